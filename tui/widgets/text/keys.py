"""Keys of the keyboard: what they type, and how they are written wherever people read them."""

import unicodedata
from functools import lru_cache

from textual.binding import Binding
from textual.keys import key_to_character

_COMMAND_KEYS = frozenset({"ctrl", "alt", "super", "hyper", "meta"})
_NAMES = {
    "minus": "-",
    "plus": "+",
    "at": "@",
    "escape": "Esc",
    "pageup": "Page Up",
    "pagedown": "Page Down",
    "question_mark": "?",
    "slash": "/",
}
"""Names that are not Textual's own with a capital."""


def typed_text(key: str, character: str | None) -> str:
    """Return the text that a key types: any character but controls, and none with a command key.

    Spaces of every width, joiners and the halves of a surrogate pair are text.
    """
    if not character or not _COMMAND_KEYS.isdisjoint(key.split("+")[:-1]):
        return ""
    if any(unicodedata.category(char) == "Cc" for char in character):
        return ""
    return character


@lru_cache(maxsize=256)
def key_name(key: str) -> str:
    """Return how a key is written for people: "F7", "Ctrl+N", "Alt+Up", "Shift+Tab", "Enter", "Esc".

    ``key`` is Textual's name of it, with its modifiers, as a binding has it.
    """
    *modifiers, last = key.split("+")
    return "+".join([*(modifier.capitalize() for modifier in modifiers), _NAMES.get(last) or _plain_name(last)])


def _plain_name(key: str) -> str:
    character = key_to_character(key)
    if character and character.isprintable() and not character.isspace():
        return character.upper()
    return key.replace("_", " ").title()


def bound(keys: str, action: str, name: str, words: tuple[str, str], *, show: bool = True) -> Binding:
    """Declare a key of a screen that hosts no page; `words` are what it is called and what it does."""
    return Binding(keys, action, words[0], id=name, show=show, tooltip=words[1])
