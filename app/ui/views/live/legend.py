"""The letters of the capture grammar, printed where they are used."""

from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Step, Theme, Weight
from app.ui.widgets.painting import draw_text, text_width_px

_GAP_PX, _LETTER_GAP_PX, _INNER_PX = 10, 4, 3


class Legend(QWidget):
    """ "a action  q question …": letters in bold; where there is no room, the letters alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[tuple[str, str], ...] = ()
        self._is_compact = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language; the letters are the grammar's and stay."""
        self._entries = (
            ("a", self.tr("action")),
            ("q", self.tr("question")),
            ("d", self.tr("decision")),
            ("p", self.tr("parked")),
            ("r", self.tr("praise")),
            ("m", self.tr("mediation")),
        )
        self.setAccessibleName(", ".join(f"{letter}: {word}" for letter, word in self._entries))
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Letters alone."""
        self._is_compact = compact
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_px(letters_only=self._is_compact), self._theme.line_px(Step.CAPTION))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_px(letters_only=True), self._theme.line_px(Step.CAPTION))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, tokens = self._theme, self._theme.tokens
        strong, plain = theme.font(Step.CAPTION, Weight.SEMIBOLD), theme.font(Step.CAPTION)
        letters_only = self._is_compact or self.width() < self._width_px(letters_only=False)
        gap = theme.px(_LETTER_GAP_PX if letters_only else _GAP_PX)
        x = float(self.width() - self._width_px(letters_only=letters_only)) + gap
        for letter, word in self._entries:
            width = text_width_px(strong, letter)
            draw_text(painter, QRectF(x, 0, width + 1, self.height()), letter, strong, tokens.ink2)
            x += width
            if not letters_only:
                x += theme.px(_INNER_PX)
                width = text_width_px(plain, word)
                draw_text(painter, QRectF(x, 0, width + 1, self.height()), word, plain, tokens.ink3)
                x += width
            x += gap

    def _width_px(self, *, letters_only: bool) -> int:
        theme = self._theme
        strong, plain = theme.font(Step.CAPTION, Weight.SEMIBOLD), theme.font(Step.CAPTION)
        gap = theme.px(_LETTER_GAP_PX if letters_only else _GAP_PX)
        width = 0.0
        for letter, word in self._entries:
            width += gap + text_width_px(strong, letter)
            if not letters_only:
                width += theme.px(_INNER_PX) + text_width_px(plain, word)
        return int(width) + 1
