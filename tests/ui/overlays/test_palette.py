"""The palette: found by letters, grouped, and what cannot be done says why."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.ui.overlays.fuzzy import match
from app.ui.overlays.palette import Palette, PaletteEntry, PaletteGroup, PaletteHead
from app.ui.overlays.palette_model import rows_for
from app.ui.theme import Color, Theme
from app.ui.widgets.glyphs import Glyph

NOW, CAPTURE, ELSEWHERE = PaletteGroup

ENTRIES = (
    PaletteEntry("end", NOW, "Move Ștefan to the end", "arrow-down-to-line", keys="Ctrl+Shift+E"),
    PaletteEntry("mediation", NOW, "End mediation", "scale", reason="none is running"),
    PaletteEntry("next", NOW, "Give the floor to Ελένη, end this turn", "arrow-right", keys="Enter"),
    PaletteEntry("send", CAPTURE, "Action: Send revised quote", "square-check", is_aside=True),
    PaletteEntry("home", ELSEWHERE, "Home", "house"),
)
HEAD = PaletteHead("Ștefan Țăranu", Glyph.DISC, Color.ACCENT_INK, "On time", "00:47")


@pytest.fixture
def palette(theme: Theme, qapp: QApplication) -> Iterator[Palette]:
    """A palette over a window whose field had the focus."""
    host = QWidget()
    field = QLineEdit(host)
    QVBoxLayout(host).addWidget(field)
    host.resize(1024, 640)
    host.show()
    host.activateWindow()
    field.setFocus()
    qapp.processEvents()
    yield Palette(theme, host)
    host.hide()
    host.deleteLater()


def typed(palette: Palette, text: str) -> QLineEdit:
    field = palette.findChildren(QLineEdit)[0]
    field.setText(text)
    return field


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("end", "Move to the end", True),
        ("END", "Send", True),
        ("stefan", "Move Ștefan", True),
        ("eleni", "Ελένη", True),
        ("ελενη", "Ελένη", True),
        ("ns", "Next step", True),
        ("np", "transport", False),
        ("", "anything", True),
        ("xyz", "anything", False),
    ],
)
def test_texts_are_found_by_letters_in_any_script(query: str, text: str, found: bool) -> None:
    assert (match(query, text) is not None) is found


def test_what_matched_is_marked_in_the_text_as_it_is_written() -> None:
    found = match("stef", "Move Ștefan")
    assert found is not None
    assert {"Move Ștefan"[place] for place in found.places} == set("Ștef")


def test_groups_come_in_order_and_what_cannot_be_done_after_what_can() -> None:
    rows = rows_for("end", ENTRIES)
    assert [row.entry.key if row.entry else row.group for row in rows] == [
        NOW,
        "end",
        "next",
        "mediation",
        CAPTURE,
        "send",
    ]


def test_what_was_captured_is_listed_only_when_it_is_looked_for() -> None:
    keys = [row.entry.key for row in rows_for("", ENTRIES) if row.entry]
    assert "send" not in keys
    assert "mediation" in keys


def test_enter_chooses_the_first_that_can_be_done_and_the_focus_goes_back(palette: Palette) -> None:
    before = QApplication.focusWidget()
    spy = QSignalSpy(palette.chosen)
    palette.open_with(ENTRIES, HEAD)
    QTest.keyClick(typed(palette, "end"), Qt.Key.Key_Return)
    assert spy.at(0)[0] == "end"
    assert not palette.is_open
    assert QApplication.focusWidget() is before


def test_the_arrows_choose_over_headings_and_what_cannot_be_done_is_not_chosen(palette: Palette) -> None:
    spy = QSignalSpy(palette.chosen)
    palette.open_with(ENTRIES, HEAD)
    field = typed(palette, "end")
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert spy.count() == 0
    assert palette.is_open
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert spy.at(0)[0] == "send"


def test_esc_and_a_click_beside_it_close_the_palette(palette: Palette) -> None:
    palette.open_with(ENTRIES)
    QTest.keyClick(typed(palette, "x"), Qt.Key.Key_Escape)
    assert not palette.is_open
    palette.open_with(ENTRIES)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 600))
    assert not palette.is_open


def test_it_fits_every_window_and_paints_in_both_schemes(palette: Palette) -> None:
    for size in ((1024, 640), (400, 300), (2560, 1440)):
        palette.window().resize(*size)
        palette.open_with(ENTRIES, HEAD)
        for query in ("", "end", "nothing like it"):
            typed(palette, query)
            QApplication.processEvents()
            assert palette.rect().contains(palette.sheet.geometry())
            assert not palette.grab().isNull()
        palette.close_over()


def test_tab_does_not_leave_the_palette(palette: Palette) -> None:
    palette.open_with(ENTRIES)
    field = typed(palette, "")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.hasFocus()
