"""What minutes have besides what was said: the agenda, the acronyms, the photographs."""

from collections.abc import Iterator
from typing import Final

from report import texts
from report.book import Book
from report.document import (
    Block,
    Column,
    ListItem,
    Photograph,
    Runs,
    Table,
    Typed,
    aside,
    filled,
    runs,
    section,
)
from workshop import model
from workshop.minutes.acronyms import ACRONYMS, used
from workshop.minutes.agenda import AGENDA
from workshop.minutes.photographs import OF_SESSIONS, PHOTOGRAPHS
from workshop.model import Acronym, AgendaItem

_OF_CHAPTERS: Final = frozenset(OF_SESSIONS)


def agenda(book: Book) -> Iterator[Block]:
    """Yield the agenda, with the times at which its items really began and ended where those are recorded."""
    yield from section(2, texts.AGENDA, _agenda(book))


def _agenda(book: Book) -> Iterator[Block]:
    items = list(book.all_in(AGENDA, AgendaItem))
    if not items:
        return
    real = any(item.began or item.ended for item in items)
    rows = [
        (runs(Typed(item.time)), runs(Typed(item.text)), runs(Typed(item.speaker)), *([_real(item)] if real else []))
        for item in items
    ]
    heads = texts.AGENDA_HEADS if real else texts.AGENDA_HEADS[:-1]
    yield Table(tuple(map(Column, heads)), tuple(rows))
    for item in items:
        yield from book.talk(item.id)


def _real(item: AgendaItem) -> Runs:
    if not (item.began or item.ended):
        return ()
    return filled(texts.BEGAN_ENDED, began=Typed(item.began), ended=Typed(item.ended))


def acronyms(book: Book) -> Iterator[Block]:
    """Yield the acronyms that were used, with what they stand for; the record has all that were listed.

    Those of which nobody said what they stand for are among what is still missing.
    """
    yield from section(2, texts.ACRONYMS, _acronyms(book))


def _acronyms(book: Book) -> Iterator[Block]:
    listed = {acronym.short: acronym for acronym in book.all_in(ACRONYMS, Acronym)}
    known = {short: text for short, text in used(book.workshop).items() if text}
    if not book.brief:
        known |= {short: acronym.text for short, acronym in listed.items()}
    for short, text in known.items():
        yield ListItem(0, filled(texts.FIELD, name=Typed(short), value=Typed(text)))
        if short in listed:
            yield from book.talk(listed[short].id, 1)


def photographs(book: Book) -> Iterator[Block]:
    """Yield the photographs of the workshop as a whole, and those whose group is gone."""
    places = _OF_CHAPTERS | set(book.workshop.children("groups"))
    rest = [each for each in book.workshop.all_in(PHOTOGRAPHS, model.Photograph) if each.place not in places]
    yield from section(2, texts.PHOTOGRAPHS, _printed(book, rest))


def photographs_of(book: Book, place: str) -> Iterator[Block]:
    """Yield the photographs of a session, or of a group by its id."""
    found = [each for each in book.workshop.all_in(PHOTOGRAPHS, model.Photograph) if each.place == place]
    yield from _printed(book, found)


def _printed(book: Book, found: list[model.Photograph]) -> Iterator[Block]:
    for each in book.take(found):
        file = () if book.brief else aside(filled(texts.IN_FILE, path=Typed(each.path)))
        yield Photograph(each.path, runs(Typed(each.text), file))
        yield from book.talk(each.id)
