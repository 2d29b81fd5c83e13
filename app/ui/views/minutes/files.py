"""Minutes as files: made and written away from the window's thread, so that the window never stands still."""

import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.domain.errors import UserError
from app.domain.minutes import GroupMinutes
from app.services.files import as_file_trouble, write_whole
from app.services.settings import Settings
from app.ui.minutes_file import file_stem, make_pdf, minutes_folder
from app.ui.page import Desk

_log = logging.getLogger(__name__)

_WRITING = "minutes-file"


class Format(StrEnum):
    """What minutes can be written as; the value is the ending of the file."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Pages:
    """The PDF that was asked for under ``token``."""

    token: int
    pdf: bytes


def make_file(form: Format, minutes: GroupMinutes, resources: Path, settings: Settings) -> bytes:
    """The minutes in a form, with the sections and on the paper of the settings. Raises a ``UserError``."""
    if form is Format.PDF:
        return make_pdf(minutes, resources, settings)
    from app.exports.document import ALL_SECTIONS, Section

    sections = ALL_SECTIONS - {one for one in Section if one.value in settings.minutes_leave_out}
    if form is Format.HTML:
        from app.exports.html import HtmlWriter

        return HtmlWriter(resources).write(minutes, sections=sections).encode()
    from app.exports.markdown import minutes_markdown

    return minutes_markdown(minutes, sections=sections).encode()


def usual_place(desk: Desk, form: Format, minutes: GroupMinutes, *, is_latest: bool) -> Path:
    """Where a file goes unless somebody chooses; an earlier version never takes the place of the latest."""
    stem = file_stem(minutes)
    if not is_latest:
        stem = f"{stem} version {minutes.header.version}"
    return minutes_folder(desk) / f"{stem}.{form.value}"


class FileMaker(QObject):
    """Makes files on threads of their own.

    Signals: ``written(Path)``; ``made(Pages)``; ``failed(error)``: a UserError, or a bug that the log has.
    """

    written = Signal(object)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._threads: list[threading.Thread] = []

    def write(self, form: Format, minutes: GroupMinutes, path: Path) -> None:
        """Begin to write the minutes to ``path``, whole or not at all."""
        settings = self._desk.services.settings.current

        def work() -> None:
            content = make_file(form, minutes, self._desk.resources, settings)
            with as_file_trouble(path.parent):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, content, private=False)
            self._tell(self.written, path)

        self._run(work, _WRITING)

    def make_pages(self, minutes: GroupMinutes, token: int) -> None:
        """Begin to set the pages for the preview."""
        settings = self._desk.services.settings.current

        def work() -> None:
            self._tell(self.made, Pages(token, make_pdf(minutes, self._desk.resources, settings)))

        self._run(work, "minutes-preview")

    def finish(self) -> None:
        """Wait until all of it is done."""
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def finish_writing(self) -> None:
        """Wait until every file is on disk; pages for the preview are not waited for."""
        for thread in self._threads:
            if thread.name == _WRITING:
                thread.join()

    def _tell(self, signal: SignalInstance, what: object) -> None:
        """Tell the window's thread, unless the page is gone by now: then nobody waits for it."""
        with contextlib.suppress(RuntimeError):
            signal.emit(what)

    def _run(self, work: Callable[[], None], name: str) -> None:
        thread = threading.Thread(target=self._guarded, args=(work,), name=name)
        self._threads = [one for one in self._threads if one.is_alive()] + [thread]
        thread.start()

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except UserError as error:
            self._tell(self.failed, error)
        except Exception as error:
            # An exception would only end this thread: it is told on the window's like every other.
            _log.exception("a file of minutes could not be made")
            self._tell(self.failed, error)
