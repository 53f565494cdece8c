"""What the guide says of commands and tables is what they do."""

import csv
import io
import re
from itertools import count
from pathlib import Path

import pytest

from report import texts
from report.tables import votes_csv
from tui.cli.commands import COMMANDS
from workshop import problems
from workshop.document import Workshop
from workshop.model import Ballot, Problem
from workshop.votes import ballot_table, sheet, themes
from workshop.votes.tables.csv_text import rows

GUIDE = (Path(__file__).parent.parent / "docs" / "guide.md").read_text(encoding="utf-8")
DATA = GUIDE.partition("\n## From the command line")[2].partition("\n## Key card\n")[0]
PROBLEMS = ("Poverty", "Weak law", "Few jobs")


def part(title: str) -> str:
    return DATA.partition(f"\n### {title}\n")[2].partition("\n### ")[0]


def columns(title: str) -> list[str]:
    """What the tables of a part name in their first column, in order."""
    return re.findall(r"^\| `([^`]+)` \|", part(title), re.MULTILINE)


def example(title: str) -> str:
    return part(title).partition("```csv\n")[2].partition("```")[0]


def hall() -> Workshop:
    workshop = problems.add_group(Workshop(), "group-1")
    made = [problems.problem(f"problem-{n}", text) for n, text in enumerate(PROBLEMS, start=1)]
    workshop = problems.add(workshop, made, "group-1")
    return themes.make(workshop, "theme-1", "Economy", ["problem-1", "problem-3"])


def taken() -> ballot_table.Taken:
    numbers = count(1)
    return ballot_table.taken(hall(), rows(example("Ballots typed elsewhere")), 1, lambda p: f"{p}-{next(numbers):03}")


def test_the_columns_of_the_votes_are_those_of_the_program() -> None:
    assert columns("Votes for a spreadsheet") == [*map(str, votes_csv.COLUMNS)]


def test_the_columns_of_the_framework_are_those_of_the_program() -> None:
    assert columns("The results framework") == [*texts.FRAMEWORK_COLUMNS]


def test_the_ballots_of_the_example_are_taken_as_the_guide_says() -> None:
    found = taken()
    assert (found.count, found.wrong) == (4, ())
    cast = [(b.voter, b.sector, b.dots, b.spoiled) for b in found.workshop.all_in("ballots", Ballot)]
    assert cast == [
        ("Ann", "UN", ("problem-1", "problem-2", "problem-2"), ""),
        ("", "Ministries", ("problem-3", "problem-1", "problem-1"), ""),
        ("", "", (), ""),
        ("", "UN", (), "torn"),
    ]


def test_the_export_of_the_example_begins_as_the_guide_says() -> None:
    made = votes_csv.votes_csv(taken().workshop)
    shown = [*csv.reader(io.StringIO(example("Votes for a spreadsheet")))]
    assert [*csv.reader(io.StringIO(made))][: len(shown)] == shown
    assert sheet.sheet(taken().workshop).numbers.keys() == {p.id for p in hall().every(Problem)}


def test_every_kind_of_row_is_told() -> None:
    workshop = taken().workshop
    kinds = {row[0] for row in csv.reader(io.StringIO(votes_csv.votes_csv(workshop)))} - {"what"}
    told = part("Votes for a spreadsheet").partition("| `what` |")[2].partition("\n")[0]
    assert {f"`{kind}`" for kind in kinds} <= set(re.findall(r"`[^`]+`", told))


@pytest.mark.parametrize("option", re.findall(r"--[a-z]+", COMMANDS["export"].usage))
def test_every_export_is_in_the_guide(option: str) -> None:
    assert option in DATA
