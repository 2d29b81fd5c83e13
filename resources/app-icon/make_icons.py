"""Makes the program's icon in all sizes from its two drawings: `python resources/app-icon/make_icons.py`.

Below 48 pixels the mark stands alone with a white rim, so that it reads on dark task bars; above, it stands on a tile.
Writes the PNGs, `quince.ico` for Windows and `quince.icns` for macOS (both are plain containers of PNGs).
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
LEAST_TILE_PX = 48
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def png(side_px: int) -> bytes:
    """Give the icon as PNG."""
    drawing = HERE / ("quince.svg" if side_px >= LEAST_TILE_PX else "quince-small.svg")
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return data.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Give a Windows icon that holds the PNGs of `ICO_SIZES`."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    offset = len(head) + 16 * len(ICO_SIZES)
    entries, body = b"", b""
    for side in ICO_SIZES:
        data = pictures[side]
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), offset + len(body))
        body += data
    return head + entries + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Give a macOS icon that holds the PNGs of `ICNS_KINDS`."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[side]) + 8) + pictures[side] for kind, side in ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    all_sizes = {side: png(side) for side in SIZES}
    for side, data in all_sizes.items():
        (HERE / f"quince-{side}.png").write_bytes(data)
    (HERE / "quince.ico").write_bytes(ico(all_sizes))
    (HERE / "quince.icns").write_bytes(icns(all_sizes))
