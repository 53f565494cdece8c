"""The steps of a workshop's journal, read while consoles write it, and nothing of what is half-typed.

It takes no lock and changes nothing, so that no console notices.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from store.log.log import Step
from store.log.validation import step_fault
from store.state.journal import LOG, said_in

_AT_ONCE = 1 << 22  # bytes; what is more is read at the next look


class JournalTail:
    """Gives each step once; a line that is not whole yet is waited for."""

    def __init__(self, folder: Path) -> None:
        """Begin at the beginning of what is there."""
        self._folder = folder
        self._read: dict[str, int] = {}  # bytes of each part that were read

    def fresh(self) -> dict[str, Step]:
        """Return the sound steps that came since the last time, by their stamps."""
        found: dict[str, Step] = {}
        sizes = dict(self._sizes())
        self._read = {name: at for name, at in self._read.items() if name in sizes}
        for name in sorted(sizes):
            if sizes[name] != self._read.get(name, 0):
                found.update(self._steps(name))
        return found

    def _sizes(self) -> Iterator[tuple[str, int]]:
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if entry.name.endswith(LOG):
                        yield entry.name, entry.stat().st_size
        except OSError:  # there is none yet, or a part went just now: it is looked for again
            return

    def _steps(self, name: str) -> Iterator[tuple[str, Step]]:
        at = self._read.get(name, 0)
        try:
            with (self._folder / name).open("rb") as part:
                part.seek(at)
                raw = part.read(_AT_ONCE)
        except OSError:
            return
        whole = raw.rfind(b"\n") + 1
        self._read[name] = at + whole
        for line in raw[:whole].split(b"\n"):
            said = said_in(line) if line else None
            if said is not None and "step" in said and not step_fault(said["stamp"], said["step"]):
                yield said["stamp"], said["step"]
