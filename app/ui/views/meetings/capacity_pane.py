"""The planner for more reps than a meeting holds: the ways side by side, to one scale, one of them suggested."""

from collections.abc import Sequence
from dataclasses import replace
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from app.domain.capacity import CapacityKind, CapacityOption
from app.domain.ids import Ms, RepId
from app.services.days import local_time
from app.ui import words
from app.ui.flow import Flow
from app.ui.layouts import Column, Row, ScrollPage, empty
from app.ui.theme import Color, Step, Theme
from app.ui.views.meetings.option_card import OptionCard, OptionText
from app.ui.views.meetings.sheet import Sheet, joined
from app.ui.widgets.capacity_bar import planned_parts
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import WrappedLabel

_ICONS = {
    CapacityKind.LONGER_CAP: "clock",
    CapacityKind.SHORTER_TURNS: "timer",
    CapacityKind.WRITTEN_UPDATES: "file-text",
}


class CapacityPane(QWidget):
    """Arrows and clicks choose a way, Enter uses it, Esc goes back.

    Signals: ``used(CapacityOption)``; ``cancelled()``.
    """

    used = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._options: dict[CapacityKind, CapacityOption] = {}
        self._cards: dict[CapacityKind, OptionCard] = {}
        self._group = QButtonGroup(self)
        self._title = WrappedLabel(theme, step=Step.HEADING)
        self._detail = WrappedLabel(theme, color=Color.INK2)
        shape = ButtonShape.HEADER
        self._cancel = KeyButton(theme, "", key=QKeySequence(Qt.Key.Key_Escape), shape=shape)
        self._use = KeyButton(theme, "", key=QKeySequence(Qt.Key.Key_Return), kind=ButtonKind.PRIMARY, shape=shape)
        self._column = Column(theme, gap_px=16)
        self._writers = _Writers(theme)
        self._writers.hide()
        self._lay_out()
        self._cancel.clicked.connect(self.cancelled)
        self._use.clicked.connect(self._on_use)
        self._group.buttonToggled.connect(self._on_toggled)
        self._writers.changed.connect(self._on_writers)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._cancel.set_label(self.tr("Cancel"))
        self.setAccessibleName(self.tr("More reps than fit"))

    def show_options(self, sheet: Sheet, options: Sequence[CapacityOption]) -> None:
        """Show the ways for a meeting; the one chosen before is chosen again, else the one suggested."""
        self._sheet = sheet
        self._options = {one.kind: one for one in options}
        written = self._options.get(CapacityKind.WRITTEN_UPDATES)
        before = sheet.meeting.written_updates
        # Whoever was chosen before is proposed again, as long as it still is the right number.
        if written is not None and before and len(before) == len(written.written):
            self._options[written.kind] = replace(written, written=before)
        self._build()
        self._show_words()
        chosen = sheet.meeting.capacity_choice
        first = next((one for one in options if one.kind.value == chosen), None)
        first = first or next((one for one in options if one.suggested), None)
        if first is not None:
            self._cards[first.kind].setChecked(True)

    @property
    def current(self) -> CapacityOption | None:
        """The way that is chosen."""
        return next((self._options[kind] for kind, card in self._cards.items() if card.isChecked()), None)

    def take_focus(self) -> None:
        """Begin at the way that is chosen."""
        card = next((one for one in self._cards.values() if one.isChecked()), None)
        (card or self._cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_use()
        elif step and self._cards:
            self._go(step)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    # Inside

    def _go(self, step: int) -> None:
        cards = list(self._cards.values())
        at = next((place for place, card in enumerate(cards) if card.isChecked()), 0)
        card = cards[(at + step) % len(cards)]
        card.setChecked(True)
        card.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        self._writers.hide()
        self._writers.setParent(None)
        empty(self._column)
        self._cards = {}
        order = sorted(self._options.values(), key=lambda one: not one.suggested)
        for option in order:
            card = OptionCard(self._theme, _ICONS[option.kind])
            self._cards[option.kind] = card
            self._group.addButton(card)
            self._column.addWidget(card)
            if option.kind is CapacityKind.WRITTEN_UPDATES:
                card.add_widget(self._writers)
                self._writers.show()
        self._column.addStretch(1)

    def _show_words(self) -> None:
        sheet = self._sheet
        if sheet is None or not self._options:
            return
        scale = max(one.total_ms for one in self._options.values())
        usual_ms = self._usual_turn_ms()
        for kind, card in self._cards.items():
            option = self._options[kind]
            parts = planned_parts(sheet.meeting.agenda, turns=option.turns, turn_ms=option.turn_ms)
            card.show_option(self._text_of(option, usual_ms), parts, option.cap_ms, scale)
        written = self._options.get(CapacityKind.WRITTEN_UPDATES)
        if written is not None:
            self._writers.show_people([(rep_id, sheet.shorts[rep_id]) for rep_id in self._people()], written.written)
        count = len(sheet.meeting.participants)
        others = sheet.sums.others_ms
        cap_ms = min(one.cap_ms for one in self._options.values())
        title = self.tr("%n reps need more than %1", "", count).replace("%1", words.duration(cap_ms))
        self._title.setText(title)
        detail = self.tr("%1 turns of %2, plus %3 for opening, tasks, Q&A and closing: %4. The cap is %5.")
        for place, text in enumerate(
            (
                str(count),
                words.duration(usual_ms),
                words.duration(others),
                words.duration(count * usual_ms + others),
                words.duration(cap_ms),
            ),
            start=1,
        ):
            detail = detail.replace(f"%{place}", text)
        self._detail.setText(detail)
        self._show_use()

    def _people(self) -> tuple[RepId, ...]:
        return self._sheet.meeting.participants if self._sheet is not None else ()

    def _usual_turn_ms(self) -> Ms:
        """What a turn is with as many reps as fit."""
        written = self._options.get(CapacityKind.WRITTEN_UPDATES)
        return written.turn_ms if written is not None else 0

    def _text_of(self, option: CapacityOption, usual_ms: Ms) -> OptionText:
        match option.kind:
            case CapacityKind.LONGER_CAP:
                title = self.tr("Longer cap")
                said = self.tr("This meeting may last %1.").replace("%1", words.duration(option.cap_ms))
                note = self._ends(option)
                if option.suggested:
                    hurry = self.tr("Shorter turns would be a hurry.")
                    note = f"{hurry} {note}".rstrip()
            case CapacityKind.SHORTER_TURNS:
                title = self.tr("Shorter turns")
                said, note = self._shorter(option, usual_ms)
            case CapacityKind.WRITTEN_UPDATES:
                title = self.tr("Written updates for %n", "", len(option.written))
                names = [self._sheet.shorts.get(one, "") for one in option.written] if self._sheet else []
                said = self.tr("%1 send theirs before; you read them out in the opening.")
                said = said.replace("%1", joined(names, self.tr(" and ", "the last two of a list of names")))
                note = self.tr("Choose others with a click.")
        chip = self.tr("suggested") if option.suggested else ""
        return OptionText(title, chip, said, note, words.duration(option.total_ms), words.of_time(option.cap_ms))

    def _shorter(self, option: CapacityOption, usual_ms: Ms) -> tuple[str, str]:
        floor = self._sheet.floor_ms if self._sheet is not None else 0
        said = self.tr("Every turn gets %1 instead of %2. The floor is %3.").replace("%3", words.duration(floor))
        said = said.replace("%1", words.duration(option.turn_ms)).replace("%2", words.duration(usual_ms))
        if option.over_ms:
            return said, self.tr("Still %1 over the cap.").replace("%1", words.duration(option.over_ms))
        less = self.tr("%1 less for each rep.").replace("%1", words.short_duration(usual_ms - option.turn_ms))
        return said, less

    def _ends(self, option: CapacityOption) -> str:
        meeting = self._sheet.meeting if self._sheet is not None else None
        if meeting is None or meeting.scheduled_utc_ms is None:
            return ""
        end = local_time(meeting.scheduled_utc_ms + option.total_ms, meeting.zone)
        return self.tr("Ends at %1.").replace("%1", f"{end:%H:%M}")

    def _show_use(self) -> None:
        option = self.current
        labels = {
            CapacityKind.LONGER_CAP: self.tr("Use a longer cap"),
            CapacityKind.SHORTER_TURNS: self.tr("Use shorter turns"),
            CapacityKind.WRITTEN_UPDATES: self.tr("Use written updates"),
        }
        self._use.reserve(*labels.values())
        self._use.set_label(labels[option.kind] if option is not None else self.tr("Use it"))
        self._use.setEnabled(option is not None)

    def _on_toggled(self) -> None:
        self._show_use()

    def _on_writers(self, written: tuple[RepId, ...]) -> None:
        option = self._options.get(CapacityKind.WRITTEN_UPDATES)
        if option is not None:
            self._options[option.kind] = replace(option, written=written)
            self._cards[option.kind].setChecked(True)
            self._show_words()

    def _on_use(self) -> None:
        option = self.current
        if option is not None:
            self.used.emit(option)

    def _lay_out(self) -> None:
        theme = self._theme
        head_words = Column(theme, gap_px=4)
        head_words.addWidget(self._title)
        head_words.addWidget(self._detail)
        head = Row(theme, margins_px=(32, 24, 32, 16), gap_px=12)
        head.addLayout(head_words, 1)
        for button in (self._cancel, self._use):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        body = Column(theme, margins_px=(32, 4, 32, 24))
        content.setLayout(body)
        body.addLayout(self._column)
        column = Column(theme)
        self.setLayout(column)
        column.addLayout(head)
        column.addWidget(ScrollPage(content), 1)


class _Writers(QWidget):
    """Who sends a written update: so many are marked, and a click marks another in place of the first.

    Signals: ``changed(tuple)`` of rep ids.
    """

    changed = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = Flow(theme)
        self._buttons: dict[RepId, _Name] = {}
        self._written: tuple[RepId, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(self._flow)

    def show_people(self, people: Sequence[tuple[RepId, str]], written: tuple[RepId, ...]) -> None:
        """Show everybody who takes part, and who writes."""
        self._written = written
        wanted = [rep_id for rep_id, _ in people]
        if list(self._buttons) != wanted:
            for button in self._buttons.values():
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = {rep_id: _Name(self._theme, rep_id, short) for rep_id, short in people}
            for button in self._buttons.values():
                button.marked.connect(self._on_marked)
                self._flow.addWidget(button)
        for rep_id, button in self._buttons.items():
            button.setChecked(rep_id in written)

    def _on_marked(self, rep_id: str) -> None:
        chosen = RepId(rep_id)
        if chosen in self._written:
            # Somebody has to write: who else is said by marking them.
            self._buttons[chosen].setChecked(True)
            return
        kept = {*self._written[1:], chosen}
        self.changed.emit(tuple(one for one in self._buttons if one in kept))


class _Name(KeyButton):
    """A rep to mark.

    Signals: ``marked(str)`` with the rep's id.
    """

    marked = Signal(str)

    def __init__(self, theme: Theme, rep_id: RepId, short: str) -> None:
        super().__init__(theme, short)
        self._rep_id = rep_id
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.marked.emit(self._rep_id)
