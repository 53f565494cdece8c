"""Settling words in brackets, one place at a time; where there are any; what a wording is agreed with."""

from collections.abc import Callable, Iterator

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Result, Vision
from workshop.statements import texts
from workshop.statements.brackets import (
    OPEN,
    Bracket,
    Bracketed,
    as_recorded,
    kept,
    open_brackets,
    open_in,
    proposers,
    settled,
)
from workshop.statements.results import confirm
from workshop.statements.statements import canonical_node, edit
from workshop.text import cleaned


def bracketed(workshop: Workshop, record_id: str) -> Bracketed | None:
    """Return the record that holds the wording of a statement, a vision or an entry; None for anything else."""
    record = workshop.records.get(record_id)
    if isinstance(record, Node):
        return canonical_node(workshop, record_id) or record
    return record if isinstance(record, Vision | Result) else None


def open_of(workshop: Workshop, record_id: str) -> tuple[Bracket, ...]:
    """Return where the wording of a record leaves the room a choice; nowhere for what is no wording."""
    record = bracketed(workshop, record_id)
    return open_in(record) if record is not None else ()


def all_open(workshop: Workshop) -> Iterator[Bracketed]:
    """Yield the living records whose wording leaves the room a choice, oldest first."""
    found = (
        record
        for record in workshop.records.values()
        if isinstance(record, Node | Vision | Result) and OPEN in record.text and open_in(record)
    )
    return iter(sorted(found, key=lambda record: record.id.partition("-")[2]))


def settle(workshop: Workshop, record_id: str, bracket: Bracket, words: str, by: str = "", why: str = "") -> Workshop:
    """Return the workshop with words in the place of brackets; who proposed what was in them stays known.

    Args:
        workshop: The workshop as it is.
        record_id: The statement, by any of its places, the vision or the entry.
        bracket: The brackets.
        words: One of the alternatives, or other words; none to strike them all.
        by: Who proposed other words.
        why: Why; what was recorded of a vision before stays where it is empty.

    Raises:
        WorkshopError: The brackets are not there any more, or nothing would be left of the wording.
    """
    words, by = cleaned(words), cleaned(by)

    def change(record: Bracketed) -> Bracketed:
        said, named = as_recorded(words, record.ordinary)
        text = cleaned(settled(record.text, bracket, said))
        if not text:
            raise WorkshopError(texts.NOTHING_LEFT)
        known = proposers(record.alternatives) | named | ({said: by} if by else {})
        reason = cleaned(why) or (record.why if isinstance(record, Vision) else "")
        return record.replace_fields(text=text, alternatives=kept(known), why=reason)

    return _changed(workshop, record_id, bracket, change)


def take_both(workshop: Workshop, record_id: str, seen: str, both: str) -> Workshop:
    """Return the workshop with what two people settled apart in one wording.

    Args:
        workshop: The workshop as it is.
        record_id: The record.
        seen: The wording that is shown.
        both: The wording with the brackets settled that either settled.

    Raises:
        WorkshopError: Another wording is shown by now.
    """
    record = bracketed(workshop, record_id)
    if record is None or record.text != seen:
        raise WorkshopError(texts.BRACKETS_ARE_GONE)
    if isinstance(record, Node):
        return edit(workshop, record_id, lambda node: node.replace_fields(text=both))
    return workshop.put(record.replace_fields(text=both))


def leave_ordinary(workshop: Workshop, record_id: str, bracket: Bracket) -> Workshop:
    """Return the workshop with brackets that leave nothing open. Raises WorkshopError where they are not there."""
    return _changed(
        workshop, record_id, bracket, lambda record: record.replace_fields(ordinary=(*record.ordinary, bracket.raw))
    )


def _changed(
    workshop: Workshop, record_id: str, bracket: Bracket, change: Callable[[Bracketed], Bracketed]
) -> Workshop:
    record = bracketed(workshop, record_id)
    if record is None or bracket not in open_brackets(record.text, record.ordinary):
        raise WorkshopError(texts.BRACKETS_ARE_GONE)
    if isinstance(record, Node):
        return edit(workshop, record_id, lambda node: _node(change(node)))
    workshop = workshop.put(change(record))
    return confirm(workshop, [record.id]) if isinstance(record, Result) else workshop


def _node(record: Bracketed) -> Node:
    assert isinstance(record, Node)
    return record
