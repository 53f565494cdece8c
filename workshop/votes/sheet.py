"""The voting sheet: what dots can be placed on, each with the number by which the room calls it.

Before the first dot the numbers run through the groups in their order. The first dot pins them:
from then on what comes later gets the next free number, and none is ever given twice, since
sheets with these numbers hang on the wall.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workshop.document import Workshop
from workshop.model import Problem, Theme
from workshop.problems import listed
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
