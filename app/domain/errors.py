"""What can go wrong around Quince and can be mended by a person, as data for one sentence.

Two families: a :class:`UserError` is shown as its sentence with a way out; anything else is a bug, which is logged and
shown as such. The window translates ``code`` and fills in ``values()``; the command line prints ``str(error)``.
"""

import errno
from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(slots=True, eq=False)
class UserError(Exception):
    """Something outside the program that its user can mend. Never holds note text, only paths and numbers.

    ``code`` names the kind for translation and for the log; ``sentence`` is English with ``{field}`` places.
    """

    code: ClassVar[str] = "user_error"
    sentence: ClassVar[str] = "Something outside Quince needs attention."
    exit_code: ClassVar[int] = 1

    def values(self) -> dict[str, object]:
        """The fields that fill the places of the sentence."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self)}

    def __str__(self) -> str:
        return self.sentence.format_map(self.values())


@dataclass(slots=True, eq=False)
class RequestError(UserError):
    """What was asked for cannot be done as it was asked; ``problem`` says why, without a full stop."""

    problem: str

    code = "request"
    sentence = "{problem}."


@dataclass(slots=True, eq=False)
class FileTrouble(UserError):  # noqa: N818 - a trouble is mended, an error is fixed
    """A file or folder at ``path`` cannot be used. The base of all that disks and permissions do."""

    path: str

    code = "file_trouble"
    sentence = "{path} cannot be used."


@dataclass(slots=True, eq=False)
class DiskFull(FileTrouble):
    """No room, or a quota is used up. Nothing was changed; the same act works once there is room."""

    code = "disk_full"
    sentence = "The disk is full: {path} could not be written. Make room and try again; nothing typed is lost."


@dataclass(slots=True, eq=False)
class NotWritable(FileTrouble):
    """The disk or file is read-only, or its permissions forbid writing (or even reading)."""

    code = "not_writable"
    sentence = "{path} may not be written. Check its permissions and whether the disk is read-only."


@dataclass(slots=True, eq=False)
class FileMissing(FileTrouble):
    """A file or folder that is needed is not there."""

    code = "file_missing"
    sentence = "{path} does not exist."


@dataclass(slots=True, eq=False)
class DiskFailing(FileTrouble):
    """Reading or writing failed in the hardware, the network share or the file system."""

    code = "disk_failing"
    sentence = "Reading or writing {path} failed. Check the disk, or the network drive it is on."


@dataclass(slots=True, eq=False)
class Damaged(FileTrouble):
    """The file is not a whole database of Quince; ``backups`` is the folder where good copies may be."""

    backups: str = ""

    code = "damaged"
    sentence = "{path} is damaged or is not a Quince database. Put a backup from {backups} in its place."


@dataclass(slots=True, eq=False)
class InUse(FileTrouble):
    """Another Quince has this data folder; ``pid`` is its process number, 0 when that is not known."""

    pid: int = 0

    code = "in_use"
    sentence = "Quince is already running with the data in {path}. Close it first, or choose another --data-dir."
    exit_code = 3


@dataclass(slots=True, eq=False)
class NewerDatabase(FileTrouble):
    """Written by a later Quince: left exactly as it was. ``found`` and ``known`` are schema revisions."""

    found: str
    known: str

    code = "newer_database"
    sentence = (
        "{path} was written by a newer Quince (data version {found}; this one knows up to {known}). "
        "Nothing was changed. Install the newer Quince, or choose another --data-dir."
    )


_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}
_NO_SUCH_NAME = {errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL, errno.EILSEQ, errno.ENXIO}


def from_os_error(error: OSError, path: str) -> FileTrouble:
    """Give the sentence for what the operating system said about ``path``."""
    if error.errno in _FULL:
        return DiskFull(path)
    if error.errno in _FORBIDDEN:
        return NotWritable(path)
    if error.errno == errno.ENOENT:
        return FileMissing(path)
    if error.errno in _NO_SUCH_NAME:
        return FileTrouble(path)
    return DiskFailing(path)
