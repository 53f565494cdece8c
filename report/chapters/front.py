"""What comes before the sessions and after them: the workshop, its people, rules and remarks."""

from collections.abc import Iterator

from report import texts
from report.book import Book
from report.chapters.missing import missing
from report.document import (
    Block,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
    Runs,
    Typed,
    aside,
    filled,
    joined,
    runs,
    section,
)
from workshop.kinds import NAMINGS, REMARKS, RemarkKind
from workshop.model import Person, Remark
from workshop.people import PEOPLE
from workshop.slots import WORKSHOP


def front(book: Book) -> Iterator[Block]:
    """Yield the title and the facts about the workshop."""
    details = book.workshop.details
    book.printed.add(WORKSHOP)
    yield Heading(1, runs(Typed(details.title)) or runs(texts.UNTITLED))
    for field, label in texts.FACTS.items():
        value: str = getattr(details, field)
        if value:
            said = filled(texts.horizon(value), value=Typed(value)) if field == "horizon" else Typed(value)
            yield ListItem(0, filled(texts.FACT, name=label, value=said))
    if named := NAMINGS[details.names].report:
        yield ListItem(0, aside(named, texts.AS_TYPED))
    yield from missing(book)
    yield from book.talk(WORKSHOP)


def people(book: Book) -> Iterator[Block]:
    """Yield who was there."""
    listed = list(book.all_in(PEOPLE, Person))
    yield from section(2, texts.PANEL, _panel(book, [person for person in listed if person.panel]))
    yield from section(2, texts.PARTICIPANTS, _sectors(book, [person for person in listed if not person.panel]))


def opening(book: Book) -> Iterator[Block]:
    """Yield the rules of the room, and how it began."""
    yield from section(2, REMARKS["rule"].title, _remarks(book, "rule"))
    yield from section(2, REMARKS["opening"].title, _remarks(book, "opening"))


def closing(book: Book) -> Iterator[Block]:
    """Yield how it ended."""
    yield from section(2, REMARKS["closing"].title, _remarks(book, "closing"))


def _remarks(book: Book, kind: RemarkKind) -> Iterator[Block]:
    for remark in book.all_in(REMARKS[kind].slot, Remark):
        yield Quotation(0, remark.text, runs(Typed(remark.speaker)), record=remark.id)
        yield from book.talk(remark.id, 1)


def _panel(book: Book, people: list[Person]) -> Iterator[Block]:
    for person in people:
        yield ListItem(0, (_words(person, person.sector) or runs(texts.ON_THE_PANEL)) + aside(_how_many(person)))
        yield from book.talk(person.id, 1)


def _sectors(book: Book, people: list[Person]) -> Iterator[Block]:
    sectors: dict[str, list[Person]] = {}
    for person in people:
        sectors.setdefault(person.sector, []).append(person)
    for sector, members in sectors.items():
        if sector and len(members) == 1 and not _words(members[0]):  # only the sector is known
            yield ListItem(0, runs(Typed(sector), aside(_how_many(members[0]))))
            yield from book.talk(members[0].id, 1)
            continue
        if sector:
            yield ListItem(0, runs(Typed(sector)))
        level = 1 if sector else 0
        for person in members:
            yield ListItem(level, (_words(person) or runs(texts.NAMELESS)) + aside(_how_many(person)))
            yield from book.talk(person.id, level + 1)
    numbers = [person.count for person in people if person.count is not None]
    if len(numbers) > 1:
        together = texts.TOGETHER if len(numbers) == len(people) else texts.TOGETHER_AND_OTHERS
        yield Paragraph(filled(together, count=str(sum(numbers))))


def _words(person: Person, *more: str) -> Runs:
    return joined(", ", map(Typed, (person.name, person.role, person.organisation, *more)))


def _how_many(person: Person) -> str:
    if person.count is None:
        return texts.NUMBER_UNKNOWN
    if person.count == 1 and (person.name or person.organisation):
        return ""
    return texts.people(person.count)
