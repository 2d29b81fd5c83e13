"""What Tab adds to the token under the cursor."""

from collections.abc import Sequence

from app.domain.capture.days import day_words
from app.domain.capture.grammar import token_end
from app.domain.capture.model import Choice, Completion, Person, names_of
from app.domain.names import NameIndex, fold, given_name, latin


def complete(line: str, cursor: int, people: Sequence[Person], language: str = "en") -> Completion | None:
    """How to complete the token of `line` that ends at `cursor` (code points); None when there is nothing to add.

    After `@` the people whose name can begin like this, each as the shortest token that `parse` reads as them and
    nobody else: `@Ana`, or `@Ana_Muñoz` where two share the given name, or `@Ana_Pop_2` where they share it all.
    After `^` the day words of `language`, then the English ones, and the day for a bare `+3`.
    """
    start = _sign_before(line, cursor)
    if start is None or token_end(line, start) != cursor:
        return None
    typed = line[start + 1 : cursor]
    choices = _people(typed, people) if line[start] == "@" else _days(typed, language)
    if not choices or any(fold(choice.insert[1:]) == fold(typed) for choice in choices):
        return None
    return Completion(start, cursor, _ghost(line[start:cursor], choices[0].insert), choices)


def _sign_before(line: str, cursor: int) -> int | None:
    start = cursor
    while start > 0 and not line[start - 1].isspace():
        start -= 1
    is_sign = start < cursor and line[start] in "@^"
    return start if is_sign else None


def _people(typed: str, people: Sequence[Person]) -> tuple[Choice, ...]:
    names = names_of(people)
    index = NameIndex(names)
    return tuple(Choice(_who_token(position, names, index), names[position]) for position in index.matches(typed))


def _who_token(position: int, names: Sequence[str], index: NameIndex) -> str:
    name = names[position]
    whole = "_".join(name.split())
    numbered = (f"@{whole}_{number}" for number in range(1, len(names) + 1))
    for token in (f"@{given_name(name)}", f"@{whole}", *numbered):
        read = token[: token_end(token, 0)]
        if index.resolve(read[1:]) == (position,):
            return read
    return f"@{whole}"


def _days(typed: str, language: str) -> tuple[Choice, ...]:
    if typed.startswith("+") and typed[1:].isdecimal():
        return (Choice(f"^{typed}d", f"{typed}d"),)
    wanted = fold(typed)
    if not wanted:
        return ()
    return tuple(
        Choice(f"^{word}", word)
        for word in day_words(language)
        if fold(word).startswith(wanted) or latin(fold(word)).startswith(wanted)
    )


def _ghost(typed: str, insert: str) -> str:
    """What `insert` has beyond `typed`, accents and case aside; "" when it does not begin like that."""
    wanted = fold(typed)
    for length in range(len(insert), 0, -1):
        if fold(insert[:length]) == wanted:
            return insert[length:]
    return ""
