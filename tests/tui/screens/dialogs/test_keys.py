"""F9: what can be done here, found by any word; pressed twice, the screen in words."""

import pytest
from textual.widgets import Static

from tests.tui.conftest import Start
from tui.keys.declared import named
from tui.keys.texts import SYNONYMS
from tui.screens.dialogs.help import HelpScreen
from tui.screens.dialogs.keys import KeysScreen


async def test_the_screens_own_actions_come_first_in_a_column_of_keys(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f9")
        assert desk.rows[:2] == ["On this screen", "Ctrl+N New group · Begin the next group"]
        assert desk.here == desk.rows[1]
        lines = [line for line in desk.lines if "Ctrl+N" in line or "Alt+T" in line]
        assert lines[0].index("New group") == lines[1].index("Kind")
        await desk.keys("up", "enter")
        assert isinstance(desk.console.screen, KeysScreen), "a heading is nothing to do"
        await desk.keys("down", "enter")
        assert "Group One" in desk.shown


@pytest.mark.parametrize(
    ("word", "action"),
    [
        ("help", "This screen in words"),
        ("print", "Report"),
        ("export", "Report"),
        ("colour", "Dark look"),
        ("quit", "Quit"),
        ("exit", "Quit"),
        ("search", "Search"),
        ("undelete", "Tray"),
        ("ctrl+k", "Level"),
    ],
)
async def test_an_action_is_found_by_the_word_that_comes_to_mind(start: Start, word: str, action: str) -> None:
    async with start() as desk:
        await desk.keys("f9", *word)
        assert f" {action} · " in f" {desk.here} ", desk.rows


async def test_the_name_comes_before_what_only_sounds_like_it(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3", "f9", *"copy")
        assert desk.here.startswith("Alt+Y Copy…")


async def test_in_review_only_reading_is_offered(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty")
    async with start(read_only=True, size=(80, 60)) as desk:
        await desk.keys("f9")
        offered = "\n".join(desk.rows)
        assert "Ctrl+G Go to" in offered
        for none in ("Ctrl+R", "Ctrl+D", "Ctrl+K", "Alt+X", "F7", "Ctrl+Z", "Backspace"):
            assert none not in offered


async def test_pressed_twice_it_says_what_goes_here(start: Start) -> None:
    async with start() as desk:
        for session in ("f1", "f2", "f3", "f4", "f5", "f6"):
            await desk.keys(session, "f9", "f9")
            assert isinstance(desk.console.screen, HelpScreen)
            page = desk.console.screen_stack[0].page.HELP  # type: ignore[attr-defined]
            words = [str(part.render()) for part in desk.console.screen.query(Static)]
            assert words[0] == page.title
            assert all(typed in words[2] and becomes in words[2] for typed, becomes in page.examples)
            assert len(page.examples) == 3
            lines = [line for line in desk.lines if line.strip(" │┃|")]
            assert any("Esc goes back" in line for line in lines), "all of it is in sight at 80x24"
            await desk.keys("escape")


def test_words_are_given_to_commands_that_there_are() -> None:
    assert set(SYNONYMS) - set(named()) == {"help"}
