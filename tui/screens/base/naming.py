"""What records are called in lists that mix them: the room's words, never the program's."""

from workshop import lineage, problems
from workshop.document import Workshop
from workshop.model import (
    Comment,
    Details,
    Node,
    Person,
    Phrase,
    Priority,
    Problem,
    Record,
    Remark,
    Result,
    Vision,
    kind_of,
)  # fmt: skip
from workshop.statements import tree

_KINDS: dict[type[Record], str] = {
    Details: "workshop",
    Node: "statement",
    Result: "entry of a map",
    Phrase: "short code",
}


def kind(record: Record) -> str:
    """What kind of thing a record is, wherever it stands."""
    if isinstance(record, Person):
        return "panel" if record.panel else "participant"
    if isinstance(record, Remark):
        return "ground rule" if record.kind == "rule" else f"{record.kind} remark"
    return _KINDS.get(type(record), type(record).__name__.lower())


def called(workshop: Workshop, record: Record) -> str:
    """What the room calls a record that stands somewhere: cause 2.1, change C1, problem."""
    return lineage.word(workshop, record.id) if isinstance(record, Node | Result) else kind(record)


def place(workshop: Workshop, record_id: str) -> str:
    """Where a record stands: its group and number there, or its priority; empty for others."""
    group = problems.group_of(workshop, record_id)
    if group is not None:
        if kind_of(record_id) is Problem:
            return f"{group.name} {problems.number(workshop, record_id)}"
        return group.name if group.id != record_id else ""
    if kind_of(record_id) not in (Node, Result, Vision, Comment):
        return ""
    priority = workshop.get(Priority, tree.priority_of(workshop, record_id))
    return priority.text if priority is not None else ""
