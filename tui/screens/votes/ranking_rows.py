"""The rows of the ranking: what competes, the line through it, what was adopted; under each the way back."""

import os
from collections.abc import Sequence
from functools import cached_property

from tui.screens.problems.rows import talk_row
from tui.widgets.bars import bar
from tui.widgets.outline.outline import Row
from tui.widgets.text.terminal import is_plain
from workshop import problems
from workshop.document import Workshop
from workshop.model import Ballot, Comment, Priority, Problem
from workshop.slots import owner, slot
from workshop.votes import ballot_line, criteria, cut, priorities
from workshop.votes.ballots import number_of, of_round
from workshop.votes.counting_place import place
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Row as Sum
from workshop.votes.tally import Tally, rank_text, voters_text

LINE, ADOPTED = "line:", "head:adopted"
INSIDE, DOTS, BALLOT, RATED, HINT = "in:", "dots:", "at:", "rated:", "hint:"
_BARS = 8
_NARROW, _WIDE = 70, 100  # cells


class RankingRows:
    """Unfolding a row leads back from its sum to problems, groups, sectors and ballots."""

    def __init__(
        self,
        workshop: Workshop,
        sheet: Sheet,
        tally: Tally,
        order: Sequence[str],
        others: Sequence[Tally],
        *,
        width: int = 120,
    ) -> None:
        """`order` is the items as they are ranked, and `others` are the tallies of other rounds.

        In a `width` of few cells, bars are short, and words that the room can do without are left out.
        """
        self._narrow = width < _NARROW
        self._bars = _BARS if width >= _WIDE else _BARS // 2
        self._workshop, self._sheet, self._tally, self._order = workshop, sheet, tally, order
        self._others = others
        self._line = cut.cut(workshop, tally)
        self._sums = {row.item: row for row in (*tally.problems, *tally.ranked, *tally.gone)}
        self._most = max((row.dots for row in tally.ranked), default=0)
        self._wide = max((len(voters_text(row)) for row in tally.ranked if row.dots), default=1)
        self._by_dots = [row.item for row in tally.ranked] == [*order]
        self._ranked = frozenset(order)
        self._plain = is_plain(os.environ)

    @cached_property
    def _ballots(self) -> dict[str, list[Ballot]]:
        """The ballots by the item on which their dots count now."""
        found: dict[str, list[Ballot]] = {}
        for ballot in of_round(self._workshop, self._tally.round):
            if not ballot.spoiled:
                for item in dict.fromkeys(place(self._workshop, dot).item for dot in ballot.dots):
                    found.setdefault(item, []).append(ballot)
        return found

    def roots(self) -> Sequence[str]:
        """The ranking with its line, what lies in the tray with dots on it, and the priorities."""
        if not self._order:
            return (f"{HINT}0",)
        items = list(self._order)
        if self._by_dots:
            items.insert(self._line.after, LINE)
        return (*items, *(row.item for row in self._tally.gone), ADOPTED)

    def children(self, key: str) -> Sequence[str]:
        """What is behind a row."""
        if key == ADOPTED:
            return self._workshop.children(priorities.PRIORITIES) or (f"{HINT}1",)
        if key.startswith(INSIDE):
            return self._behind(key.removeprefix(INSIDE))
        said = self._workshop.children(slot(key, "talk"))
        if key in self._ranked:
            inside = tuple(f"{INSIDE}{row.item}" for row in self._tally.of_theme(key))
            return (*self._reasons(key), *self._behind(key), *inside, *said)
        return said if self._workshop.get(Priority, key) else ()

    def _reasons(self, item: str) -> tuple[str, ...]:
        told = any(rating.reason for rating in criteria.ratings(self._workshop, item).values())
        return (f"{RATED}{item}",) if told else ()

    def _behind(self, item: str) -> tuple[str, ...]:
        found = self._sums.get(item)
        sums = (f"{DOTS}{item}",) if found is not None and found.dots else ()
        return (*sums, *(f"{BALLOT}{item}:{ballot.id}" for ballot in self._ballots.get(item, ())))

    def parent(self, key: str) -> str | None:
        """What a row is behind of."""
        kind, _, rest = key.partition(":")
        if kind == "dots" or kind == "at":
            item = rest.split(":")[0]
            return item if item in self._ranked else f"{INSIDE}{item}"
        if kind == "rated":
            return rest
        if kind == "in":
            return place(self._workshop, rest).theme or None
        if key == f"{HINT}1" or self._workshop.get(Priority, key):
            return ADOPTED
        record = self._workshop.records.get(key)
        return owner(record.parent) if isinstance(record, Comment) else None

    def row(self, key: str) -> Row:
        """How a row looks."""
        kind, _, rest = key.partition(":")
        match kind:
            case "line":
                return self._line_row()
            case "head":
                adopted = len(self._workshop.children(priorities.PRIORITIES))
                return Row("Priorities adopted", note=str(adopted or ""), tone="heading")
            case "hint":
                return Row(_HINTS[int(rest)], tone="empty")
            case "in":
                return self._problem(rest)
            case "rated":
                return self._rated(rest)
            case "dots":
                return self._sectors(rest)
            case "at":
                return self._ballot(rest.split(":")[1])
        match record := self._workshop.records.get(key):
            case Priority():
                return self._priority(record)
            case Comment():
                return talk_row(record)
        return self._item(key)

    def _line_row(self) -> Row:
        line = self._line
        said = cut.margin_sentence(line, self._called(line.above), self._called(line.below))
        marks: tuple[str, ...] = ()
        if line.tied:
            how = f"resolved by {line.way or 'decision'}: {line.note}" if line.resolved else "not resolved: alt+y"
            marks = (how,)
        rule = "----" if self._plain else "────"
        return Row(f"{rule} the line {rule} {said}", marks=marks, tone="heading")

    def _called(self, row: Sum | None) -> str:
        if row is None:
            return ""
        number = self._sheet.numbers.get(row.item)
        return f"number {number}" if number is not None else f"“{self._workshop.records[row.item].statement_text[:30]}”"

    def _item(self, item: str) -> Row:
        found = self._sums.get(item)
        record = self._workshop.records.get(item) or self._workshop.tray.get(item)
        if found is None or record is None:
            return Row("")
        rated = criteria.ratings(self._workshop, item)
        named = {name: name[0] if self._narrow else name for name in rated}
        marks = [" · ".join(f"{named[name]} {rating.score}" for name, rating in rated.items())] if rated else []
        if not found.here:
            marks.append("in the tray")
        if found.regrouped:
            marks.append("regrouped after dots")
        priority = priorities.adopted_as(self._workshop, item) if found.here else None
        if priority is not None:
            marks.insert(0, "ADOPTED")
        elif left := getattr(record, "left_out", ""):
            marks.append(f"left out: {left}")
        for tally in self._others:
            dots = next((row.dots for row in tally.ranked if row.item == item), 0)
            marks += [f"round {tally.round}: {dots} {_dots(dots)}"] if dots else []
        note = f"{found.dots:>{len(str(self._most))}} {_dots(found.dots):<4}"
        if not self._narrow:
            note = f"{self._bar(found.dots)} {note}{_voters(found, self._wide)}"
        return Row(record.statement_text, label=rank_text(found) if found.dots else "–", marks=tuple(marks), note=note)

    def _rated(self, item: str) -> Row:
        rated = criteria.ratings(self._workshop, item)
        said = (": ".join(filter(None, (f"{name} {each.score}".strip(), each.reason))) for name, each in rated.items())
        return Row(" · ".join(said), label="rated:", tone="talk")

    def _bar(self, dots: int) -> str:
        return f"{bar(dots, self._most, self._bars, plain=self._plain):<{self._bars}}"

    def _problem(self, problem: str) -> Row:
        record = self._workshop.need(Problem, problem)
        group = problems.group_of(self._workshop, problem)
        found = self._sums.get(problem)
        dots = f"{found.dots} {_dots(found.dots)}{_voters(found)}" if found else ""
        label = problems.number(self._workshop, problem)
        return Row(record.text, label=label, marks=(group.name,) if group else (), note=dots)

    def _sectors(self, item: str) -> Row:
        found = self._sums[item]
        parts = [f"{name or 'no sector'} {dots}" for name, dots in found.sectors]
        if found.direct and found.theme == item:
            parts.append(f"on the theme itself {found.direct}")
        if found.counted:
            parts.append(f"counted on the wall {found.counted}")
        group = problems.group_of(self._workshop, item)
        said = f"{group.name} · " if group else ""
        return Row(said + ", ".join(parts), label="dots:", tone="talk")

    def _ballot(self, ballot: str) -> Row:
        found = self._workshop.get(Ballot, ballot)
        if found is None:
            return Row("")
        who = " ".join(part for part in (found.voter, found.sector) if part)
        text = ballot_line.numbers(found.dots, self._sheet)
        return Row(text, label=f"ballot {number_of(self._workshop, ballot)}:", note=who, tone="talk")

    def _priority(self, priority: Priority) -> Row:
        place_ = 1 + self._workshop.children(priorities.PRIORITIES).index(priority.id)
        found = next(
            (row for row in self._tally.ranked if priority.source and row.item == self._source(priority)), None
        )
        ranked = f"rank {rank_text(found)}, {found.dots} {_dots(found.dots)}" if found else "the plenary's own"
        marks = (f"because: {priority.reason}",) if priority.reason else ()
        return Row(priority.text, label=str(place_), marks=marks, note=ranked)

    def _source(self, priority: Priority) -> str:
        return place(self._workshop, priority.source).ranked


_HINTS = (
    "Nothing to rank yet: list problems (F1), group them, and type ballots; ctrl+n goes to those views.",
    "None yet: go to a row and press ctrl+b, or type + and a wording of the plenary's own.",
)


def _dots(count: int) -> str:
    return "dot" if count == 1 else "dots"


def _voters(found: Sum, wide: int = 0) -> str:
    """By how many people the dots were placed, as far as it is known; `wide` sets it under those of other rows."""
    who = voters_text(found)
    if not found.dots:
        return " " * (wide + len(" by  voters")) if wide else ""
    if who == "?":
        return " on the wall".ljust(wide + len(" by  voters")) if wide else " on the wall"
    said = f" by {who:>{wide}} {'voter' if who == '1' else 'voters'}"
    return said.ljust(wide + len(" by  voters")) if wide else said
