"""Lines of a given width, where each character has one cell or two, as terminals and pages of plain text have it."""

from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from workshop.word_diff import words_of


def wrapped(text: str, room: int) -> list[str]:
    """Return the text in lines of at most `room` cells, at least one; a word that is too long is cut."""
    lines: list[str] = []
    line = ""
    for piece in (part for word in words_of(text) for part in _cut(word, room)):
        if line.strip() and piece.strip() and cell_len(line + piece) > room:
            lines.append(line.rstrip())
            line = ""
        if line or piece.strip():
            line += piece
    return [*lines, line.rstrip()]


def _cut(word: str, room: int) -> Iterator[str]:
    """Yield a word in pieces of at most `room` cells, cut between the characters that people see."""
    if not word.strip() or cell_len(word) <= room:
        yield word
        return
    piece = ""
    for start, end, _ in split_graphemes(word)[0]:
        if piece and cell_len(piece + word[start:end]) > room:
            yield piece
            piece = ""
        piece += word[start:end]
    yield piece
