"""Which page is where. Pages are loaded when they are first gone to: the window comes up with one of them."""

from app.ui.language import Language
from app.ui.page import Desk, Page, Place
from app.ui.theme import Theme


def build_page(place: Place, theme: Theme, desk: Desk) -> Page:
    """Make the page of ``place``."""
    match place:
        case Place.HOME:
            from app.ui.views.home.page import HomePage

            return HomePage(theme, desk)
        case Place.MEETINGS:
            from app.ui.views.meetings.page import MeetingsPage

            return MeetingsPage(theme, desk)
        case Place.MINUTES:
            from app.ui.views.minutes.page import MinutesPage

            return MinutesPage(theme, desk)
        case Place.TEAM:
            from app.ui.views.team.page import TeamPage

            return TeamPage(theme, desk)
        case Place.SETTINGS:
            from app.ui.views.settings.page import SettingsPage

            return SettingsPage(theme, desk)


def build_first_run(theme: Theme, desk: Desk, language: Language) -> Page:
    """Make the page that a window without a team shows."""
    from app.ui.views.first_run.page import FirstRunPage

    return FirstRunPage(theme, desk, language)
