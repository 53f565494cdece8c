"""Keys in sentences: what is named is the key that a command has on this machine, not the one that it came with.

Sentences are made where they are shown, when it is known which keys are in force; one into which nothing else is put
is a `Sentence`.
"""

from collections.abc import Callable, Mapping
from typing import Final

from tui.widgets.key import key_name

_moved: dict[str, str] = {}


def use(keys: Mapping[str, str]) -> None:
    """From now on name these keys, by command; several have commas between, and the first is named."""
    _moved.clear()
    _moved.update((command, key_name(written.partition(",")[0].strip())) for command, written in keys.items())


class KeyOf:
    """The key of a command, as it is written in a sentence."""

    def __init__(self, command: str, delivered: str) -> None:
        self.command: Final = command
        self.delivered: Final = delivered

    def __str__(self) -> str:
        return _moved.get(self.command, self.delivered)


class Sentence:
    """A sentence that names keys, made when it is shown."""

    def __init__(self, words: Callable[[], str]) -> None:
        self._words = words

    def __str__(self) -> str:
        return self._words()
