"""Sounds, and the wall screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.settings import Settings, ThemeChoice
from app.ui.cue import Cue
from app.ui.theme import Theme
from app.ui.views.settings.rows import Change, SettingGroup, SettingRow
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.toggles import Switch

_CUES = ((Cue.WARNING, "sound_warning"), (Cue.ZERO, "sound_zero"), (Cue.PHASE, "sound_phase"))


class SoundGroup(SettingGroup):
    """Which moments are heard.

    Signals: ``play_requested(Cue)``.
    """

    play_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.sounds_on = Switch(theme, "")
        self.sounds_on.setObjectName("sounds_on")
        self._on_row = self.add_row(self.sounds_on)
        self.switches: dict[str, Switch] = {}
        self.play: dict[Cue, KeyButton] = {}
        self._rows: dict[str, SettingRow] = {}
        for cue, name in _CUES:
            switch, button = Switch(theme, ""), KeyButton(theme, "", icon="play", kind=ButtonKind.GHOST)
            switch.setObjectName(name)
            button.setObjectName(cue.value)
            self._rows[name] = self.add_row(switch, button)
            self.switches[name], self.play[cue] = switch, button
            switch.clicked.connect(self._on_switch)
            button.clicked.connect(self._on_play)
        self.sounds_on.clicked.connect(self._on_switch)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Sounds"))
        self._on_row.set_words(self.tr("Sounds"), self.tr("Short and quiet; never in the way of a turn"))
        self.sounds_on.setAccessibleName(self.tr("Sounds"))
        labels = {
            "sound_warning": self.tr("Wrap up"),
            "sound_zero": self.tr("Time is up"),
            "sound_phase": self.tr("A phase is over"),
        }
        for cue, name in _CUES:
            self._rows[name].set_words(labels[name])
            self.switches[name].setAccessibleName(labels[name])
            self.play[cue].set_label(self.tr("Play"))
            self.play[cue].setAccessibleName(self.tr("Play: %1").replace("%1", labels[name]))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self.sounds_on.setChecked(settings.sounds_on)
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
            switch.setEnabled(settings.sounds_on)

    def first(self) -> QWidget:
        """All sounds."""
        return self.sounds_on

    def _on_switch(self, on: bool) -> None:
        sender = self.sender()
        if sender is not None:
            self.changed.emit(Change(sender.objectName(), on))

    def _on_play(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.play_requested.emit(Cue(sender.objectName()))


class WallGroup(SettingGroup):
    """What the team sees."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.scheme = Segmented(theme, self._segments(), name="")
        self.follows = Switch(theme, "")
        self._scheme_row = self.add_row(self.scheme)
        self._follows_row = self.add_row(self.follows)
        self.scheme.chosen.connect(self._on_scheme)
        self.follows.clicked.connect(self._on_follows)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Wall screen"))
        self._scheme_row.set_words(self.tr("Theme"), self.tr("Dark reads best across a room"))
        self.scheme.setAccessibleName(self.tr("Theme of the wall screen"))
        text = self.tr("Open with every meeting")
        self._follows_row.set_words(text, self.tr("On the other screen, or in a window"))
        self.follows.setAccessibleName(text)
        for segment in self._segments():
            self.scheme.set_segment(segment)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self.scheme.set_current(settings.participant_theme.value)
        self.follows.setChecked(settings.participant_follows)

    def first(self) -> QWidget:
        """Its theme."""
        return self.scheme

    def _segments(self) -> tuple[Segment, ...]:
        return (
            Segment(ThemeChoice.DARK.value, self.tr("Dark")),
            Segment(ThemeChoice.LIGHT.value, self.tr("Light")),
            Segment(ThemeChoice.SYSTEM.value, self.tr("As the system")),
        )

    def _on_scheme(self, key: str) -> None:
        self.changed.emit(Change("participant_theme", ThemeChoice(key)))

    def _on_follows(self, on: bool) -> None:
        self.changed.emit(Change("participant_follows", on))
