"""The sections of the minutes that are tables. Widths are the design's, of a page 668 px wide."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.minutes import (
    ActionLine,
    GroupMinutes,
    ObjectiveLine,
    ParkedKind,
    ParkedLine,
    Person,
    QuestionLine,
    ReviewedLine,
)
from app.exports import formats
from app.exports.document import Block, Column, Run, Runs, Section, Table, Tone
from app.exports.words import Words, sentence

_SPACE = Run(" ")
_NAMES_PX, _NAMES_AT_MOST_PX, _NAMES_INSET_PX, _LETTER_PX = 78, 130, 10, 8


def actions(minutes: GroupMinutes, words: Words) -> Block | None:
    """What, who, due; a box to tick before each."""
    labels, lines = words.labels, minutes.actions
    columns = (Column(labels.what, 348), Column(labels.who), Column(labels.due, 132, right=True))
    whole = all(line.owner is not None and line.due is not None for line in lines)
    return _table(
        Section.ACTIONS,
        labels.actions,
        columns,
        [_action(line, words) for line in lines],
        hint=labels.actions_whole if whole else labels.actions_hint,
        head=True,
        boxes=True,
    )


def _action(line: ActionLine, words: Words) -> tuple[Runs, ...]:
    labels = words.labels
    before = {change.field: change.before for change in line.changes}
    what = [Run(line.text, said=True)]
    if "text" in before:
        what = [Run(before["text"], Tone.STRUCK, said=True), _SPACE, *what]
    if before:
        what += [_SPACE, Run(labels.changed_in_qa, Tone.MARK)]
    who = [words.name(line.owner, labels.no_owner)]
    if "owner" in before:
        who = [Run(before["owner"] or labels.no_owner, Tone.STRUCK, said=True), _SPACE, *who]
    due = [Run(words.due(line.due), Tone.PLAIN if line.due else Tone.MUTED)]
    if "due" in before:
        due = [Run(words.before_due(before["due"]), Tone.STRUCK), _SPACE, *due]
    return tuple(what), tuple(who), tuple(due)


def decisions(minutes: GroupMinutes, words: Words) -> Block | None:
    """Number, what, and who said it when."""
    labels = words.labels
    columns = (Column(labels.number, 35), Column(labels.what, 473), Column(labels.who))
    rows = [
        (
            (Run(str(number), Tone.STRONG),),
            (Run(line.text, said=True),),
            (words.short(line.by, labels.team), Run(f", {formats.clock(line.at_ms)}", Tone.MUTED)),
        )
        for number, line in enumerate(minutes.decisions, start=1)
    ]
    return _table(Section.DECISIONS, labels.decisions, columns, rows)


def objectives(minutes: GroupMinutes, words: Words) -> Block | None:
    """What, whose, and the target, with what stood there before."""
    labels = words.labels
    columns = (Column(labels.what, 378), Column(labels.who), Column(labels.target, 150, right=True))
    rows = [
        (_objective_text(line, words), (words.short(line.owner, labels.whole_team),), _target(line, words))
        for line in minutes.objectives
    ]
    return _table(Section.OBJECTIVES, labels.objectives, columns, rows)


def _objective_text(line: ObjectiveLine, words: Words) -> Runs:
    labels = words.labels
    runs = [Run(line.text, said=True)]
    if line.text_before is not None:
        runs = [Run(line.text_before, Tone.STRUCK, said=True), _SPACE, *runs]
    if line.changed_in_qa:
        runs += [_SPACE, Run(labels.changed_in_qa, Tone.MARK)]
    elif line.new:
        runs += [_SPACE, Run(labels.new, Tone.MARK)]
    elif line.before is not None or line.text_before is not None:
        runs += [_SPACE, Run(labels.changed, Tone.MARK)]
    return tuple(runs)


def _target(line: ObjectiveLine, words: Words) -> Runs:
    target = (Run(line.target, Tone.STRONG, said=True),)
    return target if not line.before else (Run(line.before, Tone.STRUCK, said=True), _SPACE, *target)


def next_steps(minutes: GroupMinutes, words: Words) -> Block | None:
    """One line for each rep."""
    labels = words.labels
    columns = (Column(labels.who, 184), Column(labels.what), Column(labels.due, 110, right=True))
    rows = [
        (
            (Run(line.who.name, Tone.STRONG, said=True),),
            (Run(line.text, said=True) if line.text else Run(labels.no_next_step, Tone.MUTED),),
            (Run(words.due_or_nothing(line.due)),),
        )
        for line in minutes.next_steps
    ]
    return _table(Section.NEXT_STEPS, labels.next_steps, columns, rows)


def questions(minutes: GroupMinutes, words: Words) -> Block | None:
    """What was asked, by whom, and how it was settled."""
    labels = words.labels
    asked_by = _names_px(line.asked_by for line in minutes.questions)
    columns = (
        Column(labels.question, 364 - asked_by),
        Column(labels.asked_by, asked_by),
        Column(labels.outcome, 84),
        Column(labels.answer),
    )
    rows = [
        (
            _question(line, words),
            (words.short(line.asked_by),),
            (Run(labels.of_settlement(line.settled), Tone.STRONG),),
            _answer(line, words),
        )
        for line in minutes.questions
    ]
    return _table(Section.QUESTIONS, labels.questions, columns, rows)


def _question(line: QuestionLine, words: Words) -> Runs:
    text = Run(line.text, said=True)
    if line.to is None:
        return (text,)
    return (text, _SPACE, *sentence(words.labels.to_whom, name=line.to.short))


def _answer(line: QuestionLine, words: Words) -> Runs:
    action = line.action
    if line.settled is not Settlement.ACTION or action is None:
        return (Run(line.answer, Tone.MUTED, said=True),)
    return (words.short(action.owner, words.labels.no_owner), Run(f", {words.due(action.due)}", Tone.MUTED))


def recognition(minutes: GroupMinutes, words: Words) -> Block | None:
    """Praise, with the wins marked."""
    rows: list[tuple[Runs, ...]] = []
    for line in minutes.recognitions:
        runs = [Run(line.text, said=True)]
        if line.who is not None:
            runs = [words.short(line.who, tone=Tone.PLAIN), Run(": "), *runs]
        if line.win:
            runs += [_SPACE, Run(words.labels.win, Tone.MARK)]
        rows.append((tuple(runs),))
    columns = (Column(words.labels.what),)
    return _table(Section.RECOGNITION, words.labels.recognition, columns, rows, half=True)


def parked(minutes: GroupMinutes, words: Words) -> Block | None:
    """Topics for another day."""
    columns = (Column(words.labels.topic),)
    rows = [(_parked(line, words),) for line in minutes.parked]
    return _table(Section.PARKED, words.labels.parked, columns, rows, half=True)


def _parked(line: ParkedLine, words: Words) -> Runs:
    text = Run(line.text, said=True)
    if line.kind is ParkedKind.UNDISCUSSED:
        return (text, _SPACE, Run(words.labels.undiscussed, Tone.MARK))
    return (text,)


def mediations(minutes: GroupMinutes, words: Words) -> Block | None:
    """The conflict, the rule agreed on, who keeps it, and how long it took."""
    labels = words.labels
    columns = (
        Column(labels.topic, 210),
        Column(labels.rule),
        Column(labels.who, _names_px(line.owner for line in minutes.mediations)),
        Column(labels.when, 84, right=True),
    )
    rows = [
        (
            (Run(line.issue, Tone.STRONG, said=True),),
            (Run(line.agreed, said=True) if line.agreed else Run(labels.no_rule, Tone.MUTED),),
            (words.short(line.owner),),
            (Run(f"{formats.clock(line.start_ms)}, {formats.length(line.length_ms)}", Tone.MUTED),),
        )
        for line in minutes.mediations
    ]
    return _table(Section.MEDIATIONS, labels.mediations, columns, rows)


def notes(minutes: GroupMinutes, words: Words) -> Block | None:
    """What was noted, rep by rep."""
    labels = words.labels
    columns = (Column(labels.who, 184), Column(labels.what), Column(labels.when, 60, right=True))
    rows = [
        (
            (words.name(group.who, labels.whole_meeting, Tone.STRONG) if place == 0 else Run(""),),
            (Run(note.text, said=True),),
            (Run(formats.clock(note.at_ms), Tone.MUTED),),
        )
        for group in minutes.notes
        for place, note in enumerate(group.notes)
    ]
    return _table(Section.NOTES, labels.notes, columns, rows)


def reviewed(minutes: GroupMinutes, words: Words) -> Block | None:
    """What became of the actions that stood open: a row for each outcome, in the fewest lines that hold them all."""
    labels = words.labels
    groups: dict[str, list[ReviewedLine]] = {}
    for outcome in (*ReviewOutcome, None):
        lines = [line for line in minutes.reviewed if line.outcome is outcome]
        if lines:
            groups[labels.of_outcome(outcome)] = lines
    columns = (Column(labels.outcome, 184), Column(labels.what))
    rows = [((Run(name, Tone.STRONG),), _listed(lines, words)) for name, lines in groups.items()]
    return _table(Section.REVIEWED, _reviewed_heading(minutes.figures.previous_on, words), columns, rows)


def _listed(lines: list[ReviewedLine], words: Words) -> Runs:
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(Run("; ", Tone.MUTED))
        runs.append(Run(line.text, said=True))
        if line.owner is not None:
            runs += [Run(" (", Tone.MUTED), words.short(line.owner), Run(")", Tone.MUTED)]
    return tuple(runs)


def _reviewed_heading(day: date | None, words: Words) -> str:
    if day is None:
        return words.labels.reviewed
    return words.labels.reviewed_dated.format(date=formats.day_and_month(day, words.labels.language))


def _names_px(people: Iterable[Person | None]) -> int:
    """The width of a column of short names: the design's, and more for longer names."""
    longest = max((len(who.short) for who in people if who is not None), default=0)
    return min(max(_NAMES_PX, longest * _LETTER_PX + _NAMES_INSET_PX), _NAMES_AT_MOST_PX)


def _table(
    section: Section,
    heading: str,
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Runs, ...]],
    *,
    hint: str = "",
    head: bool = False,
    boxes: bool = False,
    half: bool = False,
) -> Block | None:
    if not rows:
        return None
    return Block(section, heading, Table(columns, tuple(rows), head, boxes), hint, half)
