"""Full-text search over everything captured, blind to case and accents in any script.

The index holds a folded form; what is shown is the text as it was written. FTS5's own folding misses Greek accents, and
its words miss languages that write without spaces, so both are done here, the same way for texts and for queries.
"""

import re
from collections.abc import Mapping

from sqlalchemy import Connection, text

from app.domain.names import fold
from app.models.base import encodable
from app.services.ports import Hit, MeetingStatus

INDEX = 'CREATE VIRTUAL TABLE search_index USING fts5(folded, tokenize = "unicode61 remove_diacritics 0")'

# Scripts written without spaces between words: every character is a word of its own, a query for several a phrase.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f])"
)

type TextKey = tuple[str, str]
"""(kind, item id)"""


def folded(written: str) -> str:
    """The form in which ``written`` is indexed and looked for."""
    return _UNSPACED.sub(r" \1 ", fold(encodable(written).replace("\0", " ")))


def match_expression(terms: list[str]) -> str:
    """An FTS5 query for texts with a word beginning with each of ``terms`` (folded); quotes cannot break it."""
    return " AND ".join(f'"{term.replace(chr(34), chr(34) * 2)}"*' for term in terms)


def replace_texts(
    connection: Connection, meeting_id: str, before: Mapping[TextKey, str], after: Mapping[TextKey, str]
) -> None:
    """Bring the search from the texts ``before`` to those ``after``; only what differs is touched."""
    for key in before.keys() - after.keys():
        _forget(connection, meeting_id, key)
    for key, written in after.items():
        if before.get(key) != written:
            if key in before:
                _forget(connection, meeting_id, key)
            _add(connection, meeting_id, key, written)


def texts(connection: Connection, meeting_id: str) -> dict[TextKey, str]:
    """What can be found of a meeting, by kind and item."""
    rows = connection.execute(
        text("SELECT kind, item_id, text FROM search_texts WHERE meeting_id = :meeting"), {"meeting": meeting_id}
    )
    return {(row.kind, row.item_id): row.text for row in rows}


def optimize(connection: Connection) -> None:
    """Rewrite the index so that words of texts that were taken out are no longer in the file."""
    connection.execute(text("INSERT INTO search_index (search_index) VALUES ('optimize')"))


def find(connection: Connection, query: str, limit: int) -> tuple[Hit, ...]:
    """Texts that hold all words of ``query`` (the beginning of each is enough), newest meeting first.

    A word without a letter or digit (an emoji, "→") is looked for as it is.
    """
    words = encodable(query).replace("\0", " ").split()
    terms = [form for word in words if _has_word(form := folded(word).strip())]
    marks = [word for word in words if not _has_word(folded(word))]
    if not words:
        return ()
    conditions = ["meetings.status <> :cancelled", "NOT meetings.rehearsal"]
    values: dict[str, object] = {"cancelled": MeetingStatus.CANCELLED.value, "limit": limit}
    if terms:
        conditions.append("search_texts.id IN (SELECT rowid FROM search_index WHERE search_index MATCH :match)")
        values["match"] = match_expression(terms)
    for number, mark in enumerate(marks):
        conditions.append(f"instr(search_texts.text, :mark{number}) > 0")
        values[f"mark{number}"] = mark
    statement = f"""
        SELECT search_texts.meeting_id, search_texts.kind, search_texts.item_id, search_texts.text
        FROM search_texts JOIN meetings ON meetings.id = search_texts.meeting_id
        WHERE {" AND ".join(conditions)}
        ORDER BY COALESCE(meetings.started_utc_ms, meetings.scheduled_utc_ms) DESC, meetings.id, search_texts.id
        LIMIT :limit"""
    return tuple(
        Hit(row.meeting_id, row.kind, row.item_id, row.text) for row in connection.execute(text(statement), values)
    )


def _has_word(form: str) -> bool:
    return any(character.isalnum() for character in form)


def _add(connection: Connection, meeting_id: str, key: TextKey, written: str) -> None:
    kind, item_id = key
    row = connection.exec_driver_sql(
        "INSERT INTO search_texts (meeting_id, item_id, kind, text) VALUES (?, ?, ?, ?)",
        (meeting_id, item_id, kind, encodable(written)),
    )
    connection.exec_driver_sql(
        "INSERT INTO search_index (rowid, folded) VALUES (?, ?)", (row.lastrowid, folded(written))
    )


def _forget(connection: Connection, meeting_id: str, key: TextKey) -> None:
    kind, item_id = key
    place = (meeting_id, item_id, kind)
    connection.exec_driver_sql(
        "DELETE FROM search_index WHERE rowid ="
        " (SELECT id FROM search_texts WHERE meeting_id = ? AND item_id = ? AND kind = ?)",
        place,
    )
    connection.exec_driver_sql("DELETE FROM search_texts WHERE meeting_id = ? AND item_id = ? AND kind = ?", place)
