"""A console on a workshop of its own, driven by keys."""

import asyncio
import re
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import Key
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from tui.app import PlenaryApp
from tui.screens.base.screen import RecordingScreen
from tui.terminal import crash
from tui.widgets.composer.composer import Composer, Entry
from tui.widgets.outline.outline import Outline

_BEFORE_WORDS = re.compile(r"^[›✓\s│▾▸·]+")  # the signs of cursor, selection, level and folding

Start = Callable[..., AbstractAsyncContextManager["Desk"]]


class Desk:
    """A running console, and the keys that a typist presses."""

    def __init__(self, console: PlenaryApp, pilot: Pilot[None]) -> None:
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
            if self.console._exception is not None:
                return  # the console has ended, and says why when it is left
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

    # What is drawn.

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, as wide as it is."""
        return [strip.text for strip in self.console.screen._compositor.render_strips()]

    @property
    def shown(self) -> str:
        """All that the screen shows."""
        return "\n".join(self.lines)

    @property
    def rows(self) -> list[str]:
        """The rows in sight, from the top down: their words, one blank between two."""
        return [_words(line) for line in self._drawn() if line.strip()]

    @property
    def here(self) -> str:
        """The words of the row under the cursor; empty where none is in sight."""
        return next((_words(line) for line in self._drawn() if line.startswith("›")), "")

    def _drawn(self) -> list[str]:
        outline = self.console.screen.query_one(Outline)
        return [outline.render_line(y).text for y in range(outline.size.height)]

    @property
    def recording(self) -> RecordingScreen:
        """The screen of the session in sight."""
        assert isinstance(self.console.screen, RecordingScreen)
        return self.console.screen

    @property
    def cursor(self) -> str:
        """The record under the cursor; empty for a row that stands for none."""
        return self.recording.cursor.record

    @property
    def priority(self) -> str:
        """The priority that the room works on; empty for none."""
        adopted = self.console.workshop.children("priorities")
        return self.console.priority if self.console.priority in adopted else next(iter(adopted), "")

    async def go(self, words: str) -> None:
        """Go to the row that has these words."""
        await self.keys("ctrl+g", *words, "enter")

    async def click(self, words: str) -> None:
        """Click on words that the screen shows."""
        y, line = next((y, line) for y, line in enumerate(self.lines) if words in line)
        await self.pilot.click(offset=(line.index(words) + len(words) // 2, y))
        await self.keys()


def _words(line: str) -> str:
    """What a drawn row says, without the signs before it and the room between its columns."""
    return " ".join(_BEFORE_WORDS.sub("", line).split())


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start a console on a file of the test's folder (the same one again by default)."""

    @asynccontextmanager
    async def _start(
        path: Path | None = None, *, size: tuple[int, int] = (80, 24), read_only: bool = False, library: bool = False
    ) -> AsyncIterator[Desk]:
        file = None if library else (path or tmp_path / "w.json")
        console = PlenaryApp(tmp_path / "state", file=file, read_only=read_only, library=tmp_path if library else None)
        async with console.run_test(size=size) as pilot:
            await pilot.pause()
            desk = Desk(console, pilot)
            yield desk
            await console.action_leave()

    return _start


@pytest.fixture(scope="session", autouse=True)
def styles_parsed_once() -> Iterator[None]:
    """Parse each style once for all consoles of the process, which saves a fifth of what a test costs."""
    parse, parsed = Stylesheet._parse_rules, dict[tuple[object, ...], list[RuleSet]]()

    def parse_once(styles: Stylesheet, *of: Any, **more: Any) -> list[RuleSet]:
        key = (*of, *sorted(more.items()), *sorted(styles._variables.items()))
        if key not in parsed:
            parsed[key] = parse(styles, *of, **more)
        return parsed[key]

    with patch.object(Stylesheet, "_parse_rules", parse_once):
        yield


@pytest.fixture(autouse=True)
def defects(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The defects over which the console went on; a test fails where there are any that it did not expect and clear."""
    found: list[str] = []
    told = crash.not_done

    def not_done(state: Path) -> str:
        found.append(traceback.format_exc())
        return told(state)

    monkeypatch.setattr(crash, "not_done", not_done)
    yield found
    assert not found, found[0]


def pressed(key: str) -> Key:
    """The event of a key by its name, or of a character."""
    if len(key) == 1:
        return Key(_character_to_key(key), key)
    return Key(key, key_to_character(key))


Waiter = Callable[[Callable[[], object]], Awaitable[None]]
