"""The rules of meetings that are opened from now on."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.agenda import MINUTE, parse_length
from app.domain.meeting.clock import SECOND
from app.services.settings import Settings
from app.ui import words
from app.ui.theme import Theme
from app.ui.views.settings.rows import Change, SettingGroup, SettingRow
from app.ui.widgets.field import TextField
from app.ui.widgets.stepper import Stepper

_FIELD_PX = 280


@dataclass(frozen=True, slots=True)
class _Length:
    """A length that can be set: the name of its setting, its range and step in seconds."""

    name: str
    least_s: int
    most_s: int
    step_s: int


_LENGTHS = (
    _Length("cap_ms", 60, 8 * 3600, 60),
    _Length("floor_ms", 5, 600, 5),
    _Length("step_ms", 1, 300, 5),
    _Length("turn_warning_ms", 0, 600, 5),
    _Length("turn_danger_ms", 0, 600, 1),
    _Length("phase_warning_ms", 0, 600, 5),
    _Length("phase_danger_ms", 0, 600, 1),
)


def length_text(seconds: int) -> str:
    """A length as it is shown: "15 s", "15:00"."""
    return words.short_duration(seconds * SECOND)


def read_length(text: str, least_s: int) -> int | None:
    """The seconds that were typed, or None. A number alone is minutes where lengths are minutes, else seconds."""
    is_bare = text.strip().isdecimal()
    if is_bare and least_s * SECOND < MINUTE:
        return int(text)
    found = parse_length(text)
    return None if found is None else found // SECOND


class MeetingGroup(SettingGroup):
    """Moderator, place, cap, floor, step, and when the clock changes its face."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._field_theme = theme
        self.moderator = TextField(theme, name="", icon="user-round")
        self.place = TextField(theme, name="", icon="link-2")
        self.lengths = {one.name: self._stepper(theme, one) for one in _LENGTHS}
        self._moderator_row = self.add_row(self.moderator)
        self._place_row = self.add_row(self.place)
        self._rows: dict[str, SettingRow] = {name: self.add_row(stepper) for name, stepper in self.lengths.items()}
        self.moderator.editingFinished.connect(self._on_moderator)
        self.place.editingFinished.connect(self._on_place)
        theme.changed.connect(self._dress)
        self._dress()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Meeting"), self.tr("for meetings opened from now on"))
        self._moderator_row.set_words(self.tr("Moderator"), self.tr("Named in the minutes"))
        self.moderator.setAccessibleName(self.tr("Moderator"))
        self.moderator.setPlaceholderText(self.tr("Your name"))
        self._place_row.set_words(self.tr("Place"), self.tr("Room or link that new meetings begin with"))
        self.place.setAccessibleName(self.tr("Place"))
        self.place.setPlaceholderText(self.tr("Room or link"))
        labels = {
            "cap_ms": (self.tr("Cap"), self.tr("Length limit; 15:00 hold eight reps")),
            "floor_ms": (self.tr("Floor of a turn"), self.tr("No turn is shrunk below this")),
            "step_ms": (self.tr("Step"), self.tr("What one key gives or takes")),
            "turn_warning_ms": (self.tr("Turn: wrap up"), self.tr("With so much left, the ring turns orange")),
            "turn_danger_ms": (self.tr("Turn: last seconds"), self.tr("With so much left, crimson")),
            "phase_warning_ms": (self.tr("Phase: wrap up"), self.tr("For phases over 1:00")),
            "phase_danger_ms": (self.tr("Phase: last seconds"), ""),
        }
        for name, (label, hint) in labels.items():
            self._rows[name].set_words(label, hint)
            self.lengths[name].setAccessibleName(label)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set; what is being typed stays."""
        for field, text in ((self.moderator, settings.moderator), (self.place, settings.place)):
            if not field.hasFocus():
                field.setText(text)
        for name, stepper in self.lengths.items():
            stepper.blockSignals(True)
            stepper.setValue(getattr(settings, name) // SECOND)
            stepper.blockSignals(False)

    def first(self) -> QWidget:
        """The moderator."""
        return self.moderator

    def keep_edits(self) -> None:
        """Take what was typed and not left yet."""
        self._on_moderator()
        self._on_place()

    def _stepper(self, theme: Theme, length: _Length) -> Stepper:
        def read(text: str) -> int | None:
            return read_length(text, length.least_s)

        stepper = Stepper(theme, name="", text_of=length_text, value_of=read)
        stepper.setRange(length.least_s, length.most_s)
        stepper.setSingleStep(length.step_s)
        stepper.setObjectName(length.name)
        stepper.valueChanged.connect(self._on_length)
        return stepper

    def _on_length(self, seconds: int) -> None:
        sender = self.sender()
        if isinstance(sender, Stepper):
            self.changed.emit(Change(sender.objectName(), seconds * SECOND))

    def _on_moderator(self) -> None:
        self.changed.emit(Change("moderator", " ".join(self.moderator.text().split())))

    def _on_place(self) -> None:
        self.changed.emit(Change("place", " ".join(self.place.text().split())))

    def _dress(self) -> None:
        for field in (self.moderator, self.place):
            field.setMaximumWidth(self._field_theme.px(_FIELD_PX))
