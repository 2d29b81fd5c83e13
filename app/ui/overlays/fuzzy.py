"""Finding acts by a few letters of their names, in any script."""

from dataclasses import dataclass

from app.domain.names import fold, latin


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text matches (smaller is better; equal ones keep their order), and the characters of it that do."""

    rank: int
    places: frozenset[int]


NO_MATCH = Match(0, frozenset())
"""For texts that are listed without having been looked for."""

_WORD_START, _INSIDE, _SPELLED, _SCATTERED = 0, 1, 2, 3


def match(query: str, text: str) -> Match | None:
    """How ``text`` matches ``query``, accents and case aside: at the start of a word, inside one, or letter by letter.

    An empty query matches everything equally; None: no match.
    """
    wanted = fold(query.strip())
    if not wanted:
        return NO_MATCH
    letters, places = _folded(text)
    found = _at_word(letters, wanted)
    if found is not None:
        return Match(_WORD_START, frozenset(places[found : found + len(wanted)]))
    found = letters.find(wanted)
    if found >= 0:
        return Match(_INSIDE, frozenset(places[found : found + len(wanted)]))
    return _scattered(letters, places, wanted) or _spelled(letters, wanted)


def _spelled(letters: str, wanted: str) -> Match | None:
    """ "eleni" finds "Ελένη" on any keyboard; which letters stand for which is not marked."""
    return Match(_SPELLED, frozenset()) if wanted in latin(letters) else None


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place it came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in fold(char):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _at_word(letters: str, wanted: str) -> int | None:
    at = letters.find(wanted)
    while at >= 0:
        if at == 0 or not letters[at - 1].isalnum():
            return at
        at = letters.find(wanted, at + 1)
    return None


def _scattered(letters: str, places: list[int], wanted: str) -> Match | None:
    """Each letter in turn, the first of them at the start of a word: "ns" finds "Next step", not "transport"."""
    hits: list[int] = []
    at = -1
    for letter in wanted.replace(" ", ""):
        at = _next_letter(letters, letter, at + 1, is_first=not hits)
        if at < 0:
            return None
        hits.append(at)
    spread = hits[-1] - hits[0]
    return Match(_SCATTERED + spread, frozenset(places[hit] for hit in hits))


def _next_letter(letters: str, letter: str, start: int, *, is_first: bool) -> int:
    at = letters.find(letter, start)
    while is_first and at > 0 and letters[at - 1].isalnum():
        at = letters.find(letter, at + 1)
    return at
