"""Session 2 at 80x24: a line a problem, numbers and dots in columns, talk folded, the leaders in sight."""

from tests.tui.conftest import Desk, Start
from tui.widgets.outline.outline import Outline
from workshop.model import Problem
from workshop.votes.tallier import tally

LONG = "People who move from village to village and town to town in search of work that is paid for"


async def _two_groups(desk: Desk) -> None:
    await desk.say(*(f"{LONG} {n}" for n in range(1, 8)), "No database", "?who says so?")
    await desk.keys("ctrl+n")
    await desk.say("No database", "Debt", "*sub")
    await desk.keys("f2")


async def test_at_80x24_each_problem_is_a_line_with_theme_number_and_dots(start: Start) -> None:
    async with start(size=(80, 24)) as desk:
        await _two_groups(desk)
        await desk.keys("f2")
        await desk.say("8", "9", "9 10")
        await desk.keys("f2", "f2")  # the ranking, then the grouping again
        await desk.go("2.2")
        await desk.say("Money")
        await desk.go("2.1")
        lines = desk.lines
        assert " ".join(lines[2].split()).endswith("theme sheet dots")
        end = lines[2].rstrip().rindex("dots") + 4
        assert len([line for line in lines if "People who move" in line and line.split()[-1].isdigit()]) >= 7
        database = [line for line in lines if "No database  " in line]
        assert [line[:end].split()[-2:] for line in database] == [["8", "1"], ["9", "2"]]
        debt = next(line for line in lines if "Debt" in line and "1 Money" in line)
        assert debt[:end].split()[-5:] == ["1", "Money", "No.", "10", "1"]
        assert "who says so" not in desk.shown  # what was said is folded


async def test_the_ranking_opens_at_its_leaders_and_tells_equal_texts_apart(start: Start) -> None:
    async with start(size=(80, 24)) as desk:
        await _two_groups(desk)
        await desk.keys("f2")
        await desk.say("8", "9", "9 8 9", *["1"] * 30)
        await desk.keys("f2")
        assert desk.console.screen.query_one(Outline).scroll_y == 0
        assert [row.split()[0] for row in desk.rows if "database" in row or f"{LONG[:20]}" in row][:3] == [
            "1",
            "2",
            "3",
        ]
        same = [row for row in desk.rows if "No database" in row]
        assert same == ["2 No database 2.1 9 3 2", "3 No database 1.8 8 2 2"]
        assert [row.dots for row in tally(desk.console.workshop).ranked[:3]] == [30, 3, 2]
        await desk.keys("down")
        await desk.say("h h l")
        assert any("2 No database 2.1 9 h h l 3 2" in row for row in desk.rows)
        await desk.keys("ctrl+b", "enter", "down", "ctrl+b", "enter")
        await desk.say("i high they said so s low nobody pays c medium")
        assert "[impact high: they said so · support low: nobody pays]" in " ".join(desk.shown.split())
        await desk.keys("end")
        adopted = [row for row in desk.rows if "rank" in row]
        assert adopted == ["1 No database 2.1 · rank 2, 3 dots", "2 No database 1.8 · rank 3, 2 dots"]


async def test_space_goes_past_sub_points_and_talk_to_the_next_problem(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?who says so?", "of families")
        await desk.keys("ctrl+end", "tab")
        await desk.say("of farmers")
        await desk.keys("shift+tab")
        await desk.say("Debt")
        await desk.keys("f2", "right", "space", "space")
        await desk.say("Money")
        assert [p.text for p in desk.console.workshop.every(Problem) if p.theme] == ["Poverty", "Debt"]


async def test_captions_stand_over_their_columns_beside_the_themes(start: Start) -> None:
    async with start(size=(120, 30)) as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2")
        await desk.say("Money")
        await desk.keys("f2", "f2", "f2")
        await desk.wait(lambda: "Money (1)" in desk.shown, "the themes beside the rows")
        await desk.keys()
        assert desk.lines[2].index("sheet") + len("sheet") == desk.shown.splitlines()[7].index("No. 1") + len("No. 1")


async def test_captions_that_have_too_little_room_keep_those_at_the_right(start: Start) -> None:
    async with start(size=(60, 15)) as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f2")
        await desk.say("Money")
        await desk.pilot.pause()
        assert desk.lines[2].rstrip().endswith("sheet dots")
