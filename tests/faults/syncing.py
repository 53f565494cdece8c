"""T8: two consoles on two machines, and Syncthing between them: nothing that either types is lost.

Two real Syncthing instances on this machine, loopback only, with all that would call out switched off before their
first start. They must be on the PATH (Debian: apt install syncthing); otherwise this is skipped.

    python -m tests.faults.syncing --runs 10 --items 300
"""

import argparse
import sys
import threading
import time

from store.saving.timing import Timing
from tests.faults.parts.table import Table
from tests.faults.parts.typist import Typist, numbers_in_file
from tests.faults.syncthing import FOLDER, Engine, pair, until, why_not

LIVELY = Timing(quiet=0.1, longest=0.4, look_every=0.25)


class Machine:
    """A console beside one of the two instances."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine, self.name = engine, name
        self.path, self.state = engine.folder / "w.json", engine.folder.parent / "state"
        self.typist: Typist | None = None

    def begin(self) -> None:
        self.typist = Typist(self.path, self.state, timing=LIVELY, name=self.name)

    def end(self) -> None:
        if self.typist is not None and not self.typist.open.close(30):
            raise TimeoutError(f"{self.name} could not be saved")

    def scan(self) -> None:
        self.engine.ask(f"db/scan?folder={FOLDER}", "POST")


def typing(one: Machine, two: Machine, items: int, table: Table, row: str, wanted: set[str]) -> None:
    """Both type at once; in the end both have everything."""

    def type_on(machine: Machine) -> None:
        for number in range(items):
            if machine.typist is not None:
                machine.typist.add(number)
            time.sleep(0.02)

    threads = [threading.Thread(target=type_on, args=(machine,)) for machine in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wanted |= {f"problem-{machine.name}{number:07}" for machine in (one, two) for number in range(items)}
    _settle(one, two, table, row, wanted)
    table.tried(row, 2 * items)


def _settle(one: Machine, two: Machine, table: Table, row: str, wanted: set[str]) -> None:
    def have_all() -> bool:
        one.scan()
        two.scan()
        return all(numbers_in_file(machine.path) >= wanted for machine in (one, two))

    try:
        until(have_all, 60, "both have everything")
    except TimeoutError:
        for machine in (one, two):
            lacks = wanted - numbers_in_file(machine.path)
            if lacks:
                table.wrong(row, f"{machine.name} lacks {len(lacks)}: {sorted(lacks)[:3]}", len(lacks))


def run(items: int, table: Table) -> None:
    """Both type at once; then apart, both, and one deletes what the other rewords; then together again."""
    with pair() as (first, second):
        one, two = Machine(first, "a"), Machine(second, "b")
        one.begin()
        wanted: set[str] = set()
        if one.typist is not None:
            one.typist.open.flush(30)
        until(lambda: _scanned(one) and two.path.exists(), 30, "the file has come across")
        two.begin()
        typing(one, two, items, table, "both typing", wanted)
        second.stop()
        for machine in (one, two):
            if machine.typist is not None:
                machine.typist.add(9_000)
                machine.typist.open.flush(30)
                wanted.add(f"problem-{machine.name}0009000")
        second.start()
        until(lambda: first.is_connected(second) and second.is_connected(first), 60, "together again")
        _settle(one, two, table, "apart and together", wanted)
        table.tried("apart and together", 2)
        conflicts = len([*first.folder.glob("*.sync-conflict-*")])
        one.end()
        two.end()
        print(f"{len(wanted)} items, {conflicts} conflict copies taken in")


def _scanned(machine: Machine) -> bool:
    machine.scan()
    return True


def main() -> int:
    """Run so many times and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--items", type=int, default=300)
    given = parser.parse_args()
    if reason := why_not():
        print(f"SKIPPED: {reason}")
        return 0
    table = Table("T8 Syncthing pair", "items")
    for _ in range(given.runs):
        run(given.items, table)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
