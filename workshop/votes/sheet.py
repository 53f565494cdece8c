"""The voting sheet: what dots can be placed on, each with the number by which the room calls it.

Before the first dot the numbers run through the groups in their order. The first dot pins them:
from then on what comes later gets the next free number, and none is ever given twice, since
sheets with these numbers hang on the wall.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Self

from workshop.document import Workshop, touched_since
from workshop.model import Group, Problem, Record, Theme
from workshop.problems import GROUPS, listed, place_among
from workshop.votes import texts
from workshop.votes.counting_place import standing, theme_id
from workshop.votes.rounds import rules
from workshop.votes.themes import listed_themes, loose

Item = Problem | Theme


class Sheet(NamedTuple):
    """Numbers and what stands behind them."""

    numbers: Mapping[str, int]  # by item, in the order of the sheet
    ids: Mapping[int, str]
    pinned: bool  # whether all of it is settled

    @property
    def items(self) -> tuple[str, ...]:
        """What is on the sheet, in its order."""
        return tuple(self.numbers)

    @property
    def last(self) -> int:
        """The highest number; 0 for an empty sheet."""
        return max(self.ids, default=0)


def _voted_on(workshop: Workshop) -> Iterator[Item]:
    if not rules(workshop).on_themes:
        yield from listed(workshop)
        return
    yield from listed_themes(workshop)
    yield from loose(workshop)


def sheet(workshop: Workshop) -> Sheet:
    """Return the voting sheet as it stands now, sub-points left out.

    Where two copies gave one number to two items, the one that was made first keeps it.
    """
    items = list(_voted_on(workshop))
    holder: dict[int, str] = {}
    for item in items:
        if item.number is not None and item.id < holder.get(item.number, "~"):
            holder[item.number] = item.id
    fresh = [item for item in items if item.number is None or holder[item.number] != item.id]
    numbers = {item.id: item.number for item in items if item.number is not None}
    if fresh:
        free = _highest(workshop) + 1
        numbers.update((item.id, free + place) for place, item in enumerate(fresh))
    ordered = {item.id: numbers[item.id] for item in items}
    return Sheet(ordered, {number: item for item, number in ordered.items()}, not fresh)


def _highest(workshop: Workshop) -> int:
    """The highest number ever given, to whatever lies in the tray too."""
    kinds = (Problem, Theme)
    everything = (*workshop.records.values(), *workshop.tray.values())
    return max((item.number or 0 for item in everything if isinstance(item, kinds)), default=0)


class Numbers:
    """The numbers of the sheet of a workshop that changes: what `sheet` gives, by looking at what changed.

    An entry in the middle of the list moves the numbers of all after it, so those are told when somebody asks.
    """

    def __init__(self) -> None:
        self._of: Workshop | None = None
        self._given: dict[str, int] = {}  # the numbers that are pinned, in the tray too
        self._uncounted: Counter[str] = Counter()  # by slot, what there has no place among those without a number
        self._highest = 0
        self._before: dict[str, int] = {}  # by group, how many without a number the groups above it have
        self._places: dict[str, dict[str, int]] = {}
        self._whole: Mapping[str, int] | None = None  # where they do not simply run on

    def of(self, workshop: Workshop) -> Self:
        """Return the same, turned to the workshop as it is now."""
        old, touched = self._of, touched_since(self._of, workshop)
        if touched == frozenset():
            return self
        if old is None or touched is None:
            self._given, self._uncounted = {}, Counter()
            self._take((*workshop.records.values(), *workshop.tray.values()), workshop)
        else:
            self._leave([r for i in touched if (r := old.records.get(i) or old.tray.get(i)) is not None], old)
            self._take([r for i in touched if (r := workshop.records.get(i) or workshop.tray.get(i))], workshop)
        self._of = workshop
        self._highest = max(self._given.values(), default=0)
        self._places.clear()
        twice = len({*self._given.values()}) < len(self._given)
        self._whole = sheet(workshop).numbers if twice or rules(workshop).on_themes else None
        self._before.clear()
        free = self._highest + 1
        for group in workshop.all_in(GROUPS, Group):
            self._before[group.id] = free
            free += len(workshop.children(group.id)) - self._uncounted[group.id]
        return self

    def get(self, item: str) -> int | None:
        """Return the number of a problem or a theme; None where it is not on the sheet."""
        if self._whole is not None or self._of is None:
            return self._whole.get(item) if self._whole is not None else None
        problem = self._of.get(Problem, item)
        if problem is None or (free := self._before.get(problem.parent)) is None:
            return None
        if (given := self._given.get(item)) is not None:
            return given
        return free + self._place(problem)

    def _place(self, problem: Problem) -> int:
        """Return how many without a number stand above one in its group."""
        workshop, group = self._of or Workshop(), problem.parent
        if not self._uncounted[group]:
            return place_among(workshop, problem.id) - 1
        if group not in self._places:
            fresh = (found.id for found in workshop.all_in(group, Problem) if found.number is None)
            self._places[group] = {found: place for place, found in enumerate(fresh)}
        return self._places[group][problem.id]

    def _take(self, records: Iterable[Record], workshop: Workshop) -> None:
        for record in records:
            number = record.number if isinstance(record, Item) else None
            if number is not None:
                self._given[record.id] = number
            if (number is not None or not isinstance(record, Problem)) and record.id in workshop.records:
                self._uncounted[record.parent] += 1

    def _leave(self, records: Iterable[Record], workshop: Workshop) -> None:
        for record in records:
            number = self._given.pop(record.id, None)
            if (number is not None or not isinstance(record, Problem)) and record.id in workshop.records:
                self._uncounted[record.parent] -= 1


def pin(workshop: Workshop) -> Workshop:
    """Return the workshop with the numbers of the sheet settled; the same workshop where they are."""
    found = sheet(workshop)
    if found.pinned:
        return workshop
    items = ((workshop.records[item], number) for item, number in found.numbers.items())
    return workshop.put(
        *(
            item.replace_fields(number=number)
            for item, number in items
            if isinstance(item, (Problem, Theme)) and item.number != number
        )
    )


def missing(workshop: Workshop, number: int, found: Sheet) -> str:
    """Return why a number cannot be voted on, and what to do, as a sentence."""
    for item in (*workshop.records.values(), *workshop.tray.values()):
        if isinstance(item, (Problem, Theme)) and item.number == number:
            if item.id in workshop.tray:
                return texts.number_in_tray(number)
            inside = standing(workshop, item.id)
            if isinstance(item, Problem) and inside == item.id:
                inside = theme_id(workshop, item)
            if inside in found.numbers:
                return texts.part_of_number(number, found.numbers[inside])
            if isinstance(item, Theme):
                return texts.theme_not_voted_on(number)
    if not found.ids:
        return texts.NOTHING_TO_VOTE_ON
    return texts.no_such_number(str(number), found.last)
