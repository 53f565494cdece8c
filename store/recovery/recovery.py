"""All places on this machine that hold something of a workshop, and what can be restored from them."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from languages import writing
from store import texts
from store.errors import DamagedFile, NewerFormat, NotAWorkshop, StoreError, unreadable
from store.file.atomic import fingerprint_of
from store.file.loading import Loaded, load
from store.file.meta import FORMAT, Head
from store.file.workshop_file import WorkshopFile
from store.garbage import paused_gc
from store.log.clock import when
from store.log.foreign_edits import edited_outside
from store.log.log import Log, Step
from store.log.merge import union
from store.log.validation import step_fault
from store.log.view import view
from store.recovery import texts as recovery_texts
from store.recovery.salvage import salvage
from store.saving.conflict_copies import is_left_over, leads_away
from store.state.backups import Backups, workshop_of
from store.state.journal import Journal, folder_name
from store.state.pending import pending_workshop
from workshop.timeline.local_time import local


@dataclass(frozen=True)
class Source:
    """One place: what it is called, when it was written (UTC), what it holds.

    `fault` says what is wrong with it; what it holds is then what was intact. `lost` are the stamps of steps of
    which no more than that can be read; `tables` the records that can be read in a damaged file. With `unread` the
    place could not be looked at now, so that what it holds is not known: `fault` is the sentence for that.
    `path` is the file, where it is one; `says_when` that the name has the time in it.
    """

    name: str
    at: datetime | None
    workshop: str
    steps: Mapping[str, Step]
    extra: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fault: str = ""
    lost: tuple[str, ...] = ()
    tables: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    unread: bool = False
    path: Path | None = None
    says_when: bool = False


def source_of(name: str, path: Path) -> Source | None:
    """Return what is intact in a file, None if it is not there. Raises StoreError if it cannot be read at all."""
    file = WorkshopFile(path, read_only=True)
    try:
        mark = fingerprint_of(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if mark is None:
        return None
    at = datetime.fromtimestamp(mark.modified / 1e9, UTC)
    try:
        tables = file.read()
        if tables is None:
            return Source(name, at, "", {}, fault=texts.empty_file(path))
        found = load(path, tables)
        if found.left_out and not salvage(file.read_bytes()).steps.keys() <= found.log.steps.keys():
            return _salvaged(name, file, at, DamagedFile(path, texts.STRAY_STEPS))
    except (DamagedFile, NotAWorkshop, NewerFormat) as error:
        return _salvaged(name, file, at, error)
    return Source(name, at, found.head.workshop, found.log.steps, found.extra, "; ".join(found.faults))


def _salvaged(name: str, file: WorkshopFile, at: datetime, error: StoreError) -> Source:
    found = salvage(file.read_bytes())
    reason = error.reason if isinstance(error, DamagedFile | NotAWorkshop) else str(error)
    return Source(name, at, found.workshop, found.steps, {}, reason, tuple(found.lost), found.tables)


def sources(path: Path, state: Path, workshop: str = "") -> list[Source]:
    """Return all that holds something of the workshop that is, or was, in a file: the file itself first.

    `workshop` is its id, where that is known. Places that cannot be read now are among them, with nothing.
    """
    own = _tried(recovery_texts.OWN, path)
    found = [own] if own else []
    try:
        workshop = (
            workshop or (own.workshop if own else "") or workshop_of(state, path) or pending_workshop(state, path)
        )
    except StoreError as error:
        found.append(_unread(texts.NOTES, error))
    if not workshop:
        return found
    found += places_of(state, workshop)
    target = Path(os.path.realpath(path))
    try:
        others = sorted(target.parent.iterdir())
    except OSError as error:
        return [*found, _unread(texts.FOLDER, unreadable(target.parent, error))]
    for other in others:
        if leads_away(other, target.parent):
            continue
        if other.name != target.name and (is_left_over(other) or other.suffix.lower() == ".json"):
            source = _tried(other.name, other)
            if source and (source.unread or folder_name(source.workshop) == folder_name(workshop)):
                found.append(source)
    return found


def places_of(state: Path, workshop: str) -> list[Source]:
    """Return what this machine's journal and backups hold of a workshop."""
    found = _in_journal(state, workshop)
    try:
        for backup in reversed(Backups(state, workshop).all()):
            source = _tried(recovery_texts.backup_of(local(backup.at)), backup.path)
            found += [replace(source, at=backup.at, says_when=True)] if source is not None else []
    except OSError as error:
        found.append(_unread(texts.BACKUPS, unreadable(state / "backups", error)))
    return found


def _in_journal(state: Path, workshop: str) -> list[Source]:
    name = texts.JOURNAL
    try:
        content = Journal(state, workshop).read()
    except StoreError as error:
        return [_unread(name, error)]
    steps = {stamp: step for stamp, step in content.steps.items() if not step_fault(stamp, step)}
    whole = [Source(name, None, workshop, steps)] if steps else []
    return [*whole, *(_unread(texts.JOURNAL_PART, fault) for fault in content.faults)]


def _tried(name: str, path: Path) -> Source | None:
    try:
        source = source_of(name, path)
    except StoreError as error:
        source = _unread(name, error)
    return replace(source, path=path) if source is not None else None


def _unread(name: str, error: StoreError | str) -> Source:
    return Source(name, None, "", {}, fault=str(error), unread=True)


def gathered(found: Iterable[Source]) -> Log:
    """Return all that is intact anywhere, in one log; of records whose steps are all lost, what they last said."""
    log = Log()
    held = [*found]
    for source in held:
        union(log, sorted(source.steps.items()))
    for source in held:
        stamp, step, _ = edited_outside(log, view(log).workshop, source.tables, damaged=True)
        if step is not None:
            union(log, [(stamp, step)])
    return log


@dataclass(frozen=True)
class Rescued:
    """What is left of a damaged file: `loaded` is all of it, `unsaved` the steps that the file has not got whole."""

    loaded: Loaded
    unsaved: list[str]
    own: int
    lost: tuple[str, ...]
    others: tuple[str, ...]
    unread: tuple[str, ...] = ()  # a sentence for each place that could not be looked at

    def sentences(self, error: StoreError, kept: Path | None) -> list[str]:
        """Return the sentences for the typist."""
        reason = getattr(error, "reason", "") or str(error)
        line = getattr(error, "line", 0)
        said = [recovery_texts.rescued(line, reason, self.own)]
        if self.others:
            said.append(recovery_texts.more_elsewhere(len(self.unsaved), self.others))
        still = [stamp for stamp in self.lost if stamp not in self.loaded.log.steps]
        if still:
            named = ", ".join(writing.second(when(stamp)) for stamp in still[:5] if _sound(stamp))
            said.append(recovery_texts.lost(len(still), named or recovery_texts.AN_UNKNOWN_TIME))
        said += self.loaded.faults
        if not self.loaded.head.workshop:
            said.append(recovery_texts.UNKNOWN_WORKSHOP)
        if kept is not None:
            said.append(recovery_texts.damaged_kept(kept))
        return [*said, *self.unread]


def rescued(path: Path, state: Path) -> Rescued | None:
    """Return what is left of the workshop in a damaged file, there and elsewhere; None where that is nothing.

    Raises StoreError where it cannot be read at all now.
    """
    with paused_gc():
        return _rescued(path, state)


def _rescued(path: Path, state: Path) -> Rescued | None:
    found = sources(path, state)
    own = found[0] if found and found[0].path == path else None
    if own is not None and own.unread:
        raise StoreError(own.fault)
    log = gathered(found)
    workshop = next((source.workshop for source in found if source.workshop), "")
    if not log.steps:
        return None
    seen = view(log)
    mine = own.steps if own is not None else {}
    unsaved = [stamp for stamp in log.steps if stamp not in mine]
    others = tuple(dict.fromkeys(s.name for s in found if s is not own and any(stamp in s.steps for stamp in unsaved)))
    extra: dict[str, Mapping[str, Any]] = {}
    for source in found:
        extra = {**source.extra, **extra}
    loaded = Loaded(log, seen.workshop, Head(workshop, FORMAT), "", extra, seen.faults)
    unread = tuple(source.fault for source in found if source.unread)
    return Rescued(loaded, unsaved, len(mine), own.lost if own else (), others[:3], unread)


def interrupted(path: Path, state: Path) -> Rescued | None:
    """Return what a file that is gone held, if beside it lies what was to take its place; None where nothing does.

    A stick pulled out at that moment can leave it so, where the system cannot exchange two names in one step.
    Raises StoreError.
    """
    found = sources(path, state)
    return (
        rescued(path, state)
        if any(source.steps and source.path and is_left_over(source.path) for source in found)
        else None
    )


def _sound(stamp: str) -> bool:
    return not step_fault(stamp, {"label": "", "changes": []})
