"""A key to the screen, in the real program in a pseudo-terminal, with 100, 1,000 and 10,000 problems.

The three consoles run side by side and take turns, key by key. A key's time ends with the last byte that the
program wrote for it; an entry's, when its row is on the screen. After each edit the save is waited for.
"""

import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.measure import Line, in_turns, median_ratio
from store.opening import OpenWorkshop
from tests.pty.terminal import Terminal, key, plenary
from workshop import problems

SIZES = (100, 1_000, 10_000)
GROUPED = 20  # problems in a group
QUIET = 0.03  # seconds
DOWN = 60  # rows from the top, where the keys are pressed


def make(path: Path, size: int) -> None:
    """A workshop of so many problems."""
    opened = OpenWorkshop(path, state=path.parent / "made", on_status=lambda _: None)
    session = opened.session
    for number in range(0, size, GROUPED):
        group = session.new_id("group")
        texts = (f"Problem {n}: families sell the land that feeds them" for n in range(number, number + GROUPED))
        new = [problems.problem(session.new_id("problem"), text) for text in texts]
        session.do("Add", lambda w, g=group, p=new: problems.add(problems.add_group(w, g), p, g))  # type: ignore[misc]  # mypy cannot tell
    assert opened.close(60)


def pressed(console: Terminal, data: str) -> float:
    """Milliseconds from a key to the last byte written for it."""
    console.take_in()
    begun = last = time.perf_counter()
    console.send(data)
    while not (console.take_in(QUIET) is False and last > begun):
        now = time.perf_counter()
        assert now - begun < 5, console.text
        last = now
    return (last - begun) * 1000


def entered(
    console: Terminal, numbers: "count[int]", pause: float = 0.0, at: Callable[[], object] = lambda: None
) -> float:
    """Milliseconds from Enter, so many seconds after the line was typed, to the entry's row; `at` is called at both."""
    text = f"entry {next(numbers)} of this run"
    console.send(text)
    console.wait(lambda: f"› {text}" in console.text, "the line typed")
    console.rest(pause)
    at()
    begun = time.perf_counter()
    console.send("\r")
    console.wait(lambda: f"› {text}" not in console.text and text in console.text, "the row")
    took = (time.perf_counter() - begun) * 1000
    at()
    saved(console)
    return took


def indented(console: Terminal, turns: "count[int]") -> float:
    """Milliseconds for the row to go a level in, or out again."""
    took = pressed(console, key("alt+left" if next(turns) % 2 else "alt+right"))
    saved(console)
    return took


def saved(console: Terminal) -> None:
    """Let the save go by, so that it is in no key's time."""
    console.wait(lambda: "saving" in console.top or not console.take_in(0.1), "the save begins")
    console.saved()
    console.take_in(0.1)


def lines(rounds: int) -> list[Line]:
    """Measure all sizes."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        consoles = {}
        for size in SIZES:
            path = folder / f"{size}.json"
            make(path, size)
            console = stack.enter_context(Terminal(plenary(str(path)), env={"PLENARY_STATE": str(folder / str(size))}))
            console.shows("Problem 21 in Group One")
            for _ in range(DOWN):
                pressed(console, key("down"))
            consoles[size] = console
        found = []
        for what, act in actions().items():
            turns = {size: count() for size in SIZES}
            took = in_turns({str(s): partial(act, console, turns[s]) for s, console in consoles.items()}, rounds)
            found.append((what, took))
    return [_line(what, size, took) for what, took in found for size in SIZES[1:]]


def actions() -> dict[str, Callable[[Terminal, "count[int]"], float]]:
    """What is measured, in this order: the edits come last."""
    return {
        "a character in the composer": lambda console, turns: pressed(
            console, "x" if next(turns) % 4 else key("ctrl+u")
        ),
        "a move in the outline": _moved,
        "an entry into the outline": entered,
        "a row a level in or out": indented,
    }


def _moved(console: Terminal, turns: "count[int]") -> float:
    number = next(turns)
    if not number:
        pressed(console, key("ctrl+u"))
    return pressed(console, key("down" if number % 2 else "up"))


def _line(what: str, size: int, took: dict[str, list[float]]) -> Line:
    ours, base = took[str(size)], took[str(SIZES[0])]
    middle = f"{sorted(ours)[len(ours) // 2]:.1f} ms"
    return Line(
        f"{what}, {size:,} problems",
        middle,
        f"{sorted(base)[len(base) // 2]:.1f} ms at 100",
        median_ratio(ours, base),
        1.3,
    )


if __name__ == "__main__":
    for line in lines(20):
        print(line)
