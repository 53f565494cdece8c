"""The page of session 3: the problem tree of each priority."""

from collections.abc import Iterator, Sequence
from itertools import chain

from report.pictures import picture
from tui.screens.base.comments import comment_entry, record_talk, record_talk_lines, reworded_comment
from tui.screens.base.insertion import InsertionPoint
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.priority import PriorityFocus, trunk_row
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import NO_ROW, RowKey, record_row
from tui.screens.choices import Choice
from tui.screens.statements import picker
from tui.screens.statements.bracketing import Bracketing
from tui.screens.statements.commands import StatementCommands
from tui.screens.statements.lenses import Lenses
from tui.screens.statements.moving import Moving
from tui.screens.tree import texts
from tui.screens.tree.insertion import insertion_point
from tui.screens.tree.rows import TreeRows
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row, Source
from tui.widgets.shown import Lines
from workshop import numbering, outline
from workshop.document import Workshop
from workshop.kinds import CATEGORIES
from workshop.model import Comment, Group, Node
from workshop.statements import statements, tree
from workshop.statements.brackets import line_of
from workshop.statements.settling import bracketed
from workshop.text import shorten

KEYS: list[DeclaredKey] = [
    key("ctrl+k", "tree.category", *texts.KEYS["tree.category"], shown=True),
    key("alt+a", "tree.place", *texts.KEYS["tree.place"], shown=True),
    key("alt+j", "tree.link", *texts.KEYS["tree.link"]),
]


_OTHER_SIDE = "other side:"  # no record has such an id


class TreeStatements:
    """The statements of the trees that a page shows, as commands on statements see them."""

    def __init__(self, page: Page, priority: PriorityFocus) -> None:
        self._page, self._priority = page, priority
        self.kind: type[Node] = Node

    def ids(self) -> list[str]:
        """Return all statements of the trees."""
        return tree.nodes_of(self._page.workshop, self._priority.shown)

    def indent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with statements, from the top down, under those before them."""
        return tree.indent(workshop, *ids)

    def outdent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with statements a level out."""
        return outline.outdent(workshop, *ids)

    def alike(self, record_id: str) -> Iterator[Choice]:
        """Yield the statements on the same side, of all trees."""
        workshop = self._page.workshop
        side = tree.side_of(workshop, record_id)
        found = picker.nodes(workshop, self._priority.shown)
        return (choice for choice in found if tree.side_of(workshop, choice.key) == side)

    def pictures(self) -> Sequence[picture.Picture]:
        """Return the trees drawn."""
        shown = self._priority.shown
        return picture.trees(self._page.workshop, shown) if shown else ()


class TreePage(Page):
    """A trunk, its effects and its causes; Tab asks why again."""

    NAME = "tree"
    HELP = texts.HELP

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.priority = PriorityFocus(host, first_row=self._first_row, panel=self._panel)
        shown = TreeStatements(self, self.priority)
        self._rows = RowCommands(self)
        self._lenses = Lenses(self, self._rows, shown, refresh_panel=self.priority.refresh_panel)
        self._statements = StatementCommands(self, self._rows, shown)
        self._moving = Moving(self, lambda: self.priority.shown)
        self.parts = (self._rows, self.priority, self._lenses, self._statements, self._moving, Bracketing(self))

    def source(self) -> Source[RowKey]:
        """Return effects, trunk, causes."""
        return TreeRows(self.workshop, self.priority.shown, self._lenses.linked)

    def _first_row(self) -> None:
        self.host.rows.move_cursor(trunk_row(tree.trunks(self.workshop, self.priority.shown)))

    def _panel(self) -> Lines:
        return [[(shown, "alert")]] if (shown := self._lenses.shown_only()) else []

    # What the line records.

    def _point(self, mark: str) -> InsertionPoint:
        workshop, typed = self.workshop, self.host.typed.text
        if not mark and (there := numbering.find(workshop, self.priority.shown, typed)):
            words = texts.go_to(typed.strip(), shorten(self._words(there), 40))
            return InsertionPoint("go", there, None, words)
        return insertion_point(workshop, self.priority.shown, self.host.cursor, self.host.level, mark)

    def _words(self, record_id: str) -> str:
        return statements.said_of(self.workshop, record_id)

    def prompt(self, mark: str) -> str:
        """Return what Enter would record, and the question it answers."""
        return self._point(mark).words

    def record(self, entry: Entry) -> bool:
        """Record a statement or something said, or go to the statement of that number; return whether it was taken."""
        there = self._point(entry.mark)
        match there.becomes:
            case "go":
                return self.host.rows.move_cursor(record_row(there.into))
            case "priority":
                return self.priority.adopt(entry.words)
            case "talk":
                return record_talk(self.host, entry, there)
        new = self._node(entry)
        label = "Add trunk" if there.becomes == "trunk" else "Add statement"
        return self.host.recorded(label, new.id, lambda w: tree.add(w, [(0, new)], there.into, there.after))

    def _node(self, entry: Entry) -> Node:
        """Return a new statement; a group that says it is where it came from, anybody else its proposer."""
        groups = {g.name.casefold(): g.id for g in self.workshop.all_in("groups", Group)}
        group = groups.get(entry.speaker.casefold(), "")
        new = tree.node(self.console.session.new_id("node"), entry.text, "" if group else entry.speaker)
        return new.replace_fields(group=group)

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines as statements, nested as they were indented; return whether they were taken."""
        there = self._point("")
        if there.becomes == "talk":
            return record_talk_lines(self.host, lines, Entry("", ":"))
        if there.becomes in ("priority", "go"):
            self.console.say(texts.PASTE_UNDER_STATEMENT, wrong=True)
            return False
        made = [(line.level, self._node(Entry(line.text))) for line in lines]
        label = f"Paste {len(made)} statements"
        return self.host.recorded(label, made[-1][1].id, lambda w: tree.add(w, made, there.into, there.after))

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return the wording of a statement or a comment, or a note."""
        if key.kind == "note":
            return self._statements.note_entry(key)
        if key.kind != "record":
            return None
        match self.workshop.records.get(key.record):
            case Comment() as comment:
                return comment_entry(comment)
            case Node():
                held = bracketed(self.workshop, key.record)
                return Entry(line_of(held) if held is not None else "")
        return None

    def question(self, key: RowKey) -> str:
        """Return what a note is about."""
        return self._statements.note_question(key)

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Give it another wording; the name after @ proposed it. Return whether it was taken."""
        if key.kind == "note":
            return self._statements.record_note(key, entry)
        if self.workshop.get(Comment, key.record) is not None:
            return self.console.do("Reword", lambda w: reworded_comment(w, key.record, entry))
        text = f"{entry.mark}{entry.text}"  # a statement has no kind: a sign that it begins with is part of it
        return self.console.do("Reword", lambda w: statements.reword(w, key.record, text, entry.speaker))

    # What keys do.

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "tree.category": self._next_category,
            "tree.place": self._also,
            "tree.link": self._link,
            "statement.split": self._split,
        }

    def _next_category(self) -> None:
        """The next category, for all rows selected."""
        if ids := self._statements.chosen_all():
            category = tree.next_category(self.workshop, ids)
            if self.console.do("Category", lambda w: tree.categorise(w, ids, category)):
                self.console.say(texts.category_now(CATEGORIES[category].word, shorten(self._words(ids[0]), 40)))

    def _also(self) -> None:
        """The statement in a further place, which is picked; a cause among the effects, or the reverse, comes first."""
        if not (ids := self._statements.chosen()):
            return
        side = tree.side_of(self.workshop, ids[0])

        def put(picked: str | None) -> None:
            new = self.console.session.new_id("node")
            if picked == _OTHER_SIDE:
                if self.console.do("Also on the other side", lambda w: tree.also_other_side(w, new, ids[0])):
                    words, place = shorten(self._words(new), 40), numbering.called(self.workshop, new)
                    self.console.say(texts.also_now(words, place))
            elif picked:
                self.host.recorded("Also elsewhere", new, lambda w: tree.add_place(w, new, ids[0], picked))

        other = texts.ON_THE_OTHER_SIDE.get(side, "")
        first = [Choice(_OTHER_SIDE, Row(other), other)] if other else []
        places = chain(first, picker.places(self.workshop, self.priority.shown))
        self.console.pick(picker.pick(texts.SECOND_PLACE, places), put)

    def _link(self) -> None:
        """Say that this row and another one are one statement; again, that they are two."""
        workshop, ids = self.workshop, self._statements.chosen()

        def linked(picked: str | None) -> None:
            before = self._words(ids[0])
            if picked and self.console.do("Same as", lambda w: tree.link(w, ids[0], picked)):
                self.console.say(texts.linked(shorten(before, 24), shorten(self._words(ids[0]), 24)))

        if ids and workshop.need(Node, ids[0]).same_as:
            if self.console.do("No longer the same", lambda w: tree.unlink(w, ids[0])):
                self.console.say(texts.NOT_THE_SAME)
        elif ids:
            choices = picker.nodes(workshop, self.priority.shown)
            self.console.pick(picker.pick(texts.SAME_AS, choices, lambda i: i != ids[0]), linked)

    def _split(self) -> None:
        """Split the tree where rows are selected, else the statement at the cursor of the line."""
        if self.host.rows.selected and self.host.rewording == NO_ROW:
            self._split_tree()
        else:
            self._statements.split()

    def _split_tree(self) -> None:
        """The causes and effects selected go to a new trunk, which is then worded."""
        workshop, ids = self.workshop, self._statements.chosen()
        if not ids:
            return
        trunk = tree.trunk_of(workshop, ids[0])
        moving = [i for i in ids if i != trunk]
        new = self.console.session.new_id("node")
        if self.console.do("Split tree", lambda w: tree.split_trunk(w, trunk, new, moving)):
            self.host.rows.select(())
            self.host.rows.move_cursor(record_row(new))
            self.host.begin(record_row(new))
            self.console.say(texts.split(len(moving)))
