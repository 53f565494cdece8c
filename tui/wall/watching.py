"""The thread of a wall that follows the workshop, and the sign by which the typist's console knows of the wall."""

import contextlib
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from store.state.locks import Lock
from store.walls.bell import Bell
from store.walls.channel import Sign, folder_of, hold, new_token, take_down, write_sign
from store.walls.following import FILE_EVERY, Following
from tui import routes
from wall.pointing import Pointing, View, from_json
from workshop.document import Workshop

_OFTEN = 0.12  # seconds between two looks where no bell can be rung
_AT_ONCE = 0.02  # seconds, while the journal is about to have what the console has told of
_MOST_AT_ONCE = 100  # looks, after which it is waited for in patience
_PATIENCE = 3.0  # seconds in which a console that runs has noticed the wall
_VIEWS: dict[str, View] = {  # of what was recorded last, by the session in which it stands
    "problems": "problems",
    "votes": "ranking",
    "tree": "tree",
    "vision": "vision",
    "results": "map",
}


class Seen(NamedTuple):
    """What a wall knows at a moment.

    Attributes:
        workshop: The workshop.
        pointing: What is to be shown of it.
        console: Whether a console of this machine tells what; before that can be known, it is taken for granted.
        is_there: Whether there is a workshop yet.
        fault: Why the file cannot be read; empty where it can.
        heard: How often the console knows that the wall was frozen or let go by a key of its own; -1 for no console.
    """

    workshop: Workshop
    pointing: Pointing
    console: bool = True
    is_there: bool = False
    fault: str = ""
    heard: int = -1


class Watcher:
    """Follows a workshop's file until it is stopped."""

    def __init__(self, file: Path, state: Path, on_change: Callable[[Seen], object]) -> None:
        """Put the sign up, so that a console that runs notices it meanwhile; `start` begins to follow.

        Args:
            file: The workshop's file, which need not be there.
            state: This machine's state folder. Where it cannot be written, only the file and the journal are followed.
            on_change: Called from the thread with what is known whenever it is something else.
        """
        self.own_sign = Sign(new_token())
        self._folder = folder_of(state, file)
        self._following, self._on_change = Following(file, state), on_change
        self._lock: Lock | None = None
        with contextlib.suppress(OSError):
            self._lock = hold(self._folder, self.own_sign.token)
        self._bell = Bell(self._folder, self.own_sign.token)
        self.say(self.own_sign)
        self._pointing = Pointing(session="")
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="following", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def say(self, sign: Sign) -> None:
        """Say what hangs there. Where it cannot be written, the typist does not know."""
        self.own_sign = sign
        if self._lock is not None:
            with contextlib.suppress(OSError):
                write_sign(self._folder, sign)

    def stop(self) -> None:
        """Take the sign down, and end."""
        self._ended.set()
        self._bell.ring()
        if self._thread.is_alive():
            self._thread.join(1.0)
        self._bell.take_down()
        if self._lock is not None:
            take_down(self._folder, self.own_sign.token)
            self._lock.release(remove=True)

    def _work(self) -> None:
        begun, at_once, was_quiet = time.monotonic(), 0, False
        while not self._ended.is_set():
            changed = self._following.look()
            quiet = self._following.tells is None and time.monotonic() - begun > _PATIENCE
            if changed or quiet != was_quiet:
                was_quiet = quiet
                self._on_change(self._seen(console=not quiet))
            at_once = at_once + 1 if self._following.is_behind and not changed else 0
            self._bell.wait(self._pause(at_once))

    def _pause(self, at_once: int) -> float:
        if 0 < at_once < _MOST_AT_ONCE:
            return _AT_ONCE
        return FILE_EVERY if self._bell.rings else _OFTEN

    def _seen(self, *, console: bool) -> Seen:
        following = self._following
        workshop, tells = following.workshop, following.tells
        if tells is not None:
            self._pointing = from_json(tells.pointing) or self._pointing
        elif found := _recorded_last(following, workshop):
            self._pointing = found
        elif not following.is_there:
            return Seen(workshop, Pointing(view="clock"), console, following.is_there, following.fault)
        heard = tells.heard.get(self.own_sign.token, 0) if tells is not None else -1
        return Seen(workshop, self._pointing, console, following.is_there, following.fault, heard)


def _recorded_last(following: Following, workshop: Workshop) -> Pointing | None:
    """Return where that stands which was recorded last while the wall followed; None where that is not for the room."""
    step = following.steps.get(following.last)
    for change in step["changes"] if step is not None else ():
        if change["record"] in workshop:
            session, priority, row = routes.where(workshop, change["record"])
            if session in _VIEWS:
                return Pointing(session, _VIEWS[session], row, priority)
    return None
