"""Texts as search compares them, with the way back from each character to the place where it was typed."""

import unicodedata
from collections.abc import Iterator, Sequence

from workshop.text import search_key

Span = tuple[int, int]
_JOINERS = frozenset("-‐‑’'")  # written or left out within a word: re-integration, women's
_WITHOUT_JOINERS = str.maketrans(dict.fromkeys(_JOINERS))


def folded(text: str) -> str:
    """Return a text as search compares it: as `search_key` has it, and without what may join the parts of a word."""
    return search_key(text).translate(_WITHOUT_JOINERS)


def spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return where in a text folded words stand, from the first to the last, none over another.

    Args:
        text: As it was typed.
        words: What was sought, each as `folded` has it.
    """
    wanted = [word for word in words if word]
    if not wanted or not any(word in folded(text) for word in wanted):
        return ()
    pieces = [(folded(text[start:end]), start, end) for start, end in _clusters(text)]
    line = "".join(piece for piece, _, _ in pieces)
    places = [(start, end) for piece, start, end in pieces for _ in piece]
    found = sorted((places[at][0], places[at + len(word) - 1][1]) for word in wanted for at in _all(line, word))
    return tuple(_joined(found))


def _all(line: str, word: str) -> Iterator[int]:
    at = line.find(word)
    while at >= 0:
        yield at
        at = line.find(word, at + len(word))


def _clusters(text: str) -> Iterator[Span]:
    """Yield the parts that fold by themselves: a character with the signs over and under it, and am with its tone."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _belongs(text[place]):
            yield start, place
            start = place


def _belongs(char: str) -> bool:
    return bool(unicodedata.combining(char)) or char in "\u0e33\u0e4d\u0eb3\u0ecd"


def _joined(found: Sequence[Span]) -> Iterator[Span]:
    start = end = -1
    for first, last in found:
        if first > end:
            if end > start:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if end > start:
        yield start, end
