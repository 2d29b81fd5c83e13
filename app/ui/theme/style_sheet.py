"""The style sheet made from the tokens: the few controls that Qt draws for us. No fonts in it (they carry features)."""

from string import Template

from app.ui.theme.tokens import Tokens

_SHEET = Template("""
QToolTip { background: $ink; color: $surface; border: 0; padding: ${p4}px ${p8}px; }
QMenu { background: $surface; border: 1px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; color: $ink; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p8}px; }

QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QDateTimeEdit {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${p6}px; padding: 0 ${p9}px;
    selection-background-color: $accent; selection-color: $on_accent; min-height: ${p30}px;
    placeholder-text-color: $ink3;
}
QPlainTextEdit { padding: ${p5}px; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus {
    border: 2px solid $ink; padding: 0 ${p8}px;
}
QPlainTextEdit:focus { padding: ${p4}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QDateTimeEdit:disabled {
    background: $bg; color: $ink3; border: 1px dashed $edge;
}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border-color: $danger; }
QComboBox QAbstractItemView, QListView#completion { border: 1px solid $edge; padding: ${p4}px; }
QComboBox QAbstractItemView::item, QListView#completion::item {
    padding: ${p6}px ${p8}px; border-radius: ${p4}px;
}
Stepper { padding: 0; }
Stepper:focus { padding: 0; }
Stepper::up-button, Stepper::down-button {
    subcontrol-origin: border; width: ${p28}px; height: ${p28}px; border: 0; background: transparent;
    border-radius: ${p4}px;
}
Stepper::up-button { subcontrol-position: center right; right: 2px; }
Stepper::down-button { subcontrol-position: center left; left: 2px; }
Stepper::up-button:hover, Stepper::down-button:hover { background: $bg; }
Stepper::up-button:pressed, Stepper::down-button:pressed { background: $sunken; }
Stepper::up-arrow, Stepper::down-arrow { image: none; width: 0; height: 0; }

QAbstractItemView {
    background: $surface; color: $ink; border: 0; outline: 0;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QAbstractItemView::item:hover { background: $bg; }
QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QListWidget::item { padding: ${p7}px ${p12}px; border-left: 4px solid transparent; }
QListWidget::item:selected { border-left: 4px solid $rind; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $ink2; border: 0; border-bottom: 1px solid $line; padding: ${p8}px;
}
QTableCornerButton::section { background: $surface; border: 0; }

QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; border: 0; }
QScrollBar::handle { background: $hatch; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QDialogButtonBox QPushButton, QMessageBox QPushButton {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${p6}px; padding: 0 ${p12}px;
    min-height: ${p30}px;
}
QDialogButtonBox QPushButton:hover { background: $bg; }
QDialogButtonBox QPushButton:pressed { background: $sunken; }
QDialogButtonBox QPushButton:focus { border: 2px solid $ink; padding: 0 ${p11}px; min-height: ${p28}px; }
QDialogButtonBox QPushButton:default { background: $accent; color: $on_accent; border-color: $rind; }
QDialogButtonBox QPushButton:disabled { color: $ink3; border: 1px dashed $edge; }

QProgressBar { background: $track; border: 0; border-radius: ${p3}px; max-height: ${p8}px; }
QProgressBar::chunk { background: $accent; border: 1px solid $rind; border-radius: ${p3}px; }
QSplitter::handle { background: $line; }
""")

_LENGTHS_PX = (3, 4, 5, 6, 7, 8, 9, 11, 12, 24, 28, 30, 32)


def style_sheet_from(tokens: Tokens, scale: float) -> str:
    """Give the style sheet of a scheme at a text size (1.0 is 100 %)."""
    colors = {
        name: getattr(tokens, name).name()
        for name in (
            "accent",
            "accent_soft",
            "bg",
            "danger",
            "edge",
            "hatch",
            "ink",
            "ink2",
            "ink3",
            "line",
            "on_accent",
            "rind",
            "sunken",
            "surface",
            "track",
        )
    }
    lengths = {f"p{length}": str(round(length * scale)) for length in _LENGTHS_PX}
    return _SHEET.substitute(colors | lengths)
