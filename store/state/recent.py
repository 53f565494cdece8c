"""When each workshop was last open on this machine: a small list, a convenience that may be lost."""

import contextlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import read_whole
from store.file.private import write_private

_NAME = "recent.json"
_MOST = 200


def last_used(state: Path) -> dict[str, datetime]:
    """Return moments by real path; empty if the list is missing or unreadable."""
    try:
        found = json.loads(read_whole(state / _NAME) or b"{}")
    except (StoreError, ValueError, RecursionError):
        return {}
    if not isinstance(found, Mapping):
        return {}
    moments = {str(path): _moment(text) for path, text in found.items()}
    return {path: moment for path, moment in moments.items() if moment is not None}


def remember_used(state: Path, path: Path, when: datetime) -> None:
    """Put a file on top of the list. Where the state folder cannot be written, nothing happens."""
    used = last_used(state) | {os.path.realpath(path): when}
    newest = sorted(used, key=lambda name: used[name], reverse=True)[:_MOST]
    content = json.dumps({name: used[name].isoformat() for name in newest}, indent=0).encode("ascii")
    with contextlib.suppress(OSError):
        write_private(state / _NAME, content)


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
