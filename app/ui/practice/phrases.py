"""What is heard in practice, in words."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.practice import Heard, PracticeMode, Prompt
from app.services.practising import PracticeTeam
from app.ui import words
from app.ui.views.live.frame import People

translate = QCoreApplication.translate


def heard(prompt: Prompt, people: People) -> str:
    """The prompt as a sentence; what to do about it is for the moderator to know."""
    name = people.given(prompt.rep_id) or translate("Practice", "Somebody")
    text = f"{prompt.number}" if prompt.heard is Heard.RATES else prompt.text.rstrip(".")
    parts = {"%1": name, "%2": text, "%3": _day(prompt.due)}
    # All at once: a name may hold a percent sign too.
    return re.sub("%[123]", lambda place: parts[place[0]], _pattern(prompt))


def _day(due: date | None) -> str:
    return words.day(due) if due is not None else ""


def _pattern(prompt: Prompt) -> str:
    """The sentence: %1 is a name, %2 what is said, %3 a day."""
    match prompt.heard:
        case Heard.MISSING:
            return translate("Practice", "%1 is not here.")
        case Heard.ALL_HERE:
            return translate("Practice", "Everybody who comes is here. Space starts the meeting.")
        case Heard.ARRIVED:
            return translate("Practice", "%1 comes in.")
        case Heard.ELSEWHERE:
            return translate("Practice", "%1 is still on the phone.")
        case Heard.NEEDS_A_MOMENT:
            return translate("Practice", "%1 is next and needs a moment.")
        case Heard.CONFLICT:
            return translate("Practice", "%1 is in a conflict: %2.")
        case Heard.AGREED:
            return translate("Practice", "They agree: %2. %1 sees to it.")
        case Heard.WANTS_TIME:
            return translate("Practice", "%1 asks for more time.")
        case Heard.CALL_DROPS:
            return translate("Practice", "The call drops: nobody hears you.")
        case Heard.CALL_IS_BACK:
            return translate("Practice", "The call is back.")
        case Heard.GOES_ON:
            return translate("Practice", "%1 talks on.")
        case Heard.HAS_SAID_ALL:
            return translate("Practice", "%1 has said everything.")
        case Heard.GO_ON:
            return translate("Practice", "That is all. Enter goes on.")
        case Heard.FINISH:
            return translate("Practice", "Nothing is missing. Enter locks the minutes.")
        case _:
            return _answer(prompt)


def _answer(prompt: Prompt) -> str:
    """What the room says to a question of the moderator, asked or unasked."""
    match prompt.heard:
        case Heard.DONE:
            return translate("Practice", "%1: done. (%2)")
        case Heard.STILL_OPEN:
            return translate("Practice", "%1: still open. (%2)")
        case Heard.NOT_DONE:
            return translate("Practice", "%1: that will not be done. (%2)")
        case Heard.ANSWERS if prompt.text:
            return translate("Practice", "The answer: %2.")
        case Heard.ANSWERS:
            return translate("Practice", "The question is answered.")
        case Heard.PARKS:
            return translate("Practice", "Not today: %2.")
        case Heard.TAKES if prompt.due is not None:
            return translate("Practice", "%1 takes it by %3: %2.")
        case Heard.TAKES:
            return translate("Practice", "%1 takes it: %2.")
        case Heard.NAMES_DAY:
            return translate("Practice", "%1 names a day, %3: %2.")
        case Heard.NAMES_STEP:
            return translate("Practice", "%1, next: %2.")
        case _:
            return translate("Practice", "%1 gives the meeting %2 of 10.")


def mode_name(mode: PracticeMode) -> str:
    """What a mode is called on its switch."""
    if mode is PracticeMode.WATCH:
        return translate("Practice", "Watch")
    return translate("Practice", "You moderate")


def mode_hint(mode: PracticeMode) -> str:
    """What happens in a mode, while nothing else is to be said."""
    if mode is PracticeMode.WATCH:
        return translate("Practice", "The script moderates too. Space holds it.")
    return translate("Practice", "The team talks by itself; the floor is yours.")


def team_name(team: PracticeTeam) -> str:
    """What a team is called on its switch."""
    if team is PracticeTeam.OWN:
        return translate("Practice", "Your team")
    return translate("Practice", "Sample team")


def speed_name(speed: float) -> str:
    """How fast it goes: "5×"."""
    return translate("Practice", "%1×", "speed").replace("%1", f"{speed:g}")
