"""The faces of the clock: what each shows, and how it is painted. Shapes differ, so that colour is not needed."""

from dataclasses import dataclass, replace
from enum import Enum
from math import cos, pi, radians, sin, sqrt

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.domain.meeting.clock import display_seconds
from app.domain.meeting.view import ClockFace, ClockView
from app.ui import words
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.glyphs import Glyph, octagon_path, paint_glyph

translate = QCoreApplication.translate

MARGIN_PX = 3.0
"""Air between the ring and the edge of its box."""
_OCTAGON_MARGIN_PX = 4.0
_NOTCH_PX, _NOTCH = 3.0, 0.0115
_LINE_PX = 1.5
_BAND = 0.05
_BAND_THICK = 0.0675
_DANGER_TICKS, _DANGER_TICK = 24, 0.72
_PAUSE_TICKS, _PAUSE_TICK = 48, 0.6
_STEPS_ROUND = 2880
"""The arc moves in steps of an eighth of a degree: less than a pixel at any size, and most ticks repaint nothing."""
_NUMERALS, _NUMERALS_SMALL, _NUMERALS_SIGNED = 0.30, 0.28, 0.245
_SMALL_DIAMETER_PX = 300


class ClockStyle(Enum):
    """Sizes of the words round the numerals, as shares of the diameter: (word, caption, glyph box per word)."""

    DESK = (0.047, 0.0435, 1.0)
    """Beside a keyboard: never under 13 and 12 px, growing with the text size as far as the ring has room."""
    WALL = (0.0647, 0.0647, 0.73)
    """On a wall screen: all sizes follow the ring."""


@dataclass(frozen=True, slots=True)
class Face:
    """Everything that one look at the clock shows. `share` is the part of the time that is left, in small steps."""

    look: ClockFace
    glyph: Glyph
    word: str
    numerals: str
    caption: str
    share: float = 0.0
    notches: tuple[float, ...] = ()


_GLYPHS = {
    ClockFace.IDLE: Glyph.RING,
    ClockFace.CALM: Glyph.DISC,
    ClockFace.WARNING: Glyph.TRIANGLE_UP,
    ClockFace.DANGER: Glyph.DIAMOND,
    ClockFace.OVERTIME: Glyph.OCTAGON,
    ClockFace.PAUSED: Glyph.BARS,
    ClockFace.MEDIATION: Glyph.LINKED_RINGS,
}
_GLYPH_SHARE = {
    Glyph.RING: 0.75,
    Glyph.DISC: 0.75,
    Glyph.TRIANGLE_UP: 0.86,
    Glyph.DIAMOND: 0.84,
    Glyph.OCTAGON: 0.9,
    Glyph.BARS: 0.86,
    Glyph.LINKED_RINGS: 1.0,
}
_WORD_COLORS = {
    ClockFace.IDLE: Color.INK2,
    ClockFace.CALM: Color.INK2,
    ClockFace.WARNING: Color.WARN,
    ClockFace.DANGER: Color.DANGER,
    ClockFace.OVERTIME: Color.ON_DANGER,
    ClockFace.PAUSED: Color.PAUSE,
    ClockFace.MEDIATION: Color.MEDIATION,
}


def face_of(clock: ClockView, *, remarks: bool = False, waits: str = "") -> Face:
    """Give what to show. `remarks`: the moderator has the floor; `waits`: who waits while a mediation runs."""
    is_timed = clock.given_ms > 0
    left = min(1.0, max(0.0, clock.remaining_ms / clock.given_ms)) if is_timed else 0.0
    face = Face(
        clock.face,
        _GLYPHS[clock.face],
        words.clock_word(clock.face, remarks=remarks),
        words.countdown(clock.remaining_ms) if is_timed else words.clock(clock.spent_ms),
        _caption(clock) if is_timed else "",
        round(left * _STEPS_ROUND) / _STEPS_ROUND,
        tuple(ms / clock.given_ms for ms in (clock.warning_ms, clock.danger_ms) if 0 < ms < clock.given_ms),
    )
    match clock.face:
        case ClockFace.IDLE if remarks:
            return replace(face, caption=translate("Words", "charged to nobody"))
        case ClockFace.IDLE if is_timed:
            return replace(face, caption=translate("Words", "planned"), share=0.0)
        case ClockFace.IDLE:
            return replace(face, word=translate("Words", "Ended"))
        case ClockFace.MEDIATION:
            return replace(
                face, numerals=words.clock(clock.mediation_ms), caption=_waiting(clock, waits) if is_timed else ""
            )
        case _:
            return face


def _caption(clock: ClockView) -> str:
    if clock.remaining_ms > 0:
        return translate("Words", "left of %1", "a time: left of 0:56").replace("%1", words.duration(clock.given_ms))
    given = words.duration(clock.given_ms)
    return translate("Words", "over the %1 given", "a time: over the 0:56 given").replace("%1", given)


def _waiting(clock: ClockView, name: str) -> str:
    shown = words.duration(display_seconds(clock.remaining_ms) * 1000)
    text = (
        translate("Words", "%1 waits at %2", "a name and a time")
        if name
        else translate("Words", "the clock waits at %2", "a time")
    )
    return text.replace("%2", shown).replace("%1", name)


@dataclass(frozen=True, slots=True)
class Dial:
    """The geometry of one clock: a square box of `diameter` at `left`, `top`."""

    left: float
    top: float
    diameter: float

    @property
    def center(self) -> QPointF:
        return QPointF(self.left + self.diameter / 2, self.top + self.diameter / 2)

    @property
    def outer(self) -> float:
        """Radius of the ring's outer edge."""
        return self.diameter / 2 - MARGIN_PX

    def band(self, look: ClockFace) -> float:
        """Thickness of the ring."""
        thick = look in (ClockFace.WARNING, ClockFace.DANGER)
        return self.diameter * (_BAND_THICK if thick else _BAND)

    def numerals_px(self, face: Face) -> float:
        """Size of the numerals before they are fitted."""
        if face.look is ClockFace.OVERTIME or not face.numerals[:1].isdigit():
            return self.diameter * _NUMERALS_SIGNED
        return self.diameter * (_NUMERALS if self.diameter >= _SMALL_DIAMETER_PX else _NUMERALS_SMALL)

    def chord(self, offset: float) -> float:
        """Width that words have at `offset` from the middle, inside the ring with some air."""
        radius = self.outer - self.diameter * _BAND_THICK - self.diameter * 0.01
        return 2 * sqrt(max(0.0, radius * radius - offset * offset))

    def arc_end(self, face: Face) -> QRectF:
        """The surroundings of the end of the arc that moves."""
        band = self.band(face.look)
        angle = radians(90 + face.share * 360)
        radius = self.outer - band / 2
        point = QPointF(self.center.x() + radius * cos(angle), self.center.y() - radius * sin(angle))
        reach = band / 2 + 6 + 2 * pi * radius / _DANGER_TICKS
        return QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)

    def middle(self) -> QRectF:
        """Where numerals can be."""
        half = self.diameter * _NUMERALS / 2
        width = self.diameter - 2 * MARGIN_PX - 2 * self.diameter * _BAND_THICK
        return QRectF(self.center.x() - width / 2, self.center.y() - half, width, 2 * half)


def paint_shape(painter: QPainter, theme: Theme, face: Face, dial: Dial, ground: Color) -> None:
    """Paint ring or octagon; `ground` is the token of what lies under the clock (notches show it)."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    band = dial.band(face.look)
    match face.look:
        case ClockFace.OVERTIME:
            _paint_octagon(painter, theme, dial)
        case ClockFace.MEDIATION:
            _paint_rings(painter, dial, tokens.mediation)
        case ClockFace.DANGER:
            painter.fillPath(_ticks(dial, band, 1.0, _DANGER_TICKS, _DANGER_TICK), tokens.track)
            painter.fillPath(_ticks(dial, band, face.share, _DANGER_TICKS, _DANGER_TICK), tokens.danger)
        case ClockFace.PAUSED:
            painter.fillPath(_sector(dial, band, 0.0, 1.0), tokens.track)
            painter.fillPath(_ticks(dial, band, face.share, _PAUSE_TICKS, _PAUSE_TICK), tokens.pause)
        case ClockFace.WARNING:
            painter.fillPath(_sector(dial, band, 0.0, 1.0), tokens.track)
            _paint_arc(painter, dial, face, fill=tokens.warn_fill, line=tokens.warn, ground=theme.color(ground))
        case _:
            painter.fillPath(_sector(dial, band, 0.0, 1.0), tokens.track)
            _paint_arc(painter, dial, face, fill=tokens.accent, line=tokens.rind, ground=theme.color(ground))


def paint_words(painter: QPainter, theme: Theme, face: Face, dial: Dial, style: ClockStyle) -> None:
    """Paint glyph and word, numerals, caption."""
    tokens = theme.tokens
    over = face.look is ClockFace.OVERTIME
    numerals = _fitted(theme.clock_font(dial.numerals_px(face)), face.numerals, dial.chord(dial.diameter * 0.11), 12)
    size = dial.numerals_px(face)
    metrics = QFontMetricsF(numerals)
    center = dial.center
    painter.setFont(numerals)
    painter.setPen(tokens.on_danger if over else tokens.ink)
    # Tracking follows the last figure too: half of it is given back, so that the ink stands in the middle.
    width = metrics.horizontalAdvance(face.numerals)
    left = center.x() - width / 2 - numerals.pixelSize() * 0.01
    painter.drawText(QPointF(left, center.y() + metrics.capHeight() / 2), face.numerals)

    word_share, caption_share, box_share = style.value
    word_px = _words_px(theme, dial, word_share, 13.0, style)
    caption_px = _words_px(theme, dial, caption_share, 12.0, style)
    gap = dial.diameter * 0.006
    word_y = center.y() - size / 2 - word_px * 0.75 - gap
    caption_y = center.y() + size / 2 + caption_px * 0.75 + gap

    word_color = theme.color(_WORD_COLORS[face.look])
    box = word_px * box_share
    space = word_px * 0.5
    room = dial.chord(center.y() - word_y + word_px / 2) - box - space
    font = _fitted(_words_font(theme, word_px, Weight.SEMIBOLD), face.word, room, 12)
    text, width = _elided(font, face.word, room)
    left = center.x() - (box + space + width) / 2
    side = box * _GLYPH_SHARE[face.glyph]
    glyph_color = tokens.rind if face.look is ClockFace.CALM else word_color
    middle = _text_at(painter, font, word_color, left + box + space, word_y, text)
    paint_glyph(painter, face.glyph, QRectF(left + (box - side) / 2, middle - side / 2, side, side), glyph_color)

    room = dial.chord(caption_y - center.y() + caption_px / 2)
    font = _fitted(_words_font(theme, caption_px, Weight.MEDIUM), face.caption, room, 12)
    text, width = _elided(font, face.caption, room)
    color = tokens.on_danger if over else tokens.ink2
    _text_at(painter, font, color, center.x() - width / 2, caption_y, text)


def _words_px(theme: Theme, dial: Dial, share: float, least: float, style: ClockStyle) -> float:
    wanted = dial.diameter * share
    if style is ClockStyle.WALL:
        return wanted
    # Text grows with the text size, but the ring is what it is: beyond a thirteenth of it words would touch the arc.
    return max(least, min(max(least, wanted) * theme.scale, max(wanted, dial.diameter * 0.078)))


def _words_font(theme: Theme, size_px: float, weight: Weight) -> QFont:
    font = theme.font(Step.BODY, weight)
    font.setPixelSize(round(size_px))
    return font


def _fitted(font: QFont, text: str, room: float, least_px: int) -> QFont:
    """Make the font as much smaller as the text needs, but not smaller than `least_px`."""
    width = QFontMetricsF(font).horizontalAdvance(text)
    if width > room > 0:
        font.setPixelSize(max(min(least_px, font.pixelSize()), int(font.pixelSize() * room / width)))
    return font


def _elided(font: QFont, text: str, room: float) -> tuple[str, float]:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 0.5)
    return shown, metrics.horizontalAdvance(shown)


def _text_at(painter: QPainter, font: QFont, color: QColor, left: float, middle: float, text: str) -> float:
    """Paint a line with its capitals about `middle`, on a whole pixel; give where their middle came to lie."""
    painter.setFont(font)
    painter.setPen(color)
    half = QFontMetricsF(font).capHeight() / 2
    baseline = round(middle + half)
    painter.drawText(QPointF(left, baseline), text)
    return baseline - half


def _paint_arc(painter: QPainter, dial: Dial, face: Face, *, fill: QColor, line: QColor, ground: QColor) -> None:
    if face.share <= 0:
        return
    band = dial.band(face.look)
    inset = _LINE_PX / 2
    pen = QPen(line, _LINE_PX)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPath(_sector(dial, band, 0.0, face.share, inset))
    pen = QPen(ground, max(_NOTCH_PX, dial.diameter * _NOTCH))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for notch in face.notches:
        if notch < face.share:
            painter.drawLine(_at(dial, dial.outer - band - 1, notch), _at(dial, dial.outer + 1, notch))


def _paint_octagon(painter: QPainter, theme: Theme, dial: Dial) -> None:
    out = QRectF(dial.left, dial.top, dial.diameter, dial.diameter)
    out.adjust(_OCTAGON_MARGIN_PX, _OCTAGON_MARGIN_PX, -_OCTAGON_MARGIN_PX, -_OCTAGON_MARGIN_PX)
    painter.fillPath(octagon_path(out), theme.tokens.danger_fill)
    line = dial.diameter * 0.0117
    inset = dial.diameter * 0.0215 + line / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.tokens.on_danger, line)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPath(octagon_path(out.adjusted(inset, inset, -inset, -inset)))


def _paint_rings(painter: QPainter, dial: Dial, color: QColor) -> None:
    line = dial.diameter * 0.016
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, line))
    for radius in (dial.outer - line / 2, dial.outer - line / 2 - dial.diameter * 0.0385):
        painter.drawEllipse(dial.center, radius, radius)


def _at(dial: Dial, radius: float, share: float) -> QPointF:
    angle = radians(90 + share * 360)
    return QPointF(dial.center.x() + radius * cos(angle), dial.center.y() - radius * sin(angle))


def _sector(dial: Dial, band: float, start: float, end: float, inset: float = 0.0) -> QPainterPath:
    """The part of the ring between two shares, counted back from 12 o'clock; `inset` on all sides."""
    outer, inner = dial.outer - inset, dial.outer - band + inset
    path = QPainterPath()
    big = QRectF(dial.center.x() - outer, dial.center.y() - outer, 2 * outer, 2 * outer)
    small = QRectF(dial.center.x() - inner, dial.center.y() - inner, 2 * inner, 2 * inner)
    if end - start >= 1.0:
        path.addEllipse(big)
        path.addEllipse(small)
        return path
    from_deg, sweep = 90 + start * 360, (end - start) * 360
    slack = min(sweep / 2, inset / dial.outer * 180 / pi)
    from_deg, sweep = from_deg + slack, sweep - 2 * slack
    path.arcMoveTo(big, from_deg)
    path.arcTo(big, from_deg, sweep)
    path.arcTo(small, from_deg + sweep, -sweep)
    path.closeSubpath()
    return path


def _ticks(dial: Dial, band: float, share: float, count: int, tick: float) -> QPainterPath:
    """The ring cut in `count` whole ticks, as far as `share` goes; `tick` is how much of its place each fills."""
    path = QPainterPath()
    for number in range(count):
        if share < (number + 0.5) / count:
            break
        start = (number + (1 - tick) / 2) / count
        path.addPath(_sector(dial, band, start, start + tick / count))
    return path
