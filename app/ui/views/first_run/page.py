"""First run: create the team by pasting it, look around with a sample, or bring a list from a file."""

from dataclasses import replace
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from app.domain.names import initials
from app.imports.jsonfile import MAX_BYTES
from app.services.files import as_file_trouble
from app.ui.language import Language
from app.ui.layouts import Column, Row, ScrollPage
from app.ui.open_file import ask_for_file
from app.ui.page import Desk, Page
from app.ui.theme import Color, Size, Step, Theme, Weight
from app.ui.views.first_run.avatar_row import AvatarRow
from app.ui.views.first_run.bring_card import BringCard
from app.ui.views.first_run.create_card import CreateCard
from app.ui.widgets.card import Card
from app.ui.widgets.field import ComboBox
from app.ui.widgets.key_button import ButtonShape, KeyButton
from app.ui.widgets.labels import TextLabel, WrappedLabel
from app.ui.widgets.logo import Mark

_CREATE_KEYS = ("Ctrl+Return", "Ctrl+Enter")
_WIDTH_PX = 1120
_SIDE_PX = 336
_NARROW_BELOW_PX = 900
_BESIDE_FIELD_PX = 450
_LEAST_LINES, _MOST_LINES = 4, 9


class FirstRunPage(Page):
    """What a window without a team shows. ``changed`` comes when there is one, or another language was chosen."""

    def __init__(self, theme: Theme, desk: Desk, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._language = language
        self._brand = TextLabel(theme, "Quince", step=Step.HEADING)
        self._languages = ComboBox(theme, name="", icon="languages")
        self._title = WrappedLabel(theme, step=Step.DISPLAY)
        self._lead = WrappedLabel(theme, step=Step.STRONG, weight=Weight.REGULAR, color=Color.INK2)
        self._create = CreateCard(theme, desk.services)
        self._bring = BringCard(theme)
        self._main = QStackedWidget()
        self._look_head = TextLabel(theme, step=Step.HEADING)
        self._look_text = WrappedLabel(theme, color=Color.INK2)
        self._faces = AvatarRow(theme, [initials(person.name) for person in desk.services.sample.people])
        self._sample = KeyButton(theme, "", icon="play", shape=ButtonShape.HEADER)
        self._file_head = TextLabel(theme, weight=Weight.SEMIBOLD)
        self._file_text = WrappedLabel(theme, color=Color.INK2)
        self._file = KeyButton(theme, "", icon="folder-open")
        self._lay_out()
        self._connect_children()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self._languages.setAccessibleName(self.tr("Language"))
        self._title.setText(self.tr("Fifteen minutes. Everybody speaks. Nothing said is lost."))
        self._lead.setText(self.tr("Start with the people. Everything stays on this computer."))
        self._look_head.setText(self.tr("Look around first"))
        self._look_text.setText(
            self.tr(
                "A sample team with eight reps, three past meetings and one to start now. Remove it with one click."
            )
        )
        self._sample.set_label(self.tr("Open the sample team"))
        self._file_head.setText(self.tr("Coming from another computer?"))
        self._file_text.setText(
            self.tr(
                "Bring the one file with everything, or a list of people. You see what is in it before it is applied."
            )
        )
        self._file.set_label(self.tr("Import a file"))
        self._create.retranslate()
        self._bring.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        choices = self._language.choices()
        self._languages.blockSignals(True)
        self._languages.clear()
        for choice in choices:
            self._languages.addItem(choice.name, choice.code)
        self._languages.setCurrentIndex([choice.code for choice in choices].index(self._language.code))
        self._languages.blockSignals(False)
        self._languages.setVisible(len(choices) > 1)
        self._create.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._create.panel.field, self._sample, self._file)

    def show_file(self, path: Path) -> None:
        """Show what is in a file: everything of another computer, or a list of people."""
        if path.suffix.lower() == ".json":
            self.attempt(lambda: self._show_everything(path))
        elif self.attempt(lambda: self._create.show_file(path)):
            self._main.setCurrentWidget(self._create)

    def _show_everything(self, path: Path) -> None:
        with as_file_trouble(path), path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        self._bring.show_preview(path.name, self.desk.preview_everything(content))
        self._main.setCurrentWidget(self._bring)
        self._bring.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_in(self) -> None:
        if self.attempt(lambda: self.desk.bring_everything(self._bring.preview)):
            self._leave_file()
            self.changed.emit()

    def _leave_file(self) -> None:
        self._main.setCurrentWidget(self._create)
        self._create.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create_team(self) -> None:
        if self.attempt(self._create.apply):
            self.changed.emit()

    def _open_sample(self) -> None:
        if self.attempt(self._load_sample):
            self.changed.emit()

    def _load_sample(self) -> None:
        self.services.sample.load()

    def _ask_for_file(self) -> None:
        ask_for_file(
            self,
            self.tr("Import a file"),
            self.tr("Lists of people, or everything (%1)").replace("%1", "*.csv *.txt *.tsv *.json"),
            self.show_file,
        )

    def _choose_language(self, row: int) -> None:
        settings = self.services.settings
        code = str(self._languages.itemData(row))
        if self.attempt(lambda: settings.change(replace(settings.current, language=code))):
            self.changed.emit()

    def _connect_children(self) -> None:
        self._bring.bring_requested.connect(self._bring_in)
        self._bring.left.connect(self._leave_file)
        self._create.create_requested.connect(self._create_team)
        self._sample.clicked.connect(self._open_sample)
        self._file.clicked.connect(self._ask_for_file)
        self._languages.activated.connect(self._choose_language)
        for key in _CREATE_KEYS:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._create.press)

    def _lay_out(self) -> None:
        theme = self.theme
        head = Row(theme, gap_px=14)
        head.addWidget(Mark(theme, size_px=30))
        head.addWidget(self._brand, 1)
        head.addWidget(self._languages)
        look = Card(theme)
        look_box = Column(theme, gap_px=8)
        for widget in (self._look_head, self._look_text, self._faces):
            look_box.addWidget(widget)
        look_box.addSpacing(8)
        look_box.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignLeft)
        look.add_section(look_box, pad_px=24)
        file = Card(theme)
        file_box = Column(theme, gap_px=8)
        for widget in (self._file_head, self._file_text):
            file_box.addWidget(widget)
        file_box.addSpacing(4)
        file_box.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeft)
        file.add_section(file_box, pad_px=24)
        self._side = QWidget()
        side = Column(theme, gap_px=24)
        self._side.setLayout(side)
        side.addWidget(look)
        side.addWidget(file)
        side.addStretch(1)
        self._cards = Row(theme, gap_px=24)
        for card in (self._create, self._bring):
            self._main.addWidget(card)
        self._cards.addWidget(self._main, 1)
        self._cards.addWidget(self._side, 0)
        body = QWidget()
        box = Column(theme, gap_px=8)
        body.setLayout(box)
        box.addWidget(self._title)
        box.addWidget(self._lead)
        box.addSpacing(24)
        box.addLayout(self._cards, 1)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._body = body
        content = QWidget()
        column = Column(theme, margins_px=(48, 24, 48, 32), gap_px=40)
        content.setLayout(column)
        column.addLayout(head)
        centred = Row(theme)
        centred.addStretch(1)
        centred.addWidget(body, 1000)
        centred.addStretch(1)
        column.addLayout(centred)
        column.addStretch(1)
        outer = Column(theme)
        self.setLayout(outer)
        outer.addWidget(ScrollPage(content))
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.theme.px
        self._body.setMaximumWidth(px(_WIDTH_PX))
        room = (self.height() - px(_BESIDE_FIELD_PX)) // px(Size.ROW_STREAM)
        self._create.panel.field.set_lines(max(_LEAST_LINES, min(_MOST_LINES, room)))
        is_narrow = self.width() < px(_NARROW_BELOW_PX)
        directions = QBoxLayout.Direction
        self._cards.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._side.setMinimumWidth(0 if is_narrow else px(min(_SIDE_PX, 280 if self.width() < px(1100) else _SIDE_PX)))
        self._side.setMaximumWidth(16_777_215 if is_narrow else px(_SIDE_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.tokens.bg)
