"""Who may read what we write: a folder of this machine and its files nobody else, whatever the umask says."""

import contextlib
import os
import stat
import sys
from pathlib import Path

from store.file.atomic import SHORT_PAUSES, remove, replace, write_temp

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this user alone; narrow one that was wider.

    A folder that belongs to somebody else, or that the system shares out as it does `/tmp`, stays as it is.
    Raises OSError.
    """
    missing = []
    for each in (folder, *folder.parents):
        if each.is_dir():
            break
        missing.append(each)
    for each in reversed(missing):
        with contextlib.suppress(FileExistsError):  # another console was quicker
            each.mkdir(FOLDER_MODE)
    if sys.platform == "win32":
        return
    for each in missing or [folder]:
        what = each.stat()
        shared_out = what.st_mode & stat.S_ISVTX
        if stat.S_IMODE(what.st_mode) != FOLDER_MODE and what.st_uid == os.geteuid() and not shared_out:
            with contextlib.suppress(OSError):  # some disks have no permissions to set
                each.chmod(FOLDER_MODE)


def write_private(path: Path, content: bytes) -> None:
    """Put a file for this user alone into its place, whole or not at all, through no link. Raises OSError."""
    private_folder(path.parent)
    temp = write_temp(path.parent, [content], FILE_MODE)
    try:
        replace(temp, path, pauses=SHORT_PAUSES)
    except OSError:
        remove(temp)
        raise


def write_fresh(path: Path, content: bytes, mode: int) -> None:
    """Write a file that is not there yet, never through a link that somebody laid there. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    with os.fdopen(handle, "wb") as file:
        narrow(handle, mode)
        file.write(content)


def narrow(handle: int, mode: int = FILE_MODE) -> None:
    """Give an open file of ours its permissions, by default those for this user alone."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # some disks have no permissions to set, and another's file is not ours
            os.fchmod(handle, mode)


def mode_for_new(folder: Path) -> int:
    """Return the permissions of a new file: for others only where its folder is one that others write in too."""
    what = folder.stat().st_mode
    if what & stat.S_ISVTX:  # as in /tmp, everybody writes there, each for themselves
        return FILE_MODE
    return FILE_MODE | (0o060 if what & stat.S_IWGRP else 0) | (0o006 if what & stat.S_IWOTH else 0)


def mode_of(path: Path) -> int:
    """Return the permissions of a file; those for this user alone where there is none. Raises OSError."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return FILE_MODE
