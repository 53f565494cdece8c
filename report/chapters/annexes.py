"""The annexes: what was parked, what recurs, what is not filed, the votes one by one, and the ways back to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from report import texts
from report.book import Book, quotation
from report.chapters import lineage, tallies
from report.document import Block, ListItem, Runs, Typed, Words, aside, filled, joined, runs, section
from report.tables import framework
from workshop.kinds import (
    CATEGORIES,
    COMMENT_FLAGS,
    COMMENTS,
    CRITERIA,
    CUT_WAYS,
    LEVELS,
    NAMINGS,
    REMARKS,
    RESULTS,
    STATUSES,
    CommentFlag,
)
from workshop.model import (
    Comment,
    Details,
    Node,
    Phrase,
    Problem,
    Rating,
    Record,
    Recording,
    Remark,
    Result,
    Vision,
    fields_of,
    kind_of,
)
from workshop.naming.names import NAMED
from workshop.problems import group_of
from workshop.slots import owner
from workshop.statements.statements import said_of
from workshop.talk import INBOX

_REFERENCES = frozenset(
    {"theme", "items", "item", "dots", "source", "same_as", "origins", "amends", "answers", "group"}
)
"""Fields that hold ids of records, or lists of them."""
_WORDS: Mapping[tuple[type[Record], str], Callable[[Any], str]] = {
    (Details, "cut_way"): lambda value: CUT_WAYS[value].report,
    (Details, "names"): lambda value: NAMINGS[value].word,
    (Comment, "kind"): lambda value: COMMENTS[value].heading,
    (Remark, "kind"): lambda value: REMARKS[value].title,
    (Problem, "level"): lambda value: LEVELS[value].word,
    (Rating, "criterion"): lambda value: CRITERIA[value].word,
    (Node, "category"): lambda value: CATEGORIES[value].word,
    (Vision, "status"): lambda value: STATUSES[value].word,
    (Result, "kind"): lambda value: RESULTS[value].word,
}
"""Fields that hold a kind, with the words that people read for it."""


def annexes(book: Book) -> Iterator[Block]:
    """Yield the chapter of the annexes; what no other chapter took comes last, so that nothing is left out."""
    yield from section(2, texts.ANNEXES, _annexes(book))


def _annexes(book: Book) -> Iterator[Block]:
    for flag in COMMENT_FLAGS:
        yield from flagged(book, flag)
    for kind in COMMENTS.values():
        if kind.annex:
            yield from section(3, kind.annex, _again(book, [c for c in _comments(book) if c.kind == kind.value]))
    yield from section(3, texts.INBOX, book.conversation(book.workshop.all_in(INBOX, Comment)))
    yield from section(3, texts.CONFLICTING, _disputed(book))
    yield from lineage.lineage(book)
    yield from drafting(book)
    yield from tallies.votes(book)
    yield from section(3, texts.LEFT, _left(book))


def flagged(book: Book, flag: CommentFlag) -> Iterator[Block]:
    """Yield the annex of the comments of which something holds, such as that they are parked."""
    yield from section(3, flag.annex, _again(book, [c for c in _comments(book) if getattr(c, flag.field)]))


def origins(book: Book) -> Iterator[Block]:
    """Yield the annex of where each intervention comes from."""
    yield from section(3, texts.BACK, lineage.back(book))


def drafting(book: Book) -> Iterator[Block]:
    """Yield the annex of the results framework, for the drafting group."""
    yield from section(3, texts.FRAMEWORK, framework.framework(book))


def _comments(book: Book) -> list[Comment]:
    return sorted(book.workshop.every(Comment), key=lambda comment: comment.id)


def _again(book: Book, comments: Iterable[Comment]) -> Iterator[Block]:
    for comment in comments:
        on = said_of(book.workshop, owner(comment.parent))
        yield quotation(comment, about=aside(filled(texts.ON, subject=Typed(on)) if on else ""))


def _disputed(book: Book) -> Iterator[Block]:
    """Yield the fields between whose wordings nobody has chosen: what this report prints, and the others below it."""
    for record_id, field in sorted(book.workshop.disputed):
        if record_id not in book.workshop or _hidden(book, record_id, field):
            continue
        others = [wording.value for wording in book.history.wordings(record_id, field) if wording.other]
        if not others:
            continue
        kind, now = kind_of(record_id), getattr(book.workshop.records[record_id], field)
        printed = _named(book, kind, field, now)
        yield ListItem(0, filled(texts.IN_THIS_REPORT, what=_what(book, record_id, field), words=printed))
        for value in others:
            yield ListItem(1, filled(texts.OTHER_WORDING, words=_named(book, kind, field, value)))


def _hidden(book: Book, record_id: str, field: str) -> bool:
    return book.workshop.details.names != "full" and field in NAMED.get(kind_of(record_id), ())


def _what(book: Book, record_id: str, field: str) -> Runs:
    kind = kind_of(record_id)
    if field != kind.statement:
        name = texts.FIELDS[field]
        name = name[:1].upper() + name[1:]
        about = said_of(book.workshop, record_id)
        return filled(texts.FIELD_OF, field=name, subject=Typed(about)) if about else runs(name)
    problem = book.workshop.get(Problem, record_id)
    if problem is not None and group_of(book.workshop, record_id) is not None:
        return book.called(problem)
    return runs(texts.KINDS[kind.prefix])


def _left(book: Book) -> Iterator[Block]:
    """Yield what no chapter took, such as an entry whose place lies in the tray.

    Short codes are left out: they are the typist's tool, and what they stand for is in what was typed.
    """
    for record_id, record in sorted(book.workshop.records.items()):
        if record_id not in book.printed and not isinstance(record, Phrase | Recording | Details):
            book.printed.add(record_id)
            above = _above(book, record)
            if isinstance(record, Comment):
                yield quotation(record, about=above)
            else:
                words = filled(texts.FIELD, name=texts.KINDS[record.prefix], value=_all_of(book, record))
                yield ListItem(0, words + above)


def _above(book: Book, record: Record) -> Runs:
    above = book.workshop.records.get(owner(record.parent))
    if above is None or not above.statement_text:
        return ()
    return aside(filled(texts.UNDER, subject=Typed(above.statement_text)))


def _all_of(book: Book, record: Record) -> Runs:
    found: list[Words] = [Typed(record.statement_text)]
    for name, info in fields_of(type(record)).items():
        value = getattr(record, name)
        if name not in {"id", "position", record.statement} and value != info.default:
            found.append(filled(texts.FIELD, name=texts.FIELDS[name], value=_named(book, type(record), name, value)))
    return joined("; ", found)


def _named(book: Book, kind: type[Record], field: str, value: object) -> Runs:
    """Return the value of a field; what refers to records, and what is a kind, in words."""
    if isinstance(value, str) and (kind, field) in _WORDS:
        return runs(_WORDS[kind, field](value))
    if field in _REFERENCES and isinstance(value, str | tuple | list):
        ids = [value] if isinstance(value, str) else value
        return joined(", ", [book.quoted(record_id) for record_id in ids if record_id]) or _value("")
    return _value(value)


def _value(value: object) -> Runs:
    """Return the value of a field, whatever it is."""
    if isinstance(value, bool):
        return runs(texts.YES if value else texts.NO)
    if isinstance(value, tuple | list):
        value = ", ".join(map(str, value))
    return aside(texts.NOTHING) if value in (None, "") else runs(Typed(str(value)))
