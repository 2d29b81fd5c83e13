"""First run: people are seen before they come in, and a team with a meeting comes out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.imports.json_problems import FileRefusal, Problem, ProblemKind, Refused
from app.imports.jsonfile import JsonPreview
from app.services.archive import Archive
from app.ui.language import Language
from app.ui.theme import Theme
from app.ui.views.first_run.page import FirstRunPage
from tests.services.house import House
from tests.ui.desk import RESOURCES, FakeOutside, desk_of

PASTED = "Ana Muñoz <ana@example.com>\nLeo Brandt leo@example\nIoana Mureșan\n"


@pytest.fixture
def house() -> House:
    return House()


def page_of(house: House, theme: Theme, qtbot: QtBot, folder: Path, outside: FakeOutside | None = None) -> FirstRunPage:
    app = QApplication.instance()
    assert app is not None
    language = Language(app, RESOURCES / "translations")
    language.use("en")
    page = FirstRunPage(theme, desk_of(house, folder, outside), language)
    qtbot.addWidget(page)
    page.resize(1200, 860)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.enter()
    return page


def test_what_is_pasted_is_shown_with_what_becomes_of_each(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    page._create.panel.field.setPlainText(PASTED)

    rows = page._create.panel.people.rows

    assert [(row.text, row.remark) for row in rows] == [
        ("Ana Muñoz", ""),
        ("Leo Brandt", "no valid e-mail"),
        ("Ioana Mureșan", "no e-mail"),
    ]
    assert page._create._remark.text() == "Leo comes in without an e-mail. You can add it later."
    assert not house.services.team.reps()


def test_ctrl_enter_makes_the_team_and_a_first_meeting(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    field = page._create.panel.field
    field.setPlainText(PASTED)

    with qtbot.waitSignal(page.changed):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [rep.name for rep in house.services.team.reps()] == ["Ana Muñoz", "Leo Brandt", "Ioana Mureșan"]
    meeting = house.services.meetings.next_meeting()
    assert meeting is not None
    assert len(meeting.participants) == 3


def test_nothing_is_made_of_an_empty_field(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    assert not page._create.button.isEnabled()
    QTest.keyClick(page._create.panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not house.services.team.reps()
    assert not house.services.meetings.list()


def test_a_full_disk_leaves_what_was_pasted_in_the_field(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    page._create.panel.field.setPlainText(PASTED)
    house.store.full = True

    with qtbot.waitSignal(page.trouble):
        page._create.button.click()

    assert page._create.panel.field.raw_text() == PASTED


def test_the_sample_team_opens_with_one_click(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.changed, timeout=20_000):
        page._sample.click()

    assert house.services.sample.is_loaded


def test_a_list_from_a_file_is_put_into_the_field_to_be_looked_at(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    file = tmp_path / "team.csv"
    file.write_text("name,email,role\nChloé Jansen,chloe@example.com,Clinics\n", encoding="utf-16")

    page.show_file(file)

    assert [row.text for row in page._create.panel.people.rows] == ["Chloé Jansen"]
    assert not house.services.team.reps()


def test_a_file_that_is_no_text_is_refused_in_a_sentence(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    file = tmp_path / "team.xlsx"
    file.write_bytes(b"PK\x03\x04" + b"\x00\xd8" * 41 + b"\x00")

    page.show_file(file)

    assert "no text" in page._create._remark.text()


def test_a_file_that_is_not_there_becomes_a_banner(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    with qtbot.waitSignal(page.trouble):
        page.show_file(tmp_path / "gone.csv")


def test_everything_of_another_computer_is_shown_and_comes_in_only_when_asked_for(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    problem = Problem(ProblemKind.BAD_REP, 2, "Leo", "no name")
    outside = FakeOutside(preview=JsonPreview(Archive(reps=House(3).reps), problems=(problem,)))
    page = page_of(house, theme, qtbot, tmp_path, outside)
    file = tmp_path / "all.json"
    file.write_text("{}", encoding="utf-8")

    page.show_file(file)
    assert page._bring._people.text() == "3 people"
    assert not outside.brought

    with qtbot.waitSignal(page.changed):
        page._bring.button.click()
    assert outside.brought == [outside.preview]


def test_a_file_that_cannot_be_read_says_why_and_offers_nothing_to_bring(
    house: House, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = FakeOutside(preview=JsonPreview(refused=Refused(FileRefusal.NOT_JSON, "3")))
    page = page_of(house, theme, qtbot, tmp_path, outside)
    file = tmp_path / "all.json"
    file.write_text("{", encoding="utf-8")

    page.show_file(file)

    assert "line 3" in page._bring._lead.text()
    assert not page._bring.button.isEnabled()
    page._bring._leave.click()
    assert page._main.currentWidget() is page._create


def test_names_are_never_read_as_markup(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    page._create.panel.field.setPlainText("<b>Ana</b> <img src=/etc/passwd>")

    rows = page._create.panel.people.rows

    assert rows
    assert all("img" not in row.spoken or "<" in row.spoken for row in rows)


def test_a_long_list_is_read_once_the_typing_pauses(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)
    panel = page._create.panel
    panel.field.setPlainText("\n".join(f"Rep{number} Family{number}" for number in range(1_500)))
    assert not panel.people.rows

    qtbot.waitUntil(lambda: len(panel.people.rows) == 1_500, timeout=5_000)


def test_every_control_can_be_reached_and_has_a_name(house: House, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(house, theme, qtbot, tmp_path)

    for pane in page.panes():
        assert pane.accessibleName()
        assert pane.focusPolicy() & Qt.FocusPolicy.TabFocus
