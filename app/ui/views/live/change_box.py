"""A box that shows what a question changed: of what, and before → after."""

from typing import override

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.ids import RepId
from app.domain.meeting.state import Action, Change, Objective
from app.ui import words
from app.ui.theme import Radius, Space, Step, Theme, Weight
from app.ui.views.live.frame import LiveFrame
from app.ui.widgets.painting import draw_icon, draw_text, rounded_box, text_width_px

translate = QCoreApplication.translate


class ChangeBox(QFrame):
    """Title, whose it is, and one line for each field that changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._owner = ""
        self._changes: tuple[tuple[str, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_changed(self, thing: Action | Objective, changes: tuple[Change, ...], frame: LiveFrame) -> None:
        """Show what changed in an action or an objective."""
        self._title = thing.text
        self._owner = _owner(thing, frame)
        self._changes = tuple(_change(change, frame) for change in _first_and_last(changes))
        lines = (f"{name}: {before} → {after}" for name, before, after in self._changes)
        self.setAccessibleName(", ".join((self._title, self._owner, *lines)))
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        lines = theme.line_px(Step.BODY) + theme.line_px(Step.CAPTION)
        changes = len(self._changes) * (theme.line_px(Step.BODY) + theme.px(Space.HALF))
        return QSize(theme.px(200), lines + changes + 2 * theme.px(12))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        rounded_box(painter, QRectF(self.rect()), theme.px(Radius.CONTROL), line=tokens.line)
        pad = theme.px(12)
        line = QRectF(self.rect()).adjusted(pad, pad, -pad, 0)
        line.setHeight(theme.line_px(Step.BODY))
        draw_text(painter, line, self._title, theme.font(Step.BODY, Weight.MEDIUM), tokens.ink)
        line = QRectF(line.left(), line.bottom(), line.width(), theme.line_px(Step.CAPTION))
        draw_text(painter, line, self._owner, theme.font(Step.CAPTION), tokens.ink3)
        for change in self._changes:
            line = QRectF(line.left(), line.bottom() + theme.px(Space.HALF), line.width(), theme.line_px(Step.BODY))
            self._paint_change(painter, line, *change)

    def _paint_change(self, painter: QPainter, line: QRectF, name: str, before: str, after: str) -> None:
        theme, tokens = self._theme, self._theme.tokens
        struck = theme.font(Step.BODY)
        struck.setStrikeOut(True)
        x = line.left()
        for text, font, color in (
            (name, theme.font(Step.CAPTION), tokens.ink2),
            (before, struck, tokens.ink3),
            ("", None, tokens.ink2),
            (after, theme.font(Step.BODY, Weight.SEMIBOLD), tokens.ink),
        ):
            rest = QRectF(x, line.top(), max(0.0, line.right() - x), line.height())
            if font is None:
                side = theme.px(16)
                icon = QRectF(x, line.top(), side, line.height())
                draw_icon(painter, theme, "arrow-right", color, icon, self.devicePixelRatioF(), 14)
                x += side + theme.px(Space.GRID)
            elif text:
                draw_text(painter, rest, text, font, color)
                x += text_width_px(font, text) + theme.px(Space.GRID)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _first_and_last(changes: tuple[Change, ...]) -> list[Change]:
    """One change for each field: from what it was at first to what it is now."""
    merged: dict[str, Change] = {}
    for change in changes:
        first = merged.get(change.field)
        before = change.before if first is None else first.before
        merged[change.field] = Change(change.field, before, change.after, change.phase, change.at_ms)
    return [change for change in merged.values() if change.before != change.after]


def _owner(thing: Action | Objective, frame: LiveFrame) -> str:
    name = frame.people.name(thing.owner_id)
    if isinstance(thing, Action):
        return name or translate("Live", "no owner yet")
    whom = name or translate("Live", "whole team")
    return translate("Live", "Objective, %1").replace("%1", whom)


def _change(change: Change, frame: LiveFrame) -> tuple[str, str, str]:
    match change.field:
        case "due":
            return translate("Live", "Due"), _day(change.before, frame), _day(change.after, frame)
        case "owner":
            nobody = translate("Live", "nobody")
            before, after = (frame.people.short(RepId(one)) or nobody for one in (change.before, change.after))
            return translate("Live", "Owner"), before, after
        case "target":
            return translate("Live", "Target"), change.before, change.after
        case _:
            return translate("Live", "Text"), change.before, change.after


def _day(text: str, frame: LiveFrame) -> str:
    try:
        return words.day(frame.today.fromisoformat(text))
    except ValueError:
        return words.due(None, frame.today).text
