"""Random worlds by the thousand, from the command line: which acts they had, and which of them went wrong."""

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Protocol

from tests.faults.parts.table import Table


class Lived(Protocol):
    """What a case leaves behind."""

    @property
    def acts(self) -> Mapping[str, int]:
        """How often each thing was done."""
        ...


def try_seeds(about: str | None, table: Table, case: Callable[[int], Lived], cases: int) -> int:
    """Live through as many cases as the command line says, print a table, and return the exit code.

    Args:
        about: What the program is for.
        table: Where the cases are counted.
        case: Lives through the case of a seed; raises AssertionError where something goes wrong.
        cases: How many cases, unless the command line says otherwise.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--cases", type=int, default=cases)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--stop", action="store_true", help="stop at the first that goes wrong")
    given = parser.parse_args()
    acts: Counter[str] = Counter()
    for seed in range(given.first, given.first + given.cases):
        try:
            acts.update(case(seed).acts)
        except AssertionError as error:
            table.wrong("all", f"seed {seed}: {error}")
        table.tried("all")
        if table.losses and given.stop:
            break
    print("acts: " + ", ".join(f"{name} {count:,}" for name, count in sorted(acts.items())))
    return table.print()
