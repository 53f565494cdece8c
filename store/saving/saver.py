"""The threads that write: one for the journal, one for the file, one that looks round, so that none waits for another.

The journal is on this machine's own disk, and the file may be on a stick or a network drive that hangs for minutes.
What is recorded is in the journal within a second all the same, and is counted as being on no disk until then.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from store.errors import ForeignChange
from store.saving.journal_loop import JournalLoop, StepJournal
from store.saving.look_loop import LookLoop
from store.saving.messages import Drafted, Hurry, Recorded, SaveQueue, SaveRequest, Together, Touched
from store.saving.save_loop import SaveLoop
from store.saving.timing import Timing
from store.saving.whereabouts import SaveStatus, Whereabouts

__all__ = ["SaveStatus", "Saver", "StepJournal", "Timing"]

_BESIDE = 2  # looks at the file for one at what lies beside it, which is no copy that somebody types into
_GRACE = 1.0  # seconds for a thread to end that was told to; one that hangs in the system will not


class Saver:
    """Takes steps and drafts from the screen's thread and sees to it that they reach the disk."""

    def __init__(
        self,
        journal: StepJournal,
        write: Callable[[Sequence[str]], None],
        on_status: Callable[[SaveStatus], object],
        *,
        on_foreign: Callable[[ForeignChange], None] | None = None,
        look: Callable[[], bool] | None = None,
        look_beside: Callable[[], bool] | None = None,
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the threads.

        Args:
            journal: What has steps and drafts on a disk first. The journal's thread calls it.
            write: Saves the whole file with at least the steps of these stamps; raises StoreError, ForeignChange.
                The file's thread calls it, and the next two.
            on_status: Told how safe the record is, whenever that changes, by whichever thread knows: that of the
                screen too.
            on_foreign: Takes what another program wrote into the workshop; the file is then written again.
            look: Looks at the file now and then, and returns whether it must be written for what is there.
            look_beside: Looks at what lies beside the file, and returns the same. It has a thread of its own.
            timing: When to save and to look.
            clock: Seconds that only rise.
        """
        timing = timing or Timing()
        self.whereabouts = Whereabouts(on_status)
        self._journal_queue, self._file_queue = SaveQueue(), SaveQueue()
        self._journal_loop = JournalLoop(journal, self.whereabouts, self._hurry_file, timing, clock)
        self._file_loop = SaveLoop(write, on_foreign, look, self.whereabouts, timing, clock)
        self._journal_thread = _started("journal", self._journal_loop.run, self._journal_queue)
        self._file_thread = _started("saver", self._file_loop.run, self._file_queue)
        self._looking: LookLoop | None = None
        if look_beside is not None:
            every = timing.look_every * _BESIDE
            self._looking = LookLoop(look_beside, self.touch, self.whereabouts, every)
            _started("look", self._looking.run)
        self._closed = False
        self._together: list[Recorded | Drafted] | None = None  # what is to be in the journal in one go

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Have all that is recorded and drafted here in the journal in one go. For the screen's thread alone."""
        if self._together is not None:
            yield
            return
        together = self._together = []
        try:
            yield
        finally:
            self._together = None
            if together:
                self._journal_queue.put(Together(together))

    def _journal(self, message: Recorded | Drafted) -> None:
        if self._together is None:
            self._journal_queue.put(message)
        else:
            self._together.append(message)

    def record(self, stamp: str, step: Mapping[str, Any], weight: int = 0) -> None:
        """Take a step; returns at once. The step must not be altered afterwards; `weight` is what it adds to the file.

        It counts as being on no disk from now on.
        """
        self.whereabouts.record(stamp, weight)
        message = Recorded(stamp, step)
        self._journal(message)
        self._file_queue.put(message)

    def draft(self, place: str, text: str) -> None:
        """Take what is half-typed at a place now, a call a keystroke; empty text ends it. Returns at once."""
        self.whereabouts.draft(place, text)
        self._journal(Drafted(place, text))

    def touch(self) -> None:
        """Have the file written although nothing was recorded here, as after a merge. Returns at once."""
        self._file_queue.put(Touched())

    def flush(self, timeout: float) -> bool:
        """Save now and wait at most `timeout` seconds; whether everything is in the file. One attempt."""
        self._journal_queue.put(Hurry())
        return _asked(self._file_queue, SaveRequest(last=False), timeout).saved

    def secure(self, timeout: float) -> bool:
        """Save now, journal and file; whether everything is in the file. Waits at most `timeout` seconds for both."""
        until = time.monotonic() + timeout
        journalled = SaveRequest(last=False)
        self._journal_queue.put(journalled)
        saved = _asked(self._file_queue, SaveRequest(last=False), timeout).saved
        journalled.done.wait(max(0.0, until - time.monotonic()))
        return saved

    def close(self, timeout: float = 6.0) -> bool:
        """Save, trying again for at most `timeout` seconds, and end; whether everything is in the file.

        The journal stays open: it is the caller's. A thread that hangs is left behind.
        """
        if self._closed:
            return not self.whereabouts.status.pending
        self._closed = True
        if self._looking is not None:
            self._looking.ended.set()
        until = time.monotonic() + timeout
        journalled = SaveRequest(last=True)
        self._journal_queue.put(journalled)
        saved = _asked(self._file_queue, SaveRequest(last=True), timeout).saved
        journalled.done.wait(max(0.0, until - time.monotonic()))
        for loop, queue in ((self._file_loop, self._file_queue), (self._journal_loop, self._journal_queue)):
            loop.waiting.give_up.set()
            queue.put(SaveRequest(last=True))  # wakes it
        self._file_thread.join(_GRACE)
        self._journal_thread.join(_GRACE)
        return saved

    @property
    def has_ended(self) -> bool:
        """Return whether no thread uses the journal or the file any more."""
        return not self._file_thread.is_alive() and not self._journal_thread.is_alive()

    def _hurry_file(self) -> None:
        self._file_queue.put(Hurry())


def _started(name: str, run: Callable[..., None], *given: object) -> threading.Thread:
    thread = threading.Thread(target=run, args=given, name=name, daemon=True)
    thread.start()
    return thread


def _asked(queue: SaveQueue, wanted: SaveRequest, timeout: float) -> SaveRequest:
    queue.put(wanted)
    wanted.done.wait(timeout)
    return wanted
