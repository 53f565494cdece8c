"""What is printed where an older code page lacks its signs: plainer ones that people can read, else their numbers."""

import codecs
import sys
import unicodedata
from io import TextIOWrapper
from typing import Final

ERRORS: Final = "plenary.plainer"
_PLAINER: Final = {
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "…": "...", "–": "-", "—": "-", "·": "-", "→": "->",
    "\u00a0": " ", "\u202f": " ", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "°": "o",
}  # fmt: skip


def use() -> None:
    """Have standard output and errors print what their code page lacks in this way.

    What is piped or written to a file on Windows is UTF-8, as all that Plenary writes: its code page has no Lao.
    """
    codecs.register_error(ERRORS, _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            piped = sys.platform == "win32" and not stream.isatty()
            stream.reconfigure(encoding="utf-8" if piped else None, errors=ERRORS)


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return what is printed in the place of what cannot be. Raises the error where nothing was to be printed."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(_sign, lacking)), error.end


def _sign(character: str) -> str:
    """Return a sign of ASCII: a quotation mark, the letter without its accent, or the number of the character."""
    if character in _PLAINER:
        return _PLAINER[character]
    letter = unicodedata.normalize("NFD", character)[:1]
    return letter if letter.isascii() else character.encode("ascii", "backslashreplace").decode()
