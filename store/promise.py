"""Which workshop a file is going to be that could not be written yet.

The journal goes by a workshop's id, and only the workshop's file tells which id that is. Until the file is there, a
note in the journal's folder says it, so that what was recorded meanwhile is found again by the file's name alone.
"""

import contextlib
import json
import os
from pathlib import Path

from store.durable import read_whole, remove, sync_folder, write_temp
from store.errors import StoreError

_NAME = "file.json"


def promise(folder: Path, workshop: str, path: Path) -> None:
    """Note in a journal's folder that this workshop is to be in that file. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    said = json.dumps({"workshop": workshop, "path": os.path.realpath(path)}).encode("ascii")
    write_temp(folder, [said], 0o600).replace(folder / _NAME)
    sync_folder(folder)


def kept(folder: Path) -> None:
    """The file is there and says so itself. A note that cannot be removed does no harm."""
    remove(folder / _NAME)


def promised(state: Path, path: Path) -> str:
    """The id of the workshop that is to be in a file; empty where none is, or where it cannot be known."""
    here = os.path.realpath(path)
    with contextlib.suppress(OSError):
        for note in sorted((state / "journals").glob(f"*/{_NAME}"), key=lambda n: n.stat().st_mtime_ns, reverse=True):
            said = _said(note)
            if said.get("path") == here and isinstance(workshop := said.get("workshop"), str):
                return workshop
    return ""


def _said(note: Path) -> dict[str, object]:
    try:
        said = json.loads(read_whole(note) or b"{}")
    except (StoreError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
