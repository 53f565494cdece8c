"""Which words are taken for some that are in brackets: a number picks one, other words can be typed."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from tui.screens.base.picker import Choice, PickScreen
from tui.screens.statements import texts
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.outline.outline import Row
from tui.widgets.text.keys import bound
from workshop.statements.brackets import Bracket, Bracketed, proposers
from workshop.text import cleaned

NEXT, ORDINARY = "next", "ordinary"
_NOTHING, _OTHER = "0", "other"


class SettleScreen(PickScreen):
    """Gives the number of the words picked, `NEXT` or `ORDINARY`, None for nothing; `words` and `who` say what."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("alt+quotation_mark", "next", "brackets.next", texts.KEYS["brackets.next"]),
    ]

    def __init__(
        self, record: Bracketed, bracket: Bracket, place: int, count: int, speakers: Sequence[str] = ()
    ) -> None:
        """Ask for one of the `count` open brackets of a record, the one at `place`, from 1."""
        self._speakers, self._several = speakers, count > 1
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

    def begin(self) -> None:
        """Offer who may propose other words."""
        self.query_one(Composer).speakers = self._speakers

    def ask(self) -> None:
        """Say what the line is for."""
        self.query_one(Composer).prompt = texts.PICK_WORDS

    def choices_for(self, text: str) -> Sequence[Choice]:
        """All choices; where other words are typed, those."""
        words = cleaned(text)
        if not words or words in self._numbers:
            return self._choices
        return [Choice(_OTHER, Row(words, label=texts.INSTEAD), words)]

    @property
    def _numbers(self) -> frozenset[str]:
        return frozenset((*self._words, _NOTHING))

    @on(said.Drafted)
    def _numbered(self, event: said.Drafted) -> None:
        """Take the words of a number as soon as it is typed, where no longer one can be meant."""
        number = event.entry.text
        longer = any(other != number and other.startswith(number) for other in self._words)
        if number in self._numbers and not longer and not event.entry.speaker:
            self.taken(number)

    def taken(self, key: str) -> None:
        """Give what was picked, and keep the words."""
        typed = self.query_one(Composer).value
        self.words, self.who = (typed.text, typed.speaker) if key == _OTHER else (self._words.get(key, ""), "")
        super().taken(key)

    def action_next(self) -> None:
        """Ask for the next brackets of the same wording."""
        if self._several:
            self.dismiss(NEXT)
