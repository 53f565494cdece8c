"""Where a record stands, and when it was made, as far as the record itself tells."""

from collections.abc import Iterator
from datetime import UTC, datetime

from workshop import problems
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS
from workshop.model import Comment, Node, Priority, Problem, Result, Vision, kind_of
from workshop.slots import SLOTS, slot
from workshop.statements import tree

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_INSIDE = ("talk", "ratings", "trunk", "effects", "causes", "visions", *RESULT_SLOTS)
"""The slots of a record in the order in which their records are told."""
_WIDTH, _LENGTH = 9, 14  # base-32 digits of the milliseconds; the least that an id has behind its prefix


def place(workshop: Workshop, record_id: str) -> str:
    """Return where a record stands: its group and number there, or its priority; empty for others."""
    group = problems.group_of(workshop, record_id)
    if group is not None:
        if kind_of(record_id) is Problem:
            return f"{group.name} {problems.number(workshop, record_id)}"
        return group.name if group.id != record_id else ""
    if kind_of(record_id) not in (Node, Result, Vision, Comment):
        return ""
    priority = workshop.get(Priority, tree.priority_of(workshop, record_id))
    return priority.text if priority is not None else ""


def around(workshop: Workshop, record_id: str) -> Iterator[str]:
    """Yield what a record is under, from the top down, the record, and all that is said and listed under it.

    What was said stands with all that was said there.
    """
    yield from (above.id for above in reversed([*workshop.ancestors(record_id)]))
    said = workshop.get(Comment, record_id)
    for top in workshop.children(said.parent) if said is not None else [record_id]:
        yield from below(workshop, top)


def below(workshop: Workshop, record_id: str) -> Iterator[str]:
    """Yield a record and all that is said, listed and worked out under it, in order."""
    waiting, seen = [record_id], {""}
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        yield here
        inside = (child for name in _INSIDE for child in workshop.children(slot(here, name)))
        waiting.extend(reversed([*inside, *workshop.children(here)]))


def made_at(record_id: str) -> datetime | None:
    """Return when a record was made, in UTC, as its id says; None for one whose id is not made of a moment."""
    digits = record_id.rpartition("-")[2]
    if len(digits) < _LENGTH or not all(digit in _DIGITS for digit in digits[:_WIDTH]):
        return None
    number = 0
    for digit in digits[:_WIDTH]:
        number = number * len(_DIGITS) + _DIGITS.index(digit)
    return datetime.fromtimestamp(number / 1000, UTC)


if {*_INSIDE} != SLOTS:
    raise TypeError(f"what stands in {sorted({*_INSIDE} ^ SLOTS)} is not told")
