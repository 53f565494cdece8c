"""Session 4, recorded with keys."""

from tests.tui.conftest import Desk, Start
from tui.widgets.context_panel import ContextPanel
from workshop import talk, visions
from workshop.model import Vision


def shown(desk: Desk) -> list[tuple[str, str, str]]:
    """The wordings as they stand on the screen: how each is called, its status, its words."""
    workshop = desk.console.workshop
    ordered = visions.ordered(workshop, desk.priority)
    return [(visions.label(workshop, v.id), v.status, v.text) for v in ordered]


def strip(desk: Desk) -> str:
    return "\n".join("".join(text for text, _ in line) for line in desk.console.screen.query_one(ContextPanel).lines)


async def debate(desk: Desk) -> None:
    """A priority with two wordings proposed, the cursor on the first."""
    await desk.keys("f4")
    await desk.say("Weak cooperation", "@Group One:Mechanisms function better", "Trafficking is eliminated")
    await desk.keys("home")


async def test_wordings_are_proposed_and_debated(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.say("?@participant:why not fully?", ">@Group One:small steps")
        assert shown(desk) == [
            ("A", "proposed", "Mechanisms function better"),
            ("B", "proposed", "Trafficking is eliminated"),
        ]
        first = visions.proposals(desk.console.workshop, desk.console.workshop.children("priorities")[0])[0]
        assert first.proposer == "Group One"
        said = [(c.kind, c.speaker, c.text) for c in talk.talk(desk.console.workshop, first.id)]
        assert said == [("question", "participant", "why not fully?"), ("response", "Group One", "small steps")]
        assert "Weak cooperation" in strip(desk)


async def test_an_amendment_shows_what_it_changes_and_one_key_adopts_it(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("ctrl+o", "ctrl+w")
        assert desk.prompt.startswith("Amendment, @ who")
        await desk.say("fully")
        assert shown(desk)[1] == ("A.1", "proposed", "Mechanisms function fully")
        assert "(was: better, now: fully)" in desk.shown
        await desk.keys("alt+k")
        assert shown(desk) == [
            ("A.1", "agreed", "Mechanisms function fully"),
            ("A", "amended", "Mechanisms function better"),
            ("B", "proposed", "Trafficking is eliminated"),
        ]
        await desk.keys("alt+w")
        await desk.say("to be ambitious")
        agreed = visions.agreed(desk.console.workshop, desk.console.workshop.children("priorities")[0])
        assert agreed is not None
        assert agreed.why == "to be ambitious"
        await desk.keys("alt+w", "ctrl+u", "enter")
        assert desk.console.workshop.need(Vision, agreed.id).why == "", "and can be taken back"
        await desk.keys("ctrl+o", "ctrl+u", "enter", "escape")
        assert len(shown(desk)) == 3, "but no wording is empty"
        assert desk.shown.count("Mechanisms function fully") == 1, "what is agreed stands once"
        assert "Vision" not in strip(desk)
        await desk.keys(*["ctrl+z"] * 3)
        assert [status for _, status, _ in shown(desk)] == ["proposed"] * 3


async def test_two_wordings_are_merged_and_one_is_withdrawn(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("shift+down", "alt+m")
        assert desk.prompt.startswith("One wording of these")
        await desk.say(", step by step")
        assert shown(desk)[-1] == (
            "C", "proposed", "Mechanisms function better / Trafficking is eliminated, step by step"
        )  # fmt: skip
        assert [status for _, status, _ in shown(desk)] == ["amended", "amended", "proposed"]
        await desk.keys("ctrl+b", *"withdrawn", "enter")
        assert shown(desk)[-1][1] == "withdrawn"


async def test_no_status_is_passed_through_on_the_way_to_another(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("alt+k", "down")
        assert [status for _, status, _ in shown(desk)] == ["agreed", "proposed"]
        await desk.keys("ctrl+b", "enter")
        assert [status for _, status, _ in shown(desk)] == ["agreed", "proposed"], "Enter alone changes nothing"
        await desk.keys("ctrl+b", *"withdrawn", "enter")
        assert [status for _, status, _ in shown(desk)] == ["agreed", "withdrawn"]
        await desk.keys("ctrl+b", "escape", "ctrl+b", *"proposed", "enter")
        assert [status for _, status, _ in shown(desk)] == ["agreed", "proposed"]


async def test_escape_leaves_an_amendment_that_was_begun(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("ctrl+o", *"!!", "escape")
        assert len(shown(desk)) == 2
        await desk.say("Another one")
        assert shown(desk)[-1] == ("C", "proposed", "Another one")
        await desk.keys("ctrl+r", *"!")
        await desk.say("")
        assert shown(desk)[-1] == ("C", "proposed", "Another one!")


async def test_what_is_said_before_there_is_a_wording_stays_in_sight(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Weak cooperation", "!be ambitious")
        assert desk.recording.rows.row_count == 2
        await desk.say("Mechanisms function better")
        assert desk.console.workshop.get(Vision, desk.cursor) is not None


async def test_a_half_typed_amendment_is_offered_again_in_its_place(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("ctrl+o", *" now")
    async with start() as desk:
        await desk.keys("f4")
        assert desk.prompt.startswith("Amendment, @ who")
        await desk.say("")
        assert ("A.1", "proposed", "Mechanisms function better now") in shown(desk)


async def test_the_vision_as_a_whole_has_talk_and_a_talk_goes_on_until_shift_tab(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("end")
        assert desk.here == "On the vision as a whole"
        await desk.say(":is it ours?")
        priority = desk.console.workshop.children("priorities")[0]
        assert [c.text for c in talk.talk(desk.console.workshop, priority)] == ["is it ours?"]
        await desk.keys("home")
        await desk.say("?why so small")
        assert "Shift+Tab: Wording C proposed" in desk.prompt
        await desk.say("since it can be done")
        first = visions.proposals(desk.console.workshop, priority)[0]
        assert [c.text for c in talk.talk(desk.console.workshop, first.id)] == ["why so small", "since it can be done"]
        await desk.keys("shift+tab")
        await desk.say("Courts work in the open")
        assert [label for label, _, _ in shown(desk)] == ["A", "B", "C"]


async def test_what_is_agreed_with_reservations_says_whose(start: Start) -> None:
    async with start() as desk:
        await debate(desk)
        await desk.keys("alt+k")
        await desk.say("%@UN:as long as the budget allows")
        assert "[with reservations: UN]" in desk.shown
        assert "reservation, UN:  as long as the budget allows" in desk.shown
