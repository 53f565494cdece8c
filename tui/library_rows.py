"""The library: the workshop files of a folder as rows, where a new one goes, and what one can be restored from."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from store.errors import StoreError
from store.library import Entry, workshops
from tui import texts
from tui.widgets.outline.outline import Row

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)  # no file of Windows may have these names


class Library:
    """The workshops of a folder, as the screen of the library sees them."""

    def __init__(self, folder: Path, state: Path, complain: Callable[..., None]) -> None:
        """Show a folder; `complain` is the console's `say`."""
        self._folder, self._state, self._complain = folder, state, complain

    def listed(self) -> Sequence[tuple[Path, Row]]:
        """Return the workshop files, the last used first, and how each looks."""
        try:
            return rows(self._folder, self._state)
        except StoreError as error:
            self._complain(str(error), wrong=True)
            return []

    def new_path(self, title: str) -> Path:
        """Return a file that is not there yet, for a workshop of that title."""
        return new_path(self._folder, title)

    def recoverable(self, path: Path) -> Sequence[tuple[str, Row]]:
        """Return where something of the workshop of a file can be restored from. May take a second."""
        from tui import recovering  # not before it is asked for

        return recovering.rows(path, self._state)

    def recover(self, path: Path, key: str) -> tuple[str, bool]:
        """Write what one such place holds into a new file; return a sentence, and whether that went wrong."""
        from tui import recovering

        try:
            return recovering.recovered(path, self._state, None, int(key)), False
        except StoreError as error:
            return str(error), True


def rows(folder: Path, state: Path) -> Sequence[tuple[Path, Row]]:
    """Return the workshop files of a folder as rows, the last used first. Raises StoreError if it cannot be read."""
    return [(entry.path, _row(entry)) for entry in workshops(folder, state)]


def _row(entry: Entry) -> Row:
    if entry.fault:
        mark = texts.OPENS_WHAT_IS_INTACT if entry.rescuable else texts.CANNOT_BE_OPENED
        return Row(entry.fault, label=entry.path.name, marks=(mark,))
    saved = texts.saved_at(f"{entry.saved_at.astimezone():%d %b %Y %H:%M}") if entry.saved_at else ""
    told = " · ".join(part for part in (entry.title or texts.NO_TITLE, entry.country, entry.dates) if part)
    marks = (entry.path.name, *filter(None, [texts.COPIES.get(entry.copy_as)]))
    return Row(told, marks=marks, note=saved)


def new_path(folder: Path, title: str) -> Path:
    """Return a file that the folder does not have yet, named after the title in letters that any system takes."""
    ascii_title = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_title).strip("-")[:60].rstrip("-") or "workshop"
    if _RESERVED.fullmatch(slug):
        slug = f"workshop-{slug}"
    count, path = 1, folder / f"{slug}.json"
    while path.exists():
        count += 1
        path = folder / f"{slug}-{count}.json"
    return path
