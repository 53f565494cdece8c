"""A workshop as somebody follows it who only reads: its file, and this machine's journal as it grows.

While a console of this machine records, the journal has everything, and the file is read again only where the console
has more steps than the journal told. A file that cannot be read just now, as one that is being copied, changes nothing
of what is shown. Nothing is written, and no lock is taken that a console wants.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from store import texts
from store.errors import StoreError
from store.file.atomic import FileFingerprint, fingerprint_of
from store.file.loading import Loaded, load
from store.file.workshop_file import WorkshopFile
from store.log.clock import Clock
from store.log.guests import without
from store.log.log import Log, Step
from store.log.merge import union
from store.log.session import Session
from store.log.view import view
from store.state.held import held
from store.state.journal import journal_folder
from store.walls.channel import Told, folder_of, lives, read_told, told_mark
from store.walls.journal_tail import JournalTail
from workshop.document import Workshop

FILE_EVERY = 0.5  # seconds between two looks at the file; it may lie on a network drive
_LIVES_EVERY = 2.0  # seconds between two looks whether the console lives
_BEHIND = 1.0  # seconds that the journal may be behind what the console told, before the file is asked
_AGAIN = 2.0  # seconds until a file that could not be read is tried again, though it did not change


class Following:
    """Follows one workshop's file. For one thread; what it holds may be read by others after `look`."""

    def __init__(self, file: Path, state: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with nothing; the first `look` reads what there is.

        Args:
            file: The workshop's file, which need not be there.
            state: This machine's state folder.
            clock: Seconds that only rise.
        """
        self.tells: Told | None = None
        """What a console of this machine tells; None where none runs."""
        self.fault = ""
        """A sentence where the file could not be read."""
        self.is_there = False
        """Whether there is a workshop: a file, or what a console has recorded so far."""
        self.last = ""
        """The stamp of the step that came last while it was followed; empty before one came."""
        self._file, self._state, self._clock = file, state, clock
        self._folder = folder_of(state, file)
        self._session = _session(Log(), Workshop())
        self._workshop_id = ""
        self._tail = JournalTail(self._folder)
        self._waiting: dict[str, Step] = {}
        self._told_mark: tuple[int, int, int] | None = None
        self._seen: FileFingerprint | None = None
        self._held: frozenset[str] = frozenset()
        self._began = False
        self._next_file = self._next_lives = 0.0
        self._behind_since: float | None = None
        self._try_again: float | None = None

    @property
    def workshop(self) -> Workshop:
        """The workshop as far as it could be read."""
        return self._session.workshop

    @property
    def steps(self) -> Mapping[str, Step]:
        """The steps that it follows from."""
        return self._session.log.steps

    @property
    def is_behind(self) -> bool:
        """Whether the console has told of more than there is here yet, so that it is worth to look again at once."""
        return self.tells is not None and self.tells.steps > len(self.steps)

    def look(self) -> bool:
        """Look at everything once; return whether anything differs from before."""
        now = self._clock()
        before = (self.tells, self.workshop, self.fault, self.is_there)
        self._listen(now)
        if not self._began or self._wants_file(now):
            self._began = True
            self._read(now)
        self._read_on()
        return before != (self.tells, self.workshop, self.fault, self.is_there)

    def _listen(self, now: float) -> None:
        mark = told_mark(self._folder)
        if mark != self._told_mark or now >= self._next_lives:
            told = read_told(self._folder) if mark is not None else None
            if told is not None and now >= self._next_lives:
                self._next_lives = now + _LIVES_EVERY
                told = told if lives(self._folder, told.run) else None
            elif told is not None and (self.tells is None or told.run != self.tells.run):
                told = told if lives(self._folder, told.run) else None
            is_new = told is not None and (self.tells is None or told[:3] != self.tells[:3])
            self._told_mark, self.tells = mark, told
            if (
                told is not None
                and is_new
                and (told.workshop != self._workshop_id or self._fingerprint() != self._seen)
            ):
                self._began = False  # another run, before which names may have been forgotten: all is read anew

    def _wants_file(self, now: float) -> bool:
        """Return whether the file may have what is not here yet."""
        if self._try_again is not None and now >= self._try_again:
            return True
        if self.tells is not None:
            if held(journal_folder(self._state, self._workshop_id)) != self._held:
                return True
            if not self.is_behind:
                self._behind_since = None
                return False
            if self._behind_since is None:
                self._behind_since = now
            return now - self._behind_since > _BEHIND and self._changed(now)
        return self._changed(now)

    def _changed(self, now: float) -> bool:
        if now < self._next_file:
            return False
        self._next_file = now + FILE_EVERY
        return self._fingerprint() != self._seen

    @property
    def _path(self) -> Path:
        return Path(self.tells.file) if self.tells is not None else self._file

    def _fingerprint(self) -> FileFingerprint | None:
        try:
            return fingerprint_of(self._path)
        except (OSError, ValueError):
            return None

    def _read(self, now: float) -> None:
        """Read file and journal anew. What cannot be read leaves what is here, and is said."""
        self._seen, self._behind_since, self._try_again = self._fingerprint(), None, None
        try:
            loaded = self._loaded()
        except StoreError as error:
            self.fault, self._try_again = str(error), now + _AGAIN
            return
        self.fault, told = "", self.tells
        if told is not None and told.workshop == self._workshop_id and loaded.head.workshop not in ("", told.workshop):
            return  # another workshop was laid over the file, and the console will say under which name ours goes on
        workshop_id = told.workshop if told is not None else loaded.head.workshop
        self.is_there = self._seen is not None or self.tells is not None
        folder = journal_folder(self._state, workshop_id)
        self._workshop_id, self._tail = workshop_id, JournalTail(folder)
        self._held = held(folder)
        log = loaded.log
        if workshop_id:
            union(log, self._tail.fresh().items())
        log = without(log, self._held)
        known = self.steps
        self._session, self._waiting = _session(log, view(log).workshop), {}
        if known:
            self.last = max(self.steps.keys() - known.keys(), default=self.last)

    def _loaded(self) -> Loaded:
        """Return what the file holds; nothing where there is none. Raises StoreError."""
        file = WorkshopFile(self._path, read_only=True)
        tables = file.read()
        if tables is None:
            if self.is_there and self.tells is None:
                raise StoreError(texts.missing_file(self._path))
            return Loaded()
        return load(self._path, tables)

    def _read_on(self) -> None:
        """Take in what the journal got since; what takes much away, only when the console has it too.

        What came from elsewhere is in the journal before anybody was asked about it.
        """
        if not self._workshop_id:
            return
        self._waiting |= {stamp: step for stamp, step in self._tail.fresh().items() if stamp not in self._held}
        if not self._waiting:
            return
        beyond = self.tells is not None and len(self.steps) + len(self._waiting) > self.tells.steps
        if beyond and self._session.toll(self._waiting).is_heavy:
            return
        came = self._session.take_in(self._waiting).stamps
        self._waiting = {}
        self.last = max(came, default=self.last)


def _session(log: Log, workshop: Workshop) -> Session:
    return Session(log, workshop, Clock("wall"), lambda _stamp, _step: None, read_only=True)
