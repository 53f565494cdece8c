"""The outline: indented, numbered rows with folding and selection, drawn from the visible window only."""

import os
from collections.abc import Callable, Hashable, Iterable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.outline import moves as moves
from tui.widgets.outline.canvas import OutlineCanvas
from tui.widgets.outline.layout import ASCII, UNICODE
from tui.widgets.outline.source import Key, Row, Source
from tui.widgets.outline.viewport import Viewport
from tui.widgets.text.keys import typed_text
from tui.widgets.text.terminal import is_plain

__all__ = ["Outline", "Row", "Source"]

RowId = TypeVar("RowId", bound=Hashable)
"""The outline's ``Key`` as its messages have it: a class within a class cannot share the variable."""


class Outline(OutlineCanvas[Key], can_focus=True):
    """Shows a ``Source``. Its actions work without the focus too: a screen may call them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", "Up", show=False),
        Binding("down", "cursor_down", "Down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("home", "cursor_first", "First row", show=False),
        Binding("end", "cursor_last", "Last row", show=False),
        Binding("left", "out", "Fold, or up a level", show=False),
        Binding("right", "into", "Unfold, or down a level", show=False),
        Binding("space", "toggle_select", "Select", show=False),
        Binding("shift+up", "extend_up", "Select upwards", show=False),
        Binding("shift+down", "extend_down", "Select downwards", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    class CursorMoved(Message, Generic[RowId]):
        """The cursor is on another row, or on none when there are no rows."""

        def __init__(self, key: RowId | None) -> None:
            super().__init__()
            self.key = key

    class Chosen(Message, Generic[RowId]):
        """Enter was pressed on a row, or it was clicked twice."""

        def __init__(self, key: RowId) -> None:
            super().__init__()
            self.key = key

    class SelectionChanged(Message):
        """Other rows are selected than before."""

    class TypedInto(Message):
        """Text was typed while the outline had the focus: it belongs where text is entered."""

        def __init__(self, character: str) -> None:
            super().__init__()
            self.character = character

    def on_mount(self) -> None:
        """Draw with what this terminal has."""
        self.ascii = is_plain(os.environ)

    def show(self, source: Source[Key], changed: Iterable[Key] | None = None) -> None:
        """Show a source, or what changed in it.

        ``changed`` are the keys whose children or row may be others than before (for a key that
        moved: the one above it before, and the one above it now); the top level is always looked
        at. None reads everything anew. Cursor, folds and selection stay with their keys.
        """
        self._do(lambda view: view.take(source, changed))

    @property
    def cursor(self) -> Key | None:
        """The key of the cursor's row; None when there are no rows."""
        return self._view.cursor

    def move_cursor(self, key: Key) -> bool:
        """Put the cursor on a row, unfolding what hides it; False if source, filter or branch has it not."""
        if key not in self._view.rows:
            self.reveal(key)
        if key not in self._view.rows:
            return False
        self._do(lambda view: view.put_cursor(view.rows.index(key)))
        return True

    @property
    def row_count(self) -> int:
        """How many rows are unfolded."""
        return len(self._view.rows)

    @property
    def selected(self) -> frozenset[Key]:
        """The keys of the selected rows."""
        return self._view.selection.keys

    def in_order(self, keys: Iterable[Key]) -> list[Key]:
        """Return those of the keys that are among the rows, from the top down."""
        rows = self._view.rows
        return sorted((key for key in keys if key in rows), key=rows.index)

    def select(self, keys: Iterable[Key]) -> None:
        """Select exactly these rows."""
        self._do(lambda view: view.selection.replace(keys))

    @property
    def folded(self) -> frozenset[Key]:
        """The keys under which everything is hidden."""
        return frozenset(self._view.rows.folded)

    def fold(self, key: Key) -> None:
        """Hide what is under a key."""
        self._do(lambda view: view.fold(key))

    def unfold(self, key: Key) -> None:
        """Show what is under a key."""
        self._do(lambda view: view.unfold(key))

    def fold_to(self, levels: int | None) -> None:
        """Show the first ``levels`` levels (from 1); None unfolds everything."""
        self._do(lambda view: view.fold_to(levels))

    def reveal(self, key: Key) -> None:
        """Unfold all that is above a key."""
        self._do(lambda view: view.reveal(key))

    @property
    def filter(self) -> Callable[[Key], bool] | None:
        """Which keys are shown, with the rows above them; folds are not regarded. None shows all."""
        return self._view.rows.filter

    @filter.setter  # noqa: A003 - the property, not the builtin
    def filter(self, wanted: Callable[[Key], bool] | None) -> None:
        self._do(lambda view: view.show_only(wanted, view.rows.branch))

    @property
    def matched(self) -> int:
        """How many rows the filter lets through."""
        return self._view.rows.matched

    @property
    def branch(self) -> Key | None:
        """The key of the branch shown by itself; None when all is shown."""
        return self._view.rows.branch

    def focus_branch(self, key: Key | None) -> None:
        """Show only one row and what is under it; None shows all again."""
        self._do(lambda view: view.show_only(view.rows.filter, key))

    @property
    def ascii(self) -> bool:
        """Whether signs are drawn in plain ASCII, for consoles that lack the others."""
        return self._view.signs is ASCII

    @ascii.setter  # noqa: A003 - the property, not the builtin
    def ascii(self, plain: bool) -> None:
        self._do(lambda view: view.use_signs(ASCII if plain else UNICODE))

    def step(self, delta: int, *, by_page: bool) -> None:
        """Go up (-1) or down (1), by a row or by a window."""
        self._do(moves.page(delta) if by_page else moves.by(delta))

    def action_cursor_up(self) -> None:
        """Go up a row."""
        self._do(moves.by(-1))

    def action_cursor_down(self) -> None:
        """Go down a row."""
        self._do(moves.by(1))

    def action_page_up(self) -> None:
        """Go up a window."""
        self._do(moves.page(-1))

    def action_page_down(self) -> None:
        """Go down a window."""
        self._do(moves.page(1))

    def action_cursor_first(self) -> None:
        """Go to the first row."""
        self._do(moves.first)

    def action_cursor_last(self) -> None:
        """Go to the last row."""
        self._do(moves.last)

    def action_out(self) -> None:
        """Fold the row; if it is folded or a leaf, go to the one above it in the tree."""
        self._do(moves.out)

    def action_into(self) -> None:
        """Unfold the row; if it is unfolded, go to the first one under it."""
        self._do(moves.into)

    def action_toggle_fold(self) -> None:
        """Fold or unfold the row."""
        self._do(moves.toggle_fold)

    def action_fold_to(self, levels: int) -> None:
        """Show so many levels; 0 unfolds everything."""
        self.fold_to(levels or None)

    def action_toggle_select(self) -> None:
        """Select the row, or no longer."""
        self._do(moves.toggle_selected)

    def action_extend_up(self) -> None:
        """Select the row and the one above."""
        self._do(moves.stretch(-1))

    def action_extend_down(self) -> None:
        """Select the row and the one below."""
        self._do(moves.stretch(1))

    def action_choose(self) -> None:
        """Say that the row was chosen."""
        if self.cursor is not None:
            self.post_message(self.Chosen(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on the sign, fold or unfold; at the second click, choose."""
        found = self.row_at(event)
        if found is None:
            return
        row, on_sign = found
        if event.chain == 2 and not on_sign:
            self.action_choose()
            return
        self._do(moves.to(row))
        if on_sign:
            self.action_toggle_fold()

    def on_key(self, event: events.Key) -> None:
        """Pass typed text on: letters are never commands, and not all of them are "printable"."""
        text = typed_text(event.key, event.character)
        if text and event.key != "space":  # bindings come after this
            event.stop()
            self.post_message(self.TypedInto(text))

    def _do(self, move: Callable[[Viewport[Key]], None]) -> None:
        cursor, selected = self.cursor, self.selected
        move(self._view)
        self._settle()
        if self.cursor != cursor:
            self.post_message(self.CursorMoved(self.cursor))
        if self.selected != selected:
            self.post_message(self.SelectionChanged())
