"""Asking for a file without stopping the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

LARGEST_TEXT = 8_000_000
"""No list of people is larger; nobody waits for a film to be read."""


def ask_for_file(parent: QWidget, title: str, patterns: str, chosen: Callable[[Path], None]) -> None:
    """Open a file dialog; ``chosen`` is called with the file once there is one. ``patterns``: "Lists (*.csv)"."""
    dialog = QFileDialog(parent, title, "", patterns)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_for_folder(parent: QWidget, title: str, start: Path, chosen: Callable[[Path], None]) -> None:
    """Open a folder dialog; ``chosen`` is called with the folder once there is one."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def ask_where_to_save(
    parent: QWidget, title: str, proposed: Path, patterns: str, chosen: Callable[[Path], None]
) -> None:
    """Open a save dialog; ``chosen`` is called with the place once there is one."""
    dialog = QFileDialog(parent, title, str(proposed), patterns)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(_Taker(chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class _Taker:
    def __init__(self, chosen: Callable[[Path], None]) -> None:
        self._chosen = chosen

    def __call__(self, name: str) -> None:
        self._chosen(Path(name))
