"""Awkward input by the thousand, the same for the same seed: lines for the capture line, and rosters.

Plain `random`, so that tests, the fault benchmark and a failure report can all name a case by its seed.
"""

import os
import random
from collections.abc import Iterator

WORDS = (
    "Call", "Acme", "quote", "για", "προσφορά", "mañana", "ședință", "عميل", "会議", "🦊", "👩🏽\u200d💻", "e\u0301",
    "5%", "x^2", "bob@x.com", "C:\\temp", "=cmd|' /C calc'!A0", "<b>bold</b>", "#set page()", "../../etc", "a", "d",
)  # fmt: skip
TOKENS = (
    "@ana", "@Ana_Muñoz", "@nobody", "@", "@5pm", "\\@ana", "@ana,", "@ελένη", "@ele", "^fri", "^+3d", "^20 nov", "^zz",
    '^"next friday"', '^"open', "^", "\\^fri", "^2026-12-01", "^αύριο", "^viernes", "^9999-99-99", "^+9999d", "@@",
    "^^",
)  # fmt: skip
BLANKS = (" ", "  ", "\u00a0", "\t", "\u2003", "\n", "\x1c", "\u2028")
ODD = "\x00\x07\x1b\x7f\u200b\u200d\u200e\u202e\u2066\ufeff\ufffd\ud800\udfff\U0010ffff\u0300\u0301'\"\\<>&%$;,|`"
PREFIXES = (
    "a ",
    "q ",
    "d ",
    "p ",
    "r ",
    "m ",
    "w ",
    "α ",
    "; ",
    "",
    "",
    "",
    " ",
    "\\a ",
    "\\\\d ",
    "A ",
    "a",
    "a\u00a0",
)
GENERATED = int(os.environ.get("QUINCE_GENERATED", "1000"))
"""How many lines and rosters the tests go through. The fault benchmark takes 10,000 of each."""

LONG = 100_000
"""Characters of the longest lines."""

NAMES = (
    "Ana Muñoz", "Íñigo Echeverría", "Ștefan Țăranu", "Ελένη Παπαδοπούλου", "Leo Brandt", "Γιώργος Νικολαΐδης",
    "محمد علي", "田中 太郎", "O'Neil, Shaun", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202egnp.exe",
    "Ana", "🦊",
)  # fmt: skip
ADDRESSES = (
    "ana@x.com",
    "ANA@X.COM",
    "leo@example",
    "@",
    "a@b@c.d",
    "ș@ț.ro",
    "x..y@z.com",
    "",
    "mailto:q@x.org",
    "<>",
)
HEADERS = (
    "Name,Email,Role", "Nombre;Apellidos;Correo electrónico;Cargo", "Nume\tPrenume\tE-mail", "Όνομα;Email;Ρόλος",
    "Name", "sep=;\nName;Email",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "utf-32")


def capture_lines(seed: int, count: int) -> Iterator[str]:
    """`count` lines: words, tokens, odd blanks and characters of any plane; one in 500 is 100,000 characters long."""
    chance = random.Random(seed)
    for number in range(count):
        line = chance.choice(PREFIXES) + _stretch(chance, WORDS + TOKENS, chance.randrange(12))
        if number % 500 == 250:
            piece = (line + chance.choice(BLANKS)) or "x"
            line = (piece * (LONG // len(piece) + 1))[:LONG]
        yield line


def rosters(seed: int, count: int) -> Iterator[str | bytes]:
    """`count` rosters: pasted lines, calendar lists and tables in several languages, as text or as bytes."""
    chance = random.Random(seed)
    for number in range(count):
        text = _roster(chance)
        if number % 500 == 250:
            text = (text * (LONG // max(len(text), 1) + 1))[:LONG]
        yield text if chance.random() < 0.5 else _bytes(chance, text)


def _roster(chance: random.Random) -> str:
    head = chance.choice(HEADERS) if chance.random() < 0.4 else ""
    separator = next((char for char in ";\t," if char in head), None)
    rows = [_row(chance, separator) for _ in range(chance.randrange(12))]
    return chance.choice(("\n", "\r\n", "\r")).join([head, *rows] if head else rows)


def _row(chance: random.Random, separator: str | None) -> str:
    name, address = chance.choice(NAMES), chance.choice(ADDRESSES)
    if chance.random() < 0.2:
        name = _stretch(chance, WORDS, 3)
    if separator is not None:
        cells = [name, address, chance.choice(("", "Sales", '"a""b"', '"open'))]
        return separator.join(f'"{cell}"' if chance.random() < 0.3 else cell for cell in cells)
    shape = chance.choice(
        ("{n} <{a}>", "{n} {a}", "{n}", "{a}", "{n}; {a}", "{n}, {a}, Sales", '"{n}" <{a}>', "- {n} ({a})")
    )
    row = shape.format(n=name, a=address)
    return row if chance.random() < 0.8 else f"{row}{chance.choice(', ; \t')}{_row(chance, None)}"


def _bytes(chance: random.Random, text: str) -> bytes:
    if chance.random() < 0.1:
        return chance.randbytes(chance.randrange(200))
    return text.encode(chance.choice(ENCODINGS), errors="replace")


def _stretch(chance: random.Random, pieces: tuple[str, ...], most: int) -> str:
    found: list[str] = []
    for _ in range(most):
        kind = chance.random()
        if kind < 0.7:
            found.append(chance.choice(pieces))
        elif kind < 0.9:
            found.append("".join(chance.choices(ODD, k=chance.randrange(4))))
        else:
            found.append("".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(6))))
        found.append(chance.choice(BLANKS) if chance.random() < 0.9 else "")
    return "".join(found)
