"""Adding people: paste them or bring a file, see what becomes of each, then apply."""

from pathlib import Path
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.imports.roster import RosterPreview
from app.services.team import TeamService
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.open_file import ask_for_file
from app.ui.theme import Color, Step, Theme
from app.ui.views.team.paste_panel import PastePanel
from app.ui.views.team.roster_file import read_roster_text
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel

_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_FIELD_PX = 320


class AddPanel(QWidget):
    """Signals: ``add_requested()``; ``left()``; ``file_chosen(Path)``."""

    add_requested = Signal()
    left = Signal()
    file_chosen = Signal(object)

    def __init__(self, theme: Theme, team: TeamService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._team = team
        self._title = TextLabel(theme, step=Step.HEADING)
        self._lead = WrappedLabel(theme, color=Color.INK2)
        self.panel = PastePanel(theme, team.reps)
        self.button = KeyButton(
            theme, "", key=QKeySequence(_KEYS[0]), kind=ButtonKind.PRIMARY, shape=ButtonShape.HEADER
        )
        self._file = KeyButton(theme, "", icon="folder-open", shape=ButtonShape.HEADER)
        self._cancel = KeyButton(theme, "", kind=ButtonKind.GHOST, shape=ButtonShape.HEADER)
        self._remark = WrappedLabel(theme, color=Color.INK2)
        self._lay_out()
        self.button.clicked.connect(self.add_requested)
        self._cancel.clicked.connect(self.left)
        self._file.clicked.connect(self._ask_for_file)
        self.panel.preview_changed.connect(self._on_preview)
        for key in _KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._press)
        theme.changed.connect(self._dress)
        self._dress()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Add people"))
        self._lead.setText(
            self.tr("Paste one person a line. A name is enough. Whoever is in the team already is updated.")
        )
        self._file.set_label(self.tr("Import a file"))
        self._cancel.set_label(self.tr("Cancel"))
        self.panel.retranslate()
        self._on_preview(self.panel.preview)

    def focus_field(self) -> None:
        """Put the cursor into the field."""
        self.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_file(self, path: Path) -> None:
        """Put the people of a file into the field. Raises a ``FileTrouble``."""
        found = read_roster_text(path)
        if found.is_too_large:
            self._remark.setText(self.tr("This file is larger than a list of people can be."))
        elif found.is_no_text:
            self._remark.setText(self.tr("This file is no text. Save the table as CSV, then bring that."))
        else:
            self.panel.show_text(found.text, guessed=found.guessed)

    def apply(self) -> int:
        """Add them, and give how many. Raises a ``UserError``; then the field keeps its text."""
        added = self._team.add(self.panel.preview.people)
        self.panel.clear()
        return len(added)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _press(self) -> None:
        self.panel.flush()
        if self.button.isEnabled():
            self.add_requested.emit()

    def _ask_for_file(self) -> None:
        title = self.tr("Import a list of people")
        patterns = self.tr("Lists of people (%1)").replace("%1", "*.csv *.txt *.tsv")
        ask_for_file(self, title, patterns, self.file_chosen.emit)

    def _on_preview(self, preview: RosterPreview) -> None:
        count = len(preview.people)
        self.button.set_label(self.tr("Add %n people", "", count) if count else self.tr("Add"))
        self.button.setEnabled(count > 0)
        self._remark.setText(self.panel.remark())
        self._remark.setVisible(bool(self._remark.text()))

    def _lay_out(self) -> None:
        theme = self._theme
        acts = Row(theme, gap_px=8)
        for button in (self.button, self._file, self._cancel):
            acts.addWidget(button)
        acts.addStretch(1)
        box = Column(theme, gap_px=8)
        for widget in (self._title, self._lead):
            box.addWidget(widget)
        box.addSpacing(8)
        box.addWidget(self.panel, 1)
        box.addWidget(self._remark)
        box.addSpacing(8)
        box.addLayout(acts)
        card = Card(theme)
        card.add_section(box, pad_px=24, stretch=1)
        content = QWidget()
        column = Column(theme, margins_px=(24, 24, 24, 24))
        content.setLayout(column)
        column.addWidget(card)
        column.addStretch(1)
        outer = Column(theme)
        self.setLayout(outer)
        outer.addWidget(ScrollPage(content))

    def _dress(self) -> None:
        self.panel.setMinimumHeight(self._theme.px(_FIELD_PX))
