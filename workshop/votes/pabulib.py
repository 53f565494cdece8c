"""Elections in the Pabulib format (.pb), the public standard for ballots of participatory budgeting.

Three sections, META, PROJECTS and VOTES, each with a line of column names and values between
semicolons. Approval and cumulative ballots are what dots are; other kinds are refused.

A file says twice how many votes, projects and dots it holds: in its figures and in its ballots. Where the two differ
it was cut off or altered, and that is told.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Group, Problem
from workshop.problems import GROUPS
from workshop.text import cleaned, shorten
from workshop.votes import ballots, rounds
from workshop.votes.tables import texts as said_of

SECTIONS = ("META", "PROJECTS", "VOTES")

_DIGITS = 12  # of a figure at most; more is damage, and Python itself refuses to read some thousands


@dataclass(frozen=True, slots=True)
class Project:
    """Something voted on, with its published totals where the file has them."""

    name: str
    votes: int | None  # how many voters chose it
    score: int | None  # how many points it got
    line: int = 0


@dataclass(frozen=True, slots=True)
class Election:
    """What a file holds.

    `wrong` are the ballots that are left out, and figures that differ from what is there, each with its line.
    """

    title: str
    dots: int
    stacking: bool
    projects: Mapping[str, Project]
    ballots: tuple[tuple[str, tuple[str, ...]], ...]  # voter and projects, one as often as it got points
    wrong: tuple[str, ...] = ()
    left_out: int = 0  # ballots


@dataclass(frozen=True, slots=True)
class _Limits:
    """What the file says that a ballot may hold; None where it says nothing."""

    fewest: int | None  # projects
    most: int | None
    least: int | None  # points, of a cumulative ballot
    points: int | None
    each: int | None  # points for one project


Meta = Mapping[str, tuple[int, str]]
Row = Mapping[str, str]
_Said = Callable[[int, int], str]


def read(text: str) -> Election:
    """Return an election.

    Raises WorkshopError, with the line, where nothing of it can be taken for sure: for a section, a project or a
    figure that makes no sense.
    """
    sections = _sections(text)
    meta = _meta(sections["META"])
    line, kind = meta.get("vote_type", (0, ""))
    if kind not in {"approval", "cumulative"}:
        raise WorkshopError(said_of.other_kind(line, shorten(cleaned(kind), 20)))
    cumulative = kind == "cumulative"
    projects = _projects(sections["PROJECTS"])
    limits = _limits(meta, cumulative=cumulative)
    found, wrong = _ballots(sections["VOTES"], projects, limits, cumulative=cumulative)
    left_out = len(wrong)
    wrong.extend(_figures(meta, projects, found, left_out, cumulative=cumulative))
    allowed = limits.points if cumulative else limits.most
    most = max((len(dots) for _, dots in found), default=1)
    dots = allowed if allowed is not None and 0 < allowed <= rounds.MOST else max(1, most)
    title = cleaned(meta.get("description", (0, ""))[1]) or "Pabulib"
    return Election(title, dots, cumulative, projects, tuple(found), tuple(wrong), left_out)


def _sections(text: str) -> dict[str, list[tuple[int, list[str]]]]:
    found: dict[str, list[tuple[int, list[str]]]] = {}
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True)
    begin = 1
    try:
        for row in reader:
            name = row[0].strip().upper() if row else ""
            if name in SECTIONS and not any(cell.strip() for cell in row[1:]):
                if name in found:
                    raise WorkshopError(said_of.second_section(begin, name))
                rows = found.setdefault(name, [])
            elif any(cell.strip() for cell in row):
                rows.append((begin, [cell.strip() for cell in row]))
            begin = reader.line_num + 1
    except csv.Error as error:
        raise WorkshopError(said_of.line_unreadable(begin, str(error))) from error
    for name in SECTIONS:
        if not found.get(name):
            raise WorkshopError(said_of.no_section(name))
    return found


def _meta(section: Sequence[tuple[int, list[str]]]) -> Meta:
    meta: dict[str, tuple[int, str]] = {}
    for line, row in section[1:]:
        if row[0] in meta:
            raise WorkshopError(said_of.figure_twice(line, shorten(row[0], 20)))
        meta[row[0]] = (line, row[1] if len(row) > 1 else "")
    return meta


def _rows(section: Sequence[tuple[int, list[str]]], *needed: str) -> Iterator[tuple[int, Row, str]]:
    """The rows below the names of the columns, and of each what is wrong with its number of cells."""
    first, columns = section[0]
    for place, column in enumerate(columns):
        if column and column in columns[:place]:
            raise WorkshopError(said_of.second_column(first, place + 1, shorten(column, 20)))
    for column in needed:
        if column not in columns:
            raise WorkshopError(said_of.no_column(first, column))
    for line, cells in section[1:]:
        wrong = ""
        if len(cells) < len(columns):
            wrong = said_of.ends_early(len(cells), len(columns))
        elif any(cells[len(columns) :]):
            wrong = said_of.has_more_cells(len(columns))
        yield line, dict(zip(columns, [*cells, *[""] * len(columns)], strict=False)), wrong


def _projects(section: Sequence[tuple[int, list[str]]]) -> dict[str, Project]:
    projects: dict[str, Project] = {}
    for line, row, wrong in _rows(section, "project_id"):
        key = row["project_id"]
        if not key:
            raise WorkshopError(said_of.no_project_id(line))
        if wrong:
            raise WorkshopError(said_of.wrong_project(line, shorten(key, 20), wrong))
        if key in projects:
            raise WorkshopError(said_of.project_before(line, shorten(key, 20), projects[key].line))
        name = cleaned(row.get("name", "")) or key
        projects[key] = Project(
            name, _figure(row.get("votes", ""), "votes", line), _figure(row.get("score", ""), "score", line), line
        )
    return projects


def _figure(value: str, name: str, line: int) -> int | None:
    """A figure by its name; None where there is none. Raises WorkshopError for what is no whole number."""
    if not value:
        return None
    number = _number(value)
    if number is None:
        raise WorkshopError(said_of.no_figure(line, name, shorten(cleaned(value), 20)))
    return number


def _number(value: str) -> int | None:
    """A whole number, be it written as 3.0; None for anything else."""
    whole, _, rest = value.partition(".")
    right = whole.isdecimal() and len(whole) <= _DIGITS and not rest.strip("0")
    return int(whole) if right else None


def _limits(meta: Meta, *, cumulative: bool) -> _Limits:
    def limit(name: str) -> int | None:
        line, value = meta.get(name, (0, ""))
        return _figure(value, name, line)

    fewest, most = limit("min_length"), limit("max_length")
    if not cumulative:
        return _Limits(fewest, most, None, None, None)
    return _Limits(fewest, most, limit("min_sum_points"), limit("max_sum_points"), limit("max_points"))


def _ballots(
    section: Sequence[tuple[int, list[str]]], projects: Mapping[str, Project], limits: _Limits, *, cumulative: bool
) -> tuple[list[tuple[str, tuple[str, ...]]], list[str]]:
    """The ballots that are right, and of the others what is wrong."""
    found: list[tuple[str, tuple[str, ...]]] = []
    wrong: list[str] = []
    lines: dict[str, int] = {}
    for line, row, fault in _rows(section, "voter_id", "vote", *(["points"] if cumulative else [])):
        voter = cleaned(row["voter_id"])
        before = lines.setdefault(voter, line) if voter else line
        if before != line:
            fault = fault or said_of.voted_before(before)
        try:
            dots = () if fault else _dots(row, projects, limits, cumulative=cumulative)
        except WorkshopError as error:
            fault = str(error)
        if fault:
            wrong.append(said_of.wrong_voter(line, shorten(voter, 20) or said_of.NO_NAME, fault))
        else:
            found.append((voter, dots))
    return found, wrong


def _dots(row: Row, projects: Mapping[str, Project], limits: _Limits, *, cumulative: bool) -> tuple[str, ...]:
    """The projects of a ballot, each as often as it got points. Raises WorkshopError, a phrase without its line."""
    chosen = [project.strip() for project in row["vote"].split(",")] if row["vote"] else []
    for place, project in enumerate(chosen):
        if project not in projects:
            raise WorkshopError(said_of.no_such_project(shorten(cleaned(project), 20)))
        if project in chosen[:place]:
            raise WorkshopError(said_of.project_twice(shorten(project, 20)))
    _within(len(chosen), limits.fewest, limits.most, said_of.projects_needed, said_of.projects_allowed)
    if not cumulative:
        return tuple(chosen)
    points = [_number(point.strip()) for point in row["points"].split(",")] if row["points"] else []
    whole = [point for point in points if point is not None and point <= rounds.MOST]
    if len(whole) != len(points) or len(points) != len(chosen):
        raise WorkshopError(said_of.WHOLE_POINTS)
    _within(sum(whole), limits.least, limits.points, said_of.points_needed, said_of.points_allowed)
    for project, point in zip(chosen, whole, strict=True):
        if limits.each is not None and point > limits.each:
            raise WorkshopError(said_of.too_many_points(shorten(project, 20), point, limits.each))
    return tuple(project for project, point in zip(chosen, whole, strict=True) for _ in range(point))


def _within(count: int, least: int | None, most: int | None, too_few: _Said, too_many: _Said) -> None:
    if most is not None and count > most:
        raise WorkshopError(too_many(count, most))
    if least is not None and count < least:
        raise WorkshopError(too_few(count, least))


def _figures(
    meta: Meta,
    projects: Mapping[str, Project],
    found: Sequence[tuple[str, tuple[str, ...]]],
    left_out: int,
    *,
    cumulative: bool,
) -> Iterator[str]:
    """Sentences on the figures that a file publishes and its ballots do not bear out."""
    for name, counted, differs in (
        ("num_votes", len(found) + left_out, said_of.votes_published),
        ("num_projects", len(projects), said_of.projects_published),
    ):
        line, value = meta.get(name, (0, ""))
        published = _figure(value, name, line)
        if published is not None and published != counted:
            yield differs(line, name, published, counted)
    voters = Counter(project for _, dots in found for project in {*dots})
    points = Counter(project for _, dots in found for project in dots)
    for key, project in projects.items():
        for name, published, counted in (("votes", project.votes, voters[key]), ("score", project.score, points[key])):
            if published is not None and published != counted and (name == "votes" or cumulative):
                yield said_of.figure_published(
                    project.line, shorten(key, 20), name, published, counted, left_out=bool(left_out)
                )


def replay(workshop: Workshop, election: Election, new_id: Callable[[str], str]) -> Workshop:
    """With the projects as problems of a group, and the ballots cast in the present round.

    Raises WorkshopError where there are ballots already: the rules of an election are its own.
    """
    if workshop.children(ballots.BALLOTS):
        raise WorkshopError(said_of.BALLOTS_ALREADY)
    group = Group(id=new_id(Group.prefix), name=election.title)
    workshop = outline.insert(workshop, [group], GROUPS)
    ids = {project: new_id(Problem.prefix) for project in election.projects}
    problems = [Problem(id=ids[key], text=project.name) for key, project in election.projects.items()]
    workshop = outline.insert(workshop, problems, group.id)
    workshop = rounds.set_rules(
        workshop, dots=election.dots, stacking=election.stacking, on_themes=False, voters=len(election.ballots)
    )
    fresh = [
        Ballot(id=new_id(Ballot.prefix), voter=voter, dots=tuple(ids[project] for project in dots))
        for voter, dots in election.ballots
    ]
    return ballots.cast_many(workshop, fresh)
