"""What the saver's threads do with the file: write it whole, and merge what others put there or beside it.

They never touch the session's log. What arrived from elsewhere is journalled, handed to the screen's thread, and
is in the file at once, whether or not the screen has taken it in yet.
"""

import contextlib
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from store import texts
from store.errors import FileMissing, ForeignChange, NewerFormat, NotAWorkshop, StoreError
from store.file import texts as file_texts
from store.file.atomic import LARGE, LIMIT
from store.file.encode import META, STEPS, weight_of
from store.file.hashing import hashed
from store.file.identity import Identity
from store.file.judged import is_sound
from store.file.loading import Loaded, load
from store.file.meta import format_for
from store.file.storage import SafeStorage
from store.log.codec import Writer, all_odd_fields
from store.log.log import Log, Step
from store.log.merge import missing, union
from store.log.session import Session
from store.log.view import view
from store.saving.conflict_copies import ConflictCopies
from store.saving.name_contest import NameContest
from store.saving.small_change import small_change
from store.state.backups import Backups
from store.state.journal import Journal
from store.state.pending import clear_pending
from store.state.sound_files import note_sound

OnMerged = Callable[[Mapping[str, Step], Sequence[str]], object]


class FileSync:
    """`look_beside` is for the thread that looks; the rest for the file's thread, or a time when that does not run."""

    def __init__(
        self,
        storage: SafeStorage,
        journal: Journal,
        backups: Backups,
        session: Session,
        loaded: Loaded,
        identity: Identity,
        on_merged: OnMerged | None,
        waiting: Mapping[str, Step],
        state: Path,
    ) -> None:
        """Take what belongs to one open file.

        Args:
            storage: The file.
            journal: The journal of the workshop.
            backups: Its backups.
            session: Gives snapshots of what there is to write.
            loaded: What the file held when it was opened.
            identity: What the file is.
            on_merged: Takes steps from elsewhere, and sentences about them for the typist.
            waiting: Steps in the file that the session has not, since they wait for somebody's word.
            state: This machine's state folder.
        """
        self._storage, self._journal, self._backups, self._session = storage, journal, backups, session
        self._identity, self._on_merged = identity, on_merged
        self._writer = Writer()
        self._lock = threading.Lock()  # for the next three, which both threads change
        self._extra = loaded.extra
        self._odd = not loaded.is_plain and bool(all_odd_fields(loaded.log))
        self._state, self._sound = state, storage.digest if loaded.is_plain else ""  # the digits noted last
        self._incoming = dict(waiting)  # what the session may not have taken in yet
        self._vacated = False
        self._size = storage.size
        self._refused: set[str] = set()  # the last stamps of copies for which there is no room
        self._asides: list[Path] = []
        self._owed: list[ForeignChange] = []  # lies aside, and could not be dealt with when it was found
        self._written: frozenset[str] = frozenset()
        # Whether the tables of the bytes last read or written show what their steps say, and nothing else.
        self._is_clean = loaded.is_plain
        self._there = {*loaded.log.steps}  # the stamps in those bytes, where that is so
        storage.tell_small = self._tell_small
        self._copies = ConflictCopies(storage.path, identity)
        self._contest = NameContest(storage, identity)

    def write(self, _stamps: object) -> None:
        """Save all there is. Raises ForeignChange, StoreError."""
        workshop, steps = self._session.snapshot()
        held = dict(steps)
        with self._lock:
            incoming, extra, may_be_odd = dict(self._incoming), self._extra, self._odd
        lacking = missing(held, incoming)
        log = None
        if lacking or may_be_odd:
            log = Log(held.items())
        if lacking and log is not None:
            union(log, lacking.items())
            workshop, held = view(log).workshop, log.steps
        else:
            with self._lock:
                self._incoming = missing(incoming, self._incoming)
        odd = all_odd_fields(log) if may_be_odd and log is not None else {}
        details = workshop.details
        redaction = log.redaction if log is not None else self._session.log.redaction
        head = self._identity.head._replace(
            format=format_for(redaction, workshop),
            title=details.title,
            country=details.country,
            dates=details.dates,
        )
        tables = {**redaction.value(extra), META: head.table(), **self._writer.tables(workshop, odd), STEPS: held}
        self._storage.write(tables)
        self._is_clean, self._there = True, {*held}
        if (size := self._storage.size) > LARGE > self._size:
            self._tell({}, [texts.large(self._storage.path, size, LIMIT)])
        self._size = size
        if not self._written:
            clear_pending(self._journal.folder)
        self._written = frozenset(held)
        self._contest.written()
        while self._asides:
            self._storage.absorbed(self._asides.pop())

    def foreign(self, change: ForeignChange) -> None:
        """Take in what another program put in the file's place. Raises StoreError; then it is still to be taken in."""
        try:
            self._bring_together(change)
        except StoreError:
            if change.aside is None:
                self._storage.forget()  # or the next save would take those bytes for ours, and replace them
            else:
                self._owed.append(change)
            raise

    def _tell_small(self, known: bytes, found: bytes) -> Loaded | None:
        """Return what came into the file, None where all of it must be read."""
        log = self._session.log
        with self._lock:
            if self._incoming:
                self._incoming = missing(log.steps, self._incoming)
            if self._incoming or self._extra or self._odd or self._refused or not self._is_clean:
                return None
        return small_change(known, found, log, self._storage.path)

    def _bring_together(self, change: ForeignChange) -> None:
        if change.small is not None:
            self._identity.adopt(change.small.head)
            self._there |= change.small.log.steps.keys()
            self._take(change.small, [])
            return
        self._is_clean = False
        if change.tables is None:
            self._tell({}, [texts.damaged_by_another(change.path, change.fault, change.aside)])
            return
        if not change.tables:
            return  # it was emptied: nothing of it is to be kept
        word, found = "other", None
        try:
            found = load(change.path, change.tables)
        except NewerFormat:
            word = "newer"
        except NotAWorkshop:
            found = None  # like another workshop, it is put aside
        if found is None or not self._identity.owns(found.head):
            self._tell({}, [self._contest.settle(change, found, word)])
            self._copies.follow(self._storage.path)
            self._vacated = True  # ours is to be written, under this name or another
            return
        self._identity.adopt(found.head)
        notes = [*found.faults]
        if found.left_out:
            if change.aside is None:
                aside = self._storage.keep_copy("damaged")
            else:
                aside = self._storage.put_aside("damaged", change.aside)
            notes.append(texts.source_kept(aside))
        elif change.aside is not None:
            self._asides.append(change.aside)
        with self._lock:
            self._extra = _joined(self._extra, found.extra)
        self._take(found, notes)
        self._there = {*found.log.steps}
        self._is_clean = change.aside is None and not (found.faults or found.left_out or found.outside)

    def look(self) -> bool:
        """Take in what others put into the file; whether the file must be written for it.

        Raises StoreError where the file was changed and cannot be made sense of now.
        """
        wanted, owed = bool(self._owed), self._owed
        self._owed = []
        self._vacated = False
        for change in owed:
            self.foreign(change)
        try:
            wanted = not self._storage.look() or wanted
        except FileMissing:
            wanted = True
        except ForeignChange as change:
            self.foreign(change)
            if change.small is not None:
                wanted = not self._all().keys() <= self._there or wanted
            else:
                theirs = (change.tables or {}).get(STEPS, {})
                wanted = bool(missing(theirs, self._all())) or change.aside is not None or not theirs or wanted
        return wanted or self._vacated

    def look_beside(self) -> bool:
        """Keep a backup now and then, and take in what others put beside the file; whether to write the file for it."""
        content, wanted = self._storage.content, False
        if self._backups.due and content:
            with contextlib.suppress(StoreError):  # said when closing, if it lasts
                self._keep(content)
        with contextlib.suppress(OSError):  # the stick is pulled out: saving will say so
            for path, tables in self._copies.changed_copies():
                with contextlib.suppress(StoreError):
                    found = load(path, tables)
                    with self._lock:
                        held, self._extra = self._extra, _joined(found.extra, self._extra)
                        wanted = wanted or self._extra != held
                    wanted = self._take(found, []) or wanted
        for name in self._identity.newly_withheld():
            self._tell({}, [file_texts.withheld_copy(name)])
        return wanted

    @property
    def withheld(self) -> list[str]:
        """The names of copies beside the file that wait for somebody's word."""
        return self._identity.withheld

    def accept(self, name: str) -> None:
        """Take a file of that name for the same workshop from now on. From any thread; the next save writes it down."""
        self._identity.accept(name)
        self._copies.look_again()

    def end(self) -> None:
        """After the last save: keep a backup, and only then forget what the journal has of it. Raises StoreError."""
        if self._storage.content:
            self._keep(self._storage.content)
        if self._written and not self._storage.changed():  # else only the journal can bring ours together with it
            self._journal.trim(self._written)

    def _keep(self, content: Sequence[bytes]) -> None:
        """Keep a backup, and note where these bytes need no judging the next time. Raises StoreError."""
        self._backups.keep(content, self._storage.path)
        digest = hashed(content)
        if digest != self._sound and is_sound(b"".join(content), self._storage.path):
            note_sound(self._state, digest)
            self._sound = digest

    def _all(self) -> dict[str, Step]:
        with self._lock:
            return {**self._session.log.steps, **self._incoming}

    def _take(self, found: Loaded, notes: list[str]) -> bool:
        """Have the steps that are new in the journal, and tell of them; whether there were any."""
        fresh = missing(self._session.log.steps, found.log.steps)
        odd = bool(all_odd_fields(found.log))
        with self._lock:
            fresh = missing(self._incoming, fresh)
            if fresh and not self._have_room_for(fresh):
                if max(fresh) not in self._refused:
                    notes = [*notes, texts.too_large_to_merge(len(fresh), LIMIT)]
                self._refused.add(max(fresh))
                fresh = {}
            self._odd = self._odd or odd
            self._incoming.update(fresh)
        if fresh:
            with contextlib.suppress(StoreError):  # they are in the file that they came from, and soon in ours
                self._journal.append(list(fresh.items()), {})
        if fresh or notes:
            self._tell(fresh, notes)
        return bool(fresh)

    def _have_room_for(self, steps: Mapping[str, Step]) -> bool:
        """Return whether the file could be opened again with these steps and all that waits."""
        return self._size + sum(map(weight_of, (*steps.values(), *self._incoming.values()))) <= LIMIT

    def _tell(self, steps: Mapping[str, Step], notes: Sequence[str]) -> None:
        if self._on_merged is not None:
            with contextlib.suppress(RuntimeError):  # the screen may be gone
                self._on_merged(steps, notes)


def _joined(one: Mapping[str, Mapping[str, Any]], two: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Tables that we do not know, brought together; of two documents of one key, the second."""
    return {name: {**one.get(name, {}), **two.get(name, {})} for name in {**one, **two}}
