"""The books of a vote: voters times dots against what was placed, and what is off.

Always: expected + too many = placed + unused + spoiled + missing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop.votes import texts
from workshop.votes.rounds import Rules
from workshop.votes.sectors import Electorate


@dataclass(slots=True)
class Sums:
    """What was received, added up ballot by ballot; `sign` -1 takes one away again."""

    ballots: int = 0  # those that count
    spoiled: int = 0
    typed: int = 0  # dots on ballots that count
    counted: int = 0  # dots on the wall
    unused: int = 0
    returned: int = 0  # dots handed back at the wall
    over: int = 0  # dots beyond what each participant has

    def take(self, dots: int, each: int, spoiled: bool, sign: int) -> None:
        """Add a ballot, or take one away again.

        Args:
            dots: How many dots are on it.
            each: How many a participant has.
            spoiled: Whether it does not count.
            sign: 1 to add it, -1 to take it away.
        """
        if spoiled:
            self.spoiled += sign
            return
        self.ballots += sign
        self.typed += sign * dots
        self.unused += sign * max(0, each - dots)
        self.over += sign * max(0, dots - each)

    @property
    def on_wall(self) -> bool:
        """Whether some of it was counted on the wall, where nobody sees how many people voted."""
        return bool(self.counted or self.returned)

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return not (self.ballots or self.spoiled or self.on_wall)


@dataclass(frozen=True, slots=True)
class Line:
    """The books of all, or of one sector."""

    sector: str
    voters: int | None  # expected; None where nobody knows
    ballots: int  # typed, spoiled ones among them
    spoiled_ballots: int
    placed: int
    unused: int
    spoiled: int  # dots
    expected: int | None
    missing: int
    too_many: int
    stated: bool = False  # whether how many are expected is known from elsewhere than the ballots
    counted: int = 0  # of the dots placed, those counted on the wall

    @property
    def out(self) -> int:
        """How many of the voters have no ballot here yet, as far as that is known."""
        return max(0, (self.voters or 0) - self.ballots)

    @property
    def balances(self) -> bool:
        """Whether every dot that was handed out is accounted for, and no more."""
        return self.expected is not None and not self.missing and not self.too_many


@dataclass(frozen=True, slots=True)
class Ledger:
    """The books of one round."""

    round: int
    each: int  # dots of one participant
    stated: bool  # whether the number of voters is known from elsewhere than the ballots
    total: Line
    sectors: tuple[Line, ...] = ()
    off: tuple[str, ...] = field(default=())  # what cannot be right, each as a sentence
    awaited: tuple[str, ...] = field(default=())  # what is not in yet, each as a sentence
    untold: tuple[str, ...] = field(default=())  # what cannot be checked, since it is not known, each as a sentence

    @property
    def adds_up(self) -> bool:
        """Whether what was received adds up, as far as it can be told."""
        return self.total.balances and not self.off

    @property
    def balances(self) -> bool:
        """Whether all of it adds up, and all that is expected is in, of every sector."""
        return self.adds_up and not self.untold

    @property
    def started(self) -> bool:
        """Whether anything was received."""
        return bool(self.total.ballots or self.total.placed or self.total.unused)

    def sentences(self) -> list[str]:
        """Return the books in words, for the report."""
        line = self.total
        if not self.started:
            return [texts.NO_VOTES]
        parts = (line.placed, line.unused, line.spoiled)
        said = [texts.received(line.ballots, self.each, parts, line.counted)]
        if self.stated and line.expected is not None:
            said.append(texts.expected(line.voters or 0, line.expected))
        if self.balances and line.expected is not None:
            return [*said, texts.balances(parts, line.expected)]
        return [*said, *([texts.ADDS_UP] if self.adds_up else []), *self.off, *self.awaited, *self.untold]


def balance(rule: Rules, people: Electorate, all_sums: Sums, by_sector: Mapping[str, Sums]) -> Ledger:
    """Return the books of a round.

    Args:
        rule: The rules of the round.
        people: Who is expected to vote.
        all_sums: What was received, in all.
        by_sector: What was received from each sector.
    """
    voters = people.voters if rule.voters is None else rule.voters
    stated = voters is not None
    if voters is None and not all_sums.on_wall:
        voters = all_sums.ballots + all_sums.spoiled
    total = _line("", voters, rule.dots, all_sums, stated)
    by_people = people.sectors if rule.voters in {None, people.voters} else {}
    names = dict.fromkeys([*by_people, *(name for name in by_sector if name)])
    lines = [_sector_line(name, by_people.get(name), rule.dots, by_sector.get(name, Sums())) for name in names]
    nameless = by_sector.get("", Sums())
    off = tuple(_off(total, lines, nameless.empty, stated))
    awaited = tuple(_awaited(total, lines, nameless.empty, stated))
    untold = () if off or awaited else tuple(_untold(total, lines, nameless, any(by_sector), stated))
    return Ledger(rule.round, rule.dots, stated, total, tuple(lines), off, awaited, untold)


def _sector_line(name: str, voters: int | None, each: int, sums: Sums) -> Line:
    stated = voters is not None
    if voters is None and not sums.on_wall:
        voters = sums.ballots + sums.spoiled
    return _line(name, voters, each, sums, stated)


def _line(sector: str, voters: int | None, each: int, sums: Sums, stated: bool) -> Line:
    placed = sums.typed + sums.counted
    # where both ways are mixed, dots that a ballot lacks may be those that were counted on the wall
    unused = max(0, sums.unused - sums.counted) + sums.returned
    spoiled = each * sums.spoiled
    expected = None if voters is None else voters * each
    gap = 0 if expected is None else expected - (placed - sums.over + unused + spoiled)
    return Line(
        sector,
        voters,
        sums.ballots + sums.spoiled,
        sums.spoiled,
        placed,
        unused,
        spoiled,
        expected,
        max(0, gap),
        sums.over + max(0, -gap),
        stated,
        sums.counted,
    )


def _off(total: Line, lines: Iterable[Line], all_named: bool, stated: bool) -> Iterable[str]:
    """What cannot be right, whatever comes: too many dots, or too few once the last ballot is in."""
    if total.missing and not total.out:
        yield f"{texts.dots_missing(total.missing, total.expected or 0)}."
    if total.too_many:
        more = total.ballots - (total.voters or 0)
        ballots = total.ballots if stated and more > 0 else 0
        yield texts.dots_too_many(total.too_many, ballots, total.voters or 0)
    for line in lines:
        if not line.stated:
            continue
        if line.too_many:
            yield f"{line.sector}: {texts.dots_too_many(line.too_many)}"
        elif line.missing and all_named and stated and not total.missing:
            yield f"{line.sector}: {texts.dots_missing(line.missing, line.expected or 0)}."


def _awaited(total: Line, lines: Iterable[Line], all_named: bool, stated: bool) -> Iterable[str]:
    """What is not in yet: ballots and counts come one by one, and until the last of them nothing is wrong."""
    if total.missing and total.out:
        away = total.out if total.ballots else 0
        yield f"{texts.dots_missing(total.missing, total.expected or 0, away, total.voters or 0)}."
    for line in lines:
        if line.stated and line.missing and all_named and not stated:
            yield f"{line.sector}: {texts.dots_missing(line.missing, line.expected or 0)}."


def _untold(total: Line, lines: Iterable[Line], nameless: Sums, named: bool, stated: bool) -> Iterable[str]:
    """What nobody can say whether it is right."""
    if total.expected is None and (total.placed or total.ballots):
        yield texts.TOTAL_UNKNOWN
    elif not stated and (total.placed or total.ballots):
        yield texts.MAY_BE_MISSING
    short = [(line.sector, line.missing, line.expected or 0) for line in lines if line.stated and line.missing]
    if named and short:
        yield texts.sectors_short(short, nameless.ballots + nameless.spoiled)
