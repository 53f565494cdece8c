"""What the screens of trees and maps do with statements: merge, split, duplicate, move, note."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType

from tui.screens.base.picker import Choice, PickScreen
from tui.screens.statements.keys import STATEMENT_KEYS
from tui.screens.statements.lenses import LensScreen
from tui.screens.statements.picker import pick
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.outline import Row
from workshop import outline
from workshop.document import Workshop
from workshop.model import Comment, Group, Record
from workshop.statements import merge_split, results, statements, tree
from workshop.text import cleaned, shorten

_NOBODY = "nobody:"  # a row has a key that is not empty


class StatementScreen(LensScreen):
    """An outline of statements."""

    BINDINGS: ClassVar[list[BindingType]] = STATEMENT_KEYS

    def __init__(self) -> None:
        super().__init__()
        self._deleted = ""  # the row that was deleted here last

    # What a session says of itself.

    def indent(self, workshop: Workshop, record_id: str) -> Workshop:
        """A statement under the one before it."""
        raise NotImplementedError

    def outdent(self, workshop: Workshop, record_id: str) -> Workshop:
        """A statement a level out."""
        raise NotImplementedError

    def move(self, workshop: Workshop, ids: Sequence[str], into: str) -> Workshop:
        """Statements to another place."""
        raise NotImplementedError

    def places(self) -> Iterator[Choice]:
        """Where statements can go."""
        raise NotImplementedError

    def alike(self, key: str) -> Iterator[Choice]:
        """What a statement can be merged with."""
        raise NotImplementedError

    # What all of them do.

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the rows; the cursor goes to what was deleted here once that comes back."""
        super().show(workshop, changed)
        if self._deleted in workshop:
            self.rows.move_cursor(self._deleted)
            self._deleted = ""

    def action_delete(self) -> None:
        """Put the selected rows into the tray, with what is under them."""
        first = next(iter(self.targets()), "")
        super().action_delete()
        if first and first not in self.desk.workshop:
            self._deleted = first

    def chosen(self) -> list[str]:
        """The statements selected, without those below others selected, or the one under the cursor."""
        workshop = self.desk.workshop
        found = [key for key in self.targets() if workshop.get(self.KIND, key) is not None]
        if not found:
            self.desk.say("Go to a statement first; headings and comments are none.", wrong=True)
        return tree.tops(workshop, found)

    def chosen_all(self) -> list[str]:
        """The statements selected, those below others too."""
        return [i for i in self.targets() if self.desk.workshop.get(self.KIND, i) is not None] or self.chosen()

    def _in_turn(self, label: str, edit: Callable[[Workshop, str], Workshop], ids: Sequence[str]) -> None:
        cursor = self.rows.cursor

        def all_of_them(workshop: Workshop) -> Workshop:
            for record_id in ids:
                workshop = edit(workshop, record_id)
            return workshop

        if ids and self.desk.do(label, all_of_them):
            self.rows.move_cursor(cursor)

    def action_indent(self) -> None:
        """Put the statements under the one above."""
        self._in_turn("Indent", self.indent, self.chosen())

    def action_outdent(self) -> None:
        """Bring the statements a level out."""
        self._in_turn("Outdent", self.outdent, self.chosen()[::-1])

    def action_shift(self, by: int) -> None:
        """Move the rows up or down, together."""
        workshop, cursor = self.desk.workshop, self.rows.cursor
        if workshop.get(Comment, cursor) is not None and not self.rows.selected:
            super().action_shift(by)
        elif (ids := self.chosen()) and self.desk.do("Move", lambda w: outline.shift_together(w, ids, by)):
            self.rows.move_cursor(cursor)

    def action_merge(self) -> None:
        """Make the selected statements one, or the one under the cursor and one that is picked."""
        if not (ids := self.chosen()):
            return
        keep = self.rows.cursor if self.rows.cursor in ids else ids[0]
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
            if self.desk.do("Merge", merged):
                self.rows.select(())
                self.rows.move_cursor(keep)
                self.desk.say("Merged. F8 has the wordings of both; ctrl+r words them as one.")

        if others:
            do()
        else:
            title = f"Merge “{shorten(statements.said_of(self.desk.workshop, keep), 40)}” with…"
            self.app.push_screen(pick(title, self.alike(keep), lambda key: key != keep), with_the_one)

    def action_split(self) -> None:
        """Make a statement two where the cursor stands in its words."""
        key = self.rewording
        if not key or "#" in key:
            if self.chosen():
                self.action_reword()
                self.desk.say("Go to where the second statement begins, then press alt+s once more.")
            return
        body = self.query_one(Composer).draft.body
        parts = [body.text[: body.cursor], body.text[body.cursor :]]
        new = self.desk.new_id(self.KIND.prefix)
        if self.desk.do("Split", lambda w: merge_split.split(w, key, parts, [new])):
            self.leave_rewording()
            self.rows.move_cursor(new)

    def action_duplicate(self) -> None:
        """Copy a branch right after itself."""
        made: list[str] = []

        def copied(workshop: Workshop) -> Workshop:
            for record_id in ids:
                workshop, copy = merge_split.duplicate(workshop, record_id, self.desk.new_id)
                made.append(copy)
            return workshop

        if (ids := self.chosen()) and self.desk.do("Duplicate", copied):
            self.rows.select(())
            self.rows.move_cursor(made[0])

    def action_copy_text(self) -> None:
        """Copy branches as indented text; ctrl+v pastes it as a list, here or elsewhere."""
        if ids := self.chosen():
            text = merge_split.as_text(self.desk.workshop, ids)
            self.app.copy_to_clipboard(text)
            self.desk.say(f"Copied {len(text.splitlines())} lines; ctrl+v pastes them.")

    def action_move_under(self) -> None:
        """Pick where the statements go."""
        ids = self.chosen()

        def moved(picked: str | None) -> None:
            if picked and self.desk.do("Move", lambda w: self.move(w, ids, picked)):
                self.rows.select(())
                self.rows.move_cursor(ids[0])

        if ids:
            self.app.push_screen(pick("Move it where?", self.places(), lambda key: key not in ids), moved)

    def action_group(self) -> None:
        """Say which group the statements came from."""
        ids = self.chosen()

        def told(group: str) -> None:
            self.desk.do("From whom", lambda w: results.contribute(w, ids, group))

        if ids:
            self.pick_group("Who contributed this?", told)

    def pick_group(self, title: str, told: Callable[[str], None]) -> None:
        """Pick a group and tell its id, which is empty for nobody in particular."""
        found = [Choice(g.id, Row(g.name), g.name) for g in self.desk.workshop.all_in("groups", Group)]
        found.append(Choice(_NOBODY, Row("nobody in particular", tone="empty"), "nobody"))

        def taken(picked: str | None) -> None:
            if picked is not None:
                told("" if picked == _NOBODY else picked)

        self.app.push_screen(PickScreen(title, found, "a group", "No group has such a name."), taken)

    # Notes of a statement: the key of the row, "#" and the name of the field stand in `rewording`.

    def note(self, field: str) -> None:
        """Put a note of the statement under the cursor into the line, to be typed."""
        if ids := self.chosen():
            self.type_about(f"{ids[0]}#{field}")

    def may_be_empty(self, key: str) -> bool:
        """A note can be taken back, a statement cannot."""
        return "#" in key

    def note_entry(self, key: str) -> Entry:
        """A note as it is put into the composer."""
        record = self._noted(key)
        return Entry(str(getattr(record, key.partition("#")[2], "")) if record is not None else "")

    def reword_note(self, key: str, entry: Entry) -> bool:
        """Record a note."""
        record = self._noted(key)
        field = key.partition("#")[2]
        if record is None:
            return True
        return self.desk.do(field.capitalize(), lambda w: w.put(record.replace_fields(**{field: cleaned(entry.text)})))

    def _noted(self, key: str) -> Record | None:
        record_id = key.partition("#")[0]
        held = statements.canonical_node(self.desk.workshop, record_id)
        return self.desk.workshop.records.get(held.id if held is not None else record_id)

    def action_reason(self) -> None:
        """Record why the statement under the cursor was reworded."""
        self.note("why")
