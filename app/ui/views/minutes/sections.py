"""Which parts of the minutes go into the files."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.exports.document import Section
from app.ui.flow import Flow
from app.ui.layouts import Column
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.toggles import CheckBox

translate = QCoreApplication.translate


def section_word(section: Section) -> str:
    """What a part is called."""
    return {
        Section.FIGURES: translate("Sections", "Figures"),
        Section.ACTIONS: translate("Sections", "Actions"),
        Section.DECISIONS: translate("Sections", "Decisions"),
        Section.OBJECTIVES: translate("Sections", "Objectives"),
        Section.PRESENT: translate("Sections", "Present"),
        Section.NEXT_STEPS: translate("Sections", "Next steps"),
        Section.QUESTIONS: translate("Sections", "Questions"),
        Section.RECOGNITION: translate("Sections", "Recognition"),
        Section.PARKED: translate("Sections", "Parked"),
        Section.MEDIATIONS: translate("Sections", "Mediations"),
        Section.NOTES: translate("Sections", "Notes"),
        Section.REVIEWED: translate("Sections", "Actions from last time"),
        Section.COURSE: translate("Sections", "Course of the meeting"),
        Section.SPOKE_WHEN: translate("Sections", "Who spoke when"),
        Section.NEXT_MEETING: translate("Sections", "Next meeting"),
    }[section]


class SectionsPanel(QWidget):
    """A box to tick for each part.

    Signals: ``left_out_changed(tuple)`` with the names of the parts that are left out.
    """

    left_out_changed = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._boxes: dict[Section, CheckBox] = {}
        flow = Flow(theme, gap_px=16)
        for section in Section:
            box = CheckBox(theme)
            self._boxes[section] = box
            box.clicked.connect(self._on_clicked)
            flow.addWidget(box)
        holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        holder.setLayout(flow)
        column = Column(theme, margins_px=(24, 4, 24, 12), gap_px=8)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(holder)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("In the files"))
        self.setAccessibleName(self.tr("Sections of the files"))
        for section, box in self._boxes.items():
            word = section_word(section)
            box.setText(word.replace("&", "&&"))
            box.setAccessibleName(word)

    def show_left_out(self, left_out: tuple[str, ...]) -> None:
        """Tick all parts but these."""
        for section, box in self._boxes.items():
            box.setChecked(section.value not in left_out)

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return self._boxes[Section.FIGURES]

    def _on_clicked(self) -> None:
        self.left_out_changed.emit(tuple(section.value for section, box in self._boxes.items() if not box.isChecked()))
