"""The rows of one round's vote: what was counted on the wall, then the ballots, the last one at the foot."""

from collections.abc import Sequence

from tui.screens.base.row_keys import RowKey, hints, record_rows
from tui.screens.votes import texts
from tui.widgets.outline.source import Row
from workshop.document import Workshop
from workshop.model import Ballot, Count
from workshop.text import shorten
from workshop.votes import ballot_line
from workshop.votes.ballots import Fault, number_of, spoiled_why
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally


class BallotRows:
    """Ballots by the order in which they came."""

    def __init__(self, workshop: Workshop, sheet: Sheet, tally: Tally) -> None:
        self._workshop = workshop
        self._sheet = sheet
        self._round = tally.round
        self._faults: dict[str, list[Fault]] = {}
        for fault in tally.broken:
            self._faults.setdefault(fault.ballot, []).append(fault)
        self._walls: dict[RowKey, list[Count]] = {}
        for count in workshop.all_in("counts", Count):
            if count.round == self._round:
                self._walls.setdefault(wall(count.item), []).append(count)
        records = workshop.records
        ballots = workshop.children("ballots")
        if self._round != 1 or workshop.children("rounds"):
            ballots = tuple(i for i in ballots if getattr(records[i], "round", 1) == self._round)
        self._roots = (*self._walls, *record_rows(ballots)) or hints(len(texts.BALLOT_HINTS))

    def roots(self) -> Sequence[RowKey]:
        """Return counts, then ballots."""
        return self._roots

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return nothing: each is a line."""
        del key
        return ()

    def parent(self, key: RowKey) -> RowKey | None:
        """Return nothing: each is a line."""
        del key
        return None

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        if key.kind == "hint":
            return Row(texts.BALLOT_HINTS[int(key.detail)], tone="empty")
        if key.kind == "wall":
            label = texts.wall(self._sheet.numbers.get(key.record)) if key.record else texts.UNUSED
            return Row(wall_text(self._walls.get(key, ())), label=label, tone="talk")
        ballot = self._workshop.get(Ballot, key.record)
        return self._ballot(ballot) if ballot is not None else Row("")

    def _ballot(self, ballot: Ballot) -> Row:
        label = str(number_of(self._workshop, ballot.id))
        text = ballot_line.numbers(ballot.dots, self._sheet) if ballot.dots else texts.BLANK
        note = " ".join(shorten(part, 10) for part in (ballot.voter, ballot.sector) if part)
        if ballot.spoiled:
            why = (texts.spoiled_because(spoiled_why(ballot)),)
            return Row(text if ballot.dots else "", label=label, states=why, note=note, tone="struck")
        broken = dict.fromkeys(texts.FAULTS[fault.kind] for fault in self._faults.get(ballot.id, ()))
        return Row(text, label=label, warnings=tuple(broken), note=note)


def wall(item: str) -> RowKey:
    """Return the key of what was counted on the wall for an item; an empty item is what was handed back unused."""
    return RowKey("wall", item)


def wall_text(counts: Sequence[Count]) -> str:
    """Return counts as they are typed."""
    return " ".join(f"{count.dots} {count.sector}".strip() for count in counts)
