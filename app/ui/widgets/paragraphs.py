"""Text that is broken into lines, for delegates, which have no label for each row."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def broken_lines(text: str, font: QFont, width_px: int, most: int) -> tuple[str, ...]:
    """Break one paragraph to `width_px`; when it needs more than `most` lines the last one carries the rest."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    # Qt counts UTF-16 units, Python counts characters.
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width_px))
        start = line.textStart()
        end = len(units) // 2 if len(lines) + 1 == most else start + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return tuple(lines) or ("",)
