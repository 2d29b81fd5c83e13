"""Troubles that a person can mend, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from app.domain.errors import UserError

translate = QCoreApplication.translate


def trouble(error: UserError) -> str:
    """The sentence of an error with its way out; the error's own English for kinds that have no translation here."""
    sentences = {
        "disk_full": translate(
            "Words", "The disk is full: {path} could not be written. Make room and try again; nothing typed is lost."
        ),
        "not_writable": translate(
            "Words", "{path} may not be written. Check its permissions and whether the disk is read-only."
        ),
        "file_missing": translate("Words", "{path} does not exist."),
        "file_trouble": translate("Words", "{path} cannot be used."),
        "disk_failing": translate(
            "Words", "Reading or writing {path} failed. Check the disk, or the network drive it is on."
        ),
        "damaged": translate(
            "Words", "{path} is damaged or is not a Quince database. Put a backup from {backups} in its place."
        ),
        "in_use": translate(
            "Words",
            "Quince is already running with the data in {path}. Close it first, or choose another --data-dir.",
        ),
        "newer_database": translate(
            "Words",
            "{path} was written by a newer Quince (data version {found}; this one knows up to {known}). Nothing was "
            "changed. Install the newer Quince, or choose another --data-dir.",
        ),
    }
    sentence = sentences.get(error.code)
    return str(error) if sentence is None else sentence.format_map(error.values())
