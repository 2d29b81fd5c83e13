"""Example meetings, made by the engine itself: commands at times on a clock that the script turns."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.events import Recorded
from app.domain.meeting.log import MeetingLog, decide_log
from app.domain.meeting.plan import (
    AgendaItem,
    MeetingPlan,
    OrderReason,
    Phase,
    PlannedObjective,
    PlannedParticipant,
    PreviousAction,
    Purpose,
    ReasonKind,
)
from app.domain.meeting.state import MeetingState
from app.domain.minutes import NextMeeting

MINUTE: Ms = 60_000
SECOND: Ms = 1_000
STARTED_UTC_MS: Ms = 1_794_814_800_000
"""Monday, 16 November 2026, 08:40 in Madrid."""
NEXT_UTC_MS: Ms = STARTED_UTC_MS + 14 * 24 * 60 * MINUTE

ANA, INIGO, STEFAN, ELENI = RepId("r-ana"), RepId("r-inigo"), RepId("r-stefan"), RepId("r-eleni")
LEO, IOANA, GIORGOS, MARTA = RepId("r-leo"), RepId("r-ioana"), RepId("r-giorgos"), RepId("r-marta")
TEAM: dict[RepId, str] = {
    ANA: "Ana Muñoz",
    INIGO: "Íñigo Echeverría",
    STEFAN: "Ștefan Țăranu",
    ELENI: "Ελένη Παπαδοπούλου",
    LEO: "Leo Brandt",
    IOANA: "Ioana Mureșan",
    GIORGOS: "Γιώργος Νικολαΐδης",
    MARTA: "Marta Iglesias",
}


def clock_ms(text: str) -> Ms:
    """ "4:37" on the meeting clock in ms."""
    minutes, seconds = text.split(":")
    return int(minutes) * MINUTE + int(seconds) * SECOND


class Script:
    """Holds a meeting: ``at("4:37")`` turns the wall clock to that long after the start, ``do`` gives commands.

    A refused command is an error of the script.
    """

    def __init__(self, plan: MeetingPlan, *, started_utc_ms: Ms = STARTED_UTC_MS) -> None:
        self.log = MeetingLog()
        self._started_utc_ms = started_utc_ms
        self.now_utc_ms = started_utc_ms - MINUTE
        self._ids = 0
        self.do(cmd.OpenMeeting(plan))
        self.now_utc_ms = started_utc_ms

    def at(self, time: str) -> Self:
        """Turn the wall clock to so long after the start."""
        self.now_utc_ms = self._started_utc_ms + clock_ms(time)
        return self

    def do(self, *commands: cmd.Command) -> Self:
        """Give the commands at the time that it is."""
        for command in commands:
            records = decide_log(self.log, command, self.now_utc_ms)
            if isinstance(records, Rejection):
                raise AssertionError(f"{command} was refused: {records.reason}")
            self.log = self.log.extended(records)
        return self

    def new_id(self, kind: str = "i") -> ItemId:
        """An id that nothing has had."""
        self._ids += 1
        return ItemId(f"{kind}-{self._ids:03}")

    @property
    def state(self) -> MeetingState:
        """What the log folds to."""
        assert self.log.state is not None
        return self.log.state

    @property
    def records(self) -> tuple[Recorded, ...]:
        """The log itself."""
        return self.log.records

    # What a moderator types, in one word each; gives the id of what was captured.

    def note(self, text: str, rep_id: RepId | None = None) -> ItemId:
        self.do(cmd.AddNote(made := self.new_id("n"), text, rep_id))
        return made

    def decide(self, text: str, by: RepId | None = None) -> ItemId:
        self.do(cmd.AddDecision(made := self.new_id("d"), text, by))
        return made

    def ask(self, text: str, asked_by: RepId | None = None, to: RepId | None = None) -> ItemId:
        self.do(cmd.AskQuestion(made := self.new_id("q"), text, asked_by, to))
        return made

    def act(self, text: str, owner_id: RepId | None = None, due: date | None = None) -> ItemId:
        self.do(cmd.AddAction(made := self.new_id("a"), text, owner_id, due))
        return made

    def park(self, text: str, by: RepId | None = None) -> ItemId:
        self.do(cmd.ParkTopic(made := self.new_id("p"), text, by))
        return made

    def recognise(self, text: str, rep_id: RepId | None = None, *, win: bool = False) -> ItemId:
        self.do(cmd.Recognise(made := self.new_id("r"), text, rep_id, win))
        return made


def agenda(
    opening: str = "4:00", turns: str = "7:28", tasks: str = "0:32", qa: str = "2:00", closing: str = "1:00"
) -> tuple[AgendaItem, ...]:
    """One item for each phase, of these lengths."""
    return (
        AgendaItem(ItemId("i-opening"), "Objectives and last actions", Phase.OPENING, clock_ms(opening)),
        AgendaItem(ItemId("i-turns"), "Results, one by one", Phase.TURNS, clock_ms(turns)),
        AgendaItem(ItemId("i-tasks"), "New tasks", Phase.TASKS, clock_ms(tasks)),
        AgendaItem(ItemId("i-qa"), "Questions and answers", Phase.QA, clock_ms(qa)),
        AgendaItem(ItemId("i-closing"), "Recap", Phase.CLOSING, clock_ms(closing)),
    )


def small_plan(*, names: Iterable[str] = ("Ana Muñoz", "Leo Brandt"), title: str = "Huddle") -> MeetingPlan:
    """A plan with nothing in it but people (r-1, r-2, …) and an agenda of fifteen minutes."""
    people = tuple(names)
    return MeetingPlan(
        meeting_id=MeetingId("m-small"),
        title=title,
        purpose=Purpose.WORK_REPORT,
        cap_ms=15 * MINUTE,
        agenda=agenda(),
        turn_ms=MINUTE,
        participants=tuple(PlannedParticipant(RepId(f"r-{place}"), name) for place, name in enumerate(people, start=1)),
    )


def team_plan() -> MeetingPlan:
    """The meeting of the design's pictures, before it begins."""
    promised = (
        ("Send the price list to Delta Foods", INIGO, True),
        ("Ask three clients for a reference", GIORGOS, False),
        ("Book the training room", IOANA, True),
        ("Finish the Alfa proposal", MARTA, True),
        ("Two new clinics called", LEO, False),
        ("Credit note for Casa Verde", STEFAN, True),
        ("Demo kit back from repair", ELENI, False),
        ("Update the clinic list", ANA, True),
        ("Call back Óptica Ría", ANA, False),
        ("Visit plan for December", MARTA, False),
        ("Thank-you notes to October's new clients", LEO, False),
    )
    return MeetingPlan(
        meeting_id=MeetingId("m-2026-11-16"),
        title="Monday sales huddle",
        purpose=Purpose.RESULTS_REVIEW,
        cap_ms=15 * MINUTE,
        agenda=agenda(),
        turn_ms=56 * SECOND,
        participants=tuple(
            PlannedParticipant(
                rep_id,
                name,
                role="Sales",
                email=f"{rep_id[2:]}@example.com",
                reason=OrderReason(ReasonKind.STARTS_LONGEST_AGO, 4) if place == 0 else OrderReason(ReasonKind.ROSTER),
            )
            for place, (rep_id, name) in enumerate(TEAM.items())
        ),
        moderator="Clara Vidal",
        scheduled_utc_ms=STARTED_UTC_MS,
        zone="Europe/Madrid",
        objectives=(
            PlannedObjective(ItemId("o-pilots"), "Pilot offers sent in November", target="4"),
            PlannedObjective(ItemId("o-quotes"), "Every quote out within 48 hours", target="100 %"),
            PlannedObjective(ItemId("o-clinics"), "New prospects in the clinic segment", INIGO, "12"),
        ),
        previous_actions=tuple(
            PreviousAction(ItemId(f"old-{place}"), text, owner, date(2026, 11, 13), made_on=date(2026, 11, 2))
            for place, (text, owner, _) in enumerate(promised, start=1)
        ),
        previous_on=date(2026, 11, 2),
    )


KEPT = (1, 3, 4, 6, 8)
"""Which of the promised actions of ``team_plan`` are reviewed as done."""


def team_meeting(*, rich: bool = False) -> Script:
    """The meeting of the design's pictures, to its locked minutes.

    ``rich`` adds what the pictures do not show: place, notes, a pause, an absence, a mediation, remarks, an extension,
    marks.
    """
    script = Script(team_plan())
    script.do(cmd.StartMeeting())
    _open(script, rich=rich)
    _turns(script, rich=rich)
    _tasks(script)
    _questions(script)
    _close(script, rich=rich)
    return script


def next_meeting() -> NextMeeting:
    """What the pictures say of the meeting after."""
    bring = "one number you are proud of; your next step with your top clinic."
    return NextMeeting("Monday sales huddle", NEXT_UTC_MS, "Europe/Madrid", starter="Leo", bring=bring)


def _open(script: Script, *, rich: bool) -> None:
    for place in range(1, 12):
        outcome = cmd.ReviewOutcome.DONE if place in KEPT else cmd.ReviewOutcome.STILL_OPEN
        if place == 5:
            outcome = cmd.ReviewOutcome.NOT_DONE
        script.do(cmd.ReviewAction(ItemId(f"old-{place}"), outcome))
    script.at("1:10").recognise("three clinics in one week", INIGO, win=rich)
    if rich:
        script.note("The new price list is out on Thursday.")
    script.at("3:10").do(cmd.MarkArrived(LEO))
    script.do(cmd.Reorder((ANA, INIGO, STEFAN, ELENI, LEO, IOANA, GIORGOS, MARTA)))


def _turns(script: Script, *, rich: bool) -> None:
    starts = ("4:00", "4:37", "6:01", "7:04", "7:58", "8:45", "9:39", "10:37")
    for time, rep_id in zip(starts, TEAM, strict=True):
        script.at(time).do(cmd.Next())
        if rep_id in GRANTS:
            script.do(cmd.GrantTime(GRANTS[rep_id]))
        if rich and rep_id in NOTES:
            script.note(NOTES[rep_id], rep_id)
        match rep_id:
            case _ if rep_id == ANA:
                script.at("4:31").decide("Offer 5 % on two-year renewals until 31 December", ANA)
            case _ if rep_id == INIGO:
                script.ask("Does the 5 % apply to renewals signed in October?", INIGO)
                script.ask("Can we call Hotel Brașov before Friday?", INIGO)
            case _ if rep_id == STEFAN and rich:
                script.at("6:20").do(cmd.StartMediation(script.new_id("m"), "Who may call Hotel Brașov"))
                script.at("6:45").do(cmd.EndMediation("One voice to a client: whoever wrote the quote", STEFAN))
            case _ if rep_id == LEO:
                script.ask("Who tells logistics about the new dates?", LEO, IOANA if rich else None)
                script.ask("Training slot for the new CRM export", LEO)
            case _ if rep_id == GIORGOS:
                script.ask("What do we say when a clinic asks for a reference?", GIORGOS)
            case _ if rep_id == MARTA:
                script.ask("Is the sample budget still 300 € each?", MARTA)
                script.park("Who keeps the price list up to date", MARTA)


GRANTS: dict[RepId, Ms] = {INIGO: 4_000, STEFAN: 1_000, ELENI: 2_000, GIORGOS: 4_000, MARTA: 1_000}
"""So that two of the turns are over, by 24 and by 8 seconds."""

NOTES: dict[RepId, str] = {
    ANA: "Óptica Ría signs on Thursday if the second year stays at this year's price.",
    STEFAN: "Hotel Brașov wants a pilot in two houses, not in one.",
    ELENI: "Ο πελάτης ζητά δείγματα πριν από την προσφορά.",
    MARTA: "Clínica Sur has a new buyer: Dr. Rey.",
}


def _tasks(script: Script) -> None:
    script.at("11:29").do(cmd.Next())
    for text, owner, day in (
        ("Send revised quote to Hotel Brașov", STEFAN, 17),
        ("Ask logistics for the December delivery dates", IOANA, 18),
        ("Close the two-year renewal with Óptica Ría", ANA, 19),
        ("Call Hotel Brașov about the pilot", ELENI, 20),
        ("Book the demo with Clínica Sur", MARTA, 20),
        ("Update the December forecast", STEFAN, 20),
        ("Ask Finance for a credit-note form", IOANA, 20),
        ("Three pilot offers to clinics", INIGO, 30),
        ("Two trial days with the new kit", LEO, 30),
    ):
        script.act(text, owner, date(2026, 11, day))
    script.at("11:58").decide("Tasks confirmed for all eight")


def _questions(script: Script) -> None:
    script.at("12:01").do(cmd.Next())
    by_text = {one.text: one.id for one in script.state.questions}

    def settle(text: str, how: cmd.Settlement, answer: str) -> None:
        script.do(cmd.SettleQuestion(by_text[text], how, answer))

    settle("Does the 5 % apply to renewals signed in October?", cmd.Settlement.ANSWERED, OCTOBER)
    script.do(
        cmd.SettleQuestion(
            by_text["Who tells logistics about the new dates?"],
            cmd.Settlement.ACTION,
            "Tell logistics about the new dates",
            script.new_id("a"),
            IOANA,
            date(2026, 11, 18),
        )
    )
    settle("Training slot for the new CRM export", cmd.Settlement.PARKED, "For a training meeting")
    call = next(one for one in script.state.actions if one.text.startswith("Call Hotel"))
    script.at("12:40").do(cmd.EditAction(call.id, call.text, ELENI, date(2026, 11, 18)))
    settle("Can we call Hotel Brașov before Friday?", cmd.Settlement.ANSWERED, "Yes: the call moves to Wed 18 Nov")
    script.at("12:51").do(cmd.SetObjective(ItemId("o-pilots"), "Pilot offers sent in November", None, "6"))
    script.decide("Pilot offers in November go from 4 to 6")
    script.at("13:02").decide("References only from clinics that agreed in writing")
    script.do(
        cmd.SettleQuestion(
            by_text["What do we say when a clinic asks for a reference?"],
            cmd.Settlement.ACTION,
            "Write the reference list for clinics",
            script.new_id("a"),
            GIORGOS,
            date(2026, 11, 20),
        )
    )
    settle("Is the sample budget still 300 € each?", cmd.Settlement.ANSWERED, "Yes, until January")


OCTOBER = "Yes, from 1 October: agreed with Finance"


def _close(script: Script, *, rich: bool) -> None:
    script.at("13:31").do(cmd.Next())
    renewal = next(one for one in script.state.actions if one.text.startswith("Close the two-year"))
    script.do(cmd.SetNextStep(ANA, renewal.text, renewal.id))
    if rich:
        script.do(*(cmd.RateMeeting(rep_id, 8 + place % 2) for place, rep_id in enumerate(TEAM)))
        script.do(cmd.Pause())
        script.at("14:01").do(cmd.Resume(), cmd.ExtendCap(MINUTE, "The fire bell was tested"))
        script.at("14:20").do(cmd.DetectGap(STARTED_UTC_MS + clock_ms("14:08")), cmd.ResolveGap(counted=True))
    script.at("14:32").do(cmd.Finish())
