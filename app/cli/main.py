"""From arguments to an exit code: 0 done; 1 with one sentence for what can be mended; 2 usage; 3 the data is in use."""

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from app.cli.arguments import parse
from app.cli.console import Console
from app.domain.errors import UserError, from_os_error

DONE, MENDABLE, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Quince with ``arguments`` (None: those of the process) and give the exit code."""
    console = Console(sys.stdout, sys.stderr)
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        code = _command(options)(options, console)
        console.flush()
    except UserError as error:
        console.complain(str(error))
        return error.exit_code
    except BrokenPipeError:
        return _closed_output(console)
    except KeyboardInterrupt:
        console.complain("Stopped before it was finished.")
        return INTERRUPTED
    except OSError as error:
        console.complain(_sentence(error))
        return MENDABLE
    except Exception as error:  # the last net: a bug is told as one, with its place and without anybody's words
        console.complain(f"Quince hit a bug, and nothing that was written is lost: {_place(error)}.")
        return MENDABLE
    return code


def _command(options: Namespace) -> Callable[[Namespace, Console], int]:
    """What the arguments ask for; imported only now, so that one command does not wait for the others."""
    match options.command:
        case "rehearse":
            from app.cli.rehearse import rehearse

            return rehearse
        case "minutes" | "export" | "import" | "backup" | "check":
            from app.cli import commands

            chosen: dict[str, Callable[[Namespace, Console], int]] = {
                "minutes": commands.minutes,
                "export": commands.export,
                "import": commands.import_roster,
                "backup": commands.backup,
                "check": commands.check,
            }
            return chosen[options.command]
        case _:
            from app.cli.window import window

            return window


def _sentence(error: OSError) -> str:
    if error.filename is not None:
        return str(from_os_error(error, str(error.filename)))
    return f"{str(error.strerror or error).rstrip('.')}."


def _place(error: BaseException) -> str:
    """What kind of bug and where."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"


def _closed_output(console: Console) -> int:
    """Whoever read the output is gone: say so where it can still be seen, and let nothing be written at the very
    end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    console.give_up_output(nowhere)
    os.close(nowhere)
    console.complain("The output was closed before everything was written.")
    return MENDABLE
