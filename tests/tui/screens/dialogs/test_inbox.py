"""What waits in the inbox can be worded anew and deleted, and both be taken back."""

from tests.tui.conftest import Desk, Start
from tui.screens.dialogs.inbox import InboxScreen
from tui.widgets.composer.composer import Composer
from tui.widgets.key_bar import KeyBar
from tui.widgets.outline.outline import Outline
from workshop import talk
from workshop.model import Comment


def waiting(desk: Desk) -> list[tuple[str, str, str]]:
    return [(c.kind, c.speaker, c.text) for c in desk.console.workshop.all_in(talk.INBOX, Comment)]


async def caught(desk: Desk, *sentences: str) -> InboxScreen:
    for sentence in sentences:
        await desk.keys("f7")
        await desk.say(sentence)
    await desk.keys("f10")
    screen = desk.console.screen
    assert isinstance(screen, InboxScreen)
    return screen


async def test_a_sentence_is_worded_anew_and_that_is_taken_back(start: Start) -> None:
    async with start() as desk:
        screen = await caught(desk, "check the Malay figure", "the second")
        await desk.keys("ctrl+r", "s")
        assert screen.query_one(Composer).prompt.startswith("Rewording")
        assert screen.query_one(Outline).row_count == 2  # what is worded anew filters nothing
        await desk.keys("enter")
        assert waiting(desk)[0] == ("comment", "", "check the Malay figures")
        assert screen.query_one(Composer).value.text == ""
        await desk.keys("ctrl+z")
        assert waiting(desk)[0][2] == "check the Malay figure"
        assert desk.console.screen is screen


async def test_escape_leaves_the_wording_as_it_was_and_then_the_list(start: Start) -> None:
    async with start() as desk:
        screen = await caught(desk, "one")
        await desk.keys("ctrl+r", "x", "escape")
        assert desk.console.screen is screen
        assert waiting(desk) == [("comment", "", "one")]
        await desk.keys("ctrl+r", "ctrl+u", "enter")
        assert "cannot be empty" in desk.message
        await desk.keys("escape", "escape")
        assert desk.console.screen is not screen


async def test_a_rewording_may_change_who_said_it_and_as_what(start: Start) -> None:
    async with start() as desk:
        screen = await caught(desk, "one")
        await desk.keys("ctrl+r", "ctrl+u")
        screen.query_one(Composer).type("?@Ann: why?")
        await desk.keys("enter")
        assert waiting(desk) == [("question", "Ann", "why?")]


async def test_a_sentence_is_deleted_and_brought_back(start: Start) -> None:
    async with start() as desk:
        screen = await caught(desk, "one", "two")
        await desk.keys("down", "ctrl+d")
        assert [text for _, _, text in waiting(desk)] == ["one"]
        assert "Deleted “two”" in desk.message
        assert screen.query_one(Outline).row_count == 1
        await desk.keys("ctrl+z")
        assert [text for _, _, text in waiting(desk)] == ["one", "two"]
        await desk.wait(lambda: screen.query_one(Outline).row_count == 2)


async def test_the_keys_stand_in_the_list(start: Start) -> None:
    async with start() as desk:
        screen = await caught(desk, "one")
        await desk.wait(lambda: str(screen.query_one(KeyBar).render()), "the keys")
        keys = str(screen.query_one(KeyBar).render())
        assert all(name in keys for name in ("Reword", "Delete", "Undo"))


async def test_words_left_in_a_rewording_of_the_inbox_come_back(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f7", *"a sentence", "enter", "f10", "ctrl+r", *" with twenty words", "escape")
        await desk.keys("ctrl+r")
        assert desk.entry.text == "a sentence with twenty words"
        await desk.keys("ctrl+z")
        assert desk.entry.text == "a sentence"
        await desk.keys(*" of the room", "enter", "ctrl+r")
        assert desk.entry.text == "a sentence of the room"
