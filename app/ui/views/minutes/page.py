"""The minutes: every meeting that was held, what was said in it, its files, its versions, and the way to correct it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import RequestError, UserError
from app.domain.ids import MeetingId
from app.domain.minutes import GroupMinutes
from app.ui.layouts import Column, Row
from app.ui.open_file import ask_where_to_save
from app.ui.page import Desk, Go, Page, PageAct, Place
from app.ui.theme import Theme
from app.ui.views.meetings.held_pane import StatePane
from app.ui.views.minutes import headline
from app.ui.views.minutes.files import FileMaker, Format, Pages, usual_place
from app.ui.views.minutes.head import PDF_KEY, RecordHead
from app.ui.views.minutes.hit_rows import all_rows, found_rows, found_summary
from app.ui.views.minutes.list_column import MinutesColumn
from app.ui.views.minutes.preview import PdfPreview
from app.ui.views.minutes.record import Record
from app.ui.views.minutes.saved_strip import SavedStrip
from app.ui.views.minutes.sections import SectionsPanel
from app.ui.widgets.card import hairline


class MinutesPage(Page):
    """The target of ``enter`` is a meeting's id; without one the last meeting is shown."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(theme, desk, parent)
        self._meetings = self.services.minutes.list()
        self._shown: MeetingId | None = None
        self._version: int | None = None
        self._minutes: GroupMinutes | None = None
        self._pages_token = 0
        self._pages_of: tuple[GroupMinutes, tuple[str, ...], str] | None = None
        self._last_form = Format.PDF
        self._files = FileMaker(desk, self)
        self._list = MinutesColumn(theme)
        self._head = RecordHead(theme)
        self._sections = SectionsPanel(theme)
        self._record = Record(theme)
        self._preview = PdfPreview(theme)
        self._saved = SavedStrip(theme)
        self._empty = StatePane(theme)
        self._body, self._stack = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect_children()
        self.retranslate()

    # What the window asks

    @override
    def retranslate(self) -> None:
        for part in (self._list, self._head, self._sections, self._record, self._preview, self._saved):
            part.retranslate()

    @override
    def enter(self, target: str = "") -> None:
        self._meetings = self.services.minutes.list()
        if target and target != self._shown:
            self._shown, self._version = MeetingId(target), None
            self._saved.hide()
        if self._shown is None or not self._is_there(self._shown):
            self._shown = self._meetings[0].meeting_id if self._meetings else None
            self._version = None
        self._show_list()
        self._show_record()

    @override
    def leave(self) -> bool:
        self._files.finish_writing()
        return True

    @override
    def panes(self) -> Sequence[QWidget]:
        if self._stack.currentWidget() is self._empty:
            return (self._empty.first_field(),)
        pages = self._preview.pane if self._is_previewing else self._record.pane
        return (self._list.list, self._head.first_field(), pages)

    @override
    def start_find(self) -> bool:
        self._list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.field.selectAll()
        return True

    @override
    def acts(self) -> Sequence[PageAct]:
        if self._minutes is None:
            return ()
        keys = PDF_KEY.toString(QKeySequence.SequenceFormat.PortableText)
        return (
            PageAct(self.tr("Save as PDF"), "file-text", self._save_pdf, keys=keys),
            PageAct(self.tr("Save as HTML"), "file-code", partial(self._save, Format.HTML.value)),
            PageAct(self.tr("Save as Markdown"), "file-type", partial(self._save, Format.MARKDOWN.value)),
            PageAct(self.tr("Preview the pages"), "search", partial(self._show_preview, True)),
            PageAct(
                self.tr("Reopen the minutes"), "lock-open", self._head.ask_to_reopen, reason=self._why_not_reopen()
            ),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.fit(self.width())

    def finish_files(self) -> None:
        """Wait until every file that was begun is whole."""
        self._files.finish()

    # What is shown

    @property
    def _is_previewing(self) -> bool:
        return self._body.currentWidget() is self._preview

    def _is_there(self, meeting_id: MeetingId) -> bool:
        """Whether there are minutes; a practice meeting has some and stands in no list."""
        if any(one.meeting_id == meeting_id for one in self._meetings):
            return True
        try:
            self.services.minutes.minutes(meeting_id)
        except UserError:
            return False
        return True

    def _show_list(self) -> None:
        query = self._list.query
        if not query:
            self._list.show_rows(all_rows(self._meetings), self._shown or "", "")
            return
        hits = self.services.minutes.search(query)
        held = {one.meeting_id for one in self._meetings}
        hits = tuple(hit for hit in hits if hit.meeting_id in held)
        rows = found_rows(self._meetings, hits, query)
        self._list.show_rows(rows, self._shown or "", found_summary(rows, len(hits), query))

    def _show_record(self) -> None:
        before = self._minutes
        self._minutes = self._stored()
        if self._minutes is None:
            self._empty.show_state(
                "", self.tr("Minutes appear when you finalise a meeting."), self.tr("Go to the meetings")
            )
            self._stack.setCurrentWidget(self._empty)
            self._list.setVisible(bool(self._meetings))
            return
        self._list.show()
        minutes = self._minutes
        is_other = before is None or before.header.meeting_id != minutes.header.meeting_id
        if minutes != before:
            self._record.show_minutes(minutes, is_other=is_other)
        self._show_head(minutes)
        self._sections.show_left_out(self.services.settings.current.minutes_leave_out)
        self._stack.setCurrentIndex(0)
        if self._is_previewing:
            self._make_pages()

    def _show_head(self, minutes: GroupMinutes) -> None:
        header = minutes.header
        versions = self.services.minutes.versions(header.meeting_id)
        this = next((one for one in versions if one.version == header.version), None)
        self._head.show_words(headline.title_of(minutes), headline.subtitle_of(minutes))
        word = headline.state_word(header.version, this.finalised_utc_ms if this else None, header.zone)
        self._head.show_state(word, is_final=this is not None)
        self._head.show_versions([one.version for one in versions], header.version)
        self._head.allow_reopening(self._why_not_reopen())

    def _stored(self) -> GroupMinutes | None:
        if self._shown is None:
            return None
        try:
            return self.services.minutes.minutes(self._shown, self._version)
        except RequestError:
            return None
        except UserError as error:
            self.trouble.emit(error)
            return None

    def _why_not_reopen(self) -> str:
        if self._shown is None or not self.services.minutes.can_reopen(self._shown):
            return self.tr("Only the minutes of the last meeting can be reopened.")
        return ""

    def _show_preview(self, on: bool) -> None:
        self._head.set_preview(on)
        self._body.setCurrentWidget(self._preview if on else self._record)
        if on:
            self._make_pages()

    def _make_pages(self) -> None:
        """Have the pages set, unless these are the ones that are shown."""
        if self._minutes is None:
            return
        settings = self.services.settings.current
        wanted = (self._minutes, settings.minutes_leave_out, settings.paper.value)
        if wanted == self._pages_of:
            return
        self._pages_of = wanted
        self._pages_token += 1
        self._preview.show_waiting()
        self._files.make_pages(self._minutes, self._pages_token)

    def _on_pages(self, pages: Pages) -> None:
        if pages.token == self._pages_token:
            self._preview.show_pdf(pages.pdf)

    # What is done

    def _on_selected(self, key: str) -> None:
        if key and key != self._shown:
            self._shown, self._version = MeetingId(key), None
            self._saved.hide()
            self._show_record()

    def _on_searched(self, _query: str) -> None:
        self._show_list()

    def _on_version(self, version: int) -> None:
        self._version = version
        self._saved.hide()
        self._show_record()

    def _save_pdf(self) -> None:
        self._save(Format.PDF.value)

    def _save(self, ending: str) -> None:
        if self._minutes is not None:
            self._last_form = Format(ending)
            self._write(self._usual_place(self._last_form))

    def _usual_place(self, form: Format) -> Path:
        assert self._minutes is not None
        versions = self.services.minutes.versions(self._minutes.header.meeting_id)
        is_latest = not versions or versions[-1].version == self._minutes.header.version
        return usual_place(self.desk, form, self._minutes, is_latest=is_latest)

    def _write(self, path: Path) -> None:
        if self._minutes is not None:
            self._files.write(self._last_form, self._minutes, path)

    def _save_elsewhere(self) -> None:
        if self._minutes is None:
            return
        proposed = self._saved.path or self._usual_place(self._last_form)
        patterns = self.tr("Minutes (%1)").replace("%1", f"*.{self._last_form.value}")
        ask_where_to_save(self, self.tr("Save the minutes"), proposed, patterns, self._write)

    def _on_failed(self, error: BaseException) -> None:
        self._pages_of = None
        if isinstance(error, UserError):
            self.trouble.emit(error)
            if self._is_previewing:
                self._preview.show_message(self.tr("The pages could not be set."))
            return
        raise error

    def _on_sections(self, left_out: tuple[str, ...]) -> None:
        settings = self.services.settings
        if self.attempt(lambda: settings.change(replace(settings.current, minutes_leave_out=left_out))):
            self.changed.emit()
        self._sections.show_left_out(settings.current.minutes_leave_out)
        if self._is_previewing:
            self._make_pages()

    def _on_sections_toggled(self, on: bool) -> None:
        self._sections.setVisible(on)
        if on:
            self._sections.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reopen(self, reason: str) -> None:
        shown = self._shown
        if shown is None:
            return
        if self.attempt(lambda: self.services.minutes.reopen(shown, reason)):
            self._head.hide_question()
            self._version = None
            self.start_requested.emit(shown)

    def _on_back(self) -> None:
        self.go_requested.emit(Go(Place.MEETINGS))

    # Putting together

    def _connect_children(self) -> None:
        self._list.selection_changed.connect(self._on_selected)
        self._list.searched.connect(self._on_searched)
        self._list.back_requested.connect(self._on_back)
        head = self._head
        head.file_requested.connect(self._save)
        head.sections_toggled.connect(self._on_sections_toggled)
        head.preview_toggled.connect(self._show_preview)
        head.version_chosen.connect(self._on_version)
        head.reopen_requested.connect(self._on_reopen)
        self._sections.left_out_changed.connect(self._on_sections)
        self._saved.place_wanted.connect(self._save_elsewhere)
        self._empty.act_requested.connect(self._on_back)
        self._files.written.connect(self._saved.show_saved)
        self._files.made.connect(self._on_pages)
        self._files.failed.connect(self._on_failed)
        shortcut = QShortcut(PDF_KEY, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._save_pdf)

    def _lay_out(self) -> None:
        theme = self.theme
        self._body.addWidget(self._record)
        self._body.addWidget(self._preview)
        right = QWidget()
        column = Column(theme)
        right.setLayout(column)
        column.addWidget(self._head)
        column.addWidget(self._sections)
        column.addWidget(hairline(theme))
        column.addWidget(self._body, 1)
        self._sections.hide()
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        row = Row(theme)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        whole = Column(theme)
        self.setLayout(whole)
        whole.addLayout(row, 1)
        whole.addWidget(self._saved)
