"""Where the next statement goes in a problem tree, and the question that it answers."""

from tui.screens.base.insertion import OWN_PRIORITY, InsertionPoint, stays_in_talk, talk_point
from tui.screens.base.row_keys import RowKey
from tui.screens.tree import texts
from workshop import numbering
from workshop.document import Workshop
from workshop.model import Comment, Node
from workshop.slots import slot
from workshop.statements import tree
from workshop.statements.statements import statement
from workshop.talk import about
from workshop.text import shorten


def insertion_point(workshop: Workshop, priority: str, cursor: RowKey, level: int, mark: str) -> InsertionPoint:
    """Return where an entry goes that is typed with the cursor on a row.

    Without a mark it becomes the next of what the cursor is on; with one it is said about that.

    Args:
        workshop: What is recorded.
        priority: The priority whose trees are shown; empty where none is adopted.
        cursor: The row under the cursor.
        level: How far the typist moves the entry in (1) or out (negative).
        mark: The sign that says what kind of thing is said; empty for none.
    """
    if not priority:
        return OWN_PRIORITY
    trunks = tree.trunks(workshop, priority)
    if not trunks:
        return InsertionPoint("trunk", slot(priority, "trunk"), None, texts.TRUNK)
    record = workshop.get(Node, about(workshop, cursor.record)) if cursor.kind == "record" else None
    trunk = cursor.record if cursor.record in trunks else trunks[0]
    if mark:
        on = cursor.record if record is not None else trunk
        node = workshop.get(Node, on)
        return talk_point(workshop, on, mark, numbering.called(workshop, node.id) if node is not None else "")
    if workshop.get(Comment, cursor.record) is not None and record is not None:
        if level >= 0:
            return stays_in_talk(workshop, cursor.record, insertion_point(workshop, priority, cursor, -1, ""))
        level += 1
    if record is None:
        return _into(workshop, slot(trunk, "effects" if cursor.detail == "effects" else "causes"), None)
    if record.parent.endswith(":trunk"):
        return _into(workshop, slot(record.id, "effects" if level < 0 else "causes"), None)
    if level > 0:
        return _into(workshop, record.id, None)
    while level < 0 and (above := workshop.get(Node, record.parent)) is not None:
        record, level = above, level + 1
    return _into(workshop, record.parent, record.id)


def _into(workshop: Workshop, into: str, after: str | None) -> InsertionPoint:
    above, _, name = into.partition(":")
    members = workshop.children(into)
    place = (members.index(after) if after in members else len(members) - 1) + 2
    of = numbering.number(workshop, above)
    is_effect = name == "effects" if name else tree.side_of(workshop, above) == "effect"
    number = f"{of}{'E' if is_effect else ''}{place}" if name else f"{of}.{place}"
    words = (texts.next_effect if is_effect else texts.next_cause)(number, shorten(statement(workshop, above), 36))
    return InsertionPoint("node", into, after, words)
