"""Settings: what is changed is kept at once, and what cannot be kept is told."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.exports.document import Section
from app.services.settings import Paper, ThemeChoice
from app.ui.cue import Cue
from app.ui.theme import Theme
from app.ui.views.settings.meeting import read_length
from app.ui.views.settings.page import SettingsPage
from tests.services.house import House
from tests.ui.desk import FakeOutside, desk_of


@pytest.fixture
def house() -> House:
    return House(2)


@pytest.fixture
def outside() -> FakeOutside:
    return FakeOutside()


@pytest.fixture
def page(house: House, outside: FakeOutside, theme: Theme, qtbot: QtBot, tmp_path: Path) -> SettingsPage:
    page = SettingsPage(theme, desk_of(house, tmp_path, outside))
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.enter()
    page.show()
    return page


def test_theme_text_size_and_motion_are_kept_and_told(house: House, page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        page.looks.theme_choice.chosen.emit("dark")
    page.looks.text_size.chosen.emit("150")
    page.looks.motion.click()

    settings = house.services.settings.current
    assert (settings.theme, settings.text_size, settings.reduce_motion) == (ThemeChoice.DARK, 150, True)


def test_the_languages_are_those_that_have_a_catalogue(page: SettingsPage) -> None:
    texts = [page.looks.language.itemText(row) for row in range(page.looks.language.count())]

    assert texts[:2] == ["As the system", "English"]


def test_a_language_is_kept_by_its_code(house: House, page: SettingsPage) -> None:
    page.looks.language.activated.emit(1)

    assert house.services.settings.current.language == "en"


def test_lengths_are_kept_in_milliseconds(house: House, page: SettingsPage) -> None:
    page.meeting.lengths["cap_ms"].setValue(20 * 60)
    page.meeting.lengths["floor_ms"].setValue(45)

    settings = house.services.settings.current
    assert (settings.cap_ms, settings.floor_ms) == (20 * 60_000, 45_000)


@pytest.mark.parametrize(
    ("text", "least_s", "seconds"),
    [("20", 60, 1200), ("20", 5, 20), ("1:30", 60, 90), ("90s", 5, 90), ("15 s", 5, 15), ("soon", 5, None)],
)
def test_a_typed_length_is_read_in_the_unit_that_is_meant(text: str, least_s: int, seconds: int | None) -> None:
    assert read_length(text, least_s) == seconds


def test_the_moderator_is_kept_when_the_field_or_the_page_is_left(house: House, page: SettingsPage) -> None:
    page.meeting.moderator.setText("  Nuria   Lozano ")
    page.meeting.moderator.editingFinished.emit()
    assert house.services.settings.current.moderator == "Nuria Lozano"

    page.meeting.place.setText("Room 2")
    assert page.leave()
    assert house.services.settings.current.place == "Room 2"


def test_what_cannot_be_kept_is_told_and_shown_as_it_still_is(house: House, page: SettingsPage, qtbot: QtBot) -> None:
    house.settings_store.full = True

    with qtbot.waitSignal(page.trouble):
        page.looks.motion.click()

    assert not page.looks.motion.isChecked()


def test_without_sounds_the_single_ones_cannot_be_switched(house: House, page: SettingsPage) -> None:
    page.sounds.sounds_on.click()

    assert not house.services.settings.current.sounds_on
    assert not any(switch.isEnabled() for switch in page.sounds.switches.values())


def test_each_sound_can_be_heard(page: SettingsPage, qtbot: QtBot) -> None:
    heard: list[object] = []
    page.sounds.play_requested.disconnect(page._play)
    page.sounds.play_requested.connect(heard.append)

    for button in page.sounds.play.values():
        button.click()

    assert heard == [Cue.WARNING, Cue.ZERO, Cue.PHASE]


def test_sections_that_are_unticked_are_left_out_of_the_minutes(house: House, page: SettingsPage) -> None:
    page.minutes.sections[Section.NOTES].click()
    page.minutes.sections[Section.COURSE].click()

    assert house.services.settings.current.minutes_leave_out == ("notes", "course")


def test_paper_and_folder_are_kept(house: House, page: SettingsPage, tmp_path: Path) -> None:
    page.minutes.paper.chosen.emit("letter")
    page.set_minutes_folder(tmp_path / "records")

    settings = house.services.settings.current
    assert (settings.paper, settings.minutes_folder) == (Paper.LETTER, str(tmp_path / "records"))
    assert page.minutes._folder.text() == str(tmp_path / "records")


def test_choosing_the_usual_folder_means_no_other(house: House, page: SettingsPage, tmp_path: Path) -> None:
    page.set_minutes_folder(tmp_path / "records")
    page.set_minutes_folder(page.desk.minutes_folder)

    assert house.services.settings.current.minutes_folder == ""


def test_a_backup_is_written_into_the_folder_of_backups_and_told(
    page: SettingsPage, outside: FakeOutside, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.told) as told:
        page.data.backup.click()

    assert [path.parent for path in outside.backups] == [page.desk.backup_folder]
    assert outside.backups[0].name in str(told.args[0])
    assert page.data._last.text()


def test_a_backup_on_a_full_disk_is_told(page: SettingsPage, outside: FakeOutside, qtbot: QtBot) -> None:
    outside.full = True

    with qtbot.waitSignal(page.trouble):
        page.data.backup.click()

    assert not outside.backups


def test_everything_is_saved_where_it_is_wanted(
    page: SettingsPage, outside: FakeOutside, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.told):
        page.save_to(tmp_path / "all.json")

    assert outside.saved == [tmp_path / "all.json"]


def test_practice_and_keys_are_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.practice_requested):
        page.data.practise.click()
    with qtbot.waitSignal(page.keys_requested):
        page.about.keys_button.click()


def test_the_sample_is_offered_for_removal_only_while_it_is_there(
    theme: Theme, qtbot: QtBot, tmp_path: Path, page: SettingsPage
) -> None:
    assert not page.data.remove_sample.isVisible()
    house = House()
    house.services.sample.load()
    other = SettingsPage(theme, desk_of(house, tmp_path))
    qtbot.addWidget(other)
    other.enter()
    other.show()
    assert other.data.remove_sample.isVisible()

    with qtbot.waitSignal(other.changed):
        other.data.remove_sample.click()

    assert not house.services.team.reps()


def test_every_group_can_be_reached_and_every_control_has_a_name(page: SettingsPage) -> None:
    for pane in page.panes():
        assert pane.accessibleName(), pane


def test_narrow_pages_put_controls_under_their_labels(page: SettingsPage, qtbot: QtBot) -> None:
    row = page.looks._size_row
    beside = page.looks.text_size.mapTo(row, page.looks.text_size.rect().topLeft()).x()

    page.resize(560, 640)
    qtbot.wait(1)

    assert page.looks.text_size.mapTo(row, page.looks.text_size.rect().topLeft()).x() < beside
