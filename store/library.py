"""The workshop files of a folder, found out by reading no more of each than is needed."""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from store import texts
from store.errors import DamagedFile, NotAWorkshop, StoreError, unreadable
from store.file.meta import FORMAT, Head
from store.file.workshop_file import WorkshopFile
from store.state.recent import last_used

_NEVER = datetime.min.replace(tzinfo=UTC)


class Entry(NamedTuple):
    """One file of the library. `fault` is a sentence if it is not sound; then the texts are empty, and if
    `rescuable` it can be opened with what is intact of it.

    `copy_as` says what it is, if it began as a copy (`store.file.meta`).
    `saved_at` is the file's own time, `used_at` when it was last open on this machine, both in UTC.
    """

    path: Path
    title: str = ""
    country: str = ""
    dates: str = ""
    workshop: str = ""
    copy_as: str = ""
    saved_at: datetime | None = None
    used_at: datetime | None = None
    fault: str = ""
    rescuable: bool = False


def candidates(folder: Path) -> list[Path]:
    """Return the files of a folder that may be workshops, the last saved first; none of them is read.

    Raises StoreError if the folder cannot be read.
    """
    try:
        with os.scandir(folder) as found:
            files = [
                (_saved(each), each.name) for each in found if each.name.lower().endswith(".json") and _is_file(each)
            ]
    except OSError as error:
        raise unreadable(folder, error) from error
    return [folder / name for _, name in sorted(files, reverse=True)]


def workshops(folder: Path, state: Path) -> list[Entry]:
    """Return the workshops in `folder` (not below it), last used first, then last saved first.

    Files that cannot be read are among them with their fault, since they may be workshops; sound JSON files of
    other programs are not. Raises StoreError if the folder cannot be read.
    """
    return [entry for entry in each_workshop(folder, state) if entry is not None]


def each_workshop(folder: Path, state: Path) -> Iterator[Entry | None]:
    """Yield the same one by one, each read when it is asked for; None for a file that is no workshop after all.

    Raises StoreError if the folder cannot be read.
    """
    used = last_used(state)
    found = [(used.get(os.path.realpath(path), _NEVER), path) for path in candidates(folder)]
    found.sort(key=lambda each: each[0], reverse=True)  # of those used never, the last saved first still
    return (_entry(path, used) for _, path in found)


def _saved(file: os.DirEntry[str]) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _is_file(file: os.DirEntry[str]) -> bool:
    try:
        return file.is_file()
    except OSError:
        return False


def _entry(path: Path, used: Mapping[str, datetime]) -> Entry | None:
    saved_at = used_at = None
    try:
        saved_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        used_at = used.get(str(path.resolve()))
        head = WorkshopFile(path, read_only=True).head()
    except NotAWorkshop:
        return None
    except OSError as error:
        return Entry(path, saved_at=saved_at, used_at=used_at, fault=str(unreadable(path, error)))
    except StoreError as error:
        rescuable = isinstance(error, DamagedFile)
        return Entry(path, saved_at=saved_at, used_at=used_at, fault=str(error), rescuable=rescuable)
    return Entry(
        path, head.title, head.country, head.dates, head.workshop, head.copy_as, saved_at, used_at, _newer(head, path)
    )


def _newer(head: Head, path: Path) -> str:
    if head.format <= FORMAT:
        return ""
    return texts.newer_in_library(path, head.format)
