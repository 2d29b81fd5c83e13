"""The `Theme`: one object that knows scheme, text size and motion, and gives fonts, colours, icons and sizes."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.theme.fonts import clock_font, load_fonts, text_font
from app.ui.theme.icons import IconLibrary
from app.ui.theme.palette import palette_from
from app.ui.theme.style_sheet import style_sheet_from
from app.ui.theme.tokens import DARK, LIGHT, Color, Motion, Size, Step, Tokens, Weight


class SchemeChoice(StrEnum):
    """What the user asks for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


SCALE_MIN = 1.0
SCALE_MAX = 2.0


class Theme(QObject):
    """Looks for every widget. Build one after the QApplication; hand it to widgets by constructor.

    Signals: `changed` after the scheme, the text size or the motion changed and everything shared is in place.
    """

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        choice: SchemeChoice = SchemeChoice.SYSTEM,
        scale: float = SCALE_MIN,
        reduce_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`resources` holds the folders `fonts` and `icons`; `scale` is the text size from 1.0 to 2.0."""
        super().__init__(parent)
        self._resources = resources
        self._choice = choice
        self._scale = _clamped(scale)
        self._reduce_motion = reduce_motion
        self._fallbacks: tuple[str, ...]
        self._icons: IconLibrary
        if isinstance(parent, Theme):
            self._fallbacks, self._icons = parent._fallbacks, parent._icons
        else:
            self._fallbacks, self._icons = load_fonts(resources / "fonts"), IconLibrary(resources / "icons")
        self._fonts: dict[tuple[Step, Weight], QFont] = {}
        self._app: QApplication | None = None
        self._tokens = self._tokens_of(choice)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    # What is set

    @property
    def tokens(self) -> Tokens:
        """The colours of the scheme shown now."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether the dark table is shown now."""
        return self._tokens is DARK

    @property
    def choice(self) -> SchemeChoice:
        """What the user asked for: light, dark, or as the system."""
        return self._choice

    @property
    def scale(self) -> float:
        """The text size: 1.0 is 100 %, 2.0 is 200 %."""
        return self._scale

    @property
    def reduce_motion(self) -> bool:
        """Whether every duration is 0."""
        return self._reduce_motion

    def set_choice(self, choice: SchemeChoice) -> None:
        """Show light, dark, or what the system shows; at once."""
        if choice is self._choice:
            return
        self._choice = choice
        if self._app is not None:
            QGuiApplication.styleHints().setColorScheme(_qt_scheme(choice))
        self._tokens = self._tokens_of(choice)
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the text size, kept between 1.0 and 2.0; type, rows and controls follow at once."""
        clamped = _clamped(scale)
        if clamped == self._scale:
            return
        self._scale = clamped
        self._fonts.clear()
        self._refresh()

    def set_reduce_motion(self, reduce: bool) -> None:
        """Turn all motion off or on."""
        if reduce == self._reduce_motion:
            return
        self._reduce_motion = reduce
        self.changed.emit()

    # What widgets read

    def px(self, value_px: float) -> int:
        """Scale a length of the design by the text size. Hairlines and focus rings do not scale: leave them be."""
        return round(value_px * self._scale)

    def font(self, step: Step, weight: Weight | None = None) -> QFont:
        """Give the font of a step with tabular figures; the weight is the step's own unless given."""
        key = (step, weight if weight is not None else step.value.weight)
        found = self._fonts.get(key)
        if found is None:
            found = text_font(step, key[1], self._scale, self._fallbacks)
            self._fonts[key] = found
        return QFont(found)

    def line_px(self, step: Step) -> int:
        """Give the line height of a step at the present text size."""
        return self.px(step.value.line_px)

    def clock_font(self, size_px: float) -> QFont:
        """Give Inter Display 600 at exactly `size_px`, for clocks that scale with their box and not with the text."""
        return clock_font(round(size_px), self._fallbacks)

    def color(self, name: Color) -> QColor:
        """Give a copy of the colour called `name` in the scheme shown now."""
        return self._tokens.color(name)

    def icon(self, name: str, color: Color = Color.INK, size_px: int = Size.ICON) -> QIcon:
        """Give a line icon as QIcon (for menus, item views); fetch it again after `changed`."""
        return self._icons.icon(name, self.color(color), self._tokens.ink3, self.px(size_px))

    def icon_pixmap(self, name: str, color: QColor, size_px: int = Size.ICON, ratio: float = 1.0) -> QPixmap:
        """Give a line icon for painting: `size_px` is scaled by the text size, `ratio` is the widget's
        `devicePixelRatioF()`."""
        return self._icons.pixmap(name, color, self.px(size_px), ratio)

    def motion_ms(self, motion: Motion) -> int:
        """Give a duration in milliseconds, 0 with reduced motion."""
        return 0 if self._reduce_motion else int(motion)

    # Whom it dresses

    def apply_to(self, app: QApplication) -> None:
        """Dress the whole application: Fusion, palette, font and style sheet; keeps it dressed on every change."""
        self._app = app
        app.setStyle("Fusion")
        if self._choice is not SchemeChoice.SYSTEM:
            QGuiApplication.styleHints().setColorScheme(_qt_scheme(self._choice))
        self._dress_app(app)

    def variant(self, choice: SchemeChoice) -> "Theme":
        """Give a theme of another scheme that follows this one's text size and motion, for a window of its own."""
        other = Theme(self._resources, choice=choice, scale=self._scale, reduce_motion=self._reduce_motion, parent=self)
        self.changed.connect(other._follow_parent)
        return other

    def dress(self, window: QWidget) -> None:
        """Give palette and style sheet to one window; for a `variant`, whose scheme differs from the application's."""
        _Dresser(self, window)

    # Inside

    def _tokens_of(self, choice: SchemeChoice) -> Tokens:
        if choice is SchemeChoice.SYSTEM:
            is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            is_dark = choice is SchemeChoice.DARK
        return DARK if is_dark else LIGHT

    def _on_system_scheme_changed(self) -> None:
        if self._choice is SchemeChoice.SYSTEM:
            tokens = self._tokens_of(self._choice)
            if tokens is not self._tokens:
                self._tokens = tokens
                self._refresh()

    def _follow_parent(self) -> None:
        parent = self.parent()
        if isinstance(parent, Theme):
            self._reduce_motion = parent.reduce_motion
            if self._scale != parent.scale:
                self.set_scale(parent.scale)

    def _refresh(self) -> None:
        if self._app is not None:
            self._dress_app(self._app)
        self.changed.emit()

    def _dress_app(self, app: QApplication) -> None:
        app.setPalette(palette_from(self._tokens))
        app.setFont(self.font(Step.BODY))
        app.setStyleSheet(style_sheet_from(self._tokens, self._scale))


class _Dresser(QObject):
    """Keeps one window in a theme; lives and dies with the window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._window.setPalette(palette_from(tokens))
        self._window.setStyleSheet(style_sheet_from(tokens, self._theme.scale))


def _clamped(scale: float) -> float:
    return min(SCALE_MAX, max(SCALE_MIN, scale))


def _qt_scheme(choice: SchemeChoice) -> Qt.ColorScheme:
    schemes = {SchemeChoice.LIGHT: Qt.ColorScheme.Light, SchemeChoice.DARK: Qt.ColorScheme.Dark}
    return schemes.get(choice, Qt.ColorScheme.Unknown)
