"""The report as one page of HTML that needs nothing from elsewhere: for a phone, a screen, and paper of A4 and Letter.

People's words are escaped and never markup, and the page forbids scripts and anything from elsewhere besides. Each part
in another script says its language, so that the browser chooses its font, breaks its lines and reads it aloud rightly.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, assert_never

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
    aside,
    filled,
    plain,
)
from report.pictures import chart
from report.pictures.photo import NoPhotographError, photo
from report.pictures.svg import svg
from report.scripts import SCRIPTS
from report.writers.escaped import direction, safe, typed
from report.writers.facts import Facts

_FONTS: Final = ", ".join(f'"{font}"' for font in dict.fromkeys(["Noto Sans", *(script.noto for script in SCRIPTS)]))
_STYLE: Final = f"""
:root {{ color-scheme: light; }}
body {{ font: 1rem/1.55 system-ui, "Segoe UI", {_FONTS}, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }}
h1, h2, h3, h4, h5, h6 {{ color: #1f3864; line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }}
h1 {{ font-size: 1.8rem; }} h2 {{ font-size: 1.4rem; border-bottom: 1px solid #c8cfdb; }} h3 {{ font-size: 1.15rem; }}
h4, h5, h6 {{ font-size: 1rem; }}
p, li {{ margin: .35em 0; }} ul, ol {{ padding-inline-start: 1.4em; }}
li.entry {{ list-style: none; }} li.entry > ul > li:not(.entry) {{ margin-inline-start: .8em; }}
.label {{ font-weight: 600; margin-inline-end: .4em; }}
.aside {{ color: #595959; }} ins {{ text-decoration: underline; }} del {{ text-decoration: line-through; }}
nav ul {{ list-style: none; padding-inline-start: 1em; }} a {{ color: #0b4f9e; }}
.wide {{ overflow-x: auto; }} table {{ border-collapse: collapse; font-size: .9rem; min-width: 100%; }}
th, td {{ border: 1px solid #8c8c8c; padding: .25em .5em; text-align: start; vertical-align: top; min-width: 2.5em;
  overflow-wrap: break-word; }}
th {{ background: #e7ecf4; }} .figures {{ text-align: end; font-variant-numeric: tabular-nums; }}
figure {{ margin: 1em 0; overflow-x: auto; }} figure svg {{ max-width: 100%; min-width: 40rem; height: auto; }}
figure img {{ max-width: 100%; height: auto; }} figcaption {{ font-size: .9rem; color: #404040; }}
@page {{ margin: 2cm; }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 10.5pt; }} a {{ color: inherit; text-decoration: none; }}
  .wide, figure {{ overflow: visible; }} table {{ font-size: 8.5pt; }} thead {{ display: table-header-group; }}
  tr, figure, li {{ break-inside: avoid; }} figure svg {{ min-width: 0; width: 100%; max-height: 21cm; }}
  figure img {{ max-height: 11cm; width: auto; }}
}}
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_LISTED: Final = 3  # levels of headings, the title's included, that the list of contents has
_LABEL: Final = re.compile(r"[A-Z]*\d+(?:\.\d+)*")
_CHANGED: Final = {"same": "", "struck": "del", "inserted": "ins"}


def page(blocks: Iterable[Block], facts: Facts, folder: Path | None = None, *, listed: bool = True) -> Iterator[str]:
    """Yield the lines of the page.

    Args:
        blocks: What is on it.
        facts: What it says of itself.
        folder: The folder from which the paths of photographs are seen.
        listed: Whether it has a list of contents.
    """
    made = list(blocks)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{texts.LANGUAGE}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{safe(facts.title)}</title>"
    if facts.organisers:
        yield f'<meta name="author" content="{safe(facts.organisers)}">'
    yield f"<style>{_STYLE}</style></head>"
    yield "<body>"
    yield from _Page(made, folder, listed=listed).lines()
    yield "</body></html>"


class _Page:
    """The body of the page while it is written."""

    def __init__(self, blocks: list[Block], folder: Path | None, *, listed: bool) -> None:
        self._folder = folder
        self._listed = listed
        self._blocks = blocks
        self._open: list[str] = []  # the tags of the lists that are open, outermost first
        self._headings = 0
        self._inline = _Inline(blocks)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the body."""
        for block in self._blocks:
            if not isinstance(block, ListItem | Quotation):
                yield from self._closed(0)
            match block:
                case Heading():
                    yield from self._heading(block)
                case Paragraph():
                    yield self._tag("p", block.words)
                case ListItem():
                    yield from self._entry(block.level, self._item(block), block)
                case Quotation():
                    yield from self._entry(block.level, self._quotation(block), block)
                case Table():
                    yield from self._table(block)
                case Figure():
                    yield f"<figure>{_picture(block)}</figure>"
                case Bars():
                    yield f"<figure>{_chart(block)}</figure>"
                case Photograph():
                    yield self._photograph(block)
                case _:
                    assert_never(block)
        yield from self._closed(0)

    def _heading(self, heading: Heading) -> Iterator[str]:
        level = min(heading.level, 6)
        if heading.level == 1:
            yield self._tag("h1", heading.words)
            yield from self._contents() if self._listed else ()
            return
        self._headings += 1
        words = self._inline.line(heading.words)
        yield f'<h{level} id="s{self._headings}"{_leftwards(heading.words)}>{words}</h{level}>'

    def _contents(self) -> Iterator[str]:
        headings = [block for block in self._blocks if isinstance(block, Heading) and block.level > 1]
        if not headings:
            return
        yield f'<nav aria-label="{texts.CONTENTS}"><ul>'
        for number, heading in enumerate(headings, 1):
            if heading.level <= _LISTED:
                inset = f' style="margin-inline-start:{heading.level - 2}em"' if heading.level > 2 else ""
                yield f'<li{inset}><a href="#s{number}">{typed(plain(heading.words))}</a></li>'
        yield "</ul></nav>"

    def _entry(self, level: int, words: str, block: ListItem | Quotation) -> Iterator[str]:
        """Yield an entry; its list item stays open for what is below it."""
        numbered = isinstance(block, ListItem) and block.number is not None
        tag = "ol" if numbered else "ul"
        level = min(level, len(self._open))
        yield from self._closed(level + 1)
        if len(self._open) > level and self._open[level] != tag and (numbered or self._open[level] == "ol"):
            yield from self._closed(level)
        if len(self._open) == level:
            start = f' start="{block.number}"' if isinstance(block, ListItem) and block.number not in (None, 1) else ""
            self._open.append(tag)
            yield f"<{tag}{start}>"
        else:
            yield "</li>"
        labelled = ' class="entry"' if isinstance(block, ListItem) and block.label else ""
        yield f"<li{labelled}{_leftwards(block.words)}>{words}"

    def _closed(self, level: int) -> Iterator[str]:
        while len(self._open) > level:
            yield f"</li></{self._open.pop()}>"

    def _item(self, item: ListItem) -> str:
        label = f'<span class="label">{safe(item.label)}</span> ' if item.label else ""
        return label + self._inline.line(item.words)

    def _quotation(self, said: Quotation) -> str:
        line = self._inline.line
        joint = writing.COLON if said.words and (said.speaker or said.notes) else ""
        speaker = f"<strong>{line(said.speaker)}</strong>" if said.speaker else ""
        notes, about = line(said.notes, after=bool(speaker)), line(said.about, after=True)
        return f"{speaker}{notes}{joint}{typed(said.words)}{about}"

    def _table(self, table: Table) -> Iterator[str]:
        yield '<div class="wide"><table><thead><tr>'
        for column in table.columns:
            yield f'<th scope="col"{_side(figures=column.figures)}>{self._inline.line(column.words)}</th>'
        yield "</tr></thead><tbody>"
        for row in table.rows:
            cells = (
                f"<td{_side(figures=column.figures)}{_leftwards(cell)}>{self._inline.line(cell)}</td>"
                for column, cell in zip(table.columns, row, strict=True)
            )
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</tbody></table></div>"

    def _photograph(self, block: Photograph) -> str:
        caption = self._inline.line(block.caption)
        said = safe(plain(block.caption) or texts.A_PHOTOGRAPH)
        try:
            seen = photo(self._folder, block.path)
        except NoPhotographError as error:
            told = filled(texts.PHOTOGRAPH_MISSING, path=Typed(str(error)))
            return f"<p>{caption} {self._inline.line(aside(told))}</p>"
        data = b64encode(seen.jpeg).decode()
        image = f'<img alt="{said}" width="{seen.width}" height="{seen.height}" src="data:image/jpeg;base64,{data}">'
        return f"<figure>{image}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"

    def _tag(self, name: str, words: Runs) -> str:
        return f"<{name}{_leftwards(words)}>{self._inline.line(words)}</{name}>"


class _Inline:
    """Runs within a line. A record's place is marked once, and a link leads only to a place that there is."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        marks = (run.record for block in blocks for words in _runs_of(block) for run in words if isinstance(run, Mark))
        self._marks = {record: f"p{number}" for number, record in enumerate(dict.fromkeys(marks), 1)}
        self._placed: set[str] = set()

    def line(self, words: Runs, *, after: bool = False) -> str:
        """Return runs as they stand in a line, where `after` says that words come before them."""
        found = ""
        for run in words:
            blank = " " if isinstance(run, Aside) and (found or after) and not found.endswith(" ") else ""
            found += blank + self._run(run)
        return found

    def _run(self, run: Run) -> str:
        match run:
            case Plain() | Typed() | Revised():
                return typed(run.text)
            case Strong():
                return f"<strong>{typed(run.text)}</strong>"
            case Changes():
                return "".join(_changed(_CHANGED[op], text) for op, text in run.pieces)
            case Aside():
                return f'<span class="aside">({writing.SEMICOLON.join(map(self.line, run.notes))})</span>'
            case Mark():
                return self._mark(run.record)
            case Link():
                place, words = self._marks.get(run.record), self.line(run.words)
                return f'<a href="#{place}">{words}</a>' if place else words
            case _:
                assert_never(run)

    def _mark(self, record: str) -> str:
        if record in self._placed:
            return ""
        self._placed.add(record)
        return f'<span id="{self._marks[record]}"></span>'


def _runs_of(block: Block) -> Iterator[Runs]:
    match block:
        case Heading() | Paragraph() | ListItem():
            yield block.words
        case Quotation():
            yield from (block.speaker, block.notes, block.about)
        case Table():
            for row in block.rows:
                yield from row
        case Photograph():
            yield block.caption
        case Figure() | Bars():
            pass
        case _:
            assert_never(block)


def _side(*, figures: bool) -> str:
    return ' class="figures"' if figures else ""


def _picture(figure: Figure) -> str:
    said = safe(figure.alternative_text)
    return svg([figure.picture]).replace('role="img"', f'role="img" aria-label="{said}"', 1).rstrip("\n")


def _chart(bars: Bars) -> str:
    said = safe(bars.alternative_text)
    return chart.draw(bars.chart).svg.replace('role="img"', f'role="img" aria-label="{said}"', 1).rstrip("\n")


def _leftwards(words: Runs | str) -> str:
    said = words if isinstance(words, str) else plain(words)
    return direction(said)


def _changed(tag: str, text: str) -> str:
    return f"<{tag}>{typed(text)}</{tag}>" if tag else typed(text)
