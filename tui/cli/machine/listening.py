"""What comes from a terminal as it comes, key by key, without a console: for asking it, and for asking a person."""

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tui.terminal.windows.console import WindowsConsole
from tui.terminal.windows.records import KeyRecord, KeyText

Listen = Callable[[float], str | None]
"""Returns what comes within so many seconds, empty where nothing does; None once nobody is there any more."""


@contextmanager
def listening(source: int) -> Iterator[Listen]:
    """Have each key at once while this lasts, from the terminal of a handle, or from the console of Windows."""
    if sys.platform == "win32":
        from tui.terminal.windows.console import here

        with of_a_console(here()) as listen:
            yield listen
        return
    import termios

    before = termios.tcgetattr(source)
    raw = termios.tcgetattr(source)
    raw[0] &= ~(termios.IXON | termios.ICRNL)  # Ctrl+S and Ctrl+Q, and Enter as it is
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)

    def listen(seconds: float) -> str | None:
        if not select.select([source], [], [], max(seconds, 0.0))[0]:
            return ""
        found = os.read(source, 4096)
        return found.decode("utf-8", "replace") if found else None

    try:
        termios.tcsetattr(source, termios.TCSANOW, raw)
        yield listen
    finally:
        termios.tcsetattr(source, termios.TCSANOW, before)


@contextmanager
def of_a_console(console: WindowsConsole) -> Iterator[Listen]:
    """Have each key of a console of Windows at once while this lasts."""
    text = KeyText()

    def listen(seconds: float) -> str | None:
        if not console.wait(seconds):
            return ""
        try:
            return text.of(record for record in console.read() if isinstance(record, KeyRecord))
        except OSError:
            return None

    console.take()
    try:
        yield listen
    finally:
        console.give_back()
