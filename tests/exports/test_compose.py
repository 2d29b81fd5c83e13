"""What stands in the sections, in the words of a language."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.ids import ItemId, RepId
from app.domain.meeting import commands as cmd
from app.domain.meeting.plan import PlannedObjective
from app.domain.minutes import GroupMinutes, NextMeeting, group_minutes
from app.exports.compose import compose
from app.exports.document import Chart, Document, Paragraphs, Runs, Section, Table, Tone
from app.exports.labels import ENGLISH
from tests.builders import NEXT_UTC_MS, Script, small_plan

R1, R2 = RepId("r-1"), RepId("r-2")


def started(*names: str) -> Script:
    plan = small_plan(names=names or ("Ana Muñoz", "Leo Brandt"))
    objective = PlannedObjective(ItemId("o-1"), "Calls", None, "10")
    return Script(replace(plan, objectives=(objective,))).do(cmd.StartMeeting())


def composed(script: Script) -> Document:
    return compose(group_minutes(script.state, now_utc_ms=script.now_utc_ms))


def words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def lines(document: Document, section: Section) -> list[str]:
    """Each row or paragraph of a section as one line."""
    for block in document.blocks:
        if block.section is section:
            match block.body:
                case Table(rows=rows):
                    return [" | ".join(words(cell) for cell in row) for row in rows]
                case Paragraphs(paragraphs):
                    return [words(runs) for runs in paragraphs]
                case Chart(caption=caption):
                    return [caption]
    return []


def test_sections_stand_in_the_order_of_the_design(rich: GroupMinutes) -> None:
    document = compose(rich)

    assert [block.section for block in document.blocks] == [one for one in Section if one is not Section.FIGURES]
    assert [figure.label for figure in document.figures] == [
        "of 16:00", "spoke", "actions", "decisions", "questions", "kept from 2 Nov",
    ]  # fmt: skip


def test_a_section_with_nothing_to_say_is_left_out() -> None:
    sections = {block.section for block in composed(started()).blocks}

    assert sections == {Section.OBJECTIVES, Section.PRESENT, Section.NEXT_STEPS, Section.SPOKE_WHEN}


def test_the_head_says_what_when_where_and_who(rich: GroupMinutes) -> None:
    header = replace(rich.header, place="Room 3")
    document = compose(replace(rich, header=header))

    assert document.kicker == "Minutes, results review"
    assert [words(line) for line in document.subtitles] == [
        "Monday, 16 November 2026, 08:40 to 08:54, led by Clara Vidal", "Room 3",
    ]  # fmt: skip
    assert words(document.footer) == "Monday sales huddle, 16 November 2026, version 1"


def test_drafts_and_practice_are_called_so(rich: GroupMinutes) -> None:
    draft = replace(rich, header=replace(rich.header, final=False, ended_utc_ms=None, version=0, moderator=""))
    practice = replace(rich, header=replace(rich.header, rehearsal=True))

    assert compose(draft).kicker == "Draft minutes, results review"
    assert words(compose(draft).subtitles[0]) == "Monday, 16 November 2026, 08:40"
    assert words(compose(draft).footer) == "Monday sales huddle, 16 November 2026"
    assert compose(practice).kicker == "Minutes of a practice meeting, results review"


def test_a_meeting_without_a_title_or_a_date_has_a_name_all_the_same() -> None:
    document = compose(group_minutes(Script(small_plan(title="  ")).state))

    assert (document.title, document.name) == ("Meeting", "Meeting")
    assert words(document.footer) == "Meeting"


def test_who_was_late_away_wrote_or_had_no_turn_is_said() -> None:
    script = Script(
        replace(
            small_plan(names=("Ana", "Leo", "Marta", "Ștefan")),
            participants=tuple(
                replace(one, written_update=one.name == "Marta")
                for one in small_plan(names=("Ana", "Leo", "Marta", "Ștefan")).participants
            ),
        )
    ).do(cmd.StartMeeting())
    script.at("1:30").do(cmd.MarkArrived(R1), cmd.MarkAbsent(R2))

    assert lines(composed(script), Section.PRESENT) == [
        "Ana (from 01:30), Ștefan. Absent: Leo. Sent a written update: Marta. Had no turn: Ana, Ștefan."
    ]


def test_nobody_present_is_said_without_a_list() -> None:
    script = started().do(cmd.MarkAbsent(R1), cmd.MarkAbsent(R2))

    assert lines(composed(script), Section.PRESENT) == ["Absent: Ana Muñoz, Leo Brandt."]


def test_what_q_and_a_changed_in_an_action_is_struck_and_marked() -> None:
    script = started()
    action = script.act("Call", R1, date(2026, 11, 20))
    unowned = script.act("Write")
    script.do(cmd.NextPhase(), cmd.NextPhase(), cmd.NextPhase())
    script.do(cmd.EditAction(action, "Call twice", R2, date(2027, 1, 4)), cmd.EditAction(unowned, "Write", R1, None))
    document = composed(script)

    assert lines(document, Section.ACTIONS) == [
        "Write changed in Q&A | no owner Ana Muñoz | no date",
        "Call Call twice changed in Q&A | Ana Muñoz Leo Brandt | Fri 20 Mon 4 Jan 2027",
    ]
    table = document.blocks[0].body
    assert isinstance(table, Table)
    assert [run.tone for run in table.rows[1][0]] == [
        Tone.STRUCK, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.MARK,
    ]  # fmt: skip


def test_an_action_without_owner_or_date_says_so() -> None:
    script = started()
    script.act("Write")

    document = composed(script)

    assert lines(document, Section.ACTIONS) == ["Write | no owner | no date"]
    assert document.blocks[0].hint == "by owner, then date"


def test_objectives_say_what_they_were_and_what_is_new() -> None:
    script = started()
    script.do(
        cmd.SetObjective(ItemId("o-1"), "Calls a day", R1, "12"), cmd.SetObjective(ItemId("o-2"), "New", None, "")
    )

    assert lines(composed(script), Section.OBJECTIVES) == [
        "Calls Calls a day changed | Ana | 10 12", "New new | whole team | ",
    ]  # fmt: skip


def test_questions_say_how_they_were_settled() -> None:
    script = started()
    script.ask("Open?", R1, R2)
    parked = script.ask("Later?")
    script.do(cmd.SettleQuestion(parked, cmd.Settlement.PARKED, "for training"))

    assert lines(composed(script), Section.QUESTIONS) == [
        "Open? (to Leo) | Ana | Open | ", "Later? |  | Parked | for training",
    ]  # fmt: skip


def test_a_mediation_without_a_rule_says_so() -> None:
    script = started().do(cmd.NextPhase()).at("1:00")
    script.do(cmd.StartMediation(script.new_id(), "Who calls")).at("1:20").do(cmd.EndMediation("", None))

    assert lines(composed(script), Section.MEDIATIONS) == ["Who calls | no rule agreed |  | 01:00, 0:20"]


def test_agenda_items_that_were_not_reached_are_parked_and_marked() -> None:
    script = started().at("0:30").do(cmd.Finish("the fire bell"))
    document = composed(script)

    assert "New tasks not discussed" in lines(document, Section.PARKED)
    assert lines(document, Section.COURSE) == ["Closed with something missing: the fire bell."]


def test_the_course_tells_pauses_absences_extensions_and_reasons_in_order(rich: GroupMinutes) -> None:
    header = replace(rich.header, override_reason="out of time!", reopen_reason="a name", version=2)
    told = lines(compose(replace(rich, header=header, unknown_events=2)), Section.COURSE)

    assert told == [(
        "Paused at 13:31 for 0:30. Extended at 13:31 by 1:00: The fire bell was tested. "
        "The app was away at 13:38 for 0:12, counted. Rated 8.5 of 10 by 8 people. "
        "Closed with something missing: out of time! Reopened: a name. "
        "2 entries were written by a newer Quince and are not shown."
    )]  # fmt: skip


def test_reopening_without_a_reason_one_mark_and_time_taken_out_are_told(rich: GroupMinutes) -> None:
    gap = replace(rich.gaps[0], counted=False)
    changed = replace(
        rich, header=replace(rich.header, version=2), gaps=(gap,), ratings=rich.ratings[:1], extensions=(), pauses=(),
        unknown_events=1,
    )  # fmt: skip

    assert lines(compose(changed), Section.COURSE) == [(
        "The app was away at 13:38 for 0:12, not counted. Rated 8.0 of 10 by 1 person. Reopened for corrections. "
        "1 entry was written by a newer Quince and is not shown."
    )]  # fmt: skip


def test_remarks_of_the_moderator_are_told_and_drawn() -> None:
    script = started().do(cmd.NextPhase()).at("1:00").do(cmd.SkipOnce(R1)).at("1:20").do(cmd.Next()).at("2:00")
    document = composed(script)
    chart = document.blocks[-1].body

    assert isinstance(chart, Chart)
    assert chart.lanes[-1].label == "Meeting"
    assert chart.lanes[-1].bars[0].plain
    assert lines(document, Section.COURSE)[0].startswith("The moderator spoke for ")


def test_reviewed_actions_stand_by_outcome(rich: GroupMinutes) -> None:
    told = lines(compose(rich), Section.REVIEWED)
    unreviewed = replace(
        rich,
        reviewed=(replace(rich.reviewed[0], outcome=None, owner=None),),
        figures=replace(rich.figures, previous_on=None),
    )
    document = compose(unreviewed)

    assert [line.partition(" | ")[0] for line in told] == ["Done", "Not done", "Still open"]
    assert "Two new clinics called (Leo)" in told[1]
    assert lines(document, Section.REVIEWED) == ["Not reviewed | Send the price list to Delta Foods"]
    assert "Actions from last time" in [block.heading for block in document.blocks]
    assert document.figures[-1].label == "kept from last time"


def test_the_next_meeting_is_announced(rich: GroupMinutes) -> None:
    upcoming = NextMeeting("Training", NEXT_UTC_MS, "Europe/Madrid", place="Room 2", starter="Leo", bring="a pen")
    bare = replace(upcoming, title=rich.header.title, place="", starter="", bring="")

    assert lines(compose(replace(rich, next_meeting=upcoming)), Section.NEXT_MEETING) == [
        "Monday, 30 November 2026, 08:40 Training. Room 2. Leo starts. Bring: a pen"
    ]
    assert lines(compose(replace(rich, next_meeting=bare)), Section.NEXT_MEETING) == ["Monday, 30 November 2026, 08:40"]


def test_a_recognition_of_everybody_names_nobody() -> None:
    script = started()
    script.recognise("a good week")

    assert lines(composed(script), Section.RECOGNITION) == ["a good week"]


def test_long_names_get_a_wider_column() -> None:
    short, long = started("Ana", "Leo"), started("Maximiliana", "Leo")
    for script in (short, long):
        script.ask("Why?", R1)

    def asked_by(document: Document) -> int:
        table = next(block.body for block in document.blocks if block.section is Section.QUESTIONS)
        assert isinstance(table, Table)
        return table.columns[1].width_px

    assert (asked_by(composed(short)), asked_by(composed(long))) == (78, 98)


@pytest.mark.parametrize(("end", "ticks"), [("3:00", 4), ("14:00", 3), ("61:00", 5), ("600:00", 4), ("90000:00", 5)])
def test_the_axis_has_a_handful_of_ticks_however_long_it_took(end: str, ticks: int) -> None:
    script = started()
    minutes = group_minutes(script.do(cmd.NextPhase()).at(end).state, now_utc_ms=script.now_utc_ms)
    chart = compose(replace(minutes, figures=replace(minutes.figures, cap_ms=60_000))).blocks[-1].body

    assert isinstance(chart, Chart)
    assert len(chart.ticks) == ticks
    assert chart.ticks[-1].at_ms <= chart.end_ms


def test_a_meeting_without_turns_has_a_drawing_without_lanes() -> None:
    document = composed(started().at("2:00"))
    chart = document.blocks[-1].body

    assert isinstance(chart, Chart)
    assert chart.lanes == ()
    assert document.blocks[-1].hint == ""
    assert chart.alt == (
        "Who spoke when, from 0:00 to 2:00. Time used, of time planned: "
        "Opening 2:00 of 4:00, Turns 0:00 of 2:00, Tasks 0:00 of 0:32, Q&A 0:00 of 2:00, Closing 0:00 of 1:00."
    )


def test_other_labels_give_other_words(minutes: GroupMinutes) -> None:
    labels = replace(
        ENGLISH,
        language="es",
        actions="Acciones",
        figure_actions=("acción", "acciones"),
        from_to="{date}, {start}–{end}",
    )
    document = compose(minutes, labels)

    assert words(document.subtitles[0]).startswith("Lunes, 16 de noviembre de 2026, 08:40–08:54")
    assert document.blocks[0].heading == "Acciones"
    assert document.figures[2].label == "acciones"
