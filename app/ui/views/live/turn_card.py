"""The card of who has the floor: what they promised, what is open, what they prepared, what was said of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.ids import RepId
from app.domain.meeting.commands import ReviewOutcome
from app.domain.meeting.plan import PlannedParticipant
from app.domain.meeting.state import MeetingState, Note, Recognition
from app.ui import words
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.row_data import RowData
from app.ui.views.live.side_parts import RowSection, scrolling
from app.ui.views.live.signs import promise_row
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, WrappedLabel

_AVATAR_PX = 40
_SETTLED = (ReviewOutcome.DONE, ReviewOutcome.NOT_DONE)


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
        self._promises = RowSection(theme, icon="handshake", has_line=False)
        self._open = RowSection(theme, icon="square-check")
        self._prework = _Prework(theme)
        self._said = RowSection(theme, icon="message-circle")
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._private.setText(self.tr("Private"))
        self._private.setToolTip(self.tr("Only here. Never on the wall screen."))
        self._prework.set_title(self.tr("Pre-work"))
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
        self._prework.show_person(person, self.tr("Done"), self.tr("Missing"))
        self._said.set_words(self.tr("In this meeting"))
        self._said.show_rows(_said_rows(person.rep_id, frame))

    def _show_history(self, person: PlannedParticipant, frame: LiveFrame) -> None:
        plan = frame.state.plan
        own = [one for one in plan.previous_actions if one.owner_id == person.rep_id]
        settled = [one for one in own if frame.outcome(one.id) in _SETTLED]
        still_open = [promise_row(one, frame, with_owner=False) for one in own if one not in settled]
        day = plan.previous_on
        title = self.tr("Promised on %1").replace("%1", words.day(day)) if day else self.tr("Promised last time")
        self._promises.set_words(title)
        self._promises.show_rows([promise_row(one, frame, with_owner=False) for one in settled], counted=False)
        new = [
            RowData(key=one.id, title=one.text, sign="plus", aside=words.due(one.due, frame.today).text)
            for one in frame.state.actions
            if one.owner_id == person.rep_id
        ]
        nothing = self.tr("No open actions.") if day else self.tr("First meeting together.")
        self._open.set_words(self.tr("Open actions"), nothing=nothing)
        self._open.show_rows([*still_open, *new])

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


class _Prework(QWidget):
    """What was asked for, and whether it came."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = IconLabel(
            theme, sign="clipboard-check", step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2
        )
        self._text = WrappedLabel(theme)
        self._chip = Chip(theme)
        self._chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout()
        line.setSpacing(theme.px(Space.GRID))
        line.addWidget(self._text, 1)
        line.addWidget(self._chip)
        column = QVBoxLayout(self)
        pad = theme.px(Space.GAP)
        column.setContentsMargins(pad, theme.px(Space.GRID), pad, theme.px(12))
        column.setSpacing(theme.px(Space.HALF))
        column.addWidget(self._title)
        column.addLayout(line)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def show_person(self, person: PlannedParticipant, done: str, missing: str) -> None:
        self._text.setText(person.prework)
        if person.prework_done is not None:
            is_done = person.prework_done
            self._chip.show_state(
                done if is_done else missing, ChipKind.OK if is_done else ChipKind.WARN, "check" if is_done else None
            )
        self._chip.setVisible(person.prework_done is not None)
        self.setVisible(bool(person.prework) or person.prework_done is not None)


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
