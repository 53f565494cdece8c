"""The document that a report begins with: an empty one, or the house's own with its styles, cover, head and foot."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Cm
from lxml.etree import XMLSyntaxError

from report import texts
from report.writers.facts import Facts, HouseError
from report.writers.word.styles import Styles, emptied
from report.writers.word.xml import WORD, Element, add, add_text, carried, child, parsed, value

_FIELD: Final = re.compile(r"\{(\w+)\}")


def empty() -> tuple[Document, Styles]:
    """Return a document without content, on A4, with a line at the foot of each page."""
    document = docx.Document()
    emptied(document)
    styles = Styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    return document, styles


def opened(path: Path) -> tuple[Document, Styles]:
    """Return the house's document with its styles. Raises HouseError."""
    try:
        document = docx.Document(str(path))
    except (OSError, PackageNotFoundError, BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise HouseError(texts.no_house_style(str(path), path.exists())) from error
    return document, Styles(document)


def foot(document: Document, styles: Styles, title: str) -> None:
    """Write the title and the number of the page at the foot of each page."""
    paragraph: Element = document.sections[0].footer.paragraphs[0]._p
    for each in list(paragraph):
        paragraph.remove(each)
    add(add(paragraph, "pPr"), "pStyle", val=styles.id("footer"))
    run = add(paragraph, "r")
    add_text(run, f"{carried(title)} · ")
    number = add(paragraph, "fldSimple", instr="PAGE")
    add(add(number, "r"), "t").text = "1"


def cover(document: Document, facts: Facts) -> bool:
    """Fill the fields of the house's document; return whether its body is a cover that has some.

    A field is a content control with the tag of a fact, or its name in braces, as {title}. A body without any is
    taken out: it shows the styles, and is no part of the report.
    """
    known = {name: carried(said) for name, said in facts.fields().items()}
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not part.is_linked_to_previous:
                _fill(part._element, known)
    body: Element = document.element.body
    if _fill(body, known):
        return True
    for each in list(body):
        if each.tag != f"{WORD}sectPr":
            body.remove(each)
    return False


def _fill(root: Element, known: dict[str, str]) -> bool:
    found = False
    for control in root.iter(f"{WORD}sdt"):
        properties, content = child(control, "sdtPr"), child(control, "sdtContent")
        if properties is None or content is None:
            continue
        name = (value(properties, "tag") or value(properties, "alias")).casefold()
        words = list(content.iter(f"{WORD}t"))
        if name in known and words:
            found = True
            _say(words, known[name])
            for shown in properties.iterfind(f"{WORD}showingPlcHdr"):
                properties.remove(shown)
    for paragraph in root.iter(f"{WORD}p"):
        words = list(paragraph.iter(f"{WORD}t"))
        said = "".join(each.text or "" for each in words)
        filled = _FIELD.sub(lambda field: known.get(field[1].casefold(), field[0]), said)
        if filled != said:
            found = True
            _say(words, filled)
    return found


def _say(words: list[Element], text: str) -> None:
    words[0].text = text
    words[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for each in words[1:]:
        each.text = ""


def describe(document: Document, facts: Facts) -> None:
    """Set title, author and language in the properties of the document."""
    properties = document.core_properties
    properties.title = carried(facts.title)[:255]
    properties.author = carried(facts.organisers)[:255]
    properties.last_modified_by = properties.author
    properties.subject = carried(facts.dates)[:255]
    properties.comments = ""
    properties.keywords = ""
    properties.language = texts.LANGUAGE
    properties.revision = 1


class Pages:
    """The sections of a document: pages upright and pages across, with the house's margins."""

    def __init__(self, body: Element) -> None:
        last = child(body, "sectPr")
        self._first = parsed("<w:sectPr/>") if last is None else last
        if last is not None:
            body.remove(last)
        size = child(self._first, "pgSz")
        if size is None:
            size = add(self._first, "pgSz", w=11906, h=16838)
        short, long = sorted((int(size.get(f"{WORD}w", 11906)), int(size.get(f"{WORD}h", 16838))))
        self._size = {False: (short, long), True: (long, short)}
        margins = child(self._first, "pgMar")
        self._margins = [int(margins.get(WORD + edge, 1417)) if margins is not None else 1417 for edge in
                         ("left", "right", "top", "bottom")]  # fmt: skip
        self._begun = False

    def room(self, *, across: bool) -> tuple[int, int]:
        """Return the width and height, in twentieths of a point, of what can be printed on a page."""
        width, height = self._size[across]
        left, right, top, bottom = self._margins
        return width - left - right, height - abs(top) - abs(bottom)

    def section(self, *, across: bool) -> Element:
        """Return the properties of the section that ends here."""
        made = deepcopy(self._first)
        if self._begun:  # header and footer are those of the section before
            for tag in ("headerReference", "footerReference", "titlePg", "pgNumType"):
                for each in list(made.iterfind(WORD + tag)):
                    made.remove(each)
        self._begun = True
        kind = child(made, "type")
        if kind is not None:
            made.remove(kind)
        size = child(made, "pgSz")
        width, height = self._size[across]
        size.set(f"{WORD}w", str(width))
        size.set(f"{WORD}h", str(height))
        size.attrib.pop(f"{WORD}orient", None)
        if across:
            size.set(f"{WORD}orient", "landscape")
        return made
