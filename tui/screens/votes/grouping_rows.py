"""The rows of the grouping: themes on top, then all problems of all groups with the theme of each."""

from collections.abc import Iterator, Sequence

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, hints, record_row, record_rows
from tui.screens.problems.rows import problem_marks, problem_states
from tui.screens.votes import texts
from tui.screens.votes.columns import Columns
from tui.widgets.outline.source import Row
from workshop import problems
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem, Theme
from workshop.slots import owner, slot
from workshop.votes import themes
from workshop.votes.counting_place import theme_id
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally

THEMES = heading("", "themes")


def talk_of(group: str) -> RowKey:
    """Return the key of the row under which what was said about a group stands."""
    return heading(group, "talk")


def member(problem_id: str) -> RowKey:
    """Return the key of a problem's second place, under its theme."""
    return RowKey("member", problem_id)


class GroupingRows:
    """Each problem stands under its group, and once more under its theme; a line each, with columns at the right."""

    def __init__(self, workshop: Workshop, sheet: Sheet, tally: Tally, columns: Columns) -> None:
        self._workshop = workshop
        self._columns = columns
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
        said = record_rows(self._workshop.children(slot(key.record, "talk")))
        if key.kind == "heading":
            return said
        if key.kind != "record":
            return ()
        own = self._workshop.children(key.record)
        if said and self._workshop.get(Group, key.record) is not None:
            return (*record_rows(own), talk_of(key.record))
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
        if key.kind == "heading" and key != THEMES:
            return record_row(key.record)
        record = self._workshop.records.get(key.record)
        if key.kind != "record" or record is None or isinstance(record, Group):
            return None
        if isinstance(record, Theme) and key.record in self._places:
            return THEMES
        above = owner(record.parent)
        if isinstance(record, Comment) and self._workshop.get(Group, above) is not None:
            return talk_of(above)
        return record_row(above)

    def closed(self) -> Iterator[RowKey]:
        """Yield the rows under which the list shows nothing until it is asked to: themes, and what was said."""
        yield from (record_row(theme.id) for theme in self._themes)
        for group in self._workshop.children(problems.GROUPS):
            if self._workshop.children(slot(group, "talk")):
                yield talk_of(group)
            yield from (key for key in record_rows(self._workshop.children(group)) if self.children(key))

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        match key.kind:
            case "heading" if key != THEMES:
                said = len(self._workshop.children(slot(key.record, "talk")))
                return Row(texts.SAID, note=str(said), tone="heading")
            case "heading":
                return self._head()
            case "hint":
                return Row(str(texts.GROUPING_WELCOME[int(key.detail)]), tone="empty")
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
        label = problems.group_number(self._workshop, problem.id)
        columns = {"theme": group.name if group else "", **self._figures(problem.id)}
        return Row(problem.text, label=label, note=self._columns.line(columns), brief=True)

    def _head(self) -> Row:
        return Row(texts.THEMES, note=str(len(self._themes)) if self._themes else texts.NO_THEMES, tone="heading")

    def _theme(self, theme: Theme) -> Row:
        if theme.id not in self._places:
            return Row(theme.name, marks=(texts.MERGED_INTO,))
        columns = {"theme": texts.theme_note(len(self._members.get(theme.id, ()))), **self._figures(theme.id)}
        return Row(theme.name, label=str(self._places[theme.id]), note=self._columns.line(columns), brief=True)

    def _problem(self, problem: Problem) -> Row:
        label = problems.number(self._workshop, problem.id)
        theme = self._workshop.get(Theme, theme_id(self._workshop, problem))
        named = texts.in_the_theme(self._places[theme.id], theme.name) if theme is not None else ""
        note = self._columns.line({"theme": named, **self._figures(problem.id)})
        return Row(
            problem.text,
            label=label,
            marks=problem_marks(problem),
            note=note,
            brief=True,
            states=problem_states(problem),
        )

    def _figures(self, item: str) -> dict[str, str]:
        """Return the number on the sheet and the dots of a problem or theme, by their columns."""
        number, dots = self._numbers.get(item), self._dots.get(item, 0)
        return {"sheet": "" if number is None else texts.sheet_number(number), "dots": str(dots or "")}
