"""What the composer holds: a text, what kind of thing it is, and who said it."""

from typing import NamedTuple


class Mark(NamedTuple):
    """A first character that says what kind of thing is typed, and the word shown for it.

    With ``spaced`` a space may stand behind it; without, a sign before a space begins a text.
    """

    char: str
    name: str
    spaced: bool = False


class Entry(NamedTuple):
    """A text as typed; ``mark`` is the mark's character or empty, ``speaker`` a name or empty."""

    text: str = ""
    mark: str = ""
    speaker: str = ""

    @property
    def words(self) -> str:
        """The text with the name that was typed before it, for what has no speaker of its own."""
        return f"{self.speaker}: {self.text}" if self.speaker else self.text
