"""The votes: how far they have come and, once they are closed, the ranking with its bars and the line."""

from collections.abc import Callable

from wall import texts
from wall.rows import Bar, Room, Row, Stretch, plain
from wall.seen import Seen
from wall.views.lists import Shown, paged
from workshop.document import Workshop
from workshop.votes.counting_place import names
from workshop.votes.cut import cut
from workshop.votes.priorities import PRIORITIES, adopted
from workshop.votes.rounds import rules
from workshop.votes.tally import Row as Sum
from workshop.votes.tally import Tally, rank_text

TallyOf = Callable[[Workshop], Tally]


def ranking(seen: Seen, item: str, room: Room, tally: Tally) -> Shown:
    """Return the ranking of a round, or only how many dots are placed as long as it is not to be seen."""
    if not may_be_seen(seen, tally):
        ledger = tally.ledger
        expected = ledger.total.expected if ledger.stated else None
        return Shown([Row(plain(texts.placed(ledger.total.placed, expected)), "item")])
    workshop = seen.workshop
    chosen = {priority.source for priority in adopted(workshop)}
    asked = frozenset(rules(workshop, tally.round).items) or {row.item for row in tally.themes}
    after = cut(workshop, tally).after
    most = max((row.dots for row in tally.ranked), default=0)
    words = names(workshop, (row.item for row in tally.ranked))
    rows: list[Row] = []
    at = 0
    for place, row in enumerate(tally.ranked):
        if place == after and after:
            rows.append(Row(plain(texts.line_after(after)), "cut"))
        if row.dots or row.item in asked or row.item in chosen or row.item == item:
            at = len(rows) if row.item == item else at
            rows.append(_row(row, words[row.item], most, in_hand=row.item == item, is_adopted=row.item in chosen))
    return paged(rows, at, room)


def may_be_seen(seen: Seen, tally: Tally) -> bool:
    """Return whether the dots of each item may be seen.

    A vote is closed once the books balance: every dot that was handed out is accounted for. The first round is closed,
    too, once the plenary has adopted something.
    """
    if seen.rules.dots != "closed":
        return seen.rules.dots == "always"
    has_adopted = tally.round == 1 and bool(seen.workshop.children(PRIORITIES))
    return tally.ledger.started and (has_adopted or (tally.ledger.stated and tally.ledger.balances))


def _row(row: Sum, words: str, most: int, *, in_hand: bool, is_adopted: bool) -> Row:
    return Row(
        (Stretch("same", words),),
        "item" if in_hand else "around",
        rank_text(row),
        texts.ADOPTED if is_adopted else "",
        bar=Bar(row.dots, most),
        record=row.item,
    )
