"""The web page: everything that was said, nothing that could load or run, no markup but ours."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ids import RepId
from app.domain.meeting import commands as cmd
from app.domain.minutes import GroupMinutes, group_minutes
from app.exports.document import ALL_SECTIONS, Section
from app.exports.html import HtmlWriter
from app.exports.labels import ENGLISH
from app.system.resources import resources_folder
from tests.builders import Script, small_plan
from tests.exports.hostile import CONTROLS, CONTROLS_LEFT, MARKUP, SCRIPTS, hostile_minutes
from tests.exports.reading import Page, missing, said, squeezed

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "h1", "h2", "p", "small",
    "span", "strong", "em", "del", "bdi", "ul", "li", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    "figure", "figcaption", "div", "svg", "defs", "pattern", "rect", "line", "text",
}  # fmt: skip
LOADING = {"href", "src", "srcset", "style", "action", "data", "xlink:href", "poster", "background", "formaction"}


def assert_inert(page: Page) -> None:
    """No element or attribute that is not ours, nothing that loads or runs, and every element closed."""
    assert page.names() <= ELEMENTS
    assert page.comments == []
    assert page.open == []
    for _, attributes in page.tags:
        assert not LOADING & attributes.keys()
        assert not any(name.startswith("on") for name in attributes)


def test_everything_that_was_said_is_on_the_page(rich: GroupMinutes, pages: HtmlWriter) -> None:
    page = Page(pages.write(rich))

    assert missing(said(rich), page.text) == []
    assert_inert(page)


def test_the_page_needs_nothing_and_may_load_nothing(rich: GroupMinutes, pages: HtmlWriter) -> None:
    source = pages.write(rich)
    page = Page(source)
    style = re.search("<style>(.*)</style>", source, re.DOTALL)
    policy = next(one["content"] for name, one in page.tags if one.get("http-equiv") == "Content-Security-Policy")

    assert style is not None
    assert policy is not None
    digest = b64encode(sha256(style.group(1).encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style.group(1).replace("url(#over)", "")
    assert "@import" not in style.group(1)
    assert "://" not in source
    assert "@media print" in style.group(1)


def test_text_that_looks_like_markup_stays_text(pages: HtmlWriter) -> None:
    page = Page(pages.write(hostile_minutes(MARKUP)))

    assert_inert(page)
    assert missing([text.replace("{canary}", "canary.png") for text in MARKUP], page.text) == []


def test_any_script_stands_on_the_page_and_keeps_its_direction(pages: HtmlWriter) -> None:
    source = pages.write(hostile_minutes(SCRIPTS))

    assert missing(list(SCRIPTS), Page(source).text) == []
    assert "<bdi>لשלוח</bdi>" not in source
    assert "<bdi>לשלוח הצעה</bdi>" in source


def test_control_characters_and_halves_of_characters_are_left_out(pages: HtmlWriter) -> None:
    source = pages.write(hostile_minutes((CONTROLS, "b", "c", "d", "e", "f")))

    source.encode()
    assert CONTROLS_LEFT in squeezed(Page(source).text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", source)


def test_language_title_and_author_are_said(minutes: GroupMinutes, pages: HtmlWriter) -> None:
    source = pages.write(minutes, replace(ENGLISH, language="el", decisions="Αποφάσεις"))
    page = Page(source)

    assert page.first("html")["lang"] == "el"
    assert "<title>Monday sales huddle, 16 Νοεμβρίου 2026</title>" in source
    assert {"name": "author", "content": "Clara Vidal"} in [attributes for _, attributes in page.tags]
    assert "Αποφάσεις" in page.text


def test_the_drawing_is_told_to_who_cannot_see_it_and_is_a_table_too(minutes: GroupMinutes, pages: HtmlWriter) -> None:
    page = Page(pages.write(minutes))
    drawing = page.first("svg")

    assert drawing["role"] == "img"
    assert "Íñigo Echeverría began at 4:37 and spoke 1:24 of 1:00 given, 24 s over." in (drawing["aria-label"] or "")
    assert missing(["Íñigo Echeverría 4:37 0:56 1:00 1:24 24 s"], page.text) == []


def test_remarks_of_the_moderator_and_long_names_are_drawn(pages: HtmlWriter) -> None:
    script = Script(small_plan(names=("Maximilian-Alexander", "Leo Brandt"))).do(cmd.StartMeeting(), cmd.NextPhase())
    script.at("1:00").do(cmd.SkipOnce(RepId("r-1"))).at("13:00").do(cmd.Next()).at("14:50").do(cmd.Finish("short"))

    page = Page(pages.write(group_minutes(script.state)))

    assert "Maximilian-…" in page.text
    assert any(attributes.get("class") == "plain" for _, attributes in page.tags)


@pytest.mark.parametrize("section", Section)
def test_each_section_can_be_left_out_or_stand_alone(rich: GroupMinutes, pages: HtmlWriter, section: Section) -> None:
    without = Page(pages.write(rich, sections=ALL_SECTIONS - {section}))
    alone = Page(pages.write(rich, sections=frozenset({section})))

    headings = [name for name, _ in alone.tags].count("h2")
    assert headings == (0 if section is Section.FIGURES else 1)
    assert [name for name, _ in without.tags].count("h2") == 14 - headings


def test_a_meeting_that_has_not_begun_has_a_page_too(pages: HtmlWriter) -> None:
    page = Page(pages.write(group_minutes(Script(small_plan(title=" ")).state)))

    assert_inert(page)
    assert "Not held yet" in page.text
    assert "author" not in {attributes.get("name") for _, attributes in page.tags}


def test_the_same_minutes_give_the_same_page(rich: GroupMinutes, pages: HtmlWriter) -> None:
    assert pages.write(rich) == HtmlWriter(resources_folder()).write(rich)


@settings(max_examples=40)
@given(st.lists(st.text(max_size=80), min_size=6, max_size=6))
def test_whatever_is_typed_the_page_stays_ours(texts: list[str]) -> None:
    source = HtmlWriter(resources_folder()).write(hostile_minutes(tuple(f"x{text}" for text in texts)))

    source.encode()
    assert_inert(Page(source))
