"""What the thread that saves is given to do."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

Step = Mapping[str, Any]


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
class Wanted:
    """Somebody waits for everything up to here to be saved; with `last` the thread ends then."""

    last: bool
    done: threading.Event = field(default_factory=threading.Event)
    saved: bool = False

    def answer(self, saved: bool) -> None:
        """Let the one who waits go on."""
        self.saved = saved
        self.done.set()


SaveQueue = SimpleQueue[Recorded | Drafted | Touched | Wanted]
