"""What is said in a rehearsal: promises, results, questions and answers of a sales team that does not exist.

The words are data. Texts belong together by their place in a row: a rep who says the third result also promises the
third promise.
"""

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.ids import ItemId
from app.domain.meeting.plan import PlannedObjective, PreviousAction
from app.services.ports import Meeting, Rep

LONGEST_REVIEW = 8
"""Made-up actions in an opening of 1:15: more could not be read out."""

MODERATOR = "Clara Vidal"
TITLE = "Monday sales huddle"
PREWORK = "One lost deal, and why"

OBJECTIVES: tuple[tuple[str, str], ...] = (
    ("Pilot offers sent this month", "6"),
    ("New prospects in the clinic segment", "12"),
    ("Every quote out within 48 hours", "100 %"),
)

LAST_TIME: tuple[str, ...] = (
    "Send revised quote to Hotel Brașov",
    "Return the loan kit from Clínica Sur",
    "Book the demo with Clínica Sur",
    "Renewal talk with Óptica Ría",
    "Two references from the Cluj pilot",
    "Visit plan for Θεσσαλονίκη",
    "Update the December forecast",
    "Call back the three trade-fair contacts",
    "Send the price list to Farmacia Tei",
    "Agree the trial dates with Ξενοδοχείο Αιγαίο",
)

WINS: tuple[str, ...] = (
    "Three clinics in one week",
    "Spital Cluj-Nord signed after nine months",
    "First order from Ξενοδοχείο Αιγαίο",
    "Óptica Ría renewed for two years",
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one rep says in a turn: a note, and what they promise with the days until it is due.

    ``tongue`` "el" and "ro" are for reps whose names are written so; everybody may say the others.
    """

    note: str
    promise: str
    days: int
    tongue: str = ""


PARTS: tuple[Part, ...] = (
    Part(
        "21 calls a day, 6 appointments; two came from the trade fair", "Close the two-year renewal with Óptica Ría", 3
    ),
    Part("Four offers out, one answer: they compare us with last year's price", "Three pilot offers to clinics", 14),
    Part("Lost deal: the price list came two days late", "Send revised quote to Hotel Brașov", 1),
    Part("Η Πειραιώς ζητά δείγμα πριν από την παραγγελία", "Call Hotel Brașov about the pilot", 4, "el"),
    Part("Inside sales reaches 4 of 10; mornings work better than afternoons", "Two trial days with the new kit", 14),
    Part("Două demonstrații săptămâna aceasta, una la Sibiu", "Tell logistics about the new delivery dates", 2, "ro"),
    Part("Αιγαίο: 3 νέα ξενοδοχεία, περιμένουν την προσφορά", "Write the reference list for clinics", 4, "el"),
    Part("Clínica Sur quiere la demo antes de fin de mes", "Book the demo with Clínica Sur", 4),
    Part("Ten thank-you notes a day, two old customers wrote back", "Visit the two customers who wrote back", 7),
    Part(
        "Pipeline is thin after the holidays: 5 new prospects, 12 needed", "Ten cold calls before nine, every day", 11
    ),
    Part("La renovación de Farmacia Tei depende del plazo de entrega", "Confirm the delivery date to Farmacia Tei", 2),
    Part("Training request from two clinics for the new kit", "Plan the kit training with both clinics", 9),
)

DECISIONS: tuple[str, ...] = (
    "Offer 5 % on two-year renewals until the end of the quarter",
    "References only from clinics that agreed in writing",
    "Quotes above 10 000 € get a second pair of eyes the same day",
)

PARKED: tuple[str, ...] = (
    "Who keeps the price list up to date",
    "Training slot for the CRM export",
    "A stand at the spring fair, or two evenings instead",
)

PRAISE: tuple[str, ...] = (
    "stayed on the phone until logistics moved the truck",
    "ten notes a day, six weeks running",
    "gave the island lead to the colleague who lives there",
)

ISSUES: tuple[tuple[str, str], ...] = (
    ("Two of us called the same hospital on one day", "Whoever logged the first contact keeps the hospital"),
    ("Who may promise a delivery date", "Logistics confirms first, then we promise"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what becomes of it: ``how`` is answered, parked or action; ``answer`` the answer or the action."""

    text: str
    how: str
    answer: str
    days: int = 0


QUESTIONS: tuple[Asked, ...] = (
    Asked("Does the 5 % apply to renewals signed last month?", "answered", "Yes, from the 1st: agreed with Finance"),
    Asked("Who tells logistics about the new dates?", "action", "Tell logistics about the new dates", 2),
    Asked("Is there a training slot for the new CRM export?", "parked", "For a training meeting"),
    Asked("Is the sample budget still 300 € each?", "answered", "Yes, until January"),
    Asked(
        "What do we say when a clinic asks for a reference?", "action", "One page of references that may be named", 7
    ),
    Asked("Μπορούμε να δώσουμε δείγμα χωρίς χρέωση;", "answered", "Yes, one kit for each clinic"),
    Asked("Can we call Hotel Brașov before Friday?", "answered", "Yes: the board meets Thursday, the call moves up"),
)

ANY_ANSWER = Asked("", "answered", "Answered in the room")
TASK = "Two reference visits with existing customers"
OPEN_TASK = "Ask Finance for a credit-note form"
OUT_OF_TIME = "Out of time: what is missing is mended after the meeting"
NEW_OBJECTIVE = ("Reference visits with existing customers", "4")
SIDE_NOTES: tuple[str, ...] = (
    "Asks for the new brochure in Romanian",
    "Competitor offers free delivery until December",
    "The demo kit lacks one cable",
    "Pide la hoja técnica en español",
)
REMARK = "One sentence each, what is yours to say: the rest goes to the parked list"
PAUSE = "The call drops: a moment until everybody is back"
EXTENSION = "The mediation was worth the minute"


def tongue_of(name: str) -> str:
    """The language that a name is written in, as far as the parts know: "el", "ro" or ""."""
    if any("α" <= char.casefold() <= "ω" for char in name):
        return "el"
    return "ro" if any(char in "ăâîșț" for char in name.casefold()) else ""


def practice_actions(meeting: Meeting, reps: Sequence[Rep], today: date) -> tuple[PreviousAction, ...]:
    """Made-up open actions for a rehearsal to review: about one for each participant, the same for the same meeting."""
    known = {rep.id for rep in reps}
    owners = [rep_id for rep_id in meeting.participants if rep_id in known][:LONGEST_REVIEW]
    dice = random.Random(meeting.order_seed or zlib.crc32(meeting.id.encode()))
    texts = dice.sample(LAST_TIME, len(LAST_TIME))
    made_on = today - timedelta(days=14)
    return tuple(
        PreviousAction(
            ItemId(f"last-{place}-{meeting.id[:24]}"),
            texts[place % len(texts)],
            owner,
            today + timedelta(days=dice.randint(-4, 10)),
            made_on=made_on,
        )
        for place, owner in enumerate(owners, start=1)
    )


def practice_objectives(new_ids: Sequence[str]) -> tuple[PlannedObjective, ...]:
    """The objectives that a rehearsal begins with, as many as ids are given."""
    return tuple(
        PlannedObjective(ItemId(new), text, None, target)
        for new, (text, target) in zip(new_ids, OBJECTIVES, strict=False)
    )
