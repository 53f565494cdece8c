"""The outline: indented, numbered rows with folding and selection, drawn from the visible window only."""

import os
from collections.abc import Callable, Hashable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.outline import moves as moves
from tui.widgets.outline.canvas import OutlineCanvas
from tui.widgets.outline.handling import Handling
from tui.widgets.outline.source import Key
from tui.widgets.outline.viewport import Viewport
from tui.widgets.text.keys import typed_text
from tui.widgets.text.terminal import is_plain

RowId = TypeVar("RowId", bound=Hashable)
"""The outline's ``Key`` as its messages have it: a class within a class cannot share the variable."""


class Outline(Handling[Key], OutlineCanvas[Key], can_focus=True):
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
