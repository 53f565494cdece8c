"""A console on a workshop of its own, driven by keys."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Key
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from tui.app import Console
from tui.widgets.composer.composer import Composer, Entry

Start = Callable[..., AbstractAsyncContextManager["Desk"]]


class Desk:
    """A running console, and the keys that a typist presses."""

    def __init__(self, console: Console, pilot: Pilot[None]) -> None:
        self.console = console
        self.pilot = pilot

    async def keys(self, *keys: str) -> None:
        """Press keys without a pause between them, and wait until all that they set off is done and drawn."""
        for key in keys:
            self.console.post_message(pressed(key))
        arrived = asyncio.Event()
        self.console.call_later(arrived.set)
        await arrived.wait()
        self.console.gate.close()  # typed text, too, is to be through
        while not self.console.gate.at_rest:
            await asyncio.sleep(0)
        for _ in range(2):  # what is done after a drawing may ask for another
            await self.pilot.pause(0)

    async def say(self, *lines: str) -> None:
        """Type lines, each with its Enter, all characters through the composer's own way in."""
        for line in lines:
            self.console.screen.query_one(Composer).type(line)
            await self.keys("enter")

    async def wait(self, condition: Callable[[], object], what: str = "") -> None:
        """Let the console work until something holds."""
        for _ in range(200):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"never came true: {what or condition}")

    @property
    def prompt(self) -> str:
        """What the composer says Enter would record."""
        return self.console.screen.query_one(Composer).prompt

    @property
    def entry(self) -> Entry:
        """What is half-typed."""
        return self.console.screen.query_one(Composer).value

    @property
    def message(self) -> str:
        """The last sentence said to the typist."""
        return self.console.message[0]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start a console on a file of the test's folder (the same one again by default)."""

    @asynccontextmanager
    async def _start(
        path: Path | None = None, *, size: tuple[int, int] = (80, 24), read_only: bool = False, library: bool = False
    ) -> AsyncIterator[Desk]:
        file = None if library else (path or tmp_path / "w.json")
        console = Console(tmp_path / "state", file=file, read_only=read_only, library=tmp_path if library else None)
        async with console.run_test(size=size) as pilot:
            await pilot.pause()
            desk = Desk(console, pilot)
            yield desk
            await console.action_leave()

    return _start


def pressed(key: str) -> Key:
    """The event of a key by its name, or of a character."""
    if len(key) == 1:
        return Key(_character_to_key(key), key)
    return Key(key, key_to_character(key))


Waiter = Callable[[Callable[[], object]], Awaitable[None]]
