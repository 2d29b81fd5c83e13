"""The window for the team: full screen where there is a second screen, else a window like others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.meeting.state import Status
from app.services.ports import Meeting
from app.ui.keys import KeyAct, sequences
from app.ui.participant.scene import planned_scene, scene_of, turn_result
from app.ui.participant.wall import WallView
from app.ui.theme import SchemeChoice, Theme
from app.ui.views.live.frame import LiveFrame

if TYPE_CHECKING:
    from app.domain.ids import RepId

LAST_TURN_MS = 8_000
"""How long the time of the turn before stays: long enough for its speaker to look up, gone before the next is half
over."""
_FOCUS_GOES_BACK_MS = 1_000
"""A focus that comes within this after the window came up is the window system's doing, a later one a click."""
_WINDOW_PX = (960, 540)


class ParticipantWindow(QWidget):
    """What the team sees. Dark unless set otherwise; follows nothing but the frames it is given.

    Esc leaves full screen, F11 and the frame's own button put it away; nothing in it reaches the meeting.
    It goes where the screens go: unplugged, it comes back as a window on the first screen, and it returns to the other
    one when that is back.

    Signals: ``closed()`` when it was put away, by whatever way.
    """

    closed = Signal()

    def __init__(self, theme: Theme, *, host: QWidget | None = None, scheme: SchemeChoice = SchemeChoice.DARK) -> None:
        """``host`` is the moderator's window: its screen is the one to keep free. Not its parent, or the two could not
        be apart."""
        super().__init__(None, Qt.WindowType.Window)
        self._host = host
        self._own_theme = theme.variant(scheme)
        self._own_theme.dress(self)
        self._wall = WallView(self._own_theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._wall)
        # On another screen, or thrown off it and waiting for it to come back.
        self._wants_wall = False
        self._is_thrown_off = False
        self._wall_screen = ""
        self._frame: LiveFrame | None = None
        self._speaker: RepId | None = None
        self._last_turn_timer = QTimer(self)
        self._last_turn_timer.setObjectName("last_turn_leaves")
        self._last_turn_timer.setSingleShot(True)
        self._last_turn_timer.setInterval(LAST_TURN_MS)
        self._last_turn_timer.timeout.connect(self._forget_last_turn)
        self._focus_timer = QTimer(self)
        self._focus_timer.setObjectName("focus_goes_back")
        self._focus_timer.setSingleShot(True)
        self._focus_timer.setInterval(_FOCUS_GOES_BACK_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.resize(*_WINDOW_PX)
        self._say_what_it_is()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_removed)
            app.screenAdded.connect(self._on_screen_added)

    # What it shows

    @property
    def wall(self) -> WallView:
        """The picture in it."""
        return self._wall

    @property
    def is_open(self) -> bool:
        """Whether the team sees it."""
        return self.isVisible()

    def show_frame(self, frame: LiveFrame) -> None:
        """Show a moment of the meeting; costs next to nothing while it is put away."""
        self._notice_end_of_turn(frame)
        if self.isVisible():
            self._wall.show_scene(scene_of(frame))
        self._frame = frame

    def show_planned(self, meeting: Meeting, names: Sequence[str]) -> None:
        """Show a meeting that nobody has opened yet. ``names``: the short names of its people."""
        self._frame = None
        self._forget_last_turn()
        self._wall.show_scene(planned_scene(meeting, names))

    def set_scheme(self, scheme: SchemeChoice) -> None:
        """Light, dark, or as the system has it; at once."""
        self._own_theme.set_choice(scheme)

    # Coming and going

    def open(self) -> None:
        """Come up: full screen on a screen that the moderator's window is not on, else as a window."""
        frame = self._frame
        if frame is not None:
            self._wall.show_scene(scene_of(frame))
        other = other_screen(self._host_screen(), QGuiApplication.screens())
        if other is not None:
            self._fill(other)
        else:
            self._stand_free()

    def put_away(self) -> None:
        """Go; the frames keep coming, so it is right the moment it is back."""
        self._wants_wall = self._is_thrown_off = False
        self.close()

    def toggle(self) -> None:
        """F11: come up or go."""
        if self.isVisible():
            self.put_away()
        else:
            self.open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._focus_timer.isActive():
            self._focus_timer.stop()
            if self._host is not None and self._host.isVisible():
                self._host.activateWindow()
        if event.type() == QEvent.Type.LanguageChange:
            self._say_what_it_is()
            if self._frame is not None and self.isVisible():
                self._wall.show_scene(scene_of(self._frame))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self._wants_wall = False
            self._stand_free()
        elif pressed in sequences(KeyAct.WALL_SCREEN):
            self.put_away()
        else:
            event.ignore()
            return
        event.accept()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._wants_wall = self._is_thrown_off = False
        event.accept()
        self.closed.emit()

    # Screens

    def _host_screen(self) -> QScreen | None:
        host = self._host
        return host.screen() if host is not None else QGuiApplication.primaryScreen()

    def _fill(self, screen: QScreen) -> None:
        self._wants_wall, self._is_thrown_off = True, False
        self._wall_screen = screen.name()
        # The window system goes full screen where the window is, so it is put there first.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._give_focus_back()

    def _stand_free(self) -> None:
        screen = self._host_screen() or self.screen()
        self.setScreen(screen)
        self.showNormal()
        self.setGeometry(window_on(screen.availableGeometry()))
        self._give_focus_back()

    def _give_focus_back(self) -> None:
        """The moderator types on in the own window.

        Asked at once, and again when the window system hands the focus to the window that has just come up: it does so
        only after that is on the screen.
        """
        if self._host is not None and self._host.isVisible():
            self._focus_timer.start()
            self._host.activateWindow()

    def _on_screen_removed(self, screen: QScreen) -> None:
        # By now Qt may have moved the window to a screen that is left: where it is says nothing any more.
        is_ours = self._wall_screen == screen.name()
        if self.isVisible() and self._wants_wall and is_ours:
            self._is_thrown_off = True
            self._stand_free()

    def _on_screen_added(self, screen: QScreen) -> None:
        if self.isVisible() and self._wants_wall and self._is_thrown_off:
            self._fill(screen)

    # The turn before

    def _notice_end_of_turn(self, frame: LiveFrame) -> None:
        if frame.state.status not in (Status.RUNNING, Status.PAUSED):
            self._speaker = None
            self._forget_last_turn()
            return
        speaker = frame.moment.speaker_id
        if speaker == self._speaker:
            return
        before, self._speaker = self._speaker, speaker
        self._last_turn_timer.stop()
        self._wall.show_last_turn(turn_result(frame, before) if before is not None else "")
        if self._wall.last_turn:
            self._last_turn_timer.start()

    def _forget_last_turn(self) -> None:
        self._wall.show_last_turn("")

    def _say_what_it_is(self) -> None:
        self.setWindowTitle(self.tr("Quince: wall screen"))
        self.setAccessibleName(self.tr("Wall screen"))
        self._wall.setAccessibleName(self.tr("Wall screen"))


def other_screen(own: QScreen | None, screens: list[QScreen]) -> QScreen | None:
    """A screen that is not ``own``; None when there is no other. Screens that show the same picture count as one."""
    if own is None:
        return None
    return next((one for one in screens if one is not own and one.geometry() != own.geometry()), None)


def window_on(free: QRect) -> QRect:
    """Where the view stands when it shares a screen: in the lower right corner, at most half as wide."""
    width = min(_WINDOW_PX[0], free.width() // 2)
    height = round(width * _WINDOW_PX[1] / _WINDOW_PX[0])
    return QRect(free.right() - width - 24, free.bottom() - height - 48, width, height)
