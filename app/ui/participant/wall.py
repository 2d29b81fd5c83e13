"""The picture on the wall: drawn for 1920 by 1080, and as much smaller or larger as the window is."""

from typing import override

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meeting.view import BarState
from app.ui.announce import announce
from app.ui.participant.fitting import Fitted, fitted
from app.ui.participant.scene import PhaseBar, Scene
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.logo import paint_mark
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.painting import rounded_box
from app.ui.widgets.ring_clock import RingClock
from app.ui.widgets.ring_face import ClockStyle

REFERENCE_PX = (1920, 1080)
_MARGIN = 64
_RING = QRectF(64, 180, 680, 680)
_WORDS_LEFT = 832
_HEADER_Y = 76
_SMALL = 40
_LABEL = 44
_NAME, _NAME_LEAST = 168, 96
_REST, _REST_LEAST = 72, 52
_TITLE, _TITLE_LEAST = 120, 72
_NEXT, _NEXT_LEAST = 80, 56
_LABEL_Y = 269
_NAME_BASE = 448
_REST_BASE = 568
_RULE_Y = 622
_NEXT_LABEL_Y = 677
_NEXT_BASE = 779
_LAST_Y = 200
_BARS_WORD_Y = 971
_BARS_TOP, _BARS_HEIGHT, _BARS_GAP = 1009, 22, 16
_CHECK = 28
_CHIP_HEIGHT, _CHIP_PAD = 64, 28
_TRACKING_PERCENT = 97.0
"""Letters this large stand closer."""


class WallView(PaintedWidget):
    """Shows a `Scene`. A tick repaints only the clock, the header and the bar that grows."""

    spoken_role = QAccessible.Role.Pane

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._scene: Scene | None = None
        self._last_turn = ""
        self._ring = RingClock(theme, style=ClockStyle.WALL, ground=Color.BG, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def last_turn(self) -> str:
        """What is shown of the turn before."""
        return self._last_turn

    def show_scene(self, scene: Scene) -> None:
        """Show another moment."""
        before, self._scene = self._scene, scene
        self._ring.show_face(scene.face)
        if before is None or _still(before) != _still(scene):
            self.update()
            self.refresh_spoken_value()
            if before is not None and before.spoken != scene.spoken:
                announce(self, scene.spoken)
            return
        if (before.clock, before.ends) != (scene.clock, scene.ends):
            self.update(self._rect(QRectF(960, 40, 960, 72)))
        if before.bars != scene.bars:
            self.update(self._rect(QRectF(0, _BARS_TOP - 2, 1920, _BARS_HEIGHT + 4)))

    def show_last_turn(self, text: str) -> None:
        """Show what the turn before came to; an empty text takes it away."""
        if text != self._last_turn:
            self._last_turn = text
            self.update(self._rect(QRectF(_WORDS_LEFT, _LAST_Y - 40, 1920 - _WORDS_LEFT, 80)))

    @override
    def spoken_value(self) -> str:
        return self._scene.spoken if self._scene else ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self._rect(_RING))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.tokens.bg)
        scene = self._scene
        if scene is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._origin)
        painter.scale(self._factor, self._factor)
        self._paint_header(painter, scene)
        self._paint_words(painter, scene)
        self._paint_following(painter, scene)
        for place, bar in enumerate(scene.bars):
            self._paint_bar(painter, place, bar)

    # Where things are

    @property
    def _factor(self) -> float:
        width, height = REFERENCE_PX
        return min(self.width() / width, self.height() / height)

    @property
    def _origin(self) -> QPointF:
        """The picture stands in the middle of what is left over."""
        width, height = REFERENCE_PX
        return QPointF((self.width() - width * self._factor) / 2, (self.height() - height * self._factor) / 2)

    def _rect(self, rect: QRectF) -> QRect:
        factor, origin = self._factor, self._origin
        return QRectF(
            origin.x() + rect.x() * factor,
            origin.y() + rect.y() * factor,
            rect.width() * factor,
            rect.height() * factor,
        ).toAlignedRect()

    # Painting, in pixels of the reference

    def _paint_header(self, painter: QPainter, scene: Scene) -> None:
        tokens = self._theme.tokens
        paint_mark(painter, QRectF(_MARGIN + 2, 50, 50, 50), tokens)
        strong, plain = self._font(_SMALL, Weight.SEMIBOLD), self._font(_SMALL, Weight.REGULAR)
        right = REFERENCE_PX[0] - _MARGIN
        left = right - QFontMetricsF(strong).horizontalAdvance(scene.ends)
        self._text(painter, left, _HEADER_Y, scene.ends, strong, tokens.ink)
        if scene.clock:
            left -= 20 + QFontMetricsF(plain).horizontalAdvance(scene.clock)
            self._text(painter, left, _HEADER_Y, scene.clock, plain, tokens.ink2)
        if scene.mark:
            self._paint_chip(painter, QPointF(145, _HEADER_Y), scene.mark, strong)
        room = left - 60 - 145
        title = fitted(strong, scene.title, room, least_px=40)
        self._text(painter, 145, _HEADER_Y, title.lines[0], title.font, tokens.ink)

    def _paint_chip(self, painter: QPainter, middle_left: QPointF, text: str, font: QFont) -> None:
        width = QFontMetricsF(font).horizontalAdvance(text) + 2 * _CHIP_PAD
        box = QRectF(middle_left.x(), middle_left.y() - _CHIP_HEIGHT / 2, width, _CHIP_HEIGHT)
        rounded_box(painter, box, _CHIP_HEIGHT / 2, fill=self._theme.tokens.info_soft, line=self._theme.tokens.info)
        self._text(painter, box.left() + _CHIP_PAD, middle_left.y(), text, font, self._theme.tokens.info)

    def _paint_words(self, painter: QPainter, scene: Scene) -> None:
        tokens = self._theme.tokens
        if self._last_turn:
            line = fitted(self._font(_SMALL, Weight.MEDIUM), self._last_turn, self._room - 44, least_px=40)
            self._paint_check(painter, QPointF(_WORDS_LEFT, _LAST_Y), tokens.ok)
            self._text(painter, _WORDS_LEFT + 44, _LAST_Y, line.lines[0], line.font, tokens.ink2)
        self._text(painter, _WORDS_LEFT, _LABEL_Y, scene.label, self._font(_LABEL, Weight.REGULAR), tokens.ink2)
        if not scene.is_person:
            self._paint_title(painter, scene.name)
            return
        name = fitted(self._display(_NAME), scene.name, self._room, least_px=_NAME_LEAST, most_lines=2)
        if len(name.lines) == 1:
            self._line(painter, _NAME_BASE, name.lines[0], name.font, tokens.ink)
            self._paint_rest(painter, scene.rest)
            return
        # Two lines take the room of the family name; with it, everything is set in the room of both.
        block = fitted(self._display(_NAME_LEAST), f"{scene.name} {scene.rest}", self._room, least_px=64, most_lines=3)
        self._paint_block(painter, block, 300, _REST_BASE + 20)

    def _paint_rest(self, painter: QPainter, rest: str) -> None:
        if not rest:
            return
        found = fitted(self._display(_REST, Weight.MEDIUM), rest, self._room, least_px=_REST_LEAST, most_lines=2)
        base = _REST_BASE if len(found.lines) == 1 else _REST_BASE - found.size_px * 0.55
        for place, line in enumerate(found.lines):
            step = place * found.size_px * 1.05
            self._line(painter, base + step, line, found.font, self._theme.tokens.ink2)

    def _paint_title(self, painter: QPainter, title: str) -> None:
        block = fitted(self._display(_TITLE), title, self._room, least_px=_TITLE_LEAST, most_lines=3, breaks_first=True)
        self._paint_block(painter, block, 310, _REST_BASE + 16)

    def _paint_block(self, painter: QPainter, block: Fitted, top: float, bottom: float) -> None:
        """Lines from the top of their room; closer together if they would not end in it."""
        size = block.size_px
        step = min(size * 1.12, (bottom - top - size * 0.8) / max(1, len(block.lines) - 1))
        for place, line in enumerate(block.lines):
            self._line(painter, top + size * 0.8 + place * step, line, block.font, self._theme.tokens.ink)

    def _paint_following(self, painter: QPainter, scene: Scene) -> None:
        if not scene.next_name and not scene.names:
            return
        tokens = self._theme.tokens
        painter.fillRect(QRectF(_WORDS_LEFT, _RULE_Y, self._room, 2), tokens.line)
        label = self._font(_LABEL, Weight.REGULAR)
        self._text(painter, _WORDS_LEFT, _NEXT_LABEL_Y, scene.next_label, label, tokens.ink2)
        if scene.names:
            people = fitted(
                self._font(52, Weight.MEDIUM), scene.names, self._room, least_px=40, most_lines=3, breaks_first=True
            )
            for place, line in enumerate(people.lines):
                self._line(painter, 758 + place * people.size_px * 1.25, line, people.font, tokens.ink)
            return
        name = fitted(self._display(_NEXT), scene.next_name, self._room, least_px=_NEXT_LEAST, most_lines=2)
        for place, line in enumerate(name.lines):
            self._line(painter, _NEXT_BASE + place * name.size_px * 1.1, line, name.font, tokens.ink)

    def _paint_bar(self, painter: QPainter, place: int, bar: PhaseBar) -> None:
        tokens = self._theme.tokens
        width = (REFERENCE_PX[0] - 2 * _MARGIN - 4 * _BARS_GAP) / 5
        left = _MARGIN + place * (width + _BARS_GAP)
        is_now = bar.state is BarState.NOW
        at = left
        if bar.state is BarState.DONE:
            self._paint_check(painter, QPointF(left, _BARS_WORD_Y), tokens.ink2)
            at += 52
        detail_font = self._font(40, Weight.REGULAR)
        detail = QFontMetricsF(detail_font).horizontalAdvance(bar.detail) + 18 if bar.detail else 0.0
        word = fitted(
            self._font(40, Weight.SEMIBOLD if is_now else Weight.REGULAR),
            bar.word,
            left + width - at - detail,
            least_px=40,
        )
        self._text(painter, at, _BARS_WORD_Y, word.lines[0], word.font, tokens.ink if is_now else tokens.ink2)
        if bar.detail:
            at += QFontMetricsF(word.font).horizontalAdvance(word.lines[0]) + 18
            self._text(painter, at, _BARS_WORD_Y, bar.detail, detail_font, tokens.ink2)
        rect = QRectF(left, _BARS_TOP, width, _BARS_HEIGHT)
        if bar.state is BarState.DONE:
            rounded_box(painter, rect, 4, fill=tokens.done)
            return
        if bar.share > 0:
            painter.save()
            painter.setClipRect(QRectF(left, _BARS_TOP, width * bar.share, _BARS_HEIGHT))
            rounded_box(painter, rect, 4, fill=tokens.accent)
            painter.restore()
        rounded_box(painter, rect, 4, line=tokens.rind if is_now else tokens.edge, line_px=3 if is_now else 2)

    def _paint_check(self, painter: QPainter, middle_left: QPointF, color: QColor) -> None:
        x, y = middle_left.x(), middle_left.y()
        painter.setPen(QPen(color, 3.5))
        painter.drawPolyline([QPointF(x + 4, y + 1), QPointF(x + 11, y + 9), QPointF(x + _CHECK, y - 9)])

    def _text(self, painter: QPainter, left: float, middle: float, text: str, font: QFont, color: QColor) -> None:
        """Paint a line whose capitals stand about ``middle``."""
        if text:
            self._line(painter, middle + QFontMetricsF(font).capHeight() / 2, text, font, color, left)

    def _line(
        self, painter: QPainter, base: float, text: str, font: QFont, color: QColor, left: float = _WORDS_LEFT
    ) -> None:
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QPointF(left, base), text)

    @property
    def _room(self) -> float:
        return REFERENCE_PX[0] - _MARGIN - _WORDS_LEFT

    def _font(self, size_px: int, weight: Weight) -> QFont:
        font = self._theme.font(Step.BODY, weight)
        font.setPixelSize(size_px)
        return font

    def _display(self, size_px: int, weight: Weight | None = None) -> QFont:
        font = self._theme.font(Step.DISPLAY) if weight is None else self._theme.font(Step.BODY, weight)
        font.setPixelSize(size_px)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TRACKING_PERCENT)
        return font


def _still(scene: Scene) -> tuple[object, ...]:
    """What does not change from second to second."""
    words = (scene.mark, scene.title, scene.label, scene.name, scene.rest, scene.is_person)
    following = (scene.next_label, scene.next_name, scene.names)
    return (*words, *following, tuple((bar.word, bar.detail, bar.state) for bar in scene.bars))
