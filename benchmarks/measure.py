"""Taking turns, and the table: what is compared is measured in the same run, one after the other, round by round."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Line:
    """A row of the table: what was measured, both figures, their ratio, and the ratio that is the goal (0: none)."""

    what: str
    figure: str
    base: str
    ratio: float
    goal: float = 0.0


def in_turns(cases: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """Run each case once a round; who begins changes from round to round."""
    names = [*cases]
    found: dict[str, list[T]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(cases[name]())
    return found


def median_ratio(ours: Sequence[float], base: Sequence[float]) -> float:
    """The median of the ratios of the rounds, so that what else the machine did falls out."""
    return statistics.median(one / other for one, other in zip(ours, base, strict=True))


def table(lines: Sequence[Line]) -> str:
    """The lines as a Markdown table."""
    rows = [("", "measured", "compared with", "ratio", "goal", "")]
    for line in lines:
        met = "" if not line.goal else "met" if line.ratio <= line.goal else "not met"
        goal = f"{line.goal:.3g}" if line.goal else ""
        rows.append((line.what, line.figure, line.base, f"{line.ratio:.2f}", goal, met))
    rows.insert(1, ("---", "---:", "---:", "---:", "---:", "---"))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
