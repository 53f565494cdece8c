"""A report as it comes back from its readers: the document that Plenary made, changed as Word changes it."""

import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
WHEN = "2026-11-24T09:00:00Z"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


class Reader:
    """Changes a document, as a reader with a name does in Word."""

    def __init__(self, data: bytes, name: str = "Ann Lee") -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self._parts = {each: archive.read(each) for each in archive.namelist()}
        self.document = etree.fromstring(self._parts["word/document.xml"])
        self.name, self._id = name, 5000
        self._comments: list[str] = []
        self._extended: list[str] = []

    def paragraph(self, words: str) -> Any:
        """The first paragraph that has these words."""
        found = (p for p in self.document.iter(w("p")) if words in self.said(p))
        return next(found)

    @staticmethod
    def said(paragraph: Any) -> str:
        return "".join(each.text or "" for each in paragraph.iter(w("t")))

    def _change(self, tag: str) -> Any:
        self._id += 1
        made = etree.Element(w(tag))
        made.set(w("id"), str(self._id))
        made.set(w("author"), self.name)
        made.set(w("date"), WHEN)
        return made

    @staticmethod
    def _run(text: str, like: Any = None, tag: str = "t") -> Any:
        run = etree.Element(w("r"))
        if like is not None and like.find(w("rPr")) is not None:
            run.append(deepcopy(like.find(w("rPr"))))
        said = etree.SubElement(run, w(tag))
        said.text = text
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return run

    def split(self, paragraph: Any, words: str) -> Any:
        """Make a run of its own of some words, and return it."""
        for run in paragraph.iter(w("r")):
            said = run.find(w("t"))
            if said is None or words not in (said.text or ""):
                continue
            before, _, after = (said.text or "").partition(words)
            own, rest = self._run(words, run), self._run(after, run)
            said.text = before
            said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(own)
            own.addnext(rest)
            return own
        raise AssertionError(words)

    # What readers do.

    def insert(self, words: str, added: str) -> None:
        """Insert words behind others, tracked."""
        run = self.split(self.paragraph(words), words)
        change = self._change("ins")
        change.append(self._run(added, run))
        run.addnext(change)

    def delete(self, words: str, within: str) -> None:
        """Delete words of a paragraph, tracked."""
        run = self.split(self.paragraph(within), words)
        change = self._change("del")
        run.addprevious(change)
        run.getparent().remove(run)
        change.append(self._run(words, run, "delText"))

    def replace(self, words: str, by: str) -> None:
        """Replace words, tracked."""
        self.insert(words, by)
        self.delete(words, words)

    def retype(self, words: str, by: str) -> None:
        """Type over words without tracking."""
        self.split(self.paragraph(words), words).find(w("t")).text = by

    def strike(self, words: str) -> None:
        """Delete a whole paragraph, tracked."""
        paragraph = self.paragraph(words)
        for run in list(paragraph.iter(w("r"))):
            change = self._change("del")
            run.addprevious(change)
            change.append(run)
            for said in run.iter(w("t")):
                said.tag = w("delText")

    def remove(self, words: str) -> None:
        """Take a paragraph out without tracking, bookmarks and all."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def add_after(self, words: str, text: str, *, tracked: bool = True) -> None:
        """Add a paragraph behind another."""
        paragraph = self.paragraph(words)
        made = etree.Element(w("p"))
        if paragraph.find(w("pPr")) is not None:
            made.append(deepcopy(paragraph.find(w("pPr"))))
        run = self._run(text)
        if tracked:
            change = self._change("ins")
            change.append(run)
            made.append(change)
        else:
            made.append(run)
        paragraph.addnext(made)

    def move_before(self, words: str, other: str) -> None:
        """Move a paragraph before another, tracked."""
        paragraph, target = self.paragraph(words), self.paragraph(other)
        moved = etree.Element(w("p"))
        change = self._change("moveTo")
        change.append(self._run(self.said(paragraph)))
        moved.append(change)
        target.addprevious(moved)
        for run in list(paragraph.iter(w("r"))):
            gone = self._change("moveFrom")
            run.addprevious(gone)
            gone.append(run)

    def embolden(self, words: str) -> None:
        """Change only how words look, tracked."""
        run = self.split(self.paragraph(words), words)
        looks = run.find(w("rPr"))
        if looks is None:
            looks = etree.Element(w("rPr"))
            run.insert(0, looks)
        etree.SubElement(looks, w("b"))
        looks.append(self._change("rPrChange"))

    def comment(self, words: str, text: str, *, answers: int | None = None, done: bool = False) -> int:
        """Say something about words; return the number of the comment."""
        self._id += 1
        number = len(self._comments)
        run = self.split(self.paragraph(words), words)
        begin, end, reference = (etree.Element(w(tag)) for tag in ("commentRangeStart", "commentRangeEnd", "r"))
        for each in (begin, end, etree.SubElement(reference, w("commentReference"))):
            each.set(w("id"), str(number))
        run.addprevious(begin)
        run.addnext(end)
        end.addnext(reference)
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{self.name}" w:date="{WHEN}">'
            f'<w:p w14:paraId="0000{number:04}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        )
        parent = "" if answers is None else f' w15:paraIdParent="0000{answers:04}"'
        self._extended.append(f'<w15:commentEx w15:paraId="0000{number:04}"{parent} w15:done="{int(done)}"/>')
        return number

    def saved(self) -> bytes:
        """The document as it is now."""
        spaces = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:w15="{W15}"'
        parts = {**self._parts, "word/document.xml": etree.tostring(self.document)}
        parts["word/comments.xml"] = f"<w:comments {spaces}>{''.join(self._comments)}</w:comments>".encode()
        parts["word/commentsExtended.xml"] = (
            f"<w15:commentsEx {spaces}>{''.join(self._extended)}</w15:commentsEx>".encode()
        )
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return out.getvalue()


Change = Callable[[Reader], object]
