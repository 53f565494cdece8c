"""Trees and results maps: what is in hand, the way to it, what is under it, and as much around it as fits."""

from collections.abc import Callable, Sequence

from wall import fitting, texts
from wall.around import Below, chosen, in_order, way_to
from wall.rows import Room, Row, Side, Weight, plain
from wall.seen import Seen
from wall.views.lists import Shown
from workshop import numbering, visions
from workshop.kinds import RESULT_SLOTS, RESULTS
from workshop.model import Node, Result
from workshop.numbering import letter
from workshop.slots import slot
from workshop.statements import gaps
from workshop.statements import tree as trees
from workshop.statements.statements import canonical_node, statement

_ITEM, _OTHERS = 6, 2  # the most lines of what is in hand, and of another statement
_MANY = 999  # hidden statements, of which the note is as wide as it gets
_SIDES: dict[str, Side] = {"immediate": "middle", "longer-term": "above", "changes": "below", "interventions": "below"}
_Making = Callable[[str, int, int], Row]  # of a statement, its level, and how many under it are not shown


def tree(seen: Seen, item: str, priority: str, room: Room) -> tuple[Shown, str]:
    """Return the tree in which the item stands, or the first of a priority, and which of its trees it is."""
    workshop = seen.workshop
    trunks = trees.trunks(workshop, priority)
    trunk = _trunk_of(seen, item, trunks)
    if not trunk:
        return Shown([]), ""

    def below(node_id: str) -> Sequence[str]:
        return trees.below(workshop, node_id)

    way = way_to([trunk], below, item)

    def row(node_id: str, level: int, hidden: int) -> Row:
        in_hand = node_id == way[-1]
        return Row(
            plain(statement(workshop, node_id)),
            _weight(node_id, way),
            numbering.number(workshop, node_id) if level or len(trunks) > 1 else "",
            _note(_whose(seen, node_id) if in_hand else "", texts.hidden(hidden)),
            level,
            gap=texts.IN_DISPUTE if seen.in_dispute(node_id) else "",
            most=_ITEM if in_hand else _OTHERS,
            record=node_id,
            side="middle" if not level else "above" if trees.side_of(workshop, node_id) == "effect" else "below",
        )

    named = texts.tree(letter(trunks.index(trunk)), len(trunks))
    return Shown(_fitted([trunk], below, way, row, room)[0]), named


def results_map(seen: Seen, item: str, priority: str, room: Room) -> Shown:
    """Return a results map under its headings, the agreed vision on top, and what it lacks below."""
    workshop = seen.workshop
    headings = [slot(priority, kind.slot) for kind in RESULTS.values()]
    survey = gaps.survey(workshop, priority)
    lacking = _unanswered(seen, item, survey)
    top = _vision(seen, priority)
    way = way_to(headings, workshop.children, item)

    def row(record_id: str, level: int, hidden: int) -> Row:
        above, _, name = record_id.partition(":")
        if name:
            kind = RESULT_SLOTS[name]
            gap = "" if workshop.children(record_id) else texts.NOTHING_YET
            weight: Weight = "parent" if record_id in way and way[-1] == item else "heading"
            return Row(plain(kind.heading), weight, "", texts.hidden(hidden), gap=gap, most=1, side=_SIDES[name])
        entry = workshop.need(Result, above)
        in_hand = record_id == way[-1]
        return Row(
            plain(entry.text or texts.NOT_WORDED),
            _weight(record_id, way),
            numbering.number(workshop, record_id),
            _note(_from(seen, entry) if in_hand else "", texts.hidden(hidden)),
            level,
            gap=_gap(seen, entry, survey.lacking),
            most=_ITEM if in_hand else _OTHERS,
            record=record_id,
            side=_side_of(seen, entry),
        )

    used = sum(fitting.height(each, room.width) for each in (*top, *lacking)) + 1
    rows, hidden = _fitted(
        headings, workshop.children, way or headings[:1], row, room._replace(lines=room.lines - used)
    )
    if hidden:
        rows.append(Row(plain(texts.more(hidden)), "count"))
    return Shown([*top, *rows, *lacking])


def _fitted(roots: Sequence[str], below: Below, way: Sequence[str], row: _Making, room: Room) -> tuple[list[Row], int]:
    """Return the rows that fit, in order, and how many statements stand under none of them."""

    def high(record_id: str, level: int) -> int:
        return fitting.height(row(record_id, level, _MANY if below(record_id) else 0), room.width)

    shown = chosen(roots, below, way, high, room.lines)
    order, hidden = in_order(roots, below, shown)
    return [row(record_id, level, hidden.get(record_id, 0)) for record_id, level in order], hidden.get("", 0)


def _trunk_of(seen: Seen, item: str, trunks: Sequence[str]) -> str:
    if item in trunks:
        return item
    for above in seen.workshop.ancestors(item):
        if above.id in trunks:
            return above.id
    return trunks[0] if trunks else ""


def _weight(record_id: str, way: Sequence[str]) -> Weight:
    if record_id == way[-1]:
        return "item"
    return "parent" if record_id in way else "around"


def _note(*said: str) -> str:
    return "  ".join(filter(None, said))


def _whose(seen: Seen, node_id: str) -> str:
    """Return who proposed which words in dispute, else the wording, else which group the statement came from."""
    if named := seen.alternatives(node_id):
        return named
    node = canonical_node(seen.workshop, node_id)
    if node is None:
        return ""
    return texts.proposed_by(seen.name(node.proposer)) or seen.contributor(node.group)


def _side_of(seen: Seen, entry: Result) -> Side:
    """Return on which side of the map an entry stands: that of the heading which it is under."""
    top = entry.parent
    for above in seen.workshop.ancestors(entry.id):
        if isinstance(above, Result):
            top = above.parent
    return _SIDES.get(top.partition(":")[2], "below")


def _from(seen: Seen, entry: Result) -> str:
    """Return who proposed which of the words in dispute, else whom an entry came from."""
    return seen.alternatives(entry.id) or seen.contributor(entry.group)


def _gap(seen: Seen, entry: Result, lacking: frozenset[str]) -> str:
    """Return what an entry lacks, in words."""
    if not entry.text:
        return texts.NO_WORDS
    if seen.in_dispute(entry.id):
        return texts.IN_DISPUTE
    if entry.id not in lacking:
        return ""
    return texts.NO_INTERVENTION if entry.kind == "change" else texts.ANSWERS_NOTHING


def _vision(seen: Seen, priority: str) -> list[Row]:
    agreed = visions.agreed(seen.workshop, priority)
    return [Row(plain(agreed.text), "parent", most=_OTHERS, record=agreed.id, agreed=True)] if agreed else []


def _unanswered(seen: Seen, item: str, survey: gaps.Survey) -> list[Row]:
    """Return what of the trees no entry answers: the statement in hand, and how many there are."""
    found = [node_id for _, node_id in survey.unbegun]
    if not found:
        return []
    rows = [Row(plain(texts.unanswered(len(found))), "count", gap="")]
    if item in found and seen.workshop.get(Node, item) is not None:
        label = numbering.called(seen.workshop, item)
        words = plain(statement(seen.workshop, item))
        rows.insert(0, Row(words, "item", label, gap=texts.NO_ANSWER, most=_ITEM, record=item))
    return rows
