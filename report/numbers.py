"""Where the statements of the trees and the entries of the maps stand, looked up once for a whole chapter."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from report import md
from workshop.document import Workshop
from workshop.model import Priority
from workshop.numbering import number
from workshop.statements.results import entries
from workshop.statements.statements import canonical_node, said_of
from workshop.statements.tree import nodes_of, side_of
from workshop.votes.priorities import PRIORITIES

_NAMES = {"trunk": "trunk", "cause": "cause", "effect": "effect"}


@dataclass(frozen=True, slots=True)
class Places:
    """Number, side and priority of each place, and all places of one statement."""

    workshop: Workshop
    numbers: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # cause, effect, trunk, entry
    priorities: dict[str, str] = field(default_factory=dict)
    together: dict[str, list[str]] = field(default_factory=dict)  # by the place that holds the statement

    def others(self, node_id: str) -> Iterator[str]:
        """The other places of a node's statement."""
        held = canonical_node(self.workshop, node_id)
        for place in self.together.get(held.id, ()) if held is not None else ():
            if place != node_id:
                yield place

    def name(self, record_id: str, seen_from: str = "") -> str:
        """A place by its kind and number; of another priority than that of `seen_from`, with that one's name."""
        if record_id not in self.numbers:
            return "in no tree any more"
        said = f"{self.names[record_id]} {self.numbers[record_id]}".strip()
        own = self.priorities[record_id]
        if self.priorities.get(seen_from, own) == own:
            return said
        return f"{said} of “{md.text(self.workshop.records[own].statement_text)}”"

    def quoted(self, record_id: str, seen_from: str = "") -> str:
        """A place by its kind, its number and its words."""
        return f"{self.name(record_id, seen_from)}, “{md.text(said_of(self.workshop, record_id))}”"


def places(workshop: Workshop) -> Places:
    """All places of the trees and maps of a workshop."""
    found = Places(workshop)
    for priority in workshop.all_in(PRIORITIES, Priority):
        for node_id in nodes_of(workshop, priority.id):
            found.numbers[node_id] = number(workshop, node_id)
            found.names[node_id] = _NAMES[side_of(workshop, node_id)]
            found.priorities[node_id] = priority.id
            held = canonical_node(workshop, node_id)
            if held is not None:
                found.together.setdefault(held.id, []).append(node_id)
        for entry in entries(workshop, priority.id):
            found.numbers[entry.id] = number(workshop, entry.id)
            found.names[entry.id] = "entry"
            found.priorities[entry.id] = priority.id
    return found
