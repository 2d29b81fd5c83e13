"""Minutes -> document: what stands in each section, in the words of a language."""

from collections.abc import Callable

from app.domain.minutes import GroupMinutes, NextMeeting, Presence
from app.exports import compose_tables as tables
from app.exports import formats
from app.exports.compose_chart import chart
from app.exports.document import ALL_SECTIONS, Block, Document, Figure, Paragraphs, Run, Runs, Section, Sections, Tone
from app.exports.labels import ENGLISH, Labels
from app.exports.words import Words, sentence

_FOOTER_LETTERS = 60
_STOPS = (".", "!", "?", "…", "。", "！", "？", ";", "؟")


def compose(minutes: GroupMinutes, labels: Labels = ENGLISH, sections: Sections = ALL_SECTIONS) -> Document:
    """The document of the chosen sections. A section that has nothing to say is left out."""
    words = Words(minutes, labels)
    header = minutes.header
    title = header.title.strip() or labels.untitled
    name = title if words.day is None else f"{title}, {formats.full_date(words.day, labels.language)}"
    version = [Run(", " + labels.version.format(number=header.version))] if header.version else []
    return Document(
        language=labels.language,
        kicker=_kicker(minutes, labels),
        title=title,
        subtitles=_subtitles(minutes, words),
        name=name,
        author=header.moderator,
        footer=(Run(_short(title), said=True), Run(name.removeprefix(title)), *version),
        page=labels.page,
        made_utc_ms=header.ended_utc_ms or header.held_utc_ms or 0,
        figures=_figures(minutes, words) if Section.FIGURES in sections else (),
        blocks=tuple(
            block for section, make in _BLOCKS if section in sections and (block := make(minutes, words)) is not None
        ),
    )


def _short(title: str) -> str:
    """A title that leaves a page room for its minutes when it stands at the foot of it."""
    title = " ".join(title.split())
    return title if len(title) <= _FOOTER_LETTERS else f"{title[: _FOOTER_LETTERS - 1].rstrip()}…"


def _kicker(minutes: GroupMinutes, labels: Labels) -> str:
    template = labels.minutes if minutes.header.final else labels.draft
    if minutes.header.rehearsal:
        template = labels.practice
    return template.format(purpose=labels.of_purpose(minutes.header.purpose))


def _subtitles(minutes: GroupMinutes, words: Words) -> tuple[Runs, ...]:
    header, labels = minutes.header, words.labels
    held = header.held_utc_ms
    if held is None:
        when = labels.not_held
    else:
        start = formats.local(held, header.zone)
        end = formats.local(header.ended_utc_ms, header.zone) if header.ended_utc_ms is not None else None
        template = labels.from_only if end is None else labels.from_to
        when = template.format(
            date=formats.long_date(start.date(), labels.language),
            start=formats.time_of_day(start),
            end=formats.time_of_day(end) if end is not None else "",
        )
    first: Runs = (Run(when, Tone.MUTED),)
    if header.moderator.strip():
        first += (Run(", ", Tone.MUTED), *sentence(labels.led_by, name=header.moderator))
    place: Runs = (Run(header.place, Tone.MUTED, said=True),)
    return (first, place) if header.place.strip() else (first,)


def _figures(minutes: GroupMinutes, words: Words) -> tuple[Figure, ...]:
    figures, labels = minutes.figures, words.labels

    def counted(count: int, forms: tuple[str, ...]) -> Figure:
        return Figure(str(count), formats.plural(forms, count, labels.language))

    found = [
        Figure(formats.clock(figures.length_ms), labels.figure_cap.format(cap=formats.clock(figures.cap_ms))),
        Figure(labels.figure_of.format(count=figures.spoke, total=figures.to_speak), labels.figure_spoke),
        counted(figures.actions, labels.figure_actions),
        counted(figures.decisions, labels.figure_decisions),
        counted(figures.questions, labels.figure_questions),
    ]
    if figures.promised:
        kept = labels.figure_kept_undated
        if figures.previous_on is not None:
            kept = labels.figure_kept.format(date=formats.day_and_month(figures.previous_on, labels.language))
        found.append(Figure(labels.figure_of.format(count=figures.kept, total=figures.promised), kept))
    return tuple(found)


def _present(minutes: GroupMinutes, words: Words) -> Block | None:
    labels = words.labels
    here: list[Runs] = []
    groups: dict[str, list[str]] = {labels.absent: [], labels.written: [], labels.no_turn: []}
    for one in minutes.attendance:
        match one.presence:
            case Presence.ABSENT:
                groups[labels.absent].append(one.who.name)
            case Presence.WRITTEN:
                groups[labels.written].append(one.who.name)
            case Presence.LATE if one.arrived_ms is not None:
                here.append(sentence(labels.late_from, name=one.who.name, time=formats.clock(one.arrived_ms)))
            case Presence.PRESENT | Presence.LATE:
                here.append((Run(one.who.name, Tone.MUTED, said=True),))
        if one.no_turn:
            groups[labels.no_turn].append(one.who.name)
    parts: list[Runs] = []
    if here:
        parts.append((*_joined(here), Run(".", Tone.MUTED)))
    for template, names in groups.items():
        if names:
            before, _, after = template.partition("{names}")
            listed = _joined([(Run(name, Tone.MUTED, said=True),) for name in names])
            parts.append((Run(before, Tone.MUTED), *listed, Run(after, Tone.MUTED)))
    if minutes.header.moderator.strip():
        parts.append(sentence(labels.led_by_sentence, name=minutes.header.moderator))
    return _block(Section.PRESENT, labels.present, [_joined(parts, " ")] if parts else [])


def _joined(parts: list[Runs], between: str = ", ") -> Runs:
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run(between, Tone.MUTED))
        runs.extend(part)
    return tuple(runs)


def _course(minutes: GroupMinutes, words: Words) -> Block | None:
    """What happened to the meeting itself, in the order of the clock; then what is said of the record."""
    labels = words.labels
    timed: list[tuple[int, Runs]] = []
    for pause in minutes.pauses:
        line = sentence(labels.pause, at=formats.clock(pause.at_ms), length=formats.length(pause.length_ms))
        timed.append((pause.at_ms, line))
    for gap in minutes.gaps:
        template = labels.gap_counted if gap.counted else labels.gap_left_out
        timed.append((gap.at_ms, sentence(template, at=formats.clock(gap.at_ms), length=formats.length(gap.length_ms))))
    for one in minutes.extensions:
        at, length = formats.clock(one.at_ms), formats.length(one.delta_ms)
        timed.append((one.at_ms, _stopped(sentence(labels.extension, at=at, length=length, reason=one.reason))))
    lines = [line for _, line in sorted(timed, key=lambda pair: pair[0])]
    if remarks := words.remarks_ms():
        lines.append(sentence(labels.remarks, length=formats.length(remarks)))
    if minutes.rating_average is not None:
        template = formats.plural(labels.rating, len(minutes.ratings), labels.language)
        average = formats.decimal(minutes.rating_average, labels.language)
        lines.append(sentence(template, average=average, count=str(len(minutes.ratings))))
    if minutes.header.override_reason:
        lines.append(_stopped(sentence(labels.override, reason=minutes.header.override_reason)))
    if minutes.header.reopen_reason:
        lines.append(_stopped(sentence(labels.reopened, reason=minutes.header.reopen_reason)))
    elif minutes.header.version > 1:
        lines.append(sentence(labels.reopened_without_reason))
    if minutes.unknown_events:
        template = formats.plural(labels.unknown_events, minutes.unknown_events, labels.language)
        lines.append(sentence(template, count=str(minutes.unknown_events)))
    return _block(Section.COURSE, labels.course, [_joined(lines, " ")] if lines else [])


def _stopped(runs: Runs) -> Runs:
    """A sentence that ends with somebody's words, with a full stop if these have none."""
    said = runs[-1].text.rstrip()
    return runs if said.endswith(_STOPS) else (*runs, Run(".", Tone.MUTED))


def _next_meeting(minutes: GroupMinutes, words: Words) -> Block | None:
    upcoming = minutes.next_meeting
    if upcoming is None:
        return None
    return _block(Section.NEXT_MEETING, words.labels.next_meeting, [_upcoming(upcoming, minutes, words)])


def _upcoming(upcoming: NextMeeting, minutes: GroupMinutes, words: Words) -> Runs:
    labels = words.labels
    start = formats.local(upcoming.scheduled_utc_ms, upcoming.zone)
    when = labels.from_only.format(
        date=formats.long_date(start.date(), labels.language), start=formats.time_of_day(start)
    )
    parts: list[Runs] = [(Run(when, Tone.STRONG),)]
    if upcoming.title != minutes.header.title:
        parts.append((Run(upcoming.title, Tone.MUTED, said=True), Run(".", Tone.MUTED)))
    if upcoming.place:
        parts.append((Run(upcoming.place, Tone.MUTED, said=True), Run(".", Tone.MUTED)))
    if upcoming.starter:
        parts.append(sentence(labels.starts, name=upcoming.starter))
    if upcoming.bring:
        parts.append(sentence(labels.bring, what=upcoming.bring))
    return _joined(parts, " ")


def _block(section: Section, heading: str, paragraphs: list[Runs]) -> Block | None:
    return Block(section, heading, Paragraphs(tuple(paragraphs))) if paragraphs else None


_BLOCKS: tuple[tuple[Section, Callable[[GroupMinutes, Words], Block | None]], ...] = (
    (Section.ACTIONS, tables.actions),
    (Section.DECISIONS, tables.decisions),
    (Section.OBJECTIVES, tables.objectives),
    (Section.PRESENT, _present),
    (Section.NEXT_STEPS, tables.next_steps),
    (Section.QUESTIONS, tables.questions),
    (Section.RECOGNITION, tables.recognition),
    (Section.PARKED, tables.parked),
    (Section.MEDIATIONS, tables.mediations),
    (Section.NOTES, tables.notes),
    (Section.REVIEWED, tables.reviewed),
    (Section.COURSE, _course),
    (Section.SPOKE_WHEN, chart),
    (Section.NEXT_MEETING, _next_meeting),
)
