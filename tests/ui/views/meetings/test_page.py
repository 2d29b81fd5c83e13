"""The meetings page: planning by keyboard and mouse, everything kept at once, and undone where it matters."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.capacity import CapacityKind
from app.domain.errors import DiskFull
from app.domain.ids import ItemId, MeetingId
from app.domain.meeting.commands import StartMeeting
from app.domain.meeting.plan import AgendaItem, OrderMethod, Phase, PlannedObjective, Purpose
from app.services.ports import Meeting, MeetingStatus
from app.ui.page import Done, Go, Place
from app.ui.theme import Theme
from app.ui.views.meetings.agenda_list import AgendaList
from app.ui.views.meetings.agenda_rows import Cell, columns_of
from app.ui.views.meetings.editor import Tab
from app.ui.views.meetings.page import MeetingsPage
from app.ui.widgets.key_button import KeyButton
from tests.services.house import House
from tests.ui.desks import make_desk


class Desk:
    """The page, what it stands on, and what it said."""

    def __init__(self, theme: Theme, folder: Path, reps: int = 8) -> None:
        self.house = House(reps)
        self.meeting = self.house.meeting()
        self.page = MeetingsPage(theme, make_desk(self.house, folder))
        self.done: list[Done] = []
        self.told: list[str] = []
        self.troubles: list[object] = []
        self.page.done.connect(self.done.append)
        self.page.told.connect(self.told.append)
        self.page.trouble.connect(self.troubles.append)
        self.page.resize(1200, 800)
        self.page.show()
        self.page.activateWindow()
        self.page.enter(self.meeting.id)
        QTest.qWaitForWindowActive(self.page)

    @property
    def now(self) -> Meeting:
        """The meeting as it is kept."""
        return self.house.services.meetings.get(self.meeting.id)

    @property
    def lines(self) -> AgendaList:
        return self.page._editor.agenda.list

    def save(self, meeting: Meeting) -> None:
        self.house.services.meetings.save(meeting)
        self.page.enter()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    def item(self, title: str) -> AgendaItem:
        return next(one for one in self.now.agenda if one.title == title)

    def choose(self, title: str) -> None:
        """Go to a line of the agenda."""
        self.lines.setFocus()
        self.lines.select_key(self.item(title).id)

    def button(self, label: str) -> KeyButton:
        return next(
            one for one in self.page.findChildren(KeyButton) if one.label == label and one.isVisibleTo(self.page)
        )

    def take_back(self) -> None:
        self.done[-1].take_back()
        self.page.enter()


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(theme, tmp_path)
    yield made
    made.page.hide()
    made.page.deleteLater()


@pytest.fixture
def crowd(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(theme, tmp_path, reps=11)
    yield made
    made.page.hide()
    made.page.deleteLater()


# ------------------------------------------------------------------------------------------------------------- agenda


@pytest.mark.parametrize(
    ("typed", "length_ms"), [("90s", 90_000), ("1:30", 90_000), ("1.5m", 90_000), ("2", 120_000), ("1,5 min", 90_000)]
)
def test_a_length_is_typed_as_people_write_it(desk: Desk, typed: str, length_ms: int) -> None:
    desk.choose("Open questions")
    desk.lines.edit_cell(desk.item("Open questions").id, Cell.LENGTH)
    desk.type(typed)
    desk.key(Qt.Key.Key_Return)
    assert desk.item("Open questions").planned_ms == length_ms
    assert QApplication.focusWidget() is desk.lines


def test_a_digit_on_a_row_begins_a_length(desk: Desk) -> None:
    desk.choose("Open questions")
    desk.key(Qt.Key.Key_3)
    desk.type(":15")
    desk.key(Qt.Key.Key_Return)
    assert desk.item("Open questions").planned_ms == 195_000


def test_what_is_no_length_is_said_and_changes_nothing(desk: Desk) -> None:
    before = desk.item("Open questions").planned_ms
    desk.choose("Open questions")
    desk.key(Qt.Key.Key_3)
    desk.type(" apples")
    desk.key(Qt.Key.Key_Return)
    assert desk.item("Open questions").planned_ms == before
    assert desk.told == ["“3 apples” is no length. Type 90s, 1:30 or 1.5m."]


def test_plus_and_minus_change_a_length_by_fifteen_seconds_with_keys_and_mouse(desk: Desk) -> None:
    desk.choose("Recap and next steps")
    desk.type("+")
    assert desk.item("Recap and next steps").planned_ms == 75_000
    row = desk.lines.visualRect(desk.lines.currentIndex())
    planned = columns_of(desk.page.theme, row, desk.lines.title_px).planned
    QTest.mouseClick(desk.lines.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(planned.left() + 8, row.center().y()))
    QTest.mouseClick(desk.lines.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(planned.left() + 8, row.center().y()))
    assert desk.item("Recap and next steps").planned_ms == 45_000


def test_the_length_of_a_turn_counts_for_every_rep_and_never_falls_below_the_floor(desk: Desk) -> None:
    desk.choose("Results, rep by rep")
    desk.type("+")
    assert desk.now.turn_ms == 75_000
    desk.key(Qt.Key.Key_1)
    desk.type("0s")
    desk.key(Qt.Key.Key_Return)
    assert desk.now.turn_ms == 30_000
    assert desk.told == ["A turn has at least 0:30."]
    desk.lines.edit_cell(desk.item("Results, rep by rep").id, Cell.LENGTH)
    desk.type("auto")
    desk.key(Qt.Key.Key_Return)
    assert desk.now.turn_ms is None


def test_a_title_is_typed_over_and_tab_goes_on_to_phase_owner_and_length(desk: Desk) -> None:
    desk.choose("Actions from last time")
    item = desk.item("Actions from last time")
    desk.key(Qt.Key.Key_F2)
    desk.type("Promises")
    desk.key(Qt.Key.Key_Tab)
    assert desk.item("Promises").id == item.id
    assert desk.lines.editor.field is not None
    assert desk.lines.editor.field.accessibleName() == "Phase"
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Tab)
    assert desk.item("Promises").phase is Phase.TASKS
    desk.key(Qt.Key.Key_Tab)
    desk.type("45s")
    desk.key(Qt.Key.Key_Return)
    assert desk.item("Promises").planned_ms == 45_000


def test_escape_gives_up_what_was_typed(desk: Desk) -> None:
    desk.choose("Actions from last time")
    desk.key(Qt.Key.Key_Return)
    desk.type("Nothing")
    desk.key(Qt.Key.Key_Escape)
    assert [one.title for one in desk.now.agenda].count("Actions from last time") == 1
    assert desk.lines.editor.field is None


def test_phase_and_owner_are_chosen_from_lists(desk: Desk) -> None:
    item = desk.item("New tasks and objectives")
    desk.lines.phase_given.emit(item.id, Phase.CLOSING.value)
    desk.lines.owner_given.emit(item.id, desk.house.rep_ids[2])
    kept = desk.item("New tasks and objectives")
    assert (kept.phase, kept.owner_id) == (Phase.CLOSING, desk.house.rep_ids[2])
    desk.lines.owner_given.emit(item.id, "")
    assert desk.item("New tasks and objectives").owner_id is None


def test_ctrl_enter_adds_a_line_below_the_chosen_one_ready_to_be_named(desk: Desk) -> None:
    desk.choose("Actions from last time")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.title for one in desk.now.agenda][2] == "New item"
    field = desk.lines.editor.field
    assert isinstance(field, QLineEdit)
    field.selectAll()
    desk.type("News: price list 2027")
    desk.key(Qt.Key.Key_Return)
    assert desk.item("News: price list 2027").phase is Phase.OPENING


def test_alt_and_the_arrows_move_a_line_also_into_the_next_phase(desk: Desk) -> None:
    desk.choose("Actions from last time")
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.now.agenda[0].title == "Actions from last time"
    desk.choose("New tasks and objectives")
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.item("New tasks and objectives").phase is Phase.OPENING
    assert desk.lines.selected_key == desk.item("New tasks and objectives").id


def test_delete_takes_a_line_out_and_it_can_be_put_back_without_losing_later_changes(desk: Desk) -> None:
    desk.choose("New tasks and objectives")
    desk.key(Qt.Key.Key_Delete)
    assert "New tasks and objectives" not in [one.title for one in desk.now.agenda]
    assert desk.done[-1].text == "“New tasks and objectives” taken out"
    desk.save(replace(desk.now, place="Room 2"))
    desk.take_back()
    assert desk.item("New tasks and objectives")
    assert desk.now.place == "Room 2"


def test_the_turns_cannot_be_taken_out(desk: Desk) -> None:
    desk.choose("Results, rep by rep")
    desk.key(Qt.Key.Key_Delete)
    assert desk.item("Results, rep by rep")
    assert desk.told == ["The turns stay: everybody speaks."]


def test_the_end_of_every_line_is_shown_and_red_beyond_the_cap(desk: Desk) -> None:
    item = desk.item("Open questions")
    desk.lines.length_given.emit(item.id, 5 * 60_000)
    desk.save(replace(desk.now, turn_ms=70_000))
    rows = desk.lines.rows
    assert [row.ends for row in rows][:2] == ["0:45", "2:00"]
    assert [row.is_over for row in rows] == [False] * 4 + [True, True]


# ------------------------------------------------------------------------------------------------------------- cap


def over(desk: Desk) -> None:
    agenda = (AgendaItem(ItemId("news"), "News", Phase.OPENING, 75_000), *desk.now.agenda)
    desk.save(replace(desk.now, agenda=agenda, turn_ms=70_000))


def test_an_agenda_beyond_the_cap_says_by_how_much_and_offers_ways_that_say_what_they_save(desk: Desk) -> None:
    over(desk)
    card = desk.page._editor.capacity
    texts = [label.text() for label in card.findChildren(type(card._detail)) if not label.isHidden()]
    assert "1:15 over the cap" in texts
    assert "16:15 planned, 15:00 at most" in texts
    button = desk.button("Turns of 1:00")
    assert button.hint == "−1:20"
    button.click()
    assert desk.now.turn_ms == 60_000
    assert desk.done[-1].text == "Turns of 1:00"
    desk.take_back()
    assert desk.now.turn_ms == 70_000


def test_turns_can_share_what_is_left_again(desk: Desk) -> None:
    over(desk)
    desk.button("Turns share what is left").click()
    assert desk.now.turn_ms is None
    assert desk.page._editor.capacity._title.text() == "Fits the cap"


def test_with_time_left_over_the_card_says_how_much(desk: Desk) -> None:
    desk.save(replace(desk.now, turn_ms=60_000))
    assert desk.page._editor.capacity._title.text() == "1:20 to spare"


# ---------------------------------------------------------------------------------------------------------- details


def field(desk: Desk, name: str) -> QLineEdit:
    return next(one for one in desk.page.findChildren(QLineEdit) if one.accessibleName() == name)


def fill(desk: Desk, name: str, text: str) -> None:
    line = field(desk, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_title_place_and_moderator_are_kept_when_typed(desk: Desk) -> None:
    fill(desk, "Title", "Monday huddle")
    fill(desk, "Place or link", "Room 2")
    fill(desk, "Moderator", "Clara Vidal")
    assert (desk.now.title, desk.now.place, desk.now.moderator) == ("Monday huddle", "Room 2", "Clara Vidal")


def test_a_title_cannot_be_emptied(desk: Desk) -> None:
    line = field(desk, "Title")
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.now.title == "Huddle"
    assert line.text() == "Huddle"


def test_date_and_time_are_typed_in_words(desk: Desk) -> None:
    fill(desk, "Date", "tomorrow")
    fill(desk, "Time", "9.15")
    assert desk.now.scheduled_utc_ms == desk.house.clock.now_ms + 24 * 3_600_000 + 35 * 60_000
    assert field(desk, "Date").text() == "Tue 17 Nov"
    assert field(desk, "Time").text() == "09:15"


def test_up_and_down_change_the_day(desk: Desk) -> None:
    fill(desk, "Date", "tomorrow")
    QTest.keyClick(field(desk, "Date"), Qt.Key.Key_Up)
    assert field(desk, "Date").text() == "Wed 18 Nov"


def test_an_emptied_date_takes_the_date_away(desk: Desk) -> None:
    fill(desk, "Date", "tomorrow")
    line = field(desk, "Date")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.now.scheduled_utc_ms is None


@pytest.mark.parametrize(("name", "text"), [("Date", "whenever"), ("Time", "soon"), ("Time zone", "Mars/Base")])
def test_what_cannot_be_read_stays_says_why_and_changes_nothing(desk: Desk, name: str, text: str) -> None:
    before = desk.now
    fill(desk, name, text)
    assert desk.now == before
    assert text in field(desk, name).text()
    assert len(desk.told) == 1
    assert field(desk, name).accessibleDescription() == desk.told[0]


def test_another_zone_keeps_the_time_on_the_wall(desk: Desk) -> None:
    fill(desk, "Date", "tomorrow")
    fill(desk, "Time zone", "Europe/Madrid")
    assert desk.now.zone == "Europe/Madrid"
    assert field(desk, "Time").text() == "08:40"


def test_another_purpose_lays_out_its_agenda_and_can_be_taken_back(desk: Desk) -> None:
    before = desk.now.agenda
    desk.page._editor.details.purpose_chosen.emit(Purpose.TRAINING.value)
    assert desk.now.purpose is Purpose.TRAINING
    assert "Training" in [one.title for one in desk.now.agenda]
    assert desk.done[-1].text == "Agenda of “Training” laid out"
    desk.take_back()
    assert (desk.now.purpose, desk.now.agenda) == (Purpose.RESULTS_REVIEW, before)


# ----------------------------------------------------------------------------------------------------------- people


def test_people_are_ticked_in_and_out_with_the_space_bar(desk: Desk) -> None:
    desk.page.enter(f"{desk.meeting.id}/participants")
    assert desk.page._editor.tab is Tab.PEOPLE
    people = desk.page._editor.people
    people._ticks.select_key(desk.house.rep_ids[1])
    QTest.keyClick(people._ticks, Qt.Key.Key_Space)
    assert desk.house.rep_ids[1] not in desk.now.participants
    QTest.keyClick(people._ticks, Qt.Key.Key_Space)
    assert desk.now.participants == desk.house.rep_ids


def test_everybody_and_nobody_are_one_click(desk: Desk) -> None:
    desk.page.enter(f"{desk.meeting.id}/participants")
    desk.button("Nobody").click()
    assert desk.now.participants == ()
    desk.button("Everybody").click()
    assert desk.now.participants == desk.house.rep_ids


def test_moving_somebody_sets_the_order_by_hand(desk: Desk) -> None:
    desk.page.enter(f"{desk.meeting.id}/participants")
    order = desk.page._editor.people._list
    order.select_key(desk.house.rep_ids[2])
    QTest.keyClick(order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.now.order_method is OrderMethod.BY_HAND
    assert desk.now.order_by_hand[:3] == (desk.house.rep_ids[0], desk.house.rep_ids[2], desk.house.rep_ids[1])
    assert order.rows[1].aside == "2nd"
    assert order.rows[0].aside == "starts"


def test_a_random_order_is_drawn_and_drawn_again(desk: Desk) -> None:
    desk.page.enter(f"{desk.meeting.id}/participants")
    method = desk.page._editor.people._method
    method.activated.emit(method.findData(OrderMethod.RANDOM.value))
    seed = desk.now.order_seed
    assert desk.now.order_method is OrderMethod.RANDOM
    desk.button("Draw again").click()
    assert desk.now.order_seed != seed


# ------------------------------------------------------------------------------------------------------- objectives


def test_objectives_are_added_typed_given_to_somebody_and_removed(desk: Desk) -> None:
    desk.button("Add an objective").click()
    assert desk.page._editor.tab is Tab.OBJECTIVES
    desk.type("Pilot offers sent")
    desk.key(Qt.Key.Key_Tab)
    assert [one.text for one in desk.now.objectives] == ["Pilot offers sent"]
    fill(desk, "Target", "6")
    assert desk.now.objectives[0].target == "6"
    desk.button("Remove").click()
    assert not desk.now.objectives
    assert desk.done[-1].text == "“Pilot offers sent” removed"
    desk.take_back()
    assert [one.text for one in desk.now.objectives] == ["Pilot offers sent"]


def test_an_objective_without_words_goes_when_one_leaves(desk: Desk) -> None:
    desk.button("Add an objective").click()
    assert len(desk.now.objectives) == 1
    assert desk.page.leave()
    assert not desk.now.objectives


def test_objectives_that_stand_on_say_since_when(desk: Desk) -> None:
    desk.save(replace(desk.now, objectives=(PlannedObjective(ItemId("o1"), "Pilot offers"),)))
    desk.house.hold(desk.now)
    coming = desk.house.meeting()
    desk.page.enter(coming.id)
    assert desk.page._sheet is not None
    assert desk.page._sheet.carried_on is not None


# ----------------------------------------------------------------------------------------------------- the planner


def test_more_than_eight_reps_cannot_start_before_a_way_is_chosen(crowd: Desk, qtbot: QtBot) -> None:
    started: list[str] = []
    crowd.page.start_requested.connect(started.append)
    crowd.button("Start").click()
    assert started == []
    planner = crowd.page._planner
    assert crowd.page._stack.currentWidget() is planner
    assert planner.current is not None
    assert planner.current.suggested
    QTest.keyClick(planner, Qt.Key.Key_Return)
    assert crowd.now.capacity_choice == planner.current.kind.value
    assert started == [crowd.meeting.id]


def test_a_start_asked_for_elsewhere_chooses_a_way_first_and_then_starts(crowd: Desk) -> None:
    started: list[str] = []
    crowd.page.start_requested.connect(started.append)
    crowd.page.enter(f"{crowd.meeting.id}/start")
    QTest.keyClick(crowd.page._planner, Qt.Key.Key_Return)
    assert started == [crowd.meeting.id]


def test_the_ways_are_chosen_with_the_arrows_and_each_says_its_minutes(crowd: Desk) -> None:
    crowd.button("Choose a way").click()
    planner = crowd.page._planner
    assert planner.current is not None
    first = planner.current.kind
    QTest.keyClick(planner, Qt.Key.Key_Down)
    assert planner.current is not None
    assert planner.current.kind is not first
    spoken = [card.accessibleName() for card in planner._cards.values()]
    assert sum("suggested" in text for text in spoken) == 1
    assert all("of 1" in text or "of 2" in text for text in spoken)


def test_escape_leaves_the_planner_and_changes_nothing(crowd: Desk) -> None:
    crowd.button("Choose a way").click()
    QTest.keyClick(crowd.page._planner, Qt.Key.Key_Escape)
    assert crowd.now.capacity_choice == ""
    assert crowd.page._stack.currentWidget() is crowd.page._editor


def test_who_sends_a_written_update_is_chosen_with_a_click(crowd: Desk) -> None:
    crowd.button("Choose a way").click()
    planner = crowd.page._planner
    before = planner._options[CapacityKind.WRITTEN_UPDATES].written
    other = next(rep_id for rep_id in crowd.house.rep_ids if rep_id not in before)
    planner._writers._buttons[other].click()
    assert planner.current is not None
    assert planner.current.kind is CapacityKind.WRITTEN_UPDATES
    assert other in planner.current.written
    assert len(planner.current.written) == len(before)
    planner._use.click()
    assert other in crowd.now.written_updates
    assert crowd.now.capacity_choice == CapacityKind.WRITTEN_UPDATES.value


def test_a_way_chosen_for_others_is_forgotten_when_they_fit_again(crowd: Desk) -> None:
    crowd.button("Choose a way").click()
    crowd.page._planner._use.click()
    crowd.page.enter(f"{crowd.meeting.id}/participants")
    people = crowd.page._editor.people
    for rep_id in crowd.house.rep_ids[8:]:
        people._ticks.ticked.emit(rep_id, False)
    assert crowd.now.capacity_choice == ""
    assert not crowd.page._editor.capacity._crowd_row.isVisibleTo(crowd.page)


# ---------------------------------------------------------------------------------------------------------- the list


def test_planned_meetings_come_first_and_held_ones_open_their_minutes(desk: Desk, qtbot: QtBot) -> None:
    desk.house.hold(desk.now)
    coming = desk.house.meeting()
    desk.page.enter(desk.meeting.id)
    rows = desk.page._list.list.rows
    assert [(row.key, row.head, row.is_held) for row in rows] == [
        (coming.id, "Planned", False),
        (desk.meeting.id, "Held", True),
    ]
    with qtbot.waitSignal(desk.page.go_requested) as asked:
        desk.button("Open the minutes").click()
    assert asked.args == [Go(Place.MINUTES, desk.meeting.id)]
    assert desk.page._sheet is None


def test_a_held_meeting_says_how_long_it_took(desk: Desk) -> None:
    desk.house.hold(desk.now)
    desk.page.enter()
    length = desk.page._length_of(desk.meeting.id)
    assert length.endswith("of 15:00")
    assert length in desk.page._state.accessibleName()


def test_a_meeting_that_was_left_open_can_be_continued(desk: Desk, qtbot: QtBot) -> None:
    desk.house.services.live.open(desk.meeting.id).dispatch(StartMeeting())
    desk.page.enter(desk.meeting.id)
    assert desk.house.services.meetings.get(desk.meeting.id).status is MeetingStatus.LIVE
    with qtbot.waitSignal(desk.page.start_requested) as asked:
        desk.button("Continue").click()
    assert asked.args == [desk.meeting.id]


def test_ctrl_n_plans_another_meeting_and_its_title_can_be_typed(desk: Desk) -> None:
    assert desk.page.make_new()
    assert len(desk.page._list.list.rows) == 2
    desk.type("Pricing")
    desk.key(Qt.Key.Key_Return)
    assert [one.title for one in desk.house.services.meetings.list()].count("Pricing") == 1


def test_going_to_another_meeting_keeps_what_was_being_typed(desk: Desk) -> None:
    other = desk.house.meeting()
    desk.page.enter(desk.meeting.id)
    line = field(desk, "Place or link")
    line.setFocus()
    QTest.keyClicks(line, "Room 9")
    desk.page._list.list.select_key(other.id)
    assert desk.now.place == "Room 9"
    assert field(desk, "Place or link").text() == ""


def test_deleting_a_planned_meeting_can_be_taken_back(desk: Desk) -> None:
    desk.page._delete()
    assert desk.house.services.meetings.list() == ()
    assert desk.button("Plan a meeting")
    desk.take_back()
    assert desk.now.title == "Huddle"
    assert desk.page._sheet is not None


def test_a_duplicate_has_no_date_and_is_another_meeting(desk: Desk) -> None:
    fill(desk, "Date", "tomorrow")
    desk.page._duplicate()
    assert desk.page._sheet is not None
    copy = desk.page._sheet.meeting
    assert copy.id != desk.meeting.id
    assert copy.scheduled_utc_ms is None
    assert len(desk.house.services.meetings.list()) == 2


def test_start_asks_for_the_live_view(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.start_requested) as asked:
        desk.button("Start").click()
    assert asked.args == [desk.meeting.id]


def test_nobody_to_speak_means_no_start(desk: Desk) -> None:
    desk.save(replace(desk.now, participants=()))
    desk.button("Start").click()
    assert desk.told == ["Nobody takes part yet."]
    assert desk.page._editor.tab is Tab.PEOPLE


def test_a_full_disk_is_told_and_what_is_shown_stays(desk: Desk) -> None:
    desk.house.store.full = True
    fill(desk, "Place or link", "Room 3")
    assert isinstance(desk.troubles[0], DiskFull)
    assert field(desk, "Place or link").text() == "Room 3"
    assert desk.now.place == ""


def test_an_unknown_target_shows_what_there_is(desk: Desk) -> None:
    desk.page.enter("not-there")
    assert desk.page._shown == MeetingId(desk.meeting.id)


# ----------------------------------------------------------------------------------------------------------- manners


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    for tab in Tab:
        desk.page._editor.show_tab(tab)
        for widget in desk.page.findChildren(QWidget):
            takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(desk.page)
            inside = isinstance(widget.parentWidget(), QLineEdit) or widget.objectName().startswith("qt_")
            if takes_focus and not inside:
                assert widget.accessibleName(), widget


def test_every_act_of_the_page_can_be_done_from_the_palette(desk: Desk) -> None:
    texts = [act.text for act in desk.page.acts()]
    assert texts[:2] == ["Start “Huddle”", "Plan a meeting"]
    for act in desk.page.acts()[2:5]:
        act.do()
    assert len(desk.house.services.meetings.list()) == 2


def test_f6_goes_from_list_to_agenda_to_details(desk: Desk) -> None:
    panes = desk.page.panes()
    assert [pane.accessibleName() for pane in panes] == ["Meetings", "Agenda", "Purpose"]


@pytest.mark.parametrize("width", [700, 964, 1232, 2300])
def test_the_side_goes_under_the_editor_where_there_is_no_room(desk: Desk, width: int) -> None:
    desk.page.resize(width, 800)
    QApplication.processEvents()
    editor = desk.page._editor
    beside = editor.details.mapTo(editor, QPoint(0, 0)).x() > editor.agenda.mapTo(editor, QPoint(0, 0)).x()
    assert beside is (editor.width() >= 760)


def test_the_models_of_the_lists_are_sound(desk: Desk) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one.model(), mode) for one in (desk.lines, desk.page._list.list)]
    desk.choose("Actions from last time")
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.key(Qt.Key.Key_Delete)
    desk.page.make_new()
    assert len(testers) == 2


def test_another_language_reaches_everything_that_is_shown(desk: Desk) -> None:
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.LanguageChange))
    assert desk.button("Start")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.lines, event)
    assert desk.page.isVisible()
