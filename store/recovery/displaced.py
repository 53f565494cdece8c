"""What this machine recorded under a file's name, where the name now leads to another workshop."""

import contextlib
import os
from collections.abc import Container
from pathlib import Path

from store.errors import StoreError
from store.file import texts
from store.file.identity import name_beside
from store.file.meta import FORMAT, Head
from store.file.workshop_file import WorkshopFile
from store.recovery.merge_files import write_new
from store.recovery.recovery import gathered, places_of
from store.state.backups import workshop_of
from store.state.journal import folder_name
from store.state.known_files import backed_up_files, known_files


def displaced(path: Path, state: Path, head: Head, steps: Container[str]) -> str:
    """Return a sentence on where the workshop is that this machine had under a file's name; empty if that is this one.

    Where it is in no file any more, as after a sync program laid another typist's over it, it is written beside the
    file from the backups and the journal. It is said once: when the other one is opened for the first time.

    Args:
        path: The file.
        state: This machine's state folder.
        head: What the file says now.
        steps: The stamps of what is in it.
    """
    try:
        before = workshop_of(state, path)
    except StoreError:
        return ""  # what cannot be read now is asked for the next time
    if not before or before in {folder_name(each) for each in (head.workshop, head.copy_of) if each}:
        return ""
    here = Path(os.path.realpath(path))
    if here in known_files(state, head.workshop):
        return ""
    log = gathered(places_of(state, before))
    if all(stamp in steps for stamp in log.steps):
        return ""
    if (found := _file_of(before, here, state)) is not None:
        return texts.displaced(here.name, found if found.parent != here.parent else Path(found.name))
    written = name_beside(here, before)
    try:
        write_new(written, log, Head(before, FORMAT, names=tuple(sorted({here.name, written.name}))))
    except StoreError as error:
        return str(error)
    return texts.displaced(here.name, Path(written.name))


def _file_of(workshop: str, here: Path, state: Path) -> Path | None:
    """Return a file that has a workshop now: in the folder, or where this machine knows it to be."""
    near: list[Path] = []
    with contextlib.suppress(OSError):  # reading the file says so
        near += sorted(each for each in here.parent.iterdir() if each.suffix.lower() == ".json")
    for each in (*near, *known_files(state, workshop), *backed_up_files(state, workshop)):
        with contextlib.suppress(StoreError, OSError):
            if each != here and folder_name(WorkshopFile(each, read_only=True).head().workshop) == workshop:
                return each
    return None
