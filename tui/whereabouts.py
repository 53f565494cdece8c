"""Where the typist was in each file, as this machine remembers it; losing it loses nothing."""

import json
import os
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from tui.screens.base.row_keys import NO_ROW, RowKey
from tui.settings import Settings

_PATIENCE = 1.0  # seconds that leaving waits for a slow disk; this matters least


@dataclass
class Whereabouts:
    """The session and the priority in sight, the page of each session, and on each page the row and the folds.

    `step` is the last step recorded here when that was noted. After a kill there may be later ones: then she had left
    those rows, and the next entry would go among what was recorded before.
    """

    session: str = ""
    priority: str = ""
    pages: dict[str, str] = field(default_factory=dict)  # the page in sight last, by session
    rows: dict[str, RowKey] = field(default_factory=dict)
    folds: dict[str, list[RowKey]] = field(default_factory=dict)
    step: str = ""

    def row(self, page: str) -> RowKey:
        """Return the row on which the typist was; `NO_ROW` where that is not known."""
        return self.rows.get(page, NO_ROW)

    def folded(self, page: str) -> Sequence[RowKey]:
        """Return the rows that were folded on a page."""
        return self.folds.get(page, [])

    def page(self, session: str) -> str:
        """Return the id of the page of a session that was in sight last; empty where that is not known."""
        return self.pages.get(session, "")

    def as_of(self, step: str) -> "Whereabouts":
        """Return the same, without the rows where that is not the last step any more."""
        return self if step == self.step else replace(self, rows={}, step=step)

    def note(self, session: str, page: str, row: RowKey, folded: Iterable[RowKey]) -> None:
        """Take note of where the typist is on a page."""
        self.pages[session], self.rows[page], self.folds[page] = page, row, [*folded]


class Remembered:
    """The whereabouts in all files, in one small file of the state folder."""

    def __init__(self, state: Path) -> None:
        self._settings = Settings(state / "places.json")
        self._lock = threading.Lock()
        self._wanted: tuple[str, str] | None = None  # what is to be written next
        self._writer: threading.Thread | None = None  # writes until nothing is wanted

    def of(self, file: Path) -> Whereabouts:
        """Return where the typist was in a file; nowhere where that is not known."""
        try:
            found = json.loads(self._settings.get(os.path.realpath(file), "{}"))
            return Whereabouts(
                str(found.get("session", "")),
                str(found.get("priority", "")),
                {str(session): str(page) for session, page in found.get("pages", {}).items()},
                {str(page): _key(row) for page, row in found.get("rows", {}).items()},
                {str(page): [_key(row) for row in rows] for page, rows in found.get("folds", {}).items()},
                str(found.get("step", "")),
            )
        except (ValueError, TypeError, AttributeError, RecursionError):  # written by another version, or damaged
            return Whereabouts()

    def keep(self, file: Path, now: Whereabouts) -> None:
        """Remember where the typist is, in a thread of its own: no key waits for the disk."""
        with self._lock:
            self._wanted = os.path.realpath(file), json.dumps(vars(now))
            if self._writer is None:
                # Nobody waits for it for ever: the process ends without it.
                self._writer = threading.Thread(target=self._write, name="places", daemon=True)
                self._writer.start()

    def close(self) -> None:
        """Wait a little for what is still to be written."""
        if (writer := self._writer) is not None:
            writer.join(_PATIENCE)

    def _write(self) -> None:
        while True:
            with self._lock:
                wanted, self._wanted = self._wanted, None
                if wanted is None:
                    self._writer = None
                    return
            self._settings.set(*wanted)


def _key(parts: Any) -> RowKey:
    """Return the key of a row that may not be there any more. Raises TypeError or ValueError for what is no key."""
    kind, record, detail = parts
    return RowKey(cast("Any", str(kind)), str(record), str(detail))
