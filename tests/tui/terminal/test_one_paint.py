"""What a key sets off is one frame, however many widgets pass it on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tui.terminal.terminal_app import TerminalApp

PRESSES = 5


class Asked(Message):
    """Rises to the screen."""


class Both(Screen[None]):
    """Two lines, of which the second follows the first by a message."""

    def compose(self) -> ComposeResult:
        with Vertical(), Vertical(), Vertical():
            yield Static("rows", id="rows")
        yield Static("prompt", id="prompt")

    def on_key(self) -> None:
        rows = self.query_one("#rows", Static)
        rows.update("others")
        rows.post_message(Asked())

    def on_asked(self) -> None:
        self.query_one("#prompt", Static).update("another")


class Watched(TerminalApp):
    MODES: ClassVar = {"both": Both}
    DEFAULT_MODE = "both"

    def __init__(self) -> None:
        super().__init__()
        self.frames: list[tuple[str, str]] = []  # what rows and prompt said when one was painted

    def said(self, name: str) -> str:
        return str(self.screen.query_one(name, Static).content)

    def _display(self, screen: Screen[None], renderable: object) -> None:
        super()._display(screen, renderable)
        if renderable is not None:
            self.frames.append((self.said("#rows"), self.said("#prompt")))


async def test_what_follows_by_messages_comes_in_the_same_frame() -> None:
    """Not one after the other; a frame that was on its way already when the key came may show the first alone."""
    app = Watched()
    async with app.run_test() as pilot:
        for _ in range(PRESSES):
            app.screen.query_one("#rows", Static).update("rows")
            app.screen.query_one("#prompt", Static).update("prompt")
            while app.frames[-1:] != [("rows", "prompt")]:
                await pilot.pause()
            await pilot.pause(0.05)  # else the frame waits in any case, as the last one has only just been painted
            await pilot.press("x")
            while app.frames[-1] != ("others", "another"):
                await pilot.pause()
    assert app.frames.count(("others", "prompt")) < PRESSES
