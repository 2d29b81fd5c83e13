"""The words of the minutes that are not said by people. English here; other languages give their own ``Labels``."""

from dataclasses import dataclass

from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.plan import Phase, Purpose


@dataclass(frozen=True, slots=True)
class Labels:
    """Headings, state names and sentences. Places are in braces; a tuple has the plural forms of the language.

    ``language`` is a BCP 47 tag; it also chooses how dates are written.
    """

    language: str = "en"

    # The head of the page
    minutes: str = "Minutes, {purpose}"
    draft: str = "Draft minutes, {purpose}"
    practice: str = "Minutes of a practice meeting, {purpose}"
    untitled: str = "Meeting"
    from_to: str = "{date}, {start} to {end}"
    from_only: str = "{date}, {start}"
    not_held: str = "Not held yet"
    led_by: str = "led by {name}"
    version: str = "version {number}"
    page: str = "Page {page} of {pages}"
    purpose_objectives_recall: str = "objectives recall"
    purpose_work_report: str = "work report"
    purpose_problem_solving: str = "problem solving"
    purpose_results_review: str = "results review"
    purpose_training: str = "training"
    purpose_one_on_one: str = "one-on-one"

    # The figures
    figure_of: str = "{count} of {total}"
    figure_cap: str = "of {cap}"
    figure_spoke: str = "spoke"
    figure_actions: tuple[str, ...] = ("action", "actions")
    figure_decisions: tuple[str, ...] = ("decision", "decisions")
    figure_questions: tuple[str, ...] = ("question", "questions")
    figure_kept: str = "kept from {date}"
    figure_kept_undated: str = "kept from last time"

    # Headings, and what is said beside them
    actions: str = "Actions"
    actions_hint: str = "by owner, then date"
    actions_whole: str = "by owner, then date; every one has an owner and a date"
    decisions: str = "Decisions"
    objectives: str = "Objectives"
    present: str = "Present"
    next_steps: str = "Next step of each rep"
    questions: str = "Questions"
    recognition: str = "Recognition"
    parked: str = "Parked"
    mediations: str = "Mediations"
    notes: str = "Notes"
    reviewed: str = "Actions from last time"
    reviewed_dated: str = "Actions from {date}"
    course: str = "Course of the meeting"
    spoke_when: str = "Who spoke when"
    spoke_when_hint: str = "outlined: time given; hatched: over it; {planned} planned for each"
    next_meeting: str = "Next meeting"

    # Heads of tables
    what: str = "What"
    who: str = "Who"
    due: str = "Due"
    target: str = "Target"
    question: str = "Question"
    asked_by: str = "Asked by"
    outcome: str = "Outcome"
    answer: str = "Answer"
    when: str = "When"
    topic: str = "Topic"
    rule: str = "Rule agreed"
    began: str = "Began"
    planned: str = "Planned"
    given: str = "Given"
    spoken: str = "Spoke"
    over: str = "Over"
    phase: str = "Phase"
    actual: str = "Actual"
    number: str = "No."

    # States and short remarks
    changed_in_qa: str = "changed in Q&A"
    changed: str = "changed"
    new: str = "new"
    no_owner: str = "no owner"
    no_date: str = "no date"
    team: str = "Team"
    whole_team: str = "whole team"
    settled_answered: str = "Answered"
    settled_parked: str = "Parked"
    settled_action: str = "To action"
    settled_open: str = "Open"
    to_whom: str = "(to {name})"
    win: str = "win"
    undiscussed: str = "not discussed"
    no_next_step: str = "none agreed"
    outcome_done: str = "Done"
    outcome_not_done: str = "Not done"
    outcome_still_open: str = "Still open"
    outcome_none: str = "Not reviewed"
    no_rule: str = "no rule agreed"
    whole_meeting: str = "Meeting"
    phase_opening: str = "Opening"
    phase_turns: str = "Turns"
    phase_tasks: str = "Tasks"
    phase_qa: str = "Q&A"
    phase_closing: str = "Closing"

    # Sentences
    late_from: str = "{name} (from {time})"
    absent: str = "Absent: {names}."
    written: str = "Sent a written update: {names}."
    no_turn: str = "Had no turn: {names}."
    led_by_sentence: str = "Led by {name}."
    pause: str = "Paused at {at} for {length}."
    gap_counted: str = "The app was away at {at} for {length}, counted."
    gap_left_out: str = "The app was away at {at} for {length}, not counted."
    extension: str = "Extended at {at} by {length}: {reason}"
    override: str = "Closed with something missing: {reason}"
    reopened: str = "Reopened: {reason}"
    reopened_without_reason: str = "Reopened for corrections."
    remarks: str = "The moderator spoke for {length} between the turns."
    rating: tuple[str, ...] = (
        "Rated {average} of 10 by {count} person.",
        "Rated {average} of 10 by {count} people.",
    )
    unknown_events: tuple[str, ...] = (
        "{count} entry was written by a newer Quince and is not shown.",
        "{count} entries were written by a newer Quince and are not shown.",
    )
    starts: str = "{name} starts."
    bring: str = "Bring: {what}"
    over_by: str = "{spoken}, {over} over"
    seconds: str = "{count} s"
    asked: str = "{count} asked"
    phase_times: str = "Time used, of time planned: {phases}."
    phase_time: str = "{phase} {actual} of {planned}"

    # What a drawing says to who cannot see it
    chart_alt: str = "Who spoke when, from 0:00 to {end}. {turns} {phases}"
    chart_turn: str = "{name} began at {at} and spoke {spoken} of {given} given."
    chart_turn_over: str = "{name} began at {at} and spoke {spoken} of {given} given, {over} over."

    def of_purpose(self, purpose: Purpose) -> str:
        """What a purpose is called."""
        return str(getattr(self, f"purpose_{purpose.value}"))

    def of_phase(self, phase: Phase) -> str:
        """What a phase is called."""
        return str(getattr(self, f"phase_{phase.value}"))

    def of_settlement(self, settled: Settlement | None) -> str:
        """How a question ended."""
        return self.settled_open if settled is None else str(getattr(self, f"settled_{settled.value}"))

    def of_outcome(self, outcome: ReviewOutcome | None) -> str:
        """What became of an action of last time."""
        return self.outcome_none if outcome is None else str(getattr(self, f"outcome_{outcome.value}"))


ENGLISH = Labels()
