"""The rows of session 3: effects, the trunk, causes, and what was said about each."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.priority import NOTHING_ADOPTED
from tui.screens.problems.rows import WELCOME, talk_row
from tui.widgets.outline.outline import Row
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import CATEGORIES
from workshop.model import Comment, Node
from workshop.slots import owner, slot
from workshop.statements import statements, tree
from workshop.statements.results import group_name

_HINTS = {
    "effects": "What follows from the trunk, the most direct first: go here and type",
    "causes": "Why does it happen? Go here and type the first cause; Tab asks why again",
}
_HINT = "hint:"


class TreeRows:
    """One priority's trees. A heading's key is its slot, so that a change there changes its row."""

    def __init__(self, workshop: Workshop, priority: str, linked: frozenset[str]) -> None:
        """`linked` are the places that say the statement of another."""
        self._workshop = workshop
        self._priority = priority
        self._linked = linked

    @cached_property
    def _shared(self) -> statements.Shared:
        return statements.shared(self._workshop, self._linked)

    def roots(self) -> Sequence[str]:
        """Effects, trunk and causes of each tree."""
        if not self._priority:
            return tuple(f"{WELCOME}:{n}" for n in range(len(NOTHING_ADOPTED)))
        trunks = tree.trunks(self._workshop, self._priority)
        if not trunks:
            return (f"{_HINT}trunk",)
        return tuple(key for trunk in trunks for key in (slot(trunk, "effects"), trunk, slot(trunk, "causes")))

    def children(self, key: str) -> Sequence[str]:
        """What stands under a row: deeper statements, then what was said."""
        said = self._workshop.children(slot(key, "talk"))
        own = self._workshop.children(key)
        if key.startswith(_HINT):
            return ()
        if not own and key.endswith((":effects", ":causes")):
            return (f"{_HINT}{key}",)
        return (*own, *said) if said else own

    def parent(self, key: str) -> str | None:
        """What a row stands under."""
        if key.startswith(_HINT):
            return key.removeprefix(_HINT) if ":" in key.removeprefix(_HINT) else None
        record = self._workshop.records.get(key)
        if record is None or record.parent.endswith(":trunk"):
            return None
        return owner(record.parent) if isinstance(record, Comment) else record.parent

    def row(self, key: str) -> Row:
        """How a row looks."""
        match self._workshop.records.get(key):
            case Node() as node:
                return self._statement(node)
            case Comment() as comment:
                return talk_row(comment)
        if key.startswith(_HINT):
            name = key.rpartition(":")[2]
            return Row(_HINTS.get(name, "Type the trunk: the problem itself, in the words of the room"), tone="empty")
        if key.startswith(f"{WELCOME}:"):
            return Row(NOTHING_ADOPTED[int(key.partition(":")[2])], tone="empty")
        return self._heading(key)

    def _heading(self, key: str) -> Row:
        trunk, _, name = key.partition(":")
        if trunk not in self._workshop:
            return Row("")
        letter = numbering.number(self._workshop, trunk)
        count = len(self._workshop.children(key))
        title = ("Effects" if name == "effects" else "Causes") + (f" of {letter}" if letter else "")
        return Row(title, note=f"{count} direct" if count else "", tone="heading")

    def _statement(self, node: Node) -> Row:
        held = statements.canonical_node(self._workshop, node.id) or node
        marks = [CATEGORIES[held.category].word] if held.category else []
        if held.id in self._shared:
            others = [i for i in statements.places(self._workshop, node.id, self._shared) if i != node.id]
            marks += [f"also {numbering.called(self._workshop, place, node.id)}" for place in others]
        if node.flagged:
            marks.append("flagged")
        who = ", ".join(filter(None, (group_name(self._workshop, node.group), held.proposer)))
        number = numbering.number(self._workshop, node.id)
        trunk = node.parent.endswith(":trunk")
        label = f"TRUNK {number}".rstrip() if trunk else number
        return Row(held.text, label=label, marks=tuple(marks), note=who, tone="trunk" if trunk else "item")
