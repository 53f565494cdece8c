"""The rows of session 1."""

from collections.abc import Mapping, Sequence

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, hints, record_row, record_rows
from tui.screens.problems import texts
from tui.widgets.outline.source import Row
from workshop import problems
from workshop.document import Workshop
from workshop.kinds import LEVELS
from workshop.model import Comment, Group, Problem
from workshop.slots import owner, slot
from workshop.votes.sheet import Numbers


def problem_marks(problem: Problem) -> tuple[str, ...]:
    """Return the words that stand after a problem."""
    crosses = texts.CROSS_CUTTING if problem.cross_cutting else ""
    return tuple(filter(None, (LEVELS[problem.level].word, crosses)))


def problem_states(problem: Problem) -> tuple[str, ...]:
    """Return the words that say what was made of a problem."""
    return (texts.FLAGGED,) if problem.flagged else ()


def problem_numbers(workshop: Workshop, on: Numbers | Mapping[str, int], record_id: str) -> Sequence[str]:
    """Return the numbers by which a problem or a group is called: with its group, in its group, `on` the sheet."""
    if workshop.get(Group, record_id) is not None:
        return (texts.group_number(workshop.children(problems.GROUPS).index(record_id) + 1),)
    if workshop.get(Problem, record_id) is None:
        return ()
    number = on.get(record_id)
    several = len(workshop.children(problems.GROUPS)) > 1  # else 2.3 is a sub-point
    with_group = (problems.group_number(workshop, record_id),) if several else ()
    on_sheet = (str(number),) if number is not None else ()
    return (*with_group, problems.number(workshop, record_id), *on_sheet)


class ProblemRows:
    """Problems under their groups, and what was said under either."""

    def __init__(self, workshop: Workshop, numbers: Numbers | None = None) -> None:
        """Begin; who shows a workshop again and again keeps the `numbers` of the voting sheet."""
        self._workshop = workshop
        # those of the only group are the same, and are not told twice
        several = len(workshop.children(problems.GROUPS)) > 1
        self._sheet = (numbers or Numbers()).of(workshop) if several else None

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
                number = self._sheet.get(key.record) if self._sheet is not None else None
                note = texts.sheet_number(number) if number is not None else ""
                return Row(
                    record.text, label=label, marks=problem_marks(record), note=note, states=problem_states(record)
                )
            case Comment():
                return talk_row(record)
        return Row(str(texts.WELCOME[int(key.detail)]), tone="empty") if key.kind == "hint" else Row("")
