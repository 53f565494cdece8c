"""A workshop among others, with the sums by which a list of workshops is read."""

from dataclasses import dataclass
from functools import cached_property

from workshop import visions
from workshop.document import Workshop
from workshop.model import Ballot
from workshop.problems import listed
from workshop.search.index import Index, whereabouts
from workshop.statements import gaps
from workshop.votes.priorities import adopted
from workshop.votes.rounds import deciding
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally


@dataclass(frozen=True)
class Known:
    """A workshop as it was read; what takes time to find out is found when it is first asked for.

    `id` is the same in all copies of it, `file` is where it was read.
    """

    id: str
    file: str
    workshop: Workshop

    @property
    def name(self) -> str:
        """What people call it beside others: by its country, else its title, else its file."""
        of = self.workshop.details
        return of.country or of.title or self.file

    @cached_property
    def index(self) -> Index:
        """What is found in it by search, also by country, place and dates."""
        return Index(self.workshop, whereabouts(self.workshop))

    @cached_property
    def tally(self) -> Tally:
        """The sums of the round that decides."""
        return tally(self.workshop, deciding(self.workshop))

    @cached_property
    def counts(self) -> "Counts":
        """How much it holds."""
        return counts(self)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a workshop holds, and what it lacks: gaps of its maps, and dots that nobody handed in."""

    problems: int = 0
    ballots: int = 0
    priorities: int = 0
    agreed: int = 0  # priorities with a vision agreed
    gaps: int = 0
    missing: int = 0


def counts(known: Known) -> Counts:
    """Return how much a workshop holds."""
    workshop = known.workshop
    priorities = [priority.id for priority in adopted(workshop)]
    ledger = known.tally.ledger
    return Counts(
        problems=sum(1 for _ in listed(workshop)),
        ballots=sum(1 for ballot in workshop.every(Ballot) if ballot.round == known.tally.round),
        priorities=len(priorities),
        agreed=sum(visions.agreed(workshop, priority) is not None for priority in priorities),
        gaps=sum(gaps.gaps(workshop, priority).count for priority in priorities),
        missing=ledger.total.missing if ledger.stated else 0,
    )
