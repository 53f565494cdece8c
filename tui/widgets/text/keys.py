"""Keys of the keyboard: what they type, and how they are written wherever people read them."""

from textual.binding import Binding, BindingType

from tui.widgets.key import DeclaredKey, key_name

__all__ = ["bindings", "bound", "key_name", "typed_text"]

_COMMAND_KEYS = frozenset({"ctrl", "alt", "super", "hyper", "meta"})


def typed_text(key: str, character: str | None) -> str:
    """Return the text that a key types: any character but controls, and none with a command key.

    Spaces of every width, joiners and the halves of a surrogate pair are text.
    """
    if not character or not _COMMAND_KEYS.isdisjoint(key.split("+")[:-1]):
        return ""
    if any(char < " " or "\x7f" <= char <= "\x9f" for char in character):  # controls
        return ""
    return character


def bindings(*keys: DeclaredKey) -> list[BindingType]:
    """Return declared keys as Textual has them."""
    return [
        Binding(each.key, each.action, each.description, show=each.show, tooltip=each.tooltip, id=each.id)
        for each in keys
    ]


def bound(keys: str, action: str, name: str, words: tuple[str, str], *, show: bool = True) -> Binding:
    """Declare a key of a screen that hosts no page; `words` are what it is called and what it does."""
    return Binding(keys, action, words[0], id=name, show=show, tooltip=words[1])
