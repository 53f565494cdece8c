"""The rows of session 3: effects, the trunk, causes, and what was said about each."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, hints, record_row, record_rows
from tui.screens.base.texts import NOTHING_ADOPTED
from tui.screens.statements.bracketing import reservation_marks, with_brackets
from tui.screens.tree import texts
from tui.widgets.outline.source import Row
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import CATEGORIES
from workshop.model import Comment, Node
from workshop.slots import slot
from workshop.statements import statements, tree
from workshop.statements.results import group_name

_NO_TRUNK = RowKey("hint", "", "trunk")
SIDES = ("effects", "causes")  # the slots of a trunk that have a heading


class TreeRows:
    """One priority's trees. A heading stands for a slot, so that a change there changes its row."""

    def __init__(self, workshop: Workshop, priority: str, linked: frozenset[str]) -> None:
        """`linked` are the places that say the statement of another."""
        self._workshop = workshop
        self._priority = priority
        self._linked = linked

    @cached_property
    def _shared(self) -> statements.Shared:
        return statements.shared(self._workshop, self._linked)

    def roots(self) -> Sequence[RowKey]:
        """Return effects, trunk and causes of each tree."""
        if not self._priority:
            return hints(len(NOTHING_ADOPTED))
        trunks = tree.trunks(self._workshop, self._priority)
        if not trunks:
            return (_NO_TRUNK,)
        return tuple(
            key for trunk in trunks for key in (heading(trunk, "effects"), record_row(trunk), heading(trunk, "causes"))
        )

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what stands under a row: deeper statements, then what was said."""
        if key.kind == "heading":
            own = self._workshop.children(slot(key.record, key.detail))
            return record_rows(own) if own else (RowKey("hint", key.record, key.detail),)
        if key.kind != "record":
            return ()
        own, said = self._workshop.children(key.record), self._workshop.children(slot(key.record, "talk"))
        return record_rows((*own, *said) if said else own)

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row stands under."""
        if key.kind == "hint":
            return heading(key.record, key.detail) if key.record else None
        record = self._workshop.records.get(key.record)
        if key.kind != "record" or record is None:
            return None
        above, _, name = record.parent.partition(":")
        if name == "trunk":
            return None
        return heading(above, name) if name in SIDES else record_row(above)

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        match key.kind:
            case "hint" if key.detail in texts.HINTS:
                return Row(texts.HINTS[key.detail], tone="empty")
            case "hint":
                return Row(str(NOTHING_ADOPTED[int(key.detail)]), tone="empty")
            case "heading":
                return self._heading(key)
        match self._workshop.records.get(key.record):
            case Node() as node:
                return self._statement(node)
            case Comment() as comment:
                return talk_row(comment)
        return Row("")

    def _heading(self, key: RowKey) -> Row:
        if key.record not in self._workshop:
            return Row("")
        count = len(self._workshop.children(slot(key.record, key.detail)))
        title = texts.heading(key.detail, numbering.number(self._workshop, key.record))
        return Row(title, note=texts.direct(count) if count else "", tone="heading")

    def _statement(self, node: Node) -> Row:
        held = statements.canonical_node(self._workshop, node.id) or node
        marks = [CATEGORIES[held.category].word] if held.category else []
        marks += reservation_marks(self._workshop, node.id)
        if held.id in self._shared:
            others = [i for i in statements.places(self._workshop, node.id, self._shared) if i != node.id]
            marks += [texts.also(numbering.called(self._workshop, place, node.id)) for place in others]
        states = (texts.FLAGGED,) if node.flagged else ()
        who = ", ".join(filter(None, (group_name(self._workshop, node.group), held.proposer)))
        number = numbering.number(self._workshop, node.id)
        trunk = node.parent.endswith(":trunk")
        label = texts.trunk(number) if trunk else number
        row = Row(
            held.text, label=label, marks=tuple(marks), note=who, tone="trunk" if trunk else "item", states=states
        )
        return with_brackets(row, held)
