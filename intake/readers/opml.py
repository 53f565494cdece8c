"""OPML, the outlines of mind maps and outliners: what has something under it on the outermost level is a heading."""

from collections.abc import Iterator
from typing import Any

from intake import texts
from intake.readers.archive import parsed
from intake.source import Block, Heading, IntakeError, Line


def read(data: bytes) -> tuple[list[Block], list[str]]:
    """Return the headings and lines of an outline. Raises IntakeError."""
    root = parsed(data)
    body = root.find("body")
    if root.tag != "opml" or body is None:
        raise IntakeError(texts.NO_OUTLINE)
    return [*_blocks(body)], []


def _blocks(body: Any) -> Iterator[Block]:
    for top in body.findall("outline"):
        below = top.findall("outline")
        if not below:
            yield Line(0, _said(top))
            continue
        yield Heading(1, _said(top))
        waiting = [(0, each) for each in reversed(below)]
        while waiting:
            level, each = waiting.pop()
            yield Line(level, _said(each))
            waiting.extend((level + 1, inner) for inner in reversed(each.findall("outline")))


def _said(outline: Any) -> str:
    return " ".join((outline.get("text") or outline.get("title") or "").split())
