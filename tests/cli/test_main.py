"""What becomes of the exceptions of a command, whatever they are; and consoles of every kind."""

import io
import sys
from argparse import Namespace

import pytest

from app.cli import commands, main
from app.cli.console import Console, read_input
from app.domain.errors import InUse


def broken_by(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    def check(options: Namespace, console: Console) -> int:
        raise error

    monkeypatch.setattr(commands, "check", check)
    return main(["check"])


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            ValueError("Ana's secret"),
            1,
            "quince: Quince hit a bug, and nothing that was written is lost: ValueError at",
        ),
        (InUse("/data"), 3, "quince: Quince is already running with the data in /data."),
        (KeyboardInterrupt(), 130, "quince: Stopped before it was finished."),
        (FileNotFoundError(2, "No such file", "/x/y"), 1, "quince: /x/y does not exist."),
        (OSError(2, "No usable temporary directory"), 1, "quince: No usable temporary directory."),
        (OSError("Quince is not completely installed."), 1, "quince: Quince is not completely installed."),
        (RecursionError(), 1, "quince: Quince hit a bug"),
        (MemoryError(), 1, "quince: Quince hit a bug"),
    ],
)
def test_every_exception_is_one_sentence_and_a_code(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert broken_by(error, monkeypatch) == code

    errors = capsys.readouterr().err
    assert errors.startswith(said)
    assert errors.count("\n") == 1
    assert "secret" not in errors


def test_a_name_is_shown_as_well_as_the_console_can() -> None:
    raw = io.BytesIO()
    console = Console(io.TextIOWrapper(raw, encoding="ascii"), None)

    console.say("Ștefan − “Íñigo” → Ελένη \udcff")

    assert raw.getvalue() == b'Stefan - "Inigo" -> ????? ?\n'


def test_what_cannot_be_decoded_is_not_our_business() -> None:
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", "quince-plain")


def test_a_program_without_a_console_stays_silent() -> None:
    console = Console(None, None)

    console.say("to nobody")
    console.complain("to nobody")
    console.write_bytes(b"to nobody")
    console.flush()


def test_bytes_go_out_as_they_are_or_as_text_where_there_are_no_bytes() -> None:
    raw = io.BytesIO()
    console = Console(io.TextIOWrapper(raw, encoding="ascii"), None)
    console.write_bytes("Ș".encode())
    text = io.StringIO()
    Console(text, None).write_bytes("Ș".encode())

    assert raw.getvalue() == "Ș".encode()
    assert text.getvalue() == "Ș"


class ClosedStream(io.StringIO):
    """A stream whose reader is gone."""

    def write(self, text: str, /) -> int:
        raise BrokenPipeError


def test_errors_that_nobody_reads_are_let_go_and_output_is_not() -> None:
    console = Console(ClosedStream(), ClosedStream())

    console.complain("Nobody reads this.")
    with pytest.raises(BrokenPipeError):
        console.say("Nobody reads this.")


def test_the_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xffAna"), encoding="utf-8"))

    assert read_input() == b"\xffAna"
