"""What records are called in lists that mix them: the room's words, never the program's."""

from tui.screens.base import texts
from workshop import lineage
from workshop.document import Workshop
from workshop.model import Node, Person, Record, Remark, Result
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
