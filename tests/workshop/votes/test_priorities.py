import pytest

from workshop import outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Priority
from workshop.slots import slot
from workshop.votes import ballots, cut, priorities, rounds, themes
from workshop.votes.tallier import tally


def voted(hall: Workshop) -> Workshop:
    """5: 3 dots; 1 and 2: 2 each; 3: 1."""
    for place, line in enumerate(["5 1 2", "5 1 2", "5 3"]):
        hall = ballots.cast(hall, f"ballot-{place}", [f"problem-{n}" for n in line.split()])
    return hall


def line(hall: Workshop) -> cut.Cut:
    return cut.cut(hall, tally(hall))


def adopt(hall: Workshop, *items: str) -> Workshop:
    for item in items:
        hall = priorities.adopt(hall, f"priority-{item}", f"node-{item}", item)
    return hall


def exceptions(hall: Workshop) -> list[tuple[str, bool, str]]:
    return [(x.item, x.adopted, x.reason) for x in priorities.out_of_line(hall, tally(hall), line(hall))]


def test_the_line_stands_somewhere_before_anybody_moves_it(hall: Workshop) -> None:
    assert line(hall).after == 0
    assert line(voted(hall)).after == 4


def test_the_line_moves_and_says_what_is_beside_it(hall: Workshop) -> None:
    hall = voted(hall)
    hall = cut.place_line(hall, 3, tally(hall))
    found = line(hall)
    assert (found.above and found.above.item, found.below and found.below.item) == ("problem-2", "problem-3")
    assert (found.margin, found.tied, found.resolved) == (1, (), True)
    assert "1 dot between them" in cut.margin_sentence(found, "2", "3")
    assert line(cut.move_line(hall, -2, tally(hall))).after == 1
    with pytest.raises(WorkshopError):
        cut.move_line(hall, 9, tally(hall))


def test_a_tie_at_the_line_and_how_it_was_resolved(hall: Workshop) -> None:
    hall = voted(hall)
    hall = cut.place_line(hall, 2, tally(hall))
    found = line(hall)
    assert (found.tied, found.open_seats, found.resolved) == (("problem-1", "problem-2"), 1, False)
    assert "2 items with 2 dots each" in cut.margin_sentence(found, "", "")
    said = line(cut.resolve(hall, "decision", "The chair decided."))
    assert (said.resolved, said.way, said.note) == (True, "decision", "The chair decided.")


def test_adopting_makes_the_trunk_with_the_same_words(hall: Workshop) -> None:
    after = adopt(hall, "problem-5")
    assert after.need(Priority, "priority-problem-5").text == "Few jobs"
    assert after.children(slot("priority-problem-5", "trunk")) == ("node-problem-5",)
    assert after.need(Node, "node-problem-5").text == "Few jobs"
    with pytest.raises(WorkshopError, match="already"):
        adopt(after, "problem-5")
    own = priorities.adopt(after, "priority-own", "node-own", text="Our own words")
    assert [p.text for p in priorities.adopted(own)] == ["Few jobs", "Our own words"]
    with pytest.raises(WorkshopError):
        priorities.adopt(after, "priority-x", "node-x", text="  ")


def test_giving_up_and_adopting_again_brings_the_tree_back(hall: Workshop) -> None:
    after = adopt(hall, "problem-5")
    grown = outline.insert(after, [Node(id="node-c", text="Why")], slot("node-problem-5", "causes"))
    assert priorities.hanging_on(grown, "priority-problem-5") == 1
    without = priorities.give_up(grown, "priority-problem-5")
    assert "node-c" not in without
    again = priorities.adopt(without, "priority-new", "node-new", "problem-5", reason="After all")
    assert "node-c" in again
    assert "priority-new" not in again
    assert [p.reason for p in priorities.adopted(again)] == ["After all"]


def test_a_choice_that_is_not_the_top_is_taken_shown_and_explained(hall: Workshop) -> None:
    hall = voted(hall)
    hall = cut.place_line(hall, 3, tally(hall))
    assert exceptions(hall) == []
    hall = adopt(hall, "problem-5", "problem-3", "problem-1")
    assert exceptions(hall) == [("problem-2", False, ""), ("problem-3", True, "")]
    hall = priorities.explain(hall, "problem-3", "Donors wait for it")
    hall = priorities.explain(hall, "problem-2", "The law is on its way")
    assert exceptions(hall) == [
        ("problem-2", False, "The law is on its way"),
        ("problem-3", True, "Donors wait for it"),
    ]
    assert exceptions(adopt(hall, "problem-2")) == [("problem-3", True, "Donors wait for it")]


def test_those_of_a_tie_at_the_line_are_on_neither_side(hall: Workshop) -> None:
    hall = voted(hall)
    hall = cut.place_line(hall, 2, tally(hall))
    assert exceptions(adopt(hall, "problem-5", "problem-2")) == []


def test_an_adopted_problem_stands_for_the_theme_that_it_came_into(hall: Workshop) -> None:
    hall = adopt(voted(hall), "problem-5")
    hall = themes.make(hall, "theme-j", "Jobs", ["problem-5", "problem-3"])
    hall = cut.place_line(hall, 1, tally(hall))
    assert exceptions(hall) == []
    with pytest.raises(WorkshopError, match="already"):
        adopt(hall, "problem-5")


def test_own_wordings_are_on_neither_side_of_the_line(hall: Workshop) -> None:
    hall = cut.place_line(voted(hall), 0, tally(voted(hall)))
    hall = priorities.adopt(hall, "priority-own", "node-own", text="Our own")
    assert exceptions(hall) == []


def test_the_ranking_is_of_the_last_round_on_everything(hall: Workshop) -> None:
    hall = voted(hall)
    some = ballots.cast(rounds.start(hall, ["problem-1", "problem-2"]), "ballot-r", ["problem-2"])
    assert rounds.deciding(some) == 1
    everything = rounds.start(some)
    assert rounds.deciding(everything) == 1
    assert rounds.deciding(ballots.cast(everything, "ballot-e", ["problem-2"])) == 3
