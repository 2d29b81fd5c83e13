"""What the capture line knows about its words: the grammar, with the people and the day of this meeting."""

from dataclasses import dataclass
from datetime import date

from app.domain.capture import Capture, CaptureKind, Completion, DateReader, Person, complete, parse
from app.domain.ids import RepId


@dataclass(frozen=True, slots=True)
class CaptureContext:
    """Whom ``@`` can name, who speaks, what day it is, which language dates are typed in, and who reads rarer dates."""

    people: tuple[Person, ...] = ()
    speaker: RepId | None = None
    today: date = date.min
    language: str = "en"
    dates: DateReader | None = None

    def name(self, rep_id: RepId | None) -> str:
        """The name of a person, or "" for nobody and somebody unknown."""
        return next((person.name for person in self.people if person.id == rep_id), "")


class CaptureReader:
    """Reads lines in a context. The last reading is kept: highlighter, preview and commit ask for the same line."""

    def __init__(self) -> None:
        self._context = CaptureContext()
        self._line: str | None = None
        self._capture = Capture(CaptureKind.NOTE, "")

    @property
    def context(self) -> CaptureContext:
        """The context as it is now."""
        return self._context

    def set_context(self, context: CaptureContext) -> bool:
        """Read in another context from now on; gives whether it differs."""
        if context == self._context:
            return False
        self._context = context
        self._line = None
        return True

    def read(self, line: str) -> Capture:
        """What ``line`` means."""
        if line != self._line:
            context = self._context
            self._capture = parse(line, context.people, context.today, context.dates, context.speaker)
            self._line = line
        return self._capture

    def complete(self, line: str, cursor: int) -> Completion | None:
        """How the token that ends at ``cursor`` (code points) can be completed."""
        return complete(line, cursor, self._context.people, self._context.language)
