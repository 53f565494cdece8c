"""A typist who tells, in a program of its own, what of the typing is recorded and saved, as long as it lives."""

import os
from collections.abc import Callable
from pathlib import Path

from store.saving.saver import SaveStatus
from tests.faults.parts.typist import Typist


def telling(folder: Path, state: Path, words: Callable[[int, int], bytes]) -> Typist:
    """A typist on a folder's workshop, when all that stood there before is saved.

    From then on each status goes to the standard output, in the words for how many steps are recorded and how many of
    them are saved.
    """
    last: SaveStatus | None = None
    base: int | None = None

    def tell(status: SaveStatus) -> None:
        nonlocal last
        last = status
        if base is not None:
            recorded = status.recorded - base
            os.write(1, words(recorded, recorded - status.pending))

    typist = Typist(folder / "w.json", state, tell)
    while not typist.open.flush(10):
        pass
    base = last.recorded if last else 0
    return typist
