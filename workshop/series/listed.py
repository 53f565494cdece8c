"""A list of workshops as people sort and filter it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Literal, get_args

from workshop.search.folding import folded
from workshop.series.known import Known

Order = Literal["used", "title", "country", "dates", "series", "problems", "gaps"]
ORDERS: tuple[Order, ...] = get_args(Order)

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Listed:
    """A workshop's file in a list: first what its head tells, and once it was read whole, all of it in `known`.

    `fault` is a sentence if the file is not sound; if `rescuable`, what is intact of it can be opened. `copy_as` says
    what it is if it began as a copy. Both moments are in UTC.
    """

    file: str
    title: str = ""
    country: str = ""
    dates: str = ""
    copy_as: str = ""
    saved_at: datetime | None = None
    used_at: datetime | None = None
    fault: str = ""
    rescuable: bool = False
    known: Known | None = None

    @property
    def series(self) -> str:
        """The series of which it is, as far as it was read."""
        return self.known.workshop.details.series if self.known is not None else ""

    @property
    def words(self) -> str:
        """The words by which it is found in the list, folded."""
        place = self.known.workshop.details.place if self.known is not None else ""
        name = PurePath(self.file).name
        return folded(" ".join((self.title, self.country, self.dates, self.series, place, name)))


def _told(field: Callable[[Listed], str]) -> Callable[[Listed], tuple[bool, str]]:
    """Return the key that sorts by a field, those for which nothing is told at the end."""
    return lambda listed: (not field(listed), folded(field(listed)))


def _most(name: Literal["problems", "gaps"]) -> Callable[[Listed], tuple[bool, int]]:
    """Return the key that puts those first of which there is most, and those not read yet at the end."""
    return lambda listed: (
        listed.known is None,
        0 if listed.known is None else -int(getattr(listed.known.counts, name)),
    )


_KEYS: Mapping[Order, Callable[[Listed], tuple[bool, str] | tuple[bool, int]]] = {
    "title": _told(lambda listed: listed.title),
    "country": _told(lambda listed: listed.country),
    "dates": _told(lambda listed: listed.dates),
    "series": _told(lambda listed: listed.series),
    "problems": _most("problems"),
    "gaps": _most("gaps"),
}


def ordered(workshops: Iterable[Listed], order: Order = "used") -> list[Listed]:
    """Return the workshops in an order; those that are equal in it stand as they were used, the last in front."""
    found = sorted(workshops, key=lambda each: (each.used_at or _NEVER, each.saved_at or _NEVER, each.file))
    found.reverse()
    return found if order == "used" else sorted(found, key=_KEYS[order])


def filtered(workshops: Iterable[Listed], typed: str) -> list[Listed]:
    """Return the workshops that have all words of what is typed."""
    words = folded(typed).split()
    return [each for each in workshops if all(word in each.words for word in words)]


def next_order(order: Order) -> Order:
    """Return the order after one, the first after the last."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]


def of_series(workshops: Sequence[Known], series: str) -> list[Known]:
    """Return the workshops of a series, as its field names it; all of them where that is empty."""
    wanted = folded(series).strip()
    return [each for each in workshops if not wanted or folded(each.workshop.details.series).strip() == wanted]
