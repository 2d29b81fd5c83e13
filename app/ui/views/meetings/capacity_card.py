"""The card on top of an agenda: its sum against the cap, to scale, and the ways to make it fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.agenda import Fit
from app.ui.flow import Flow
from app.ui.layouts import Column, Row
from app.ui.theme import Color, Step, Theme, Weight
from app.ui.views.meetings.phrases import capacity_choice, fit_label, saving, sum_detail, sum_title
from app.ui.views.meetings.sheet import Sheet
from app.ui.widgets.capacity_bar import CapacityBar, planned_parts
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel


class CapacityCard(Card):
    """Signals: ``fit_requested(Fit)``; ``planner_requested()``: more reps than fit, choose a way;
    ``shared_turns_requested()``: turns get what the cap leaves again."""

    fit_requested = Signal(object)
    planner_requested = Signal()
    shared_turns_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._title = IconLabel(theme, step=Step.STRONG, weight=Weight.SEMIBOLD, icon_px=18, glyph_px=16)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._detail = ElidedLabel(theme, color=Color.INK2)
        self._bar = CapacityBar(theme, has_axis=True)
        self._ways_label = TextLabel(theme, step=Step.CAPTION, weight=Weight.MEDIUM, color=Color.INK2)
        self._no_way = WrappedLabel(theme, color=Color.INK2)
        self._crowd = IconLabel(theme, sign="users", weight=Weight.MEDIUM)
        self._plan = KeyButton(theme, "")
        self._share = KeyButton(theme, "", icon="rotate-cw")
        self._ways = tuple(_FitButton(theme) for _ in range(3))
        self._foot, self._crowd_row = QWidget(), QWidget()
        self._lay_out(theme)
        for button in self._ways:
            button.fit_requested.connect(self.fit_requested)
        self._plan.clicked.connect(self.planner_requested)
        self._share.clicked.connect(self.shared_turns_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language; numbers come anew by ``show_sheet``."""
        self._ways_label.setText(self.tr("Make it fit"))
        self._share.set_label(self.tr("Turns share what is left"))
        self.setAccessibleName(self.tr("Length against the cap"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show how long the meeting would be."""
        sums, meeting = sheet.sums, sheet.meeting
        is_over = not sums.fits
        self._title.set_color(Color.DANGER if is_over else Color.INK)
        self._title.set_sign(Glyph.OCTAGON if is_over else "circle-check", Color.DANGER if is_over else Color.OK)
        self._title.setText(sum_title(sums))
        self._title.updateGeometry()
        self._detail.setText(sum_detail(sums))
        parts = planned_parts(meeting.agenda, turns=sheet.turns, turn_ms=sums.turn_ms, by_item=True)
        self._bar.show_plan(parts, meeting.cap_ms)
        for place, button in enumerate(self._ways):
            fit = sheet.fits[place] if place < len(sheet.fits) else None
            button.show_fit(fit, fit_label(fit, meeting.agenda) if fit else "")
        # Turns share what the cap leaves unless somebody gave them a length; then there is a way back.
        has_own_turns = meeting.turn_ms is not None
        self._ways_label.setVisible(bool(sheet.fits))
        self._share.setVisible(has_own_turns)
        self._foot.setVisible(bool(sheet.fits) or has_own_turns)
        self._no_way.setVisible(is_over and not sheet.fits)
        self._no_way.setText(self.tr("No single change is enough: shorten some items, or raise the cap."))
        self._show_crowd(sheet)
        self.updateGeometry()

    def _show_crowd(self, sheet: Sheet) -> None:
        self._crowd_row.setVisible(sheet.is_crowded)
        chosen = capacity_choice(sheet.meeting)
        count = self.tr("%n reps, %1 fit in fifteen minutes", "", len(sheet.meeting.participants))
        count = count.replace("%1", str(sheet.rep_limit))
        self._crowd.setText(f"{count}: {chosen}" if chosen else count)
        self._crowd.set_sign("users", Color.INK2 if chosen else Color.WARN)
        self._plan.set_label(self.tr("Change") if chosen else self.tr("Choose a way"))
        self._plan.set_kind(ButtonKind.SECONDARY if chosen else ButtonKind.PRIMARY)

    def _lay_out(self, theme: Theme) -> None:
        head = Row(theme, gap_px=12)
        head.addWidget(self._title)
        head.addWidget(self._detail, 1)
        ways = Flow(theme)
        ways.addWidget(self._ways_label)
        for button in (*self._ways, self._share):
            ways.addWidget(button)
        self._foot.setLayout(ways)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        crowd = Row(theme, gap_px=12)
        crowd.addWidget(self._crowd, 1)
        crowd.addWidget(self._plan)
        self._crowd_row.setLayout(crowd)
        box = Column(theme, gap_px=8)
        box.addLayout(head)
        for part in (self._bar, self._foot, self._no_way, self._crowd_row):
            box.addWidget(part)
        self.add_section(box)


class _FitButton(KeyButton):
    """One way to make it fit.

    Signals: ``fit_requested(Fit)``.
    """

    fit_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._fit: Fit | None = None
        self.clicked.connect(self._on_clicked)

    def show_fit(self, fit: Fit | None, label: str) -> None:
        """Show a way, or hide."""
        self._fit = fit
        self.set_label(label)
        self.set_hint(saving(fit) if fit else "")
        self.setVisible(fit is not None)

    def _on_clicked(self) -> None:
        if self._fit is not None:
            self.fit_requested.emit(self._fit)
