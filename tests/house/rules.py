"""Reading the source of Quince for the rules of the house."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"


@cache
def sources(folder: str = "app") -> tuple[Path, ...]:
    """Every Python file below a folder of the checkout."""
    return tuple(sorted((ROOT / folder).rglob("*.py")))


@cache
def tree_of(path: Path) -> ast.Module:
    """A file as a syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """A file as it is named in a message: app/ui/rail.py."""
    return path.relative_to(ROOT).as_posix()


def calls(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every call by its dotted name, and its line: ("datetime.now", 12). What has no name is left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (dotted := dotted_name(node.func)):
            yield dotted, node.lineno


def dotted_name(node: ast.expr) -> str:
    """`a.b.c` of an expression that is one, otherwise nothing."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted_name(node.value)):
        return f"{before}.{node.attr}"
    return ""


def imported_packages(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every top-level package that a file imports, and the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield ("app" if node.level else (node.module or "").partition(".")[0]), node.lineno
