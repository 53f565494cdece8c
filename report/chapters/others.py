"""Wordings that were given apart from each other, between which nobody has chosen yet."""

from collections.abc import Iterator

from report import md
from report.book import Book
from report.naming import NAMED
from workshop.model import Problem, kind_of
from workshop.problems import group_of, number
from workshop.statements.statements import said_of


def others(book: Book) -> Iterator[str]:
    """Each of them below the one that this report prints."""
    for record_id, field in sorted(book.workshop.disputed):
        if record_id not in book.workshop or _hidden(book, record_id, field):
            continue
        found = book.history.wordings(record_id, field)
        rest = [wording.value for wording in found if wording.other]
        if not rest:
            continue
        kind = kind_of(record_id)
        now = getattr(book.workshop.records[record_id], field)
        if field == kind.statement:
            yield md.bullet(0, f"{_what(book, record_id)}, in this report: {_as_text(now)}")
        else:
            about = said_of(book.workshop, record_id)
            named = f" of “{md.text(about)}”" if about else ""
            what = field.replace("_", " ").capitalize()
            yield md.bullet(0, f"{what}{named}, in this report: {_as_text(now)}")
        for value in rest:
            yield md.bullet(1, f"Other wording: {_as_text(value)}")


def _hidden(book: Book, record_id: str, field: str) -> bool:
    return book.workshop.details.names != "full" and field in NAMED.get(kind_of(record_id), ())


def _what(book: Book, record_id: str) -> str:
    group = group_of(book.workshop, record_id) if book.workshop.get(Problem, record_id) else None
    if group is None:
        return kind_of(record_id).__name__
    return f"{md.name(group.name)} {number(book.workshop, record_id)}"


def _as_text(value: object) -> str:
    if isinstance(value, tuple | list):
        return md.text(", ".join(map(str, value)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return md.text(str(value)) if value not in (None, "") else "*(nothing)*"
