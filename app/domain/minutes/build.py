"""State of a meeting -> its minutes. Pure."""

from collections.abc import Mapping
from datetime import date

from app.domain.ids import ItemId, Ms, RepId
from app.domain.meeting import clock
from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.events import Attendance
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, Change, MeetingState, Objective, ParkedTopic, Question, Status
from app.domain.minutes import model
from app.domain.minutes.people import People
from app.domain.minutes.timing import others, phase_timings, spans, turn_lines


def group_minutes(
    state: MeetingState,
    *,
    now_utc_ms: Ms | None = None,
    names: Mapping[RepId, str] | None = None,
    next_meeting: model.NextMeeting | None = None,
) -> model.GroupMinutes:
    """The minutes of a meeting as its state stands.

    ``now_utc_ms`` is needed only while the meeting runs. ``names`` are people who may own an action of an earlier
    meeting without being invited to this one.
    """
    elapsed = clock.elapsed_ms(state, _until(state, now_utc_ms))
    people = People(state, names or {})
    turns = turn_lines(state, elapsed, people)
    reviewed = _reviewed(state, people)
    spoke = {turn.who.rep_id for turn in turns}
    return model.GroupMinutes(
        header=_header(state),
        figures=_figures(state, elapsed, turns, reviewed),
        attendance=tuple(_attendees(state, people, spoke)),
        objectives=tuple(_objective(one, people) for one in state.objectives),
        phases=phase_timings(state, elapsed),
        spans=spans(state, elapsed),
        turns=turns,
        others=others(state, elapsed),
        decisions=tuple(
            model.DecisionLine(one.id, one.text, people.get(one.by), one.at_ms, one.phase) for one in state.decisions
        ),
        questions=tuple(_question(one, state, people) for one in state.questions),
        actions=_actions(state, people),
        next_steps=_next_steps(state, people, spoke),
        recognitions=tuple(
            model.RecognitionLine(one.id, one.text, people.get(one.rep_id), one.win, one.at_ms)
            for one in state.recognitions
        ),
        parked=_parked(state, people),
        mediations=tuple(
            model.MediationLine(
                one.id,
                one.issue,
                one.agreed,
                people.get(one.owner_id),
                people.get(one.waiting_id),
                one.start_ms,
                (elapsed if one.end_ms is None else one.end_ms) - one.start_ms,
            )
            for one in (*state.mediations, *((state.mediation,) if state.mediation else ()))
        ),
        pauses=tuple(model.PauseLine(one.at_ms, one.length_ms) for one in state.pauses),
        gaps=tuple(model.GapLine(one.at_ms, one.length_ms, one.counted) for one in state.gaps),
        extensions=tuple(model.ExtensionLine(one.at_ms, one.delta_ms, one.reason) for one in state.extensions),
        reviewed=reviewed,
        notes=_notes(state, people),
        ratings=tuple(
            model.RatingLine(people.named(rep_id), score)
            for rep_id, score in sorted(state.ratings, key=lambda pair: people.place(pair[0]))
        ),
        unknown_events=state.unknown_events,
        next_meeting=next_meeting,
    )


def _until(state: MeetingState, now_utc_ms: Ms | None) -> Ms:
    """When the meeting clock is read: now, or for want of it the last time that the state itself knows."""
    if now_utc_ms is not None:
        return now_utc_ms
    if state.ended_utc_ms is not None:
        return state.ended_utc_ms
    last = max((one.end_ms or one.start_ms for one in state.segments), default=0)
    return (state.started_utc_ms or 0) + state.stopped_ms + last


def _header(state: MeetingState) -> model.Header:
    plan = state.plan
    return model.Header(
        meeting_id=plan.meeting_id,
        title=plan.title,
        purpose=plan.purpose,
        zone=plan.zone,
        started_utc_ms=state.started_utc_ms,
        ended_utc_ms=state.ended_utc_ms,
        scheduled_utc_ms=plan.scheduled_utc_ms,
        place=plan.place,
        moderator=plan.moderator,
        version=state.version,
        final=state.status is Status.FINISHED,
        override_reason=state.override_reason,
        reopen_reason=state.reopen_reason,
        rehearsal=plan.rehearsal,
    )


def _figures(
    state: MeetingState, elapsed: Ms, turns: tuple[model.TurnLine, ...], reviewed: tuple[model.ReviewedLine, ...]
) -> model.Figures:
    return model.Figures(
        length_ms=elapsed,
        cap_ms=state.cap_ms,
        spoke=len(turns),
        to_speak=sum(not one.written_update or bool(state.turns_of(one.rep_id)) for one in state.participants),
        over_ms=sum(turn.over_ms for turn in turns),
        over_turns=sum(turn.over_ms > 0 for turn in turns),
        actions=len(state.actions),
        decisions=len(state.decisions),
        questions=len(state.questions),
        questions_settled=sum(one.settled is not None for one in state.questions),
        kept=sum(one.outcome is ReviewOutcome.DONE for one in reviewed),
        promised=len(reviewed),
        previous_on=state.plan.previous_on,
    )


def _attendees(state: MeetingState, people: People, spoke: set[RepId]) -> list[model.Attendee]:
    lines: list[model.Attendee] = []
    for one in state.participants:
        has_spoken = one.rep_id in spoke
        arrived: Ms | None = None
        if one.attendance is Attendance.LATE:
            presence, arrived = model.Presence.LATE, one.arrived_ms
        elif one.attendance is Attendance.ABSENT and not has_spoken:
            presence = model.Presence.ABSENT
        elif one.written_update and not has_spoken:
            presence = model.Presence.WRITTEN
        else:
            presence = model.Presence.PRESENT
        here = presence in (model.Presence.PRESENT, model.Presence.LATE)
        no_turn = here and not has_spoken and not one.written_update
        lines.append(model.Attendee(people.named(one.rep_id), presence, arrived, no_turn))
    return lines


def _objective(one: Objective, people: People) -> model.ObjectiveLine:
    targets = [change for change in one.changes if change.field == "target"]
    texts = [change for change in one.changes if change.field == "text"]
    return model.ObjectiveLine(
        id=one.id,
        text=one.text,
        owner=people.get(one.owner_id),
        target=one.target,
        before=_first_before(targets, one.target),
        text_before=_first_before(texts, one.text),
        changed_in_qa=any(change.phase is Phase.QA for change in one.changes),
        new=one.at_ms is not None,
    )


def _first_before(changes: list[Change], now: str) -> str | None:
    """What stood before all changes, or None when in the end nothing changed."""
    return changes[0].before if changes and changes[0].before != now else None


def _action(one: Action, state: MeetingState, people: People) -> model.ActionLine:
    source = state.item(one.source_id) if one.source_id is not None else None
    return model.ActionLine(
        id=one.id,
        text=one.text,
        owner=people.get(one.owner_id),
        due=one.due,
        at_ms=one.at_ms,
        phase=one.phase,
        changes=_changed_fields(one, people),
        source=source.text if source is not None and source.text != one.text else "",
    )


def _changed_fields(action: Action, people: People) -> tuple[model.ChangedField, ...]:
    """What Q&A made of the action: each field once, from before the Q&A to after it."""
    fields: dict[str, model.ChangedField] = {}
    for change in action.changed_in_qa:
        before, after = change.before, change.after
        if change.field == "owner":
            before, after = people.name_of(before), people.name_of(after)
        first = fields.get(change.field)
        fields[change.field] = model.ChangedField(change.field, first.before if first else before, after)
    return tuple(one for one in fields.values() if one.before != one.after)


def _actions(state: MeetingState, people: People) -> tuple[model.ActionLine, ...]:
    """By owner, then date; who has none, and what has none, comes last."""

    def key(line: model.ActionLine) -> tuple[bool, tuple[str, str], bool, date, Ms]:
        owner = people.sort_key(line.owner) if line.owner else ("", "")
        return line.owner is None, owner, line.due is None, line.due or date.max, line.at_ms

    return tuple(sorted((_action(one, state, people) for one in state.actions), key=key))


def _question(one: Question, state: MeetingState, people: People) -> model.QuestionLine:
    action = state.item(one.action_id) if one.action_id is not None else None
    return model.QuestionLine(
        id=one.id,
        text=one.text,
        asked_by=people.get(one.asked_by),
        to=people.get(one.to),
        at_ms=one.at_ms,
        settled=one.settled,
        answer=one.answer,
        action=_action(action, state, people) if isinstance(action, Action) else None,
    )


def _next_steps(state: MeetingState, people: People, spoke: set[RepId]) -> tuple[model.NextStepLine, ...]:
    """One line for everybody who is here: what they said, else their action that is due first.

    Who was away or wrote has a line only if there is something to say.
    """
    explicit = {step.rep_id: step for step in state.next_steps}
    lines: list[model.NextStepLine] = []
    for one in sorted(state.participants, key=lambda one: people.place(one.rep_id)):
        who = people.named(one.rep_id)
        own = [action for action in state.actions if action.owner_id == one.rep_id]
        step = explicit.get(one.rep_id)
        if step is not None:
            action = state.item(step.action_id) if step.action_id is not None else None
            due = action.due if isinstance(action, Action) else None
            lines.append(model.NextStepLine(who, step.text, due))
        elif own:
            first = min(own, key=lambda action: (action.due is None, action.due or date.max, action.at_ms))
            lines.append(model.NextStepLine(who, first.text, first.due))
        elif one.rep_id in spoke or not (one.attendance is Attendance.ABSENT or one.written_update):
            lines.append(model.NextStepLine(who, ""))
    return tuple(lines)


def _parked(state: MeetingState, people: People) -> tuple[model.ParkedLine, ...]:
    """Topics and questions in the order in which they came up, then the agenda items that were not reached."""
    said: list[model.ParkedLine] = []
    for one in state.items:
        match one:
            case Question(settled=Settlement.PARKED):
                kind, by, detail = model.ParkedKind.QUESTION, one.asked_by, one.answer
            case ParkedTopic():
                kind, by, detail = model.ParkedKind.TOPIC, one.by, ""
            case _:
                continue
        said.append(model.ParkedLine(one.id, one.text, kind, people.get(by), one.at_ms, detail))
    left = (
        model.ParkedLine(item.id, item.title, model.ParkedKind.UNDISCUSSED, people.get(item.owner_id))
        for item in state.plan.agenda
        if item.id in state.undiscussed
    )
    return (*said, *left)


def _reviewed(state: MeetingState, people: People) -> tuple[model.ReviewedLine, ...]:
    outcomes: dict[ItemId, ReviewOutcome] = dict(state.reviews)
    return tuple(
        model.ReviewedLine(one.id, one.text, people.get(one.owner_id), one.due, one.made_on, outcomes.get(one.id))
        for one in state.plan.previous_actions
    )


def _notes(state: MeetingState, people: People) -> tuple[model.NoteGroup, ...]:
    """On the meeting first, then rep by rep in the order in which they spoke."""
    groups: dict[RepId | None, list[model.NoteLine]] = {}
    for one in state.notes:
        groups.setdefault(one.rep_id, []).append(model.NoteLine(one.id, one.text, one.at_ms, one.phase))
    order = sorted(groups, key=lambda rep_id: -1 if rep_id is None else people.place(rep_id))
    return tuple(model.NoteGroup(people.get(rep_id), tuple(groups[rep_id])) for rep_id in order)
