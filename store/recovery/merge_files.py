"""Merging and recovering for the command line: whole files brought together, and new ones written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from store.errors import ForeignChange, NotAWorkshop, StoreError, WrongRecords, unreadable
from store.file.atomic import fingerprint_of
from store.file.encode import META, STEPS
from store.file.identity import may_be_merged
from store.file.loading import load
from store.file.meta import Head, format_for
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from store.log.clock import Clock
from store.log.codec import Writer, all_odd_fields
from store.log.log import Log
from store.log.merge import ahead
from store.log.session import Session
from store.log.view import view
from store.recovery import texts
from workshop.changes import Incoming, Item

_MERGES = 20  # in a row, with what another program writes meanwhile


def merge_files(path: Path, others: Sequence[Path], *, begun_apart: bool = False) -> tuple[Incoming, list[str]]:
    """Put what other copies have into a file; return what changed, and sentences on it.

    The others are only read. With `begun_apart` they may be other workshops, as where two typists each began one.
    Raises StoreError; then the file is as it was.
    """
    file = WorkshopFile(path)
    own = file.load()
    if own.left_out:
        raise WrongRecords(path, own.faults)
    session = Session(own.log, own.workshop, Clock("merge"), lambda _stamp, _step: None, read_only=True)
    stamps: list[str] = []
    items: list[Item] = []
    notes: list[str] = []
    extra = own.extra
    for other in others:
        theirs = WorkshopFile(other, read_only=True).load()
        if not begun_apart and not may_be_merged(own.head, theirs.head):
            raise NotAWorkshop(other, texts.another_workshop(path))
        notes += [f"{other}: {fault}" for fault in theirs.faults]
        came = session.take_in(theirs.log.steps)
        stamps += came.stamps
        items += came.items
        notes += came.notes
        extra = {name: {**theirs.extra.get(name, {}), **extra.get(name, {})} for name in {**theirs.extra, **extra}}
    if stamps or own.outside:
        write_merging(file.storage, session, own.head, extra)
    return Incoming(tuple(stamps), tuple(items)), [*notes, *filter(None, [ahead(stamps)])]


def write_merging(storage: SafeStorage, session: Session, head: Head, extra: Mapping[str, Any]) -> None:
    """Write, with what others write meanwhile. Raises StoreError; what was pushed aside then lies beside the file."""
    asides: list[Path] = []
    for _ in range(_MERGES):
        try:
            storage.write(tables_of(session.log, head, extra))
        except ForeignChange as change:
            found = None if change.tables is None else load(change.path, change.tables)
            if found is None or found.head.workshop != head.workshop or found.left_out:
                if change.aside is not None and change.tables is not None:
                    storage.put_aside("other", change.aside)
                raise StoreError(texts.being_changed(storage.path)) from change
            session.take_in(found.log.steps)
            asides += [change.aside] if change.aside is not None else []
        else:
            for aside in asides:
                storage.absorbed(aside)
            return
    raise StoreError(texts.being_changed(storage.path))


def write_new(path: Path, log: Log, head: Head, extra: dict[str, object] | None = None, *, widest: int = 0o777) -> None:
    """Write a workshop into a file that is not there yet.

    Args:
        path: The new file.
        log: The steps of the workshop.
        head: What the file is.
        extra: Tables that this version does not know, by name.
        widest: Permissions beyond which the file is given none.

    Raises:
        StoreError: If there is such a file, or it cannot be written.
    """
    try:
        if path.is_symlink() or fingerprint_of(path) is not None:  # whoever laid a link there chose where it leads
            raise StoreError(texts.existing_file(path))
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        storage = WorkshopFile(path).storage
        storage.widest = widest
        storage.write(tables_of(log, head, extra or {}))
    except ForeignChange as change:
        raise StoreError(texts.existing_file(path)) from change


def tables_of(log: Log, head: Head, extra: object) -> dict[str, dict[str, object]]:
    """Return all tables of a file for a log."""
    shown = view(log).workshop
    details = shown.details
    head = head._replace(
        format=format_for(log.redaction, shown),
        title=details.title,
        country=details.country,
        dates=details.dates,
    )
    known = Writer().tables(shown, all_odd_fields(log))
    more = log.redaction.value(extra) if isinstance(extra, dict) else {}
    return {**more, META: head.table(), **known, STEPS: dict(log.steps)}
