"""The time bank is a number and a bar."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.bank_meter import BankMeter
from app.ui.widgets.painted import let_painted_widgets_speak


def test_the_bar_is_as_long_as_the_bank_and_full_at_a_minute(qtbot: QtBot, theme: Theme) -> None:
    bank = BankMeter(theme)
    qtbot.addWidget(bank)
    bank.resize(146, 48)

    def filled_px() -> int:
        image = bank.grab().toImage()
        return sum(image.pixelColor(x, 33) == theme.tokens.accent for x in range(146))

    assert filled_px() == 0
    bank.show_bank(22_900)
    assert 40 <= filled_px() <= 44
    bank.show_bank(95_000)
    assert filled_px() >= 116
    bank.show_bank(-5_000)
    assert filled_px() == 0


def test_a_screen_reader_is_told_what_is_in_it(qtbot: QtBot, theme: Theme) -> None:
    let_painted_widgets_speak()
    bank = BankMeter(theme)
    qtbot.addWidget(bank)
    bank.show_bank(22_000)
    spoken = QAccessible.queryAccessibleInterface(bank)
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Name) == "Time bank"
    assert spoken.text(QAccessible.Text.Value) == "0:22"


def test_it_is_as_tall_as_the_buttons_beside_it_at_every_text_size(qtbot: QtBot, theme: Theme) -> None:
    bank = BankMeter(theme)
    qtbot.addWidget(bank)
    assert bank.sizeHint().height() == 48
    theme.set_scale(2.0)
    assert bank.sizeHint().height() == 96
    bank.resize(bank.minimumSizeHint())
    assert not bank.grab().isNull()
