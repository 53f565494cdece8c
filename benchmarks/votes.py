"""A thousand ballots typed in the real program: none is lost, the sum is right after each Enter, none costs more.

    python -m benchmarks.votes [--ballots 1000] [--rate 12]

Types at so many keys a second (0: as fast as the screen answers), waits after each Enter for the sum
on the screen, and compares the first ballots with the last ones: the time on the clock, which other
work on the machine lengthens, and the processor's time for a whole ballot, which it hardly does
(from Linux's account of the main thread; elsewhere it is left out).
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from store.opening import OpenWorkshop, read_workshop
from tests.pty.terminal import Terminal, plenary
from workshop import problems
from workshop.model import Ballot
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally

ITEMS = 55
EARLY = slice(4, 24)  # around the tenth ballot


def made(folder: Path) -> Path:
    """A workshop with problems to vote on."""
    path = folder / "votes.json"
    opened = OpenWorkshop(path, state=folder / "state", on_status=lambda _: None)
    session = opened.session
    group = session.new_id("group")
    session.do("Add group", lambda w: problems.add_group(w, group))
    listed = [problems.problem(session.new_id("problem"), f"Problem number {n}") for n in range(1, ITEMS + 1)]
    session.do("Add problems", lambda w: problems.add(w, listed, group))
    opened.close()
    return path


def spent(process: int) -> float:
    """The processor's time for the main thread so far, in ms; 0 where the system does not tell."""
    account = Path(f"/proc/{process}/task/{process}/schedstat")
    return int(account.read_text().split()[0]) / 1e6 if account.exists() else 0.0


def typed(typist: Terminal, line: str, rate: float) -> float:
    """Type a line and press Enter; when Enter was pressed."""
    for char in line:
        typist.send(char)
        if rate:
            until = time.perf_counter() + 1 / rate
            while (left := until - time.perf_counter()) > 0:
                typist.take_in(left)
    pressed = time.perf_counter()
    typist.press("enter")
    return pressed


def run(folder: Path, count: int, rate: float) -> int:
    """Type the ballots and print what it took; 1 where one was lost or the sum was wrong."""
    path = made(folder)
    chance = random.Random(7)
    ballots = [tuple(chance.randint(1, ITEMS) for _ in range(chance.choice((3, 3, 3, 2, 1)))) for _ in range(count)]
    took: list[float] = []
    cost: list[float] = []
    placed = 0
    with Terminal(plenary(str(path)), env={"PLENARY_STATE": str(folder / "state")}) as typist:
        typist.shows("Problem number 1")
        typist.press("f2")
        typist.shows("[Grouping]")
        typist.press("ctrl+n")
        typist.shows("[Ballots]")
        for number, ballot in enumerate(ballots, start=1):
            placed += len(ballot)
            before = spent(typist.process.pid)
            pressed = typed(typist, " ".join(map(str, ballot)), rate)
            typist.shows(f"{number}x3={number * 3}: {placed} placed")
            took.append(1000 * (time.perf_counter() - pressed))
            cost.append(spent(typist.process.pid) - before)
        typist.saved()
        typist.leave()
    workshop = read_workshop(path).workshop
    numbers = sheet(workshop).numbers
    found = [tuple(numbers[i] for i in ballot.dots) for ballot in workshop.all_in("ballots", Ballot)]
    sums = {numbers[row.item]: row.dots for row in tally(workshop).problems}
    right = found == ballots and sums == {n: sum(b.count(n) for b in ballots) for n in range(1, ITEMS + 1)}
    print(
        f"{count} ballots at {rate:g} keys a second on {ITEMS} items; lost: {count - len(found)}; sums right: {right}"
    )
    for what, values in (("Enter to the sum on the screen", took), ("processor for a whole ballot", cost)):
        first, last = statistics.median(values[EARLY]), statistics.median(values[-20:])
        if first:
            print(f"{what}: {first:.1f} ms around the 10th, {last:.1f} ms for the last 20, ratio {last / first:.2f}")
    return 0 if right else 1


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ballots", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=12.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plenary-votes-") as folder:
        sys.exit(run(Path(folder), given.ballots, given.rate))


if __name__ == "__main__":
    main()
