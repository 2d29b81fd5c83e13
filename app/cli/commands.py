"""The commands that read or write the data and open no window."""

from argparse import Namespace
from pathlib import Path

from app.bootstrap import App, find_data
from app.cli.console import Console
from app.cli.opening import open_data
from app.cli.roster import preview_of, read_roster, rows_to_check
from app.cli.writing import as_html, as_json, as_markdown, as_pdf
from app.domain.errors import FileMissing, RequestError
from app.domain.ids import MeetingId
from app.services.files import as_file_trouble, write_whole
from app.system.paths import refuse_own_file


def put(target: str, content: bytes, console: Console, options: Namespace) -> None:
    """Write to a file, whole or not at all, or to the output for ``-``. Raises a ``FileTrouble``, or a ``RequestError``
    for a file that Quince keeps its data in."""
    if target == "-":
        console.write_bytes(content)
        return
    path = Path(target).expanduser()
    if not path.parent.is_dir():
        raise FileMissing(str(path.parent))
    refuse_own_file(find_data(options.data_dir), path)
    if _is_device(path):
        # A pipe or /dev/null is written to; putting a file in its place would take it away from everybody.
        with as_file_trouble(path):
            path.write_bytes(content)
    else:
        write_whole(path, content, private=False)
    console.say(f"Written: {path}")


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def minutes(options: Namespace, console: Console) -> int:
    """Write the minutes of one meeting in the forms asked for."""
    with open_data(options) as app:
        record = app.services.minutes.minutes(_meeting_id(app, options.meeting))
        for target, make in ((options.pdf, as_pdf), (options.html, as_html), (options.markdown, as_markdown)):
            if target:
                put(target, make(record, app), console, options)
    return 0


def _meeting_id(app: App, named: str) -> MeetingId:
    if named != "latest":
        return app.services.meetings.find(named).id
    latest = app.services.minutes.latest()
    if latest is None:
        raise RequestError("No meeting was finished yet, so there are no minutes")
    return latest.meeting_id


def export(options: Namespace, console: Console) -> int:
    """Write everything as one JSON file."""
    with open_data(options) as app:
        put(options.json, as_json(app, app.services.meetings.list()), console, options)
    return 0


def import_roster(options: Namespace, console: Console) -> int:
    """Bring a list of people into the team, and say what became of every row that is not simply taken."""
    content = read_roster(options.file)
    preview_of(content, options.file)  # a list that cannot be read must not make a data folder
    with open_data(options, must_exist=False) as app:
        from app.imports.roster import RowStatus

        preview = preview_of(content, options.file, app.services.team.reps())
        statuses = [row.status for row in preview.rows if row.comes_in]
        app.services.team.add(preview.people)
        for sentence in rows_to_check(preview):
            console.say(sentence)
        updated = statuses.count(RowStatus.UPDATES_EXISTING)
        console.say(f"{len(statuses) - updated} added, {updated} updated, {len(preview.rows) - len(statuses)} left out")
    return 0


def backup(options: Namespace, console: Console) -> int:
    """Write a checked copy of the database."""
    target = Path(options.file).expanduser()
    if not target.parent.is_dir():
        raise FileMissing(str(target.parent))
    if _is_device(target):
        raise RequestError(f"{target} is not a file that could hold a backup")
    with open_data(options) as app:
        app.back_up(target)
    console.say(f"Written and checked: {target}")
    return 0


def check(options: Namespace, console: Console) -> int:
    """Check the file, the schema, and the chain of every log. Raises a ``RequestError`` when something is wrong."""
    with open_data(options) as app:
        problems = app.store.check()
        meetings = len(app.services.meetings.list())
        root, backups = app.paths.root, app.paths.backups
    for problem in problems:
        console.say(problem)
    if problems:
        count = "One problem was" if len(problems) == 1 else f"{len(problems)} problems were"
        raise RequestError(f"{count} found in {root}; good copies may be in {backups}")
    console.say(f"All is well in {root}: the file, the schema and the logs of {meetings} meetings")
    return 0
