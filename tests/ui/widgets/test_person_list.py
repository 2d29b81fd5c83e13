"""People keep their row and their selection, and can be put in another order."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.person_list import PersonList, PersonRows
from tests.ui.widgets import scenes


@pytest.fixture
def people(qtbot: QtBot, theme: Theme) -> PersonList:
    widget = PersonList(theme, "Team")
    qtbot.addWidget(widget)
    widget.resize(279, 400)
    widget.show_people(scenes.TEAM)
    widget.executeDelayedItemsLayout()
    return widget


def test_rows_are_as_high_as_the_design_says_at_every_text_size(qtbot: QtBot, theme: Theme, people: PersonList) -> None:
    assert people.visualRect(people.model().index(0, 0)).height() == 56
    short = PersonList(theme, "Participants", rows=PersonRows.ONE_LINE)
    qtbot.addWidget(short)
    short.show_people(scenes.TAKING_PART)
    assert short.visualRect(short.model().index(0, 0)).height() == 36
    theme.set_scale(1.5)
    people.executeDelayedItemsLayout()
    assert people.visualRect(people.model().index(0, 0)).height() == 84
    assert not short.grab().isNull()


def test_a_row_is_said_with_the_word_of_its_sign() -> None:
    person = replace(scenes.TEAM[1], sign_word="above quota")
    assert person.spoken == "Íñigo Echeverría, Clinics, 128 %, above quota"
    assert person.tip == "Íñigo Echeverría\nClinics, 128 %"


def test_the_selection_stays_with_its_person(people: PersonList) -> None:
    people.select_key("r3")
    people.show_people(tuple(reversed(scenes.TEAM)))
    assert people.selected_rep == "r3"
    people.show_people(scenes.TEAM[:1])
    assert people.selected_rep in ("r1", None)


def test_the_order_is_asked_for_only_where_that_is_allowed(people: PersonList, qtbot: QtBot) -> None:
    people.select_key("r2")
    with qtbot.assertNotEmitted(people.reorder_requested):
        QTest.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    people.set_orderable(True)
    with qtbot.waitSignal(people.reorder_requested) as asked:
        QTest.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.args == [("r1", "r3", "r2", "r4", "r5", "r6")]


def test_letters_find_a_person(people: PersonList) -> None:
    QTest.keyClicks(people, "leo")
    assert people.selected_key == "r5"


def test_the_model_keeps_the_contract_of_qt(people: PersonList) -> None:
    tester = QAbstractItemModelTester(people.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    people.show_people(scenes.TEAM[2:])
    people.show_people(scenes.TEAM)
    del tester


def test_it_paints_with_a_selected_row_and_signs(people: PersonList) -> None:
    people.select_key("r2")
    people.show_people((*scenes.TEAM[:2], replace(scenes.TEAM[2], sign="check", is_current=True, aside="Late, 03:10")))
    for width in (120, 279, 900):
        people.resize(width, 300)
        assert not people.grab().isNull()
