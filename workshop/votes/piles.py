"""The dots of one round as they lie: vote by vote added, or taken away again."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.document import Workshop
from workshop.model import Ballot, Count
from workshop.text import search_key
from workshop.votes.ballots import Fault, faults
from workshop.votes.counting_place import Place, place
from workshop.votes.counts import Mixed
from workshop.votes.ledger import Sums
from workshop.votes.rounds import Rules

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
        """Whether the rules are the same and every dot still counts where it was put."""
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
        """Where dots on an item count, remembered while these piles hold."""
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
