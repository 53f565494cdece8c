"""Edits that every outline shares: insert, move, indent, outdent, put into the tray and back."""

from collections.abc import Iterable, Sequence

from workshop import texts
from workshop.document import R, Workshop
from workshop.errors import WorkshopError
from workshop.kinds import REMARKS
from workshop.model import Comment, Node, Problem, Record, Remark, Result, kind_of
from workshop.ordering import FIRST, keys_between, placed
from workshop.slots import ROOTS, SLOTS, WORKSHOP, owner, slot

NESTING = (Problem, Node, Result)
"""The kinds of which one stands under another; a group or a person under another would be out of every list."""


def insert(workshop: Workshop, records: Sequence[R], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with new records in a slot.

    Args:
        workshop: The workshop as it is.
        records: What is new, in this order.
        into: The slot.
        after: The sibling to stand after; FIRST for the beginning, None for the end.
    """
    return workshop.put(*placed(workshop, records, into, after))


def insert_nested(
    workshop: Workshop, records: Sequence[tuple[int, R]], into: str, after: str | None = None
) -> Workshop:
    """Return the workshop with a nested list in a slot.

    Args:
        workshop: The workshop as it is.
        records: Pairs of level and record; each goes under the nearest one before it of a lower level.
        into: The slot of those on the lowest level.
        after: The sibling to stand after; FIRST for the beginning, None for the end.
    """
    path: list[tuple[int, str]] = []
    under: dict[str, list[R]] = {into: []}
    for level, record in records:
        while path and path[-1][0] >= level:
            path.pop()
        under.setdefault(path[-1][1] if path else into, []).append(record)
        path.append((level, record.id))
    new: list[Record] = []
    for above, members in under.items():
        new.extend(placed(workshop, members, above, after if above == into else None))
    return workshop.put(*new)


def branch(workshop: Workshop, record_id: str) -> list[str]:
    """Return the record and all that stands under it, its talk too, parents before children."""
    found: list[str] = []
    waiting = [record_id]
    seen: set[str] = set()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        found.append(current)
        below = [*workshop.children(current)]
        for name in SLOTS:
            below.extend(workshop.children(slot(current, name)))
        waiting.extend(reversed(below))
    return found


def move(workshop: Workshop, ids: Sequence[str], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with records moved, and their branches with them.

    Args:
        workshop: The workshop as it is.
        ids: The records, in the order in which they are to stand.
        into: The slot.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: A record would go into its own branch.
    """
    target = owner(into)
    for record_id in ids:
        if target == record_id or any(above.id == record_id for above in _line(workshop, target)):
            raise WorkshopError(texts.under_itself(workshop.records[record_id].statement_text))
    return workshop.put(*placed(workshop, [workshop.records[i] for i in ids], into, after))


def _line(workshop: Workshop, record_id: str) -> Iterable[Record]:
    return workshop.ancestors(record_id)


def before(workshop: Workshop, record_id: str) -> str:
    """Return the sibling right before a record, or FIRST."""
    members = workshop.children(workshop.records[record_id].parent)
    here = members.index(record_id)
    return members[here - 1] if here else FIRST


def shift(workshop: Workshop, record_id: str, by: int) -> Workshop:
    """Return the workshop with a record moved up (-1) or down (1) among its siblings; unchanged at either end."""
    parent = workshop.records[record_id].parent
    members = workshop.children(parent)
    here = members.index(record_id) + by
    if not 0 <= here < len(members):
        return workshop
    after = members[here] if by > 0 else (members[here - 1] if here else FIRST)
    return move(workshop, [record_id], parent, after)


def shift_together(workshop: Workshop, ids: Sequence[str], by: int) -> Workshop:
    """Return the workshop with siblings moved up (-1) or down (1) as one block past the next one that does not move."""
    chosen = {*ids}
    slots = {workshop.records[i].parent for i in ids}
    if len(slots) != 1:
        raise WorkshopError(texts.NOT_ONE_LIST)
    parent = slots.pop()
    members = workshop.children(parent)
    places = sorted(members.index(i) for i in chosen)
    beyond = range(places[0] - 1, -1, -1) if by < 0 else range(places[-1] + 1, len(members))
    passed = next((place for place in beyond if members[place] not in chosen), None)
    if passed is None:
        return workshop
    after = members[passed] if by > 0 else next((m for m in members[:passed][::-1] if m not in chosen), FIRST)
    return move(workshop, [members[place] for place in places], parent, after)


def indent(workshop: Workshop, *ids: str) -> Workshop:
    """Return the workshop with records, from the top down, each under the sibling before it that stays where it is.

    Raises WorkshopError where one cannot be.
    """
    chosen = {*ids}
    above: dict[str, str] = {}
    for parent in dict.fromkeys(workshop.records[i].parent for i in ids):
        staying = FIRST
        for member in workshop.children(parent):
            if member in chosen:
                above[member] = staying
            else:
                staying = member
    under: dict[str, list[Record]] = {}
    for record_id in ids:
        if kind_of(record_id) not in NESTING:
            raise WorkshopError(texts.CANNOT_NEST)
        there = above[record_id]
        if there == FIRST or kind_of(there) is not kind_of(record_id):
            raise WorkshopError(texts.NOTHING_ABOVE)
        under.setdefault(there, []).append(workshop.records[record_id])
    moved: list[Record] = []
    for there, records in under.items():
        last = next((member for member in reversed(workshop.children(there)) if member not in chosen), FIRST)
        keys = keys_between(workshop.records[last].order if last else None, None, len(records))
        moved += (record.replace_fields(position=(there, key)) for record, key in zip(records, keys, strict=True))
    return workshop.put(*moved)


def outdent(workshop: Workshop, *ids: str) -> Workshop:
    """Return the workshop with records, from the top down, one level out, right after what was their parent.

    Raises WorkshopError where one cannot be.
    """
    under: dict[str, list[Record]] = {}
    for record_id in ids:
        parent = workshop.records[record_id].parent
        if parent not in workshop or kind_of(parent) is not kind_of(record_id):
            raise WorkshopError(texts.OUTERMOST)
        under.setdefault(parent, []).append(workshop.records[record_id])
    places: dict[str, dict[str, int]] = {}
    moved: list[Record] = []
    for parent, records in under.items():
        into, low = workshop.records[parent].position
        members = workshop.children(into)
        if into not in places:
            places[into] = {member: place for place, member in enumerate(members)}
        behind = places[into][parent] + 1
        high = workshop.records[members[behind]].order if behind < len(members) else None
        if high is not None and high <= low:  # as two copies that both inserted can leave them
            found = placed(workshop, records, into, parent)
            moved = [*found[len(records) :], *moved, *found[: len(records)]]  # siblings first, which may move too
            continue
        keys = keys_between(low, high, len(records))
        moved += (record.replace_fields(position=(into, key)) for record, key in zip(records, keys, strict=True))
    return workshop.put(*moved)


def drop(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    """Return the workshop with records and their branches in the tray."""
    gone: dict[str, None] = {}
    for record_id in ids:
        gone.update(dict.fromkeys(branch(workshop, record_id)))
    return workshop.drop(gone)


def restore(workshop: Workshop, record_id: str) -> Workshop:
    """Return the workshop with a record back from the tray, with what lies in the tray below and above it.

    What has no place gets one at the end of where its kind belongs. Raises WorkshopError where there is none.
    """
    if record_id not in workshop.tray:
        raise WorkshopError(texts.NOT_IN_TRAY)
    wanted = [record_id]
    above = owner(workshop.tray[record_id].parent)
    while above in workshop.tray and above not in wanted:
        wanted.append(above)
        above = owner(workshop.tray[above].parent)
    family = {record_id}
    grown = True
    while grown:
        more = {i for i, record in workshop.tray.items() if owner(record.parent) in family} - family
        family |= more
        grown = bool(more)
    top = workshop.tray[wanted[-1]]
    found = workshop.restore([*reversed(wanted), *sorted(family - set(wanted))])
    if not is_lost(found, top):
        return found
    home = _home(found, top)
    return found.put(*placed(found, [top], home))


def is_lost(workshop: Workshop, record: Record) -> bool:
    """Return whether a record stands under nothing that is there, be it in the tray."""
    above = owner(record.parent)
    there = above in workshop.records or above in workshop.tray or above in ROOTS - {""}
    return not there and WORKSHOP not in (record.id, above)


def _home(workshop: Workshop, record: Record) -> str:
    """Return where a record may stand that has no place. Raises WorkshopError where there is none for its kind."""
    if isinstance(record, Problem) and (groups := workshop.children("groups")):
        return groups[-1]
    if isinstance(record, Remark):
        return REMARKS[record.kind].slot
    if isinstance(record, Comment):
        return "inbox"
    if type(record).table in ROOTS:
        return type(record).table
    raise WorkshopError(texts.NO_PLACE)
