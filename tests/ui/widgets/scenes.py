"""The meeting of the design's pictures as data: Monday sales huddle, 16 November, at 06:12, 07:11, 12:30 and 13:42."""

from dataclasses import replace
from datetime import date

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting.commands import Settlement
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import PHASES, AgendaItem, OrderReason, Phase, ReasonKind
from app.domain.meeting.state import (
    Action,
    Decision,
    Item,
    Note,
    ParkedTopic,
    Question,
    Recognition,
    SegmentKind,
    Status,
)
from app.domain.meeting.view import (
    Bar,
    BarState,
    ClockFace,
    ClockView,
    LiveView,
    PhaseView,
    QueueRow,
    RowState,
)
from app.domain.minutes.model import Person, PhaseSpan, Stretch, TurnLine
from app.ui import words
from app.ui.theme import Color
from app.ui.widgets.action_rows import ActionItem
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.person_list import PersonItem
from app.ui.widgets.share_bars import Share

PEOPLE = (
    ("Ana Muñoz", "Key accounts"),
    ("Íñigo Echeverría", "Clinics"),
    ("Ștefan Țăranu", "Field sales, Transilvania"),
    ("Ελένη Παπαδοπούλου", "Hotels"),
    ("Leo Brandt", "Inside sales"),
    ("Ioana Mureșan", "Field sales"),
    ("Γιώργος Νικολαΐδης", "Islands"),
    ("Marta Iglesias", "Clinics"),
)
NAMES = {RepId(f"r{number}"): name for number, (name, _) in enumerate(PEOPLE, start=1)}
TITLES = {
    ItemId(f"i-{phase}"): title for phase, title in zip(PHASES, ("Opening", "", "Tasks", "Q&A", "Closing"), strict=True)
}


def clock(face: ClockFace, remaining_ms: Ms, given_ms: Ms = 56_000, mediation_ms: Ms = 0) -> ClockView:
    """A clock of a turn."""
    is_long = given_ms > 60_000
    return ClockView(
        face,
        remaining_ms,
        given_ms,
        given_ms - remaining_ms,
        30_000 if is_long else 15_000,
        10_000 if is_long else 5_000,
        mediation_ms,
        face is ClockFace.PAUSED,
    )


CLOCKS = (
    (clock(ClockFace.CALM, 47_000), ""),
    (clock(ClockFace.WARNING, 13_000), ""),
    (clock(ClockFace.DANGER, 5_000), ""),
    (clock(ClockFace.OVERTIME, -12_000), ""),
    (clock(ClockFace.PAUSED, 31_000), ""),
    (clock(ClockFace.MEDIATION, 31_000, mediation_ms=84_000), "Ștefan"),
)


def _bars(lengths_s: tuple[int, ...], overs_s: tuple[int, ...], at_s: int, running: int) -> tuple[Bar, ...]:
    """Opening, eight turns, tasks, Q&A, closing with these lengths; `running` is the place of the one that runs."""
    bars = []
    start = 0
    for place, (length, over) in enumerate(zip(lengths_s, overs_s, strict=True)):
        rep_id = RepId(f"r{place}") if 1 <= place <= 8 else None
        phase = Phase.OPENING if place == 0 else Phase.TURNS if place <= 8 else PHASES[place - 7]
        later = BarState.KEPT if phase in (Phase.QA, Phase.CLOSING) else BarState.TO_COME
        state = BarState.DONE if place < running else BarState.NOW if place == running else later
        kind = SegmentKind.TURN if rep_id else SegmentKind.ITEM
        item_id = None if rep_id else ItemId(f"i-{phase}")
        bars.append(Bar(phase, start * 1000, (start + length) * 1000, state, kind, over * 1000, rep_id, item_id))
        start += length
    assert at_s <= start
    return tuple(bars)


REASONS = (
    OrderReason(ReasonKind.STARTS_LONGEST_AGO, 4),
    OrderReason(ReasonKind.SPOKE_LATE, 7),
    OrderReason(ReasonKind.SPOKE_LATE, 6),
    OrderReason(ReasonKind.SPOKE_LATE, 6),
    OrderReason(ReasonKind.ARRIVED_LATE, 190_000),
    OrderReason(ReasonKind.SPOKE_EARLY, 2),
    OrderReason(ReasonKind.STARTED_LAST),
    OrderReason(ReasonKind.SKIPPED),
)


def _rows(now: tuple[Ms, Ms], waiting_s: tuple[int, ...]) -> tuple[QueueRow, ...]:
    """The queue while Ștefan has the floor: `now` is what he has left and got, `waiting_s` what the others get."""
    rows = []
    for place, (name, role) in enumerate(PEOPLE, start=1):
        attendance = Attendance.LATE if place == 5 else Attendance.PRESENT
        if place == 1:
            state, ms, given, over = RowState.DONE, 37_000, 60_000, -23_000
        elif place == 2:
            state, ms, given, over = RowState.DONE, 84_000, 60_000, 24_000
        elif place == 3:
            state, (ms, given), over = RowState.NOW, now, 0
        else:
            ms = waiting_s[place - 4] * 1000
            state, given, over = RowState.WAITING, ms, 0
        arrived = 190_000 if place == 5 else None
        rows.append(
            QueueRow(
                RepId(f"r{place}"), name, role, state, place, ms, given, over, REASONS[place - 1], attendance, arrived
            )
        )
    return tuple(rows)


def _phases(now: Phase, lengths_s: tuple[int, int, int, int, int]) -> tuple[PhaseView, ...]:
    at = PHASES.index(now)
    views = []
    for place, (phase, length) in enumerate(zip(PHASES, lengths_s, strict=True)):
        later = BarState.KEPT if place >= 3 else BarState.TO_COME
        state = BarState.DONE if place < at else BarState.NOW if place == at else later
        views.append(PhaseView(phase, state, length * 1000))
    return tuple(views)


def _view(
    phase: Phase,
    elapsed_s: int,
    end_s: int,
    clock_view: ClockView,
    bars: tuple[Bar, ...],
    rows: tuple[QueueRow, ...],
    phases: tuple[PhaseView, ...],
) -> LiveView:
    in_turns = phase is Phase.TURNS
    return LiveView(
        status=Status.RUNNING,
        phase=phase,
        elapsed_ms=elapsed_s * 1000,
        cap_ms=900_000,
        projected_end_ms=end_s * 1000,
        ahead_ms=900_000 - end_s * 1000,
        bank_ms=22_000,
        clock=clock_view,
        bars=bars,
        rows=rows,
        phases=phases,
        speaker_id=RepId("r3") if in_turns else None,
        next_id=RepId("r4") if in_turns else None,
        turn_number=3 if in_turns else 0,
        turn_count=8,
        shrunk_ms=4_000,
        shrunk_by=RepId("r2"),
        others_ms=(53_000, 54_000),
        item_id=None,
        gap_ms=None,
        nudge_start=False,
        remarks=False,
    )


_NO_OVERS = (0,) * 12

TURNS = _view(
    Phase.TURNS,
    372,
    878,
    clock(ClockFace.CALM, 47_000),
    _bars((242, 37, 84, 56, 56, 56, 56, 56, 55, 30, 90, 60), (0, 0, 24, *_NO_OVERS[3:]), 372, 3),
    _rows((47_000, 56_000), (56, 56, 56, 56, 55)),
    _phases(Phase.TURNS, (242, 440, 30, 90, 60)),
)
"""`live-turns`."""

OVERTIME = _view(
    Phase.TURNS,
    431,
    878,
    clock(ClockFace.OVERTIME, -12_000),
    _bars((242, 37, 84, 68, 54, 54, 53, 53, 53, 30, 90, 60), (0, 0, 24, 12, *_NO_OVERS[4:]), 431, 3),
    _rows((-12_000, 56_000), (54, 54, 53, 53, 53)),
    _phases(Phase.TURNS, (242, 440, 30, 90, 60)),
)
"""`live-overtime`."""

ODD_STATES = replace(
    TURNS,
    rows=(
        *TURNS.rows[:4],
        replace(TURNS.rows[4], state=RowState.ABSENT, attendance=Attendance.ABSENT, ms=0),
        replace(TURNS.rows[5], state=RowState.NO_TURN, ms=0),
        replace(TURNS.rows[6], state=RowState.WRITTEN, ms=0),
        replace(
            TURNS.rows[7],
            name="Maximiliane Wolkenstein-Hohenlohe-Langenburg",
            reason=OrderReason(ReasonKind.MOVED_TO_END),
        ),
    ),
)
"""Rows that no picture shows."""

QA = _view(
    Phase.QA,
    750,
    872,
    clock(ClockFace.CALM, 62_000, 90_000),
    _bars((242, 37, 84, 64, 54, 47, 54, 58, 52, 31, 90, 60), (0, 0, 24, 8, *_NO_OVERS[4:]), 750, 10),
    (),
    _phases(Phase.QA, (242, 450, 31, 90, 60)),
)
"""`live-qa`."""

CLOSING = _view(
    Phase.CLOSING,
    822,
    872,
    clock(ClockFace.CALM, 50_000, 60_000),
    _bars((242, 37, 84, 64, 54, 47, 54, 58, 52, 31, 90, 60), (0, 0, 24, 8, *_NO_OVERS[4:]), 822, 11),
    (),
    _phases(Phase.CLOSING, (242, 450, 31, 90, 60)),
)
"""`live-closing`."""

SHORTS = {RepId(f"r{number}"): name.split()[0] for number, (name, _) in enumerate(PEOPLE, start=1)}

CAPTURED: tuple[Item, ...] = (
    Decision(ItemId("c1"), "Offer 5 % on two-year renewals until 31 Dec", 271_000, Phase.TURNS, RepId("r1")),
    Question(
        ItemId("c2"), "Does the 5 % apply to renewals signed in October?", 310_000, Phase.TURNS, RepId("r2"), None
    ),
    Action(
        ItemId("c3"),
        "Ask logistics for the December delivery dates",
        338_000,
        Phase.TURNS,
        RepId("r6"),
        date(2026, 11, 18),
    ),
    Recognition(ItemId("c4"), "Íñigo: three clinics in one week", 352_000, Phase.TURNS, RepId("r2"), win=False),
    Note(ItemId("c5"), "Lost deal: the price list came two days late", 368_000, Phase.TURNS, RepId("r3")),
)
PARKED = ParkedTopic(ItemId("c6"), "Who keeps the price list up to date", 411_000, Phase.TURNS, None)

_ACTION_FROM_QUESTION = Action(
    ItemId("a1"), "Tell logistics about the new dates", 746_000, Phase.QA, RepId("r6"), date(2026, 11, 18)
)
QUESTION_ACTIONS = (_ACTION_FROM_QUESTION,)


def _question(
    key: str,
    text: str,
    asked_by: int,
    to: int | None = None,
    settled: Settlement | None = None,
    answer: str = "",
    action_id: str | None = None,
) -> Question:
    return Question(
        ItemId(key),
        text,
        310_000,
        Phase.TURNS,
        RepId(f"r{asked_by}"),
        RepId(f"r{to}") if to else None,
        settled,
        answer,
        ItemId(action_id) if action_id else None,
    )


QUESTIONS = (
    _question(
        "q1",
        "Does the 5 % apply to renewals signed in October?",
        2,
        settled=Settlement.ANSWERED,
        answer="yes, from 1 October",
    ),
    _question("q2", "Who tells logistics about the new dates?", 6, settled=Settlement.ACTION, action_id="a1"),
    _question(
        "q3", "Training slot for the new CRM export", 5, settled=Settlement.PARKED, answer="for a training meeting"
    ),
    _question("q4", "Can we call Hotel Brașov before Friday? Their board meets on Thursday.", 2, 4),
    _question("q5", "What do we say when a clinic asks for a reference?", 7),
    _question("q6", "Is the sample budget still 300 € each?", 8),
)
"""`live-qa`; the fourth is on."""

_SPOKEN = (
    (242, 37, 0),
    (279, 84, 24),
    (363, 64, 8),
    (427, 54, 0),
    (481, 47, 0),
    (528, 54, 0),
    (582, 58, 0),
    (640, 52, 0),
)


def _turn(place: int, start_s: int, length_s: int, over_s: int) -> TurnLine:
    name = PEOPLE[place - 1][0]
    given = (length_s - over_s) * 1000
    stretch = Stretch(start_s * 1000, (start_s + length_s) * 1000, given, over_s * 1000)
    who = Person(RepId(f"r{place}"), name, name.split()[0])
    return TurnLine(who, place, 60_000, given, 0, length_s * 1000, over_s * 1000, 0, (stretch,))


TURN_LINES = tuple(_turn(place, *numbers) for place, numbers in enumerate(_SPOKEN, start=1))
SPANS = (
    PhaseSpan(Phase.OPENING, 0, 242_000),
    PhaseSpan(Phase.TURNS, 242_000, 692_000),
    PhaseSpan(Phase.TASKS, 692_000, 721_000),
    PhaseSpan(Phase.QA, 721_000, 811_000),
    PhaseSpan(Phase.CLOSING, 811_000, 872_000),
)
"""`minutes`: who spoke when."""


def _agenda(*items: tuple[str, Phase, int]) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(ItemId(f"g{n}"), title, phase, s * 1000) for n, (title, phase, s) in enumerate(items))


AGENDA_OVER = _agenda(
    ("Purpose and objectives", Phase.OPENING, 60),
    ("Actions from 16 Nov", Phase.OPENING, 150),
    ("News: price list 2027", Phase.OPENING, 75),
    ("Turns, eight reps", Phase.TURNS, 480),
    ("New tasks, objectives", Phase.TASKS, 30),
    ("Open questions", Phase.QA, 90),
    ("Recap, next steps", Phase.CLOSING, 60),
)
"""`meetings`: 0:45 over the cap."""

AGENDA = _agenda(
    ("Opening", Phase.OPENING, 240),
    ("Turns", Phase.TURNS, 480),
    ("Tasks", Phase.TASKS, 30),
    ("Questions", Phase.QA, 90),
    ("Recap", Phase.CLOSING, 60),
)
"""`home`: as long as the cap."""

SHARES = tuple(
    Share(name, share)
    for name, share in (
        ("Íñigo", 0.186),
        ("Ștefan", 0.14),
        ("Ana", 0.131),
        ("Ελένη", 0.124),
        ("Marta", 0.119),
        ("Ioana", 0.112),
        ("Γιώργος", 0.109),
        ("Leo", 0.079),
    )
)

TODAY = date(2026, 11, 16)


def _action(key: str, text: str, owner: int, due: date | None, before: str = "", note: str = "") -> ActionItem:
    return ActionItem(ItemId(key), text, PEOPLE[owner - 1][0], words.due(due, TODAY), before, note)


OPEN_ACTIONS = (
    _action("o1", "Send revised quote to Hotel Brașov", 3, date(2026, 11, 13)),
    _action("o2", "Return the loan kit from Clínica Sur", 8, date(2026, 11, 13)),
    _action("o3", "Book the demo with Clínica Sur", 8, TODAY),
    _action("o4", "Renewal talk with Óptica Ría", 1, date(2026, 11, 19)),
    _action("o5", "Two references from the Cluj pilot", 6, date(2026, 11, 20)),
    _action("o6", "Visit plan for Θεσσαλονίκη", 7, date(2026, 11, 30)),
)
"""`home`: open from last time."""

SET_ACTIONS = (
    _action("s1", "Send revised quote to Hotel Brașov", 3, date(2026, 11, 17)),
    _action("s2", "Call Hotel Brașov about the pilot", 4, date(2026, 11, 18), before="Fri 20", note="changed in Q&A"),
    _action("s3", "Tell logistics about the new dates", 6, date(2026, 11, 18)),
    _action("s4", "Close the renewal with Óptica Ría", 1, date(2026, 11, 19)),
)
"""`minutes`: the table of actions."""

TEAM = (
    PersonItem(RepId("r1"), "Ana Muñoz", "Key accounts, 104 %", sign=Glyph.DISC),
    PersonItem(RepId("r2"), "Íñigo Echeverría", "Clinics, 128 %", sign=Glyph.TRIANGLE_UP, sign_color=Color.OK),
    PersonItem(RepId("r3"), "Ștefan Țăranu", "Field sales, 101 %", sign=Glyph.DISC),
    PersonItem(RepId("r4"), "Ελένη Παπαδοπούλου", "Hotels, 112 %", sign=Glyph.TRIANGLE_UP, sign_color=Color.OK),
    PersonItem(RepId("r5"), "Leo Brandt", "Inside sales, 71 %", sign=Glyph.TRIANGLE_DOWN, sign_color=Color.WARN),
    PersonItem(RepId("r6"), "Ioana Mureșan", "Field sales, 98 %", is_off=True),
)
"""`team`, at the left."""

TAKING_PART = (
    PersonItem(RepId("r5"), "Leo Brandt", aside="starts", aside_color=Color.ACCENT_INK),
    PersonItem(RepId("r1"), "Ana Muñoz", aside="2nd"),
    PersonItem(RepId("r2"), "Íñigo Echeverría", aside="3rd"),
)
"""`meetings`, at the right."""
