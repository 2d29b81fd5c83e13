"""What Home shows, read from the services and put in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.ids import MeetingId, RepId
from app.domain.meeting.plan import PreviousAction
from app.domain.names import given_name
from app.services.actions import Urgency
from app.services.app import Services
from app.services.days import local_day
from app.services.minutes import MinutesSummary
from app.services.ports import Meeting, Rep, StoredAction
from app.ui import when, words
from app.ui.views.home.next_card import NextMeeting
from app.ui.views.home.people_row import Face
from app.ui.views.home.phrases import Mend, ready_line
from app.ui.views.home.side_cards import Coming, Figure
from app.ui.widgets.action_rows import ActionItem
from app.ui.widgets.capacity_bar import planned_parts

translate = QCoreApplication.translate

_MOST_DUE = 30
_MOST_COMING = 6


@dataclass(frozen=True, slots=True)
class LastTime:
    """What the next meeting opens with, and the words for how many and from when."""

    rows: tuple[ActionItem, ...] = ()
    count: str = ""


@dataclass(frozen=True, slots=True)
class DueNow:
    """What is late or due today, and how many of it are late."""

    rows: tuple[ActionItem, ...] = ()
    late: int = 0


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """The last minutes in figures."""

    meeting_id: MeetingId
    day: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class NextLook:
    """The next meeting in words, and what the buttons of its readiness list do."""

    meeting: Meeting
    shown: NextMeeting
    mends: Mapping[str, Mend]
    last_time: LastTime


def look_at_next(services: Services, meeting: Meeting, reps: Sequence[Rep]) -> NextLook:
    """The next meeting."""
    today = services.clock.today()
    names = {rep.id: rep.name for rep in reps}
    plan = services.meetings.plan(meeting)
    sums = services.meetings.sums(meeting)
    lines = [ready_line(item, names, plan.previous_on) for item in services.meetings.readiness(meeting)]
    speakers = len(meeting.participants) - len(meeting.written_updates)
    at_utc_ms = meeting.scheduled_utc_ms
    prework: dict[RepId, bool] = {}
    for one in meeting.prework:
        prework[one.rep_id] = prework.get(one.rep_id, True) and one.done
    shown = NextMeeting(
        title=meeting.title,
        about=about(meeting),
        distance=""
        if at_utc_ms is None
        else when.distance(at_utc_ms, services.clock.now_utc_ms(), meeting.zone, today),
        at="" if at_utc_ms is None else at_time(at_utc_ms, meeting.zone, today),
        parts=planned_parts(meeting.agenda, turns=speakers, turn_ms=sums.turn_ms),
        total_ms=sums.total_ms,
        cap_ms=sums.cap_ms,
        people=_people(meeting, prework),
        faces=tuple(Face(names[one], prework.get(one)) for one in meeting.participants if one in names),
        ready=tuple(line.item for line in lines),
        is_over=not sums.fits,
    )
    rows = tuple(_promise_row(one, names, today) for one in plan.previous_actions)
    count = str(len(rows))
    if plan.previous_on is not None:
        count = translate("Home", "%1, from %2", "a count and a day: 6, from 2 Nov").replace("%1", count)
        count = count.replace("%2", when.day_and_month(plan.previous_on))
    mends = {line.item.key: line.mend for line in lines if line.mend is not None}
    return NextLook(meeting, shown, mends, LastTime(rows, count))


def about(meeting: Meeting) -> str:
    """What a meeting is and how long: "Results review, 15 minutes"."""
    minutes = translate("Home", "%n minutes", "", round(meeting.cap_ms / when.MINUTE_MS))
    parts = [words.purpose(meeting.purpose), minutes, meeting.place]
    return ", ".join(part for part in parts if part)


def at_time(utc_ms: int, zone: str, today: date) -> str:
    """When a meeting is, under how far away it is: "at 08:40", "Mon 16 Nov, 08:40"."""
    if local_day(utc_ms, zone) == today:
        return translate("Home", "at %1", "a time: at 08:40").replace("%1", when.time_of_day(utc_ms, zone))
    return when.moment(utc_ms, zone)


def look_at_due(services: Services, reps: Sequence[Rep]) -> DueNow:
    """What is late or due today."""
    today = services.clock.today()
    names = {rep.id: rep.name for rep in reps}
    pressing = [one for one in services.actions.due(today) if one.urgency in (Urgency.LATE, Urgency.TODAY)]
    late = sum(one.urgency is Urgency.LATE for one in pressing)
    return DueNow(tuple(_action_row(one.action, names, today) for one in pressing[:_MOST_DUE]), late)


def look_at_last(services: Services, summary: MinutesSummary) -> LastMinutes:
    """The figures of the last meeting."""
    figures = services.minutes.minutes(summary.meeting_id).figures
    still_open = sum(one.meeting_id == summary.meeting_id for one in services.actions.open())
    settled = max(0, figures.actions - still_open)
    day = words.day(local_day(summary.started_utc_ms, summary.zone))
    shown = (
        Figure(words.duration(figures.length_ms), words.of_time(figures.cap_ms)),
        Figure(str(figures.actions), translate("Home", "actions set", "", figures.actions)),
        Figure(words.count_of(settled, figures.actions), translate("Home", "settled so far")),
        Figure(words.count_of(figures.spoke, figures.to_speak), translate("Home", "spoke")),
    )
    return LastMinutes(summary.meeting_id, day, shown)


def look_ahead(later: Sequence[Meeting]) -> tuple[Coming, ...]:
    """The planned meetings after the next one, in the order in which they come."""
    return tuple(Coming(one.id, _short_moment(one), one.title) for one in later[:_MOST_COMING])


def _short_moment(meeting: Meeting) -> str:
    if meeting.scheduled_utc_ms is None:
        return translate("Home", "no time yet")
    return when.moment(meeting.scheduled_utc_ms, meeting.zone)


def _people(meeting: Meeting, prework: Mapping[RepId, bool]) -> str:
    text = translate("Home", "%n reps", "", len(meeting.participants))
    if prework:
        done = sum(prework.values())
        text += ", " + translate("Home", "pre-work in from %n", "a number of reps", done)
    if meeting.written_updates:
        text += ", " + translate("Home", "%n write instead", "", len(meeting.written_updates))
    return text


def _action_row(action: StoredAction, names: Mapping[RepId, str], today: date) -> ActionItem:
    who = names.get(action.owner_id, "") if action.owner_id is not None else ""
    return ActionItem(action.id, action.text, given_name(who), words.due(action.due, today))


def _promise_row(action: PreviousAction, names: Mapping[RepId, str], today: date) -> ActionItem:
    who = names.get(action.owner_id, "") if action.owner_id is not None else ""
    return ActionItem(action.id, action.text, who, words.due(action.due, today))
