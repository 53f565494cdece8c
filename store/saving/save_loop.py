"""The saver's thread: it takes messages from a queue, journals them, saves the file when due, and reports."""

import contextlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from store import texts
from store.errors import ForeignChange, StoreError
from store.saving.timing import DraftPace, Pace, Timing

Step = Mapping[str, Any]

# What a defect in putting the file together could raise. The thread must outlive it: the journal still works.
_DEFECTS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError),
    *(OSError, RuntimeError, TypeError, ValueError),
)
_MERGES = 20  # in a row, before a pause: another program writes as fast as we do


@dataclass(slots=True)
class Recorded:
    """A step to keep."""

    stamp: str
    step: Step


@dataclass(slots=True)
class Drafted:
    """What is half-typed at a place now."""

    place: str
    text: str


@dataclass(slots=True)
class Touched:
    """The file should be written again although no step was recorded here."""


@dataclass(slots=True)
class SaveRequest:
    """Somebody waits for everything up to here to be saved; with `last` the thread ends then."""

    last: bool
    done: threading.Event = field(default_factory=threading.Event)
    saved: bool = False

    def answer(self, saved: bool) -> None:
        """Let the one who waits go on."""
        self.saved = saved
        self.done.set()


SaveQueue = SimpleQueue[Recorded | Drafted | Touched | SaveRequest]


class StepJournal(Protocol):
    """What the saver needs of a journal."""

    def append(self, steps: Sequence[tuple[str, Step]], drafts: Mapping[str, str]) -> None:
        """Have all of it on the disk, or raise StoreError."""


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """How safe the record is.

    `recorded`: steps of this run that are on a disk, in the journal or the file. `pending`: steps not yet in
    the file. `saved_at`: when the file was last saved in this run. `error`: what is wrong, in one sentence.
    `nowhere`: those of the pending steps that are on no disk at all; the sentence says so too.
    """

    recorded: int = 0
    pending: int = 0
    saved_at: datetime | None = None
    error: str = ""
    nowhere: int = 0


class SaveLoop:
    """The thread's own state; only `status` and `give_up` are for others."""

    def __init__(
        self,
        journal: StepJournal,
        write: Callable[[Sequence[str]], None],
        on_status: Callable[[SaveStatus], None],
        on_foreign: Callable[[ForeignChange], None] | None,
        look: Callable[[], bool] | None,
        timing: Timing,
        clock: Callable[[], float],
    ) -> None:
        """Take what a Saver takes, which says what each is for."""
        self.status = SaveStatus()
        self.give_up = threading.Event()
        self._journal, self._write, self._clock = journal, write, clock
        self._on_status, self._on_foreign = on_status, on_foreign
        self._look, self._look_every = look, timing.look_every
        # not at once: the first screen is being drawn
        self._next_look = clock() + timing.look_every if look is not None else None
        self._pace, self._draft_pace, self._journal_pace = Pace(timing), DraftPace(timing), Pace(timing)
        self._taken = 0
        self._unjournalled: dict[str, Step] = {}
        self._unsaved: dict[str, None] = {}
        self._drafts: dict[str, str] = {}
        self._waiting: list[SaveRequest] = []
        self._journal_error = self._file_error = self._look_error = ""
        self._saved_at: datetime | None = None

    def run(self, queue: SaveQueue) -> None:
        """Until the last one who waits was answered."""
        try:
            while not self._round(queue):
                pass
        finally:
            for wanted in self._waiting:  # left over only if a defect ends this thread
                wanted.answer(saved=False)

    def _round(self, queue: SaveQueue) -> bool:
        self._receive(queue)
        now = self._clock()
        if _is_due(self._journal_pace.due(), now) or _is_due(self._draft_pace.due(), now):
            self._write_journal()
            self._tell()  # what is recorded need not wait for a slow stick
        if _is_due(self._next_look, now):
            self._look_around()
        if _is_due(self._pace.due(), now):
            self._write_file()
        self._tell()
        return self._answer()

    def _look_around(self) -> None:
        """See what others put beside or in the place of the file, and have it written if need be."""
        wanted = False
        try:
            wanted = self._look is not None and self._look()
            self._look_error = ""
        except StoreError as error:
            self._look_error = str(error)
        except _DEFECTS as error:
            self._look_error = texts.defect(error)
        now = self._clock()
        self._next_look = now + self._look_every
        if wanted:
            self._pace.recorded(now)

    def _receive(self, queue: SaveQueue) -> None:
        """Wait for the next message or the next thing due, and take all messages that are there."""
        paces = (self._journal_pace, self._draft_pace, self._pace)
        dues = [due for due in (*(pace.due() for pace in paces), self._next_look) if due is not None]
        wait = max(0.0, min(dues) - self._clock()) if dues else None
        with contextlib.suppress(Empty):
            self._take(queue.get(timeout=wait))
            while True:
                self._take(queue.get_nowait())

    def _take(self, message: Recorded | Drafted | Touched | SaveRequest) -> None:
        now = self._clock()
        match message:
            case Recorded(stamp, step):
                self._taken += 1
                self._unjournalled[stamp] = step
                self._unsaved[stamp] = None
                self._pace.recorded(now)
                self._journal_pace.recorded(now)
                if not self._journal_error:
                    self._journal_pace.hurry()
            case Drafted(place, text):
                self._drafts[place] = text
                self._draft_pace.typed(now)
                if not text:
                    self._draft_pace.hurry()  # it was recorded: after a crash it must not be offered again
            case Touched():
                self._pace.recorded(now)
            case SaveRequest():
                self._waiting.append(message)
                if message.last and self._look is not None:
                    self._next_look = now  # what was laid over the file in the last moment would hide all of ours
                for pace in (self._pace, self._journal_pace, self._draft_pace):
                    pace.hurry()

    def _write_journal(self) -> None:
        try:
            self._journal.append(list(self._unjournalled.items()), self._drafts)
        except StoreError as error:
            self._journal_error = str(error)
        except _DEFECTS as error:
            self._journal_error = texts.defect(error)
        else:
            self._journal_error = ""
            self._unjournalled.clear()
            self._drafts.clear()
            self._journal_pace.done()
            self._draft_pace.done()
            return
        self._journal_pace.failed(self._clock())
        self._draft_pace.failed(self._clock())
        if not self._file_error:
            self._pace.hurry()  # the file is now the only safe place

    def _write_file(self) -> None:
        stamps = tuple(self._unsaved)
        try:
            self._write_merging(stamps)
        except StoreError as error:
            self._file_error = str(error)
        except _DEFECTS as error:
            self._file_error = texts.defect(error)
        else:
            self._file_error = ""
            self._saved_at = datetime.now(UTC)
            self._unsaved.clear()
            self._pace.done()
            return
        self._pace.failed(self._clock())
        for wanted in [wanted for wanted in self._waiting if not wanted.last]:
            self._waiting.remove(wanted)
            wanted.answer(saved=False)

    def _write_merging(self, stamps: Sequence[str]) -> None:
        """Write, and take in what others wrote. Raises StoreError."""
        for _ in range(_MERGES):
            try:
                return self._write(stamps)
            except ForeignChange as change:
                if self._on_foreign is None:
                    raise
                self._on_foreign(change)  # each one, the last too: what is not taken in now would be taken for ours
        raise StoreError(texts.WRITTEN_WITHOUT_END)

    def _tell(self) -> None:
        nowhere = sum(stamp in self._unsaved for stamp in self._unjournalled)
        error = self._file_error or self._journal_error or self._look_error
        if error and nowhere:
            error = texts.on_no_disk(nowhere, error)
        status = SaveStatus(self._taken - nowhere, len(self._unsaved), self._saved_at, error, nowhere)
        if status != self.status:
            self.status = status
            with contextlib.suppress(RuntimeError):  # the screen may be gone while the last save goes on
                self._on_status(status)

    def _answer(self) -> bool:
        """Answer those who wait, if all is saved or hope is given up; whether this was the end."""
        saved = self._pace.due() is None
        if not saved and not self.give_up.is_set():
            return False
        waiting, self._waiting = self._waiting, []
        for wanted in waiting:
            wanted.answer(saved)
        return any(wanted.last for wanted in waiting)


def _is_due(due: float | None, now: float) -> bool:
    return due is not None and due <= now
