"""The example meetings, and the writers with what Quince ships."""

import pytest

from app.domain.minutes import GroupMinutes, group_minutes
from app.exports.html import HtmlWriter
from app.exports.pdf import PdfWriter
from app.system.resources import resources_folder
from tests.builders import next_meeting, team_meeting


@pytest.fixture(scope="session")
def minutes() -> GroupMinutes:
    """The meeting of the design's pictures."""
    return group_minutes(team_meeting().state, next_meeting=next_meeting())


@pytest.fixture(scope="session")
def rich() -> GroupMinutes:
    """The same with everything that can happen to a meeting."""
    return group_minutes(team_meeting(rich=True).state, next_meeting=next_meeting())


@pytest.fixture(scope="session")
def writer() -> PdfWriter:
    """Writes PDFs."""
    return PdfWriter(resources_folder())


@pytest.fixture(scope="session")
def pages() -> HtmlWriter:
    """Writes pages."""
    return HtmlWriter(resources_folder())
