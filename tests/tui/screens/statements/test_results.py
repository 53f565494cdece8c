"""Session 5, recorded with keys."""

import pytest
from textual import events

from tests.tui.conftest import Desk, Start
from tui.widgets.composer.composer import Composer
from tui.widgets.context_panel import ContextPanel
from workshop import numbering
from workshop.model import Comment, Result
from workshop.statements import gaps, results


def entries(desk: Desk) -> dict[str, str]:
    """The entries of the map by their numbers."""
    workshop = desk.console.workshop
    return {numbering.number(workshop, e.id): e.text for e in results.entries(workshop, desk.priority)}


def strip(desk: Desk) -> str:
    return "\n".join("".join(text for text, _ in line) for line in desk.console.screen.query_one(ContextPanel).lines)


def gap_rows(desk: Desk) -> gaps.Gaps:
    return gaps.gaps(desk.console.workshop, desk.priority)


async def plant(desk: Desk) -> None:
    """A tree with an effect and two causes; then the screen of the map."""
    await desk.keys("f3")
    await desk.say("Limited skills", "No curriculum", "Rotation")
    await desk.keys("home")
    await desk.say("Cases not solved")
    await desk.keys("f5")


async def test_a_map_is_made_from_its_tree_and_filled_line_by_line(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("alt+a")
        assert entries(desk) == {"R1": "", "L1": "", "C1": "", "C2": ""}
        assert "instead of “Limited skills”" in desk.prompt
        await desk.say("Skilled officials", "Cases are solved", "A curriculum is taught")
        assert entries(desk) == {
            "R1": "Skilled officials", "L1": "Cases are solved", "C1": "A curriculum is taught", "C2": "",
        }  # fmt: skip
        assert "1 cause not answered · 1 change with no intervention" in strip(desk)
        await desk.keys("ctrl+z")
        assert entries(desk)["C1"] == ""


async def test_tab_under_a_change_makes_an_intervention_and_closes_the_gap(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("alt+full_stop", "alt+full_stop", "alt+full_stop")
        assert "cause 1" in desk.prompt
        await desk.say("A curriculum is taught")
        assert entries(desk) == {"C1": "A curriculum is taught"}
        assert len(gap_rows(desk).causes) == 1
        assert len(gap_rows(desk).changes) == 1
        await desk.say("Posts overlap")
        assert gap_rows(desk).causes == ()
        await desk.keys(*"c1", "enter", "tab")
        assert desk.prompt.startswith("Intervention C1.1")
        assert "“A curriculum is taught”" in desk.prompt
        await desk.say("@Group Two:Train the teachers")
        new = desk.console.workshop.need(Result, desk.cursor)
        assert (new.kind, new.group) == ("intervention", "Group Two")
        assert [numbering.number(desk.console.workshop, i) for i in gap_rows(desk).changes] == ["C2"]


async def test_a_cause_reworded_later_marks_its_answer(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("alt+full_stop", "alt+full_stop", "alt+full_stop")
        await desk.say("A curriculum is taught")
        await desk.keys("f3", *"1", "enter", "ctrl+r")
        await desk.say(" for judges")
        await desk.keys("f5", *"c1", "enter")
        assert "(new: for judges)" in strip(desk)
        assert "check wording" in strip(desk)
        await desk.keys("alt+k")
        assert "check wording" not in strip(desk)


async def test_what_an_entry_answers_is_picked_by_typing(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("ctrl+n", "escape", "home", "down", "down")
        await desk.say("Less impunity")
        entry = desk.cursor
        await desk.keys("alt+j", *"cases", "enter", "alt+j", *"rotation", "enter")
        found = desk.console.workshop.need(Result, entry)
        answered = [numbering.called(desk.console.workshop, node) for node in found.answers]
        assert answered == ["effect E1", "cause 2"]
        await desk.keys("alt+j", *"rotation", "enter")
        assert len(desk.console.workshop.need(Result, entry).answers) == 1


async def test_notes_stay_with_the_entry(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.say("Skilled officials")
        entry = desk.cursor
        await desk.keys("ctrl+o", "down", "enter")
        await desk.say("the budget holds")
        await desk.keys("ctrl+o", "enter")
        await desk.say("rotation goes on")
        found = desk.console.workshop.need(Result, entry)
        assert (found.text, found.assumptions, found.risks) == (
            "Skilled officials", "the budget holds", "rotation goes on",
        )  # fmt: skip
        await desk.keys("ctrl+r")
        await desk.say(" everywhere")
        await desk.keys("alt+w")
        await desk.say("the provinces asked")
        found = desk.console.workshop.need(Result, entry)
        assert (found.text, found.why) == ("Skilled officials everywhere", "the provinces asked")


async def test_the_lineage_of_an_intervention_leads_to_its_tree(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("alt+full_stop", "alt+full_stop", "alt+full_stop")
        await desk.say("A curriculum is taught")
        await desk.keys(*"c1", "enter", "tab")
        await desk.say("Train the teachers")
        await desk.keys("f12", "down", "down", "enter")
        await desk.wait(lambda: desk.console.current_mode == "tree")
        workshop = desk.console.workshop
        assert numbering.called(workshop, desk.cursor) == "cause 1"


async def test_a_pasted_list_becomes_changes_with_their_interventions(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys(*["down"] * 4)
        desk.console.screen.query_one(Composer).post_message(events.Paste("- Curriculum\n  - Write it\n- Rule\n"))
        await desk.pilot.pause()
        assert entries(desk) == {"C1": "Curriculum", "C1.1": "Write it", "C2": "Rule"}
        kinds = [e.kind for e in results.entries(desk.console.workshop, desk.priority)]
        assert kinds == ["change", "intervention", "change"]
        await desk.keys("alt+right")
        assert entries(desk) == {"C1": "Curriculum", "C1.1": "Write it", "C1.2": "Rule"}


async def test_the_gaps_of_a_large_workshop_follow_in_a_moment(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.results.survey.AT_ONCE", 0)
    async with start() as desk:
        await plant(desk)
        await desk.wait(lambda: "1 trunk, 1 effect, 2 causes not answered" in strip(desk))
        await desk.keys("alt+a")
        await desk.say("Skilled officials")
        await desk.wait(lambda: "1 effect, 2 causes not answered" in strip(desk) and "trunk," not in strip(desk))


async def test_an_immediate_result_that_is_typed_answers_the_trunk(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        assert "1 trunk" in strip(desk)
        assert desk.prompt == "Immediate positive result R1 · answers the trunk"
        await desk.say("Officials are skilled")
        assert "1 trunk" not in strip(desk)
        await desk.keys("ctrl+z")
        assert "1 trunk" in strip(desk)


async def test_a_change_under_a_change_is_born_one_and_so_is_the_next(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("down", "down", "down", "down")
        await desk.say("A curriculum is taught")
        await desk.keys("tab", "alt+t")
        assert desk.prompt.startswith("Intermediate change C1.1 for")
        await desk.say("It is written", "It is paid for")
        await desk.keys("tab", "alt+t")
        await desk.say("Pay for it")
        found = {numbering.number(desk.console.workshop, e.id): e.kind for e in desk.console.workshop.every(Result)}
        assert found == {"C1": "change", "C1.1": "change", "C1.2": "change", "C1.2.1": "intervention"}
        assert [numbering.number(desk.console.workshop, i) for i in gap_rows(desk).changes] == ["C1.1"]
        await desk.keys(*"c1.1", "enter", "tab")
        assert desk.prompt.startswith("Intervention"), "as it was turned last"
        await desk.keys("alt+t")
        await desk.say("It is agreed")
        await desk.keys(*"c1.2", "enter", "tab")
        assert desk.prompt.startswith("Intervention C1.2.2")
        await desk.keys("shift+tab")
        await desk.say("It is printed")
        await desk.keys("tab")
        assert desk.prompt.startswith("Intermediate change C1.3.1")


async def test_after_next_gap_the_line_offers_the_intervention_that_is_missing(start: Start) -> None:
    async with start() as desk:
        await plant(desk)
        await desk.keys("down", "down", "down", "down")
        await desk.say("A curriculum is taught", "Posts overlap")
        await desk.keys("home", "alt+full_stop")
        assert desk.prompt.startswith("Intervention C1.1 for “A curriculum is taught”")
        await desk.say("Write it")
        await desk.keys("alt+full_stop")
        assert desk.prompt.startswith("Intervention C2.1 for “Posts overlap”")
        await desk.say("Plan the posts")
        assert entries(desk)["C1.1"] == "Write it"
        assert entries(desk)["C2.1"] == "Plan the posts"
        assert not gap_rows(desk).changes


async def test_after_a_question_the_line_stays_with_the_talk_and_is_there_again(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Skills", "Few teachers")
        await desk.keys("f5", "home")
        await desk.say("All are skilled", "?by when?")
        assert desk.prompt.endswith("Shift+Tab: Immediate positive result R2")
        await desk.keys("f3", "f5")
        assert desk.prompt.startswith("Comment on “All are skilled”")
        await desk.say("in five years")
        await desk.keys("shift+tab")
        await desk.say("Nobody is left out")
        said = [(c.kind, c.text, c.position[0]) for c in desk.console.workshop.every(Comment)]
        first, second = desk.console.workshop.every(Result)
        assert [each[:2] for each in said] == [("question", "by when?"), ("comment", "in five years")]
        assert {each[2] for each in said} == {f"{first.id}:talk"}
        assert (first.text, second.text, second.parent) == ("All are skilled", "Nobody is left out", first.parent)
