"""Statements of the trees: one statement may stand in several places, and keeps its wordings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.history import History, Wording
from workshop.model import Node, Priority
from workshop.statements import texts
from workshop.statements.brackets import settled_by, worded, worded_as
from workshop.text import cleaned


def canonical_node(workshop: Workshop, node_id: str) -> Node | None:
    """Return the node that holds the statement of a place, even from the tray; None where neither is known.

    Two copies can each make one statement the other: of such a loop, the first by id that has a
    text holds it.
    """
    seen: dict[str, Node] = {}
    current = _known(workshop, node_id)
    while current is not None:
        if current.id in seen:
            loop = list(seen.values())[list(seen).index(current.id) :]
            return min(loop, key=lambda node: (not node.text, node.id))
        seen[current.id] = current
        current = _known(workshop, current.same_as) if current.same_as else None
    return list(seen.values())[-1] if seen else None


def statement(workshop: Workshop, node_id: str) -> str:
    """Return what a place says; empty where there is no such place."""
    found = canonical_node(workshop, node_id)
    return found.text if found is not None else ""


def said_of(workshop: Workshop, record_id: str) -> str:
    """Return what any record says, in the tray too; a place of a tree says what its statement does."""
    record = workshop.records.get(record_id) or workshop.tray.get(record_id)
    if isinstance(record, Node):
        return statement(workshop, record_id)
    return record.statement_text if record is not None else ""


def stands(workshop: Workshop, node_id: str) -> bool:
    """Return whether a node stands in a tree: all that it stands under is there, which a merge may leave otherwise."""
    current = workshop.get(Node, node_id)
    seen: set[str] = set()
    while current is not None and current.id not in seen:
        seen.add(current.id)
        above, _, name = current.parent.partition(":")
        if name == "trunk":
            return workshop.get(Priority, above) is not None
        current = workshop.get(Node, above)
    return False


Shared = Mapping[str, Sequence[str]]  # the places that say the statement of another, by the one that holds it


def linked(
    workshop: Workshop, before: frozenset[str] = frozenset(), changed: Iterable[str] | None = None
) -> frozenset[str]:
    """Return the nodes that say the statement of another, from those before and what changed where that is known."""
    if changed is None:
        return frozenset(node.id for node in workshop.every(Node) if node.same_as)
    near = frozenset(changed)
    now = (node.id for i in near if (node := workshop.get(Node, i)) is not None and node.same_as)
    return before.difference(near).union(now) if near else before


def shared(workshop: Workshop, among: Iterable[str] | None = None) -> Shared:
    """Return all statements that stand in several places; `among` are the `linked` nodes, where they are known."""
    found: dict[str, list[str]] = {}
    for node_id in linked(workshop) if among is None else among:
        said = canonical_node(workshop, node_id)
        if said is not None and said.id != node_id and stands(workshop, node_id):
            found.setdefault(said.id, []).append(node_id)
    return {said: sorted(members) for said, members in found.items()}


def places(workshop: Workshop, node_id: str, known: Shared | None = None) -> list[str]:
    """Return all places in trees of the statement that a node says, the one that holds it first.

    Who asks for many gives what `shared` found.
    """
    said = canonical_node(workshop, node_id)
    if said is None:
        return []
    known = shared(workshop) if known is None else known
    return [said.id] * stands(workshop, said.id) + [*known.get(said.id, ())]


def with_canonical(workshop: Workshop, node_id: str) -> tuple[Workshop, Node]:
    """Return the living node that holds the statement of a place.

    Where that lies in the tray, the place itself takes the statement over, and the other places
    follow it. Raises WorkshopError where there is no such place.
    """
    place = workshop.need(Node, node_id)
    found = canonical_node(workshop, node_id)
    if found is None or found.id == node_id or found.id in workshop:
        return workshop, (place if found is None else found)
    others = [workshop.need(Node, i) for i in places(workshop, node_id) if i != node_id]
    heir = place.replace_fields(same_as="", category=found.category, **worded_as(found))
    return workshop.put(heir, *(other.replace_fields(same_as=heir.id) for other in others)), heir


def edit(workshop: Workshop, node_id: str, change: Callable[[Node], Node]) -> Workshop:
    """Return the workshop with the statement of a place changed, wherever it stands."""
    workshop, node = with_canonical(workshop, node_id)
    return workshop.put(change(node))


def reword(workshop: Workshop, node_id: str, text: str, proposer: str = "", why: str = "") -> Workshop:
    """Return the workshop with another wording of a statement in all its places; the log keeps the earlier ones.

    Args:
        workshop: The workshop as it is.
        node_id: The statement, by any of its places.
        text: Its new wording.
        proposer: Who proposed it.
        why: Why it was reworded.

    Raises:
        WorkshopError: The wording is empty, or the statement was deleted.
    """
    text = cleaned(text)
    if not text:
        raise WorkshopError(texts.EMPTY_STATEMENT)
    return edit(workshop, node_id, lambda node: worded(node, text, proposer).replace_fields(why=cleaned(why)))


class Said(NamedTuple):
    """A wording that a statement had: since when (UTC), who proposed it, and why."""

    text: str
    at: datetime
    stamp: str
    proposer: str = ""
    why: str = ""
    of: str = ""  # the statement that it was a wording of, where that became part of this one
    undone: bool = False  # typed and undone, so that nobody stands by it
    begun: datetime | None = None  # when its line was begun, where that is known
    before: str = ""  # the wording before it, of which only words in brackets were settled
    taken: str = ""  # the words that took the place of the brackets
    taken_by: str = ""  # who proposed them

    @property
    def said_at(self) -> datetime:
        """When it was said, as near as is known: when its line was begun, or else entered."""
        return self.begun or self.at


def wordings(history: History, workshop: Workshop, record_id: str) -> list[Said]:
    """Return the wordings of a statement, oldest first, those of what it was split from or merged with too."""
    found = canonical_node(workshop, record_id)
    top = found.id if found is not None else record_id
    said: dict[tuple[str, str], Said] = {}
    for each in _with_origins(workshop, top):
        proposers, reasons = history.wordings(each, "proposer"), history.wordings(each, "why")
        texts = [wording for wording in history.wordings(each, "text") if wording.value]
        record = workshop.records.get(each) or workshop.tray.get(each)
        alternatives, before = getattr(record, "alternatives", ()), ""
        for wording, after in zip_longest(texts, texts[1:]):
            until = after.stamp if after is not None else ""  # who and why may be told later than the words
            settled = settled_by(before, str(wording.value), alternatives)
            said[wording.stamp, each] = Said(
                str(wording.value),
                wording.at,
                wording.stamp,
                _before(proposers, until),
                _before(reasons, until),
                "" if each == top else each,
                wording.undone,
                wording.begun,
                *((before, *settled) if settled is not None else ()),
            )
            before = str(wording.value)
    return [said[key] for key in sorted(said)]


def _with_origins(workshop: Workshop, record_id: str) -> Iterator[str]:
    waiting, seen = [record_id], {record_id}
    while waiting:
        current = waiting.pop()
        yield current
        record = workshop.records.get(current) or workshop.tray.get(current)
        for each in getattr(record, "origins", ()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)


def _before(wordings: Sequence[Wording], until: str) -> str:
    """The last value before a stamp; the last of all where there is no such stamp."""
    values = [str(wording.value) for wording in wordings if not until or wording.stamp < until]
    return values[-1] if values else ""


def _known(workshop: Workshop, node_id: str) -> Node | None:
    found = workshop.records.get(node_id) or workshop.tray.get(node_id)
    return found if isinstance(found, Node) else None
