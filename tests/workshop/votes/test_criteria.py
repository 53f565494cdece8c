import pytest

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Rating
from workshop.votes import criteria, themes


@pytest.mark.parametrize(("typed", "word"), [("high", "high"), ("H", "high"), ("2", "medium"), ("", "")])
def test_scores_are_words_of_the_workshops_own_scale(hall: Workshop, typed: str, word: str) -> None:
    assert criteria.score_meant(hall, typed) == word


def test_a_score_outside_the_scale_is_refused_with_the_scale(hall: Workshop) -> None:
    for typed in ("4", "0", "highest", "9" * 5000):
        with pytest.raises(WorkshopError, match="low, medium, high"):
            criteria.rate(hall, "problem-1", "impact", typed)


def test_an_own_scale_and_none(hall: Workshop) -> None:
    numbers = hall.put(hall.details.replace_fields(scale="1;2;3;4;5"))
    assert criteria.score_meant(numbers, "4") == "4"
    free = hall.put(hall.details.replace_fields(scale=""))
    assert criteria.score_meant(free, "rather good") == "rather good"


def test_rating_again_is_another_value_of_one_record(hall: Workshop) -> None:
    after = criteria.rate(hall, "problem-1", "support", "low", "Nobody yet")
    after = criteria.rate(after, "problem-1", "impact", "high")
    again = criteria.rate(after, "problem-1", "support", "medium", "Two ministries")
    found = criteria.ratings(again, "problem-1")
    assert [*found] == ["impact", "support"]
    assert (found["support"].score, found["support"].reason) == ("medium", "Two ministries")
    assert len([*again.every(Rating)]) == 2
    assert criteria.points(again, "problem-1") == 5
    assert criteria.points(again, "problem-2") == 0


def test_ratings_go_with_what_was_rated(hall: Workshop) -> None:
    hall = criteria.rate(themes.make(hall, "theme-a", "Data"), "theme-a", "capacity", "high")
    gone = outline.drop(hall, ["theme-a"])
    assert [*gone.every(Rating)] == []
    assert criteria.points(outline.restore(gone, "theme-a"), "theme-a") == 3
    with pytest.raises(WorkshopError):
        criteria.rate(gone, "theme-a", "capacity", "low")
