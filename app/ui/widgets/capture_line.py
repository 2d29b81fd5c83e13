"""The one input: a single line that is always there, never loses a word, and gives its keys away while it is empty."""

import time
from collections.abc import Callable
from typing import Final, override

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from app.domain.capture import Capture, Completion, SpanRole, codepoint_index, utf16_offset
from app.ui.keys import KeyAct
from app.ui.theme import Radius, Step, Theme
from app.ui.widgets.capture_highlighter import CaptureHighlighter
from app.ui.widgets.capture_parts import SINGLE_KEYS, TabHint, is_bare, one_line, window_key
from app.ui.widgets.capture_reader import CaptureContext, CaptureReader
from app.ui.widgets.painting import draw_text, rounded_box

HEIGHT_PX: Final = 44
"""At 100 % text size, border included."""
ENTER_PAUSE_S: Final = 0.4
"""An Enter so soon after one that committed is a finger that bounced, not "next"."""
UNDO_PAUSE_S: Final = 0.4
"""As for Enter: the Ctrl+Z that emptied the line is not at once followed by one that takes back the meeting."""

_PAD_PX = 10
_TOKEN_PAD_PX = 3
_MOST_PAINTED_CHARS = 5_000


class CaptureLine(QPlainTextEdit):
    """One line with coloured tokens and ghost completion.

    While it is empty, Space, Enter, Up and Down are handed out; with text they belong to the text. Tab completes the
    token under the cursor, else moves the focus. Pasted line breaks become spaces; nothing else of a text is changed.

    Signals: ``committed`` (the text, on Enter), ``key_pressed`` (a `KeyAct`), ``edited`` when the text changed.
    """

    committed = Signal(str)
    key_pressed = Signal(object)
    edited = Signal()

    def __init__(
        self, theme: Theme, *, monotonic_s: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        """``monotonic_s`` gives seconds of a clock that never goes back, for telling a bounce from a second Enter."""
        super().__init__(parent)
        self._theme = theme
        self._monotonic_s = monotonic_s
        self._reader = CaptureReader()
        self._highlighter = CaptureHighlighter(theme, self._reader, self.document())
        self._completion: Completion | None = None
        self._choice = 0
        self._composing = False
        self._placeholder = ""
        self._hint = TabHint(theme, self)
        self._has_hint = True
        self._above_px = 0
        self._last_commit_s = float("-inf")
        self._last_typing_undo_s = float("-inf")
        self._setup()
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._refresh_completion)
        theme.changed.connect(self._dress)
        self._dress()

    # What it holds

    @property
    def text(self) -> str:
        """The line exactly as typed: no-break spaces, trailing spaces and all."""
        return self.document().toRawText()

    @property
    def is_empty(self) -> bool:
        """Whether the keys of the meeting may act: no text, and none being composed."""
        return not self._composing and self.document().isEmpty()

    @property
    def capture(self) -> Capture:
        """What the line means now."""
        return self._reader.read(self.text)

    @property
    def completion(self) -> Completion | None:
        """What Tab would complete, if anything."""
        return self._completion

    @property
    def context(self) -> CaptureContext:
        """The context that lines are read in."""
        return self._reader.context

    def set_context(self, context: CaptureContext) -> None:
        """Read lines with these people, this speaker, this day."""
        if self._reader.set_context(context):
            self._highlighter.rehighlight()
            self._refresh_completion()
            self.viewport().update()
            self.edited.emit()

    def set_text(self, text: str) -> None:
        """Put a text into the line, the cursor behind it; line breaks become spaces. Forgets what could be undone."""
        self.setPlainText(one_line(text))
        self.moveCursor(QTextCursor.MoveOperation.End)

    def set_placeholder(self, text: str) -> None:
        """Show ``text`` while the line is empty."""
        if text != self._placeholder:
            self._placeholder = text
            self.setAccessibleDescription(text)
            self.viewport().update()

    def set_compact(self, compact: bool) -> None:
        """Leave out the hint that Tab completes where the text needs all the room."""
        self._has_hint = not compact
        self._show_hint()

    def finish_composing(self) -> None:
        """Take over what an input method still holds, before the focus goes or the window closes."""
        if self._composing:
            QGuiApplication.inputMethod().commit()

    def is_undo_bounce(self) -> bool:
        """Whether an undo of typing happened so recently that a further one is not meant for the meeting."""
        return self._monotonic_s() - self._last_typing_undo_s < UNDO_PAUSE_S

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = window_key(event)
            if key is not None:
                # Accepted, the key comes to the line; ignored, it is a shortcut of the meeting.
                event.setAccepted(key.waits_for_empty_line and not self.is_empty)
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.key_pressed.emit(KeyAct.TO_LINE)
        elif self.is_empty and event.key() in SINGLE_KEYS and is_bare(event):
            is_choice = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if is_choice or not event.isAutoRepeat():
                self.key_pressed.emit(SINGLE_KEYS[Qt.Key(event.key())])
        elif self._completion and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_bare(event):
            self._turn_choice(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._undo_typing()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if next and self._completion is not None and not self._composing and self.hasFocus():
            self.complete()
            return True
        return super().focusNextPrevChild(next)

    def complete(self) -> None:
        """Put the chosen completion in place of the token under the cursor, with a space behind it."""
        completion = self._completion
        if completion is None:
            return
        line = self.text
        chosen = completion.choices[self._choice % len(completion.choices)]
        cursor = self.textCursor()
        cursor.setPosition(utf16_offset(line, completion.start))
        cursor.setPosition(utf16_offset(line, completion.end), QTextCursor.MoveMode.KeepAnchor)
        has_space = line[completion.end : completion.end + 1] == " "
        cursor.insertText(chosen.insert if has_space else f"{chosen.insert} ")
        if has_space:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self.setTextCursor(cursor)

    def _enter(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        now_s = self._monotonic_s()
        if not self.is_empty:
            self._last_commit_s = now_s
            self.committed.emit(self.text)
        elif is_bare(event) and now_s - self._last_commit_s >= ENTER_PAUSE_S:
            self.key_pressed.emit(KeyAct.NEXT)

    def _undo_typing(self) -> None:
        if not self.is_empty:
            self._last_typing_undo_s = self._monotonic_s()
            self.undo()

    def _turn_choice(self, step: int) -> None:
        if self._completion is not None:
            self._choice = (self._choice + step) % len(self._completion.choices)
            self.viewport().update()
            self.edited.emit()

    @property
    def chosen_label(self) -> str:
        """The completion that Tab would take, in words; "" without one."""
        completion = self._completion
        return completion.choices[self._choice % len(completion.choices)].label if completion else ""

    # Text that comes in other ways

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._refresh_completion()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.finish_composing()
        super().focusOutEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(one_line(source.text()))
        self.ensureCursorVisible()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    # Looks

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT_PX))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._hint.width()
        self._hint.setGeometry(self.width() - self._theme.px(_PAD_PX) - width, 0, width, self.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Capture line"))
            self._hint.retranslate()
            self._show_hint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_tokens(painter)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        if self.document().isEmpty() and not self._composing:
            self._paint_placeholder(painter)
        elif self._completion is not None:
            self._paint_ghost(painter)
        painter.end()

    def _paint_tokens(self, painter: QPainter) -> None:
        """Soft boxes behind prefix, names and dates. What lies beyond the first few thousand characters stays plain."""
        line = self.text
        if len(line) > _MOST_PAINTED_CHARS:
            return
        tokens = self._theme.tokens
        fills = {
            SpanRole.PREFIX: tokens.accent_soft,
            SpanRole.WHO: tokens.sunken,
            SpanRole.WHEN: tokens.sunken,
            SpanRole.MENTION: tokens.sunken,
        }
        boxes = [(span.start, span.end, fills[span.role]) for span in self.capture.spans if span.role in fills]
        if self._completion is not None and all(start != self._completion.start for start, _, _ in boxes):
            boxes.append((self._completion.start, self._completion.end, tokens.sunken))
        pad = self._theme.px(_TOKEN_PAD_PX)
        for start, end, fill in boxes:
            left = self._caret_rect(utf16_offset(line, start))
            right = self._caret_rect(utf16_offset(line, end))
            box = QRectF(QPointF(min(left.x(), right.x()) - pad, left.y()), QPointF(max(left.x(), right.x()) + pad, 0))
            box.setHeight(left.height())
            rounded_box(painter, box, self._theme.px(Radius.CONTROL) * 2 / 3, fill=fill)

    def _caret_rect(self, position: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return QRectF(self.cursorRect(cursor))

    def _paint_placeholder(self, painter: QPainter) -> None:
        rect = QRectF(self.viewport().rect())
        caret = QRectF(self.cursorRect())
        rect.setTop(caret.top())
        rect.setHeight(caret.height())
        rect.setLeft(caret.left() + (2 if self.hasFocus() else 0))
        draw_text(painter, rect, self._placeholder, self.font(), self._theme.tokens.ink3)

    def _paint_ghost(self, painter: QPainter) -> None:
        """What Tab would add, behind the cursor; only where nothing follows, so that it covers no text."""
        completion = self._completion
        if completion is None or completion.end != len(self.text) or not self.hasFocus():
            return
        ghost = completion.ghost if self._choice == 0 else ""
        if not ghost:
            ghost = f" {self.chosen_label}"
        caret = QRectF(self.cursorRect())
        rect = QRectF(caret.right() + 1, caret.top(), self.viewport().width() - caret.right(), caret.height())
        draw_text(painter, rect, ghost, self.font(), self._theme.tokens.ink3)

    # Inside

    def _setup(self) -> None:
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Capture line"))
        self.document().setDocumentMargin(0)
        self.setCursorWidth(2)

    def _dress(self) -> None:
        theme = self._theme
        tokens = theme.tokens
        font = theme.font(Step.STRONG)
        font.setWeight(font.Weight.Normal)
        self.setFont(font)
        radius = theme.px(Radius.CONTROL)
        common = f"background: {tokens.surface.name()}; border-radius: {radius}px; padding: 0; min-height: 0"
        self.setStyleSheet(
            f"CaptureLine {{ {common}; border: 1px solid {tokens.edge.name()}; margin: 1px }}"
            f"CaptureLine:focus {{ {common}; border: 2px solid {tokens.ink.name()}; margin: 0 }}"
        )
        self.viewport().setAutoFillBackground(False)
        height = theme.px(HEIGHT_PX)
        self.setFixedHeight(height)
        above = max(0, (height - 4 - int(QFontMetricsF(font).height())) // 2)
        self._above_px = above
        self._show_hint()
        self._highlighter.rehighlight()
        self.viewport().update()

    def _show_hint(self) -> None:
        """Show the hint while Tab would complete; the text ends before it, and only then."""
        is_shown = self._has_hint and self._completion is not None
        pad = self._theme.px(_PAD_PX)
        width = self._hint.sizeHint().width()
        self._hint.setVisible(is_shown)
        self.setViewportMargins(pad, self._above_px, pad + (width if is_shown else 0), 0)
        self._hint.setGeometry(self.width() - pad - width, 0, width, self.height())
        if is_shown:
            self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        self._refresh_completion()
        self.viewport().update()
        self.edited.emit()

    def _refresh_completion(self) -> None:
        line = self.text
        cursor = self.textCursor()
        found = None
        if not cursor.hasSelection() and not self._composing:
            found = self._reader.complete(line, codepoint_index(line, cursor.position()))
        if found != self._completion:
            self._completion = found
            self._choice = 0
            self._show_hint()
            self.viewport().update()
