"""Elections in the Pabulib format (.pb), the public standard for ballots of participatory budgeting.

Three sections, META, PROJECTS and VOTES, each with a line of column names and values between
semicolons. Approval and cumulative ballots are what dots are; other kinds are refused.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Group, Problem
from workshop.problems import GROUPS
from workshop.text import cleaned, shorten
from workshop.votes import ballots, rounds

SECTIONS = ("META", "PROJECTS", "VOTES")


@dataclass(frozen=True, slots=True)
class Project:
    """Something voted on, with its published totals where the file has them."""

    name: str
    votes: int | None  # how many voters chose it
    score: int | None  # how many points it got


@dataclass(frozen=True, slots=True)
class Election:
    """What a file holds."""

    title: str
    dots: int
    stacking: bool
    projects: Mapping[str, Project]
    ballots: tuple[tuple[str, tuple[str, ...]], ...]  # voter and projects, one as often as it got points


def read(text: str) -> Election:
    """An election. Raises WorkshopError with the line that is wrong."""
    sections = _sections(text)
    meta = {row[0]: row[1] for _, row in sections["META"][1:] if len(row) > 1}
    kind = meta.get("vote_type", "")
    if kind not in {"approval", "cumulative"}:
        raise WorkshopError(f"Its vote_type is “{shorten(cleaned(kind), 20)}”; only approval and cumulative are dots.")
    projects = {
        row["project_id"]: Project(
            cleaned(row.get("name", "")) or row["project_id"], _count(row, "votes", line), _count(row, "score", line)
        )
        for line, row in _rows(sections["PROJECTS"], "project_id")
    }
    found = tuple(
        (cleaned(row["voter_id"]), _dots(row, line, projects, cumulative=kind == "cumulative"))
        for line, row in _rows(sections["VOTES"], "voter_id", "vote")
    )
    allowed = meta.get("max_sum_points" if kind == "cumulative" else "max_length", "")
    most = max((len(dots) for _, dots in found), default=1)
    dots = int(allowed) if allowed.isdecimal() and 0 < int(allowed) <= rounds.MOST else max(1, most)
    title = cleaned(meta.get("description", "")) or "Pabulib"
    return Election(title, dots, kind == "cumulative", projects, found)


def _sections(text: str) -> dict[str, list[tuple[int, list[str]]]]:
    found: dict[str, list[tuple[int, list[str]]]] = {}
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(), delimiter=";")
    try:
        for row in reader:
            if row and row[0].strip().upper() in SECTIONS and not any(cell.strip() for cell in row[1:]):
                rows = found.setdefault(row[0].strip().upper(), [])
            elif any(cell.strip() for cell in row):
                rows.append((reader.line_num, [cell.strip() for cell in row]))
    except csv.Error as error:
        raise WorkshopError(f"Line {reader.line_num} cannot be read ({error}).") from error
    for name in SECTIONS:
        if not found.get(name):
            raise WorkshopError(f"It has no section {name}, as a Pabulib file has.")
    return found


def _rows(section: Sequence[tuple[int, list[str]]], *needed: str) -> Iterable[tuple[int, dict[str, str]]]:
    first, columns = section[0]
    for column in needed:
        if column not in columns:
            raise WorkshopError(f"Line {first}: there is no column {column}.")
    for line, cells in section[1:]:
        yield line, dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))


def _count(row: Mapping[str, str], column: str, line: int) -> int | None:
    value = row.get(column, "")
    if not value:
        return None
    whole = value.removesuffix(".0")
    if not whole.isdecimal():
        raise WorkshopError(f"Line {line}: {column} is “{shorten(value, 20)}”, which is no number.")
    return int(whole)


def _dots(row: Mapping[str, str], line: int, projects: Mapping[str, Project], *, cumulative: bool) -> tuple[str, ...]:
    chosen = [project.strip() for project in row["vote"].split(",") if project.strip()]
    unknown = next((project for project in chosen if project not in projects), None)
    if unknown is not None:
        raise WorkshopError(f"Line {line}: there is no project “{shorten(unknown, 20)}”.")
    if not cumulative:
        return tuple(chosen)
    points = [point.strip().removesuffix(".0") for point in row.get("points", "").split(",") if point.strip()]
    if len(points) != len(chosen) or not all(p.isdecimal() and int(p) <= rounds.MOST for p in points):
        raise WorkshopError(f"Line {line}: it needs whole points, as many as projects.")
    return tuple(project for project, point in zip(chosen, points, strict=True) for _ in range(int(point)))


def replay(workshop: Workshop, election: Election, new_id: Callable[[str], str]) -> Workshop:
    """With the projects as problems of a group, and the ballots cast in the present round.

    Raises WorkshopError where there are ballots already: the rules of an election are its own.
    """
    if workshop.children(ballots.BALLOTS):
        raise WorkshopError("There are ballots in this workshop already; an election is replayed in a new file.")
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
