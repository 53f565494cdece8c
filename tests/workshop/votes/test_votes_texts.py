"""Rules, ratings and resolutions as the typist writes them."""

import pytest

from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.votes import criteria, cut, rounds


def test_the_rules_are_read_as_they_are_written(hall: Workshop) -> None:
    assert rounds.rules_line(hall) == "dots 3, stacking yes, on problems, voters ?"
    changed = rounds.apply_rules_line(hall, "dots 5; Stacking NO, on themes, voters 20")
    assert rounds.rules_line(changed) == "dots 5, stacking no, on themes, voters 20"
    assert rounds.rules_line(rounds.apply_rules_line(changed, rounds.rules_line(hall))) == rounds.rules_line(hall)
    assert rounds.rules_line(rounds.apply_rules_line(changed, "dots 2")) == "dots 2, stacking no, on themes, voters 20"


def test_the_rules_of_a_later_round_are_its_own(hall: Workshop) -> None:
    second = rounds.apply_rules_line(rounds.start(hall, ["problem-1", "problem-2"]), "dots 2")
    assert rounds.rules(second, 2).dots == 2
    assert rounds.rules(second, 1).dots == 3


@pytest.mark.parametrize(
    "line", ["dots", "dots 0", "dots many", "dots " + "9" * 5000, "stacking perhaps", "on walls", "x"]
)
def test_what_is_no_rule_is_refused(hall: Workshop, line: str) -> None:
    with pytest.raises(WorkshopError):
        rounds.apply_rules_line(hall, line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("i high many are hurt", [("impact", "high", "many are hurt")]),
        ("impact: high", None),
        (
            "i h; s l nobody pays; c 2",
            [("impact", "high", ""), ("support", "low", "nobody pays"), ("capacity", "medium", "")],
        ),
        ("h m l", [("impact", "high", ""), ("support", "medium", ""), ("capacity", "low", "")]),
        ("support low: no donor", [("support", "low", "no donor")]),
    ],
)
def test_ratings_are_typed_in_one_line(hall: Workshop, line: str, found: list[tuple[str, str, str]] | None) -> None:
    if found is None:
        with pytest.raises(WorkshopError, match="is not a rating"):
            criteria.ratings_in(hall, line)
        return
    assert [(r.criterion, r.score, r.reason) for r in criteria.ratings_in(hall, line)] == found


@pytest.mark.parametrize("line", ["", ";", "i", "why high", "i enormous", "one two three four"])
def test_what_is_no_rating_is_refused(hall: Workshop, line: str) -> None:
    with pytest.raises(WorkshopError):
        criteria.ratings_in(hall, line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("revote: 5 to 3", ("revote", "5 to 3")),
        ("d the chair decided", ("decision", "the chair decided")),
        ("criteria", ("criteria", "")),
        ("The chair decided", ("decision", "The chair decided")),
        ("", ("", "")),
    ],
)
def test_how_a_tie_was_resolved(hall: Workshop, line: str, found: tuple[str, str]) -> None:
    assert cut.tie_in(line) == found
    after = hall.put(hall.details.replace_fields(cut_way=found[0], cut_note=found[1]))
    assert cut.tie_in(cut.tie_line(after)) == found
