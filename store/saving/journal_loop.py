"""The journal's thread: steps and half-typed lines go to this machine's own disk, whatever the file's disk does."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from store.errors import StoreError
from store.saving.messages import (
    Drafted,
    Hurry,
    Message,
    Recorded,
    SaveQueue,
    SaveRequest,
    Step,
    Together,
    Waiting,
    is_due,
    received,
)
from store.saving.timing import DraftPace, Pace, Timing
from store.saving.whereabouts import DEFECTS, Trouble, Whereabouts, fault_of


class StepJournal(Protocol):
    """What the saver needs of a journal."""

    def append(self, steps: Sequence[tuple[str, Step]], drafts: Mapping[str, str]) -> None:
        """Have all of it on the disk, or raise StoreError."""


class JournalLoop:
    """The thread's own state; only `waiting.give_up` is for others."""

    def __init__(
        self,
        journal: StepJournal,
        whereabouts: Whereabouts,
        on_failure: Callable[[], None],
        timing: Timing,
        clock: Callable[[], float],
    ) -> None:
        """Begin with nothing to write.

        Args:
            journal: What has steps and drafts on a disk.
            whereabouts: Is told what is there, and what went wrong.
            on_failure: Called when the journal fails, which makes the file the only safe place.
            timing: When to write.
            clock: Seconds that only rise.
        """
        self.waiting = Waiting()
        self._journal, self._whereabouts, self._on_failure, self._clock = journal, whereabouts, on_failure, clock
        self._pace, self._draft_pace = Pace(timing), DraftPace(timing)
        self._steps: dict[str, Step] = {}
        self._drafts: dict[str, str] = {}
        self._failing = False

    def run(self, queue: SaveQueue) -> None:
        """Until the last one who waits was answered."""
        self.waiting.work(lambda: self._round(queue))

    def _round(self, queue: SaveQueue) -> bool:
        for message in received(queue, (self._pace.due(), self._draft_pace.due()), self._clock()):
            self._take(message)
        now = self._clock()
        if is_due(self._pace.due(), now) or is_due(self._draft_pace.due(), now):
            self._write()
        return self.waiting.answer(self._pace.due() is None and self._draft_pace.due() is None)

    def _take(self, message: Message) -> None:
        now = self._clock()
        match message:
            case Recorded(stamp, step):
                self._steps[stamp] = step
                self._pace.recorded(now)
                if not self._failing:
                    self._pace.hurry()
            case Drafted(place, text):
                self._drafts[place] = text
                self._draft_pace.typed(now)
                if not text:
                    self._draft_pace.hurry()  # it was recorded: after a crash it must not be offered again
            case Together(messages):
                for each in messages:
                    self._take(each)
            case Hurry() | SaveRequest():
                self._pace.hurry()
                self._draft_pace.hurry()
                if isinstance(message, SaveRequest):
                    self.waiting.add(message)

    def _write(self) -> None:
        try:
            self._journal.append(list(self._steps.items()), self._drafts)
        except (StoreError, *DEFECTS) as error:
            self._failing = True
            self._whereabouts.failed(Trouble.JOURNAL, fault_of(error))
            self._pace.failed(self._clock())
            self._draft_pace.failed(self._clock())
            self._on_failure()
            self.waiting.failed()
            return
        self._failing = False
        self._whereabouts.journalled([*self._steps], [*self._drafts.items()])
        self._steps.clear()
        self._drafts.clear()
        self._pace.done()
        self._draft_pace.done()
