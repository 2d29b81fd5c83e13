"""The catalogues of the window's texts, and the tools that make them."""

import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from tests.house.rules import ROOT
from tests.ui.source_texts import SourceText

CATALOGUES = ROOT / "resources" / "translations"
_PLACE = re.compile(r"%\d|%n|\{\w*\}")


@dataclass(frozen=True, slots=True)
class Translation:
    """A text of a catalogue with its forms; one, unless it counts something."""

    source: SourceText
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def is_complete(self) -> bool:
        """Whether it says something in every form, and wherever the source has a place, so has each form."""
        # A form for one thing alone may leave the number out, as "a minute ago" does.
        wanted = set(_PLACE.findall(self.source.text)) - {"%n"}
        return self.is_finished and all(form and wanted <= set(_PLACE.findall(form)) for form in self.forms)


@cache
def dev() -> ModuleType:
    """dev.py, which knows the languages and how the catalogues are made."""
    spec = importlib.util.spec_from_file_location("dev_of_catalogues", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    found: tuple[str, ...] = dev().LANGUAGES
    return found


def catalogue(language: str) -> Path:
    """The file that translators fill."""
    return CATALOGUES / f"quince_{language}.ts"


def read(path: Path) -> list[Translation]:
    """All texts of a catalogue."""
    return [
        translation(context.findtext("name", ""), message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def translation(context: str, message: ET.Element) -> Translation:
    """A message of a catalogue."""
    is_counted = message.get("numerus") == "yes"
    source = SourceText(context, message.findtext("source", ""), message.findtext("comment", ""), is_counted)
    said = message.find("translation")
    assert said is not None
    forms = [form.text or "" for form in said.iter("numerusform")] if is_counted else [said.text or ""]
    return Translation(source, tuple(forms), said.get("type") is None)


def update(path: Path, language: str) -> None:
    """Bring a catalogue to the source, as ``dev.py translate`` does."""
    _run("lupdate", *dev().lupdate_arguments(path, language))


def release(path: Path, compiled: Path) -> None:
    """Compile a catalogue, as ``dev.py translate`` does."""
    _run("lrelease", "-silent", str(path), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    command = [str(Path(sys.executable).parent / f"pyside6-{tool}{suffix}"), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
