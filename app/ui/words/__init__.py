"""What domain data is called on the screen: short, plain, translated sentences and numbers.

Pure functions of their arguments and the language that is installed; call them again when the language changes. All
texts are translated in the context "Words". Numbers and dates follow `QLocale()`, the default locale, which the window
sets together with the language.
"""

from app.ui.words.errors import trouble
from app.ui.words.meeting import (
    attendance,
    capture_kind,
    clock_word,
    order_method,
    order_reason,
    order_reason_in_full,
    phase,
    phase_short,
    purpose,
    queue_state,
    settlement,
)
from app.ui.words.refusals import gap, refusal
from app.ui.words.times import (
    Due,
    Urgency,
    against_cap,
    ahead,
    clock,
    count_of,
    countdown,
    day,
    day_in_month,
    due,
    due_short,
    duration,
    full_day,
    of_time,
    ordinal,
    over,
    over_word,
    percent,
    seconds,
    short_duration,
    signed,
)

__all__ = [
    "Due",
    "Urgency",
    "against_cap",
    "ahead",
    "attendance",
    "capture_kind",
    "clock",
    "clock_word",
    "count_of",
    "countdown",
    "day",
    "day_in_month",
    "due",
    "due_short",
    "duration",
    "full_day",
    "gap",
    "of_time",
    "order_method",
    "order_reason",
    "order_reason_in_full",
    "ordinal",
    "over",
    "over_word",
    "percent",
    "phase",
    "phase_short",
    "purpose",
    "queue_state",
    "refusal",
    "seconds",
    "settlement",
    "short_duration",
    "signed",
    "trouble",
]
