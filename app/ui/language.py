"""The language of the window: which there are, and changing it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

SOURCE = "en"
"""The language that the texts are written in."""

_PREFIX = "quince_"
_NATIVE = {"en": "English", "es": "Español", "ro": "Română", "el": "Ελληνικά"}


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language that can be chosen: its code and what it calls itself."""

    code: str
    name: str


def language_choices(folder: Path) -> Sequence[LanguageChoice]:
    """The languages that have a catalogue in ``folder``, English first: its texts are in the program itself."""
    found = {path.stem.removeprefix(_PREFIX) for path in folder.glob(f"{_PREFIX}*.qm")} | {SOURCE}
    return [LanguageChoice(code, name) for code, name in _NATIVE.items() if code in found]


class Language(QObject):
    """Installs catalogues into the application. Widgets hear of a change by Qt's LanguageChange event."""

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        """``folder`` holds the compiled catalogues, ``quince_es.qm`` and so on; it may be missing."""
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._code = ""

    @property
    def code(self) -> str:
        """The language that is shown."""
        return self._code

    def choices(self) -> Sequence[LanguageChoice]:
        """The languages there are, English first."""
        return language_choices(self._folder)

    def use(self, wanted: str) -> None:
        """Show ``wanted``; empty: the first language of the system that there is, else English."""
        code = self._found(wanted)
        if code == self._code:
            return
        self._code = code
        system = QLocale.system()
        # The system's own country decides how numbers are written where it speaks the language of the window.
        QLocale.setDefault(system if _language_of(system) == code else QLocale(code))
        for translator in self._installed:
            self._app.removeTranslator(translator)
        folders = (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), self._folder)
        loaded = [
            self._load(folder / f"{stem}{code}.qm") for folder, stem in zip(folders, ("qtbase_", _PREFIX), strict=True)
        ]
        self._installed = [translator for translator in loaded if translator is not None]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def _found(self, wanted: str) -> str:
        there = {choice.code for choice in self.choices()}
        asked = [wanted] if wanted else [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
        return next((code for code in asked if code in there), SOURCE)

    def _load(self, path: Path) -> QTranslator | None:
        if not path.exists():
            return None
        translator = QTranslator(self)
        return translator if translator.load(str(path)) else None


def _language_of(locale: QLocale) -> str:
    return locale.name().partition("_")[0]
