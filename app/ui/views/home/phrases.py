"""The readiness list in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.ids import RepId
from app.domain.names import given_name
from app.services.meetings import ReadyItem, ReadyKind
from app.ui import when, words
from app.ui.widgets.checklist import CheckItem, CheckState

translate = QCoreApplication.translate


class Mend(StrEnum):
    """What the button of a missing line does."""

    EDIT = "edit"
    """Open the meeting where it can be mended."""
    PREWORK_IN = "prework_in"
    """Note that the first missing pre-work has come in."""


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """A line of the list, and what its button does."""

    item: CheckItem
    mend: Mend | None = None


def ready_line(item: ReadyItem, names: Mapping[RepId, str], previous_on: date | None) -> ReadyLine:
    """A line of the readiness list; `names` are full names by rep, `previous_on` the day of the meeting before."""
    data = item.data
    match item.kind:
        case ReadyKind.TEAM if item.ok:
            title = translate("Ready", "%n reps take part", "", data.number)
            return _ok(item, title, translate("Ready", "Everybody gets a turn"))
        case ReadyKind.TEAM:
            return _missing(item, translate("Ready", "Nobody takes part yet"), "", translate("Ready", "Choose people"))
        case ReadyKind.CAPACITY if item.ok:
            return _ok(item, translate("Ready", "%n reps, planned for", "", data.number), _choice(data.text))
        case ReadyKind.CAPACITY:
            title = translate("Ready", "%n reps are more than fit", "", data.number)
            detail = translate("Ready", "Fifteen minutes hold %1").replace("%1", str(data.of))
            return _missing(item, title, detail, translate("Ready", "Choose a way"), icon="users")
        case ReadyKind.OBJECTIVE if item.ok:
            return _ok(item, translate("Ready", "%n objectives set", "", data.number), data.text)
        case ReadyKind.OBJECTIVE:
            title = translate("Ready", "No objective yet")
            detail = translate("Ready", "What is different afterwards?")
            return _missing(item, title, detail, translate("Ready", "Add an objective"), icon="target")
        case ReadyKind.AGENDA if item.ok:
            return _ok(item, translate("Ready", "Agenda fits the cap"), _of(data.number, data.of))
        case ReadyKind.AGENDA:
            over = words.duration(data.number - data.of)
            title = translate("Ready", "Agenda is %1 over the cap").replace("%1", over)
            return _missing(item, title, _of(data.number, data.of), translate("Ready", "Make it fit"), icon="scale")
        case ReadyKind.PREWORK if item.ok:
            return _ok(item, translate("Ready", "Pre-work is in"), words.count_of(data.number, data.of))
        case ReadyKind.PREWORK:
            return _prework(item, names)
        case ReadyKind.LAST_ACTIONS:
            return _last_actions(item, previous_on)


def _prework(item: ReadyItem, names: Mapping[RepId, str]) -> ReadyLine:
    missing = item.data.rep_ids
    first = given_name(names.get(missing[0], "")) if missing else ""
    if len(missing) > 1:
        title = translate("Ready", "Pre-work: %n are missing", "", len(missing))
    else:
        title = translate("Ready", "Pre-work: %1 is missing").replace("%1", first)
    detail = f"“{item.data.text}”" if item.data.text else ""
    act = translate("Ready", "%1 brought it").replace("%1", first)
    return _missing(item, title, detail, act, icon="clipboard-check", mend=Mend.PREWORK_IN)


def _last_actions(item: ReadyItem, previous_on: date | None) -> ReadyLine:
    count = item.data.number
    if not count:
        return _ok(item, translate("Ready", "Nothing open from last time"), "")
    detail = translate("Ready", "%n open, read out first", "", count)
    if previous_on is not None:
        text = translate("Ready", "%n open from %1, read out first", "", count)
        detail = text.replace("%1", when.day_and_month(previous_on))
    return _ok(item, translate("Ready", "Last actions at hand"), detail)


def _choice(kind: str) -> str:
    texts = {
        "longer_cap": translate("Ready", "with a longer cap"),
        "shorter_turns": translate("Ready", "with shorter turns"),
        "written_updates": translate("Ready", "with written updates"),
    }
    return texts.get(kind, "")


def _of(part_ms: int, whole_ms: int) -> str:
    return f"{words.duration(part_ms)} {words.of_time(whole_ms)}"


def _ok(item: ReadyItem, title: str, detail: str) -> ReadyLine:
    return ReadyLine(CheckItem(item.kind.value, CheckState.OK, title, detail))


def _missing(
    item: ReadyItem, title: str, detail: str, act: str, *, icon: str = "users", mend: Mend = Mend.EDIT
) -> ReadyLine:
    check = CheckItem(item.kind.value, CheckState.MISSING, title, detail, act=act, act_icon=icon)
    return ReadyLine(check, mend)
