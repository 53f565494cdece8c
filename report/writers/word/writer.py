"""The blocks of a report as a document for Word.

Everything is said by named styles; what a run has besides them is its script, which is no look but tells the word
processor which of the fonts of the style to take. Paragraphs are numbered through the document, so that they can be
cited: what stands by itself, and what somebody said.
"""

from collections.abc import Iterable
from io import BytesIO
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
    joined,
    plain,
    runs,
)
from report.pictures.photo import NoPhotographError, photo
from report.pictures.picture import in_parts
from report.pictures.png import NotDrawnError
from report.revisions import Stretch
from report.scripts import by_script, runs_leftwards
from report.writers.facts import Facts
from report.writers.word import house, tables
from report.writers.word.contents_list import ContentsList
from report.writers.word.marks import Marks
from report.writers.word.numbering import Entries, Numbering, label_parts
from report.writers.word.pictures import Pictures
from report.writers.word.styles import DEEPEST
from report.writers.word.xml import WORD, Element, add, add_text, carried

_OF_A_PAGE: Final = 0.4  # of the height of a page that a photograph takes at most
_FIRST_REVISION: Final = 100_000  # the ids of changes, apart from those of marks
_LISTED: Final = 3  # levels of headings, the title's included, that the list of contents has
_LINES_OF_HEADINGS: Final = 1900  # twentieths of a point that the headings over a picture take
_MOST_BOXES: Final = 60  # that can be read on a page; larger trees take several
_CHANGED: Final = {"same": "", "struck": "Struck", "inserted": "Inserted"}


def document(
    blocks: Iterable[Block],
    facts: Facts,
    style: Path | None = None,
    folder: Path | None = None,
    *,
    listed: bool = True,
) -> bytes:
    """Return a report as the bytes of a .docx file.

    Args:
        blocks: What is in it.
        facts: What it says of itself.
        style: A document of the house that it is to look like.
        folder: The folder from which the paths of photographs are seen.
        listed: Whether it has a list of contents.

    Raises:
        HouseError: The house's document cannot be used.
    """
    writer = _Writer(facts, style, folder, listed=listed)
    for block in blocks:
        writer.take(block)
    return writer.finished()


class _Writer:
    """A document while it is written."""

    def __init__(self, facts: Facts, style: Path | None, folder: Path | None, *, listed: bool) -> None:
        self._folder = folder
        self._listed = listed
        self._document, self._styles = house.opened(style) if style else house.empty()
        self._body: Element = self._document.element.body
        self._covered = house.cover(self._document, facts) if style else False
        house.describe(self._document, facts)
        if style is None:
            house.foot(self._document, self._styles, facts.title)
        self._numbering = Numbering(self._document, self._styles)
        self._pictures = Pictures(self._document)
        self._pages = house.Pages(self._body)
        self._across = False
        self._waiting: list[Heading] = []  # until what follows says how the page lies
        self._after_table = False
        self._numbered = 0  # the id of the numbered list that goes on
        self._entries: dict[str, Entries] = {}  # those lists of entries that go on
        self._marks = Marks()
        self._revisions = 0
        self._contents = ContentsList(self._styles, self._body)

    def take(self, block: Block) -> None:
        """Write a block."""
        if isinstance(block, Heading):
            self._waiting.append(block)
            return
        self._turn(block)
        if self._waiting or not isinstance(block, ListItem | Quotation):  # a list ends here
            self._numbered = 0
            self._entries.clear()
        for heading in self._waiting:
            self._heading(heading)
        self._waiting.clear()
        match block:
            case Paragraph():
                note = all(isinstance(run, Aside) for run in block.words)  # which nobody cites
                self._paragraph("Normal" if note else "Numbered Paragraph", block.words)
            case ListItem():
                self._item(block)
            case Quotation():
                self._quotation(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)
            case Bars():
                self._bars(block)
            case Photograph():
                self._photograph(block)
            case _:
                assert_never(block)
        self._after_table = isinstance(block, Table)

    def finished(self) -> bytes:
        """Return the document with all that was written."""
        for heading in self._waiting:
            self._heading(heading)
        self._contents.fill()
        self._marks.finish()
        if not len(self._body) or self._body[-1].tag.endswith("}tbl"):
            self._new_paragraph("Section End")  # Word wants a paragraph after a table
        self._body.append(self._pages.section(across=self._across))
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _turn(self, block: Block) -> None:
        """Begin pages that lie otherwise, where the block wants them."""
        match block:
            case Table():
                across = tables.is_wide(block)
            case Figure():
                upright, lying = (self._room_for_figure(across=across) for across in (False, True))
                first = in_parts(block.picture, _MOST_BOXES)[0]
                across = self._pictures.scale(first, lying) >= self._pictures.scale(first, upright)
            case Paragraph() if self._after_table and not self._waiting:
                across = self._across  # a note on the table stays with it
            case _:
                across = False
        if across != self._across:
            ended = self._new_paragraph("Section End")
            ended[0].append(self._pages.section(across=self._across))
            self._across = across

    def _room_for_figure(self, *, across: bool) -> tuple[int, int]:
        width, height = self._pages.room(across=across)
        return width, height - _LINES_OF_HEADINGS

    # Paragraphs

    def _new_paragraph(self, style: str, *, number: int = 0, level: int = 0, said: str = "") -> Element:
        made = add(self._body, "p")
        properties = add(made, "pPr")
        add(properties, "pStyle", val=self._styles.id(style))
        if number:
            numbers = add(properties, "numPr")
            add(numbers, "ilvl", val=level)
            add(numbers, "numId", val=number)
        if runs_leftwards(said):
            add(properties, "bidi")
        return made

    def _paragraph(self, style: str, words: Runs, *, number: int = 0, level: int = 0) -> Element:
        made = self._new_paragraph(style, number=number, level=level, said=plain(words))
        self._runs(made, words)
        return made

    def _heading(self, heading: Heading) -> None:
        if heading.level == 1:
            if not self._covered:
                self._paragraph("Title", heading.words)
            if self._listed:
                self._contents.place()
            return
        made = self._paragraph(f"heading {min(heading.level - 1, DEEPEST)}", heading.words)
        if heading.level <= _LISTED:
            self._contents.add(made, heading.level - 1, plain(heading.words))

    def _item(self, item: ListItem) -> None:
        if item.number is not None:
            if not self._numbered:
                self._numbered = self._numbering.restarted(item.number)
            self._paragraph("List Number", item.words, number=self._numbered)
            return
        if not item.label:
            self._paragraph(self._bullet(item.level), item.words)
            return
        prefix, places = label_parts(item.label)
        if prefix not in self._entries:
            self._entries[prefix] = self._numbering.entries(prefix)
        entries = self._entries[prefix]
        if places and entries.takes(places):
            self._paragraph("Entry", item.words, number=entries.number, level=len(places) - 1)
        else:  # deeper than a list of Word goes, or numbered otherwise
            self._paragraph(self._bullet(item.level), runs(f"{item.label} ", item.words))

    def _quotation(self, said: Quotation) -> None:
        style = self._bullet(said.level) if said.level else "Numbered Paragraph"
        words = said.words
        made = self._new_paragraph(style, said=words)
        if said.record:
            self._marks.mark(made, said.record)
        self._runs(made, said.speaker, "Speaker")
        self._runs(made, said.notes)
        if words and (said.speaker or said.notes):
            self._words(made, writing.COLON)
        self._words(made, words)
        self._runs(made, said.about)

    def _bullet(self, level: int) -> str:
        return f"List Bullet {min(level + 1, DEEPEST)}" if level else "List Bullet"

    def _figure(self, figure: Figure) -> None:
        room = self._room_for_figure(across=self._across)
        for part in in_parts(figure.picture, _MOST_BOXES):
            try:
                run = self._pictures.run(part, Figure(part).alternative_text, room)
            except NotDrawnError:
                self._paragraph("Normal", (Aside((runs(texts.NOT_DRAWN),)),))
            else:
                self._new_paragraph("Picture").append(run)

    def _bars(self, bars: Bars) -> None:
        try:
            run = self._pictures.chart(bars.chart, bars.alternative_text, self._room_for_figure(across=self._across))
        except NotDrawnError:
            self._paragraph("Normal", (Aside((runs(texts.CHART_NOT_DRAWN),)),))
        else:
            self._new_paragraph("Picture").append(run)

    def _photograph(self, block: Photograph) -> None:
        width, height = self._pages.room(across=self._across)
        try:
            seen = photo(self._folder, block.path)
        except NoPhotographError as error:
            told = filled(texts.PHOTOGRAPH_MISSING, path=Typed(str(error)))
            self._paragraph("Normal", runs(joined(writing.COLON, (texts.A_PHOTOGRAPH, block.caption)), aside(told)))
            return
        room = width, round(height * _OF_A_PAGE)
        said = plain(block.caption) or texts.A_PHOTOGRAPH
        self._new_paragraph("Picture").append(self._pictures.photograph(seen, said, room))
        if block.caption:
            self._paragraph("caption", block.caption)

    # Tables

    def _table(self, table: Table) -> None:
        room, _ = self._pages.room(across=self._across)
        widths = tables.widths(table, room)
        made = add(self._body, "tbl")
        properties = add(made, "tblPr")
        add(properties, "tblStyle", val=self._styles.id("Report Table"))
        add(properties, "tblW", w=sum(widths), type="dxa")
        add(properties, "tblLayout", type="fixed")
        add(properties, "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
        grid = add(made, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=width)
        heads = tuple(column.words for column in table.columns)
        self._row(made, heads, ["Table Head"] * len(heads), widths, repeated=True)
        styles = ["Table Figures" if column.figures else "Table Text" for column in table.columns]
        for row in table.rows:
            self._row(made, row, styles, widths)
        if self._body[-1] is made:
            self._new_paragraph("Section End")

    def _row(
        self,
        table: Element,
        cells: Iterable[Runs],
        styles: Iterable[str],
        widths: Iterable[int],
        *,
        repeated: bool = False,
    ) -> None:
        row = add(table, "tr")
        properties = add(row, "trPr")
        add(properties, "cantSplit")
        if repeated:
            add(properties, "tblHeader")
        for words, style, width in zip(cells, styles, widths, strict=True):
            cell = add(row, "tc")
            add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
            paragraph = add(cell, "p")
            looks = add(paragraph, "pPr")
            add(looks, "pStyle", val=self._styles.id(style))
            if runs_leftwards(plain(words)):
                add(looks, "bidi")
            self._runs(paragraph, words)

    # Words

    def _runs(self, paragraph: Element, words: Runs, style: str = "") -> None:
        for place, run in enumerate(words):
            self._run(paragraph, run, style, first=not place)

    def _run(self, paragraph: Element, run: Run, style: str, *, first: bool) -> None:
        match run:
            case Plain() | Typed():
                self._words(paragraph, run.text, style)
            case Revised():
                self._revised(paragraph, run.stretches, style)
            case Strong():
                self._words(paragraph, run.text, "Strong")
            case Changes():
                for op, text in run.pieces:
                    self._words(paragraph, text, _CHANGED[op])
            case Aside():
                self._words(paragraph, "(" if first and len(paragraph) == 1 else " (", "Aside")
                for place, note in enumerate(run.notes):
                    self._words(paragraph, writing.SEMICOLON if place else "", "Aside")
                    self._runs(paragraph, note, "Aside")
                self._words(paragraph, ")", "Aside")
            case Mark():
                self._marks.mark(paragraph, run.record)
            case Link():
                link = self._marks.link(paragraph, run.record)
                self._runs(link, run.words, style)
            case _:
                assert_never(run)

    def _revised(self, paragraph: Element, stretches: Iterable[Stretch], style: str) -> None:
        """Add words with what was changed in them, as changes that somebody can accept or reject."""
        for stretch in stretches:
            place = paragraph
            for tag, revision in (("ins", stretch.inserted), ("del", stretch.struck)):
                if revision is not None:
                    self._revisions += 1
                    who = carried(revision.proposer) or texts.SECRETARIAT
                    date = f"{revision.at:%Y-%m-%dT%H:%M:%S}Z"
                    place = add(place, tag, id=_FIRST_REVISION + self._revisions, author=who, date=date)
            self._words(place, stretch.text, style)
            if stretch.struck is not None:
                for said in place.iter(f"{WORD}t"):
                    said.tag = f"{WORD}delText"

    def _words(self, paragraph: Element, text: str, style: str = "") -> None:
        """Add words to a paragraph, in runs of one script each."""
        for script, part in by_script(carried(text)):
            made = add(paragraph, "r")
            if script is not None:
                looks = add(made, "rPr")
                add(looks, "rStyle", val=self._styles.of_script(style, script))
                if script.asian:
                    add(looks, "rFonts", hint="eastAsia")
                if script.leftwards:
                    add(looks, "rtl")
                elif script.shaped:
                    add(looks, "cs")
            elif style:
                add(add(made, "rPr"), "rStyle", val=self._styles.id(style))
            add_text(made, part)
