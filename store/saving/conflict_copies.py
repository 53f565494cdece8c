"""Other copies of a workshop in its folder that a sync program made, or a person who said that they are the same.

`store.file.identity` tells which they are. What is in them is taken in and they are left where they are:
to take a file away is the business of whoever put it there, and taking the same steps in again costs nothing.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from store.errors import DamagedFile, NotAWorkshop, StoreError
from store.file.atomic import TEMP_PREFIX, TEMP_SUFFIX, FileFingerprint, fingerprint_of, remove
from store.file.identity import Identity
from store.file.parse import Tables
from store.file.workshop_file import WorkshopFile

_YOUNG = 10.0  # seconds; a temporary file as young as this may still be written
_OLD = 86_400.0  # seconds


class ConflictCopies:
    """Remembers what was looked at, so that looking again costs a listing of the folder."""

    def __init__(self, path: Path, identity: Identity, now: Callable[[], float] = time.time) -> None:
        self._path, self._identity, self._now = path, identity, now
        self._seen: dict[str, FileFingerprint] = {}

    def changed_copies(self) -> Iterator[tuple[Path, Tables]]:
        """Yield the copies that are new or changed since, with their tables. Raises OSError if the folder is not there.

        A file that makes no sense is looked at again when it changes, one that cannot be read the next time. What a
        program that ended more than a day ago left is removed when it was taken in, or cannot be: not if it is
        another workshop's, whose console may not have seen it yet.
        """
        target = Path(os.path.realpath(self._path))
        own = fingerprint_of(target)
        for path in sorted(target.parent.iterdir()):
            left_over = is_left_over(path)
            if path.name == target.name or not (left_over or path.suffix.lower() == ".json"):
                continue
            mark = fingerprint_of(path)
            if mark is None or self._seen.get(path.name) == mark or (own and mark.node == own.node):
                continue
            if not path.is_file() or leads_away(path, target.parent):
                continue  # a pipe would be waited for
            age = self._now() - mark.modified / 1e9
            if left_over and age < _YOUNG:
                continue
            self._seen[path.name] = mark
            idle = left_over and age > _OLD
            try:
                tables = self._tables(path)
            except DamagedFile:
                tables = None  # half a copy: it will change when it is whole
            except NotAWorkshop:
                idle = idle and not mark.size
            except (StoreError, OSError):
                self._seen.pop(path.name, None)  # what it holds is not known yet
                continue
            else:
                idle = idle and tables is not None  # else it is for those who open that other workshop
                if tables is not None:
                    yield path, tables
            if idle:
                remove(path)

    def _tables(self, path: Path) -> Tables | None:
        """Return the tables of a copy, None for what is not to be taken in. Raises StoreError, OSError."""
        copy = WorkshopFile(path, read_only=True)
        return copy.read() if self._identity.takes(path, copy.head()) else None

    def follow(self, path: Path) -> None:
        """Look beside another file from now on: ours has another name."""
        self._path = path
        self.look_again()

    def look_again(self) -> None:
        """Look at all of them the next time, since it was said what one of them is."""
        self._seen.clear()


def leads_away(path: Path, folder: Path) -> bool:
    """Return whether a name in a folder is a link to something outside it, which whoever shares the folder laid."""
    try:
        is_link = path.is_symlink()
    except OSError:
        return False  # reading it will say what is wrong
    return is_link and not Path(os.path.realpath(path)).is_relative_to(folder)


def is_left_over(path: Path) -> bool:
    """Return whether a file is one of our temporary ones, which only a program that was killed leaves."""
    return path.name.startswith(TEMP_PREFIX) and path.name.endswith(TEMP_SUFFIX)
