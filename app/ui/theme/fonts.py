"""The bundled faces and the fonts made from them."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.theme.tokens import CLOCK_TRACKING_PERCENT, Step, Weight

_log = logging.getLogger(__name__)

TEXT_FAMILY: Final = "Inter"
DISPLAY_FAMILY: Final = "Inter Display"
FALLBACK_FAMILY: Final = "Noto Sans"
FACES: Final = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "InterDisplay-SemiBold.ttf")

_TABULAR: Final = QFont.Tag("tnum")


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Register the bundled faces in `folder` and give the fallback families that this machine has.

    A face that cannot be read is logged and left out: the system's own font then stands in for it.
    """
    for face in FACES:
        if QFontDatabase.addApplicationFont(str(folder / face)) < 0:
            _log.warning("font face %s could not be loaded", face)
    # Naming a family that is not there makes macOS search all its aliases for a tenth of a second.
    return (FALLBACK_FAMILY,) if QFontDatabase.hasFamily(FALLBACK_FAMILY) else ()


def text_font(step: Step, weight: Weight, scale: float, fallbacks: tuple[str, ...]) -> QFont:
    """Give the font of a step of the type scale; `scale` is the text size (1.0 is 100 %)."""
    size = step.value
    font = _font(DISPLAY_FAMILY if size.is_display else TEXT_FAMILY, weight, fallbacks)
    font.setPixelSize(max(1, round(size.size_px * scale)))
    if size.tracking_percent:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.0 + size.tracking_percent)
    return font


def clock_font(size_px: int, fallbacks: tuple[str, ...]) -> QFont:
    """Give the font of the clock's numerals at exactly `size_px` logical pixels."""
    font = _font(DISPLAY_FAMILY, Weight.SEMIBOLD, fallbacks)
    font.setPixelSize(max(1, size_px))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.0 + CLOCK_TRACKING_PERCENT)
    return font


def _font(family: str, weight: Weight, fallbacks: tuple[str, ...]) -> QFont:
    font = QFont()
    font.setFamilies([family, *fallbacks])
    font.setWeight(weight.value)
    font.setFeature(_TABULAR, 1)
    return font
