"""Markdown: how people's text stays text in it, and the few blocks that the report is made of.

Text is escaped where, and only where, CommonMark or GitHub's tables, task lists and strike-through
would read markup in it, so that it reads well raw: "[red]", "3 < 5", "R&D" and "snake_case" stay as
they are. No link definition can come about, so that square brackets alone mean nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from report.plain import harmless

DEEPEST = 9  # levels of list; readers of Markdown drop or flatten what is nested much deeper

_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_INLINE = re.compile(
    rf"""
      \\ (?= {_PUNCTUATION} | \s? \Z )          # would escape what follows
    | [`*]
    | (?<! [^\W_] ) _ | _ (?! [^\W_] )           # emphasis, but not inside a word
    | < (?= [A-Za-z/!?] | \s? \Z )               # HTML, autolink
    | & (?= \#? \w+ ; )                          # entity
    | \] (?= [(:] )                              # link, link definition, footnote
    | (?<= \S ) ~                                # the end of a strike-through
    | ^ > | ^ ~ (?= ~ )                          # quotation, fence
    | ^ [-+] (?= [-+\s] | \Z )                   # list, rule
    | ^ \# (?= \#* (?: \s | \Z ) )               # heading
    | (?<= \s ) \# (?= \#* \s? \Z )              # the end of one
    | ^ \[ (?= [ xX] \] (?: \s | \Z ) )          # task
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|\Z)")
_EDGE = re.compile(r"^\s|\s\Z")


def text(typed: str) -> str:
    """People's text as Markdown that shows exactly it, safe at the beginning of a line and within."""
    typed = harmless(typed)
    safe = _NUMBER.sub(r"\1\\\2", _INLINE.sub(r"\\\g<0>", typed))
    return _EDGE.sub(lambda blank: f"&#{ord(blank[0])};", safe)


def name(typed: str) -> str:
    """People's text that a colon or a bracket follows."""
    safe = text(typed)
    return f"{safe[:-1]}\\]" if safe.endswith("]") else safe


def cell(typed: str) -> str:
    """People's text for a cell of a table."""
    return in_cell(text(typed))


def in_cell(safe: str) -> str:
    """Safe Markdown for a cell of a table."""
    return safe.replace("|", r"\|")


def marks(*notes: str) -> str:
    """What the report itself says about an entry, set apart from the words of people; made of safe Markdown."""
    said = "; ".join(note for note in notes if note)
    return f" *({said})*" if said else ""


def heading(level: int, title: str) -> Iterator[str]:
    """A heading; the title is safe Markdown."""
    yield from ("", f"{'#' * level} {title}", "")


def section(level: int, title: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines under a heading; no heading where there is nothing under it."""
    rest = iter(lines)
    first = next((line for line in rest if line), "")
    if first:
        yield from heading(level, title)
        yield first
        yield from rest
        yield ""


def paragraph(words: str) -> Iterator[str]:
    """A paragraph of safe Markdown."""
    yield from ("", words, "")


def bullet(depth: int, words: str, under: str = "") -> str:
    """An entry of a list, at a depth from 0; what is deeper than readers can follow stays at the deepest.

    `under` is the indent of the list, where it stands under an entry of another one.
    """
    return f"{under}{'  ' * min(depth, DEEPEST - 1)}- {words}"


def numbered(number: int, words: str) -> tuple[str, str]:
    """An entry of a numbered list, and the indent of what stands under it."""
    mark = f"{number}. "
    return mark + words, " " * len(mark)


def table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table of safe cells. A column whose head ends in a colon holds figures."""
    yield ""
    yield _row([title.rstrip(":") for title in head])
    yield _row(["---:" if title.endswith(":") else "---" for title in head])
    yield from map(_row, rows)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def tidy(lines: Iterable[str]) -> Iterator[str]:
    """The lines with never two empty ones in a row, and none at the beginning or the end."""
    empty, begun = False, False
    for line in lines:
        if not line:
            empty = begun
            continue
        if empty:
            yield ""
        yield line
        empty, begun = False, True
