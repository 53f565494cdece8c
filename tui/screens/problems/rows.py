"""The rows of session 1."""

from collections.abc import Sequence

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, hints, record_row, record_rows
from tui.screens.problems import texts
from tui.widgets.outline.outline import Row
from workshop import problems
from workshop.document import Workshop
from workshop.kinds import LEVELS
from workshop.model import Comment, Group, Problem
from workshop.slots import owner, slot


def problem_marks(problem: Problem) -> tuple[str, ...]:
    """Return the words that stand after a problem."""
    crosses = "cross-cutting" if problem.cross_cutting else ""
    return tuple(filter(None, (LEVELS[problem.level].word, crosses, "flagged" if problem.flagged else "")))


class ProblemRows:
    """Problems under their groups, and what was said under either."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def roots(self) -> Sequence[RowKey]:
        """Return the groups; a welcome where there are none."""
        return record_rows(self._workshop.children(problems.GROUPS)) or hints(len(texts.WELCOME))

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what a row has under it: problems or sub-points, then what was said."""
        said = self._workshop.children(slot(key.record, "talk"))
        own = self._workshop.children(key.record) if key.record else ()
        return record_rows((*own, *said) if said else own)

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row is under."""
        record = self._workshop.records.get(key.record)
        if record is None or isinstance(record, Group):
            return None
        return record_row(owner(record.parent))

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        record = self._workshop.records.get(key.record)
        match record:
            case Group():
                count = sum(1 for _ in self._workshop.all_in(key.record, Problem))
                story = (texts.STORY,) if record.narrative else ()
                return Row(record.name, marks=story, note=texts.problem_count(count), tone="heading")
            case Problem():
                label = problems.number(self._workshop, key.record)
                return Row(record.text, label=label, marks=problem_marks(record))
            case Comment():
                return talk_row(record)
        return Row(texts.WELCOME[int(key.detail)], tone="empty") if key.kind == "hint" else Row("")
