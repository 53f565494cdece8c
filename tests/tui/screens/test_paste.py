"""Pasted lines become what the words above the line said, and can be read another way."""

from tests.tui.conftest import Desk, Start
from workshop import problems
from workshop.model import Ballot, Comment, Problem

WRAPPED = """\
1. Women who return have no money
   and no land
2. There is no shelter"""


async def paste(desk: Desk, text: str) -> None:
    desk.console._clipboard = text
    await desk.keys("ctrl+v")


def listed(desk: Desk) -> list[str]:
    return [problem.text for problem in problems.listed(desk.console.workshop)]


def said(desk: Desk) -> list[tuple[str, str, str]]:
    found = sorted(desk.console.workshop.every(Comment), key=lambda comment: comment.id)
    return [(comment.kind, comment.speaker, comment.text) for comment in found]


async def test_a_mark_and_a_speaker_hold_for_a_paste(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(":")
        await paste(desk, "first words\nsecond words")
        assert said(desk) == [("comment", "", "first words"), ("comment", "", "second words")]
        assert listed(desk) == ["Poverty"]
        await desk.keys("ctrl+z", "?", "@", *"Lee:")
        await paste(desk, "who\nwhere")
        assert said(desk) == [("question", "Lee", "who"), ("question", "Lee", "where")]
        assert (desk.entry.text, desk.entry.mark, desk.entry.speaker) == ("", "", "")


async def test_a_paste_with_words_in_the_line_goes_into_the_line(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys(*"they said: ")
        await paste(desk, "no water\nno light")
        assert desk.entry.text == "they said: no water no light"
        assert listed(desk) == ["Poverty"]
        await desk.keys("enter", "@", *"Lee:")
        await paste(desk, "no\nyes")
        assert (desk.entry.text, desk.entry.speaker) == ("no yes", "Lee")


async def test_a_statement_of_several_lines_is_pasted_as_one_by_one_key_more(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("up")
        await paste(desk, "We need water,\nSchools and\nroads")
        assert listed(desk) == ["Poverty", "We need water,", "Schools and", "roads", "Debt"]
        await desk.keys("alt+equals_sign")
        assert listed(desk) == ["Poverty", "We need water, Schools and roads", "Debt"]
        await desk.keys("alt+equals_sign")
        assert listed(desk) == ["Poverty", "We need water,", "Schools and", "roads", "Debt"]
        await desk.keys("ctrl+z")
        assert listed(desk) == ["Poverty", "Debt"]
        await desk.keys("alt+equals_sign")
        assert listed(desk) == ["Poverty", "Debt"], "what was taken back is not recorded again"


async def test_a_wrapped_list_is_items_and_can_be_lines(start: Start) -> None:
    async with start() as desk:
        await paste(desk, WRAPPED)
        assert listed(desk) == ["Women who return have no money and no land", "There is no shelter"]
        assert "3 lines recorded as 2" in desk.message
        await desk.keys("alt+equals_sign", "alt+equals_sign")
        every = [problem.text for problem in desk.console.workshop.every(Problem)]
        assert sorted(every) == ["There is no shelter", "Women who return have no money", "and no land"]
        await desk.say("after")
        await desk.keys("alt+equals_sign")
        assert "after" in listed(desk), "nothing but the last paste is read another way"


async def test_ballots_that_are_pasted_are_never_joined(start: Start) -> None:
    async with start() as desk:
        await desk.say("a", "b", "c")
        await desk.keys("f2", "f2")
        await paste(desk, "* 1 1\n1 2\n  3\n- 2")
        cast = [(bool(b.spoiled), len(b.dots)) for b in desk.console.workshop.all_in("ballots", Ballot)]
        assert cast == [(True, 2), (False, 2), (False, 1), (False, 1)]
