"""What a key costs on a slow line: the bytes that the real program writes for it, against those of a whole screen."""

import tempfile
from pathlib import Path
from statistics import median

from benchmarks.measure import Line
from tests.pty.terminal import Terminal, key, plenary
from tui.cli.start import packed_sample

QUIET = 0.4  # seconds
LETTER, MOVE = 200, 1_000  # bytes, the most that are wanted
OVERLAY = 2 * 80 * 22  # bytes: two for each cell of a list over the screen, which covers all but the two upper lines
LIST = "the list of keys over the screen"
KEYS = {
    "a letter": [*"the vill"],
    "a move": [key("down")] * 8,
    "a move that scrolls": [key("down")] * 16,
    LIST: [key("f9")],
    "a letter in it": ["p"],
    "back from it": [key("escape")],
}
GOALS = {"a letter": LETTER, "a move": MOVE, "a move that scrolls": MOVE, LIST: OVERLAY, "back from it": OVERLAY}


def lines() -> list[Line]:
    """Measure each kind of key on the sample at 80x24."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "w.json"
        path.write_bytes(packed_sample().read_bytes())
        with Terminal(plenary(str(path)), env={"PLENARY_STATE": str(Path(name) / "state")}) as console:
            console.shows("19 problems")
            console.rest(QUIET)
            whole = _cost(console, key("f1"))
            found = []
            for what, keys in KEYS.items():
                took = [_cost(console, pressed) for pressed in keys]
                goal = GOALS.get(what, 0) / whole
                figure = f"{median(took):,.0f} bytes, at most {max(took):,}"
                found.append(Line(f"sent for {what}", figure, f"{whole:,} bytes a screen", median(took) / whole, goal))
                if what == "a letter":
                    _cost(console, key("ctrl+u"))
    return found


def _cost(console: Terminal, pressed: str) -> int:
    """The bytes that the program writes for a key."""
    before = len(console.sent)
    console.send(pressed)
    console.rest(QUIET)
    return len(console.sent) - before


if __name__ == "__main__":
    for line in lines():
        print(line)
