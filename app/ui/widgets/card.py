"""Cards: a head of 40, sections under hairlines, a foot; and the head as a band for overtime."""

from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Color, Radius, Size, Space, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.painting import rounded_box

_BAND_LINE_PX = 2
_HATCH_STEP_PX = 17
_SHORT_REMARK_PX = 88
_HATCH_HEIGHT_PX = 12


class CardHead(QFrame):
    """The head of a card: sign, title, count, then at the right a remark or widgets of your own."""

    def __init__(self, theme: Theme, title: str, *, sign: str | Glyph | None = None, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._is_band = False
        self._title = IconLabel(theme, title, sign=sign, weight=Weight.SEMIBOLD)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._remark = ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._remark.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._band = _Band(theme, self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 0)
        self._row.addWidget(self._count, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._remark, 0)
        self._count.hide()
        self._remark.hide()
        self._dress()
        theme.changed.connect(self._dress)

    def set_title(self, title: str, sign: str | Glyph | None = None, sign_color: Color | None = None) -> None:
        """Show another title and sign."""
        self._title.setText(title)
        self._title.set_sign(sign, sign_color)

    def set_count(self, count: str) -> None:
        """Show a caption right after the title: how many, since when."""
        self._count.setText(count)
        self._count.setVisible(bool(count))

    def set_remark(self, remark: str) -> None:
        """Show a caption at the right end."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._keep_short_remark()

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_band(self, word: str, text: str) -> None:
        """Turn the head into a crimson band with the stop sign, `word`, `text` and a white hatch; nothing moves."""
        self._band.show_words(word, text)
        self._band.setGeometry(self.rect())
        self._band.show()
        self._band.raise_()

    def hide_band(self) -> None:
        """Show the head again."""
        self._band.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._band.setGeometry(self.rect())

    def _dress(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.px(Space.CARD), 0, theme.px(Space.CARD), 0)
        self._row.setSpacing(theme.px(Space.GRID))
        self.setMinimumHeight(theme.px(Size.CARD_HEAD))
        self._keep_short_remark()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _keep_short_remark(self) -> None:
        """A number or two stay whole: the title gives way first."""
        whole_px = self._remark.sizeHint().width()
        self._remark.setMinimumWidth(whole_px if whole_px <= self._theme.px(_SHORT_REMARK_PX) else 0)


class _Band(QWidget):
    """Covers a card's head while somebody is over."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = IconLabel(
            theme, sign=Glyph.OCTAGON, step=Step.BODY, weight=Weight.SEMIBOLD, color=Color.ON_DANGER, gap_px=12
        )
        self._word.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._text = ElidedLabel(theme, step=Step.BODY, color=Color.ON_DANGER)
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._word)
        self._row.addWidget(self._text)
        self._row.addStretch(1)
        self.hide()
        self._dress()
        theme.changed.connect(self._dress)

    def show_words(self, word: str, text: str) -> None:
        self._word.setText(word)
        self._text.setText(text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        radius = self._theme.px(Radius.CARD)
        rect = QRectF(self.rect())
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        path.addRect(rect.adjusted(0, radius, 0, 0))
        painter.fillPath(path, tokens.danger_fill)
        pad = self._theme.px(Space.CARD)
        left = self._text.geometry().right() + self._theme.px(12)
        height = self._theme.px(_HATCH_HEIGHT_PX)
        area = QRectF(left, rect.center().y() - height / 2, rect.width() - pad - left, height)
        if area.width() <= 0:
            return
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.on_danger)
        step = self._theme.px(_HATCH_STEP_PX)
        x = area.left() - height
        while x < area.right():
            painter.drawPolygon(_slash(x, area.top(), height, step * 0.42))
            x += step

    def _dress(self) -> None:
        theme = self._theme
        self._row.setContentsMargins(theme.px(Space.CARD), 0, theme.px(Space.CARD), 0)
        self._row.setSpacing(theme.px(12))
        self.update()


class Card(QFrame):
    """A sheet with a hairline: an optional head, sections parted by hairlines, an optional foot in grey."""

    def __init__(
        self, theme: Theme, title: str = "", *, sign: str | Glyph | None = None, parent: QWidget | None = None
    ) -> None:
        """With a `title`, `head` is there and the title is the accessible name."""
        super().__init__(parent)
        self._theme = theme
        self._is_band = False
        self._has_section = False
        self._foot_count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._head: CardHead | None = None
        if title:
            self._head = CardHead(theme, title, sign=sign, parent=self)
            self._column.addWidget(self._head)
            self.setAccessibleName(title)
        # Room that nobody asked for stays empty over the foot; a section with a stretch takes it instead.
        self._column.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        theme.changed.connect(self.update)

    @property
    def head(self) -> CardHead:
        """The head; only a card that was given a title has one."""
        if self._head is None:
            raise ValueError("this card has no head")
        return self._head

    def add_section(
        self, content: QWidget | QLayout, *, pad_px: int = Space.CARD, stretch: int = 0, is_foot: bool = False
    ) -> QWidget:
        """Add a section under a hairline and give it; `pad_px` is its padding at 100 %, 0 for lists that have rows.

        A foot has the ground's grey and stays at the end.
        """
        is_first = self._head is None and not self._has_section
        section = _Section(self._theme, content, pad_px=pad_px, has_line=not is_first, is_foot=is_foot, parent=self)
        self._has_section = True
        self._column.insertWidget(self._column.count() - (0 if is_foot else 1 + self._foot_count), section, stretch)
        self._foot_count += is_foot
        return section

    def show_band(self, word: str, text: str) -> None:
        """Overtime: a two pixel crimson border, and the head as a band with `word` and `text`. Nothing moves."""
        self._is_band = True
        self.head.show_band(word, text)
        self.update()

    def hide_band(self) -> None:
        """Back from overtime."""
        if self._is_band:
            self._is_band = False
            self.head.hide_band()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        line = tokens.danger_fill if self._is_band else tokens.line
        rounded_box(
            painter,
            QRectF(self.rect()),
            self._theme.px(Radius.CARD),
            fill=tokens.surface,
            line=line,
            line_px=_BAND_LINE_PX if self._is_band else 1,
        )


class _Section(QFrame):
    """One part of a card, with the hairline over it."""

    def __init__(
        self, theme: Theme, content: QWidget | QLayout, *, pad_px: int, has_line: bool, is_foot: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pad_px = pad_px
        self._has_line = has_line
        self._is_foot = is_foot
        self._box: QBoxLayout = QVBoxLayout(self)
        self._box.setSpacing(0)
        if isinstance(content, QWidget):
            self._box.addWidget(content)
        else:
            self._box.addLayout(content)
        self._dress()
        theme.changed.connect(self._dress)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        if self._is_foot:
            radius = self._theme.px(Radius.CARD) - 1
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addRoundedRect(rect, radius, radius)
            path.addRect(rect.adjusted(0, 0, 0, -radius))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, tokens.bg)
        if self._has_line:
            painter.fillRect(QRectF(0, 0, rect.width(), 1), tokens.line)

    def _dress(self) -> None:
        pad = self._theme.px(self._pad_px)
        top = pad + 1 if self._has_line else pad
        self._box.setContentsMargins(pad, top, pad, pad)
        self.update()


def _slash(x: float, top: float, height: float, width: float) -> QPolygonF:
    polygon = QPolygonF()
    for dx, dy in ((height, 0.0), (height + width, 0.0), (width, height), (0.0, height)):
        polygon.append(QRectF(x + dx, top + dy, 0, 0).topLeft())
    return polygon


def hairline(theme: Theme, parent: QWidget | None = None) -> QLabel:
    """Give a one pixel line across, for layouts."""
    return _Hairline(theme, parent)


class _Hairline(QLabel):
    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.tokens.line)
