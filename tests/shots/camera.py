"""Takes pictures of windows, and puts those of one screen on a sheet."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

SIZES = ((1024, 640), (1440, 900), (2560, 1440))
_SHEET_WIDTH_PX, _GAP_PX, _WORDS_PX = 2400, 16, 28


def settle() -> None:
    """Let everything that is due happen: layouts, queued signals, deletions."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class Camera:
    """Writes `NAME-SCHEME-WIDTH[-TEXT].png` into a folder and remembers what belongs on which sheet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[str, list[Path]] = {}

    @property
    def count(self) -> int:
        """How many pictures were taken."""
        return sum(map(len, self._taken.values()))

    def take(self, window: QWidget, name: str, scheme: str, size: tuple[int, int], text: int = 100) -> None:
        """Bring the window to that size, let it settle, and write it down. ``text``: the text size in percent."""
        window.resize(*size)
        settle()
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        suffix = "" if text == 100 else f"-{text}"
        path = self._folder / f"{name}-{scheme}-{size[0]}{suffix}.png"
        if not image.save(str(path)):
            raise OSError(f"{path} could not be written")
        self._taken.setdefault(name, []).append(path)

    def write_sheets(self) -> None:
        """Write `sheet-NAME.png` for each screen: all its pictures, each with its name below."""
        for name, paths in self._taken.items():
            self._sheet(name, paths)

    def _sheet(self, name: str, paths: Sequence[Path]) -> None:
        columns = 2 if len(paths) > 1 else 1
        width = (_SHEET_WIDTH_PX - (columns + 1) * _GAP_PX) // columns
        images = [QImage(str(path)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for path in paths]
        rows = [images[start : start + columns] for start in range(0, len(images), columns)]
        heights = [max(image.height() for image in row) + _WORDS_PX for row in rows]
        sheet = QImage(_SHEET_WIDTH_PX, sum(heights) + _GAP_PX * (len(rows) + 1), QImage.Format.Format_RGB32)
        sheet.fill(QColor(Qt.GlobalColor.gray))
        painter = QPainter(sheet)
        top = _GAP_PX
        for number, (row, height) in enumerate(zip(rows, heights, strict=True)):
            for column, image in enumerate(row):
                left = _GAP_PX + column * (width + _GAP_PX)
                painter.drawImage(left, top, image)
                words = QRect(left, top + image.height(), width, _WORDS_PX)
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, paths[number * columns + column].stem)
            top += height + _GAP_PX
        painter.end()
        sheet.save(str(self._folder / f"sheet-{name}.png"))
