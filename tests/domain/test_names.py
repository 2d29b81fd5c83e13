"""Names: initials, short forms, folding and matching."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import NameIndex, family_name, fold, given_name, initials, latin, match_names, short_names

TEAM = ("Ana Muñoz", "Ana Pop", "Ελένη Παπαδοπούλου", "Leo Brandt", "Anastasia Leo", "Μπάμπης Ντόκος", "Ștefan Țăranu")
LAST_LETTER = 0x20000
"""Beyond are ideographs, which have neither case nor marks."""

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ștefan Țăranu", "ȘȚ"),
        ("S\u0326tefan T\u0326aranu", "ȘȚ"),
        ("Íñigo Echeverría", "ÍE"),
        ("Ελένη Παπαδοπούλου", "ΕΠ"),
        ("Carlos de la Cruz (Barcelona)", "CC"),
        ("ana muñoz", "AM"),
        ("Ana", "An"),
        ("A", "A"),
        ("田中 太郎", "田太"),
        ("田中", "田中"),
        ("महेश कुमार", "मकु"),
        ("محمد علي", "م\u200cع"),
        ("ßmile ŉ", "ßŉ"),
        ("გიორგი ბერიძე", "გბ"),
        ("👩🏽\u200d💻 Ana", "An"),
        ("🦊", "🦊"),
        ("👩🏽\u200d💻", "👩🏽\u200d💻"),
        ("🇷🇴🇬🇷", "🇷🇴"),
        ("(Ana Pop)", "AP"),
        ("'Ana' \u202ePop", "AP"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_given_and_family_name_are_the_first_word_and_the_rest() -> None:
    assert (given_name(" Carlos  de la Cruz "), family_name(" Carlos  de la Cruz ")) == ("Carlos", "de la Cruz")
    assert (given_name("Ana"), family_name("Ana")) == ("Ana", "")
    assert (given_name(" "), family_name("")) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ștefan", "stefan"),
        ("Şefan", "sefan"),
        ("ΓΙΏΡΓΟΣ", "γιωργοσ"),
        ("Γιώργος", "γιωργοσ"),
        ("Straße", "strasse"),
        ("Łukasz Øre", "lukasz ore"),
        ("İ", "i"),
        ("a\u200bb\u202ec", "abc"),
        ("कुमार", "कुमार"),
        ("Plain", "plain"),
    ],
)
def test_folding_takes_case_accents_and_invisible_characters_away(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_folding_twice_is_folding_once_for_every_letter_there_is() -> None:
    assert [code for code in range(LAST_LETTER) if fold(fold(chr(code))) != fold(chr(code))] == []


@given(ANY_TEXT)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(ANY_TEXT)
def test_no_name_is_too_odd_for_initials(name: str) -> None:
    assert len(initials(name)) <= max(len(unicodedata.normalize("NFC", name)) + 1, 2)


def test_greek_and_cyrillic_are_written_in_latin_letters() -> None:
    written = [latin(fold(word)) for word in ("Ελένη", "Παπαδοπούλου", "Μπάμπης", "Юлия", "Ana")]
    assert written == ["eleni", "papadopoulou", "babis", "yuliya", "ana"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ana", ("Ana Muñoz", "Ana Pop", "Anastasia Leo")),
        ("ANA", ("Ana Muñoz", "Ana Pop", "Anastasia Leo")),
        ("mu", ("Ana Muñoz",)),
        ("ana mu", ("Ana Muñoz",)),
        ("ana_mu", ("Ana Muñoz",)),
        ("anamu", ("Ana Muñoz",)),
        ("leo", ("Leo Brandt", "Anastasia Leo")),
        ("ele", ("Ελένη Παπαδοπούλου",)),
        ("Ελ", ("Ελένη Παπαδοπούλου",)),
        ("λεο", ("Leo Brandt", "Anastasia Leo")),
        ("Μ", ("Μπάμπης Ντόκος", "Ana Muñoz")),
        ("babis", ("Μπάμπης Ντόκος",)),
        ("stefan taranu", ("Ștefan Țăranu",)),
        ("", TEAM),
        ("zz", ()),
    ],
)
def test_a_name_matches_by_any_beginning_from_any_word_on(query: str, expected: tuple[str, ...]) -> None:
    assert tuple(TEAM[index] for index in match_names(query, TEAM)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ana_pop", ("Ana Pop",)),
        ("ana", ("Ana Muñoz", "Ana Pop")),
        ("leo", ("Leo Brandt",)),
        ("brandt", ("Leo Brandt",)),
        ("an", ("Ana Muñoz", "Ana Pop", "Anastasia Leo")),
        ("anas", ("Anastasia Leo",)),
        ("nobody", ()),
    ],
)
def test_full_words_decide_and_beginnings_that_fit_several_do_not(query: str, expected: tuple[str, ...]) -> None:
    assert tuple(TEAM[index] for index in NameIndex(TEAM).resolve(query)) == expected


def test_people_of_the_very_same_name_are_told_apart_by_number() -> None:
    index = NameIndex(["Ana Pop", "Leo", "ana pop"])
    assert index.resolve("Ana Pop") == (0, 2)
    assert (index.resolve("Ana_Pop_1"), index.resolve("ana pop 2")) == ((0,), (2,))
    assert index.whole("Ana Pop 2") == (2,)
    assert index.longest_words == 3


def test_a_blank_name_matches_nothing_and_one_of_signs_itself() -> None:
    index = NameIndex(["", "  ", "🦊"])
    assert index.matches("") == (2,)
    assert index.resolve("🦊") == (2,)
    assert NameIndex([]).longest_words == 0


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ana Muñoz", "Leo Brandt"], ("Ana", "Leo")),
        (["Ana Muñoz", "Ana Pop", "Leo"], ("Ana M.", "Ana P.", "Leo")),
        (["Ana Muñoz", "Ana Marín"], ("Ana Mu.", "Ana Ma.")),
        (["Ana Pop", "Ana Popa"], ("Ana Pop", "Ana Popa")),
        (["Ana", "Ana Pop"], ("Ana", "Ana P.")),
        (["Ana Pop", "Ana Pop", "ana pop"], ("Ana Pop", "Ana Pop 2", "ana pop 3")),
        (["Ana Maria Pop", "Ana Ioana Pop"], ("Ana Maria Pop", "Ana Ioana Pop")),
        (["Ana Pop", "Ana Pop", "Ana Pop 2"], ("Ana Pop", "Ana Pop 2", "Ana 2")),
        ([], ()),
    ],
)
def test_short_names_say_no_more_than_tells_people_apart(names: list[str], expected: tuple[str, ...]) -> None:
    assert short_names(names) == expected


@given(st.lists(st.text(st.sampled_from("aáAb .🦊2"), max_size=8), max_size=6))
def test_short_names_never_clash(names: list[str]) -> None:
    shown = short_names(names)
    assert len(shown) == len(names) == len({fold(name) for name in shown})
