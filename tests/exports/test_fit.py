"""How closely a page is set."""

from dataclasses import replace

import pytest

from app.domain.minutes import GroupMinutes
from app.exports.compose import compose
from app.exports.document import ALL_SECTIONS, Block, Column, Document, Paragraphs, Run, Section, Table
from app.exports.fit import LETTER_PX, RHYTHMS, ROOMY, fit


def table(rows: int, text: str = "x", *, half: bool = False) -> Block:
    body = Table((Column("a", 100), Column("b")), tuple(((Run("x"),), (Run(text),)) for _ in range(rows)))
    return Block(Section.NOTES, "Notes", body, half=half)


def document(*blocks: Block) -> Document:
    return Document("en", "", "T", (), "T", "", (), "", 0, (), blocks)


def test_what_fits_is_set_as_drawn(minutes: GroupMinutes) -> None:
    drawn = compose(minutes, sections=ALL_SECTIONS - {Section.REVIEWED})

    assert fit(drawn).rhythm == RHYTHMS[0]
    assert fit(document()).rhythm == RHYTHMS[0]


def test_more_rows_are_set_closer_until_two_pages_do_not_hold_them() -> None:
    found = [fit(document(table(rows))).rhythm for rows in range(40, 110, 5)]

    assert found[0] == RHYTHMS[0]
    assert found[-1] == ROOMY
    assert [one.padding_pt for one in found if one is not ROOMY] == sorted(
        (one.padding_pt for one in found if one is not ROOMY), reverse=True
    )


def test_a_shorter_page_is_set_closer(rich: GroupMinutes) -> None:
    blocks = [table(58)]

    assert fit(document(*blocks), LETTER_PX).rhythm.padding_pt < fit(document(*blocks)).rhythm.padding_pt


def test_short_tables_stay_whole_and_long_ones_go_over_the_page() -> None:
    assert fit(document(table(3), table(30))).whole == (True, False)


def test_blocks_side_by_side_take_the_room_of_the_taller() -> None:
    beside = document(table(40), table(12, half=True), table(12, half=True))
    below = document(table(40), table(12), table(12))

    assert fit(beside).rhythm == RHYTHMS[0]
    assert fit(below).rhythm != RHYTHMS[0]


@pytest.mark.parametrize(
    "text", ["word " * 60, "x" * 300, "会" * 160, "line\n" * 4, "Ελένη Παπαδοπούλου " * 18, "word " * 401]
)
def test_long_texts_take_more_room(text: str) -> None:
    short = fit(document(table(30))).rhythm
    long = fit(document(table(30, text))).rhythm

    assert short == RHYTHMS[0]
    assert long != RHYTHMS[0]


def test_paragraphs_take_room_too() -> None:
    paragraph = Paragraphs(tuple((Run("word " * 100),) for _ in range(30)))

    assert fit(document(replace(table(1), body=paragraph))).rhythm == ROOMY
