"""Holding a meeting in the real window: what several tests do on the way."""

import re
import time
from pathlib import Path

from tests.window.program import Program, until

ROSTER = """Ana Muñoz <ana@altavista.example>
Íñigo Echeverría <inigo@altavista.example>
Ștefan Țăranu <stefan@altavista.example>
Ελένη Παπαδοπούλου
Leo Brandt
Ioana Mureșan
Γιώργος Νικολαΐδης
Marta Iglesias
"""
GIVEN = ("Ana", "Íñigo", "Ștefan", "Ελένη", "Leo", "Ioana", "Γιώργος", "Marta")
_BOUNCE_S = 0.5
"""An Enter within 0.4 s after one that captured something is taken for a bounce."""


class Line:
    """The capture line of a program, and what was committed by it."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.texts: list[str] = []

    @property
    def value(self) -> str:
        """What stands in it."""
        return self._program.see("^Capture line$", "EditableText").value

    def put(self, line: str) -> None:
        """Type a line, or paste it when a keyboard does not have its letters, and leave it there."""
        if line.isascii():
            self._program.write(line)
        else:
            self._program.paste(line)
        until(lambda: self.value == line, f"the line {line!r}")

    def add(self, line: str, text: str) -> None:
        """Type a line and commit it; ``text`` is what the minutes must hold of it."""
        self.put(line)
        self._program.keys("Return")
        until(lambda: not self.value, f"the commit of {line!r}")
        self.texts.append(text)
        time.sleep(_BOUNCE_S)


def start_first_meeting(program: Program) -> None:
    """Paste the team into an empty Quince and start its first meeting, by keys."""
    until(
        lambda: (field := program.focused()) is not None and field.says("one person a line"), "the field to paste into"
    )
    program.paste(ROSTER)
    program.see("^8 people$")
    program.keys("ctrl+Return")
    program.see("^Start$", "Button")
    program.keys("space")
    program.see("Ready", "Clock")
    program.keys("space")
    program.see("On time", "Clock")


def turn(program: Program, number: int) -> None:
    """Wait until so many have or had the floor."""
    program.see(f"^Turn {number} of 8$")


def hold_turns(program: Program, line: Line) -> None:
    """Note something on each speaker and give the floor on, until the turns are over."""
    while (speaker := turn_of(program)) is not None:
        line.add(f"Note on {speaker}", f"Note on {speaker}")
        program.keys("Return")
        until(lambda: turn_of(program) != speaker, "the next speaker")


def turn_of(program: Program) -> str | None:
    """Give "turn 3" while the third has the floor, None when nobody has."""
    names = (node.name for node in program.window().nodes)
    return next((name.lower() for name in names if re.fullmatch(r"Turn \d+ of \d+", name)), None)


def finish(program: Program) -> None:
    """Wait for the locked minutes and their PDF, and close the window."""
    program.see("^Minutes locked$")
    until(lambda: any((program.data / "minutes").glob("*.pdf")), "the PDF")
    program.see("^Minutes written: .*pdf")
    program.keys("alt+F4")
    assert program.wait_for_end() == 0


def pdf_text(program: Program) -> str:
    """What a reader of the PDF can select."""
    (path,) = sorted(Path(program.data, "minutes").glob("*.pdf"))
    return program.screen.run(["pdftotext", "-raw", path, "-"])
