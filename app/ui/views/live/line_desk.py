"""What Enter does with the capture line: adds a line, answers the question that is discussed, or saves a change."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.capture import Capture, CaptureKind, parse
from app.domain.ids import ItemId
from app.domain.meeting.commands import Command, EditAction, EditItem, EndMediation, Settlement, SettleQuestion
from app.domain.meeting.plan import Phase
from app.domain.meeting.state import Action, Decision, Item, Note, ParkedTopic, Question, Recognition
from app.ui.announce import announce
from app.ui.views.live.controller import LiveController
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.phrases import placeholder
from app.ui.widgets.capture_line import CaptureLine
from app.ui.widgets.capture_reader import CaptureContext
from app.ui.widgets.parse_preview import ParsePreview

PROBLEM_MS = 5_000
"""How long a refusal stands under the empty line before the hints come back."""

_SIGN = re.compile(r"(?<!\S)(?=\\*[@^])")


@dataclass(frozen=True, slots=True)
class _Edit:
    """Something that is being changed in the line, and what stood there before."""

    item: Item
    text_before: str


class LineDesk(QObject):
    """Works the line and the preview under it.

    Signals: ``committed()`` after a line is on disk and the line is empty again.
    """

    committed = Signal()

    def __init__(
        self, controller: LiveController, line: CaptureLine, preview: ParsePreview, context: CaptureContext
    ) -> None:
        """``context`` gives language and reader of dates; people, speaker and day come with the frames."""
        super().__init__(line)
        self._controller = controller
        self._line = line
        self._preview = preview
        self._context = context
        self._question: ItemId | None = None
        self._edit: _Edit | None = None
        self._problem_timer = QTimer(self)
        self._problem_timer.setObjectName("line-problem")
        self._problem_timer.setSingleShot(True)
        self._problem_timer.setInterval(PROBLEM_MS)
        self._problem_timer.timeout.connect(self.show_preview)
        line.edited.connect(self._on_edited)
        line.committed.connect(self.commit)

    @property
    def is_editing(self) -> bool:
        """Whether Enter saves a change instead of adding a line."""
        return self._edit is not None

    def show_frame(self, frame: LiveFrame, question: ItemId | None) -> None:
        """Read the line in the light of a frame; ``question`` is the one that is discussed."""
        self._question = question if frame.moment.phase is Phase.QA else None
        self._line.set_context(
            CaptureContext(
                frame.people.members,
                frame.moment.speaker_id,
                frame.today,
                self._context.language,
                self._context.dates,
            )
        )
        self._line.set_placeholder(placeholder(frame))

    def restore(self) -> None:
        """Put back what was being typed when the app ended."""
        draft = self._controller.restored_draft()
        if draft:
            self._line.set_text(draft)

    def commit(self, text: str) -> None:
        """Do with the line what Enter does. It is emptied only when that is on disk."""
        capture = self._reading(text)
        if capture.is_empty and capture.kind is not CaptureKind.MEDIATION:
            self._preview.show_problem(self.tr("Nothing to keep yet."))
            return
        edit = self._edit
        if edit is not None:
            command = _change(edit.item, capture, text)
            done = command is None or self._controller.dispatch(command)
        elif self._answers(capture) and self._question is not None:
            done = self._controller.dispatch(SettleQuestion(self._question, Settlement.ANSWERED, capture.text))
        else:
            done = self._controller.capture(capture)
        if not done:
            return
        self._edit = None
        self._line.set_text(edit.text_before if edit is not None else "")
        self._controller.forget_draft(self._line.text)
        self.committed.emit()

    def edit(self, item_id: ItemId) -> None:
        """Take something into the line to change it. What stood in the line comes back afterwards."""
        item = self._controller.frame.state.item(item_id)
        if item is None:
            return
        before = self._edit.text_before if self._edit is not None else self._line.text
        self._edit = _Edit(item, before)
        # The space lets one type on: an owner, a date.
        self._line.set_text(f"{_as_line(item, self._controller.frame)} ")
        self._line.setFocus()
        announce(self._line, self.tr("Changing: %1").replace("%1", item.text))

    def begin(self, text: str) -> None:
        """Begin a line for the moderator, unless something stands there already."""
        if self._line.is_empty:
            self._line.set_text(text)
        self._line.setFocus()

    def leave_edit(self) -> bool:
        """Give up a change and put back what stood in the line; gives whether there was one."""
        if self._edit is None:
            return False
        before, self._edit = self._edit.text_before, None
        self._line.set_text(before)
        return True

    def end_mediation(self) -> EndMediation:
        """The end of the mediation, with what stands in the line as the rule that was agreed on."""
        capture = self._reading(self._line.text)
        is_rule = capture.kind in (CaptureKind.NOTE, CaptureKind.MEDIATION) and not capture.is_empty
        if self._edit is not None or not is_rule:
            return EndMediation()
        owner = capture.people[0] if capture.people else None
        return EndMediation(capture.text, owner)

    def empty(self) -> None:
        """Empty the line after its text was used elsewhere."""
        self._line.set_text("")
        self._controller.forget_draft("")

    def refuse(self, sentence: str) -> None:
        """Say why something was not done, under the line, for a while."""
        self._preview.show_problem(sentence)
        announce(self._line, sentence)
        self._problem_timer.start()

    def show_preview(self) -> None:
        """Show what the line means now."""
        self._problem_timer.stop()
        text = self._line.text
        capture = self._reading(text)
        enter = ""
        if self._edit is not None:
            enter = self.tr("saves it, Esc leaves it")
        elif self._answers(capture):
            enter = self.tr("answers it")
        self._preview.show_line(text, capture, self._line.context, enter=enter)

    def _reading(self, text: str) -> Capture:
        """The line as it is to be understood: what is being changed keeps its kind."""
        if self._edit is None:
            return self._line.capture
        if isinstance(self._edit.item, Action):
            capture = self._line.capture
            if capture.kind is CaptureKind.ACTION:
                return capture
            context = self._line.context
            return parse(f"a {text}", context.people, context.today, context.dates)
        return Capture(_KINDS[type(self._edit.item)], text)

    def _answers(self, capture: Capture) -> bool:
        """In Q&A a plain line is the answer to the question that is discussed; with @who it is a note."""
        plain = capture.kind is CaptureKind.NOTE and not capture.is_empty and not capture.who_named
        question = self._controller.frame.state.item(self._question) if self._question else None
        return plain and self._edit is None and isinstance(question, Question) and question.settled is None

    def _on_edited(self) -> None:
        if self._edit is not None and not self._line.text:
            self.leave_edit()
        if self._edit is None:
            self._controller.set_draft(self._line.text)
        self.show_preview()


_KINDS: dict[type, CaptureKind] = {
    Note: CaptureKind.NOTE,
    Decision: CaptureKind.DECISION,
    Question: CaptureKind.QUESTION,
    ParkedTopic: CaptureKind.PARKED,
    Recognition: CaptureKind.RECOGNITION,
}


def _as_line(item: Item, frame: LiveFrame) -> str:
    """An item as one would have typed it."""
    if not isinstance(item, Action):
        return item.text
    parts = ["a", _SIGN.sub(r"\\", item.text)]
    if item.owner_id is not None:
        parts.append("@" + "_".join(frame.people.name(item.owner_id).split()))
    if item.due is not None:
        parts.append(f"^{item.due.isoformat()}")
    return " ".join(parts)


def _change(item: Item, capture: Capture, text: str) -> Command | None:
    """The command that makes the item what the line says; None when that is what it is already."""
    if isinstance(item, Action):
        if (capture.text.rstrip(), capture.who, capture.due) == (item.text.rstrip(), item.owner_id, item.due):
            return None
        return EditAction(item.id, capture.text.rstrip(), capture.who, capture.due)
    return None if text.rstrip() == item.text.rstrip() else EditItem(item.id, text.rstrip())
