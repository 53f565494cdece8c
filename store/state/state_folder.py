"""The state folder of this machine, and the name under which this console writes."""

import contextlib
import os
import secrets
import socket
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from store.file.atomic import remove
from store.file.private import private_folder
from store.state.locks import Lock, take_lock
from store.state.where import state_folder

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # base32
_NODE_LENGTH = 4
_LOCK, _NAMES = ".lock", ".names"
_MOST = 50  # names of earlier runs that a console still calls its own
_MACHINE = "machine.txt"
__all__ = ["ReplicaId", "claim_node", "is_console_running", "own_nodes", "state_folder"]


@dataclass
class ReplicaId:
    """The four characters that end each stamp of this run of a console, and the claim on those of earlier runs.

    `own` are the names of this run and of the runs whose edits it may undo. `copied` says that the state folder is
    not where it was made: it may be one of several copies.
    """

    id: str
    own: frozenset[str] = frozenset()
    copied: bool = False
    _lock: Lock | None = field(default=None, repr=False)

    def release(self) -> None:
        """Let the next console go on from this one."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def claim_node(folder: Path, known: Collection[str] = ()) -> ReplicaId:
    """Return a name for this run of a console, which no other run of any console has.

    A name is never used by two runs: a machine whose state folder was copied, as a cloned laptop's is, would write
    stamps under the names of the other. The names of earlier runs are kept in `folder`, for undo; no two running
    consoles share them. Where the folder cannot be written nothing is kept.

    Args:
        folder: This machine's state folder.
        known: Names that the workshop's log has, which are not given again.
    """
    name = _fresh({*known, *own_nodes(folder)})
    with contextlib.suppress(OSError):  # no state folder to keep names in: undo reaches back to this run's beginning
        private_folder(folder)
        return _claimed(folder / "nodes", name)
    return ReplicaId(name, frozenset({name}))


def _claimed(nodes: Path, name: str) -> ReplicaId:
    """Return that name together with those of the runs that this one follows. Raises OSError."""
    private_folder(nodes)
    copied = _was_copied(nodes)
    for line in sorted(path.stem for path in nodes.glob(f"*{_LOCK}") if _is_node(path.stem)):
        lock = take_lock(nodes / f"{line}{_LOCK}")
        if lock is None:
            continue  # a console that runs now
        if not copied:
            own = [*dict.fromkeys([line, *_names(nodes, line)]), name][-_MOST:]
            _write(nodes / f"{line}{_NAMES}", own)
            return ReplicaId(name, frozenset(own), copied, lock)
        lock.release(remove=True)  # the machine that this was copied from goes on under these
        remove(nodes / f"{line}{_NAMES}")
    return ReplicaId(name, frozenset({name}), copied, take_lock(nodes / f"{name}{_LOCK}"))


def is_console_running(folder: Path) -> bool:
    """Return whether a console of this machine has a workshop open. Raises OSError where that cannot be known."""
    for path in (folder / "nodes").glob(f"*{_LOCK}"):
        lock = take_lock(path)
        if lock is None:
            return True
        lock.release()
    return False


def own_nodes(folder: Path) -> frozenset[str]:
    """Return the names that consoles of this machine wrote under of late; none where the folder cannot be read."""
    nodes = folder / "nodes"
    try:
        lines = [path.stem for path in nodes.glob(f"*{_LOCK}") if _is_node(path.stem)]
        return frozenset(name for line in lines for name in (line, *_names(nodes, line)))
    except OSError:
        return frozenset()


def _names(nodes: Path, line: str) -> Sequence[str]:
    """Return the names of the runs that followed one another under one lock, oldest first. Raises OSError."""
    try:
        words = (nodes / f"{line}{_NAMES}").read_text(encoding="utf-8", errors="replace").split()
    except FileNotFoundError:
        return ()
    return [word for word in words if _is_node(word)]


def _was_copied(nodes: Path) -> bool:
    """Return whether the folder was made elsewhere; note that it is here from now on. Raises OSError."""
    here = _whereabouts(nodes)
    noted = nodes / _MACHINE
    try:
        before = noted.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        before = []
    if before != here:
        _write(noted, here)
    return bool(before) and before != here


def _whereabouts(nodes: Path) -> list[str]:
    """Return what a copied folder, or a cloned machine that was given a name of its own, has otherwise."""
    machine = ""
    with contextlib.suppress(OSError):  # there is none on Windows and macOS
        machine = Path("/etc/machine-id").read_text(encoding="ascii", errors="replace").strip()
    return [os.path.realpath(nodes), str(nodes.stat().st_ino), socket.gethostname(), machine]


def _write(path: Path, lines: Sequence[str]) -> None:
    """Write without waiting for the disk: it costs undo across two runs if it is lost. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _fresh(known: Collection[str]) -> str:
    while True:
        name = "".join(secrets.choice(_LETTERS) for _ in range(_NODE_LENGTH))
        if name not in known:
            return name


def _is_node(name: str) -> bool:
    return len(name) == _NODE_LENGTH and set(name) <= set(_LETTERS)
