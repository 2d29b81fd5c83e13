"""Markdown: everything that was said, read back by a Markdown reader as the text that it was."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextFrame, QTextTable

from app.domain.minutes import GroupMinutes, group_minutes
from app.exports.document import ALL_SECTIONS, Section
from app.exports.markdown import escaped, minutes_markdown
from tests.builders import Script, small_plan
from tests.exports.hostile import CONTROLS, CONTROLS_LEFT, MARKUP, SCRIPTS, hostile_minutes
from tests.exports.reading import missing, said, squeezed

BLOCK_MARKS = (
    "1. one",
    "12) two",
    "- x",
    "+ x",
    "* x",
    "> x",
    "# x",
    "=== ",
    "---",
    "~~~",
    "```",
    "    code",
    "\tx",
    ":x",
)


def read(source: str) -> QTextDocument:
    """What a reader of CommonMark and GitHub's tables makes of it."""
    document = QTextDocument()
    document.setMarkdown(source, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    return document


def tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def cell(table: QTextTable, row: int, column: int) -> str:
    found = table.cellAt(row, column)
    cursor = found.firstCursorPosition()
    cursor.setPosition(found.lastCursorPosition().position(), cursor.MoveMode.KeepAnchor)
    return cursor.selection().toPlainText()


def frames(document: QTextDocument) -> list[QTextFrame]:
    return document.rootFrame().childFrames()


def formats(document: QTextDocument) -> tuple[bool, bool]:
    """Whether anything in it is a link, and whether anything is a picture."""
    links = pictures = False
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            links = links or form.isAnchor()
            pictures = pictures or form.isImageFormat()
            iterator += 1
        block = block.next()
    return links, pictures


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Text documents need one."""


def test_everything_that_was_said_is_in_it_as_source_and_as_read(rich: GroupMinutes) -> None:
    source = minutes_markdown(rich)

    assert missing(said(rich), source) == []
    assert missing(said(rich), read(source).toPlainText()) == []


def test_tables_are_tables_with_a_row_for_each_thing(minutes: GroupMinutes) -> None:
    document = read(minutes_markdown(minutes))
    found = tables(document)

    actions, decisions = found[0], found[1]
    assert (actions.rows(), actions.columns()) == (12, 3)
    assert cell(actions, 1, 0) == "☐ Close the two-year renewal with Óptica Ría"
    assert (decisions.rows(), decisions.columns()) == (5, 3)
    assert len(found) == 10


def test_what_changed_is_struck_and_marked(minutes: GroupMinutes) -> None:
    source = minutes_markdown(minutes)

    assert "| ~~Fri 20~~ Wed 18 Nov |" in source
    assert "*changed in Q&amp;A*" in source
    assert "**6**" in source


def test_text_that_looks_like_markup_stays_text() -> None:
    minutes = hostile_minutes(MARKUP)
    document = read(minutes_markdown(minutes))
    links, pictures = formats(document)

    wanted = [text.replace("{canary}", "canary.png") for text in MARKUP]
    assert missing(wanted, document.toPlainText()) == []
    assert not pictures
    # An address may become a link to itself, as anywhere; nothing else does.
    assert not links or "<https://x.example>" in wanted


def test_no_source_line_begins_like_a_block_of_somebody(minutes: GroupMinutes) -> None:
    for text in BLOCK_MARKS:
        header = replace(minutes.header, title=text, place=text, moderator="")
        document = read(minutes_markdown(replace(minutes, header=header), sections=frozenset()))

        assert missing([text], document.toPlainText()) == []
        assert document.toPlainText().count("\n") <= 5
        assert not tables(document)


def test_lines_of_a_note_stay_in_their_cell() -> None:
    minutes = hostile_minutes(("a", "b", "c", "d", "e", "f", "one\ntwo\r\n| three"))
    source = minutes_markdown(minutes, sections=frozenset({Section.NOTES}))

    assert "|  | one<br>two<br>\\| three | 00:00 |" in source


def test_any_script_and_no_control_character_is_in_it() -> None:
    source = minutes_markdown(hostile_minutes((*SCRIPTS, CONTROLS)))

    source.encode()
    assert missing(list(SCRIPTS), source) == []
    assert CONTROLS_LEFT.replace("[", "\\[") in squeezed(source.replace("<br>", ""))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", source)


@pytest.mark.parametrize("section", Section)
def test_each_section_can_be_left_out_or_stand_alone(rich: GroupMinutes, section: Section) -> None:
    alone = minutes_markdown(rich, sections=frozenset({section}))
    without = minutes_markdown(rich, sections=ALL_SECTIONS - {section})

    headings = alone.count("\n## ")
    assert headings == (0 if section is Section.FIGURES else 1)
    assert without.count("\n## ") == 14 - headings


def test_a_meeting_that_has_not_begun_has_minutes_too() -> None:
    assert "Not held yet" in minutes_markdown(group_minutes(Script(small_plan()).state))


@settings(max_examples=150)
@given(st.text(max_size=100))
def test_whatever_is_typed_reads_back_as_it_was(text: str) -> None:
    document = read("| a |\n| --- |\n| " + escaped(text) + " |\n")

    assert len(frames(document)) == 1
    assert formats(document)[1] is False
    table = tables(document)[0]
    assert (table.rows(), table.columns()) == (2, 1)
