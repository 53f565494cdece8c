"""The rows of one round's vote: what was counted on the wall, then the ballots, the last one at the foot."""

from collections.abc import Mapping, Sequence

from tui.widgets.outline.outline import Row
from workshop.document import Workshop
from workshop.model import Ballot, Count
from workshop.text import shorten
from workshop.votes import ballot_line
from workshop.votes.ballots import Fault, number_of
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally

WALL = "wall:"  # before an item's id: the counts of that item
HINT = "hint:"
_HINTS = (
    "Type a ballot's numbers, 3 7 12, and press Enter: it is counted, and the next one is ready.",
    "0 is a blank ballot; * before the numbers is a spoiled one; @ names the voter.",
    "Called out at the wall instead? 7: 4 red 2 blue. Handed back unused: 0: 3 red.",
)
_WORDS: Mapping[str, str] = {
    "too many": "too many dots",
    "stacked": "two on one",
    "gone": "one in the tray",
    "not voted on": "not voted on",
}


class BallotRows:
    """Ballots by the order in which they came."""

    def __init__(self, workshop: Workshop, sheet: Sheet, tally: Tally) -> None:
        self._workshop = workshop
        self._sheet = sheet
        self._round = tally.round
        self._faults: dict[str, list[Fault]] = {}
        for fault in tally.broken:
            self._faults.setdefault(fault.ballot, []).append(fault)
        self._walls: dict[str, list[Count]] = {}
        for count in workshop.all_in("counts", Count):
            if count.round == self._round:
                self._walls.setdefault(f"{WALL}{count.item}", []).append(count)
        records = workshop.records
        ballots = workshop.children("ballots")
        if self._round != 1 or workshop.children("rounds"):
            ballots = tuple(i for i in ballots if getattr(records[i], "round", 1) == self._round)
        self._roots = (*self._walls, *ballots) or tuple(f"{HINT}{n}" for n in range(len(_HINTS)))

    def roots(self) -> Sequence[str]:
        """Counts, then ballots."""
        return self._roots

    def children(self, key: str) -> Sequence[str]:
        """Nothing: each is a line."""
        del key
        return ()

    def parent(self, key: str) -> str | None:
        """Nothing: each is a line."""
        del key
        return None

    def row(self, key: str) -> Row:
        """How a row looks."""
        if key.startswith(HINT):
            return Row(_HINTS[int(key.removeprefix(HINT))], tone="empty")
        if key.startswith(WALL):
            return self._wall(key)
        ballot = self._workshop.get(Ballot, key)
        return self._ballot(ballot) if ballot is not None else Row("")

    def _wall(self, key: str) -> Row:
        item = key.removeprefix(WALL)
        number = self._sheet.numbers.get(item)
        label = "unused:" if not item else f"wall {'?' if number is None else number}:"
        return Row(wall_text(self._walls.get(key, ())), label=label, tone="talk")

    def _ballot(self, ballot: Ballot) -> Row:
        label = str(number_of(self._workshop, ballot.id))
        text = ballot_line.numbers(ballot.dots, self._sheet) if ballot.dots else "blank"
        note = " ".join(shorten(part, 10) for part in (ballot.voter, ballot.sector) if part)
        if ballot.spoiled:
            said = "spoiled" if ballot.spoiled == "spoiled" else f"spoiled: {ballot.spoiled}"
            return Row(text if ballot.dots else "", label=label, marks=(said,), note=note, tone="struck")
        broken = dict.fromkeys(_WORDS[fault.kind] for fault in self._faults.get(ballot.id, ()))
        return Row(text, label=label, marks=tuple(broken), note=note)


def wall_text(counts: Sequence[Count]) -> str:
    """Counts as they are typed."""
    return " ".join(f"{count.dots} {count.sector}".strip() for count in counts)
