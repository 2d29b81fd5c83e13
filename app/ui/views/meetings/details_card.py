"""The card beside the agenda: what the meeting is for, when and where it is, who leads it, and how long it may last."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import override
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QSizePolicy, QWidget

from app.domain.agenda import LONGEST_MS, MINUTE, parse_length
from app.domain.ids import Ms
from app.domain.meeting.plan import Purpose
from app.services.ports import Meeting
from app.ui import words
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.views.meetings import moments
from app.ui.views.meetings.sheet import Edit, Sheet
from app.ui.when import time_of_day
from app.ui.widgets.card import Card
from app.ui.widgets.field import ComboBox, TextField
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.stepper import Stepper

_SECOND: Ms = 1000


class DetailsCard(Card):
    """Changes are kept when Enter is pressed or a field is left.

    Signals: ``edited(Edit)``; ``purpose_chosen(str)``: another purpose, whose template replaces the agenda;
    ``remarked(str)``: what was typed could not be read, and what can.
    """

    edited = Signal(object)
    purpose_chosen = Signal(str)
    remarked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._sheet: Sheet | None = None
        self._now_utc_ms: Ms = 0
        self._labels = {name: TextLabel(theme, step=Step.CAPTION, color=Color.INK3) for name in _FIELDS}
        self._purpose = ComboBox(theme, name="")
        self._purpose.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._date = TextField(theme, name="", icon="calendar")
        self._time = TextField(theme, name="", icon="clock")
        self._zone = TextField(theme, name="")
        self._place = TextField(theme, name="")
        self._moderator = TextField(theme, name="")
        self._cap = Stepper(theme, name="", text_of=_minutes, value_of=_seconds)
        self._cap.setRange(MINUTE // _SECOND, LONGEST_MS // _SECOND)
        self._cap.setSingleStep(MINUTE // _SECOND)
        self._lay_out(theme)
        self._connect_children()
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        said = {
            "purpose": self.tr("Purpose"),
            "date": self.tr("Date"),
            "time": self.tr("Time"),
            "zone": self.tr("Time zone"),
            "place": self.tr("Place or link"),
            "moderator": self.tr("Moderator"),
            "cap": self.tr("At most"),
        }
        fields = (self._purpose, self._date, self._time, self._zone, self._place, self._moderator, self._cap)
        for (name, text), field in zip(said.items(), fields, strict=True):
            self._labels[name].setText(text)
            self._labels[name].setBuddy(field)
            field.setAccessibleName(text)
        self.setAccessibleName(self.tr("When and where"))
        self._date.setPlaceholderText(self.tr("No date yet"))
        self._date.setAccessibleDescription(self.tr("In words or figures; Up and Down change it by a day"))
        self._time.setPlaceholderText("08:40")
        self._place.setPlaceholderText(self.tr("Room or link"))
        self._purpose.blockSignals(True)
        current = self._purpose.currentData()
        self._purpose.clear()
        for purpose in Purpose:
            self._purpose.addItem(words.purpose(purpose), purpose.value)
        self._purpose.setCurrentIndex(max(0, self._purpose.findData(current)))
        self._purpose.blockSignals(False)

    def show_sheet(self, sheet: Sheet, now_utc_ms: Ms) -> None:
        """Show a meeting. What is being typed in a field stays."""
        is_other = self._sheet is None or self._sheet.meeting.id != sheet.meeting.id
        self._sheet, self._now_utc_ms = sheet, now_utc_ms
        meeting = sheet.meeting
        self._purpose.setCurrentIndex(self._purpose.findData(meeting.purpose.value))
        due = meeting.scheduled_utc_ms
        start = moments.start_of(meeting)
        day = "" if start is None else words.day(start.date())
        if start is not None and start.year != sheet.today.year:
            day = f"{day} {start.year}"
        _fill(self._date, day, force=is_other)
        _fill(self._time, "" if due is None else time_of_day(due, meeting.zone), force=is_other)
        _fill(self._zone, meeting.zone, force=is_other)
        _fill(self._place, meeting.place, force=is_other)
        _fill(self._moderator, meeting.moderator, force=is_other)
        self._moderator.setPlaceholderText(sheet.moderator or self.tr("Nobody yet"))
        self._cap.blockSignals(True)
        self._cap.setValue(meeting.cap_ms // _SECOND)
        self._cap.blockSignals(False)

    def first_field(self) -> QWidget:
        """Where F6 goes."""
        return self._purpose

    def keep(self) -> None:
        """Keep what is being typed."""
        for field, taker in self._takers():
            if field.isModified():
                taker()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._date:
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._step_date(step)
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn and watched is self._zone:
            self._offer_zones()
        return False

    # Inside

    def _takers(self) -> tuple[tuple[TextField, Callable[[], None]], ...]:
        return (
            (self._date, self._take_date),
            (self._time, self._take_time),
            (self._zone, self._take_zone),
            (self._place, self._take_place),
            (self._moderator, self._take_moderator),
        )

    def _connect_children(self) -> None:
        for field, taker in self._takers():
            field.editingFinished.connect(taker)
        self._date.installEventFilter(self)
        self._zone.installEventFilter(self)
        self._purpose.activated.connect(self._on_purpose)
        self._cap.valueChanged.connect(self._on_cap)

    @property
    def _meeting(self) -> Meeting:
        assert self._sheet is not None
        return self._sheet.meeting

    def _keep(self, meeting: Meeting) -> None:
        if meeting != self._meeting:
            self.edited.emit(Edit(meeting))

    def _refuse(self, field: TextField, problem: str) -> None:
        """Say what is wrong, once: the field is left again and again while it stays as it is."""
        if field.accessibleDescription() != problem:
            field.set_problem(problem)
            self.remarked.emit(problem)

    def _take_date(self) -> None:
        if self._sheet is None or not self._date.isModified():
            return
        text = self._date.text().strip()
        day = moments.read_date(text, self._sheet.today)
        if text and day is None:
            self._refuse(self._date, self.tr("No day can be read from this. Type Monday, 30 Nov or 2026-11-30."))
            return
        _settle(self._date)
        self._keep(replace(self._meeting, scheduled_utc_ms=moments.at_day(self._meeting, day)))

    def _take_time(self) -> None:
        if self._sheet is None or not self._time.isModified():
            return
        text = self._time.text().strip()
        time = moments.read_time(text)
        if text and time is None:
            self._refuse(self._time, self.tr("No time can be read from this. Type 8:40 or 2 pm."))
            return
        _settle(self._time)
        due = moments.at_time(self._meeting, time, self._sheet.today, self._now_utc_ms)
        self._keep(replace(self._meeting, scheduled_utc_ms=due))

    def _take_zone(self) -> None:
        if self._sheet is None or not self._zone.isModified():
            return
        zone = self._zone.text().strip().replace(" ", "_")
        if not moments.is_zone(zone):
            self._refuse(self._zone, self.tr("No time zone has this name. Type a city: Europe/Madrid."))
            return
        _settle(self._zone)
        self._keep(replace(self._meeting, zone=zone, scheduled_utc_ms=moments.in_zone(self._meeting, zone)))

    def _take_place(self) -> None:
        if self._sheet is not None and self._place.isModified():
            _settle(self._place)
            self._keep(replace(self._meeting, place=self._place.text().strip()))

    def _take_moderator(self) -> None:
        if self._sheet is not None and self._moderator.isModified():
            _settle(self._moderator)
            self._keep(replace(self._meeting, moderator=" ".join(self._moderator.text().split())))

    def _on_purpose(self, row: int) -> None:
        purpose = str(self._purpose.itemData(row))
        if self._sheet is not None and purpose != self._meeting.purpose.value:
            self.purpose_chosen.emit(purpose)

    def _on_cap(self, seconds: int) -> None:
        if self._sheet is not None:
            self._keep(replace(self._meeting, cap_ms=seconds * _SECOND))

    def _step_date(self, days: int) -> None:
        if self._sheet is None:
            return
        start = moments.start_of(self._meeting)
        day = self._sheet.today if start is None else start.date() + timedelta(days=days)
        self._date.setModified(False)
        self._keep(replace(self._meeting, scheduled_utc_ms=moments.at_day(self._meeting, day)))

    def _offer_zones(self) -> None:
        """The list of all zones is read from disk: only when somebody comes to this field."""
        if self._zone.completer() is None:
            completer = QCompleter(sorted(available_timezones()), self._zone)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = completer.popup()
            if popup is not None:
                popup.setObjectName("completion")
            self._zone.setCompleter(completer)

    def _lay_out(self, theme: Theme) -> None:
        box = Column(theme, gap_px=12)
        box.addLayout(self._field("purpose", self._purpose))
        when = Row(theme, gap_px=8)
        when.addLayout(self._field("date", self._date), 3)
        when.addLayout(self._field("time", self._time), 2)
        box.addLayout(when)
        box.addLayout(self._field("zone", self._zone))
        box.addLayout(self._field("place", self._place))
        box.addLayout(self._field("moderator", self._moderator))
        box.addLayout(self._field("cap", self._cap))
        self.add_section(box)

    def _field(self, name: str, field: QWidget) -> Column:
        column = Column(self._theme, gap_px=4)
        column.addWidget(self._labels[name])
        column.addWidget(field)
        return column


_FIELDS = ("purpose", "date", "time", "zone", "place", "moderator", "cap")


def _fill(field: TextField, text: str, *, force: bool) -> None:
    """Show ``text`` unless somebody is typing in the field."""
    if force or not field.isModified():
        if field.text() != text:
            field.setText(text)
        field.setModified(False)
        field.set_problem("")


def _settle(field: TextField) -> None:
    field.setModified(False)
    field.set_problem("")


def _minutes(seconds: int) -> str:
    return words.duration(seconds * _SECOND)


def _seconds(text: str) -> int | None:
    length = parse_length(text)
    return None if length is None else length // _SECOND
