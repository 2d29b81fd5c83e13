"""The keys, on an overlay: the table of `app.ui.keys` as it stands."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.keys import FLOOR_ACTS, Key, KeyGroup, act_label, floor_range, group_label, printed
from app.ui.overlays.overlay import Overlay
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import ElidedLabel, TextLabel

_COLUMNS = 2
_TWO_COLUMNS_FROM_PX = 760


class KeyOverlay(Overlay):
    """All keys in groups. F1, Esc and a click beside it put it away."""

    def __init__(self, theme: Theme, host: QWidget, keys: Sequence[Key]) -> None:
        super().__init__(theme, host)
        self._keys = tuple(keys)
        self._area = _Area()
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.sheet.setAccessibleName(self.tr("Keys"))

    def toggle(self) -> None:
        """Open it, or put it away."""
        if self.is_open:
            self.close_over()
            return
        self._fill()
        self.open_over(self)

    @override
    def sheet_rect(self, area: QRect) -> QRect:
        margin = self._theme.px(Space.GAP)
        wanted = self._area.content_hint()
        width = min(wanted.width(), area.width() - 2 * margin)
        height = min(wanted.height(), area.height() - 2 * margin)
        return QRect(area.center().x() - width // 2, (area.height() - height) // 2, width, height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close_over()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        """Write the table anew: theme, size and language may have changed since."""
        theme = self._theme
        content = QWidget()
        outer = QVBoxLayout(content)
        pad = theme.px(Space.CARD_LARGE)
        outer.setContentsMargins(pad, pad, pad, pad)
        outer.setSpacing(theme.px(Space.GAP))
        outer.addWidget(TextLabel(theme, self.tr("Keys"), step=Step.HEADING))
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(Space.PAGE_WIDE))
        groups = [group for group in KeyGroup if any(key.group is group for key in self._keys)]
        for side in _balanced(groups, self._keys, self._columns()):
            box = QVBoxLayout()
            box.setSpacing(theme.px(Space.GAP))
            for group in side:
                box.addLayout(self._group(group))
            box.addStretch(1)
            sides.addLayout(box)
        outer.addLayout(sides)
        remark = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        remark.setText(self.tr("Keys without Ctrl wait for an empty line."))
        outer.addWidget(remark)
        self._area.setWidget(content)
        # A scroll area fills the ground of what it is given; here the sheet shows.
        content.setAutoFillBackground(False)

    def _columns(self) -> int:
        return _COLUMNS if self._host.width() >= self._theme.px(_TWO_COLUMNS_FROM_PX) else 1

    def _group(self, group: KeyGroup) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(Space.GAP))
        grid.setVerticalSpacing(theme.px(Space.HALF))
        title = TextLabel(theme, group_label(group), step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        grid.addWidget(title, 0, 0, 1, 2)
        for line, (cap, label) in enumerate(_lines(group, self._keys), start=1):
            grid.addWidget(KeyCap(theme, cap), line, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(ElidedLabel(theme, label), line, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(112))
        return grid


def _lines(group: KeyGroup, keys: Sequence[Key]) -> list[tuple[str, str]]:
    """Caps and words of a group; the keys that give the floor are one line."""
    lines: list[tuple[str, str]] = []
    for key in keys:
        if key.group is not group or (key.act in FLOOR_ACTS and key.act is not FLOOR_ACTS[0]):
            continue
        cap = floor_range() if key.act in FLOOR_ACTS else printed(key.act)
        lines.append((cap, act_label(key.act)))
    if group is KeyGroup.CAPTURE and lines:
        lines.extend(_letters())
    return lines


def _letters() -> list[tuple[str, str]]:
    """The letters that begin a line, in the words of the legend over the stream."""
    translate = QCoreApplication.translate
    return [
        ("a", translate("Legend", "action")),
        ("q", translate("Legend", "question")),
        ("d", translate("Legend", "decision")),
        ("p", translate("Legend", "parked")),
        ("r", translate("Legend", "praise")),
        ("m", translate("Legend", "mediation")),
    ]


def _balanced(groups: Sequence[KeyGroup], keys: Sequence[Key], columns: int) -> list[list[KeyGroup]]:
    """The groups in columns of about the same height, in their order."""
    if columns == 1:
        return [list(groups)]
    heights = [len(_lines(group, keys)) + 2 for group in groups]
    half, taken = sum(heights) / 2, 0
    left: list[KeyGroup] = []
    for group, height in zip(groups, heights, strict=True):
        if taken + height / 2 > half:
            break
        left.append(group)
        taken += height
    return [left, [group for group in groups if group not in left]]


class _Area(QScrollArea):
    """Scrolls where the window is too low for all keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def content_hint(self) -> QRect:
        content = self.widget()
        hint = content.sizeHint() if content else self.sizeHint()
        return QRect(0, 0, hint.width(), hint.height())
