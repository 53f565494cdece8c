"""All keys of a screen, made from the bindings themselves."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import BindingType

from tui.screens.base.picker import PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs import texts
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row
from tui.widgets.text.keys import bound
from workshop.text import search_key

ASKED = "help"
"""What the list gives where the help in words is asked for."""
_HEADING = "heading "
_COLUMN = 14
"""The cells of the column of keys at most; what is longer flows into the words."""


class Action(NamedTuple):
    """Something that can be done here.

    Attributes:
        command: The id of its binding; it begins with `line` for what a key of the line does.
        keys: The keys that do it, as people write them.
        name: What the footer calls it.
        does: What it does.
        synonyms: Further words by which it is found.
    """

    command: str
    keys: str
    name: str
    does: str
    synonyms: str = ""


class KeysScreen(PickScreen):
    """Lists what can be done, under headings; gives the id of the binding picked, or `ASKED`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("f9,ctrl+p", "help", "keys.help", texts.KEYS["keys.help"]),
    ]

    def __init__(self, parts: Sequence[tuple[str, Sequence[Action]]]) -> None:
        column = max((min(cell_len(each.keys), _COLUMN) for _, part in parts for each in part), default=0)
        self._listed: list[Choice] = []
        self._names: dict[str, str] = {}
        actions: list[Choice] = []
        for heading, part in parts:
            if part:
                self._listed.append(Choice(_HEADING + heading, Row(heading, tone="heading"), ""))
            for each in part:
                words = each.name + (f" · {each.does}" if each.does != each.name else "")
                known = f"{each.keys} {words} {each.synonyms}"
                choice = Choice(each.command, Row(words, label=f"{each.keys:<{column}}"), known)
                self._names[each.command] = search_key(f"{each.keys} {each.name}")
                self._listed.append(choice)
                actions.append(choice)
        super().__init__(texts.KEYS_TITLE, actions, texts.KEYS_HINT)

    def begin(self) -> None:
        """Begin at the first action, below its heading."""
        self.query_one(Outline).action_cursor_down()

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return all under their headings or, of what is typed, what has it in its name or key first."""
        if not text.strip():
            return self._listed
        words = search_key(text).split()
        found = super().choices_for(text)
        return sorted(found, key=lambda choice: not all(word in self._names[choice.key] for word in words))

    def taken(self, key: str) -> None:
        """Take an action; a heading is none."""
        if not key.startswith(_HEADING):
            super().taken(key)

    def action_help(self) -> None:
        """Ask for the help in words."""
        self.dismiss(ASKED)
