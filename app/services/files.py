"""Writing a file so that it is there whole or not at all: temporary file, fsync, rename, fsync of the folder."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import DiskFailing, FileTrouble, from_os_error


def write_whole(path: Path, content: bytes, *, private: bool = True) -> None:
    """Put ``content`` at ``path``; whatever was there stays whole unless all of the new content is on disk.

    ``private`` files are for their owner alone (0600); others can be read by everybody, as minutes that are shared.

    Raises a :class:`FileTrouble` for what the disk or its permissions forbid.
    """
    with replacing(path, private=private) as temporary, as_file_trouble(path):
        temporary.write_bytes(content)
        if temporary.read_bytes() != content:
            raise DiskFailing(str(path))


@contextmanager
def replacing(path: Path, *, private: bool = True) -> Iterator[Path]:
    """Give a temporary file beside ``path`` to write and check; it takes the place of ``path`` at the end.

    When the block raises, the temporary file goes and ``path`` is untouched. A symbolic link stays a link: what it
    points to is replaced. Raises a :class:`FileTrouble` for what the disk or its permissions forbid.
    """
    target = Path(os.path.realpath(path))
    with as_file_trouble(path):
        if target.is_dir():
            raise FileTrouble(str(path))
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with as_file_trouble(path):
            sync_file(temporary)
            temporary.chmod(0o600 if private else 0o644)
            temporary.replace(target)
            sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def as_file_trouble(path: Path) -> Iterator[None]:
    """Turn what the operating system says inside the block into the sentence for ``path``."""
    try:
        yield
    except OSError as error:
        raise from_os_error(error, str(path)) from error


def sync_file(path: Path) -> None:
    """Wait until the content of ``path`` is on disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Wait until renames in ``path`` are on disk. Windows lets nobody open a folder, and needs no such thing."""
    with contextlib.suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
