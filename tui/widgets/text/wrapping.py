"""Lines of a given width for any script, without cutting a written character.

Where a line may end follows Unicode Standard Annex 14 as far as it needs no dictionary: after spaces
(class SP, ZW), between ideographs (ID), never before what closes (CL, EX, NS) nor after what opens (OP).
Scripts without spaces (SA) would need a dictionary of words: they are cut at a written character, but
not beside a vowel that belongs to the next or the last one.
"""

from bisect import bisect_right
from functools import lru_cache

from rich.cells import cell_len

from tui.widgets.text.graphemes import is_boundary, iter_graphemes

_SPACES = frozenset(" \u200b\u3000")
"""A line may end after these; at the end of a line they may hang beyond its width."""
_NEVER_FIRST = frozenset(
    "\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u0eaf"  # Lao: the vowels after a consonant, repetition, ellipsis
    "\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f"  # Thai: the same
    "\u17d4\u17d5\u17d6\u17d7\u17d8\u17d9\u17da"  # Khmer: full stop and the other signs that close
    "\u104a\u104b"  # Burmese: section marks
    "\u102b\u102c\u1038"  # Burmese: vowels and the visarga, characters of their own but part of a syllable
    ",.;:!?)]}\u00bb\u201d\u2019\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff09\u300d\u300f\u3011\u300b\u2026"
)
_NEVER_LAST = frozenset(
    "\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"  # Lao: the vowels before a consonant
    "\u0e40\u0e41\u0e42\u0e43\u0e44"  # Thai: the same
    "([{\u00ab\u201c\u2018\uff08\u300c\u300e\u3010\u300a"
)

_CUT_BACK = 8
"""How many code points a cut may be moved back for the sake of a vowel or a bracket."""


def _is_unspaced(char: str) -> bool:
    """Return whether the character's script is written without spaces between words."""
    return (
        "\u0e00" <= char <= "\u0eff"  # Thai, Lao
        or "\u1000" <= char <= "\u109f"  # Burmese
        or "\u1780" <= char <= "\u17ff"  # Khmer
        or _is_ideograph(char)
    )


def _is_ideograph(char: str) -> bool:
    """Return whether a line may end at each character of its script."""
    return "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def line_end(text: str, start: int, width: int) -> int:
    """Return where the line that begins at ``start`` ends: after ``start``, at most ``len(text)``.

    ``width`` is in terminal cells, at least 1. Only as much of the text is read as fills the line.
    Spaces at the end of the line belong to it and may hang beyond the width. A word that is too
    long is cut; one of a script without spaces is cut too where half the line would stay empty.
    """
    ahead = text[start : start + width + 1]
    if ahead.isascii():
        if len(ahead) <= width:
            return len(text)
        space = text.rfind(" ", start, start + width + 1)
        if space < 0:
            return start + width
        end = _after_spaces(text, space)
        if is_boundary(text, end):
            return end
    return _mixed_line_end(text, start, width)


def _after_spaces(text: str, index: int) -> int:
    while index < len(text) and text[index] in _SPACES:
        index += 1
    return index


def _mixed_line_end(text: str, start: int, width: int) -> int:
    """Return what ``line_end`` does, read character by character."""
    index, used = start, 0
    good, good_used = start, 0  # the last place where a line ends well, and the cells before it
    cut = start  # the last place where a word may be cut
    for written in iter_graphemes(text, start):
        char = written[0]
        if written in _SPACES:
            index += 1
            used += cell_len(char)
            good, good_used, cut = index, used, index
            continue
        if index > start and char not in _NEVER_FIRST and text[index - 1] not in _NEVER_LAST:
            cut = index
            if _is_ideograph(char) or _is_ideograph(text[index - 1]):
                good, good_used = index, used
        used += cell_len(written)
        if used > width and index > start:
            leaves_half_empty = _is_unspaced(char) and good_used * 2 < width
            if good > start and not (leaves_half_empty and cut > good):
                return good
            return cut if index - cut <= _CUT_BACK and cut > start else index
        index += len(written)
    return index


@lru_cache(maxsize=2048)
def _wrapped(text: str, width: int, limit: int | None) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(text) and (limit is None or len(spans) < limit):
        end = line_end(text, start, width)
        spans.append((start, end))
        start = end
    return tuple(spans) or ((0, 0),)


def forget() -> None:
    """Measure everything anew, since characters are wider or narrower than they were."""
    _wrapped.cache_clear()


def wrap(text: str, width: int, limit: int | None = None) -> list[tuple[int, int]]:
    """Return the spans (start, end) of the lines of ``text`` at a width in terminal cells.

    The spans join up and cover the text from 0, all of it unless ``limit`` lines (at least 1)
    are too few: then the last span ends before the text does. An empty text is one empty line.
    Give it the text as it is drawn (``display.visible``): offsets are the same. A width
    below 1 counts as 1; a character wider than the width has a line to itself.
    """
    return list(_wrapped(text, max(width, 1), limit))


def rewrap(
    spans: list[tuple[int, int]], old_size: int, text: str, width: int, changed: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return what ``wrap`` would, reading only the lines near a change.

    Args:
        spans: The lines of the text as it was.
        old_size: How many code points it had.
        text: The text as it is now.
        width: The width in terminal cells.
        changed: The part (start, end) of ``text`` that is new; what stands before and after it is as it was.
    """
    width = max(width, 1)
    first, after = changed
    grown = len(text) - old_size
    # The line before, too: what now begins the changed line may fit there. One more, as a mark
    # that joins the character before it moves that line's end.
    line = max(bisect_right(spans, (first, old_size + 1)) - 3, 0)
    result = spans[:line]
    start = spans[line][0] if spans else 0
    old_starts = {span[0]: number for number, span in enumerate(spans)}
    while start < len(text):
        number = old_starts.get(start - grown)
        # Not amid pictographs: whether two join depends on what stands before them.
        if number is not None and start > after and text[start] < "\U0001f000":
            result.extend((left + grown, right + grown) for left, right in spans[number:])
            return result
        end = line_end(text, start, width)
        result.append((start, end))
        start = end
    return result or [(0, 0)]
