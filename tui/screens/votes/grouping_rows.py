"""The rows of the grouping: themes on top, then all problems of all groups with the theme of each."""

from collections.abc import Sequence

from tui.screens.problems.rows import problem_marks, talk_row
from tui.widgets.outline.outline import Row
from workshop import problems
from workshop.document import Workshop
from workshop.model import Comment, Group, Problem, Theme
from workshop.slots import owner, slot
from workshop.votes import themes
from workshop.votes.counting_place import theme_id
from workshop.votes.sheet import Sheet
from workshop.votes.tally import Tally

THEMES = "head:themes"
INSIDE = "in:"  # before a problem's id: its second place, under its theme
WELCOME = "welcome:"
_WELCOME = (
    "Themes put together what several groups said, so that dots do not split.",
    "List problems first: F1. Then go to one here, Space selects more, and type the theme's name.",
)


def record_of(key: str) -> str:
    """The record that a row stands for."""
    return key.removeprefix(INSIDE)


class GroupingRows:
    """Each problem stands under its group, and once more under its theme."""

    def __init__(self, workshop: Workshop, sheet: Sheet, tally: Tally) -> None:
        self._workshop = workshop
        self._numbers = sheet.numbers
        self._dots = {row.item: row.dots for row in (*tally.themes, *tally.problems)}
        self._members = themes.by_theme(workshop)
        self._themes = themes.listed_themes(workshop)
        self._places = {theme.id: place for place, theme in enumerate(self._themes, start=1)}

    def roots(self) -> Sequence[str]:
        """The themes together, then the groups; a welcome where there are none."""
        groups = self._workshop.children(problems.GROUPS)
        if not groups:
            return tuple(f"{WELCOME}{n}" for n in range(len(_WELCOME)))
        return (THEMES, *groups)

    def children(self, key: str) -> Sequence[str]:
        """What is under a row."""
        if key == THEMES:
            return tuple(theme.id for theme in self._themes)
        if key.startswith((INSIDE, WELCOME)):
            return ()
        said = self._workshop.children(slot(key, "talk"))
        if self._workshop.get(Theme, key) is None:
            return (*self._workshop.children(key), *said)
        merged = tuple(i for i in self._workshop.children(key) if self._workshop.get(Theme, i))
        inside = tuple(f"{INSIDE}{problem.id}" for problem in self._members.get(key, ()))
        return (*merged, *inside, *said)

    def parent(self, key: str) -> str | None:
        """What a row is under."""
        if key.startswith(INSIDE):
            problem = self._workshop.get(Problem, record_of(key))
            return theme_id(self._workshop, problem) if problem else None
        record = self._workshop.records.get(key)
        if record is None or isinstance(record, Group):
            return None
        if isinstance(record, Theme):
            return THEMES if key in self._places else owner(record.parent)
        return owner(record.parent)

    def row(self, key: str) -> Row:
        """How a row looks."""
        if key == THEMES:
            return self._head()
        if key.startswith(INSIDE):
            problem = self._workshop.need(Problem, record_of(key))
            group = problems.group_of(self._workshop, problem.id)
            label = problems.number(self._workshop, problem.id)
            return Row(problem.text, label=label, note=group.name if group else "")
        match record := self._workshop.records.get(key):
            case Group():
                members = [*self._workshop.all_in(key, Problem)]
                loose = sum(1 for p in members if not theme_id(self._workshop, p))
                return Row(record.name, note=f"{loose} of {len(members)} in no theme", tone="heading")
            case Theme():
                return self._theme(record)
            case Problem():
                return self._problem(record)
            case Comment():
                return talk_row(record)
        if key.startswith(WELCOME):
            return Row(_WELCOME[int(key.removeprefix(WELCOME))], tone="empty")
        return Row("")

    def _head(self) -> Row:
        if not self._themes:
            return Row("Themes", note="none yet: select problems and type a name", tone="heading")
        return Row("Themes", note=f"{len(self._themes)}", tone="heading")

    def _theme(self, theme: Theme) -> Row:
        if theme.id not in self._places:
            return Row(theme.name, marks=("merged into this",))
        count = len(self._members.get(theme.id, ()))
        dots = self._dots.get(theme.id, 0)
        note = f"{count} problem{'' if count == 1 else 's'}" + (f" · {dots} {_dots(dots)}" if dots else "")
        return Row(theme.name, label=str(self._places[theme.id]), note=note)

    def _problem(self, problem: Problem) -> Row:
        label = problems.number(self._workshop, problem.id)
        marks = problem_marks(problem)
        theme = self._workshop.get(Theme, theme_id(self._workshop, problem))
        if theme is not None:
            marks = (f"in {theme.name}", *marks)
        if problem.id not in self._numbers:
            return Row(problem.text, label=label, marks=marks)
        dots = self._dots.get(problem.id, 0)
        note = f"No. {self._numbers[problem.id]}" + (f" · {dots} {_dots(dots)}" if dots else "")
        return Row(problem.text, label=label, marks=marks, note=note)


def _dots(count: int) -> str:
    return "dot" if count == 1 else "dots"
