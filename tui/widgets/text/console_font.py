"""Which signs the font of a Windows console has, where the console draws by itself.

A newer terminal draws for the console behind it and has all signs, whatever it sets in the environment; the console's
own window has those of one font, and shows boxes for the others.
"""

import ctypes
import struct
from ctypes import byref, c_void_p
from typing import Any, Final, Protocol

_OWN_WINDOW: Final = "ConsoleWindowClass"
_OUTPUT: Final = -11  # GetStdHandle
_FONT = struct.Struct("<IIhhII64s")  # CONSOLE_FONT_INFOEX: size, number, cell, family, weight, name
_OUTLINES: Final = 0x4  # TMPF_TRUETYPE; other fonts have the characters of one code page
_MARK_MISSING: Final = 1  # GGI_MARK_NONEXISTING_GLYPHS
_MISSING: Final = 0xFFFF


class System(Protocol):
    """The libraries of Windows that know of windows and fonts."""

    kernel32: Any
    user32: Any
    gdi32: Any


class Windows:
    """Those of this process."""

    def __init__(self) -> None:
        """Load them. Raises AttributeError on other systems, OSError where they may not be loaded."""
        load = ctypes.WinDLL  # type: ignore[attr-defined]  # on Windows alone
        self.kernel32, self.user32, self.gdi32 = (load(name) for name in ("kernel32", "user32", "gdi32"))
        made = (self.gdi32.CreateCompatibleDC, self.gdi32.CreateFontW, self.gdi32.SelectObject)
        for function in (self.kernel32.GetConsoleWindow, self.kernel32.GetStdHandle, *made):
            function.restype = c_void_p


def lacking(signs: str, system: System) -> str | None:
    """Return which of the signs the console cannot show; None where that cannot be known."""
    window = system.kernel32.GetConsoleWindow()
    if not window:
        return None
    name = ctypes.create_string_buffer(128)
    length = system.user32.GetClassNameW(c_void_p(window), name, 64)
    if _text(name.raw[: 2 * length]) != _OWN_WINDOW:
        return ""
    font = ctypes.create_string_buffer(_FONT.pack(_FONT.size, 0, 0, 0, 0, 0, b""), _FONT.size)
    if not system.kernel32.GetCurrentConsoleFontEx(c_void_p(system.kernel32.GetStdHandle(_OUTPUT)), False, font):
        return None
    *_, family, _, face = _FONT.unpack(font.raw)
    if not family & _OUTLINES:
        return signs
    found = _glyphs(signs, _text(face).partition("\0")[0], system.gdi32)
    return (
        None if found is None else "".join(sign for sign, glyph in zip(signs, found, strict=True) if glyph == _MISSING)
    )


def _glyphs(signs: str, face: str, gdi: Any) -> list[int] | None:
    """Return the numbers of the signs' glyphs in a font."""
    context = c_void_p(gdi.CreateCompatibleDC(None))
    made = c_void_p(gdi.CreateFontW(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, face))
    try:
        before = c_void_p(gdi.SelectObject(context, made))
        units, glyphs = signs.encode("utf-16-le") + b"\0\0", (ctypes.c_uint16 * len(signs))()
        count = gdi.GetGlyphIndicesW(context, units, len(signs), byref(glyphs), _MARK_MISSING)
        gdi.SelectObject(context, before)
    finally:
        gdi.DeleteObject(made)
        gdi.DeleteDC(context)
    return [*glyphs] if count == len(signs) else None


def _text(raw: bytes) -> str:
    return raw.decode("utf-16-le", "replace")
