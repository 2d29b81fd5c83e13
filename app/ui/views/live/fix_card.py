"""Closing, in the middle: what is still missing, each with a field that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting.commands import Finish
from app.domain.meeting.decision import Gap
from app.ui.keys import KeyAct, printed
from app.ui.theme import Color, Space, Step, Theme
from app.ui.views.live.fix_row import FixRow
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.ghost_field import GhostField
from app.ui.views.live.metrics import LiveMetrics
from app.ui.views.live.side_parts import fit_head
from app.ui.widgets.card import Card
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import ElidedLabel


class FixCard(Card):
    """The gaps as rows. A row keeps its widgets, and what is typed in it, until its gap is gone.

    Signals: ``command_requested(Command)``; ``left`` on Esc in a field.
    """

    command_requested = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", parent=parent)
        self._rows: dict[Gap, FixRow] = {}
        self._is_compact = False
        self._frame: LiveFrame | None = None
        self._fixed: Gap | None = None
        self._whole = IconLabel(theme, sign="circle-check", sign_color=Color.OK)
        self._override = GhostField(theme, name="", icon="file-lock")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._add_key_hints()
        self._lay_out()
        self._override.taken.connect(self._on_override)
        self._override.left.connect(self.left)
        self.retranslate()

    @property
    def has_rows(self) -> bool:
        """Whether something is missing."""
        return bool(self._rows)

    def retranslate(self) -> None:
        """Take the words of another language; what was typed into the fields stays."""
        typed = {gap: row.field.text() for gap, row in self._rows.items()}
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        if self._frame is not None:
            self.show_frame(self._frame)
        for gap, text in typed.items():
            if gap in self._rows:
                self._rows[gap].field.setText(text)
        for label, text in zip(self._hint_words, (self.tr("next field"), self.tr("back to the line")), strict=True):
            label.setText(text)
        self._whole.setText(self.tr("Nothing is missing. Finalise locks the minutes."))
        text = self.tr("Finalise anyway, because…")
        self._override.setPlaceholderText(text)
        self._override.setAccessibleName(text)

    def set_metrics(self, metrics: LiveMetrics) -> None:
        """Leave out what there is no room for."""
        fit_head(self, self._theme, metrics)
        self._is_compact = metrics.is_tight
        for row in self._rows.values():
            row.set_compact(metrics.is_tight)

    def show_frame(self, frame: LiveFrame) -> None:
        """Show what is missing now; after a fix the next field has the focus."""
        self._frame = frame
        for gap in [gap for gap in self._rows if gap not in frame.gaps]:
            row = self._rows.pop(gap)
            row.hide()
            row.deleteLater()
        for place, gap in enumerate(frame.gaps):
            row = self._rows.get(gap) or self._new_row(gap, frame)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.show_frame(frame)
        self._rows = {gap: self._rows[gap] for gap in frame.gaps}
        count = len(self._rows)
        title = self.tr("%n to fix", "", count) if count else self.tr("Ready to finalise")
        self.head.set_title(title, Glyph.TRIANGLE_UP if count else "circle-check", Color.WARN if count else Color.OK)
        self._whole.setVisible(count == 0)
        self._override_box.setVisible(count > 0)
        self._hints.setVisible(count > 0)
        if self._fixed is not None and self._fixed not in self._rows:
            self._fixed = None
            self.focus_first()

    def focus_first(self) -> bool:
        """Put the cursor into the first field; gives whether there is one."""
        first = next(iter(self._rows.values()), None)
        if first is None:
            self.left.emit()
            return False
        first.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(first)
        return True

    def _new_row(self, gap: Gap, frame: LiveFrame) -> FixRow:
        row = FixRow(self._theme, gap, frame)
        row.fix_requested.connect(self._on_fix)
        row.left.connect(self.left)
        row.field.entered.connect(self._on_entered)
        row.set_compact(self._is_compact)
        self._rows[gap] = row
        return row

    def _on_fix(self, command: object) -> None:
        row = self.sender()
        if isinstance(row, FixRow):
            self._fixed = row.gap
        self.command_requested.emit(command)

    def _on_entered(self) -> None:
        for row in self._rows.values():
            row.update()
            if row.field.hasFocus():
                self._area.ensureWidgetVisible(row)

    def _on_override(self, _key: str, text: str) -> None:
        self.command_requested.emit(Finish(text))

    def _add_key_hints(self) -> None:
        theme = self._theme
        self._hints = QWidget()
        self._hint_words = (
            ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3),
            ElidedLabel(theme, step=Step.CAPTION, color=Color.INK3),
        )
        row = QHBoxLayout(self._hints)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        for act, label in zip((KeyAct.COMPLETE, KeyAct.TO_LINE), self._hint_words, strict=True):
            row.addWidget(KeyCap(theme, printed(act)))
            row.addWidget(label)
        self.head.add_widget(self._hints)

    def _lay_out(self) -> None:
        theme = self._theme
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._list)
        box.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setAutoFillBackground(False)
        self.add_section(self._area, pad_px=0, stretch=1)
        self._override_box = self.add_section(self._override, pad_px=12, is_foot=True)
        self._whole.setContentsMargins(
            theme.px(Space.GAP), theme.px(Space.GAP), theme.px(Space.GAP), theme.px(Space.GAP)
        )
        self._list.addWidget(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
