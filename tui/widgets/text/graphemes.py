"""Where one written character ends and the next begins: the places at which a cursor may stand."""

import unicodedata
from functools import lru_cache

from rich.cells import cell_len

ZERO_WIDTH_JOINER = "\u200d"
_JOINED_BEFORE = frozenset("\u200c\u200d\u0e33\u0eb3\uff9e\uff9f")
"""Joiners, the Thai and Lao AM, half-width sound marks: part of what stands before them."""
# After these a consonant is written below or beside the one before: Khmer, Burmese, Indic.
_STACKERS = frozenset("\u17d2\u1039\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")


@lru_cache(maxsize=4096)
def _follows(char: str) -> bool:
    """Whether the character belongs to the one before it."""
    if char in _JOINED_BEFORE or "\U0001f3fb" <= char <= "\U0001f3ff" or "\u1160" <= char <= "\u11ff":
        return True
    return unicodedata.category(char) in {"Mn", "Me", "Mc"} or "\U000e0020" <= char <= "\U000e007f"


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f" or char in "\u200b\u2028\u2029"


def _is_pictograph(char: str) -> bool:
    return char >= "\U0001f000" or "\u2190" <= char <= "\u2bff" or char in "\u00a9\u00ae\u3030\u303d"


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def is_boundary(text: str, index: int) -> bool:
    """Whether a cursor may stand before ``text[index]``: true at both ends of the text."""
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if after < "\u0300" and after not in "\u00a9\u00ae":
        return True
    if _is_control(before) or _is_control(after):
        return True
    if _follows(after):
        return False
    if before in _STACKERS:
        return unicodedata.category(after) != "Lo"
    if before == ZERO_WIDTH_JOINER:
        return not (_is_pictograph(after) and _joins_pictograph(text, index - 1))
    if _is_flag_letter(before) and _is_flag_letter(after):
        first = index - 1
        while first > 0 and _is_flag_letter(text[first - 1]):
            first -= 1
        return (index - first) % 2 == 0
    return True


def _joins_pictograph(text: str, joiner: int) -> bool:
    """Whether the joiner at that index comes after a pictograph and its modifiers."""
    index = joiner - 1
    while index > 0 and _follows(text[index]):
        index -= 1
    return index >= 0 and _is_pictograph(text[index])


def next_boundary(text: str, index: int) -> int:
    """Return the first boundary after the index, at most the length of the text."""
    index += 1
    while not is_boundary(text, index):
        index += 1
    return min(index, len(text))


def previous_boundary(text: str, index: int) -> int:
    """Return the last boundary before the index, at least 0."""
    index -= 1
    while not is_boundary(text, index):
        index -= 1
    return max(index, 0)


def cells(text: str, start: int = 0, end: int | None = None) -> int:
    """Return how many terminal cells the part of the text from start to end takes when drawn."""
    part = text[start:end]
    if part.isascii():
        return len(part)
    total, index = 0, 0
    while index < len(part):
        following = next_boundary(part, index)
        total += cell_len(part[index:following])
        index = following
    return total
