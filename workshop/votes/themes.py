"""Themes: problems of several groups put together, each of which keeps its group and number."""

from collections.abc import Iterable, Sequence
from itertools import chain

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Problem, Theme
from workshop.problems import listed
from workshop.text import cleaned, search_key
from workshop.votes import texts
from workshop.votes.counting_place import dotted, place, standing, theme_id

THEMES = "themes"


def listed_themes(workshop: Workshop) -> list[Theme]:
    """Return all themes in their order, without those merged into another."""
    found = list(workshop.all_in(THEMES, Theme))
    known = {theme.id for theme in found}
    for named in dict.fromkeys(problem.theme for problem in listed(workshop)):
        theme = standing(workshop, named) if workshop.get(Theme, named) else ""
        if theme and theme not in known:  # a theme whose own theme lies in the tray stands for itself
            known.add(theme)
            found.append(workshop.need(Theme, theme))
    return found


def members(workshop: Workshop, theme: str) -> list[Problem]:
    """Return the problems of a theme, in the order of their groups."""
    return [problem for problem in listed(workshop) if theme_id(workshop, problem) == theme]


def loose(workshop: Workshop) -> list[Problem]:
    """Return the problems outside any theme."""
    return [problem for problem in listed(workshop) if not theme_id(workshop, problem)]


def by_theme(workshop: Workshop) -> dict[str, list[Problem]]:
    """Return the problems of each theme, and under "" the loose ones, in one pass."""
    found: dict[str, list[Problem]] = {theme.id: [] for theme in listed_themes(workshop)}
    found[""] = []
    places: dict[str, str] = {}  # many problems have one theme
    for problem in listed(workshop):
        if problem.theme not in places:
            places[problem.theme] = theme_id(workshop, problem)
        found[places[problem.theme]].append(problem)
    return found


def merged_into(workshop: Workshop, theme: str) -> list[Theme]:
    """Return the themes that were merged into a theme, whose direct dots count there."""
    inner = [found for found in map(workshop.records.get, workshop.children(theme)) if isinstance(found, Theme)]
    return [*inner, *chain.from_iterable(merged_into(workshop, each.id) for each in inner)]


def make(workshop: Workshop, theme: str, name: str, problems: Sequence[str] = ()) -> Workshop:
    """Return the workshop with a new theme, and problems put into it.

    Args:
        workshop: The workshop as it is.
        theme: The id of the theme.
        name: Its name.
        problems: The problems.

    Raises:
        WorkshopError: The name is empty.
    """
    if not (wording := cleaned(name)):
        raise WorkshopError(texts.EMPTY_THEME)
    made = outline.insert(workshop, [Theme(id=theme, name=wording)], THEMES)
    return put_into(made, theme, problems) if problems else made


def put_into(workshop: Workshop, theme: str, problems: Sequence[str]) -> Workshop:
    """Return the workshop with problems in a theme; each leaves the theme where it was."""
    return _regroup(workshop, problems, standing(workshop, workshop.need(Theme, theme).id))


def take_out(workshop: Workshop, problems: Sequence[str]) -> Workshop:
    """Return the workshop with problems loose again."""
    return _regroup(workshop, problems, "")


def merge(workshop: Workshop, themes: Sequence[str], into: str) -> Workshop:
    """Return the workshop with themes made part of another: their problems and their dots count there."""
    others = [theme for theme in dict.fromkeys(themes) if theme != into]
    if not others:
        raise WorkshopError(texts.TWO_THEMES)
    for theme in (*others, into):
        if standing(workshop, workshop.need(Theme, theme).id) != theme:
            raise WorkshopError(texts.THEME_IS_MERGED)
    marked = _marked(workshop, [*others, into], bool(_with_dots(workshop, others)))
    return outline.move(marked, others, into)


def unmerge(workshop: Workshop, theme: str) -> Workshop:
    """Return the workshop with a theme that was merged into another by itself again, its problems with it."""
    whole = standing(workshop, workshop.need(Theme, theme).id)
    if whole == theme:
        raise WorkshopError(texts.THEME_NOT_MERGED)
    marked = _marked(workshop, [theme, whole], bool(_with_dots(workshop, [theme])))
    return outline.move(marked, [theme], THEMES, whole if whole in workshop.children(THEMES) else None)


def named(workshop: Workshop, typed: str) -> Theme | None:
    """Return the theme that a typist means by its name, or by its place among the themes, from 1."""
    found = listed_themes(workshop)
    wanted = cleaned(typed)
    if wanted.isdecimal() and len(wanted) < 6:
        return found[int(wanted) - 1] if 0 < int(wanted) <= len(found) else None
    return next((theme for theme in found if search_key(theme.name) == search_key(wanted)), None)


def _regroup(workshop: Workshop, problems: Sequence[str], theme: str) -> Workshop:
    moved = [workshop.need(Problem, problem) for problem in dict.fromkeys(problems)]
    if any(standing(workshop, problem.id) != problem.id for problem in moved):
        raise WorkshopError(texts.SUB_POINT)
    moving = [problem for problem in moved if theme_id(workshop, problem) != theme]
    with_dots = {place(workshop, item).item for item in dotted(workshop)}
    late = {problem.id for problem in moving if problem.id in with_dots}
    touched = {theme, *(theme_id(workshop, problem) for problem in moving if problem.id in late)} - {""}
    workshop = _marked(workshop, touched, bool(late))
    return workshop.put(*(p.replace_fields(theme=theme, regrouped=p.regrouped or p.id in late) for p in moving))


def _with_dots(workshop: Workshop, themes: Iterable[str]) -> bool:
    wanted = set(themes)
    return any(place(workshop, item).theme in wanted for item in dotted(workshop))


def _marked(workshop: Workshop, themes: Iterable[str], late: bool) -> Workshop:
    """With themes whose sum was changed by regrouping after dots saying so."""
    changed = [workshop.need(Theme, theme) for theme in themes] if late else []
    fresh = [theme.replace_fields(regrouped=True) for theme in changed if not theme.regrouped]
    return workshop.put(*fresh) if fresh else workshop
