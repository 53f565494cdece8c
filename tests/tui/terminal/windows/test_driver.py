"""The console on a Windows console: records in, a workshop out, and left as it was."""

import asyncio
import io
import struct
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.tui.terminal.windows.kernel import ALL_DRAW, ALL_READ, IN, OUT, Board, Kernel
from tui.app import PlenaryApp
from tui.terminal.windows.clipboard import Clipboard
from tui.terminal.windows.console import WindowsConsole
from tui.terminal.windows.driver import WindowsInput

CTRL_Q, ENTER = (0x51, "\x11", 0x8), (0x0D, "\r")
CLOSED, BREAK = 2, 1
BOARD = Board("Two\r\nlines\0".encode("utf-16-le"))


@asynccontextmanager
async def running(folder: Path, kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PlenaryApp]:
    """A console that reads from a made-up system; it must have ended when this is left."""

    class Trial(WindowsInput):
        @staticmethod
        def console() -> WindowsConsole:
            return WindowsConsole(kernel)

        @staticmethod
        def board() -> Clipboard:
            return Clipboard(BOARD, BOARD)

    monkeypatch.setattr(sys, "__stdout__", io.StringIO())
    monkeypatch.setattr(PlenaryApp, "get_driver_class", lambda _: Trial)
    app = PlenaryApp(folder / "state", file=folder / "new.json")
    task = asyncio.create_task(app.run_async())
    try:
        await seen(lambda: task.done() or app.is_running)
        yield app
        await seen(task.done)  # of itself: what ends it here would hide that it did not
    finally:
        task.cancel()
    app.opened.close()


async def seen(condition: Callable[[], object]) -> None:
    for _ in range(6000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("never came true")


def said(app: PlenaryApp, text: str) -> bool:
    return any(getattr(record, "text", "") == text for record in app.workshop.records.values())


def recorded(folder: Path) -> str:
    return (folder / "new.json").read_text(encoding="utf-8")


async def test_what_is_typed_pasted_and_written_by_an_input_method_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = Kernel()
    async with running(tmp_path, kernel, monkeypatch):
        assert kernel.modes[IN] & 0x240 == 0x200, "sequences, and no click that holds the output back"
        for char in "Roads flood ":
            kernel.press(ord(char.upper()), char)
            kernel.press(ord(char.upper()), char, down=False)
        for unit in ("ຖ", "\ud83d", "\ude42"):
            kernel.press(0, unit, 0x20 | 0x10)
        kernel.press(*ENTER)
        kernel.type("\x1b[200~Wells \x1b[A dry\x1b[201~")
        kernel.press(*ENTER)
        kernel.press(0, "\ud83d")  # half of a character
        kernel.press(0x41, "A", 0x10)
        kernel.press(*ENTER)
        kernel.press(0x56, "\x16", 0x8)  # Ctrl+V
        kernel.press(*ENTER)
        kernel.press(*CTRL_Q)
    assert '"Two"' in recorded(tmp_path)
    assert '"lines"' in recorded(tmp_path)
    assert '"Roads flood ຖ🙂"' in recorded(tmp_path)
    assert '"Wells \\u001b[A dry"' in recorded(tmp_path)
    assert '"\ufffdA"' in recorded(tmp_path)
    assert kernel.modes == kernel.before
    assert kernel.handler is None
    drawn = sys.__stdout__.getvalue()  # type: ignore[union-attr]
    assert drawn.startswith("\x1b[?1049h")
    assert drawn.count("\x1b[?1049l") == 1


async def test_a_window_that_is_closed_is_left_as_ctrl_q_leaves_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = Kernel()
    async with running(tmp_path, kernel, monkeypatch) as app:
        kernel.type("Bridges are out\rhalf a li")
        await seen(lambda: said(app, "Bridges are out"))
        told = threading.Thread(target=kernel.handler, args=(CLOSED,))  # the system's own thread
        told.start()
        driver = app._driver
    assert isinstance(driver, WindowsInput)
    assert driver._ended.is_set(), "else the system's thread waits until its time is over"
    told.join(60)
    assert not told.is_alive()
    assert "Bridges are out" in recorded(tmp_path)


async def test_a_console_that_is_gone_and_ctrl_break_end_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, end in enumerate(("gone", "break")):
        folder = tmp_path / str(number)
        folder.mkdir()
        kernel = Kernel()
        async with running(folder, kernel, monkeypatch) as app:
            kernel.type("No buses\r")
            await seen(partial(said, app, "No buses"))
            if end == "gone":
                kernel.gone = True
                kernel.type("x")
            else:
                assert kernel.handler(BREAK)
        assert "No buses" in recorded(folder)


async def test_another_size_of_the_window_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel()
    monkeypatch.setattr(WindowsConsole, "size", lambda _: (101, 33))
    async with running(tmp_path, kernel, monkeypatch) as app:
        kernel.put(struct.pack("<Hxxhh12x", 4, 101, 9001))  # the buffer has more lines than the window
        await seen(lambda: tuple(app.size) == (101, 33))
        kernel.press(*CTRL_Q)


@pytest.mark.parametrize(
    ("can_read", "can_draw", "reads", "draws"),
    [
        (ALL_READ, ALL_DRAW, 0x288, 0xF),
        (ALL_READ & ~0x200, ALL_DRAW, 0x88, 0xF),  # it sends the keys themselves
        (ALL_READ, ALL_DRAW & ~0x8, 0x288, 0x7),  # the first that drew at all
    ],
)
def test_of_the_modes_those_are_taken_that_the_system_knows(
    can_read: int, can_draw: int, reads: int, draws: int
) -> None:
    kernel = Kernel(can_read=can_read, can_draw=can_draw)
    console = WindowsConsole(kernel)
    assert console.can_draw
    assert kernel.modes == kernel.before
    console.take()
    assert kernel.modes == {IN: reads, OUT: draws}
    console.give_back()
    assert kernel.modes == kernel.before


def test_a_console_that_cannot_draw_says_so() -> None:
    kernel = Kernel(can_draw=0x3)
    assert not WindowsConsole(kernel).can_draw
    assert kernel.modes == kernel.before
