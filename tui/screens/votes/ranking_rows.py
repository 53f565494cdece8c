"""The rows of the ranking: what competes, the line through it, what was adopted; under each the way back."""

import os
from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, record_row, record_rows
from tui.screens.votes import texts
from tui.screens.votes.columns import Columns
from tui.widgets.bars import bar
from tui.widgets.outline.source import Row
from tui.widgets.text.terminal import is_plain
from tui.widgets.texts import COLON
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

LINE, ADOPTED = RowKey("line"), heading("", "adopted")
_NOTHING, _NONE_ADOPTED = RowKey("hint", "", "nothing"), RowKey("hint", "", "none adopted")


class RankingRows:
    """Unfolding a row leads back from its sum to problems, groups, sectors and ballots."""

    def __init__(
        self,
        workshop: Workshop,
        sheet: Sheet,
        tally: Tally,
        order: Sequence[str],
        others: Sequence[Tally],
        columns: Columns,
    ) -> None:
        """`order` is the items as they are ranked, and `others` are the tallies of other rounds."""
        self._columns = columns
        self._workshop, self._sheet, self._tally, self._order = workshop, sheet, tally, order
        self._others = others
        self._line = cut.cut(workshop, tally)
        self._sums = {row.item: row for row in (*tally.problems, *tally.ranked, *tally.gone)}
        self._most = max((row.dots for row in tally.ranked), default=0)
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

    def roots(self) -> Sequence[RowKey]:
        """Return the ranking with its line, what lies in the tray with dots on it, and the priorities."""
        if not self._order:
            return (_NOTHING,)
        items = [record_row(item) for item in self._order]
        if self._by_dots:
            items.insert(self._line.after, LINE)
        return (*items, *(record_row(row.item) for row in self._tally.gone), ADOPTED)

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what is behind a row."""
        if key == ADOPTED:
            return record_rows(self._workshop.children(priorities.PRIORITIES)) or (_NONE_ADOPTED,)
        if key.kind == "member":
            return self._behind(key.record)
        if key.kind != "record":
            return ()
        said = record_rows(self._workshop.children(slot(key.record, "talk")))
        if key.record in self._ranked:
            inside = tuple(RowKey("member", row.item) for row in self._tally.of_theme(key.record))
            return (*self._reasons(key.record), *self._behind(key.record), *inside, *said)
        return said if self._workshop.get(Priority, key.record) else ()

    def _reasons(self, item: str) -> tuple[RowKey, ...]:
        told = any(rating.reason for rating in criteria.ratings(self._workshop, item).values())
        return (RowKey("ratings", item),) if told else ()

    def _behind(self, item: str) -> tuple[RowKey, ...]:
        found = self._sums.get(item)
        sums = (RowKey("dots", item),) if found is not None and found.dots else ()
        return (*sums, *(RowKey("ballot", item, ballot.id) for ballot in self._ballots.get(item, ())))

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row is behind of."""
        match key.kind:
            case "dots" | "ballot":
                return record_row(key.record) if key.record in self._ranked else RowKey("member", key.record)
            case "ratings":
                return record_row(key.record)
            case "member":
                theme = place(self._workshop, key.record).theme
                return record_row(theme) if theme else None
            case "hint":
                return ADOPTED if key == _NONE_ADOPTED else None
        record = self._workshop.records.get(key.record)
        if isinstance(record, Priority):
            return ADOPTED
        return record_row(owner(record.parent)) if isinstance(record, Comment) else None

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        match key.kind:
            case "line":
                return self._line_row()
            case "heading":
                adopted = len(self._workshop.children(priorities.PRIORITIES))
                return Row(texts.ADOPTED_HEADING, note=str(adopted or ""), tone="heading")
            case "hint":
                return Row(str(texts.RANKING_HINTS[key.detail]), tone="empty")
            case "member":
                return self._problem(key.record)
            case "ratings":
                return self._rated(key.record)
            case "dots":
                return self._sectors(key.record)
            case "ballot":
                return self._ballot(key.detail)
        match record := self._workshop.records.get(key.record):
            case Priority():
                return self._priority(record)
            case Comment():
                return talk_row(record)
        return self._item(key.record)

    def _line_row(self) -> Row:
        line = self._line
        said = cut.margin_sentence(line, self._called(line.above), self._called(line.below))
        rule = "----" if self._plain else "────"
        row = Row(texts.line(rule, said), tone="heading")
        if not line.tied:
            return row
        if not line.resolved:
            return row._replace(warnings=(str(texts.NOT_RESOLVED),))
        return row._replace(marks=(texts.resolved(line.way or "decision", line.note),))

    def _called(self, row: Sum | None) -> str:
        if row is None:
            return ""
        words = self._workshop.records[row.item].statement_text[:30]
        return texts.number(self._sheet.numbers.get(row.item), words)

    def _item(self, item: str) -> Row:
        found = self._sums.get(item)
        record = self._workshop.records.get(item) or self._workshop.tray.get(item)
        if found is None or record is None:
            return Row("")
        marks = [" · ".join(reasons)] if (reasons := self._reasons_of(item)) else []
        states = [] if found.here else [texts.IN_TRAY]
        if found.regrouped:
            marks.append(texts.REGROUPED)
        priority = priorities.adopted_as(self._workshop, item) if found.here else None
        if priority is not None:
            states.append(texts.ADOPTED)
        elif left := getattr(record, "left_out", ""):
            marks.append(texts.left_out(left))
        for tally in self._others:
            dots = next((row.dots for row in tally.ranked if row.item == item), 0)
            marks += [texts.round_dots(tally.round, dots)] if dots else []
        label = rank_text(found) if found.dots else texts.NOT_RANKED
        note = self._columns.line({**self._figures(found), "ratings": self._letters(item)})
        said = record.statement_text
        return Row(said, label=label, marks=tuple(marks), note=note, brief=True, states=tuple(states))

    def _figures(self, found: Sum) -> dict[str, str]:
        """Return what stands in the columns of a sum, by their names."""
        number = self._sheet.numbers.get(found.item)
        cells = self._columns.cells.get("bar", 0)
        return {
            "place": texts.A_THEME if found.item == found.theme else self._place(found.item),
            "number": "" if number is None else str(number),
            "bar": bar(found.dots, self._most, cells, plain=self._plain) if cells else "",
            "dots": str(found.dots),
            "by": voters_text(found) if found.dots else "",
        }

    def _place(self, item: str) -> str:
        """Return the group and the number there of a problem, as the room says them; empty for one in the tray."""
        return problems.called(self._workshop, item) if self._workshop.get(Problem, item) is not None else ""

    def _letters(self, item: str) -> str:
        """Return the ratings of an item, a character each, in the order of the criteria."""
        rated = criteria.ratings(self._workshop, item)
        if not rated:
            return ""
        return " ".join(criteria.letter(self._workshop, rated[c].score) if c in rated else "-" for c in criteria.ALL)

    def _reasons_of(self, item: str) -> list[str]:
        """Return the ratings of an item that have a reason, with it."""
        rated = criteria.ratings(self._workshop, item).items()
        return [
            f"{f'{texts.CRITERIA[name]} {each.score}'.strip()}{COLON} {each.reason}"
            for name, each in rated
            if each.reason
        ]

    def _rated(self, item: str) -> Row:
        rated = criteria.ratings(self._workshop, item)
        said = (
            f"{COLON} ".join(filter(None, (f"{texts.CRITERIA[name]} {each.score}".strip(), each.reason)))
            for name, each in rated.items()
        )
        return Row(" · ".join(said), label=texts.RATED, tone="talk")

    def _problem(self, problem: str) -> Row:
        record = self._workshop.need(Problem, problem)
        group = problems.group_of(self._workshop, problem)
        found = self._sums.get(problem)
        note = self._columns.line(self._figures(found)) if found else ""
        alone = priorities.adopted_as(self._workshop, problem) is not None
        marks, states = (group.name,) if group else (), (texts.ADOPTED,) if alone else ()
        return Row(record.text, label=self._place(problem), marks=marks, note=note, brief=True, states=states)

    def _sectors(self, item: str) -> Row:
        found = self._sums[item]
        parts = [f"{name or texts.NO_SECTOR} {dots}" for name, dots in found.sectors]
        if found.direct and found.theme == item:
            parts.append(texts.on_theme_itself(found.direct))
        if found.counted:
            parts.append(texts.on_wall(found.counted))
        group = problems.group_of(self._workshop, item)
        said = f"{group.name} · " if group else ""
        return Row(said + ", ".join(parts), label=texts.DOTS, tone="talk")

    def _ballot(self, ballot: str) -> Row:
        found = self._workshop.get(Ballot, ballot)
        if found is None:
            return Row("")
        who = " ".join(part for part in (found.voter, found.sector) if part)
        text = ballot_line.numbers(found.dots, self._sheet)
        return Row(text, label=texts.ballot(number_of(self._workshop, ballot)), note=who, tone="talk")

    def _priority(self, priority: Priority) -> Row:
        place_ = 1 + self._workshop.children(priorities.PRIORITIES).index(priority.id)
        marks = (texts.because(priority.reason),) if priority.reason else ()
        return Row(priority.text, label=str(place_), marks=marks, note=self._standing(priority), brief=True)

    def _standing(self, priority: Priority) -> str:
        """Return the rank and the dots of what was adopted; of a problem in a theme its own, beside the theme's."""
        counted = place(self._workshop, priority.source) if priority.source else None
        found = self._sums.get(counted.item) if counted is not None else None
        if counted is None or found is None:
            return texts.OWN
        called = self._place(counted.item)
        if counted.item in self._ranked:
            return texts.called_and(called, texts.standing(rank_text(found), found.dots))
        theme = self._sums.get(counted.theme)
        own = texts.dots(found.dots)
        return texts.called_and(called, texts.of_theme_sum(own, theme.dots) if theme is not None else own)
