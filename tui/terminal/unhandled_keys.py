"""Keys that nothing handles: each gets an answer, and those that lead to a session do so from a list, too."""

from textual.screen import ModalScreen

from tui.screens.base.console import Console
from tui.terminal import texts
from tui.widgets.text.keys import key_name

_INSTEAD = {"ctrl+c": texts.NOTHING_TO_COPY}  # the entry line copies with it, and leaves it where nothing is selected

WITH_A_WORKSHOP = frozenset({"dialog", "incoming", "redo", "save", "session", "undo"})
"""The actions of the console that need an open workshop, apart from the list of keys."""


def answer(app: Console, key: str) -> None:
    """Say that a key does nothing here; where a list is in sight and the key leads to a session, leave the list."""
    bound = app.screen.active_bindings.get(key)
    taken = bound is not None and bound.enabled and (key not in _INSTEAD or isinstance(app.screen, ModalScreen))
    if taken or not _is_command(key):
        return
    if isinstance(app.screen, ModalScreen):
        below = app.screen_stack[0].active_bindings.get(key)
        leads = (below.binding.id or "").startswith(("go.", "app.quit")) if below is not None else False
        if below is not None and leads:
            while isinstance(app.screen, ModalScreen):
                app.screen.dismiss(None)
            app.call_next(app.run_action, below.binding.action, below.node)
            return
        app.say(texts.does_nothing_in_a_list(key_name(key)), wrong=True)
        return
    app.say(_INSTEAD.get(key, texts.does_nothing_here(key_name(key))), wrong=True)


def _is_command(key: str) -> bool:
    """Return whether a key is pressed to do something, not to type or to move in the text."""
    *held, last = key.split("+")
    return (last[:1] == "f" and last[1:].isdigit()) or (("ctrl" in held or "alt" in held) and len(key_name(last)) == 1)
