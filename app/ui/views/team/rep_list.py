"""The team as a list: find somebody, choose, put in another order, see who is inactive."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.names import match_names
from app.ui.keys import KeyAct, sequence
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme
from app.ui.widgets.card import hairline
from app.ui.widgets.field import TextField
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel
from app.ui.widgets.person_list import PersonItem, PersonList

WIDTH_PX = 280
_LEAST_PX = 184
_SHARE = 0.34


class RepList(QFrame):
    """Signals: ``chosen(str)`` with a rep's id; ``add_requested()``; ``reorder_requested(tuple)``: ids in order."""

    chosen = Signal(str)
    add_requested = Signal()
    reorder_requested = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._active: tuple[PersonItem, ...] = ()
        self._inactive: tuple[PersonItem, ...] = ()
        self._shows_inactive = False
        self._title = TextLabel(theme, step=Step.HEADING)
        self._count = TextLabel(theme, step=Step.CAPTION, color=Color.INK3)
        self.add = KeyButton(theme, "", icon="user-round-plus", key=sequence(KeyAct.NEW), is_icon_only=True)
        self.search = TextField(theme, name="", icon="search", key=sequence(KeyAct.FIND))
        self.people = PersonList(theme, "")
        self._nothing = WrappedLabel(theme, color=Color.INK3)
        self._more = KeyButton(theme, "", icon="archive", kind=ButtonKind.GHOST, shape=ButtonShape.HEADER)
        self._lay_out()
        self.add.clicked.connect(self.add_requested)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._to_list)
        self.people.selection_changed.connect(self._on_selection)
        self.people.reorder_requested.connect(self.reorder_requested)
        self._more.clicked.connect(self._on_more)
        theme.changed.connect(self._dress)
        self._dress()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Team"))
        self.add.set_label(self.tr("Add people"))
        self.search.setAccessibleName(self.tr("Find a rep"))
        self.search.setPlaceholderText(self.tr("Find a rep"))
        self.people.setAccessibleName(self.tr("Team, Alt+Up and Alt+Down change the order"))
        self._nothing.setText(self.tr("Nothing matches."))
        self._show()

    def show_people(self, active: Sequence[PersonItem], inactive: Sequence[PersonItem]) -> None:
        """Show the team; the selection stays with its person."""
        self._active, self._inactive = tuple(active), tuple(inactive)
        self._count.setText(self.tr("%n active", "", len(active)))
        self._show()

    def select(self, rep_id: str) -> None:
        """Select somebody; an inactive one is shown for it."""
        if any(item.key == rep_id for item in self._inactive):
            self._shows_inactive = True
            self._show()
        self.people.select_key(rep_id)

    @property
    def selected(self) -> str:
        """Whom the list has selected, empty for nobody."""
        return self.people.selected_key

    def _show(self) -> None:
        query = self.search.text().strip()
        people = self._active + (self._inactive if self._shows_inactive or query else ())
        if query:
            people = tuple(people[place] for place in match_names(query, [one.name for one in people]))
        selected = self.people.selected_key
        self.people.show_people(people)
        self.people.set_orderable(not query)
        if selected and self.people.selected_key != selected:
            self.people.select_key(selected)
        self._nothing.setVisible(bool(query) and not people)
        count = len(self._inactive)
        text = self.tr("Hide the inactive") if self._shows_inactive else self.tr("%n inactive", "", count)
        self._more.set_label(text)
        self._more.setVisible(count > 0 and not query)

    def _to_list(self) -> None:
        if self.people.rows:
            self.people.select_key(self.people.rows[0].key)
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selection(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    def _on_more(self) -> None:
        self._shows_inactive = not self._shows_inactive
        self._show()

    def _lay_out(self) -> None:
        theme = self._theme
        head = Row(theme, gap_px=8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.add)
        top = Column(theme, margins_px=(16, 20, 16, 12), gap_px=12)
        top.addLayout(head)
        top.addWidget(self.search)
        self._nothing.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        foot = Row(theme, margins_px=(4, 4, 4, 8))
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column = Column(theme)
        self.setLayout(column)
        column.addLayout(top)
        column.addWidget(hairline(theme))
        column.addWidget(self._nothing)
        column.addWidget(self.people, 1)
        column.addLayout(foot)
        column.setContentsMargins(0, 0, 1, 0)

    def fit(self, page_px: int) -> None:
        """Share a page of this width with the rest of it."""
        width = min(self._theme.px(WIDTH_PX), max(self._theme.px(_LEAST_PX), round(page_px * _SHARE)))
        self.setFixedWidth(width)

    def _dress(self) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), self._theme.tokens.line)
