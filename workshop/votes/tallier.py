"""Keeps the tally of a round up to date, so that one more ballot costs the same after a thousand."""

from collections.abc import Iterable, Iterator, Mapping

from workshop.document import Workshop
from workshop.model import Ballot, Count, Problem, Record, Theme
from workshop.problems import listed
from workshop.votes.ballots import BALLOTS
from workshop.votes.counts import COUNTS
from workshop.votes.ledger import balance
from workshop.votes.piles import Pile, Piles, Vote
from workshop.votes.rounds import rules
from workshop.votes.sectors import electorate
from workshop.votes.sheet import sheet
from workshop.votes.tally import Row, Tally, ranked
from workshop.votes.themes import listed_themes, merged_into


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
        """The sums as they are in this workshop."""
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
    """The sums of a round, computed from nothing but the workshop; 0 is the present round."""
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
