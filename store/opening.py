"""Opening a workshop: the file, what the journal has beyond it, and the thread that saves.

Opening never destroys: of a damaged file what is intact is shown, together with what this machine's journal,
backups and other copies have; the damaged file is kept whole beside it, and what is not intact is named.
"""

import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from store import holding, texts
from store.absent import displaced_workshop, interrupted_save, known_before, placeholder_of
from store.errors import DamagedFile, NewerFormat, NotAWorkshop, StoreError, WrongRecords
from store.file import texts as file_texts
from store.file.atomic import LARGE, LIMIT
from store.file.encode import META, STEPS, weight_of
from store.file.identity import Identity, random_id
from store.file.judged import unjudged
from store.file.loading import Loaded, load, sound_steps
from store.file.meta import FORMAT, Head, read_head
from store.file.workshop_file import WorkshopFile
from store.identifying import Identified, identified
from store.log import texts as log_texts
from store.log.clock import Clock
from store.log.guests import toll, without
from store.log.log import Step
from store.log.merge import ahead, union
from store.log.session import Session
from store.log.validation import step_fault
from store.log.view import view
from store.recovery.older_copy import taken_from_backup
from store.saving.saver import Saver, SaveStatus, Timing
from store.saving.sync import FileSync, OnMerged
from store.state.backups import Backups
from store.state.held import held, note_held
from store.state.journal import ALSO, Journal, journal_folder
from store.state.known_files import note_file
from store.state.pending import note_pending
from store.state.sound_files import is_noted
from store.state.state_folder import ReplicaId, claim_node

_ONCE_MORE = 0.5  # seconds for a save that was already waited for in vain


def read_workshop(path: Path, *, strict: bool = False, state: Path | None = None) -> Session:
    """Return a workshop's file for reading, without the journal; nothing is written.

    With a state folder, without what waits on this machine for somebody's word too.
    Raises StoreError for a file that is not there, cannot be read or is not all there; if `strict`, also for one
    in whose steps something makes no sense, of which what does is shown.
    """
    loaded = WorkshopFile(path, read_only=True).load()
    if loaded.left_out or (strict and loaded.faults):
        raise WrongRecords(path, loaded.faults)
    waiting = held(journal_folder(state, loaded.head.workshop)) if state is not None else frozenset()
    log = without(loaded.log, waiting) if waiting else loaded.log
    workshop = view(log).workshop if waiting else loaded.workshop
    return Session(log, workshop, Clock("read"), _ignore, read_only=True)


def _ignore(_stamp: str, _step: Step) -> None:
    """Nothing is recorded while reading."""


class OpenWorkshop:
    """A workshop that is open, with all that keeps it safe. Close it to let go of it."""

    def __init__(
        self,
        path: Path,
        *,
        state: Path,
        on_status: Callable[[SaveStatus], object],
        on_merged: OnMerged | None = None,
        read_only: bool = False,
        clock: Clock | None = None,
        timing: Timing | None = None,
    ) -> None:
        """Open or start the workshop in a file.

        Args:
            path: The file, which need not be there.
            state: This machine's state folder.
            on_status: Called from the thread that saves, with how safe the record is.
            on_merged: Called from the thread that saves with steps from elsewhere, to be given to the session's
                `take_in` in the thread that edits, and with sentences for the typist.
            read_only: Whether nothing may be changed or written.
            clock: What gives stamps and ids; by default one under a name of this run's own, and ids of new workshops
                are random.
            timing: The saver's habits.

        Raises:
            StoreError: For a file that cannot be read, is no workshop, or of which nothing is intact anywhere; the
                file is untouched then.
        """
        self._path = path
        self.notices: list[str] = []
        self.drafts: dict[str, str] = {}
        self._state = state
        self._damaged = False
        self._file = WorkshopFile(path, read_only=read_only)
        loaded, unsaved = self._load(read_only=read_only)
        self._node: ReplicaId | None = None
        if loaded.head.workshop and not read_only:
            self.notices.extend(filter(None, [displaced_workshop(path, state, loaded)]))
        new_id = random_id if clock is None else partial(clock.new_id, "w")
        if clock is None:
            self._node = claim_node(state, {stamp.rsplit("-", 1)[-1] for stamp in loaded.log.steps})
            clock = Clock(self._node.id, own=self._node.own)
            self.notices.extend([file_texts.STATE_COPIED] if self._node.copied else [])
        self.identity = Identified(loaded.head) if read_only else identified(path, state, loaded.head, new_id)
        self.notices.extend(filter(None, [self.identity.notice]))
        self._is = Identity(path, self.identity.head)
        self.workshop_id = self.identity.head.workshop
        self._journal = Journal(state, self.workshop_id)
        missed = [] if read_only else self._of_this_machine(loaded)
        self.waiting: dict[str, Step] = {}  # from elsewhere, for somebody's word
        log, workshop = loaded.log, loaded.workshop
        if missed:
            workshop = view(log).workshop
        if not read_only:
            self._hold_up(loaded, missed)
        if self.waiting:
            log = without(log, self.waiting)
            workshop = view(log).workshop
        self.notices.extend(filter(None, [ahead(loaded.log.steps)]))
        self.session = Session(log, workshop, clock, self._take, read_only=read_only, refusal=self._refusal)
        if loaded.outside:
            if loaded.outside not in self.waiting:
                self.session.may_undo(loaded.outside)
            self.notices.append(texts.CHANGED_OUTSIDE)
            missed.append(loaded.outside)
        self.left = ""  # what close() has to say
        self._patient = True  # until a save was waited for in vain
        self._second: Path | None = None
        self._copied_steps: tuple[int, dict[str, str]] = (0, {})
        self._saver: Saver | None = None
        self._sync: FileSync | None = None
        if not read_only:
            self._start_saving(loaded, [*missed, *unsaved], on_status, on_merged, timing)

    def _of_this_machine(self, loaded: Loaded) -> list[str]:
        """Take in what only this machine's journal and latest backup have; return the stamps of those steps."""
        content = self._journal.read()
        self._journalled = content.steps.keys()
        self.drafts = content.drafts
        self.notices.extend(content.faults)
        sound = [(s, step) for s, step in content.steps.items() if not step_fault(s, step)]
        missed = union(loaded.log, sound).fresh
        if missed:
            self.notices.append(texts.from_journal(len(missed)))
        older = taken_from_backup(self._state, self.path, self._file.storage, loaded)
        if older:
            self.notices.append(texts.from_backup(len(older)))
        return [*missed, *older]

    def _hold_up(self, loaded: Loaded, missed: Collection[str]) -> None:
        """Let wait what takes away more than a handful of rows, and came while the file was not open here."""
        known = holding.known_here(self._state, self._path, self._file.storage, loaded.head.workshop)
        steps = holding.came_meanwhile(loaded.log, held(self._journal.folder), known, {*missed, *self._journalled})
        if steps:
            log = without(loaded.log, steps)
            weighed = toll(log, view(log).workshop, steps)
            self.hold(steps if weighed.is_heavy else {})
            self.notices.extend([log_texts.held_up(weighed.counts)] if weighed.is_heavy else [])

    def hold(self, steps: Mapping[str, Step]) -> None:
        """Let these steps wait for somebody's word, and no others; the next time that the file is opened too."""
        self.waiting = dict(steps)
        note_held(self._journal.folder, steps)

    def _start_saving(
        self,
        loaded: Loaded,
        unsaved: Sequence[str],
        on_status: Callable[[SaveStatus], object],
        on_merged: OnMerged | None,
        timing: Timing | None,
    ) -> None:
        """Start the threads that save; `unsaved` are the stamps of steps that the file does not have yet."""
        path, state = self._path, self._state
        if self.workshop_id != loaded.head.workshop:
            with contextlib.suppress(OSError):  # the journal cannot be written either then, and says so
                note_pending(self._journal.folder, self.workshop_id, path, self.identity.head.copy_of)
        note_file(state, self.workshop_id, path)
        backups = Backups(state, self.workshop_id)
        self._sync = sync = FileSync(
            self._file.storage,
            self._journal,
            backups,
            self.session,
            loaded,
            self._is,
            on_merged,
            self.waiting,
            state,
        )
        self._saver = Saver(
            self._journal,
            sync.write,
            on_status,
            on_foreign=sync.foreign,
            look=sync.look,
            look_beside=sync.look_beside,
            timing=timing,
        )
        if self._file.storage.size > LARGE:
            self.notices.append(texts.large(path, self._file.storage.size, LIMIT))
        if any(place.startswith(f"{ALSO}/") for place in self.drafts):
            for place, text in self.drafts.items():  # under the places that they have from now on
                self._saver.draft(place, text)
        for stamp in dict.fromkeys(unsaved):
            self._take(stamp, loaded.log.steps[stamp])
        # A new one is written with the first that is recorded; what cannot be written is told before that. A damaged
        # file is kept beside, and its name leads to a sound one from now on.
        begun = not loaded.head.workshop and self._file.storage.is_there
        if begun or self._damaged or not self._file.storage.may_be_written:
            self._saver.touch()
            self.save_soon()

    def at_once(self) -> AbstractContextManager[None]:
        """Have what is recorded and what is half-typed meanwhile in the journal in one go, or none of it."""
        return self._saver.at_once() if self._saver is not None else contextlib.nullcontext()

    def draft(self, place: str, text: str) -> None:
        """Keep what is half-typed at a place; empty text forgets it. Returns at once."""
        if self._saver is not None:
            self._saver.draft(place, text)

    @property
    def path(self) -> Path:
        """The file, which goes on under another name where another workshop has got this one."""
        return self._file.storage.path

    @property
    def head(self) -> Head:
        """What the file is now."""
        return self._is.head

    @property
    def withheld(self) -> list[str]:
        """The names of copies beside the file from which nothing is taken in before somebody says what they are."""
        return self._sync.withheld if self._sync is not None else []

    def accept(self, name: str) -> None:
        """Take a file of that name beside this one for the same workshop from now on. Returns at once."""
        if self._sync is not None and self._saver is not None:
            self._sync.accept(name)
            self._saver.touch()

    def flush(self, timeout: float) -> bool:
        """Save now; whether all is in the file. Waits at most `timeout` seconds."""
        return self._saver is None or self._saver.flush(timeout)

    def begin_file(self) -> None:
        """Have the file written though nothing is recorded yet."""
        if self._saver is not None:
            self._saver.touch()

    def save_soon(self) -> None:
        """Save without waiting for more. Returns at once."""
        if self._saver is not None:
            self._saver.flush(0.0)

    def may_leave(self, timeout: float = 6.0) -> bool:
        """Save, and return whether everything is on some disk, be it in a second copy. Waits for `timeout` seconds."""
        if self._saver is None or self._saver.secure(timeout):
            return True
        self._patient = False
        return not self._is_at_risk() or self._copied()

    def close(self, timeout: float = 6.0) -> bool:
        """Save and let go of the file; whether all is in it. Waits at most `timeout` seconds.

        Where it is not, `left` is the sentence on what is where. What is on no disk goes into a second copy.
        """
        saved = True
        if self._saver is not None and self._sync is not None:
            saved = self._saver.close(timeout if self._patient else min(timeout, _ONCE_MORE))
            if saved:
                try:
                    self._sync.end()
                except StoreError as error:  # the journal keeps what has no backup
                    self.notices.append(str(error))
            else:
                if self._is_at_risk():
                    self._copied()
                status, fault = self._saver.whereabouts.status, self._saver.whereabouts.fault
                counts = {"file": status.in_file, "journal": status.in_journal, "nowhere": status.nowhere}
                self.left = texts.left_behind(self.path, counts, fault, self._second)
        if self.path != self._path:
            note_file(self._state, self.workshop_id, self.path)
        if self._saver is None or self._saver.has_ended:  # else a disk hangs that it is being written to
            self._journal.close()
        self._file.close()
        if self._node is not None:
            self._node.release()
        return saved

    def _is_at_risk(self) -> bool:
        """Return whether anything that was typed is on no disk."""
        found = self._saver.whereabouts if self._saver is not None else None
        return found is not None and bool(found.status.nowhere or found.drafts())

    def _copied(self) -> bool:
        """Return whether everything is in a second copy, which is written if need be."""
        from store.recovery import second_copy  # seldom needed, and starting must be quick

        _, steps = self.session.snapshot()
        drafts = self._saver.whereabouts.drafts() if self._saver is not None else {}
        if self._second is None or self._copied_steps != (len(steps), drafts):
            made = second_copy.Workshop(self.path, self.workshop_id, steps, drafts)
            self._second = second_copy.write_second_copy(made) or self._second
            self._copied_steps = (len(steps), drafts)
        return self._second is not None

    def _load(self, *, read_only: bool) -> tuple[Loaded, list[str]]:
        """Return what the file holds, or what is left of it; and the steps that it has not got."""
        try:
            if (known := self._file.storage.read_as(self._unjudged)) is not None:
                return known, []
            tables = self._file.read()
            if tables is None:
                return self._begun(read_only=read_only)
        except DamagedFile as error:
            return self._rescued(error, read_only=read_only)
        try:
            loaded = load(self.path, tables)
        except NewerFormat as error:
            if not read_only:
                raise
            self.notices.append(str(error))
            head = read_head(tables.get(META), self.path)
            loaded = load(self.path, {**tables, META: Head(head.workshop, FORMAT).table()})
        except NotAWorkshop as error:
            if not sound_steps(tables.get(STEPS, {}))[0]:
                raise
            return self._rescued(error, read_only=read_only)
        if loaded.left_out and self._has_more(loaded):
            return self._rescued(DamagedFile(self.path, texts.STRAY_STEPS), read_only=read_only)
        if loaded.left_out and not read_only:
            kept = self._file.storage.keep_copy("damaged")
            self._damaged = True
            self.notices.append(texts.left_out(self.path, kept))
        self.notices.extend(loaded.faults)
        return loaded, []

    def _unjudged(self, raw: bytes, digits: str) -> Loaded | None:
        return unjudged(raw, self._path) if is_noted(self._state, digits) else None

    def _has_more(self, loaded: Loaded) -> bool:
        """Return whether steps can be found in a damaged file that are not where they belong."""
        from store.recovery.salvage import salvage

        return not salvage(self._file.read_bytes()).steps.keys() <= loaded.log.steps.keys()

    def _begun(self, *, read_only: bool) -> tuple[Loaded, list[str]]:
        """Return a new workshop; but where a file is empty that had one, that one.

        Raises StoreError for an empty file of which nothing is known here: it may be a workshop that a sync program
        has not brought yet, and a new one in its place would hide that.
        """
        if self.path.exists():
            try:
                return self._rescued(DamagedFile(self.path, texts.EMPTY), read_only=read_only)
            except DamagedFile as error:
                raise StoreError(texts.not_fetched_yet(self.path)) from error
        elif placeholder := placeholder_of(self.path):
            raise StoreError(texts.only_a_placeholder(self.path, placeholder))
        else:
            found = None if read_only else interrupted_save(self.path, self._state)
            if found is not None:
                self.notices.append(texts.all_restored(self.path))
                return found.loaded, found.unsaved
            self.notices.extend(known_before(self._state, self.path))
        return Loaded(), []

    def _rescued(self, error: DamagedFile | NotAWorkshop, *, read_only: bool) -> tuple[Loaded, list[str]]:
        """Return what is left of a damaged file, in it and elsewhere. Raises the error again where that is nothing."""
        from store.recovery.recovery import rescued  # seldom needed, and starting must be quick

        found = rescued(self.path, self._state)
        if found is None:
            raise error
        kept = None if read_only else self._file.storage.keep_copy("damaged")
        self._damaged = True
        self.notices.extend(found.sentences(error, kept))
        return found.loaded, found.unsaved

    def _take(self, stamp: str, step: Step) -> None:
        if self._saver is not None:
            self._saver.record(stamp, step, weight_of(step))

    def _refusal(self, step: Step) -> str:
        """Return why there is no room for a step: what is recorded must be in a file that can be opened again."""
        waiting = self._saver.whereabouts.weight if self._saver is not None else 0
        return texts.no_room(LIMIT) if self._file.storage.size + waiting + weight_of(step) > LIMIT else ""
