"""Questions show how each was settled and which one is on."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.meeting.commands import Settlement
from app.ui.theme import Theme
from app.ui.widgets.question_list import QuestionList
from tests.ui.widgets import scenes

QUESTIONS = scenes.QUESTIONS


@pytest.fixture
def questions(qtbot: QtBot, theme: Theme) -> QuestionList:
    widget = QuestionList(theme)
    qtbot.addWidget(widget)
    widget.resize(302, 560)
    widget.show_questions(QUESTIONS, scenes.SHORTS, scenes.QUESTION_ACTIONS)
    widget.executeDelayedItemsLayout()
    return widget


def test_each_question_says_how_it_was_settled_or_who_asks(questions: QuestionList) -> None:
    assert [row.caption for row in questions.rows] == [
        "Answered: yes, from 1 October",
        "Action: Ioana, Wed 18 Nov",
        "Parked: for a training meeting",
        "Íñigo asks Ελένη",
        "Γιώργος",
        "Marta",
    ]
    assert questions.rows[4].spoken == "What do we say when a clinic asks for a reference?, Γιώργος, open"


def test_what_is_not_known_is_left_out(questions: QuestionList) -> None:
    bare = (
        replace(QUESTIONS[0], answer=""),
        replace(QUESTIONS[1], action_id=None),
        replace(QUESTIONS[3], asked_by=None),
        replace(QUESTIONS[4], asked_by=None),
    )
    questions.show_questions(bare, scenes.SHORTS)
    assert [row.caption for row in questions.rows] == ["Answered", "Action", "for Ελένη", ""]
    assert not questions.grab().isNull()


def test_rows_are_as_high_as_their_words_and_choosing_one_moves_nothing(questions: QuestionList) -> None:
    def heights() -> list[int]:
        questions.executeDelayedItemsLayout()
        return [questions.visualRect(questions.model().index(row, 0)).height() for row in range(6)]

    before = heights()
    assert before == [79, 79, 79, 99, 79, 79]
    for question in QUESTIONS:
        questions.select_key(question.id)
        assert heights() == before


def test_a_very_long_question_takes_four_lines_and_elides_the_rest(questions: QuestionList) -> None:
    questions.show_questions((replace(QUESTIONS[4], text="why " * 400),), scenes.SHORTS)
    questions.executeDelayedItemsLayout()
    assert questions.visualRect(questions.model().index(0, 0)).height() == 119
    assert not questions.grab().isNull()


def test_settling_changes_one_row_and_keeps_the_selection(questions: QuestionList, qtbot: QtBot) -> None:
    questions.select_key("q4")
    after = (*QUESTIONS[:3], replace(QUESTIONS[3], settled=Settlement.PARKED), *QUESTIONS[4:])
    with qtbot.assertNotEmitted(questions.model().modelReset), qtbot.waitSignal(questions.model().dataChanged):
        questions.show_questions(after, scenes.SHORTS, scenes.QUESTION_ACTIONS)
    assert questions.selected_id == "q4"
    questions.select_next()
    assert questions.selected_id == "q5"


def test_the_model_keeps_the_contract_of_qt(questions: QuestionList) -> None:
    tester = QAbstractItemModelTester(questions.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    questions.show_questions(tuple(reversed(QUESTIONS)), scenes.SHORTS)
    questions.show_questions((), scenes.SHORTS)
    del tester
