"""What the threads that save are told, and how they wait for it."""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

Step = Mapping[str, Any]


class Recorded(NamedTuple):
    """A step to keep."""

    stamp: str
    step: Step


class Drafted(NamedTuple):
    """What is half-typed at a place now."""

    place: str
    text: str


class Touched:
    """The file should be written again although no step was recorded here."""


class Hurry:
    """What waits is to be written at once."""


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


@dataclass(slots=True)
class Together:
    """Messages that are written in one go, so that after a crash all of it holds or nothing."""

    messages: "list[Recorded | Drafted]"


Message = Recorded | Drafted | Together | Touched | Hurry | SaveRequest
SaveQueue = SimpleQueue[Message]


class Waiting:
    """Those who wait until a thread has done everything so far; `give_up` ends the hope that it ever will."""

    def __init__(self) -> None:
        self.give_up = threading.Event()
        self._wanted: list[SaveRequest] = []

    def add(self, wanted: SaveRequest) -> None:
        """Let one more wait."""
        self._wanted.append(wanted)

    def failed(self) -> None:
        """Answer that it failed, but for the last: for that one it is tried again."""
        for wanted in [wanted for wanted in self._wanted if not wanted.last]:
            self._wanted.remove(wanted)
            wanted.answer(saved=False)

    def answer(self, done: bool) -> bool:
        """Answer all, if everything is done or hope is given up; return whether that was the end of the thread."""
        if not done and not self.give_up.is_set():
            return False
        answered, self._wanted = self._wanted, []
        for wanted in answered:
            wanted.answer(done)
        return any(wanted.last for wanted in answered)

    def work(self, one_round: Callable[[], bool]) -> None:
        """Work until a round says that it was the last; whatever ends this, nobody waits for it any more."""
        try:
            while not one_round():
                pass
        finally:
            for wanted in self._wanted:  # left over only if a defect ends the thread
                wanted.answer(saved=False)


def received(queue: SaveQueue, dues: Iterable[float | None], now: float) -> Iterator[Message]:
    """Wait for the next message or the next thing due, and yield all messages that are there."""
    known = [due for due in dues if due is not None]
    wait = max(0.0, min(known) - now) if known else None
    with contextlib.suppress(Empty):
        yield queue.get(timeout=wait)
        while True:
            yield queue.get_nowait()


def is_due(due: float | None, now: float) -> bool:
    """Return whether a moment has come."""
    return due is not None and due <= now
