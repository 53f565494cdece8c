"""Session 2: the sums of the dots, by problem, theme, group and sector.

Ranks are those of standard competition ranking ("1224"): equal sums share a rank, and the ranks after it are left out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.model import Theme
from workshop.votes.ballots import Fault
from workshop.votes.counting_place import names
from workshop.votes.counts import Mixed
from workshop.votes.ledger import Ledger
from workshop.votes.sheet import sheet


@dataclass(frozen=True, slots=True)
class Row:
    """One item with its dots."""

    item: str
    dots: int = 0
    voters: int = 0  # ballots with a dot here
    counted: int = 0  # of the dots, those counted on the wall, whose voters nobody knows
    direct: int = 0  # of a theme's dots, those placed on the theme itself
    sectors: tuple[tuple[str, int], ...] = ()
    rank: int = 0  # 1, 2, 2, 4
    tied: bool = False  # whether another has as many dots
    theme: str = ""  # the theme of a problem
    group: str = ""  # the group of a problem
    here: bool = True  # False for what lies in the tray
    regrouped: bool = False  # whether what is in this sum changed after dots were placed


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of one round. Problems, themes and what competes for adoption are each ranked by itself."""

    round: int
    problems: tuple[Row, ...]
    themes: tuple[Row, ...]
    ranked: tuple[Row, ...]  # themes and loose problems together
    gone: tuple[Row, ...]  # what lies in the tray with dots on it
    groups: tuple[tuple[str, int], ...]  # dots by group; "" for dots on themes themselves
    sectors: tuple[tuple[str, int], ...]
    ledger: Ledger
    broken: tuple[Fault, ...]
    twice: tuple[str, ...]  # voters by name who have more than one ballot
    mixed: Mixed

    def row(self, item: str) -> Row | None:
        """Return the sum of a theme or problem, with its rank among what competes where it does."""
        return next((row for row in (*self.ranked, *self.problems, *self.gone) if row.item == item), None)

    def of_theme(self, theme: str) -> tuple[Row, ...]:
        """Return the problems behind a theme's sum, those with most dots first."""
        return tuple(row for row in self.problems if row.theme == theme)


def ranks(dots: Iterable[int]) -> list[tuple[int, bool]]:
    """Return each rank and whether it is shared, for sums in falling order ("1224"); 0 dots tie with nobody."""
    sums = list(dots)
    first: dict[int, int] = {}
    for place, value in enumerate(sums, start=1):
        first.setdefault(value, place)
    last = {value: place for place, value in enumerate(sums, start=1)}
    return [(first[value], value > 0 and first[value] != last[value]) for value in sums]


def ranked(rows: Iterable[Row], key: Callable[[Row], int]) -> tuple[Row, ...]:
    """Return rows in falling order of their dots, equal ones by `key`, with their ranks."""
    ordered = sorted(rows, key=lambda row: (-row.dots, key(row), row.item))
    given = ranks(row.dots for row in ordered)
    return tuple(_ranked(row, rank, tied) for row, (rank, tied) in zip(ordered, given, strict=True))


def _ranked(row: Row, rank: int, tied: bool) -> Row:
    # dataclasses.replace would do, but takes several times as long, for every row after every ballot
    return Row(
        row.item,
        row.dots,
        row.voters,
        row.counted,
        row.direct,
        row.sectors,
        rank,
        tied,
        row.theme,
        row.group,
        row.here,
        row.regrouped,
    )


def table(workshop: Workshop, rows: Sequence[Row]) -> list[tuple[str, str, str, str, str]]:
    """Return rows as people read them: rank ("2=" where shared), number, name, dots, different voters."""
    called = sheet(workshop).numbers
    said = names(workshop, (row.item for row in rows))
    return [
        (
            rank_text(row),
            _number(workshop, called.get(row.item), row.item),
            said[row.item],
            str(row.dots),
            voters_text(row),
        )
        for row in rows
    ]


def rank_text(row: Row) -> str:
    """Return the rank, with "=" where it is shared."""
    return f"{row.rank}=" if row.tied else str(row.rank)


def voters_text(row: Row) -> str:
    """Return how many different voters, as far as it is known: dots counted on the wall have no names."""
    if not row.counted:
        return str(row.voters)
    return f"{row.voters}+" if row.voters else "?"


def _number(workshop: Workshop, number: int | None, item: str) -> str:
    if number is None:
        found = workshop.records.get(item)
        number = getattr(found, "number", None) if not isinstance(found, Theme) else None
    return "" if number is None else str(number)
