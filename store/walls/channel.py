"""The small files by which a console tells the walls of its machine what to show, and each wall says what hangs there.

Both lie in a folder of the state folder, one for each workshop's file, and are replaced whole. What is in them is
judged like anything from outside: what is not exactly as it should be is as if it were not there. All of it is a
convenience; nothing that was recorded passes through here.
"""

import contextlib
import hashlib
import json
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from store.file.atomic import HELD_OPEN, SHORT_PAUSES, patiently, replace
from store.file.private import FILE_MODE, private_folder, write_fresh
from store.state.locks import Lock, take_lock

_TOLD = "told.json"
_SIGN, LOCK, BELL, _PART = ".wall", ".lock", ".bell", ".part"
_MOST = 64 * 1024  # bytes; ours have a few hundred
_TOKEN = re.compile(r"[0-9a-f]{16}")
_LONGEST = 200  # characters of what a wall says


class Told(NamedTuple):
    """What a console tells its walls.

    Attributes:
        run: The run of the console, under which it holds a lock as long as it lives.
        file: The workshop's file, as it is called now.
        workshop: The workshop's id, by which its journal is found.
        steps: How many steps there are, so that a wall knows whether it has all.
        pointing: What is to be shown, as a text that the walls judge.
        heard: How often each wall was frozen or let go by a key of its own, as far as the console knows; what is to be
            shown holds for a wall only as soon as that is all.
    """

    run: str
    file: str
    workshop: str
    steps: int
    pointing: str
    heard: Mapping[str, int] = MappingProxyType({})


class Sign(NamedTuple):
    """What a wall says of itself.

    Attributes:
        token: The wall, under which it holds a lock as long as it lives.
        shows: What hangs there, in a few words.
        frozen: Whether it stands still.
        presses: How often that was changed by a key at the wall itself.
    """

    token: str
    shows: str = ""
    frozen: bool = False
    presses: int = 0


def folder_of(state: Path, file: Path) -> Path:
    """Return the folder in which console and walls of a workshop's file meet."""
    name = hashlib.sha256(os.path.normcase(os.path.realpath(file)).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return state / "walls" / name


def new_token() -> str:
    """Return a name for one run of a console or a wall."""
    return secrets.token_hex(8)


# What the console tells.


def write_told(folder: Path, told: Told) -> None:
    """Tell the walls. Raises OSError."""
    _replace(folder / _TOLD, {**told._asdict(), "heard": dict(told.heard)}, told.run)


def told_mark(folder: Path) -> tuple[int, int, int] | None:
    """Return what changes whenever something is told; None where nothing is."""
    try:
        what = (folder / _TOLD).stat()
    except OSError:
        return None
    return what.st_ino, what.st_mtime_ns, what.st_size


def read_told(folder: Path) -> Told | None:
    """Return what was told last; None where that is nothing, or makes no sense."""
    found = _read(folder / _TOLD)
    if found is None:
        return None
    run, file, workshop, pointing = (found.get(name) for name in ("run", "file", "workshop", "pointing"))
    if not (isinstance(run, str) and isinstance(file, str) and isinstance(workshop, str) and isinstance(pointing, str)):
        return None
    steps, heard = found.get("steps"), found.get("heard")
    if not _TOKEN.fullmatch(run) or "\0" in file or type(steps) is not int or not isinstance(heard, dict):
        return None
    if not all(type(presses) is int for presses in heard.values()):
        return None
    return Told(run, file, workshop, steps, pointing, heard)


def forget_told(folder: Path, run: str) -> None:
    """Take back what a run of a console told, and no other."""
    told = read_told(folder)
    if told is not None and told.run == run:
        with contextlib.suppress(OSError):  # a console that runs no more is told by its lock too
            (folder / _TOLD).unlink()


# What the walls say.


def write_sign(folder: Path, sign: Sign) -> None:
    """Say what hangs on a wall. Raises OSError."""
    _replace(folder / f"{sign.token}{_SIGN}", sign._asdict(), sign.token)


def take_down(folder: Path, token: str) -> None:
    """Remove the sign of a wall."""
    with contextlib.suppress(OSError):  # it is known by its lock that it hangs no more
        (folder / f"{token}{_SIGN}").unlink()


def signs(folder: Path) -> list[Sign]:
    """Return what the walls that live say, each in its order; what dead ones left is removed."""
    try:
        with os.scandir(folder) as entries:
            tokens = sorted(entry.name[: -len(_SIGN)] for entry in entries if entry.name.endswith(_SIGN))
    except OSError:
        return []
    found = (_sign(folder, token) for token in tokens if _TOKEN.fullmatch(token))
    return [sign for sign in found if sign is not None]


def _sign(folder: Path, token: str) -> Sign | None:
    if not lives(folder, token):
        return None
    found = _read(folder / f"{token}{_SIGN}") or {}
    shows, frozen, presses = found.get("shows"), found.get("frozen"), found.get("presses")
    if not isinstance(shows, str) or not isinstance(frozen, bool) or type(presses) is not int:
        return Sign(token)
    return Sign(token, shows[:_LONGEST], frozen, presses)


# Who lives.


def hold(folder: Path, token: str) -> Lock | None:
    """Return the lock that says that a run lives. Raises OSError."""
    private_folder(folder)
    return take_lock(folder / f"{token}{LOCK}")


def lives(folder: Path, token: str) -> bool:
    """Return whether the run of that name lives; what a dead one left is removed.

    Its lock was taken before its name was written anywhere.
    """
    path = folder / f"{token}{LOCK}"
    if path.exists():
        try:
            lock = take_lock(path)
        except OSError:
            return True  # not to be known here
        if lock is None:
            return True
        lock.release(remove=True)
    for left in folder.glob(f"{token}.*"):
        with contextlib.suppress(OSError):  # another was quicker
            left.unlink()
    return False


def _replace(path: Path, said: Mapping[str, Any], token: str) -> None:
    # not synced: it is worth nothing after a power cut, and a disk that is synced makes the typist wait for the journal
    part = path.with_name(f"{token}.{secrets.token_hex(4)}{_PART}")
    try:
        write_fresh(part, json.dumps(said).encode("ascii"), FILE_MODE)
        replace(part, path, pauses=SHORT_PAUSES)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _read(path: Path) -> dict[str, Any] | None:
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = patiently(lambda: os.open(path, flags), held=HELD_OPEN, pauses=SHORT_PAUSES)
        with os.fdopen(handle, "rb") as file:
            raw = file.read(_MOST + 1)
        found = json.loads(raw) if len(raw) <= _MOST else None
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
