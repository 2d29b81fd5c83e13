"""Names of people as the screens and the capture line need them: initials, short forms, matching.

A name is what somebody typed: any script, any number of words, perhaps a nickname in brackets. The first word is
taken as the given name and the rest as the family name; nothing here guesses at cultures beyond that.
"""

import re
import unicodedata
from collections.abc import Sequence

# Beyond this many letters of a last name a short name is not short: the full name is shown.
_LETTERS_AT_MOST = 8

_BRACKETED = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_ZERO_WIDTH_JOINER = "\u200d"
_ZERO_WIDTH_NON_JOINER = "\u200c"

# Letters that NFKD leaves whole although people type them without the stroke.
_STROKES = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ς": "σ",
}  # fmt: skip

# How Greek and Cyrillic names are written with Latin letters, so that "@ele" finds Ελένη on any keyboard.
_LATIN_PAIRS = {
    "ου": "ou",
    "αυ": "av",
    "ευ": "ev",
    "γγ": "ng",
    "γξ": "nx",
    "γχ": "nch",
    "μπ": "b",
    "ντ": "nt",
}
_LATIN_LETTERS = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
    "ψ": "ps", "ω": "o",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "є": "ye", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
}  # fmt: skip
_LATIN = re.compile("|".join([*_LATIN_PAIRS, *_LATIN_LETTERS]))


def fold(text: str) -> str:
    """`text` with case, accents and invisible format characters taken away, for comparing: "Ștefan" gives "stefan".

    NFKD, marks stripped, casefolded, final sigma as sigma. Folding twice gives the same as folding once.
    Vowel signs of Indic scripts stay, since words differ by them.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(_STROKES.get(c, c) for c in decomposed if not _is_dropped_by_fold(c))


def given_name(name: str) -> str:
    """The first word of `name`, or the whole of it when it has only one."""
    words = _words(name)
    return words[0] if words else name.strip()


def family_name(name: str) -> str:
    """All words of `name` after the first, or "" when there is only one."""
    return " ".join(_words(name)[1:])


def initials(name: str) -> str:
    """Two letters for an avatar, in the script of the name: "Ștefan Țăranu" gives "ȘȚ".

    The first letter of the first and of the last word. A single word gives its first two letters, cased as in a
    name ("Ana" gives "An"), so that teams who go by first names can be told apart. Accents stay with their letter.
    Letters of a joining script are kept apart by a zero-width non-joiner. A name without any letter gives its first
    character, an empty one "".
    """
    words = [clusters for word in _words(name) if (clusters := _letters(word))]
    if not words:
        return "".join(_clusters(name.strip())[:1])
    first = words[0]
    pair = [_capital(first[0]), _capital(words[-1][0])] if len(words) > 1 else [_capital(first[0]), *first[1:2]]
    joiner = _ZERO_WIDTH_NON_JOINER if unicodedata.bidirectional(pair[0][0]) == "AL" else ""
    return joiner.join(pair)


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """For each of `names`, in order, its given name; where two share one, as much more as tells them apart.

    "Ana Muñoz" and "Ana Pop" give "Ana M." and "Ana P."; when the last names begin alike more letters follow, then
    the full name, and people of the very same name are numbered from the second on ("Ana Pop 2").
    """
    shown = [given_name(name) for name in names]
    for letters in range(1, _LETTERS_AT_MOST + 1):
        clashing = _clashing(shown)
        if not clashing:
            break
        for index in clashing:
            shown[index] = _given_with_letters(names[index], letters)
    for index in _clashing(shown):
        shown[index] = " ".join(names[index].split())
    taken: set[str] = set()
    for index, label in enumerate(shown):
        number = 1
        while fold(shown[index]) in taken:
            number += 1
            shown[index] = f"{label} {number}"
        taken.add(fold(shown[index]))
    return tuple(shown)


def match_names(query: str, names: Sequence[str]) -> tuple[int, ...]:
    """Positions in `names` of those that `query` can mean, the likeliest first: see `NameIndex.matches`."""
    return NameIndex(names).matches(query)


class NameIndex:
    """A list of names made ready for many questions. Answers are positions in that list.

    A name matches when the query is a beginning of it from any word on: "mu", "ana mu", "ana_mu" and "anamu" all
    match "Ana Muñoz". Case, accents and punctuation do not count, and Greek and Cyrillic also match in Latin letters
    (and the other way round). People of the very same name can be told apart by a number at the end: "Ana Pop 2".
    A blank name matches nothing.
    """

    __slots__ = ("_keys", "longest_words")

    longest_words: int
    """The number of words in the longest name."""

    def __init__(self, names: Sequence[str]) -> None:
        self._keys = tuple(_keys(name) for name in names)
        self._number_the_same()
        self.longest_words = max((len(words) for words, _ in self._keys), default=0)

    def matches(self, query: str) -> tuple[int, ...]:
        """Everybody `query` can mean, the likeliest first; an empty query means all, in order.

        The whole name goes before the given name, that before another word, and these before beginnings of them;
        equals stay in the order of the list.
        """
        ranked = sorted((rank, index) for index, rank in enumerate(self._ranks(query)) if rank is not None)
        return tuple(index for _, index in ranked)

    def resolve(self, query: str) -> tuple[int, ...]:
        """Whom `query` stands for: one when it is clear, none when nothing matches, else all rivals.

        A full word decides over beginnings ("ana" is Ana even if there is an Anastasia) and a given name over a
        family name, but a mere beginning that fits several people is never decided here.
        """
        ranks = self._ranks(query)
        for rank in range(_PREFIX):
            exact = tuple(index for index, found in enumerate(ranks) if found == rank)
            if exact:
                return exact
        return self.matches(query)

    def whole(self, query: str) -> tuple[int, ...]:
        """Those whose whole name is `query`."""
        return tuple(index for index, rank in enumerate(self._ranks(query)) if rank == _WHOLE)

    def _ranks(self, query: str) -> list[int | None]:
        wanted = ["".join(words) for words in _keys(query)]
        return [_best_rank(wanted, keys) for keys in self._keys]

    def _number_the_same(self) -> None:
        groups: dict[tuple[str, ...], list[int]] = {}
        for index, keys in enumerate(self._keys):
            groups.setdefault(tuple(keys[0]), []).append(index)
        numbered = {
            index: number
            for words, group in groups.items()
            if words and len(group) > 1
            for number, index in enumerate(group, start=1)
        }
        for index, number in numbered.items():
            for words in self._keys[index]:
                words.append(str(number))


_WHOLE, _GIVEN, _WORD, _PREFIX, _INNER_PREFIX = range(5)


def _best_rank(wanted: Sequence[str], keys: Sequence[list[str]]) -> int | None:
    ranks = [rank for query, words in zip(wanted, keys, strict=True) if (rank := _rank(query, words)) is not None]
    return min(ranks, default=None)


def _rank(wanted: str, words: list[str]) -> int | None:
    if not words:
        return None
    whole = "".join(words)
    if wanted and wanted == whole:
        return _WHOLE
    if wanted in words:
        return _GIVEN if wanted == words[0] else _WORD
    if whole.startswith(wanted):
        return _PREFIX
    if any("".join(words[start:]).startswith(wanted) for start in range(1, len(words))):
        return _INNER_PREFIX
    return None


def _keys(text: str) -> tuple[list[str], list[str]]:
    """Words of `text` folded, and the same in Latin letters where a table knows how."""
    folded = fold(text)
    words = "".join(char if _is_word_char(char) else " " for char in folded).split() or folded.split()
    return words, [latin(word) for word in words]


def latin(folded: str) -> str:
    """`folded` with Greek and Cyrillic letters written as Latin ones: "ελενη" gives "eleni"."""
    return folded if folded.isascii() else _LATIN.sub(_latin, folded)


def _latin(found: re.Match[str]) -> str:
    return _LATIN_PAIRS.get(found.group()) or _LATIN_LETTERS[found.group()]


def _clashing(labels: Sequence[str]) -> list[int]:
    seen: dict[str, list[int]] = {}
    for index, label in enumerate(labels):
        seen.setdefault(fold(label.rstrip(".")), []).append(index)
    return [index for group in seen.values() if len(group) > 1 for index in group]


def _given_with_letters(name: str, letters: int) -> str:
    last = _clusters(_last_word(name))
    if not last:
        return given_name(name)
    head = f"{given_name(name)} {''.join(last[:letters])}"
    return head if letters >= len(last) else f"{head}."


def _last_word(name: str) -> str:
    words = _words(name)
    return words[-1] if len(words) > 1 else ""


def _words(name: str) -> list[str]:
    """Words of a name without what stands in brackets, unless that is all there is."""
    return _BRACKETED.sub(" ", name).split() or name.split()


def _letters(word: str) -> list[str]:
    return [cluster for cluster in _clusters(word) if cluster[0].isalnum()]


def _clusters(text: str) -> list[str]:
    """Characters as a reader counts them: a letter with its marks, an emoji with its modifiers and joined parts."""
    found: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        if found and (_extends(char) or found[-1].endswith(_ZERO_WIDTH_JOINER) or _pairs_flag(found[-1], char)):
            found[-1] += char
        elif unicodedata.category(char) not in {"Cc", "Cf", "Mn", "Me"}:
            found.append(char)
    return found


def _extends(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc", "Me"} or char == _ZERO_WIDTH_JOINER or "🏻" <= char <= "🏿"


def _pairs_flag(cluster: str, char: str) -> bool:
    return len(cluster) == 1 and "🇦" <= cluster <= "🇿" and "🇦" <= char <= "🇿"


def _capital(cluster: str) -> str:
    capital = unicodedata.normalize("NFC", cluster.title())
    return capital if len(_clusters(capital)) == 1 else cluster


def _is_word_char(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) in {"Mn", "Mc", "Me", "So"}


def _is_dropped_by_fold(char: str) -> bool:
    return unicodedata.combining(char) != 0 or unicodedata.category(char) == "Cf"
