"""Where a workshop is that its file's name does not lead to."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from store import texts
from store.errors import StoreError
from store.file.loading import Loaded
from store.saving.conflict_copies import is_left_over
from store.state.backups import workshop_of
from store.state.journal import folder_name

if TYPE_CHECKING:
    from store.recovery.recovery import Rescued

# Nextcloud, ownCloud, Synology, Seafile and odrive write names of this kind; iCloud's begins with a dot.
_PLACEHOLDERS = (".nextcloud", ".owncloud", ".cloud", ".cloudf")


def placeholder_of(path: Path) -> Path | None:
    """Return what a sync program put in a folder in place of a file that it has not brought yet."""
    names = (f".{path.name}.icloud", *(f"{path.name}{ending}" for ending in _PLACEHOLDERS))
    return next((found for name in names if (found := path.with_name(name)).exists()), None)


def interrupted_save(path: Path, state: Path) -> "Rescued | None":
    """Return what a save that was cut off left of a file that is not there; None where there is nothing."""
    try:
        if not any(map(is_left_over, path.parent.iterdir())):
            return None
    except OSError:
        return None  # there is no such folder, which saving will say
    from store.recovery.recovery import interrupted  # seldom needed, and starting must be quick

    return interrupted(path, state)


def displaced_workshop(path: Path, state: Path, loaded: Loaded) -> str:
    """Return where the workshop is that this machine had under this name; empty where it is this one."""
    with contextlib.suppress(StoreError):
        if workshop_of(state, path) in {"", folder_name(loaded.head.workshop)}:
            return ""
    from store.recovery.displaced import displaced  # seldom needed, and starting must be quick

    return displaced(path, state, loaded.head, loaded.log.steps)


def known_before(state: Path, path: Path) -> list[str]:
    """Return a sentence if this machine has had a workshop in a file that is not there."""
    try:
        known = workshop_of(state, path)
    except StoreError as error:
        return [str(error)]
    return [texts.known_before(path)] if known else []
