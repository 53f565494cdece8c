"""What a line of a list begins with: a bullet, a letter, a number such as 2.1.3; and what only looks like one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple
from unicodedata import numeric

BLANK = " \t\u00a0\u2000-\u200a\u202f\u3000"
"""Blanks of all widths, for a regular expression; those that do not break indent lines of web pages."""
_SPACE = rf"[{BLANK}]+(?=\S)"
_WINGDINGS = "\ue000-\uf8ff"  # private characters, as Word writes the bullets of its symbol fonts
# Patterns, which are compiled with the first paste.
_BULLET = (
    # A sign that is nothing but a bullet needs no blank behind it.
    rf"([\u2022\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\u2023\u25ba\u25b6\u25b8\u25b9\u2713\u2714\u2717\u2718\u27a2\u27a4"
    rf"\u2756\u25c6\u25c7\u2605\u2606\u2610\u2611\u2612\u2043\u29bf{_WINGDINGS}])(?:{_SPACE}|(?=\w))"
    rf"|([-*+\u2013\u2014\u2212\u00b7\u00a7\u2192\u21d2\u27a1\u00bb\u203a\u2219])(?:{_SPACE}\[[ xX]\])?{_SPACE}"
)
# Word's second bullet has a tab behind it or blanks that do not break; "o" with one blank is a word of many languages.
_WORDS_SECOND = rf"(o)(?:[ ]*[\t\u00a0][{BLANK}]*|[ ]{{2,}})(?=\S)"
_MAYBE_SECOND = r"(o) (?=[^\W\d_])"
_LETTER = rf"(?:(\()?([A-Za-z]|[ivx]{{2,6}}|[IVX]{{2,6}})\)|([A-Za-z]|[ivx]{{2,6}}|[IVX]{{2,6}})\.){_SPACE}"
_NUMBER = rf"(\()?(\d{{1,3}}(?:\.\d{{1,3}})*)([.)\u00ba]?){_SPACE}"
# What numbers a line only where the numbers go on from 1: "1.Water", "1/ Water", "1 - Water".
_LOOSE = rf"(\()?(\d{{1,2}})(?:([.)])(?=[^\W\d_])|[ ]?([-/\u2013]){_SPACE}(?!\d))"
_CIRCLED = rf"([\u2460-\u2473\u2776-\u277f\u2780-\u2793])[{BLANK}]*(?=\S)"
_ROMAN = r"(x{0,3})(ix|iv|v?i{0,3})"
_WORTH = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}

Path = tuple[int, ...]


class ListMark(NamedTuple):
    """What a line of a list begins with.

    ``length`` is how many characters the mark takes, with the blanks after it; ``place`` says which one of its style
    it is (a bullet is always the first); ``path`` has the parts of a number such as 2.1.3, where the list has such.
    """

    length: int
    style: str
    place: int = 1
    path: Path = ()


def list_marks(lines: Sequence[str], indents: Sequence[int] = ()) -> list[ListMark | None]:
    """Return the mark of each line, None where it has none.

    Args:
        lines: The lines without their indentation.
        indents: The column at which each began; none where nothing is indented.
    """
    numbers = [re.match(_NUMBER, line) for line in lines]
    paths = [_path(found) for found in numbers]
    sound = {*_sound(lines, numbers, paths)}
    loose = {*_loose(lines, {paths[place][0]: place for place in sound if len(paths[place]) == 1})}
    capitals = _capitals(lines, sound)
    seconds = _seconds(lines, indents)
    nested = any(len(paths[place]) > 1 for place in sound)
    marks: list[ListMark | None] = []
    before: dict[str, int] = {}  # the last place of each style of letters
    for place, line in enumerate(lines):
        if place in sound:
            found, path = numbers[place], paths[place]
            length = found.end() if found else 0
            style = re.sub(r"[\d.]+", "1", line[:length].strip(), count=1) + ("." if path and _dotted(found) else "")
            marks.append(ListMark(length, style, path[-1], path if nested else ()))
        elif place in loose and (number := re.match(_LOOSE, line)):
            style = f"{number[1] or ''}1{number[3] or number[4]}"
            marks.append(ListMark(number.end(), style, int(number[2])))
        elif circled := re.match(_CIRCLED, line):
            marks.append(ListMark(circled.end(), "\u2460", int(numeric(circled[1]))))
        elif bullet := re.match(_BULLET, line):
            marks.append(ListMark(bullet.end(), bullet[1] or bullet[2]))
        elif place in seconds:
            marks.append(ListMark(seconds[place], "o"))
        elif (letter := re.match(_LETTER, line)) and (letter[2] or letter[3].islower() or place in capitals):
            marks.append(_lettered(letter, before))
        else:
            marks.append(None)
    return marks


def _seconds(lines: Sequence[str], indents: Sequence[int]) -> dict[int, int]:
    """Return the lines that begin with Word's second bullet, with how many characters it takes.

    An "o" with one blank behind it is one only where it is indented below another bullet, or where no line is
    without a mark and a capital follows.
    """
    found: dict[int, int] = {}
    bullet = ""  # the bullet of the line before; empty for none
    column = 0  # where the last other bullet stood
    all_marked = all(re.match(_BULLET, line) or re.match(_MAYBE_SECOND, line) for line in lines)
    for place, line in enumerate(lines):
        indent = indents[place] if indents else 0
        if other := re.match(_BULLET, line):
            bullet, column = other[0], indent
            continue
        maybe = re.match(_MAYBE_SECOND, line)
        if tabbed := re.match(_WORDS_SECOND, line):
            found[place] = tabbed.end()
        elif maybe and bullet and (indent > column or (all_marked and line[maybe.end()].isupper())):
            found[place] = maybe.end()
        else:
            bullet = ""
    return found


def _capitals(lines: Sequence[str], sound: AbstractSet[int]) -> set[int]:
    """Return the lines that A., B. or I., II. number, and not the initials of a name.

    They go on from one another, and there are three of them at least, or others marks among them.
    """
    found: set[int] = set()
    before: dict[bool, int] = {}  # the last place of letters (False) and of Roman numbers (True)
    for place, line in enumerate(lines):
        letter = re.match(_LETTER, line)
        if place in sound or letter is None or not letter[3] or letter[3].islower():
            continue
        values = {True: _roman(letter[3].lower()), False: ord(letter[3]) - 64 if len(letter[3]) == 1 else 0}
        goes_on = next((roman for roman, value in values.items() if value > 1 and before.get(roman) == value - 1), None)
        begins = next((roman for roman, value in values.items() if value == 1), None)
        style = goes_on if goes_on is not None else begins
        if style is None:
            return set()
        before[style] = values[style]
        found.add(place)
    others = any(place in sound or re.match(_BULLET, line) for place, line in enumerate(lines))
    return found if len(found) > 2 or others else set()


def _path(found: re.Match[str] | None) -> Path:
    return tuple(int(part) for part in found[2].split(".")) if found else ()


def _dotted(found: re.Match[str] | None) -> bool:
    return found is not None and found[3] == "."


def _sound(lines: Sequence[str], numbers: Sequence[re.Match[str] | None], paths: Sequence[Path]) -> Iterator[int]:
    """Return the indexes of the lines whose number numbers them.

    One with a dot or a bracket behind it does, unless it has several parts and goes on from no other, as a date does:
    "9.4. Arrival". One without, such as the 1.1 of "1.1 No staff", does where all lines are numbered without a gap, or
    where it goes on from another number and no small letter follows, as one does in "1.5 million people".
    """
    gapless = _gapless(paths)
    there = {*paths}
    seen: set[Path] = set()  # the numbers so far, and what they stand under
    for place, (found, path) in enumerate(zip(numbers, paths, strict=True)):
        if found is None or (found[1] and found[3] != ")"):
            continue
        if not found[3] and not gapless:
            behind = lines[place][found.end()]
            if behind.islower() or not behind.isalnum() or not (_goes_on(path, seen) or _begins(path, there)):
                continue
        elif len(path) > 1 and not (gapless or _goes_on(path, seen) or _begins(path, there)):
            continue
        seen.update(path[:depth] for depth in range(1, len(path) + 1))
        yield place


def _loose(lines: Sequence[str], sound: Mapping[int, int]) -> Iterator[int]:
    """Return the indexes of the lines whose number is written carelessly, and goes on from 1 or from a sound one.

    Args:
        lines: The lines.
        sound: Where the numbers of one part are that number their lines without doubt.
    """
    found = {place: int(number[2]) for place, line in enumerate(lines) if (number := re.match(_LOOSE, line))}
    numbered = {place: value for value, place in sound.items()} | found
    last_second = max((place for place, value in numbered.items() if value == 2), default=-1)
    taken: set[int] = {*sound}
    for place in sorted(numbered):
        value = numbered[place]
        if place in found and (value - 1 in taken or (value == 1 and place < last_second)):
            taken.add(value)
            yield place


def _goes_on(path: Path, seen: AbstractSet[Path]) -> bool:
    """Return whether a number is the next after one before it, or the first under one or under the next one."""
    *above, last = path
    if (*above, last - 1) in seen:
        return True
    if not above:
        return False
    if last == 1:
        return path[:-1] in seen or (*above[:-1], above[-1] - 1) in seen
    return len(path) > 2 and any(path[:depth] in seen for depth in range(1, len(path)))  # 2.1.3 is no quantity


def _begins(path: Path, there: AbstractSet[Path]) -> bool:
    """Return whether a number begins a list of several levels, or a part of one: two more at least follow it there."""
    *above, last = path
    if last == 1 and (*path, 1) in there:
        return True
    if not above:
        return False
    section = (*above[:-1], above[-1] + 1)
    if (*above, last + 1) in there:
        return last == 1 or (*above, last + 2) in there or (*section, 1) in there
    return (*section, 1) in there and (*section, 2) in there


def _gapless(paths: Sequence[Path]) -> bool:
    """Return whether these number all lines one after the other, on several levels: 1, 1.1, 1.2, 2."""
    if not paths or not all(paths) or paths[0][-1] != 1 or len({*map(len, paths)}) < 2:
        return False
    for before, path in pairwise(paths):
        onward = {(*before[: depth - 1], before[depth - 1] + 1) for depth in range(1, len(before) + 1)}
        if path != (*before, 1) and path not in onward:
            return False
    return True


def _lettered(found: re.Match[str], before: dict[str, int]) -> ListMark:
    """Return the mark of a letter or a Roman number: i) is the ninth letter only after h)."""
    letters = found[2] or found[3]
    around = found[0].rstrip().replace(letters, "{}") + ("A" if letters.isupper() else "a")
    alphabet, roman = ord(letters[0].lower()) - 96, _roman(letters.lower())
    is_letter = len(letters) == 1 and (before.get(f"{around} letter") == alphabet - 1 or not roman)
    is_letter = is_letter or (len(letters) == 1 and letters not in "iI" and before.get(f"{around} roman") != roman - 1)
    style, place = (f"{around} letter", alphabet) if is_letter else (f"{around} roman", roman)
    before[style] = place
    return ListMark(found.end(), style, place)


def _roman(letters: str) -> int:
    found = re.fullmatch(_ROMAN, letters)
    return len(found[1]) * 10 + _WORTH[found[2]] if found else 0
