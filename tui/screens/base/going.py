"""The list of Ctrl+G: rows by their numbers or their words. A number that is one of a row comes first."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.screens.base import texts
from tui.screens.base.picker import Choice, PickScreen
from tui.widgets.outline.outline import Row

_NUMBER = re.compile(r"[a-z]*\s*\d+(?:\.\d+)*", re.IGNORECASE)


class Target(NamedTuple):
    """A row, and the numbers by which it is called, the surest first."""

    row: Row
    numbers: tuple[str, ...]


class GoScreen(PickScreen):
    """Gives the place of the row picked among the targets."""

    def __init__(self, targets: Sequence[Target], here: int) -> None:
        """List the targets; of rows called alike, those that follow `here` come first."""
        self._numbers = {str(place): [n.casefold() for n in each.numbers] for place, each in enumerate(targets)}
        self._here = here
        choices = [
            Choice(str(place), each.row, " ".join([*each.numbers, each.row.text])) for place, each in enumerate(targets)
        ]
        super().__init__(texts.GO_TO, choices, texts.NUMBER_OR_WORDS, texts.NOTHING_HERE)

    def choices_for(self, text: str) -> Sequence[Choice]:
        """Return the rows of that number first, the nearest in front, then those that have the words."""
        found, typed = super().choices_for(text), text.strip().casefold()
        if _NUMBER.fullmatch(typed) is None:
            return found
        exact = [choice for choice in found if typed in self._numbers[choice.key]]
        exact.sort(key=lambda choice: (self._numbers[choice.key].index(typed), abs(int(choice.key) - self._here)))
        rest = [choice for choice in found if choice not in exact]
        return [*exact, *rest]
