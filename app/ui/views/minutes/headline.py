"""What stands on top of a record, in words: which meeting, its state, its figures."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.minutes import GroupMinutes
from app.services.days import local_day
from app.ui import words
from app.ui.when import time_of_day

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts."""

    number: str
    label: str


def title_of(minutes: GroupMinutes) -> str:
    """ "Monday sales huddle, 16 November 2026"."""
    header = minutes.header
    held = header.held_utc_ms
    if held is None:
        return header.title
    day = local_day(held, header.zone)
    named = QLocale().toString(
        QDate(day.year, day.month, day.day), translate("Minutes", "d MMMM yyyy", "date format of QLocale")
    )
    text = translate("Minutes", "%1, %2", "title and date of a meeting")
    return text.replace("%2", named).replace("%1", header.title)


def subtitle_of(minutes: GroupMinutes) -> str:
    """ "Results review, 08:40, led by Clara Vidal"."""
    header = minutes.header
    parts = [words.purpose(header.purpose)]
    if header.held_utc_ms is not None:
        parts.append(time_of_day(header.held_utc_ms, header.zone))
    if header.moderator:
        parts.append(translate("Minutes", "led by %1").replace("%1", header.moderator))
    if header.place:
        parts.append(header.place)
    return ", ".join(parts)


def figures_of(minutes: GroupMinutes) -> tuple[Figure, ...]:
    """The numbers on top."""
    one = minutes.figures
    return (
        Figure(words.duration(one.length_ms), words.of_time(one.cap_ms)),
        Figure(words.count_of(one.spoke, one.to_speak), translate("Minutes", "spoke")),
        Figure(words.duration(one.over_ms), translate("Minutes", "over, in %n turns", "", one.over_turns)),
        Figure(str(one.actions), translate("Minutes", "actions", "counted", one.actions)),
        Figure(str(one.decisions), translate("Minutes", "decisions", "counted", one.decisions)),
        Figure(
            str(one.questions_settled)
            if one.questions_settled == one.questions
            else words.count_of(one.questions_settled, one.questions),
            translate("Minutes", "questions settled", "counted", one.questions_settled),
        ),
    )


def state_word(version: int, finalised_utc_ms: int | None, zone: str) -> str:
    """ "Finalised 08:55, version 1"."""
    if finalised_utc_ms is None:
        return translate("Minutes", "Open, not final")
    text = translate("Minutes", "Finalised %1, version %2")
    return text.replace("%1", time_of_day(finalised_utc_ms, zone)).replace("%2", str(version))
