"""How a list of children became another: what goes, what comes, and before which child.

Everything here compares slices, never item by item, so that the cost of a change among ten
thousand children is hardly more than among ten.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from tui.widgets.outline.source import Key


@dataclass(frozen=True, slots=True)
class Splice(Generic[Key]):
    """Take out ``gone`` (neighbours in the old list); put ``come`` before ``before`` (None: at the end)."""

    gone: Sequence[Key]
    come: Sequence[Key]
    before: Key | None


_STRIDE = 1024
"""How many items are compared at once before the stretch that differs is looked into."""


def common_head(one: Sequence[Key], other: Sequence[Key]) -> int:
    """Return how many items at the beginning are the same."""
    low, most = 0, min(len(one), len(other))
    while low < most and one[low : low + _STRIDE] == other[low : low + _STRIDE]:
        low += _STRIDE
    low, high = min(low, most), min(low + _STRIDE, most)
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_tail(one: Sequence[Key], other: Sequence[Key], most: int) -> int:
    """Return how many items at the end are the same, at most ``most``."""

    def same(low: int, high: int) -> bool:
        return one[len(one) - high : len(one) - low] == other[len(other) - high : len(other) - low]

    low = 0
    while low + _STRIDE <= most and same(low, low + _STRIDE):
        low += _STRIDE
    high = min(low + _STRIDE, most)
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


def splice(old: Sequence[Key], new: Sequence[Key]) -> Splice[Key] | None:
    """Return the change from old to new, as small as one run of neighbours allows; None if there is none."""
    if old is new:
        return None
    old, new = tuple(old), tuple(new)
    head = common_head(old, new)
    tail = common_tail(old, new, min(len(old), len(new)) - head)
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    if not gone and not come:
        return None
    before = new[len(new) - tail] if tail else None
    if len(gone) == len(come) > 1:
        # One child that moved within its list: only its own rows move, not those it passed.
        if gone[1:] == come[:-1] and gone[0] == come[-1]:
            return Splice(gone[:1], come[-1:], before)
        if gone[:-1] == come[1:] and gone[-1] == come[0]:
            return Splice(gone[-1:], come[:1], gone[0])
    return Splice(gone, come, before)
