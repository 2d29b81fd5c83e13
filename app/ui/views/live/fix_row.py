"""One thing that is missing before the minutes can be locked, with a field that mends it in place."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import override

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.capture import read_day
from app.domain.ids import RepId
from app.domain.meeting.commands import Command, EditAction, SetNextStep, Settlement, SettleQuestion
from app.domain.meeting.decision import Gap, GapKind
from app.domain.meeting.events import Attendance
from app.domain.meeting.state import Action
from app.domain.names import match_names
from app.ui import words
from app.ui.theme import Color, Space, Theme, Weight
from app.ui.theme.tokens import SELECTION_BAR_PX
from app.ui.views.live.frame import LiveFrame, date_suggestions, next_meeting_day, open_promise
from app.ui.views.live.ghost_field import GhostField, Offer
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate

_INDENT_PX = 24
_WIDE_PX, _NARROW_PX = 240, 132
_FIELD_LEAST_PX, _DAY_LEAST_PX = 88, 68


class FixRow(QFrame):
    """What is missing, of what, and the field. Yellow while its field has the focus.

    Signals: ``fix_requested(Command)`` (a question turned into an action comes without an id for it); ``left`` on Esc.
    """

    fix_requested = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, gap: Gap, frame: LiveFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.gap = gap
        self._frame = frame
        self._choices: dict[KeyButton, Callable[[], Command | None]] = {}
        self._days: dict[KeyButton, date] = {}
        self._is_compact = False
        icon, color = _SIGNS[gap.kind]
        self._title = IconLabel(theme, sign=icon, sign_color=color, weight=Weight.SEMIBOLD)
        self._missing = Chip(theme, _missing_word(gap.kind), kind=ChipKind.WARN, sign=Glyph.TRIANGLE_UP)
        self._missing.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._other = Chip(theme, kind=ChipKind.OUTLINE)
        self.field = GhostField(theme, name="", icon=_FIELD_ICONS.get(gap.kind))
        self._field_box = QHBoxLayout()
        self._rows = QVBoxLayout(self)
        self._lay_out()
        self.field.offer_with(self._offers)
        self.field.taken.connect(self._on_taken)
        self.field.left.connect(self.left)
        self.field.entered.connect(self.update)
        self.field.editingFinished.connect(self.update)
        self.show_frame(frame)
        self._add_choices()

    def show_frame(self, frame: LiveFrame) -> None:
        """Show the thing as it is now."""
        self._frame = frame
        title = self._subject()
        self._title.setText(title)
        name = self._field_name()
        self.field.setAccessibleName(f"{_missing_word(self.gap.kind)}: {title}")
        self.field.setPlaceholderText(name)
        self._show_other()

    def set_compact(self, compact: bool) -> None:
        """Where there is little room, leave out what the action has already."""
        self._is_compact = compact
        self._show_other()
        pad, above = self._theme.px(Space.GAP), self._theme.px(Space.GRID if compact else 12)
        self._rows.setContentsMargins(pad, above, pad, above)
        for button in self._choices:
            if button in self._days:
                button.set_label(self._day_words(self._days[button]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), tokens.line)
        if not self.field.hasFocus():
            return
        painter.fillRect(self.rect().adjusted(0, 0, 0, -1), tokens.accent_soft)
        painter.fillRect(QRectF(0, 0, SELECTION_BAR_PX, self.height()), tokens.rind)

    # What is shown

    def _subject(self) -> str:
        if self.gap.rep_id is not None:
            return self._frame.people.name(self.gap.rep_id)
        item = self._frame.state.item(self.gap.item_id) if self.gap.item_id else None
        return item.text if item is not None else ""

    def _field_name(self) -> str:
        match self.gap.kind:
            case GapKind.QUESTION_UNSETTLED:
                return translate("FixRow", "Answer in a line")
            case GapKind.ACTION_WITHOUT_OWNER:
                return translate("FixRow", "Owner")
            case GapKind.ACTION_WITHOUT_DATE:
                return translate("FixRow", "Due")
            case GapKind.REP_WITHOUT_NEXT_STEP:
                who = self._frame.people.given(self.gap.rep_id)
                return translate("FixRow", "Next step for %1").replace("%1", who)

    def _show_other(self) -> None:
        """What the action has already: its date beside a missing owner, its owner beside a missing date."""
        action = self._action()
        text, icon = "", "user-round"
        if action is not None and self.gap.kind is GapKind.ACTION_WITHOUT_OWNER and action.due is not None:
            text, icon = words.day(action.due), "calendar"
        elif action is not None and self.gap.kind is GapKind.ACTION_WITHOUT_DATE and action.owner_id is not None:
            text = self._frame.people.given(action.owner_id)
        if text:
            self._other.show_state(text, ChipKind.OUTLINE, icon)
        self._other.setVisible(bool(text) and not self._is_compact)

    def _add_choices(self) -> None:
        match self.gap.kind:
            case GapKind.QUESTION_UNSETTLED if self.gap.item_id is not None:
                for how, icon in _SETTLE_ICONS.items():
                    settle = SettleQuestion(self.gap.item_id, how)
                    self._choice(_settle_word(how), partial(_as_it_is, settle), icon=icon)
            case GapKind.ACTION_WITHOUT_OWNER:
                for rep_id in self._likely_owners():
                    self._choice(self._frame.people.short(rep_id), partial(self._edit, owner_id=rep_id))
            case GapKind.ACTION_WITHOUT_DATE:
                for day in date_suggestions(self._frame):
                    button = self._choice(self._day_words(day), partial(self._edit, due=day))
                    self._days[button] = day
                    button.setMinimumWidth(self._theme.px(_DAY_LEAST_PX))
            case GapKind.REP_WITHOUT_NEXT_STEP if self.gap.rep_id is not None:
                promise = open_promise(self._frame, self.gap.rep_id)
                if promise is not None:
                    text = translate("FixRow", "Use: %1").replace("%1", promise.text)
                    step = SetNextStep(self.gap.rep_id, promise.text, promise.id)
                    self._choice(text, partial(_as_it_is, step))
            case _:
                pass

    def _day_words(self, day: date) -> str:
        if day == next_meeting_day(self._frame) and not self._is_compact:
            return translate("FixRow", "%1, next meeting").replace("%1", words.day_in_month(day))
        return words.day_in_month(day)

    def _likely_owners(self) -> list[RepId]:
        """Up to two who are here and leave with nothing yet."""
        here = [one.rep_id for one in self._frame.state.participants if one.attendance is not Attendance.ABSENT]
        return [rep_id for rep_id in here if self._frame.next_step(rep_id) is None][:2]

    def _choice(self, text: str, command: Callable[[], Command | None], icon: str | None = None) -> KeyButton:
        """Offer something beside the field. ``command`` is made when chosen: the action may have changed by then."""
        button = KeyButton(self._theme, text, icon=icon)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_choice)
        self._choices[button] = command
        self._field_box.insertWidget(self._field_box.count() - 2, button)
        return button

    # What is done

    def _offers(self, typed: str) -> Sequence[Offer]:
        match self.gap.kind:
            case GapKind.ACTION_WITHOUT_OWNER:
                members = self._frame.people.members
                found = match_names(typed.strip().lstrip("@"), [member.name for member in members])
                return [Offer(members[place].id, members[place].name) for place in found]
            case GapKind.ACTION_WITHOUT_DATE:
                day = read_day(typed.strip().lstrip("^"), self._frame.today)
                return [Offer(day.isoformat(), words.day(day))] if day is not None else []
            case _:
                return []

    def _on_taken(self, key: str, text: str) -> None:
        command = self._command(key, text)
        if command is None:
            self.field.set_problem(self._why_not(text))
        else:
            self.fix_requested.emit(command)

    def _command(self, key: str, text: str) -> Command | None:
        match self.gap.kind:
            case GapKind.QUESTION_UNSETTLED if self.gap.item_id is not None:
                return SettleQuestion(self.gap.item_id, Settlement.ANSWERED, text)
            case GapKind.ACTION_WITHOUT_OWNER if key:
                return self._edit(owner_id=RepId(key))
            case GapKind.ACTION_WITHOUT_DATE if key:
                return self._edit(due=date.fromisoformat(key))
            case GapKind.REP_WITHOUT_NEXT_STEP if self.gap.rep_id is not None:
                return SetNextStep(self.gap.rep_id, text)
            case _:
                return None

    def _why_not(self, text: str) -> str:
        if self.gap.kind is GapKind.ACTION_WITHOUT_OWNER:
            return translate("FixRow", "No rep matches %1.").replace("%1", text)
        return translate("FixRow", "%1 is no date. Try fri, +3d or 20.11.").replace("%1", text)

    def _edit(self, *, owner_id: RepId | None = None, due: date | None = None) -> Command | None:
        action = self._action()
        if action is None:
            return None
        return EditAction(action.id, action.text, owner_id or action.owner_id, due or action.due)

    def _action(self) -> Action | None:
        item = self._frame.state.item(self.gap.item_id) if self.gap.item_id else None
        return item if isinstance(item, Action) else None

    def _on_choice(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton) and button in self._choices:
            command = self._choices[button]()
            if command is not None:
                self.fix_requested.emit(command)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(Space.GRID))
        head.addWidget(self._title, 1)
        head.addWidget(self._missing)
        is_short = self.gap.kind is GapKind.ACTION_WITHOUT_DATE
        self.field.setMinimumWidth(px(_FIELD_LEAST_PX))
        self.field.setMaximumWidth(px(_NARROW_PX if is_short else _WIDE_PX))
        self._field_box.setContentsMargins(px(_INDENT_PX), 0, 0, 0)
        self._field_box.setSpacing(px(Space.GRID))
        self._field_box.addWidget(self.field, 2)
        self._field_box.addStretch(1)
        self._field_box.addWidget(self._other)
        column = self._rows
        pad = px(Space.GAP)
        column.setContentsMargins(pad, px(12), pad, px(12))
        column.setSpacing(px(Space.GRID))
        column.addLayout(head)
        column.addLayout(self._field_box)


_SIGNS = {
    GapKind.QUESTION_UNSETTLED: ("circle-help", Color.MEDIATION),
    GapKind.ACTION_WITHOUT_OWNER: ("square-check", Color.INFO),
    GapKind.ACTION_WITHOUT_DATE: ("square-check", Color.INFO),
    GapKind.REP_WITHOUT_NEXT_STEP: ("footprints", Color.ACCENT_INK),
}
_SETTLE_ICONS = {Settlement.ANSWERED: "check", Settlement.PARKED: "archive", Settlement.ACTION: "square-check"}
_FIELD_ICONS = {GapKind.ACTION_WITHOUT_OWNER: "user-round", GapKind.ACTION_WITHOUT_DATE: "calendar"}


def _as_it_is(command: Command) -> Command:
    return command


def _missing_word(kind: GapKind) -> str:
    match kind:
        case GapKind.QUESTION_UNSETTLED:
            return translate("FixRow", "Not settled")
        case GapKind.ACTION_WITHOUT_OWNER:
            return translate("FixRow", "No owner")
        case GapKind.ACTION_WITHOUT_DATE:
            return translate("FixRow", "No date")
        case GapKind.REP_WITHOUT_NEXT_STEP:
            return translate("FixRow", "No next step")


def _settle_word(how: Settlement) -> str:
    match how:
        case Settlement.ANSWERED:
            return translate("FixRow", "Answered")
        case Settlement.PARKED:
            return translate("FixRow", "Park")
        case Settlement.ACTION:
            return translate("FixRow", "To action")
