"""The keys that edit the entry line."""

from collections.abc import Callable, Mapping

from textual.binding import Binding

from tui.widgets.composer.textbuffer import TextBuffer

EDITS: Mapping[str, Callable[[TextBuffer], None]] = {
    "left": lambda buffer: buffer.left(),
    "right": lambda buffer: buffer.right(),
    "shift+left": lambda buffer: buffer.left(select=True),
    "shift+right": lambda buffer: buffer.right(select=True),
    "ctrl+left": lambda buffer: buffer.move_to(buffer.word_left_of(buffer.cursor)),
    "ctrl+right": lambda buffer: buffer.move_to(buffer.word_right_of(buffer.cursor)),
    "ctrl+shift+left": lambda buffer: buffer.move_to(buffer.word_left_of(buffer.cursor), select=True),
    "ctrl+shift+right": lambda buffer: buffer.move_to(buffer.word_right_of(buffer.cursor), select=True),
    "delete": TextBuffer.delete,
    "ctrl+w": TextBuffer.delete_word_left,
    "ctrl+backspace": TextBuffer.delete_word_left,
    "ctrl+delete": TextBuffer.delete_word_right,
    "ctrl+a": TextBuffer.select_all,
}
"""Keys that edit the text and mean nothing else."""

COMMANDS = (
    Binding("enter,ctrl+j", "enter", "Record", show=False),
    Binding("tab", "tab", "Deeper, or complete", show=False),
    Binding("shift+tab", "level_up", "Higher", show=False),
    Binding("up", "up", "Up", show=False),
    Binding("down", "down", "Down", show=False),
    Binding("pageup", "page_up", "Page up", show=False),
    Binding("pagedown", "page_down", "Page down", show=False),
    Binding("escape", "escape", "Leave the entry", show=False),
    Binding("backspace", "backspace", "Take back", show=False),
    Binding("home", "home", "Start of line", show=False),
    Binding("end", "end", "End of line", show=False),
    Binding("shift+home", "select_home", "Select to start", show=False),
    Binding("shift+end", "select_end", "Select to end", show=False),
    Binding("ctrl+u", "clear_or_restore", "Clear, or bring back", show=False),
    Binding("ctrl+c", "copy", "Copy", show=False),
    Binding("ctrl+x", "cut", "Cut", show=False),
    Binding("ctrl+v", "paste", "Paste", show=False),
)
"""Keys with an action of the composer."""

ACTIONS: Mapping[str, str] = {key: binding.action for binding in COMMANDS for key in binding.key.split(",")}
"""The action of each of those keys."""

MOVES_IN_TEXT = frozenset({"left", "right", "home", "end", "shift+up", "shift+down", "shift+left", "shift+right"})
"""Keys that are the screen's while there is no text to move in."""
