"""People pasted one a line, with what becomes of each beside it, as it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.names import given_name
from app.imports.roster import Refusal, RosterPreview, RowStatus, preview_roster
from app.services.ports import Rep
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.views.team.people_field import PeopleField
from app.ui.views.team.preview_list import PreviewList, preview_rows
from app.ui.widgets.labels import TextLabel, WrappedLabel

_AT_ONCE_LETTERS = 20_000
"""Longer texts are read when the typing pauses."""
_PAUSE_MS = 200
_LEAST_LINES = 4
_BESIDE_PX = 7
"""A row stands beside its line: the field has a border and a margin, the list has none."""


class PastePanel(QWidget):
    """A field for names and e-mails, and the list of the people in it.

    Signals: ``preview_changed(RosterPreview)``.
    """

    preview_changed = Signal(object)

    def __init__(self, theme: Theme, team: Callable[[], Sequence[Rep]], parent: QWidget | None = None) -> None:
        """``team`` gives the people that there are, to tell who is new."""
        super().__init__(parent)
        self._theme = theme
        self._team = team
        self._guessed = False
        self.preview = RosterPreview()
        self._field_head = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self._list_head = TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2)
        self.field = PeopleField(theme)
        self._marks = _BadLines(theme, self.field.document())
        self.people = PreviewList(theme, "")
        self._empty = WrappedLabel(theme, color=Color.INK3)
        self._timer = QTimer(self)
        self._timer.setObjectName("roster-preview")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)
        self._lay_out()
        self.field.textChanged.connect(self._on_text_changed)
        self.field.set_lines(_LEAST_LINES)
        self.retranslate()
        self._read()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self.field.raw_text().strip()

    def clear(self) -> None:
        """Begin anew."""
        self._guessed = False
        self.field.clear()

    def show_text(self, text: str, *, guessed: bool = False) -> None:
        """Put in the text of a file; ``guessed``: its encoding was."""
        self.field.setPlainText(text)
        self._guessed = guessed
        self._read()

    def flush(self) -> None:
        """Read what was typed now."""
        if self._timer.isActive():
            self._timer.stop()
            self._read()

    def remark(self) -> str:
        """What is worth knowing before it is applied, in a sentence; empty when all is plain."""
        preview = self.preview
        if preview.refused is not None:
            return self._refusal(preview.refused, preview.limit)
        bad = [row for row in preview.rows if row.status is RowStatus.BAD_EMAIL]
        unreadable = sum(row.status is RowStatus.UNREADABLE for row in preview.rows)
        sentences: list[str] = []
        if self._guessed:
            sentences.append(self.tr("Check the accents: the file does not say how they are written."))
        if len(bad) == 1:
            text = self.tr("%1 comes in without an e-mail. You can add it later.")
            sentences.append(text.replace("%1", given_name(bad[0].name)))
        elif bad:
            sentences.append(self.tr("%n people come in without an e-mail. You can add it later.", "", len(bad)))
        if unreadable:
            sentences.append(self.tr("%n lines are left out.", "", unreadable))
        return " ".join(sentences)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._field_head.setText(self.tr("Name and e-mail"))
        self.field.setAccessibleName(self.tr("Name and e-mail, one person a line"))
        self.field.setPlaceholderText("Ana Muñoz <ana@example.com>\nLeo Brandt")
        self.people.setAccessibleName(self.tr("People in the list"))
        self._empty.setText(self.tr("Paste one person a line to begin."))
        self._show()

    def _on_text_changed(self) -> None:
        if self.field.document().characterCount() <= _AT_ONCE_LETTERS:
            self._read()
        else:
            self._timer.start(_PAUSE_MS)

    def _read(self) -> None:
        self.preview = preview_roster(self.field.raw_text(), self._team())
        self._show()
        self._marks.mark({row.line for row in self.preview.to_check})
        self.preview_changed.emit(self.preview)

    def _show(self) -> None:
        preview = self.preview
        self.people.show_rows(preview_rows(preview.rows))
        self._sides.setCurrentWidget(self.people if preview.rows else self._empty_side)
        count = sum(row.comes_in for row in preview.rows)
        head = self.tr("%n people", "", count) if preview.rows else ""
        to_check = len(preview.to_check)
        if to_check:
            checked = self.tr("%n lines to check", "", to_check)
            head = f"{head}, {checked}"
        self._list_head.setText(head or self.tr("People"))

    def _refusal(self, refusal: Refusal, limit: int) -> str:
        match refusal:
            case Refusal.TOO_LARGE:
                return self.tr("This is larger than a list of people can be. Bring a smaller file.")
            case Refusal.TOO_MANY:
                return self.tr("More than %n people are no team. Bring a shorter list.", "", limit)
            case Refusal.NOT_TEXT:
                return self.tr("This is no text. Save the table as CSV, then bring that.")

    def _lay_out(self) -> None:
        theme = self._theme
        left, right = Column(theme, gap_px=8), Column(theme, gap_px=8)
        left.addWidget(self._field_head)
        left.addWidget(self.field, 1)
        self._empty_side = QWidget()
        empty = Column(theme, margins_px=(0, 3, 0, 0))
        self._empty_side.setLayout(empty)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        side = QWidget()
        self._sides = QStackedLayout(side)
        self._sides.addWidget(self._empty_side)
        self._sides.addWidget(self.people)
        right.addWidget(self._list_head)
        side.setContentsMargins(0, theme.px(_BESIDE_PX), 0, 0)
        right.addWidget(side, 1)
        row = Row(theme, gap_px=24)
        self.setLayout(row)
        row.addLayout(left, 4)
        row.addLayout(right, 3)


class _BadLines(QSyntaxHighlighter):
    """Colours the lines that somebody should look at."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._lines: frozenset[int] = frozenset()
        theme.changed.connect(self.rehighlight)

    def mark(self, lines: set[int]) -> None:
        """Colour these lines, counted from 1."""
        changed = self._lines ^ lines
        self._lines = frozenset(lines)
        document = self.document()
        for line in changed:
            block = document.findBlockByNumber(line - 1)
            if block.isValid():
                self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - the name Qt calls
        """Called by Qt for each line."""
        if self.currentBlock().blockNumber() + 1 in self._lines:
            style = QTextCharFormat()
            style.setForeground(self._theme.color(Color.DANGER))
            self.setFormat(0, len(text.encode("utf-16-le")) // 2, style)
