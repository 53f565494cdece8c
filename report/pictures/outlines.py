"""Trees and results maps for programs that draw them anew: OPML for mind maps and outliners, and Mermaid.

Words are escaped, so that nothing in them is markup, a directive or a link for such a program.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise
from xml.sax.saxutils import quoteattr

from report.harmless import harmless
from report.pictures.picture import Box, Picture, Side

_CODES = {ord(sign): f"#{ord(sign)};" for sign in '#"<>&`%\\{}|[]()'}
_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
_TONES = {"trunk": "fill:#fde0dd,stroke:#b22222", "vision": "fill:#e0ecf8,stroke:#1f5f99"}


def opml(pictures: Iterable[Picture]) -> str:
    """Return all pictures as one outline, each with its middle, and under a heading what is above and below it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "<head></head>", "<body>"]
    for picture in pictures:
        lines.append(f"<outline text={_attribute(picture.title)}>")
        lines += _nested(picture.middle)
        for name, side in ((picture.above_name, picture.above), (picture.below_name, picture.below)):
            if side:
                lines += [f"<outline text={_attribute(name)}>", *_nested(side), "</outline>"]
        lines.append("</outline>")
    return "\n".join([*lines, "</body>", "</opml>"]) + "\n"


def mermaid(pictures: Iterable[Picture]) -> str:
    """Return all pictures as one flowchart: what feeds something points to it, from the bottom up."""
    lines, numbers = ["flowchart BT"], count(1)
    for picture in pictures:
        lines.append(f'  subgraph s{next(numbers)}["{_coded(picture.title)}"]')
        middle = [f"n{next(numbers)}" for _ in picture.middle]
        lines += [_node(name, box) for name, (_, box) in zip(middle, picture.middle, strict=True)]
        lines += [f"    {lower} --> {upper}" for upper, lower in pairwise(middle)]
        lines += _edges(picture.above, middle[:1], numbers, upwards=True)
        lines += _edges(picture.below, middle[-1:], numbers, upwards=False)
        lines.append("  end")
    return "\n".join(lines) + "\n"


def _nested(side: Side) -> Iterator[str]:
    """Yield the outline elements of boxes, each closed after what is under it."""
    depths = [depth for depth, _ in side]
    open_ = 0
    for place, (depth, box) in enumerate(side):
        after = depths[place + 1] if place + 1 < len(side) else -1
        note = f" _note={_attribute(box.note)}" if box.note else ""
        if after > depth:
            open_ += 1
            yield f"<outline text={_attribute(_said(box))}{note}>"
        else:
            yield f"<outline text={_attribute(_said(box))}{note}/>"
            closing = min(open_, depth - max(after, 0)) if after >= 0 else open_
            open_ -= closing
            yield from ["</outline>"] * closing


def _edges(side: Side, middle: Sequence[str], numbers: Iterator[int], *, upwards: bool) -> Iterator[str]:
    path: list[tuple[int, str]] = []
    for depth, box in side:
        while path and path[-1][0] >= depth:
            path.pop()
        name = f"n{next(numbers)}"
        yield _node(name, box)
        for other in [path[-1][1]] if path else middle:
            yield f"    {other} --> {name}" if upwards else f"    {name} --> {other}"
        path.append((depth, name))


def _node(name: str, box: Box) -> str:
    said = f"{_said(box)} ({box.note})" if box.note else _said(box)
    look = f"\n    style {name} {_TONES[box.tone]}" if box.tone in _TONES else ""
    return f'    {name}["{_coded(said)}"]{look}'


def _said(box: Box) -> str:
    return " ".join(filter(None, (box.label, box.text)))


def _attribute(text: str) -> str:
    return quoteattr(" ".join(harmless(text).translate(_NOT_IN_XML).split()))


def _coded(text: str) -> str:
    return " ".join(harmless(text).split()).translate(_CODES) or " "
