"""The paragraphs of a document as it was and as it is to be, with who changed what and who said what about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from intake import texts
from intake.readers.archive import Package
from intake.readers.word import W
from intake.source import MOST_BLOCKS, IntakeError

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_IN, _OUT = {f"{W}ins", f"{W}moveTo"}, {f"{W}del", f"{W}moveFrom"}
_MOVED = {f"{W}moveTo", f"{W}moveFrom"}
_LOOKS = {f"{W}rPrChange", f"{W}pPrChange"}


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader said beside the text, about which words; `answers` is what it replies to."""

    author: str
    date: str
    text: str
    about: str = ""
    answers: str = ""
    done: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its words with all changes refused, and with all accepted; `names` are those of its bookmarks."""

    old: str = ""
    new: str = ""
    names: list[str] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)  # those who changed it, with the date
    remarks: list[Remark] = field(default_factory=list)
    moved: bool = False
    looks: str = ""  # who changed only how it looks
    in_table: bool = False

    @property
    def author(self) -> str:
        """Who changed it first; empty where the document does not say."""
        return next(iter(self.authors), "")


def language(data: bytes) -> str:
    """Return the language of a document, as fr-FR: what its properties say, else its styles; empty where none does.

    Raises IntakeError where it is no document.
    """
    package = Package(data)
    properties, styles = package.xml("docProps/core.xml"), package.xml("word/styles.xml")
    told = properties.findtext(f"{_DUBLIN_CORE}language") if properties is not None else ""
    default = styles.find(f"{W}docDefaults//{W}lang") if styles is not None else None
    return str(told or (default.get(f"{W}val", "") if default is not None else ""))


def read(data: bytes) -> list[Paragraph]:
    """Return the paragraphs of a document, those in tables too. Raises IntakeError."""
    package = Package(data)
    document = package.xml("word/document.xml")
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise IntakeError(texts.NO_DOCUMENT)
    walk = _Walk(_remarks(package))
    found = [walk.paragraph(element) for element in body.iter(f"{W}p")]
    if len(found) > MOST_BLOCKS:
        raise IntakeError(texts.too_many(MOST_BLOCKS))
    return found


class _Walk:
    """Goes through the paragraphs in their order; what a remark is about can begin in one and end in another."""

    def __init__(self, remarks: dict[str, Remark]) -> None:
        self._remarks = remarks
        self._about: dict[str, str] = {}  # what was read so far of the words that an open remark is about

    def paragraph(self, element: Any) -> Paragraph:
        """Return one paragraph."""
        made = Paragraph(in_table=next(element.iterancestors(f"{W}tc"), None) is not None)
        old: list[str] = []
        new: list[str] = []
        for step, inside in _steps(element):
            if not isinstance(step, str):
                self._sign(made, step)
                continue
            tags = {each.tag for each in inside}
            if not tags & _IN:
                old.append(step)
            if not tags & _OUT:
                new.append(step)
            for open_ in self._about:
                self._about[open_] += step
            for each in inside:
                made.authors.setdefault(each.get(f"{W}author", ""), each.get(f"{W}date", ""))
                made.moved |= each.tag in _MOVED
        made.old, made.new = " ".join("".join(old).split()), " ".join("".join(new).split())
        return made

    def _sign(self, made: Paragraph, step: Any) -> None:
        """Take what stands between the words: bookmarks, the ends of remarks, changes of looks."""
        if step.tag == f"{W}bookmarkStart":
            made.names.append(step.get(f"{W}name", ""))
        elif step.tag == f"{W}commentRangeStart":
            self._about[step.get(f"{W}id", "")] = ""
        elif step.tag == f"{W}commentReference":
            remark = self._remarks.get(step.get(f"{W}id", ""))
            about = " ".join(self._about.pop(step.get(f"{W}id", ""), "").split())
            if remark is not None:
                made.remarks.append(replace(remark, about=about))
        elif step.tag in _LOOKS:
            made.looks = made.looks or step.get(f"{W}author", "") or "?"


def _steps(paragraph: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Yield the texts and the signs of a paragraph in their order, each with the changes that it stands in."""
    waiting: list[tuple[Any, tuple[Any, ...]]] = [(child, ()) for child in reversed(list(paragraph))]
    while waiting:
        element, inside = waiting.pop()
        tag = element.tag
        if not isinstance(tag, str) or tag == f"{W}p":  # a text box has paragraphs of its own
            continue
        if tag in (f"{W}t", f"{W}delText"):
            yield element.text or "", inside
            continue
        if tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            yield " ", inside
            continue
        yield element, inside
        if tag == f"{W}instrText":
            continue
        around = (*inside, element) if tag in _IN | _OUT and element.getparent().tag != f"{W}rPr" else inside
        waiting.extend((child, around) for child in reversed(list(element)))


def _remarks(package: Package) -> dict[str, Remark]:
    """Return the remarks of a document by id."""
    root = package.xml("word/comments.xml")
    if root is None:
        return {}
    more = package.xml("word/commentsExtended.xml")
    extended = {} if more is None else {each.get(f"{_W15}paraId", ""): each for each in more}
    by_paragraph: dict[str, str] = {}
    said: dict[str, Remark] = {}
    last: dict[str, str] = {}
    for comment in root.findall(f"{W}comment"):
        paragraphs = list(comment.iter(f"{W}p"))
        words = ["".join(part.text or "" for part in each.iter(f"{W}t")) for each in paragraphs]
        text = " ".join(" ".join(words).split())
        comment_id = comment.get(f"{W}id", "")
        for each in paragraphs:
            by_paragraph[each.get(f"{_W14}paraId", "")] = text
            last[comment_id] = each.get(f"{_W14}paraId", "")
        said[comment_id] = Remark(comment.get(f"{W}author", ""), comment.get(f"{W}date", ""), text)
    for comment_id, remark in said.items():
        known = extended.get(last.get(comment_id, ""))
        if known is not None:
            answers = by_paragraph.get(known.get(f"{_W15}paraIdParent", "-"), "")
            done = known.get(f"{_W15}done", "0") in ("1", "true")
            said[comment_id] = replace(remark, answers=answers, done=done)
    return said
