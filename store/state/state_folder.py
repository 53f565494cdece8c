"""The state folder of this machine, and the name under which this console writes."""

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_state_path

from store.file.private import private_folder
from store.state.locks import Lock, take_lock

_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"  # base32
_NODE_LENGTH = 4


def state_folder() -> Path:
    """Return where journals, backups and lists of this machine live; never beside the workshop, never synced.

    The environment's PLENARY_STATE overrides it. The folder is not made here.
    """
    chosen = os.environ.get("PLENARY_STATE")
    return Path(chosen).expanduser() if chosen else user_state_path("plenary", appauthor=False)


@dataclass
class ReplicaId:
    """The four characters that end each stamp of this console, and the claim on them while it runs."""

    id: str
    _lock: Lock | None = field(default=None, repr=False)

    def release(self) -> None:
        """Let the next console have this name."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def claim_node(folder: Path) -> ReplicaId:
    """Return a name that no other running console of this machine has; made once, kept in `folder`, used again.

    Two consoles at once get two names, so that their stamps can never be the same. Where the folder cannot be
    written the name is a random one for this run.
    """
    nodes = folder / "nodes"
    try:
        private_folder(folder)
        private_folder(nodes)
        names = sorted(path.stem for path in nodes.glob("*.lock") if _is_node(path.stem))
        for name in [*names, _fresh()]:
            lock = take_lock(nodes / f"{name}.lock")
            if lock is not None:
                return ReplicaId(name, lock)
    except OSError:
        return ReplicaId(_fresh())  # no state folder to keep it in: the claim lasts for this run alone
    return ReplicaId(_fresh())


def is_console_running(folder: Path) -> bool:
    """Return whether a console of this machine has a workshop open. Raises OSError where that cannot be known."""
    for name in own_nodes(folder):
        lock = take_lock(folder / "nodes" / f"{name}.lock")
        if lock is None:
            return True
        lock.release()
    return False


def own_nodes(folder: Path) -> frozenset[str]:
    """Return the names that consoles of this machine write under; none where the folder cannot be read."""
    try:
        return frozenset(path.stem for path in (folder / "nodes").glob("*.lock") if _is_node(path.stem))
    except OSError:
        return frozenset()


def _fresh() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(_NODE_LENGTH))


def _is_node(name: str) -> bool:
    return len(name) == _NODE_LENGTH and set(name) <= set(_LETTERS)
