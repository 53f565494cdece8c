"""The codebook for programs that analyse what people said: REFI-QDA Codebook 1.0 (.qdc), which most of them read.

The standard is that of the Rotterdam Exchange Format Initiative, qdasoftware.org. A code has a name, a description and
an id of its own, which stays the same from export to export, so that an analyst's program knows it again.
"""

from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # only written, nothing is read with it

from languages import writing
from report.harmless import harmless
from report.series import texts
from workshop.series.codebook import Code, Codebook

NAMESPACE: Final = "urn:QDA-XML:codebook:1.0"
ORIGIN: Final = "Plenary"


def qdc(book: Codebook) -> bytes:
    """Return the shared themes of a codebook as the bytes of a .qdc file; the standard asks for at least one."""
    root = Element("CodeBook", {"xmlns": NAMESPACE, "origin": ORIGIN})
    codes = SubElement(root, "Codes")
    for code in book.codes.values():
        attributes = {"guid": guid(book, code), "name": _carried(code.name), "isCodable": "true"}
        element = SubElement(codes, "Code", attributes)
        if said := _description(code):
            SubElement(element, "Description").text = _carried(said)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def guid(book: Codebook, code: Code) -> str:
    """Return the id of a code, made of those of the series and the theme."""
    return str(uuid5(NAMESPACE_URL, f"plenary:{book.id}:{code.id}"))


def _description(code: Code) -> str:
    others = texts.OTHER_NAMES.format(names=writing.SEMICOLON.join(code.others)) if code.others else ""
    return "\n".join(filter(None, (code.definition, others)))


def _carried(text: str) -> str:
    """Return a text with what XML cannot carry made visible."""
    return "\n".join(map(harmless, text.split("\n"))).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
