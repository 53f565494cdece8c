"""TinyDB's storage made safe: a file is replaced whole or stays as it was; nobody's bytes are overwritten."""

import hashlib
import os
import secrets
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from stat import S_IMODE
from typing import Any

from tinydb.storages import Storage

from store.durable import read_whole, remove, sync_folder, write_temp
from store.encode import Encoder
from store.errors import DamagedFile, FileMissing, ForeignChange, ReadOnly, WriteFailed, unwritable
from store.exchange import exchange, place_new, replace
from store.parse import Tables, parse

_PATIENCE = 5.0  # seconds; a sync client takes the old file away before it lays the new one down


class SafeStorage(Storage):
    """One workshop file. Knows the bytes it last read or wrote, and replaces no others.

    Not for two threads at once.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        read_only: bool = False,
        patience: float = _PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = Path(path)
        self._read_only = read_only
        self._known: bytes | None = None
        self._digest: str | None = ""
        self._encoder = Encoder()
        self._patience, self._clock = patience, clock
        self._odd_since: float | None = None

    @property
    def digest(self) -> str:
        """Sha256, in hex, of the bytes last read or written; empty if there were none."""
        if self._digest is None:
            self._digest = hashlib.sha256(self._known).hexdigest() if self._known is not None else ""
        return self._digest

    def read(self) -> Tables | None:
        """All tables; None for no file and for an empty one. Raises DamagedFile, StoreError."""
        raw = read_whole(self.path)
        tables = parse(raw, self.path) if raw is not None else None
        self._remember(raw)
        return tables

    def changed(self) -> bool:
        """Whether the file has other bytes than were last read or written, or is gone. Raises StoreError."""
        return read_whole(self.path) != self._known

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the file by these tables, and return when the disk has them.

        Documents that are the same objects as last time are not encoded again, so never alter one in place.
        Raises ForeignChange if somebody else's bytes were found (merge and write again), FileMissing while a
        file that was there is gone for a moment, ReadOnly, WriteFailed, StoreError; the file is always whole.
        """
        if self._read_only:
            raise ReadOnly(f"{self.path} is open for reading only; open it without 'review' to change it.")
        content = self._encoder.encode(data)
        target = Path(os.path.realpath(self.path))  # a link stays a link
        try:
            self._put(content, target)
            sync_folder(target.parent)
            found = read_whole(target)
        except OSError as error:
            raise unwritable(self.path, error) from error
        if found != content:
            self._look_at(found, target, None)
        self._odd_since = None

    def absorbed(self, aside: Path) -> None:
        """Say that what a ForeignChange set aside is now in the file, so that it can go."""
        remove(aside)

    def close(self) -> None:
        """Nothing is held open between two calls."""

    def _put(self, content: bytes, target: Path) -> None:
        found = read_whole(target)
        if found is None and self._known is not None:
            self._wait(FileMissing(f"{self.path} is gone; it is written back if it does not come again."))
        if found is not None and found != self._known and found != content:
            self._look_at(found, target, None)
        mode = None if found is None else S_IMODE(target.stat().st_mode)
        if found is not None and not os.access(target, os.W_OK):
            raise ReadOnly(f"{self.path} is write-protected; unprotect it or save in another place.")
        temp = write_temp(target.parent, content, mode)
        try:
            swapped = found is not None and exchange(temp, target)
            if not swapped:
                self._lay_down(temp, target, new=found is None)
        except BaseException:
            remove(temp)
            raise
        self._remember(content)
        if swapped:
            self._look_at_what_came_out(temp, found, target)

    def _lay_down(self, temp: Path, target: Path, *, new: bool) -> None:
        if not new:
            replace(temp, target)
        elif not place_new(temp, target):  # somebody else's file appeared just now
            self._look_at(read_whole(target), target, None)
            raise FileMissing(f"{self.path} is being changed by another program; it is tried again.")

    def _look_at_what_came_out(self, temp: Path, found: bytes | None, target: Path) -> None:
        out = read_whole(temp)
        if out is None or out == found:
            remove(temp)
        else:
            self._look_at(out, target, temp)

    def _look_at(self, found: bytes | None, target: Path, aside: Path | None) -> None:
        """Raise ForeignChange with what was found under the workshop's name, or pushed aside by our own."""
        if found is None:
            return
        try:
            tables = parse(found, self.path)
        except DamagedFile as damage:
            if aside is None:
                # perhaps a copy is still under way: then it will be whole in a moment
                self._wait(WriteFailed(f"{self.path} is being written by another program; trying again."))
            kept = self._set_aside(aside or target)
            if aside is None:
                self._remember(None)
            self._odd_since = None
            raise ForeignChange(self.path, None, kept, damage.reason) from damage
        if aside is None:
            self._remember(found)
        raise ForeignChange(self.path, tables or {}, aside)

    def _set_aside(self, path: Path) -> Path:
        now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        kept = self.path.with_name(f"{self.path.stem}.damaged-{now}-{secrets.token_hex(2)}{self.path.suffix}")
        path.replace(kept)
        return kept

    def _wait(self, error: WriteFailed | FileMissing) -> None:
        """Raise `error` as long as what is odd may still mend itself."""
        now = self._clock()
        if self._odd_since is None:
            self._odd_since = now
        if now - self._odd_since < self._patience:
            raise error

    def _remember(self, known: bytes | None) -> None:
        if known != self._known or known is None:
            self._known, self._digest = known, None
