"""Reading one capture line."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.capture.days import is_bare_number, read_day
from app.domain.capture.model import (
    LEFT_OUT,
    Capture,
    CaptureKind,
    DateReader,
    Person,
    Problem,
    ProblemKind,
    Span,
    SpanRole,
    names_of,
)
from app.domain.ids import RepId
from app.domain.names import NameIndex

# The second letter of a pair is what the same key types on a Greek keyboard.
PREFIXES = {
    "a": CaptureKind.ACTION, "α": CaptureKind.ACTION,
    "q": CaptureKind.QUESTION, ";": CaptureKind.QUESTION,
    "d": CaptureKind.DECISION, "δ": CaptureKind.DECISION,
    "p": CaptureKind.PARKED, "π": CaptureKind.PARKED,
    "r": CaptureKind.RECOGNITION, "ρ": CaptureKind.RECOGNITION,
    "m": CaptureKind.MEDIATION, "μ": CaptureKind.MEDIATION,
    "w": CaptureKind.WIN, "ς": CaptureKind.WIN,
}  # fmt: skip

MAX_TOKENS = 32
"""Tokens looked at in one line; further signs are plain text. Nobody types that many, and a pasted page stays quick."""

_LONGEST_DATE = 40
_DATE_WORDS = 6
_ASKED_AT_MOST = 20
_QUOTES = {'"': '"', "“": "”", "„": "”", "«": "»"}
_NOT_BY_DEFAULT = frozenset({CaptureKind.ACTION, CaptureKind.MEDIATION})

_ESCAPED_PREFIX = re.compile(rf"\\+[{''.join(PREFIXES)}] ")
_SIGN = re.compile(r"(?<!\S)(\\*)([@^])")
_WORD = re.compile(r"\S+")


def parse(
    line: str, people: Sequence[Person], today: date, dates: DateReader | None = None, speaker: RepId | None = None
) -> Capture:
    """What `line` means; never raises and never loses a word.

    - A first letter with a space after it says what it is: `a` action, `q` question, `d` decision, `p` parked topic,
      `r` recognition, `m` mediation, `w` a win. Without one it is a note. Only lower case counts, so that "A customer
      said" is a note; for "a customer said" put a space or a backslash in front.
    - `@who` at the start of a word names a person by any beginning of a name (see `NameIndex`); `@Ana_Muñoz` or
      `@Ana Muñoz` give the whole name. Punctuation at the end does not belong to it. In `bob@x.com` there is no token.
    - `^when` is a date on an action: one word, or as many of the next words as still make a date (`^20 nov`,
      `^next friday`), or a quotation (`^"next friday"`).
    - The first person and the first date are taken out of the text, with one space before each. What is not recognised,
      or is one too many, stays in the text and is reported. A mediation keeps its people in the text.
    - A backslash right before `@`, `^` or a prefix takes the meaning away and is itself left out (of several, one).
    - Spaces (U+0020) at both ends are left out. Nothing else is ever changed: the text is the line without the spans
      whose role is in `LEFT_OUT`.

    `speaker` is put in as `who` when nobody is named, except on actions and mediations. Positions are code points.
    `dates` is asked for what the built-in words do not cover; None means the built-in words are all.
    """
    reading = _Reading(line, people, today, dates)
    reading.read_prefix()
    reading.read_tokens()
    return reading.capture(speaker)


@dataclass(slots=True)
class _Reading:
    line: str
    people: Sequence[Person]
    today: date
    dates: DateReader | None
    kind: CaptureKind = CaptureKind.NOTE
    who: RepId | None = None
    due: date | None = None
    named: list[RepId] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    body: int = 0
    """Where the words begin, after a prefix and its space."""
    asked: int = 0
    """How often `dates` was asked."""

    def read_prefix(self) -> None:
        line = self.line
        kind = PREFIXES.get(line[:1])
        if kind is not None and line[1:2] == " ":
            self.kind = kind
            self._mark(0, 1, SpanRole.PREFIX)
            self._mark(1, 2, SpanRole.SPACE)
            self.body = 2
        elif _ESCAPED_PREFIX.match(line):
            self._mark(0, 1, SpanRole.ESCAPE)

    def read_tokens(self) -> None:
        index = NameIndex(names_of(self.people))
        position = self.body
        for _ in range(MAX_TOKENS):
            found = _SIGN.search(self.line, position)
            if found is None:
                return
            position = found.end()
            if found[1]:
                self._mark(found.start(), found.start() + 1, SpanRole.ESCAPE)
            elif found[2] == "@":
                position = max(position, self._read_who(found.start(), index))
            else:
                position = max(position, self._read_when(found.start()))

    def capture(self, speaker: RepId | None) -> Capture:
        text = self._take_text()
        default = None if self.kind in _NOT_BY_DEFAULT else speaker
        return Capture(
            kind=self.kind,
            text=text,
            who=default if self.who is None else self.who,
            who_named=self.who is not None,
            due=self.due,
            people=tuple(dict.fromkeys(self.named)),
            problems=tuple(self.problems),
            spans=tuple(sorted(self.spans, key=lambda span: span.start)),
        )

    def _read_who(self, start: int, index: NameIndex) -> int:
        """Deal with the @ token at `start`; gives where it ends."""
        longer, found = self._whole_name(start, index)
        end = longer if found else token_end(self.line, start)
        query = self.line[start + 1 : end]
        ids = tuple(self.people[position].id for position in (found or (index.resolve(query) if query else ())))
        if len(ids) == 1:
            self._take_who(start, end, ids[0])
        elif ids:
            self._object(ProblemKind.AMBIGUOUS_WHO, start, end, ids)
        elif _looks_like_a_name(query):
            self._object(ProblemKind.UNKNOWN_WHO, start, end)
        return end

    def _whole_name(self, start: int, index: NameIndex) -> tuple[int, tuple[int, ...]]:
        """The longest whole name of several words after the @ at `start`: where it ends and whose it is, if any."""
        best: tuple[int, tuple[int, ...]] = (start, ())
        for end in self._word_ends(start, index.longest_words):
            found = index.whole(self.line[start + 1 : end])
            if len(found) == 1:
                best = (end, found)
        return best

    def _take_who(self, start: int, end: int, person: RepId) -> None:
        self.named.append(person)
        if self.kind is CaptureKind.MEDIATION:
            self._mark(start, end, SpanRole.MENTION)
        elif self.who in (None, person):
            self.who = person
            self._take_out(start, end, SpanRole.WHO)
        else:
            self._object(ProblemKind.EXTRA_WHO, start, end)

    def _read_when(self, start: int) -> int:
        """Deal with the ^ token at `start`; gives where it ends."""
        quote = _QUOTES.get(self.line[start + 1 : start + 2])
        end, due = self._quoted_date(start, quote) if quote else self._plain_date(start)
        if self.kind is not CaptureKind.ACTION:
            if due is not None:
                self._object(ProblemKind.DATE_NOT_USED, start, end)
        elif due is None:
            if quote or _looks_like_a_date(self.line[start + 1 : end]):
                self._object(ProblemKind.UNREADABLE_DATE, start, end)
        elif self.due in (None, due):
            self.due = due
            self._take_out(start, end, SpanRole.WHEN)
        else:
            self._object(ProblemKind.EXTRA_DATE, start, end)
        return end

    def _quoted_date(self, start: int, quote: str) -> tuple[int, date | None]:
        """A quotation that is still open reaches to the end of the line if that makes a date, else over one word."""
        close = self.line.find(quote, start + 2)
        if close >= 0:
            words = self.line[start + 2 : close]
            return close + 1, self._builtin(words) or self._natural(words)
        words = self.line[start + 2 :]
        due = self._builtin(words) or self._natural(words)
        return (token_end(self.line, start) if due is None else len(self.line)), due

    def _plain_date(self, start: int) -> tuple[int, date | None]:
        """As many words as still say something about the date, at most six."""
        best_end, best, settled = token_end(self.line, start), None, False
        for end in self._word_ends(start, _DATE_WORDS):
            words = self.line[start + 1 : end]
            due = self._builtin(words)
            if due is not None:
                best_end, best = end, due
                settled = settled or not is_bare_number(words)
            elif not settled:  # "^fri call Ana": what is a day by itself takes only what surely belongs to it
                due = self._natural(words)
                if due is not None and (due != best or words[-1].isdecimal()):
                    best_end, best = end, due
        return best_end, best

    def _builtin(self, words: str) -> date | None:
        return read_day(words, self.today) if len(words) <= _LONGEST_DATE else None

    def _natural(self, words: str) -> date | None:
        if self.kind is not CaptureKind.ACTION or self.due is not None or len(words) > _LONGEST_DATE:
            return None
        if self.dates is None or self.asked >= _ASKED_AT_MOST:
            return None
        self.asked += 1
        return self.dates.read(words, self.today)

    def _word_ends(self, start: int, most: int) -> Iterator[int]:
        """Where the token at `start` may end when it takes in one word, two, … up to `most`.

        It goes on over a single space to a word that begins with a letter or digit, and not beyond punctuation.
        """
        end = token_end(self.line, start)
        while end > start + 1 and most:
            yield end
            most -= 1
            if self.line[end : end + 1] != " " or not self.line[end + 1 : end + 2].isalnum():
                return
            end = token_end(self.line, end)

    def _object(self, kind: ProblemKind, start: int, end: int, candidates: tuple[RepId, ...] = ()) -> None:
        self.problems.append(Problem(kind, self.line[start:end], start, end, candidates))
        self._mark(start, end, SpanRole.PROBLEM)

    def _take_out(self, start: int, end: int, role: SpanRole) -> None:
        if start > self.body and self.line[start - 1] == " ":
            self._mark(start - 1, start, SpanRole.SPACE)
        self._mark(start, end, role)

    def _mark(self, start: int, end: int, role: SpanRole) -> None:
        if start < end:
            self.spans.append(Span(start, end, role))

    def _take_text(self) -> str:
        """The line without what is left out and without spaces at the ends; those become spans too."""
        kept = self._kept()
        text = "".join(self.line[start:end] for start, end in kept)
        words = text.lstrip(" ")
        leading = len(text) - len(words)
        trailing = len(words) - len(words.rstrip(" "))
        for start, end in kept:
            taken = min(leading, end - start)
            leading -= taken
            self._mark(start, start + taken, SpanRole.SPACE)
        for start, end in reversed(kept):
            taken = min(trailing, end - start)
            trailing -= taken
            self._mark(end - taken, end, SpanRole.SPACE)
        return text.strip(" ")

    def _kept(self) -> list[tuple[int, int]]:
        kept: list[tuple[int, int]] = []
        position = 0
        for span in sorted(self.spans, key=lambda span: span.start):
            if span.role in LEFT_OUT:
                kept.append((position, span.start))
                position = span.end
        kept.append((position, len(self.line)))
        return kept


def token_end(line: str, start: int) -> int:
    """Where the word at `start` ends; at least one character, without the punctuation at its end (`_` is none)."""
    found = _WORD.match(line, start + 1)
    end = found.end() if found else start + 1
    while end > start + 1 and line[end - 1] != "_" and unicodedata.category(line[end - 1]).startswith("P"):
        end -= 1
    return end


def _looks_like_a_name(word: str) -> bool:
    """Whether `word` is reported when it is nobody's name: "@5" and "@-" are plain text."""
    category = unicodedata.category(word[0]) if word else ""
    return category == "So" or category.startswith(("L", "M"))


def _looks_like_a_date(word: str) -> bool:
    return word[:1].isalnum() or word.startswith("+")
