"""The head of a record: which meeting, whether it is final, and what can be done with it."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from app.ui.flow import Flow
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.field import ComboBox, TextField
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, WrappedLabel

PDF_KEY = QKeySequence("Ctrl+P")
_BESIDE_FROM_PX = 600


class RecordHead(QWidget):
    """Signals: ``file_requested(str)`` with the ending of the file; ``sections_toggled(bool)``;
    ``preview_toggled(bool)``; ``version_chosen(int)``; ``reopen_requested(str)`` with the reason.
    """

    file_requested = Signal(str)
    sections_toggled = Signal(bool)
    preview_toggled = Signal(bool)
    version_chosen = Signal(int)
    reopen_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = WrappedLabel(theme, step=Step.HEADING, max_lines=2)
        self._subtitle = ElidedLabel(theme, color=Color.INK2)
        self._state = Chip(theme, kind=ChipKind.OK, sign="lock")
        self._versions = ComboBox(theme, name="", icon="history")
        self._reopen = KeyButton(theme, "", icon="lock-open")
        self._pdf = _FileButton(theme, "pdf", "file-text", kind=ButtonKind.PRIMARY, key=PDF_KEY)
        self._html = _FileButton(theme, "html", "file-code")
        self._markdown = _FileButton(theme, "md", "file-type")
        self._sections = KeyButton(theme, "", icon="list-checks")
        self._preview = KeyButton(theme, "", icon="search")
        self._reason = TextField(theme, name="")
        self._confirm = KeyButton(theme, "", icon="lock-open", kind=ButtonKind.PRIMARY)
        self._keep = KeyButton(theme, "")
        self._rows = QStackedWidget()
        self._state_box = QWidget()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sections.setCheckable(True)
        self._preview.setCheckable(True)
        self._lay_out(theme)
        self._connect_children()
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._versions.setAccessibleName(self.tr("Version"))
        self._reopen.set_label(self.tr("Reopen"))
        self._pdf.set_label(self.tr("PDF"))
        self._html.set_label(self.tr("HTML"))
        self._markdown.set_label(self.tr("Markdown"))
        self._sections.set_label(self.tr("Sections"))
        self._preview.set_label(self.tr("Preview"))
        self._reason.setAccessibleName(self.tr("Why it is reopened"))
        self._reason.setPlaceholderText(self.tr("Why reopen? The minutes will say it."))
        self._confirm.set_label(self.tr("Reopen"))
        self._keep.set_label(self.tr("Keep it locked"))

    def show_words(self, title: str, subtitle: str) -> None:
        """Say which meeting it is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.hide_question()

    def show_state(self, word: str, *, is_final: bool) -> None:
        """Say whether the minutes are locked, since when, and which version."""
        if is_final:
            self._state.show_state(word, ChipKind.OK, "lock")
        else:
            self._state.show_state(word, ChipKind.WARN, "lock-open")

    def show_versions(self, versions: Sequence[int], shown: int) -> None:
        """Offer the versions, the latest first; with only one there is nothing to choose."""
        self._versions.blockSignals(True)
        self._versions.clear()
        for number in sorted(versions, reverse=True):
            text = self.tr("Version %1").replace("%1", str(number))
            self._versions.addItem(text, number)
        self._versions.setCurrentIndex(max(0, self._versions.findData(shown)))
        self._versions.blockSignals(False)
        self._versions.setVisible(len(versions) > 1)

    def allow_reopening(self, reason_not: str) -> None:
        """Let the minutes be reopened, or say why they cannot be."""
        self._reopen.setEnabled(not reason_not)
        self._reopen.setToolTip(reason_not)
        self._reopen.setAccessibleDescription(reason_not)

    def set_preview(self, on: bool) -> None:
        """Show that the preview is on or off."""
        self._preview.setChecked(on)

    def ask_to_reopen(self) -> None:
        """Ask for the reason, in place of the buttons."""
        if self._reopen.isEnabled():
            self._reason.clear()
            self._rows.setCurrentIndex(1)
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_question(self) -> None:
        """Back to the buttons."""
        self._rows.setCurrentIndex(0)

    def first_field(self) -> QWidget:
        """Where F6 goes."""
        return self._pdf

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room beside the title, the state stands below it."""
        px = self._theme.px
        is_beside = self.width() >= px(_BESIDE_FROM_PX)
        left_to_right, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(left_to_right if is_beside else down)
        self._top.setSpacing(px(12 if is_beside else 8))

    def _connect_children(self) -> None:
        for button in (self._pdf, self._html, self._markdown):
            button.wanted.connect(self.file_requested)
        self._sections.clicked.connect(self.sections_toggled)
        self._preview.clicked.connect(self.preview_toggled)
        self._versions.activated.connect(self._on_version)
        self._reopen.clicked.connect(self.ask_to_reopen)
        self._keep.clicked.connect(self._on_keep)
        self._confirm.clicked.connect(self._on_confirm)
        self._reason.returnPressed.connect(self._on_confirm)

    def _on_version(self, row: int) -> None:
        self.version_chosen.emit(int(self._versions.itemData(row)))

    def _on_keep(self) -> None:
        self.hide_question()
        self._reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirm(self) -> None:
        self.reopen_requested.emit(" ".join(self._reason.text().split()))

    def _lay_out(self, theme: Theme) -> None:
        words = Column(theme)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        state = Row(theme, gap_px=12)
        for widget in (self._versions, self._state, self._reopen):
            state.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._state_box.setLayout(state)
        self._top.addLayout(words, 1)
        self._top.addWidget(self._state_box, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        acts = QWidget()
        flow = Flow(theme)
        acts.setLayout(flow)
        for button in (self._pdf, self._html, self._markdown, self._sections, self._preview):
            flow.addWidget(button)
        question = QWidget()
        row = Row(theme, gap_px=8)
        question.setLayout(row)
        row.addWidget(self._reason, 1)
        row.addWidget(self._confirm)
        row.addWidget(self._keep)
        self._rows.addWidget(acts)
        self._rows.addWidget(question)
        column = Column(theme, margins_px=(24, 18, 24, 12), gap_px=14)
        self.setLayout(column)
        column.addLayout(self._top)
        column.addWidget(self._rows)


class _FileButton(KeyButton):
    """Signals: ``wanted(str)`` with the ending of its file."""

    wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        ending: str,
        icon: str,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        key: QKeySequence | None = None,
    ) -> None:
        super().__init__(theme, "", icon=icon, kind=kind, key=key)
        self._ending = ending
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._ending)
