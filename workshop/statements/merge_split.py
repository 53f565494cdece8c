"""Merge two statements, split one, duplicate a branch: for trees and results maps alike."""

from collections.abc import Callable, Iterable, Sequence

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Record, Result
from workshop.slots import SLOTS, slot
from workshop.statements import texts, tree
from workshop.statements.brackets import worded, worded_as
from workshop.statements.results import answers_of
from workshop.statements.statements import canonical_node, edit, statement
from workshop.text import cleaned

_BELOW = ("", *sorted(SLOTS))


def merge(workshop: Workshop, kept_id: str, other_id: str) -> Workshop:
    """Return the workshop with one statement in the place of two: it has the children, talk, links and places of both.

    The other goes to the tray, and its wordings stay with those of the one kept. Raises
    WorkshopError for statements of different kinds, or on different sides of a tree.
    """
    keep, other = _pair(workshop, kept_id, other_id)
    if any(above.id == other_id for above in workshop.ancestors(kept_id)):
        keep = keep.replace_fields(position=other.position)
        workshop = workshop.put(keep)
    for name in _BELOW:
        going = workshop.children(slot(other_id, name) if name else other_id)
        if going := tuple(i for i in going if i != kept_id):
            workshop = outline.move(workshop, going, slot(kept_id, name) if name else kept_id)
    keep = keep.replace_fields(origins=(*keep.origins, other_id), flagged=keep.flagged or other.flagged)
    if isinstance(keep, Node) and isinstance(other, Node):
        workshop, keep = _one_statement(workshop, keep, other)
    elif isinstance(keep, Result) and isinstance(other, Result):
        keep = _one_entry(keep, other)
    return _repoint(workshop.put(keep), other_id, kept_id).drop([other_id])


def _pair(workshop: Workshop, kept_id: str, other_id: str) -> tuple[Node | Result, Node | Result]:
    keep, other = workshop.records.get(kept_id), workshop.records.get(other_id)
    if isinstance(keep, Node) and isinstance(other, Node):
        if tree.side_of(workshop, kept_id) != tree.side_of(workshop, other_id):
            raise WorkshopError(texts.OTHER_SIDE)
    elif not (isinstance(keep, Result) and isinstance(other, Result)):
        raise WorkshopError(texts.MERGE_WHAT)
    if kept_id == other_id:
        raise WorkshopError(texts.MERGE_TWO)
    return keep, other


def _one_statement(workshop: Workshop, keep: Node, other: Node) -> tuple[Workshop, Node]:
    """The two nodes as one; what was one statement in both places has its words in the one kept."""
    said = canonical_node(workshop, keep.id) or keep
    fields = {"category": said.category or other.category, "group": keep.group or other.group}
    passed = keep.same_as
    seen = {keep.id}
    while passed and passed not in seen and passed != other.id:
        seen.add(passed)
        record = workshop.records.get(passed) or workshop.tray.get(passed)
        passed = record.same_as if isinstance(record, Node) else ""
    if passed != other.id:
        return workshop, keep.replace_fields(**(fields if not keep.same_as else {}))
    if said.id not in (keep.id, other.id):
        return workshop, keep.replace_fields(same_as=said.id)
    return workshop, keep.replace_fields(same_as="", **worded_as(said), **fields)


def _one_entry(keep: Result, other: Result) -> Result:
    answers = {**answers_of(other), **answers_of(keep)}
    for own in (keep.id, other.id):
        answers.pop(own, None)
    return keep.replace_fields(
        answers=tuple(answers),
        answered=tuple(answers.values()),
        **worded_as(keep if keep.text else other),
        group=keep.group or other.group,
        assumptions=_both(keep.assumptions, other.assumptions),
        risks=_both(keep.risks, other.risks),
    )


def _both(first: str, second: str) -> str:
    return "; ".join(dict.fromkeys(filter(None, (first, second))))


def _repoint(workshop: Workshop, old: str, new: str) -> Workshop:
    """With what referred to one record referring to another."""
    changed: list[Record] = []
    for record in workshop.records.values():
        if isinstance(record, Node) and record.same_as == old and record.id != new:
            changed.append(record.replace_fields(same_as=new))
        elif isinstance(record, Result) and old in record.answers and record.id != new:
            pairs: dict[str, str] = {}
            for node_id, wording in answers_of(record).items():
                pairs.setdefault(new if node_id == old else node_id, wording)
            changed.append(record.replace_fields(answers=tuple(pairs), answered=tuple(pairs.values())))
    return workshop.put(*changed)


def split(workshop: Workshop, record_id: str, wordings: Sequence[str], new_ids: Sequence[str]) -> Workshop:
    """Return the workshop with a statement split: it keeps the first wording and what is below; the others follow.

    Args:
        workshop: The workshop as it is.
        record_id: A statement of a tree, or an entry of a results map.
        wordings: The wordings; empty ones are passed over.
        new_ids: An id for each wording after the first.

    Raises:
        WorkshopError: There are fewer than two wordings, or the record is neither.
    """
    words = [text for each in wordings if (text := cleaned(each))]
    record = workshop.records.get(record_id)
    if len(words) < 2:
        raise WorkshopError(texts.SPLIT_WHERE)
    if not isinstance(record, Node | Result):
        raise WorkshopError(texts.SPLIT_WHAT)
    further = _further(workshop, record, words[1:], new_ids)
    workshop = outline.insert(workshop, further, record.parent, record_id)
    if isinstance(record, Node):
        return edit(workshop, record_id, lambda node: worded(node, words[0], node.proposer))
    entry = workshop.need(Result, record_id)
    return workshop.put(worded(entry, words[0], entry.proposer))


def _further(workshop: Workshop, record: Node | Result, words: Sequence[str], new_ids: Sequence[str]) -> list[Record]:
    if isinstance(record, Node):
        said = canonical_node(workshop, record.id) or record
        kin = Node(id="", origins=(said.id,), category=said.category, group=said.group, ordinary=said.ordinary)
        return [
            worded(kin.replace_fields(id=new_id), text, said.proposer)
            for new_id, text in zip(new_ids, words, strict=True)
        ]
    return [
        worded(record.replace_fields(id=new_id, origins=(record.id,), flagged=False), text, record.proposer)
        for new_id, text in zip(new_ids, words, strict=True)
    ]


def duplicate(workshop: Workshop, record_id: str, new_id: Callable[[str], str]) -> tuple[Workshop, str]:
    """Return the workshop with a copy of a branch right after it, and the id of the copy; comments are not copied.

    A place of a statement that is inside the branch becomes a place of the copy of that statement.
    """
    record = workshop.records.get(record_id)
    if not isinstance(record, Node | Result):
        raise WorkshopError(texts.COPY_WHAT)
    kind = type(record)
    branch = [i for i in outline.branch(workshop, record_id) if isinstance(workshop.records[i], kind)]
    ids = {old: new_id(kind.prefix) for old in branch}
    copies = [_copy(workshop.records[old], ids) for old in branch]
    workshop = outline.insert(workshop, copies[:1], record.parent, record_id)
    return workshop.put(*copies[1:]), ids[record_id]


def _copy(record: Record, ids: dict[str, str]) -> Record:
    above, _, name = record.parent.partition(":")
    parent = ids.get(above, above)
    fields: dict[str, object] = {
        "id": ids[record.id],
        "position": (slot(parent, name) if name else parent, record.order),
        "origins": (record.id,),
    }
    if isinstance(record, Node) and record.same_as:
        fields["same_as"] = ids.get(record.same_as, record.same_as)
    return record.replace_fields(**fields)


def as_text(workshop: Workshop, ids: Iterable[str], indent: str = "  ") -> str:
    """Return branches as indented lines, one statement each, which paste back as they were."""
    lines = []
    for depth, record_id in walk(workshop, ids):
        record = workshop.records[record_id]
        said = statement(workshop, record_id) if isinstance(record, Node) else record.statement_text
        lines.append(f"{indent * depth}{said}")
    return "\n".join(lines)


def walk(workshop: Workshop, ids: Iterable[str]) -> Iterable[tuple[int, str]]:
    """Return branches of any outline in order, each record with its depth."""
    return tree.walk(workshop, ids)
