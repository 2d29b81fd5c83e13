"""The card of who has the floor: what they promised, what is open, what they prepared, what was said of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import RepId
from app.domain.meeting.commands import ReviewOutcome
from app.domain.meeting.plan import PlannedParticipant, PreviousAction
from app.domain.meeting.state import MeetingState, Note, Recognition
from app.ui import words
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_data import RowData
from app.ui.views.live.side_parts import RowSection, scrolling
from app.ui.views.live.signs import outcome_word, promise_row
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card, hairline
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, WrappedLabel

_AVATAR_PX = 40
_SETTLED = (ReviewOutcome.DONE, ReviewOutcome.NOT_DONE)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that may take two lines, and the chip at its end."""

    text: str
    chip: str = ""
    kind: ChipKind = ChipKind.NEUTRAL
    sign: str | Glyph | None = None


class TurnCard(Card):
    """One rep, privately: this card is never on the wall screen. Sections without anything in them are left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._shown: tuple[RepId | None, MeetingState] | None = None
        self._avatar = Avatar(theme, "", size_px=_AVATAR_PX, is_current=True)
        self._name = ElidedLabel(theme, step=Step.STRONG)
        self._role = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._private = Chip(theme, kind=ChipKind.OUTLINE, sign="lock")
        self._private.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._promises = _Texts(theme, icon="handshake", has_line=False)
        self._open = RowSection(theme, icon="square-check")
        self._prework = _Texts(theme, icon="clipboard-check")
        self._said = RowSection(theme, icon="message-circle")
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._private.setText(self.tr("Private"))
        self._private.setToolTip(self.tr("Only here. Never on the wall screen."))
        self._shown = None

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """In a small window the private chip is its lock alone."""
        self._private.setText("" if metrics.is_compact else self.tr("Private"))
        self._private.setAccessibleName(self.tr("Private"))

    def show_frame(self, frame: LiveFrame) -> None:
        """Show who has the floor; between turns, who is next."""
        rep_id = frame.moment.speaker_id or frame.moment.next_id
        if self._shown is not None and self._shown[0] == rep_id and self._shown[1] is frame.state:
            return
        self._shown = (rep_id, frame.state)
        person = next((one for one in frame.state.plan.participants if one.rep_id == rep_id), None)
        if person is None:
            self.setEnabled(False)
            return
        self.setEnabled(True)
        is_current = rep_id == frame.moment.speaker_id
        self._avatar.set_person(person.name, is_current=is_current)
        self._name.setText(person.name)
        self._role.setText(person.role if is_current else self.tr("Speaks next"))
        self.setAccessibleName(self.tr("About %1, private").replace("%1", person.name))
        self._show_history(person, frame)
        self._prework.show_texts(self.tr("Pre-work"), self._prework_texts(person))
        self._said.set_words(self.tr("In this meeting"))
        self._said.show_rows(_said_rows(person.rep_id, frame))

    def _show_history(self, person: PlannedParticipant, frame: LiveFrame) -> None:
        plan = frame.state.plan
        own = [one for one in plan.previous_actions if one.owner_id == person.rep_id]
        settled = [one for one in own if frame.outcome(one.id) in _SETTLED]
        still_open = [
            promise_row(one, frame, with_owner=False, with_outcome=False) for one in own if one not in settled
        ]
        day = plan.previous_on
        title = self.tr("Promised on %1").replace("%1", words.day(day)) if day else self.tr("Promised last time")
        self._promises.show_texts(title, [_kept(one, frame) for one in settled])
        new = [
            RowData(key=one.id, title=one.text, sign="plus", aside=words.due(one.due, frame.today).text)
            for one in frame.state.actions
            if one.owner_id == person.rep_id
        ]
        nothing = self.tr("No open actions.") if day else self.tr("First meeting together.")
        self._open.set_words(self.tr("Open actions"), nothing=nothing)
        self._open.set_line(bool(settled))
        self._open.show_rows([*still_open, *new])

    def _prework_texts(self, person: PlannedParticipant) -> list[_Text]:
        if not person.prework and person.prework_done is None:
            return []
        if person.prework_done is None:
            return [_Text(person.prework)]
        if person.prework_done:
            return [_Text(person.prework, self.tr("Done"), ChipKind.OK, "check")]
        return [_Text(person.prework, self.tr("Missing"), ChipKind.WARN, Glyph.TRIANGLE_UP)]

    def _lay_out(self) -> None:
        px = self._theme.px
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._role)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._avatar)
        head.addLayout(names, 1)
        head.addWidget(self._private, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_section(head, pad_px=12)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self._promises, self._open, self._prework, self._said):
            column.addWidget(section)
        column.addStretch(1)
        self.add_section(scrolling(content), pad_px=0, stretch=1)


class _Texts(QWidget):
    """A title, then texts with chips."""

    def __init__(self, theme: Theme, *, icon: str, has_line: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[_Text, ...] = ()
        self._title = IconLabel(theme, sign=icon, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._lines = QVBoxLayout()
        pad = theme.px(Space.GAP)
        self._lines.setContentsMargins(pad, 0, pad, 0)
        self._lines.setSpacing(theme.px(Space.GRID))
        head = QHBoxLayout()
        head.setContentsMargins(pad, 0, pad, 0)
        head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.setSpacing(theme.px(Space.HALF))
        if has_line:
            column.addWidget(hairline(theme))
        column.addSpacing(theme.px(12))
        column.addLayout(head)
        column.addLayout(self._lines)

    def show_texts(self, title: str, texts: Sequence[_Text]) -> None:
        """Show the texts; without any, nothing at all."""
        self._title.setText(title)
        self.setVisible(bool(texts))
        if tuple(texts) == self._shown:
            return
        self._shown = tuple(texts)
        while (taken := self._lines.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        for text in texts:
            self._lines.addWidget(self._line(text))

    def _line(self, text: _Text) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(WrappedLabel(self._theme, text.text, max_lines=2), 1, Qt.AlignmentFlag.AlignVCenter)
        if text.chip:
            chip = Chip(self._theme, text.chip, kind=text.kind, sign=text.sign)
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(chip)
        return line


def _kept(action: PreviousAction, frame: LiveFrame) -> _Text:
    outcome = frame.outcome(action.id)
    if outcome is ReviewOutcome.DONE:
        return _Text(action.text, outcome_word(outcome), ChipKind.OK, "check")
    return _Text(action.text, outcome_word(ReviewOutcome.NOT_DONE), ChipKind.DANGER, "x")


def _said_rows(rep_id: RepId, frame: LiveFrame) -> list[RowData]:
    rows: list[RowData] = []
    for item in frame.state.items:
        if isinstance(item, Note) and item.rep_id == rep_id:
            rows.append(RowData(key=item.id, title=item.text, sign="pencil", aside=words.clock(item.at_ms)))
        elif isinstance(item, Recognition) and item.rep_id == rep_id:
            row = RowData(
                key=item.id, title=item.text, sign="award", sign_color=Color.ACCENT_INK, aside=words.clock(item.at_ms)
            )
            rows.append(row)
    return rows
