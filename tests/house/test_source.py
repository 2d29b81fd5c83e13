"""The rules of the house that no linter knows, read from the source."""

import ast
import re
import sys
from pathlib import Path

import pytest

from tests.house.rules import APP, ROOT, calls, imported_packages, name_of, sources, tree_of

LONGEST_FILE = 400
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
COLOUR_FUNCTION = re.compile(r"\brgba?\(\s*\d")
COLOUR_TABLE = APP / "ui" / "theme" / "tokens.py"
CLOCKS = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today",
}  # fmt: skip
MAY_PRINT = ("app/cli.py", "app/cli/", "app/__main__.py")


@pytest.mark.parametrize("path", sources(), ids=name_of)
def test_no_file_is_longer_than_one_can_keep_in_mind(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST_FILE, f"{name_of(path)} has {lines} lines: split it by what it does"


def test_every_colour_has_its_one_place_in_the_token_table() -> None:
    strays = [
        f"{name_of(path)}:{node.lineno} {match.group()}"
        for path in sources()
        if path != COLOUR_TABLE
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for pattern in (HEX_COLOUR, COLOUR_FUNCTION)
        for match in [pattern.search(node.value)]
        if match
    ]

    assert strays == [], "give the colour a name in app/ui/theme/tokens.py"


def test_nothing_prints_but_the_command_line() -> None:
    strays = [
        f"{name_of(path)}:{line}"
        for path in sources()
        if not name_of(path).startswith(MAY_PRINT)
        for name, line in calls(tree_of(path))
        if name in {"print", "sys.stdout.write", "sys.stderr.write"}
    ]

    assert strays == [], "log it, or show it in the window"


@pytest.mark.parametrize("path", [path for path in sources() if path.name == "__init__.py"], ids=name_of)
def test_every_package_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), f"{name_of(path)} has no docstring"


def test_every_module_is_in_a_package() -> None:
    lonely = sorted(
        {
            name_of(path.parent)
            for path in [*sources("app"), *sources("tests")]
            if not (path.parent / "__init__.py").exists()
        }
    )

    assert lonely == [], "without an __init__.py it is neither shipped nor seen by import-linter"


def test_the_core_is_told_what_time_it_is() -> None:
    strays = [
        f"{name_of(path)}:{line} {name}"
        for path in sources("app/domain")
        for name, line in calls(tree_of(path))
        if name in CLOCKS
    ]

    assert strays == [], "take `now` as an argument"


def test_the_core_stands_on_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"app"}
    strays = [
        f"{name_of(path)}:{line} {package}"
        for path in sources("app/domain")
        for package, line in imported_packages(tree_of(path))
        if package not in allowed
    ]

    assert strays == []


def test_no_check_is_silenced_wholesale_or_without_a_reason() -> None:
    blanket = re.compile(r"#\s*(?:noqa(?!:\s*[A-Z])|type:\s*ignore(?!\[)|mypy:|ruff:\s*noqa|pragma:\s*no cover)")
    bare_ignore = re.compile(r"#\s*type:\s*ignore\[[\w, -]+\]\s*$")
    strays = [
        f"{name_of(path)}:{number}"
        for path in [*sources("app"), *sources("tests"), ROOT / "dev.py"]
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if blanket.search(line) or bare_ignore.search(line)
    ]

    assert strays == [], "name the code that is silenced, and say why behind it"


def test_no_lambda_keeps_a_widget_for_ever() -> None:
    """A lambda that captures `self` on a signal keeps the widget alive: connect a bound method."""
    strays = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources("app/ui")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
        for argument in node.args
        if isinstance(argument, ast.Lambda)
        and any(isinstance(inner, ast.Name) and inner.id == "self" for inner in ast.walk(argument))
    ]

    assert strays == []
