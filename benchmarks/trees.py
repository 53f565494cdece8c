"""A key to the screen in the tree and the results map, in the real program, with 100 and 10,000 rows in each.

Both consoles run side by side and take turns, key by key, in the middle of the rows. A key's time ends with the
last byte that changed anything below the top line, which tells of saving; after each edit the save is waited for.
Beside the time on the clock, which comes in frames, stands the processor's time of the program's main thread
(from Linux's account of it; elsewhere it is left out). Run: python -m benchmarks.trees
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.keys import QUIET, saved
from benchmarks.measure import Line, in_turns, median_ratio
from benchmarks.votes import spent
from store.opening import OpenWorkshop
from tests.pty.terminal import Terminal, key, plenary
from workshop.document import Workshop
from workshop.model import Node
from workshop.slots import slot
from workshop.statements import gaps, results, tree
from workshop.votes import priorities

SIZES = (100, 10_000)
BRANCH = (0, *(1, 2, 2, 2) * 4, 1, 2, 2)  # levels of the rows of a direct cause: 20 rows
GOAL = 1.3

PAIRS = (
    (("the cursor down", "the cursor up"), "down", "up"),
    (("a row moved up", "a row moved down"), "alt+up", "alt+down"),
    (("a level in", "a level out"), "alt+right", "alt+left"),
    (("a delete", "an undo"), "ctrl+d", "ctrl+z"),
)
"""What is measured: a key, and the one that takes it back."""

Took = tuple[float, float]  # milliseconds on the clock, and of the processor


def make(path: Path, size: int) -> None:
    """A workshop with a tree of so many causes and a map of as many worded entries that answer them."""
    opened = OpenWorkshop(path, state=path.parent / "made", on_status=lambda _: None)
    session = opened.session
    priority, trunk = session.new_id("priority"), session.new_id("node")
    session.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, text="Families sell the land that feeds them"))
    causes: list[tuple[int, Node]] = []
    for number in range(size):
        text = f"Cause number {number}: what the groups said is behind it"
        causes.append((BRANCH[number % len(BRANCH)], tree.node(session.new_id("node"), text)))
    session.do("Paste", lambda w: _together(w, causes, slot(trunk, "causes")))
    session.do("Map", lambda w: _worded(gaps.from_tree(w, priority, session.new_id), priority))
    assert opened.close(120)


def _together(workshop: Workshop, causes: Sequence[tuple[int, Node]], into: str) -> Workshop:
    """The causes, a branch at a time."""
    for begin in range(0, len(causes), len(BRANCH)):
        workshop = tree.add(workshop, causes[begin : begin + len(BRANCH)], into)
    return workshop


def _worded(workshop: Workshop, priority: str) -> Workshop:
    entries = [*results.entries(workshop, priority)]
    return workshop.put(*(e.replace_fields(text=f"What is so instead, number {n}") for n, e in enumerate(entries)))


def pressed(console: Terminal, data: str) -> Took:
    """Milliseconds from a key to the last byte written for it, and what the processor did until then."""
    console.take_in()
    shown, used = console.screen.display[1:], spent(console.process.pid)
    begun = last = time.perf_counter()
    console.send(data)
    while console.take_in(QUIET) or last == begun:
        now = time.perf_counter()
        assert now - begun < 10, f"nothing came of {data!r}:\n{console.text}"
        if shown != (shown := console.screen.display[1:]):
            last = now
    return (last - begun) * 1000, spent(console.process.pid) - used


def edited(console: Terminal, data: str) -> Took:
    """The same of a key that edits."""
    took = pressed(console, data)
    saved(console)
    return took


def entered(console: Terminal, numbers: "count[int]") -> Took:
    """From Enter to the entry's row on the screen."""
    text = f"entry {next(numbers)} of this run"
    console.send(text)
    console.wait(lambda: f"› {text}" in console.text, "the line typed")
    return edited(console, "\r")


def home(screen: str, console: Terminal, size: int) -> None:
    """Go to a row in the middle of the rows, by its number."""
    number = f"{size // len(BRANCH) // 2}.2.2"
    console.say(number if screen == "tree" else f"c{number}")
    console.wait(lambda: any(f"{number} " in row for row in _at_cursor(console)), "the row in the middle")


def _at_cursor(console: Terminal) -> list[str]:
    return [row for row in console.screen.display[1:-3] if row.startswith("›")]


def pairs(there: str, back: str, reset: Callable[[], None], console: Terminal) -> tuple[Took, Took]:
    """A key, and the one that takes it back, from the same row each time."""
    reset()
    return edited(console, key(there)), edited(console, key(back))


def lines(rounds: int) -> list[Line]:
    """Measure both sizes on both screens."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        consoles = {}
        for size in SIZES:
            path = folder / f"{size}.json"
            make(path, size)
            console = stack.enter_context(Terminal(plenary(str(path)), env={"PLENARY_STATE": str(folder / str(size))}))
            console.shows("F9 Keys")
            consoles[size] = console
        return [*_of_screen("tree", "f3", consoles, rounds), *_of_screen("map", "f5", consoles, rounds)]


def _of_screen(screen: str, session: str, consoles: Mapping[int, Terminal], rounds: int) -> list[Line]:
    homes = {size: partial(home, screen, console, size) for size, console in consoles.items()}
    found: list[Line] = []
    for size, console in consoles.items():
        console.press(session)
        console.shows("Cause number" if screen == "tree" else "What is so instead")
        homes[size]()
    for what, there, back in PAIRS:
        act = _cursor if what[0] == "the cursor down" else pairs
        took = in_turns({str(s): partial(act, there, back, homes[s], c) for s, c in consoles.items()}, rounds)
        for place, name in enumerate(what):
            found += _lines(f"{screen}: {name}", {size: [pair[place] for pair in took[size]] for size in took})
    numbers = {size: count() for size in consoles}
    entries = in_turns({str(s): partial(entered, c, numbers[s]) for s, c in consoles.items()}, rounds)
    return [*found, *_lines(f"{screen}: an entry", entries)]


def _cursor(there: str, back: str, reset: Callable[[], None], console: Terminal) -> tuple[Took, Took]:  # noqa: ARG001 - as the others
    return pressed(console, key(there)), pressed(console, key(back))


def _lines(what: str, took: Mapping[str, Sequence[Took]]) -> list[Line]:
    base, ours = (took[str(size)] for size in SIZES)
    found = []
    for place, name in ((0, f"{what}, {SIZES[1]:,} rows"), (1, "… processor time")):
        one, other = [t[place] for t in ours], [t[place] for t in base]
        if all(other):
            figures = f"{statistics.median(one):.1f} ms", f"{statistics.median(other):.1f} ms at {SIZES[0]}"
            found.append(Line(name, *figures, median_ratio(one, other), GOAL))
    return found


if __name__ == "__main__":
    for line in lines(20):
        print(f"{line.what:34} {line.figure:>9} {line.base:>17} {line.ratio:5.2f} {line.goal or ''}")
