"""What is planned for a meeting before it begins: lengths in words, templates, the sum against the cap, and how to make
it fit."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from app.domain.ids import ItemId, Ms
from app.domain.meeting.clock import SECOND, turn_share_ms
from app.domain.meeting.plan import PHASES, AgendaItem, Phase, Purpose, Rules

MINUTE: Ms = 60 * SECOND
HOUR: Ms = 60 * MINUTE

DEFAULT_CAP_MS: Ms = 15 * MINUTE
"""Cap and rep limit: the productive-meeting guidance in PRODUCT (fifteen minutes for up to eight reps)."""

LONGEST_MS: Ms = 24 * HOUR - SECOND
"""Nothing in a meeting is planned for a day: a longer length is a typing error."""

FLOOR_MS: Ms = Rules().floor_ms

STEP_MS: Ms = 15 * SECOND
"""Lengths are cut in steps that a moderator would have chosen."""


class Title(StrEnum):
    """What the lines of the templates are called; a window in another language brings its own words."""

    PURPOSE = "purpose"
    PURPOSE_AND_WIN = "purpose_and_win"
    LAST_ACTIONS = "last_actions"
    OBJECTIVES = "objectives"
    PROBLEM = "problem"
    LESSON_GOAL = "lesson_goal"
    LESSON = "lesson"
    HOW_ARE_YOU = "how_are_you"
    TURNS_OBJECTIVES = "turns_objectives"
    TURNS_REPORT = "turns_report"
    TURNS_IDEAS = "turns_ideas"
    TURNS_RESULTS = "turns_results"
    TURNS_PRACTICE = "turns_practice"
    TURNS_PERSONAL = "turns_personal"
    TASKS = "tasks"
    SOLUTION = "solution"
    GOALS = "goals"
    QUESTIONS = "questions"
    RECAP = "recap"


ENGLISH_TITLES: Mapping[Title, str] = MappingProxyType(
    {
        Title.PURPOSE: "Purpose and objectives",
        Title.PURPOSE_AND_WIN: "A win, purpose and objectives",
        Title.LAST_ACTIONS: "Actions from last time",
        Title.OBJECTIVES: "The objectives, and where they stand",
        Title.PROBLEM: "The problem in one sentence",
        Title.LESSON_GOAL: "What we practise, and why",
        Title.LESSON: "Training",
        Title.HOW_ARE_YOU: "How it is going",
        Title.TURNS_OBJECTIVES: "What each rep does for them",
        Title.TURNS_REPORT: "Work report, rep by rep",
        Title.TURNS_IDEAS: "Causes and ideas, rep by rep",
        Title.TURNS_RESULTS: "Results, rep by rep",
        Title.TURNS_PRACTICE: "Practice, rep by rep",
        Title.TURNS_PERSONAL: "Results and activity",
        Title.TASKS: "New tasks and objectives",
        Title.SOLUTION: "What we do about it, and who",
        Title.GOALS: "Activity goals",
        Title.QUESTIONS: "Open questions",
        Title.RECAP: "Recap and next steps",
    }
)

# Opening 2:00, tasks and objectives 0:40, Q&A 2:00 and closing 1:00 leave 1:10 for each of eight reps; training,
# problem
# solving and one-on-ones need their minutes elsewhere.
_TEMPLATES: Mapping[Purpose, tuple[tuple[Title, Phase, Ms], ...]] = MappingProxyType(
    {
        Purpose.OBJECTIVES_RECALL: (
            (Title.OBJECTIVES, Phase.OPENING, 60 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 60 * SECOND),
            (Title.TURNS_OBJECTIVES, Phase.TURNS, 0),
            (Title.TASKS, Phase.TASKS, 40 * SECOND),
            (Title.QUESTIONS, Phase.QA, 120 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
        Purpose.WORK_REPORT: (
            (Title.PURPOSE, Phase.OPENING, 45 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 75 * SECOND),
            (Title.TURNS_REPORT, Phase.TURNS, 0),
            (Title.TASKS, Phase.TASKS, 40 * SECOND),
            (Title.QUESTIONS, Phase.QA, 120 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
        Purpose.PROBLEM_SOLVING: (
            (Title.PROBLEM, Phase.OPENING, 60 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 60 * SECOND),
            (Title.TURNS_IDEAS, Phase.TURNS, 0),
            (Title.SOLUTION, Phase.TASKS, 120 * SECOND),
            (Title.QUESTIONS, Phase.QA, 90 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
        Purpose.RESULTS_REVIEW: (
            (Title.PURPOSE_AND_WIN, Phase.OPENING, 45 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 75 * SECOND),
            (Title.TURNS_RESULTS, Phase.TURNS, 0),
            (Title.TASKS, Phase.TASKS, 40 * SECOND),
            (Title.QUESTIONS, Phase.QA, 120 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
        Purpose.TRAINING: (
            (Title.LESSON_GOAL, Phase.OPENING, 30 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 30 * SECOND),
            (Title.LESSON, Phase.OPENING, 240 * SECOND),
            (Title.TURNS_PRACTICE, Phase.TURNS, 0),
            (Title.TASKS, Phase.TASKS, 30 * SECOND),
            (Title.QUESTIONS, Phase.QA, 90 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
        Purpose.ONE_ON_ONE: (
            (Title.HOW_ARE_YOU, Phase.OPENING, 60 * SECOND),
            (Title.LAST_ACTIONS, Phase.OPENING, 120 * SECOND),
            (Title.TURNS_PERSONAL, Phase.TURNS, 0),
            (Title.GOALS, Phase.TASKS, 180 * SECOND),
            (Title.QUESTIONS, Phase.QA, 60 * SECOND),
            (Title.RECAP, Phase.CLOSING, 60 * SECOND),
        ),
    }
)


def template(
    purpose: Purpose, new_id: Callable[[], str], titles: Mapping[Title, str] = ENGLISH_TITLES
) -> tuple[AgendaItem, ...]:
    """The agenda items of a purpose, each with a new id. The turns item has length 0: the cap and the reps give it."""
    return tuple(
        AgendaItem(ItemId(new_id()), titles.get(title, ENGLISH_TITLES[title]), phase, planned_ms)
        for title, phase, planned_ms in _TEMPLATES[purpose]
    )


# ------------------------------------------------------------------------------------------------------------ lengths

_CLOCK = re.compile(r"(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?")
_NUMBER = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(''|′′|['′’”\"]|[^\W\d]*)\s*")
_UNITS: Mapping[str, Ms] = MappingProxyType(
    {
        **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seg", "segundo", "segundos"), SECOND),
        **dict.fromkeys(("sek", "secunde", "secunda", "δ", "δευτ", "δευτερόλεπτα", '"', "′′", "”", "''"), SECOND),
        **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuto", "minutos"), MINUTE),
        **dict.fromkeys(("minut", "λ", "λεπ", "λεπτά", "λεπτό", "'", "′", "’"), MINUTE),
        **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "hora", "horas", "ora", "ore", "oră", "ώρα", "ώρες"), HOUR),
    }
)


def parse_length(text: str) -> Ms | None:
    """The length in ms that a person typed, or None: ``1:30``, ``90s``, ``1.5m``, ``1,5 min``, ``1m 30s``, ``1h``,
    ``2``.

    A number alone is minutes. Rounded to a whole second; more than a day is no length.
    """
    words = unicodedata.normalize("NFKC", text).strip().casefold().removeprefix("+")
    if clock := _CLOCK.fullmatch(words):
        parts = [int(part) for part in clock.groups() if part is not None]
        if any(part > 59 for part in parts[1:]):
            return None
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + part
        return _in_range(seconds * SECOND)
    return _in_range(_units_ms(words))


def _units_ms(words: str) -> Ms | None:
    if not words:
        return None
    total = 0.0
    at, smallest = 0, HOUR + 1
    while at < len(words):
        found = _NUMBER.match(words, at)
        if found is None:
            return None
        unit = _unit_ms(found[2], smallest)
        alone = not found[2] and found.end() < len(words)
        if unit is None or unit >= smallest or alone:
            return None
        total += float(found[1].replace(",", ".")) * unit
        at, smallest = found.end(), unit
    return round(total / SECOND) * SECOND


def _unit_ms(name: str, smallest: Ms) -> Ms | None:
    """The unit of that name; a number without one is minutes, or after hours and minutes what comes below them."""
    if name:
        return _UNITS.get(name)
    return {HOUR: MINUTE, MINUTE: SECOND}.get(smallest, MINUTE if smallest > HOUR else None)


def _in_range(length_ms: Ms | None) -> Ms | None:
    return None if length_ms is None or length_ms > LONGEST_MS else length_ms


def format_length(length_ms: Ms) -> str:
    """``m:ss`` of a length, rounded down to the second, with a true minus: 70 000 gives ``1:10``."""
    sign = "−" if length_ms < 0 else ""
    minutes, seconds = divmod(abs(length_ms) // SECOND, 60)
    return f"{sign}{minutes}:{seconds:02d}"


# ------------------------------------------------------------------------------------------------- sum against the cap


@dataclass(frozen=True, slots=True)
class AgendaSum:
    """What an agenda comes to. ``over_ms`` is 0 when it fits."""

    cap_ms: Ms
    others_ms: Ms
    """All that is not turns."""
    turn_ms: Ms
    """Planned length of one turn, never below the floor."""
    turns_ms: Ms
    total_ms: Ms

    @property
    def over_ms(self) -> Ms:
        """How much the plan is beyond the cap."""
        return max(0, self.total_ms - self.cap_ms)

    @property
    def fits(self) -> bool:
        """Whether the plan is within the cap."""
        return self.total_ms <= self.cap_ms


def agenda_sum(
    agenda: Sequence[AgendaItem], turns: int, cap_ms: Ms, turn_ms: Ms | None = None, floor_ms: Ms = FLOOR_MS
) -> AgendaSum:
    """Add up an agenda for so many turns. ``turn_ms`` None: what the cap leaves, shared equally, but never below the
    floor.

    Formula: turn = max(floor, (C - others) / n) rounded down to a second; total = others + n * turn.
    """
    others = sum(item.planned_ms for item in agenda if item.phase is not Phase.TURNS)
    turn = max(floor_ms, turn_share_ms(cap_ms, others, turns) if turn_ms is None else turn_ms) if turns > 0 else 0
    return AgendaSum(cap_ms, others, turn, turns * turn, others + turns * turn)


def in_order(agenda: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The agenda by phase, items of one phase in the order they have."""
    return tuple(sorted(agenda, key=lambda item: PHASES.index(item.phase)))


def with_one_turns_item(agenda: Sequence[AgendaItem], new_id: Callable[[], str]) -> tuple[AgendaItem, ...]:
    """The agenda in order with exactly one item for the turns: the first there is, or a new one."""
    turns = [item for item in agenda if item.phase is Phase.TURNS][:1]
    if not turns:
        turns = [AgendaItem(ItemId(new_id()), ENGLISH_TITLES[Title.TURNS_REPORT], Phase.TURNS, 0)]
    return in_order((*(item for item in agenda if item.phase is not Phase.TURNS), *turns))


def with_turns_ms(agenda: Sequence[AgendaItem], turns_ms: Ms) -> tuple[AgendaItem, ...]:
    """The agenda with the length of all turns together in its turns item."""
    return tuple(replace(item, planned_ms=turns_ms) if item.phase is Phase.TURNS else item for item in agenda)


# ------------------------------------------------------------------------------------------------------- make it fit


class FitKind(StrEnum):
    """Ways to bring an agenda under its cap."""

    SHORTER_TURNS = "shorter_turns"
    SHORTER_ITEM = "shorter_item"
    DROP_ITEM = "drop_item"


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to make it fit. ``length_ms`` is the new length of a turn or of the item; ``saves_ms`` what that
    frees."""

    kind: FitKind
    saves_ms: Ms
    length_ms: Ms = 0
    item_id: ItemId | None = None


def fits(
    agenda: Sequence[AgendaItem], turns: int, cap_ms: Ms, turn_ms: Ms | None = None, floor_ms: Ms = FLOOR_MS
) -> tuple[Fit, ...]:
    """Ways that each alone bring the agenda under its cap, at most three; none when it fits or none is enough.

    Shorter turns (not below the floor), a shorter longest item of opening and tasks (not below 0:15, in steps of 0:15),
    and leaving out the shortest item that is long enough, never the only one of its phase. Q&A and closing are kept.
    """
    sums = agenda_sum(agenda, turns, cap_ms, turn_ms, floor_ms)
    if sums.fits:
        return ()
    found: list[Fit] = []
    if turns > 0:
        shorter = turn_share_ms(cap_ms, sums.others_ms, turns)
        if floor_ms <= shorter < sums.turn_ms:
            found.append(Fit(FitKind.SHORTER_TURNS, turns * (sums.turn_ms - shorter), shorter))
    flexible = [item for item in agenda if item.phase in (Phase.OPENING, Phase.TASKS)]
    cut = -(-sums.over_ms // STEP_MS) * STEP_MS
    longest = max(flexible, key=lambda item: item.planned_ms, default=None)
    if longest is not None and longest.planned_ms - cut >= STEP_MS:
        found.append(Fit(FitKind.SHORTER_ITEM, cut, longest.planned_ms - cut, longest.id))
    phases = [item.phase for item in flexible]
    spare = [item for item in flexible if phases.count(item.phase) > 1 and item.planned_ms >= sums.over_ms]
    if spare:
        shortest = min(spare, key=lambda item: item.planned_ms)
        found.append(Fit(FitKind.DROP_ITEM, shortest.planned_ms, 0, shortest.id))
    return tuple(found)


def apply_fit(agenda: Sequence[AgendaItem], turn_ms: Ms | None, fit: Fit) -> tuple[tuple[AgendaItem, ...], Ms | None]:
    """The agenda and turn length after a fit."""
    if fit.kind is FitKind.SHORTER_TURNS:
        return tuple(agenda), fit.length_ms
    if fit.kind is FitKind.SHORTER_ITEM:
        return tuple(
            replace(item, planned_ms=fit.length_ms) if item.id == fit.item_id else item for item in agenda
        ), turn_ms
    return tuple(item for item in agenda if item.id != fit.item_id), turn_ms
