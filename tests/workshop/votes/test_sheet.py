from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Problem
from workshop.votes import ballots, counts, rounds, texts, themes
from workshop.votes.sheet import missing, sheet


def test_before_the_first_dot_numbers_run_through_the_groups(hall: Workshop) -> None:
    assert [*sheet(hall).numbers.values()] == [1, 2, 3, 4, 5, 6, 7]
    assert "problem-sub" not in sheet(hall).numbers
    more = problems.add(hall, [problems.problem("problem-x", "First of all")], "group-1", "")
    assert sheet(more).numbers["problem-x"] == 1
    assert sheet(more).numbers["problem-1"] == 2


def test_the_first_dot_pins_the_numbers(hall: Workshop) -> None:
    blank = ballots.cast(hall, "ballot-0", [])
    assert not sheet(blank).pinned
    voted = ballots.cast(blank, "ballot-1", ["problem-4"])
    assert sheet(voted).pinned
    more = problems.add(voted, [problems.problem("problem-x", "First of all")], "group-1", "")
    moved = outline.move(more, ["problem-1"], "group-3")
    assert sheet(moved).numbers == {**sheet(voted).numbers, "problem-x": 8}
    assert moved.need(Problem, "problem-x").number is None
    settled = ballots.cast(moved, "ballot-2", ["problem-x"])
    assert settled.need(Problem, "problem-x").number == 8


def test_a_wall_count_pins_them_too(hall: Workshop) -> None:
    assert sheet(counts.record(hall, "problem-4", [("red", 2)])).pinned


def test_no_number_is_given_twice(hall: Workshop) -> None:
    voted = ballots.cast(hall, "ballot-1", ["problem-1"])
    less = outline.drop(voted, ["problem-7"])
    more = problems.add(less, [problems.problem("problem-x", "Late")], "group-3")
    assert sheet(more).numbers["problem-x"] == 8
    assert "in the tray" in missing(more, 7, sheet(more))
    back = outline.restore(more, "problem-7")
    assert sheet(back).numbers["problem-7"] == 7
    assert sheet(back).numbers["problem-x"] == 8


def test_themes_stand_on_the_sheet_in_the_place_of_their_problems(hall: Workshop) -> None:
    hall = themes.make(hall, "theme-a", "Data", ["problem-2", "problem-6"])
    hall = rounds.set_rules(hall, on_themes=True)
    assert sheet(hall).items == ("theme-a", "problem-1", "problem-3", "problem-4", "problem-5", "problem-7")
    assert [*sheet(hall).numbers.values()] == [1, 2, 3, 4, 5, 6]


def test_a_number_that_went_into_another_says_where(hall: Workshop) -> None:
    voted = ballots.cast(hall, "ballot-1", ["problem-3"])
    inside = outline.indent(voted, "problem-3")
    assert missing(inside, 3, sheet(inside)) == texts.part_of_number(3, 2)
    assert texts.no_such_number("31", 7) == missing(inside, 31, sheet(inside))


def test_one_number_on_two_items_stays_with_the_one_made_first(hall: Workshop) -> None:
    voted = ballots.cast(hall, "ballot-1", ["problem-1"])
    twin = problems.problem("problem-z", "From another copy").replace_fields(number=3)
    both = sheet(problems.add(voted, [twin], "group-1", ""))
    assert both.ids[3] == "problem-3"
    assert both.numbers["problem-z"] == 8
    assert len(both.ids) == len(both.numbers)


def test_an_empty_sheet(hall: Workshop) -> None:
    empty = sheet(Workshop())
    assert (empty.items, empty.last) == ((), 0)
    assert missing(Workshop(), 1, empty) == texts.NOTHING_TO_VOTE_ON
