"""Minutes and data as files: loads what makes them only when one is asked for."""

from collections.abc import Sequence

from app.bootstrap import App
from app.domain.minutes import GroupMinutes
from app.exports.document import Section, Sections
from app.services.ports import Meeting
from app.system.resources import resources_folder


def as_pdf(minutes: GroupMinutes, app: App) -> bytes:
    """The minutes as PDF, on the paper and with the sections of the settings."""
    from app.exports.pdf import Paper, PdfWriter

    paper = Paper(app.services.settings.current.paper.value)
    return PdfWriter(resources_folder()).write(minutes, paper=paper, sections=_sections(app))


def as_html(minutes: GroupMinutes, app: App) -> bytes:
    """The minutes as a web page that needs no other file."""
    from app.exports.html import HtmlWriter

    return HtmlWriter(resources_folder()).write(minutes, sections=_sections(app)).encode("utf-8", "replace")


def as_markdown(minutes: GroupMinutes, app: App) -> bytes:
    """The minutes as Markdown."""
    from app.exports.markdown import minutes_markdown

    return minutes_markdown(minutes, sections=_sections(app)).encode("utf-8", "replace")


def as_json(app: App, meetings: Sequence[Meeting]) -> bytes:
    """Reps and these meetings with all that was said in them, as JSON."""
    from app.exports.jsonfile import export_json
    from app.services.archive import gather

    return export_json(gather(app.store, meetings)).encode("utf-8")


def _sections(app: App) -> Sections:
    left_out = app.services.settings.current.minutes_leave_out
    return frozenset(section for section in Section if section.value not in left_out)
