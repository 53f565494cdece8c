"""Where the next entry goes in a results map, and what it will be."""

from tui.screens.base.insertion import InsertionPoint, subject, talk_aim
from tui.screens.results.rows import GAP, GAPS
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS, RESULTS
from workshop.model import Result
from workshop.slots import slot
from workshop.statements import results
from workshop.statements.statements import said_of
from workshop.text import shorten


def aim(workshop: Workshop, priority: str, cursor: str, level: int, mark: str) -> InsertionPoint:
    """Where an entry goes that is typed with the cursor on a row.

    On an entry without words it is those words. Else it becomes the next of what the cursor is on;
    `level` moves it in (1) or out. On a statement that nothing answers, it becomes what answers it.
    """
    if not priority:
        return InsertionPoint(
            "priority", "priorities", None, "A priority of the plenary's own, and the trunk of its tree"
        )
    record = workshop.get(Result, subject(workshop, cursor))
    if mark:
        on = cursor if cursor in workshop else priority
        return talk_aim(workshop, on, mark, numbering.number(workshop, record.id) if record is not None else "")
    if cursor.startswith(GAP) and cursor.rpartition(":")[2] in workshop:
        return _answering(workshop, priority, cursor)
    if record is None:
        name = "immediate" if cursor == GAPS else cursor.rpartition(":")[2]
        return _into(workshop, slot(priority, name if name in RESULT_SLOTS else "immediate"), None)
    if level > 0:
        return _into(workshop, record.id, None)
    if not record.text and level == 0:
        return _filling(workshop, record)
    while level < 0 and (above := workshop.get(Result, record.parent)) is not None:
        record, level = above, level + 1
    return _into(workshop, record.parent, record.id)


def _answering(workshop: Workshop, priority: str, cursor: str) -> InsertionPoint:
    _, kind, node_id = cursor.split(":", 2)
    name = next(name for name, heading in RESULT_SLOTS.items() if heading.value == kind)
    said = shorten(said_of(workshop, node_id), 26)
    words = f"{_word(RESULT_SLOTS[name].value)} that answers {numbering.called(workshop, node_id)} “{said}”"
    return InsertionPoint("entry", slot(priority, name), None, words, node_id)


def _filling(workshop: Workshop, record: Result) -> InsertionPoint:
    number = numbering.number(workshop, record.id)
    first = said_of(workshop, record.answers[0]) if record.answers else ""
    instead = f": what is so instead of “{shorten(first, 30)}”" if first else ""
    return InsertionPoint("fill", record.id, None, f"{_word(record.kind)} {number}{instead}")


def _into(workshop: Workshop, into: str, after: str | None) -> InsertionPoint:
    kind = results.kind_at(workshop, into)
    above, _, name = into.partition(":")
    members = workshop.children(into)
    place = (members.index(after) if after in members else len(members) - 1) + 2
    if name:
        return InsertionPoint("entry", into, after, f"{_word(kind)} {RESULT_SLOTS[name].letter}{place}")
    number = f"{numbering.number(workshop, above)}.{place}"
    return InsertionPoint("entry", into, after, f"{_word(kind)} {number} for “{shorten(said_of(workshop, above), 30)}”")


def _word(kind: str) -> str:
    return next(known.word for known in RESULTS.values() if known.value == kind).capitalize()
