"""Counts on the wall are replaced knowingly."""

from tests.tui.conftest import Start


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
