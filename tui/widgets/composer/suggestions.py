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


def as_listed(typed: str, names: Sequence[str]) -> str:
    """Return a name as it was typed, or as it is listed where only capitals and blanks differ."""
    typed = typed.strip()
    wanted = _same(typed)
    return next((name for name in names if _same(name) == wanted), typed)


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def name_before_text(typed: str, names: Sequence[str]) -> tuple[str, str] | None:
    """Return a known name and the text typed behind it, with a blank or a comma between them; None without a name.

    The name is typed in full, or with its last words where these are of one name alone: "boll" is Mr Boll. The
    beginning of a word is no name: "Lee" is not Leena.
    """
    words = typed.strip().split(" ")
    for count in range(len(words) - 1, 0, -1):
        rest = " ".join(words[count:]).strip()
        called = _folded(" ".join(words[:count]).rstrip(",;"))
        if not called or not rest:
            continue
        full = [name for name in dict.fromkeys(names) if _folded(name) == called]
        ending = [name for name in dict.fromkeys(names) if _folded(name).endswith(f" {called}")]
        for found in (full[:1], ending):
            if len(found) == 1:
                return found[0], rest
    return None


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
