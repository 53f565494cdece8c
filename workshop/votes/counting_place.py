"""Where a dot counts: on the outermost problem or theme of which its item has become a part."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop.document import Workshop
from workshop.model import Ballot, Count, Group, Problem, Theme
from workshop.slots import owner


def standing(workshop: Workshop, item: str) -> str:
    """Return the living item for which dots on this one count; empty where there is none any more.

    A problem made a sub-point of another, and a theme merged into another, count there.
    """
    record = workshop.records.get(item)
    if not isinstance(record, (Problem, Theme)):
        return ""
    top = item
    for above in workshop.ancestors(item):
        if type(above) is not type(record):
            break
        top = above.id
    return top


class Place(NamedTuple):
    """Where the dots of one item count."""

    item: str  # the living problem or theme; the item itself where it lies in the tray
    theme: str  # the theme in whose sum they are; empty for a loose problem
    group: str  # the group of the problem; empty for dots on a theme
    here: bool  # whether the item is there at all

    @property
    def ranked(self) -> str:
        """What competes with these dots for adoption: the theme, or the loose problem."""
        return self.theme or self.item


def place(workshop: Workshop, item: str) -> Place:
    """Return where dots on an item count."""
    top = standing(workshop, item)
    record = workshop.records.get(top)
    if isinstance(record, Theme):
        return Place(top, top, "", here=True)
    if isinstance(record, Problem):
        above = owner(record.parent)
        group = above if workshop.get(Group, above) else ""
        return Place(top, theme_id(workshop, record), group, here=True)
    return Place(item, "", "", here=False)


def theme_id(workshop: Workshop, problem: Problem) -> str:
    """Return the theme to which a problem belongs; empty where it has none, or it lies in the tray."""
    return standing(workshop, problem.theme) if workshop.get(Theme, problem.theme) else ""


def dotted(workshop: Workshop) -> frozenset[str]:
    """Return the items on which any dot of any round was placed, spoiled ballots left out."""
    found = {item for ballot in workshop.every(Ballot) if not ballot.spoiled for item in ballot.dots}
    return frozenset(found | {count.item for count in workshop.every(Count) if count.item and count.dots})


def names(workshop: Workshop, items: Iterable[str]) -> Mapping[str, str]:
    """Return what each item says, those in the tray too."""
    known = ((item, workshop.records.get(item) or workshop.tray.get(item)) for item in items)
    return {item: record.statement_text if record else "" for item, record in known}
