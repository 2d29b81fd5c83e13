"""From text to raw people: pasted lines of names and addresses, or a table with a header. Judges nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.names import fold
from app.imports.text import hides_something, visible

LONGEST_LINE = 10_000
"""Characters; a longer line is no person."""

_LONGEST_RECORD_LINES = 20
_SEPARATORS = ("\t", ";", ",", "|")


class Column(StrEnum):
    """What a column of a table holds."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    EMAIL = "email"
    ROLE = "role"


# Letters of the header alone, folded: English, Spanish, Romanian, Greek.
_HEADERS = {
    Column.NAME: (
        "name", "fullname", "displayname", "rep", "salesrep", "person", "member", "participant", "attendee",
        "nombre", "nombrecompleto", "nombreyapellidos", "vendedor", "comercial", "persona", "miembro",
        "nume", "numecomplet", "numesiprenume", "numeprenume", "agent", "persoana", "membru",
        "ονομα", "ονοματεπωνυμο", "πλερεσονομα", "πωλητησ", "μελοσ",
    ),
    Column.GIVEN: ("firstname", "givenname", "forename", "nombredepila", "prenume", "μικροονομα"),
    Column.FAMILY: (
        "lastname", "surname", "familyname", "apellido", "apellidos", "numedefamilie", "επωνυμο", "επιθετο",
    ),
    Column.EMAIL: (
        "email", "mail", "emailaddress", "mailaddress", "correo", "correoelectronico", "direcciondecorreo",
        "adresadeemail", "adresaemail", "postaelectronica", "ηλεκτρονικοταχυδρομειο", "ηλταχυδρομειο",
        "διευθυνσηemail", "μειλ",
    ),
    Column.ROLE: (
        "role", "title", "jobtitle", "position", "function", "rol", "cargo", "puesto", "funcion",
        "functie", "functia", "post", "ρολοσ", "θεση", "ιδιοτητα",
    ),
}  # fmt: skip
_COLUMN_BY_HEADER = {header: column for column, headers in _HEADERS.items() for header in headers}

_IN_ANGLES = re.compile(r"<([^<>]*)>")
_BULLET = re.compile(r"^(?:[-*•·‣–—]\s+|\d{1,3}[.)]\s+|\[[ xX]?\]\s+)+")
_ADDRESSEES = re.compile(r"^(?:to|cc|bcc|para|către|catre|προς|κοιν)\s*:\s*", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:\s+[-–—|/:]+|[,;:])+$")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]|<\s*>")
_AROUND_ADDRESS = "()[]<>{}\"'“”‘’,;:."
_QUOTED_CELL = re.compile(r'\s*"((?:[^"]|"")*)"\s*')


@dataclass(frozen=True, slots=True)
class RawPerson:
    """Somebody as read, from line `line` (counted from 1). `email` is whatever stood where an address belongs."""

    line: int
    source: str
    name: str = ""
    email: str = ""
    role: str = ""
    too_long: bool = False

    @property
    def hides_something(self) -> bool:
        """Whether characters that show nothing were taken out of it."""
        return hides_something(self.source)


def read_people(text_lines: Sequence[str]) -> Iterator[RawPerson]:
    """Everybody in the lines, in order; lines with nothing visible are passed over."""
    numbered = [(number, line) for number, line in enumerate(text_lines, start=1)]
    filled = [(number, line) for number, line in numbered if visible(line)]
    if filled and visible(filled[0][1]).casefold().startswith("sep="):
        filled = filled[1:]
    if not filled:
        return
    table = _header(filled[0][1])
    if table is None:
        for number, line in filled:
            yield from _pasted(number, line)
    elif table.separator is None:
        for number, line in filled[1:]:
            yield from _pasted(number, line)
    else:
        yield from _rows(filled[1:], table.columns, table.separator)


@dataclass(frozen=True, slots=True)
class _Header:
    separator: str | None
    columns: tuple[Column | None, ...]


def _header(line: str) -> _Header | None:
    if "@" in line or len(line) > LONGEST_LINE:
        return None
    best: _Header | None = None
    for separator in _SEPARATORS:
        columns = tuple(_column(cell) for cell in _cells(line, separator))
        if len(columns) > 1 and _known(columns) > (0 if best is None else _known(best.columns)):
            best = _Header(separator, columns)
    if best is None and _column(line) is not None:
        return _Header(None, ())
    return best if best is None or {Column.NAME, Column.GIVEN, Column.FAMILY, Column.EMAIL} & {*best.columns} else None


def _known(columns: Sequence[Column | None]) -> int:
    return sum(column is not None for column in columns)


def _column(cell: str) -> Column | None:
    return _COLUMN_BY_HEADER.get("".join(char for char in fold(cell) if char.isalpha()))


def _rows(numbered: Sequence[tuple[int, str]], columns: Sequence[Column | None], separator: str) -> Iterator[RawPerson]:
    for number, record in _records(numbered):
        if len(record) > LONGEST_LINE:
            yield RawPerson(number, record, too_long=True)
            continue
        cells: dict[Column, str] = {}
        for column, cell in zip(columns, _cells(record, separator), strict=False):
            if column is not None and visible(cell) and column not in cells:
                cells[column] = visible(cell)
        if any(visible(cell) for cell in _cells(record, separator)):
            yield _from_cells(RawPerson(number, record), cells)


def _from_cells(blank: RawPerson, cells: dict[Column, str]) -> RawPerson:
    name = cells.get(Column.NAME, "")
    given, family = cells.get(Column.GIVEN, ""), cells.get(Column.FAMILY, "")
    if family:
        name = f"{given or name} {family}"
    elif given and name:
        name = f"{given} {name}"  # "Nume, Prenume": the name column is the family name
    read = _entry(replace(blank, source=name or given), name or given)
    email = next((word for word in re.split(r"[\s,;]+", cells.get(Column.EMAIL, "")) if "@" in word), "")
    email = _bare_address(email or cells.get(Column.EMAIL, "")) or read.email
    return RawPerson(blank.line, blank.source, read.name, email, cells.get(Column.ROLE, ""))


def _records(numbered: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines, joined where a quoted cell goes on over the line end. A quote that never closes joins nothing."""
    position = 0
    while position < len(numbered):
        number, record = numbered[position]
        position += 1
        if record.count('"') % 2:
            for taken in range(position, min(position + _LONGEST_RECORD_LINES, len(numbered))):
                if numbered[taken][1].count('"') % 2:
                    record = "\n".join([record, *(line for _, line in numbered[position : taken + 1])])
                    position = taken + 1
                    break
        yield number, record


def _cells(record: str, separator: str) -> list[str]:
    found: list[str] = []
    position = 0
    while True:
        quoted = _QUOTED_CELL.match(record, position)
        if quoted and record[quoted.end() : quoted.end() + 1] in {"", separator}:
            found.append(quoted[1].replace('""', '"'))
            end = quoted.end()
        else:
            end = record.find(separator, position)
            end = len(record) if end < 0 else end
            found.append(record[position:end])
        if end >= len(record):
            return found
        position = end + 1


def _pasted(number: int, line: str) -> Iterator[RawPerson]:
    """People of one pasted line: one, or several apart by commas, semicolons or tabs."""
    if len(line) > LONGEST_LINE:
        yield RawPerson(number, line, too_long=True)
        return
    line = _ADDRESSEES.sub("", line.strip())
    blank = RawPerson(number, line)
    hard = _split(line, ";\t")
    people: list[RawPerson] = []
    if len(hard) > 1:
        together = _record(blank, hard, is_table=True)
        if together is not None:
            yield together
            return
        for part in hard:
            people += _comma_parts(blank, part, listed=True)
    else:
        people += _comma_parts(blank, line, listed=False)
    yield from _joined(people)


def _comma_parts(blank: RawPerson, text: str, listed: bool) -> list[RawPerson]:
    """The people of a stretch that only commas divide. `listed`: it is one entry of a longer list."""
    parts = _split(text, ",")
    if len(parts) == 2 and _is_family_first(parts[0], parts[1], listed):
        return [_entry(replace(blank, source=text), f"{parts[1]} {parts[0]}")]
    together = _record(blank, parts, is_table=False)
    return [together] if together is not None else [_entry(replace(blank, source=part), part) for part in parts]


def _is_family_first(first: str, second: str, listed: bool) -> bool:
    """Whether "Brandt, Leo <leo.brandt@x.com>" is one person: as an entry of a list, or when the address says so."""
    if "@" in first or not (listed or "<" in second):
        return False
    if listed:
        return not visible(second).startswith("<") and " " not in visible(second).split("<")[0].strip()
    address = fold(_entry(RawPerson(0, ""), second).email.partition("@")[0])
    family = fold(visible(first)).split()
    return bool(family) and len(family[-1]) > 1 and family[-1] in address


def _record(blank: RawPerson, parts: Sequence[str], is_table: bool) -> RawPerson | None:
    """Cells without a header as one person: one address by itself, a name, perhaps a role."""
    entries = [_entry(replace(blank, source=part), part) for part in parts]
    bare = [index for index, entry in enumerate(entries) if entry.email and not entry.name]
    named = [index for index, entry in enumerate(entries) if entry.email and entry.name]
    plain = [entry for entry in entries if entry.name]
    if len(bare) != 1 or named or not 2 <= len(entries) <= 3 or not plain or (bare[0] == 2 and not is_table):
        return None
    role = plain[1].name if len(plain) > 1 else ""
    return replace(blank, name=plain[0].name, email=entries[bare[0]].email, role=role)


def _joined(people: Sequence[RawPerson]) -> Iterator[RawPerson]:
    """A name followed by an address by itself is one person; empty entries are passed over."""
    waiting: RawPerson | None = None
    for person in people:
        if waiting is not None and person.email and not person.name:
            yield replace(waiting, email=person.email, source=waiting.source + person.source)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = None
        if person.email:
            yield person
        elif visible(person.source):
            waiting = person
    if waiting is not None:
        yield waiting


def _entry(blank: RawPerson, text: str) -> RawPerson:
    """One name and one address, in whatever way they stand together."""
    shown = _BULLET.sub("", visible(text))
    email = ""
    angles = _IN_ANGLES.search(shown)
    if angles:
        email, shown = _bare_address(angles[1]), f"{shown[: angles.start()]} {shown[angles.end() :]}"
    words = shown.split()
    addresses = [word for word in words if _is_like_an_address(word)]
    if addresses:
        email = email or _bare_address(addresses[0])
        words = [word for word in words if word not in addresses]
    return replace(blank, name=_plain_name(" ".join(words)), email=email)


def _is_like_an_address(word: str) -> bool:
    return "@" in word and any(char.isalnum() for char in word)


def _bare_address(text: str) -> str:
    return text.strip().removeprefix("mailto:").strip(_AROUND_ADDRESS)


def _plain_name(text: str) -> str:
    """`text` without what only surrounds a name; "Family, Given" in quotation marks is put the right way round."""
    name = _LOOSE_END.sub("", _EMPTY_BRACKETS.sub("", text).strip()).strip()
    if len(name) > 1 and name[0] in "\"'“‘" and name[-1] in "\"'”’":
        name = name[1:-1].strip()
    family, comma, given = name.partition(",")
    if comma and given.strip() and "," not in given:
        name = f"{given} {family}"
    if name.count('"') == 1:  # of a quotation that never closes
        name = name.replace('"', "")
    name = visible(name)
    return name if any(char.isalnum() for char in name) else ""


def _split(text: str, separators: str) -> list[str]:
    """Parts of `text` between separators that stand outside quotation marks, angles and round brackets."""
    parts: list[str] = []
    start, closing = 0, ""
    closers = {'"': '"', "“": "”", "<": ">", "(": ")"}
    for index, char in enumerate(text):
        if closing:
            closing = "" if char == closing else closing
        elif char in separators:
            parts.append(text[start:index])
            start = index + 1
        else:
            closing = closers.get(char, "")
    if closing:  # a bracket that never closes divides nothing
        return [part for part in re.split(f"[{separators}]", text) if visible(part)] or [text]
    parts.append(text[start:])
    return [part for part in parts if visible(part)] or [text]
