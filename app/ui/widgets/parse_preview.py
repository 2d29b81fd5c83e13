"""What Enter would add: the line as understood, or why a part of it was not."""

from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from app.domain.capture import Capture, CaptureKind, Problem, ProblemKind
from app.domain.names import given_name
from app.ui import words
from app.ui.keys import KeyAct, printed
from app.ui.theme import Color, Space, Step, Theme, Weight
from app.ui.widgets.capture_reader import CaptureContext
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import ElidedLabel, TextLabel

translate = QCoreApplication.translate

HEIGHT_PX = 32
"""At 100 % text size; the same whether it shows hints, a line or a problem."""


CAPTURE_ICONS = {
    CaptureKind.NOTE: "pencil",
    CaptureKind.ACTION: "square-check",
    CaptureKind.QUESTION: "circle-help",
    CaptureKind.DECISION: "gavel",
    CaptureKind.PARKED: "archive",
    CaptureKind.RECOGNITION: "award",
    CaptureKind.MEDIATION: "scale",
    CaptureKind.WIN: "award",
}
"""The icon of each type of line."""

_COLORS = {
    CaptureKind.NOTE: Color.INK3,
    CaptureKind.ACTION: Color.INFO,
    CaptureKind.QUESTION: Color.MEDIATION,
    CaptureKind.DECISION: Color.OK,
    CaptureKind.PARKED: Color.INK2,
    CaptureKind.RECOGNITION: Color.ACCENT_INK,
    CaptureKind.MEDIATION: Color.MEDIATION,
    CaptureKind.WIN: Color.ACCENT_INK,
}


class ParsePreview(QFrame):
    """One row under the capture line: hints while the line is empty, else the line as understood.

    Takes the line's reading by `show_line`; emits nothing.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._shown: tuple[str, Capture, CaptureContext, str] | None = None
        self._hints = _Hints(theme)
        self._line = _Line(theme)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._hints)
        self._pages.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pages)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What Enter adds"))
        theme.changed.connect(self._dress)
        self._dress()

    def set_compact(self, compact: bool) -> None:
        """Leave out the explaining words where there is no room for them."""
        self._compact = compact
        self._hints.set_compact(compact)
        self._line.set_compact(compact)
        if self._shown is not None:
            line, capture, context, enter = self._shown
            self.show_line(line, capture, context, enter=enter)

    def show_line(self, line: str, capture: Capture, context: CaptureContext, *, enter: str = "") -> None:
        """Show what ``line`` means. ``enter`` says what Enter does with it, when it does not add it."""
        self._shown = (line, capture, context, enter)
        if not line:
            self._pages.setCurrentWidget(self._hints)
            self.setAccessibleDescription("")
            return
        self._line.show_line(capture, context, enter or self.tr("adds it"))
        self._pages.setCurrentWidget(self._line)
        self.setAccessibleDescription(self._line.spoken)

    def show_problem(self, sentence: str) -> None:
        """Say why the line was not taken; it stands as it was."""
        self._shown = None
        self._line.show_problem(sentence)
        self._pages.setCurrentWidget(self._line)
        self.setAccessibleDescription(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("What Enter adds"))
            self._hints.retranslate()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT_PX))

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT_PX))


class _Hints(QWidget):
    """The signs of the grammar, while nothing is typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(Space.GRID))
        self._words: list[TextLabel] = []
        for key in ("@", "^", printed(KeyAct.COMPLETE)):
            self._add(theme, key)
            self._row.addSpacing(theme.px(Space.GRID))
        self._row.addStretch(1)
        self._add(theme, printed(KeyAct.KEYS))
        self.retranslate()

    def retranslate(self) -> None:
        texts = (self.tr("who"), self.tr("when"), self.tr("completes names"), self.tr("all keys"))
        for label, text in zip(self._words, texts, strict=True):
            label.setText(text)

    def set_compact(self, compact: bool) -> None:
        self._words[2].setVisible(not compact)

    def _add(self, theme: Theme, key: str) -> None:
        label = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._words.append(label)
        self._row.addWidget(KeyCap(theme, key))
        self._row.addWidget(label)


class _Line(QWidget):
    """Icon, text, who, when; or the problem; and what Enter does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self.spoken = ""
        self._icon = IconLabel(theme)
        self._icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = ElidedLabel(theme, weight=Weight.MEDIUM)
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._who = Chip(theme)
        self._when = Chip(theme)
        for chip in (self._who, self._when):
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._problem = IconLabel(theme, sign=Glyph.TRIANGLE_UP, color=Color.WARN)
        self._enter = KeyCap(theme, printed(KeyAct.NEXT))
        self._adds = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        for widget in (self._icon, self._text, self._who, self._when, self._problem):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._enter)
        row.addWidget(self._adds)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._adds.setVisible(not compact)

    def show_line(self, capture: Capture, context: CaptureContext, enter: str) -> None:
        kind = capture.kind
        self._icon.set_sign(CAPTURE_ICONS[kind], _COLORS[kind])
        self._text.setText(capture.text)
        problem = _problem_sentence(capture.problems[0], capture, context) if capture.problems else ""
        if not problem and capture.is_empty and kind is not CaptureKind.MEDIATION:
            problem = self.tr("Nothing to keep yet.")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._text.setVisible(not problem and not (self._compact and kind is CaptureKind.ACTION))
        self._show_who(capture, context)
        self._show_when(capture)
        if problem and self._compact:
            # There is room for one of them: the problem is what there is to read.
            self._who.hide()
            self._when.hide()
        self._enter.show()
        self._adds.setText(enter)
        self._adds.setVisible(not self._compact)
        self.spoken = problem or ", ".join(part for part in (capture.text, self._who.text(), self._when.text()) if part)

    def show_problem(self, sentence: str) -> None:
        for widget in (self._text, self._who, self._when, self._enter, self._adds):
            widget.hide()
        self._problem.setText(sentence)
        self._problem.show()

    def _show_who(self, capture: Capture, context: CaptureContext) -> None:
        name = context.name(capture.who)
        if capture.kind is CaptureKind.MEDIATION:
            name = ", ".join(given_name(context.name(rep_id)) for rep_id in capture.people)
        if name:
            known = ChipKind.ACCENT if capture.who_named or capture.kind is CaptureKind.MEDIATION else ChipKind.NEUTRAL
            self._who.show_state(name, known, "user-round")
        elif capture.kind is CaptureKind.ACTION:
            self._who.show_state(self.tr("no owner yet"), ChipKind.DASHED, "user-round")
        self._who.setVisible(bool(name) or capture.kind is CaptureKind.ACTION)

    def _show_when(self, capture: Capture) -> None:
        is_action = capture.kind is CaptureKind.ACTION
        if capture.due is not None:
            self._when.show_state(words.day(capture.due), ChipKind.ACCENT, "calendar")
        elif is_action:
            self._when.show_state(self.tr("no date yet"), ChipKind.DASHED, "calendar")
        self._when.setVisible(is_action)


def _problem_sentence(problem: Problem, capture: Capture, context: CaptureContext) -> str:
    """Why a token stays in the text, and the way out."""
    token = problem.token
    match problem.kind:
        case ProblemKind.UNKNOWN_WHO:
            return translate("ParsePreview", "No rep matches {token}. It stays in the text.").format(token=token)
        case ProblemKind.AMBIGUOUS_WHO:
            names = [context.name(rep_id) for rep_id in problem.candidates]
            either = translate("ParsePreview", "{first} or {last}").format(first=", ".join(names[:-1]), last=names[-1])
            return translate("ParsePreview", "{token} may be {names}. Type one more letter.").format(
                token=token, names=either
            )
        case ProblemKind.EXTRA_WHO:
            owner = context.name(capture.who)
            return translate("ParsePreview", "One person only: {name}. {token} stays in the text.").format(
                name=owner, token=token
            )
        case ProblemKind.UNREADABLE_DATE:
            return translate(
                "ParsePreview", "{token} is no date. It stays in the text; try ^fri, ^+3d or ^20.11."
            ).format(token=token)
        case ProblemKind.EXTRA_DATE:
            return translate("ParsePreview", "One date only. {token} stays in the text.").format(token=token)
        case ProblemKind.DATE_NOT_USED:
            return translate(
                "ParsePreview", "Only an action has a date: put a and a space first. {token} stays in the text."
            ).format(token=token)
