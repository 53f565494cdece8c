"""The one thread that writes: journal first, then the file, so that the keyboard never waits for a disk."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from store.errors import ForeignChange
from store.saving.save_loop import Drafted, Recorded, SaveLoop, SaveQueue, SaveRequest, SaveStatus, StepJournal, Touched
from store.saving.timing import Timing

__all__ = ["SaveStatus", "Saver", "StepJournal", "Timing"]


class Saver:
    """Takes steps and drafts from the screen's thread and sees to it that they reach the disk."""

    def __init__(
        self,
        journal: StepJournal,
        write: Callable[[Sequence[str]], None],
        on_status: Callable[[SaveStatus], None],
        *,
        on_foreign: Callable[[ForeignChange], None] | None = None,
        look: Callable[[], bool] | None = None,
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start the saver's thread, which alone calls all of these, never two at once.

        Args:
            journal: What has steps and drafts on a disk first.
            write: Saves the whole file with at least the steps of these stamps; raises StoreError, ForeignChange.
            on_status: Told how safe the record is, whenever that changes.
            on_foreign: Takes what another program wrote into the workshop; the file is then written again.
            look: Looks for that now and then, and returns whether the file must be written for it.
            timing: When to save and to look.
            clock: Seconds that only rise.
        """
        self._queue = SaveQueue()
        self._loop = SaveLoop(journal, write, on_status, on_foreign, look, timing or Timing(), clock)
        self._thread = threading.Thread(target=self._loop.run, args=(self._queue,), name="saver", daemon=True)
        self._closed = False
        self._thread.start()

    def record(self, stamp: str, step: Mapping[str, Any]) -> None:
        """Take a step; returns at once. The step must not be altered afterwards."""
        self._queue.put(Recorded(stamp, step))

    def draft(self, place: str, text: str) -> None:
        """Take what is half-typed at a place now, a call a keystroke; empty text ends it. Returns at once."""
        self._queue.put(Drafted(place, text))

    def touch(self) -> None:
        """Have the file written although nothing was recorded here, as after a merge. Returns at once."""
        self._queue.put(Touched())

    def flush(self, timeout: float) -> bool:
        """Save now and wait at most `timeout` seconds; whether everything is in the file. One attempt."""
        return self._ask(timeout, last=False)

    def close(self, timeout: float = 6.0) -> bool:
        """Save, trying again for at most `timeout` seconds, and end; whether everything is in the file.

        The journal stays open: it is the caller's."""
        if self._closed:
            return not self._loop.status.pending
        self._closed = True
        saved = self._ask(timeout, last=True)
        if not saved:
            self._loop.give_up.set()
            self._queue.put(SaveRequest(last=True))  # wakes it
        self._thread.join(timeout)
        return saved

    def _ask(self, timeout: float, *, last: bool) -> bool:
        wanted = SaveRequest(last)
        self._queue.put(wanted)
        wanted.done.wait(timeout)
        return wanted.saved
