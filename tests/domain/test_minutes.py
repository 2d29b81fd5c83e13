"""The minutes hold everything that was captured, each thing where a reader looks for it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.codec import CodecError
from app.domain.meeting.events import Recorded, UnknownEvent
from app.domain.meeting.log import fold
from app.domain.meeting.plan import Phase, PlannedParticipant
from app.domain.minutes import GroupMinutes, ParkedKind, Presence, from_dict, group_minutes, to_dict
from tests.builders import (
    ANA,
    ELENI,
    GIORGOS,
    INIGO,
    IOANA,
    LEO,
    SECOND,
    STARTED_UTC_MS,
    STEFAN,
    TEAM,
    Script,
    clock_ms,
    next_meeting,
    small_plan,
    team_meeting,
)

R1, R2 = RepId("r-1"), RepId("r-2")


@pytest.fixture(scope="module")
def minutes() -> GroupMinutes:
    return group_minutes(team_meeting(rich=True).state, next_meeting=next_meeting())


def minutes_of(script: Script) -> GroupMinutes:
    return group_minutes(script.state, now_utc_ms=script.now_utc_ms)


def started(*names: str) -> Script:
    return Script(small_plan(names=names or ("Ana Muñoz", "Leo Brandt"))).do(cmd.StartMeeting())


def test_the_figures_count_what_happened(minutes: GroupMinutes) -> None:
    figures = minutes.figures

    assert (figures.spoke, figures.to_speak) == (8, 8)
    assert (figures.actions, figures.decisions, figures.questions, figures.questions_settled) == (11, 4, 6, 6)
    assert (figures.kept, figures.promised, figures.previous_on) == (5, 11, date(2026, 11, 2))
    assert figures.cap_ms == clock_ms("16:00")


def test_a_pause_is_not_part_of_the_length_but_is_in_the_minutes(minutes: GroupMinutes) -> None:
    assert minutes.figures.length_ms == clock_ms("14:32") - minutes.pauses[0].length_ms
    assert [(one.at_ms, one.length_ms) for one in minutes.pauses] == [(clock_ms("13:31"), 30 * SECOND)]


def test_absences_and_extensions_are_in_the_minutes(minutes: GroupMinutes) -> None:
    assert [(one.length_ms, one.counted) for one in minutes.gaps] == [(12 * SECOND, True)]
    assert [(one.delta_ms, one.reason) for one in minutes.extensions] == [(60 * SECOND, "The fire bell was tested")]


def test_actions_are_sorted_by_owner_and_then_by_date(minutes: GroupMinutes) -> None:
    names = [line.owner.name for line in minutes.actions if line.owner]
    ioana = [line.due for line in minutes.actions if line.owner and line.owner.rep_id == IOANA]

    assert names[:3] == ["Ana Muñoz", "Íñigo Echeverría", "Ioana Mureșan"]
    assert names[-1] == "Ελένη Παπαδοπούλου" or names[-2:] == ["Γιώργος Νικολαΐδης", "Ελένη Παπαδοπούλου"]
    assert ioana == sorted(day for day in ioana if day is not None)


def test_actions_without_an_owner_or_a_date_come_last() -> None:
    script = started()
    script.act("no one, no date")
    script.act("no date", R1)
    script.act("no one", due=date(2026, 12, 1))
    script.act("whole", R1, date(2026, 12, 9))

    assert [line.text for line in minutes_of(script).actions] == ["whole", "no date", "no one", "no one, no date"]


def test_what_the_questions_changed_in_an_action_is_kept_with_before_and_after(minutes: GroupMinutes) -> None:
    call = next(line for line in minutes.actions if line.text == "Call Hotel Brașov about the pilot")

    assert [(one.field, one.before, one.after) for one in call.changes] == [("due", "2026-11-20", "2026-11-18")]


def test_several_changes_of_one_field_count_as_one_and_a_change_back_as_none() -> None:
    script = started()
    changed, same = script.act("a", R1, date(2026, 12, 1)), script.act("b", R1)
    script.at("0:10").do(cmd.EditAction(changed, "before the questions", R1, date(2026, 12, 1)))
    for _ in range(4):
        script.do(cmd.NextPhase())
        if script.state.phase is Phase.QA:
            break
    script.do(cmd.EditAction(changed, "c", R2, date(2026, 12, 1)), cmd.EditAction(changed, "d", R2, None))
    script.do(cmd.EditAction(same, "other", R1, None), cmd.EditAction(same, "b", R1, None))

    lines = {line.id: line for line in minutes_of(script).actions}

    assert {(one.field, one.before, one.after) for one in lines[changed].changes} == {
        ("text", "before the questions", "d"),
        ("owner", "Ana Muñoz", "Leo Brandt"),
        ("due", "2026-12-01", ""),
    }
    assert lines[same].changes == ()


def test_objectives_show_what_they_were_when_the_meeting_opened(minutes: GroupMinutes) -> None:
    pilots, quotes, clinics = minutes.objectives

    assert (pilots.before, pilots.target, pilots.changed_in_qa, pilots.new) == ("4", "6", True, False)
    assert (quotes.before, quotes.target, quotes.changed_in_qa) == (None, "100 %", False)
    assert clinics.owner is not None
    assert clinics.owner.rep_id == INIGO


def test_an_objective_set_in_the_meeting_is_new() -> None:
    script = started()
    script.do(cmd.SetObjective(ItemId("o"), "Ten calls a day", R1, "10"))
    script.do(cmd.SetObjective(ItemId("o"), "Ten cold calls a day", R1, "10"))

    (objective,) = minutes_of(script).objectives

    assert objective.new
    assert (objective.text_before, objective.before) == ("Ten calls a day", None)


def test_every_question_tells_who_asked_and_how_it_was_settled(minutes: GroupMinutes) -> None:
    told = {line.text: line for line in minutes.questions}
    logistics = told["Who tells logistics about the new dates?"]

    assert logistics.settled is cmd.Settlement.ACTION
    assert logistics.asked_by is not None
    assert logistics.asked_by.short == "Leo"
    assert logistics.action is not None
    assert (logistics.action.text, logistics.action.due) == ("Tell logistics about the new dates", date(2026, 11, 18))
    assert told["Is the sample budget still 300 € each?"].answer == "Yes, until January"


def test_a_question_left_open_stays_in_the_minutes_as_open() -> None:
    script = started()
    script.ask("Who has the key?", R1, R2)

    (question,) = minutes_of(script).questions

    assert question.settled is None
    assert question.to is not None
    assert question.to.name == "Leo Brandt"


def test_an_action_that_came_from_a_note_tells_from_which_when_its_words_differ() -> None:
    script = started()
    note = script.note("The clinic wants samples", R1)
    script.do(cmd.NoteToAction(note, ItemId("a"), R1, date(2026, 12, 1)))
    same = minutes_of(script).actions[0]
    script.do(cmd.EditAction(ItemId("a"), "Send samples", R1, date(2026, 12, 1)))
    other = minutes_of(script).actions[0]

    assert (same.source, other.source) == ("", "The clinic wants samples")


def test_a_next_step_is_what_was_said_or_the_action_that_is_due_first(minutes: GroupMinutes) -> None:
    steps = {step.who.rep_id: step for step in minutes.next_steps}

    assert [step.who.rep_id for step in minutes.next_steps] == list(TEAM)
    assert (steps[ANA].text, steps[ANA].due) == ("Close the two-year renewal with Óptica Ría", date(2026, 11, 19))
    assert (steps[STEFAN].text, steps[STEFAN].due) == ("Send revised quote to Hotel Brașov", date(2026, 11, 17))
    assert steps[GIORGOS].text == "Write the reference list for clinics"


def test_who_is_here_without_a_next_step_has_an_empty_line_and_who_is_away_has_none() -> None:
    script = started("Ana", "Leo", "Eva")
    script.do(cmd.MarkAbsent(R2), cmd.MarkAbsent(RepId("r-3")), cmd.SetNextStep(RepId("r-3"), "Calls back", None))

    assert [(step.who.name, step.text) for step in minutes_of(script).next_steps] == [
        ("Ana", ""),
        ("Eva", "Calls back"),
    ]


def test_the_attendance_tells_late_absent_written_and_no_turn() -> None:
    plan = small_plan(names=("Ana", "Leo", "Eva", "Max", "Zoe"))
    people = (*plan.participants[:4], replace(plan.participants[4], written_update=True))
    script = Script(replace(plan, participants=people)).do(cmd.StartMeeting())
    script.do(cmd.MarkAbsent(R2)).at("1:00").do(cmd.MarkArrived(RepId("r-3")))
    script.at("4:00").do(cmd.Next()).at("5:00")

    told = {one.who.name: (one.presence, one.arrived_ms, one.no_turn) for one in minutes_of(script).attendance}

    assert told == {
        "Ana": (Presence.PRESENT, None, False),
        "Leo": (Presence.ABSENT, None, False),
        "Eva": (Presence.LATE, clock_ms("1:00"), True),
        "Max": (Presence.PRESENT, None, True),
        "Zoe": (Presence.WRITTEN, None, False),
    }


def test_turns_tell_planned_given_and_spoken_time(minutes: GroupMinutes) -> None:
    turns = {turn.who.rep_id: turn for turn in minutes.turns}

    assert [turn.who.rep_id for turn in minutes.turns] == list(TEAM)
    assert [turn.place for turn in minutes.turns] == list(range(1, 9))
    assert (turns[INIGO].planned_ms, turns[INIGO].given_ms, turns[INIGO].spoken_ms, turns[INIGO].over_ms) == (
        56 * SECOND,
        60 * SECOND,
        84 * SECOND,
        24 * SECOND,
    )


def test_mediation_is_not_charged_to_who_waits_for_its_end(minutes: GroupMinutes) -> None:
    stefan = next(turn for turn in minutes.turns if turn.who.rep_id == STEFAN)
    (mediation,) = minutes.mediations

    assert (stefan.spoken_ms, stefan.mediation_ms) == (38 * SECOND, 25 * SECOND)
    assert (mediation.issue, mediation.length_ms) == ("Who may call Hotel Brașov", 25 * SECOND)
    assert mediation.agreed == "One voice to a client: whoever wrote the quote"
    assert mediation.owner is not None
    assert mediation.waiting is not None
    assert mediation.owner.rep_id == mediation.waiting.rep_id == STEFAN


def test_a_mediation_that_runs_counts_up_to_now() -> None:
    script = started().at("4:00").do(cmd.Next(), cmd.StartMediation(ItemId("m"), "Prices")).at("4:20")

    minutes = minutes_of(script)

    assert minutes.mediations[0].length_ms == 20 * SECOND
    assert minutes.turns[0].spoken_ms == 0


def test_who_speaks_twice_has_one_line_with_two_stretches() -> None:
    script = started().at("4:00").do(cmd.Next()).at("4:30").do(cmd.Next()).at("5:00").do(cmd.GiveFloor(R1)).at("6:30")

    ana = minutes_of(script).turns[0]

    assert ana.spoken_ms == 30 * SECOND + 90 * SECOND
    assert [one.start_ms for one in ana.stretches] == [clock_ms("4:00"), clock_ms("5:00")]
    assert ana.over_ms == ana.stretches[1].over_ms > 0


def test_the_moderators_remarks_are_charged_to_nobody() -> None:
    script = started().at("4:00").do(cmd.Next()).at("4:30").do(cmd.ModeratorRemarks()).at("5:00").do(cmd.Next())

    minutes = minutes_of(script.at("5:30"))

    assert [(one.kind.value, one.start_ms, one.end_ms) for one in minutes.others][-1] == (
        "remarks",
        clock_ms("4:30"),
        clock_ms("5:00"),
    )
    assert sum(turn.spoken_ms for turn in minutes.turns) == 60 * SECOND


def test_phases_tell_planned_and_actual_and_how_they_followed_each_other(minutes: GroupMinutes) -> None:
    spans = [(one.phase, one.start_ms) for one in minutes.spans]
    opening = minutes.phases[0]

    assert [phase for phase, _ in spans] == list(Phase)
    assert (opening.planned_ms, opening.actual_ms) == (clock_ms("4:00"), clock_ms("4:00"))
    assert opening.items[0].title == "Objectives and last actions"
    assert opening.items[0].discussed


def test_parked_topics_include_parked_questions_and_what_the_agenda_left(minutes: GroupMinutes) -> None:
    early = started()
    early.act("x", R1, date(2026, 12, 1))
    early.act("y", R2, date(2026, 12, 1))
    early.at("4:00").do(cmd.Finish())

    assert [(one.text, one.kind) for one in minutes.parked] == [
        ("Training slot for the new CRM export", ParkedKind.QUESTION),
        ("Who keeps the price list up to date", ParkedKind.TOPIC),
    ]
    assert minutes.parked[0].detail == "For a training meeting"
    assert [(one.text, one.kind) for one in minutes_of(early).parked] == [
        ("Results, one by one", ParkedKind.UNDISCUSSED),
        ("New tasks", ParkedKind.UNDISCUSSED),
        ("Questions and answers", ParkedKind.UNDISCUSSED),
        ("Recap", ParkedKind.UNDISCUSSED),
    ]


def test_notes_stand_by_person_in_the_order_in_which_they_spoke(minutes: GroupMinutes) -> None:
    whose = [group.who.rep_id if group.who else None for group in minutes.notes]

    assert whose[:4] == [None, ANA, STEFAN, ELENI]
    assert minutes.notes[0].notes[0].text == "The new price list is out on Thursday."


def test_wins_are_marked_among_the_recognitions(minutes: GroupMinutes) -> None:
    (praise,) = minutes.recognitions

    assert praise.win
    assert praise.who is not None
    assert praise.who.rep_id == INIGO


def test_marks_have_an_average(minutes: GroupMinutes) -> None:
    assert len(minutes.ratings) == 8
    assert minutes.rating_average == 8.5
    assert minutes_of(started()).rating_average is None


def test_the_actions_of_last_time_tell_what_became_of_them(minutes: GroupMinutes) -> None:
    outcomes = [line.outcome for line in minutes.reviewed]

    assert outcomes.count(cmd.ReviewOutcome.DONE) == 5
    assert outcomes.count(cmd.ReviewOutcome.NOT_DONE) == 1
    assert minutes.reviewed[0].made_on == date(2026, 11, 2)


def test_people_who_were_not_invited_are_named_when_their_names_are_given() -> None:
    script = team_meeting()
    plan = replace(script.state.plan, previous_actions=(replace(script.state.plan.previous_actions[0], owner_id=R2),))
    state = replace(script.state, plan=plan)

    unknown = group_minutes(state).reviewed[0].owner
    known = group_minutes(state, names={R2: "Eva Sol"}).reviewed[0].owner

    assert unknown is not None
    assert known is not None
    assert (unknown.name, known.name) == ("?", "Eva Sol")


def test_reasons_for_locking_and_for_reopening_are_in_the_minutes() -> None:
    script = started().at("4:00").do(cmd.Finish("The hotel closes"), cmd.Reopen("A date was wrong"))
    reopened = minutes_of(script)
    script.do(cmd.Finish("Still closed"))
    final = minutes_of(script)

    assert (reopened.header.final, reopened.header.version) == (False, 1)
    assert (final.header.final, final.header.version) == (True, 2)
    assert (final.header.override_reason, final.header.reopen_reason) == ("Still closed", "A date was wrong")


def test_events_of_a_newer_quince_are_counted() -> None:
    records = team_meeting().records
    last = records[-1]
    newer = Recorded(
        last.seq + 1, last.command_seq + 1, last.at_utc_ms, UnknownEvent("MoodShared", 1, {"mood": "good"})
    )
    state = fold((*records, newer)).state

    assert state is not None
    assert group_minutes(state).unknown_events == 1


def test_minutes_of_a_meeting_that_has_not_started_are_empty_but_whole() -> None:
    minutes = group_minutes(Script(small_plan(names=())).state)

    assert minutes.figures.length_ms == 0
    assert minutes.turns == ()
    assert minutes.header.held_utc_ms is None


def test_minutes_without_a_now_reach_as_far_as_the_state_knows() -> None:
    script = started().at("4:00").do(cmd.Next()).at("4:30").do(cmd.Next()).at("5:00")

    minutes = group_minutes(script.state)

    assert minutes.figures.length_ms == clock_ms("4:30")
    assert minutes.header.held_utc_ms == STARTED_UTC_MS


@pytest.mark.parametrize("rich", [True, False])
def test_stored_minutes_come_back_as_they_were(rich: bool) -> None:
    minutes = group_minutes(team_meeting(rich=rich).state, next_meeting=next_meeting() if rich else None)

    assert from_dict(json.loads(json.dumps(to_dict(minutes)))) == minutes


def test_minutes_stored_before_a_field_was_added_still_open() -> None:
    stored = to_dict(minutes_of(started()))
    del stored["ratings"], stored["next_meeting"]

    assert from_dict(stored).ratings == ()


def test_minutes_of_an_unknown_form_are_refused() -> None:
    with pytest.raises(CodecError):
        from_dict({**to_dict(minutes_of(started())), "form": 99})


def test_two_people_of_one_given_name_stay_apart() -> None:
    short = [one.who.short for one in minutes_of(started("Ana Muñoz", "Ana Pop", LEO)).attendance]

    assert short == ["Ana M.", "Ana P.", LEO]


def test_a_participant_without_a_turn_in_the_plan_still_has_a_name() -> None:
    plan = small_plan(names=("Ana",))
    plan = replace(plan, participants=(*plan.participants, PlannedParticipant(R2, "")))

    assert [one.who.name for one in group_minutes(Script(plan).state).attendance] == ["Ana", ""]
