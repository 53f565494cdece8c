"""What a few typed letters may stand for: a speaker's name, a house phrase."""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.widgets.composer.textbuffer import is_word_character

_PART_OF_A_LONGER_WORD = "_.@\\"


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    """Return the name without capitals and without accents on Latin letters; other scripts' vowels stay."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(part for part in parts if not "\u0300" <= part <= "\u036f").strip()


def matching_names(typed: str, names: Sequence[str], limit: int = 5) -> list[str]:
    """Return the names of which a word begins as typed, best first, in their own order.

    Capitals and accents make no difference. A name that begins as typed comes before one of
    which a later word does; several typed words match the beginnings of words in their order.
    """
    wanted = _folded(typed)
    if not wanted:
        return list(dict.fromkeys(names))[:limit]
    first: list[str] = []
    later: list[str] = []
    for name in dict.fromkeys(names):
        folded = _folded(name)
        if folded.startswith(wanted):
            first.append(name)
        elif _begins_words(wanted.split(), folded.split()):
            later.append(name)
    return (first + later)[:limit]


def _begins_words(typed: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return all(any(word.lstrip("(\"'").startswith(part) for word in rest) for part in typed)


def the_name_meant(typed: str, names: Sequence[str]) -> str:
    """Return the name typed in full, the only one with that word, or the only one that begins so.

    Otherwise return what was typed.
    """
    typed = typed.strip()
    wanted = _folded(typed)
    if not wanted:
        return typed
    full = [name for name in names if _folded(name) == wanted]
    with_word = [name for name in names if f" {wanted} " in f" {_folded(name)} "]
    for found in (full[:1], with_word, matching_names(typed, names, limit=2)):
        if len(found) == 1:
            return found[0]
    return typed


class Expansion(NamedTuple):
    """A short code in a text, from ``start`` on, and what it stands for."""

    start: int
    code: str
    phrase: str


def expansion_before(text: str, cursor: int, phrases: Mapping[str, str]) -> Expansion | None:
    """Return the short code that ends at the cursor as a whole word, if there is one."""
    if not phrases or cursor == 0:
        return None
    longest = max(map(len, phrases))
    start = cursor
    while start > 0 and cursor - start <= longest and is_word_character(text[start - 1]):
        start -= 1
    code = text[start:cursor]
    if code not in phrases or not code:
        return None
    if start > 0 and (is_word_character(text[start - 1]) or text[start - 1] in _PART_OF_A_LONGER_WORD):
        return None
    return Expansion(start, code, phrases[code])
