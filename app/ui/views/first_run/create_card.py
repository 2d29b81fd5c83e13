"""The card that makes a team out of what is pasted into it."""

from pathlib import Path

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.imports.roster import RosterPreview
from app.services.app import Services
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.views.team.paste_panel import PastePanel
from app.ui.views.team.roster_file import read_roster_text
from app.ui.widgets.card import Card
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel

CREATE_KEY = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return))


class CreateCard(Card):
    """Field, preview, and the one button that makes the team.

    Signals: ``create_requested()``.
    """

    create_requested = Signal()

    def __init__(self, theme: Theme, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._services = services
        self._title = TextLabel(theme, step=Step.HEADING)
        self._lead = WrappedLabel(theme, color=Color.INK2)
        self.panel = PastePanel(theme, services.team.reps)
        self.button = KeyButton(theme, "", key=CREATE_KEY, kind=ButtonKind.PRIMARY, shape=ButtonShape.HEADER)
        self._remark = WrappedLabel(theme, color=Color.INK2)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        foot = Row(theme, gap_px=12)
        foot.addWidget(self.button)
        foot.addWidget(self._remark, 1)
        box = Column(theme, gap_px=8)
        box.addWidget(self._title)
        box.addWidget(self._lead)
        box.addSpacing(8)
        box.addWidget(self.panel, 1)
        box.addSpacing(16)
        box.addLayout(foot)
        self.add_section(box, pad_px=24, stretch=1)
        self.button.clicked.connect(self.create_requested)
        self.panel.preview_changed.connect(self._on_preview)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Create your team"))
        self._lead.setText(self.tr("Paste one person a line. A name is enough."))
        self.button.set_label(self.tr("Create the team"))
        self.panel.retranslate()
        self._on_preview(self.panel.preview)

    def press(self) -> None:
        """Ctrl+Enter: as the button."""
        self.panel.flush()
        if self.button.isEnabled():
            self.create_requested.emit()

    def show_file(self, path: Path) -> None:
        """Put the people of a file into the field. Raises a ``FileTrouble``."""
        found = read_roster_text(path)
        if found.is_too_large or found.is_no_text:
            too_large = self.tr("This file is larger than a list of people can be.")
            no_text = self.tr("This file is no text. Save the table as CSV, then bring that.")
            self._remark.setText(too_large if found.is_too_large else no_text)
            return
        self.panel.show_text(found.text, guessed=found.guessed)

    def apply(self) -> None:
        """Make the team, and a first meeting with it. Raises a ``UserError``; then nothing is lost."""
        self._services.team.add(self.panel.preview.people)
        self._services.meetings.first_meeting(self.tr("Sales huddle"))
        self.panel.clear()

    def _on_preview(self, preview: RosterPreview) -> None:
        self.button.setEnabled(bool(preview.people))
        self._remark.setText(self.panel.remark())
        self._remark.updateGeometry()
