"""What wakes a wall at once when something is told, so that at rest it need not look several times a second.

It is a named pipe in the state folder: no port, no content, one byte a ring. Where the system has none (Windows), the
wall looks at the files often instead.
"""

import contextlib
import os
import select
import time
from pathlib import Path

from store.walls.channel import BELL


class Bell:
    """The wall's end of the pipe."""

    def __init__(self, folder: Path, token: str) -> None:
        """Hang the bell up; where that cannot be, `rings` is False."""
        self._path = folder / f"{token}{BELL}"
        self._ends: list[int] = []
        if not hasattr(os, "mkfifo"):
            return
        with contextlib.suppress(OSError):  # a disk without pipes
            os.mkfifo(self._path, 0o600)
            self._ends.append(os.open(self._path, os.O_RDONLY | os.O_NONBLOCK))
            self._ends.append(os.open(self._path, os.O_WRONLY | os.O_NONBLOCK))  # or it would read as closed

    @property
    def rings(self) -> bool:
        """Whether it can be rung."""
        return len(self._ends) == 2

    def wait(self, seconds: float) -> None:
        """Wait until it rings, at most so long."""
        if not self.rings:
            time.sleep(seconds)
            return
        ready, _, _ = select.select(self._ends[:1], [], [], max(seconds, 0.0))
        if ready:
            with contextlib.suppress(OSError):
                os.read(self._ends[0], 4096)

    def ring(self) -> None:
        """Wake whoever waits for it here, as at the end."""
        if self.rings:
            with contextlib.suppress(OSError):  # it is full, so it rings already
                os.write(self._ends[1], b".")

    def take_down(self) -> None:
        """Remove it."""
        ends, self._ends = self._ends, []
        for end in ends:
            os.close(end)
        with contextlib.suppress(OSError):
            self._path.unlink()


def ring(folder: Path, token: str) -> None:
    """Wake a wall. It never waits: where nobody listens, nothing happens."""
    if not hasattr(os, "mkfifo"):
        return
    with contextlib.suppress(OSError):
        end = os.open(folder / f"{token}{BELL}", os.O_WRONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        try:
            os.write(end, b".")
        finally:
            os.close(end)
