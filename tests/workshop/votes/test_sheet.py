from collections.abc import Callable, Iterator
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from workshop import outline, problems
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Problem
from workshop.votes import ballots, counts, rounds, texts, themes
from workshop.votes.sheet import Numbers, missing, pin, sheet


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


EDITS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 30), st.integers(0, 30)), max_size=14)


def edited(workshop: Workshop, edits: list[tuple[int, int, int]]) -> Iterator[Workshop]:
    """Yield workshops as a session has them: each after an edit of what the one before was settled to."""
    for turn, (what, first, second) in enumerate(edits):
        known = sorted(r.id for r in workshop.every(Problem))
        groups = workshop.children("groups")
        one, other = known[first % len(known)], known[second % len(known)]
        into, after = groups[first % len(groups)], ["", None][second % 2]
        settled = workshop.settled()
        acts: dict[int, Callable[[], Workshop]] = {
            0: lambda: problems.add(settled, [problems.problem(f"problem-n{turn:02}", "New")], into, after),  # noqa: B023 - done at once
            1: lambda: outline.drop(settled, [one]),  # noqa: B023
            2: lambda: settled.restore([*settled.tray][:1]),  # noqa: B023
            3: lambda: pin(settled),  # noqa: B023
            4: lambda: outline.move(settled, [one], into, after),  # noqa: B023
            5: lambda: outline.indent(settled, one),  # noqa: B023
            6: lambda: rounds.set_rules(settled, on_themes=not rounds.rules(settled).on_themes),  # noqa: B023
            7: lambda: settled.put(settled.need(Problem, one).replace_fields(number=second % 5 or None)),  # noqa: B023
            8: lambda: problems.add_group(settled, f"group-n{turn}", "", None),  # noqa: B023
            9: lambda: settled.put(settled.need(Problem, one), settled.need(Problem, other)),  # noqa: B023
        }
        with suppress(WorkshopError):
            workshop = acts[what]()
        yield workshop


@given(EDITS)
def test_numbers_that_follow_the_edits_are_those_of_the_sheet(edits: list[tuple[int, int, int]]) -> None:
    start = Workshop()
    for group in ("group-1", "group-2", "group-3"):
        listed = [problems.problem(f"problem-{group[-1]}{n}", "Listed") for n in range(3)]
        start = problems.add(problems.add_group(start, group), listed, group)
    start = outline.indent(themes.make(start, "theme-a", "Data", ["problem-10", "problem-30"]), "problem-22")
    numbers, seen = Numbers(), [start]
    for workshop in [start, *edited(start, edits), start]:  # and one that did not come from the last
        numbers.of(workshop)
        seen.append(workshop)
        about = {*workshop.records, *workshop.tray}
        assert {i: n for i in about if (n := numbers.get(i)) is not None} == sheet(workshop).numbers
