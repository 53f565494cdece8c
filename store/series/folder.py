"""The workshops of a folder, each read whole once and again only when its file has changed."""

from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from store.errors import NotAWorkshop, StoreError, unreadable
from store.file.meta import PRACTICE, UNDECIDED
from store.file.workshop_file import WorkshopFile
from store.library import candidates
from workshop.series.known import Known

_Stat = tuple[int, int, int]


class _Read(NamedTuple):
    """What a file held when it was read: a workshop, or why there is none to be had; neither for any other file."""

    stat: _Stat
    known: Known | None = None
    fault: str = ""


class Folder:
    """Reads the workshops of a folder for looking things up in; nothing is written. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: dict[Path, _Read] = {}
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
            read = self._read.get(path)
        if read is None or read.stat != stat:
            read = _read(path, stat)
            with self._lock:
                self._read[path] = read
        return read.known

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

    @property
    def faults(self) -> list[str]:
        """A sentence for each file read so far that may be a workshop and could not be read."""
        with self._lock:
            return [read.fault for _, read in sorted(self._read.items()) if read.fault]


def _read(path: Path, stat: _Stat) -> _Read:
    file = WorkshopFile(path, read_only=True)
    try:
        file.head()  # it tells files of other programs apart, whatever shape they have
        loaded = file.load()
    except NotAWorkshop:
        return _Read(stat)
    except StoreError as error:
        return _Read(stat, fault=str(error))
    except OSError as error:
        return _Read(stat, fault=str(unreadable(path, error)))
    if loaded.head.copy_as in (PRACTICE, UNDECIDED):
        return _Read(stat)
    return _Read(stat, Known(loaded.head.workshop, str(path), loaded.workshop))
