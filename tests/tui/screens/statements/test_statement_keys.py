"""What keys do with the statements of trees and maps."""

import pytest

from tests.tui.conftest import Desk, Start
from tui.screens.choices import Choice, Numbered
from tui.widgets.outline.source import Row
from workshop.model import Result
from workshop.votes import priorities


async def deep(desk: Desk) -> None:
    """A tree of five levels below the trunk."""
    await desk.keys("f3")
    await desk.say("Skills", "Curriculum")
    for text in ("Budget", "Taxes", "Law", "Parliament"):
        await desk.keys("tab")
        await desk.say(text)


async def second_priority(desk: Desk, text: str, *causes: str) -> None:
    """Another priority with its tree, which is then shown."""
    new = desk.console.session.new_id("priority")
    desk.console.do("Adopt", lambda w: priorities.adopt(w, new, f"node-{new}", text=text))
    await desk.keys("alt+n")
    await desk.say(*causes)


async def test_one_key_folds_to_one_level_then_two_then_three_then_none(start: Start) -> None:
    async with start() as desk:
        await deep(desk)
        everything = desk.rows
        deepest = []
        for _ in range(4):
            await desk.keys("alt+o")
            deepest.append([row.split()[-1] for row in desk.rows][-1])
        assert deepest == ["Curriculum", "Budget", "Taxes", "Parliament"]
        assert desk.rows == everything


async def test_a_picker_lists_the_statements_of_the_priority_shown_first(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum")
        await second_priority(desk, "Cooperation", "Borders")
        await desk.keys("f5", "end", "up")
        await desk.keys("home")
        await desk.say("Ministries meet")
        await desk.keys("alt+j")
        words = [row.split()[1 if row.startswith("trunk") else 2] for row in desk.rows]
        assert words == ["Cooperation", "Borders", "Skills", "Curriculum"]
        await desk.keys("escape", "alt+p")
        await desk.say("Teachers are trained")
        await desk.keys("alt+j")
        words = [row.split()[1 if row.startswith("trunk") else 2] for row in desk.rows]
        assert words == ["Skills", "Curriculum", "Cooperation", "Borders"]


async def test_priorities_follow_each_other_forward_and_back(start: Start) -> None:
    async with start(size=(120, 24)) as desk:
        await desk.keys("f3")
        await desk.say("Skills")
        await second_priority(desk, "Cooperation", "Borders")
        await second_priority(desk, "Data", "Statistics")
        for key, name in [("alt+n", "1 Skills"), ("alt+n", "2 Cooperation"), ("alt+n", "3 Data")]:
            await desk.keys(key)
            assert f"[{name}]" in desk.shown
        for key, name in [("alt+p", "2 Cooperation"), ("alt+p", "1 Skills"), ("alt+p", "3 Data")]:
            await desk.keys(key)
            assert f"[{name}]" in desk.shown
        await desk.keys("f5")
        assert "[3 Data]" in desk.shown


async def test_one_branch_is_shown_by_itself_and_then_all_again(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum")
        await desk.keys("tab")
        await desk.say("Budget")
        await desk.keys("shift+tab")
        await desk.say("Rotation")
        everything = desk.rows
        await desk.go("Curriculum")
        await desk.keys("alt+z")
        assert desk.rows == ["1 Curriculum", "1.1 Budget"]
        await desk.keys("alt+z")
        assert desk.rows == everything


async def test_a_copy_of_a_branch_stands_after_it_with_the_cursor_on_it(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum", "Rotation")
        await desk.keys("up", "alt+y", "down", "enter")
        assert desk.here == "2 Curriculum"
        assert desk.rows[-3:] == ["1 Curriculum", "2 Curriculum", "3 Rotation"]


async def test_a_statement_moves_where_it_is_picked_to_go(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum", "Rotation")
        await desk.keys("alt+x", *"under curriculum", "enter")
        assert desk.here == "1.1 Rotation"
        assert desk.rows[-2:] == ["1 Curriculum", "1.1 Rotation"]


async def test_a_category_goes_round_and_says_what_it_is(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum")
        seen = []
        for _ in range(5):
            await desk.keys("ctrl+k")
            seen.append(desk.here.removeprefix("1 Curriculum").strip())
        assert seen[0] == "[policy constraint]"
        assert len({*seen}) == 5
        assert seen[-1] == ""


async def test_entries_come_from_the_group_that_speaks_from_now_on(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f5")
        await desk.say("Skills")
        await desk.keys("ctrl+n", *"group one", "enter")
        assert "Group One" in desk.prompt
        await desk.say("Skilled officials")
        assert "Group One" in desk.here
        await desk.keys("ctrl+n", *"nobody", "enter")
        await desk.say("Fewer victims")
        assert "Fewer victims" in desk.here
        assert "Group One" not in desk.here
        assert [bool(entry.group) for entry in desk.console.workshop.every(Result)] == [True, False]


async def test_the_kind_of_an_entry_goes_on_to_the_next(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f5")
        await desk.say("Skills")
        await desk.say("Skilled officials")
        seen = []
        for _ in range(4):
            seen.append(desk.here.split()[0])
            await desk.keys("alt+t")
        assert desk.here.split()[0] == seen[0]
        assert len({*seen}) == 4


async def test_gaps_are_gone_to_one_after_the_other(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum", "Rotation")
        await desk.keys("f5")
        found = []
        for _ in range(4):
            await desk.keys("alt+full_stop")
            found.append(desk.here)
        assert len({*found}) == 3
        assert found[0] == found[3]
        assert any("Curriculum" in row for row in found)
        assert any("Rotation" in row for row in found)


async def test_an_agreed_vision_is_a_proposal_again_after_the_same_key(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Skills", "All officials are skilled", "Some are")
        await desk.keys("alt+k")
        assert "[AGREED]" in desk.here
        await desk.keys("alt+k")
        assert "[AGREED]" not in desk.shown
        assert "Some are" in desk.here


async def test_of_two_statements_that_become_one_the_row_under_the_cursor_stays(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Curriculum", "Rotation", "Budget")
        await desk.go("Curriculum")
        await desk.keys("shift+down", "alt+m")
        assert desk.here == "1 Rotation"
        assert desk.rows[-2:] == ["1 Rotation", "2 Budget"]


async def test_who_contributed_an_entry_is_picked_and_taken_back(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("f5")
        await desk.say("Skills", "Skilled officials")
        await desk.keys("alt+g", *"group one", "enter")
        assert "Group One" in desk.here
        await desk.keys("alt+g", *"nobody", "enter")
        assert [entry.group for entry in desk.console.workshop.every(Result)] == [""]


@pytest.mark.parametrize(
    ("typed", "best"),
    [("6.1", "cause 6.1"), ("61", "cause 6.1"), ("11", "cause 11"), ("111", "cause 1.1.1"), ("E21", "effect E2.1")],
)
def test_a_number_is_found_without_its_points(typed: str, best: str) -> None:
    """What a link costs beyond its text is no more on the second level than on the first."""
    numbers = ("1", "1.1", "1.1.1", "11", "6", "6.1", "61s")
    choices = [Choice(number, Row("words", label=f"cause {number}"), f"cause {number} words") for number in numbers]
    choices += [Choice("E2.1", Row("words", label="  effect E2.1"), "effect E2.1 words")]
    found = Numbered("", choices, "").found(typed)
    assert found[0].row.label.strip() == best
