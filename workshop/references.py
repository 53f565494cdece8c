"""Which records mean others: dots an item, a problem its theme, a place its statement."""

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from workshop.document import Workshop
from workshop.model import Ballot, Count, Node, Priority, Problem, Record, Result, Vision

MEANING: Mapping[type[Record], str] = {
    Problem: "theme",
    Ballot: "dots",
    Count: "item",
    Priority: "source",
    Node: "same_as",
    Vision: "amends",
    Result: "answers",
}
"""The field of a kind that names other records, without which it would say less; not what it was merged from."""


class Reference(NamedTuple):
    """A record that means another one, and the field in which it says so."""

    record: str
    field: str
    target: str


def references(workshop: Workshop, targets: Container[str]) -> Iterator[Reference]:
    """Yield the references of living records to the targets."""
    for record in workshop.records.values():
        name = MEANING.get(type(record))
        if name is not None and (value := getattr(record, name)):
            for target in (value,) if isinstance(value, str) else value:
                if target in targets:
                    yield Reference(record.id, name, target)
