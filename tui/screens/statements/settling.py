"""The words that may be taken for some that are in brackets: a number picks one, other words can be typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.screens.choices import Choice, Choices
from tui.screens.statements import texts
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from workshop.statements.brackets import Bracket, Bracketed, proposers
from workshop.text import cleaned

if TYPE_CHECKING:  # what shows it
    from tui.screens.base.picker import PickScreen

NEXT, ORDINARY = "next", "ordinary"
_NOTHING, _OTHER = "0", "other"


class Settling(Choices):
    """Gives the number of the words picked, `NEXT` or `ORDINARY`, None for nothing; `words` and `who` say what."""

    def __init__(
        self, record: Bracketed, bracket: Bracket, place: int, count: int, speakers: Sequence[str] = ()
    ) -> None:
        """Ask for one of the `count` open brackets of a record, the one at `place`, from 1."""
        self.speakers, self.several = speakers, count > 1
        self.words = self.who = ""  # what was picked, and who proposed it where that was typed
        named = proposers(record.alternatives)
        words = [each for each in bracket.words if each]
        self._words = {str(number): each for number, each in enumerate(words, 1)}
        nothing = texts.SAY_NOTHING if "" in bracket.words else texts.STRIKE
        choices = [
            *(
                Choice(number, Row(each, label=number, note=named.get(each, "")), each)
                for number, each in self._words.items()
            ),
            Choice(_NOTHING, Row(nothing, label=_NOTHING, note=named.get("", ""), tone="empty"), nothing),
            Choice(ORDINARY, Row(texts.ORDINARY, tone="empty"), texts.ORDINARY),
        ]
        super().__init__(texts.which_words(place, count, bracket.raw), choices, texts.NUMBER_OR_WORDS)

    @property
    def numbers(self) -> frozenset[str]:
        """What picks words at once."""
        return frozenset((*self._words, _NOTHING))

    def is_whole(self, number: str) -> bool:
        """Return whether a number is one of them, and no longer one can be meant."""
        longer = any(other != number and other.startswith(number) for other in self._words)
        return number in self.numbers and not longer

    def found(self, text: str) -> Sequence[Choice]:
        """Return all choices; where other words are typed, those."""
        words = cleaned(text)
        if not words or words in self.numbers:
            return self.all
        return [Choice(_OTHER, Row(words, label=texts.INSTEAD), words)]

    def take(self, key: str, typed: Entry) -> None:
        """Keep the words of what was picked."""
        self.words, self.who = (typed.text, typed.speaker) if key == _OTHER else (self._words.get(key, ""), "")

    def screen(self) -> "PickScreen":
        """Return the screen that shows it."""
        from tui.screens.dialogs.settling import SettleScreen

        return SettleScreen(self)
