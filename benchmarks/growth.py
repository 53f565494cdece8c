"""What one key does to many rows, by how many: nothing may grow faster than they do.

Processor time of the thread that edits, of the edit and its step, in a workshop of 10,000 problems in one group. The
threads that write it down run beside it. Run: python -m benchmarks.growth
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.measure import Line, table
from store.log.session import Session
from store.opening import OpenWorkshop
from workshop import outline, problems
from workshop.search.index import Index, Narrowing
from workshop.search.query import parsed

THERE = 10_000
SIZES = (1_000, 8_000)
GROWTH = 1.5  # times as much a row as with fewer
MOST = 200  # ms for 8,000 rows
ROUNDS = 3
LISTED = 500  # hits that a search lists
FIRST, MORE, NOWHERE = "the first letter of a search", "a letter more", "the first word that is nowhere"


def lines() -> list[Line]:
    """Measure all, with 1,000 and with 8,000 rows."""
    found: list[Line] = []
    few, many = ([_measured(size) for _ in range(ROUNDS)] for size in SIZES)
    for what in few[0]:
        small, large = (statistics.median(one[what] for one in took) for took in (few, many))
        if what in (FIRST, MORE, NOWHERE):
            found.append(Line(f"{what} in {THERE:,} rows", f"{large:.0f} ms", f"{MOST} ms", large / MOST, 1.0))
            continue
        each = (large / SIZES[1]) / (small / SIZES[0])
        found.append(Line(f"{what}, {SIZES[1]:,} rows: a row", f"{large / SIZES[1] * 1000:.1f} µs",
                          f"{small / SIZES[0] * 1000:.1f} µs at {SIZES[0]:,}", each, GROWTH))  # fmt: skip
        found.append(Line("… all of them", f"{large:.0f} ms", f"{MOST} ms", large / MOST, 1.0))
    return found


def _measured(size: int) -> Mapping[str, float]:
    """Return the processor's time of each, in ms."""
    with tempfile.TemporaryDirectory() as name:
        opened = OpenWorkshop(Path(name) / "w.json", state=Path(name) / "state", on_status=lambda _: None)
        try:
            return _of(opened.session, size)
        finally:
            opened.close(60)


def _of(session: Session, size: int) -> Mapping[str, float]:
    group = session.new_id("group")
    session.do("Add", lambda w: problems.add_group(w, group))
    _paste(session, group, THERE - size)
    took = {"a paste": _timed(lambda: _paste(session, group, size))}
    rows = session.workshop.children(group)[:size]
    edits: Mapping[str, Callable[[], object]] = {
        "a mark": lambda: session.do("Mark", lambda w: problems.mark_cross_cutting(w, rows)),
        "a level in": lambda: session.do("Indent", lambda w: outline.indent(w, *rows[1:])),
        "a level out": lambda: session.do("Outdent", lambda w: outline.outdent(w, *rows[1:])),
        "a delete": lambda: session.do("Delete", lambda w: outline.drop(w, rows)),
    }
    for what, edit in edits.items():
        took[what] = _timed(edit)
        took[f"undo of {what}"] = _timed(session.undo)
        took[f"redo of {what}"] = _timed(session.redo)
        if what != "a level in":
            session.undo()
    search = Narrowing(Index(session.workshop))  # which folds what it looks at
    for what, typed in ((FIRST, "f"), (MORE, "fa"), (NOWHERE, "fax")):
        took[what] = _timed(lambda: [*islice(search.found(parsed(typed)), LISTED)])  # noqa: B023 - done at once
    return took


def _paste(session: Session, group: str, count: int) -> None:
    new = [
        (0, problems.problem(session.new_id("problem"), f"Problem {n}: families sell the land")) for n in range(count)
    ]
    session.do("Paste", lambda w: outline.insert_nested(w, new, group))


def _timed(act: Callable[[], object]) -> float:
    gc.collect()
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


def shown(found: Sequence[Line]) -> str:
    """The table."""
    return table(found)


if __name__ == "__main__":
    print(shown(lines()))
