"""How the window looks and speaks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.settings import TEXT_SIZES, Settings, ThemeChoice
from app.ui import words
from app.ui.language import LanguageChoice
from app.ui.theme import Theme
from app.ui.views.settings.rows import Change, SettingGroup
from app.ui.widgets.field import ComboBox
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.toggles import Switch


class LooksGroup(SettingGroup):
    """Language, theme, text size, motion, the rail."""

    def __init__(self, theme: Theme, languages: Sequence[LanguageChoice], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._languages = languages
        self.language = ComboBox(theme, name="", icon="languages")
        self.theme_choice = Segmented(theme, self._theme_segments(), name="")
        sizes = tuple(Segment(str(size), words.percent(size / 100)) for size in TEXT_SIZES)
        self.text_size = Segmented(theme, sizes, name="")
        self.motion = Switch(theme, "")
        self.rail = Switch(theme, "")
        self._language_row = self.add_row(self.language)
        self._theme_row = self.add_row(self.theme_choice)
        self._size_row = self.add_row(self.text_size)
        self._motion_row = self.add_row(self.motion)
        self._rail_row = self.add_row(self.rail)
        self.language.activated.connect(self._on_language)
        self.theme_choice.chosen.connect(self._on_theme)
        self.text_size.chosen.connect(self._on_size)
        self.motion.clicked.connect(self._on_motion)
        self.rail.clicked.connect(self._on_rail)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Looks"))
        self._fill_languages()
        names = (
            (self._language_row, self.language, self.tr("Language"), ""),
            (self._theme_row, self.theme_choice, self.tr("Theme"), ""),
            (self._size_row, self.text_size, self.tr("Text size"), self.tr("Type, rows and buttons together")),
            (self._motion_row, self.motion, self.tr("Reduce motion"), self.tr("Nothing slides or fades")),
            (self._rail_row, self.rail, self.tr("Narrow rail"), self.tr("Icons alone, in a wide window too")),
        )
        for row, control, label, hint in names:
            row.set_words(label, hint)
            control.setAccessibleName(label)
        for segment in self._theme_segments():
            self.theme_choice.set_segment(segment)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        codes = ["", *(choice.code for choice in self._languages)]
        self.language.setCurrentIndex(codes.index(settings.language) if settings.language in codes else 0)
        self.theme_choice.set_current(settings.theme.value)
        self.text_size.set_current(str(settings.text_size))
        self.motion.setChecked(settings.reduce_motion)
        self.rail.setChecked(settings.rail_collapsed)

    def first(self) -> QWidget:
        """The language."""
        return self.language

    def _fill_languages(self) -> None:
        row = max(0, self.language.currentIndex())
        self.language.clear()
        self.language.addItem(self.tr("As the system"), "")
        for choice in self._languages:
            self.language.addItem(choice.name, choice.code)
        self.language.setCurrentIndex(row)

    def _theme_segments(self) -> tuple[Segment, ...]:
        return (
            Segment(ThemeChoice.SYSTEM.value, self.tr("As the system")),
            Segment(ThemeChoice.LIGHT.value, self.tr("Light")),
            Segment(ThemeChoice.DARK.value, self.tr("Dark")),
        )

    def _on_language(self, row: int) -> None:
        self.changed.emit(Change("language", str(self.language.itemData(row))))

    def _on_theme(self, key: str) -> None:
        self.changed.emit(Change("theme", ThemeChoice(key)))

    def _on_size(self, key: str) -> None:
        self.changed.emit(Change("text_size", int(key)))

    def _on_motion(self, on: bool) -> None:
        self.changed.emit(Change("reduce_motion", on))

    def _on_rail(self, on: bool) -> None:
        self.changed.emit(Change("rail_collapsed", on))
