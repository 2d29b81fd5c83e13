"""Short sounds at warning, zero and phase ends, through whatever plays a WAV on this machine; else the system's beep.

A sound never blocks and never fails anything: what cannot be played is skipped.
"""

import logging
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.services.settings import Settings
from app.ui.cue import Cue

_log = logging.getLogger(__name__)

LONGEST_S = 5.0
"""Our sounds last under a second; a player that still runs after this is stuck."""
_LOOK_MS = 100

_FILES = {Cue.WARNING: "warning.wav", Cue.ZERO: "zero.wav", Cue.PHASE: "phase-end.wav"}


@dataclass(frozen=True, slots=True)
class Player:
    """A program that plays a WAV when it is given the file last."""

    program: str
    arguments: tuple[str, ...] = ()


_MAC = (Player("afplay"),)
_LINUX = (Player("pw-play"), Player("paplay"), Player("aplay", ("-q",)))


def find_players(which: Callable[[str], str | None] = shutil.which, platform: str = sys.platform) -> tuple[Player, ...]:
    """The players of this machine, best first; none on Windows, which plays sounds itself."""
    known: Sequence[Player] = () if platform == "win32" else _MAC if platform == "darwin" else _LINUX
    found = ((which(one.program), one) for one in known)
    return tuple(Player(path, one.arguments) for path, one in found if path is not None)


class Sounds(QObject):
    """Plays cues as the settings allow. ``play`` is meant to be connected to ``LiveController.cue``."""

    def __init__(
        self,
        folder: Path,
        settings: Callable[[], Settings],
        *,
        players: tuple[Player, ...] | None = None,
        beep: Callable[[], None] = QApplication.beep,
        parent: QObject | None = None,
    ) -> None:
        """``folder`` holds the WAV files; ``settings`` gives the settings of now; ``players`` None: those found."""
        super().__init__(parent)
        self._folder = folder
        self._settings = settings
        self._players = players
        self._beep = beep
        self._running: list[_Playing] = []
        # Looked at by a timer, not by QProcess: that one calls back while it is being destroyed.
        self._timer = QTimer(self)
        self._timer.setObjectName("sound_look")
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def play(self, cue: Cue) -> None:
        """Play the sound of a moment, unless it is switched off."""
        settings = self._settings()
        wanted = {
            Cue.WARNING: settings.sound_warning,
            Cue.ZERO: settings.sound_zero,
            Cue.PHASE: settings.sound_phase,
        }
        if settings.sounds_on and wanted[cue]:
            self.try_out(cue)

    def try_out(self, cue: Cue) -> None:
        """Play it whatever the settings say, so that one can hear what one chooses."""
        try:
            self._start(self._folder / _FILES[cue])
        except Exception:  # a turn goes on in silence rather than not at all
            _log.exception("a sound could not be played")

    def stop(self) -> None:
        """Be silent; for the end of the program."""
        self._timer.stop()
        for playing in self._running:
            playing.stop()
        self._running.clear()

    def _start(self, file: Path) -> None:
        if not file.is_file():
            self._beep()
        elif sys.platform == "win32":
            _play_on_windows(file, self._beep)
        else:
            if self._players is None:
                self._players = find_players()
            self._play_with(self._players, file)

    def _play_with(self, players: tuple[Player, ...], file: Path) -> None:
        """Start the first player that can be started; beep when none is left."""
        for place, player in enumerate(players):
            try:
                self._running.append(_Playing(player, players[place + 1 :], file))
            except OSError:
                self._forget(player)
                continue
            self._timer.start()
            return
        self._beep()

    def _look(self) -> None:
        """See which players are done; where one could not play, let the next one."""
        over = [one for one in self._running if one.is_over()]
        self._running = [one for one in self._running if one not in over]
        if not self._running:
            self._timer.stop()
        for playing in over:
            if not playing.has_played:
                self._forget(playing.player)
                self._play_with(playing.others, playing.file)

    def _forget(self, player: Player) -> None:
        # No sound server, no card: it will not be there for the next sound either.
        self._players = tuple(one for one in self._players or () if one != player)


class _Playing:
    """One run of a player. Raises OSError when it cannot be started."""

    def __init__(self, player: Player, others: tuple[Player, ...], file: Path) -> None:
        self.player, self.others, self.file = player, others, file
        self.has_played = False
        self._until_s = time.monotonic() + LONGEST_S
        nothing = subprocess.DEVNULL
        command = [player.program, *player.arguments, str(file)]
        self._process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)

    def is_over(self) -> bool:
        """Whether it has ended, by itself or because it took too long."""
        code = self._process.poll()
        if code is None and time.monotonic() > self._until_s:
            self.stop()
            return True
        self.has_played = code == 0
        return code is not None

    def stop(self) -> None:
        """End it now."""
        self._process.kill()
        self._process.wait()


def _play_on_windows(file: Path, beep: Callable[[], None]) -> None:
    if sys.platform == "win32":
        import winsound

        try:
            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        except RuntimeError:
            beep()
