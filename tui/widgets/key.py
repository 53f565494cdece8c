"""Keys as they are declared and written: no more than words and names, so that what has keys needs no terminal."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

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
_DASHED = {"less_than_sign": "LESS-THAN SIGN", "greater_than_sign": "GREATER-THAN SIGN", "hyphen_minus": "HYPHEN-MINUS"}
"""Names of characters, of which Textual's have a line for the dash."""


class DeclaredKey(NamedTuple):
    """A key, or several, and the command that it runs.

    Attributes:
        key: The key; several with commas between.
        action: What the screen is asked to do.
        description: What the footer calls it.
        id: The command, by which it gets another key.
        tooltip: What the help says that it does.
        show: Whether the footer names it.
    """

    key: str
    action: str
    description: str
    id: str
    tooltip: str
    show: bool = False


def key(keys: str, command: str, name: str, does: str, *, shown: bool = False) -> DeclaredKey:
    """Declare a key of a page once: footer, help (F9) and remapping follow from it.

    Args:
        keys: The key, or several with commas between.
        command: The command that it runs, by its id in `Page.commands`.
        name: What the footer calls it.
        does: What the help says that it does.
        shown: Whether the footer names it.
    """
    return DeclaredKey(keys, f"command('{command}')", name, command, does, shown)


@lru_cache(maxsize=256)
def key_name(key: str) -> str:
    """Return how a key is written for people: "F7", "Ctrl+N", "Alt+Up", "Shift+Tab", "Enter", "Esc".

    ``key`` is Textual's name of it, with its modifiers, as a binding has it.
    """
    *modifiers, last = key.split("+")
    return "+".join([*(modifier.capitalize() for modifier in modifiers), _NAMES.get(last) or _plain_name(last)])


def _plain_name(key: str) -> str:
    character = _character(key)
    if character.isprintable() and character and not character.isspace():
        return character.upper()
    return key.replace("_", " ").title()


def _character(key: str) -> str:
    """Return the character that a key is called after; empty for a key that types none."""
    if len(key) == 1:
        return key
    if key[:1] == "f" and key[1:].isdecimal():  # most keys that are shown first; the table of all names weighs 1 MB
        return ""
    try:
        return unicodedata.lookup(_DASHED.get(key, key.replace("_", " ")))
    except KeyError:
        return ""
