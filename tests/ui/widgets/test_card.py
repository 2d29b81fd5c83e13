"""Cards keep their parts in place, overtime included; strips and lists say what they show."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.checklist import CheckItem, Checklist, CheckState
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip

_WORDS = {CheckState.OK: "ready", CheckState.MISSING: "missing", CheckState.WRONG: "wrong", CheckState.OPEN: "open"}


def test_the_band_of_overtime_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "Turn 3 of 8")
    qtbot.addWidget(card)
    body = QLabel("body")
    card.add_section(body, stretch=1)
    card.resize(400, 300)
    card.show()
    before = (card.head.geometry(), body.geometry())
    card.show_band("Overtime", "The others get 0:53")
    assert (card.head.geometry(), body.geometry()) == before
    card.hide_band()
    assert (card.head.geometry(), body.geometry()) == before


def test_the_head_is_forty_high_whatever_room_the_card_has(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "Captured")
    qtbot.addWidget(card)
    card.add_section(QLabel("one"))
    card.resize(400, 700)
    card.show()
    assert card.head.height() == 40


def test_a_foot_stays_at_the_end_although_sections_come_later(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "Captured")
    qtbot.addWidget(card)
    foot = card.add_section(QLabel("foot"), is_foot=True)
    first, second = card.add_section(QLabel("one")), card.add_section(QLabel("two"))
    card.resize(300, 500)
    card.show()
    assert first.y() < second.y() < foot.y()
    assert foot.geometry().bottom() == card.height() - 2


def test_a_card_without_a_title_has_no_head(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    with pytest.raises(ValueError, match="no head"):
        _ = card.head


def test_a_card_is_named_after_its_title(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "Speaking order")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Speaking order"


def test_a_strip_is_as_high_as_drawn_and_named_after_its_question(theme: Theme, qtbot: QtBot) -> None:
    strip = NoticeStrip(theme, kind=NoticeKind.WARN, sign="clock")
    qtbot.addWidget(strip)
    strip.show_words("The app was away for 0:42. Count it, or take it out?", "Everything up to 06:12 is here.")
    button = strip.add_button(KeyButton(theme, "Count it"))
    assert button.parentWidget() is strip
    assert strip.height() == 56
    assert strip.accessibleName().startswith("The app was away for 0:42")
    theme.set_scale(1.5)
    assert strip.height() == 84


def test_a_strip_narrower_than_its_words_keeps_its_buttons_whole(theme: Theme, qtbot: QtBot) -> None:
    strip = NoticeStrip(theme, sign="history")
    qtbot.addWidget(strip)
    strip.show_words("The app was away for 0:42. Count it, or take it out?", "Everything up to 06:12 is here.")
    button = strip.add_button(KeyButton(theme, "Take it out"))
    strip.resize(360, 56)
    strip.show()
    assert strip.rect().contains(button.geometry())
    assert strip.minimumSizeHint().width() <= 360


def _items(*, is_ready: bool) -> tuple[CheckItem, ...]:
    state = CheckState.OK if is_ready else CheckState.MISSING
    return (
        CheckItem("objective", CheckState.OK, "Objective set"),
        CheckItem("prework", state, "Pre-work", "Marta is missing", act="" if is_ready else "Remind Marta"),
    )


def test_a_row_is_known_by_its_words_and_state_without_seeing_the_sign(theme: Theme, qtbot: QtBot) -> None:
    checklist = Checklist(theme, state_words=_WORDS)
    qtbot.addWidget(checklist)
    checklist.show_items(_items(is_ready=False))
    names = [widget.accessibleName() for widget in checklist.findChildren(QWidget)]
    assert "Objective set, ready" in names
    assert "Pre-work, Marta is missing, missing" in names


def test_the_act_of_a_row_is_asked_for_by_its_key(theme: Theme, qtbot: QtBot) -> None:
    checklist = Checklist(theme, state_words=_WORDS)
    qtbot.addWidget(checklist)
    checklist.show_items(_items(is_ready=False))
    button = next(button for button in checklist.findChildren(KeyButton) if button.label == "Remind Marta")
    with qtbot.waitSignal(checklist.act_requested) as asked:
        button.click()
    assert asked.args == ["prework"]


def test_rows_stay_the_same_widgets_while_only_their_words_change(theme: Theme, qtbot: QtBot) -> None:
    checklist = Checklist(theme, state_words=_WORDS)
    qtbot.addWidget(checklist)
    checklist.show_items(_items(is_ready=False))
    before = checklist.findChildren(KeyButton)
    checklist.show_items(_items(is_ready=True))
    assert checklist.findChildren(KeyButton) == before
    assert all(button.isHidden() for button in before)


def test_other_rows_take_the_place_of_the_old_ones(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    checklist = Checklist(theme, state_words=_WORDS)
    QVBoxLayout(host).addWidget(checklist)
    checklist.show_items(_items(is_ready=False))
    checklist.show_items((CheckItem("questions", CheckState.OPEN, "Questions settled", value="5 of 6"),))
    host.show()
    shown = [label.text() for label in checklist.findChildren(QLabel) if label.isVisible() and label.text()]
    assert shown == ["Questions settled", "5 of 6"]
