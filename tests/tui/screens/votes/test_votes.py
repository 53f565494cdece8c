"""Session 2 with keys: grouping, ballots, the line, the priorities."""

import pytest
from textual import events

from tests.tui.conftest import Desk, Start
from tui.screens.base.row_keys import RowKey, heading, record_row
from tui.screens.votes import tally
from tui.screens.votes.screen import VotesScreen
from tui.widgets.bars import bar
from tui.widgets.composer.composer import Composer
from tui.widgets.context_panel import ContextPanel
from tui.widgets.ledger_line import LedgerLine
from workshop import problems
from workshop.model import Ballot, Comment, Problem, Theme
from workshop.votes import ballots, criteria, priorities, themes
from workshop.votes import texts as sentences
from workshop.votes.counts import of_item
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally as tally_of
from workshop.votes.tally import Tally


async def listed(desk: Desk, *texts: str) -> list[str]:
    """Problems of one group each line of which is one; then the votes."""
    await desk.say(*(texts or ("Poverty", "Few jobs", "Debt", "No database", "Corruption")))
    await desk.keys("f2")
    await desk.pilot.pause()
    return [p.id for p in problems.listed(desk.console.workshop)]


def screen(desk: Desk) -> VotesScreen:
    assert isinstance(desk.console.screen, VotesScreen)
    return desk.console.screen


def texts(desk: Desk, theme: str) -> list[str]:
    return [p.text for p in themes.members(desk.console.workshop, theme)]


def cast(desk: Desk) -> list[tuple[str, ...]]:
    """The ballots as numbers."""
    found = sheet(desk.console.workshop).numbers
    return [tuple(str(found[i]) for i in b.dots) for b in ballots.of_round(desk.console.workshop, 1) if not b.spoiled]


def tally_now(desk: Desk) -> Tally:
    return tally_of(desk.console.workshop)


def ledger(desk: Desk) -> str:
    return str(desk.console.screen.query_one(LedgerLine).render())


async def test_problems_selected_go_into_the_theme_typed(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("space", "space")
        assert desk.prompt.startswith("2 problems")
        await desk.say("Economy")
        one = next(desk.console.workshop.every(Theme))
        assert texts(desk, one.id) == ["Poverty", "Few jobs"]
        assert desk.prompt.startswith("“Debt”")
        await desk.say("1", "Data")
        assert texts(desk, one.id) == ["Poverty", "Few jobs", "Debt"]
        assert [t.name for t in themes.listed_themes(desk.console.workshop)] == ["Economy", "Data"]
        await desk.say("9")
        assert "no theme 9" in desk.message
        await desk.keys(*["ctrl+z"] * 3)  # the 9, Data, 1
        assert texts(desk, one.id) == ["Poverty", "Few jobs"]


async def test_themes_are_renamed_merged_taken_apart_and_talked_about(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.say("Economy", "Work")
        one, two = (t.id for t in themes.listed_themes(desk.console.workshop))
        screen(desk).rows.move_cursor(record_row(two))
        await desk.keys("ctrl+r", "ctrl+u")
        await desk.say("Jobs")
        await desk.say("?what is a job?")
        assert [c.text for c in desk.console.workshop.every(Comment)] == ["what is a job?"]
        assert desk.console.workshop.need(Theme, two).name == "Jobs"
        screen(desk).rows.select([record_row(one), record_row(two)])
        await desk.keys("alt+m")
        assert texts(desk, one) == ["Poverty", "Few jobs"]
        screen(desk).rows.move_cursor(record_row(two))
        await desk.keys("alt+x", "enter")
        assert texts(desk, two) == ["Few jobs"]
        screen(desk).rows.move_cursor(record_row(next(problems.listed(desk.console.workshop)).id))
        await desk.keys("alt+x", "enter")
        assert texts(desk, one) == []


async def test_problems_that_may_overlap_are_suggested_once_the_typist_rests(start: Start) -> None:
    async with start() as desk:
        found = await listed(desk, "No central database", "Corruption", "A database is needed")
        above = desk.console.screen.query_one("#above", ContextPanel)
        await desk.wait(lambda: "A database is needed" in str(above.render()), "a suggestion")
        await desk.keys("alt+u")
        assert screen(desk).rows.selected == {record_row(found[0]), record_row(found[2])}


async def test_a_ballot_costs_its_numbers_and_enter_and_shows_in_the_tally(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.keys(*"1 4 5")
        assert desk.prompt == "1 Poverty · 4 No database · 5 Corruption"
        await desk.keys("enter")
        await desk.say("1+1+2", "0", "* torn")
        assert cast(desk) == [("1", "4", "5"), ("1", "1", "2"), ()]
        rows = {row.item: (row.dots, row.voters) for row in tally_now(desk).ranked}
        assert sorted(rows.values(), reverse=True)[0] == (3, 2)
        assert "4x3=12: 6 placed, 3 unused, 3 spoiled" in ledger(desk)
        assert "~ balances so far; voters unknown" in ledger(desk)
        assert desk.prompt.startswith("Ballot 5 ·")
        await desk.keys("alt+t", "ctrl+u")
        await desk.say("voters 4")
        assert "✓ balances" in ledger(desk)
        await desk.keys("alt+t", "ctrl+u")
        await desk.say("voters 5")
        assert "~ 4 of 5 ballots in" in ledger(desk)
        await desk.keys("alt+t", "ctrl+u")
        await desk.say("voters 3")
        assert f"! {sentences.dots_too_many(3, 4, 3)}" in ledger(desk)


async def test_a_refusal_is_gone_with_the_next_ballot_and_a_warning_stays(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("77")
        assert "no number 77" in desk.message
        await desk.keys("ctrl+u")
        await desk.say("1")
        assert desk.message == ""
        await desk.say("@Ann: 1", "@Ann: 2")
        assert "Ann has ballot 2 already" in desk.message


async def test_the_reason_of_a_rating_is_behind_its_row(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1", "=UN")
        await desk.keys("ctrl+n", "home")
        await desk.say(
            "i high many people; s low",
        )
        await desk.keys("right", "down")
        drawn = screen(desk).ranking.source().row(screen(desk).cursor)
        assert (drawn.label, drawn.text) == ("rated:", "impact high: many people · support low")
        await desk.say("c medium")  # from there, too, the item itself is rated
        item = screen(desk).ranking.item()
        assert set(criteria.ratings(desk.console.workshop, item)) == {"impact", "support", "capacity"}


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (120, ["No. i s c dots by", "1 Poverty [impact high: why] 1 h m - ████████ 2 2", "2 No database 4 ████ 1 1"]),
        (80, ["No. i s c dots by", "1 Poverty [impact high: why] 1 h m - 2 2"]),
        (60, ["No. i s c dots", "1 Poverty [impact high: why] 1 h m - 2"]),
    ],
)
async def test_the_ranking_is_read_from_the_back_of_the_room(start: Start, width: int, said: list[str]) -> None:
    async with start(size=(width, 24)) as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1 4", "1")
        await desk.keys("ctrl+n", "home")
        await desk.say("i high why", "s medium")
        drawn = " ".join(desk.shown.split())
        for words in said:
            assert words in drawn, drawn


async def test_what_is_refused_stays_in_the_line_to_be_put_right(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        for line, sentence in (("1 9", "no number 9"), ("1 2 3 4", sentences.too_many_dots(4, 3))):
            await desk.say(line)
            assert sentence in desk.message
            assert screen(desk).composer.value.text == line
            await desk.keys("ctrl+u")
        await desk.keys("alt+t", "ctrl+u")
        await desk.say("stacking no")
        await desk.say("2 2")
        assert desk.message == sentences.stacked(2, 2)
        assert cast(desk) == []


async def test_an_earlier_ballot_is_put_right(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1 2", "3", "4")
        await desk.keys("up", "up", "ctrl+r", "ctrl+u")
        await desk.say("5 5")
        assert cast(desk) == [("5", "5"), ("3",), ("4",)]
        await desk.keys("alt+asterisk")
        assert cast(desk) == [("3",), ("4",)]
        await desk.keys("f8")
        assert "1 2" in desk.console.export_screenshot().replace("\xa0", " ").replace("&#160;", " ")
        await desk.keys("escape", "alt+asterisk")
        assert len(cast(desk)) == 3


async def test_the_sector_sticks_and_who_votes_twice_is_noticed(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f6")
        await desk.pilot.pause()
        desk.recording.rows.move_cursor(heading("", "people"))
        await desk.say("Ann Lee, Office, UN", "2 Government")
        await desk.keys("f1")
        await listed(desk)
        await desk.keys("ctrl+n", "ctrl+k", "ctrl+k")
        await desk.say("1", "=civil society", "2")
        screen(desk).composer.type("@Ann Lee")
        await desk.keys("tab")
        await desk.say("3")
        screen(desk).composer.type("@Ann Lee")
        await desk.keys("tab")
        await desk.say("4")
        assert "Ann Lee has ballot 3 already" in desk.message
        found = [(b.voter, b.sector) for b in desk.console.workshop.all_in("ballots", Ballot)]
        assert found == [("", "Government"), ("", "civil society"), ("Ann Lee", "UN"), ("Ann Lee", "UN")]
        assert "! " in ledger(desk)
        assert "UN: 3 dots too many" in ledger(desk)
        _, rows = tally.beside(desk.console.workshop, tally_now(desk), sheet(desk.console.workshop), 3)
        assert {row.name: (row.dots, row.voters) for row in rows} == {
            "UN": (2, "2/1"),
            "Government": (1, "1/2"),
            "civil society": (1, "1"),
        }  # ballots in, of the voters that are known


async def test_the_wall_is_counted_and_mixing_is_told(start: Start) -> None:
    async with start() as desk:
        found = await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("2: 4 red 1 blue", "2: 5 red")
        assert [(c.sector, c.dots) for c in of_item(desk.console.workshop, found[1], 1)] == [("red", 5), ("blue", 1)]
        assert "not known" in ledger(desk)
        await desk.say("1")
        assert "both in now" in desk.message
        await desk.say("2")
        assert "Number 2 has dots from ballots and from the wall" in desk.message
        screen(desk).rows.move_cursor(RowKey("wall", found[1]))
        await desk.keys("ctrl+d")
        assert of_item(desk.console.workshop, found[1], 1) == []


async def test_a_changed_rule_shows_what_breaks_it(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1 2 3", "4")
        await desk.keys("alt+t", "ctrl+u")
        await desk.say("dots 2")
        assert "1 ballot breaks these rules" in desk.message
        assert cast(desk) == [("1", "2", "3"), ("4",)]
        assert "1 dot too many" in ledger(desk)
        assert "[too&#160;many&#160;dots]" in desk.console.export_screenshot()


async def test_a_choice_below_the_line_is_taken_and_asks_once_why(start: Start) -> None:
    async with start() as desk:
        found = await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1 1 2", "1 2 3", "1 2 4")
        await desk.keys("ctrl+n", "alt+up", "alt+up")
        assert screen(desk).ranking.line.after == 2
        screen(desk).rows.move_cursor(record_row(found[2]))
        await desk.keys("ctrl+b")
        assert desk.prompt.startswith("Why was “Debt” (rank 3, 1 dot) adopted?")
        await desk.say("Families ask for it")
        screen(desk).rows.move_cursor(record_row(found[0]))
        await desk.keys("ctrl+b")
        assert desk.prompt.startswith("Why was “Few jobs”")
        await desk.keys("enter")
        workshop = desk.console.workshop
        assert [(p.text, p.reason) for p in priorities.adopted(workshop)] == [
            ("Debt", "Families ask for it"),
            ("Poverty", ""),
        ]
        assert workshop.need(Problem, found[1]).left_out == ""
        assert not desk.prompt.startswith("Why")
        await desk.keys("ctrl+b", "down", "enter")
        assert desk.prompt.startswith("Why was “Poverty” (rank 1, 4 dots) left out?")
        await desk.say("The ministry has a plan")
        assert desk.console.workshop.need(Problem, found[0]).left_out == "The ministry has a plan"
        await desk.keys("ctrl+b")
        assert desk.console.workshop.need(Problem, found[0]).left_out == ""
        screen(desk).rows.move_cursor(record_row(found[2]))
        await desk.keys("ctrl+b", "down", "enter")
        assert [p.text for p in priorities.adopted(desk.console.workshop)] == ["Poverty"]


async def test_a_tie_at_the_line_its_revote_and_its_resolution(start: Start) -> None:
    async with start() as desk:
        found = await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1 2 3", "1 2 3", "1")
        await desk.keys("ctrl+n", "alt+up")
        assert screen(desk).ranking.line.tied == (found[1], found[2])
        await desk.keys("alt+plus")
        assert desk.console.workshop.details.round == 2
        await desk.keys("ctrl+n", "ctrl+n")
        await desk.say("1")
        assert desk.message == sentences.not_voted_on(1, 2, [2, 3])
        await desk.keys("ctrl+u")
        await desk.say("3", "3", "2")
        await desk.keys("ctrl+n")
        assert screen(desk).ranking.tally.round == 1
        await desk.keys("alt+w")
        await desk.say("revote: 2 to 1 for debt")
        assert screen(desk).ranking.line.resolved
        assert (desk.console.workshop.details.cut_way, desk.console.workshop.details.cut_note) == (
            "revote",
            "2 to 1 for debt",
        )
        assert len(ballots.of_round(desk.console.workshop, 1)) == 3
        desk.console.jump("round-2")
        await desk.pilot.pause()
        assert screen(desk).page is screen(desk).ballots


async def test_items_are_rated_and_the_way_back_is_one_key(start: Start) -> None:
    async with start() as desk:
        found = await listed(desk)
        await desk.say("Economy")
        await desk.keys("ctrl+n")
        await desk.say("1 2", "1")
        await desk.keys("ctrl+n", "home")
        await desk.say("i high many; s low nobody pays", "+Our own words")
        theme = screen(desk).cursor_record
        assert desk.console.workshop.get(Theme, theme) is not None
        chips = " ".join(screen(desk).ranking.source().row(record_row(theme)).marks)
        assert "impact high: many · support low: nobody pays" in chips
        await desk.keys("right")
        rows = screen(desk).ranking.source()
        behind = [rows.row(key).label for key in rows.children(record_row(theme))]
        assert behind[:2] == ["rated:", "dots:"]
        inside = rows.children(RowKey("member", found[0]))
        assert [rows.row(key).label for key in inside] == ["dots:", "ballot 1:", "ballot 2:"]
        assert [p.text for p in priorities.adopted(desk.console.workshop)] == ["Our own words"]


async def test_text_is_never_markup(start: Start) -> None:
    async with start() as desk:
        await listed(desk, "[/nope] [red]x", "\x1b[31mred")
        await desk.say("[bold]T[/bold]")
        await desk.keys("ctrl+n")
        await desk.say("=[b]", "1 2", "* [/] torn")
        await desk.keys("ctrl+n")
        await desk.pilot.pause()
        names = [t.name for t in themes.listed_themes(desk.console.workshop)]
        assert names == ["[bold]T[/bold]"]


async def test_a_ballot_can_be_looked_for_and_each_view_keeps_its_half_typed_line(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys(*"half")
        await desk.keys("ctrl+n", *"1 2")
        await desk.keys("ctrl+n", "ctrl+n")
        assert screen(desk).composer.value.text == "half"
        await desk.keys("ctrl+n")
        assert screen(desk).composer.value.text == "1 2"
        await desk.keys("enter")
        ballot = next(desk.console.workshop.every(Ballot)).id
        await desk.keys("f1")
        desk.console.jump(ballot)
        await desk.wait(lambda: isinstance(desk.console.screen, VotesScreen))
        assert screen(desk).cursor == record_row(ballot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12), (20, 6)])
async def test_every_view_is_drawn_at_any_size(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as desk:
        await listed(desk)
        await desk.say("Economy")
        await desk.keys("ctrl+n")
        await desk.say("1 2", "2", "3: 2 red")
        for _ in range(3):
            await desk.keys("ctrl+n")
            await desk.pilot.pause()
            assert desk.console.export_screenshot()
        assert desk.console.return_code in (None, 0)


def test_bars_read_without_colour_on_any_console() -> None:
    assert [bar(n, 10, 10) for n in (0, 1, 5, 10, 99)] == ["", "█", "█" * 5, "█" * 10, "█" * 10]
    assert bar(1, 1000, 8, plain=True) == "#"
    assert bar(3, 0, 8) == bar(3, 5, 0) == ""


async def test_the_line_says_what_an_answer_looks_like(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1", "2", "3")
        await desk.keys("ctrl+n", "alt+up", "alt+w")
        composer = desk.console.screen.query_one(Composer)
        assert composer.placeholder.startswith("revote:")
        await desk.keys("escape")
        assert composer.placeholder == screen(desk).ranking.PLACEHOLDER


async def test_a_revote_shows_what_it_is_between_and_counts_its_ballots_on(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("1", "2", "3")
        await desk.keys("ctrl+n", "alt+up", "alt+plus", "ctrl+n", "ctrl+n")
        assert desk.prompt.startswith("Ballot 4 · 2 dots")
        _, rows = tally.beside(desk.console.workshop, tally_now(desk), sheet(desk.console.workshop), 0)
        assert sorted(row.name for row in rows) == ["Debt", "Few jobs", "Poverty"]
        await desk.say("1")
        assert desk.prompt.startswith("Ballot 5 · 2 dots")
        await desk.keys("ctrl+n")
        drawn = " ".join(screen(desk).rows.render_line(y).text for y in range(screen(desk).rows.size.height))
        assert "[round 2: 1 dot]" in drawn


async def test_pasted_ballots_keep_the_star_of_spoiled_ones_and_heed_the_sector_above_them(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("f2")

        async def paste(text: str) -> list[tuple[str, int, str]]:
            screen(desk).query_one(Composer).post_message(events.Paste(text))
            await desk.pilot.pause()
            return [(b.sector, len(b.dots), b.spoiled) for b in ballots.of_round(desk.console.workshop, 1)]

        spoiled = [("", 3, "spoiled"), ("", 3, "spoiled")]
        assert await paste("* 3 3 3\n* 1 1 1") == spoiled
        assert await paste("= UN\n1 2\n= Gov\n3") == [*spoiled, ("UN", 2, ""), ("Gov", 1, "")]
        assert len(await paste("1. 3\n2 4")) == 4
        assert "may number the ballot or be a dot on it" in desk.message
        assert "Nothing was taken" in desk.message


async def test_a_table_copied_from_a_spreadsheet_is_taken_whole_or_not_at_all(start: Start) -> None:
    async with start() as desk:
        await listed(desk)
        await desk.keys("ctrl+n")
        await desk.say("=NGO")
        composer = desk.console.screen.query_one(Composer)
        composer.post_message(events.Paste('participant\tsector\tvotes\n"Ann\nLee"\tUN\t"1\n2"\n\t\t5\n'))
        await desk.keys()
        assert [(b.voter, b.sector) for b in ballots.of_round(desk.console.workshop, 1)] == [
            ("Ann Lee", "UN"),
            ("", "NGO"),
        ]
        assert cast(desk) == [("1", "2"), ("5",)]
        assert "2 ballots taken from the table" in desk.message
        composer.post_message(events.Paste("Bob\tUN\t3\nCay\tUN\t77\n"))
        await desk.keys()
        assert "Line 2, column 3: There is no number 77" in desk.message
        assert desk.message.endswith("Nothing was taken.")
        await desk.keys("ctrl+z")
        assert cast(desk) == []
