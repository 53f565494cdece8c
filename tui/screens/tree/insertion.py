"""Where the next statement goes in a problem tree, and the question that it answers."""

from tui.screens.base.insertion import InsertionPoint, subject, talk_aim
from workshop import numbering
from workshop.document import Workshop
from workshop.model import Node
from workshop.slots import slot
from workshop.statements import tree
from workshop.statements.statements import statement
from workshop.text import shorten


def aim(workshop: Workshop, priority: str, cursor: str, level: int, mark: str) -> InsertionPoint:
    """Where an entry goes that is typed with the cursor on a row.

    Without a mark it becomes the next of what the cursor is on; `level` moves it in (1) or out.
    """
    if not priority:
        return InsertionPoint(
            "priority", "priorities", None, "A priority of the plenary's own, and the trunk of its tree"
        )
    trunks = tree.trunks(workshop, priority)
    if not trunks:
        return InsertionPoint("trunk", slot(priority, "trunk"), None, "The trunk: the problem itself")
    record = workshop.get(Node, subject(workshop, cursor))
    if mark:
        on = cursor if cursor in workshop else _trunk_at(cursor, trunks)
        node = workshop.get(Node, on)
        return talk_aim(workshop, on, mark, numbering.called(workshop, node.id) if node is not None else "")
    if record is None:
        trunk, name = _trunk_at(cursor, trunks), "effects" if cursor.endswith(":effects") else "causes"
        return _into(workshop, slot(trunk, name), None)
    if record.parent.endswith(":trunk"):
        return _into(workshop, slot(record.id, "effects" if level < 0 else "causes"), None)
    if level > 0:
        return _into(workshop, record.id, None)
    while level < 0 and (above := workshop.get(Node, record.parent)) is not None:
        record, level = above, level + 1
    return _into(workshop, record.parent, record.id)


def _trunk_at(cursor: str, trunks: tuple[str, ...]) -> str:
    above = cursor.removeprefix("hint:").partition(":")[0]
    return above if above in trunks else trunks[0]


def _into(workshop: Workshop, into: str, after: str | None) -> InsertionPoint:
    above, _, name = into.partition(":")
    members = workshop.children(into)
    place = (members.index(after) if after in members else len(members) - 1) + 2
    of = numbering.number(workshop, above)
    is_effect = name == "effects" if name else tree.side_of(workshop, above) == "effect"
    number = f"{of}{'E' if is_effect else ''}{place}" if name else f"{of}.{place}"
    said = f"“{shorten(statement(workshop, above), 36)}”"
    words = f"Effect {number} · what follows from {said}?" if is_effect else f"Cause {number} · why does {said} happen?"
    return InsertionPoint("node", into, after, words)
