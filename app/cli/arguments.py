"""The arguments of the command line."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from app import __version__

DESCRIPTION = "Moderate a fifteen-minute sales meeting in which everybody speaks and nothing said is lost."
EPILOG = """\
exit codes: 0 done, 1 something you can mend (one sentence says what), 2 usage, 3 the data folder is in use

Without a command the window opens. Data is kept in one private folder: --data-dir DIR, else the variable
QUINCE_DATA_DIR, else the folder that the system has for such things.
"""


class _Parser(argparse.ArgumentParser):
    """Usage errors in one sentence, with where to read more."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2."""
        self.exit(2, f"quince: {message}. Try: {self.prog} --help\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options that the arguments mean; leaves with 0 after --help and --version, with 2 when they mean nothing."""
    parser = _parser()
    options = parser.parse_args(arguments, argparse.Namespace(data_dir=None, meeting=None))
    if options.command == "minutes" and not (options.pdf or options.html or options.markdown):
        parser.error("minutes: say what to write: --pdf FILE, --html FILE or --markdown FILE")
    if options.command == "minutes" and [options.pdf, options.html, options.markdown].count("-") > 1:
        parser.error("minutes: only one of them can go to the output (-)")
    return options


def _parser() -> argparse.ArgumentParser:
    # Given before or after the command: the one after it must not reset the one before.
    common = _Parser(add_help=False)
    common.add_argument(
        "--data-dir", metavar="DIR", default=argparse.SUPPRESS, help="the folder with the data (made if need be)"
    )
    parser = _Parser(
        prog="quince",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Quince {__version__}")
    parser.add_argument("--sample", action="store_true", help="first put the sample team with its past meetings in")
    parser.add_argument("--smoke", action="store_true", help="open the window, paint it, write a PDF and leave")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=_Parser)

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)

    live = command("live", "open the window straight in the live view")
    live.add_argument(
        "meeting", nargs="?", default="next", metavar="next|ID", help="the next meeting (default), or one by its id"
    )

    rehearse = command("rehearse", "hold a meeting with a scripted team; no window, nothing is kept")
    rehearse.add_argument(
        "--team", metavar="sample|FILE", default="sample", help="the sample team (default), or a list of people"
    )
    rehearse.add_argument(
        "--speed", metavar="N", type=_speed, help="N times as fast as people would be (default: as fast as it goes)"
    )
    rehearse.add_argument(
        "--seed", metavar="N", type=_seed, help="the same number gives the same meeting, on the same day"
    )
    rehearse.add_argument("--pdf", metavar="FILE", help="write the minutes as PDF")
    rehearse.add_argument("--json", metavar="FILE", help="write everything as JSON")

    minutes = command("minutes", "write the minutes of a meeting")
    minutes.add_argument(
        "meeting", nargs="?", default="latest", metavar="latest|ID", help="the latest (default), or one by its id"
    )
    for kind in ("pdf", "html", "markdown"):
        minutes.add_argument(f"--{kind}", metavar="FILE", help="a file, or - for the output")

    export = command("export", "write everything as one JSON file")
    export.add_argument("--json", metavar="FILE", required=True, help="a file, or - for the output")

    imported = command("import", "bring people in")
    imported.add_argument("what", choices=["roster"], help="roster: a list of people")
    imported.add_argument("file", metavar="FILE", help="one person a line, or a CSV table; - for the input")

    backup = command("backup", "write a checked copy of the data")
    backup.add_argument("file", metavar="FILE", help="where to")

    command("check", "check the data: the file, the schema and the chain of every meeting's log")
    return parser


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0.01 <= speed <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed: say how many times as fast, such as 20")
    return speed


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None
