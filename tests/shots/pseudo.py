"""The window in a language that is none: what does not go through the catalogues stands out, and so does what is cut.

``python -m tests.shots.pseudo [--pictures DIR] [SCREEN …]``: every screen (or those whose name begins so) with each
text longer by 40 %, its letters accented and ⟦brackets⟧ around it. Prints what is shown or spoken without; the exit
code is 1 then. ``--pictures``: the screens as they look, in two sizes.
"""

import argparse
import ast
import csv
import html
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Both have to stand before Qt is first imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QBuffer, QIODevice, QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.system.resources import resource_path
from app.ui.language import Language
from app.ui.theme import SchemeChoice, Theme
from app.ui.widgets.painted import let_painted_widgets_speak
from tests.house.rules import ROOT, tree_of
from tests.shots import live, pages, wall
from tests.shots.camera import Camera, settle
from tests.shots.office import Office
from tests.shots.scene import Scene, Setting
from tests.ui import catalogues
from tests.ui.source_texts import SourceText

STAND_IN = "es"
"""The language whose place it takes."""

SIZES = ((1440, 900), (1024, 640))
_LONGER = 0.4
_ACCENTED = str.maketrans("abcdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ", "åƀçđéĝĥïĵķļñøŕšţûŵýžÅÇĐÉĜĤÏĴĶĻÑØŔŠŢÛŴÝŽ")
_KEPT = re.compile(r"(%\d|%n|\{\w*\}|<[^>]*>)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEYS = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)*(?:Enter|Space|Tab|Esc|Up|Down|Left|Right|F\d{1,2}|(?<=\+)\S)(?!\w)")
_ADDRESS = re.compile(r"\S*[@/^]\S+|\w+\.example>")
_TAG = re.compile(r"</?qt>")
_CUT_SHORT = re.compile(r"\w*…")
_SAID_BY_PEOPLE = (
    "app/services/practice", "app/domain/agenda.py", "tests/ui/live_scenes.py", "tests/shots/office.py",
    "tests/shots/pages.py", "tests/shots/live.py",
)  # fmt: skip
_SHORTEST_LINE = 11
"""What people wrote is longer than this; a name need not be."""

_NEVER_TRANSLATED = frozenset({"Quince", "quince", "db", "PDF", "CSV", "HTML", "Markdown", "JSON", "English", "UA"})
_BY_QT = frozenset({"Desplazar hacia la izquierda", "Desplazar hacia la derecha"})
"""What Qt itself says in the language whose place is taken."""


def pseudo(source: SourceText) -> str:
    """A text as the language that is none says it. Places and date formats stay usable."""
    text = source.text
    if "date format" not in source.remark:
        text = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(text))
    filling = re.sub(r"(~{6})", r"\1 ", "~" * max(1, round(len(source.text) * _LONGER))).strip()
    return f"⟦{text} {filling}⟧" if len(source.text) > 3 else f"⟦{text}{filling}⟧"


def make_catalogue(folder: Path) -> None:
    """Write the compiled catalogue of that language into a folder."""
    path = folder / f"quince_{STAND_IN}.ts"
    catalogues.update(path, STAND_IN)
    tree = ET.parse(path)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            said = pseudo(catalogues.translation(context.findtext("name", ""), message).source)
            place = message.find("translation")
            assert place is not None
            del place.attrib["type"]
            forms = list(place.iter("numerusform")) or [place]
            for form in forms:
                form.text = said
    tree.write(path, encoding="utf-8", xml_declaration=True)
    catalogues.release(path, path.with_suffix(".qm"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A text that a window shows or speaks, and where."""

    where: str
    text: str


def painted(window: QWidget) -> Iterator[Seen]:
    """Every text that is painted now, as it is painted: broken into lines, elided."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(window.size())
    painter = QPainter(picture)
    window.render(painter, QPoint())
    painter.end()
    for element in ET.fromstring(buffer.data().data()).iter():
        if element.tag.endswith("}text") and (text := "".join(element.itertext()).strip()):
            yield Seen("painted", text)


def spoken(window: QWidget) -> Iterator[Seen]:
    """What the widgets of a window hold to show or to say, also where it is out of sight."""
    for widget in [window, *window.findChildren(QWidget)]:
        where = type(widget).__name__
        texts = [("name", widget.accessibleName()), ("description", widget.accessibleDescription())]
        texts += [("tool tip", widget.toolTip())]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(("text", widget.text()))
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            texts.append(("placeholder", widget.placeholderText()))
        if isinstance(widget, QComboBox):
            texts += [("item", widget.itemText(row)) for row in range(widget.count())]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts += [("item", text) for text in _items(widget.model())]
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            texts += [
                ("spoken", interface.text(QAccessible.Text.Name)),
                ("spoken", interface.text(QAccessible.Text.Help)),
            ]
        yield from (Seen(f"{where} {kind}", text) for kind, text in texts if text)


def _items(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(model.rowCount(top)):
        for column in range(columns):
            for role in roles:
                if isinstance(text := model.index(row, column).data(role), str):
                    yield text


class People:
    """What people wrote, and words that every language shares: no texts of the window."""

    def __init__(self) -> None:
        with (ROOT / "resources" / "sample" / "team.csv").open(encoding="utf-8", newline="") as lines:
            texts = [field for row in csv.reader(lines) for field in row]
        for name in _SAID_BY_PEOPLE:
            place = ROOT / name
            for path in [place] if place.is_file() else sorted(place.glob("*.py")):
                texts += _literals(path)
        texts += [_ADDRESS.sub("", re.sub(r"^[a-z] ", "", text)).strip() for text in texts]
        self._names = {word for text in texts if re.fullmatch(r"(\w+,? ?){1,4}", text) for word in _WORD.findall(text)}
        self._names |= _NEVER_TRANSLATED | _calendar_names()
        self._words = {word for text in texts for word in _WORD.findall(text)} | self._names
        self._sentences = "\n".join(texts)
        self._lines = sorted({text.strip() for text in texts if len(text) > _SHORTEST_LINE}, key=len, reverse=True)

    def wrote(self, text: str) -> bool:
        """Whether nothing is left of a text without what people wrote and keys are called."""
        left = html.unescape(_TAG.sub("", text))
        if text in _BY_QT or self._is_piece(left):
            return True
        left = _ADDRESS.sub(" ", _KEYS.sub(" ", left))
        if is_pseudo(left):
            return all(is_pseudo(word) or self._knows(word) for word in _WORD.findall(_CUT_SHORT.sub(" ", left)))
        for line in self._lines:
            left = left.replace(line, " ")
        return all(self._is_piece(part) or self._is_names(part) for part in re.split(r"[.:,]\s+", left))

    def _is_names(self, text: str) -> bool:
        return all(word in self._names or _is_initials(word) for word in _WORD.findall(text))

    def _is_piece(self, text: str) -> bool:
        """What a line of text ends or goes on with after it was broken or cut short."""
        text = text.strip(" ,:")
        piece = text.removesuffix("…")
        is_part = piece != text or text[:1].islower() or text[-1:] in ".?" or len(text) > _SHORTEST_LINE
        return is_part and piece in self._sentences

    def _knows(self, word: str) -> bool:
        return word in self._words or _is_initials(word)


def _literals(path: Path) -> list[str]:
    """What is written in a module, but for its docstrings."""
    remarks = {id(node.value) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Expr)}
    nodes = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant) and id(node) not in remarks]
    return [node.value for node in nodes if isinstance(node.value, str)]


def _calendar_names() -> set[str]:
    locale = QLocale(STAND_IN)
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    days = {locale.dayName(day, form) for day in range(1, 8) for form in forms}
    return days | {locale.monthName(month, form) for month in range(1, 13) for form in forms}


def _is_initials(word: str) -> bool:
    return len(word) == 2 and word.isupper()


def is_pseudo(text: str) -> bool:
    """Whether some of a text went through the catalogue."""
    return any(letter in text for letter in "⟦⟧~") or any(ord(letter) in _ACCENTED.values() for letter in text)


def main() -> int:
    """Show the screens that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots.pseudo", description=__doc__)
    parser.add_argument("--pictures", type=Path, metavar="DIR")
    parser.add_argument("screens", nargs="*", metavar="SCREEN", help="beginnings of names")
    wanted = parser.parse_args()
    qt = QApplication(["quince"])
    qt.setCursorFlashTime(0)
    let_painted_widgets_speak()
    theme = Theme(resource_path(), choice=SchemeChoice.LIGHT, reduce_motion=True)
    theme.apply_to(qt)
    with tempfile.TemporaryDirectory(prefix="quince-pseudo-") as name, Office(Path(name)) as office:
        make_catalogue(Path(name))
        language = Language(qt, Path(name))
        language.use(STAND_IN)
        scenes = [
            scene
            for scene in (*pages.scenes(), *live.scenes(), *wall.scenes())
            if not wanted.screens or scene.name.startswith(tuple(wanted.screens))
        ]
        bare = _look(scenes, Setting(theme, language, office), wanted.pictures)
    for seen, scene_name in sorted(bare.items(), key=lambda one: (one[1], one[0].where)):
        print(f"{scene_name}: {seen.where}: {seen.text!r}")
    print(f"{len(scenes)} screens, {len(bare)} texts that no catalogue knows")
    return 1 if bare else 0


def _look(scenes: Sequence[Scene], setting: Setting, pictures: Path | None) -> dict[Seen, str]:
    """What the scenes show untranslated, each with the first scene that does."""
    people = People()
    bare: dict[Seen, str] = {}
    camera = None
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        camera = Camera(pictures)
    for scene in scenes:
        window = scene.build(setting)
        for size in SIZES if camera is not None else SIZES[:1]:
            window.resize(*size)
            settle()
            if camera is not None:
                camera.take(window, scene.name, setting.theme.choice.value, size)
            for seen in (*painted(window), *spoken(window)):
                if not people.wrote(seen.text):
                    bare.setdefault(seen, scene.name)
        scene.put_away(window)
        window.hide()
        window.deleteLater()
        settle()
    return bare


if __name__ == "__main__":
    sys.exit(main())
