"""The workshops of a series side by side: which theme came up where, and what the room made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from workshop.search.folding import folded
from workshop.series.codebook import Code, Codebook
from workshop.series.items import Item, items
from workshop.series.known import Known
from workshop.series.listed import of_series


@dataclass(frozen=True, slots=True)
class Cell:
    """One theme in one workshop; nothing in `items` where it did not come up.

    Shares are of the dots placed in that workshop; those of several items add up there, and nowhere else.
    """

    items: tuple[Item, ...] = ()

    @property
    def share(self) -> Fraction | None:
        """The share of the dots; None where there was no vote on it."""
        found = [item.share for item in self.items if item.share is not None]
        return sum(found, Fraction(0)) if found else None

    @property
    def rank(self) -> int:
        """The best rank; 0 for none."""
        return min((item.rank for item in self.items if item.rank), default=0)

    @property
    def tied(self) -> bool:
        """Whether that rank is shared."""
        return any(item.tied for item in self.items if item.rank == self.rank)

    @property
    def adopted(self) -> bool:
        """Whether it became a priority."""
        return any(item.priorities for item in self.items)

    @property
    def recurring(self) -> int:
        """How many remarks said that it came up in an earlier workshop."""
        return sum(len(item.recurring) for item in self.items)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix: a shared theme, or something of one workshop that nobody has taken for one."""

    name: str
    cells: tuple[Cell, ...]
    code: Code | None = None

    @property
    def key(self) -> str:
        """What tells it from other rows."""
        if self.code is not None:
            return f"code {self.code.id}"
        return next(" ".join(("item", *item.place)) for cell in self.cells for item in cell.items)

    @property
    def countries(self) -> int:
        """In how many countries it came up; two workshops of one country count once."""
        return len({folded(item.known.name) for cell in self.cells for item in cell.items})

    @property
    def highest(self) -> Fraction:
        """The highest share that it has anywhere."""
        return max((cell.share or Fraction(0) for cell in self.cells), default=Fraction(0))


@dataclass(frozen=True)
class Series:
    """Workshops that belong together, and the codebook in which people gather what they share."""

    workshops: tuple[Known, ...]
    book: Codebook

    @property
    def name(self) -> str:
        """What it is called: in the codebook, else in the field of the first workshop that says it."""
        fields = (known.workshop.details.series for known in self.workshops)
        return self.book.name or next(filter(None, fields), "")

    @cached_property
    def items(self) -> Mapping[str, Sequence[Item]]:
        """All that competed or was adopted, by the workshop."""
        return {known.id: items(known) for known in self.workshops}

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The matrix: what came up in most countries first, then what had the highest share anywhere."""
        coded: dict[str, list[list[Item]]] = {}
        single: list[Line] = []
        for place, known in enumerate(self.workshops):
            for item in self.items[known.id]:
                code = self.book.code_of(item.place)
                if code is not None:
                    coded.setdefault(code.id, [[] for _ in self.workshops])[place].append(item)
                elif item.stands_out:
                    cells = tuple(Cell((item,) if at == place else ()) for at in range(len(self.workshops)))
                    single.append(Line(item.name, cells))
        shared = [
            Line(self.book.codes[code].name, tuple(Cell(tuple(each)) for each in found), self.book.codes[code])
            for code, found in coded.items()
        ]
        lines = [*shared, *single]
        return sorted(lines, key=lambda line: (-line.countries, line.code is None, -line.highest, folded(line.name)))

    def line(self, key: str) -> Line | None:
        """Return the row of a key."""
        return next((line for line in self.lines if line.key == key), None)


def series(workshops: Sequence[Known], book: Codebook, name: str = "") -> Series:
    """Return the series of a folder: the workshops chosen, else those whose field names it, else all.

    Args:
        workshops: All workshops of the folder.
        book: The codebook beside them.
        name: The series, where its field is to tell; by default the one that most workshops name.
    """
    if book.chosen and not name:
        found = [known for known in workshops if known.id in book.chosen]
    else:
        found = of_series(workshops, name or book.name or _usual(workshops))
    ordered = sorted(found, key=lambda known: (folded(known.name), known.id))
    return Series(tuple(ordered), book)


def _usual(workshops: Sequence[Known]) -> str:
    named = [known.workshop.details.series for known in workshops if known.workshop.details.series]
    return max(named, key=lambda each: (len(of_series(workshops, each)), each), default="")
