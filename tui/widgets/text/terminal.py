"""What a terminal can show, as far as can be told before it is asked."""

import locale
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import TextIO

_PLAIN = ("linux", "vt", "ansi", "dumb", "cons", "xterm-mono")  # fonts of a few hundred glyphs, or none known
_WINDOWS = ("WT_SESSION", "TERM_PROGRAM", "ConEmuANSI")  # set by terminals of Windows that have all signs
SIGNS = "›⋮✓│▸▾█─━┃┌┏┐┓└┗┘┛├┤┬┯┴┷■▲◆●"
"""What is drawn, and replaced where it cannot be shown."""
_ALL = frozenset({"utf8", "cp65001", "utf16", "utf16le"})


@cache
def _lacking(signs: str) -> str | None:
    from tui.widgets.text import console_font  # no other system needs it

    try:
        return console_font.lacking(signs, console_font.Windows())
    except (AttributeError, OSError, ValueError):  # no such library, or it may not be loaded
        return None


def is_plain(
    environment: Mapping[str, str],
    platform: str = sys.platform,
    lacking: Callable[[str], str | None] = _lacking,
) -> bool:
    """Return whether signs beyond ASCII may come out as something else.

    What counts is in which encoding the terminal is written to. The code page of the locale says nothing of that: on
    Windows a console takes every sign, whatever programs without a window use, and shows those of its font.

    Args:
        environment: What terminals say of themselves.
        platform: The system.
        lacking: Tells which signs the console of Windows cannot show, None where that cannot be known.
    """
    if environment.get("TERM", "").startswith(_PLAIN) or encoding(platform) not in _ALL:
        return True
    if platform != "win32" or any(environment.get(name) for name in _WINDOWS):
        return False
    return lacking(SIGNS) != ""


def stream(platform: str = sys.platform) -> TextIO | None:
    """Return where the console draws; None where there is nothing to draw on."""
    return sys.__stdout__ if platform == "win32" else sys.__stderr__


def encoding(platform: str = sys.platform) -> str:
    """Return the encoding in which the terminal is written to, in small letters and digits."""
    told = getattr(stream(platform), "encoding", None) or locale.getpreferredencoding(False)
    return "".join(filter(str.isalnum, told)).casefold()
