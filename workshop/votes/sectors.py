"""The sectors, or colours, that voters belong to, and how many people there are of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from workshop.document import Workshop
from workshop.model import Ballot, Count, Person
from workshop.text import cleaned, search_key

PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Electorate:
    """Who is expected to vote."""

    voters: int | None  # all of them; None where it is not known
    sectors: dict[str, int | None]  # of each sector that the participants have, in their order


def electorate(workshop: Workshop) -> Electorate:
    """Return the voters that the list of participants tells; the panel does not vote."""
    sectors: dict[str, int | None] = {}
    total: int | None = None
    known = True
    for person in workshop.all_in(PEOPLE, Person):
        if person.panel:
            continue
        before = sectors.get(person.sector, 0)
        if person.count is None:
            known = False
            sectors[person.sector] = None
        else:
            total = (total or 0) + person.count
            sectors[person.sector] = None if before is None else before + person.count
    return Electorate(total if known else None, {name: n for name, n in sectors.items() if name})


def known(workshop: Workshop) -> list[str]:
    """Return all sectors that anybody has or that a dot was placed for, in the order they came."""
    return [*dict.fromkeys(_mentioned(workshop))]


def _mentioned(workshop: Workshop) -> Iterator[str]:
    yield from electorate(workshop).sectors
    yield from (ballot.sector for ballot in workshop.all_in("ballots", Ballot) if ballot.sector)
    yield from (count.sector for count in workshop.all_in("counts", Count) if count.sector)


def meant(workshop: Workshop, typed: str) -> str:
    """Return the known sector that was typed, whole or its beginning; what was typed where none fits."""
    wanted = cleaned(typed)
    names = known(workshop)
    fold = search_key(wanted)
    for name in names:
        if search_key(name) == fold:
            return name
    begun = [name for name in names if fold and search_key(name).startswith(fold)]
    return begun[0] if len(begun) == 1 else wanted


def like(name: str, names: Sequence[str]) -> str:
    """Return the one of some sectors that is written much like a name; empty where none is."""
    folded = {search_key(each): each for each in names}
    close = get_close_matches(search_key(name), folded, n=1, cutoff=0.75)
    return folded[close[0]] if close else ""


def strange(old: Workshop, now: Workshop) -> tuple[str, str, list[str]] | None:
    """Return a sector that came since then, one that it is written much like, and those known before.

    Until the first dot every sector is new, so that only one that is much like another is strange; then any is.
    """
    before, names = known(old), known(now)
    voted = bool(now.children("ballots") or now.children("counts"))
    for place, name in enumerate(names):
        if name not in before:
            nearest = like(name, [*before, *names[:place]])
            if nearest or (before and voted):
                return name, nearest, before
    return None


def in_full(workshop: Workshop, typed: str) -> str:
    """Return the known sector that was written in full, and what was written where there is none."""
    wanted = cleaned(typed)
    fold = search_key(wanted)
    return next((name for name in known(workshop) if search_key(name) == fold), wanted)


def of_voter(workshop: Workshop, name: str) -> str:
    """Return the sector of a participant by name; empty where it is not known."""
    wanted = search_key(cleaned(name))
    people = workshop.all_in(PEOPLE, Person)
    return next((p.sector for p in people if wanted and search_key(p.name) == wanted), "")
