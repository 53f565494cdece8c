"""The digits of files that this machine found sound, or wrote, and need not judge again (`store.file.judged`).

It is a convenience: where it is lost, files are judged as ever. What another version of this program found counts for
nothing.
"""

import contextlib
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole
from store.file.hashing import hashed
from store.file.private import write_private

_NAME = "sound.txt"
_MOST = 50
_HERE = Path(__file__).parents[2]
_JUDGES = (_HERE / "store" / "file", _HERE / "store" / "log", _HERE / "workshop")


def is_noted(state: Path, digest: str) -> bool:
    """Return whether a file of these digits was found sound, by this version of the program."""
    return f"{digest} {_version()}" in _lines(state)


def note_sound(state: Path, digest: str) -> None:
    """Note that a file of these digits is sound. Where the state folder cannot be written, nothing happens."""
    line = f"{digest} {_version()}"
    with contextlib.suppress(OSError):
        known = [each for each in _lines(state) if each != line]
        write_private(state / _NAME, "".join(f"{each}\n" for each in [*known, line][-_MOST:]).encode())


def _lines(state: Path) -> Sequence[str]:
    with contextlib.suppress(StoreError):
        return (read_whole(state / _NAME) or b"").decode("utf-8", "replace").splitlines()
    return []


@cache
def _version() -> str:
    """Return digits that tell this program from others: what it judges with, by each module's size and time."""
    told = [
        f"{entry.name} {entry.stat().st_size} {entry.stat().st_mtime_ns}"
        for folder in _JUDGES
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.name.endswith((".py", ".pyc"))
    ]
    return hashed(line.encode("utf-8", "surrogateescape") for line in told)[:12]
