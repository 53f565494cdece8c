"""Places between siblings, as fractional orders, so that two copies can both insert."""

from collections.abc import Sequence

from fractional_indexing import generate_n_keys_between

from workshop.document import R, Workshop
from workshop.model import Record

FIRST = ""  # in the place of a sibling's id: before all siblings


def last_of(workshop: Workshop, slot: str) -> str:
    """The last sibling in a slot, or FIRST where it is empty."""
    members = workshop.children(slot)
    return members[-1] if members else FIRST


def placed(workshop: Workshop, records: Sequence[R], slot: str, after: str | None = None) -> list[Record]:
    """The records, put into a slot right after a sibling; None means at the end.

    Siblings whose orders are equal, as two copies that both inserted can leave them, are set
    apart on the way; they are part of what comes back.
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
    keys: list[str] = generate_n_keys_between(before, behind, len(fresh))
    return [record.replace_fields(position=(slot, key)) for record, key in zip(fresh, keys, strict=True)]
