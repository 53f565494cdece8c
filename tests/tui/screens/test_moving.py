"""One key moves anything anywhere, and takes listed problems into a tree."""

from tests.tui.conftest import Desk, Start
from workshop.model import Comment, Node, Problem, Vision
from workshop.problems import group_of
from workshop.statements import tree


def about(desk: Desk, words: str) -> str:
    """What something said is about."""
    workshop = desk.console.workshop
    said = next(c for c in workshop.every(Comment) if c.text == words)
    return workshop.records[said.parent.partition(":")[0]].statement_text


async def test_something_said_moves_to_another_problem_and_back_with_undo(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.go("Poverty")
        await desk.say("?why")
        await desk.keys("alt+x", *"debt", "enter")
        assert about(desk, "why") == "Debt"
        assert desk.here == "question: why"
        await desk.keys("ctrl+z")
        assert about(desk, "why") == "Poverty"
        assert desk.here == "question: why"


async def test_several_problems_move_to_another_group_in_their_order(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "c")
        await desk.keys("ctrl+n")
        await desk.say("d")
        await desk.go("1 a")
        await desk.keys("shift+down", "alt+x", *"group two", "enter")
        assert [row for row in desk.rows if not row.startswith("Group")] == [
            "1 c No. 1", "1 d No. 2", "2 a No. 3", "3 b No. 4"
        ]  # fmt: skip
        assert desk.here == "2 a No. 3"


async def test_a_place_is_called_by_group_and_number(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "?why")
        await desk.keys("ctrl+n")
        await desk.say("c", "d")
        await desk.go("why")
        await desk.keys("alt+x", *"2.2", "enter")
        assert about(desk, "why") == "d"
        await desk.go("1.1")
        await desk.keys("alt+x", *"group 2", "enter")
        assert [row for row in desk.rows if row.endswith("No. 4")] == ["3 a No. 4"]
        await desk.keys("alt+x", *"2.1", "enter")
        assert "1.1 a" in desk.rows


async def test_a_problem_moves_under_another_one(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "of families")
        await desk.keys("alt+x", *"under poverty", "enter")
        assert desk.rows[1:] == ["1 Poverty", "1.1 of families"]


async def test_rows_of_two_kinds_do_not_move_together(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?why")
        await desk.keys("shift+up", "alt+x")
        assert "one kind" in desk.message


async def test_a_wording_moves_to_another_priority_with_its_amendments(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Debt", "All debts are paid")
        await desk.keys("ctrl+o", *" soon", "enter")
        await desk.keys("f2", "ctrl+n", "ctrl+n", *"+Trade", "enter", "f4", "home")
        await desk.keys("alt+x", *"trade", "enter")
        trade = desk.console.workshop.children("priorities")[1]
        assert [v.text for v in desk.console.workshop.all_in(f"{trade}:visions", Vision)] == [
            "All debts are paid", "All debts are paid soon"
        ]  # fmt: skip


async def test_a_problem_in_the_grouping_moves_out_of_its_theme_into_another_or_another_group(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("ctrl+n")
        await desk.say("Trade")
        await desk.keys("f2", "home")
        await desk.go("Poverty")
        await desk.say("Economy")
        await desk.go("Debt")
        await desk.keys("alt+x", *"theme 1", "enter")
        problem = {p.text: p for p in desk.console.workshop.every(Problem)}
        assert problem["Debt"].theme == problem["Poverty"].theme != ""
        await desk.keys("alt+x", "enter")
        problem = {p.text: p for p in desk.console.workshop.every(Problem)}
        assert problem["Debt"].theme == ""
        await desk.keys("alt+x", *"group two", "enter")
        problem = {p.text: p for p in desk.console.workshop.every(Problem)}
        group = group_of(desk.console.workshop, problem["Debt"].id)
        assert group is not None
        assert group.name == "Group Two"


async def test_a_cause_moves_into_the_tree_of_another_priority(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Debt", "Low prices")
        await desk.keys("f2", "ctrl+n", "ctrl+n", *"+Trade", "enter", "f3")
        await desk.go("Low prices")
        await desk.keys("alt+x", *"direct effects trade", "enter")
        node = next(n for n in desk.console.workshop.every(Node) if n.text == "Low prices")
        assert tree.side_of(desk.console.workshop, node.id) == "effect"
        assert tree.priority_of(desk.console.workshop, node.id) == desk.console.workshop.children("priorities")[1]


async def test_a_listed_problem_becomes_a_cause_by_one_key_and_leads_back_to_its_dots(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Low prices")
        await desk.keys("alt+a")
        assert "No priority" in desk.message
        await desk.keys("f3")
        await desk.say("Debt")
        await desk.keys("f1")
        await desk.go("Low prices")
        await desk.keys("alt+a", "enter")
        node = next(n for n in desk.console.workshop.every(Node) if n.text == "Low prices")
        assert tree.side_of(desk.console.workshop, node.id) == "cause"
        assert [row for row in desk.rows if "Low prices" in row] == ["2 Low prices"], "the list keeps it"
        await desk.keys("f3")
        await desk.go("Low prices")
        await desk.keys("f12")
        assert "problem 2 of Group One" in desk.shown
