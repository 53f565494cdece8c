"""Session 3, recorded with keys."""

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.conftest import Desk, Start
from tui.screens.base.row_keys import record_row
from tui.widgets.composer.composer import Composer
from tui.widgets.composer.messages import LevelAsked
from tui.widgets.priority_tabs import PriorityTabs
from workshop import numbering, talk, texts
from workshop.model import Node
from workshop.statements import statements, tree
from workshop.votes import priorities


def numbered(desk: Desk) -> dict[str, str]:
    """The statements of the priority shown, by their numbers; the trunk's is empty."""
    workshop, priority = desk.console.workshop, priority_of(desk)
    ids = tree.nodes_of(workshop, priority)
    return {numbering.number(workshop, i): statements.statement(workshop, i) for i in ids}


def priority_of(desk: Desk) -> str:
    return desk.priority


def at(desk: Desk) -> str:
    """The number of the row under the cursor."""
    return numbering.number(desk.console.workshop, desk.cursor)


async def adopt(desk: Desk, *lines: str) -> None:
    """Adopt a priority on the tree's own screen, and list statements."""
    await desk.keys("f3")
    await desk.say("Limited skills", *lines)


async def test_why_is_asked_on_the_way_down_and_tab_goes_deeper(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum", "Small budget")
        assert desk.prompt.startswith("Cause 3 ")
        assert "“Limited skills”" in desk.prompt
        await desk.keys("tab")
        assert desk.prompt.startswith("Cause 2.1 ")
        assert "“Small budget”" in desk.prompt
        await desk.say("Donors' plans")
        await desk.keys("tab")
        await desk.say("Little support")
        await desk.keys("shift+tab", "shift+tab")
        await desk.say("Rotation")
        assert numbered(desk) == {
            "": "Limited skills", "1": "No curriculum", "2": "Small budget", "2.1": "Donors' plans",
            "2.1.1": "Little support", "3": "Rotation",
        }  # fmt: skip


async def test_effects_are_listed_above_the_trunk(start: Start) -> None:
    async with start() as desk:
        await adopt(desk)
        await desk.keys("up")
        assert desk.prompt.startswith("Effect E1 ")
        assert "“Limited skills”" in desk.prompt
        await desk.say("Cases not solved", "No re-integration")
        await desk.keys("tab")
        assert desk.prompt.startswith("Effect E2.1 ")
        assert "“No re-integration”" in desk.prompt
        await desk.say("Victims trafficked again")
        assert list(numbered(desk)) == ["", "E1", "E2", "E2.1"]


async def test_a_number_typed_goes_to_its_row(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum", "Small budget", "Rotation")
        await desk.keys("2")
        assert "2 “Small budget”" in desk.prompt
        await desk.keys("enter")
        assert at(desk) == "2"
        await desk.say("2005")
        assert numbered(desk)["3"] == "2005", "what is no row's number is a statement"


async def test_marks_make_talk_on_the_statement(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "Rotation")
        await desk.keys(":")
        assert "cause 1 “Rotation”" in desk.prompt
        await desk.keys("backspace")
        await desk.say(":@participant:posts could overlap")
        node = tree.nodes_of(desk.console.workshop, priority_of(desk))[1]
        assert [(c.speaker, c.text) for c in talk.talk(desk.console.workshop, node)] == [
            ("participant", "posts could overlap")
        ]


async def test_one_key_gives_the_category_to_all_rows_selected(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum", "Small budget", "Rotation")
        await desk.keys("shift+up", "ctrl+k")
        assert "Policy constraint" in desk.message
        await desk.keys("ctrl+k")
        nodes = [desk.console.workshop.need(Node, i) for i in tree.nodes_of(desk.console.workshop, priority_of(desk))]
        assert [node.category for node in nodes] == ["", "", "capacity", "capacity"]


async def test_a_cause_that_is_also_an_effect_stays_one_statement(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "Little awareness")
        await desk.keys("alt+a", "enter")
        assert numbered(desk)["E1"] == "Little awareness"
        await desk.keys("ctrl+r", "ctrl+u")
        await desk.say("@Mr Boll:Too little awareness")
        assert numbered(desk)["E1"] == numbered(desk)["1"] == "Too little awareness"
        await desk.keys("ctrl+z", "ctrl+z")
        assert numbered(desk) == {"": "Limited skills", "1": "Little awareness"}


async def test_a_reworded_trunk_keeps_who_why_and_what_it_was(start: Start) -> None:
    async with start() as desk:
        await adopt(desk)
        await desk.keys("ctrl+r", "ctrl+u")
        await desk.say("@a participant:Limited skills of officials")
        await desk.keys("alt+w")
        await desk.say("too broad")
        trunk = tree.trunks(desk.console.workshop, priority_of(desk))[0]
        said = statements.wordings(desk.console.session, desk.console.workshop, trunk)
        assert [(s.text, s.proposer, s.why) for s in said] == [
            ("Limited skills", "", ""),
            ("Limited skills of officials", "a participant", "too broad"),
        ]
        await desk.keys("f8", "down", "down", "enter")
        assert statements.statement(desk.console.workshop, trunk) == "Limited skills"


async def test_a_tree_is_split_by_selecting_and_one_key(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No M&E", "No database", "No MOUs", "MOUs without effect")
        await desk.keys("shift+up", "alt+s", "ctrl+u")
        await desk.say("Weak external cooperation")
        assert numbered(desk) == {
            "A": "Limited skills", "A1": "No M&E", "A2": "No database",
            "B": "Weak external cooperation", "B1": "No MOUs", "B2": "MOUs without effect",
        }  # fmt: skip


async def test_a_nested_list_is_pasted_moved_merged_and_split(start: Start) -> None:
    async with start() as desk:
        await adopt(desk)
        await paste(desk.pilot, "1. Budget\n   - donors\n   - taxes\n2. Staff; training\n")
        assert list(numbered(desk)) == ["", "1", "1.1", "1.2", "2"]
        await desk.keys("alt+up")
        assert numbered(desk)["1"] == "Staff; training"
        await desk.keys("ctrl+r", *["left"] * len(" training"), "alt+s")
        assert numbered(desk)["1"] == "Staff;"
        assert numbered(desk)["2"] == "training"
        await desk.keys("shift+up", "alt+m")
        assert list(numbered(desk)) == ["", "1", "2", "2.1", "2.2"]
        assert numbered(desk)["1"] == "Staff;", "the row under the cursor is kept"
        await desk.keys("alt+right")
        assert desk.message == texts.NOTHING_ABOVE
        await desk.keys(*["ctrl+z"] * 4)
        assert list(numbered(desk)) == [""]


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.screen.query_one(Composer).post_message(events.Paste(text))
    await pilot.pause()


async def test_a_branch_is_copied_as_text_and_pasted_elsewhere(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "Budget")
        await desk.keys("tab")
        await desk.say("Donors")
        await desk.keys("up", "alt+y", "enter", "ctrl+v")
        assert list(numbered(desk).values()) == ["Limited skills", "Budget", "Donors", "Budget", "Donors"]
        await desk.keys("alt+y", "down", "enter")
        assert list(numbered(desk).values())[-2:] == ["Donors", "Donors"]


async def test_rows_are_filtered_by_category_and_by_words(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "Budget", "Staff")
        await desk.keys("ctrl+k", "alt+q", *"policy", "enter")
        rows = desk.recording.rows
        assert rows.matched == 1
        await desk.keys("alt+q", *"bud", "enter")
        assert rows.matched == 1
        await desk.keys("alt+q", "enter")
        assert rows.filter is None


async def test_each_priority_keeps_its_tree_and_the_cursor_its_place(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum", "Rotation")
        second = desk.console.session.new_id("priority")
        desk.console.do("Adopt", lambda w: priorities.adopt(w, second, f"node-{second}", text="Cooperation"))
        await desk.keys("alt+n")
        assert priority_of(desk) == second
        assert numbered(desk) == {"": "Cooperation"}
        tabs = desk.console.screen.query_one(PriorityTabs)
        assert [tab.caption for tab in tabs.tabs] == ["Limited skills", "Cooperation"]
        assert tabs.here == second
        await desk.say("No MOUs")
        await desk.keys("alt+n")
        assert at(desk) == "2"
        assert numbered(desk)["2"] == "Rotation"


async def test_the_picture_shows_the_tree_and_goes_away(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum")
        tree_screen = desk.console.screen
        await desk.keys("alt+v")
        assert desk.console.screen is not tree_screen
        await desk.keys("escape")
        assert desk.console.screen is tree_screen


@pytest.mark.parametrize(
    "text", ["[/nope]", "\x1b[31mred", "ກົດໝາຍ", "x" * 7000], ids=["markup", "escape", "Lao", "long"]
)
async def test_any_text_goes_through(start: Start, text: str) -> None:
    async with start() as desk:
        await adopt(desk, text)
        assert numbered(desk)["1"] == text
        await desk.keys("alt+a", "enter", "alt+v", "escape", "f4", "f5", "alt+a")
        assert statements.statement(desk.console.workshop, tree.nodes_of(desk.console.workshop, priority_of(desk))[-1])


async def test_tab_typed_right_after_enter_counts_from_the_new_row(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "No curriculum")
        screen = desk.recording
        screen.rows.move_cursor(record_row(tree.trunks(desk.console.workshop, desk.priority)[0]))
        screen.rows.move_cursor(record_row(tree.nodes_of(desk.console.workshop, desk.priority)[1]))
        screen.post_message(LevelAsked(1))  # before the outline's own messages have come up to the screen
        await desk.pilot.pause()
        assert desk.prompt.startswith("Cause 1.1 ")
        assert "“No curriculum”" in desk.prompt
        await desk.keys("up", "down")
        assert desk.prompt.startswith("Cause 2 ")
        assert "“Limited skills”" in desk.prompt


async def test_what_is_deleted_and_comes_back_has_the_cursor(start: Start) -> None:
    async with start() as desk:
        await adopt(desk, "Budget", "Rotation", "Donors")
        await desk.keys("up", "ctrl+d")
        assert at(desk) == "2", "the next one is on"
        assert list(numbered(desk).values())[1:] == ["Budget", "Donors"]
        await desk.keys("ctrl+z")
        assert statements.said_of(desk.console.workshop, row(desk)) == "Rotation"
        await desk.keys("up", "ctrl+e", "ctrl+z")
        assert at(desk) == "1", "once only"


def row(desk: Desk) -> str:
    return desk.cursor


async def test_after_a_question_the_line_stays_with_the_talk_until_shift_tab(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Limited skills", "No curriculum", "?@Ann: since when", ">@Lee: for years")
        assert desk.prompt.startswith("Comment on “No curriculum”")
        assert desk.prompt.endswith("Shift+Tab: Cause 2")
        await desk.say("and nobody writes one")
        await desk.keys("shift+tab")
        await desk.say("Rotation")
        workshop = desk.console.workshop
        node = next(n for n in workshop.every(Node) if n.text == "No curriculum")
        assert [c.text for c in talk.talk(workshop, node.id)] == ["since when", "for years", "and nobody writes one"]
        other = next(n for n in workshop.every(Node) if n.text == "Rotation")
        assert other.parent == node.parent
