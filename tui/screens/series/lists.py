"""The lists over the matrix: the sentences behind a cell, visions and results side by side, what may be the same."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import BindingType

from tui.screens.base.picker import ChoiceList, PickScreen
from tui.screens.choices import Choice
from tui.screens.dialogs.hits import hit_row
from tui.screens.series import texts
from tui.widgets.composer import messages as said
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row
from tui.widgets.text.keys import bound
from tui.widgets.texts import COLON
from workshop.search.folding import folded
from workshop.series.items import agreed, sentences
from workshop.series.matches import Suggestion
from workshop.series.series import Cell, Line
from workshop.statements.results import entries


class Spot(NamedTuple):
    """A record of a workshop, by its file."""

    file: str
    record: str


class SpotScreen(PickScreen):
    """Gives the key of a row that stands for a record of a workshop, which `spot` tells."""

    def __init__(self, title: str, rows: Sequence[tuple[Spot, Row]], nothing: str) -> None:
        self._spots = [spot for spot, _ in rows]
        choices = [Choice(str(n), row, f"{row.label} {row.text} {row.note}") for n, (_, row) in enumerate(rows)]
        super().__init__(title, choices, texts.SOME_WORDS, nothing)

    def ask(self) -> None:
        """Say where Enter leads."""
        self.query_one(Composer).prompt = texts.OPENS

    def spot(self, key: str) -> Spot:
        """Return what a key stands for."""
        return self._spots[int(key)]


def behind(line: Line, cell: Cell, country: str) -> SpotScreen:
    """Return the list of the sentences behind a cell."""
    rows = []
    for item in cell.items:
        workshop = item.known.workshop
        rows += [(Spot(item.known.file, each), hit_row(workshop, workshop.records[each])) for each in sentences(item)]
    return SpotScreen(texts.behind(line.name, country), rows, texts.NOTHING_BEHIND)


def side_by_side(line: Line) -> SpotScreen:
    """Return the list of what each country made of a theme: what it is called, its vision, its results by kind."""
    return SpotScreen(texts.side_by_side(line.name), [*_sides(line)], texts.NOTHING_BEHIND)


def _sides(line: Line) -> Iterator[tuple[Spot, Row]]:
    items = [item for cell in line.cells for item in cell.items]
    for item in items:
        yield _side(item.known.file, item.id, texts.THEME_THERE, item.known.name, item.name)
    for item in items:
        for vision in agreed(item):
            yield _side(item.known.file, vision.id, texts.VISION, item.known.name, vision.text)
        if item.priorities and not agreed(item):
            yield _side(item.known.file, item.priorities[0].id, texts.VISION, item.known.name, texts.NO_VISION)
    for kind, name in texts.RESULTS.items():
        for item in items:
            workshop = item.known.workshop
            for priority in item.priorities:
                for entry in entries(workshop, priority.id):
                    if entry.kind == kind and entry.text:
                        yield _side(item.known.file, entry.id, name, item.known.name, entry.text)


def _side(file: str, record: str, what: str, country: str, words: str) -> tuple[Spot, Row]:
    return Spot(file, record), Row(words, label=f"{what}, {country}{COLON}", tone="talk")


class MatchesScreen(PickScreen):
    """Asks about what may be the same, one by one; it stays until somebody leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("ctrl+d", "refuse", "matches.refuse", texts.KEYS["matches.refuse"]),
        bound("ctrl+z", "undo", "matches.undo", texts.KEYS["matches.undo"]),
    ]
    WITH_KEYS = True

    def __init__(
        self,
        find: Callable[[], Sequence[Suggestion]],
        accept: Callable[[Suggestion], None],
        refuse: Callable[[Suggestion], None],
        undo: Callable[[], None],
    ) -> None:
        """Ask about what `find` gives now; the answers and taking one back are carried out by the others."""
        super().__init__(texts.MATCHES_TITLE, (), texts.SOME_WORDS, texts.NO_MATCHES)
        self._find, self._accept, self._refuse, self._undo = find, accept, refuse, undo
        self._found: dict[str, Suggestion] = {}

    def ask(self) -> None:
        """Say what the keys do."""
        self.query_one(Composer).prompt = str(texts.MATCHES_HINT)

    def on_mount(self) -> None:
        """Look for what may be the same."""
        self._look()

    def _look(self) -> None:
        self._found = {each.key: each for each in self._find()}
        self.offer([_choice(each) for each in self._found.values()])

    @on(said.Submitted)
    @on(said.EmptyEntered)
    def _accepted(self, event: said.Submitted | said.EmptyEntered) -> None:
        event.prevent_default()
        self._answer(self._accept)

    @on(Outline.Chosen)
    def _clicked(self, event: Outline.Chosen[str]) -> None:
        event.prevent_default()
        self._answer(self._accept)

    def action_refuse(self) -> None:
        """Say that the two under the cursor are not the same."""
        self._answer(self._refuse)

    def action_undo(self) -> None:
        """Take the last answer back."""
        self._undo()
        self._look()

    def _answer(self, act: Callable[[Suggestion], None]) -> None:
        if (suggestion := self._found.get(self.query_one(ChoiceList).cursor)) is not None:
            act(suggestion)
            self.query_one(Composer).load(Entry())
            self._look()


def _choice(each: Suggestion) -> Choice:
    text = texts.match(each.one.name, each.one.known.name, each.other.name, each.other.known.name)
    words = each.words if {*map(folded, each.words)} != {folded(each.one.name), folded(each.other.name)} else ()
    marks = tuple(word for word in words if folded(word) not in (folded(each.one.name), folded(each.other.name)))
    return Choice(each.key, Row(text, marks=marks, note=texts.likeness(each.likeness, each.why)), text)
