"""The voting sheet as text, to be printed: one line for each problem, by theme once there are themes."""

from collections.abc import Iterator

from report import texts
from workshop import problems
from workshop.document import Workshop
from workshop.model import Problem
from workshop.votes import themes
from workshop.votes.counting_place import theme_id
from workshop.votes.sheet import sheet


def sheet_text(workshop: Workshop) -> str:
    """Return the sheet: the number to vote for, the group with the problem's number in it, and the problem."""
    details = workshop.details
    title = " · ".join(filter(None, (details.title, details.country)))
    return "\n".join([texts.SHEET_TITLE, *filter(None, [title]), *_lines(workshop)]) + "\n"


def _lines(workshop: Workshop) -> Iterator[str]:
    on = sheet(workshop).numbers
    wide = max((len(str(number)) for number in on.values()), default=1)
    listed_themes = themes.listed_themes(workshop)
    for theme in listed_themes:
        number = f"{on[theme.id]:>{wide}}  " if theme.id in on else ""
        yield f"\n{number}{theme.name}"
        for problem in themes.by_theme(workshop).get(theme.id, ()):
            yield _line(workshop, problem, on.get(problem.id), wide)
    if listed_themes:
        yield f"\n{texts.SHEET_NO_THEME}"
        for problem in problems.listed(workshop):
            if not theme_id(workshop, problem):
                yield _line(workshop, problem, on.get(problem.id), wide)
        return
    for group in workshop.children(problems.GROUPS):
        yield f"\n{workshop.records[group].statement_text}"
        for problem in workshop.all_in(group, Problem):
            yield _line(workshop, problem, on.get(problem.id), wide)


def _line(workshop: Workshop, problem: Problem, number: int | None, wide: int) -> str:
    called = str(number) if number is not None else ""
    return f"{called:>{wide}}  {problems.group_number(workshop, problem.id):>5}  {' '.join(problem.text.split())}"
