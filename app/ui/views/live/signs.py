"""Signs and asides for actions: how late, what the review said."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.meeting.commands import ReviewOutcome
from app.domain.meeting.plan import PreviousAction
from app.domain.meeting.state import Action
from app.ui import words
from app.ui.theme import Color
from app.ui.views.live.frame import LiveFrame
from app.ui.views.live.row_data import RowData
from app.ui.widgets.glyphs import Glyph
from app.ui.words import Urgency

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sign:
    """A shape, its colour, and the word for who does not see it."""

    shape: str | Glyph
    color: Color
    word: str = ""


_URGENCY_SIGNS = {
    Urgency.LATE: (Glyph.OCTAGON, Color.DANGER),
    Urgency.TODAY: (Glyph.TRIANGLE_UP, Color.WARN),
    Urgency.COMING: (Glyph.RING, Color.INK3),
    Urgency.NONE: (Glyph.RING, Color.INK3),
}
_URGENCY_COLORS = {
    Urgency.LATE: Color.DANGER,
    Urgency.TODAY: Color.WARN,
    Urgency.COMING: Color.INK3,
    Urgency.NONE: Color.WARN,
}


def outcome_word(outcome: ReviewOutcome) -> str:
    """What the review said, in a word."""
    match outcome:
        case ReviewOutcome.DONE:
            return translate("Live", "Kept")
        case ReviewOutcome.NOT_DONE:
            return translate("Live", "Not done")
        case ReviewOutcome.STILL_OPEN:
            return translate("Live", "Still open")


def outcome_sign(outcome: ReviewOutcome) -> Sign:
    """The sign of what the review said."""
    match outcome:
        case ReviewOutcome.DONE:
            return Sign("check", Color.OK, outcome_word(outcome))
        case ReviewOutcome.NOT_DONE:
            return Sign("x", Color.DANGER, outcome_word(outcome))
        case ReviewOutcome.STILL_OPEN:
            return Sign(Glyph.RING, Color.INFO, outcome_word(outcome))


def promise_row(action: PreviousAction, frame: LiveFrame, *, with_owner: bool, with_outcome: bool = True) -> RowData:
    """A promise of last time: open with how late it is, or with what the review said (if that is asked for)."""
    due = words.due(action.due, frame.today)
    outcome = frame.outcome(action.id) if with_outcome else None
    owner = frame.people.name(action.owner_id) if with_owner else ""
    if outcome is None:
        glyph, color = _URGENCY_SIGNS[due.urgency]
        return RowData(
            key=action.id,
            title=action.text,
            caption=owner,
            sign=glyph,
            sign_color=color,
            aside=due.text,
            aside_color=_URGENCY_COLORS[due.urgency],
        )
    sign = outcome_sign(outcome)
    is_settled = outcome is not ReviewOutcome.STILL_OPEN
    return RowData(
        key=action.id,
        title=action.text,
        caption=owner,
        sign=sign.shape,
        sign_color=sign.color,
        aside=sign.word,
        aside_color=sign.color,
        title_color=Color.INK2 if is_settled else Color.INK,
    )


def action_row(action: Action, frame: LiveFrame) -> RowData:
    """An action of this meeting in one line: text, owner and day."""
    owner = frame.people.given(action.owner_id)
    day = words.day_in_month(action.due) if action.due is not None else ""
    is_whole = bool(owner and day)
    owner_word = owner or translate("Live", "no owner yet")
    return RowData(
        key=action.id,
        title=action.text,
        aside=f"{owner_word} · {day or words.due(None, frame.today).text}",
        aside_color=Color.INK3 if is_whole else Color.WARN,
    )
