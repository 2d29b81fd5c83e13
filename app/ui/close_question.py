"""Asked once, in place, when the window is to be closed during a meeting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.key_button import ButtonKind, KeyButton
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip


class CloseQuestion(NoticeStrip):
    """Keep the meeting open, or close the window and keep the meeting for later.

    Signals: ``kept()``; ``confirmed()``.
    """

    kept = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=NoticeKind.INFO, sign="log-out", parent=parent)
        self._keep = self.add_button(KeyButton(theme, "", kind=ButtonKind.PRIMARY))
        self._close = self.add_button(KeyButton(theme, ""))
        self._keep.clicked.connect(self.kept)
        self._close.clicked.connect(self.confirmed)
        self.retranslate()
        self.hide()

    def ask(self) -> None:
        """Show the question; Enter and Space keep the meeting."""
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.show_words(
            self.tr("The meeting is still on."),
            self.tr("Closed now, it waits on disk and asks about the time away when you are back."),
        )
        self._keep.set_label(self.tr("Keep the meeting"))
        self._close.set_label(self.tr("Close the window"))
