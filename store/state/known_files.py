"""Which files of this machine are, or were, one workshop: for telling a copy from a file that was moved.

It is a convenience: where it is lost, the question what a copy is may be asked once more. What a state folder says
that was itself copied from elsewhere is passed over.
"""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole
from store.file.private import private_folder
from store.state.journal import folder_name

_MOST = 50


def known_files(state: Path, workshop: str) -> Sequence[Path]:
    """Return the real paths under which this machine has had a workshop's file, oldest first."""
    first, *lines = _lines(_note(state, workshop)) or [""]
    return [Path(line) for line in lines if line] if first == _here(state) else []


def backed_up_files(state: Path, workshop: str) -> Sequence[Path]:
    """Return the real paths of the files of a workshop that there are backups of."""
    return [Path(line) for line in _lines(state / "backups" / folder_name(workshop) / "paths.txt") if line]


def note_file(state: Path, workshop: str, path: Path) -> None:
    """Note that a file is a workshop's. Where the state folder cannot be written, nothing happens."""
    here = os.path.realpath(path)
    known = [str(each) for each in known_files(state, workshop)]
    if here in known:
        return
    note = _note(state, workshop)
    with contextlib.suppress(OSError):
        private_folder(note.parent)
        handle = os.open(note, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(f"{line}\n" for line in [_here(state), *[*known, here][-_MOST:]])


def _note(state: Path, workshop: str) -> Path:
    return state / "files" / f"{folder_name(workshop)}.txt"


def _here(state: Path) -> str:
    """Return what tells this state folder from a copy of it."""
    with contextlib.suppress(OSError):
        return f"{state.stat().st_ino} {os.path.realpath(state)}"
    return ""


def _lines(path: Path) -> list[str]:
    with contextlib.suppress(StoreError):
        return (read_whole(path) or b"").decode("utf-8", "replace").splitlines()
    return []
