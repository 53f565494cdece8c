"""A screen of rows, and what the keys do with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.screens.base.marked import marked
from tui.screens.base.row_keys import StringOutline
from tui.screens.base.screen import WorkshopScreen
from tui.widgets.outline.outline import Source
from workshop import outline
from workshop.document import Workshop
from workshop.model import Comment, fields_of
from workshop.text import shorten

if TYPE_CHECKING:  # not needed before the first frame
    from tui.screens.base.picker import Choice


class RowsScreen(WorkshopScreen):
    """An outline of records: move, indent, fold, select, delete, earlier wordings."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+r",
            "reword",
            "Reword",
            id="row.reword",
            tooltip="Put the row's text into the line, to change it",
        ),
        Binding(
            "ctrl+d",
            "delete",
            "Delete",
            id="row.delete",
            tooltip="Put the row into the tray; ctrl+t shows it",
        ),
        Binding("alt+up", "shift(-1)", "Move up", id="row.up", tooltip="Move the row up", show=False),
        Binding("alt+down", "shift(1)", "Move down", id="row.down", tooltip="Move the row down", show=False),
        Binding("alt+right", "indent", "Indent", id="row.indent", tooltip="Put it under the one above", show=False),
        Binding("alt+left", "outdent", "Outdent", id="row.outdent", tooltip="Bring it a level out", show=False),
        Binding(
            "shift+up",
            "extend(-1)",
            "Select up",
            id="row.select-up",
            tooltip="Select rows upwards",
            show=False,
        ),
        Binding("shift+down", "extend(1)", "Select down", id="row.select-down", tooltip="Select rows", show=False),
        Binding(
            "left",
            "fold",
            "Fold",
            id="row.fold",
            tooltip="Fold the row, or go to the one it is under",
            show=False,
        ),
        Binding("right", "unfold", "Unfold", id="row.unfold", tooltip="Unfold the row", show=False),
        Binding("home", "first", "First row", id="row.first", tooltip="Go to the first row", show=False),
        Binding("end", "last", "Last row", id="row.last", tooltip="Go to the last row", show=False),
        Binding("ctrl+g", "go_to", "Go to", id="row.go", tooltip="Go to a row by its number or words", show=False),
        Binding("f12", "lineage", "Way back", id="row.lineage", tooltip="Back to the dots, or forward", show=False),
        Binding("f8", "history", "Wordings", id="row.history", tooltip="Earlier wordings of the row", show=False),
        Binding(
            "ctrl+l",
            "park",
            "Park",
            id="row.park",
            tooltip="Park the question or comment for later",
            show=False,
        ),
        Binding("ctrl+e", "flag", "Flag", id="row.flag", tooltip="Flag the row; a comment: recurs", show=False),
    ]
    DEFAULT_CSS = """
    RowsScreen Outline { height: 1fr; }
    """

    def source(self, workshop: Workshop) -> Source[str]:
        """The rows; each session says what they are."""
        raise NotImplementedError

    def shift(self, key: str, by: int) -> Callable[[Workshop], Workshop]:
        """The edit that moves a row up or down."""
        return lambda w: outline.shift(w, key, by)

    def changed_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:
        """The rows that may differ, where rows are more than records; None means all may."""
        return changed

    def compose_body(self) -> ComposeResult:
        """Put the rows there."""
        yield StringOutline()

    @property
    def rows(self) -> StringOutline:
        """The outline."""
        return self.query_one(StringOutline)

    def show(self, workshop: Workshop, changed: frozenset[str] | None) -> None:
        """Show the rows as they are now."""
        self.rows.show(marked(self.source(workshop), workshop), self.changed_rows(changed))

    @property
    def cursor_record(self) -> str:
        """The record under the cursor; empty where the row is none."""
        return self.rows.cursor if self.rows.cursor in self.desk.workshop else ""

    def show_record(self, record_id: str) -> None:
        """Put the cursor on a record, which may have come while another screen was in sight."""
        self.catch_up()
        self.rows.move_cursor(record_id)

    def targets(self) -> list[str]:
        """The selected records in the order of the rows, or the one under the cursor."""
        workshop = self.desk.workshop
        chosen = [key for key in self.rows.selected if key in workshop]
        if not chosen:
            return [self.rows.cursor] if self.rows.cursor in workshop else []
        return self.rows.in_order(chosen)

    def action_delete(self) -> None:
        """Put the selected rows into the tray, with what is under them."""
        targets = self.targets()
        if not targets:
            self.desk.say("There is nothing here to delete.", wrong=True)
            return
        workshop = self.desk.workshop
        named = shorten(workshop.records[targets[0]].statement_text or "this", 18)
        count = sum(len(outline.branch(workshop, t)) for t in targets)
        if self.desk.do("Delete", lambda w: outline.drop(w, targets)):
            self.rows.select(())
            more = f" and {count - 1} more" if count > 1 else ""
            # one line at 80 columns: a second one would lay the whole screen out anew
            self.desk.say(f"Deleted “{named}”{more}; ctrl+z undoes it, ctrl+t: the tray.")

    def action_shift(self, by: int) -> None:
        """Move the row up or down."""
        key, before = self.rows.cursor, self.desk.workshop
        if key not in before:
            self.desk.say("This row stays where it is.", wrong=True)
        elif self.desk.do("Move", self.shift(key, by)):
            self.rows.move_cursor(key)
            if self.desk.workshop is before:
                self.desk.say("It is the first already." if by < 0 else "It is the last already.", wrong=True)

    def action_indent(self) -> None:
        """Put the rows under the one above."""
        self._each("Indent", outline.indent)

    def action_outdent(self) -> None:
        """Bring the rows a level out."""
        self._each("Outdent", outline.outdent)

    def _each(self, label: str, edit: Callable[[Workshop, str], Workshop]) -> None:
        targets = self.targets()
        cursor = self.rows.cursor

        def all_of_them(workshop: Workshop) -> Workshop:
            for target in targets if edit is outline.indent else reversed(targets):
                workshop = edit(workshop, target)
            return workshop

        if not targets:
            self.desk.say("This row stays where it is.", wrong=True)
        elif self.desk.do(label, all_of_them):
            self.rows.move_cursor(cursor)

    def action_extend(self, by: int) -> None:
        """Select rows."""
        (self.rows.action_extend_up if by < 0 else self.rows.action_extend_down)()

    def action_fold(self) -> None:
        """Fold the row, or go to the one it is under."""
        self.rows.action_out()

    def action_unfold(self) -> None:
        """Unfold the row."""
        self.rows.action_into()

    def action_first(self) -> None:
        """Go to the first row."""
        self.rows.action_cursor_first()

    def action_last(self) -> None:
        """Go to the last row."""
        self.rows.action_cursor_last()

    def action_history(self) -> None:
        """Show the earlier wordings of the row."""
        key = self.rows.cursor
        record = self.desk.workshop.records.get(key)
        if record is None:
            self.desk.say("This row has no wording of its own; go to one that has.", wrong=True)
            return
        wordings = self.desk.wordings(key, record.statement)

        def take_up(stamp: str | None) -> None:
            text = next((wording.value for wording in wordings if wording.stamp == stamp), record.statement_text)
            if text != record.statement_text:
                self.desk.do("Take up an earlier wording", lambda w: _said_again(w, key, text))

        from tui.screens.dialogs.histories import HistoryScreen

        self.app.push_screen(HistoryScreen(wordings), take_up)

    def action_lineage(self) -> None:
        """Show where the row comes from, or what came of it."""
        from tui.screens.dialogs import lineage  # not before it is asked for: starting stays quick

        lineage.show(self.desk, self.cursor_record)

    def action_go_to(self) -> None:
        """Go to a row by its number or its words."""
        from tui.screens.base.picker import PickScreen

        self.app.push_screen(PickScreen("Go to", self._choices(), "a number or some words"), self._go)

    def _choices(self) -> "list[Choice]":
        from tui.screens.base.picker import Choice

        source = self.source(self.desk.workshop)
        found: list[Choice] = []
        waiting = [*reversed(source.roots())]
        while waiting:
            key = waiting.pop()
            row = source.row(key)
            found.append(Choice(key, row, f"{row.label} {row.text}"))
            waiting.extend(reversed(source.children(key)))
        return found

    def _go(self, key: str | None) -> None:
        if key:
            self.rows.move_cursor(key)

    def action_flag(self) -> None:
        """Flag the rows; of a comment, say that it came up in an earlier workshop of the series."""
        found = [self.desk.workshop.records[target] for target in self.targets()]
        marked = [(r, "recurring" if isinstance(r, Comment) else "flagged") for r in found]
        sound = [(r, name) for r, name in marked if name in fields_of(type(r))]
        if not sound:
            self.desk.say("This row takes no flag; problems, causes, results and comments do.", wrong=True)
            return
        on = not getattr(sound[0][0], sound[0][1])
        self.desk.do(
            "Flag" if on else "Unflag", lambda w: w.put(*(r.replace_fields(**{name: on}) for r, name in sound))
        )

    def action_park(self) -> None:
        """Park the comment for later, or take it up again."""
        found = [c for t in self.targets() if (c := self.desk.workshop.get(Comment, t))]
        if not found:
            self.desk.say("Only questions and comments are parked; type ~ before one to park it at once.", wrong=True)
            return
        parked = not found[0].parked
        self.desk.do("Park" if parked else "Unpark", lambda w: w.put(*(c.replace_fields(parked=parked) for c in found)))


def _said_again(workshop: Workshop, key: str, text: str) -> Workshop:
    record = workshop.records[key]
    return workshop.put(record.replace_fields(**{record.statement: text}))
