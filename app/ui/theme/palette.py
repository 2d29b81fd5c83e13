"""The QPalette made from the tokens, for everything that Qt's own style draws."""

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.tokens import Tokens


def palette_from(tokens: Tokens) -> QPalette:
    """Give the palette of a scheme."""
    role = QPalette.ColorRole
    palette = QPalette()
    pairs: tuple[tuple[QPalette.ColorRole, QColor], ...] = (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.bg),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.danger),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.Link, tokens.info),
        (role.LinkVisited, tokens.mediation),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.edge),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.line),
    )
    for name, color in pairs:
        palette.setColor(name, color)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, tokens.ink3)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, tokens.sunken)
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, tokens.ink3)
    return palette
