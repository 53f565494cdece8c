"""One row of a table as a ballot, or what is wrong with it and in which column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Person
from workshop.text import shorten
from workshop.votes import ballot_line, ballots, rounds, sectors
from workshop.votes.ballot_line import BallotLine
from workshop.votes.rounds import Rules
from workshop.votes.sheet import Sheet, sheet
from workshop.votes.tables import headings
from workshop.votes.tables import texts as said_of
from workshop.votes.tables.cells import MARKS, UNUSED, WrongCellError, amount, folded, named, shown, tokens
from workshop.votes.tables.headings import Columns

_SUMS = {"total", "totals", "subtotal", "subtotals", "grand total"}
_SUMS_IF_ALONE = {"sum", "sums", "average", "count", "mean"}  # these are names of people, too


@dataclass(frozen=True, slots=True)
class _Vote:
    """A dot of a ballot and the column that it was read from."""

    item: str
    column: int


class RowReader:
    """Reads rows into ballots of one round; knows whose ballots there are."""

    def __init__(self, workshop: Workshop, columns: Columns) -> None:
        self.on: Sheet = sheet(workshop)
        self._workshop, self._columns = workshop, columns
        self._rule: Rules = rounds.rules(workshop)
        self._sectors = {folded(name): name for name in sectors.known(workshop)}
        self._people: dict[str, set[str]] = {}
        for person in workshop.all_in(sectors.PEOPLE, Person):
            if person.name:
                self._people.setdefault(folded(person.name), set()).add(person.sector)
        self._lines: dict[str, int] = {}  # of the ballots of this table, by voter
        counting = ballots.of_round(workshop, self._rule.round)
        self._voted = {folded(ballot.voter) for ballot in counting if ballot.voter and not ballot.spoiled}

    def has_voted(self, voter: str) -> bool:
        """Return whether somebody has a ballot that counts from before this table."""
        return folded(voter) in self._voted

    def ballot(self, line: int, cells: Sequence[str], ballot: str) -> Ballot:
        """Return the ballot of a row. Raises WrongCellError."""
        columns = self._columns
        if headings.kind(named(cells, columns.voter)) == "participant" and headings.is_heading(cells):
            raise WrongCellError(columns.voter or 0, said_of.ANOTHER_HEADING)
        if stray := columns.strays(cells):
            raise WrongCellError(stray[0], said_of.under_no_heading(shown(cells[stray[0]])))
        voter, sector = named(cells, columns.voter), named(cells, columns.sector)
        self._refuse_sum_words(voter, sector)
        if not columns.line and re.fullmatch(r"[\d.]+", sector):
            raise WrongCellError(1, said_of.no_sector(shorten(sector, 20)))
        dots, spoiled = self._votes(cells)
        if not spoiled:
            self._check(dots)
            self._refuse_second(line, voter)
        return Ballot(
            id=ballot,
            voter=voter,
            sector=self._sector(voter, sector),
            dots=tuple(vote.item for vote in dots),
            spoiled=spoiled,
        )

    def refuse_sums(self, cells: Sequence[str], above: Sequence[Sequence[str]]) -> None:
        """Raise WrongCellError for a last row, without a name or a sector, that adds up the columns above it."""
        columns = self._columns
        places = [place for place in columns.votes_of(cells) if place < len(cells)]
        amounts = [amount(cells[place]) for place in places]
        if len(above) < 2 or named(cells, columns.voter) or named(cells, columns.sector) or not any(amounts):
            return
        sums = [sum(amount(row[place]) or 0 for row in above if place < len(row)) for place in places]
        if [each or 0 for each in amounts] == sums:
            raise WrongCellError(places[0], said_of.ADDS_UP)

    def _refuse_sum_words(self, voter: str, sector: str) -> None:
        word = folded(voter).strip(" :.=")
        if word in _SUMS or (word in _SUMS_IF_ALONE and not sector):
            raise WrongCellError(self._columns.voter or 0, said_of.is_a_sum(shorten(voter, 20)))

    def _refuse_second(self, line: int, voter: str) -> None:
        if not voter:
            return
        before = self._lines.setdefault(folded(voter), line)
        if before != line:
            raise WrongCellError(
                self._columns.voter or 0,
                said_of.voter_before(shorten(voter, 30), before),
            )

    def _sector(self, voter: str, sector: str) -> str:
        """The sector in full, spelled as it was known before; that of the participant where the cell is empty."""
        if sector:
            return self._sectors.setdefault(folded(sector), sector)
        found = self._people.get(folded(voter), set()) if voter else set()
        if len(found) > 1:
            raise WrongCellError(
                self._columns.sector or 0,
                said_of.two_called(shorten(voter, 30)),
            )
        return next(iter(found), "")

    def _votes(self, cells: Sequence[str]) -> tuple[list[_Vote], str]:
        """The dots of a row and why it is spoiled. Raises WrongCellError."""
        places = [place for place in self._columns.votes_of(cells) if place < len(cells) and cells[place]]
        first = min(self._columns.votes_of(cells), default=2)
        if not places and len(cells) < 2 and first:
            raise WrongCellError(0, said_of.NO_VOTES_IN_ONE_CELL)
        if not places:
            raise WrongCellError(first, said_of.NO_VOTES)
        if cells[places[0]].startswith("*"):
            if self._columns.items:
                raise WrongCellError(places[0], said_of.NO_SPOILED_HERE)
            line = ballot_line.read(self._workshop, " ".join(cells[place] for place in places), self.on)
            if isinstance(line, BallotLine):
                return [_Vote(item, places[0]) for item in line.dots], line.spoiled
        if self._columns.items:
            return [*self._counted(cells, places)], ""
        return self._in_order([token for place in places for token in tokens(cells[place], place)]), ""

    def _counted(self, cells: Sequence[str], places: Sequence[int]) -> Iterator[_Vote]:
        """The dots of a row that has a column for each item."""
        for place in places:
            many = 1 if cells[place].casefold() in MARKS else amount(cells[place])
            if many is None or many > rounds.MOST:
                raise WrongCellError(place, said_of.no_dots(shown(cells[place])))
            if many:
                yield from [_Vote(self._item(str(self._columns.items[place]), place)[0], place)] * many

    def _in_order(self, read: Sequence[tuple[int, str]]) -> list[_Vote]:
        """The dots of a row that names an item for each; zeros at its end are dots that were not used."""
        used = [*read]
        while used and used[-1][1] in UNUSED:
            used.pop()
        dots: list[_Vote] = []
        for place, token in used:
            if token in UNUSED:
                raise WrongCellError(place, said_of.ZERO_BEFORE)
            dots.extend(_Vote(item, place) for item in self._item(token, place))
        return dots

    def _item(self, token: str, place: int) -> tuple[str, ...]:
        try:
            line = ballot_line.read(self._workshop, token, self.on)
        except WorkshopError as error:
            raise WrongCellError(place, str(error)) from error
        return line.dots if isinstance(line, BallotLine) else ()

    def _check(self, dots: Sequence[_Vote]) -> None:
        items = [vote.item for vote in dots]
        try:
            ballots.check(items, self._rule, self.on)
        except WorkshopError as error:
            raise WrongCellError(self._first_too_many(dots), str(error)) from error

    def _first_too_many(self, dots: Sequence[_Vote]) -> int:
        """The column of the dot with which a ballot begins to break the rules."""
        for count in range(1, len(dots)):
            try:
                ballots.check([vote.item for vote in dots[:count]], self._rule, self.on)
            except WorkshopError:
                return dots[count - 1].column
        return dots[-1].column
