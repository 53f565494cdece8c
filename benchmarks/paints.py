"""A key to the last byte written for it, beside Textual's own Input and Tree: python -m benchmarks.paints.

All run side by side in pseudo-terminals and take turns, key by key. The processor's time is that of the main thread
(from Linux's account of it); the time on the clock tells whether a key waits for a frame. First visits are the whole
cost of a screen that was never shown before, against the start of a bare Textual app.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.keys import entered, make
from benchmarks.measure import Line, in_turns, median_ratio, table
from benchmarks.votes import spent
from tests.pty.terminal import Terminal, key, plenary

SIZES = (20, 10_000)
QUIET = 0.08  # seconds; more than the longest wait for a frame
AT_REST = 0.3  # seconds in which nothing is written nor worked, after a screen was shown for the first time
ENTRY, SWITCH = 10, 20  # ms
VISITED = ("f2", "f3", "f4", "f5", "f6")
FIRST_VISIT = 0.35  # of a bare app's start
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # as an installation is: empty is off
Took = tuple[float, float]  # ms on the clock, and of the processor
_HERE = Path(__file__)


def pressed(console: Terminal, data: str) -> Took:
    """Press a key and wait until nothing more is written for it."""
    console.take_in(QUIET)
    used = spent(console.process.pid)
    begun = last = time.perf_counter()
    console.send(data)
    while console.take_in(QUIET) or last == begun:
        now = time.perf_counter()
        assert now - begun < 10, f"nothing came of {data!r}:\n{console.text}"
        last = now
    return (last - begun) * 1000, spent(console.process.pid) - used


def character(console: Terminal, turns: "count[int]") -> Took:
    """Type a letter; the line is emptied now and then."""
    if next(turns) % 30 == 29:
        pressed(console, key("ctrl+u"))
    return pressed(console, "x")


def moved(console: Terminal, turns: "count[int]") -> Took:
    """Go down and up again."""
    return pressed(console, key("down" if next(turns) % 2 else "up"))


def switched(console: Terminal, turns: "count[int]") -> Took:
    """Go to a screen that was visited before, and back."""
    return pressed(console, key("f1" if next(turns) % 2 else "f3"))


def entry(console: Terminal, turns: "count[int]") -> Took:
    """From Enter, some time after the last letter, to the row."""
    used: list[float] = []
    clock = entered(console, turns, pause=QUIET, at=lambda: used.append(spent(console.process.pid)))
    return clock, used[1] - used[0]


def visited(console: Terminal, name: str) -> float:
    """Go to a screen; the processor's time until nothing more comes of it, however long the machine takes."""
    used = now = spent(console.process.pid)
    console.send(key(name))
    before = 0.0
    while console.take_in(AT_REST) or now - before > 1 or now == used:
        before, now = now, spent(console.process.pid)
    return now - used


def lines(rounds: int) -> list[Line]:
    """Measure all."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)

        def opened(size: int) -> Terminal:
            path = folder / f"{size}.json"
            if not path.exists():
                make(path, size)
            env = {**COMPILED, "PLENARY_STATE": str(folder / str(size))}
            console = stack.enter_context(Terminal(plenary(str(path)), env=env))
            console.shows("F9 Keys")
            console.rest(0.6)
            return console

        def plain(kind: str) -> Terminal:
            command = [*plenary()[:1], str(_HERE.with_name("plain.py")), kind]
            console = stack.enter_context(Terminal(command, env={**COMPILED, "PYTHONPATH": str(_HERE.parents[1])}))
            console.shows("Ready")
            console.rest(0.6)
            return console

        _first_visits(opened(SIZES[0]), 1, lambda: opened(SIZES[0]))  # compiles what is imported
        visits = _first_visits(opened(SIZES[0]), max(rounds // 10, 1), lambda: opened(SIZES[0]))
        ours = {str(size): opened(size) for size in SIZES}
        field, tree = plain("input"), plain("tree")
        bare = _bare_start()

        def turns(act: Callable[[Terminal, "count[int]"], Took], **more: Terminal) -> dict[str, list[Took]]:
            cases = {n: partial(act, console, count()) for n, console in {**ours, **more}.items()}
            in_turns(cases, 2)
            return in_turns(cases, rounds)

        typed = turns(character, base=field)
        for console in ours.values():
            pressed(console, key("ctrl+u"))
            for _ in range(5):
                pressed(console, key("down"))
        for _ in range(5):
            pressed(tree, key("down"))
        moves = turns(moved, base=tree)
        screens = turns(switched)
        entries = turns(entry)
    found: list[Line] = []
    for size in map(str, SIZES):
        many = f"{int(size):,} problems"
        found += [
            _beside(f"a character, {many}: processor", typed, size, 1, "Input", 1.0),
            _beside("… on the clock", typed, size, 0, "Input"),
            _beside(f"a move, {many}: on the clock", moves, size, 0, "Tree", 1.3),
            _beside("… processor", moves, size, 1, "Tree"),
            _within(f"an entry's row, {many}", [took[0] for took in entries[size]], ENTRY),
            Line("… processor", f"{statistics.median(t[1] for t in entries[size]):.1f} ms", "", 0.0),
            _within(f"a screen visited before, {many}", [took[0] for took in screens[size]], SWITCH),
            Line("… processor", f"{statistics.median(t[1] for t in screens[size]):.1f} ms", "", 0.0),
        ]
    for name, took in visits.items():
        middle = statistics.median(took)
        found.append(Line(f"first visit of {name}: processor", f"{middle:.0f} ms", f"{bare:.0f} ms start of a bare app",
                          middle / bare, FIRST_VISIT))  # fmt: skip
    return found


def _first_visits(console: Terminal, rounds: int, again: Callable[[], Terminal]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in VISITED}
    for number in range(rounds):
        for name in VISITED:
            found[name].append(visited(console, name))
        console = again() if number < rounds - 1 else console
    return found


def _bare_start() -> float:
    """Return the processor's time of a bare app's start, in ms."""
    used = []
    for _ in range(5):
        with Terminal([*plenary()[:1], str(_HERE.with_name("bare.py"))], env=COMPILED) as console:
            console.shows("Ready")
            console.rest(0.4)
            used.append(spent(console.process.pid))
    return statistics.median(used)


def _beside(what: str, took: dict[str, list[Took]], size: str, at: int, base: str, goal: float = 0.0) -> Line:
    ours, other = ([t[at] for t in took[name]] for name in (size, "base"))
    middle, beside = statistics.median(ours), statistics.median(other)
    return Line(what, f"{middle:.1f} ms", f"{beside:.1f} ms {base}", median_ratio(ours, other), goal)


def _within(what: str, ours: list[float], goal: float) -> Line:
    middle = statistics.median(ours)
    return Line(what, f"{middle:.1f} ms", f"{goal} ms", middle / goal, 1.0)


if __name__ == "__main__":
    print(table(lines(int(sys.argv[1]) if sys.argv[1:] else 20)))
