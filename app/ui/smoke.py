"""Does it all work here: every page painted once, and a PDF written. For installations and frozen programs."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.errors import RequestError
from app.ui.minutes_file import make_pdf
from app.ui.page import Desk, Go
from app.ui.window import MainWindow


def smoke_test(window: MainWindow, desk: Desk) -> int:
    """Paint the window and every page, make a PDF of the last minutes, and give the exit code."""
    window.grab()
    contents = window.contents
    for place in contents.pages():
        contents.go(Go(place))
        QApplication.processEvents()
        window.grab()
    with tempfile.TemporaryDirectory(prefix="quince-smoke-") as folder:
        pdf = Path(folder) / "minutes.pdf"
        latest = desk.services.minutes.latest()
        if latest is None:
            raise RequestError("There are no minutes to make a PDF of")
        minutes = desk.services.minutes.minutes(latest.meeting_id)
        pdf.write_bytes(make_pdf(minutes, desk.resources, desk.services.settings.current))
    window.close()
    return 0
