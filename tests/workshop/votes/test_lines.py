"""A typed line is read as the room means it, or refused; nothing else is recorded in its place."""

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Count
from workshop.votes import ballot_line, counts, criteria
from workshop.votes.ballot_line import BallotLine, WallLine


def dots(workshop: Workshop, line: str) -> tuple[str, ...]:
    found = ballot_line.read(workshop, line)
    assert isinstance(found, BallotLine)
    return tuple(item.removeprefix("problem-") for item in found.dots)


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("2.1", ("4",)),
        ("2.2 1 3.1x2", ("5", "1", "6", "6")),
        ("1.3+2.1", ("3", "4")),
        ("2/1", ("2", "1")),
        ("2,1", ("2", "1")),
        ("2. 1.", ("2", "1")),
        ("1.2.3", ("1", "2", "3")),
        ("4+5*2", ("4", "5", "5")),
    ],
)
def test_group_and_number_are_one_item(hall: Workshop, line: str, items: tuple[str, ...]) -> None:
    assert dots(hall, line) == items


def test_points_part_numbers_where_there_is_one_group(hall: Workshop) -> None:
    one = hall.drop(["group-2", "group-3", "problem-4", "problem-5", "problem-6", "problem-7"])
    assert dots(one, "2.1") == ("2", "1")


@pytest.mark.parametrize("line", ["2.3", "9.1", "0.1", "2.0", "2.3: 4", "2.1.2: 4"])
def test_what_is_in_no_group_is_refused(hall: Workshop, line: str) -> None:
    with pytest.raises(WorkshopError):
        ballot_line.read(hall, line)


def test_a_wall_count_names_an_item_by_its_group(hall: Workshop) -> None:
    assert ballot_line.read(hall, "2.1: 4 red") == WallLine("problem-4", (("red", 4),))


def counted(workshop: Workshop, *lines: str) -> dict[str, int]:
    for line in lines:
        found = ballot_line.read(workshop, line)
        assert isinstance(found, WallLine)
        workshop = counts.record(workshop, found.item, found.counts)
    return {count.sector: count.dots for count in workshop.every(Count)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("7: 6", "7: 4 red 2 blue"), {"red": 4, "blue": 2}),
        (("7: 4 red 2 blue", "7: 6"), {"": 6}),
        (("7: 6", "7: 4 red", "7: 2 blue"), {"red": 4, "blue": 2}),
        (("7: 6", "7: 5"), {"": 5}),
        (("7: 4 red", "7: 3 Red"), {"red": 3}),
        (("7: 6", "7: 4 red", "7: 6"), {"": 6}),
        (("0: 3", "0: 2 red"), {"red": 2}),
        (("7: 6", "1: 2 red"), {"": 6, "red": 2}),
    ],
)
def test_a_sum_and_colours_are_never_added_up(hall: Workshop, lines: tuple[str, ...], expected: dict[str, int]) -> None:
    assert counted(hall, *lines) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("i high s high c low", [("impact", "high", ""), ("support", "high", ""), ("capacity", "low", "")]),
        (
            "i high s low nobody pays c 2",
            [("impact", "high", ""), ("support", "low", "nobody pays"), ("capacity", "medium", "")],
        ),
        ("i h I think so s l", [("impact", "high", "I think so"), ("support", "low", "")]),
        ("i h see c below", [("impact", "high", "see c below")]),
        ("impact high support low", [("impact", "high", ""), ("support", "low", "")]),
        ("i high; s low", [("impact", "high", ""), ("support", "low", "")]),
        ("h h l", [("impact", "high", ""), ("support", "high", ""), ("capacity", "low", "")]),
        ("i high and i low", [("impact", "high", "and i low")]),
    ],
)  # fmt: skip
def test_ratings_in_one_line_are_as_many(hall: Workshop, line: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(each.criterion, each.score, each.reason) for each in criteria.ratings_in(hall, line)] == expected
