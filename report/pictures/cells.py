"""How wide a text is where each character has one cell or two, and its lines of a given width."""

import unicodedata
from collections.abc import Iterator

from workshop.word_diff import words_of


def width(text: str) -> int:
    """The width in cells: marks none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, room: int) -> list[str]:
    """The text in lines of at most `room` cells, at least one; a word that is too long is cut."""
    lines: list[str] = []
    line, used = "", 0
    for piece in (part for word in words_of(text) for part in _cut(word, room)):
        size = width(piece)
        if used + size > room and line.strip() and piece.strip():
            lines.append(line.rstrip())
            line, used = "", 0
        if line or piece.strip():
            line, used = line + piece, used + size
    return [*lines, line.rstrip()]


def _cut(word: str, room: int) -> Iterator[str]:
    if width(word) <= room or not word.strip():
        yield word
        return
    piece, used = "", 0
    for char in word:
        size = _cells(char)
        if piece and used + size > room:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + size
    yield piece
