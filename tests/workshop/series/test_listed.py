"""A list of workshops, sorted and filtered, with the sums of each."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.series.folder import Folder
from workshop import people, problems
from workshop.document import Workshop
from workshop.model import Problem
from workshop.series.known import Counts, Known, counts
from workshop.series.listed import Listed, Order, filtered, next_order, of_series, ordered

SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"


def known(series: str, listed: int = 0) -> Known:
    workshop = problems.add_group(people.set_detail(Workshop(), "series", series), "group-1")
    made = [Problem(id=f"problem-{number}", text="x") for number in range(listed)]
    return Known(series, "", problems.add(workshop, made, "group-1"))


WORKSHOPS = [
    Listed("a.json", "Water", "Laos", "9 April", used_at=datetime(2026, 1, 1, tzinfo=UTC), known=known("South", 1)),
    Listed("b.json", "", "Åland", saved_at=datetime(2026, 1, 3, tzinfo=UTC)),
    Listed("c.json", "Arms", "", "1 May", saved_at=datetime(2026, 1, 2, tzinfo=UTC), known=known("North", 2)),
]


@pytest.mark.parametrize(
    ("order", "files"),
    [
        ("used", "abc"), ("title", "cab"), ("country", "bac"), ("dates", "cab"), ("series", "cab"), ("problems", "cab"),
        ("gaps", "acb"),
    ],
)  # fmt: skip
def test_workshops_stand_in_the_order_asked_for_and_those_that_tell_nothing_last(order: Order, files: str) -> None:
    assert "".join(each.file[0] for each in ordered(WORKSHOPS, order)) == files


@pytest.mark.parametrize(
    ("typed", "files"), [("", "abc"), ("south", "a"), ("aland", "b"), ("may arms", "c"), ("z", "")]
)
def test_workshops_are_found_by_any_words_of_theirs(typed: str, files: str) -> None:
    assert "".join(each.file[0] for each in filtered(WORKSHOPS, typed)) == files


def test_each_order_follows_another() -> None:
    order: Order = "used"
    seen = [order := next_order(order) for _ in range(7)]
    assert seen[-1] == "used"
    assert len({*seen}) == 7


def test_the_sample_holds_as_much_as_its_file_says() -> None:
    sample = Folder(SAMPLE.parent).one(SAMPLE)
    assert sample is not None
    assert counts(sample) == Counts(problems=55, ballots=24, priorities=4, agreed=0, gaps=47, missing=0)
    assert sample.name == "Lao PDR"


def test_a_series_is_told_by_its_name_however_it_is_written() -> None:
    found = [known("South "), known("SOUTH"), known("North")]
    assert of_series(found, "south") == found[:2]
    assert of_series(found, "") == found
