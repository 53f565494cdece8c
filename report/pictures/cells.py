"""Lines of a given width, where each character has one cell or two, as terminals and pages of plain text have it."""

from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

from workshop.word_diff import words_of


def cells(text: str) -> int:
    """Return how many cells a text takes."""
    return len(text) if text.isascii() else cell_len(text)


def wrapped(text: str, room: int) -> list[str]:
    """Return the text in lines of at most `room` cells, at least one; a word that is too long is cut."""
    return [text[start:end] for start, end in spans(text, room)]


def spans(text: str, room: int) -> list[tuple[int, int]]:
    """Return where each line of `wrapped` begins and ends in the text; the blanks between lines are in none."""
    found: list[tuple[int, int]] = []
    start = end = at = 0  # of the line: where it begins, and where its last word ends
    used = 0
    for piece in (part for word in words_of(text) for part in _cut(word, room)):
        high, blank = cell_len(piece), not piece.strip()
        if end > start and not blank and used + high > room:
            found.append((start, end))
            start = end = at
            used = 0
        if blank and end == start:
            start = end = at + len(piece)
        else:
            used += high
            end = end if blank else at + len(piece)
        at += len(piece)
    return [*found, (start, end)]


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
