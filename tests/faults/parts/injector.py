"""Stands between a program and the system: counts its calls on the files of one folder, and fails the N-th.

Every function of `os` that the store uses on a path or a handle, `io.open` with what it reads and writes below, the
lock and the exchange of names are replaced in this process, for good; so each place that calls the system is hit.
A call that is interrupted (EINTR) is repeated by Python itself and never comes as far as this.
"""

import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from store.file import atomic
from store.state import locks

ERRORS = {
    "eio": errno.EIO,
    "enospc": errno.ENOSPC,
    "erofs": errno.EROFS,
    "eacces": errno.EACCES,
    "estale": errno.ESTALE,
}
READING = ("stat", "lstat", "fstat", "read", "listdir", "scandir", "readlink", "access")
WRITING = (
    "write",
    "writev",
    "fsync",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "truncate",
    "ftruncate",
    "fchmod",
    "link",
    "utime",
)
READ_WAYS = ("eio", "eacces", "estale", "eio+", "eacces+", "estale+")
SHORT_WAYS = ("short", "short+")
WRITE_WAYS = (
    *("kill", "killmid", "killafter"),
    *("eio", "enospc", "erofs", "estale", "short", "eio+", "enospc+", "erofs+", "estale+", "short+"),
)


def ways(name: str) -> tuple[str, ...]:
    """How a call of that name is failed; those with a + fail all calls that come after it too."""
    if name == "read":
        return (*READ_WAYS, *SHORT_WAYS)
    return READ_WAYS if name in (*READING, "open to read", "lock") else WRITE_WAYS


class Faults:
    """Counts the calls on files of one folder and fails the N-th; 0 only counts."""

    def __init__(self, folder: Path, at: int, way: str) -> None:
        self.names: list[str] = []
        self._folder, self._at = str(folder), at
        self._way, self._for_ever = way.removesuffix("+"), way.endswith("+")
        self._readlink = os.readlink

    def install(self) -> None:
        """Stand there from now on, in this process."""
        for name in (*READING, *WRITING):
            setattr(os, name, self._wrapped(name, getattr(os, name)))
        os.open = self._opening(os.open)
        setattr(os, "close", self._closing(os.close))  # noqa: B010 - a plain assignment would have to name its argument
        io.open = self._io_open  # type: ignore[assignment]  # pathlib asks for no more than this takes
        real, take = atomic._rename, locks._take
        atomic._rename = lambda old, new, which: bool(self.guard("rename", lambda: real(old, new, which)))
        locks._take = lambda handle: self.guard("lock", lambda: take(handle)) if self._is_ours(handle) else take(handle)

    def guard(self, name: str, real: Callable[[], Any], half: Callable[[], Any] = lambda: None) -> Any:
        """Make a call, or what the fault makes of it; `half` does a part of it, where that can be."""
        self.names.append(name)
        count = len(self.names)
        if not (count == self._at or (self._for_ever and count > self._at > 0)):
            return real()
        if self._way in ERRORS:
            if name == "access":  # it has no errors
                return False
            if name == "close":
                real()
            raise OSError(ERRORS[self._way], os.strerror(ERRORS[self._way]))
        if self._way == "short":
            return self._short(name, half, first=count == self._at)
        if self._way == "killmid":
            half()
        elif self._way == "killafter":
            real()
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    def _short(self, name: str, half: Callable[[], Any], *, first: bool) -> Any:
        """Half of what was to be read or written; then an end that is none, or no room."""
        found = half() if first or name == "read" else None
        if name == "read":
            return found if first and found is not None else b""
        if found:
            return found
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def half(*args: Any) -> Any:
            if name == "writev":
                return real(args[0], args[1][: len(args[1]) // 2] or [args[1][0][: len(args[1][0]) // 2]])
            if name == "write":
                return real(args[0], bytes(args[1])[: len(args[1]) // 2])
            return real(args[0], max(1, args[1] // 2)) if name == "read" else None

        def call(*args: Any, **named: Any) -> Any:
            if not args or not self._is_ours(args[0]):
                return real(*args, **named)
            return self.guard(name, lambda: real(*args, **named), lambda: half(*args))

        for group in (os.supports_fd, os.supports_follow_symlinks, os.supports_dir_fd):
            if real in group:
                group.add(call)
        return call

    def _opening(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: Any, flags: int, *args: Any, **named: Any) -> int:
            if not self._is_ours(path):
                return real(path, flags, *args, **named)
            name = "open" if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR) else "open to read"
            return int(self.guard(name, lambda: real(path, flags, *args, **named)))

        return call

    def _closing(self, real: Callable[[int], None]) -> Callable[[int], None]:
        return lambda handle: self.guard("close", lambda: real(handle)) if self._is_ours(handle) else real(handle)

    def _io_open(
        self,
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: Any = None,
        errors: Any = None,
        newline: Any = None,
    ) -> Any:
        name = "open to read" if "r" in mode else "open"
        plain = mode.replace("b", "").replace("t", "")
        raw = self.guard(name, lambda: _Raw(self, file, plain)) if self._is_ours(file) else io.FileIO(file, plain)
        whole = io.BufferedReader(raw) if "r" in mode else io.BufferedWriter(raw)
        return whole if "b" in mode else io.TextIOWrapper(whole, encoding, errors, newline)

    def _is_ours(self, first: object) -> bool:
        try:
            where = self._readlink(f"/proc/self/fd/{first}") if isinstance(first, int) else os.fspath(first)  # type: ignore[call-overload]  # whatever it is
        except (OSError, TypeError):
            return isinstance(first, int) and sys.platform != "linux"
        return isinstance(where, str) and where.startswith(self._folder)


class _Raw(io.FileIO):
    """An open file whose reading and writing can fail."""

    def __init__(self, faults: Faults, file: Any, mode: str) -> None:
        self._faults = faults
        super().__init__(file, mode)

    def readall(self) -> bytes:
        def half() -> bytes:
            found = super(_Raw, self).readall()
            return found[: len(found) // 2]

        return bytes(self._faults.guard("read", super().readall, half))

    def readinto(self, buffer: Any) -> int:
        real = super().readinto

        def half() -> bytes:
            return b"x" * (real(memoryview(buffer)[: max(1, len(buffer) // 2)]) or 0)

        found = self._faults.guard("read", lambda: real(buffer), half)
        return found if isinstance(found, int) else len(found)

    def write(self, content: Any) -> int:
        real = super().write
        found = self._faults.guard("write", lambda: real(content), lambda: real(bytes(content)[: len(content) // 2]))
        return int(found)
