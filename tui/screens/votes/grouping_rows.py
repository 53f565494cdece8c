"""The rows of the grouping: themes on top, then all problems of all groups with the theme of each."""

from collections.abc import Sequence

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, hints, record_row, record_rows
from tui.screens.problems.rows import problem_marks, problem_states
from tui.screens.votes import texts
from tui.widgets.outline.outline import Row
from workshop import problems
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem, Theme
from workshop.slots import owner, slot
from workshop.votes import themes
from workshop.votes.counting_place import theme_id
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally

THEMES = heading("", "themes")


def member(problem_id: str) -> RowKey:
    """Return the key of a problem's second place, under its theme."""
    return RowKey("member", problem_id)


class GroupingRows:
    """Each problem stands under its group, and once more under its theme."""

    def __init__(self, workshop: Workshop, sheet: Sheet, tally: Tally) -> None:
        self._workshop = workshop
        self._numbers = sheet.numbers
        self._dots = {row.item: row.dots for row in (*tally.themes, *tally.problems)}
        self._members = themes.by_theme(workshop)
        self._themes = themes.listed_themes(workshop)
        self._places = {theme.id: place for place, theme in enumerate(self._themes, start=1)}

    def roots(self) -> Sequence[RowKey]:
        """Return the themes together, then the groups; a welcome where there are none."""
        groups = self._workshop.children(problems.GROUPS)
        return (THEMES, *record_rows(groups)) if groups else hints(len(texts.GROUPING_WELCOME))

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what is under a row."""
        if key == THEMES:
            return record_rows(tuple(theme.id for theme in self._themes))
        if key.kind != "record":
            return ()
        said = record_rows(self._workshop.children(slot(key.record, "talk")))
        own = self._workshop.children(key.record)
        if self._workshop.get(Theme, key.record) is None:
            return (*record_rows(own), *said)
        merged = tuple(i for i in own if self._workshop.get(Theme, i))
        inside = tuple(member(problem.id) for problem in self._members.get(key.record, ()))
        return (*record_rows(merged), *inside, *said)

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row is under."""
        if key.kind == "member":
            problem = self._workshop.get(Problem, key.record)
            return record_row(theme_id(self._workshop, problem)) if problem else None
        record = self._workshop.records.get(key.record)
        if key.kind != "record" or record is None or isinstance(record, Group):
            return None
        if isinstance(record, Theme) and key.record in self._places:
            return THEMES
        return record_row(owner(record.parent))

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        match key.kind:
            case "heading":
                return self._head()
            case "hint":
                return Row(texts.GROUPING_WELCOME[int(key.detail)], tone="empty")
            case "member":
                return self._member(self._workshop.need(Problem, key.record))
        match record := self._workshop.records.get(key.record):
            case Group():
                members = [*self._workshop.all_in(key.record, Problem)]
                loose = sum(1 for p in members if not theme_id(self._workshop, p))
                return Row(record.name, note=texts.loose(loose, len(members)), tone="heading")
            case Theme():
                return self._theme(record)
            case Problem():
                return self._problem(record)
            case Comment():
                return talk_row(record)
        return Row("")

    def _member(self, problem: Problem) -> Row:
        group = problems.group_of(self._workshop, problem.id)
        label = problems.number(self._workshop, problem.id)
        return Row(problem.text, label=label, note=group.name if group else "")

    def _head(self) -> Row:
        return Row(texts.THEMES, note=str(len(self._themes)) if self._themes else texts.NO_THEMES, tone="heading")

    def _theme(self, theme: Theme) -> Row:
        if theme.id not in self._places:
            return Row(theme.name, marks=(texts.MERGED_INTO,))
        note = texts.theme_note(len(self._members.get(theme.id, ())), self._dots.get(theme.id, 0))
        return Row(theme.name, label=str(self._places[theme.id]), note=note)

    def _problem(self, problem: Problem) -> Row:
        label = problems.number(self._workshop, problem.id)
        marks = problem_marks(problem)
        theme = self._workshop.get(Theme, theme_id(self._workshop, problem))
        if theme is not None:
            marks = (texts.of_theme(theme.name), *marks)
        if problem.id not in self._numbers:
            return Row(problem.text, label=label, marks=marks, states=problem_states(problem))
        note = texts.sheet_note(self._numbers[problem.id], self._dots.get(problem.id, 0))
        return Row(problem.text, label=label, marks=marks, note=note, states=problem_states(problem))
