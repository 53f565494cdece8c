"""Beside the grouping: the themes, and the problems that may overlap with the one under the cursor."""

from tui.widgets.strip import Said
from workshop import overlaps, problems, themes
from workshop.document import Workshop
from workshop.model import Problem, Theme
from workshop.text import shorten

Lines = list[list[Said]]


def beside(workshop: Workshop, problem: str, *, tall: bool) -> Lines:
    """In a column of its own where it is tall; else in two lines above the rows."""
    return [*_themes(workshop, tall=tall), *_overlapping(workshop, problem, tall=tall)]


def _themes(workshop: Workshop, *, tall: bool) -> Lines:
    members = themes.by_theme(workshop)
    places = enumerate(themes.listed_themes(workshop), start=1)
    named = [(f"{place} {theme.name}", f" {len(members[theme.id])}") for place, theme in places]
    loose = f"{len(members[''])} in no theme"
    if tall:
        return [[("Themes", "strong"), (f"  {loose}", "quiet")], *([(n, "name"), (c, "quiet")] for n, c in named)]
    line: list[Said] = [("Themes: ", "strong")]
    for name, count in named:
        line += [(shorten(name, 24), "name"), (f"{count} · ", "quiet")]
    return [[*line, (loose, "quiet")]]


def _overlapping(workshop: Workshop, problem: str, *, tall: bool) -> Lines:
    if workshop.get(Problem, problem) is None:
        return []
    found = [_like(workshop, other) for other in overlaps.suggestions(workshop, problem, 5 if tall else 2)]
    if not found:
        return []
    if tall:
        return [[("", "quiet")], [("May overlap", "strong")], *([(said, "quiet")] for said in found)]
    return [[("May overlap: ", "strong"), (" · ".join(shorten(said, 56) for said in found), "quiet")]]


def _like(workshop: Workshop, other: overlaps.Overlap) -> str:
    group = problems.group_of(workshop, other.problem)
    theme = workshop.get(Theme, other.theme)
    where = f" (in {shorten(theme.name, 20)})" if theme else ""
    number = problems.number(workshop, other.problem)
    text = shorten(workshop.need(Problem, other.problem).text, 48)
    return f"{group.name if group else ''} {number} {text}{where}"
