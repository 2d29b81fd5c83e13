"""The meeting of the design's pictures as data: Monday sales huddle, 16 November, at 06:12, 07:11, 12:30 and 13:42."""

from app.domain.meeting.view import ClockFace, ClockView


def _clock(face: ClockFace, remaining_ms: int, given_ms: int = 56_000, mediation_ms: int = 0) -> ClockView:
    return ClockView(
        face, remaining_ms, given_ms, given_ms - remaining_ms, 15_000, 5_000, mediation_ms, face is ClockFace.PAUSED
    )


CLOCKS = (
    (_clock(ClockFace.CALM, 47_000), ""),
    (_clock(ClockFace.WARNING, 13_000), ""),
    (_clock(ClockFace.DANGER, 5_000), ""),
    (_clock(ClockFace.OVERTIME, -12_000), ""),
    (_clock(ClockFace.PAUSED, 31_000), ""),
    (_clock(ClockFace.MEDIATION, 31_000, mediation_ms=84_000), "Ștefan"),
)
