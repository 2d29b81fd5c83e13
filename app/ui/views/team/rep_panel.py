"""One rep: who they are, what they still have to do, and how they spoke."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.imports.roster import is_address
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.views.team.turn_history import TurnHistory, TurnRow
from app.ui.widgets.action_rows import ActionItem, ActionLayout, ActionRows
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.field import TextField
from app.ui.widgets.key_button import ButtonShape, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel

_SIDE_PX = 264
_UNDER_BELOW_PX = 700
_NARROW_BELOW_PX = 480


@dataclass(frozen=True, slots=True)
class RepLook:
    """All that the panel shows of a rep."""

    rep_id: str
    name: str
    email: str
    role: str
    is_active: bool
    turns: tuple[TurnRow, ...]
    summary: str
    actions: tuple[ActionItem, ...]


@dataclass(frozen=True, slots=True)
class RepEdit:
    """What was typed over what was there."""

    name: str
    email: str
    role: str


class RepPanel(QWidget):
    """Changes are asked for as soon as a field is left, if what is in it can be kept.

    Signals: ``edited(RepEdit)``; ``active_requested(bool)``; ``settle_requested(action id)``.
    """

    edited = Signal(object)
    active_requested = Signal(bool)
    settle_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: RepLook | None = None
        self._avatar = Avatar(theme, "", size_px=48)
        self._title = ElidedLabel(theme, step=Step.HEADING)
        self._about = ElidedLabel(theme, color=Color.INK2)
        self._off = Chip(theme, kind=ChipKind.NEUTRAL)
        self._active = KeyButton(theme, "", icon="archive", shape=ButtonShape.HEADER)
        self._details = Card(theme, " ")
        self._labels = tuple(
            TextLabel(theme, step=Step.CAPTION, weight=Weight.SEMIBOLD, color=Color.INK2) for _ in range(3)
        )
        self.name = TextField(theme, name="")
        self.email = TextField(theme, name="")
        self.role = TextField(theme, name="")
        self._history = Card(theme, " ")
        self._turns = TurnHistory(theme)
        self._no_turns = WrappedLabel(theme, color=Color.INK3)
        self._open = Card(theme, " ", sign="square-check")
        self.promises = ActionRows(theme, "", layout=ActionLayout.STACKED, has_signs=True)
        self._no_actions = WrappedLabel(theme, color=Color.INK3)
        self._lay_out()
        self._connect_children()
        theme.changed.connect(self._fit)

    def retranslate(self) -> None:
        """Take the words of another language."""
        for label, field, text in zip(
            self._labels,
            (self.name, self.email, self.role),
            (self.tr("Name"), self.tr("E-mail"), self.tr("Role")),
            strict=True,
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self._off.setText(self.tr("Inactive"))
        self._details.head.set_title(self.tr("Details"))
        self._details.setAccessibleName(self.tr("Details"))
        self._history.head.set_title(self.tr("Speaking time"))
        self._history.setAccessibleName(self.tr("Speaking time"))
        self._no_turns.setText(self.tr("No turn yet."))
        self._open.head.set_title(self.tr("Open actions"), "square-check")
        self._open.setAccessibleName(self.tr("Open actions"))
        self.promises.setAccessibleName(self.tr("Open actions, Space ticks one off"))
        self._no_actions.setText(self.tr("No open actions."))
        if self._look is not None:
            self.show_look(self._look)

    def show_look(self, look: RepLook) -> None:
        """Show a rep; what is being typed stays while it is the same one."""
        is_other = self._look is None or self._look.rep_id != look.rep_id
        self._look = look
        self._avatar.set_person(look.name)
        self._title.setText(look.name)
        self._about.setText(", ".join(part for part in (look.role, look.email) if part))
        self._off.setVisible(not look.is_active)
        self._active.set_label(self.tr("Make inactive") if look.is_active else self.tr("Make active"))
        self._active.set_icon_name("archive" if look.is_active else "user-round-check")
        for field, text in ((self.name, look.name), (self.email, look.email), (self.role, look.role)):
            if is_other or not field.hasFocus():
                field.setText(text)
                field.setCursorPosition(0)
                field.set_problem("")
        self._turns.show_rows(look.turns)
        self._history.head.set_remark(look.summary)
        self._turns_section.setVisible(bool(look.turns))
        self._no_turns_section.setVisible(not look.turns)
        self.promises.show_actions(look.actions)
        self._open.head.set_count(str(len(look.actions)) if look.actions else "")
        self._actions_section.setVisible(bool(look.actions))
        self._no_actions_section.setVisible(not look.actions)

    def keep_edits(self) -> None:
        """Ask to keep what was typed."""
        look = self._look
        if look is None:
            return
        name, email = " ".join(self.name.text().split()), self.email.text().strip()
        self.name.set_problem("" if name else self.tr("A name is needed; the old one stays."))
        is_sound = not email or email == look.email or is_address(email)
        self.email.set_problem("" if is_sound else self.tr("No valid e-mail; the old one stays."))
        edit = RepEdit(name or look.name, email if is_sound else look.email, self.role.text().strip())
        if edit != RepEdit(look.name, look.email, look.role):
            self.edited.emit(edit)

    def panes(self) -> Sequence[QWidget]:
        """What takes the focus, in order."""
        return (self.name, self.promises)

    def _on_active(self) -> None:
        if self._look is not None:
            self.active_requested.emit(not self._look.is_active)

    def _on_done(self, key: str, _is_done: bool) -> None:
        self.settle_requested.emit(key)

    def _connect_children(self) -> None:
        for field in (self.name, self.email, self.role):
            field.editingFinished.connect(self.keep_edits)
        self._active.clicked.connect(self._on_active)
        self.promises.done_requested.connect(self._on_done)

    def _lay_out(self) -> None:
        theme = self._theme
        names = Column(theme)
        title = Row(theme, gap_px=8)
        title.addWidget(self._title)
        title.addWidget(self._off)
        title.addStretch(1)
        names.addLayout(title)
        names.addWidget(self._about)
        person = Row(theme, gap_px=16)
        person.addWidget(self._avatar)
        person.addLayout(names, 1)
        self._head = Row(theme, gap_px=16)
        self._head.addLayout(person, 1)
        self._head.addWidget(self._active, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields = Row(theme, gap_px=16)
        shares = (3, 4, 3)
        for label, field, share in zip(self._labels, (self.name, self.email, self.role), shares, strict=True):
            box = Column(theme, gap_px=4)
            box.addWidget(label)
            box.addWidget(field)
            self._fields.addLayout(box, share)
        self._details.add_section(self._fields)
        self._turns_section = self._history.add_section(self._turns, pad_px=0)
        self._no_turns_section = self._history.add_section(self._no_turns)
        self.promises.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.promises.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.promises.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.promises.setStyleSheet("QListView { background: transparent; }")
        self._actions_section = self._open.add_section(self.promises, pad_px=0)
        self._no_actions_section = self._open.add_section(self._no_actions)
        main = Column(theme, gap_px=16)
        main.addWidget(self._details)
        main.addWidget(self._history)
        main.addStretch(1)
        self._side = QWidget()
        side = Column(theme)
        self._side.setLayout(side)
        side.addWidget(self._open)
        side.addStretch(1)
        self._columns = Row(theme, gap_px=16)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._side)
        content = QWidget()
        box = Column(theme, margins_px=(24, 20, 24, 24), gap_px=20)
        content.setLayout(box)
        box.addLayout(self._head)
        box.addLayout(self._columns)
        box.addStretch(1)
        outer = Column(theme)
        self.setLayout(outer)
        outer.addWidget(ScrollPage(content))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        is_under = self.width() < px(_UNDER_BELOW_PX)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if is_under else directions.LeftToRight)
        is_narrow = self.width() < px(_NARROW_BELOW_PX)
        for row in (self._fields, self._head):
            row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._side.setMinimumWidth(0 if is_under else px(_SIDE_PX))
        self._side.setMaximumWidth(16_777_215 if is_under else px(_SIDE_PX))
