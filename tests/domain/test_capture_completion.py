"""What Tab adds to the token under the cursor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.capture import Choice, Completion, complete, parse
from app.domain.ids import RepId
from tests.domain.test_capture import MONDAY, TEAM, Somebody, read


def at_end(line: str, language: str = "en") -> Completion | None:
    """The completion with the cursor behind `line`."""
    return complete(line, len(line), TEAM, language)


@pytest.mark.parametrize(
    ("line", "ghost", "inserts"),
    [
        ("a call @l", "eo", ["@Leo"]),
        ("@an", "a_Muñoz", ["@Ana_Muñoz", "@Ana_Pop"]),
        ("a @ana", "_Muñoz", ["@Ana_Muñoz", "@Ana_Pop"]),
        ("a @ANA_M", "uñoz", ["@Ana_Muñoz"]),
        ("a @munoz", "", ["@Ana_Muñoz"]),
        ("a @ele", "", ["@Ελένη"]),
        ("a @ελε", "νη", ["@Ελένη"]),
        ("@", "Ana_Muñoz", ["@Ana_Muñoz", "@Ana_Pop", "@Ελένη", "@Leo", "@Will"]),
        ("a ^fr", "i", ["^fri"]),
        ("a ^to", "day", ["^today", "^tomorrow"]),
        ("a ^+3", "d", ["^+3d"]),
    ],
)
def test_a_begun_token_is_completed(line: str, ghost: str, inserts: list[str]) -> None:
    found = at_end(line)
    assert found is not None
    assert (found.ghost, [choice.insert for choice in found.choices]) == (ghost, inserts)
    assert (found.start, found.end) == (max(line.rfind("@"), line.rfind("^")), len(line))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "a call",
        "a @leo",
        "a @LEO",
        "a @nobody",
        "a @leo ",
        "a @leo,",
        "bob@l",
        "\\@l",
        "a ^",
        "a ^fri",
        "a ^zz",
        "a ^+3d",
        "a ^+",
    ],
)
def test_there_is_nothing_to_add_elsewhere(line: str) -> None:
    assert at_end(line) is None


def test_only_the_token_at_the_cursor_is_completed() -> None:
    line = "a @le call @wi"
    assert complete(line, 5, TEAM) == Completion(2, 5, "o", (Choice("@Leo", "Leo Brandt"),))
    assert complete(line, 4, TEAM) is None
    assert complete(line, 8, TEAM) is None


def test_days_are_offered_in_the_language_of_the_screen_and_in_english() -> None:
    found = at_end("a ^v", "es")
    assert found is not None
    assert found.choices == (Choice("^viernes", "viernes"),)
    greek = at_end("a ^av", "el")
    assert greek is not None
    assert (greek.ghost, greek.choices[0].insert) == ("", "^αύριο")
    english = at_end("a ^thu", "ro")
    assert english is None


def test_a_ghost_never_parts_a_letter_from_its_accent() -> None:
    team = [Somebody(RepId("1"), "S\u0326tefan")]
    found = complete("@s", 2, team)
    assert found is not None
    assert found.ghost == "tefan"


ODD_NAMES = [
    "Ana",
    "Ana Pop",
    "Ana Pop",
    "ana  pop",
    "J. R.",
    "O'Neil",
    "Ana (Cluj)",
    "🦊",
    "5th",
    "x@y",
    "Σω",
    "Ștefan",
    "محمد علي",
]


@given(st.lists(st.sampled_from(ODD_NAMES), min_size=1, max_size=6), st.data())
def test_a_completed_name_is_read_as_exactly_that_person(names: list[str], data: st.DataObject) -> None:
    team = [Somebody(RepId(str(number)), name) for number, name in enumerate(names)]
    found = complete("a x @", 5, team)
    assert found is not None
    chosen = data.draw(st.sampled_from(found.choices))
    people = parse(f"a x {chosen.insert} y", team, MONDAY).people
    named = [person.name for person in team if person.id in people]
    assert named == [chosen.label]


def test_people_whom_no_token_tells_apart_are_completed_all_the_same() -> None:
    team = [Somebody(RepId(str(number)), name) for number, name in enumerate(("Ana", "Ana", "Ana 1"))]
    found = complete("a x @", 5, team)
    assert found is not None
    assert [choice.insert for choice in found.choices] == ["@Ana", "@Ana_2", "@Ana_1"]
    assert [problem.candidates for problem in parse("a x @Ana_1", team, MONDAY).problems] == [("0", "2")]


@given(st.text(st.characters(exclude_categories=())), st.integers(0, 40))
def test_no_line_and_no_cursor_is_too_odd(line: str, cursor: int) -> None:
    cursor = min(cursor, len(line))
    found = complete(line, cursor, TEAM)
    if found is not None:
        assert found.choices
        assert line[found.start] in "@^"
        assert found.end == cursor


def test_a_completed_line_reads_as_the_preview_said() -> None:
    line = "a call @ana"
    found = at_end(line)
    assert found is not None
    for choice in found.choices:
        completed = read(line[: found.start] + choice.insert + line[found.end :])
        assert [person.name for person in TEAM if person.id == completed.who] == [choice.label]
