"""The lines of the agenda as rows: what each shows, where its columns are, and how they are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, override

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from app.domain.meeting.plan import AgendaItem, Phase
from app.domain.names import initials
from app.ui import words
from app.ui.theme import Color, Radius, Size, Step, Theme, Weight
from app.ui.views.meetings.phrases import length_of, owner_of, planned_of
from app.ui.views.meetings.sheet import Sheet
from app.ui.widgets.avatar import paint_avatar
from app.ui.widgets.painting import draw_icon, draw_text, rounded_box, text_width_px
from app.ui.widgets.table import Index, RowDelegate

translate = QCoreApplication.translate

_GRIP_PX, _NUMBER_PX, _PHASE_PX, _OWNER_PX, _PLANNED_PX, _ENDS_PX = 36, 26, 72, 114, 116, 62
_PAD_PX, _GAP_PX = 12, 8
_LEAST_TITLE_PX = 144
_SIGN_PX = 28
_AVATAR_PX = 24


class Cell(Enum):
    """A part of a row that can be pointed at."""

    GRIP = "grip"
    TITLE = "title"
    PHASE = "phase"
    OWNER = "owner"
    LESS = "less"
    LENGTH = "length"
    MORE = "more"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A line as it is shown."""

    item: AgendaItem
    number: int
    owner: str
    owner_name: str
    planned: str
    ends: str
    is_over: bool
    is_kept: bool

    @property
    def key(self) -> str:
        """The item."""
        return self.item.id

    @property
    def text(self) -> str:
        """What one finds it by."""
        return self.item.title

    @property
    def tip(self) -> str:
        """Why a lock stands beside it."""
        return translate("Agenda", "Kept for this: overruns never eat it") if self.is_kept else ""

    @property
    def spoken(self) -> str:
        """The line in words."""
        ends = translate("Agenda", "ends at %1").replace("%1", self.ends)
        parts = (str(self.number), self.item.title, words.phase(self.item.phase), self.owner, self.planned, ends)
        return ", ".join(part for part in parts if part)


def agenda_rows(sheet: Sheet) -> tuple[AgendaRow, ...]:
    """The lines of a meeting, with the time at which each ends."""
    rows: list[AgendaRow] = []
    end = 0
    for number, item in enumerate(sheet.meeting.agenda, start=1):
        end += length_of(item, sheet)
        is_named = item.phase not in (Phase.TURNS, Phase.QA) or item.owner_id is not None
        owner_name = sheet.names.get(item.owner_id, "") if item.owner_id else sheet.moderator
        rows.append(
            AgendaRow(
                item,
                number,
                owner_of(item, sheet),
                owner_name if is_named else "",
                planned_of(item, sheet),
                words.duration(end),
                end > sheet.meeting.cap_ms,
                item.phase in (Phase.QA, Phase.CLOSING),
            )
        )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a row are. Where there is little room, phase and owner stand below the title."""

    grip: QRect
    number: QRect
    title: QRect
    phase: QRect
    owner: QRect
    planned: QRect
    ends: QRect
    is_tight: bool

    def cell_at(self, point: QPoint, sign_px: int) -> Cell:
        """What is at a point of the row."""
        if self.planned.contains(point):
            if point.x() < self.planned.left() + sign_px:
                return Cell.LESS
            return Cell.MORE if point.x() > self.planned.right() - sign_px else Cell.LENGTH
        parts = ((self.grip, Cell.GRIP), (self.phase, Cell.PHASE), (self.owner, Cell.OWNER), (self.title, Cell.TITLE))
        return next((cell for rect, cell in parts if rect.contains(point)), Cell.NONE)


def columns_of(theme: Theme, rect: QRect, title_px: int) -> Columns:
    """The columns of a row that fills ``rect``; ``title_px`` is what the longest title needs."""
    px = theme.px
    right = rect.right() + 1 - px(_PAD_PX)
    top, height = rect.top(), rect.height()
    ends = QRect(right - px(_ENDS_PX) + px(4), top, px(_ENDS_PX) - px(8), height)
    planned_left = right - px(_ENDS_PX) - px(_PLANNED_PX)
    control = px(Size.CONTROL)
    planned = QRect(planned_left, top + (height - 1 - control) // 2, px(_PLANNED_PX), control)
    grip = QRect(rect.left() + px(4), top, px(_GRIP_PX), height)
    number = QRect(grip.right() + 1, top, px(_NUMBER_PX), height)
    left = number.right() + 1
    free = planned_left - px(_GAP_PX) - left
    beside = px(_PHASE_PX) + px(_OWNER_PX)
    if free - beside - px(_GAP_PX) >= max(title_px, px(_LEAST_TITLE_PX)):
        title = QRect(left, top, free - beside - px(_GAP_PX), height)
        phase = QRect(left + free - beside, top, px(_PHASE_PX), height)
        owner = QRect(phase.right() + 1, top, px(_OWNER_PX), height)
        return Columns(grip, number, title, phase, owner, planned, ends, is_tight=False)
    middle = top + height // 2
    title = QRect(left, top, free, middle - top)
    phase = QRect(left, middle, min(px(_PHASE_PX), free // 2), height - (middle - top))
    owner = QRect(phase.right() + 1, middle, free - phase.width(), phase.height())
    return Columns(grip, number, title, phase, owner, planned, ends, is_tight=True)


def widest_title_px(theme: Theme, rows: Sequence[AgendaRow]) -> int:
    """What the longest title needs, with its lock."""
    font = theme.font(Step.BODY, Weight.SEMIBOLD)
    lock = theme.px(Size.ICON) + theme.px(_GAP_PX)
    return max((int(text_width_px(font, row.item.title)) + 6 + (lock if row.is_kept else 0) for row in rows), default=0)


def sign_px(theme: Theme) -> int:
    """How wide the minus and the plus of a length are."""
    return theme.px(_SIGN_PX)


class AgendaDelegate(RowDelegate):
    """Paints the lines of the agenda."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title_px = 0
        """What the longest title needs: all rows have the same columns."""

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        return self._theme.px(Size.ROW_AGENDA)

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        assert isinstance(row, AgendaRow)
        theme, tokens = self._theme, self._theme.tokens
        columns = columns_of(theme, rect, self.title_px)
        ratio = painter.device().devicePixelRatioF()
        caption, body = theme.font(Step.CAPTION), theme.font(Step.BODY)
        if row.item.phase is not Phase.TURNS:
            draw_icon(painter, theme, "grip-vertical", tokens.ink3, QRectF(columns.grip), ratio)
        number = QRectF(columns.number)
        draw_text(painter, number, str(row.number), body, tokens.ink2)
        self._paint_title(painter, columns, row, ratio, is_selected=is_selected)
        font = caption if columns.is_tight else body
        phase = QRectF(columns.phase).adjusted(0, 0, -4, 0)
        draw_text(painter, phase, words.phase(row.item.phase), font, tokens.ink2)
        self._paint_owner(painter, columns, row)
        self._paint_length(painter, QRectF(columns.planned), row, ratio)
        weight = Weight.SEMIBOLD if row.is_over else Weight.REGULAR
        color = tokens.danger if row.is_over else tokens.ink2
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, QRectF(columns.ends), row.ends, theme.font(Step.CAPTION, weight), color, right)

    def _paint_title(
        self, painter: QPainter, columns: Columns, row: AgendaRow, ratio: float, *, is_selected: bool
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        font = theme.font(Step.BODY, Weight.SEMIBOLD if is_selected else Weight.MEDIUM)
        rect = QRectF(columns.title).adjusted(0, theme.px(4) if columns.is_tight else 0, -4, 0)
        lock = theme.px(Size.ICON) + theme.px(_GAP_PX) if row.is_kept else 0
        rect.setWidth(rect.width() - lock)
        draw_text(painter, rect, row.item.title, font, tokens.ink)
        if row.is_kept:
            left = rect.left() + min(text_width_px(font, row.item.title), rect.width()) + theme.px(_GAP_PX)
            box = QRectF(left, rect.top(), theme.px(Size.ICON), rect.height())
            draw_icon(painter, theme, "lock", tokens.ink3, box, ratio)

    def _paint_owner(self, painter: QPainter, columns: Columns, row: AgendaRow) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rect = QRectF(columns.owner)
        if columns.is_tight:
            draw_text(painter, rect, row.owner, theme.font(Step.CAPTION), tokens.ink3)
            return
        if row.owner_name:
            side = theme.px(_AVATAR_PX)
            disc = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
            paint_avatar(painter, theme, disc, initials(row.owner_name))
            rect.setLeft(rect.left() + side + theme.px(_GAP_PX))
            draw_text(painter, rect, row.owner, theme.font(Step.BODY), tokens.ink)
            return
        draw_text(painter, rect, row.owner, theme.font(Step.BODY), tokens.ink2)

    def _paint_length(self, painter: QPainter, rect: QRectF, row: AgendaRow, ratio: float) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rounded_box(painter, rect, theme.px(Radius.CONTROL), fill=tokens.surface, line=tokens.edge)
        side = sign_px(theme)
        less, more = QRectF(rect), QRectF(rect)
        less.setWidth(side)
        more.setLeft(rect.right() - side)
        draw_icon(painter, theme, "minus", tokens.ink2, less, ratio)
        draw_icon(painter, theme, "plus", tokens.ink2, more, ratio)
        font = theme.font(Step.BODY, Weight.SEMIBOLD)
        # "8 × 1:10" is wider than a length: it may reach between the signs.
        width = text_width_px(font, row.planned)
        left = rect.center().x() - width / 2
        painter.setFont(font)
        painter.setPen(theme.color(Color.INK))
        painter.drawText(QRectF(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, row.planned)


def head_texts() -> dict[Cell, str]:
    """What stands over the columns."""
    return {
        Cell.TITLE: translate("Agenda", "Item"),
        Cell.PHASE: translate("Agenda", "Phase"),
        Cell.OWNER: translate("Agenda", "Owner"),
        Cell.LENGTH: translate("Agenda", "Planned"),
        Cell.NONE: translate("Agenda", "Ends"),
    }


def paint_head(painter: QPainter, theme: Theme, rect: QRect, title_px: int) -> None:
    """Paint the words over the columns."""
    columns = columns_of(theme, rect, title_px)
    texts = head_texts()
    font, color = theme.font(Step.CAPTION, Weight.MEDIUM), theme.tokens.ink2
    left, middle, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
    title = QRect(columns.title.left(), rect.top(), columns.title.width(), rect.height())
    draw_text(painter, QRectF(title), texts[Cell.TITLE], font, color, left)
    if not columns.is_tight:
        draw_text(painter, QRectF(columns.phase), texts[Cell.PHASE], font, color, left)
        draw_text(painter, QRectF(columns.owner), texts[Cell.OWNER], font, color, left)
    planned = QRect(columns.planned.left(), rect.top(), columns.planned.width(), rect.height())
    draw_text(painter, QRectF(planned), texts[Cell.LENGTH], font, color, middle)
    draw_text(painter, QRectF(columns.ends), texts[Cell.NONE], font, color, right)
