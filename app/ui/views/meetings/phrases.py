"""What the pages of a meeting say: sums, ways to make it fit, states and distances."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.agenda import AgendaSum, Fit, FitKind, Title
from app.domain.capacity import CapacityKind
from app.domain.ids import Ms
from app.domain.meeting.plan import AgendaItem, OrderMethod, Phase, PlannedObjective
from app.services.ports import Meeting
from app.ui import words
from app.ui.views.meetings.sheet import Sheet

translate = QCoreApplication.translate


def sum_title(sums: AgendaSum) -> str:
    """How an agenda stands to its cap: "0:45 over the cap", "Fits the cap", "0:30 to spare"."""
    if sums.over_ms:
        return translate("Meetings", "%1 over the cap").replace("%1", words.duration(sums.over_ms))
    spare = sums.cap_ms - sums.total_ms
    # Turns share what is left in whole seconds: a rest smaller than that is no spare time.
    if spare < 15_000:
        return translate("Meetings", "Fits the cap")
    return translate("Meetings", "%1 to spare").replace("%1", words.duration(spare))


def sum_detail(sums: AgendaSum) -> str:
    """ "15:45 planned, 15:00 at most"."""
    text = translate("Meetings", "%1 planned, %2 at most", "lengths")
    return text.replace("%1", words.duration(sums.total_ms)).replace("%2", words.duration(sums.cap_ms))


def fit_label(fit: Fit, agenda: tuple[AgendaItem, ...]) -> str:
    """A way to make it fit: "Turns of 0:54", "Opening to 3:45", "Leave out “News”"."""
    title = next((one.title for one in agenda if one.id == fit.item_id), "")
    match fit.kind:
        case FitKind.SHORTER_TURNS:
            return translate("Meetings", "Turns of %1").replace("%1", words.duration(fit.length_ms))
        case FitKind.SHORTER_ITEM:
            text = translate("Meetings", "“%2” to %1", "shorten an agenda item to a length")
            return text.replace("%1", words.duration(fit.length_ms)).replace("%2", shortened(title))
        case FitKind.DROP_ITEM:
            return translate("Meetings", "Leave out “%1”").replace("%1", shortened(title))


def saving(fit: Fit) -> str:
    """What it saves: "−0:48"."""
    return words.signed(-fit.saves_ms)


def shortened(text: str, longest: int = 24) -> str:
    """A title where there is room for some letters only."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def owner_of(item: AgendaItem, sheet: Sheet) -> str:
    """Who sees to an agenda item: a rep, the moderator, or everybody."""
    if item.phase is Phase.TURNS:
        return order_in_short(sheet.meeting.order_method)
    if item.owner_id is not None:
        return sheet.shorts.get(item.owner_id, "")
    if item.phase is Phase.QA:
        return translate("Meetings", "everybody", "owner of an agenda item")
    return moderator_of(sheet)


def moderator_of(sheet: Sheet) -> str:
    """Who leads the meeting, in short."""
    first = sheet.moderator.split()
    return first[0] if first else translate("Meetings", "moderator")


def order_in_short(method: OrderMethod) -> str:
    """The order of turns in a cell of the agenda."""
    match method:
        case OrderMethod.ROTATE:
            return translate("Meetings", "rotating order")
        case OrderMethod.RANDOM:
            return translate("Meetings", "random order")
        case OrderMethod.ROSTER:
            return translate("Meetings", "roster order")
        case OrderMethod.BY_HAND:
            return translate("Meetings", "order by hand")


def planned_of(item: AgendaItem, sheet: Sheet) -> str:
    """The length in the stepper: "2:30", for turns "8 × 1:10"."""
    if item.phase is not Phase.TURNS:
        return words.duration(item.planned_ms)
    return f"{sheet.turns} × {words.duration(sheet.sums.turn_ms)}"


def length_of(item: AgendaItem, sheet: Sheet) -> Ms:
    """How much of the meeting an item takes."""
    return sheet.sums.turns_ms if item.phase is Phase.TURNS else item.planned_ms


def capacity_choice(meeting: Meeting) -> str:
    """How more reps than the limit are fitted in; empty while nothing was chosen."""
    return {
        CapacityKind.LONGER_CAP.value: translate("Meetings", "Longer cap"),
        CapacityKind.SHORTER_TURNS.value: translate("Meetings", "Shorter turns"),
        CapacityKind.WRITTEN_UPDATES.value: translate("Meetings", "Written updates"),
    }.get(meeting.capacity_choice, "")


def objective_owner(objective: PlannedObjective, sheet: Sheet) -> str:
    """Whose objective it is, in short: a rep's or the team's."""
    if objective.owner_id is None:
        return translate("Meetings", "team", "owner of an objective")
    return sheet.shorts.get(objective.owner_id, "")


def carried_over(day: date | None) -> str:
    """Where the objectives come from: "carried over from 16 Nov"."""
    if day is None:
        return ""
    return translate("Meetings", "carried over from %1").replace("%1", words.day(day))


def titles() -> dict[Title, str]:
    """What the lines of the templates are called in the language of the window."""
    return {
        Title.PURPOSE: translate("AgendaTitles", "Purpose and objectives"),
        Title.PURPOSE_AND_WIN: translate("AgendaTitles", "A win, purpose and objectives"),
        Title.LAST_ACTIONS: translate("AgendaTitles", "Actions from last time"),
        Title.OBJECTIVES: translate("AgendaTitles", "The objectives, and where they stand"),
        Title.PROBLEM: translate("AgendaTitles", "The problem in one sentence"),
        Title.LESSON_GOAL: translate("AgendaTitles", "What we practise, and why"),
        Title.LESSON: translate("AgendaTitles", "Training"),
        Title.HOW_ARE_YOU: translate("AgendaTitles", "How it is going"),
        Title.TURNS_OBJECTIVES: translate("AgendaTitles", "What each rep does for them"),
        Title.TURNS_REPORT: translate("AgendaTitles", "Work report, rep by rep"),
        Title.TURNS_IDEAS: translate("AgendaTitles", "Causes and ideas, rep by rep"),
        Title.TURNS_RESULTS: translate("AgendaTitles", "Results, rep by rep"),
        Title.TURNS_PRACTICE: translate("AgendaTitles", "Practice, rep by rep"),
        Title.TURNS_PERSONAL: translate("AgendaTitles", "Results and activity"),
        Title.TASKS: translate("AgendaTitles", "New tasks and objectives"),
        Title.SOLUTION: translate("AgendaTitles", "What we do about it, and who"),
        Title.GOALS: translate("AgendaTitles", "Activity goals"),
        Title.QUESTIONS: translate("AgendaTitles", "Open questions"),
        Title.RECAP: translate("AgendaTitles", "Recap and next steps"),
    }
