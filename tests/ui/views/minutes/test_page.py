"""The minutes page: search, the record, its files, its versions; nothing in it can be changed by accident."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import UserError
from app.domain.meeting.commands import AddDecision, AddNote
from app.domain.meeting.state import Status
from app.services.ports import Meeting
from app.ui.page import Go, Place
from app.ui.theme import Theme
from app.ui.views.minutes import facts, headline
from app.ui.views.minutes.files import Format
from app.ui.views.minutes.page import MinutesPage
from app.ui.widgets.key_button import KeyButton
from tests.services.house import House
from tests.ui.desks import make_desk


class Desk:
    """The page over two held meetings, and what it said."""

    def __init__(self, theme: Theme, folder: Path, held: int = 2) -> None:
        self.house = House(8)
        self.meetings: list[Meeting] = []
        for number in range(held):
            meeting = self.house.meeting()
            self.house.hold(meeting, seed=number + 1)
            self.meetings.append(meeting)
        self.folder = folder / "minutes"
        self.page = MinutesPage(theme, make_desk(self.house, folder))
        self.troubles: list[object] = []
        self.page.trouble.connect(self.troubles.append)
        self.page.resize(1200, 900)
        self.page.show()
        self.page.activateWindow()
        self.page.enter()
        QTest.qWaitForWindowActive(self.page)

    @property
    def last(self) -> Meeting:
        return self.meetings[-1]

    def button(self, label: str) -> KeyButton:
        return next(
            one for one in self.page.findChildren(KeyButton) if one.label == label and one.isVisibleTo(self.page)
        )

    def search(self, query: str) -> None:
        self.page._list.field.setText(query)
        QTest.keyClick(self.page._list.field, Qt.Key.Key_Return)

    def texts(self) -> list[str]:
        QApplication.processEvents()
        return [one.text() for one in self.page.findChildren(QLabel) if one.isVisibleTo(self.page)]

    def files(self) -> list[str]:
        self.page.finish_files()
        QApplication.processEvents()
        return sorted(one.name for one in self.folder.iterdir()) if self.folder.exists() else []


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(theme, tmp_path)
    yield made
    made.page.finish_files()
    made.page.hide()
    made.page.deleteLater()


# ------------------------------------------------------------------------------------------------------- the record


def test_the_last_meeting_is_shown_first_and_a_target_is_shown_instead(desk: Desk) -> None:
    assert desk.page._list.list.selected_key == desk.last.id
    desk.page.enter(desk.meetings[0].id)
    assert desk.page._minutes is not None
    assert desk.page._minutes.header.meeting_id == desk.meetings[0].id
    assert desk.page._list.list.selected_key == desk.meetings[0].id


def test_everything_in_the_minutes_is_on_the_page(desk: Desk) -> None:
    minutes = desk.page._minutes
    assert minutes is not None
    more = [one for one in desk.page.findChildren(KeyButton) if one.label.endswith("more") and one.isVisible()]
    for button in more:
        button.click()
    shown = desk.texts()
    expected = [one.text for one in minutes.actions] + [one.text for one in minutes.decisions]
    expected += [one.text for one in minutes.questions] + [one.text for one in minutes.parked]
    expected += [one.text for one in minutes.objectives] + [one.text for one in minutes.reviewed]
    expected += [note.text for group in minutes.notes for note in group.notes]
    assert not [text for text in expected if text not in shown]


def test_words_of_people_are_shown_letter_by_letter(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    nasty = '<img src="file:///canary.png"><b>bold</b> &amp; #let x = 1'
    desk = Desk(theme, tmp_path, held=1)
    live = desk.house.services.minutes.reopen(desk.last.id, nasty)
    live.dispatch(AddNote(live.new_id(), nasty, None))
    live.dispatch(AddDecision(live.new_id(), nasty, None))
    desk.house.services.minutes.finalise(live)
    desk.page.enter(desk.last.id)
    labels = [one for one in desk.page.findChildren(QLabel) if one.text() == nasty]
    assert len(labels) >= 2
    said = [one for one in desk.page.findChildren(QLabel) if one.text()]
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in said)
    desk.page.deleteLater()


def test_the_head_says_when_it_was_locked_and_which_version_it_is(desk: Desk) -> None:
    assert any(text.startswith("Finalised ") and text.endswith("version 1") for text in desk.texts())
    assert not desk.page._head._versions.isVisibleTo(desk.page)


def test_choosing_another_meeting_shows_it_from_the_top(desk: Desk) -> None:
    bar = desk.page._record.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.page._list.list.select_key(desk.meetings[0].id)
    assert bar.value() == 0
    assert desk.page._minutes is not None
    assert desk.page._minutes.header.meeting_id == desk.meetings[0].id


def test_without_minutes_the_page_says_when_there_will_be_some(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(theme, tmp_path, held=0)
    assert "Minutes appear when you finalise a meeting." in desk.texts()
    with qtbot.waitSignal(desk.page.go_requested) as asked:
        desk.button("Go to the meetings").click()
    assert asked.args == [Go(Place.MEETINGS)]
    assert desk.page.acts() == ()
    desk.page.deleteLater()


# ------------------------------------------------------------------------------------------------------- the search


def test_a_search_goes_over_all_meetings_and_marks_what_it_found(desk: Desk) -> None:
    minutes = desk.house.services.minutes.minutes(desk.meetings[0].id)
    word = max(minutes.actions[0].text.split(), key=len)
    desk.search(word.upper())
    rows = desk.page._list.list.rows
    assert any(row.key == desk.meetings[0].id for row in rows)
    assert all(row.marks for row in rows)
    count = desk.page._list._count.text()
    assert "hits" in count
    assert f"in {len(rows)} meetings" in count


def test_nothing_found_is_said_and_clearing_brings_all_back(desk: Desk) -> None:
    desk.search("xyzzy")
    assert desk.page._list._count.text() == "No hits for “xyzzy”."
    assert desk.page._list.list.rows == ()
    assert desk.page._minutes is not None
    QTest.keyClick(desk.page._list.field, Qt.Key.Key_Escape)
    QTest.keyClick(desk.page._list.field, Qt.Key.Key_Return)
    assert len(desk.page._list.list.rows) == 2
    assert not desk.page._list._count.isVisibleTo(desk.page)


def test_a_search_starts_by_itself_when_the_hand_rests(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page._list.searched):
        QTest.keyClicks(desk.page._list.field, "xy")


def test_the_title_of_a_meeting_is_found_too(desk: Desk) -> None:
    desk.search("huddle")
    assert len(desk.page._list.list.rows) == 2


def test_ctrl_f_goes_to_the_search_and_down_to_what_it_found(desk: Desk) -> None:
    assert desk.page.start_find()
    assert QApplication.focusWidget() is desk.page._list.field
    QTest.keyClick(desk.page._list.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is desk.page._list.list


# -------------------------------------------------------------------------------------------------------- the files


@pytest.mark.parametrize(("label", "ending"), [("PDF", "pdf"), ("HTML", "html"), ("Markdown", "md")])
def test_each_button_writes_its_file_into_the_minutes_folder(desk: Desk, label: str, ending: str) -> None:
    desk.button(label).click()
    files = desk.files()
    assert [name.rpartition(".")[2] for name in files] == [ending]
    assert desk.page._saved.isVisibleTo(desk.page)
    assert desk.page._saved.accessibleName() == f"Saved as {files[0]}"
    if ending == "pdf":
        assert (desk.folder / files[0]).read_bytes().startswith(b"%PDF")


def test_ctrl_p_writes_the_pdf(desk: Desk, qtbot: QtBot) -> None:
    desk.page._list.list.setFocus()
    with qtbot.waitSignal(desk.page._files.written, timeout=20_000):
        QTest.keyClick(desk.page._list.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.files()


def test_leaving_the_page_waits_until_the_file_is_on_disk(desk: Desk) -> None:
    desk.button("HTML").click()
    assert desk.page.leave()
    assert len(list(desk.folder.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_told_and_nothing_breaks(desk: Desk) -> None:
    desk.folder.write_text("a file where the folder should be")
    desk.page._save(Format.MARKDOWN.value)
    desk.page.finish_files()
    QApplication.processEvents()
    assert len(desk.troubles) == 1
    assert isinstance(desk.troubles[0], UserError)
    assert not desk.page._saved.isVisibleTo(desk.page)


def test_sections_that_are_left_out_are_not_in_the_files_and_stay_left_out(desk: Desk) -> None:
    desk.button("Sections").click()
    box = next(box for section, box in desk.page._sections._boxes.items() if section.value == "notes")
    box.click()
    assert desk.house.services.settings.current.minutes_leave_out == ("notes",)
    minutes = desk.page._minutes
    assert minutes is not None
    desk.button("HTML").click()
    page = (desk.folder / desk.files()[0]).read_text(encoding="utf-8")
    assert ">Notes<" not in page
    desk.page.enter()
    assert not box.isChecked()


def test_the_preview_shows_the_pages_and_how_many_there_are(desk: Desk, qtbot: QtBot) -> None:
    desk.button("Preview").click()
    assert desk.page._preview.page_count == 0
    with qtbot.waitSignal(desk.page._files.made, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: desk.page._preview.page_count > 0)
    assert desk.page._preview._page.text() == f"Page 1 of {desk.page._preview.page_count}"
    before = desk.page._preview._shown_zoom()
    desk.button("Larger").click()
    assert desk.page._preview._shown_zoom() > before
    desk.button("Fit the width").click()
    desk.button("Preview").click()
    assert desk.page._body.currentWidget() is desk.page._record


def test_pages_of_a_meeting_that_was_left_meanwhile_are_not_shown(desk: Desk) -> None:
    desk.button("Preview").click()
    desk.page._list.list.select_key(desk.meetings[0].id)
    token = desk.page._pages_token
    desk.page.finish_files()
    QApplication.processEvents()
    assert token == 2
    assert desk.page._preview.page_count > 0


def test_what_shows_pages_is_loaded_only_when_it_is_wanted(desk: Desk) -> None:
    assert desk.page._preview._view is None


# ----------------------------------------------------------------------------------------------------- the versions


def reopened(desk: Desk, reason: str = "a name was wrong") -> None:
    live = desk.house.services.minutes.reopen(desk.last.id, reason)
    live.dispatch(AddDecision(live.new_id(), "Added afterwards", None))
    desk.house.services.minutes.finalise(live)
    desk.page.enter(desk.last.id)


def test_the_latest_minutes_are_reopened_with_a_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.button("Reopen").click()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "a name was wrong")
    with qtbot.waitSignal(desk.page.start_requested) as asked:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [desk.last.id]
    state = desk.house.services.live.open(desk.last.id).state
    assert (state.status, state.reopen_reason) == (Status.REOPENED, "a name was wrong")


def test_one_can_think_better_of_reopening(desk: Desk) -> None:
    desk.button("Reopen").click()
    desk.button("Keep it locked").click()
    assert desk.house.services.live.open(desk.last.id).state.status is Status.FINISHED
    assert desk.button("PDF")


def test_earlier_minutes_cannot_be_reopened_and_say_why(desk: Desk) -> None:
    desk.page.enter(desk.meetings[0].id)
    button = desk.button("Reopen")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Only the minutes of the last meeting can be reopened."
    assert desk.page.acts()[-1].reason == button.accessibleDescription()


def test_every_version_can_be_read_and_an_old_one_never_overwrites_the_file_of_the_new(desk: Desk) -> None:
    reopened(desk)
    assert "Added afterwards" in desk.texts()
    versions = desk.page._head._versions
    assert [versions.itemText(row) for row in range(versions.count())] == ["Version 2", "Version 1"]
    desk.button("Markdown").click()
    versions.setCurrentIndex(1)
    versions.activated.emit(1)
    assert "Added afterwards" not in desk.texts()
    desk.button("Markdown").click()
    files = desk.files()
    assert len(files) == 2
    assert any("version 1" in name for name in files)


def test_why_it_was_reopened_stands_in_the_record(desk: Desk) -> None:
    reopened(desk, "a name was wrong")
    assert "a name was wrong" in desk.texts()


# ---------------------------------------------------------------------------------------------------------- manners


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    desk.button("Sections").click()
    for widget in desk.page.findChildren(QWidget):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(desk.page)
        inside = isinstance(widget.parentWidget(), QLineEdit) or widget.objectName().startswith("qt_")
        if takes_focus and not inside:
            assert widget.accessibleName(), widget


def test_the_record_scrolls_with_the_keyboard(desk: Desk) -> None:
    desk.page._record.pane.setFocus()
    QTest.keyClick(desk.page._record.pane, Qt.Key.Key_PageDown)
    assert desk.page._record.pane.verticalScrollBar().value() > 0


def test_the_way_back_leads_to_the_meetings(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.go_requested) as asked:
        desk.button("Meetings").click()
    assert asked.args == [Go(Place.MEETINGS)]


def test_the_model_of_the_list_is_sound(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.page._list.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.search("xyzzy")
    desk.search("huddle")
    assert tester.model() is desk.page._list.list.model()


@pytest.mark.parametrize("width", [720, 964, 1232, 2300])
def test_nothing_of_the_record_is_cut_at_any_width(desk: Desk, width: int) -> None:
    desk.page.resize(width, 700)
    QApplication.processEvents()
    pane = desk.page._record.pane
    content = pane.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= pane.viewport().width()


def test_facts_say_what_happened_in_words(desk: Desk) -> None:
    minutes = desk.page._minutes
    assert minutes is not None
    figures = headline.figures_of(minutes)
    assert [figure.label for figure in figures][:2] == ["of 15:00", "spoke"]
    assert headline.title_of(minutes).startswith("Huddle, ")
    assert headline.subtitle_of(minutes).startswith("Results review, ")
    assert all(fact.spoken for fact in (*facts.questions(minutes), *facts.decisions(minutes)))
    bare = replace(minutes, actions=tuple(replace(one, due=None, owner=None) for one in minutes.actions))
    assert all(not one.is_whole and one.due == "no date yet" for one in facts.actions(bare))
