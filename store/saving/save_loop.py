"""The file's thread: it saves the workshop's file when that is due, and looks at what others put in its place."""

from collections.abc import Callable, Sequence

from store import texts
from store.errors import ForeignChange, StoreError
from store.saving.messages import Hurry, Message, Recorded, SaveQueue, SaveRequest, Touched, Waiting, is_due, received
from store.saving.timing import Pace, Timing
from store.saving.whereabouts import DEFECTS, Trouble, Whereabouts, fault_of

_MERGES = 20  # in a row, before a pause: another program writes as fast as we do


class SaveLoop:
    """The thread's own state; only `waiting.give_up` is for others."""

    def __init__(
        self,
        write: Callable[[Sequence[str]], None],
        on_foreign: Callable[[ForeignChange], None] | None,
        look: Callable[[], bool] | None,
        whereabouts: Whereabouts,
        timing: Timing,
        clock: Callable[[], float],
    ) -> None:
        """Begin with nothing to write.

        Args:
            write: Saves the whole file with at least the steps of these stamps; raises StoreError, ForeignChange.
            on_foreign: Takes what another program wrote into the workshop; the file is then written again.
            look: Looks at the file now and then, and returns whether it must be written for what is there.
            whereabouts: Is told what is in the file, and what went wrong.
            timing: When to save and to look.
            clock: Seconds that only rise.
        """
        self.waiting = Waiting()
        self._write, self._on_foreign, self._clock = write, on_foreign, clock
        self._whereabouts = whereabouts
        self._look, self._look_every = look, timing.look_every
        # not at once: the first screen is being drawn
        self._next_look = clock() + timing.look_every if look is not None else None
        self._pace = Pace(timing)
        self._unsaved: dict[str, None] = {}
        self._failing = False

    def run(self, queue: SaveQueue) -> None:
        """Until the last one who waits was answered."""
        self.waiting.work(lambda: self._round(queue))

    def _round(self, queue: SaveQueue) -> bool:
        for message in received(queue, (self._pace.due(), self._next_look), self._clock()):
            self._take(message)
        if is_due(self._next_look, self._clock()):
            self._look_at_the_file()
        if is_due(self._pace.due(), self._clock()):
            self._save()
        return self.waiting.answer(self._pace.due() is None)

    def _take(self, message: Message) -> None:
        now = self._clock()
        match message:
            case Recorded(stamp, _):
                self._unsaved[stamp] = None
                self._pace.recorded(now)
            case Touched():
                self._pace.recorded(now)
            case Hurry():
                if not self._failing:
                    self._pace.hurry()
            case SaveRequest():
                self.waiting.add(message)
                if message.last and self._look is not None:
                    self._next_look = now  # what was laid over the file in the last moment would hide all of ours
                self._pace.hurry()

    def _look_at_the_file(self) -> None:
        """See what others put in the place of the file, and have it written if need be."""
        wanted, fault = False, ""
        try:
            wanted = self._look is not None and self._look()
        except (StoreError, *DEFECTS) as error:
            fault = fault_of(error)
        self._whereabouts.failed(Trouble.LOOK, fault)
        now = self._clock()
        self._next_look = now + self._look_every
        if wanted:
            self._pace.recorded(now)

    def _save(self) -> None:
        stamps = tuple(self._unsaved)
        try:
            self._write_merging(stamps)
        except (StoreError, *DEFECTS) as error:
            self._failing = True
            self._whereabouts.failed(Trouble.FILE, fault_of(error))
        else:
            self._failing = False
            self._unsaved.clear()
            self._pace.done()
            self._whereabouts.saved(stamps)
            return
        self._pace.failed(self._clock())
        self.waiting.failed()

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
