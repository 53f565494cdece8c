"""How alike two texts are, by the words that they share: rapidfuzz's token set ratio, and the same without it.

The library is imported when it is asked for, as a start of the console needs none of it. Where it cannot be loaded, as
on a machine that lets no foreign code run, the same figures come from here, some fifty times slower.
"""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def likest(wanted: str, texts: Mapping[Name, str], least: float, limit: int | None = None) -> list[tuple[float, Name]]:
    """Return how like a text each of others is, of 100, the likest first; those that are at least so like it.

    Args:
        wanted: The words that are compared, with blanks between.
        texts: The others, by name.
        least: How like it they are at least, of 100.
        limit: The most that are returned; None for all.
    """
    try:
        from rapidfuzz import fuzz, process
    except (ImportError, OSError):  # it is not there, or not for this machine
        found = [(share(wanted, text), name) for name, text in texts.items()]
        best = sorted((each for each in found if each[0] >= least and each[0]), key=lambda each: -each[0])
        return best[:limit]
    ranked = process.extract(wanted, texts, scorer=fuzz.token_set_ratio, score_cutoff=least, limit=limit)
    return [(likeness, name) for _, likeness, name in ranked]


def share(one: str, other: str) -> float:
    """Return how alike two texts are, of 100, by their words: what both have, and how like the rest of each is."""
    words, others = {*one.split()}, {*other.split()}
    if not words or not others:
        return 0.0
    both, mine, theirs = words & others, words - others, others - words
    if both and (not mine or not theirs):
        return 100.0
    shared, left, right = (len(_joined(each)) for each in (both, mine, theirs))
    blank = 1 if shared else 0
    apart = left + right - 2 * _common(_joined(mine), _joined(theirs))
    found = _of(apart, 2 * (shared + blank) + left + right)
    if not shared:
        return found
    with_mine, with_theirs = (_of(blank + each, 2 * shared + blank + each) for each in (left, right))
    return max(found, with_mine, with_theirs)


def _of(apart: int, length: int) -> float:
    return 100.0 - 100.0 * apart / length if length else 100.0


def _joined(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, a row of its table in one number (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for place, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << place
    whole = (1 << len(one)) - 1
    row = whole
    for char in other:
        hits = row & places.get(char, 0)
        row = ((row + hits) | (row - hits)) & whole
    return len(one) - row.bit_count()
