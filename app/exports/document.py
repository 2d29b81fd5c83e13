"""Minutes as a page shows them, before it is known on what: headings, tables, sentences and one drawing, all in words.

Every writer (PDF, HTML, Markdown) walks the same document, so that all of them tell the same.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.ids import Ms

WIDTH_PX, GAP_PX = 668.0, 28.0
"""How wide a page of minutes is, and how far apart two blocks stand that share it."""


class Section(StrEnum):
    """The parts of the minutes that can be chosen, in the order in which they stand."""

    FIGURES = "figures"
    ACTIONS = "actions"
    DECISIONS = "decisions"
    OBJECTIVES = "objectives"
    PRESENT = "present"
    NEXT_STEPS = "next_steps"
    QUESTIONS = "questions"
    RECOGNITION = "recognition"
    PARKED = "parked"
    MEDIATIONS = "mediations"
    NOTES = "notes"
    REVIEWED = "reviewed"
    COURSE = "course"
    SPOKE_WHEN = "spoke_when"
    NEXT_MEETING = "next_meeting"


type Sections = frozenset[Section]

ALL_SECTIONS: Sections = frozenset(Section)


class Tone(StrEnum):
    """How a run of text stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    STRUCK = "struck"
    """What was so before."""
    MARK = "mark"
    """A small remark in the accent colour."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one tone. ``said``: people's own words or names, which may be in any script and direction."""

    text: str
    tone: Tone = Tone.PLAIN
    said: bool = False


type Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """``width_px`` of a page 668 px wide; 0 shares what is left. ``right``: set to the right."""

    title: str
    width_px: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``shows_head`` False: the titles are for those who hear the table, not on the page. ``boxes``: an empty box to
    tick before each row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    shows_head: bool = False
    boxes: bool = False

    def widths_px(self, room_px: float) -> tuple[float, ...]:
        """The width of each column when the table is so wide."""
        shared = [column for column in self.columns if not column.width_px]
        left = max(0.0, room_px - sum(column.width_px for column in self.columns))
        return tuple(column.width_px or left / len(shared) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Paragraphs:
    paragraphs: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a lane. The last ``over_ms`` of it were beyond the time given; ``given_end_ms`` is where that ends.

    ``plain``: time that is not measured against anything.
    """

    start_ms: Ms
    end_ms: Ms
    over_ms: Ms
    given_end_ms: Ms
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One person's time. ``text`` says it; ``is_over`` sets it in the colour of overtime."""

    label: str
    bars: tuple[Bar, ...]
    text: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A phase above the lanes, or a box across them."""

    start_ms: Ms
    end_ms: Ms
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    at_ms: Ms
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Who spoke when, to scale from 0 to ``end_ms``. ``table`` and ``phase_table`` are the same as rows."""

    alt: str
    end_ms: Ms
    cap_ms: Ms
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    boxes: tuple[Band, ...]
    lanes: tuple[Lane, ...]
    caption: str
    table: Table
    phase_table: Table


@dataclass(frozen=True, slots=True)
class Block:
    """A section with its heading. ``half``: may stand beside the next block that is half as wide."""

    section: Section
    heading: str
    body: Table | Paragraphs | Chart
    hint: str = ""
    half: bool = False

    @property
    def width_px(self) -> float:
        """How wide it is at most."""
        return (WIDTH_PX - GAP_PX) / 2 if self.half else WIDTH_PX


@dataclass(frozen=True, slots=True)
class Figure:
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """The whole. ``subtitles`` are lines under the title; ``page`` has the places {page} and {pages}.

    ``made_utc_ms`` is when the meeting ended: it dates the file, so that the same minutes give the same bytes.
    """

    language: str
    kicker: str
    title: str
    subtitles: tuple[Runs, ...]
    name: str
    """Title and date, for the properties of the file and its name."""
    author: str
    footer: Runs
    page: str
    made_utc_ms: Ms
    figures: tuple[Figure, ...] = ()
    blocks: tuple[Block, ...] = field(default=())
