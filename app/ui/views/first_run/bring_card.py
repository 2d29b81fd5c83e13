"""What is in a file with everything, before any of it comes in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.imports.jsonfile import JsonPreview
from app.ui.layouts import Column, Row, empty
from app.ui.theme import Color, Step, Theme
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel

_MOST_PROBLEMS = 8


class BringCard(Card):
    """Counts, what is left out and why, and the button that brings the rest in.

    Signals: ``bring_requested()``; ``left()``.
    """

    bring_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._row_theme = theme
        self.preview = JsonPreview()
        self._name = ""
        self._title = TextLabel(theme, step=Step.HEADING)
        self._lead = WrappedLabel(theme, color=Color.INK2)
        self._people = IconLabel(theme, sign="users", gap_px=12)
        self._meetings = IconLabel(theme, sign="calendar-days", gap_px=12)
        self._problems = Column(theme, gap_px=8)
        self.button = KeyButton(theme, "", kind=ButtonKind.PRIMARY, shape=ButtonShape.HEADER)
        self._leave = KeyButton(theme, "", kind=ButtonKind.GHOST, shape=ButtonShape.HEADER)
        acts = Row(theme, gap_px=8)
        acts.addWidget(self.button)
        acts.addWidget(self._leave)
        acts.addStretch(1)
        box = Column(theme, gap_px=12)
        for widget in (self._title, self._lead, self._people, self._meetings):
            box.addWidget(widget)
        box.addLayout(self._problems)
        box.addSpacing(8)
        box.addLayout(acts)
        box.addStretch(1)
        self.add_section(box, pad_px=24, stretch=1)
        self.button.clicked.connect(self.bring_requested)
        self._leave.clicked.connect(self.left)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("What is in the file"))
        self.button.set_label(self.tr("Bring it in"))
        self._leave.set_label(self.tr("Not now"))
        self.show_preview(self._name, self.preview)

    def show_preview(self, name: str, preview: JsonPreview) -> None:
        """Show what the file called ``name`` would bring."""
        self._name, self.preview = name, preview
        is_refused = preview.refused is not None
        self._lead.setText(preview.refused.sentence if preview.refused is not None else name)
        self._people.setText(self.tr("%n people", "", preview.reps))
        self._meetings.setText(self.tr("%n meetings with their minutes", "", preview.meetings))
        self._people.setVisible(not is_refused)
        self._meetings.setVisible(not is_refused)
        self.button.setEnabled(not is_refused and bool(preview.reps or preview.meetings))
        empty(self._problems)
        for problem in preview.problems[:_MOST_PROBLEMS]:
            self._problems.addLayout(self._line(problem.sentence))
        more = len(preview.problems) - _MOST_PROBLEMS
        if more > 0:
            self._problems.addWidget(WrappedLabel(self._row_theme, self.tr("%n more.", "", more), color=Color.INK3))

    def _line(self, text: str) -> Row:
        line = Row(self._row_theme, gap_px=8)
        line.addWidget(
            IconLabel(self._row_theme, sign=Glyph.TRIANGLE_UP, color=Color.WARN), 0, Qt.AlignmentFlag.AlignTop
        )
        line.addWidget(WrappedLabel(self._row_theme, text, color=Color.INK2), 1)
        return line
