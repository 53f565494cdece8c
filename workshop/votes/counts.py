"""Session 2: dots counted on the wall, item by item, as they are called out."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Count, Record
from workshop.ordering import placed
from workshop.text import cleaned, search_key
from workshop.votes import texts
from workshop.votes.sheet import pin, sheet

COUNTS = "counts"
MOST = 9999  # dots on one item; more is a slip of the finger


def count_id(number: int, item: str, sector: str) -> str:
    """Return the id of a count, the same whenever and wherever it is counted again."""
    said = f"{number}\0{item}\0{search_key(sector)}".encode()
    return f"{Count.prefix}-{blake2b(said, digest_size=10).hexdigest()}"


def record(workshop: Workshop, item: str, counts: Sequence[tuple[str, int]]) -> Workshop:
    """Return the workshop with the dots counted on an item in the present round; no item: handed back unused.

    Counting again is another value of the same record, so the first count stays in its history. A sum and colours
    are two ways to say the same dots: the later one takes the place of the earlier, which goes to the tray.
    Raises WorkshopError for an item that is not on the sheet, or an amount out of reach.
    """
    if item and item not in sheet(workshop).numbers:
        raise WorkshopError(texts.COUNT_OFF_SHEET)
    number = workshop.details.round
    fresh: list[Record] = []
    again: list[Record] = []
    for sector, dots in counts:
        if not 0 <= dots <= MOST:
            raise WorkshopError(texts.absurd_count(dots))
        known = workshop.get(Count, count_id(number, item, sector))
        if known is not None:
            again.append(known.replace_fields(dots=dots))
            continue
        made = Count(id=count_id(number, item, sector), item=item, sector=cleaned(sector), dots=dots, round=number)
        fresh.append(made)
    pinned = pin(workshop).drop(count.id for count in replaced(workshop, item, counts) if not _again(count, counts))
    return pinned.put(*again, *placed(pinned, fresh, COUNTS)) if fresh else pinned.put(*again)


def replaced(workshop: Workshop, item: str, counts: Sequence[tuple[str, int]]) -> list[Count]:
    """Return the counts of the present round whose place these take: of the same colours, or a sum for colours."""
    standing = of_item(workshop, item, workshop.details.round)
    return [
        count for count in standing if _again(count, counts) or any(bool(count.sector) != bool(s) for s, _ in counts)
    ]


def _again(count: Count, counts: Sequence[tuple[str, int]]) -> bool:
    return search_key(count.sector) in {search_key(sector) for sector, _ in counts}


def of_item(workshop: Workshop, item: str, number: int) -> list[Count]:
    """Return what was counted on an item in a round, sector by sector."""
    return [c for c in workshop.all_in(COUNTS, Count) if c.item == item and c.round == number]


@dataclass(frozen=True, slots=True)
class Mixed:
    """Both ways of counting in one round: between items it can be right, on one item it hardly is."""

    both: bool  # whether the round has ballots with dots and counts
    items: tuple[str, ...]  # those on which dots of both kinds stand
