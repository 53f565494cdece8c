"""What one console's save costs another on the same file, against reading that file whole: in processor time.

Two consoles without a screen are on one file of 10,000 problems. One enters a problem and saves; the other looks at the
file, and its screen's thread takes in what came. Run: python -m benchmarks.consoles
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.keys import make
from benchmarks.measure import Line, table
from store.file.loading import load
from store.file.parse import parse
from store.log.log import Step
from store.opening import OpenWorkshop
from store.saving.timing import Timing
from workshop import problems

SIZE = 10_000  # problems
GOAL = 0.25  # of reading the file whole
_NEVER = Timing(quiet=1e6, longest=1e6, look_every=1e6)


class Beside:
    """A console whose threads do nothing of their own accord."""

    def __init__(self, path: Path, state: Path) -> None:
        """Open the file."""
        self.came: list[Mapping[str, Step]] = []
        self.open = OpenWorkshop(
            path,
            state=state,
            on_status=lambda _: None,
            on_merged=lambda steps, _: self.came.append(steps),
            timing=_NEVER,
        )

    def enter(self, text: str) -> None:
        """Record a problem in the last group, and save."""
        session = self.open.session
        new = problems.problem(session.new_id("problem"), text)
        group = session.workshop.children("groups")[-1]
        session.do("Add problem", lambda w: problems.add(w, [new], group))
        assert self.open.flush(60)

    def look(self) -> None:
        """Look at the file, as its own thread does once a second."""
        assert self.open._sync is not None
        self.open._sync.look()

    def take_in(self) -> None:
        """Take in what came."""
        for steps in self.came:
            self.open.session.take_in(steps)
        self.came.clear()


def lines(rounds: int) -> list[Line]:
    """Measure all."""
    looking: list[float] = []
    taking: list[float] = []
    whole: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "w.json"
        make(path, SIZE)
        one, two = Beside(path, Path(name) / "one"), Beside(path, Path(name) / "two")
        for number in range(rounds + 1):
            one.enter(f"The newest, number {number}")
            raw = path.read_bytes()
            found = [_spent(two.look), _spent(two.take_in), _spent(partial(_read, path, raw))]
            if number:  # the first save writes the file anew
                for figures, spent in zip((looking, taking, whole), found, strict=True):
                    figures.append(spent)
        one.open.close()
        two.open.close()
    read = statistics.median(whole)
    return [
        Line(what, _ms(figures), f"{_ms(whole)} reading all of it", statistics.median(figures) / read, goal)
        for what, figures, goal in (
            (f"looking at {SIZE:,} problems that another console saved", looking, GOAL),
            ("taking in the one that came, on the screen's thread", taking, GOAL),
        )
    ]


def _read(path: Path, raw: bytes) -> None:
    load(path, parse(raw, path) or {})


def _spent(work: Callable[[], Any]) -> float:
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def _ms(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.1f} ms"


if __name__ == "__main__":
    print(table(lines(9)))
