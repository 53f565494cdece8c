"""Which workshop a file is going to be that could not be written yet.

The journal goes by a workshop's id, and only the workshop's file tells which id that is. Until the file is there, a
note in the journal's folder says it, so that what was recorded meanwhile is found again by the file's name alone.
"""

import json
import os
from pathlib import Path

from store.errors import unreadable
from store.file.atomic import FileFingerprint, fingerprint_of, read_whole, remove, sync_folder
from store.file.private import write_private

_NAME = "file.json"


def note_pending(folder: Path, workshop: str, path: Path, copy_of: str = "") -> None:
    """Note in a journal's folder that this workshop is to be in that file. Raises OSError.

    `copy_of` is the id that the file still has, where it is a copy that is going to have one of its own.
    """
    fields = {"workshop": workshop, "path": os.path.realpath(path), **({"copy_of": copy_of} if copy_of else {})}
    said = json.dumps(fields).encode("ascii")
    write_private(folder / _NAME, said)
    sync_folder(folder)


def clear_pending(folder: Path) -> None:
    """The file is there and says so itself. A note that cannot be removed does no harm."""
    remove(folder / _NAME)


def pending_workshop(state: Path, path: Path, copy_of: str = "") -> str:
    """Return the id of the workshop that is to be in a file; empty where none is.

    With `copy_of` the file is a copy that has this id, and is going to have another.
    Raises StoreError where that cannot be known now.
    """
    here = os.path.realpath(path)
    found = [(mark.modified, note) for note in _notes(state) if (mark := _mark(note)) is not None]
    for _, note in sorted(found, reverse=True):
        said = _said(note)
        is_it = said.get("path") == here and said.get("copy_of", "") == copy_of
        if is_it and isinstance(workshop := said.get("workshop"), str):
            return workshop
    return ""


def _notes(state: Path) -> list[Path]:
    journals = state / "journals"
    try:
        return [folder / _NAME for folder in journals.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(journals, error) from error


def _mark(note: Path) -> FileFingerprint | None:
    try:
        return fingerprint_of(note)
    except NotADirectoryError:
        return None
    except OSError as error:
        raise unreadable(note, error) from error


def _said(note: Path) -> dict[str, object]:
    try:
        said = json.loads(read_whole(note) or b"{}")
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
