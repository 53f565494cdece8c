"""What people typed, as it is kept: never changed but for what no file can carry."""

import re
import unicodedata

_PLAINER = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}  # letters with a stroke
    | {"\u0ebc": "\u0ea5"}  # the Lao l that stands under another consonant, or beside it
    | dict.fromkeys("\u00ad\u200b\u200c\u2060\ufeff", None)  # where a line may break; nobody sees them
)
_AM = re.compile("([\u0e48-\u0e4b])(\u0e4d)|([\u0ec8-\u0ecb])(\u0ecd)")
"""A tone before the ring of am, in Thai or Lao: where am is typed as two signs, the ring comes before the tone."""


def cleaned(text: str) -> str:
    """Return the text as it is recorded: one line, surrogate pairs joined into their character.

    A lone surrogate becomes U+FFFD, since UTF-8 cannot carry it. Line ends become spaces and
    the outer blanks go; everything else stays as it was typed.
    """
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if "\n" in text or "\r" in text:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = " ".join(line.strip(" \t") for line in lines)
    return text.strip(" \t")


def search_key(text: str) -> str:
    """Return the text for comparing and searching: without case, accents, compatibility forms or ways to spell am."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    bare = "".join(c for c in decomposed if not (unicodedata.combining(c) and ord(c) < 0x370))
    return _AM.sub(r"\2\1\4\3", bare.translate(_PLAINER))


def shorten(text: str, limit: int = 40) -> str:
    """Return the beginning of a text, for naming it in a sentence; `limit` in characters."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


ONE_LINE = 76
"""How many characters of a message fit into one line of 80 columns, after its sign."""


def in_one_line(sentence: str, *words: str) -> str:
    """Return a sentence with people's words at its places, shortened so that it fits into one line of 80 columns.

    Args:
        sentence: The sentence, with {} where words go.
        words: The words, as many as there are places.
    """
    room = ONE_LINE - len(sentence.format(*("" for _ in words)))
    fitting: dict[int, str] = {}
    for left, place in zip(
        range(len(words), 0, -1), sorted(range(len(words)), key=lambda i: len(words[i])), strict=True
    ):
        fitting[place] = shorten(words[place], max(6, room // left))
        room -= len(fitting[place])
    return sentence.format(*(fitting[place] for place in range(len(words))))


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: `plural(1, "row")` is "1 row", `plural(1200, "row")` is "1,200 rows".

    `many` is the plural where it is not `one` with an s.
    """
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
