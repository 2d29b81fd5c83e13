"""Every text of the window can be translated, and the catalogues are those of the source."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from app.domain.agenda import ENGLISH_TITLES
from app.ui import words
from app.ui.language import Language
from app.ui.views.meetings.phrases import titles
from tests.house.rules import ROOT
from tests.ui.catalogues import CATALOGUES, catalogue, languages, read, release, update
from tests.ui.source_texts import SourceText, read_source

_MEND = "python3 dev.py translate"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The languages that Quince ships."""
    before = QLocale()
    language = Language(qapp, CATALOGUES)
    yield language
    language.deleteLater()  # and with it what it installed
    QCoreApplication.sendPostedEvents(language, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[SourceText]:
    """What lupdate finds in the source."""
    path = tmp_path_factory.mktemp("found") / "quince_es.ts"
    update(path, "es")
    return {one.source for one in read(path)}


def test_every_text_stands_in_the_source_as_it_is() -> None:
    _, unreadable = read_source()

    assert unreadable == [], "tr and translate take literals alone: a text made up at run time is in no catalogue"


def test_the_tools_find_every_text(found: set[SourceText]) -> None:
    texts, _ = read_source()

    assert texts - found == set(), "lupdate does not look inside f-strings: give the text a name first"
    assert found - texts == set()


def test_nothing_is_shown_or_spoken_that_does_not_go_through_the_catalogues() -> None:
    command = [sys.executable, "-m", "tests.shots.pseudo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=110)

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_number_comes_with_its_plural_forms() -> None:
    texts, _ = read_source()

    # The other way round is fine: a caption below a large number counts without saying it again.
    assert [one for one in texts if "%n" in one.text and not one.is_counted] == []


@pytest.mark.parametrize("code", languages())
def test_a_catalogue_holds_the_texts_of_the_source(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / catalogue(code).name
    shutil.copy(catalogue(code), fresh)

    update(fresh, code)

    assert fresh.read_bytes() == catalogue(code).read_bytes(), _MEND


def test_english_says_one_thing_otherwise_than_several(found: set[SourceText]) -> None:
    english = read(catalogue("en"))

    assert {one.source for one in english} == {one for one in found if one.is_counted}, _MEND
    assert [one.source for one in english if len(one.forms) != 2 or not one.is_complete] == []
    assert [one.source for one in english if one.forms[-1] != one.source.text] == []


@pytest.mark.parametrize("code", languages())
def test_a_language_is_shipped_once_nothing_is_missing_and_not_before(code: str) -> None:
    is_complete = all(one.is_complete for one in read(catalogue(code)))

    assert catalogue(code).with_suffix(".qm").exists() == is_complete, _MEND


@pytest.mark.parametrize("compiled", sorted(CATALOGUES.glob("*.qm")), ids=lambda path: path.name)
def test_what_is_shipped_was_made_from_its_catalogue(compiled: Path, tmp_path: Path) -> None:
    fresh = tmp_path / compiled.name

    release(compiled.with_suffix(".ts"), fresh)

    assert fresh.read_bytes() == compiled.read_bytes(), _MEND


def test_only_what_is_shipped_is_offered(language: Language) -> None:
    assert {choice.code for choice in language.choices()} == {
        path.stem.removeprefix("quince_") for path in CATALOGUES.glob("*.qm")
    }


def test_english_counts_in_english(language: Language) -> None:
    today = date(2026, 11, 16)
    language.use("en")

    assert words.due(date(2026, 11, 15), today).text == "1 day late"
    assert words.due(date(2026, 11, 14), today).text == "2 days late"


def test_the_titles_of_templates_are_those_that_commands_without_a_window_use() -> None:
    assert titles() == dict(ENGLISH_TITLES)
