"""Paints every widget in the states of the design's pictures, light and dark, into PNG files.

    python -m tests.ui.widgets.gallery DIR [NAME ...]

Names and numbers are those of the pictures, so that the files can be laid beside them.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.domain.meeting.view import ClockFace, ClockView
from app.ui.theme import SchemeChoice, Theme
from app.ui.theme.tokens import Color
from app.ui.widgets.action_rows import ActionLayout, ActionRows
from app.ui.widgets.bank_meter import BankMeter
from app.ui.widgets.capacity_bar import CapacityBar, planned_parts
from app.ui.widgets.lanes import Lanes
from app.ui.widgets.person_list import PersonList, PersonRows
from app.ui.widgets.phase_stepper import PhaseStepper
from app.ui.widgets.question_list import QuestionList
from app.ui.widgets.queue_list import QueueList
from app.ui.widgets.ring_clock import RingClock
from app.ui.widgets.ring_face import ClockStyle
from app.ui.widgets.share_bars import ShareBars
from app.ui.widgets.stream import Stream
from app.ui.widgets.timeline import Timeline
from tests.ui.widgets import scenes

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def sheet(theme: Theme, width: int, height: int, ground: Color = Color.SURFACE) -> QWidget:
    """A plain ground of one colour."""
    page = QWidget()
    page.setAutoFillBackground(True)
    palette = page.palette()
    palette.setColor(page.backgroundRole(), theme.color(ground))
    page.setPalette(palette)
    page.resize(width, height)
    return page


def clock_states(theme: Theme) -> QWidget:
    """The six faces at the size of the picture, and the two idle ones."""
    page = sheet(theme, 1440, 340, Color.BG)
    for place, (clock, waits) in enumerate(scenes.CLOCKS):
        ring = RingClock(theme, ground=Color.BG, parent=page)
        ring.setGeometry(36 + 232 * place, 32, 208, 208)
        ring.show_clock(clock, waits=waits)
    return page


def clock_sizes(theme: Theme) -> QWidget:
    """The clock from its least size up, calm and over."""
    page = sheet(theme, 1440, 1000)
    left = 8
    for side in (176, 204, 240, 344, 420):
        for row, clock in enumerate((scenes.CLOCKS[0][0], scenes.CLOCKS[3][0])):
            ring = RingClock(theme, parent=page)
            ring.setGeometry(left, 8 + 430 * row, side, side)
            ring.show_clock(clock)
        left += side + 8
    return page


def clock_idle(theme: Theme) -> QWidget:
    """Before the start, during the moderator's remarks, after the end."""
    page = sheet(theme, 1060, 360)
    idle = (
        (ClockView(ClockFace.IDLE, 120_000, 120_000, 0, 0, 0), False),
        (ClockView(ClockFace.IDLE, 0, 0, 14_000, 0, 0), True),
        (ClockView(ClockFace.IDLE, 0, 0, 0, 0, 0), False),
    )
    for place, (clock, remarks) in enumerate(idle):
        ring = RingClock(theme, parent=page)
        ring.setGeometry(8 + 350 * place, 8, 344, 344)
        ring.show_clock(clock, remarks=remarks)
    return page


def clock_live(theme: Theme) -> QWidget:
    """As in the live view of 1440."""
    page = sheet(theme, 420, 370)
    ring = RingClock(theme, parent=page)
    ring.setGeometry(31, 14, 344, 344)
    ring.show_clock(scenes.CLOCKS[0][0])
    return page


def clock_wall(theme: Theme) -> QWidget:
    """As on the wall screen."""
    page = sheet(theme, 800, 740, Color.BG)
    ring = RingClock(theme, style=ClockStyle.WALL, ground=Color.BG, parent=page)
    ring.setGeometry(64, 10, 680, 680)
    ring.show_clock(scenes.CLOCKS[0][0])
    return page


def timeline(theme: Theme) -> QWidget:
    """The strip of the live view at 06:12, 07:11, 12:30 and 13:42, and at 1024."""
    page = sheet(theme, 1440, 480)
    for row, view in enumerate((scenes.TURNS, scenes.OVERTIME, scenes.QA, scenes.CLOSING)):
        line = Timeline(theme, page)
        line.setGeometry(338, 80 * row, 1086, 79)
        line.show_view(view, scenes.NAMES, scenes.TITLES)
    line = Timeline(theme, page)
    line.setGeometry(242, 328, 770, 71)
    line.show_view(scenes.TURNS, scenes.NAMES, scenes.TITLES)
    line = Timeline(theme, page)
    line.setGeometry(242, 400, 400, 71)
    line.show_view(scenes.TURNS, scenes.NAMES, scenes.TITLES)
    return page


def phase_stepper(theme: Theme) -> QWidget:
    """The steps at 06:12, 12:30 and 13:42, then with ever less room."""
    page = sheet(theme, 1440, 400)
    for row, (view, width) in enumerate(
        (
            (scenes.TURNS, 760),
            (scenes.QA, 760),
            (scenes.CLOSING, 760),
            (scenes.TURNS, 560),
            (scenes.TURNS, 420),
            (scenes.TURNS, 300),
        )
    ):
        steps = PhaseStepper(theme, page)
        steps.setGeometry(334, 12 + 56 * row, width, 32)
        steps.show_view(view)
    return page


def queue_list(theme: Theme) -> QWidget:
    """The order at 06:12 and 07:11, narrow, and with every state."""
    page = sheet(theme, 1240, 560)
    for place, (view, width, height) in enumerate(
        ((scenes.TURNS, 302, 520), (scenes.OVERTIME, 302, 520), (scenes.TURNS, 214, 348), (scenes.ODD_STATES, 302, 520))
    ):
        queue = QueueList(theme, page)
        queue.setGeometry(1 + 310 * place, 1, width, height)
        queue.show_rows(view.rows)
        if view is scenes.OVERTIME:
            queue.select_key("r5")
    return page


def bank_meter(theme: Theme) -> QWidget:
    """With 0:22, wide and narrow, empty and more than full."""
    page = sheet(theme, 800, 100)
    for place, (bank_ms, width) in enumerate(((22_000, 146), (22_000, 104), (0, 146), (95_000, 146))):
        bank = BankMeter(theme, page)
        bank.setGeometry(7 + 180 * place, 7, theme.px(width), theme.px(48))
        bank.show_bank(bank_ms)
    return page


def stream(theme: Theme) -> QWidget:
    """As in the live view of 1440, with a strip over it, and of 1024; and with few lines."""
    page = sheet(theme, 1440, 460)
    for x, y, width, height, items in (
        (0, 0, 702, 160, scenes.CAPTURED),
        (0, 180, 702, 127, scenes.CAPTURED),
        (720, 0, 442, 97, scenes.CAPTURED),
        (720, 180, 702, 240, (*scenes.CAPTURED[:2], scenes.PARKED)),
    ):
        lines = Stream(theme, page)
        lines.setGeometry(x, y, width, height)
        lines.show_items(items, scenes.SHORTS)
    lines.select_key("c6")
    return page


def question_list(theme: Theme) -> QWidget:
    """As in Q&A at 1440, and narrow."""
    page = sheet(theme, 640, 580)
    for x, width in ((1, 302), (320, 214)):
        questions = QuestionList(theme, page)
        questions.setGeometry(x, 1, width, 570)
        questions.show_questions(scenes.QUESTIONS, scenes.SHORTS, scenes.QUESTION_ACTIONS)
        questions.select_key("q4")
    return page


def person_list(theme: Theme) -> QWidget:
    """The team at the left of its page, and who takes part at the side of a meeting."""
    page = sheet(theme, 640, 480)
    team = PersonList(theme, "Team", parent=page)
    team.setGeometry(0, 0, 279, 400)
    team.show_people(scenes.TEAM)
    team.select_key("r3")
    part = PersonList(theme, "Participants", rows=PersonRows.ONE_LINE, parent=page)
    part.setGeometry(300, 0, 272, 300)
    part.show_people(scenes.TAKING_PART)
    return page


def action_rows(theme: Theme) -> QWidget:
    """Open from last time on Home, actions of the minutes, and due at the right of Home."""
    page = sheet(theme, 1440, 620)
    last = ActionRows(theme, "Open from last time", row_px=43, parent=page)
    last.setGeometry(1, 1, 790, 262)
    last.show_actions(scenes.OPEN_ACTIONS)
    minutes = ActionRows(theme, "Actions", has_signs=False, parent=page)
    minutes.setGeometry(1, 300, 638, 160)
    minutes.show_actions(scenes.SET_ACTIONS)
    due = ActionRows(theme, "Due", layout=ActionLayout.STACKED, parent=page)
    due.setGeometry(810, 1, 358, 284)
    due.show_actions(scenes.OPEN_ACTIONS)
    due.select_key("o2")
    return page


def lanes(theme: Theme) -> QWidget:
    """Who spoke when, as in the minutes."""
    page = sheet(theme, 640, 270)
    chart = Lanes(theme, page)
    chart.show_turns(scenes.TURN_LINES, scenes.SPANS, 900_000, asked=6)
    chart.setGeometry(17, 39, 607, chart.sizeHint().height())
    return page


def capacity_bar(theme: Theme) -> QWidget:
    """On Home, over the agenda when it is too long, and in the planner."""
    page = sheet(theme, 1000, 220)
    home = CapacityBar(theme, parent=page)
    home.setGeometry(10, 10, 438, home.sizeHint().height())
    home.show_plan(planned_parts(scenes.AGENDA, turns=8, turn_ms=60_000), 900_000)
    over = CapacityBar(theme, has_axis=True, parent=page)
    over.setGeometry(10, 60, 592, over.sizeHint().height())
    over.show_plan(planned_parts(scenes.AGENDA_OVER, turns=8, turn_ms=60_000, by_item=True), 900_000)
    planner = CapacityBar(theme, bar_px=24, parent=page)
    planner.setGeometry(10, 160, 880, planner.sizeHint().height())
    planner.show_plan(planned_parts(scenes.AGENDA, turns=11, turn_ms=43_000), 900_000, 1_500_000)
    return page


def share_bars(theme: Theme) -> QWidget:
    """Share of speaking time."""
    page = sheet(theme, 480, 220)
    bars = ShareBars(theme, "Share of speaking time", parent=page)
    bars.show_shares(scenes.SHARES)
    bars.setGeometry(16, 8, 444, bars.sizeHint().height())
    return page


SHEETS: tuple[Callable[[Theme], QWidget], ...] = (
    clock_states,
    clock_sizes,
    clock_idle,
    clock_live,
    clock_wall,
    timeline,
    phase_stepper,
    queue_list,
    bank_meter,
    stream,
    question_list,
    person_list,
    action_rows,
    lanes,
    capacity_bar,
    share_bars,
)


def main(folder: Path, names: list[str]) -> None:
    """Paint all sheets, or those named, into `folder`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for choice, scale in ((SchemeChoice.LIGHT, 1.0), (SchemeChoice.DARK, 1.0), (SchemeChoice.LIGHT, 2.0)):
        theme = Theme(RESOURCES, choice=choice, scale=scale, reduce_motion=True)
        theme.apply_to(app)
        suffix = "" if scale == 1.0 else f"-{round(scale * 100)}"
        for paint in SHEETS:
            if names and paint.__name__ not in names:
                continue
            page = paint(theme)
            page.grab().save(str(folder / f"{paint.__name__}-{choice.value}{suffix}.png"))
            page.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
