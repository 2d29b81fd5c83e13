"""The column beside the next meeting: what is due, the last minutes, and what comes after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.layouts import Column, Row, empty
from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.widgets.action_rows import ActionItem, ActionLayout, ActionRows
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel

_FEW = 5


def whole_height(rows: ActionRows) -> None:
    """Let a list be as high as its rows: the page scrolls, not the list."""
    rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    rows.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # The card's own ground shows, with its round corners.
    rows.setStyleSheet("QListView { background: transparent; }")


class DueCard(Card):
    """What is late or due today, with a box to tick.

    Signals: ``settle_requested(action id)``.
    """

    settle_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._items: tuple[ActionItem, ...] = ()
        self._is_open = False
        self._late_count = 0
        self._late = IconLabel(
            theme, sign=Glyph.OCTAGON, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.DANGER, gap_px=6
        )
        self.head.add_widget(self._late)
        self.rows = ActionRows(theme, "", layout=ActionLayout.STACKED)
        self._empty = WrappedLabel(theme, color=Color.INK3)
        self._more = KeyButton(theme, "", icon="chevron-down", kind=ButtonKind.GHOST)
        whole_height(self.rows)
        self._rows_section = self.add_section(self.rows, pad_px=0)
        self._more_section = self.add_section(self._more, pad_px=4)
        self._empty_section = self.add_section(self._empty)
        self.rows.done_requested.connect(self._on_done)
        self._more.clicked.connect(self._on_more)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Due"))
        self.setAccessibleName(self.tr("Due"))
        self.rows.setAccessibleName(self.tr("Due actions, Space ticks one off"))
        self._empty.setText(self.tr("Nothing due. Enjoy it."))

    def show_rows(self, rows: Sequence[ActionItem], late: int) -> None:
        """Show these actions, of which so many are late: the first few, all of them when asked for."""
        self._items = tuple(rows)
        hidden = len(rows) - _FEW
        self.rows.show_actions(self._items if self._is_open or hidden <= 1 else self._items[:_FEW])
        self._more.set_label(self.tr("Show fewer") if self._is_open else self.tr("%n more", "", max(0, hidden)))
        self._more.set_icon_name("chevron-right" if self._is_open else "chevron-down")
        self._more_section.setVisible(hidden > 1)
        self._late_count = late
        self._rows_section.setVisible(bool(rows))
        self._empty_section.setVisible(not rows)
        self._late.setText(self.tr("%n late", "", late))
        self._late.setVisible(late > 0)

    def _on_done(self, key: str, _is_done: bool) -> None:
        self.settle_requested.emit(key)

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self.show_rows(self._items, self._late_count)


class LastTimeCard(Card):
    """What the next meeting opens with."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self.rows = ActionRows(theme, "", row_px=Size.ROW_TABLE_LOOSE + 2)
        self._empty = WrappedLabel(theme, color=Color.INK3)
        whole_height(self.rows)
        self._rows_section = self.add_section(self.rows, pad_px=0)
        self._empty_section = self.add_section(self._empty)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Open from last time"))
        self.setAccessibleName(self.tr("Open from last time"))
        self.rows.setAccessibleName(self.tr("Open actions from last time"))
        self.head.set_remark(self.tr("read out in the opening"))
        self._empty.setText(self.tr("No open actions."))

    def show_rows(self, rows: Sequence[ActionItem], count: str) -> None:
        """Show these actions; ``count`` says how many and from when."""
        self.rows.show_actions(rows)
        self.head.set_count(count if rows else "")
        self._rows_section.setVisible(bool(rows))
        self._empty_section.setVisible(not rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it is."""

    number: str
    caption: str


class LastMinutesCard(Card):
    """The figures of the last meeting.

    Signals: ``open_requested()``; ``pdf_requested()``.
    """

    open_requested = Signal()
    pdf_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._title = TextLabel(theme, weight=Weight.SEMIBOLD)
        self._day = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self._figures = tuple(_FigureBox(theme) for _ in range(4))
        self.open_button = KeyButton(theme, "", icon="file-text")
        self.pdf_button = KeyButton(theme, "", icon="download")
        self._empty = WrappedLabel(theme, color=Color.INK3)
        head = Row(theme)
        head.addWidget(self._title, 1)
        head.addWidget(self._day)
        self._numbers = QWidget()
        figures = Row(theme, gap_px=12)
        self._numbers.setLayout(figures)
        for figure in self._figures:
            figures.addWidget(figure)
            figures.addStretch(1)
        self._acts = QWidget()
        acts = Row(theme, gap_px=8)
        self._acts.setLayout(acts)
        acts.addWidget(self.open_button)
        acts.addWidget(self.pdf_button)
        acts.addStretch(1)
        box = Column(theme, gap_px=12)
        box.addLayout(head)
        for widget in (self._numbers, self._acts, self._empty):
            box.addWidget(widget)
        self.add_section(box)
        self.open_button.clicked.connect(self.open_requested)
        self.pdf_button.clicked.connect(self.pdf_requested)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Last minutes"))
        self.setAccessibleName(self.tr("Last minutes"))
        self.open_button.set_label(self.tr("Open"))
        self.pdf_button.set_label(self.tr("PDF"))
        self._empty.setText(self.tr("Minutes appear when you finalise a meeting."))

    def show_figures(self, day: str, figures: Sequence[Figure]) -> None:
        """Show the figures of a meeting; none: there are no minutes yet."""
        self._day.setText(day)
        for box, figure in zip(self._figures, figures, strict=False):
            box.show_figure(figure)
        self._numbers.setVisible(bool(figures))
        self._acts.setVisible(bool(figures))
        self._empty.setVisible(not figures)


class _FigureBox(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = TextLabel(theme, step=Step.HEADING)
        self._caption = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        box = Column(theme)
        self.setLayout(box)
        box.addWidget(self._number)
        box.addWidget(self._caption)

    def show_figure(self, figure: Figure) -> None:
        self._number.setText(figure.number)
        self._caption.setText(figure.caption)
        self.setAccessibleName(f"{figure.number} {figure.caption}")


@dataclass(frozen=True, slots=True)
class Coming:
    """A planned meeting after the next."""

    meeting_id: str
    when: str
    title: str


class ComingCard(Card):
    """The meetings after the next one. Hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._box = Column(theme, gap_px=0)
        self.add_section(self._box, pad_px=0)
        self._rows_theme = theme

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.head.set_title(self.tr("Coming up"))
        self.setAccessibleName(self.tr("Coming up"))

    def show_rows(self, rows: Sequence[Coming]) -> None:
        """Show these meetings."""
        empty(self._box)
        for row in rows:
            line = QWidget()
            box = Row(self._rows_theme, margins_px=(16, 10, 16, 10), gap_px=12)
            line.setLayout(box)
            when = TextLabel(self._rows_theme, row.when, color=Color.INK2)
            when.setMinimumWidth(self._rows_theme.px(120))
            box.addWidget(when)
            box.addWidget(ElidedLabel(self._rows_theme, row.title), 1)
            line.setAccessibleName(f"{row.when}, {row.title}")
            self._box.addWidget(line)
        self.setVisible(bool(rows))
