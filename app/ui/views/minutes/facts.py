"""The record of a meeting in words: what each card of the page says, line by line. No widgets here."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.meeting.commands import ReviewOutcome, Settlement
from app.domain.meeting.state import SegmentKind
from app.domain.minutes import (
    ActionLine,
    ChangedField,
    GroupMinutes,
    ObjectiveLine,
    ParkedKind,
    Person,
    Presence,
    QuestionLine,
)
from app.services.days import local_day, local_time
from app.ui import words
from app.ui.theme import Color
from app.ui.widgets.glyphs import Glyph

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A line. ``lead`` stands before the text, ``end`` after it, ``before`` is struck out beside the end; ``note``
    stands below; ``sign`` says what kind of thing it is, ``sign_word`` the same in words."""

    text: str
    lead: str = ""
    end: str = ""
    before: str = ""
    note: str = ""
    sign: str | Glyph | None = None
    sign_color: Color = Color.INK2
    sign_word: str = ""

    @property
    def spoken(self) -> str:
        """The line in words."""
        was = _was(self.before) if self.before else ""
        parts = (self.sign_word, self.lead, self.text, self.end, was, self.note)
        return ", ".join(part for part in parts if part)


def changed_in_qa() -> str:
    """The remark beside what Q&A changed."""
    return translate("Minutes", "changed in Q&A")


@dataclass(frozen=True, slots=True)
class ActionFact:
    """An action: ``before`` is a due date that no longer holds, ``note`` says what else Q&A changed."""

    text: str
    owner: str
    due: str
    before: str = ""
    note: str = ""
    is_whole: bool = True
    """It has an owner and a date."""

    @property
    def spoken(self) -> str:
        """The action in words."""
        was = _was(self.before) if self.before else ""
        return ", ".join(part for part in (self.text, self.owner, self.due, was, self.note) if part)


def actions(minutes: GroupMinutes) -> tuple[ActionFact, ...]:
    """The actions by due date, those without one last."""
    lines = sorted(minutes.actions, key=lambda one: (one.due is None, one.due, one.at_ms))
    return tuple(_action(line) for line in lines)


def _action(line: ActionLine) -> ActionFact:
    changed = {change.field: change for change in line.changes}
    due = words.day(line.due) if line.due else _no_date()
    before = _day_before(changed["due"]) if "due" in changed else ""
    owner = line.owner.name if line.owner else ""
    is_whole = line.owner is not None and line.due is not None
    return ActionFact(line.text, owner, due, before, _action_note(changed), is_whole)


def _day_before(change: ChangedField) -> str:
    return words.day_in_month(date.fromisoformat(change.before)) if change.before else _no_date()


def _no_date() -> str:
    return words.due(None, date.min).text


def _was(before: str) -> str:
    return translate("Minutes", "was %1", "an earlier value").replace("%1", before)


def _action_note(changed: dict[str, ChangedField]) -> str:
    """What Q&A changed, and what stood there before where it is not struck out in its own column."""
    if not changed:
        return ""
    was = [_was(changed[field].before) for field in ("text", "owner") if field in changed and changed[field].before]
    return ", ".join([changed_in_qa(), *was])


def decisions(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What was decided."""
    word = translate("Minutes", "Decision")
    return tuple(Fact(one.text, sign="gavel", sign_color=Color.OK, sign_word=word) for one in minutes.decisions)


def questions(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What was asked, and what became of it."""
    return tuple(_question(one) for one in minutes.questions)


def _question(line: QuestionLine) -> Fact:
    match line.settled:
        case Settlement.ANSWERED:
            asked = line.asked_by.short if line.asked_by else ""
            answer = line.answer.rstrip()
            if answer and answer[-1] not in ".!?…":
                answer += "."
            note = " ".join(part for part in (answer, asked) if part) or words.settlement(Settlement.ANSWERED)
            return _asked(line, note, "check", Color.OK, words.settlement(Settlement.ANSWERED))
        case Settlement.ACTION:
            owner = line.action.owner if line.action else None
            note = translate("Minutes", "Action for %1").replace("%1", owner.short) if owner else ""
            word = words.settlement(Settlement.ACTION)
            return _asked(line, note or word, "square-check", Color.INFO, word)
        case Settlement.PARKED:
            word = words.settlement(Settlement.PARKED)
            note = f"{word}: {line.answer}" if line.answer else word
            return _asked(line, note, "archive", Color.INK2, word)
        case _:
            word = translate("Minutes", "Left open")
            return _asked(line, word, "circle-help", Color.WARN, word)


def _asked(line: QuestionLine, note: str, sign: str, color: Color, word: str) -> Fact:
    return Fact(line.text, note=note, sign=sign, sign_color=color, sign_word=word)


def recognitions(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """Praise and wins."""
    facts = []
    for one in minutes.recognitions:
        text = f"{one.who.short}: {one.text}" if one.who else one.text
        note = translate("Minutes", "win") if one.win else ""
        facts.append(
            Fact(
                text,
                note=note,
                sign="award",
                sign_color=Color.ACCENT_INK,
                sign_word=translate("Minutes", "Recognition"),
            )
        )
    return tuple(facts)


def parked(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """Topics for another day, also those that an early end left out."""
    facts = []
    for one in minutes.parked:
        notes = {
            ParkedKind.TOPIC: one.by.short if one.by else "",
            ParkedKind.QUESTION: one.detail or translate("Minutes", "question"),
            ParkedKind.UNDISCUSSED: translate("Minutes", "not discussed"),
        }
        facts.append(Fact(one.text, note=notes[one.kind], sign="archive", sign_word=translate("Minutes", "Parked")))
    return tuple(facts)


def mediations(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """Conflicts, and the rule that was agreed on."""
    facts = []
    for one in minutes.mediations:
        agreed = one.agreed or translate("Minutes", "no rule agreed")
        parts = [agreed, one.owner.short if one.owner else "", words.duration(one.length_ms)]
        facts.append(
            Fact(
                one.issue or translate("Minutes", "Mediation"),
                note=", ".join(part for part in parts if part),
                sign=Glyph.LINKED_RINGS,
                sign_color=Color.MEDIATION,
                sign_word=translate("Minutes", "Mediation"),
            )
        )
    return tuple(facts)


def objectives(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What the team works towards, with the target that stood before."""
    return tuple(_objective(one) for one in minutes.objectives)


def _objective(line: ObjectiveLine) -> Fact:
    note = ""
    if line.changed_in_qa:
        note = changed_in_qa()
    elif line.new:
        note = translate("Minutes", "new", "an objective")
    if line.text_before:
        note = ", ".join(part for part in (note, _was(line.text_before)) if part)
    owner = line.owner.short if line.owner else translate("Minutes", "team", "owner of an objective")
    return Fact(line.text, lead=owner, end=line.target, before=line.before or "", note=note)


def next_steps(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What each rep leaves with."""
    nothing = translate("Minutes", "nothing agreed")
    return tuple(
        Fact(one.text or nothing, lead=one.who.name, end=words.day(one.due) if one.due else "")
        for one in minutes.next_steps
    )


def notes(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What was noted, rep by rep."""
    whole = translate("Minutes", "The meeting", "notes that are on nobody")
    facts = []
    for group in minutes.notes:
        lead = group.who.name if group.who else whole
        for place, note in enumerate(group.notes):
            facts.append(Fact(note.text, lead=lead if place == 0 else "", end=words.clock(note.at_ms)))
    return tuple(facts)


def kept(minutes: GroupMinutes) -> str:
    """How many of the actions of last time were done: "9 of 13 kept"; empty when there were none."""
    figures = minutes.figures
    if not figures.promised:
        return ""
    return translate("Minutes", "%1 kept", "a count: 9 of 13").replace(
        "%1", words.count_of(figures.kept, figures.promised)
    )


def average(minutes: GroupMinutes) -> str:
    """The mean mark: "7.8 of 10"; empty without marks."""
    mean = minutes.rating_average
    if mean is None:
        return ""
    return translate("Minutes", "%1 of 10", "a mark").replace("%1", QLocale().toString(mean, "f", 1))


def reviewed(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What became of the actions that stood open."""
    said = {
        ReviewOutcome.DONE: (translate("Minutes", "done"), "check", Color.OK),
        ReviewOutcome.NOT_DONE: (translate("Minutes", "not done"), "x", Color.DANGER),
        ReviewOutcome.STILL_OPEN: (translate("Minutes", "still open"), Glyph.RING, Color.INK2),
    }
    unsaid = (translate("Minutes", "not spoken of"), Glyph.RING, Color.INK3)
    facts = []
    for one in minutes.reviewed:
        word, sign, color = said[one.outcome] if one.outcome is not None else unsaid
        facts.append(
            Fact(
                one.text,
                lead=one.owner.short if one.owner else "",
                end=word,
                sign=sign,
                sign_color=color,
            )
        )
    return tuple(facts)


def course(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """What happened to the meeting itself: pauses, absences, more time, and what is said of the record."""
    timed: list[tuple[int, Fact]] = []
    for pause in minutes.pauses:
        text = translate("Minutes", "Paused for %1").replace("%1", words.duration(pause.length_ms))
        timed.append((pause.at_ms, Fact(text, lead=words.clock(pause.at_ms))))
    for gap in minutes.gaps:
        text = (
            translate("Minutes", "The app was away for %1: counted")
            if gap.counted
            else translate("Minutes", "The app was away for %1: taken out")
        )
        timed.append((gap.at_ms, Fact(text.replace("%1", words.duration(gap.length_ms)), lead=words.clock(gap.at_ms))))
    for more in minutes.extensions:
        text = translate("Minutes", "%1 more: %2", "a length and why")
        text = text.replace("%1", words.signed(more.delta_ms)).replace("%2", more.reason)
        timed.append((more.at_ms, Fact(text, lead=words.clock(more.at_ms))))
    facts = [fact for _, fact in sorted(timed, key=lambda pair: pair[0])]
    remarks = sum(one.end_ms - one.start_ms for one in minutes.others if one.kind is SegmentKind.REMARKS)
    if remarks:
        text = translate("Minutes", "Remarks of the moderator between turns, charged to nobody")
        facts.append(Fact(text, lead=words.duration(remarks)))
    header = minutes.header
    if header.override_reason:
        facts.append(Fact(header.override_reason, lead=translate("Minutes", "Gaps left")))
    if header.reopen_reason:
        facts.append(Fact(header.reopen_reason, lead=translate("Minutes", "Reopened")))
    if minutes.unknown_events:
        text = translate("Minutes", "%n things of a newer Quince are not shown", "", minutes.unknown_events)
        facts.append(Fact(text))
    return tuple(facts)


def ratings(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """The marks that were given."""
    return tuple(Fact(one.who.name, end=str(one.score)) for one in minutes.ratings)


def present(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """Who was there, and how."""
    return tuple(_attendee(one.who, one.presence, one.arrived_ms, no_turn=one.no_turn) for one in minutes.attendance)


def _attendee(who: Person, presence: Presence, arrived_ms: int | None, *, no_turn: bool) -> Fact:
    match presence:
        case Presence.LATE if arrived_ms is not None:
            end = translate("Minutes", "from %1", "a clock").replace("%1", words.clock(arrived_ms))
        case Presence.ABSENT:
            end = translate("Minutes", "absent")
        case Presence.WRITTEN:
            end = translate("Minutes", "written update")
        case _:
            end = translate("Minutes", "no turn") if no_turn else ""
    return Fact(who.name, end=end)


def coming(minutes: GroupMinutes) -> tuple[Fact, ...]:
    """The meeting after this one, as it was announced."""
    one = minutes.next_meeting
    if one is None:
        return ()
    day = words.full_day(local_day(one.scheduled_utc_ms, one.zone))
    text = f"{day}, {local_time(one.scheduled_utc_ms, one.zone):%H:%M}"
    parts = [one.title if one.title != minutes.header.title else "", one.place]
    if one.starter:
        parts.append(translate("Minutes", "%1 starts").replace("%1", one.starter))
    if one.bring:
        parts.append(translate("Minutes", "Bring: %1").replace("%1", one.bring))
    return (Fact(text, note=", ".join(part for part in parts if part)),)
