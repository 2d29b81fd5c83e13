"""Sounds: the player that is there plays, what fails is passed over, silence is respected."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.settings import Settings
from app.ui.sound import Player, Sounds, find_players
from app.ui.views.live.controller import Cue

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"


class Ear:
    """A folder of made-up players; hears which of them was given what, and counts beeps."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "heard.txt"
        self.beeps = 0

    def player(self, name: str, *, code: int = 0) -> Player:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\nfor last; do :; done\necho "{name} $last" >> "{self.log}"\nexit {code}\n')
        path.chmod(0o755)
        return Player(str(path))

    def beep(self) -> None:
        self.beeps += 1

    @property
    def heard(self) -> list[str]:
        if not self.log.exists():
            return []
        return [f"{line.split()[0]} {Path(line.split()[1]).name}" for line in self.log.read_text().splitlines()]


@pytest.fixture
def ear(tmp_path: Path) -> Ear:
    return Ear(tmp_path)


@pytest.fixture
def sounds(ear: Ear) -> Iterator[Callable[..., Sounds]]:
    made: list[Sounds] = []

    def make(*players: Player, settings: Settings | None = None) -> Sounds:
        made.append(Sounds(SOUNDS, lambda: settings or Settings(), players=players, beep=ear.beep))
        return made[-1]

    yield make
    for one in made:
        one.stop()


unix = pytest.mark.xfail(sys.platform == "win32", reason="the players are shell scripts", run=False)


@unix
@pytest.mark.parametrize(
    ("cue", "file"), [(Cue.WARNING, "warning.wav"), (Cue.ZERO, "zero.wav"), (Cue.PHASE, "phase-end.wav")]
)
def test_every_moment_has_its_own_sound(
    ear: Ear, sounds: Callable[..., Sounds], qtbot: QtBot, cue: Cue, file: str
) -> None:
    made = sounds(ear.player("pw-play"))
    made.play(cue)
    qtbot.waitUntil(lambda: ear.heard == [f"pw-play {file}"])
    assert ear.beeps == 0


@unix
def test_the_next_player_plays_when_the_first_fails_and_the_first_is_not_asked_again(
    ear: Ear, sounds: Callable[..., Sounds], qtbot: QtBot
) -> None:
    made = sounds(ear.player("pw-play", code=1), ear.player("paplay"))
    made.play(Cue.ZERO)
    qtbot.waitUntil(lambda: ear.heard == ["pw-play zero.wav", "paplay zero.wav"])
    made.play(Cue.ZERO)
    qtbot.waitUntil(lambda: len(ear.heard) == 3)
    assert ear.heard[2] == "paplay zero.wav"


@unix
def test_when_no_player_works_the_system_beeps(ear: Ear, sounds: Callable[..., Sounds], qtbot: QtBot) -> None:
    made = sounds(ear.player("aplay", code=1), Player(str(ear.folder / "not-there")))
    made.play(Cue.ZERO)
    qtbot.waitUntil(lambda: ear.beeps == 1)


def test_without_any_player_the_system_beeps(ear: Ear, sounds: Callable[..., Sounds]) -> None:
    sounds().play(Cue.WARNING)
    assert ear.beeps == (0 if sys.platform == "win32" else 1)


def test_a_missing_sound_file_beeps(ear: Ear, tmp_path: Path) -> None:
    Sounds(tmp_path, Settings, players=(), beep=ear.beep).play(Cue.ZERO)
    assert ear.beeps == 1


@pytest.mark.parametrize(
    ("change", "cue"),
    [
        ({"sounds_on": False}, Cue.ZERO),
        ({"sound_warning": False}, Cue.WARNING),
        ({"sound_zero": False}, Cue.ZERO),
        ({"sound_phase": False}, Cue.PHASE),
    ],
)
def test_what_is_switched_off_is_not_heard(
    ear: Ear, sounds: Callable[..., Sounds], change: dict[str, bool], cue: Cue
) -> None:
    quiet = replace(Settings(), **change)  # type: ignore[arg-type]  # all of these settings are yes or no
    sounds(settings=quiet).play(cue)
    assert ear.beeps == 0


def test_a_sound_can_be_tried_out_while_sounds_are_off(ear: Ear) -> None:
    made = Sounds(SOUNDS.parent / "none", lambda: Settings(sounds_on=False), players=(), beep=ear.beep)
    made.try_out(Cue.ZERO)
    assert ear.beeps == 1


def test_whatever_goes_wrong_the_turn_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> None:
        raise RuntimeError("no speaker")

    Sounds(Path("nowhere"), Settings, players=(), beep=broken).play(Cue.ZERO)
    assert "a sound could not be played" in caplog.text


@unix
def test_a_player_that_hangs_is_silenced_at_the_end(ear: Ear, sounds: Callable[..., Sounds], qtbot: QtBot) -> None:
    slow = ear.folder / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    made = sounds(Player(str(slow)), ear.player("paplay"))
    made.play(Cue.ZERO)
    made.stop()
    qtbot.wait(50)
    assert ear.heard == []
    assert ear.beeps == 0


def test_players_are_looked_for_best_first_on_the_path(tmp_path: Path) -> None:
    def which(path: str) -> Callable[[str], str | None]:
        return lambda name: shutil.which(name, path=path)

    for name in ("paplay", "aplay"):
        made = tmp_path / (f"{name}.exe" if os.name == "nt" else name)
        made.write_text("#!/bin/sh\n")
        made.chmod(0o755)
    found = find_players(which(str(tmp_path)), "linux")
    assert [Path(one.program).stem for one in found] == ["paplay", "aplay"]
    assert find_players(lambda name: f"/usr/bin/{name}", "darwin") == (Player("/usr/bin/afplay"),)
    assert find_players(lambda name: f"/usr/bin/{name}", "win32") == ()
