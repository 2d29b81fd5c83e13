"""Killing a meeting in the middle of capturing: what was acknowledged is there, and nothing is half there."""

import hashlib
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.domain.ids import ItemId, MeetingId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.codec import encode
from app.domain.meeting.decision import Rejection
from app.domain.meeting.events import Recorded
from app.domain.meeting.log import fold
from app.domain.meeting.plan import AgendaItem, MeetingPlan, Phase, PlannedParticipant, Purpose
from app.domain.meeting.state import Status
from app.services.live import LiveMeeting, LiveService
from app.services.ports import Meeting, Projection
from app.services.projection import project
from app.storage.event_log import canonical
from app.storage.store import SqlStore, open_store
from app.system.clock import SteadyClock
from app.system.ids import RandomIds
from app.system.instance import InstanceLock
from app.system.paths import DataPaths
from tests.faults.forks import CRASHED, Work, run_and_kill

MEETING = MeetingId("00000000-0000-4000-8000-000000000001")
REPS = tuple(RepId(f"rep-{number}") for number in range(8))
TEXTS = ("Call Acme back", "αύριο στις 9", "Ștefan → ofertă", "会议室 🚀", "<b>=cmd</b> \ud83d", "x" * 3_000)
_ROUNDS_PER_FOLDER = 10


@dataclass(frozen=True, slots=True)
class KillReport:
    """What so many kills did. Only ``rounds``, ``acknowledged``, ``unacknowledged`` and ``idle`` may be above 0.

    ``unacknowledged``: on disk although the kill came before the acknowledgement, which is allowed. ``idle``: kills
    before the first acknowledgement of their round. ``different``: rounds after which rows or state were not those
    of the log. ``crashed``: children that failed by themselves.
    """

    rounds: int
    acknowledged: int = 0
    lost: int = 0
    unacknowledged: int = 0
    different: int = 0
    broken_chains: int = 0
    crashed: int = 0
    idle: int = 0


class AcknowledgingStore(SqlStore):
    """Tells of every event when it is safe; ``early`` is the planted fault: it tells before."""

    def __init__(self, opened: SqlStore, tell: Callable[[bytes], None], *, early: bool) -> None:
        super().__init__(opened._kernel)
        self._tell = tell
        self._early = early
        self._not_yet_told: list[bytes] | None = None

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Acknowledge what is in the block when all of it is safe."""
        told: list[bytes] = []
        self._not_yet_told = told
        try:
            with super().as_one():
                yield
        finally:
            self._not_yet_told = None
        for one in told:
            self._tell(one)

    def append(self, meeting_id: MeetingId, records: Sequence[Recorded], projection_: Projection) -> None:
        """Append and acknowledge."""
        told = "".join(f"{one.seq} {fingerprint(one)}\n" for one in records).encode()
        if self._early:
            self._tell(told)
        super().append(meeting_id, records, projection_)
        if self._not_yet_told is not None and not self._early:
            self._not_yet_told.append(told)
        elif not self._early:
            self._tell(told)


def fingerprint(record: Recorded) -> str:
    """All of an event in few characters."""
    kind, version, payload = encode(record.event)
    whole = f"{record.seq} {record.command_seq} {record.at_utc_ms} {kind} {version} {canonical(payload)}"
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def kill_while_capturing(folder: Path, rounds: int, seed: int, *, early: bool = False) -> KillReport:
    """Let a driver hold a meeting through the service and kill it, ``rounds`` times; each start resumes the meeting."""
    chance = random.Random(seed)
    report = KillReport(rounds)
    acknowledged: dict[int, str] = {}
    for number in range(rounds):
        paths = DataPaths(folder / str(number // _ROUNDS_PER_FOLDER))
        if number % _ROUNDS_PER_FOLDER == 0:
            acknowledged = {}
            paths.root.mkdir(mode=0o700)
        drive = _driver(paths, chance.randrange(1 << 32), early=early)
        ended = run_and_kill(drive, chance.uniform(0.0, 0.12), awake=number % 4 != 0)
        told = dict(line.split() for line in ended.told.decode().splitlines())
        acknowledged.update({int(seq): print_ for seq, print_ in told.items()})
        report = _judge(paths, acknowledged, report)
        report = replace(
            report,
            acknowledged=report.acknowledged + len(told),
            idle=report.idle + (not told),
            crashed=report.crashed + (ended.code == CRASHED),
        )
        if number % _ROUNDS_PER_FOLDER == _ROUNDS_PER_FOLDER - 1:
            shutil.rmtree(paths.root)
    return report


def _judge(paths: DataPaths, acknowledged: dict[int, str], report: KillReport) -> KillReport:
    """Open what the kill left, as a start would, and compare. What was there unacknowledged counts from now on."""
    with InstanceLock(paths.lock):
        store = open_store(paths.database, paths.backups)
        try:
            records = store.records(MEETING)
            broken = store.check()
            found = {one.seq: fingerprint(one) for one in records}
            lost = sum(found.get(seq) != print_ for seq, print_ in acknowledged.items())
            extra = found.keys() - acknowledged.keys()
            different = bool(records) and not _rows_follow(store, records)
        finally:
            store.close()
    for seq in [seq for seq, print_ in acknowledged.items() if found.get(seq) != print_]:
        del acknowledged[seq]
    acknowledged.update({seq: found[seq] for seq in extra})
    return replace(
        report,
        lost=report.lost + lost,
        unacknowledged=report.unacknowledged + len(extra),
        different=report.different + different,
        broken_chains=report.broken_chains + bool(broken),
    )


def _rows_follow(store: SqlStore, records: tuple[Recorded, ...]) -> bool:
    """Whether the rows are those that the log comes to."""
    state = fold(records).state
    meeting = store.meeting(MEETING)
    if state is None or meeting is None:
        return False
    wanted = project(state, records[-1].at_utc_ms)
    shown = {written for kind, _, text in wanted.texts if (written := text.replace("\ud83d", "\ufffd"))}
    found = {hit.text for word in ("call", "στις", "ofertă", "会", "cmd", "xxx") for hit in store.search(word, 10_000)}
    actions = [(one.id, one.owner_id, one.due) for one in store.actions()]
    questions = [(one.id, one.state) for one in store.questions(MEETING)]
    return (
        meeting.status == wanted.status
        and (meeting.started_utc_ms, meeting.ended_utc_ms) == (wanted.started_utc_ms, wanted.ended_utc_ms)
        and actions == [(one.id, one.owner_id, one.due) for one in wanted.actions]
        and questions == [(one.id, one.state) for one in wanted.questions]
        and found == shown
    )


def _driver(paths: DataPaths, seed: int, *, early: bool) -> Work:
    def drive(tell: Callable[[bytes], None]) -> int:
        chance = random.Random(seed)
        with InstanceLock(paths.lock):
            store = AcknowledgingStore(open_store(paths.database, paths.backups), tell, early=early)
            live = _enter(store)
            while True:
                live.dispatch(_something(live, chance))
                if chance.random() < 0.1:
                    live.save_draft("a half a li")
                    live.beat()

    return drive


def _enter(store: SqlStore) -> LiveMeeting:
    service = LiveService(store, SteadyClock(), RandomIds(), lambda _: a_plan())
    live = service.resume()
    if live is None:
        store.save_meeting(Meeting(MEETING, "Huddle", Purpose.WORK_REPORT, 900_000, a_plan().agenda, REPS))
        live = service.open(MEETING)
        started = live.dispatch(cmd.StartMeeting())
        assert not isinstance(started, Rejection), started
    elif live.state.gap_pending:
        live.dispatch(cmd.ResolveGap(counted=False))
    return live


def a_plan() -> MeetingPlan:
    """A plan for eight."""
    lengths = {Phase.OPENING: 120, Phase.TURNS: 560, Phase.TASKS: 40, Phase.QA: 120, Phase.CLOSING: 60}
    agenda = tuple(AgendaItem(ItemId(phase.value), phase.value, phase, s * 1_000) for phase, s in lengths.items())
    people = tuple(PlannedParticipant(rep, rep.title()) for rep in REPS)
    return MeetingPlan(MEETING, "Huddle", Purpose.WORK_REPORT, 900_000, agenda, 70_000, people)


def _something(live: LiveMeeting, chance: random.Random) -> cmd.Command:
    """Anything a moderator might do now."""
    text, rep, new = chance.choice(TEXTS), chance.choice(REPS), live.new_id()
    questions = [one.id for one in live.state.questions if one.settled is None]
    if live.state.status is Status.PAUSED and chance.random() < 0.5:
        return cmd.Resume()
    match chance.randrange(12):
        case 0:
            return cmd.AddAction(new, text, rep, date(2026, 12, 1))
        case 1:
            return cmd.AskQuestion(new, text, rep)
        case 2:
            return cmd.AddDecision(new, text)
        case 3:
            return cmd.Undo()
        case 4:
            return cmd.Redo()
        case 5:
            return cmd.GiveFloor(rep)
        case 6:
            return cmd.Pause()
        case 7 if questions:
            return cmd.SettleQuestion(questions[0], cmd.Settlement.ANSWERED, text)
        case 8 if live.state.actions:
            return cmd.EditAction(live.state.actions[0].id, text, rep, None)
        case 9 if live.state.actions:
            return cmd.WithdrawAction(live.state.actions[-1].id)
        case _:
            return cmd.AddNote(new, text, rep)
