"""The stamps of steps that wait for somebody's word, in the journal's folder: what they say is in the file alone."""

import contextlib
import json
from collections.abc import Iterable
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole, remove
from store.file.private import write_private

_NAME = "held.json"


def note_held(folder: Path, stamps: Iterable[str]) -> None:
    """Note which steps wait. Where that cannot be written, they are shown the next time that the file is opened."""
    waiting = sorted(stamps)
    if not waiting:
        remove(folder / _NAME)
        return
    with contextlib.suppress(OSError):
        write_private(folder / _NAME, json.dumps(waiting).encode("ascii"))


def held(folder: Path) -> frozenset[str]:
    """Return the stamps of the steps that wait."""
    try:
        found = json.loads(read_whole(folder / _NAME, limit=None) or b"[]")
    except (StoreError, ValueError, RecursionError):
        return frozenset()
    return frozenset(stamp for stamp in found if isinstance(stamp, str)) if isinstance(found, list) else frozenset()
