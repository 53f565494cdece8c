"""Other copies of a workshop in its folder, whatever a sync program or a person called them.

They are known by the workshop's id inside. What is in them is taken in and they are left where they are:
to take a file away is the business of whoever put it there, and taking the same steps in again costs nothing.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from store.durable import TEMP_PREFIX, TEMP_SUFFIX, Mark, mark_of, read_whole, remove
from store.errors import StoreError
from store.library import head_in
from store.parse import Tables, parse

_YOUNG = 10.0  # seconds; a temporary file as young as this may still be written
_OLD = 86_400.0  # seconds


class Neighbours:
    """Remembers what was looked at, so that looking again costs a listing of the folder."""

    def __init__(self, path: Path, workshop: str, now: Callable[[], float] = time.time) -> None:
        self._path, self._workshop, self._now = path, workshop, now
        self._seen: dict[str, Mark] = {}

    def news(self) -> Iterator[tuple[Path, Tables]]:
        """The copies that are new or changed since, with their tables. Raises OSError if the folder is not there.

        A file that cannot be read now is looked at again when it changes. What was left half-written by a program
        that ended more than a day ago is removed.
        """
        target = Path(os.path.realpath(self._path))
        own = mark_of(target)
        for path in sorted(target.parent.iterdir()):
            left_over = is_left_over(path)
            if path.name == target.name or not (left_over or path.suffix.lower() == ".json"):
                continue
            mark = mark_of(path)
            if mark is None or self._seen.get(path.name) == mark or (own and mark.node == own.node):
                continue
            age = self._now() - mark.modified / 1e9
            if left_over and age < _YOUNG:
                continue
            self._seen[path.name] = mark
            tables = self._tables(path)
            if tables is not None:
                yield path, tables
            if left_over and age > _OLD:
                remove(path)

    def _tables(self, path: Path) -> Tables | None:
        try:
            if head_in(path).workshop != self._workshop:
                return None
            raw = read_whole(path)
            return parse(raw, path) if raw else None
        except (StoreError, OSError):
            return None  # half a copy, or none at all: it will change when it is whole


def is_left_over(path: Path) -> bool:
    """Whether a file is one of our temporary ones, which only a program that was killed leaves."""
    return path.name.startswith(TEMP_PREFIX) and path.name.endswith(TEMP_SUFFIX)
