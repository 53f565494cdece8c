"""A lock that only one process of this machine can hold, and that dies with its process.

Used in the state folder alone: locks do not travel with a synced or copied file.
"""

import contextlib
import errno
import os
import sys
from pathlib import Path

from store.file.private import narrow

_HELD = (0, errno.EACCES, errno.EDEADLK)  # how libraries of Windows say that another has it; some say nothing

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD:
                raise BlockingIOError(*error.args) from error
            raise
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A held lock; `release` gives it up and leaves its file."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle

    def release(self, *, remove: bool = False) -> None:
        """Give the lock up; with `remove` its file goes first, so that nobody locks a dying name."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        if remove and sys.platform != "win32":
            self._forget()
        with contextlib.suppress(OSError):  # whatever it says, the handle is gone, and the lock with it
            os.close(handle)
        if remove and sys.platform == "win32":  # an open file cannot be removed there
            self._forget()

    def _forget(self) -> None:
        with contextlib.suppress(OSError):  # an empty file that stays is a lock that nobody holds
            self.path.unlink()


def take_lock(path: Path) -> Lock | None:
    """Return the lock at `path`, None while another holder lives. Raises OSError if it cannot be written."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        narrow(handle)
        _take(handle)
        if _same_file(handle, path):
            return Lock(path, handle)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        return None  # held by another
    except OSError:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _same_file(handle: int, path: Path) -> bool:
    """Return whether the name still leads to what we hold; its last holder may have removed it in between."""
    if sys.platform == "win32":  # nobody can remove it there while it is open, and not all disks number their files
        return True
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
