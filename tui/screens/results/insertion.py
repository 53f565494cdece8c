"""Where the next entry goes in a results map, and what it will be."""

from tui.screens.base.insertion import OWN_PRIORITY, InsertionPoint, stays_in_talk, talk_point
from tui.screens.base.row_keys import RowKey
from tui.screens.results import texts
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS, RESULTS, ResultKind
from workshop.model import Comment, Result
from workshop.slots import slot
from workshop.statements import gaps, results
from workshop.statements.statements import said_of
from workshop.talk import about
from workshop.text import shorten


def turned(workshop: Workshop, there: InsertionPoint, kind: ResultKind) -> InsertionPoint:
    """Return where an entry goes that is to be of another kind than its place makes it; at the top, its heading."""
    above, _, name = there.into.partition(":")
    if name:
        return _into(workshop, slot(above, RESULTS[kind].slot), None)
    return _into(workshop, there.into, there.after, kind)


def kind_of(workshop: Workshop, there: InsertionPoint) -> ResultKind:
    """Return the kind of the entry that goes to a place."""
    return there.kind or results.kind_at(workshop, there.into)


def insertion_point(workshop: Workshop, priority: str, cursor: RowKey, level: int, mark: str) -> InsertionPoint:
    """Return where an entry goes that is typed with the cursor on a row.

    On an entry without words it is those words. Else it becomes the next of what the cursor is on. On a statement
    that nothing answers, it becomes what answers it. After something said, it is said in that talk, too.

    Args:
        workshop: What is recorded.
        priority: The priority whose map is shown; empty where none is adopted.
        cursor: The row under the cursor.
        level: How far the typist moves the entry in (1) or out (negative).
        mark: The sign that says what kind of thing is said; empty for none.
    """
    if not priority:
        return OWN_PRIORITY
    record = workshop.get(Result, about(workshop, cursor.record)) if cursor.kind == "record" else None
    if mark:
        on = cursor.record if cursor.kind == "record" and cursor.record in workshop else priority
        return talk_point(workshop, on, mark, numbering.number(workshop, record.id) if record is not None else "")
    if record is not None and workshop.get(Comment, cursor.record) is not None:
        if level >= 0:
            return stays_in_talk(workshop, cursor.record, insertion_point(workshop, priority, cursor, -1, ""))
        level += 1
    if cursor.kind == "gap" and cursor.record in workshop:
        return _answering(workshop, priority, cursor)
    if record is None:
        name = cursor.detail if cursor.detail in RESULT_SLOTS else "immediate"
        return _into(workshop, slot(priority, name), None)
    if level > 0:
        return _into(workshop, record.id, None)
    if not record.text and level == 0:
        return _filling(workshop, record)
    while level < 0 and (above := workshop.get(Result, record.parent)) is not None:
        record, level = above, level + 1
    return _into(workshop, record.parent, record.id)


def _answering(workshop: Workshop, priority: str, gap: RowKey) -> InsertionPoint:
    name, kind = next((name, each.value) for name, each in RESULT_SLOTS.items() if each.value == gap.detail)
    place, words = numbering.called(workshop, gap.record), shorten(said_of(workshop, gap.record), 26)
    return InsertionPoint("entry", slot(priority, name), None, texts.answering(kind, place, words), gap.record)


def _filling(workshop: Workshop, record: Result) -> InsertionPoint:
    first = said_of(workshop, record.answers[0]) if record.answers else ""
    words = texts.filling(record.kind, numbering.number(workshop, record.id), shorten(first, 30))
    return InsertionPoint("fill", record.id, None, words)


def _into(workshop: Workshop, into: str, after: str | None, kind: ResultKind | None = None) -> InsertionPoint:
    """Return a place in a map; under an entry, what comes next is of the kind of what it comes after."""
    above, _, name = into.partition(":")
    beside = workshop.get(Result, after or next(reversed(workshop.children(into)), ""))
    own = results.kind_at(workshop, into)
    kind = kind or (beside.kind if beside is not None and not name else own)
    other = kind if kind != own else None
    members = workshop.children(into)
    place = (members.index(after) if after in members else len(members) - 1) + 2
    if name:
        words = texts.next_entry(kind, f"{RESULT_SLOTS[name].letter}{place}")
        trunk = gaps.trunk_for(workshop, above) if kind == "immediate" else ""
        return InsertionPoint("entry", into, after, texts.answers_trunk(words) if trunk else words, trunk)
    number = f"{numbering.number(workshop, above)}.{place}"
    words = texts.next_entry(kind, number, shorten(said_of(workshop, above), 30))
    return InsertionPoint("entry", into, after, words, kind=other)
