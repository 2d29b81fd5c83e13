"""Where the words of a search stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.views.minutes.marks import marks_of


def marked(text: str, query: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks_of(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Call Hotel Brașov about the pilot", "brasov", ["Brașov"]),
        ("Call Hotel Brașov about the pilot", "HOTEL pil", ["Hotel", "pil"]),
        ("Η Ελένη καλεί", "ελενη", ["Ελένη"]),
        ("Γιώργος ήρθε", "γιωργοσ", ["Γιώργος"]),
        ("Straße", "strasse", ["Straße"]),
        ("会議は九時から", "九時", ["九時"]),
        ("repilot the pilot", "pilot", ["pilot"]),
        ("nothing here", "pilot", []),
        ("anything", "", []),
        ("", "pilot", []),
    ],
)
def test_words_are_found_at_the_beginning_of_words_whatever_their_accents(
    text: str, query: str, found: list[str]
) -> None:
    assert marked(text, query) == found


def test_words_that_overlap_are_one_stretch() -> None:
    assert marked("pilot", "pi pilot") == ["pilot"]


def test_an_accent_written_on_its_own_belongs_to_its_letter() -> None:
    assert marked("Bras\u0326ov", "bras") == ["Bras\u0326"]


@given(st.text(), st.text())
def test_stretches_lie_in_the_text_in_order_and_apart(text: str, query: str) -> None:
    end = -1
    for mark in marks_of(text, query):
        assert end < mark.start < mark.end <= len(text)
        end = mark.end
