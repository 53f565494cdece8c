"""A typed line is read as the room means it, or refused; nothing else is recorded in its place."""

import pytest

from workshop.document import Workshop
from workshop.model import Count
from workshop.votes import ballot_line, counts, criteria
from workshop.votes.ballot_line import WallLine


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
