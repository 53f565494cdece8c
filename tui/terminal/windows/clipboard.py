"""The clipboard of Windows, for consoles whose windows do not paste by themselves.

A newer terminal pastes on Ctrl+V, and the key never arrives. In the console's own window it does, and what is pasted
with the mouse comes key by key, each line with its Enter.
"""

import ctypes
import time
from collections.abc import Callable
from ctypes import c_void_p
from typing import Any, Final

_TEXT: Final = 13  # CF_UNICODETEXT
_MOVABLE: Final = 0x2  # GMEM_MOVEABLE
_TRIES, _PAUSE = 5, 0.01  # another program may have it open for a moment
_END: Final = b"\0\0"


class Clipboard:
    """Takes texts from it, and lays texts onto it."""

    def __init__(self, user: Any, kernel: Any, sleep: Callable[[float], object] = time.sleep) -> None:
        """Ask a system.

        Args:
            user: What has the functions of windows by their names.
            kernel: What has those of memory.
            sleep: What waits.
        """
        self._user, self._kernel, self._sleep = user, kernel, sleep

    def text(self) -> str | None:
        """Return the text on it, with line ends as here; None where there is none."""
        if not self._open():
            return None
        try:
            held = c_void_p(self._user.GetClipboardData(_TEXT))
            where = self._kernel.GlobalLock(held) if held else None
            if not where:
                return None
            raw = ctypes.string_at(where, self._kernel.GlobalSize(held))
            self._kernel.GlobalUnlock(held)
        finally:
            self._user.CloseClipboard()
        found = raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace")
        return found.partition("\0")[0].replace("\r\n", "\n")

    def lay(self, text: str) -> bool:
        """Put a text onto it; whether that was possible."""
        raw = text.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-16-le", "replace") + _END
        if not self._open():
            return False
        try:
            held = c_void_p(self._kernel.GlobalAlloc(_MOVABLE, len(raw)))
            where = self._kernel.GlobalLock(held) if held else None
            if not where:
                return False
            ctypes.memmove(where, raw, len(raw))
            self._kernel.GlobalUnlock(held)
            self._user.EmptyClipboard()
            return bool(self._user.SetClipboardData(_TEXT, held))  # it is the system's from now on
        finally:
            self._user.CloseClipboard()

    def _open(self) -> bool:
        for _ in range(_TRIES):
            if self._user.OpenClipboard(None):
                return True
            self._sleep(_PAUSE)
        return False


def here() -> Clipboard:
    """Return the clipboard of this session."""
    user, kernel = (ctypes.WinDLL(name) for name in ("user32", "kernel32"))  # type: ignore[attr-defined]  # there alone
    for function in (user.GetClipboardData, user.SetClipboardData, kernel.GlobalAlloc, kernel.GlobalLock):
        function.restype = c_void_p
    kernel.GlobalSize.restype = ctypes.c_size_t
    kernel.GlobalAlloc.argtypes = [ctypes.c_uint, ctypes.c_size_t]
    return Clipboard(user, kernel)
