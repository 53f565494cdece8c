"""Whole copies of a workshop's file in this machine's state folder, where no sync program reaches.

They are compressed; those of earlier versions are not, and are read as well. `read_whole` tells the two apart.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from store import texts
from store.errors import StoreError, because, unreadable
from store.file.atomic import read_whole, remove, replace, sync_folder, write_temp
from store.file.hashing import hashed
from store.file.private import private_folder
from store.state.journal import folder_name

LATEST, HOURS, DAYS = 20, 48, 60  # how many of each are kept
PAUSE = 300.0  # seconds between two while something changes
MOST = 40 * 2**20  # bytes for one workshop
SHARE = 20  # of the free space all of them may take one part in so many, and the latest is kept in any case
_NAME = re.compile(r"(\d{8}-\d{6})-([0-9a-f]{12})\.json(?:\.gz)?", re.ASCII)
_PATHS = "paths.txt"


class Backup(NamedTuple):
    """A copy: where it lies, when it was made (UTC), how many bytes it takes."""

    path: Path
    at: datetime
    size: int = 0

    @property
    def digest(self) -> str:
        """The digits by which its content is known."""
        return self.path.name.split(".")[0][-12:]


class Backups:
    """The backups of one workshop. Two consoles may share them."""

    def __init__(
        self,
        state: Path,
        workshop: str,
        *,
        clock: Callable[[], float] = time.time,
        free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        """Name them; nothing is read yet.

        Args:
            state: The state folder of this machine.
            workshop: The workshop's id.
            clock: Seconds since 1970.
            free: The bytes that are free on the disk of a folder; may raise OSError.
        """
        self.folder = state / "backups" / folder_name(workshop)
        self._clock, self._free = clock, free
        self._last = 0.0

    @property
    def due(self) -> bool:
        """Return whether the latest of this run is old enough for another."""
        return abs(self._clock() - self._last) >= PAUSE

    def keep(self, content: Sequence[bytes], path: Path) -> None:
        """Keep a copy of what the file at `path` holds, unless the latest one is the same; forget the oldest.

        Raises StoreError; the copies that are there stay.
        """
        whole = b"".join(content)
        digest = digest_of(whole)
        now = datetime.fromtimestamp(self._clock(), UTC)
        try:
            found = self.all()
            if not found or found[-1].digest != digest:
                private_folder(self.folder)
                made = self.put(whole, now)
                found.append(Backup(made, now, made.stat().st_size))
                self._note(path)
            self._last = self._clock()
            room = self._room(found)
        except OSError as error:
            cause, advice = because(error)
            raise StoreError(texts.no_backup(self.folder, cause, advice)) from error
        wanted = moments_to_keep(backup.at for backup in found)
        for backup in reversed(found):
            room -= backup.size
            if backup.at not in wanted or (room < 0 and backup is not found[-1]):
                remove(backup.path)
                room += backup.size

    def put(self, content: bytes, at: datetime) -> Path:
        """Write a copy as it was at a moment, and return its path. Raises OSError."""
        import gzip  # not needed before the first one, and starting must be quick

        made = self.folder / f"{at:%Y%m%d-%H%M%S}-{digest_of(content)}.json.gz"
        packed = gzip.compress(content, 6, mtime=0)
        replace(write_temp(self.folder, [packed], 0o600), made)
        sync_folder(self.folder)
        return made

    def clear(self) -> int:
        """Remove all of them, and return how many there were. Raises OSError."""
        found = self.all()
        for backup in found:
            backup.path.unlink()
        return len(found)

    def _room(self, found: Sequence[Backup]) -> int:
        """Return how many bytes they may take. Raises OSError."""
        taken = sum(backup.size for backup in found)
        return min(MOST, (self._free(self.folder) + taken) // SHARE)

    def all(self) -> list[Backup]:
        """Return what there is, the oldest first. Raises OSError."""
        try:
            names = [(path, _NAME.fullmatch(path.name)) for path in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        found = [
            Backup(path, datetime.strptime(match[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC), path.stat().st_size)
            for path, match in names
            if match is not None
        ]
        return sorted(found, key=lambda backup: (backup.at, backup.path.stat().st_mtime_ns))

    def latest_of(self, path: Path) -> Backup | None:
        """Return the latest copy, if the workshop's file ever had this path. Raises StoreError, OSError."""
        known = (read_whole(self.folder / _PATHS) or b"").decode("utf-8", "replace").splitlines()
        return next(reversed(self.all()), None) if os.path.realpath(path) in known else None

    def _note(self, path: Path) -> None:
        """Remember which file this is, for the day when it can no longer say so itself."""
        here = os.path.realpath(path)
        known = (read_whole(self.folder / _PATHS) or b"").decode("utf-8", "replace").splitlines()
        if here not in known:
            lines = "\n".join([*known[-20:], here, ""])
            replace(write_temp(self.folder, [lines.encode("utf-8", "replace")], 0o600), self.folder / _PATHS)


def digest_of(content: bytes) -> str:
    """Return the digits by which a copy's content is known in its name."""
    return hashed([content])[:12]


def moments_to_keep(moments: Iterable[datetime]) -> set[datetime]:
    """Return which of these copies to keep: the latest ones, and the last of each hour and of each day for a while."""
    newest_first = sorted(moments, reverse=True)
    wanted = set(newest_first[:LATEST])
    for pattern, most in (("%Y%m%d%H", HOURS), ("%Y%m%d", DAYS)):
        last: dict[str, datetime] = {}
        for moment in newest_first:
            last.setdefault(moment.strftime(pattern), moment)
        wanted.update(list(last.values())[:most])
    return wanted


def workshop_of(state: Path, path: Path) -> str:
    """Return the folder name of the workshop whose file last had this path; empty if that is not known.

    It is for a file that cannot say so itself. Raises StoreError where the notes on it cannot be read.
    """
    here = os.path.realpath(path)
    try:
        notes = sorted((state / "backups").glob(f"*/{_PATHS}"), key=lambda note: note.stat().st_mtime_ns, reverse=True)
        for note in notes:
            if here in (read_whole(note) or b"").decode("utf-8", "replace").splitlines():
                return note.parent.name
    except OSError as error:
        raise unreadable(state / "backups", error) from error
    return ""
