"""What keys do with problems and with the talk about them."""

from tests.tui.conftest import Start
from workshop.model import Comment


async def test_a_comment_is_parked_and_taken_up_again_with_one_key(start: Start) -> None:
    async with start() as desk:
        await desk.say("Poverty", "?what is poverty", ":of families")
        await desk.keys("up", "ctrl+l")
        assert desk.here == "question: what is poverty [parked]"
        await desk.keys("down", "ctrl+l", "ctrl+l", "up", "ctrl+l")
        assert desk.here == "question: what is poverty"
        assert [c.parked for c in desk.console.workshop.every(Comment)] == [False, False]
