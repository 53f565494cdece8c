"""All keys of a screen, made from the bindings themselves."""

from collections.abc import Iterable

from textual.binding import ActiveBinding

from tui.screens.base.picker import Choice, PickScreen
from tui.widgets.outline.outline import Row
from workshop.kinds import MARKS

_COMPOSER = (
    ("Enter", "records the line where the words above it say"),
    ("Tab, Shift+Tab", "the next entry goes a level in, or out"),
    ("Up, Down", "go through the rows; with an empty line Left and Right fold and unfold"),
    (" ".join(MARKS), f"first on the line: {', '.join(kind.word for kind in MARKS.values())}"),
    ("@name", "first on the line: who says it; Tab takes the name offered"),
    ("Backspace", "at the start of the line takes the mark or the speaker away"),
    ("Esc", "leaves a rewording as it was; a half-typed line always stays"),
    ("ctrl+u", "clears the line; once more brings it back"),
)


class KeysScreen(PickScreen):
    """Lists the keys; gives the id of the binding picked, so that it can be run."""

    def __init__(self, bindings: Iterable[tuple[str, ActiveBinding]]) -> None:
        choices: list[Choice] = []
        for display, active in bindings:
            binding = active.binding
            words = f"{display} {binding.description} {binding.tooltip}"
            note = binding.tooltip if binding.tooltip != binding.description else ""
            choices.append(Choice(binding.id or "", Row(f"{binding.description} · {note}", label=display), words))
        for keys, does in _COMPOSER:
            choices.append(Choice(f"composer:{keys}", Row(does, label=keys, tone="talk"), f"{keys} {does}"))
        super().__init__("Every action and its key; Enter runs it", choices, "a key or a word")
