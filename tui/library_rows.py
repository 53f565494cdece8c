"""The library's files as rows, and where a new workshop's file goes."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from store.library import Entry, workshops
from tui import texts
from tui.widgets.outline.outline import Row

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)  # no file of Windows may have these names


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
