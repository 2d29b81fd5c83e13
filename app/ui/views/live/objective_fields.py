"""Where objectives are set: the words with ``@who``, and the target."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.capture import parse
from app.domain.ids import ItemId
from app.domain.meeting.commands import SetObjective
from app.domain.meeting.state import Objective
from app.ui.theme import Space, Theme
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.ghost_field import GhostField


class ObjectiveFields(QWidget):
    """Two fields; Enter in either sets the objective.

    Signals: ``objective_set(SetObjective)``, with an empty id for a new one; ``left`` on Esc.
    """

    objective_set = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: LiveFrame | None = None
        self._id = ItemId("")
        self.words = GhostField(theme, name="", icon="target")
        self.target = GhostField(theme, name="")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.GRID))
        row.addWidget(self.words, 3)
        row.addWidget(self.target, 1)
        for field in (self.words, self.target):
            field.setMinimumWidth(theme.px(64))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.taken.connect(self._on_taken)
            field.left.connect(self._on_left)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.words.setPlaceholderText(self.tr("Objective, @who"))
        self.words.setAccessibleName(self.tr("New objective"))
        self.target.setPlaceholderText(self.tr("Target"))
        self.target.setAccessibleName(self.tr("Target of the objective"))

    def show_frame(self, frame: LiveFrame) -> None:
        """Know who can be named."""
        self._frame = frame

    def edit(self, objective: Objective) -> None:
        """Change an objective that is there: its target is likeliest."""
        self._id = objective.id
        owner = ""
        if self._frame is not None and objective.owner_id is not None:
            owner = f" @{'_'.join(self._frame.people.name(objective.owner_id).split())}"
        self.words.setText(f"{objective.text}{owner}")
        self.target.setText(objective.target)
        self.target.setFocus()
        self.target.selectAll()

    def clear(self) -> None:
        """Forget what was typed."""
        self._id = ItemId("")
        self.words.clear()
        self.target.clear()

    def _on_taken(self, _key: str, _text: str) -> None:
        frame, text = self._frame, self.words.text()
        if frame is None or not text.strip():
            self.words.setFocus()
            return
        # As an action, so that nobody is the owner unless somebody is named.
        read = parse(f"a {text}", frame.people.members, frame.today)
        self.objective_set.emit(SetObjective(self._id, read.text, read.who, self.target.text().strip()))

    def _on_left(self) -> None:
        self.clear()
        self.left.emit()
