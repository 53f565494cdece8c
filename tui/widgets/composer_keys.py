"""Which keys edit the entry line, and which key events are typed text."""

import unicodedata
from collections.abc import Callable, Mapping

from tui.widgets.textbuffer import TextBuffer

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

_COMMAND_KEYS = frozenset({"ctrl", "alt", "super", "hyper", "meta"})


def typed_text(key: str, character: str | None) -> str:
    """Return the text that a key types: any character but controls, and none with a command key.

    Spaces of every width, joiners and the halves of a surrogate pair are text.
    """
    if not character or not _COMMAND_KEYS.isdisjoint(key.split("+")[:-1]):
        return ""
    if any(unicodedata.category(char) == "Cc" for char in character):
        return ""
    return character
