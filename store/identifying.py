"""What a file that is being opened is: the workshop that it says, or a copy of one, of which somebody has to say it."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from store import texts
from store.errors import ForeignChange, StoreError
from store.file import texts as file_texts
from store.file.encode import META
from store.file.identity import begun, decided, flows, is_named, is_original, parted, random_id
from store.file.meta import PRACTICE, Head, head_of
from store.file.workshop_file import WorkshopFile
from store.recovery.texts import being_changed
from store.state.known_files import backed_up_files, known_files, note_file
from store.state.pending import pending_workshop

_TRIES = 5  # while another program writes the file


class Identified(NamedTuple):
    """What a file is to be from now on, and a sentence about that, if there is one.

    `other` is the file that it is a copy of, where the two were found together.
    """

    head: Head
    notice: str = ""
    other: Path | None = None


def identified(path: Path, state: Path, head: Head, new_id: Callable[[], str] = random_id) -> Identified:
    """Return what a file of this head is. A copy that nobody has spoken for gets an id of its own, so that nothing
    flows from it or into it; its steps stay what they are, and saying that it is the same workshop joins the two again.

    Args:
        path: The file.
        state: This machine's state folder.
        head: What the file says.
        new_id: Gives the id of a new workshop.

    Raises:
        StoreError: It cannot be known which workshop a file is going to be.
    """
    if not head.workshop:
        return Identified(begun(path, pending_workshop(state, path) or new_id()))
    other = _asked_about(path, state, head)
    if other is not None:
        of = head.copy_of if head.is_undecided else head.workshop
        own = parted(head, pending_workshop(state, path, of) or random_id())
        return Identified(own, file_texts.undecided_copy(path, other), other)
    if head.is_undecided:
        other = next((other for other, _ in _others(path, state, head._replace(workshop=head.copy_of))), None)
        return Identified(head, file_texts.undecided_copy(path, other), other)
    if head.copy_as == PRACTICE:
        return Identified(head, file_texts.practice_copy(path))
    return Identified(_named(path, state, head))


def decide(path: Path, state: Path, answer: str, other: Path | None = None) -> None:
    """Write into a file what it is. It must not be open.

    Args:
        path: The file.
        state: This machine's state folder.
        answer: SAME, PRACTICE or ANOTHER.
        other: The file that it is a copy of, where that is known.

    Raises:
        StoreError: The file could not be read or written; then it says what it said.
    """
    file = WorkshopFile(path)
    try:
        for _ in range(_TRIES):
            tables = file.read()
            if tables is None:
                raise StoreError(texts.missing_or_empty(path))
            head = decided(head_of(tables, path), answer, _real(path).name, other.name if other is not None else "")
            try:
                file.storage.write({**tables, META: head.table()})
            except ForeignChange as change:
                if change.aside is not None:
                    file.storage.put_aside("other", change.aside)
                continue
            note_file(state, head.workshop, path)
            return
        raise StoreError(being_changed(path))
    finally:
        file.close()


def _asked_about(path: Path, state: Path, head: Head) -> Path | None:
    """Return the other file of the same id for which this one must be spoken for; None where there is none."""
    files = (*known_files(state, head.workshop), *backed_up_files(state, head.workshop))
    known = {_real(each) for each in files}
    here = _real(path)
    for other, theirs in _others(path, state, head):
        apart = other.parent != here.parent
        if apart and here in known:
            continue  # this machine has had both, and was told
        if not apart and flows(here.name, head, other.name, theirs):
            continue
        if not apart and is_original(here.name, head, other.name, theirs):
            continue
        if not apart and here in known and other not in known and not is_original(other.name, theirs, here.name, head):
            continue
        return other
    return None


def _others(path: Path, state: Path, head: Head) -> Iterator[tuple[Path, Head]]:
    """Yield the other files of this id with their heads: those in the folder, then those that this machine knows."""
    here = _real(path)
    found: list[Path] = []
    with contextlib.suppress(OSError):  # reading or writing the file says so
        found += sorted(each for each in here.parent.iterdir() if each.suffix.lower() == ".json")
    found += (each for each in known_files(state, head.workshop) if each.parent != here.parent)
    for other in found:
        if other.name == here.name and other.parent == here.parent:
            continue
        try:
            if not other.is_file() or other.samefile(here):
                continue
            theirs = WorkshopFile(other, read_only=True).head()
        except (StoreError, OSError):
            continue  # it is no workshop, or cannot be told now: then nothing is taken from it either
        if theirs.workshop == head.workshop:
            yield other, theirs


def _named(path: Path, state: Path, head: Head) -> Head:
    """Return the head with the file's own name, where it has none or the file was renamed."""
    here = _real(path)
    if not head.names:
        return head._replace(names=(here.name,))
    if is_named(head.names, here.name):
        return head
    before = [each for each in known_files(state, head.workshop) if is_named(head.names, each.name)]
    renamed = any(each.parent.is_dir() and not each.exists() for each in before)
    return head._replace(names=(here.name,)) if renamed else head


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
