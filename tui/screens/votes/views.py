"""A screen with several views of one thing: one key goes to the next, and each says what a typed line means."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from tui.screens.base.marked import marked
from tui.screens.base.recording import OutlineScreen
from tui.screens.votes.view import View
from tui.widgets.composer.entry import Entry
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Outline, Source
from tui.widgets.view_tabs import ViewTabs
from workshop.document import Workshop


class ViewsScreen(OutlineScreen):
    """Asks the present view all that an OutlineScreen is asked; the views are given before it is mounted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n,f2", "view(1)", "Next view", id="votes.view", tooltip="Grouping, ballots, ranking and cut"),
    ]
    views: Sequence[View] = ()
    view: View

    # What OutlineScreen asks for.

    def place(self) -> str:
        """Each view keeps its own half-typed line."""
        return f"Votes {self.view.DRAFTS}"

    def source(self, workshop: Workshop) -> Source[str]:
        """The rows of the view."""
        del workshop  # the desk's, from which the sums come too
        return self.view.source()

    def prompt(self, mark: str) -> str:
        """What Enter would record."""
        return self.view.prompt(mark)

    def placeholder(self) -> str:
        """What can be typed."""
        return self.view.PLACEHOLDER

    def record(self, entry: Entry) -> bool:
        """Record what was typed."""
        return self.view.record(entry)

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Record pasted lines."""
        return self.view.record_lines(lines)

    def entry_of(self, key: str) -> Entry | None:
        """A row as it is put into the composer."""
        return self.view.entry_of(key)

    def reword(self, key: str, entry: Entry) -> bool:
        """Change a row."""
        return self.view.reword(key, entry)

    def refresh_prompt(self) -> None:
        """Say what Enter would record, or ask what is to be answered."""
        if self.is_mounted and self.rewording and (asked := self.view.question(self.rewording)):
            self.composer.prompt = asked
            self.composer.placeholder = self.view.hint(self.rewording)
        else:
            super().refresh_prompt()

    def leave_rewording(self) -> None:
        """Go back to recording, or to the next question."""
        key = self.rewording
        self.composer.placeholder = self.placeholder()
        super().leave_rewording()
        self.view.answered(key)

    # What views ask for.

    @property
    def typed(self) -> Entry:
        """What is in the composer."""
        return self.composer.value

    def begin(self, key: str) -> None:
        """Put what a key stands for into the composer."""
        entry = self.view.entry_of(key)
        if entry is not None:
            self.rewording = key
            self.composer.load(entry)
            self.composer.focus()
            self.refresh_prompt()

    def refresh_rows(self) -> None:
        """Show the rows anew."""
        self.rows.show(marked(self.view.source(), self.desk.workshop))

    # From view to view.

    def go(self, view: View) -> None:
        """Show another view."""
        if view is not self.view:
            self.view.cursor = self.rows.cursor
            self.enter(view)
            self._show(self.desk.workshop, None)
            self.settle()

    def enter(self, view: View) -> None:
        """Make a view the present one; its rows are shown after this."""
        self.view = view
        self.query_one(ViewTabs).here = view.ID
        self.composer.screen_keys = view.SCREEN_KEYS

    def settle(self) -> None:
        """Put the cursor and the half-typed line of the view where they were."""
        self.composer.marks = self.view.MARKS
        self.rows.select(())
        self.view.entered()
        if self.view.cursor:
            self.rows.move_cursor(self.view.cursor)
        self.take_up_draft()
        self.refresh_bindings()

    @on(ViewTabs.Picked)
    def _picked(self, event: ViewTabs.Picked) -> None:
        self.go(next(view for view in self.views if event.tab == view.ID))

    def action_view(self, by: int) -> None:
        """Go to the next view."""
        self.go(self.views[(self.views.index(self.view) + by) % len(self.views)])

    def action_key(self, name: str) -> None:
        """Do what a key of the view does."""
        self.view.commands()[name]()
        self.refresh_prompt()

    def enter_nothing(self, entry: Entry) -> None:
        """Enter alone answers a question with nothing; a mark alone can be all there is to say."""
        if self.rewording and (self.view.question(self.rewording) or entry.mark):
            if self.view.reword(self.rewording, entry):
                self.leave_rewording()
        elif not self.rewording and entry.mark in self.view.ALONE:
            if self.view.record(entry):
                self.composer.clear()
        else:
            super().enter_nothing(entry)

    @on(Outline.SelectionChanged)
    def _selection_changed(self) -> None:
        self.refresh_prompt()
