"""What a key sets off is one frame, however many widgets pass it on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tui.terminal.terminal_app import TerminalApp


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


class Counting(TerminalApp):
    MODES: ClassVar = {"both": Both}
    DEFAULT_MODE = "both"
    frames = 0

    def _display(self, screen: Screen[None], renderable: object) -> None:
        super()._display(screen, renderable)
        self.frames += renderable is not None


async def test_what_follows_by_messages_comes_in_the_same_frame() -> None:
    app = Counting()
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(3):
            before = app.frames
            await pilot.press("x")
            while app.frames == before:
                await pilot.pause()
            prompt = app.screen.query_one("#prompt", Static)
            assert (app.frames - before, str(prompt.content)) == (1, "another")
            prompt.update("prompt")
            app.screen.query_one("#rows", Static).update("rows")
            before = app.frames
            while app.frames == before:
                await pilot.pause()
