"""Large words in a given width: first smaller, then broken at a space, and elided only when nothing else is left."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit, and the font they fit in."""

    font: QFont
    lines: tuple[str, ...]

    @property
    def size_px(self) -> int:
        """The size of the type."""
        return self.font.pixelSize()


_STEP = 0.94
"""Sizes are tried in steps of six per cent: finer ones are not seen from a chair."""


def fitted(
    font: QFont, text: str, width_px: float, *, least_px: float, most_lines: int = 1, breaks_first: bool = False
) -> Fitted:
    """Fit ``text`` into ``width_px``: ``font`` is its largest size, ``least_px`` the smallest.

    Names are made smaller before they are broken; with ``breaks_first`` (titles) lines come before smaller type.
    """
    sizes = _sizes(font.pixelSize(), least_px)
    counts = range(1, most_lines + 1)
    tries = (
        [(size, count) for size in sizes for count in counts]
        if breaks_first
        else [(size, count) for count in counts for size in sizes]
    )
    for size, count in tries:
        sized = _sized(font, size)
        lines = broken_lines(QFontMetricsF(sized), text, width_px, count)
        if lines is not None:
            return Fitted(sized, _balanced(QFontMetricsF(sized), text, width_px, lines))
    smallest = _sized(font, sizes[-1])
    return Fitted(smallest, _elided_lines(QFontMetricsF(smallest), text, width_px, most_lines))


def broken_lines(metrics: QFontMetricsF, text: str, width_px: float, most: int) -> tuple[str, ...] | None:
    """The text in at most so many lines, broken at spaces; None when it does not fit."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width_px:
            lines[-1] = longer
        elif metrics.horizontalAdvance(word) <= width_px and len(lines) < most:
            lines.append(word)
        else:
            return None
    return tuple(lines) if lines else ("",)


def _balanced(metrics: QFontMetricsF, text: str, width_px: float, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The same number of lines, as equally long as they can be: no word stands alone below the others."""
    if len(lines) < 2:
        return lines
    while width_px > 0:
        width_px *= _STEP
        closer = broken_lines(metrics, text, width_px, len(lines))
        if closer is None:
            return lines
        lines = closer
    return lines


def _elided_lines(metrics: QFontMetricsF, text: str, width_px: float, most: int) -> tuple[str, ...]:
    """As much as goes into the lines; what is left is cut off with an ellipsis."""
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        count = len(words)
        while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > width_px:
            count -= 1
        lines.append(metrics.elidedText(" ".join(words[:count]), Qt.TextElideMode.ElideRight, width_px))
        words = words[count:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width_px))
    return tuple(lines)


def _sizes(most_px: int, least_px: float) -> list[int]:
    sizes = [float(most_px)]
    while sizes[-1] * _STEP > least_px:
        sizes.append(sizes[-1] * _STEP)
    if sizes[-1] > least_px:
        sizes.append(least_px)
    return [max(1, round(size)) for size in sizes]


def _sized(font: QFont, size_px: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(size_px)
    return sized
