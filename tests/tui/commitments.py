"""A session in a console that knows one more kind of comment: commitments, typed with a first ^.

`test_new_kind` runs this on a copy of the program in which only the declaration of that kind was added.
"""

import asyncio
import sys
from pathlib import Path

from report.markdown import markdown
from tests.tui.conftest import Desk
from tui.app import PlenaryApp
from tui.widgets.outline.outline import Outline
from workshop import kinds
from workshop.model import Comment

SAID = "We will publish the figures"


def seen(desk: Desk) -> str:
    """The screen as the typist reads it."""
    return "\n".join(strip.text for strip in desk.console.screen._compositor.render_strips())


async def session(folder: Path) -> None:
    console = PlenaryApp(folder / "state", file=folder / "w.json", read_only=False, library=None)
    async with console.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        desk = Desk(console, pilot)
        assert f"{kinds.MARKS['^'].mark} a commitment" in seen(desk)  # the welcome

        await desk.keys("f3")  # a tree, since its rows can be filtered
        await desk.say("Limited skills", "No curriculum")
        await desk.keys("^")
        assert desk.prompt.startswith("Commitment on ")
        assert "commitment" in seen(desk)  # the mark, in words
        await desk.say(f"@Ministry: {SAID}", "?which figures?")

        found = {comment.text: comment.kind for comment in console.workshop.every(Comment)}
        assert found == {SAID: "commitment", "which figures?": "question"}
        assert f"commitment, Ministry:  {SAID}" in seen(desk)

        await desk.keys("up", "ctrl+r")
        assert (desk.entry.mark, desk.entry.text) == ("^", SAID)
        await desk.keys("escape")

        await desk.keys("alt+q")
        await desk.say("commitments")
        assert console.screen.query_one(Outline).matched == 1
        assert SAID in seen(desk)
        assert "which figures?" not in seen(desk)
        await desk.keys("alt+q", "enter")

        await desk.keys("ctrl+f")
        await desk.keys(*"publish")
        assert f"commitment, Ministry:  {SAID}" in seen(desk)
        await desk.keys("escape", "f9")
        await desk.keys(*"first on the line")
        assert "? > : ! & % ^ ~" in seen(desk)
        await desk.keys("escape")

        text = markdown(console.workshop, console.session)
        assert text.count(f"Commitment, Ministry: {SAID}") == 2  # under the cause, and in the annex
        assert "### What was committed to" in text
        await console.action_leave()


if __name__ == "__main__":
    asyncio.run(session(Path(sys.argv[1])))
