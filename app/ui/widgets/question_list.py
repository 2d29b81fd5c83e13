"""The questions of the meeting: settled ones with how, the one that is on, and those still open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.ids import ItemId, RepId
from app.domain.meeting.commands import Settlement
from app.domain.meeting.state import Action, Question
from app.ui import words
from app.ui.theme import Size, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph, paint_glyph
from app.ui.widgets.painting import draw_icon, draw_text
from app.ui.widgets.paragraphs import broken_lines
from app.ui.widgets.table import ROW_ROLE, Index, RowDelegate, RowsView

_PAD_PX, _CAPTION_GAP_PX = 10, 2
_TEXT_AT_PX = 48
_MOST_LINES = 4
_GLYPH_PX = 11.5


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """A question as it is painted; `settled` None while it is open."""

    key: str
    text: str
    settled: Settlement | None
    caption: str
    tip: str
    spoken: str


class QuestionList(RowsView[QuestionItem]):
    """Shows questions; the selected one is the one that is on.

    Signals: `selection_changed(str)` and, on Enter and double click, `chosen(str)`, with the id of the question.
    """

    finds_by_letters = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _QuestionDelegate(theme), parent)
        self.setAccessibleName(self.tr("Questions"))

    def show_questions(
        self, questions: Sequence[Question], names: Mapping[RepId, str], actions: Sequence[Action] = ()
    ) -> None:
        """Show the questions in this order. `names`: short names by rep; `actions`: where "Action: Ioana" looks."""
        by_id = {action.id: action for action in actions}
        rows = tuple(self._item(question, names, by_id) for question in questions)
        if rows != self.rows:
            self._rows_model.show_rows(rows)
            self.scheduleDelayedItemsLayout()

    @property
    def selected_id(self) -> ItemId | None:
        """Which question is selected."""
        return ItemId(self.selected_key) if self.selected_key else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Questions"))
        super().changeEvent(event)

    def _item(self, question: Question, names: Mapping[RepId, str], actions: Mapping[ItemId, Action]) -> QuestionItem:
        caption = self._caption(question, names, actions)
        state = words.settlement(question.settled) if question.settled else self.tr("open")
        text = " ".join(question.text.split())
        spoken = ", ".join(part for part in (text, caption or state, "" if question.settled else state) if part)
        return QuestionItem(question.id, text, question.settled, caption, f"{text}\n{caption}".strip(), spoken)

    def _caption(self, question: Question, names: Mapping[RepId, str], actions: Mapping[ItemId, Action]) -> str:
        match question.settled:
            case None:
                return self._who(question, names)
            case Settlement.ACTION:
                action = actions.get(question.action_id) if question.action_id else None
                owner = names.get(action.owner_id, "") if action and action.owner_id else ""
                due = words.day(action.due) if action and action.due else ""
                detail = ", ".join(part for part in (owner, due) if part)
            case _:
                detail = " ".join(question.answer.split())
        how = words.settlement(question.settled)
        return (
            self.tr("%1: %2", "how a question was settled").replace("%1", how).replace("%2", detail) if detail else how
        )

    def _who(self, question: Question, names: Mapping[RepId, str]) -> str:
        asks = names.get(question.asked_by, "") if question.asked_by else ""
        to = names.get(question.to, "") if question.to else ""
        if asks and to:
            return self.tr("%1 asks %2", "two names").replace("%2", to).replace("%1", asks)
        if to:
            return self.tr("for %1", "a name").replace("%1", to)
        return asks


class _QuestionDelegate(RowDelegate):
    """A question over as many lines as it needs, up to four, and a caption."""

    @override
    def height_px(self, index: Index, width_px: int) -> int:
        row = index.data(ROW_ROLE)
        if not isinstance(row, QuestionItem):
            return 0
        lines = len(self._lines(row.text, width_px))
        caption = self._theme.line_px(Step.CAPTION) + self._theme.px(_CAPTION_GAP_PX) if row.caption else 0
        return 2 * self._theme.px(_PAD_PX) + lines * self._theme.line_px(Step.BODY) + caption + 1

    @override
    def paint_row(self, painter: QPainter, rect: QRect, row: Any, *, is_selected: bool) -> None:
        if not isinstance(row, QuestionItem):
            return
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        line_px = theme.line_px(Step.BODY)
        top = float(rect.top() + px(_PAD_PX))
        side = px(Size.ICON)
        box = QRectF(rect.left() + px(16), top + (line_px - side) / 2, side, side)
        self._paint_sign(painter, box, row, is_selected=is_selected)
        left, right = rect.left() + px(_TEXT_AT_PX), rect.right() + 1 - px(16)
        ink = tokens.ink if is_selected or row.settled is None else tokens.ink2
        font = theme.font(Step.BODY, Weight.SEMIBOLD if is_selected else Weight.REGULAR)
        for line in self._lines(row.text, rect.width()):
            draw_text(painter, QRectF(left, top, right - left, line_px), line, font, ink)
            top += line_px
        caption = QRectF(left, top + px(_CAPTION_GAP_PX), right - left, theme.line_px(Step.CAPTION))
        draw_text(painter, caption, row.caption, theme.font(Step.CAPTION), tokens.ink3)

    def _paint_sign(self, painter: QPainter, box: QRectF, row: QuestionItem, *, is_selected: bool) -> None:
        theme, tokens = self._theme, self._theme.tokens
        signs: dict[Settlement, tuple[str, QColor]] = {
            Settlement.ANSWERED: ("check", tokens.ok),
            Settlement.ACTION: ("square-check", tokens.info),
            Settlement.PARKED: ("archive", tokens.ink2),
        }
        if row.settled is not None:
            name, color = signs[row.settled]
            draw_icon(painter, theme, name, color, box, painter.device().devicePixelRatioF())
            return
        inset = (box.width() - theme.px(_GLYPH_PX)) / 2
        glyph, color = (Glyph.DISC, tokens.accent_ink) if is_selected else (Glyph.RING, tokens.ink3)
        paint_glyph(painter, glyph, box.adjusted(inset, inset, -inset, -inset).translated(-1, 0), color)

    def _lines(self, text: str, width_px: int) -> tuple[str, ...]:
        """Broken as for the selected row, whose letters are widest: to be chosen must not change its height."""
        room = width_px - self._theme.px(_TEXT_AT_PX) - self._theme.px(16)
        return broken_lines(text, self._theme.font(Step.BODY, Weight.SEMIBOLD), room, _MOST_LINES)
