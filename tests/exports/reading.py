"""Reading back what was written: PDFs by pypdf and pdftotext, pages by an HTML parser that knows what is allowed."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from app.domain.minutes import GroupMinutes

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def pdf(content: bytes) -> PdfReader:
    """A PDF to look into."""
    return PdfReader(io.BytesIO(content))


def inside(node: Any, *keys: str) -> Any:
    """What a PDF object holds under these keys, one within the other; references are followed."""
    for key in keys:
        node = node.get_object()[key]
    return node.get_object()


def structure(content: bytes) -> Iterator[Any]:
    """Every element of the tree that tells a reading machine what is what."""
    left = [inside(pdf(content).root_object, "/StructTreeRoot")]
    while left:
        found = left.pop()
        if isinstance(found, list):
            left += [child.get_object() for child in found]
        elif isinstance(found, dict):
            yield found
            left += [found["/K"].get_object()] if "/K" in found else []


def fonts(content: bytes) -> list[Any]:
    """The fonts of all pages."""
    return [font.get_object() for page in pdf(content).pages for font in inside(page, "/Resources", "/Font").values()]


def pypdf_text(content: bytes) -> str:
    """All text of a PDF, as pypdf finds it."""
    return " ".join(page.extract_text() for page in pdf(content).pages)


def pdftotext(content: bytes, folder: Path) -> str:
    """All text of a PDF, as pdftotext finds it."""
    path = folder / "read.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def squeezed(text: str) -> str:
    """Text without what lines, hyphens of pages and directions add to it."""
    return "".join(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)).split())


def said(minutes: GroupMinutes) -> list[str]:
    """Everything that people said, typed or are called in these minutes."""
    header = minutes.header
    texts: list[str | None] = [header.title, header.place, header.moderator]
    texts += [header.override_reason, header.reopen_reason]
    texts += [one.who.name for one in minutes.attendance]
    texts += [text for one in minutes.objectives for text in (one.text, one.target, one.before, one.text_before)]
    texts += [one.text for one in minutes.decisions]
    texts += [text for one in minutes.questions for text in (one.text, "" if one.action else one.answer)]
    texts += [text for one in minutes.actions for text in (one.text, one.owner.name if one.owner else "")]
    texts += [one.text for one in minutes.next_steps]
    texts += [one.text for one in minutes.recognitions]
    texts += [one.text for one in minutes.parked]
    texts += [text for one in minutes.mediations for text in (one.issue, one.agreed)]
    texts += [one.reason for one in minutes.extensions]
    texts += [one.text for one in minutes.reviewed]
    texts += [note.text for group in minutes.notes for note in group.notes]
    if minutes.next_meeting is not None:
        texts += [minutes.next_meeting.starter, minutes.next_meeting.bring]
    return [text for text in texts if text]


def missing(texts: list[str], within: str) -> list[str]:
    """Those of the texts that are not in it."""
    found = squeezed(within)
    return [text for text in texts if squeezed(text) not in found]


class Page(HTMLParser):
    """A page taken apart: ``text``, tags with their attributes, and what was left open."""

    VOID = frozenset({"meta", "br", "rect", "line", "col"})

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.comments: list[str] = []
        self._pieces: list[str] = []
        self.feed(source)
        self.close()

    @property
    def text(self) -> str:
        """What a reader sees or hears, without the style sheet."""
        return "".join(self._pieces)

    def names(self) -> set[str]:
        """Names of all elements."""
        return {name for name, _ in self.tags}

    def first(self, name: str) -> dict[str, str | None]:
        """Attributes of the first element of that name."""
        return next(attributes for tag, attributes in self.tags if tag == name)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self._pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)
