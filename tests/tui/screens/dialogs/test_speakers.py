"""Who speaks is offered, listed and renamed, and no words are lost on the way."""

from tests.tui.conftest import Desk, Start
from workshop.model import Comment, Problem


def said(desk: Desk) -> list[tuple[str, str]]:
    return [(c.speaker, c.text) for c in sorted(desk.console.workshop.every(Comment), key=lambda c: c.id)]


async def test_who_spoke_before_is_offered_on_any_list_or_not(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?@the chair: when?", "?@Dr Vong: where?")
        await desk.keys("?", "@", "tab")
        await desk.say("and now?")
        await desk.keys("?", "@", "tab")
        await desk.say("here")
        await desk.keys("?", "@", *"vong", "tab")
        await desk.say("so be it")
        assert said(desk) == [
            ("the chair", "when?"), ("Dr Vong", "where?"), ("the chair", "and now?"), ("Dr Vong", "here"),
            ("Dr Vong", "so be it"),
        ]  # fmt: skip
        await desk.keys("f7", "@", "tab")
        await desk.say("kept")
        assert said(desk)[-1] == ("the chair", "kept")


async def test_a_guest_without_a_colon_loses_no_word(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?@the chair when will the report be out", "?and the second sentence")
        assert said(desk) == [("", "@the chair when will the report be out"), ("", "and the second sentence")]


async def test_speakers_are_made_one_and_that_is_taken_back(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?@Boll: a", "?@Mr Boll: b", "?@boll: c", "?@p: d")
        before = said(desk)
        assert [name for name, _ in before] == ["Boll", "Mr Boll", "Boll", "p"]
        await desk.keys("alt+at")
        assert "2 times" in desk.shown
        await desk.say("Boll")
        await desk.keys("ctrl+u", *"mr boll", "down", "enter")
        assert [name for name, _ in said(desk)] == ["Mr Boll", "Mr Boll", "Mr Boll", "p"]
        await desk.keys("alt+at", *"p", "enter", *"articipant 7", "enter")
        assert said(desk)[-1] == ("participant 7", "d")
        await desk.keys("ctrl+z", "ctrl+z")
        assert said(desk) == before
        await desk.keys("alt+at", *"boll", "enter", "ctrl+u", *"mr", "enter")
        assert [name for name, _ in said(desk)] == ["mr", "Mr Boll", "mr", "p"], "what is typed comes first"


async def test_a_speaker_of_a_problem_is_part_of_its_words(start: Start) -> None:
    async with start() as desk:
        await desk.say("@Lee: water is dear")
        assert [p.text for p in desk.console.workshop.every(Problem)] == ["Lee: water is dear"]
