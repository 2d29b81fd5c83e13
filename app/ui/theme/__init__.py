"""Colours, type, spacing and icons: every look has its one place here."""
