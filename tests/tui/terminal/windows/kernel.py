"""What the system offers of a console, made up: records wait to be read, and modes are known or refused."""

import ctypes
import struct
import threading
from typing import Any

IN, OUT, BELL = 3, 7, 11
ALL_READ, ALL_DRAW = 0x3FF, 0x1F


class Kernel:
    """Has the functions by which a console is asked, as far as ours asks."""

    def __init__(self, *, can_read: int = ALL_READ, can_draw: int = ALL_DRAW) -> None:
        self.known = {IN: can_read, OUT: can_draw}
        self.before = {IN: 0x1F7, OUT: 0x3}
        self.modes = dict(self.before)
        self.handler: Any = None
        self.gone = False
        self._raw = b""
        self._rung = False
        self._turn = threading.Condition()

    # What a test does.

    def press(self, code: int, unit: str = "\0", held: int = 0, *, down: bool = True, times: int = 1) -> None:
        self.put(struct.pack("<HxxIHHHHI", 1, down, times, code, 0, ord(unit), held))

    def type(self, text: str) -> None:
        raw = text.encode("utf-16-le", "surrogatepass")
        for (unit,) in struct.iter_unpack("<H", raw):
            self.press(0, chr(unit))

    def put(self, raw: bytes) -> None:
        with self._turn:
            self._raw += raw
            self._turn.notify_all()

    # What the system does.

    def GetStdHandle(self, which: int) -> int:  # noqa: N802 - the system's names, here and below
        return IN if which == -10 else OUT

    def CreateEventW(self, *_: object) -> int:  # noqa: N802
        return BELL

    def GetConsoleMode(self, handle: Any, found: Any) -> bool:  # noqa: N802
        found._obj.value = self.modes[handle.value]
        return True

    def SetConsoleMode(self, handle: Any, mode: int) -> bool:  # noqa: N802
        if mode & ~self.known[handle.value]:
            return False
        self.modes[handle.value] = mode
        return True

    def WaitForMultipleObjects(self, _count: int, handles: Any, _all: bool, milliseconds: int) -> int:  # noqa: N802
        assert [*handles] == [IN, BELL]
        with self._turn:
            seconds = None if milliseconds == 0xFFFFFFFF else milliseconds / 1000
            self._turn.wait_for(lambda: self._raw or self._rung or self.gone, seconds)
            if self._raw or self.gone:
                return 0
            rung, self._rung = self._rung, False
            return 1 if rung else 0x102

    def SetEvent(self, _: Any) -> None:  # noqa: N802
        with self._turn:
            self._rung = True
            self._turn.notify_all()

    def ReadConsoleInputW(self, _: Any, buffer: Any, most: int, count: Any) -> bool:  # noqa: N802
        with self._turn:
            if self.gone:
                return False
            raw, self._raw = self._raw[: most * 20], self._raw[most * 20 :]
            buffer[: len(raw)] = raw
            count._obj.value = len(raw) // 20
            return True

    def SetConsoleCtrlHandler(self, handler: Any, add: bool) -> None:  # noqa: N802
        self.handler = handler if add else None


class Board:
    """A clipboard, and the memory in which texts are passed; `busy` says how often another program has it open."""

    def __init__(self, raw: bytes | None = None, busy: int = 0) -> None:
        self.raw, self.busy = raw, busy
        self.is_open = False
        self._memory: list[Any] = [None]

    def OpenClipboard(self, _: None) -> bool:  # noqa: N802
        self.busy -= 1
        self.is_open = self.busy < 0
        return self.is_open

    def CloseClipboard(self) -> None:  # noqa: N802
        assert self.is_open
        self.is_open = False

    def EmptyClipboard(self) -> None:  # noqa: N802
        assert self.is_open
        self.raw = None

    def GetClipboardData(self, kind: int) -> int:  # noqa: N802
        assert (self.is_open, kind) == (True, 13)
        return self._kept(ctypes.create_string_buffer(self.raw, len(self.raw))) if self.raw is not None else 0

    def SetClipboardData(self, kind: int, held: Any) -> bool:  # noqa: N802
        assert (self.is_open, kind) == (True, 13)
        self.raw = self._memory[held.value].raw
        return True

    def GlobalAlloc(self, _: int, size: int) -> int:  # noqa: N802
        return self._kept(ctypes.create_string_buffer(size))

    def GlobalLock(self, held: Any) -> int:  # noqa: N802
        return ctypes.addressof(self._memory[held.value])

    def GlobalSize(self, held: Any) -> int:  # noqa: N802
        return len(self._memory[held.value])

    def GlobalUnlock(self, _: Any) -> None:  # noqa: N802
        pass

    def _kept(self, memory: Any) -> int:
        self._memory.append(memory)
        return len(self._memory) - 1
