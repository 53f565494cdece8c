"""Keeps the tally of a round up to date, so that one more ballot costs the same after a thousand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshop.document import Workshop
from workshop.model import Ballot, Count, Problem, Record, Theme
from workshop.problems import listed
from workshop.text import search_key
from workshop.votes.ballots import BALLOTS, Fault, faults
from workshop.votes.counting_place import Place, place
from workshop.votes.counts import COUNTS, Mixed
from workshop.votes.ledger import Sums, balance
from workshop.votes.rounds import Rules, rules
from workshop.votes.sectors import electorate
from workshop.votes.sheet import sheet
from workshop.votes.tally import Row, Tally, ranked
from workshop.votes.themes import listed_themes, merged_into

Vote = Ballot | Count


@dataclass(slots=True)
class Pile:
    """The dots that count on one item."""

    counted: int = 0
    sectors: Counter[str] = field(default_factory=Counter)
    ballots: Counter[str] = field(default_factory=Counter)

    @property
    def dots(self) -> int:
        """All of them."""
        return self.sectors.total()


class Piles:
    """Sums under one set of rules, while every dot counts where it counted when it was taken."""

    def __init__(self, rule: Rules) -> None:
        self.rule = rule
        self.items: dict[str, Pile] = {}
        self.themes: dict[str, Pile] = {}
        self.groups: Counter[str] = Counter()
        self.sums = Sums()
        self.sectors: dict[str, Sums] = {}
        self.broken: dict[str, tuple[Fault, ...]] = {}
        self._places: dict[str, Place] = {}
        self._voters: dict[str, Counter[str]] = {}
        self._typed: Counter[str] = Counter()  # dots on ballots, by the item as typed
        self._counted: Counter[str] = Counter()

    def hold(self, workshop: Workshop, rule: Rules) -> bool:
        """Return whether the rules are the same and every dot still counts where it was put."""
        return rule == self.rule and all(place(workshop, i) == where for i, where in self._places.items())

    def take(self, workshop: Workshop, vote: Vote, sign: int) -> None:
        """Add a ballot or a count; with `sign` -1, take it away again."""
        sector = self.sectors.setdefault(vote.sector, Sums())
        if isinstance(vote, Count) and not vote.item:
            self.sums.returned += sign * vote.dots
            sector.returned += sign * vote.dots
            return
        if isinstance(vote, Count):
            self.sums.counted += sign * vote.dots
            sector.counted += sign * vote.dots
            self._counted[vote.item] += sign * vote.dots
            self._put(workshop, vote.item, vote, sign * vote.dots)
            return
        for sums in (self.sums, sector):
            sums.take(len(vote.dots), self.rule.dots, bool(vote.spoiled), sign)
        if vote.voter:
            self._voters.setdefault(search_key(vote.voter), Counter())[vote.voter] += sign
        if not vote.spoiled:
            for item in vote.dots:
                self._typed[item] += sign
                self._put(workshop, item, vote, sign)
        self.broken.pop(vote.id, None)
        if sign > 0 and (found := faults(workshop, vote, self.rule)):
            self.broken[vote.id] = found

    def place(self, workshop: Workshop, item: str) -> Place:
        """Return where dots on an item count, remembered while these piles hold."""
        if item not in self._places:
            self._places[item] = place(workshop, item)
        return self._places[item]

    def _put(self, workshop: Workshop, item: str, vote: Vote, dots: int) -> None:
        where = self.place(workshop, item)
        if where.here:
            self.groups[where.group] += dots
        piles = [self.items.setdefault(where.item, Pile())]
        if where.theme:
            piles.append(self.themes.setdefault(where.theme, Pile()))
        for pile in piles:
            pile.sectors[vote.sector] += dots
            if isinstance(vote, Count):
                pile.counted += dots
                continue
            pile.ballots[vote.id] += dots
            if not pile.ballots[vote.id]:
                del pile.ballots[vote.id]

    @property
    def used_sectors(self) -> Mapping[str, Sums]:
        """The sums of each sector that anything came from."""
        return {name: sums for name, sums in sorted(self.sectors.items()) if not sums.empty}

    @property
    def twice(self) -> tuple[str, ...]:
        """The voters by name who have more than one ballot."""
        doubled = (+names for names in self._voters.values() if names.total() > 1)
        return tuple(sorted(min(names) for names in doubled))

    @property
    def mixed(self) -> Mixed:
        """Whether both ballots and counts are in, and on which items."""
        typed, counted = +self._typed, +self._counted
        return Mixed(bool(typed and counted), tuple(sorted(counted.keys() & typed.keys())))


class Tallier:
    """The tally of one round of a workshop that changes.

    `of` gives what `tally` gives, by looking at what changed since its last call, as long as the
    rules are the same and every dot counts where it counted; else by counting all anew.
    """

    def __init__(self, number: int) -> None:
        self.round = number
        self._piles: Piles | None = None
        self._seen: list[Record] = []  # all counts and ballots, of other rounds too

    def of(self, workshop: Workshop) -> Tally:
        """Return the sums as they are in this workshop."""
        rule = rules(workshop, self.round)
        piles = self._piles
        if piles is None or not piles.hold(workshop, rule):
            piles = self._piles = Piles(rule)
            self._seen = []
        # counts first, so that a new ballot is always at the end
        ids = (*workshop.children(COUNTS), *workshop.children(BALLOTS))
        seen = [*map(workshop.records.__getitem__, ids)]
        gone, fresh = _difference(self._seen, seen)
        for vote in self._of_round(gone):
            piles.take(workshop, vote, -1)
        for vote in self._of_round(fresh):
            piles.take(workshop, vote, 1)
        self._seen = seen
        problems = _problem_rows(workshop, piles)
        themes = _theme_rows(workshop, piles, problems.values())
        absent = [
            _row(item, pile, here=False)
            for item, pile in piles.items.items()
            if pile.dots and item not in problems and item not in themes
        ]
        numbers = sheet(workshop).numbers

        def by_number(row: Row) -> int:
            return numbers.get(row.item, len(numbers) + 1)

        loose = [row for row in problems.values() if not row.theme]
        return Tally(
            round=self.round,
            problems=ranked(problems.values(), by_number),
            themes=ranked(themes.values(), by_number),
            ranked=ranked([*themes.values(), *loose], by_number),
            gone=ranked(absent, by_number),
            groups=_falling(piles.groups),
            sectors=_falling({name: sums.typed + sums.counted for name, sums in piles.sectors.items()}),
            ledger=balance(rule, electorate(workshop), piles.sums, piles.used_sectors),
            broken=tuple(fault for ballot in _in_order(workshop, piles.broken) for fault in piles.broken[ballot]),
            twice=piles.twice,
            mixed=piles.mixed,
        )

    def _of_round(self, votes: Iterable[Record]) -> Iterator[Vote]:
        return (vote for vote in votes if isinstance(vote, (Ballot, Count)) and vote.round == self.round)


def tally(workshop: Workshop, number: int = 0) -> Tally:
    """Return the sums of a round, computed from nothing but the workshop; 0 is the present round."""
    return Tallier(number or workshop.details.round).of(workshop)


def _difference(old: list[Record], new: list[Record]) -> tuple[Iterable[Record], Iterable[Record]]:
    """What went and what came, a changed vote being both. Records that are the same object compare at once."""
    if new[: len(old)] == old:  # the way of every ballot: one more at the end
        return (), new[len(old) :]
    before, now = {vote.id: vote for vote in old}, {vote.id: vote for vote in new}
    return [v for v in old if now.get(v.id) != v], [v for v in new if before.get(v.id) != v]


def _in_order(workshop: Workshop, ballots: Iterable[str]) -> list[str]:
    return sorted(ballots, key=lambda ballot: (workshop.records[ballot].order, ballot))


def _problem_rows(workshop: Workshop, piles: Piles) -> dict[str, Row]:
    found = {problem.id: problem for problem in listed(workshop)}
    for item, pile in piles.items.items():  # dots on what is listed nowhere, since its group is gone
        record = workshop.records.get(item)
        if pile.dots and isinstance(record, Problem):
            found.setdefault(item, record)
    rows = {}
    for problem in found.values():
        where = piles.place(workshop, problem.id)
        pile = piles.items.get(problem.id, Pile())
        rows[problem.id] = _row(problem.id, pile, theme=where.theme, group=where.group, regrouped=problem.regrouped)
    return rows


def _theme_rows(workshop: Workshop, piles: Piles, problems: Iterable[Row]) -> dict[str, Row]:
    found = {theme.id: theme for theme in listed_themes(workshop)}
    for item in piles.themes:
        theme = workshop.get(Theme, item)
        if theme is not None:
            found.setdefault(item, theme)
    late = {row.theme for row in problems if row.regrouped}
    rows = {}
    for theme in found.values():
        parts = (theme, *merged_into(workshop, theme.id))
        regrouped = theme.id in late or any(part.regrouped for part in parts)
        direct = piles.items.get(theme.id, Pile()).dots
        pile = piles.themes.get(theme.id, Pile())
        rows[theme.id] = _row(theme.id, pile, theme=theme.id, direct=direct, regrouped=regrouped)
    return rows


def _row(
    item: str,
    pile: Pile,
    *,
    theme: str = "",
    group: str = "",
    direct: int = 0,
    here: bool = True,
    regrouped: bool = False,
) -> Row:
    return Row(
        item,
        dots=pile.dots,
        voters=len(pile.ballots),
        counted=pile.counted,
        direct=direct,
        sectors=_falling(pile.sectors),
        theme=theme,
        group=group,
        here=here,
        regrouped=regrouped,
    )


def _falling(sums: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    found = [(name, value) for name, value in sums.items() if value]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
