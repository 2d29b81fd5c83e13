"""The drawing of who spoke when, as SVG inside a page: the same measures as on paper."""

from app.domain.ids import Ms
from app.exports.document import Bar, Chart, Lane
from app.exports.markup import Markup, tag, text

_WIDTH, _LEFT, _PLOT = 668.0, 77.0, 577.0
_BAND, _BAR, _PITCH = 16.0, 13.0, 18.0
_TOP = _BAND + 7
_FOOT = 24.0
_LETTER = 6.1
"""Width of an average letter of 11 px: an SVG cannot measure its words."""
_DOWN = 4.0
"""From the middle of a line of text to its base line."""
_LABEL_LETTERS = 12
_SLACK = 10.0
"""Beside the last phase there is room."""


def drawing(chart: Chart) -> Markup:
    """The drawing; its ``alt`` is read out in its place."""
    height = _TOP + len(chart.lanes) * _PITCH + _FOOT
    return tag(
        "svg",
        _hatch(),
        *_bands(chart),
        *_ticks(chart),
        *_boxes(chart),
        *(part for place, lane in enumerate(chart.lanes) for part in _lane(chart, lane, place)),
        _line(_at(chart, chart.cap_ms), _TOP - 2, _bottom(chart) + 2, "cap"),
        role="img",
        aria_label=chart.alt,
        viewBox=f"0 0 {_WIDTH:.0f} {height:.0f}",
        width=_WIDTH,
        height=height,
    )


def _at(chart: Chart, ms: Ms) -> float:
    return _LEFT + _PLOT * ms / chart.end_ms


def _bottom(chart: Chart) -> float:
    return _TOP + len(chart.lanes) * _PITCH


def _width_of(words: str) -> float:
    return len(words) * _LETTER


def _text(words: str, x: float, middle: float, kind: str, anchor: str = "start") -> Markup:
    return tag("text", text(words), x=x, y=middle + _DOWN, class_=kind, text_anchor=anchor)


def _rect(x: float, y: float, width: float, height: float, kind: str, radius: float = 2.0) -> Markup:
    return tag("rect", x=x, y=y, width=max(width, 0.5), height=height, rx=radius, class_=kind)


def _line(x: float, top: float, bottom: float, kind: str) -> Markup:
    return tag("line", x1=x, y1=top, x2=x, y2=bottom, class_=kind)


def _hatch() -> Markup:
    stroke = tag("line", x1=2.5, y1=0.0, x2=2.5, y2=5.0, class_="stripe")
    ground = tag("rect", width=5.0, height=5.0, class_="ground")
    pattern = tag(
        "pattern",
        ground,
        stroke,
        id="over",
        width=5.0,
        height=5.0,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return tag("defs", pattern)


def _bands(chart: Chart) -> list[Markup]:
    parts: list[Markup] = []
    for band in chart.bands:
        slack = _SLACK if band is chart.bands[-1] else 0.0
        x, width = _at(chart, band.start_ms) + 1, _at(chart, band.end_ms) - _at(chart, band.start_ms) - 2
        parts.append(_rect(x, 0, width, _BAND, "band"))
        if _width_of(band.label) < width + slack:
            parts.append(_text(band.label, x + width / 2, _BAND / 2, "label", "middle"))
    return parts


def _ticks(chart: Chart) -> list[Markup]:
    parts: list[Markup] = []
    for tick in chart.ticks:
        x, half = _at(chart, tick.at_ms), _width_of(tick.label) / 2
        anchor = "start" if tick.at_ms == 0 else "end" if x + half > _LEFT + _PLOT else "middle"
        if tick.at_ms:
            parts.append(_line(x, _TOP, _bottom(chart), "tick"))
        parts.append(_text(tick.label, x, _bottom(chart) + 13, "tick-label", anchor))
    return parts


def _boxes(chart: Chart) -> list[Markup]:
    parts: list[Markup] = []
    for one in chart.boxes:
        x, width = _at(chart, one.start_ms), _at(chart, one.end_ms) - _at(chart, one.start_ms)
        height = _bottom(chart) - _TOP
        parts += [
            _rect(x, _TOP, width, height, "asked", 3.0),
            _text(one.label, x + width / 2, _TOP + height / 2, "label halo", "middle"),
        ]
    return parts


def _lane(chart: Chart, lane: Lane, place: int) -> list[Markup]:
    top = _TOP + place * _PITCH + (_PITCH - _BAR) / 2
    middle = top + _BAR / 2
    name = lane.label if len(lane.label) <= _LABEL_LETTERS else f"{lane.label[: _LABEL_LETTERS - 1].rstrip()}…"
    parts = [_text(name, 0, middle, "name")]
    for bar in lane.bars:
        parts += _bar(chart, bar, top)
    first = min(_at(chart, bar.start_ms) for bar in lane.bars)
    last = max(_at(chart, max(bar.end_ms, bar.given_end_ms)) for bar in lane.bars)
    walls = [x for one in chart.boxes if (x := _at(chart, one.start_ms)) >= first]
    width = _width_of(lane.text) + 6
    fits = last + width < min([*walls, _LEFT + _PLOT]) or first - width < _LEFT
    x, anchor = (last + 6, "start") if fits else (first - 6, "end")
    parts.append(_text(lane.text, x, middle, "over-label" if lane.is_over else "label", anchor))
    return parts


def _bar(chart: Chart, bar: Bar, top: float) -> list[Markup]:
    """Yellow within the time given, hatched beyond it, outlined where time was left."""
    start, end, given = (_at(chart, ms) for ms in (bar.start_ms, bar.end_ms, bar.given_end_ms))
    over = _at(chart, bar.end_ms - bar.over_ms)
    parts: list[Markup] = []
    if bar.given_end_ms > bar.end_ms:
        parts.append(_rect(end, top, given - end, _BAR, "left"))
    parts.append(_rect(start, top, over - start, _BAR, "plain" if bar.plain else "spoke"))
    if bar.over_ms:
        parts.append(_rect(over, top, end - over, _BAR, "over", 1.0))
    return parts
