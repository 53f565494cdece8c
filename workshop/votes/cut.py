"""The cut: a line through the ranked items, what stands just above and below it, a tie at it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CUT_WAYS, CutWay
from workshop.text import cleaned, search_key
from workshop.votes import texts
from workshop.votes.tally import Row, Tally

USUAL = 5  # where the line stands until somebody moves it: after so many, if as many have dots


@dataclass(frozen=True, slots=True)
class Cut:
    """The line, and how the ranking stands to it."""

    after: int  # so many items are above
    above: Row | None  # the last above the line
    below: Row | None  # the first below it
    tied: tuple[str, ...]  # the items of a tie that the line goes through
    open_seats: int  # how many of those that are tied are above the line
    way: CutWay
    note: str

    @property
    def margin(self) -> int:
        """By how many dots the last above leads the first below."""
        return self.above.dots - self.below.dots if self.above and self.below else 0

    @property
    def resolved(self) -> bool:
        """Whether there is no tie at the line, or it is said how it was resolved."""
        return not self.tied or bool(self.way or self.note)


def cut(workshop: Workshop, tally: Tally) -> Cut:
    """Return the line through the ranking of a tally."""
    rows = tally.ranked
    details = workshop.details
    after = usual(rows) if details.cut is None else details.cut
    after = max(0, min(after, len(rows)))
    above = rows[after - 1] if after else None
    below = rows[after] if after < len(rows) else None
    tied: tuple[str, ...] = ()
    seats = 0
    if above and below and above.tied and above.dots == below.dots:
        tied = tuple(row.item for row in rows if row.dots == above.dots)
        seats = sum(1 for row in rows[:after] if row.dots == above.dots)
    return Cut(after, above, below, tied, seats, details.cut_way, details.cut_note)


def usual(rows: Sequence[Row]) -> int:
    """Return where the line stands until it is moved."""
    return min(USUAL, sum(1 for row in rows if row.dots))


def place_line(workshop: Workshop, after: int, tally: Tally) -> Workshop:
    """Return the workshop with the line after so many items. Raises WorkshopError beyond either end of the ranking."""
    if not 0 <= after <= len(tally.ranked):
        raise WorkshopError(texts.END_OF_RANKING)
    return workshop.put(workshop.details.replace_fields(cut=after))


def move_line(workshop: Workshop, by: int, tally: Tally) -> Workshop:
    """Return the workshop with the line moved up (-1) or down (1). Raises WorkshopError at either end."""
    return place_line(workshop, cut(workshop, tally).after + by, tally)


def resolve(workshop: Workshop, way: CutWay, note: str) -> Workshop:
    """Return the workshop with the way in which a tie at the line was resolved, and a sentence about it."""
    return workshop.put(workshop.details.replace_fields(cut_way=way, cut_note=cleaned(note)))


def margin_sentence(found: Cut, above: str, below: str) -> str:
    """Return what stands at the line and by how much, in words; the names are as the room calls them."""
    if found.above is None or found.below is None:
        return texts.ONE_SIDE
    if found.tied:
        return texts.tie_at_line(len(found.tied), found.above.dots, found.open_seats)
    return texts.margin(above, found.above.dots, below, found.below.dots)


def tie_line(workshop: Workshop) -> str:
    """Return what is recorded of it now."""
    details = workshop.details
    return f"{details.cut_way}: {details.cut_note}" if details.cut_way else details.cut_note


def tie_in(line: str) -> tuple[CutWay, str]:
    """Return the way, by its word or first letter, and the sentence; a sentence alone was a decision."""
    text = cleaned(line)
    first, _, rest = text.partition(" ")
    fold = search_key(first.rstrip(":,"))
    for way in CUT_WAYS:
        if way and fold in (way, way[0]):
            return way, rest.strip()
    return ("decision" if text else ""), text
