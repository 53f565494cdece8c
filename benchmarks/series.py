"""Many workshops: the first frame of the library of 100 files against 10, a search over 50, and a series of 50.

The library is the real program in a pseudo-terminal. The search is timed as the console carries it out: workshops are
read and folded once, in a thread; after that each letter costs a pass over all their texts and the rows of its hits.
"""

import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from benchmarks.measure import Line, in_turns, median_ratio
from store.series.folder import Folder
from tests.pty.terminal import ROOT, plenary
from tui.screens.dialogs.hits import hit_row
from workshop.search.query import parsed
from workshop.series.codebook import Codebook
from workshop.series.known import Known
from workshop.series.matches import came_up, suggestions
from workshop.series.series import Series

SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"
QUERIES = ("d", "da", "data", "database", "law customary", "#question law", "@participant", "#agreed", "no such word")
SHOWN = 500  # hits that a list shows
GOAL = 0.5  # seconds for a search over 50 workshops, after the first


def fill(folder: Path, count: int) -> Path:
    """Put so many copies of the sample into a folder, each a workshop of its own."""
    folder.mkdir()
    raw = SAMPLE.read_bytes()
    for number in range(count):
        own = re.sub(rb'("workshop": "[^"]+)(?=")', rb"\1-%d" % number, raw, count=1)
        (folder / f"workshop-{number}.json").write_bytes(own)
    return folder


def search(workshops: list[Known], line: str) -> int:
    """Search as the console does after a letter; return how many hits it would list."""
    query = parsed(line)
    hits = (
        hit_row(known.workshop, known.workshop.records[record], query.words)
        for known in workshops
        for record in known.index.found(query)
    )
    return sum(1 for _ in islice(hits, SHOWN))


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def lines(rounds: int) -> list[Line]:
    """Measure all three."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = fill(folder / "ten", 10), fill(folder / "hundred", 100)
        return [*_first_frame(folder, few, many, rounds), *_searches(folder, rounds)]


def _first_frame(folder: Path, few: Path, many: Path, rounds: int) -> list[Line]:
    env = {"PLENARY_STATE": str(folder / "state"), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    env["PYTHONDONTWRITEBYTECODE"] = ""
    cases = {
        str(count): partial(first_frame, plenary("--folder", str(path)), env)
        for count, path in ((10, few), (100, many))
    }
    in_turns(cases, 1)
    found = in_turns(cases, rounds)
    times = [f"{statistics.median(found[count]) * 1000:.0f} ms" for count in ("100", "10")]
    ratio = median_ratio(found["100"], found["10"])
    return [Line("library, first frame, 100 files", times[0], f"{times[1]} with 10", ratio, 1.2)]


def first_frame(command: list[str], env: dict[str, str]) -> float:
    """Return the seconds until the library shows its first rows and takes keys."""
    from tests.pty.terminal import Terminal

    begun = time.monotonic()
    with Terminal(command, env=env) as program:
        program.wait(lambda: "workshop-" in program.text and "Enter opens" in program.text)
        return time.monotonic() - begun


def _searches(folder: Path, rounds: int) -> list[Line]:
    path = fill(folder / "fifty", 50)
    read = Folder(path)
    first = _timed(lambda: search([*read.workshops()], "database"))
    workshops = [*read.workshops()]
    each = {line: [_timed(partial(search, workshops, line)) for _ in range(rounds)] for line in QUERIES}
    slowest = max(each, key=lambda line: statistics.median(each[line]))
    worst = statistics.median(each[slowest])
    series = Series(tuple(workshops), Codebook())
    before = _timed(lambda: came_up(series, workshops[0], "", "no database of all countries"))
    matches = _timed(lambda: suggestions(Series(tuple(workshops[:10]), Codebook())))
    shutil.rmtree(path)
    goal = f"{GOAL * 1000:.0f} ms"
    return [
        Line(f"search over 50 workshops, slowest (“{slowest}”)", _ms(worst), goal, worst / GOAL, 1.0),
        Line("… the first, which reads all of them", _ms(first), "one read", first / (first or 1)),
        Line("came up before, over 50 workshops", _ms(before), goal, before / GOAL),
        Line("what may be the same, 10 workshops", _ms(matches), goal, matches / GOAL),
    ]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    for line in lines(9):
        print(line)
