"""The annexes: what was parked, what recurs, what is not filed, the votes one by one, and the ways back to them."""

from collections.abc import Iterator

from report import md
from report.book import Book, said
from report.chapters import lineage, others, tallies
from report.tables import framework
from workshop.kinds import COMMENT_FLAGS, COMMENTS
from workshop.model import Comment, Details, Phrase, Record, fields_of
from workshop.slots import owner
from workshop.statements.statements import said_of
from workshop.talk import INBOX


def annexes(book: Book) -> Iterator[str]:
    """The chapter of the annexes; what no other chapter took comes last, so that nothing is left out."""
    yield from md.section(2, "Annexes", _annexes(book))


def _annexes(book: Book) -> Iterator[str]:
    comments = sorted(book.workshop.every(Comment), key=lambda comment: comment.id)
    for flag in COMMENT_FLAGS:
        yield from md.section(3, flag.annex, _again(book, [c for c in comments if getattr(c, flag.field)]))
    for kind in COMMENTS.values():
        if kind.annex:
            yield from md.section(3, kind.annex, _again(book, [c for c in comments if c.kind == kind.value]))
    yield from md.section(3, "Inbox: recorded, and not filed yet", book.outline(INBOX, Comment, said))
    yield from md.section(3, "Other wordings, of which none is chosen yet", others.others(book))
    yield from lineage.lineage(book)
    yield from md.section(3, "Results framework, for the drafting group to fill in", framework.framework(book))
    yield from tallies.votes(book)
    yield from md.section(3, "Recorded, and in no session", _left(book))


def _again(book: Book, comments: list[Comment]) -> Iterator[str]:
    for comment in comments:
        on = said_of(book.workshop, owner(comment.parent))
        yield md.bullet(0, said(comment) + md.marks(f"on “{md.text(on)}”" if on else ""))


def _left(book: Book) -> Iterator[str]:
    """What no chapter took, such as an entry whose place lies in the tray.

    Short codes are left out: they are the typist's tool, and what they stand for is in what was typed.
    """
    for record_id, record in sorted(book.workshop.records.items()):
        if record_id not in book.printed and not isinstance(record, Phrase | Details):
            book.printed.add(record_id)
            yield md.bullet(0, f"{type(record).__name__}: {_all_of(record)}" + md.marks(_under(book, record)))


def _under(book: Book, record: Record) -> str:
    above = book.workshop.records.get(owner(record.parent))
    return f"under “{md.text(above.statement_text)}”" if above is not None and above.statement_text else ""


def _all_of(record: Record) -> str:
    if isinstance(record, Comment):
        return said(record)
    said_first = [md.text(record.statement_text)] if record.statement_text else []
    rest = (
        f"{name.replace('_', ' ')}: {md.text(_as_text(value))}"
        for name, info in fields_of(type(record)).items()
        if name not in {"id", "position", record.statement} and (value := getattr(record, name)) != info.default
    )
    return "; ".join((*said_first, *rest))


def _as_text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)
