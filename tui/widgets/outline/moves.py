"""What the outline's keys do, as functions on its viewport."""

from collections.abc import Callable
from typing import Any

from tui.widgets.outline.viewport import Viewport

Move = Callable[[Viewport[Any]], None]
"""Moves read no keys: they pass on what the view holds."""


def by(rows: int) -> Move:
    """Move the cursor by so many rows, as far as there are any."""

    def move(view: Viewport[Any]) -> None:
        view.selection.end_stretch()
        _go(view, view.cursor_index + rows)

    return move


def to(row: int) -> Move:
    """Go to the row with this index."""

    def move(view: Viewport[Any]) -> None:
        view.selection.end_stretch()
        _go(view, row)

    return move


def first(view: Viewport[Any]) -> None:
    """Go to the first row."""
    view.selection.end_stretch()
    _go(view, 0)


def last(view: Viewport[Any]) -> None:
    """Go to the last row."""
    view.selection.end_stretch()
    _go(view, len(view.rows))


def page(direction: int) -> Move:
    """Go up (-1) or down (1) by what fills the window, less a line that stays in sight; a row at least."""

    def move(view: Viewport[Any]) -> None:
        view.selection.end_stretch()
        row, used = view.cursor_index, 0
        while 0 <= row + direction < len(view.rows):
            used += view.height_of(row + direction)
            if used >= view.height and row != view.cursor_index:
                break
            row += direction
        _go(view, row)

    return move


def stretch(rows: int) -> Move:
    """Select the cursor's row and those it passes on its way."""

    def move(view: Viewport[Any]) -> None:
        if view.cursor is None:
            return
        start = view.cursor_index
        _go(view, start + rows)
        view.selection.stretch(view.rows.keys, start, view.cursor_index)

    return move


def toggle_selected(view: Viewport[Any]) -> None:
    """Select the cursor's row, or no longer."""
    if view.cursor is not None:
        view.selection.toggle(view.cursor)


def out(view: Viewport[Any]) -> None:
    """Fold the cursor's row if something is unfolded under it, else go to the row above it in the tree."""
    if view.is_open(view.cursor_index):
        fold(view)
    elif view.cursor is not None and (above := view.rows.parent(view.cursor)) is not None:
        view.selection.end_stretch()
        view.put_cursor(view.rows.index(above))


def into(view: Viewport[Any]) -> None:
    """Unfold the cursor's row, or go to the first row under it."""
    if view.is_open(view.cursor_index):
        by(1)(view)
    else:
        unfold(view)


def fold(view: Viewport[Any]) -> None:
    """Fold the cursor's row."""
    if view.is_open(view.cursor_index):
        view.fold(view.cursor)


def unfold(view: Viewport[Any]) -> None:
    """Unfold the cursor's row."""
    if view.cursor is not None:
        view.unfold(view.cursor)


def toggle_fold(view: Viewport[Any]) -> None:
    """Fold or unfold the cursor's row."""
    (fold if view.is_open(view.cursor_index) else unfold)(view)


def _go(view: Viewport[Any], row: int) -> None:
    if len(view.rows):
        view.put_cursor(min(max(row, 0), len(view.rows) - 1))
