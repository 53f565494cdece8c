"""What this machine's latest backup of a file has beyond the file: an older copy may have been put in its place."""

import re
from collections.abc import Mapping
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole
from store.file.loading import Loaded, sound_steps
from store.file.parse import parse
from store.file.storage import SafeStorage
from store.log.log import Step
from store.log.merge import missing, union
from store.state.backups import Backup, Backups

# At the beginning of a line, as our files have them: looking for names is ten times as quick as reading all.
_STAMP = re.compile(rb'^"(\d{4}-\d\d-\d\dT[^"\\]{10,90})": \{', re.MULTILINE)


def stamps_in(backup: Backup, storage: SafeStorage) -> frozenset[str] | None:
    """Return the stamps in a backup; None where that is of the file as it is. Raises StoreError."""
    if backup.digest == storage.digest[:12]:
        return None
    raw = read_whole(backup.path) or b""
    return frozenset(found.decode("ascii", "replace") for found in _STAMP.findall(raw))


def taken_from_backup(state: Path, path: Path, storage: SafeStorage, loaded: Loaded) -> list[str]:
    """Take in the steps that this machine's latest backup of a file has beyond it; the stamps of those.

    They are missing where an older copy was put in the place of the file while it was closed. A backup that cannot be
    read now costs nothing but that.
    """
    try:
        backup = Backups(state, loaded.head.workshop).latest_of(path) if loaded.head.workshop else None
        found = missing_steps(backup, storage, loaded.log.steps) if backup is not None else {}
    except (StoreError, OSError):
        return []
    return union(loaded.log, sorted(found.items())).fresh


def missing_steps(backup: Backup, storage: SafeStorage, known: Mapping[str, Step]) -> dict[str, Step]:
    """Return the steps of a backup that are not known. Raises StoreError.

    Costs little where the backup is of the file as it is, or of an older one.
    """
    if backup.digest == storage.digest[:12]:
        return {}
    raw = read_whole(backup.path) or b""
    stamps = {found.decode("ascii", "replace") for found in _STAMP.findall(raw)}
    if stamps and stamps <= known.keys():
        return {}
    tables = parse(raw, backup.path) or {}
    return missing(known, sound_steps(tables.get("steps", {}))[0])
