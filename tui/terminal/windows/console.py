"""The console of Windows, as the system offers it (https://learn.microsoft.com/windows/console/console-functions).

What the system is asked goes through one object, so that all of this can be tried on any system.
"""

import ctypes
import os
from collections.abc import Callable, Sequence
from ctypes import byref, c_uint32, c_void_p
from typing import Any, Final

from tui.terminal.windows import records
from tui.terminal.windows.records import KeyRecord, SizeRecord

_INPUT, _OUTPUT = -10, -11  # GetStdHandle
_AT_ONCE: Final = 1024  # records
_FOR_EVER: Final = 0xFFFFFFFF
_FIRST, _SECOND = 0, 1  # which of two handles has something

# Modes, https://learn.microsoft.com/windows/console/setconsolemode
_TELL_OF_SIZE, _SEQUENCES, _NO_QUICK_EDIT = 0x8, 0x200, 0x80
_PROCESSED, _WRAP, _DRAW, _WRAP_LATE = 0x1, 0x2, 0x4, 0x8
_READ_MODES: Final = (_SEQUENCES | _TELL_OF_SIZE | _NO_QUICK_EDIT, _TELL_OF_SIZE | _NO_QUICK_EDIT)
"""What is asked for, and what of it where the system knows no sequences; a click must not hold all output back."""
_DRAW_MODES: Final = (_PROCESSED | _WRAP | _DRAW | _WRAP_LATE, _PROCESSED | _WRAP | _DRAW)
"""The first writes into the last cell without scrolling; the oldest systems that draw at all know the second only."""

_CTRL_C, _CTRL_BREAK = 0, 1  # events of a console; the others are the end of its window, of the session, of the system


class WindowsConsole:
    """Reads records, in one thread, until another wakes it."""

    def __init__(self, kernel: Any) -> None:
        """Ask a system.

        Args:
            kernel: What has the system's functions by their names.
        """
        self._kernel = kernel
        self._in, self._out = (c_void_p(kernel.GetStdHandle(which)) for which in (_INPUT, _OUTPUT))
        self._bell = c_void_p(kernel.CreateEventW(None, False, False, None))
        self._before: tuple[int, int] | None = None
        self._handler: object = None

    # Taking it and giving it back.

    @property
    def can_draw(self) -> bool:
        """Whether it understands what other terminals do; those before Windows 10 do not."""
        before = self._mode(self._out)
        can = any(self._kernel.SetConsoleMode(self._out, before | mode) for mode in _DRAW_MODES)
        self._kernel.SetConsoleMode(self._out, before)
        return can

    def take(self) -> None:
        """Have each key at once, and draw; what can be is done."""
        self._before = self._mode(self._in), self._mode(self._out)
        for handle, modes in ((self._in, _READ_MODES), (self._out, _DRAW_MODES)):
            any(self._kernel.SetConsoleMode(handle, mode) for mode in modes)  # the first that the system knows

    def give_back(self) -> None:
        """Leave it as it was."""
        if self._before is not None:
            before, self._before = self._before, None
            self._kernel.SetConsoleMode(self._in, before[0])
            self._kernel.SetConsoleMode(self._out, before[1])

    def _mode(self, handle: c_void_p) -> int:
        found = c_uint32()
        self._kernel.GetConsoleMode(handle, byref(found))
        return found.value

    # Reading.

    def wait(self, seconds: float | None) -> bool:
        """Wait until there is something to read, and return whether there is; not while it is woken or too late."""
        for_long = _FOR_EVER if seconds is None else max(int(seconds * 1000), 1)
        handles = (c_void_p * 2)(self._in, self._bell)
        found: int = self._kernel.WaitForMultipleObjects(2, handles, False, for_long)
        return found == _FIRST

    def wake(self) -> None:
        """Wake the thread that waits."""
        self._kernel.SetEvent(self._bell)

    def read(self) -> Sequence[KeyRecord | SizeRecord]:
        """Return the records that are there. Raises OSError where the console is gone."""
        buffer = ctypes.create_string_buffer(_AT_ONCE * records.SIZE)
        count = c_uint32()
        if not self._kernel.ReadConsoleInputW(self._in, buffer, _AT_ONCE, byref(count)):
            raise OSError("the console cannot be read")
        return records.read(buffer.raw[: count.value * records.SIZE])

    def size(self) -> tuple[int, int]:
        """Return columns and rows of the window. Raises OSError."""
        return os.get_terminal_size(1)

    # Being ended.

    def on_end(self, leave: Callable[[], object], wait: Callable[[], object]) -> None:
        """Have the console's end told.

        Args:
            leave: Called, from a thread of the system's, when somebody closes the window, signs out or shuts down.
            wait: Called after it; when it returns, or a few seconds later, the system ends the process.
        """

        def handle(event: int) -> bool:
            if event != _CTRL_C:
                leave()
            if event not in (_CTRL_C, _CTRL_BREAK):
                wait()
            return True

        make = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
        self._handler = make(ctypes.c_int, c_uint32)(handle)  # kept, as the system keeps no reference
        self._kernel.SetConsoleCtrlHandler(self._handler, True)

    def forget_end(self) -> None:
        """Let the system end the process as it does any."""
        if self._handler is not None:
            self._kernel.SetConsoleCtrlHandler(self._handler, False)
            self._handler = None


def here() -> WindowsConsole:
    """Return the console of this process."""
    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]  # on Windows alone
    kernel.GetStdHandle.restype = kernel.CreateEventW.restype = c_void_p
    return WindowsConsole(kernel)
