"""How safe the record is: which steps are on which disk, counted from the key that made them."""

import contextlib
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import Enum
from typing import NamedTuple

from store import texts
from store.errors import StoreError

# What a defect in putting the file together could raise. The threads must outlive it: the rest still works.
DEFECTS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError),
    *(OSError, RuntimeError, TypeError, ValueError),
)


class Trouble(Enum):
    """Where something can go wrong, the most important first."""

    FILE = 1
    JOURNAL = 2
    LOOK = 3
    NEIGHBOURS = 4


class SaveStatus(NamedTuple):
    """How safe the record is.

    `recorded`: steps of this run that are on a disk, in the journal or the file. `pending`: steps not yet in
    the file. `saved_at`: when the file was last saved in this run. `error`: what is wrong, in one sentence.
    `nowhere`: those of the pending steps that are on no disk at all; the sentence says so too. `file_fails`: the
    file could not be written last time, whether or not steps of this run wait for it.
    """

    recorded: int = 0
    pending: int = 0
    saved_at: datetime | None = None
    error: str = ""
    nowhere: int = 0
    file_fails: bool = False

    @property
    def in_journal(self) -> int:
        """Return how many steps are in the journal and not in the file."""
        return self.pending - self.nowhere

    @property
    def in_file(self) -> int:
        """Return how many steps of this run are in the file."""
        return self.recorded + self.nowhere - self.pending


class Whereabouts:
    """Where each step of this run is. Any thread may tell it, and the screen is told of every change.

    A step counts as being nowhere until a thread has come back from the disk: no thread that hangs can keep the
    screen from knowing that.
    """

    def __init__(self, on_status: Callable[[SaveStatus], object]) -> None:
        self._on_status = on_status
        self._lock = threading.Lock()
        self._taken = 0
        self._unjournalled: set[str] = set()
        self._unsaved: dict[str, int] = {}  # stamps, each with what it weighs
        self._drafts: dict[str, str] = {}  # half-typed, and not in the journal yet
        self._errors: dict[Trouble, str] = {}
        self._saved_at: datetime | None = None
        self._status = SaveStatus()

    @property
    def status(self) -> SaveStatus:
        """Return how safe the record is now."""
        return self._status

    @property
    def fault(self) -> str:
        """Return what is wrong, in one sentence, whatever it means for the record; empty where all is well."""
        with self._lock:
            return self._fault()

    @property
    def weight(self) -> int:
        """Return what the steps weigh that are not in the file yet."""
        with self._lock:
            return sum(self._unsaved.values())

    def drafts(self) -> dict[str, str]:
        """Return what is half-typed, by place, and not in the journal."""
        with self._lock:
            return {place: text for place, text in self._drafts.items() if text}

    def record(self, stamp: str, weight: int = 0) -> None:
        """A step was made, and is on no disk yet."""
        with self._lock:
            self._taken += 1
            self._unjournalled.add(stamp)
            self._unsaved[stamp] = weight
            self._tell()

    def draft(self, place: str, text: str) -> None:
        """This is half-typed at a place now."""
        with self._lock:
            self._drafts[place] = text

    def journalled(self, stamps: Iterable[str], drafts: Iterable[tuple[str, str]]) -> None:
        """The journal has these steps and drafts on its disk."""
        with self._lock:
            self._unjournalled.difference_update(stamps)
            for place, text in drafts:
                if self._drafts.get(place) == text:
                    del self._drafts[place]
            self._errors.pop(Trouble.JOURNAL, None)
            self._tell()

    def saved(self, stamps: Iterable[str]) -> None:
        """The file has these steps on its disk."""
        with self._lock:
            for stamp in stamps:
                self._unsaved.pop(stamp, None)
            self._saved_at = datetime.now(UTC)
            self._errors.pop(Trouble.FILE, None)
            self._tell()

    def failed(self, where: Trouble, error: str) -> None:
        """Something went wrong; empty where it is well again."""
        with self._lock:
            if error:
                self._errors[where] = error
            else:
                self._errors.pop(where, None)
            self._tell()

    def _tell(self) -> None:
        nowhere = len(self._unjournalled & self._unsaved.keys()) if self._unsaved else 0
        error = self._fault()
        if error and nowhere:
            error = texts.on_no_disk(nowhere, error)
        pending, file_fails = len(self._unsaved), Trouble.FILE in self._errors
        status = SaveStatus(self._taken - nowhere, pending, self._saved_at, error, nowhere, file_fails)
        if status != self._status:
            self._status = status
            with contextlib.suppress(RuntimeError):  # the screen may be gone while the last save goes on
                self._on_status(status)

    def _fault(self) -> str:
        return next((self._errors[where] for where in Trouble if where in self._errors), "")


def fault_of(error: BaseException) -> str:
    """Return the sentence for what a thread met with: the error's own, or that this program has a defect."""
    return str(error) if isinstance(error, StoreError) else texts.defect(error)
