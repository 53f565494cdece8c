"""A tree or a results map drawn with characters: what grows from the trunk above it, what feeds it below."""

from collections.abc import Iterator

from report import texts
from report.pictures.cells import wrapped
from report.pictures.picture import Box, Picture, Side, siblings_after

_STEP = 3  # cells for a level
_LEAST = 24  # cells for words, however deep they stand
_ASCII = str.maketrans("┌├└│─━┃┏┗", "+++|-=#==")


def drawn(picture: Picture, width: int = 80, *, ascii_only: bool = False) -> str:
    """Return the picture as lines of about `width` cells; deep ones are longer, so that words have room."""
    lines = [*_title(picture), *_above(picture, width), *_middle(picture, width), *_below(picture, width)]
    text = "\n".join(line.rstrip() for line in lines) + "\n"
    return text.translate(_ASCII) if ascii_only else text


def _title(picture: Picture) -> Iterator[str]:
    yield picture.title
    if picture.subtitle:
        yield picture.subtitle
    yield ""


def _above(picture: Picture, width: int) -> Iterator[str]:
    """Yield what is above, the most direct next to the trunk: the drawing of what is below, turned over."""
    if not picture.above:
        return
    yield picture.above_name.upper()
    blocks = []
    for depth, box, follows in siblings_after(picture.above):
        stem = "".join("│  " if after else "   " for after in follows[:depth])
        first, *more = _lines(box, width - _STEP * (depth + 1))
        corner = "├─ " if follows[depth] else "┌─ "
        blocks.append([f"{stem}{corner}{first}", *(f"{stem}│  {line}" for line in more)])
    for block in reversed(blocks):
        yield from block
    yield "│"


def _middle(picture: Picture, width: int) -> Iterator[str]:
    rule = "━" * (width - 1)
    yield f"┏{rule}"
    for place, (depth, box) in enumerate(picture.middle):
        if place:
            yield "┃"
        inset = " " * _STEP * depth
        yield from (f"┃ {inset}{line}" for line in _lines(box, width - 2 - len(inset)))
    yield f"┗{rule}"


def _below(picture: Picture, width: int) -> Iterator[str]:
    if not picture.below:
        return
    yield f"│  {picture.below_name.upper()}"
    deeper = {place for place in range(len(picture.below) - 1) if _deepens(picture.below, place)}
    for place, (depth, box, follows) in enumerate(siblings_after(picture.below)):
        stem = "".join("│  " if after else "   " for after in follows[:depth])
        first, *more = _lines(box, width - _STEP * (depth + 1))
        yield f"{stem}{'├─ ' if follows[depth] else '└─ '}{first}"
        hang = ("│  " if follows[depth] else "   ") + ("│ " if place in deeper else "")
        yield from (f"{stem}{hang}{line}" for line in more)


def _deepens(side: Side, place: int) -> bool:
    return side[place + 1][0] > side[place][0]


def _lines(box: Box, room: int) -> list[str]:
    said = " ".join(filter(None, (texts.TRUNK_SIGN if box.tone == "trunk" else "", box.label, box.text)))
    return wrapped(f"{said} ({box.note})" if box.note else said, max(room - 2, _LEAST))


def indented(picture: Picture) -> str:
    """Return the picture as indented text, a statement a line: the middle, then what is above, then below."""
    lines = [picture.title, picture.subtitle, ""]
    lines += [f"{'  ' * depth}{_line(box)}" for depth, box in picture.middle]
    for name, side in ((picture.above_name, picture.above), (picture.below_name, picture.below)):
        lines += ["", name, *(f"{'  ' * (depth + 1)}{_line(box)}" for depth, box in side)]
    return "\n".join(lines) + "\n"


def _line(box: Box) -> str:
    said = " ".join(filter(None, (box.label, box.text)))
    return f"{said} ({box.note})" if box.note else said
