"""What a plain row holds."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

from app.ui.theme import Color
from app.ui.widgets.glyphs import Glyph


@dataclass(frozen=True, slots=True)
class RowData:
    """One row. Left: an avatar of ``person`` or a sign. Then title over caption. Right: ``before`` struck out,
    ``aside``, mark.

    ``spoken`` says for those who do not see the sign what it means. ``is_leading``: the caption stands over the title,
    small and strong, as in the recap.
    """

    key: str
    title: str
    caption: str = ""
    person: str = ""
    is_current: bool = False
    sign: str | Glyph | None = None
    sign_color: Color = Color.INK3
    aside: str = ""
    aside_color: Color = Color.INK3
    before: str = ""
    mark: str | Glyph | None = None
    mark_color: Color = Color.OK
    title_color: Color = Color.INK
    title_sign: Glyph | None = None
    is_strong: bool = False
    is_leading: bool = False
    spoken: str = ""

    @property
    def words(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.title, self.caption, self.aside, self.spoken)
        return ", ".join(part for part in parts if part)


class RowRole(IntEnum):
    """Roles of the model beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1
