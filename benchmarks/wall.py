"""What a wall costs the typist: a key to the screen with and without one, in the same run; and how soon it follows.

Two consoles of 1,000 problems take turns, key by key; beside one of them a wall hangs, in a terminal of its own. Then
how long it is from Enter until the entry is on the wall, against how long until its row is on the typist's own screen;
and what both cost while nothing happens.
"""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from benchmarks.keys import entered, make, pressed, saved
from benchmarks.measure import Line, in_turns, median_ratio
from tests.pty.terminal import Terminal, key, plenary

SIZE = 1_000
REST = 10.0  # seconds
WITHOUT, WITH = "without", "with"


class Beside:
    """A typist, and the wall beside her if there is one."""

    def __init__(self, typist: Terminal, wall: Terminal | None) -> None:
        self.typist, self.wall = typist, wall
        self.turns = count()

    def do(self, act: Callable[[Terminal, "count[int]"], float]) -> float:
        """Do something, and let the wall have done with it before the other console's turn; both rest alike."""
        took = act(self.typist, self.turns)
        (self.wall or self.typist).rest(0.15)
        return took


def lines(rounds: int) -> list[Line]:
    """Measure everything, in an even number of rounds, after which what was typed is deleted again."""
    rounds += rounds % 2
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        consoles = {which: _begun(stack, Path(name) / which, wall=which == WITH) for which in (WITHOUT, WITH)}
        found = []
        for what, act in _ACTIONS.items():
            took = in_turns({which: _turn(console, act) for which, console in consoles.items()}, rounds)
            found.append(_line(f"{what}, a wall beside", took[WITH], took[WITHOUT], "without a wall", goal=1.1))
        typist, wall = consoles[WITH].typist, consoles[WITH].wall
        assert wall is not None
        both = [_followed(typist, wall, number) for number in range(rounds)]
        found.append(_line("Enter to the wall", [b for _, b in both], [a for a, _ in both], "to the typist's own row"))
        ours, hers = _at_rest(wall), _at_rest(typist)
        found.append(
            Line("a wall at rest, of a core", f"{ours:.2%}", f"{hers:.2%} the console", ours / max(hers, 0.0005))
        )
    return found


def _begun(stack: ExitStack, folder: Path, *, wall: bool) -> Beside:
    folder.mkdir()
    file, env = folder / "w.json", {"PLENARY_STATE": str(folder / "state")}
    make(file, SIZE)
    typist = stack.enter_context(Terminal(plenary(str(file)), env=env))
    typist.shows("Problem 21 in Group One")
    if not wall:
        return Beside(typist, None)
    hung = stack.enter_context(Terminal(plenary("wall", str(file)), env=env))
    hung.shows("Group One")
    typist.wait(lambda: "wall: F1" in typist.top, "the wall is known")
    return Beside(typist, hung)


def _turn(console: Beside, act: Callable[[Terminal, "count[int]"], float]) -> Callable[[], float]:
    return lambda: console.do(act)


def _moved(typist: Terminal, turns: "count[int]") -> float:
    number = next(turns)
    return pressed(typist, key("up" if number % 2 else "down"))


def _typed(typist: Terminal, turns: "count[int]") -> float:
    return pressed(typist, key("backspace") if next(turns) % 2 else "x")


_ACTIONS: dict[str, Callable[[Terminal, "count[int]"], float]] = {
    "a move in the outline": _moved,
    "a character in the composer": _typed,
    "an entry into the outline": entered,
}


def _followed(typist: Terminal, wall: Terminal, number: int) -> tuple[float, float]:
    """Milliseconds from Enter until the row is on the typist's screen, and until it is on the wall."""
    text = f"followed {number}."
    typist.send(text)
    typist.wait(lambda: f"› {text}" in typist.text, "the line typed")
    begun = time.perf_counter()
    typist.send("\r")
    at: dict[str, float] = {}
    while len(at) < 2:
        for which, screen in (("own", typist), ("wall", wall)):
            screen.take_in(0.0005)
            is_there = text in screen.text and f"› {text}" not in screen.text
            if which not in at and is_there:
                at[which] = (time.perf_counter() - begun) * 1000
        assert time.perf_counter() - begun < 20, wall.text
    saved(typist)
    wall.rest(0.1)
    return at["own"], at["wall"]


def _at_rest(program: Terminal) -> float:
    """The share of a core that a program takes while nothing happens."""
    program.rest(1.0)
    before = _seconds(program)
    time.sleep(REST)
    return (_seconds(program) - before) / REST


def _seconds(program: Terminal) -> float:
    fields = Path(f"/proc/{program.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _line(what: str, ours: list[float], base: list[float], compared: str, goal: float = 0.0) -> Line:
    middle = [f"{sorted(times)[len(times) // 2]:.1f} ms" for times in (ours, base)]
    return Line(what, middle[0], f"{middle[1]} {compared}", median_ratio(ours, base), goal)


if __name__ == "__main__":
    for line in lines(20):
        print(line)
