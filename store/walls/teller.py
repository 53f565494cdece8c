"""The thread of the typist's console that tells the walls what to show, and sees which there are.

It is neither the journal's thread nor the file's, and no key waits for it: what is told is laid down, and written when
the thread comes to it, the last of several alone. As long as no wall hangs, nothing is written at all.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from store.state.locks import Lock
from store.walls.bell import ring
from store.walls.channel import Sign, Told, forget_told, hold, new_token, signs, write_told

_LOOK_EVERY, _LOOK_FOR_FIRST = 1.0, 2.0  # seconds; where no wall hangs, a machine at rest is to rest
_GRACE = 1.0  # seconds for the thread to end; one that hangs in the system will not


class News(NamedTuple):
    """What there is to tell, as in `Told`."""

    file: str
    workshop: str
    steps: int
    pointing: str
    heard: Mapping[str, int] = MappingProxyType({})


class Teller:
    """Tells the walls of one workshop's file. `tell`, `hurry` and `close` are for the thread that made it."""

    def __init__(self, folder: Path, on_signs: Callable[[Sequence[Sign]], object]) -> None:
        """Begin to look.

        Args:
            folder: Where console and walls meet.
            on_signs: Called from the thread whenever what the walls say is not what they said before.
        """
        self._folder, self._on_signs = folder, on_signs
        self._run = new_token()
        self._lock: Lock | None = None
        self._news: News | None = None
        self._told: News | None = None
        self._signs: list[Sign] = []
        self._wake, self._ended = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="walls", daemon=True)
        self._thread.start()

    def tell(self, news: News) -> None:
        """Have that told, in place of what was to be told before, at the next `hurry` or look. Returns at once."""
        self._news = news

    def hurry(self) -> None:
        """Tell it now. Whoever calls has nothing urgent to do: the thread takes turns with it. Returns at once."""
        self._wake.set()

    def close(self) -> None:
        """Take back what was told, and end. Waits a moment at most."""
        self._ended.set()
        self._wake.set()
        self._thread.join(_GRACE)

    def _work(self) -> None:
        next_look = time.monotonic()
        while not self._ended.is_set():
            if time.monotonic() >= next_look:
                self._look()
                next_look = time.monotonic() + (_LOOK_EVERY if self._signs else _LOOK_FOR_FIRST)
            self._write()
            if self._wake.wait(max(next_look - time.monotonic(), 0.0)):
                self._wake.clear()
        self._take_back()

    def _look(self) -> None:
        found = signs(self._folder)
        if found != self._signs:
            fresh = {sign.token for sign in found} - {sign.token for sign in self._signs}
            self._signs = found
            if fresh:
                self._told = None  # they have heard nothing yet
            self._on_signs(found)

    def _write(self) -> None:
        news = self._news
        if news is None or news == self._told or not self._signs:
            return
        try:
            if self._lock is None:
                self._lock = hold(self._folder, self._run)
            write_told(self._folder, Told(self._run, *news))
        except OSError:
            return  # a full disk: the walls stand still, and it is tried again at the next look
        self._told = news
        for sign in self._signs:
            ring(self._folder, sign.token)

    def _take_back(self) -> None:
        if self._lock is None:
            return
        forget_told(self._folder, self._run)
        with contextlib.suppress(OSError):
            self._lock.release(remove=True)
        for sign in self._signs:
            ring(self._folder, sign.token)
