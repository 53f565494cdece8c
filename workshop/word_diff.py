"""Two wordings compared word by word."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Literal

from workshop import texts

Op = Literal["same", "struck", "inserted"]
Piece = tuple[Op, str]

_MOST = 4_000_000  # pairs of words above which two wordings are not searched for what they share
_BLANK_RUN = re.compile(r"[\s\u200b]+|[^\s\u200b]+")
# Scripts written without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese.
SPACELESS = re.compile(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_BEFORE = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")  # vowels typed before their letter
_AFTER = frozenset("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u200c\u200d")  # what belongs to the letter before
_STACKING = frozenset("\u1039\u17d2")  # after which the next letter, of Burmese or Khmer, stands below
_KILLER = "\u103a"  # makes a letter of Burmese the end of the syllable before it
_TONE = "\u1037"  # may stand between the two


def words_of(text: str) -> list[str]:
    """Return the words and blanks of a text in turn; where words are not set apart, its letters with their signs."""
    found: list[str] = []
    for run in _BLANK_RUN.findall(text):
        if SPACELESS.search(run):
            found.extend(_letters(run))
        else:
            found.append(run)
    return found


def _letters(run: str) -> list[str]:
    found: list[str] = []
    for char in run:
        joined = unicodedata.category(char) in ("Mn", "Mc", "Me") or char in _AFTER
        if found and (joined or found[-1][-1] in _BEFORE | _STACKING or _one_word(found[-1][-1], char)):
            found[-1] += char
            if char == _KILLER and len(found) > 1 and _ends_syllable(*found[-2:]):
                found[-2:] = ["".join(found[-2:])]
        else:
            found.append(char)
    return found


def _ends_syllable(before: str, letter: str) -> bool:
    return len(letter.replace(_TONE, "")) == 2 and "\u1000" <= before[0] <= "\u109f" and before[-1] != _KILLER


def _one_word(before: str, char: str) -> bool:
    return not SPACELESS.match(before) and not SPACELESS.match(char)


def struck_and_inserted(old: str, new: str) -> list[Piece]:
    """Return what of an old wording stays, is struck and is inserted, in order.

    "same" and "struck" together are the old wording, "same" and "inserted" the new one, to the letter.
    """
    before, after = words_of(old), words_of(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    pieces: list[Piece] = [("same", "".join(before[:start]))]
    middle_old, middle_new = before[start : len(before) - end], after[start : len(after) - end]
    if len(middle_old) * len(middle_new) > _MOST:
        pieces += [("struck", "".join(middle_old)), ("inserted", "".join(middle_new))]
    else:
        for op, a, b, c, d in SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes():
            if op == "equal":
                pieces.append(("same", "".join(middle_old[a:b])))
            else:
                pieces += [("struck", "".join(middle_old[a:b])), ("inserted", "".join(middle_new[c:d]))]
    pieces.append(("same", "".join(before[len(before) - end :])))
    return _joined(pieces)


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without empty ones, and a blank between two changes as part of both, which reads better."""
    found = [piece for piece in pieces if piece[1]]
    joined: list[Piece] = []
    struck = inserted = ""
    for place, (op, text) in enumerate(found):
        between = 0 < place < len(found) - 1 and found[place + 1][0] != "same" and (struck or inserted)
        if op == "struck":
            struck += text
        elif op == "inserted":
            inserted += text
        elif between and not text.strip():
            struck, inserted = struck + text, inserted + text
        else:
            joined += _change(struck, inserted)
            struck = inserted = ""
            joined.append((op, text))
    return joined + _change(struck, inserted)


def _change(struck: str, inserted: str) -> list[Piece]:
    pieces: list[Piece] = [("struck", struck), ("inserted", inserted)]
    return [piece for piece in pieces if piece[1]]


def focused(pieces: Sequence[Piece], around: int = 24) -> list[Piece]:
    """Return the comparison with long stretches that stay shortened, to `around` letters or so beside each change."""
    found: list[Piece] = []
    for place, (op, text) in enumerate(pieces):
        if op == "same":
            before = text[:around] if place else ""
            after = text[-around:] if place < len(pieces) - 1 else ""
            if len(text) > len(before) + len(after) + 1:
                text = f"{before.rpartition(' ')[0] or before}…{after.partition(' ')[2] or after}"
        found.append((op, text))
    return found


def told(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the comparison with words that say, without any colour, what was struck and what is new."""
    found: list[Piece] = []
    ahead = [*pieces]
    while ahead:
        (op, text), *ahead = ahead
        if op == "same":
            found.append((op, text))
            continue
        struck, inserted = (text, "") if op == "struck" else ("", text)
        if op == "struck" and ahead and ahead[0][0] == "inserted":
            inserted = ahead.pop(0)[1]
        edge = inserted or struck
        begin, end = edge[: len(edge) - len(edge.lstrip())], edge[len(edge.rstrip()) :] if edge.strip() else ""
        found.append(("same", begin))
        if struck and inserted:
            found += [("struck", texts.was(struck.strip())), ("inserted", texts.now(inserted.strip()))]
        elif struck:
            found.append(("struck", texts.gone(struck.strip())))
        else:
            found.append(("inserted", texts.new(inserted.strip())))
        found.append(("same", end))
    return [piece for piece in found if piece[1]]


def signed(pieces: Sequence[Piece]) -> str:
    """Return the comparison as one text, with words that say what was struck and what is new."""
    return "".join(text for _, text in told(pieces))
