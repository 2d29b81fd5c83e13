"""The token table: every colour, type step, space, radius and duration of the looks. The only place with hex colours.

Colours come as one frozen `Tokens` per scheme (`LIGHT`, `DARK`) whose fields are QColor. They are shared: to vary one,
copy it first (`QColor(tokens.ink)`). Where a colour must be remembered by name, so that it can follow a change of
theme, use the `Color` enum and `Tokens.color`.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from typing import Final

from PySide6.QtGui import QColor, QFont


class Color(StrEnum):
    """The name of each colour token; `Tokens.color` gives its value in a scheme."""

    BG = "bg"
    SURFACE = "surface"
    SUNKEN = "sunken"
    LINE = "line"
    EDGE = "edge"
    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ON_ACCENT = "on_accent"
    RIND = "rind"
    ACCENT_INK = "accent_ink"
    ACCENT_SOFT = "accent_soft"
    OK = "ok"
    OK_SOFT = "ok_soft"
    INFO = "info"
    INFO_SOFT = "info_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    WARN_FILL = "warn_fill"
    DANGER = "danger"
    DANGER_SOFT = "danger_soft"
    DANGER_FILL = "danger_fill"
    ON_DANGER = "on_danger"
    MEDIATION = "mediation"
    MEDIATION_SOFT = "mediation_soft"
    PAUSE = "pause"
    PAUSE_SOFT = "pause_soft"
    DONE = "done"
    ON_DONE = "on_done"
    TRACK = "track"
    HATCH = "hatch"
    SCRIM = "scrim"
    LEAF = "leaf"


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """All colours of one scheme; a field per `Color`."""

    bg: QColor
    """The window behind the cards."""
    surface: QColor
    """Cards and inputs."""
    sunken: QColor
    """Rail, avatars, neutral chips, pressed buttons."""
    line: QColor
    """Hairlines; decoration only."""
    edge: QColor
    """Borders of controls, segments, empty pips (at least 3:1)."""
    ink: QColor
    """Text, numerals, focus, playhead, cap line."""
    ink2: QColor
    """Second text."""
    ink3: QColor
    """Captions, hints, placeholders; the lightest text allowed."""
    accent: QColor
    """Fill of the primary act, ring, bars. Never a text colour in light."""
    accent_hover: QColor
    on_accent: QColor
    rind: QColor
    """The line round every accent fill, selection bars, chart lines."""
    accent_ink: QColor
    """Brand-coloured text."""
    accent_soft: QColor
    """Selected row, current item."""
    ok: QColor
    ok_soft: QColor
    info: QColor
    info_soft: QColor
    warn: QColor
    warn_soft: QColor
    warn_fill: QColor
    danger: QColor
    danger_soft: QColor
    danger_fill: QColor
    on_danger: QColor
    """Text and lines on `danger_fill`."""
    mediation: QColor
    mediation_soft: QColor
    pause: QColor
    pause_soft: QColor
    done: QColor
    """Past time."""
    on_done: QColor
    """Text on `done`."""
    track: QColor
    """An empty ring or bar."""
    hatch: QColor
    """Lines of kept time; always with an edge line round it."""
    scrim: QColor
    """Lies under the palette and the key overlay; carries its alpha."""
    leaf: QColor
    """The leaf of the mark."""

    def color(self, name: Color) -> QColor:
        """Give a copy of the colour called `name`."""
        return QColor(getattr(self, name.value))


def _alpha(hex_rgb: str, share: float) -> QColor:
    color = QColor(hex_rgb)
    color.setAlphaF(share)
    return color


LIGHT: Final = Tokens(
    bg=QColor("#F4F4F0"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#EBEBE5"),
    line=QColor("#DCDCD4"),
    edge=QColor("#85867B"),
    ink=QColor("#1B1C17"),
    ink2=QColor("#4A4C43"),
    ink3=QColor("#62645A"),
    accent=QColor("#F2C53D"),
    accent_hover=QColor("#E6B522"),
    on_accent=QColor("#1E1904"),
    rind=QColor("#866800"),
    accent_ink=QColor("#6B5300"),
    accent_soft=QColor("#FCF3D2"),
    ok=QColor("#0B6A5D"),
    ok_soft=QColor("#DDF0EB"),
    info=QColor("#1D5A9B"),
    info_soft=QColor("#E2EDF8"),
    warn=QColor("#A34700"),
    warn_soft=QColor("#FDEBDC"),
    warn_fill=QColor("#CF5F08"),
    danger=QColor("#A50F38"),
    danger_soft=QColor("#FBE5EA"),
    danger_fill=QColor("#A50F38"),
    on_danger=QColor("#FFFFFF"),
    mediation=QColor("#593D99"),
    mediation_soft=QColor("#ECE7F8"),
    pause=QColor("#4F5A66"),
    pause_soft=QColor("#E7EBEF"),
    done=QColor("#6E7066"),
    on_done=QColor("#FFFFFF"),
    track=QColor("#E4E4DD"),
    hatch=QColor("#B9BAB0"),
    scrim=_alpha("#1B1C17", 0.42),
    leaf=QColor("#0B6A5D"),
)

DARK: Final = Tokens(
    bg=QColor("#131410"),
    surface=QColor("#1D1E19"),
    sunken=QColor("#292A24"),
    line=QColor("#383A32"),
    edge=QColor("#85877B"),
    ink=QColor("#F2F2EB"),
    ink2=QColor("#C3C5B9"),
    ink3=QColor("#A0A296"),
    accent=QColor("#F2C53D"),
    accent_hover=QColor("#FFD65C"),
    on_accent=QColor("#1E1904"),
    rind=QColor("#F2C53D"),
    accent_ink=QColor("#F2C53D"),
    accent_soft=QColor("#3B3310"),
    ok=QColor("#62CDB9"),
    ok_soft=QColor("#15352F"),
    info=QColor("#86BAF2"),
    info_soft=QColor("#182F49"),
    warn=QColor("#F7A563"),
    warn_soft=QColor("#41260F"),
    warn_fill=QColor("#F08A3C"),
    danger=QColor("#FF8FA6"),
    danger_soft=QColor("#481523"),
    danger_fill=QColor("#CB2750"),
    on_danger=QColor("#FFFFFF"),
    mediation=QColor("#C0ADF4"),
    mediation_soft=QColor("#30264D"),
    pause=QColor("#AEBBC8"),
    pause_soft=QColor("#2A3138"),
    done=QColor("#8A8C80"),
    on_done=QColor("#131410"),
    track=QColor("#33352E"),
    hatch=QColor("#4F5148"),
    scrim=_alpha("#000000", 0.58),
    leaf=QColor("#62CDB9"),
)


class Weight(Enum):
    """The three text weights that are bundled."""

    REGULAR = QFont.Weight.Normal
    MEDIUM = QFont.Weight.Medium
    SEMIBOLD = QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class StepSize:
    """One step of the type scale at 100 % text size."""

    size_px: int
    line_px: int
    weight: Weight
    is_display: bool = False
    tracking_percent: float = 0.0


class Step(Enum):
    """The type scale; nothing in the app is smaller than `CAPTION`."""

    CAPTION = StepSize(12, 16, Weight.REGULAR)
    BODY = StepSize(14, 20, Weight.REGULAR)
    STRONG = StepSize(16, 24, Weight.SEMIBOLD)
    HEADING = StepSize(20, 28, Weight.SEMIBOLD)
    DISPLAY = StepSize(28, 36, Weight.SEMIBOLD, is_display=True, tracking_percent=-1.0)


class Space(IntEnum):
    """Distances in logical pixels at 100 %; pass them through `Theme.px`."""

    HALF = 4
    GRID = 8
    GAP = 16
    CARD = 16
    CARD_LARGE = 24
    PAGE = 24
    PAGE_WIDE = 32


class Size(IntEnum):
    """Heights in logical pixels at 100 %; pass them through `Theme.px`."""

    ROW_STREAM = 32
    ROW_TABLE = 36
    ROW_TABLE_LOOSE = 40
    ROW_AGENDA = 48
    ROW_PEOPLE = 56
    CONTROL = 32
    KEY_BUTTON = 48
    PRIMARY = 56
    START = 72
    CARD_HEAD = 40
    ICON = 16
    ICON_LARGE = 20


class Radius(IntEnum):
    """Corner radii in logical pixels at 100 %; chips and avatars are fully round."""

    BAR = 2
    BAR_LARGE = 3
    CONTROL = 6
    CARD = 8


class Motion(IntEnum):
    """Durations in milliseconds; pass them through `Theme.motion_ms`, which gives 0 with reduced motion."""

    STATE_FADE_MS = 180
    REORDER_MS = 160
    COMMIT_FADE_MS = 600
    OVERLAY_MS = 120


CLOCK_TRACKING_PERCENT: Final = -2.0
ICON_STROKE_PX: Final = 1.75
FOCUS_RING_PX: Final = 2
FOCUS_GAP_PX: Final = 2
SELECTION_BAR_PX: Final = 4
