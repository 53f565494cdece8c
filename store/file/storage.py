"""TinyDB's storage made safe: a file is replaced whole or stays as it was; nobody's bytes are overwritten."""

import os
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from tinydb.storages import Storage

from store import texts
from store.errors import DamagedFile, FileMissing, ForeignChange, ReadOnly, WriteFailed, unreadable, unwritable
from store.file.atomic import (
    LIMIT,
    FileFingerprint,
    exchange,
    fingerprint_of,
    holds,
    is_own_time,
    place_new,
    read_whole,
    remove,
    replace,
    sync_folder,
    write_temp,
)
from store.file.encode import Encoder
from store.file.hashing import hashed
from store.file.names import fault_of_name
from store.file.parse import Tables, parse
from store.file.private import mode_for_new, mode_of

if TYPE_CHECKING:
    from store.file.loading import Loaded

T = TypeVar("T")
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
        """Name the file; nothing is read yet.

        Args:
            path: The file, which need not be there.
            read_only: Whether every write is refused.
            patience: Seconds for which a file that is gone or half written may still mend itself.
            clock: Seconds that only rise.
        """
        self.path = Path(path)
        self._read_only = read_only
        self._known: Sequence[bytes] | None = None
        self._digest: tuple[Sequence[bytes] | None, str] = (None, "")  # of what is known
        self._mark: FileFingerprint | None = None
        self._looked: FileFingerprint | None = None
        self._exchanges = False  # whether a plain look before the replace is backed by another after it
        self._encoder = Encoder()
        self._patience, self._clock = patience, clock
        self._odd_since: float | None = None
        self.tell_small: Callable[[bytes, bytes], Loaded | None] = lambda _known, _found: None
        self.widest = 0o777  # permissions beyond which none are given, as to a copy of a private file

    @property
    def digest(self) -> str:
        """Return the digits by which the bytes last read or written are known; empty if there were none."""
        if self._known is None:
            return ""
        if self._digest[0] is not self._known:
            self._digest = (self._known, hashed(self._known))
        return self._digest[1]

    def read(self) -> Tables | None:
        """Return all tables; None for no file and for an empty one. Raises DamagedFile, StoreError."""
        raw = read_whole(self.path)
        tables = parse(raw, self.path) if raw is not None else None
        self._known, self._mark = (None if raw is None else [raw]), None
        return tables

    def read_as(self, made: Callable[[bytes, str], T | None]) -> T | None:
        """Return what is made of the file's bytes and their digits; they count as read only if that is not None.

        Raises StoreError.
        """
        raw = read_whole(self.path)
        if raw is None or (found := made(raw, digits := hashed([raw]))) is None:
            return None
        self._known, self._mark = [raw], None
        self._digest = (self._known, digits)
        return found

    def changed(self) -> bool:
        """Return whether the file has other bytes than were last read or written, or is gone. Raises StoreError."""
        try:
            if self._known is None:
                return fingerprint_of(self.path) is not None
            return not holds(self.path, self._known)
        except OSError as error:
            raise unreadable(self.path, error) from error

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the file by these tables, and return when the disk has them.

        Documents that are the same objects as last time are not encoded again, so never alter one in place.
        Raises ForeignChange if somebody else's bytes were found (merge and write again), FileMissing while a
        file that was there is gone for a moment, ReadOnly, WriteFailed, StoreError; the file is always whole.
        """
        if self._read_only:
            raise ReadOnly(texts.opened_read_only(self.path))
        if fault := fault_of_name(self.path):
            raise WriteFailed(texts.no_such_name(self.path, fault))
        content = self._encoder.encode(data)
        if (size := sum(map(len, content))) > LIMIT:
            raise WriteFailed(texts.would_be_too_large(self.path, size, LIMIT))  # or it could never be opened again
        target = Path(os.path.realpath(self.path))  # a link stays a link
        try:
            self._put(content, target)
            mark = fingerprint_of(target)
            if not holds(target, content):
                self._look_at(read_whole(target), None, target)
            self._mark = mark
        except OSError as error:
            raise unwritable(self.path, error) from error
        self._odd_since = None

    @property
    def size(self) -> int:
        """Return how many bytes were last read or written."""
        return sum(map(len, self._known or ()))

    @property
    def content(self) -> Sequence[bytes]:
        """Return the bytes last read or written, in pieces; none if there were none."""
        return self._known or ()

    def look(self) -> bool:
        """Return whether the file is there. Raises ForeignChange for other bytes than were last read or written.

        Costs no reading while the system tells of no change. Raises WriteFailed while another program seems to
        be writing it, StoreError.
        """
        target = Path(os.path.realpath(self.path))
        try:
            mark = fingerprint_of(target)
            if mark is None or mark in (self._mark, self._looked):
                return mark is not None or self._known is None
            if self._known is None or not holds(target, self._known):
                self._look_at(read_whole(target), None, target)
        except OSError as error:
            raise unreadable(self.path, error) from error
        self._looked, self._odd_since = mark, None
        return True

    def absorbed(self, aside: Path) -> None:
        """Say that what a ForeignChange set aside is now in the file, so that it can go."""
        remove(aside)

    def forget(self) -> None:
        """Take whatever lies there for somebody else's: what was found could not be dealt with."""
        self._known = self._mark = self._looked = None

    def move_to(self, path: Path) -> None:
        """Go on under another name, which nobody is expected to have; the file under the old one stays as it is."""
        self.path = path
        self.forget()
        self._odd_since = None

    def put_aside(self, word: str, aside: Path | None = None) -> Path:
        """Give what was found in our place, or was already pushed aside from it, a name of its own, and return it.

        Raises WriteFailed.
        """
        try:
            kept = self._set_aside(aside or Path(os.path.realpath(self.path)), word)
        except OSError as error:
            raise unwritable(self.path, error) from error
        if aside is None:
            self._known = self._mark = None
        return kept

    def keep_copy(self, word: str) -> Path:
        """Put a copy of the file as it lies there beside it, so that it may be replaced; return the copy's path.

        Raises StoreError; then nothing may be written in its place.
        """
        raw = read_whole(self.path) or b""
        try:
            kept = self._name_aside(word)
            replace(write_temp(self.path.parent, [raw], mode_of(self.path)), kept)
            sync_folder(self.path.parent)
        except OSError as error:
            raise unwritable(self._name_aside(word), error) from error
        self._known, self._mark = [raw], None
        return kept

    @property
    def is_there(self) -> bool:
        """Whether a file has the workshop's name."""
        return os.path.lexists(self.path)

    @property
    def may_be_written(self) -> bool:
        """Whether file and folder have the permissions for it, as far as can be seen; the disk may still refuse."""
        target = Path(os.path.realpath(self.path))
        try:
            return os.access(target.parent, os.W_OK | os.X_OK) and (os.access(target, os.W_OK) or not target.exists())
        except OSError:
            return False

    def close(self) -> None:
        """Nothing is held open between two calls."""

    def _put(self, content: Sequence[bytes], target: Path) -> None:
        there = fingerprint_of(target)
        if there is None and self._known is not None:
            self._wait(FileMissing(texts.gone(self.path)))
        expected: Sequence[bytes] = ()
        if there is not None:
            expected = self._expected(there, content, target)
            if not os.access(target, os.W_OK):
                raise ReadOnly(texts.write_protected(self.path))
        temp = write_temp(target.parent, content, self._mode(target, new=there is None))
        try:
            self._exchanges = there is not None and exchange(temp, target)
            if not self._exchanges:
                self._lay_down(temp, target, new=there is None)
        except BaseException:
            remove(temp)
            raise
        verified = self._mark if there is not None and there == self._mark else None
        self._known, self._mark, self._digest = content, None, (None, "")
        try:
            sync_folder(target.parent)
        finally:
            if self._exchanges:
                self._look_at_what_came_out(temp, verified, expected, target)

    def _mode(self, target: Path, *, new: bool) -> int:
        """Return the permissions of the file to write: those it has, else those of its folder's other new files."""
        return (mode_for_new(target.parent) if new else mode_of(target)) & self.widest

    def _expected(self, there: FileFingerprint, content: Sequence[bytes], target: Path) -> Sequence[bytes]:
        """Return what the file holds, if that is as we last saw it. Raises ForeignChange if not."""
        if self._known is not None and self._exchanges and there == self._mark:
            return self._known  # the mark will do, since what comes out is read in any case
        for known in (self._known, content):
            if known is not None and holds(target, known):
                return known
        return self._look_at(read_whole(target), None, target)

    def _lay_down(self, temp: Path, target: Path, *, new: bool) -> None:
        if not new:
            replace(temp, target)
        elif not place_new(temp, target):  # somebody else's file appeared just now
            self._look_at(read_whole(target), None, target)

    def _look_at_what_came_out(
        self, temp: Path, verified: FileFingerprint | None, expected: Sequence[bytes], target: Path
    ) -> None:
        # A time of our own making is as good as reading: whoever wrote into that file since gave it another.
        # Where it could not be given, or there are no fractions of a second, as on FAT, it is not.
        precise = verified is not None and is_own_time(verified.modified)
        untouched = verified is not None and precise and verified.is_same_file(fingerprint_of(temp))
        if untouched or holds(temp, expected):
            remove(temp)
        else:
            self._look_at(read_whole(temp), temp, target)

    def _look_at(self, found: bytes | None, aside: Path | None, target: Path) -> NoReturn:
        """Raise ForeignChange with what was found: in `aside` if our file pushed it there, else in its place."""
        small = self.tell_small(b"".join(self._known), found) if aside is None and self._known and found else None
        try:
            tables = {} if found is None or small is not None else parse(found, self.path)
        except DamagedFile as damage:
            if aside is None:
                # perhaps a copy is still under way: then it will be whole in a moment
                self._wait(WriteFailed(texts.being_written(self.path)))
                self._known = self._mark = None
            kept = self._set_aside(aside or target)
            self._odd_since = None
            raise ForeignChange(self.path, None, kept, damage.reason) from damage
        if aside is None:
            self._known, self._mark = (None if found is None else [found]), None
        raise ForeignChange(self.path, tables or {}, aside, small=small)

    def _set_aside(self, path: Path, word: str = "damaged") -> Path:
        aside = self._name_aside(word)
        replace(path, aside)
        return aside

    def _name_aside(self, word: str) -> Path:
        now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        return self.path.with_name(f"{self.path.stem}.{word}-{now}-{secrets.token_hex(2)}{self.path.suffix}")

    def _wait(self, error: WriteFailed | FileMissing) -> None:
        """Raise `error` as long as what is odd may still mend itself."""
        now = self._clock()
        if self._odd_since is None:
            self._odd_since = now
        if now - self._odd_since < self._patience:
            raise error
