"""The workshops of a folder, each read whole once and again only when its file has changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from store.errors import NotAWorkshop, StoreError
from store.file.meta import PRACTICE, UNDECIDED
from store.file.workshop_file import WorkshopFile
from store.library import candidates
from workshop.series.known import Known

_Stat = tuple[int, int, int]


class Folder:
    """Reads the workshops of a folder for looking things up in; nothing is written. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: dict[Path, tuple[_Stat, Known | None]] = {}
        self._lock = Lock()

    def one(self, path: Path) -> Known | None:
        """Return the workshop of a file; None where it cannot be read, or is a copy that is not to count as one.

        What is only for trying things in, or may be, is no workshop of its own.
        """
        try:
            found = path.stat()
        except OSError:
            return None
        stat = (found.st_mtime_ns, found.st_size, found.st_ino)
        with self._lock:
            known = self._read.get(path)
        if known is None or known[0] != stat:
            known = (stat, _known(path))
            with self._lock:
                self._read[path] = known
        return known[1]

    def workshops(self) -> Iterator[Known]:
        """Yield the workshops, the last saved first; of several copies of one, that alone.

        Raises StoreError if the folder cannot be read.
        """
        seen: set[str] = set()
        for path in candidates(self.path):
            known = self.one(path)
            if known is not None and known.id not in seen:
                seen.add(known.id)
                yield known


def _known(path: Path) -> Known | None:
    try:
        loaded = WorkshopFile(path, read_only=True).load()
    except (StoreError, NotAWorkshop, OSError):
        return None
    if loaded.head.copy_as in (PRACTICE, UNDECIDED):
        return None
    return Known(loaded.head.workshop, str(path), loaded.workshop)
