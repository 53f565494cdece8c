"""Blocks as Markdown: how people's text stays text in it, and what each block looks like.

Text is escaped where CommonMark, GitHub's tables, task lists and strike-through, or Pandoc, by which a report
becomes a document of Word, would read markup in it or change it: also Pandoc's mathematics, TeX, notes, citations,
attributes, lists with letters, and its smart quotes and dashes. "3 < 5", "R&D" and "snake_case" stay as they are.
Figures are left out: the lists after them say the same, and a report in Markdown is one file.
"""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from languages import writing
from report import texts
from report.document import (
    Aside,
    Bars,
    Block,
    Changes,
    Figure,
    Heading,
    Link,
    ListItem,
    Mark,
    Paragraph,
    Photograph,
    Plain,
    Quotation,
    Revised,
    Run,
    Runs,
    Strong,
    Table,
    Typed,
    joined,
    runs,
)
from report.harmless import harmless
from workshop.word_diff import signed

DEEPEST = 9  # levels of list; readers of Markdown drop or flatten what is nested much deeper

_MARKUP = re.compile(
    r"""
      [\\`*$^~{|\["']                            # escapes, TeX, code, emphasis, mathematics, notes, cells, quotes
    | (?<! [^\W_] ) _ | _ (?! [^\W_] )           # emphasis, but not inside a word
    | (?<! [^\W_] ) @                            # citation, but not an address
    | < (?= [A-Za-z/!?] | \s? \Z )               # HTML, autolink
    | & (?= \#? \w+ ; )                          # entity
    | \] (?= [(:] )                              # link, link definition, footnote
    | (?<= - ) -                                 # dash
    | (?<= \. ) \. (?= \. )                      # ellipsis
    | ^ [>%:]                                    # quotation, title, definition or division
    | ^ [-+] (?= [-+\s] | \Z )                   # list, rule
    | ^ \# (?= \#* (?: \s | [.)] | \Z ) )         # heading, list
    | \# (?= \#* \s? \Z )                       # the end of a heading
    """,
    re.VERBOSE,
)
# Lists: numbers, letters, Roman figures, each with what follows it.
_NUMBER = re.compile(r"^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|\Z)")
_CAPTION = re.compile(r"^([Tt]able|[Ff]igure)(?=:)")
# After these Pandoc puts a space that does not break: its default file of abbreviations.
_ABBREVIATED = re.compile(
    r"\b("
    r"aet|aetat|al|Apr|Aug|bk|Bros|c|Capt|cf|ch|chap|chs|Co|col|Corp|cp|d|Dec|Dr|e\.g|ed|"
    r"eds|esp|f|fasc|Feb|ff|fig|fl|fol|fols|Fr|Gen|Gov|Hon|i\.e|ill|Inc|incl|Jan|Jr|Jul|"
    r"Jun|Ltd|M\.A|M\.D|Mar|Mr|Mrs|Ms|n|n\.b|nn|No|Nov|Oct|p|Ph\.D|pp|Pres|Prof|pt|q\.v|"
    r"Rep|Rev|s\.v|s\.vv|saec|sec|Sen|Sep|Sept|Sgt|Sr|St|univ|viz|vol|vs"
    r")\.(?=\s|\Z)"
)
_ABBREVIATED_AT_END = re.compile(r"(?<=[A-Za-z])\\\.\Z")
_EDGE = re.compile(r"^\s|\s\Z")
# What becomes markup by the run that follows it: a link or its definition, an entity.
_BEFORE = {":": re.compile(r"\]\Z"), "(": re.compile(r"\]\Z"), ";": re.compile(r"&(?=#?\w+\Z)")}


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of a document, without line ends, as far as its blocks are made."""
    yield from _tidy(_lines(blocks))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    lists = _Lists()
    for block in blocks:
        match block:
            case ListItem():
                label = f"{block.label} " if block.label else ""
                yield lists.entry(block.level, (label + _inline(block.words)).rstrip(" "), block.number)
            case Quotation():
                yield lists.entry(block.level, _quotation(block))
            case Heading() | Paragraph() | Table():
                lists = _Lists()
                yield ""
                yield from _apart(block)
                yield ""
            case Figure() | Bars():
                pass  # see above
            case Photograph():
                lists = _Lists()
                yield ""
                yield _inline(joined(writing.COLON, (texts.A_PHOTOGRAPH, block.caption)))
                yield ""
            case _:
                assert_never(block)


def _apart(block: Heading | Paragraph | Table) -> Iterator[str]:
    """Yield the lines of a block that stands between empty lines."""
    match block:
        case Heading():
            yield f"{'#' * block.level} {_inline(block.words)}"
        case Paragraph():
            yield _inline(block.words)
        case Table():
            yield _row(_inline(column.words) for column in block.columns)
            yield _row("---:" if column.figures else "---" for column in block.columns)
            for row in block.rows:
                yield _row(map(_inline, row))


class _Lists:
    """Where the entries of the list begin, level by level."""

    def __init__(self) -> None:
        self._columns = [0]

    def entry(self, level: int, words: str, number: int | None = None) -> str:
        """Return an entry as a line; what is deeper than readers can follow stays at the deepest level."""
        level = min(level, len(self._columns) - 1, DEEPEST - 1)
        mark = "- " if number is None else f"{number}. "
        column = self._columns[level]
        self._columns[level + 1 :] = [column + len(mark)]
        return f"{' ' * column}{mark}{words}"


def _quotation(block: Quotation) -> str:
    said = (
        (writing.COLON, Typed(block.words)) if block.words and (block.speaker or block.notes) else (Typed(block.words),)
    )
    return _inline(runs(block.speaker, block.notes, *said, block.about))


def _inline(words: Runs) -> str:
    """Return runs as Markdown that shows exactly them, safe at the beginning of a line and within."""
    found = ""
    for run in words:
        made = _run(run)
        if not made:
            continue
        if isinstance(run, Plain) and found:
            made = made.removeprefix("\\") if made.startswith("\\:") else made  # only a line may not begin with it
        if isinstance(run, Aside) and found and not found.endswith(" "):
            made = f" {made}"
        found = _BEFORE[made[:1]].sub(r"\\\g<0>", found) + made if made[:1] in _BEFORE else found + made
    return found


def _run(run: Run) -> str:
    match run:
        case Plain():
            return _ABBREVIATED_AT_END.sub(".", _escaped(harmless(run.text)))  # no word of ours follows it
        case Typed() | Revised():
            return _typed(run.text)
        case Strong():
            return f"**{_escaped(harmless(run.text))}**"
        case Changes():
            return _typed(signed(run.pieces))
        case Aside():
            return f"*({writing.SEMICOLON.join(map(_inline, run.notes))})*"
        case Mark():
            return ""
        case Link():
            return _inline(run.words)  # the report in Markdown is read raw as well, where links are in the way


def _typed(text: str) -> str:
    return _EDGE.sub(lambda blank: f"&#{ord(blank[0])};", _escaped(harmless(text)))


def _escaped(text: str) -> str:
    escaped = _ABBREVIATED.sub(r"\1\\.", _MARKUP.sub(r"\\\g<0>", text))
    return _CAPTION.sub(r"\1\\", _NUMBER.sub(r"\1\\\2", escaped))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _tidy(found: Iterable[str]) -> Iterator[str]:
    """Yield the lines with never two empty ones in a row, and none at the beginning or the end."""
    empty, begun = False, False
    for line in found:
        if not line:
            empty = begun
            continue
        if empty:
            yield ""
        yield line
        empty, begun = False, True
