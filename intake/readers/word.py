"""Documents for Word, as any word processor saves them: headings, lists with their levels, paragraphs and tables.

The text is that which stands when all changes are accepted. Styles tell by their names and outline levels, in any
language of Word; what is made to look like a list or heading by hand is told by what follows it.
"""

import re
from collections.abc import Iterator
from typing import Any

from intake import texts
from intake.readers.archive import Package
from intake.source import Block, Heading, IntakeError, Line, table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr"}
_HEADING = re.compile(r"(?:heading|\u00fcberschrift|titre|t\u00edtulo) ?(\d)", re.IGNORECASE)
_LIST = re.compile(r"list(?: bullet| number| paragraph|enabsatz)?(?: (\d))?", re.IGNORECASE)


def read(data: bytes) -> tuple[list[Block], list[str]]:
    """Return the blocks of a document, and sentences on what was not read. Raises IntakeError."""
    package = Package(data)
    document = package.xml("word/document.xml")
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise IntakeError(texts.NO_DOCUMENT)
    styles = Styles(package.xml("word/styles.xml"))
    return [*_blocks(body, styles)], [texts.MACROS] if package.has_macros else []


class Styles:
    """The styles of a document: which are headings, and which are lists."""

    def __init__(self, root: Any) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}

    def chain(self, style_id: str) -> Iterator[Any]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            based = style.find(f"{W}basedOn")
            style_id = "" if based is None else based.get(f"{W}val", "")

    def name(self, style_id: str) -> str:
        """Return the name of a style."""
        style = self._styles.get(style_id)
        name = None if style is None else style.find(f"{W}name")
        return style_id if name is None else name.get(f"{W}val", "")


def text_of(element: Any) -> str:
    """Return the words of a paragraph or cell as they stand when all changes are accepted."""
    pieces: list[str] = []
    waiting = [element]
    while waiting:  # not by recursion: how deep it nests is the file's to say
        current = waiting.pop()
        if isinstance(current, str):
            pieces.append(current)
        elif current.tag == f"{W}t":
            pieces.append(current.text or "")
        elif current.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            pieces.append(" ")
        elif current.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif current.tag not in _GONE and isinstance(current.tag, str):
            if current.tag == f"{W}p" and pieces and current is not element:
                pieces.append(" ")
            waiting.extend(reversed(list(current)))
    return " ".join("".join(pieces).split())


def _blocks(body: Any, styles: Styles) -> Iterator[Block]:
    for element in body:
        if element.tag == f"{W}tbl":
            rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")]
            yield table(rows)
        elif element.tag == f"{W}p":
            if said := text_of(element):
                yield _paragraph(element, said, styles)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo"):
            yield from _blocks(element, styles)


def _paragraph(element: Any, said: str, styles: Styles) -> Block:
    properties = element.find(f"{W}pPr")
    style = None if properties is None else properties.find(f"{W}pStyle")
    style_id = "" if style is None else style.get(f"{W}val", "")
    layers = [properties, *(each.find(f"{W}pPr") for each in styles.chain(style_id))]
    name = styles.name(style_id)
    outline = _first(layers, "outlineLvl")
    if (match := _HEADING.match(name)) is not None:
        return Heading(int(match[1]), said)
    if name.casefold() in ("title", "titre", "titel"):
        return Heading(1, said)
    if outline is not None and outline < 9:
        return Heading(outline + 1, said)
    numbered = next((layer.find(f"{W}numPr") for layer in layers if _has(layer, "numPr")), None)
    if numbered is not None and _value(numbered, "numId") != 0:
        own = _value(numbered, "ilvl")
        match = _LIST.fullmatch(name)
        by_style = int(match[1]) - 1 if match is not None and match[1] else 0
        return Line(min(8, own if own else by_style), said)
    return Line(0, said, plain=True)


def _has(layer: Any, name: str) -> bool:
    return layer is not None and layer.find(f"{W}{name}") is not None


def _first(layers: list[Any], name: str) -> int | None:
    return next((_value(layer, name) for layer in layers if _has(layer, name)), None)


def _value(element: Any, name: str) -> int | None:
    """Return the number that a property holds, None for none."""
    found = element.find(f"{W}{name}")
    value = "" if found is None else found.get(f"{W}val", "")
    return int(value) if value.isdecimal() and len(value) < 10 else None
