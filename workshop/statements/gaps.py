"""A results map made from its tree, and what of the tree no entry answers yet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from workshop import outline
from workshop.document import Workshop
from workshop.kinds import RESULTS, ResultKind
from workshop.model import Node, Result
from workshop.slots import slot
from workshop.statements import results, tree
from workshop.statements.statements import Shared, canonical_node, places, said_of

# The kind of entry that answers a statement, by the side on which it stands.
KIND_OF: dict[tree.Side, ResultKind] = {"trunk": "immediate", "effect": "longer-term", "cause": "change"}

_SIDES: tuple[tree.Side, tree.Side, tree.Side] = ("trunk", "effect", "cause")


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing, by id, in the order of the trees and the map."""

    trunks: tuple[str, ...] = ()  # with no immediate positive result
    effects: tuple[str, ...] = ()  # with no longer-term result
    causes: tuple[str, ...] = ()  # with no intermediate change
    changes: tuple[str, ...] = ()  # with no intervention
    interventions: tuple[str, ...] = ()  # that answer nothing

    @property
    def count(self) -> int:
        """How many gaps there are."""
        return sum(len(getattr(self, each.name)) for each in fields(self))

    def all(self) -> tuple[str, ...]:
        """Return all of them, in the order of the kinds above."""
        return tuple(i for each in fields(self) for i in getattr(self, each.name))


def from_tree(workshop: Workshop, priority: str, new_id: Callable[[str], str]) -> Workshop:
    """Return the workshop with an empty entry for each trunk, effect and cause that none of its kind answers yet.

    They are nested as the tree is. The words are left to the room: a statement turned round by
    rule is not what anybody said.
    """
    made = _answering(workshop)
    for trunk in tree.trunks(workshop, priority):
        for _, node_id in tree.walk(workshop, [trunk]):
            workshop = _beside(workshop, priority, node_id, made, new_id)
    return workshop


def _beside(
    workshop: Workshop,
    priority: str,
    node_id: str,
    made: dict[tuple[str, ResultKind], list[str]],
    new_id: Callable[[str], str],
) -> Workshop:
    side = tree.side_of(workshop, node_id)
    kind = KIND_OF[side]
    held = _held(workshop, node_id)
    if (held, kind) in made:
        return workshop
    above = workshop.need(Node, node_id).parent
    into = slot(priority, RESULTS[kind].slot)
    if above in workshop:  # under the entry of this map that answers what the statement stands under
        beside = made.get((_held(workshop, above), kind), [])
        into = next((i for i in beside if tree.priority_of(workshop, i) == priority), into)
    words = (said_of(workshop, held),)
    entry = Result(id=new_id("result"), kind=kind, answers=(held,), answered=words)
    made[held, kind] = [entry.id]
    return outline.insert(workshop, [entry], into)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a map lacks, in the two forms that a screen needs."""

    gaps: Gaps = Gaps()
    lacking: frozenset[str] = frozenset()  # the entries among the gaps
    unbegun: tuple[tuple[ResultKind, str], ...] = ()  # unanswered statements without even an empty entry, and its kind


def trunk_for(workshop: Workshop, priority: str) -> str:
    """Return the trunk that an immediate result answers of itself: the only one, or the first that is unanswered.

    Empty where there is none, or where several trunks are all answered.
    """
    trunks = tree.trunks(workshop, priority)
    if len(trunks) == 1:
        return trunks[0]
    answered_so_far = _answering(workshop, worded=True)
    return next((trunk for trunk in trunks if (_held(workshop, trunk), "immediate") not in answered_so_far), "")


def gaps(workshop: Workshop, priority: str) -> Gaps:
    """Return what the trees and the map of a priority lack. An entry without words answers nothing yet."""
    return survey(workshop, priority).gaps


def survey(workshop: Workshop, priority: str) -> Survey:
    """Return the gaps of a map, looked for in one pass over all trees and maps."""
    answered = _answering(workshop, worded=True)
    missing: dict[tree.Side, dict[str, str]] = {side: {} for side in _SIDES}
    for side, node_id in _sided(workshop, priority):
        held = _held(workshop, node_id)
        if (held, KIND_OF[side]) not in answered:
            missing[side].setdefault(held, node_id)
    served = {key for key, kind in answered if kind == "intervention"}
    changes: list[str] = []
    idle: list[str] = []
    begun: set[tuple[str, ResultKind]] = set()
    entries = list(results.entries(workshop, priority))
    leading = _leading(entries, served)
    for result in entries:
        begun.update((_held(workshop, record_id), result.kind) for record_id in result.answers)
        if result.kind == "change" and result.text:
            if result.id not in leading:
                changes.append(result.id)
        elif result.kind == "intervention" and not result.answers and not served_by(workshop, result):
            idle.append(result.id)
    trunks, effects, causes = (tuple(missing[side].values()) for side in _SIDES)
    found = Gaps(trunks, effects, causes, tuple(changes), tuple(idle))
    unbegun = [
        (KIND_OF[side], node_id)
        for side in _SIDES
        for held, node_id in missing[side].items()
        if (held, KIND_OF[side]) not in begun
    ]
    return Survey(found, frozenset((*changes, *idle)), tuple(unbegun))


def _sided(workshop: Workshop, priority: str) -> Iterator[tuple[tree.Side, str]]:
    """The statements of a priority's trees with their sides, in order."""
    for trunk in tree.trunks(workshop, priority):
        yield "trunk", trunk
        for side in ("effect", "cause"):
            for _, node_id in tree.walk(workshop, tree.side(workshop, trunk, side)):
                yield side, node_id


def answered(workshop: Workshop) -> frozenset[str]:
    """Return the statements that a worded entry of any map answers, each by the node that holds it."""
    return frozenset(record_id for record_id, _ in _answering(workshop, worded=True))


def entries_on(workshop: Workshop, node_id: str) -> list[Result]:
    """Return the entries of all maps that answer a statement, in the order in which they were made."""
    held = _held(workshop, node_id)
    found = (r for r in workshop.every(Result) if any(_held(workshop, i) == held for i in r.answers))
    return sorted(found, key=lambda result: result.id)


def place_answered(workshop: Workshop, result: Result, record_id: str, known: Shared | None = None) -> str:
    """Return the place at which an entry answers a statement that stands in several: the one that fits its kind.

    Args:
        workshop: The workshop as it is.
        result: The entry.
        record_id: The statement, by any of its places.
        known: The statements that stand in several places, where they are at hand.
    """
    if workshop.get(Node, record_id) is None:
        return record_id
    side = next((side for side, kind in KIND_OF.items() if kind == result.kind), "cause")
    found = places(workshop, record_id, known)
    return next((place for place in found if tree.side_of(workshop, place) == side), record_id)


def served_by(workshop: Workshop, result: Result) -> str:
    """Return the entry that an entry stands under, which it serves; empty at the top of a map."""
    return result.parent if workshop.get(Result, result.parent) is not None else ""


def _leading(entries: Sequence[Result], served: Iterable[str]) -> set[str]:
    """Return what leads to an intervention: what one answers or stands under, and what such a change stands under.

    The entries come parents first, so that from the last to the first each is known before what it stands under.
    """
    leading = {*served}
    for entry in reversed(entries):
        if entry.text and (entry.kind == "intervention" or entry.id in leading):
            leading.add(entry.parent)
    return leading


def _answering(workshop: Workshop, *, worded: bool = False) -> dict[tuple[str, ResultKind], list[str]]:
    found: dict[tuple[str, ResultKind], list[str]] = {}
    for result in workshop.every(Result):
        if result.text or not worded:
            for record_id in result.answers:
                found.setdefault((_held(workshop, record_id), result.kind), []).append(result.id)
    return found


def _held(workshop: Workshop, record_id: str) -> str:
    record = workshop.records.get(record_id)
    if not isinstance(record, Node) or not record.same_as:  # the way of nearly all, and quick
        return record_id
    held = canonical_node(workshop, record_id)
    return held.id if held is not None else record_id
