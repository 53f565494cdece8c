"""What competed for dots in a workshop, or was adopted: the things that workshops of a series have in common or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop import visions
from workshop.model import Comment, Node, Priority, Problem, Theme, Vision
from workshop.problems import listed
from workshop.search.places import below
from workshop.series.codebook import Match, Place
from workshop.series.known import Known
from workshop.series.shares import placed, share
from workshop.slots import owner
from workshop.statements import tree
from workshop.statements.statements import said_of
from workshop.votes import themes
from workshop.votes.counting_place import place as counting_place
from workshop.votes.priorities import adopted


@dataclass(frozen=True, slots=True)
class Item:
    """A theme, a loose problem, or a priority that the plenary worded itself, with what the vote made of it."""

    known: Known
    id: str
    name: str
    share: Fraction | None = None  # of the dots placed; None where there was no vote on it
    rank: int = 0  # 0 where it was not ranked
    tied: bool = False
    priorities: tuple[Priority, ...] = ()  # what was adopted of it
    recurring: tuple[str, ...] = ()  # what was said to have come up in an earlier workshop

    @property
    def place(self) -> Place:
        """Its name in the codebook."""
        return (self.known.id, self.id)

    @property
    def match(self) -> Match:
        """It as the codebook keeps it."""
        return Match(self.place, self.name, self.known.name)

    @property
    def stands_out(self) -> bool:
        """Whether it is more than one of many problems: a theme, something with dots, or something adopted."""
        return bool(self.share or self.priorities) or self.known.workshop.get(Theme, self.id) is not None


def items(known: Known) -> list[Item]:
    """Return all that competed or was adopted, as it is ranked; what was not voted on stands at the end."""
    workshop, of = known.workshop, placed(known)
    chosen: dict[str, list[Priority]] = {}
    for priority in adopted(workshop):
        chosen.setdefault(item_of(known, priority.id), []).append(priority)
    said: dict[str, list[str]] = {}
    for comment in workshop.every(Comment):
        if comment.recurring:
            said.setdefault(item_of(known, comment.id), []).append(comment.id)
    found = [
        Item(known, row.item, said_of(workshop, row.item), share(row.dots, of), row.rank if of else 0, row.tied)
        for row in known.tally.ranked
    ]
    ranked = {item.id for item in found}
    found += [Item(known, each, said_of(workshop, each)) for each in chosen if each not in ranked]
    return [
        Item(known, i.id, i.name, i.share, i.rank, i.tied, tuple(chosen.get(i.id, ())), tuple(said.get(i.id, ())))
        for i in found
    ]


def item_of(known: Known, record_id: str) -> str:
    """Return the item that a record belongs to, however deep below it stands; empty where it belongs to none."""
    workshop = known.workshop
    start = workshop.records.get(record_id)
    for record in (*((start,) if start is not None else ()), *workshop.ancestors(record_id)):
        match record:
            case Priority():
                found = counting_place(workshop, record.source) if record.source else None
                return found.ranked if found is not None and found.here else record.id
            case Problem() | Theme():
                return counting_place(workshop, record.id).ranked
    return ""


def members(item: Item) -> list[Problem]:
    """Return the problems of which an item is made: those of a theme, or the problem itself."""
    workshop = item.known.workshop
    own = workshop.get(Problem, item.id)
    return [own] if own is not None else themes.members(workshop, item.id)


def wordings(item: Item) -> list[str]:
    """Return what an item is called beside its name: the wordings of its priorities, and of the trunks of their trees.

    What a merge or a split left behind in the tray is no wording of it.
    """
    workshop = item.known.workshop
    trunks = (trunk for priority in item.priorities for trunk in tree.trunks(workshop, priority.id))
    found = [*(priority.text for priority in item.priorities), *(said_of(workshop, trunk) for trunk in trunks)]
    return [words for words in dict.fromkeys(found) if words and words != item.name]


def agreed(item: Item) -> list[Vision]:
    """Return the visions agreed for what was adopted of an item."""
    found = (visions.agreed(item.known.workshop, priority.id) for priority in item.priorities)
    return [vision for vision in found if vision is not None]


def sentences(item: Item) -> Iterator[str]:
    """Yield the records behind an item: itself, its problems, what was adopted, and all that was said on any of it."""
    workshop = item.known.workshop
    tops = (item.id, *(problem.id for problem in members(item)), *(priority.id for priority in item.priorities))
    seen: set[str] = set()
    for top in tops:
        for record_id in below(workshop, top):
            if record_id not in seen and record_id in workshop:
                seen.add(record_id)
                yield record_id


def whereabouts(known: Known) -> str:
    """Return how a workshop is named where it is told that something came up there: its country and its dates."""
    return ", ".join(filter(None, (known.name, known.workshop.details.dates)))


def loose_words(known: Known) -> Sequence[tuple[str, str]]:
    """Return everything that people worded, each with its record: what may have come up elsewhere too."""
    workshop = known.workshop
    kinds = (Theme, Problem, Priority, Node, Comment, Vision)
    inside = {problem.id for problem in listed(workshop)}
    found = []
    for record in workshop.records.values():
        if isinstance(record, kinds) and (words := said_of(workshop, record.id)):
            if isinstance(record, Node) and record.same_as:
                continue
            if isinstance(record, Problem) and record.id not in inside and owner(record.parent) not in workshop:
                continue
            found.append((record.id, words))
    return found
