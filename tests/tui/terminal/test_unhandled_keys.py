"""A key that does nothing says so; a key that leads to a session leads there from a list, too."""

import pytest

from tests.tui.conftest import Start
from tui.screens.base.picker import PickScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.text.keys import key_name


@pytest.mark.parametrize("key", ["alt+u", "f4", "alt+up", "alt+right", "ctrl+o", "ctrl+l", "enter"])
async def test_each_key_answers_on_an_empty_first_screen(start: Start, key: str) -> None:
    async with start() as desk:
        await desk.keys(key)
        assert desk.message or desk.console.current_mode != "problems"


async def test_a_key_of_another_screen_names_the_list_of_keys(start: Start) -> None:
    async with start() as desk:
        await desk.keys("alt+u")
        assert desk.message == "Alt+U does nothing on this screen; F9 lists the keys that do."
        await desk.keys("ctrl+c")
        assert "Ctrl+Q" in desk.message


async def test_letters_and_keys_that_move_are_never_answered(start: Start) -> None:
    async with start() as desk:
        await desk.keys("x", "left", "right", "shift+tab", "up", "escape")
        assert desk.message == ""


async def test_session_keys_lead_out_of_a_list_and_others_say_how(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        await desk.keys("ctrl+f", "p", "ctrl+z")
        assert "Esc goes back" in desk.message
        assert isinstance(desk.console.screen, PickScreen)
        await desk.keys("f3")
        await desk.wait(lambda: desk.console.current_mode == "tree" and len(desk.console.screen_stack) == 1)
        await desk.keys("f1")
        assert len(desk.console.workshop.children("groups")) == 1


async def test_a_half_typed_catch_waits_while_another_session_is_shown(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f7", *"half", "f6")
        await desk.wait(lambda: desk.console.current_mode == "workshop")
        assert desk.console.drafts.at("inbox").text == "half"


@pytest.mark.parametrize("key", ["ctrl+r", "f7", "ctrl+s", "x", "ctrl+d", "ctrl+n"])
async def test_a_workshop_open_for_reading_says_so(start: Start, key: str) -> None:
    async with start() as desk:
        await desk.say("Poverty")
    async with start(read_only=True) as desk:
        await desk.keys(key)
        assert desk.message


async def test_undo_and_redo_say_what_went_and_came(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Debt")
        await desk.keys("f6", "ctrl+z")
        assert desk.message.startswith("Undid")
        assert "“Debt”" in desk.message
        await desk.keys("ctrl+y")
        assert desk.message.startswith("Redid")
        assert "“Debt”" in desk.message
        await desk.keys("f1", "home", "ctrl+d", "ctrl+z")
        assert desk.message.startswith("Undid")
        assert "“Group One”" in desk.message


async def test_a_workshop_open_for_reading_shows_the_keys_to_read_with(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
    async with start(read_only=True, size=(120, 24)) as desk:
        await desk.keys("f3", "f1")
        shown = desk.console.screen.query_one(KeyBar).render().plain
        assert "Go to" in shown
        assert "Report" in shown
        assert "Delete" not in shown


@pytest.mark.parametrize(
    ("key", "name"), [("ctrl+z", "Ctrl+Z"), ("alt+up", "Alt+Up"), ("f11", "F11"), ("ctrl+shift+f2", "Ctrl+Shift+F2")]
)
def test_keys_are_written_one_way(key: str, name: str) -> None:
    assert key_name(key) == name
