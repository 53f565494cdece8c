"""A tree or a map as boxes that fill the screen: the trunk in the middle, what grows from it above, its causes below.

Each box next to the trunk has with it what stands behind it. Where a side is too tall for its share of the screen, the
boxes that are too tall fold their deepest levels, and say how much of them is folded; then long words are shortened.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from report.pictures.picture import Box, Picture, Side
from tui.screens.statements import texts
from tui.widgets.text.display import visible
from tui.widgets.text.styled import StyledText, fitted, set_in
from tui.widgets.text.terminal import is_plain
from workshop.kinds import CATEGORIES, Category, handled

Line = list[StyledText]
"""Texts with the names of their looks: title, quiet, edge, trunk, direct, item, label, more, gap, a category."""

_SIGNS = handled(Category, {"": "", "policy": "▲", "capacity": "●", "norm": "■", "other": "◆"})
_PLAIN_SIGNS = handled(Category, {"": "", "policy": "P", "capacity": "C", "norm": "N", "other": "O"})
_TO_ASCII = str.maketrans("┌┐└┘├┤┬┴─│━┃┏┓┗┛┷┯▸…", "++++++++-|=#++++++>~")
_COLUMN = 24  # cells of the narrowest column where several fit
_GAP = 1  # cells between two
_LEAST = 3  # lines of the lowest box, with its edges
_STEP = 2  # cells for a level
_LENGTHS = (None, 3, 2)  # lines of a statement, one after the other, before a level is folded

_Branch = Sequence[tuple[int, Box]]


class _Column(NamedTuple):
    branch: _Branch
    wide: int  # cells within its edges


def boxes(picture: Picture, width: int, height: int) -> list[Line]:
    """Return a picture in lines of `width` cells, in `height` of them if there is a way."""
    plain = is_plain(os.environ)
    above, below = (_bands(side, width) for side in (picture.above, picture.below))
    title = fitted(_title(picture), width, 0, 1, texts.MORE)[0]
    middle = [*_middle(picture, width)]
    left = height - len(title) - len(middle) - 1 - bool(above) - bool(below)
    naturals = [max(len(_inside(column, None, plain=plain)) for column in band) + 2 for band in (*above, *below)]
    rooms = _shared(naturals, left)
    found = [*title]
    for band, room in reversed([*zip(above, rooms, strict=False)]):  # the most direct next to the trunk
        found += _drawn(band, room - 2, plain=plain, upwards=True)
    found += _joint(above[:1], picture.above_name, width)
    found += middle
    found += _joint(below[:1], picture.below_name, width)
    for band, room in zip(below, rooms[len(above) :], strict=True):
        found += _drawn(band, room - 2, plain=plain, upwards=False)
    has_folded = any(look == "more" for line in found for _, look in line)
    found += _legend(picture, width, plain=plain, folded=has_folded)
    return [[StyledText(text.translate(_TO_ASCII), look) for text, look in line] for line in found] if plain else found


def _title(picture: Picture) -> Line:
    return [StyledText(visible(picture.title), "title"), StyledText(f"  {visible(picture.subtitle)}", "quiet")]


def _bands(side: Side, width: int) -> list[list[_Column]]:
    """Return the branches of a side in columns, in as many bands as they need, each as wide as there is room."""
    branches: list[list[tuple[int, Box]]] = []
    for depth, box in side:
        if depth == 0 or not branches:
            branches.append([])
        branches[-1].append((depth, box))
    if not branches:
        return []
    fit = max((width + _GAP) // (_COLUMN + _GAP), 1)
    rows = -(-len(branches) // fit)
    in_row = -(-len(branches) // rows)
    bands = []
    for start in range(0, len(branches), in_row):
        band = branches[start : start + in_row]
        room = width - _GAP * (len(band) - 1)
        wide, rest = divmod(room, len(band))
        bands.append([_Column(branch, wide + (place < rest) - 4) for place, branch in enumerate(band)])
    return bands


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Return how much each gets of the room: what it wants, where that is less than an even share of what is left."""
    given = [0] * len(wanted)
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[place] = max(min(wanted[place], room // (len(wanted) - done)), _LEAST)
        room -= given[place]
    return given


def _middle(picture: Picture, width: int) -> Iterator[Line]:
    yield [StyledText(f"┏{'━' * (width - 2)}┓", "edge")]
    for depth, box in picture.middle:
        name = texts.TRUNK if box.tone == "trunk" else ""
        label = " ".join(filter(None, (name, visible(box.label))))
        pieces = [StyledText(f"{label}  " if label else "", "trunk"), StyledText(visible(box.text), "trunk")]
        inset = _STEP * min(depth, 3)
        room = max(width - 4 - inset, 1)
        hang = min(cell_len(pieces[0].text), room // 3)
        for line in set_in(fitted(pieces, room, hang, None, texts.MORE)[0], hang, "trunk"):
            yield _edged([StyledText(" " * inset, "trunk"), *line], width - 4, "┃", "trunk")
    yield [StyledText(f"┗{'━' * (width - 2)}┛", "edge")]


def _edged(line: Line, wide: int, edge: str, fill: str) -> Line:
    free = max(wide - sum(cell_len(text) for text, _ in line), 0)
    blanks = StyledText(" " * (free + 1), fill)
    return [StyledText(edge, "edge"), StyledText(" ", fill), *line, blanks, StyledText(edge, "edge")]


def _joint(nearest: Sequence[Sequence[_Column]], name: str, width: int) -> list[Line]:
    """Return the line between the trunk and the boxes next to it, with the name of their side."""
    if not nearest:
        return []
    line = [" "] * width
    at = 0
    for column in nearest[0]:
        line[at + (column.wide + 4) // 2] = "│"
        at += column.wide + 4 + _GAP
    drawn = "".join(line)
    first = drawn.index("│") + 2
    free = drawn.find("│", first)
    shown = fitted([StyledText(name.upper(), "quiet")], max((free if free > 0 else width) - first - 1, 1), 0, 1, "")[0][
        0
    ]
    said = "".join(text for text, _ in shown).strip()
    return [
        [
            StyledText(drawn[:first], "edge"),
            StyledText(said, "quiet"),
            StyledText(drawn[first + cell_len(said) :], "edge"),
        ]
    ]


def _drawn(band: Sequence[_Column], room: int, *, plain: bool, upwards: bool) -> Iterator[Line]:
    """Yield a band of boxes, each as tall as what is in it, and all of them level on the side of the trunk."""
    drawn = [_box(column, room, plain=plain, upwards=upwards) for column in band]
    tall = max(map(len, drawn))
    padded: list[list[Line]] = []
    for column, box in zip(band, drawn, strict=True):
        blanks: list[Line] = [[StyledText(" " * (column.wide + 4), "")]] * (tall - len(box))
        padded.append([*blanks, *box] if upwards else [*box, *blanks])
    for parts in zip(*padded, strict=True):
        line: Line = []
        for part in parts:
            line += [*([StyledText(" " * _GAP, "")] if line else []), *part]
        yield line


def _box(column: _Column, room: int, *, plain: bool, upwards: bool) -> list[Line]:
    inside = _inside(column, room, plain=plain, upwards=upwards)
    rule = "─" * (column.wide + 2)
    joint = (column.wide + 4) // 2 - 1
    near = rule[:joint] + ("┬" if upwards else "┴") + rule[joint + 1 :]
    top, bottom = (rule, near) if upwards else (near, rule)
    return [
        [StyledText(f"┌{top}┐", "edge")],
        *(_edged(line, column.wide, "│", "") for line in inside),
        [StyledText(f"└{bottom}┘", "edge")],
    ]


def _inside(column: _Column, room: int | None, *, plain: bool, upwards: bool = False) -> list[Line]:
    """Return what is in a box, folded and shortened so that it takes at most so many lines; None for all."""
    deepest = max(depth for depth, _ in column.branch)
    found: list[Line] = []
    for levels in range(deepest, -1, -1):
        for most in _LENGTHS if levels else (*_LENGTHS, 1):
            blocks = [*_blocks(column, levels, most, plain=plain)]
            found = [line for block in (reversed(blocks) if upwards else blocks) for line in block]
            if room is None or len(found) <= room:
                return found
    return found


def _blocks(column: _Column, levels: int, most: int | None, *, plain: bool) -> Iterator[list[Line]]:
    """Yield the lines of each statement down to a level; one with others behind it that are folded says how many."""
    branch = column.branch
    for place, (depth, box) in enumerate(branch):
        if depth > levels:
            continue
        folded = _deeper(branch, place) if depth == levels else 0
        inset = min(_STEP * depth, max(column.wide // 3, 0))
        pieces = [*_head(box, folded, plain=plain), StyledText(visible(box.text), _look(depth, box))]
        room = max(column.wide - inset, 1)
        hang = min(sum(cell_len(text) for text, _ in pieces[:-1]), room // 3)
        block = set_in(fitted(pieces, room, hang, most, texts.MORE)[0], hang)
        yield [[StyledText(" " * inset, ""), *line] for line in block]


def _deeper(branch: _Branch, place: int) -> int:
    """Return how many statements stand behind one."""
    depth = branch[place][0]
    after = next((n for n in range(place + 1, len(branch)) if branch[n][0] <= depth), len(branch))
    return after - place - 1


def _head(box: Box, folded: int, *, plain: bool) -> Iterator[StyledText]:
    signs = _PLAIN_SIGNS if plain else _SIGNS
    category = next((each for each in CATEGORIES if each == box.category), "")
    if signs[category]:
        yield StyledText(f"{signs[category]} ", category)
    if box.tone == "gap":
        yield StyledText("! ", "gap")
    if box.label:
        yield StyledText(f"{visible(box.label)} ", "label")
    if folded:
        yield StyledText(f"{texts.folded(folded)} ", "more")


def _look(depth: int, box: Box) -> str:
    return "gap" if box.tone == "gap" else "item" if depth else "direct"


def _legend(picture: Picture, width: int, *, plain: bool, folded: bool) -> list[Line]:
    """Return what the signs mean that are there, and how one goes back."""
    there = {box.category for _, box in (*picture.above, *picture.below)}
    signs = _PLAIN_SIGNS if plain else _SIGNS
    line: Line = []
    for category in CATEGORIES:
        if signs[category] and category in there:
            line += [
                StyledText(f"{signs[category]} ", category),
                StyledText(f"{CATEGORIES[category].word}   ", "quiet"),
            ]
    if any(box.tone == "gap" for _, box in (*picture.above, *picture.below)):
        line += [StyledText("! ", "gap"), StyledText(f"{texts.IS_A_GAP}   ", "quiet")]
    if folded:
        line += [StyledText("▸ ", "more"), StyledText(f"{texts.IS_FOLDED}   ", "quiet")]
    line.append(StyledText(texts.BACK, "quiet"))
    return fitted(line, width, 0, 1, texts.MORE)[0]


def looks() -> Iterable[str]:
    """Return the names of the looks that text in a picture has."""
    return ("title", "quiet", "edge", "trunk", "direct", "item", "label", "more", "gap", *filter(None, CATEGORIES))
