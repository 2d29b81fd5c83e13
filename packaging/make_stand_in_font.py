"""Make the font that stands in where no other font has a character: one box for all of Unicode, about a kilobyte.

An accessible PDF may not hold a character that its fonts lack, and no note may be refused for its script. The file it
makes is kept in the repository; run this only to change it, with `fonttools` installed:

    python packaging/make_stand_in_font.py
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

OUTPUT = Path(__file__).resolve().parents[1] / "resources" / "typst" / "stand-in" / "QuinceStandIn.ttf"
# Long on purpose: among fonts that have a character the one with the shorter name is preferred.
FAMILY = "Quince stand-in for characters that no other font has"
UNITS, WIDTH, HEIGHT, STROKE = 1000, 640, 720, 50
SURROGATES = range(0xD800, 0xE000)


def box() -> object:
    """An upright rectangle drawn with a thin line."""
    pen = TTGlyphPen(None)
    left, right = 70, WIDTH - 70
    for (x0, y0, x1, y1), clockwise in (
        ((left, 0, right, HEIGHT), True),
        ((left + STROKE, STROKE, right - STROKE, HEIGHT - STROKE), False),
    ):
        corners = [(x0, y0), (x0, y1), (x1, y1), (x1, y0)]
        pen.moveTo((first := corners if clockwise else corners[::-1])[0])
        for corner in first[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def main() -> None:
    """Write the font."""
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder([".notdef", "box"])
    builder.setupCharacterMap({})
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language, table.reserved, table.length, table.nGroups = 0, 6, 0, 0, 0, 0
    table.format = 13
    table.cmap = {code: "box" for code in range(0x20, 0x110000) if code not in SURROGATES}
    builder.font["cmap"].tables = [table]
    builder.setupGlyf({".notdef": box(), "box": box()})
    builder.setupHorizontalMetrics({".notdef": (WIDTH, 70), "box": (WIDTH, 70)})
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupNameTable({"familyName": FAMILY, "styleName": "Regular", "psName": "QuinceStandIn-Regular"})
    # Said to be a typewriter face with serifs, so that any other font of the machine goes before it.
    panose = {"bFamilyType": 2, "bSerifStyle": 2, "bProportion": 9}
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-250, usWinAscent=900, usWinDescent=250)
    for name, value in panose.items():
        setattr(builder.font["OS/2"].panose, name, value)
    builder.setupPost(isFixedPitch=1, keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = timestampFromString("Sun Nov 22 00:00:00 2026")
    builder.font.recalcTimestamp = False
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    builder.save(OUTPUT)


if __name__ == "__main__":
    main()
