"""Bytes become text, and what nobody can see is taken out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imports.text import DecodedText, decode, hides_something, lines, visible


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_bytes_are_read_in_every_usual_form(encoding: str) -> None:
    text = "Name;Email\nȘtefan Țăranu;s@x.ro\n"
    data = text.encode(encoding)
    assert decode(data) == DecodedText(text)


def test_utf_16_without_a_mark_in_another_script_is_read() -> None:
    assert decode("Ελένη\n".encode("utf-16-le")) == DecodedText("Ελένη\n")


def test_other_bytes_are_western_european_and_a_guess() -> None:
    assert decode("Ana Muñoz €".encode("cp1252")) == DecodedText("Ana Muñoz €", guessed=True)
    assert decode(b"Ana \x81\xf1") == DecodedText("Ana \x81ñ", guessed=True)


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\0\0\0\0\0\0\0\0\xff\xd8", b"\x89PNG\r\n\0\0\0\rIHDR", b"\xff\xfe\0", b"a\0\0\0\0"]
)
def test_what_is_no_text_is_not_read(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary(max_size=64))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    found = decode(data)
    assert found is None or "\0" not in found.text


def test_only_line_ends_end_a_line() -> None:
    assert lines("\ufeffa\r\nb\rc\nd\u2028e\x0bf\x1cg") == ["a", "b", "c", "d", "e\x0bf\x1cg"]


def test_what_shows_nothing_is_taken_out_and_told_of() -> None:
    assert visible("  A\u202en\x07a\u200b \t Pop\n") == "Ana Pop"
    assert [hides_something(text) for text in ("A\u202en", "\x00", "\ud800", "A\tb\n", "نامه\u200cها")] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert visible("نامه\u200cها") == "نامه\u200cها"
    assert visible("S\u0326tefan") == "Ștefan"
