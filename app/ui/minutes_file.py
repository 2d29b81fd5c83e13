"""Minutes written as a PDF into their folder, away from the window's thread."""

import logging
import re
import threading
import unicodedata
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.domain.minutes import GroupMinutes
from app.services.days import local_day
from app.services.files import as_file_trouble, write_whole
from app.services.settings import Settings
from app.ui.page import Desk

_LOG = logging.getLogger(__name__)

_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
_LONGEST_TITLE = 80


def minutes_folder(desk: Desk) -> Path:
    """Where minutes are written: what the settings say, else beside the data."""
    chosen = desk.services.settings.current.minutes_folder
    return Path(chosen).expanduser() if chosen else desk.minutes_folder


def file_stem(minutes: GroupMinutes) -> str:
    """A file name without its ending: day and title, safe on every system ("2026-11-16 Monday sales huddle")."""
    header = minutes.header
    kept = "".join(char for char in header.title if unicodedata.category(char)[0] != "C" or char.isspace())
    title = _UNSAFE.sub(" ", kept).strip(" .")[:_LONGEST_TITLE].strip(" .")
    held = header.held_utc_ms
    day = "" if held is None else local_day(held, header.zone).isoformat()
    return " ".join(part for part in (day, title) if part) or "minutes"


def make_pdf(minutes: GroupMinutes, resources: Path, settings: Settings) -> bytes:
    """The PDF of the sections and on the paper that the settings say. Raises RequestError when it cannot be set."""
    from app.exports.document import ALL_SECTIONS, Section
    from app.exports.pdf import Paper, PdfWriter

    left_out = {section for section in Section if section.value in settings.minutes_leave_out}
    paper = Paper(settings.paper.value)
    return PdfWriter(resources).write(minutes, paper=paper, sections=ALL_SECTIONS - left_out)


class MinutesWriter(QObject):
    """Writes PDFs one after the other on a thread of its own; the minutes themselves are read before, on this one.

    Signals: ``written(Path)``; ``failed(UserError)``.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._threads: list[threading.Thread] = []

    def write(self, minutes: GroupMinutes) -> Path:
        """Begin to write; gives where to. The signals come when it is done."""
        path = minutes_folder(self._desk) / f"{file_stem(minutes)}.pdf"
        settings = self._desk.services.settings.current
        thread = threading.Thread(target=self._write, args=(minutes, path, settings), name="minutes-pdf")
        self._threads = [one for one in self._threads if one.is_alive()] + [thread]
        thread.start()
        return path

    def finish(self) -> None:
        """Wait until all of it is on disk."""
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _write(self, minutes: GroupMinutes, path: Path, settings: Settings) -> None:
        try:
            pdf = make_pdf(minutes, self._desk.resources, settings)
            with as_file_trouble(path.parent):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, pdf, private=False)
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:
            # Told on the window's thread like every other: an exception here would only end this thread.
            _LOG.exception("minutes could not be written")
            self.failed.emit(error)
        else:
            self.written.emit(path)
