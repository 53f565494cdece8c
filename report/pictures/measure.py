"""How wide words are in a picture, and the lines that they make in a box.

Which font a picture is shown in is not known here: that of the reader is. A character counts as wide as in the wider of
Noto Sans and DejaVu Sans, and in scripts with wide letters as all but a few of these are; so nothing runs out of a box.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rich.cells import split_graphemes

from workshop.word_diff import words_of

_ASCII: Final = (
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 55, 84, 32, 36, 32, 37, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 34, 29, 66, 56, 91, 76, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69,
    61, 69, 39, 37, 39, 84, 50, 50, 61, 63, 55, 63, 62, 36, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
    59, 82, 59, 59, 52, 64, 55, 64, 84,
)  # fmt: skip
"""Hundredths of the size of the type, from the blank to the tilde."""
_SCRIPTS: Final = (  # the first character of each range, and hundredths for a letter in it
    (0x0080, 68), (0x0370, 80), (0x0400, 95), (0x0590, 68), (0x0600, 90), (0x0900, 85), (0x0B80, 140), (0x0C00, 110),
    (0x0D80, 120), (0x0E00, 70), (0x0E80, 70), (0x0F00, 80), (0x1000, 115), (0x10A0, 80), (0x1100, 100), (0x1200, 95),
    (0x1380, 90), (0x1780, 88), (0x1800, 100), (0x1E00, 68), (0x1F00, 80), (0x2000, 70), (0x2010, 100),
    (0x2E80, 100), (0xD7B0, 100), (0xFB00, 100), (0x1F000, 140), (0x20000, 100),
)  # fmt: skip
_STARTS: Final = [start for start, _ in _SCRIPTS]
_STACKED: Final = re.compile("[\u17d2\u1039].")  # consonants of Khmer and Burmese that stand below another
_WIDER_BOLD: Final = 1.14


@lru_cache(maxsize=4096)
def _hundredths(character: str) -> int:
    code = ord(character)
    if 0x20 <= code < 0x7F:
        return _ASCII[code - 0x20]
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    plain = unicodedata.normalize("NFD", character)[0]
    if plain.isascii() and plain.isprintable():
        return max(_ASCII[ord(plain) - 0x20], 45)
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 140 if code >= 0x1F000 and code < 0x20000 else 102
    return _SCRIPTS[bisect_right(_STARTS, code) - 1][1] if code >= _STARTS[0] else 80


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return at most how many pixels wide a text is in type of that size."""
    if not text.isascii():
        text = _STACKED.sub("", text)
    return sum(map(_hundredths, text)) * size / 100 * (_WIDER_BOLD if bold else 1)


def lines(text: str, room: float, size: float, *, bold: bool = False, less: float = 0) -> list[str]:
    """Return a text in lines, at least one; a word that is too long is cut.

    Args:
        text: The text.
        room: How many pixels wide a line may be.
        size: The size of the type.
        bold: Whether it is bold.
        less: How many pixels the first line is shorter.
    """
    found: list[str] = []
    line, used = "", less
    for piece in (part for word in words_of(text) for part in _cut(word, room, size, bold=bold)):
        wide = width(piece, size, bold=bold)
        if (line.strip() or (less and not found)) and piece.strip() and used + wide > room:
            found.append(line.rstrip())
            line, used = "", 0.0
        if line or piece.strip():
            line, used = line + piece, used + wide
    return [*found, line.rstrip()]


def _cut(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield a word in pieces that fit, cut between the characters that people see."""
    if not word.strip() or width(word, size, bold=bold) <= room:
        yield word
        return
    piece, used = "", 0.0
    for start, end, _ in split_graphemes(word)[0]:
        wide = width(word[start:end], size, bold=bold)
        if piece and used + wide > room:
            yield piece
            piece, used = "", 0.0
        piece, used = piece + word[start:end], used + wide
    yield piece
