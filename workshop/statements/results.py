"""Session 5: the results map of each priority, and which causes and effects its entries answer.

Entries stand in "<priority>:immediate", ":longer-term", ":changes" and ":interventions", or under
another entry: an intervention under the change that it serves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import RESULT_SLOTS, RESULTS, ResultKind
from workshop.model import Group, Node, Priority, Record, Result
from workshop.slots import owner, slot
from workshop.statements import texts, tree
from workshop.statements.brackets import worded
from workshop.statements.statements import canonical_node, said_of
from workshop.text import cleaned


def entry(result_id: str, text: str, group: str = "") -> Result:
    """Return a new entry, not yet anywhere; its kind comes with its place."""
    return worded(Result(id=result_id, group=cleaned(group)), text, "")


def kind_at(workshop: Workshop, into: str) -> ResultKind:
    """Return what an entry is that stands in a slot. Raises WorkshopError for no place of a map."""
    above, _, name = into.partition(":")
    record = workshop.records.get(above)
    if isinstance(record, Priority) and name in RESULT_SLOTS:
        return RESULT_SLOTS[name].value
    if isinstance(record, Result) and not name:
        return RESULTS[record.kind].under
    raise WorkshopError(texts.NO_PLACE_OF_MAP)


def add(workshop: Workshop, entries: Sequence[tuple[int, Result]], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with entries at a place, each of the kind that its place makes it.

    Args:
        workshop: The workshop as it is.
        entries: Pairs of level and entry, nested by their levels.
        into: A heading of the map, or an entry.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place.
    """
    kind_at(workshop, into)
    workshop = outline.insert_nested(workshop, entries, into, after)
    return _rekind(workshop, [result.id for _, result in entries])


def move(workshop: Workshop, ids: Sequence[str], into: str, after: str | None = None) -> Workshop:
    """Return the workshop with entries and what is under them moved; under another heading they become its kind.

    Args:
        workshop: The workshop as it is.
        ids: The entries.
        into: A heading of the map, or an entry.
        after: The sibling to stand after; FIRST for the beginning, None for the end.

    Raises:
        WorkshopError: There is no such place, or an entry would go under itself.
    """
    kind_at(workshop, into)
    moving = tree.tops(workshop, [workshop.need(Result, result_id).id for result_id in ids])
    return _rekind(outline.move(workshop, moving, into, after), moving)


def indent(workshop: Workshop, *ids: str) -> Workshop:
    """Return the workshop with entries under those before them: under a change, they become interventions."""
    return _rekind(outline.indent(workshop, *(workshop.need(Result, i).id for i in ids)), ids)


def outdent(workshop: Workshop, *ids: str) -> Workshop:
    """Return the workshop with entries a level out, of the kinds that they find there."""
    return _rekind(outline.outdent(workshop, *(workshop.need(Result, i).id for i in ids)), ids)


def _rekind(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    kinds: dict[str, ResultKind] = {}  # parents stand before their children in `ids`
    for result_id in ids:
        parent = workshop.need(Result, result_id).parent
        kinds[result_id] = RESULTS[kinds[parent]].under if parent in kinds else kind_at(workshop, parent)
    other = [(entry, kind) for i, kind in kinds.items() if (entry := workshop.need(Result, i)).kind != kind]
    return workshop.put(*(entry.replace_fields(kind=kind) for entry, kind in other)) if other else workshop


def set_kind(workshop: Workshop, ids: Iterable[str], kind: ResultKind) -> Workshop:
    """Return the workshop with another kind for entries under others; those at the top go under the heading of it."""
    for result_id in ids:
        result = workshop.need(Result, result_id)
        above = owner(result.parent)
        if workshop.get(Priority, above) is not None:
            workshop = move(workshop, [result_id], slot(above, RESULTS[kind].slot))
        else:
            workshop = workshop.put(result.replace_fields(kind=kind))
    return workshop


def reword(workshop: Workshop, result_id: str, text: str, proposer: str = "") -> Workshop:
    """Return the workshop with another wording of an entry; what it answers counts as looked at again.

    Args:
        workshop: The workshop as it is.
        result_id: The entry.
        text: Its new wording.
        proposer: Who proposed it.

    Raises:
        WorkshopError: The entry was deleted.
    """
    result = worded(workshop.need(Result, result_id), text, proposer).replace_fields(why="")
    return confirm(workshop.put(result), [result_id])


def contribute(workshop: Workshop, ids: Iterable[str], group: str) -> Workshop:
    """Return the workshop with entries, or statements of a tree, said to come from a group, by its id or a name."""
    changed: list[Record] = []
    for record_id in ids:
        record = workshop.records.get(record_id)
        if isinstance(record, Node | Result):
            changed.append(record.replace_fields(group=cleaned(group)))
    return workshop.put(*changed)


def answers_of(result: Result) -> dict[str, str]:
    """Return what an entry answers, by id, each with its wording when that was said; empty where not known."""
    said = [*result.answered, *[""] * len(result.answers)]
    return dict(zip(result.answers, said, strict=False))


def answer(workshop: Workshop, result_id: str, ids: Iterable[str]) -> Workshop:
    """Return the workshop with an entry that answers exactly these causes, effects and changes, as they are worded now.

    What it answered before and still does keeps the wording that it had then.
    """
    result = workshop.need(Result, result_id)
    before = answers_of(result)
    now: dict[str, str] = {}
    for record_id in ids:
        record = workshop.records.get(record_id)
        if not isinstance(record, Node | Result) or record_id == result_id:
            raise WorkshopError(texts.ANSWERS)
        held = canonical_node(workshop, record_id)
        key = held.id if held is not None and held.id in workshop else record_id
        now[key] = before.get(key, said_of(workshop, key))
    return workshop.put(result.replace_fields(answers=tuple(now), answered=tuple(now.values())))


def confirm(workshop: Workshop, ids: Iterable[str]) -> Workshop:
    """Return the workshop with entries that fit what they answer as it is worded now."""
    changed: list[Record] = []
    for result_id in ids:
        result = workshop.need(Result, result_id)
        changed.append(result.replace_fields(answered=tuple(said_of(workshop, i) for i in result.answers)))
    return workshop.put(*changed)


@dataclass(frozen=True, slots=True)
class Reworded:
    """Something answered that reads otherwise now; `now` is empty where it was deleted."""

    record: str
    then: str
    now: str


def check_wording(workshop: Workshop, result: Result) -> list[Reworded]:
    """Return what an entry answers that was reworded or deleted since it was said to answer it."""
    found = []
    for record_id, then in answers_of(result).items():
        held = canonical_node(workshop, record_id)
        alive = record_id in workshop or (held is not None and held.id in workshop)
        now = said_of(workshop, record_id) if alive else ""
        if now != then and (then or not alive):
            found.append(Reworded(record_id, then, now))
    return found


def entries(workshop: Workshop, priority: str) -> Iterator[Result]:
    """Yield all entries of a priority's map, heading by heading, each before what is under it."""
    for name in RESULT_SLOTS:
        for _, result_id in tree.walk(workshop, workshop.children(slot(priority, name))):
            yield workshop.need(Result, result_id)


def group_name(workshop: Workshop, group: str) -> str:
    """Return the name of a contributor that is a group's id or a name."""
    found = workshop.records.get(group) or workshop.tray.get(group)
    return found.name if isinstance(found, Group) else group
