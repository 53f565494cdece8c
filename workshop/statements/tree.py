"""Session 3: one problem tree or more for each priority: a trunk, its causes, its effects.

The trunks of a priority stand in "<priority>:trunk", a trunk's direct causes and effects in
"<trunk>:causes" and "<trunk>:effects", what is behind a cause or follows an effect under it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CATEGORIES, Category
from workshop.model import Node, Priority, Result, Vision, kind_of
from workshop.slots import owner, slot
from workshop.statements import texts
from workshop.statements.brackets import line_of, worded
from workshop.statements.statements import canonical_node, places, statement, with_canonical
from workshop.text import cleaned

Side = Literal["trunk", "cause", "effect"]
SIDES: dict[Side, str] = {"cause": "causes", "effect": "effects"}
_OF_SLOT: dict[str, Side] = {"trunk": "trunk", "causes": "cause", "effects": "effect"}
_HUNG = (Node, Vision, Result)  # the kinds that hang on a priority


def node(node_id: str, text: str, proposer: str = "") -> Node:
    """Return a new statement, not yet anywhere."""
    return worded(Node(id=node_id), text, proposer)


def trunks(workshop: Workshop, priority: str) -> tuple[str, ...]:
    """Return the trunks of a priority; one, unless its tree was split."""
    return workshop.children(slot(priority, "trunk"))


def side(workshop: Workshop, trunk: str, which: Side) -> tuple[str, ...]:
    """Return the direct causes, or the direct effects, of a trunk."""
    return workshop.children(slot(trunk, SIDES[which]))


def add(workshop: Workshop, nodes: Sequence[tuple[int, Node]], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with statements at a place of a tree; what is listed under a trunk becomes its causes.

    Args:
        workshop: The workshop as it is.
        nodes: Pairs of level and statement, nested by their levels.
        into: The trunks of a priority, a side of a trunk, or a statement.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place.
    """
    _check(workshop, into)
    if not into.endswith(":trunk"):
        return outline.insert_nested(workshop, nodes, into, after)
    trunk = ""
    below: list[tuple[int, Node]] = []
    for level, each in [*nodes, (0, None)]:
        if level == 0 or not trunk:
            if below:
                workshop = outline.insert_nested(workshop, below, slot(trunk, "causes"))
                below = []
            if each is not None:
                workshop = outline.insert(workshop, [each], into, after)
                trunk = after = each.id
        elif each is not None:
            below.append((level, each))
    return workshop


def place_of(workshop: Workshop, node_id: str) -> tuple[str, Side]:
    """Return the trunk whose tree a node is in, and on which side. Raises WorkshopError where it is in none."""
    current = workshop.need(Node, node_id)
    seen: set[str] = set()
    while current.id not in seen:
        seen.add(current.id)
        above, _, name = current.parent.partition(":")
        if name in _OF_SLOT:
            return (current.id if name == "trunk" else above), _OF_SLOT[name]
        current = workshop.need(Node, above)
    raise WorkshopError(texts.IN_NO_TREE)


def side_of(workshop: Workshop, node_id: str) -> Side:
    """Return whether a node is a trunk, a cause or an effect."""
    return place_of(workshop, node_id)[1]


def trunk_of(workshop: Workshop, node_id: str) -> str:
    """Return the trunk whose tree a node is in."""
    return place_of(workshop, node_id)[0]


def priority_of(workshop: Workshop, record_id: str) -> str:
    """Return the priority to which a statement, a vision, an entry of a map or talk on one belongs, or ""."""
    top = workshop.records.get(record_id)
    for above in (*((top,) if top is not None else ()), *workshop.ancestors(record_id)):
        if isinstance(above, Priority):
            return above.id
        top = above
    return owner(top.parent) if top is not None and kind_of(top.id) in _HUNG else ""


def below(workshop: Workshop, node_id: str) -> tuple[str, ...]:
    """Return the statements right below a node; those of a trunk are its effects and its causes."""
    found = workshop.children(node_id)
    if found:
        return found  # nothing stands under a trunk's own id
    return (*side(workshop, node_id, "effect"), *side(workshop, node_id, "cause"))


def walk(workshop: Workshop, ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield these nodes and all below them in order, each with its depth; not by recursion."""
    waiting = [(0, node_id) for node_id in reversed([*ids])]
    while waiting:
        depth, node_id = waiting.pop()
        yield depth, node_id
        waiting.extend((depth + 1, child) for child in reversed(below(workshop, node_id)))


def nodes_of(workshop: Workshop, priority: str) -> list[str]:
    """Return all nodes of the trees of a priority, the trunk first, then effects, then causes."""
    return [node_id for _, node_id in walk(workshop, trunks(workshop, priority))]


def tops(workshop: Workshop, ids: Sequence[str]) -> list[str]:
    """Return those of the records that stand below none of the others."""
    chosen = set(ids)
    return [i for i in ids if not any(above.id in chosen for above in workshop.ancestors(i))]


def move(workshop: Workshop, ids: Sequence[str], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with branches moved to another place of this or another tree.

    Args:
        workshop: The workshop as it is.
        ids: The statements at the head of the branches.
        into: The trunks of a priority, a side of a trunk, or a statement.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place, or a trunk would become a cause or an effect, or the other way round.
    """
    _check(workshop, into)
    moving = tops(workshop, ids)
    for node_id in moving:
        if (side_of(workshop, node_id) == "trunk") != into.endswith(":trunk"):
            raise WorkshopError(texts.TRUNK_STAYS)
    return outline.move(workshop, moving, into, after)


def indent(workshop: Workshop, *ids: str) -> Workshop:
    """Return the workshop with causes and effects under those before them."""
    if any(side_of(workshop, node_id) == "trunk" for node_id in ids):
        raise WorkshopError(texts.TRUNK_NOT_INDENTED)
    return outline.indent(workshop, *ids)


def categorise(workshop: Workshop, ids: Iterable[str], category: Category) -> Workshop:
    """Return the workshop with statements put under one of the categories."""
    said: dict[str, None] = {}
    for node_id in ids:
        workshop, node = with_canonical(workshop, node_id)
        said[node.id] = None
    return workshop.put(*(workshop.need(Node, node_id).replace_fields(category=category) for node_id in said))


def next_category(workshop: Workshop, ids: Sequence[str]) -> Category:
    """Return the category that comes after that of the first of the statements."""
    order = [*CATEGORIES]
    first = canonical_node(workshop, ids[0])
    return order[(order.index(first.category) + 1) % len(order)] if first is not None else ""


def add_place(workshop: Workshop, new_id: str, node_id: str, into: str, after: str | None = None) -> Workshop:
    """Return the workshop with a statement in a further place: one statement, told once, standing in both.

    Args:
        workshop: The workshop as it is.
        new_id: The id of the new place.
        node_id: The statement, by any of its places.
        into: Where it stands as well.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place, or the statement is there already.
    """
    _check(workshop, into)
    workshop, said = with_canonical(workshop, node_id)
    here = workshop.children(into)
    if any(place in here for place in places(workshop, said.id)):
        raise WorkshopError(texts.already_there(said.text))
    return outline.insert(workshop, [Node(id=new_id, same_as=said.id)], into, after)


def also_other_side(workshop: Workshop, new_id: str, node_id: str) -> Workshop:
    """Return the workshop with a cause also among the direct effects of its tree, or an effect among the causes."""
    trunk, which = place_of(workshop, node_id)
    if which == "trunk":
        raise WorkshopError(texts.TRUNK_HAS_NO_SIDE)
    return add_place(workshop, new_id, node_id, slot(trunk, "effects" if which == "cause" else "causes"))


def link(workshop: Workshop, node_id: str, to: str) -> Workshop:
    """Return the workshop with a node that says the statement of another; both keep their place and what is below."""
    workshop, said = with_canonical(workshop, to)
    place = workshop.need(Node, node_id)
    own = canonical_node(workshop, node_id)
    if own is None or own.id == said.id:
        raise WorkshopError(texts.ONE_STATEMENT)
    return workshop.put(place.replace_fields(same_as=said.id))


def unlink(workshop: Workshop, node_id: str) -> Workshop:
    """Return the workshop with a place that has a statement of its own again, worded as the shared one is now."""
    place = workshop.need(Node, node_id)
    if not place.same_as:
        raise WorkshopError(texts.OWN_STATEMENT)
    said = canonical_node(workshop, node_id)
    text = statement(workshop, node_id)
    category: Category = said.category if said is not None else place.category
    origins = (*place.origins, *((said.id,) if said is not None else ()))
    known = {"alternatives": said.alternatives, "ordinary": said.ordinary} if said is not None else {}
    return workshop.put(place.replace_fields(same_as="", text=text, category=category, origins=origins, **known))


def split_trunk(workshop: Workshop, trunk: str, new_id: str, moving: Sequence[str], text: str = "") -> Workshop:
    """Return the workshop with a tree made two: chosen causes and effects go to a new trunk right after the old one.

    Args:
        workshop: The workshop as it is.
        trunk: The old trunk.
        new_id: The id of the new one.
        moving: The causes and effects.
        text: The wording of the new trunk; that of the old one where it is empty, for the plenary to narrow.

    Raises:
        WorkshopError: One of those chosen is not in this tree.
    """
    old = workshop.need(Node, trunk)
    going = tops(workshop, moving)
    sides = {node_id: place_of(workshop, node_id) for node_id in going}
    if any(place[0] != trunk or place[1] == "trunk" for place in sides.values()):
        raise WorkshopError(texts.SPLIT_ONE_TREE)
    held = canonical_node(workshop, trunk) or old
    new = Node(id=new_id, category=old.category, group=old.group, origins=(trunk,), ordinary=held.ordinary)
    new = worded(new, cleaned(text) or line_of(held), "")
    workshop = outline.insert(workshop, [new], old.parent, trunk)
    for which, name in SIDES.items():
        ids = [node_id for node_id in going if sides[node_id][1] == which]
        if ids:
            workshop = outline.move(workshop, ids, slot(new_id, name))
    return workshop


def _check(workshop: Workshop, into: str) -> None:
    above, _, name = into.partition(":")
    record = workshop.records.get(above)
    if name == "trunk" and isinstance(record, Priority):
        return
    is_trunk = record is not None and record.parent.endswith(":trunk")
    if isinstance(record, Node) and name in (SIDES.values() if is_trunk else ("",)):
        return
    raise WorkshopError(texts.NO_PLACE_OF_TREE)
