"""Session 3: the problem tree of each priority."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from report.pictures import picture
from tui.screens.base.comments import comment_entry, reworded_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.picker import Choice
from tui.screens.statements import picker
from tui.screens.statements.screen import StatementScreen
from tui.screens.tree.insertion import aim
from tui.screens.tree.rows import TreeRows
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.context_panel import Span
from tui.widgets.outline.outline import Source
from workshop import numbering, outline
from workshop.document import Workshop
from workshop.kinds import CATEGORIES
from workshop.model import Comment, Group, Node
from workshop.statements import statements, tree
from workshop.text import shorten


class TreeScreen(StatementScreen):
    """A trunk, its effects and its causes; Tab asks why again."""

    SESSION = "tree"
    KIND = Node
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+k", "category", "Category", id="tree.category", tooltip="Policy, capacity, norm, other, none"),
        Binding("ctrl+b", "also", "Also effect", id="tree.also", tooltip="A cause is also an effect, or the reverse"),
        Binding("ctrl+o", "split_tree", "Split tree", id="tree.split", tooltip="The rows selected go to a new trunk"),
        Binding("alt+a", "also_elsewhere", "Also elsewhere…", id="tree.place", show=False, tooltip="A second place"),
        Binding("alt+j", "link", "Same as…", id="tree.link", show=False, tooltip="One statement with another row"),
    ]

    def source(self, workshop: Workshop) -> Source[str]:
        """Effects, trunk, causes."""
        return TreeRows(workshop, self.priority, self.linked)

    def first_place(self) -> None:
        """The trunk."""
        self.rows.move_cursor(next(iter(tree.trunks(self.desk.workshop, self.priority)), ""))

    def strip(self, workshop: Workshop) -> Sequence[Sequence[Span]]:  # noqa: ARG002 - as inherited
        """What of the rows is shown, where it is not all."""
        return [[(said, "alert")]] if (said := self.shown_only()) else []

    def _aim(self, mark: str) -> InsertionPoint:
        workshop = self.desk.workshop
        text = self.composer.value.text
        if not mark and (there := numbering.find(workshop, self.priority, text)):
            return InsertionPoint("go", there, None, f"Enter goes to {text.strip()} “{shorten(self._said(there), 40)}”")
        return aim(workshop, self.priority, self.rows.cursor, self.level, mark)

    def _said(self, key: str) -> str:
        return statements.said_of(self.desk.workshop, key)

    def prompt(self, mark: str) -> str:
        """What Enter would record, and the question it answers."""
        return self._aim(mark).words

    def record(self, entry: Entry) -> bool:
        """Record a statement or something said, or go to the statement of that number."""
        there = self._aim(entry.mark)
        if there.kind == "go":
            return self.rows.move_cursor(there.into)
        if there.kind == "priority":
            return self.adopt(entry.text)
        if there.kind == "talk":
            return self.record_talk(entry, there)
        new = self._node(entry)
        label = "Add trunk" if there.kind == "trunk" else "Add statement"
        return self.recorded(label, new.id, lambda w: tree.add(w, [(0, new)], there.into, there.after))

    def _node(self, entry: Entry) -> Node:
        """A new statement; a group that says it is who it came from, anybody else its proposer."""
        groups = {g.name.casefold(): g.id for g in self.desk.workshop.all_in("groups", Group)}
        group = groups.get(entry.speaker.casefold(), "")
        return tree.node(self.desk.new_id("node"), entry.text, "" if group else entry.speaker).replace_fields(
            group=group
        )

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as statements, nested as they were indented."""
        there = self._aim("")
        if there.kind in ("priority", "go"):
            self.desk.say("Go to the trunk, a cause or an effect, and paste the list there.", wrong=True)
            return False
        made = [(line.level, self._node(Entry(line.text))) for line in lines]
        label = f"Paste {len(made)} statements"
        return self.recorded(label, made[-1][1].id, lambda w: tree.add(w, made, there.into, there.after))

    def entry_of(self, key: str) -> Entry | None:
        """The wording of a statement or a comment, or a note."""
        if "#" in key:
            return self.note_entry(key)
        match self.desk.workshop.records.get(key):
            case Comment() as comment:
                return comment_entry(comment)
            case Node():
                return Entry(self._said(key))
        return None

    def reword(self, key: str, entry: Entry) -> bool:
        """Give it another wording; the name after @ proposed it."""
        if "#" in key:
            return self.reword_note(key, entry)
        if self.desk.workshop.get(Comment, key) is not None:
            return self.desk.do("Reword", lambda w: reworded_comment(w, key, entry))
        text = f"{entry.mark}{entry.text}"  # a statement has no kind: a sign that it begins with is part of it
        return self.desk.do("Reword", lambda w: statements.reword(w, key, text, entry.speaker))

    # What StatementScreen asks for.

    def indent(self, workshop: Workshop, record_id: str) -> Workshop:
        """Under the one before it."""
        return tree.indent(workshop, record_id)

    def outdent(self, workshop: Workshop, record_id: str) -> Workshop:
        """A level out."""
        return outline.outdent(workshop, record_id)

    def move(self, workshop: Workshop, ids: Sequence[str], into: str) -> Workshop:
        """To another place of the tree."""
        return tree.move(workshop, ids, into)

    def places(self) -> Iterator[Choice]:
        """The places of this priority's trees."""
        return picker.places(self.desk.workshop, self.priority)

    def alike(self, key: str) -> Iterator[Choice]:
        """Statements on the same side, of all trees."""
        workshop = self.desk.workshop
        side = tree.side_of(workshop, key)
        found = picker.nodes(workshop, self.priority)
        return (choice for choice in found if tree.side_of(workshop, choice.key) == side)

    def pictures(self) -> Sequence[picture.Picture]:
        """The trees."""
        return picture.trees(self.desk.workshop, self.priority) if self.priority else ()

    def statement_ids(self) -> list[str]:
        """All statements of the trees."""
        return tree.nodes_of(self.desk.workshop, self.priority)

    # Its own keys.

    def action_category(self) -> None:
        """The next category, for all rows selected."""
        if ids := self.chosen_all():
            category = tree.next_category(self.desk.workshop, ids)
            if self.desk.do("Category", lambda w: tree.categorise(w, ids, category)):
                self.desk.say(f"{CATEGORIES[category].word.capitalize()}: “{shorten(self._said(ids[0]), 40)}”.")

    def action_also(self) -> None:
        """A cause also among the effects, or an effect also among the causes: one statement, two places."""
        if ids := self.chosen():
            new = self.desk.new_id("node")
            if self.desk.do("Also on the other side", lambda w: tree.also_other_side(w, new, ids[0])):
                name = numbering.called(self.desk.workshop, new)
                self.desk.say(f"“{shorten(self._said(new), 40)}” is also {name} now: one statement, two places.")

    def action_also_elsewhere(self) -> None:
        """The statement in a further place, which is picked."""
        ids = self.chosen()

        def put(picked: str | None) -> None:
            new = self.desk.new_id("node")
            if picked and self.desk.do("Also elsewhere", lambda w: tree.add_place(w, new, ids[0], picked)):
                self.rows.move_cursor(new)

        if ids:
            self.app.push_screen(picker.pick("Where does it stand as well?", self.places()), put)

    def action_link(self) -> None:
        """Say that this row and another one are one statement; again, that they are two."""
        workshop, ids = self.desk.workshop, self.chosen()

        def linked(picked: str | None) -> None:
            before = self._said(ids[0])
            if picked and self.desk.do("Same as", lambda w: tree.link(w, ids[0], picked)):
                said = f"“{shorten(before, 24)}” says “{shorten(self._said(ids[0]), 24)}” now"
                self.desk.say(f"{said}; ctrl+z takes that back.")

        if ids and workshop.need(Node, ids[0]).same_as:
            if self.desk.do("No longer the same", lambda w: tree.unlink(w, ids[0])):
                self.desk.say("It is a statement of its own again.")
        elif ids:
            choices = picker.nodes(workshop, self.priority)
            self.app.push_screen(picker.pick("It is the same as…", choices, lambda k: k != ids[0]), linked)

    def action_split_tree(self) -> None:
        """The causes and effects selected go to a new trunk, which is then worded."""
        workshop, ids = self.desk.workshop, self.chosen()
        if not ids:
            return
        trunk = tree.trunk_of(workshop, ids[0])
        moving = [i for i in ids if i != trunk]
        new = self.desk.new_id("node")
        if self.desk.do("Split tree", lambda w: tree.split_trunk(w, trunk, new, moving)):
            self.rows.select(())
            self.rows.move_cursor(new)
            self.action_reword()
            went = "1 branch" if len(moving) == 1 else f"{len(moving)} branches"
            self.desk.say(f"{went} went to a new trunk; type what it is about.")
