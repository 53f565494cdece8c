"""What can be done with the rows of an outline, whether or not anything draws them."""

from collections.abc import Callable, Iterable
from typing import Generic

from tui.widgets.outline import moves
from tui.widgets.outline.layout import ASCII, UNICODE
from tui.widgets.outline.source import Key, Source
from tui.widgets.outline.viewport import Viewport


class Handling(Generic[Key]):
    """Rows with a cursor, folds and a selection. What it does, it does to its viewport, through `_do`."""

    _view: Viewport[Key]

    def _do(self, move: Callable[[Viewport[Key]], None]) -> None:
        """Do something to the viewport, and see to what follows from it."""
        raise NotImplementedError

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
