"""What comes before the sessions and after them: the workshop, its people, rules and remarks."""

from collections.abc import Iterator

from report import md
from report.book import Book
from workshop.kinds import NAMINGS, REMARKS, RemarkKind
from workshop.model import Person, Remark
from workshop.slots import WORKSHOP

_FACTS = (
    ("country", "Country"),
    ("place", "Place"),
    ("dates", "Dates"),
    ("horizon", "Planning horizon"),
    ("organisers", "Organisers"),
    ("series", "Series"),
    ("notes", "About this record"),
)


def front(book: Book) -> Iterator[str]:
    """The title, the facts about the workshop, who was there, and how it began."""
    details = book.workshop.details
    book.printed.add(WORKSHOP)
    yield from md.heading(1, md.text(details.title) or "Workshop")
    for field, label in _FACTS:
        value: str = getattr(details, field)
        if field == "horizon" and value.isdecimal():
            value += " year" if value == "1" else " years"
        if value:
            yield md.bullet(0, f"{label}: {md.text(value)}")
    if details.names != "full":
        yield md.bullet(0, f"*({NAMINGS[details.names].report}; what was said is printed as it was typed)*")
    yield from book.talk(WORKSHOP)
    people = list(book.all_in("people", Person))
    yield from md.section(2, "Panel", _panel(book, [person for person in people if person.panel]))
    yield from md.section(2, "Participants", _sectors(book, [person for person in people if not person.panel]))
    yield from md.section(2, REMARKS["rule"].title, _remarks(book, "rule"))
    yield from md.section(2, REMARKS["opening"].title, _remarks(book, "opening"))


def closing(book: Book) -> Iterator[str]:
    """How it ended."""
    yield from md.section(2, REMARKS["closing"].title, _remarks(book, "closing"))


def _remarks(book: Book, kind: RemarkKind) -> Iterator[str]:
    for remark in book.all_in(REMARKS[kind].slot, Remark):
        speaker = f"{md.name(remark.speaker)}: " if remark.speaker else ""
        yield md.bullet(0, speaker + md.text(remark.text))
        yield from book.talk(remark.id, 1)


def _panel(book: Book, people: list[Person]) -> Iterator[str]:
    for person in people:
        yield md.bullet(0, (_words(person, person.sector) or "members of the panel") + md.marks(_how_many(person)))
        yield from book.talk(person.id, 1)


def _sectors(book: Book, people: list[Person]) -> Iterator[str]:
    sectors: dict[str, list[Person]] = {}
    for person in people:
        sectors.setdefault(person.sector, []).append(person)
    for sector, members in sectors.items():
        if sector and len(members) == 1 and not _words(members[0]):  # only the sector is known
            yield md.bullet(0, md.text(sector) + md.marks(_how_many(members[0])))
            yield from book.talk(members[0].id, 1)
            continue
        if sector:
            yield md.bullet(0, md.text(sector))
        for person in members:
            words = _words(person) or "participants without a name"
            yield md.bullet(1 if sector else 0, words + md.marks(_how_many(person)))
            yield from book.talk(person.id, 2 if sector else 1)
    numbers = [person.count for person in people if person.count is not None]
    if len(numbers) > 1:
        unknown = "" if len(numbers) == len(people) else ", and others whose number is not recorded"
        yield from md.paragraph(f"Together {sum(numbers)} participants{unknown}.")


def _words(person: Person, *more: str) -> str:
    known = (person.name, person.role, person.organisation, *more)
    return ", ".join(md.text(part) for part in known if part)


def _how_many(person: Person) -> str:
    if person.count is None:
        return "number not recorded"
    if person.count == 1 and (person.name or person.organisation):
        return ""
    return "1 person" if person.count == 1 else f"{person.count} people"
