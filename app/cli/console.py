"""Writing to a terminal or a pipe of any encoding without ever failing over a letter."""

import codecs
import contextlib
import os
import sys
import unicodedata
from io import TextIOWrapper
from typing import TextIO

_PLAIN = "quince-plain"
_STAND_INS = {"−": "-", "–": "-", "—": "-", "…": "...", "’": "'", "‘": "'", "“": '"', "”": '"', "·": "-", "→": "->"}


def _plain(error: UnicodeError) -> tuple[str, int]:
    """What a console shows for letters that it does not have: the letter without its accent, else a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_stand_in(char) for char in error.object[error.start : error.end]), error.end


def _stand_in(char: str) -> str:
    if char in _STAND_INS:
        return _STAND_INS[char]
    bare = "".join(part for part in unicodedata.normalize("NFKD", char) if part.isascii())
    return bare or "?"


class Console:
    """The two streams of a command."""

    def __init__(self, output: TextIO | None, errors: TextIO | None) -> None:
        """``output`` and ``errors`` as Python gives them; None where a program has no console at all."""
        codecs.register_error(_PLAIN, _plain)
        self._output, self._errors = output, errors
        for stream in (output, errors):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors=_PLAIN)

    def say(self, line: str = "") -> None:
        """Write a line of output at once. Raises BrokenPipeError when nobody reads any more."""
        if self._output is not None:
            print(line, file=self._output, flush=True)

    def complain(self, sentence: str) -> None:
        """Write one line of errors; whoever closed them does not want to know."""
        if self._errors is not None:
            with contextlib.suppress(OSError, ValueError):
                print(f"quince: {' '.join(sentence.split())}", file=self._errors, flush=True)

    def write_bytes(self, content: bytes) -> None:
        """Write to the output as it is, whatever the encoding of the console: for ``-`` in place of a file."""
        if self._output is None:
            return
        self._output.flush()
        buffer = getattr(self._output, "buffer", None)
        if buffer is None:
            self._output.write(content.decode("utf-8", "replace"))
        else:
            buffer.write(content)
        self._output.flush()

    def flush(self) -> None:
        """See that everything is out, so that a closed pipe is noticed here and not at the very end."""
        if self._output is not None:
            self._output.flush()

    def give_up_output(self, nowhere: int) -> None:
        """Send what is left of the output to ``nowhere``, an open file handle."""
        if self._output is not None and self._output is sys.stdout:
            with contextlib.suppress(OSError, ValueError):
                os.dup2(nowhere, self._output.fileno())


def read_input() -> bytes:
    """Everything that comes in, for ``-`` in place of a file."""
    return sys.stdin.buffer.read()
