"""What came into a file while it was not open here, so that what takes much away can wait for somebody's word."""

import contextlib
from collections.abc import Collection, Mapping
from pathlib import Path

from store.errors import StoreError
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from store.log.log import Log, Step
from store.state.backups import Backups
from store.state.held import held
from store.state.journal import journal_folder


def known_here(state: Path, path: Path, storage: SafeStorage, workshop: str) -> frozenset[str] | None:
    """Return the stamps in this machine's latest backup of a file; None where there is none, or the file is the same.

    With what the journal has, that is what this machine knew when the file was open here last.
    """
    from store.recovery.older_copy import stamps_in  # not needed for a new file, and starting must be quick

    try:
        backup = Backups(state, workshop).latest_of(path) if workshop else None
        return stamps_in(backup, storage) if backup is not None else None
    except (StoreError, OSError):
        return None


def some_wait(state: Path, path: Path) -> bool:
    """Return whether changes in a file wait on this machine for somebody's word. Raises StoreError, OSError."""
    return bool(held(journal_folder(state, WorkshopFile(path, read_only=True).head().workshop)))


def agreed(state: Path, path: Path) -> None:
    """Keep a backup of a file that somebody wanted so, by a command: nothing in it waits then."""
    with contextlib.suppress(StoreError, OSError):
        file = WorkshopFile(path, read_only=True)
        backups = Backups(state, file.load().head.workshop)
        if backups.latest_of(path) is not None:
            backups.keep([file.read_bytes()], path)


def came_meanwhile(
    log: Log, noted: Collection[str], known: Collection[str] | None, mine: Collection[str]
) -> Mapping[str, Step]:
    """Return the steps of a log that wait, as was noted, or that are not known here."""
    waiting = {stamp for stamp in noted if stamp in log.steps}
    if known is not None:
        waiting |= log.steps.keys() - {*known, *mine}
    return {stamp: log.steps[stamp] for stamp in sorted(waiting)}
