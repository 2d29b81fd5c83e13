"""What can be wrong with a file of everything: as data for the window, and as English sentences for the console."""

from dataclasses import dataclass
from enum import StrEnum


class FileRefusal(StrEnum):
    """Why nothing at all can be taken from a file."""

    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    NOT_QUINCE = "not_quince"
    NEWER = "newer"
    TOO_MANY = "too_many"


_REFUSALS = {
    FileRefusal.TOO_LARGE: "The file is larger than {detail} MB, more than any team fills.",
    FileRefusal.NOT_TEXT: "The file is not text in UTF-8, so it is no export of Quince.",
    FileRefusal.NOT_JSON: "The file is not whole JSON: it breaks off or goes wrong in line {detail}.",
    FileRefusal.TOO_DEEP: "The file is nested too deeply to be an export of Quince.",
    FileRefusal.NOT_QUINCE: "The file is no export of Quince: {detail}.",
    FileRefusal.NEWER: "The file is of the form {detail}, and this Quince reads quince/1. Install the newer Quince.",
    FileRefusal.TOO_MANY: "The file has more {detail} than Quince takes at once.",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal; ``detail`` fills the place in its sentence."""

    kind: FileRefusal
    detail: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong, and where there is a way out, that."""
        return _REFUSALS[self.kind].format(detail=self.detail)


class ProblemKind(StrEnum):
    """What is wrong with one thing in a file that is otherwise taken."""

    BAD_REP = "bad_rep"
    SAME_REP = "same_rep"
    BAD_MEETING = "bad_meeting"
    SAME_MEETING = "same_meeting"
    BAD_EVENT = "bad_event"
    BROKEN_LOG = "broken_log"
    NO_LOG = "no_log"
    UNKNOWN_REP = "unknown_rep"
    DIFFERS = "differs"
    BAD_MINUTES = "bad_minutes"
    BAD_ACTION = "bad_action"


_PROBLEMS = {
    ProblemKind.BAD_REP: "{what} is left out: {detail}.",
    ProblemKind.SAME_REP: "{what} is left out: somebody in the file has the same id.",
    ProblemKind.BAD_MEETING: "{what} is left out: {detail}.",
    ProblemKind.SAME_MEETING: "{what} is left out: a meeting in the file has the same id.",
    ProblemKind.BAD_EVENT: "{what} is left out: {detail}.",
    ProblemKind.BROKEN_LOG: "{what} is left out: its log is not whole, {detail}.",
    ProblemKind.NO_LOG: "{what} is left out: it was held, and its log is missing.",
    ProblemKind.UNKNOWN_REP: "{what} is left out: it names a rep who is not in the file.",
    ProblemKind.DIFFERS: "{what} is here already with another log. What is here stays.",
    ProblemKind.BAD_MINUTES: "{what} comes in, but a version of its minutes could not be read: {detail}.",
    ProblemKind.BAD_ACTION: "{what} comes in, but what became of an action could not be read: {detail}.",
}

LEAVES_OUT = frozenset(ProblemKind) - {ProblemKind.BAD_MINUTES, ProblemKind.BAD_ACTION}
"""The problems for which the whole rep or meeting does not come in."""


@dataclass(frozen=True, slots=True)
class Problem:
    """``number`` counts reps or meetings in the file from 1; ``name`` is what the thing is called, which may be
    anything; ``detail`` names a field or an event and never quotes what is in it."""

    kind: ProblemKind
    number: int
    name: str = ""
    detail: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong, and what becomes of it."""
        noun = "Rep" if self.kind in (ProblemKind.BAD_REP, ProblemKind.SAME_REP) else "Meeting"
        name = " ".join(self.name.split())[:60]
        what = f"{noun} {self.number}" + (f" “{name}”" if name else "")
        return _PROBLEMS[self.kind].format(what=what, detail=self.detail)
