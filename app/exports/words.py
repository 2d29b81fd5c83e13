"""What the sections share: the language, the day of the meeting, and how a person, a date or an overrun is written."""

from datetime import date
from string import Formatter

from app.domain.ids import Ms
from app.domain.meeting.state import SegmentKind
from app.domain.minutes import GroupMinutes, Person
from app.exports import formats
from app.exports.document import Run, Runs, Tone
from app.exports.labels import Labels


class Words:
    """Made once for a document. ``day`` is the local day of the meeting, None when it has no date."""

    def __init__(self, minutes: GroupMinutes, labels: Labels) -> None:
        held = minutes.header.held_utc_ms
        self.labels = labels
        self.day: date | None = None if held is None else formats.local(held, minutes.header.zone).date()
        self._minutes = minutes

    def due(self, day: date | None) -> str:
        """A due date, with the year when it is another than the meeting's."""
        if day is None:
            return self.labels.no_date
        return formats.short_date(day, self.labels.language, beside=self.day)

    def due_or_nothing(self, day: date | None) -> str:
        """A due date, "" for none."""
        return "" if day is None else self.due(day)

    def before_due(self, iso: str) -> str:
        """A date that no longer holds, short, since it stands beside the one that does."""
        return formats.weekday_and_day(date.fromisoformat(iso), self.labels.language) if iso else self.labels.no_date

    def name(self, who: Person | None, nobody: str, tone: Tone = Tone.PLAIN) -> Run:
        """The full name, or ``nobody`` in grey."""
        return Run(nobody, Tone.MUTED) if who is None else Run(who.name, tone, said=True)

    def short(self, who: Person | None, nobody: str = "", tone: Tone = Tone.MUTED) -> Run:
        """The short name, or ``nobody``."""
        return Run(nobody, tone) if who is None else Run(who.short, tone, said=True)

    def over(self, over_ms: Ms) -> str:
        """How much was over: "24 s", "1:05"."""
        if over_ms < 60 * formats.SECOND:
            return self.labels.seconds.format(count=over_ms // formats.SECOND)
        return formats.length(over_ms)

    def remarks_ms(self) -> Ms:
        """How long the moderator had the floor between turns."""
        return sum(one.end_ms - one.start_ms for one in self._minutes.others if one.kind is SegmentKind.REMARKS)


def sentence(template: str, tone: Tone = Tone.MUTED, **said: str) -> Runs:
    """A template with people's words in its places, kept apart from the words around them."""
    runs: list[Run] = []
    for literal, place, _, _ in Formatter().parse(template):
        if literal:
            runs.append(Run(literal, tone))
        if place is not None:
            runs.append(Run(said[place], tone, said=True))
    return tuple(runs)
