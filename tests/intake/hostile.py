"""Files that are meant to do harm, or were never what their names say, and what each is answered."""

import zipfile
from collections.abc import Callable
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BILLION = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)

WIDE = OUTSIDE.replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16")


def packed(**parts: str | bytes) -> bytes:
    """Return a packed file of parts; `__` in a name is a slash, `_dot_` a dot."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def document(body: str, **more: str | bytes) -> bytes:
    """Return a document for Word with such a body."""
    text = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed(word__document_dot_xml=text, **more)


def bomb() -> bytes:
    """Return a document that unpacks to 66 MB and is a few hundred kB."""
    return packed(word__document_dot_xml=b" " * (66 * 2**20))


def lying() -> bytes:
    """Return a document whose directory says that a part is small; it is not."""
    honest = bytearray(packed(word__document_dot_xml=b"<" + b" " * (66 * 2**20)))
    size = (66 * 2**20 + 1).to_bytes(4, "little")
    return bytes(honest.replace(size, (10).to_bytes(4, "little")))


def deep() -> str:
    """Return a body that is nested 5,000 deep."""
    return "<w:ins>" * 5_000 + "<w:p/>" + "</w:ins>" * 5_000


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a zip bomb": ("w.docx", bomb, "unpacks to more than"),
    "a bomb in a workbook": (
        "w.xlsx", lambda: packed(xl__workbook_dot_xml=b" " * (66 * 2**20)), "unpacks to more than",
    ),
    "a part that lies about its size": ("w.docx", lying, "cut off, or not the kind of file"),
    "entities in entities": ("w.docx", lambda: packed(word__document_dot_xml=BILLION), "document type of its own"),
    "an entity of another file": ("w.docx", lambda: packed(word__document_dot_xml=OUTSIDE), "document type of its own"),
    "the same in UTF-16": (
        "w.docx", lambda: packed(word__document_dot_xml=WIDE), "document type of its own",
    ),
    "an entity in a workbook": (
        "w.xlsx", lambda: packed(xl__workbook_dot_xml=OUTSIDE), "document type of its own",
    ),
    "an entity in an outline": (
        "w.opml", lambda: b'<!DOCTYPE x [<!ENTITY a "b">]><opml><body/></opml>', "document type of its own",
    ),
    "nesting": ("w.docx", lambda: document(deep()), "parts is damaged"),
    "no document": ("w.docx", lambda: packed(a="b"), "no document for Word"),
    "no workbook": ("w.xlsx", lambda: packed(xl__workbook_dot_xml="<workbook/>"), "no workbook"),
    "a text called .docx": ("w.docx", lambda: b"just words", "not the kind of file"),
    "a cut off file": ("w.docx", lambda: document("<w:p/>")[:-40], "not the kind of file"),
    "a password": ("w.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "protected by a password"),
    "100 MB": ("w.csv", lambda: b"a;b\n" * (13 * 2**20), "at most 50 MB are read"),
    "too many rows": ("w.csv", lambda: b"a;b\n" * 20_001, "more than 20,000 lines"),
    "a long cell": ("w.txt", lambda: b"- " + b"x" * 20_001, "more than 20,000 characters"),
    "no UTF-8": ("w.txt", lambda: b"- \xff\xfe\xfa x", "not in UTF-8"),
    "NUL": ("w.csv", lambda: b"a;b\0", "not in UTF-8"),
    "nothing": ("w.md", lambda: b"\n\n", "no line and no table"),
    "macros by name": ("w.docm", lambda: b"", "is not read here"),
}  # fmt: skip
"""By what it is: its name, what makes its bytes, and what it is answered."""
