"""The strip over a practice meeting: says all the time that it is one, what is heard in the room, and how it runs."""

from typing import override

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.practice import PracticeMode
from app.services.practising import PracticeTeam
from app.ui.announce import announce
from app.ui.practice import phrases
from app.ui.theme import Color, Size, Space, Step, Theme, Weight
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import KeyButton
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.segmented import Segment, Segmented

SPEEDS = (1.0, 2.0, 5.0, 20.0)

_ROW_PX = 56
_SECOND_ROW_PX = 40
_GAP_PX = 12
_TWO_ROWS_FROM_PX = 640


class PracticeStrip(QFrame):
    """Two lines of words, then who takes part (before the start), who moderates, how fast, and the way out.

    Signals: ``mode_chosen(PracticeMode)``; ``speed_chosen(float)``; ``team_chosen(PracticeTeam)``; ``ended()``.
    """

    mode_chosen = Signal(object)
    speed_chosen = Signal(float)
    team_chosen = Signal(object)
    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heard = ""
        self._may_choose_team = False
        self._is_over = False
        self._sign = IconLabel(theme, sign="rotate-cw", color=Color.INFO, icon_px=Size.ICON_LARGE)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = ElidedLabel(theme, weight=Weight.SEMIBOLD)
        self._line = IconLabel(theme, color=Color.INK2)
        self.teams = Segmented(theme, tuple(Segment(team.value, "") for team in PracticeTeam), name="")
        self.modes = Segmented(theme, tuple(Segment(mode.value, "") for mode in PracticeMode), name="")
        self.speeds = Segmented(theme, tuple(Segment(f"{speed:g}", "") for speed in SPEEDS), name="")
        self.end = KeyButton(theme, " ", icon="log-out")
        self._words = QWidget()
        self._controls = QWidget()
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.teams.chosen.connect(self._on_team)
        self.modes.chosen.connect(self._on_mode)
        self.speeds.chosen.connect(self._on_speed)
        self.end.clicked.connect(self.ended)
        theme.changed.connect(self._fit)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is heard, or how the mode works."""
        return self._line.text()

    def begin(self, team: PracticeTeam, *, may_choose: bool) -> None:
        """A practice with that team begins; ``may_choose``: there is another."""
        self.teams.set_current(team.value)
        self._may_choose_team = may_choose
        self._is_over = False
        self.modes.set_current(PracticeMode.MODERATE.value)
        self.speeds.set_current(f"{SPEEDS[0]:g}")
        self.show_heard("")
        self._fit()

    def show_started(self) -> None:
        """The meeting has begun: it is too late for another team."""
        self._may_choose_team = False
        self._fit()

    def show_over(self) -> None:
        """The meeting is over, and the ways on stand beside its minutes."""
        self._is_over = True
        self._heard = self.tr("It is over. These minutes go when you leave.")
        self._show_line()
        self._fit()

    def show_heard(self, text: str) -> None:
        """Say what is heard in the room; "" when nothing waits for the moderator."""
        if text and text != self._heard:
            announce(self, text)
        self._heard = text
        self._show_line()

    def show_mode(self, mode: PracticeMode) -> None:
        """Show who moderates, chosen elsewhere."""
        self.modes.set_current(mode.value)
        self._show_line()

    def show_speed(self, speed: float) -> None:
        """Show how fast it goes, chosen elsewhere."""
        self.speeds.set_current(f"{speed:g}")

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Practice. Nothing here is kept in the history."))
        self.setAccessibleName(self._title.text())
        self.teams.setAccessibleName(self.tr("Who takes part"))
        self.modes.setAccessibleName(self.tr("Who moderates"))
        self.speeds.setAccessibleName(self.tr("How fast it goes"))
        for team in PracticeTeam:
            self.teams.set_segment(Segment(team.value, phrases.team_name(team)))
        for mode in PracticeMode:
            self.modes.set_segment(Segment(mode.value, phrases.mode_name(mode)))
        for speed in SPEEDS:
            self.speeds.set_segment(Segment(f"{speed:g}", phrases.speed_name(speed)))
        self.end.set_label(self.tr("End practice"))
        self._show_line()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Color.INFO_SOFT))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color(Color.INFO))

    def _show_line(self) -> None:
        mode = PracticeMode(self.modes.current)
        self._line.setText(self._heard or phrases.mode_hint(mode))
        self._line.set_sign("message-circle" if self._heard else None, Color.INFO)
        self._line.set_style(Step.BODY, Weight.MEDIUM if self._heard else None)
        self._line.set_color(Color.INK if self._heard else Color.INK2)
        self.setAccessibleDescription(self._line.text())

    def _fit(self) -> None:
        """One row where the words find room beside the controls, else two; in a window too low for that the palette has
        to do for most of them."""
        px = self._theme.px
        gap = px(_GAP_PX)
        self._controls.setVisible(not self._is_over)
        self._show_switches(True)
        words = self._sign.sizeHint().width() + gap + self._title.sizeHint().width()
        needed = words + self._controls.sizeHint().width() + gap + 2 * px(Space.GAP)
        is_one_row = self._is_over or needed <= self.width()
        if not is_one_row and self.window().height() < px(_TWO_ROWS_FROM_PX):
            self._show_switches(False)
            is_one_row = True
        direction = QBoxLayout.Direction.LeftToRight if is_one_row else QBoxLayout.Direction.TopToBottom
        self._outer.setDirection(direction)
        self._outer.setContentsMargins(px(Space.GAP), 0, px(Space.GAP), 1 if is_one_row else px(Space.GRID))
        self._outer.setSpacing(gap if is_one_row else 0)
        self.setFixedHeight(px(_ROW_PX) if is_one_row else px(_ROW_PX + _SECOND_ROW_PX))
        self.update()

    def _show_switches(self, are_shown: bool) -> None:
        """The choice of the team stands where the speed does: before the start nothing is slow."""
        self.teams.setVisible(are_shown and self._may_choose_team)
        self.speeds.setVisible(are_shown and not self._may_choose_team)
        self.modes.setVisible(are_shown)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        texts.addStretch(1)
        words = QHBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(self._theme.px(_GAP_PX))
        words.addWidget(self._sign)
        words.addLayout(texts, 1)
        controls = QHBoxLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(self._theme.px(_GAP_PX))
        for control in (self.teams, self.modes, self.speeds):
            controls.addWidget(control)
        controls.addStretch(1)
        controls.addWidget(self.end)
        self._controls.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._outer.addWidget(self._words, 1)
        self._outer.addWidget(self._controls, 0)

    def _on_team(self, key: str) -> None:
        self.team_chosen.emit(PracticeTeam(key))

    def _on_mode(self, key: str) -> None:
        self._show_line()
        self.mode_chosen.emit(PracticeMode(key))

    def _on_speed(self, key: str) -> None:
        self.speed_chosen.emit(float(key))
