"""Files written so that they are whole and on the disk, or not there at all.

Putting a finished file in the place of another is the one step in which two writers can meet. Where the system can
exchange two names in one step, what came out can be looked at afterwards, so that a file laid there in the last
instant is caught. Elsewhere a plain replace must do.
"""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from store import texts
from store.errors import DamagedFile, StoreError, unreadable
from store.file.names import is_too_long, with_room

T = TypeVar("T")

LIMIT = 64 * 2**20  # bytes; a two-day workshop has about one million
LARGE = LIMIT // 2  # bytes from which on the typist is told how near the limit is
PACKED = ".gz"  # the ending of what is compressed
_AT_ONCE = 512  # pieces; Linux and macOS take 1,024
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends otherwise

# No sync client sends names that begin like this, and ours can be told from Syncthing's own.
TEMP_PREFIX, TEMP_SUFFIX = "~syncthing~plenary-", ".tmp"

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP}
_UNSUPPORTED_THERE = {0, 1, 50}  # Windows: it worked this time, there is no such function, it is not supported
_NO_LINKS = _UNSUPPORTED | {errno.EPERM, errno.EMLINK, errno.EXDEV}
HELD_OPEN = (5, 32, 33, 1224)
"""The numbers by which Windows says that a scanner or a sync client has a file open for a moment."""
_UNREADABLE_YET = (32, 33)  # the same when it is read; 5 is a right that is missing then
_BLOCK = 256 * 1024  # bytes compared at a time: a thread keeps the room that it once took for a whole file
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)  # seconds; 2.5 in all
SHORT_PAUSES = (0.02, 0.05, 0.1)
"""Seconds, for what a typist may have to wait for."""


def read_whole(path: Path, limit: int | None = LIMIT) -> bytes | None:
    """Return all bytes of a file, None if there is none; of a compressed one, as backups are, what it holds.

    `limit` is how many bytes it may have; None for one that nobody else writes. Raises StoreError if it cannot be read
    or is no file.
    """
    try:
        what = path.stat()  # before opening: a pipe would wait for ever
        if not stat.S_ISREG(what.st_mode):
            kind = texts.A_FOLDER if stat.S_ISDIR(what.st_mode) else texts.NO_FILE
            raise StoreError(texts.not_a_file(path, kind))
        if limit is not None and what.st_size > limit:
            raise DamagedFile(path, texts.too_large(what.st_size, limit))
        with patiently(lambda: path.open("rb")) as file:
            size = os.fstat(file.fileno()).st_size
            found = file.read()
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not is_too_long(path, error):
            return None
        raise unreadable(path, error) from error
    if len(found) < size:  # as bad sticks and network drives do; half of a file must not be taken for all of it
        raise StoreError(texts.read_in_part(path, len(found), size))
    return _unpacked(found, path) if path.suffix == PACKED else found


def _unpacked(packed: bytes, path: Path) -> bytes:
    """Return what compressed bytes hold, but never more than a file may have. Raises DamagedFile."""
    import zlib

    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)  # with the head and the checksum of gzip
    try:
        found = unpacking.decompress(packed, LIMIT + 1)
    except zlib.error as error:
        raise DamagedFile(path, texts.CUT_OFF) from error
    if len(found) > LIMIT:
        raise DamagedFile(path, texts.too_large(len(found), LIMIT))
    if not unpacking.eof or unpacking.unused_data:
        raise DamagedFile(path, texts.CUT_OFF)
    return found


def holds(path: Path, content: Iterable[bytes]) -> bool:
    """Return whether a file has exactly these bytes; False if there is none. Raises OSError."""
    try:
        flags = os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0)  # a pipe must not block
        handle = patiently(lambda: os.open(path, flags))
    except FileNotFoundError:
        return False
    try:
        for piece in content:
            at = 0
            while at < len(piece):
                found = os.read(handle, min(len(piece) - at, _BLOCK))
                if not found or found != piece[at : at + len(found)]:
                    return False
                at += len(found)
        return not os.read(handle, 1)
    finally:
        os.close(handle)


class FileFingerprint(NamedTuple):
    """What the system tells of a file without reading it; where it is precise, a change shows in it."""

    device: int
    node: int
    size: int
    modified: int
    changed: int

    def is_same_file(self, other: "FileFingerprint | None") -> bool:
        """Return whether it is the same file, not written to since, be it under another name."""
        own = (self.device, self.node, self.size, self.modified)
        return other is not None and own == (other.device, other.node, other.size, other.modified)


def fingerprint_of(path: Path) -> FileFingerprint | None:
    """Return the fingerprint of a file, None if there is none. Raises OSError."""
    try:
        what = path.stat()
    except FileNotFoundError:
        return None
    return FileFingerprint(what.st_dev, what.st_ino, what.st_size, what.st_mtime_ns, what.st_ctime_ns)


def _own_time(now: int) -> int:
    """Return a time in nanoseconds that no other program's write is likely to give, which tells ours from theirs."""
    micro = now // 1_000_000 * 1_000 + secrets.randbelow(1_000)
    return micro * 1_000 + micro % 997 + 1


def is_own_time(time: int) -> bool:
    """Return whether a file's time was given by us, and kept by a system that has such fractions of a second."""
    micro, nano = divmod(time, 1_000)
    return nano == micro % 997 + 1


def write_temp(folder: Path, content: Iterable[bytes], mode: int) -> Path:
    """Return a new file in `folder` with this content, safely on the disk; `mode` is the permission it shall have.

    Raises OSError, and then leaves nothing behind.
    """
    name = f"{TEMP_PREFIX}{secrets.token_hex(8)}{TEMP_SUFFIX}"
    path = with_room(folder, len(name)) / name
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        try:
            if sys.platform != "win32":
                with contextlib.suppress(PermissionError):  # FAT has no permissions to keep
                    os.fchmod(handle, mode)
            write_pieces(handle, [*content])
            if os.utime in os.supports_fd:
                with contextlib.suppress(PermissionError):  # a stick that belongs to somebody else
                    os.utime(handle, ns=(time.time_ns(), _own_time(time.time_ns())))
            sync(handle)
        finally:
            os.close(handle)
    except BaseException:
        remove(path)
        raise
    return path


def write_pieces(handle: int, pieces: Sequence[bytes]) -> None:
    """Write every byte of all pieces, many at a time and without copying them where the system can. Raises OSError."""
    gather = getattr(os, "writev", None)  # not on Windows
    if gather is None:
        write_all(handle, b"".join(pieces))
        return
    for start in range(0, len(pieces), _AT_ONCE):
        some = pieces[start : start + _AT_ONCE]
        written = gather(handle, some)
        for piece in some:  # the system may take fewer
            if written < len(piece):
                write_all(handle, piece[written:])
            written = max(0, written - len(piece))


def write_all(handle: int, content: bytes) -> None:
    """Write every byte; the system may take fewer at a time. Raises OSError."""
    rest = memoryview(content)
    while rest:
        written = os.write(handle, rest)
        if written == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def sync(handle: int) -> None:
    """Wait until the disk has what was written. Raises OSError; a second call would then report success falsely."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # network drives do not know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    try:
        os.fsync(handle)
    except OSError as error:
        if not _knows_no_sync(handle, error):
            raise


def _refused(handle: int) -> int:
    """Ask Windows itself to sync, and return the number by which it refuses; 0 where it does not."""
    import ctypes
    import msvcrt

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]  # there alone
    done = kernel.FlushFileBuffers(ctypes.c_void_p(msvcrt.get_osfhandle(handle)))  # type: ignore[attr-defined]
    return 0 if done else int(ctypes.get_last_error())  # type: ignore[attr-defined]


def _knows_no_sync(handle: int, error: OSError, refused: Callable[[int], int] = _refused) -> bool:
    """Return whether a drive cannot be asked to sync; nothing more can be done there."""
    if error.errno == errno.EBADF and sys.platform == "win32":  # which is said there of whatever went wrong
        return refused(handle) in _UNSUPPORTED_THERE
    return error.errno in _UNSUPPORTED


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names. Raises OSError except where folders cannot be synced."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS):
            raise
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file of ours if that is possible; one that stays is cleared up another day."""
    with contextlib.suppress(OSError):
        path.unlink()


@cache
def _rename_with_flags() -> tuple[Callable[[bytes, bytes, int], int], tuple[int, int]] | None:
    """Return the system's rename with flags; its flags for "exchange" and for "only if nothing is there"."""
    import ctypes  # not needed before the first save, and starting must be quick

    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if call is not None:
            here = -100  # AT_FDCWD
            return (lambda old, new, flags: int(call(here, old, here, new, flags))), (2, 1)
    elif sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        if call is not None:
            return (lambda old, new, flags: int(call(old, new, flags))), (2, 4)
    return None


def _rename(old: Path, new: Path, which: int) -> bool:
    """Rename with flag number `which` (0 exchange, 1 only if free); False where this system cannot."""
    found = _rename_with_flags()
    if found is None:
        return False
    call, flags = found
    if call(os.fsencode(old), os.fsencode(new), flags[which]) == 0:
        return True
    import ctypes

    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(new))


def exchange(temp: Path, target: Path) -> bool:
    """Exchange the names of two files in one step; return False, having done nothing, where the system cannot."""
    return _rename(temp, target, 0)


def place_new(temp: Path, target: Path) -> bool:
    """Give `temp` the name `target`; return False, having done nothing, if a file has it."""
    try:
        if _rename(temp, target, 1):
            return True
        if sys.platform == "win32":
            replace(temp, target, rename=Path.rename)  # never replaces there
            return True
        target.hardlink_to(temp)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            return False
        replace(temp, target)
        return True
    temp.unlink()
    return True


def patiently(
    act: Callable[[], T],
    *,
    held: Collection[int] = _UNREADABLE_YET,
    pauses: Sequence[float] = _PAUSES,
    sleep: Callable[[float], object] = time.sleep,
) -> T:
    """Do something with a file, trying again while another program holds that open. Raises OSError.

    Args:
        act: What is done.
        held: The numbers by which Windows says that somebody has it open.
        pauses: Seconds between two tries.
        sleep: What waits.
    """
    for pause in pauses:
        try:
            return act()
        except OSError as error:
            if getattr(error, "winerror", None) not in held:
                raise
        sleep(pause)
    return act()


def replace(
    temp: Path,
    target: Path,
    *,
    pauses: Sequence[float] = _PAUSES,
    rename: Callable[[Path, Path], object] = lambda temp, target: temp.replace(target),
    sleep: Callable[[float], object] = time.sleep,
) -> None:
    """Put one file in the place of another, trying again while another program holds that open.

    Args:
        temp: The finished file.
        target: The name that it is to have.
        pauses: Seconds between two tries.
        rename: What puts it there.
        sleep: What waits.

    Raises:
        OSError: If it could not be put there.
    """
    patiently(lambda: rename(temp, target), held=HELD_OPEN, pauses=pauses, sleep=sleep)
