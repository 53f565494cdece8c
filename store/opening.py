"""Opening a workshop: the file, what the journal has beyond it, and the thread that saves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from store.clock import Clock
from store.codec import NAMES, Writer
from store.encode import META
from store.errors import ForeignChange, NewerFormat, StoreError, WrongRecords
from store.folders import Node, claim_node
from store.journal import Journal
from store.log import Log, Step, step_fault
from store.merge import union
from store.meta import FORMAT, Head, head_of, read_head
from store.outside import edited_outside
from store.saver import Saver, SaveStatus
from store.session import Session
from store.storage import SafeStorage
from store.view import view
from workshop.document import Workshop
from workshop.model import Record

STEPS = "steps"
OUTSIDE = "Changed by another program"
_OUTSIDE = "Another program changed this file; what it changed is one step, which can be undone."


@dataclass(frozen=True)
class Loaded:
    """What a file holds."""

    log: Log
    workshop: Workshop
    head: Head
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    edited: Workshop | None = None  # what another program made of the tables


def load(path: Path, tables: Mapping[str, Any]) -> Loaded:
    """Make sense of a file's tables; what is wrong is in `faults`. Raises NotAWorkshop, NewerFormat."""
    head = head_of(tables, path)
    log = Log()
    faults = []
    for stamp, step in tables.get(STEPS, {}).items():
        fault = step_fault(stamp, step)
        if fault:
            faults.append(f"Step {stamp}: {fault}.")
        else:
            log.append(stamp, step)
    workshop, wrong, _ = view(log)
    edited, odd = edited_outside(workshop, tables)
    return Loaded(log, workshop, head, tables, [*faults, *wrong, *odd], edited if edited is not workshop else None)


def read_workshop(path: Path) -> Session:
    """A workshop's file for reading, without the journal; nothing is written.

    Raises StoreError for a file that is not there, cannot be read or makes no sense.
    """
    tables = SafeStorage(path, read_only=True).read()
    if tables is None:
        raise StoreError(f"{path} is not there, or empty; name a workshop's file.")
    loaded = load(path, tables)
    if loaded.faults:
        raise WrongRecords(path, loaded.faults)
    return Session(loaded.log, loaded.edited or loaded.workshop, Clock("read"), _ignore, read_only=True)


def _ignore(_stamp: str, _step: Step) -> None:
    """Nothing is recorded while reading."""


class OpenWorkshop:
    """A workshop that is open, with all that keeps it safe. Close it to let go of it."""

    def __init__(
        self,
        path: Path,
        *,
        state: Path,
        on_status: Callable[[SaveStatus], None],
        read_only: bool = False,
        clock: Clock | None = None,
    ) -> None:
        """Open or start the workshop in a file.

        Raises StoreError, in a sentence, for a file that cannot be read or makes no sense; the file
        is untouched then.
        """
        self.path = path
        self.notices: list[str] = []
        self._storage = SafeStorage(path, read_only=read_only)
        loaded = self._load(read_only=read_only)
        self._extra = _foreign_tables(loaded.tables)
        self._node: Node | None = None
        if clock is None:
            self._node = claim_node(state)
            clock = Clock(self._node.id)
        self.workshop_id = loaded.head.workshop or clock.new_id("w")
        self._writer = Writer()
        self._journal = Journal(state, self.workshop_id)
        workshop, self.drafts, missed = self._recover(loaded, read_only=read_only)
        self.session = Session(loaded.log, workshop, clock, self._take, read_only=read_only)
        self._saver = None if read_only else Saver(self._journal, self._write, on_status, on_foreign=self._merge_soon)
        self._start(loaded, missed)

    def draft(self, place: str, text: str) -> None:
        """Keep what is half-typed at a place; empty text forgets it. Returns at once."""
        if self._saver is not None:
            self._saver.draft(place, text)

    def flush(self, timeout: float) -> bool:
        """Save now; whether all is in the file. Waits at most `timeout` seconds."""
        return self._saver is None or self._saver.flush(timeout)

    def save_soon(self) -> None:
        """Save without waiting for more. Returns at once."""
        if self._saver is not None:
            self._saver.flush(0.0)

    def close(self, timeout: float = 6.0) -> bool:
        """Save and let go of the file; whether all is in it. Waits at most `timeout` seconds."""
        saved = True
        if self._saver is not None:
            saved = self._saver.close(timeout)
            if saved:
                self._journal.trim(self.session.log.steps)
        self._journal.close()
        self._storage.close()
        if self._node is not None:
            self._node.release()
        return saved

    def _load(self, *, read_only: bool) -> Loaded:
        tables = self._storage.read()
        if tables is None:
            return Loaded(Log(), Workshop(), Head("", FORMAT))
        try:
            loaded = load(self.path, tables)
        except NewerFormat as error:
            if not read_only:
                raise
            self.notices.append(str(error))
            head = read_head(tables.get(META), self.path)
            loaded = load(self.path, {**tables, META: Head(head.workshop, FORMAT).table()})
        if loaded.faults and not read_only:
            raise WrongRecords(self.path, loaded.faults)
        self.notices.extend(loaded.faults)
        return loaded

    def _recover(self, loaded: Loaded, *, read_only: bool) -> tuple[Workshop, dict[str, str], list[str]]:
        """The workshop with what the journal has beyond the file, the drafts, and the stamps of that."""
        if read_only:
            return loaded.edited or loaded.workshop, {}, []
        content = self._journal.read()
        sound = [(s, step) for s, step in content.steps.items() if not step_fault(s, step)]
        missed = union(loaded.log, sound).fresh
        if not missed:
            return loaded.workshop, content.drafts, []
        self.notices.append(_recovered(len(missed)))
        return view(loaded.log)[0], content.drafts, missed

    def _start(self, loaded: Loaded, missed: list[str]) -> None:
        if self._saver is None:
            return
        for stamp in missed:
            self._saver.record(stamp, loaded.log.steps[stamp])
        if loaded.edited is not None:
            edited = loaded.edited
            touched = [edited.records[r] for r in sorted(edited.touched) if r in edited.records]
            gone = [r for r in edited.touched if r in edited.tray]
            self.session.do(OUTSIDE, lambda now: _as_outside(now, touched, gone))
            self.notices.append("Another program changed this file; what it changed is one step, which can be undone.")

    def _take(self, stamp: str, step: Step) -> None:
        if self._saver is not None:
            self._saver.record(stamp, step)

    def _write(self, _stamps: object) -> None:
        workshop, steps = self.session.snapshot()
        details = workshop.details
        head = Head(self.workshop_id, FORMAT, details.title, details.country, details.dates)
        tables = {**self._extra, META: head.table(), **self._writer.tables(workshop), STEPS: dict(steps)}
        self._storage.write(tables)

    def _merge_soon(self, change: ForeignChange) -> None:
        raise StoreError(str(change))


def _as_outside(now: Workshop, touched: list[Record], gone: list[str]) -> Workshop:
    return now.put(*touched).drop(gone)


def _recovered(count: int) -> str:
    what = "1 step" if count == 1 else f"{count} steps"
    return f"{what} that the file had not got yet came back from this machine's journal."


def _foreign_tables(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Tables that this version does not know; they are kept as they are."""
    return {name: table for name, table in tables.items() if name not in {META, STEPS, *NAMES}}
