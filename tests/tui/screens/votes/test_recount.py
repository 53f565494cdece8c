"""Counts on the wall are replaced knowingly."""

from textual import events

from tests.tui.conftest import Start
from tui.widgets.composer.composer import Composer
from workshop.model import Ballot, Theme


async def test_the_first_ballots_undone_leave_the_typist_at_the_ballots(start: Start) -> None:
    """They give the problems their numbers, but it is them that went."""
    async with start() as desk:
        await desk.say("one", "two")
        await desk.keys("f2", "f2")
        await desk.say("1 2")
        await desk.keys("ctrl+z")
        assert desk.message == "Undid: Ballot “1 2”"
        assert (desk.recording.page.NAME, desk.entry.text) == ("votes.ballots", "1 2")
        await desk.keys("ctrl+u")
        desk.console.screen.query_one(Composer).post_message(events.Paste("= UN\n1 2\n2 2"))
        await desk.keys()
        assert len([*desk.console.workshop.every(Ballot)]) == 2
        await desk.keys("ctrl+z")
        assert (desk.message, desk.recording.page.NAME) == ("Undid: Paste 2 ballots “1 2”", "votes.ballots")
        await desk.keys("ctrl+y")
        assert (desk.message, desk.recording.page.NAME) == ("Redid: Paste 2 ballots", "votes.ballots")


async def test_counts_stay_in_sight_above_the_ballots_and_a_new_sector_is_asked_about_once(start: Start) -> None:
    async with start(size=(80, 24)) as desk:
        await desk.say("a", "b", "c")
        await desk.keys("f2", "f2")
        await desk.say("2: 6", "0: 2", "= ministries", *["1 3"] * 20)
        assert "On the wall unused: 2 · 2: 6" in desk.shown
        assert not any("wall 2:" in row for row in desk.rows)
        await desk.say("=ministry")
        assert "“ministry” is new. Is it “ministries”?" in desk.message
        await desk.say("= Mini")  # the beginning is enough
        await desk.say("3")
        assert [b.sector for b in desk.console.workshop.every(Ballot)][-1] == "ministries"
        await desk.say("=ministry")
        assert "new" not in desk.message
        await desk.say("= NGO")
        assert "“NGO” is new beside ministries" in desk.message


async def test_a_ballot_typed_in_the_grouping_is_no_theme_and_goes_along_to_the_ballots(start: Start) -> None:
    async with start(size=(80, 24)) as desk:
        await desk.say("a", "b", "c")
        await desk.keys("f2")
        await desk.say("1 2 2")
        assert "reads as a ballot" in desk.message
        assert not list(desk.console.workshop.every(Theme))
        await desk.keys("f2", "enter")
        assert [len(b.dots) for b in desk.console.workshop.every(Ballot)] == [3]
        await desk.keys("f2", "f2")
        assert desk.entry.text == ""


async def test_a_count_that_is_called_out_again_says_what_it_replaces(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "c")
        await desk.keys("f2", "f2")
        await desk.say("2: 6")
        assert "already" not in desk.message
        await desk.keys(*"2: 4 red 2 blue")
        assert "instead of 6" in desk.prompt
        await desk.keys("enter")
        assert "already: 6" in desk.message
        assert "4 red 2 blue" in desk.message
        await desk.keys("ctrl+z")
        assert any("wall 2:" in row and row.endswith("6") for row in desk.rows)
