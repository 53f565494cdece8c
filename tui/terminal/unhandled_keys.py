"""Keys that nothing handles: each gets an answer, and those that lead to a session do so from a list, too."""

from collections.abc import Sequence
from typing import Any, Protocol

from textual.screen import ModalScreen, Screen

from tui.terminal import texts

_INSTEAD = {"ctrl+c": texts.NOTHING_TO_COPY}  # the entry line copies with it, and leaves it where nothing is selected

WITH_A_WORKSHOP = frozenset({"errand", "incoming", "redo", "save", "session", "undo"})
"""The actions of the console that need an open workshop, apart from the list of keys."""


class Answering(Protocol):
    """The console as this module sees it."""

    @property
    def screen(self) -> Screen[Any]:
        """The screen in sight."""
        ...

    @property
    def screen_stack(self) -> Sequence[Screen[Any]]:
        """The screen of the session, and what lies over it."""
        ...

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Tell the typist something."""
        ...

    def call_next(self, callback: Any, *args: Any) -> Any:
        """Call when this message is done with."""
        ...

    async def run_action(self, action: Any, default_namespace: Any = None) -> bool:
        """Run an action by its name."""
        ...


def answer(app: Answering, key: str) -> None:
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


def key_name(key: str) -> str:
    """Return a key as it is written in sentences: `alt+up` is Alt+Up, `ctrl+z` is Ctrl+Z, `f9` is F9."""
    return "+".join(part.capitalize() for part in key.split("+"))


def _is_command(key: str) -> bool:
    """Return whether a key is pressed to do something, not to type or to move in the text."""
    *held, last = key.split("+")
    return (last[:1] == "f" and last[1:].isdigit()) or (("ctrl" in held or "alt" in held) and len(last) == 1)
