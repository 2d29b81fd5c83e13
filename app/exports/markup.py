"""Making HTML and SVG of elements: whatever is not made here is text and is escaped."""

from html import escape
from typing import NewType

from app.exports.text import clean

Markup = NewType("Markup", str)
"""HTML or SVG that is safe to stand in a page as it is."""

_VOID = {"meta", "br", "rect", "line", "col"}


def text(words: str) -> Markup:
    """Words as they are, without anything that a page would read as its own."""
    return Markup(escape(clean(words)))


def raw(markup: str) -> Markup:
    """Markup that this program wrote itself."""
    return Markup(markup)


def tag(name: str, /, *children: Markup, **attributes: str | float | None) -> Markup:
    """An element; ``class_`` stands for class, ``http_equiv`` for http-equiv, and an attribute that is None is left
    out."""
    made = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if name in _VOID:
        return Markup(f"<{name}{made}>")
    return Markup(f"<{name}{made}>{''.join(children)}</{name}>")


def joined(parts: list[Markup], between: str = "") -> Markup:
    """Parts one after the other."""
    return Markup(between.join(parts))


def _attribute(key: str, value: str | float) -> str:
    name = key.rstrip("_").replace("_", "-")
    shown = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return f' {name}="{escape(clean(shown))}"'
