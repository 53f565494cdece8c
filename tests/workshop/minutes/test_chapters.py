"""Which chapters the report has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import CHAPTERS, Chapter
from workshop.minutes.chapters import chosen, left_out, moved, turned
from workshop.model import Details

USUAL = [*CHAPTERS]


def test_all_are_there_in_the_usual_order_where_nobody_chose() -> None:
    assert chosen(Workshop()) == USUAL
    assert left_out(Workshop()) == []


def test_one_left_out_comes_back_where_it_was() -> None:
    without = turned(Workshop(), "votes")
    assert "votes" not in chosen(without)
    assert left_out(without) == ["votes"]
    assert turned(without, "votes").details.chapters == ()


def test_one_moves_among_its_like() -> None:
    after = moved(Workshop(), "votes", -1)
    assert chosen(after).index("votes") == chosen(after).index("problems") - 1
    with pytest.raises(WorkshopError, match="annexes"):
        moved(Workshop(), "photographs", 1)
    with pytest.raises(WorkshopError, match="end"):
        moved(Workshop(), "people", -1)
    with pytest.raises(WorkshopError, match="once more"):
        moved(turned(Workshop(), "votes"), "votes", 1)


@given(st.lists(st.sampled_from(USUAL), max_size=40))
def test_all_can_be_left_out_and_all_come_back(turns: list[Chapter]) -> None:
    workshop = Workshop()
    for chapter in turns:
        workshop = turned(workshop, chapter)
    assert {*chosen(workshop)} == {chapter for chapter in USUAL if not turns.count(chapter) % 2}
    for chapter in left_out(workshop):
        workshop = turned(workshop, chapter)
    assert chosen(workshop) == USUAL


def test_a_chapter_of_a_later_version_is_passed_over() -> None:
    workshop = Workshop().put(Details(id="workshop", chapters=("weather", "votes", "people", "votes")))
    assert chosen(workshop) == ["votes", "people"]
