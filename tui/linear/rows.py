"""Rows that nothing draws: cursor, folds and selection are those of the outline."""

from collections.abc import Callable

from tui.screens.base.row_keys import RowKey
from tui.widgets.outline.handling import Handling
from tui.widgets.outline.source import Row
from tui.widgets.outline.viewport import Viewport


class SpokenRows(Handling[RowKey]):
    """The rows of a page."""

    def __init__(self, moved: Callable[[], None]) -> None:
        """Have no rows yet; `moved` is called when the cursor goes to another."""
        self._view = Viewport[RowKey]()
        self._moved = moved

    def _do(self, move: Callable[[Viewport[RowKey]], None]) -> None:
        cursor = self.cursor
        move(self._view)
        if self.cursor != cursor:
            self._moved()

    @property
    def place(self) -> int:
        """Where the cursor is among the rows that are unfolded, from 0."""
        return self._view.cursor_index

    def listed(self, start: int, end: int) -> list[tuple[RowKey, int]]:
        """Return rows with their depths."""
        rows = self._view.rows
        return [*zip(rows.keys[start:end], rows.depths[start:end], strict=True)]

    def row(self, key: RowKey) -> Row:
        """Return what a row says."""
        return self._view.rows.source.row(key)
