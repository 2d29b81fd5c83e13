"""Text that people typed, made fit for a page."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.text import breakable, clean, is_rtl, isolated, spelled


def test_what_no_file_can_hold_is_left_out_and_the_rest_stays() -> None:
    assert clean("a\x00b\ud800c\ufffed\U0001ffffe\x1b[0m") == "abcde[0m"
    assert clean("plain ASCII") == "plain ASCII"
    assert clean("Ελένη 🦊 e\u0301") == "Ελένη 🦊 e\u0301"


def test_all_line_ends_become_one_and_tabs_become_spaces() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e\x0bf\tg") == "a\nb\nc\nd\ne\nf g"


def test_marks_of_direction_are_closed_where_the_text_ends() -> None:
    assert clean("\u202eab") == "\u202eab\u202c"
    assert clean("\u2066ab\u202bcd") == "\u2066ab\u202bcd\u202c\u2069"
    assert clean("a\u202cb\u2069") == "ab"
    assert clean("\u202ea\u202cb") == "\u202ea\u202cb"


@given(st.text())
def test_cleaning_twice_gives_the_same(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    once.encode()
    assert not any(unicodedata.category(char) == "Cc" and char != "\n" for char in once)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", False), ("12 אב", True), ("Ana אב", False), ("محمد", True), ("١٢", False), ("🦊", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, expected: bool) -> None:
    assert is_rtl(text) is expected


def test_only_what_could_turn_its_neighbours_is_kept_apart() -> None:
    assert isolated("Ana") == "Ana"
    assert isolated("Ελένη") == "Ελένη"
    assert isolated("محمد") == "\u2068محمد\u2069"


def test_long_words_get_places_to_break_and_short_ones_stay() -> None:
    assert breakable("short words only", 30) == "short words only"
    assert breakable("a" * 65, 30).split("\u200b") == ["a" * 30, "a" * 30, "a" * 5]
    assert breakable("x " + "b" * 31, 30) == "x " + "b" * 30 + "\u200bb"


def test_a_letter_is_never_torn_from_its_marks() -> None:
    for cluster in ("e\u0301", "👩🏽\u200d💻", "क\u093f"):
        pieces = breakable(cluster * 40, 10).split("\u200b")

        assert len(pieces) > 1
        assert "".join(pieces) == cluster * 40
        assert all(unicodedata.category(piece[0])[0] != "M" for piece in pieces)


def test_a_word_of_nothing_but_marks_is_broken_all_the_same() -> None:
    assert "\u200b" in breakable("e" + "\u0301" * 100, 10)


def test_joined_letters_are_spelled() -> None:
    assert spelled("eﬃcient ﬁle") == "efficient file"
    assert spelled("plain") == "plain"
