"""What minutes look like, and where they are written."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.exports.document import Section
from app.services.settings import Paper, Settings
from app.ui.theme import Color, Theme
from app.ui.views.settings.rows import Change, SettingGroup
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.toggles import CheckBox

_COLUMNS = 2


class MinutesGroup(SettingGroup):
    """Signals: ``folder_requested()``: choose another; ``open_folder_requested()``."""

    folder_requested = Signal()
    open_folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._grid_theme = theme
        papers = (Segment(Paper.A4.value, "A4"), Segment(Paper.LETTER.value, " "))
        self.paper = Segmented(theme, papers, name="")
        self._folder = ElidedLabel(theme, color=Color.INK2)
        self.choose = KeyButton(theme, "", icon="folder-open")
        self.show_folder = KeyButton(theme, "")
        self.sections = {section: CheckBox(theme, " ") for section in Section}
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self._grid_box = grid
        for place, (section, box) in enumerate(self.sections.items()):
            box.setObjectName(section.value)
            box.clicked.connect(self._on_section)
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        self._paper_row = self.add_row(self.paper)
        self._folder_row = self.add_row(self._folder, self.choose, self.show_folder)
        self._sections_row = self.add_row(self._grid)
        self.paper.chosen.connect(self._on_paper)
        self.choose.clicked.connect(self.folder_requested)
        self.show_folder.clicked.connect(self.open_folder_requested)
        theme.changed.connect(self._dress)
        self._dress()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.set_title(self.tr("Minutes"))
        self._paper_row.set_words(self.tr("Paper"))
        self.paper.setAccessibleName(self.tr("Paper"))
        self.paper.set_segment(Segment(Paper.LETTER.value, self.tr("Letter", "a size of paper")))
        self._folder_row.set_words(self.tr("Folder"), self.tr("The PDF of every meeting lands here"))
        self.choose.set_label(self.tr("Choose"))
        self.show_folder.set_label(self.tr("Open"))
        self._sections_row.set_words(self.tr("Sections"), self.tr("What PDF, HTML and Markdown hold"))
        names = {
            Section.FIGURES: self.tr("Figures"),
            Section.ACTIONS: self.tr("Actions"),
            Section.DECISIONS: self.tr("Decisions"),
            Section.OBJECTIVES: self.tr("Objectives"),
            Section.PRESENT: self.tr("Present"),
            Section.NEXT_STEPS: self.tr("Next steps"),
            Section.QUESTIONS: self.tr("Questions"),
            Section.RECOGNITION: self.tr("Recognition"),
            Section.PARKED: self.tr("Parked"),
            Section.MEDIATIONS: self.tr("Mediations"),
            Section.NOTES: self.tr("Notes"),
            Section.REVIEWED: self.tr("Actions from last time"),
            Section.COURSE: self.tr("Course of the meeting"),
            Section.SPOKE_WHEN: self.tr("Who spoke when"),
            Section.NEXT_MEETING: self.tr("Next meeting"),
        }
        for section, box in self.sections.items():
            box.setText(names[section].replace("&", "&&"))
            box.setAccessibleName(names[section])
            box.updateGeometry()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self.paper.set_current(settings.paper.value)
        for section, box in self.sections.items():
            box.setChecked(section.value not in settings.minutes_leave_out)

    def show_path(self, folder: Path) -> None:
        """Show where minutes are written."""
        self._folder.setText(str(folder))

    def first(self) -> QWidget:
        """The paper."""
        return self.paper

    def _on_paper(self, key: str) -> None:
        self.changed.emit(Change("paper", Paper(key)))

    def _on_section(self) -> None:
        left_out = tuple(section.value for section, box in self.sections.items() if not box.isChecked())
        self.changed.emit(Change("minutes_leave_out", left_out))

    def _dress(self) -> None:
        px = self._grid_theme.px
        self._grid_box.setHorizontalSpacing(px(24))
        self._grid_box.setVerticalSpacing(px(8))
