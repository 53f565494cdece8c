"""Lists from which one thing is picked: what there is to choose from, and what is found by typing some of it."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.screens.base import texts
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from tui.widgets.text.named_keys import Sentence
from workshop.text import search_key

if TYPE_CHECKING:  # for the types alone
    from tui.screens.base.console import Recorder
    from tui.screens.base.picker import PickScreen

_STAYS, _DOES = "stays", "does"
_NUMBER = re.compile(r"[a-z]*\s*\d+(?:\.\d+)*", re.IGNORECASE)


class Choice(NamedTuple):
    """A row to pick: its key, how it looks, and the words by which it is found."""

    key: str
    row: Row
    words: str


class Choices:
    """What there is to choose from, under a title; `hint` says what to type, `nothing` that there is none."""

    def __init__(
        self,
        title: str | Sentence,
        choices: Sequence[Choice],
        hint: str | Sentence,
        nothing: str | Sentence = texts.NOTHING_HERE,
    ) -> None:
        self.title, self.hint, self.nothing = str(title), str(hint), str(nothing)
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Have other choices."""
        self.all = choices
        self._folded = [(choice, search_key(choice.words)) for choice in choices]
        self._narrowed: list[tuple[list[str], list[tuple[Choice, str]]]] = [([], self._folded)]

    def take(self, key: str, typed: Entry) -> None:
        """Take note of what was typed as something was picked."""

    def screen(self) -> "PickScreen":
        """Return the screen that shows it."""
        from tui.screens.base.picker import PickScreen  # what lists are made of needs no screen

        return PickScreen.of(self)

    def found(self, text: str) -> Sequence[Choice]:
        """Return the choices that have all words of what is typed."""
        words = search_key(text).split()
        narrowed = self._narrowed
        # what has the longer words has those that were typed before
        while not all(any(word in longer for longer in words) for word in narrowed[-1][0]):
            narrowed.pop()
        if narrowed[-1][0] != words:
            hits = [each for each in narrowed[-1][1] if all(word in each[1] for word in words)]
            narrowed.append((words, hits))
        return [choice for choice, _ in narrowed[-1][1]]


class Numbered(Choices):
    """A list in which a number typed is first of all the number of a row, those in front first.

    The points of a number need not be typed: 61 is 6.1 where no row has the number 61.
    """

    _numbers: dict[str, list[Choice]] | None = None  # told apart when the first is sought

    def offer(self, choices: Sequence[Choice]) -> None:
        """Have other choices."""
        super().offer(choices)
        self._numbers = None

    def found(self, text: str) -> Sequence[Choice]:
        """Return the choices of that number, then those that have it, or the words, somewhere in them."""
        found, called = super().found(text), text.strip().casefold()
        if not called:
            return found
        if self._numbers is None:
            self._numbers = _by_number(self.all)
        exact = self._numbers.get(called, [])
        keys = {choice.key for choice in exact}
        return [*exact, *(choice for choice in found if choice.key not in keys)]


def _by_number(choices: Sequence[Choice]) -> dict[str, list[Choice]]:
    """Return the choices by what is typed for them: those of the number itself before those without its points."""
    found: dict[str, list[Choice]] = {}
    numbers = [(_number_of(choice), choice) for choice in choices]
    for number, choice in numbers:
        found.setdefault(number, []).append(choice)
    for number, choice in numbers:
        if "." in number:
            found.setdefault(number.replace(".", ""), []).append(choice)
    return found


def _number_of(choice: Choice) -> str:
    return choice.row.label.rpartition(" ")[2].casefold()


class Target(NamedTuple):
    """A row, and the numbers by which it is called, the surest first."""

    row: Row
    numbers: tuple[str, ...]


class Targets(Choices):
    """Rows to go to, by their numbers or their words; a number that is one of a row comes first."""

    def __init__(self, targets: Sequence[Target], here: int) -> None:
        """List the targets; of rows called alike, those that follow `here` come first."""
        self._numbers = {str(place): [n.casefold() for n in each.numbers] for place, each in enumerate(targets)}
        self._here = here
        choices = [
            Choice(str(place), each.row, " ".join([*each.numbers, each.row.text])) for place, each in enumerate(targets)
        ]
        super().__init__(texts.GO_TO, choices, texts.NUMBER_OR_WORDS)

    def found(self, text: str) -> Sequence[Choice]:
        """Return the rows of that number first, the nearest in front, then those that have the words."""
        found, typed = super().found(text), text.strip().casefold()
        if _NUMBER.fullmatch(typed) is None:
            return found
        exact = [choice for choice in found if typed in self._numbers[choice.key]]
        exact.sort(key=lambda choice: (self._numbers[choice.key].index(typed), abs(int(choice.key) - self._here)))
        keys = {choice.key for choice in exact}
        return [*exact, *(choice for choice in found if choice.key not in keys)]


def confirm(console: "Recorder", question: str, stays: str, does: str, do: Callable[[], object]) -> None:
    """Ask before something with consequences: Enter alone leaves all as it is.

    Args:
        console: The console.
        question: What is asked.
        stays: The answer that changes nothing, which comes first.
        does: The answer that goes on.
        do: What is done then.
    """
    choices = [Choice(_STAYS, Row(stays), stays), Choice(_DOES, Row(does), does)]

    def answered(picked: str | None) -> None:
        if picked == _DOES:
            do()

    console.pick(Choices(question, choices, stays), answered)
