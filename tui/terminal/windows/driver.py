"""What a Windows console sends and is sent.

It takes the place of Textual's driver for Windows, which has a parser, and faults, of its own: here what is read goes
the way that it goes on all systems (`reader.py`). Besides, half of a character ends no input, a window that is closed
is left as Ctrl+Q leaves it, and at rest no clock wakes the reader.
"""

import contextlib
import sys
import threading
from typing import Any, Final

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size

from tui.terminal.frames import Frames
from tui.terminal.output import Output
from tui.terminal.reader import TerminalReader
from tui.terminal.terminal_app import measured
from tui.terminal.windows import clipboard
from tui.terminal.windows.clipboard import Clipboard
from tui.terminal.windows.console import WindowsConsole, here
from tui.terminal.windows.records import KeyRecord, KeyText
from tui.widgets.text import cell_widths

_END: Final = 4.5  # seconds; the system ends a process whose window was closed after five
_MOUSE = ("1000", "1003", "1015", "1006")  # buttons, movement, and both as numbers
_OTHER_SCREEN, _FOCUS, _PASTES = "1049", "1004", "2004"
_CURSOR: Final = "25"


def _on(*modes: str) -> str:
    return "".join(f"\x1b[?{mode}h" for mode in modes)


def _off(*modes: str) -> str:
    return "".join(f"\x1b[?{mode}l" for mode in modes)


class WindowsInput(Driver):
    """Reads the records of a console in a thread, and draws on it."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Nothing is asked of the console yet; it is taken by `start_application_mode`."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = Output(sys.__stdout__, self._vanished) if sys.__stdout__ is not None else None
        self._console = self.console()
        self._reader = TerminalReader(self.process_message, self._measured, debug=debug)
        self._text = KeyText()
        self.frames = Frames()
        self.clipboard = self.board()
        self._ending = threading.Event()
        self._ended = threading.Event()
        self._leaving = False
        self._key_thread: threading.Thread | None = None
        self._writer_thread: WriterThread | None = None

    @staticmethod
    def console() -> WindowsConsole:
        """Return the console of this process."""
        return here()

    @staticmethod
    def board() -> Clipboard:
        """Return the clipboard of this session, which the app asks."""
        return clipboard.here()

    # Taking the console and giving it back.

    @property
    def can_suspend(self) -> bool:
        """Whether another program may have the console for a while."""
        return True

    def start_application_mode(self) -> None:
        """Take the console."""
        self._console.take()
        self._console.on_end(lambda: self._loop.call_soon_threadsafe(self._leave), lambda: self._ended.wait(_END))
        self._writer_thread = WriterThread(self._file)  # type: ignore[arg-type]  # all that is used of one
        self._writer_thread.start()
        self.frames.forget()
        self.write(_on(_OTHER_SCREEN, *self._mouse_modes()) + _off(_CURSOR) + _on(_FOCUS, _PASTES) + "\x1b[>1u")
        if question := self._reader.question():
            self.write(question)
        self.flush()
        self._ending.clear()
        self._ended.clear()
        self._key_thread = threading.Thread(target=self._read_on, name="keys", daemon=True)
        self._key_thread.start()

    def disable_input(self) -> None:
        """Stop reading. What comes from now on is read by the next reader."""
        thread, self._key_thread = self._key_thread, None
        if thread is not None:
            self.write(_off(*self._mouse_modes()))
            self._ending.set()
            self._console.wake()
            thread.join()

    def stop_application_mode(self) -> None:
        """Give the console back."""
        self.disable_input()
        self.write(_off(_PASTES) + "\x1b[<u" + _off(_OTHER_SCREEN) + _on(_CURSOR) + _off(_FOCUS))
        self.flush()

    def close(self) -> None:
        """Write what is still to be written, and leave the console as it was."""
        thread, self._writer_thread = self._writer_thread, None
        if thread is not None:
            thread.stop()
        self._console.give_back()
        self._console.forget_end()
        self._ended.set()

    def write(self, data: str) -> None:
        """Write to the console; to none while it is somebody else's."""
        if self._writer_thread is not None:
            self._writer_thread.write(data)

    def _mouse_modes(self) -> tuple[str, ...]:
        return _MOUSE if self._mouse else ()

    # Leaving.

    def _leave(self) -> None:
        """Leave as Ctrl+Q does."""
        if not self._leaving:
            self._leaving = True
            self._app.call_later(self._app.action_quit)

    def _vanished(self) -> None:
        """Leave, since there is no console any more. Called from the threads that read and write."""
        self._loop.call_soon_threadsafe(self._leave)

    # Reading.

    def _read_on(self) -> None:
        """Read until the console is given back. At rest no clock wakes it."""
        some = False
        while not self._ending.is_set():
            some = self._console.wait(self._reader.patience(some=some))
            if some and not self._read():
                self._vanished()
                return
            self._reader.look()

    def _read(self) -> bool:
        """Read what there is; False if the console is gone."""
        try:
            found = self._console.read()
        except OSError:
            return False
        keys = [record for record in found if isinstance(record, KeyRecord)]
        self._reader.feed(self._text.of(keys))
        if len(keys) < len(found):
            with contextlib.suppress(OSError):  # it is told again
                size = Size(*self._console.size())
                self.process_message(events.Resize(size, size))
        return True

    def _measured(self, widths: cell_widths.Widths) -> None:
        """Count with these widths. Called from the thread that reads."""
        self._loop.call_soon_threadsafe(measured, self._app, widths)
