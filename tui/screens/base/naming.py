"""What records are called in lists that mix them: the room's words, never the program's."""

from tui.screens.base import texts
from workshop import lineage, problems
from workshop.document import Workshop
from workshop.model import Comment, Node, Person, Priority, Problem, Record, Remark, Result, Vision, kind_of
from workshop.statements import tree
from workshop.texts import RECORDS


def kind(record: Record) -> str:
    """Return what kind of thing a record is, wherever it stands."""
    match record:
        case Person():
            return texts.PANEL if record.panel else texts.PARTICIPANT
        case Remark():
            return texts.REMARKS[record.kind]
        case Result():
            return texts.ENTRY
    return RECORDS[record.prefix]


def called(workshop: Workshop, record: Record) -> str:
    """Return what the room calls a record that stands somewhere: cause 2.1, change C1, problem."""
    return lineage.word(workshop, record.id) if isinstance(record, Node | Result) else kind(record)


def place(workshop: Workshop, record_id: str) -> str:
    """Return where a record stands: its group and number there, or its priority; empty for others."""
    group = problems.group_of(workshop, record_id)
    if group is not None:
        if kind_of(record_id) is Problem:
            return f"{group.name} {problems.number(workshop, record_id)}"
        return group.name if group.id != record_id else ""
    if kind_of(record_id) not in (Node, Result, Vision, Comment):
        return ""
    priority = workshop.get(Priority, tree.priority_of(workshop, record_id))
    return priority.text if priority is not None else ""
