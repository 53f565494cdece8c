"""All keys of a screen, made from the bindings themselves."""

from collections.abc import Iterable

from textual.binding import ActiveBinding

from tui.screens.base.picker import Choice, PickScreen
from tui.screens.dialogs import texts
from tui.widgets.outline.outline import Row


class KeysScreen(PickScreen):
    """Lists the keys; gives the id of the binding picked, so that it can be run."""

    def __init__(self, bindings: Iterable[tuple[str, ActiveBinding]]) -> None:
        choices: list[Choice] = []
        for display, active in bindings:
            binding = active.binding
            words = f"{display} {binding.description} {binding.tooltip}"
            note = binding.tooltip if binding.tooltip != binding.description else ""
            choices.append(Choice(binding.id or "", Row(f"{binding.description} · {note}", label=display), words))
        for number, (keys, does) in enumerate(texts.LINE_KEYS.items()):
            choices.append(Choice(f"line {number}", Row(does, label=keys, tone="talk"), f"{keys} {does}"))
        super().__init__(texts.KEYS_TITLE, choices, texts.KEYS_HINT)
