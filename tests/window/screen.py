"""A virtual screen with a window manager, and hands: real keys, a real pointer, pictures of what is there."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool", "xrandr")


def wait_until(holds: Callable[[], bool], what: str, timeout_s: float = 10.0) -> None:
    """Return once `holds()` is true; fails with `what` was awaited after `timeout_s`."""
    deadline = time.monotonic() + timeout_s
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {timeout_s:g} s in vain for {what}")
        time.sleep(0.02)


def end(process: subprocess.Popen[bytes], patience_s: float = 5.0) -> None:
    """End a process and everything it started, politely first; returns when it is gone."""
    for how, wait_s in ((signal.SIGTERM, patience_s), (signal.SIGKILL, 5.0)):
        if process.poll() is None:
            try:
                os.killpg(process.pid, how)
                process.wait(wait_s)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()


class Screen:
    """One X display without hardware: `width_px` by `height_px`, managed by openbox. Use it in a `with`.

    Raises RuntimeError when a needed program is not installed: a test on a screen never passes for want of one.
    """

    def __init__(self, width_px: int = 1440, height_px: int = 900) -> None:
        self._size_px = (width_px, height_px)
        self._name = ""
        self._open = ExitStack()

    def __enter__(self) -> Self:
        missing = [program for program in NEEDED if shutil.which(program) is None]
        if missing:
            raise RuntimeError(f"not installed: {', '.join(missing)}; `python3 dev.py test` installs them")
        try:
            self._name = self._start_server()
            self._start_manager()
        except BaseException:
            self._open.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def name(self) -> str:
        """What DISPLAY is to be set to."""
        return self._name

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment of a program that is to appear here; a value in `more` wins."""
        unwanted = {"WAYLAND_DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "SESSION_MANAGER"}
        kept = {name: value for name, value in os.environ.items() if name not in unwanted}
        return {
            **kept,
            "DISPLAY": self._name,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
            "PYTHONPATH": str(ROOT),
            **(more or {}),
        }

    def run(self, command: Sequence[str | Path], timeout_s: float = 30.0) -> str:
        """Run a program here to its end and give what it printed; fails when it does."""
        done = subprocess.run(
            command,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=timeout_s,
            check=False,
        )
        text = done.stdout.decode("utf-8", "replace")
        assert done.returncode == 0, f"{command[0]} left with {done.returncode}: {text}"
        return text

    def start(
        self, command: Sequence[str | Path], more: Mapping[str, str] | None = None, log: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program here, in a process group of its own; it is ended with the screen at the latest.

        What it prints goes to the file `log`, so that no pipe can fill up and stop it.
        """
        sink = self._open.enter_context(log.open("ab")) if log else subprocess.DEVNULL
        process = subprocess.Popen(
            command,
            env=self.environment(more),
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._open.callback(end, process)
        return process

    def window(self, title: str, timeout_s: float = 20.0) -> str:
        """The id of the visible window whose title matches the expression `title`, once there is one."""
        found: list[str] = []

        def shown() -> bool:
            done = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                env=self.environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                check=False,
            )
            found[:] = done.stdout.decode().split()
            return bool(found)

        wait_until(shown, f"a window named {title!r}", timeout_s)
        return found[0]

    def focus(self, window: str) -> None:
        """Give the keyboard to a window."""
        self.run(["xdotool", "windowactivate", "--sync", window])

    def keys(self, *names: str, delay_ms: int = 12) -> None:
        """Press keys by their X names, one after the other: keys("ctrl+k", "Return")."""
        self.run(["xdotool", "key", "--clearmodifiers", "--delay", str(delay_ms), *names])

    def write(self, text: str, delay_ms: int = 12) -> None:
        """Type a text key by key."""
        self.run(["xdotool", "type", "--clearmodifiers", "--delay", str(delay_ms), "--", text], timeout_s=120)

    def click(self, x_px: int, y_px: int, button: int = 1) -> None:
        """Move the pointer there and press."""
        # Not with --sync: that waits in vain when the pointer is there already. The server keeps the order anyway.
        self.run(["xdotool", "mousemove", str(x_px), str(y_px), "sleep", "0.02", "click", str(button)])

    def split_in_two(self) -> None:
        """Make two monitors of the screen, side by side."""
        self._set_monitor(0, "screen")
        self.plug_second()

    def plug_second(self) -> None:
        """Put the second monitor back after `unplug_second`."""
        self._set_monitor(1, "none")

    def unplug_second(self) -> None:
        """Take the second monitor of `split_in_two` away; the first keeps its place."""
        self.run(["xrandr", "--delmonitor", "half-1"])

    def _set_monitor(self, index: int, output: str) -> None:
        width_px, height_px = self._size_px
        half_px = width_px // 2
        place = f"{half_px}/300x{height_px}/200+{index * half_px}+0"
        self.run(["xrandr", "--setmonitor", f"half-{index}", place, output])

    def _start_server(self) -> str:
        reader, writer = os.pipe()
        width_px, height_px = self._size_px
        try:
            # The server finds a free number itself, so that screens may run side by side. TCP stays closed.
            server = subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",
                    str(writer),
                    "-screen",
                    "0",
                    f"{width_px}x{height_px}x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ],
                pass_fds=(writer,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except BaseException:
            os.close(reader)
            raise
        finally:
            os.close(writer)
        self._open.callback(end, server)
        with os.fdopen(reader, "rb") as answer:
            number = answer.readline().decode().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: it left with {server.wait(5)}")
        return f":{number}"

    def _start_manager(self) -> None:
        self.start(["openbox", "--sm-disable", "--config-file", str(Path(__file__).parent / "openbox.xml")])

        def manages() -> bool:
            asked = subprocess.run(
                ["xdotool", "get_desktop"],
                env=self.environment(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
            return asked.returncode == 0

        wait_until(manages, "the window manager")
