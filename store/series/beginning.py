"""Starting a workshop's file from an earlier workshop: an identity of its own, and one step of history."""

from collections.abc import Collection
from pathlib import Path

from store import texts
from store.errors import StoreError
from store.opening import OpenWorkshop, read_workshop
from workshop import people
from workshop.document import Workshop
from workshop.series.beginning import Part, begun_from

LABEL = "Begin from an earlier workshop"
"""What the step is called; it is written into the file and never translated."""


def begin(path: Path, old: Path | None, state: Path, parts: Collection[Part], title: str = "") -> None:
    """Start a workshop in a new file.

    Args:
        path: The new file.
        old: The file of the earlier workshop, which is only read; None for nothing of any.
        state: This machine's state folder.
        parts: What goes over.
        title: What the new workshop is called.

    Raises:
        StoreError: There is a file of that name, the earlier workshop cannot be read, or the new one not be written.
    """
    if path.exists():
        raise StoreError(texts.is_there_already(path))
    before = read_workshop(old).workshop if old is not None else None
    opened = OpenWorkshop(path, state=state, on_status=lambda _: None)

    def edit(workshop: Workshop) -> Workshop:
        if before is not None:
            workshop = begun_from(workshop, before, opened.session.new_id, parts)
        return people.set_detail(workshop, "title", title) if title else workshop

    opened.session.do(LABEL, edit)
    opened.begin_file()
    if not opened.close():
        raise StoreError(opened.left)
