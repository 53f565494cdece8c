"""The lists of a report in Word, which number themselves: paragraphs, bullets, entries of trees and maps."""

import re
from collections.abc import Callable
from html import escape
from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart

from report.writers.word.styles import DEEPEST, Styles
from report.writers.word.xml import WORD, Element, add, child, parsed, value

_LABEL: Final = re.compile(r"(\D*)([1-9]\d{0,4}(?:\.[1-9]\d{0,4})*)")
_BULLETS: Final = ("•", "–", "◦")  # in any font


class Numbering:
    """The lists of one document."""

    def __init__(self, document: Document, styles: Styles) -> None:
        self._root = _part(document)
        self._styles = styles
        self._paragraphs()
        self._bullets()
        self._plain = self._number_list()
        self._entries: dict[str, int] = {}

    def restarted(self, first: int) -> int:
        """Return the id of a new numbered list that begins with that number."""
        return self._list(self._plain, {0: first})

    def entries(self, prefix: str) -> "Entries":
        """Return a new list of entries such as E1, E1.1, where the prefix is E."""
        if prefix not in self._entries:
            self._entries[prefix] = self._entry_list(prefix)
        return Entries(self._list(self._entries[prefix], {0: 1}))

    def _paragraphs(self) -> None:
        self._give("Numbered Paragraph", lambda: self._abstract([_level(0, "decimal", "%1.", 567, 567)]))

    def _bullets(self) -> None:
        levels = [_level(n, "bullet", _BULLETS[n % len(_BULLETS)], 567 + 500 * n, 283) for n in range(DEEPEST)]
        numbered: list[int] = []

        def bullets() -> int:
            if not numbered:
                numbered.append(self._abstract(levels))
            return numbered[0]

        for level in range(DEEPEST):
            self._give(f"List Bullet {level + 1}" if level else "List Bullet", bullets, level)

    def _give(self, style_name: str, make: Callable[[], int], level: int = 0) -> None:
        """Let a style number its paragraphs, if the house's own does not yet."""
        style = self._styles.element(style_name)
        properties = child(style, "pPr")
        if properties is None:
            properties = parsed("<w:pPr/>")
            rest = child(style, "rPr")
            style.append(properties) if rest is None else rest.addprevious(properties)
        if child(properties, "numPr") is not None or child(properties, "ind") is not None:
            return
        made = parsed(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self._list(make(), {})}"/></w:numPr>')
        before = {WORD + tag for tag in ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")}
        properties.insert(sum(1 for each in properties if each.tag in before), made)

    def _number_list(self) -> int:
        properties = child(self._styles.element("List Number"), "pPr")
        own = child(properties, "numPr") if properties is not None else None
        wanted = value(own, "numId") if own is not None else ""
        for each in self._root.iterfind(f"{WORD}num"):
            if each.get(f"{WORD}numId") == wanted:
                return int(value(each, "abstractNumId"))
        return self._abstract([_level(0, "decimal", "%1.", 1067, 500)])

    def _entry_list(self, prefix: str) -> int:
        said = escape(prefix.replace("%", ""))
        levels = [
            _level(n, "decimal", said + ".".join(f"%{k + 1}" for k in range(n + 1)), 700 + 500 * n, 600 + 100 * n)
            for n in range(DEEPEST)
        ]
        return self._abstract(levels)

    def _abstract(self, levels: list[str]) -> int:
        number = self._next("abstractNum", "abstractNumId")
        kind = "multilevel" if len(levels) > 1 else "singleLevel"
        made = parsed(f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/></w:abstractNum>')
        for level in levels:
            made.append(parsed(level))
        first = child(self._root, "num")
        self._root.append(made) if first is None else first.addprevious(made)
        return number

    def _list(self, abstract: int, starts: dict[int, int]) -> int:
        number = self._next("num", "numId")
        made = add(self._root, "num", numId=number)
        add(made, "abstractNumId", val=abstract)
        for level, start in starts.items():
            add(add(made, "lvlOverride", ilvl=level), "startOverride", val=start)
        return number

    def _next(self, tag: str, name: str) -> int:
        return max((int(each.get(WORD + name)) for each in self._root.iterfind(WORD + tag)), default=0) + 1


class Entries:
    """One list of entries, and the number that Word gives its next one; a list counts by itself."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._counts: list[int] = []

    def takes(self, places: list[int]) -> bool:
        """Return whether the next entry at that level gets this number by itself, and count it then."""
        level = len(places) - 1
        if level >= DEEPEST or level > len(self._counts):
            return False
        next_counts = self._counts[: level + 1]
        if len(next_counts) <= level:
            next_counts.append(0)
        next_counts[level] += 1
        if next_counts != places:
            return False
        self._counts = next_counts
        return True


def label_parts(label: str) -> tuple[str, list[int]]:
    """Return what stands before the figures of a label, and the figures; none where it is made otherwise."""
    found = _LABEL.fullmatch(label)
    return (found[1], [*map(int, found[2].split("."))]) if found else (label, [])


def _level(level: int, kind: str, text: str, left: int, hanging: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _part(document: Document) -> Element:
    """Return the numbering of a document; a house's document may have none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    part = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parsed("<w:numbering/>"), document.part.package
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element
