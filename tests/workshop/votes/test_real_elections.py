"""Real elections replay to their published totals.

The files are not in this repository; tests/data/README.md says which they are and where they come from. Put any
Pabulib files into a folder and name it: PLENARY_ELECTIONS=FOLDER pytest tests/workshop/votes/test_real_elections.py
"""

import csv
import hashlib
import os
from collections import Counter
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from workshop.document import Workshop
from workshop.model import Problem
from workshop.votes import pabulib
from workshop.votes.tallier import tally

FOLDER = os.environ.get("PLENARY_ELECTIONS", "")
FOUND = sorted(Path(FOLDER).rglob("*.pb")) if FOLDER else []


class Published(NamedTuple):
    """What a file says of itself: who voted, and of each project in turn its voters, and its points where it has."""

    digest: str
    ballots: int
    voters: tuple[int, ...]
    points: tuple[int, ...] = ()


PUBLISHED = {
    "poland_gdynia_2020_babie-doly-small": Published(
        "3efc0d362061fe8fb43b408e7df4f53fd9e6e68009cfac63fbb366b10b9c0ddc", 306, (220, 112, 101, 101, 85)
    ),
    "poland_warszawa_2019_las": Published(
        "f11654e497bffb378eaf65cf549f1564e0ee21ae88a5502f3ad8a7070bc72790",
        127,
        (103, 100, 94, 82, 80, 77, 77, 74, 72, 70, 66, 63, 60),
    ),
    "poland_gdansk_2020_rudniki": Published(
        "b41c50def5cc6f485d4736fe72087728f9ee325da8d24e57dee9fa9206a35d98", 163, (125, 44), (498, 86)
    ),
    "poland_czestochowa_2020_bleszno": Published(
        "6b38d4cfa2c0550e6c7065ef0f67225256f60bd6508ad9e6858f8740c69ba894",
        462,
        (95, 95, 77, 51, 55, 46, 55, 46, 48, 38, 31, 28, 29, 27, 11, 15, 13),
        (732, 592, 495, 456, 319, 316, 305, 275, 278, 169, 158, 128, 117, 91, 64, 40, 40),
    ),
}

pytestmark = pytest.mark.skipif(not FOUND, reason="PLENARY_ELECTIONS names no folder with Pabulib files")


def replayed(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Voters and dots of each project in turn, by the program; and whether its books balance."""
    numbers = count(1)
    workshop = pabulib.replay(Workshop(), pabulib.read(text), lambda prefix: f"{prefix}-{next(numbers):07}")
    sums = tally(workshop)
    rows = [sums.row(problem.id) for problem in sorted(workshop.every(Problem), key=lambda p: p.order)]
    return [(row.voters, row.dots) for row in rows if row is not None], sums.ledger.balances


def recounted(text: str) -> list[tuple[int, int, str, str]]:
    """Voters and points of each project, counted from the votes of the file; and what it publishes of both."""
    section, tables = "", dict[str, list[list[str]]]()
    for row in csv.reader(text.splitlines(), delimiter=";"):
        if len(row) == 1 and row[0] in pabulib.SECTIONS:
            section = row[0]
        elif row:
            tables.setdefault(section, []).append(row)
    head, *votes = tables["VOTES"]
    voters, points = Counter[str](), Counter[str]()
    for vote in votes:
        cells = dict(zip(head, vote, strict=False))
        chosen = [name for name in cells["vote"].split(",") if name]
        given = [int(float(point)) for point in cells["points"].split(",") if point] if "points" in cells else []
        for name in dict.fromkeys(chosen):
            voters[name] += 1
        for name, dots in zip(chosen, given or [1] * len(chosen), strict=True):
            points[name] += dots
    head, *projects = tables["PROJECTS"]
    listed = [dict(zip(head, row, strict=False)) for row in projects]
    return [(voters[p["project_id"]], points[p["project_id"]], p.get("votes", ""), p.get("score", "")) for p in listed]


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_real_election_replays_to_its_published_totals(name: str) -> None:
    path = next((found for found in FOUND if found.stem == name), None)
    if path is None:
        pytest.skip(f"{name}.pb is not in the folder")
    raw, told = path.read_bytes(), PUBLISHED[name]
    assert hashlib.sha256(raw).hexdigest() == told.digest
    found, balances = replayed(raw.decode("utf-8-sig"))
    assert tuple(voters for voters, _ in found) == told.voters
    assert tuple(dots for _, dots in found) == (told.points or told.voters)
    assert balances


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_every_election_of_the_folder_counts_as_its_votes_do_and_as_it_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8-sig")
    if "vote_type;approval" not in text and "vote_type;cumulative" not in text:
        pytest.skip("ballots that rank are no dots")
    found, _ = replayed(text)
    counted = recounted(text)
    assert found == [(voters, points) for voters, points, _, _ in counted]
    for voters, points, said_voters, said_points in counted:
        # a file may contradict its own votes; the program goes by the votes
        assert said_voters in {"", str(voters)}, "the file says something else than its votes do"
        if "vote_type;cumulative" in text:
            assert said_points in {"", str(points)}, "the file says something else than its votes do"
