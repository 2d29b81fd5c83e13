"""The clock of the meeting: a ring that drains, numerals, a word and a shape for each of its states."""

from typing import override

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.meeting.view import ClockFace, ClockView
from app.ui.announce import announce
from app.ui.theme import Color, Motion, Theme
from app.ui.widgets.painted import PaintedWidget
from app.ui.widgets.ring_face import ClockStyle, Dial, Face, face_of, paint_shape, paint_words

LEAST_DIAMETER_PX = 176
MOST_DIAMETER_PX = 640
_CARD_AIR_PX = 32
_CARD_SHARE = 0.49
_JUMP = 0.02
"""When the arc moves by more than this share of the ring at once, all of it is repainted."""


def ring_diameter(card_body_px: int, card_width_px: int) -> int:
    """Give the diameter of the clock for the body of its card: what it leaves, 176 to 640."""
    room = min(card_body_px - _CARD_AIR_PX, round(card_width_px * _CARD_SHARE))
    return max(LEAST_DIAMETER_PX, min(MOST_DIAMETER_PX, room))


class RingClock(PaintedWidget):
    """Shows a `ClockView` in the largest square in the middle of its box. No state moves or resizes anything.

    A change of face cross-fades; screen readers hear the new face, never seconds.
    """

    spoken_role = QAccessible.Role.Clock

    def __init__(
        self,
        theme: Theme,
        *,
        style: ClockStyle = ClockStyle.DESK,
        ground: Color = Color.SURFACE,
        parent: QWidget | None = None,
    ) -> None:
        """`ground` is the token of what lies under the clock; `style` WALL is for the participant view."""
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Clock"))
        self._style = style
        self._ground = ground
        self._face = face_of(ClockView(ClockFace.IDLE, 0, 0, 0, 0, 0))
        self._before: QPixmap | None = None
        self._fade = QVariantAnimation(self)
        self._fade.setObjectName("clock_fade")
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_fade)
        self._fade.finished.connect(self._on_faded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def face(self) -> Face:
        """What is shown now."""
        return self._face

    def show_clock(self, clock: ClockView, *, remarks: bool = False, waits: str = "") -> None:
        """Show the clock. `remarks`: the moderator has the floor; `waits`: short name of who waits for a mediation.

        Cheap on every tick: repaints only what differs from what is shown.
        """
        self.show_face(face_of(clock, remarks=remarks, waits=waits))

    def show_face(self, face: Face) -> None:
        """Show a face that has words of its own; for the wall screen."""
        before = self._face
        if face == before:
            return
        if face.look is not before.look:
            self._start_fade()
            self._face = face
            self.update()
            # The wall screen shows the same clock once more: it is the moderator's that speaks.
            if self._style is ClockStyle.DESK and self.isVisible():
                announce(self, self.spoken_value(), urgent=face.look is ClockFace.OVERTIME)
        else:
            self._face = face
            self._update_difference(before)
        self.refresh_spoken_value()

    @override
    def spoken_value(self) -> str:
        face = self._face
        return ", ".join(part for part in (face.word, f"{face.numerals} {face.caption}".strip()) if part)

    @override
    def refresh_spoken_value(self) -> None:
        # The description names the state alone: it must not change every second.
        if self.accessibleDescription() != self._face.word:
            self.setAccessibleDescription(self._face.word)

    @override
    def sizeHint(self) -> QSize:
        return QSize(344, 344)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_DIAMETER_PX, LEAST_DIAMETER_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._before is not None:
            done = float(self._fade.currentValue() or 0.0)
            painter.setOpacity(1 - done)
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(done)
            painter.drawPixmap(0, 0, self._picture())
            return
        dial = self._dial()
        paint_shape(painter, self._theme, self._face, dial, self._ground)
        if event.rect().intersects(_grown(self._words_rect(dial))):
            paint_words(painter, self._theme, self._face, dial, self._style)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Clock"))
        super().changeEvent(event)

    def _dial(self) -> Dial:
        side = min(self.width(), self.height())
        return Dial((self.width() - side) / 2, (self.height() - side) / 2, side)

    def _words_rect(self, dial: Dial) -> QRectF:
        middle = dial.middle()
        return middle.adjusted(0, -dial.diameter * 0.2, 0, dial.diameter * 0.2)

    def _update_difference(self, before: Face) -> None:
        """Repaint what changed between two looks at the same face."""
        dial, face = self._dial(), self._face
        if (before.word, before.caption, before.notches) != (face.word, face.caption, face.notches):
            self.update()
            return
        if before.numerals != face.numerals:
            self.update(_grown(dial.middle()))
        if before.share != face.share:
            if abs(before.share - face.share) > _JUMP or before.share >= 1.0:
                self.update()
            else:
                self.update(_grown(dial.arc_end(before).united(dial.arc_end(face))))

    def _start_fade(self) -> None:
        duration_ms = self._theme.motion_ms(Motion.STATE_FADE_MS)
        if duration_ms == 0 or not self.isVisible():
            self._before = None
            return
        self._before = self._picture()
        self._fade.stop()
        self._fade.setDuration(duration_ms)
        self._fade.start()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_shape(painter, self._theme, self._face, self._dial(), self._ground)
        paint_words(painter, self._theme, self._face, self._dial(), self._style)
        painter.end()
        return pixmap

    def _on_fade(self) -> None:
        self.update()

    def _on_faded(self) -> None:
        self._before = None
        self.update()


def _grown(rect: QRectF) -> QRect:
    return rect.toAlignedRect().adjusted(-2, -2, 2, 2)
