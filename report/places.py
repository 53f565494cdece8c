"""Where the statements of the trees and the entries of the maps stand, looked up once for a whole report."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from report import texts
from report.document import Runs, Typed, filled, runs
from workshop.document import Workshop
from workshop.model import Priority
from workshop.numbering import number
from workshop.statements.results import entries
from workshop.statements.statements import canonical_node, said_of
from workshop.statements.tree import nodes_of, side_of
from workshop.votes.priorities import PRIORITIES


@dataclass(frozen=True, slots=True)
class Places:
    """Number, side and priority of each place, and all places of one statement."""

    workshop: Workshop
    numbers: dict[str, str] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)  # as people read them: cause, effect, trunk, entry
    priorities: dict[str, str] = field(default_factory=dict)
    together: dict[str, list[str]] = field(default_factory=dict)  # by the place that holds the statement

    def others(self, node_id: str) -> Iterator[str]:
        """Yield the other places of a node's statement."""
        held = canonical_node(self.workshop, node_id)
        for place in self.together.get(held.id, ()) if held is not None else ():
            if place != node_id:
                yield place

    def name(self, record_id: str, seen_from: str = "") -> Runs:
        """Return a place by its side and number; of another priority than `seen_from` has, with that priority."""
        if record_id not in self.numbers:
            return runs(texts.IN_NO_TREE)
        said = f"{self.sides[record_id]} {self.numbers[record_id]}".strip()
        own = self.priorities[record_id]
        if self.priorities.get(seen_from, own) == own:
            return runs(said)
        priority = self.workshop.records[own].statement_text
        return filled(texts.PLACE_ELSEWHERE, place=said, priority=Typed(priority))

    def quoted(self, record_id: str, seen_from: str = "") -> Runs:
        """Return a place by its side, its number and its words."""
        words = Typed(said_of(self.workshop, record_id))
        return filled(texts.PLACE_QUOTED, place=self.name(record_id, seen_from), words=words)


def places(workshop: Workshop) -> Places:
    """Return all places of the trees and maps of a workshop."""
    found = Places(workshop)
    for priority in workshop.all_in(PRIORITIES, Priority):
        for node_id in nodes_of(workshop, priority.id):
            found.numbers[node_id] = number(workshop, node_id)
            found.sides[node_id] = texts.SIDES[side_of(workshop, node_id)]
            found.priorities[node_id] = priority.id
            held = canonical_node(workshop, node_id)
            if held is not None:
                found.together.setdefault(held.id, []).append(node_id)
        for entry in entries(workshop, priority.id):
            found.numbers[entry.id] = number(workshop, entry.id)
            found.sides[entry.id] = texts.ENTRY
            found.priorities[entry.id] = priority.id
    return found
