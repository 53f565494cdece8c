"""What keys do with the statements of trees and the entries of maps: merge, split, duplicate, move, note."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from report.pictures.picture import Picture
from tui.screens.base import texts as base_texts
from tui.screens.base.page import Commands, Page, Part
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.choices import Choice, Choices
from tui.screens.statements import texts
from tui.screens.statements.picker import pick
from tui.widgets.composer.entry import Entry
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Row
from workshop import outline
from workshop.document import Workshop
from workshop.model import Comment, Group, Node, Record, Result
from workshop.statements import merge_split, results, statements, tree
from workshop.text import cleaned, shorten

KEYS: list[DeclaredKey] = [
    key("alt+m", "statement.merge", *texts.KEYS["statement.merge"]),
    key(
        "alt+s",
        "statement.split",
        *texts.KEYS["statement.split"],
    ),
    key("alt+y", "statement.copy", *texts.KEYS["statement.copy"]),
    key("alt+g", "statement.group", *texts.KEYS["statement.group"]),
    key("alt+w", "statement.why", *texts.KEYS["statement.why"]),
]


_NOBODY = "nobody:"  # a row has a key that is not empty


class Statements(Protocol):
    """The statements of a tree or the entries of a map, and the edits that move them about."""

    @property
    def kind(self) -> type[Node | Result]:
        """The kind of record."""
        ...

    def ids(self) -> list[str]:
        """Return all statements that the page shows."""
        ...

    def indent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with statements, from the top down, under those before them."""
        ...

    def outdent(self, workshop: Workshop, *ids: str) -> Workshop:
        """Return the workshop with statements a level out."""
        ...

    def alike(self, record_id: str) -> Iterator[Choice]:
        """Yield what a statement can be merged with."""
        ...

    def pictures(self) -> Sequence[Picture]:
        """Return the priority drawn."""
        ...


class StatementCommands(Part):
    """Commands on the statements of a page."""

    def __init__(self, page: Page, rows: RowCommands, known: Statements) -> None:
        self._page, self._host = page, page.host
        self._rows = rows
        self._statements = known
        self._deleted = ""  # the row that was deleted here last

    def commands(self) -> Commands:
        """Return the commands by the ids of their keys."""
        return {
            "row.delete": self._delete,
            "row.up": lambda: self._shift(-1),
            "row.down": lambda: self._shift(1),
            "row.indent": lambda: self._each("Indent", self._statements.indent),
            "row.outdent": lambda: self._each("Outdent", self._statements.outdent),
            "statement.merge": self._merge,
            "statement.split": self.split,
            "statement.copy": self._copy,
            "statement.group": self._contribute,
            "statement.why": lambda: self.begin_note("why"),
        }

    def after_rows(self) -> None:
        """Put the cursor on what was deleted here once that comes back."""
        if self._deleted in self._page.workshop:
            self._host.rows.move_cursor(record_row(self._deleted))
            self._deleted = ""

    def chosen_all(self) -> list[str]:
        """Return the statements selected, those below others too, or the one under the cursor; say where none is."""
        workshop = self._page.workshop
        found = [i for i in self._host.targets() if workshop.get(self._statements.kind, i) is not None]
        if not found:
            self._page.console.say(texts.NO_STATEMENT, wrong=True)
        return found

    def chosen(self) -> list[str]:
        """Return the statements selected without those below others selected; say where none is."""
        return tree.tops(self._page.workshop, self.chosen_all())

    def _delete(self) -> None:
        """Put the selected rows into the tray, with what is under them."""
        first = next(iter(self._host.targets()), "")
        self._rows.delete()
        if first and first not in self._page.workshop:
            self._deleted = first

    def _each(self, label: str, edit: Callable[..., Workshop]) -> None:
        cursor, ids = self._host.cursor, self.chosen()
        if ids and self._page.console.do(label, lambda w: edit(w, *ids)):
            self._host.rows.move_cursor(cursor)

    def _shift(self, by: int) -> None:
        """Move the rows up or down, together."""
        cursor = self._host.cursor
        if self._page.workshop.get(Comment, cursor.record) is not None and not self._host.rows.selected:
            self._rows.shift(by)
        elif (ids := self.chosen()) and self._page.console.do("Move", lambda w: outline.shift_together(w, ids, by)):
            self._host.rows.move_cursor(cursor)

    def _merge(self) -> None:
        """Make the selected statements one, or the one under the cursor and one that is picked."""
        if not (ids := self.chosen()):
            return
        console, rows = self._page.console, self._host.rows
        keep = self._host.cursor.record if self._host.cursor.record in ids else ids[0]
        others = [i for i in ids if i != keep]

        def merged(workshop: Workshop) -> Workshop:
            for other in others:
                workshop = merge_split.merge(workshop, keep, other)
            return workshop

        def with_the_one(picked: str | None) -> None:
            if picked:
                others.append(picked)
                do()

        def do() -> None:
            if console.do("Merge", merged):
                rows.select(())
                rows.move_cursor(record_row(keep))
                console.say(texts.MERGED)

        if others:
            do()
        else:
            title = texts.merge_with(shorten(statements.said_of(self._page.workshop, keep), 40))
            console.pick(pick(title, self._statements.alike(keep), lambda i: i != keep), with_the_one)

    def split(self) -> None:
        """Make a statement two where the cursor stands in its words."""
        key, console = self._host.rewording, self._page.console
        if key.kind != "record":
            if self.chosen():
                self._rows.reword()
                console.say(texts.SPLIT_WHERE)
            return
        text, place = self._host.typed.text, self._host.typing_at
        new = console.session.new_id(self._statements.kind.prefix)
        if console.do("Split", lambda w: merge_split.split(w, key.record, [text[:place], text[place:]], [new])):
            self._host.leave_rewording(taken=True)
            self._host.rows.move_cursor(record_row(new))

    def _copy(self) -> None:
        """Copy branches as text, or as branches; where nothing can be recorded, as text."""
        console = self._page.console
        if console.read_only:
            self._copy_as_text()
        elif self.chosen():
            ways = {"text": (texts.AS_TEXT, self._copy_as_text), "branch": (texts.AS_BRANCH, self._duplicate)}
            choices = [Choice(way, Row(words), words) for way, (words, _) in ways.items()]

            def picked(way: str | None) -> None:
                if way in ways:
                    ways[way][1]()

            console.pick(Choices(texts.COPY_HOW, choices, texts.AS_TEXT), picked)

    def _duplicate(self) -> None:
        """Copy a branch right after itself."""
        console = self._page.console
        made: list[str] = []

        def copied(workshop: Workshop) -> Workshop:
            for record_id in ids:
                workshop, copy = merge_split.duplicate(workshop, record_id, console.session.new_id)
                made.append(copy)
            return workshop

        if (ids := self.chosen()) and console.do("Duplicate", copied):
            self._host.rows.select(())
            self._host.rows.move_cursor(record_row(made[0]))

    def _copy_as_text(self) -> None:
        """Copy branches as indented text, which can be pasted as a list, here or elsewhere."""
        if ids := self.chosen():
            text = merge_split.as_text(self._page.workshop, ids)
            self._page.console.copy_to_clipboard(text)
            self._page.console.say(texts.copied(len(text.splitlines())))

    def _contribute(self) -> None:
        """Say which group the statements came from."""
        ids, console = self.chosen(), self._page.console
        if ids:
            self.pick_group(
                texts.WHO_CONTRIBUTED,
                lambda group: console.do("From whom", lambda w: results.contribute(w, ids, group)),
            )

    def pick_group(self, title: str, picked: Callable[[str], object]) -> None:
        """Let a group be picked, and pass on its id, which is empty for nobody in particular."""
        found = [Choice(g.id, Row(g.name), g.name) for g in self._page.workshop.all_in("groups", Group)]
        found.append(Choice(_NOBODY, Row(texts.NOBODY, tone="empty"), texts.NOBODY))

        def taken(key: str | None) -> None:
            if key is not None:
                picked("" if key == _NOBODY else key)

        self._page.console.pick(Choices(title, found, texts.A_GROUP, texts.NO_SUCH_GROUP), taken)

    # Notes of a statement, which are typed in the line like a rewording.

    def begin_note(self, field: str) -> None:
        """Put a note of the statement under the cursor into the line, to be typed."""
        if ids := self.chosen():
            self._host.begin(RowKey("note", ids[0], field))

    def note_question(self, key: RowKey) -> str:
        """Return what is typed about a statement; empty where that is no note."""
        if key.kind != "note":
            return ""
        words = shorten(statements.said_of(self._page.workshop, key.record), 40)
        return base_texts.about(base_texts.ABOUT[key.detail], words)

    def note_entry(self, key: RowKey) -> Entry:
        """Return a note as it is put into the line."""
        record = self._noted(key)
        return Entry(str(getattr(record, key.detail, "")) if record is not None else "")

    def record_note(self, key: RowKey, entry: Entry) -> bool:
        """Record a note; return whether it was taken."""
        record = self._noted(key)
        if record is None:
            return True
        edited = record.replace_fields(**{key.detail: cleaned(entry.text)})
        return self._page.console.do(key.detail.capitalize(), lambda w: w.put(edited))

    def _noted(self, key: RowKey) -> Record | None:
        canonical = statements.canonical_node(self._page.workshop, key.record)
        return self._page.workshop.records.get(canonical.id if canonical is not None else key.record)
