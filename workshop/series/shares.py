"""Dots as shares of what was placed: the only sums of dots that can be set beside those of another workshop."""

from fractions import Fraction

from workshop.series.known import Known
from workshop.votes.counting_place import place


def placed(known: Known) -> int:
    """Return how many dots count in the round that decides, what lies in the tray left out."""
    return sum(row.dots for row in known.tally.ranked)


def share(dots: int, of: int) -> Fraction | None:
    """Return dots as a share of those placed; None where nothing was placed."""
    return Fraction(dots, of) if of else None


def percent(value: Fraction | None) -> str:
    """Return a share in whole per cent, as people round it; less than one is said to be so; empty for none."""
    if value is None:
        return ""
    if 0 < value < Fraction(1, 100):
        return "<1 %"
    return f"{int(value * 100 + Fraction(1, 2))} %"


def share_of_priority(known: Known, source: str) -> Fraction | None:
    """Return the share of the dots of what was adopted; None where that was no item of the vote."""
    item = place(known.workshop, source).ranked if source else ""
    row = next((row for row in known.tally.ranked if row.item == item), None)
    return share(row.dots, placed(known)) if row is not None else None
