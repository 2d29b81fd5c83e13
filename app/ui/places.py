"""Which page is where. Pages are loaded when they are first gone to: the window comes up with one of them."""

import importlib
import importlib.util
from types import MappingProxyType

from app.ui.language import Language
from app.ui.page import Desk, Page, Place
from app.ui.theme import Theme

_PAGES = MappingProxyType(
    {
        Place.HOME: ("app.ui.views.home.page", "HomePage"),
        Place.MEETINGS: ("app.ui.views.meetings.page", "MeetingsPage"),
        Place.MINUTES: ("app.ui.views.minutes.page", "MinutesPage"),
        Place.TEAM: ("app.ui.views.team.page", "TeamPage"),
        Place.SETTINGS: ("app.ui.views.settings.page", "SettingsPage"),
    }
)


def is_there(place: Place) -> bool:
    """Whether there is a page at ``place``."""
    try:
        return importlib.util.find_spec(_PAGES[place][0]) is not None
    except ModuleNotFoundError:
        return False


def build_page(place: Place, theme: Theme, desk: Desk) -> Page:
    """Make the page of ``place``."""
    module, name = _PAGES[place]
    page = getattr(importlib.import_module(module), name)(theme, desk)
    assert isinstance(page, Page)
    return page


def build_first_run(theme: Theme, desk: Desk, language: Language) -> Page:
    """Make the page that a window without a team shows."""
    from app.ui.views.first_run.page import FirstRunPage

    return FirstRunPage(theme, desk, language)
