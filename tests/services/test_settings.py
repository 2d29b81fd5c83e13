"""Settings survive whatever a person writes into the file, and unknown ones stay in it."""

from dataclasses import fields, replace

import pytest

from app.domain.errors import DiskFull
from app.domain.meeting.plan import Rules
from app.services.settings import Paper, Settings, SettingsService, ThemeChoice, from_tables, to_tables
from tests.fakes import MemorySettings


def test_without_a_file_everything_is_as_designed() -> None:
    service = SettingsService(MemorySettings())

    assert service.current == Settings()
    assert service.rules() == Rules()
    assert service.current.cap_ms == 900_000


def test_a_change_is_kept_and_read_back() -> None:
    store = MemorySettings({"meeting": {"somebody_elses": 1}, "future": {"x": [1, 2]}})
    service = SettingsService(store)

    changed = service.change(
        replace(
            service.current,
            theme=ThemeChoice.DARK,
            paper=Paper.LETTER,
            cap_ms=1_200_000,
            moderator="Clara",
            minutes_leave_out=("ratings",),
            sounds_on=False,
        )
    )

    assert SettingsService(store).current == changed
    assert store.tables["future"] == {"x": [1, 2]}
    assert store.tables["meeting"] == {"somebody_elses": 1, "cap_ms": 1_200_000, "moderator": "Clara"}


def test_only_what_differs_is_written() -> None:
    store = MemorySettings()
    service = SettingsService(store)

    service.change(replace(service.current, text_size=130))
    service.change(service.current)

    assert store.tables == {"window": {"text_size": 130}}


def test_every_setting_has_its_table() -> None:
    names = frozenset(entry.name for entry in fields(Settings))
    tables = to_tables(Settings(), names)

    kept = [name for table in tables.values() if isinstance(table, dict) for name in table]
    assert sorted(kept) == sorted(names)
    assert from_tables(tables) == Settings()


@pytest.mark.parametrize(
    "tables",
    [
        {"window": {"theme": "neon", "text_size": 111, "language": "tlh", "reduce_motion": 1}},
        {"window": "dark"},
        {"meeting": {"cap_ms": -5, "floor_ms": "30", "step_ms": 15.5, "moderator": 7, "turn_warning_ms": True}},
        {"minutes": {"minutes_leave_out": "notes", "paper": None}},
        {"sound": {"sounds_on": "yes"}},
        {},
    ],
)
def test_what_is_wrong_in_the_file_falls_back(tables: dict[str, object]) -> None:
    assert from_tables(tables) == Settings()


def test_a_list_keeps_the_entries_that_are_text() -> None:
    assert from_tables({"minutes": {"minutes_leave_out": ["notes", 4]}}).minutes_leave_out == ("notes",)


def test_a_setting_out_of_range_is_not_taken_even_from_the_window() -> None:
    service = SettingsService(MemorySettings())

    assert service.change(replace(service.current, cap_ms=1, moderator="Clara")) == Settings(moderator="Clara")


def test_on_a_full_disk_the_settings_stay_what_they_were() -> None:
    store = MemorySettings(full=True)
    service = SettingsService(store)

    with pytest.raises(DiskFull):
        service.change(replace(service.current, moderator="Clara"))

    assert service.current == Settings()
