"""The texts of the window as they stand in the source: what the catalogues have to hold."""

import ast
from dataclasses import dataclass
from pathlib import Path

from tests.house.rules import APP, dotted_name, name_of, sources, tree_of


@dataclass(frozen=True, slots=True, order=True)
class SourceText:
    """A text with what tells it from its likes: the context, and the remark for translators."""

    context: str
    text: str
    remark: str
    is_counted: bool


class _Reader(ast.NodeVisitor):
    """Collects the calls of ``tr`` in classes and of ``translate`` anywhere."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._classes: list[str] = []
        self.texts: set[SourceText] = set()
        self.unreadable: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The context of ``tr`` is the class around it."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """A text, a text that no tool can find, or no text at all."""
        self.generic_visit(node)
        name = dotted_name(node.func)
        arguments = [_literal(argument) for argument in node.args]
        if name.endswith(".tr"):
            arguments.insert(0, self._classes[-1] if self._classes else None)
        elif name not in {"translate", "QCoreApplication.translate"}:
            return
        known = [argument for argument in arguments[:3] if argument is not None]
        if node.keywords or len(known) < min(3, len(arguments)):
            self.unreadable.append(f"{name_of(self._path)}:{node.lineno} {ast.unparse(node)}")
        else:
            self.texts.add(SourceText(known[0], known[1], known[2] if known[2:] else "", len(arguments) > 3))


def read_source() -> tuple[set[SourceText], list[str]]:
    """All texts of the app, and the calls that give no literal text."""
    texts: set[SourceText] = set()
    unreadable: list[str] = []
    for path in sources(name_of(APP / "ui")):
        reader = _Reader(path)
        reader.visit(tree_of(path))
        texts |= reader.texts
        unreadable += reader.unreadable
    return texts, unreadable


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
