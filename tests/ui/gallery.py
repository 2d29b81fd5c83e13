"""Draws every base widget in every state, light and dark, side by side: `python -m tests.ui.gallery OUT.png [scale]`.

Hover and pressed are shown by telling the widget so, since there is no pointer.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QMenu,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Color, SchemeChoice, Step, Theme, Weight
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.card import Card
from app.ui.widgets.checklist import CheckItem, Checklist, CheckState
from app.ui.widgets.chip import Chip, ChipKind
from app.ui.widgets.field import ComboBox, TextArea, TextField
from app.ui.widgets.glyphs import Glyph
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_button import ButtonKind, ButtonShape, KeyButton
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.labels import ElidedLabel, TextLabel, WrappedLabel
from app.ui.widgets.logo import Mark
from app.ui.widgets.notice_strip import NoticeKind, NoticeStrip
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.stepper import Stepper
from app.ui.widgets.tabs import TabBar
from app.ui.widgets.toast import UndoToast
from app.ui.widgets.toggles import CheckBox, RadioButton, Switch

RESOURCES = Path(__file__).parents[2] / "resources"
_ENTER = QKeySequence(Qt.Key.Key_Return)
_WIDTH_PX = 1120


def main(arguments: list[str]) -> int:
    """Write the picture; gives the exit code."""
    app = QApplication.instance() or QApplication(arguments[:1])
    assert isinstance(app, QApplication)
    theme = Theme(RESOURCES, choice=SchemeChoice.LIGHT, reduce_motion=True)
    theme.apply_to(app)
    if len(arguments) > 2:
        theme.set_scale(float(arguments[2]))
    pictures = []
    for choice in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme.set_choice(choice)
        page = gallery_page(theme)
        page.resize(theme.px(_WIDTH_PX), page.sizeHint().height())
        page.show()
        settle(app)
        for widget in page.findChildren(QWidget):
            pretend(widget)
        settle(app)
        pictures.append(page.grab())
        page.close()
        page.deleteLater()
    _side_by_side(pictures).save(arguments[1])
    return 0


def settle(app: QApplication) -> None:
    """Let layouts and polish events run."""
    for _ in range(3):
        app.processEvents()


def pretend(widget: QWidget) -> None:
    """Put a widget in the state that its property `pretend` names."""
    state = widget.property("pretend")
    if state == "hover":
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    elif state == "focus":
        QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    elif state == "pressed" and isinstance(widget, KeyButton):
        widget.setDown(True)
    elif state == "enter":
        point = QPointF(2, 2)
        QApplication.sendEvent(widget, QEnterEvent(point, point, point))


def gallery_page(theme: Theme) -> QWidget:
    """Give a page with all base widgets."""
    page = QWidget()
    page.setAutoFillBackground(True)
    column = QVBoxLayout(page)
    column.setContentsMargins(*[theme.px(24)] * 4)
    column.setSpacing(theme.px(16))
    strip = NoticeStrip(theme, sign="history")
    strip.show_words("The app was away for 0:42. Count it, or take it out?", "Everything up to 06:12 is here.")
    strip.add_button(KeyButton(theme, "Count it", key=QKeySequence("F2"), kind=ButtonKind.PRIMARY))
    strip.add_button(KeyButton(theme, "Take it out", key=QKeySequence("F3")))
    column.addWidget(strip)
    danger = NoticeStrip(theme, kind=NoticeKind.DANGER, sign=Glyph.OCTAGON)
    danger.show_words("The disk is full. What you type stays here.", "Free some space; writing goes on by itself.")
    danger.add_button(KeyButton(theme, "Open the folder", icon="folder-open"))
    column.addWidget(danger)
    column.addWidget(_buttons(theme))
    cards = QHBoxLayout()
    cards.setSpacing(theme.px(16))
    for card in (_turn_card(theme), _clock_card(theme), _people_card(theme)):
        cards.addWidget(card, 1)
    column.addLayout(cards)
    lower = QHBoxLayout()
    lower.setSpacing(theme.px(16))
    for card in (_fields(theme), _choices(theme), _type(theme)):
        lower.addWidget(card, 1)
    column.addLayout(lower)
    column.addStretch(1)
    holder = QWidget()
    holder.setMinimumHeight(theme.px(72))
    UndoToast(theme, holder, key=QKeySequence("Ctrl+Z")).show_text("Parked “Training slot for the CRM export”.")
    column.addWidget(holder)
    return page


def _row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def _column(*parts: QWidget | QLayout, spacing: int = 8) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column


def _in_state(widget: QWidget, state: str) -> QWidget:
    widget.setProperty("pretend", state)
    if state == "disabled":
        widget.setEnabled(False)
    return widget


def _buttons(theme: Theme) -> QWidget:
    card = Card(theme, "Buttons")
    card.head.set_remark("rest, hover, pressed, focus, disabled, checked")
    mediation = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_M))
    grid = QGridLayout()
    grid.setSpacing(theme.px(12))
    states = ("", "hover", "pressed", "focus", "disabled")
    for number, state in enumerate(states):
        makers = (
            KeyButton(theme, "Edit agenda", icon="list-ordered"),
            KeyButton(theme, "Wall screen", icon="screen-share", key=QKeySequence("F11"), shape=ButtonShape.HEADER),
            KeyButton(theme, "Mediation", icon="scale", key=mediation, shape=ButtonShape.TWO_LINES),
            KeyButton(
                theme,
                "Next: Ελένη",
                icon="arrow-right",
                key=_ENTER,
                kind=ButtonKind.PRIMARY,
                shape=ButtonShape.LARGE,
            ),
            KeyButton(theme, "Not now", kind=ButtonKind.GHOST),
        )
        for line, button in enumerate(makers):
            grid.addWidget(_in_state(button, state), line, number)
    checked = KeyButton(theme, "Wall screen", icon="screen-share", key=QKeySequence("F11"), shape=ButtonShape.HEADER)
    checked.setCheckable(True)
    checked.setChecked(True)
    finalise = KeyButton(
        theme, "Finalise", icon="file-lock", key=_ENTER, kind=ButtonKind.PRIMARY, shape=ButtonShape.LARGE
    )
    finalise.set_detail("3 to fix first")
    start = KeyButton(
        theme,
        "Start",
        icon="play",
        key=QKeySequence(Qt.Key.Key_Space),
        kind=ButtonKind.PRIMARY,
        shape=ButtonShape.START,
    )
    cut = KeyButton(theme, "Turns of 0:54", icon="timer")
    cut.set_hint("−0:48")
    narrow = KeyButton(
        theme, "Διαμεσολάβηση στην ομάδα", icon="scale", key=QKeySequence("Ctrl+M"), shape=ButtonShape.TWO_LINES
    )
    narrow.setMaximumWidth(theme.px(120))
    only = KeyButton(theme, "More", icon="ellipsis", is_icon_only=True)
    close = KeyButton(theme, "Close", icon="x", is_icon_only=True, kind=ButtonKind.GHOST)
    done = KeyButton(theme, "Done", icon="check", kind=ButtonKind.PRIMARY, key=QKeySequence(Qt.Key.Key_Space))
    start.setMinimumWidth(theme.px(280))
    card.add_section(_column(grid, _row(checked, finalise, start, cut, narrow), _row(only, close, done), spacing=12))
    return card


def _turn_card(theme: Theme) -> QWidget:
    card = Card(theme, "Captured")
    card.head.set_count("14")
    card.head.add_widget(KeyCap(theme, "Ctrl+1…8"))
    name = _column(
        TextLabel(theme, "Ștefan Țăranu", step=Step.STRONG),
        ElidedLabel(theme, "Field sales, Transilvania", step=Step.CAPTION, color=Color.INK3),
        spacing=0,
    )
    head = _row(Avatar(theme, "Ștefan Țăranu", size_px=40, is_current=True), stretch=False)
    head.addLayout(name, 1)
    head.addWidget(Chip(theme, "Private", kind=ChipKind.OUTLINE, sign="lock"))
    card.add_section(head)
    chips = (
        (ChipKind.OK, "0:22 ahead", Glyph.TRIANGLE_UP),
        (ChipKind.INFO, "to action", "square-check"),
        (ChipKind.WARN, "Due today", Glyph.TRIANGLE_UP),
        (ChipKind.DANGER, "3 days late", Glyph.OCTAGON),
        (ChipKind.MEDIATION, "Mediation", Glyph.LINKED_RINGS),
        (ChipKind.PAUSE, "Paused", Glyph.BARS),
        (ChipKind.ACCENT, "Ελένη Παπαδοπούλου", "user-round"),
        (ChipKind.NEUTRAL, "On quota", Glyph.DISC),
        (ChipKind.DASHED, "no date yet", "calendar"),
        (ChipKind.OK, "Sent Sun 19:40", "check"),
    )
    rows = [
        _row(*[Chip(theme, text, kind=kind, sign=sign) for kind, text, sign in chips[start : start + 2]])
        for start in range(0, len(chips), 2)
    ]
    card.add_section(_column(*rows))
    long = Chip(theme, "Konstantina Papadimitrakopoulou", kind=ChipKind.ACCENT, sign="user-round")
    long.setMaximumWidth(theme.px(140))
    undo = _row(IconLabel(theme, "Floor to Ștefan at 06:03", sign="undo-2", step=Step.CAPTION, color=Color.INK2))
    undo.addWidget(KeyCap(theme, QKeySequence("Ctrl+Z")))
    card.add_section(_row(long))
    card.add_section(undo, is_foot=True)
    return card


def _clock_card(theme: Theme) -> QWidget:
    card = Card(theme, "Turn 3 of 8")
    card.head.set_remark("0:56 given, 4 s less to make up Íñigo’s overrun")
    card.show_band("Overtime", "The others get 0:53")
    words = {CheckState.OK: "ready", CheckState.MISSING: "missing", CheckState.WRONG: "wrong", CheckState.OPEN: "open"}
    ready = Checklist(theme, state_words=words)
    ready.show_items(
        (
            CheckItem("1", CheckState.OK, "Objective set", "Pilot offers sent in November: 4"),
            CheckItem(
                "2",
                CheckState.MISSING,
                "Pre-work: Marta is missing",
                "“One lost deal”",
                act="Remind Marta",
                act_icon="mail",
            ),
            CheckItem("3", CheckState.WRONG, "0:45 over the cap", "15:45 of 15:00"),
            CheckItem("4", CheckState.OK, "Questions settled", value="6 of 6"),
            CheckItem("5", CheckState.MISSING, "Actions with an owner", value="10 of 11"),
        )
    )
    card.add_section(ready)
    return card


def _people_card(theme: Theme) -> QWidget:
    card = Card(theme)
    names = ("Ana Muñoz", "Íñigo Echeverría", "Ελένη Παπαδοπούλου", "李 小龍", "محمد علي", "Marta")
    small = _row(*[Avatar(theme, name) for name in names])
    middle = _row(*[Avatar(theme, name, size_px=32) for name in names])
    large = _row(
        Avatar(theme, "Ștefan Țăranu", size_px=48), Avatar(theme, "Ștefan Țăranu", size_px=32, is_current=True)
    )
    card.add_section(_column(small, middle, large))
    glyphs = [_row(*[IconLabel(theme, sign=glyph, color=Color.WARN) for glyph in Glyph])]
    colors = (Color.RIND, Color.WARN, Color.DANGER, Color.DANGER, Color.PAUSE, Color.MEDIATION)
    words = ("On time", "Wrap up", "Last seconds", "Overtime", "Paused", "Mediation")
    glyphs += [
        _row(IconLabel(theme, word, sign=glyph, weight=Weight.SEMIBOLD, color=color))
        for glyph, word, color in zip(Glyph, words, colors, strict=False)
    ]
    card.add_section(_column(*glyphs))
    icons = ("house", "calendar-days", "list-checks", "users", "chart-column", "settings", "gavel", "award", "scale")
    card.add_section(_row(*[IconLabel(theme, sign=icon, icon_px=20, color=Color.INK2) for icon in icons]))
    card.add_section(_row(Mark(theme, size_px=16), Mark(theme), Mark(theme, size_px=32), Mark(theme, size_px=64)))
    return card


def _fields(theme: Theme) -> QWidget:
    card = Card(theme, "Fields")
    find = TextField(theme, name="Find", placeholder="Find or do", icon="search", key=QKeySequence("Ctrl+K"))
    typed = TextField(theme, name="Name")
    typed.setText("Ελένη Παπαδοπούλου")
    wrong = TextField(theme, name="E-mail", icon="mail")
    wrong.setText("leo@example")
    wrong.set_problem("No valid e-mail.")
    dead = TextField(theme, name="Place", placeholder="Place or link")
    dead.setEnabled(False)
    combo = ComboBox(theme, name="Language", icon="languages")
    combo.addItems(["English", "Español"])
    dead_combo = ComboBox(theme, name="Series")
    dead_combo.addItem("All series")
    dead_combo.setEnabled(False)
    area = TextArea(theme, name="People", placeholder="Ana Muñoz <ana@example.com>")
    area.setFixedHeight(theme.px(72))
    length = Stepper(theme, name="Planned length", text_of=lambda value: f"{value // 60}:{value % 60:02}")
    length.setRange(0, 900)
    length.setSingleStep(15)
    length.setValue(75)
    least = Stepper(theme, name="Reps")
    card.add_section(_column(find, typed, wrong, dead, _row(combo, dead_combo), area, _row(length, least), spacing=12))
    return card


def _choices(theme: Theme) -> QWidget:
    card = Card(theme, "Choices")
    views = Segmented(theme, (Segment("l", "List", "list"), Segment("c", "Calendar", "calendar-days")), name="View")
    state = Segmented(
        theme,
        (Segment("o", "Open", count="14"), Segment("d", "Done", count="38"), Segment("x", "Dropped", count="3")),
        name="State",
    )
    state.set_current("d")
    boxes = [CheckBox(theme, "Sound at zero") for _ in range(4)]
    boxes[1].setChecked(True)
    boxes[2].setChecked(True)
    boxes[2].setEnabled(False)
    boxes[3].setTristate(True)
    boxes[3].setCheckState(Qt.CheckState.PartiallyChecked)
    radios = [RadioButton(theme, "Rotate"), RadioButton(theme, "Roster")]
    radios[0].setChecked(True)
    switches = [Switch(theme, "Sound") for _ in range(4)]
    switches[0].setChecked(True)
    switches[2].setEnabled(False)
    switches[3].setProperty("pretend", "focus")
    tabs = TabBar(theme, name="Meeting")
    for text, count in (("Agenda", ""), ("Q&A", "2"), ("Participants", "8")):
        tabs.add_tab(text, count)
    rows = QListWidget()
    rows.addItems(["Hotel Brașov", "Spital Cluj-Nord", "Pensiunea Izvor", *[f"Row {n}" for n in range(12)]])
    rows.ensurePolished()
    rows.setCurrentRow(1)
    rows.setFixedHeight(theme.px(96))
    card.add_section(
        _column(
            views,
            state,
            _row(boxes[0], boxes[1]),
            _row(boxes[2], boxes[3]),
            _row(*radios, *switches),
            tabs,
            rows,
            spacing=12,
        )
    )
    return card


def _type(theme: Theme) -> QWidget:
    card = Card(theme, "Type")
    labels: list[QWidget] = [
        TextLabel(theme, "Monday, 16 November", step=Step.DISPLAY),
        TextLabel(theme, "10 / 15 heading", step=Step.HEADING),
        TextLabel(theme, "Next: Ελένη strong", step=Step.STRONG),
        TextLabel(theme, "Body 0:11 1:00 −0:23", weight=Weight.MEDIUM),
        TextLabel(theme, "Caption, meta, hints 11:11", step=Step.CAPTION, color=Color.INK3),
        WrappedLabel(
            theme,
            "Can we call Hotel Brașov before Friday? Their board meets on Thursday.",
            step=Step.HEADING,
            max_lines=2,
        ),
        WrappedLabel(theme, "Locks the minutes, writes the PDF, prepares e-mail and calendar.", color=Color.INK2),
        ElidedLabel(theme, "Who keeps the price list up to date when the season is over and everybody is away"),
        IconLabel(theme, "Promised on 2 Nov", sign="handshake", step=Step.CAPTION, weight=Weight.SEMIBOLD),
    ]
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setRange(0, 100)
    menu = QMenu()
    menu.addAction(theme.icon("pencil"), "Rename")
    menu.addAction(theme.icon("archive"), "Make inactive")
    menu.addSeparator()
    menu.addAction("Delete").setEnabled(False)
    menu.setWindowFlags(Qt.WindowType.Widget)
    card.add_section(_column(*labels, bar, menu))
    menu.show()
    return card


def _side_by_side(pictures: list[QPixmap]) -> QPixmap:
    whole = QPixmap(sum(picture.width() for picture in pictures), max(picture.height() for picture in pictures))
    painter = QPainter(whole)
    left = 0
    for picture in pictures:
        painter.drawPixmap(left, 0, picture)
        left += picture.width()
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv))
