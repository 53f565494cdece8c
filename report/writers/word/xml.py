"""The few moves in WordprocessingML that the writer makes again and again."""

import re
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from report.harmless import harmless

WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMESPACES: Final = nsdecls("w")
_TAG: Final = re.compile(r"<[\w:]+")
_KEEP_BLANKS: Final = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any
"""An element of lxml, which has no types."""


def parsed(source: str) -> Element:
    """Return an element written as XML, with the prefix `w` known in it."""
    return parse_xml(_TAG.sub(rf"\g<0> {_NAMESPACES}", source, count=1))


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """Add an element of Word to another and return it."""
    made = etree.SubElement(parent, WORD + tag)
    for name, value in attributes.items():
        made.set(WORD + name, str(value))
    return made


def child(parent: Element, tag: str) -> Element:
    """Return the first element of that name, or None."""
    return parent.find(WORD + tag)


def value(parent: Element, tag: str) -> str:
    """Return what the element of that name says; empty where there is none."""
    found = child(parent, tag)
    return "" if found is None else str(found.get(f"{WORD}val", ""))


def carried(text: str) -> str:
    """Return text that XML can carry and that steers nothing; what it could not carry is a sign one can see."""
    return harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def add_text(run: Element, text: str) -> None:
    """Add words to a run; a tab is an element of its own."""
    for place, part in enumerate(text.split("\t")):
        if place:
            add(run, "tab")
        if part:
            made = add(run, "t")
            made.text = part
            if part != part.strip():
                made.set(_KEEP_BLANKS, "preserve")
