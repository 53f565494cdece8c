"""Places between siblings, as fractional orders, so that two copies can both insert."""

import string
from collections.abc import Sequence

from workshop.document import R, Workshop
from workshop.model import Record

FIRST = ""  # in the place of a sibling's id: before all siblings
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase  # ascending, as characters too
_HEADS = string.ascii_uppercase + string.ascii_lowercase
_LEAST = "A" + "0" * 26  # the integer before which there is none; by itself it is no order


def last_of(workshop: Workshop, slot: str) -> str:
    """Return the last sibling in a slot, or FIRST where it is empty."""
    members = workshop.children(slot)
    return members[-1] if members else FIRST


def placed(workshop: Workshop, records: Sequence[R], slot: str, after: str | None = None) -> list[Record]:
    """Return the records, put into a slot right after a sibling.

    Args:
        workshop: The workshop as it is.
        records: What to put there, in this order.
        slot: Where.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Returns:
        The records with their new positions, and siblings whose orders were equal, as two copies that both inserted
        can leave them, set apart on the way.
    """
    members = workshop.children(slot)
    if any(record.parent == slot for record in records):  # they move within the slot
        moving = {record.id for record in records}
        members = tuple(member for member in members if member not in moving)

    def order(place: int) -> str | None:
        return workshop.records[members[place]].order if 0 <= place < len(members) else None

    if after is None or (after != FIRST and after not in members):
        here = len(members)
    else:
        here = 0 if after == FIRST else members.index(after) + 1
    before, end = order(here - 1), here
    while before is not None and (behind := order(end)) is not None and behind <= before:
        end += 1
    behind = order(end)
    fresh: list[Record] = [*records, *(workshop.records[member] for member in members[here:end])]
    keys = keys_between(before, behind, len(fresh))
    return [record.replace_fields(position=(slot, key)) for record, key in zip(fresh, keys, strict=True)]


def keys_between(low: str | None, high: str | None, count: int) -> list[str]:
    """Return so many ascending orders between two; None stands for the beginning, or for the end.

    An order is a number of base 62, written so that numbers ascend as their texts do: a head that says how long the
    integer is ("a" one digit, "b" two ... for those from 0; "Z" one digit, "Y" two ... for those below), its
    digits, and a fraction that does not end in 0. Beyond either end the next integer is taken, so that orders stay
    short where things are listed one after the other.

    Written after David Greenspan, "Implementing Fractional Indexing" (2020, CC0),
    https://observablehq.com/@dgreensp/implementing-fractional-indexing; the orders are the same as those of the
    libraries made from it.

    Raises:
        ValueError: One of the two is no order, or `low` is not below `high`.
    """
    if count < 1:
        return []
    if low is not None and high is not None:
        half = count // 2
        key = _between(low, high)
        return [*keys_between(low, key, half), key, *keys_between(key, high, count - half - 1)]
    keys: list[str] = []
    while len(keys) < count:
        if high is None:
            low = _between(low, None)
            keys.append(low)
        else:
            high = _between(None, high)
            keys.append(high)
    return keys if high is None else keys[::-1]


def _between(low: str | None, high: str | None) -> str:
    if low is not None and high is not None and low >= high:
        raise ValueError(f"the order “{low}” is not below “{high}”")
    if low is None and high is None:
        return "a0"
    if low is None:
        whole, fraction = _parts(high or "")
        if whole == _LEAST:
            return whole + _middle("", fraction)
        before = whole if fraction else _neighbour(whole, -1)
        return before if before != _LEAST else before + _middle("", None)
    whole, fraction = _parts(low)
    if high is None:
        return _neighbour(whole, 1) or whole + _middle(fraction, None)
    if (above := _parts(high))[0] == whole:
        return whole + _middle(fraction, above[1])
    after = _neighbour(whole, 1)
    return after if after < high else whole + _middle(fraction, None)


def _parts(key: str) -> tuple[str, str]:
    """The integer and the fraction of an order."""
    length = 1 + _digits_after(key[0]) if key and key[0] in _HEADS else len(key) + 1
    whole, fraction = key[:length], key[length:]
    if len(key) < length or fraction.endswith("0") or key == _LEAST or not {*key} <= {*_DIGITS}:
        raise ValueError(f"“{key}” is no order")
    return whole, fraction


def _digits_after(head: str) -> int:
    place = _HEADS.index(head)
    return place - 25 if place > 25 else 26 - place


def _neighbour(whole: str, by: int) -> str:
    """The integer after one (1), or before it (-1); empty beyond the last."""
    head, digits = whole[0], [*whole[1:]]
    last, first = (_DIGITS[-1], _DIGITS[0]) if by > 0 else (_DIGITS[0], _DIGITS[-1])
    for place in reversed(range(len(digits))):
        if digits[place] != last:
            digits[place] = _DIGITS[_DIGITS.index(digits[place]) + by]
            return head + "".join(digits)
        digits[place] = first
    place = _HEADS.index(head) + by
    return _HEADS[place] + first * _digits_after(_HEADS[place]) if 0 <= place < len(_HEADS) else ""


def _middle(low: str, high: str | None) -> str:
    """The fraction in the middle between two; None stands for 1."""
    shared = ""
    while True:
        first = _DIGITS.index(low[0]) if low else 0
        last = len(_DIGITS) if high is None else _DIGITS.index(high[0])
        if high is not None and first == last:
            shared, low, high = shared + high[0], low[1:], high[1:]
        elif last - first > 1:
            return shared + _DIGITS[(first + last + 1) // 2]
        elif high is not None and len(high) > 1:
            return shared + high[0]
        else:
            shared, low, high = shared + _DIGITS[first], low[1:], None
