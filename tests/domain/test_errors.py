"""Errors are data for one sentence, and what the operating system says has one."""

import errno

import pytest

from app.domain import errors
from app.domain.errors import (
    Damaged,
    DiskFailing,
    DiskFull,
    FileMissing,
    FileTrouble,
    InUse,
    NewerDatabase,
    NotWritable,
    RequestError,
    UserError,
    from_os_error,
)

ALL = [
    RequestError("No meeting is planned"),
    FileTrouble("/data"),
    DiskFull("/data/quince.db"),
    NotWritable("/data/quince.db"),
    FileMissing("/data/quince.db"),
    DiskFailing("/data/quince.db"),
    Damaged("/data/quince.db", backups="/data/backups"),
    InUse("/data", pid=77),
    NewerDatabase("/data/quince.db", found="0009", known="0001"),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_is_a_whole_sentence_with_its_particulars(error: UserError) -> None:
    text = str(error)

    assert text.endswith(".")
    assert "{" not in text
    assert all(str(value) in text for name, value in error.values().items() if name != "pid")


def test_every_kind_has_a_code_of_its_own() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, UserError)]

    assert len({kind.code for kind in kinds}) == len(kinds)
    assert {type(error) for error in ALL} == set(kinds) - {UserError}


def test_only_a_folder_in_use_ends_with_3() -> None:
    assert {type(error): error.exit_code for error in ALL if error.exit_code != 1} == {InUse: 3}


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, NotWritable),
        (errno.EACCES, NotWritable),
        (errno.ENOENT, FileMissing),
        (errno.EISDIR, FileTrouble),
        (errno.ENOTDIR, FileTrouble),
        (errno.ENAMETOOLONG, FileTrouble),
        (errno.ELOOP, FileTrouble),
        (errno.EIO, DiskFailing),
    ],
)
def test_what_the_system_says_has_a_sentence(number: int, kind: type[FileTrouble]) -> None:
    trouble = from_os_error(OSError(number, "whatever"), "/data")

    assert type(trouble) is kind
    assert trouble.path == "/data"
