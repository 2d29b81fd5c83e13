"""Scenes of the live view, played by the engine: the design's pictures as near as its rules allow.

``python -m tests.ui.live_scenes DIR [scene …] [200%]`` writes each as PNG, light and dark, in three sizes.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.domain.capture import parse
from app.domain.ids import ItemId, MeetingId, Ms, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.decision import Rejection
from app.domain.meeting.log import MeetingLog
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
from app.services.live import LiveMeeting
from app.services.ports import Meeting
from app.ui.theme import SchemeChoice, Theme
from app.ui.views.live.frame import people_of
from app.ui.views.live.view import LiveView
from tests.fakes import CountingIds, FakeClock, MemoryStore

MINUTE: Ms = 60_000
SECOND: Ms = 1_000
STARTED_UTC_MS: Ms = int(datetime(2026, 11, 16, 7, 40, tzinfo=UTC).timestamp() * 1000)
"""Monday, 16 November 2026, 08:40 in Madrid."""
TODAY = date(2026, 11, 16)

ANA, INIGO, STEFAN, ELENI = RepId("ana"), RepId("inigo"), RepId("stefan"), RepId("eleni")
LEO, IOANA, GIORGOS, MARTA = RepId("leo"), RepId("ioana"), RepId("giorgos"), RepId("marta")


def clock_ms(text: str) -> Ms:
    """ "4:37" on the meeting clock in ms."""
    minutes, seconds = text.split(":")
    return int(minutes) * MINUTE + int(seconds) * SECOND


class Stage:
    """A live meeting with a clock that the script turns."""

    def __init__(self, plan: MeetingPlan) -> None:
        self.monotonic_s = 0.0
        self.clock = FakeClock(STARTED_UTC_MS - MINUTE, zone_name="Europe/Madrid")
        self.store = MemoryStore()
        people = tuple(one.rep_id for one in plan.participants)
        meeting = Meeting(plan.meeting_id, plan.title, plan.purpose, plan.cap_ms, plan.agenda, people)
        self.store.save_meeting(meeting)
        self.live = LiveMeeting(self.store, self.clock, CountingIds(), meeting, MeetingLog())
        self.do(cmd.OpenMeeting(plan))
        self.clock.move_to(STARTED_UTC_MS)

    def monotonic(self) -> float:
        """Seconds for telling one key press from the next; tests move ``monotonic_s``."""
        return self.monotonic_s

    def at(self, time: str) -> Self:
        """Turn the clock to so long after the start."""
        self.clock.move_to(STARTED_UTC_MS + clock_ms(time))
        return self

    def do(self, *commands: cmd.Command) -> Self:
        """Give commands; a refused one is an error of the script."""
        for command in commands:
            outcome = self.live.dispatch(command)
            if isinstance(outcome, Rejection):
                raise AssertionError(f"{command} was refused: {outcome.reason}")
        return self

    def types(self, time: str, line: str) -> Self:
        """Commit a line as a moderator would."""
        self.at(time)
        state = self.live.state
        outcome = self.live.capture(parse(line, people_of(state).members, TODAY, None, state.speaker_id))
        if isinstance(outcome, Rejection):
            raise AssertionError(f"{line} was refused: {outcome.reason}")
        return self

    def question(self, beginning: str) -> ItemId:
        """The id of the question that begins like this."""
        return next(one.id for one in self.live.state.questions if one.text.startswith(beginning))

    def action(self, beginning: str) -> ItemId:
        """The id of the action that begins like this."""
        return next(one.id for one in self.live.state.actions if one.text.startswith(beginning))


def plan() -> MeetingPlan:
    """The meeting of the pictures, before it begins."""

    def person(rep_id: RepId, name: str, role: str, kind: ReasonKind, number: int | None = None) -> PlannedParticipant:
        prework = "One lost deal, and why" if rep_id == STEFAN else ""
        done = True if rep_id == STEFAN else None
        return PlannedParticipant(
            rep_id, name, role, reason=OrderReason(kind, number), prework=prework, prework_done=done
        )

    def promise(number: int, text: str, owner: RepId, day: int, made: int = 2) -> PreviousAction:
        return PreviousAction(ItemId(f"old-{number}"), text, owner, date(2026, 11, day), made_on=date(2026, 11, made))

    return MeetingPlan(
        meeting_id=MeetingId("m-16-nov"),
        title="Monday sales huddle",
        purpose=Purpose.RESULTS_REVIEW,
        cap_ms=15 * MINUTE,
        agenda=(
            AgendaItem(ItemId("i-1"), "Objectives and last actions", Phase.OPENING, clock_ms("4:00")),
            AgendaItem(ItemId("i-2"), "Results, one by one", Phase.TURNS, clock_ms("7:28")),
            AgendaItem(ItemId("i-3"), "Objectives and tasks", Phase.TASKS, clock_ms("0:30")),
            AgendaItem(ItemId("i-4"), "Questions", Phase.QA, clock_ms("1:30")),
            AgendaItem(ItemId("i-5"), "Recap", Phase.CLOSING, clock_ms("1:00")),
        ),
        turn_ms=56 * SECOND,
        participants=(
            person(ANA, "Ana Muñoz", "Key accounts", ReasonKind.STARTS_LONGEST_AGO, 4),
            person(INIGO, "Íñigo Echeverría", "Field sales, Navarra", ReasonKind.SPOKE_LATE, 7),
            person(STEFAN, "Ștefan Țăranu", "Field sales, Transilvania", ReasonKind.SPOKE_LATE, 6),
            person(ELENI, "Ελένη Παπαδοπούλου", "Hotels", ReasonKind.SPOKE_LATE, 6),
            person(LEO, "Leo Brandt", "Field sales, Bayern", ReasonKind.SPOKE_LATE, 5),
            person(IOANA, "Ioana Mureșan", "Inside sales", ReasonKind.SPOKE_EARLY, 2),
            person(GIORGOS, "Γιώργος Νικολαΐδης", "Clinics", ReasonKind.STARTED_LAST),
            person(MARTA, "Marta Iglesias", "Clinics", ReasonKind.SPOKE_EARLY, 3),
        ),
        moderator="Nuria Vidal",
        scheduled_utc_ms=STARTED_UTC_MS,
        zone="Europe/Madrid",
        objectives=(
            PlannedObjective(ItemId("o-1"), "Pilot offers sent in November", None, "4"),
            PlannedObjective(ItemId("o-2"), "Every quote out within 48 hours", None, "100 %"),
            PlannedObjective(ItemId("o-3"), "New prospects in the clinic segment", None, "12"),
        ),
        previous_actions=(
            promise(1, "Two hotel-chain appointments by the 13th", STEFAN, 13),
            promise(2, "Send revised quote to Hotel Brașov", STEFAN, 13),
            promise(3, "Book the demo with Clínica Sur", STEFAN, 16),
            promise(4, "Update the December forecast", STEFAN, 20),
            promise(5, "Return the loan kit from Clínica Sur", MARTA, 13),
            promise(6, "Renewal talk with Óptica Ría", ANA, 19),
            promise(7, "Two references from the Cluj pilot", IOANA, 20),
            promise(8, "Visit plan for Θεσσαλονίκη", GIORGOS, 30),
        ),
        previous_on=date(2026, 11, 2),
    )


def ready() -> Stage:
    """A minute late, nobody has pressed Space; Leo is not here yet."""
    return Stage(plan()).at("1:05").do(cmd.MarkAbsent(LEO))


def opening() -> Stage:
    """The promises of last time are being read out."""
    stage = Stage(plan()).at("0:00").do(cmd.StartMeeting(), cmd.MarkAbsent(LEO))
    stage.at("0:40").do(cmd.ReviewAction(ItemId("old-1"), cmd.ReviewOutcome.DONE))
    stage.at("0:52").do(cmd.ReviewAction(ItemId("old-2"), cmd.ReviewOutcome.STILL_OPEN))
    stage.types("1:10", "w three clinics in one week @Íñigo")
    return stage.at("1:24")


def turns() -> Stage:
    """Ștefan has 47 seconds left."""
    stage = Stage(plan()).at("0:00").do(cmd.StartMeeting(), cmd.MarkAbsent(LEO))
    stage.at("0:10").do(cmd.SkipOnce(MARTA))
    for number in (1, 2, 3, 4, 5):
        outcome = cmd.ReviewOutcome.DONE if number == 1 else cmd.ReviewOutcome.STILL_OPEN
        stage.at("1:00").do(cmd.ReviewAction(ItemId(f"old-{number}"), outcome))
    stage.types("2:05", "Reference customers are ready to take calls")
    stage.at("4:02").do(cmd.Next())
    stage.types("4:31", "d Offer 5 % on two-year renewals until 31 Dec")
    stage.at("4:39").do(cmd.Next())
    stage.types("5:10", "q Does the 5 % apply to renewals signed in October?")
    stage.types("5:38", "a Ask logistics for the December delivery dates @Ioana ^18.11")
    stage.types("5:52", "r three clinics in one week @Íñigo")
    stage.at("6:03").do(cmd.Next())
    stage.at("6:05").do(cmd.MarkArrived(LEO))
    stage.types("6:08", "Lost deal: the price list came two days late")
    return stage.at("6:12")


def overtime() -> Stage:
    """Ștefan is 12 seconds over."""
    stage = turns()
    stage.types("6:24", "a Call Hotel Brașov about the pilot @Ελένη ^20.11")
    stage.types("6:51", "p Who keeps the price list up to date")
    return stage.at("7:11")


def away() -> Stage:
    """The app was away for 42 seconds."""
    stage = turns()
    since = stage.clock.now_ms
    stage.clock.advance(42 * SECOND)
    return stage.do(cmd.DetectGap(since))


def paused() -> Stage:
    """Paused in the middle of a turn."""
    return turns().do(cmd.Pause()).at("7:00")


def mediation() -> Stage:
    """Two disagree; Ștefan's clock stands."""
    stage = turns()
    stage.types("6:12", "m Who may call Hotel Brașov, @Ștefan or @Ελένη")
    return stage.at("7:36")


def remarks() -> Stage:
    """The moderator says something between two turns."""
    return turns().do(cmd.ModeratorRemarks()).at("6:30")


def tasks() -> Stage:
    """Everybody has spoken; objectives and tasks are set."""
    stage = overtime()
    for time in ("7:13", "8:00", "8:50", "9:44", "10:38"):
        stage.at(time).do(cmd.Next())
    stage.types("10:50", "q What do we say when a clinic asks for a reference?")
    stage.at("11:30").do(cmd.Next())
    stage.types("11:35", "a Send revised quote to Hotel Brașov @Ștefan ^17.11")
    stage.types("11:36", "a Close the renewal with Óptica Ría @Ana ^19.11")
    stage.types("11:38", "a Two trial days with the new kit @Leo ^30.11")
    stage.types("11:40", "a Three pilot offers to clinics @Íñigo ^30.11")
    return stage.at("11:44")


def questions() -> Stage:
    """Six questions, the fourth is discussed."""
    stage = tasks()
    stage.types("11:45", "q Who tells logistics about the new dates? @Ana")
    stage.types("11:46", "q Training slot for the new CRM export @Leo")
    stage.types("11:47", "q Can we call Hotel Brașov before Friday? Their board meets on Thursday. @Íñigo")
    stage.types("11:48", "q Is the sample budget still 300 € each? @Marta")
    stage.types("11:58", "d Tasks confirmed for all eight")
    stage.at("12:01").do(cmd.Next())
    stage.do(cmd.SettleQuestion(stage.question("Does the 5 %"), cmd.Settlement.ANSWERED, "yes, from 1 October"))
    stage.types("12:14", "Yes, from 1 October: agreed with Finance @Ana")
    stage.at("12:24").do(
        cmd.SettleQuestion(
            stage.question("Who tells"),
            cmd.Settlement.ACTION,
            "Tell logistics about the new dates",
            ItemId("a-tell"),
            IOANA,
            date(2026, 11, 18),
        )
    )
    stage.do(cmd.SettleQuestion(stage.question("Training"), cmd.Settlement.PARKED, "a training meeting"))
    call = stage.action("Call Hotel")
    stage.do(cmd.EditAction(call, "Call Hotel Brașov about the pilot", ELENI, date(2026, 11, 18)))
    stage.do(cmd.SetObjective(ItemId("o-1"), "Pilot offers sent in November", None, "6"))
    return stage.at("12:30")


def closing() -> Stage:
    """Three things are missing; three reps have heard their part."""
    stage = questions()
    for beginning in ("What do we say", "Can we call", "Is the sample"):
        stage.do(cmd.SettleQuestion(stage.question(beginning), cmd.Settlement.ANSWERED, "agreed"))
    stage.types("12:51", "d Pilot offers: six instead of four in November")
    stage.types("13:02", "d References: only clinics that agreed in writing")
    stage.types("13:09", "a Write the reference list for clinics @Γιώργος")
    stage.types("13:12", "a Ask Finance for a credit-note form ^20.11")
    stage.types("13:24", "Sample budget stays at 300 € until January @Marta")
    stage.at("13:32").do(cmd.Next())
    stage.do(*(cmd.MarkRead(rep_id) for rep_id in (ANA, INIGO, STEFAN)))
    return stage.at("13:42")


def finished() -> Stage:
    """Locked, 28 seconds before the cap."""
    stage = closing()
    stage.do(
        cmd.EditAction(stage.action("Ask Finance"), "Ask Finance for a credit-note form", IOANA, date(2026, 11, 20)),
        cmd.EditAction(stage.action("Write the"), "Write the reference list for clinics", GIORGOS, date(2026, 11, 30)),
        cmd.SetNextStep(MARTA, "Return the loan kit from Clínica Sur", ItemId("old-5")),
    )
    return stage.at("14:32").do(cmd.Finish())


SCENES: dict[str, Callable[[], Stage]] = {
    "ready": ready,
    "opening": opening,
    "turns": turns,
    "overtime": overtime,
    "away": away,
    "paused": paused,
    "mediation": mediation,
    "remarks": remarks,
    "tasks": tasks,
    "qa": questions,
    "closing": closing,
    "finished": finished,
}


SIZES = ((1024, 640), (1440, 900), (2560, 1440))
TYPED = {"turns": "a Call Hotel Brașov about the pilot @ele ^fr"}
"""What stands in the line while the picture is taken."""


def main(arguments: Sequence[str]) -> int:
    """Write pictures of all scenes, or of those named, into a folder; gives the exit code."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    scale = next((float(one[:-1]) / 100 for one in arguments[1:] if one.endswith("%")), 1.0)
    chosen = [one for one in arguments[1:] if one in SCENES] or list(SCENES)
    app = QApplication.instance() or QApplication([])
    theme = Theme(Path(__file__).parents[2] / "resources", choice=SchemeChoice.LIGHT, reduce_motion=True)
    theme.apply_to(cast("QApplication", app))
    theme.set_scale(scale)
    for name in chosen:
        for choice in (SchemeChoice.LIGHT, SchemeChoice.DARK):
            theme.set_choice(choice)
            for size in SIZES:
                path = folder / f"live-{name}-{choice}-{size[0]}-{round(scale * 100)}.png"
                view = shown(theme, SCENES[name](), size, typed=TYPED.get(name, ""))
                view.grab().save(str(path))
                view.prepare_close()
                view.hide()
                view.deleteLater()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


def shown(theme: Theme, stage: Stage, size: tuple[int, int], *, typed: str = "") -> LiveView:
    """The live view of a scene in a window of that size, its clock looked at once."""
    view = LiveView(theme, stage.live, stage.clock, monotonic_s=stage.monotonic)
    view.resize(*size)
    view.show()
    view.activateWindow()
    view.line.setFocus()
    if typed:
        view.line.set_text(typed)
    view.controller.refresh()
    QApplication.processEvents()
    return view


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
