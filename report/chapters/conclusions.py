"""The conclusions, on two pages: what was adopted and agreed, and nothing that was not."""

from collections.abc import Iterator

from report import texts
from report.book import Book
from report.chapters.brackets import reserved
from report.chapters.missing import missing
from report.chapters.votes import adopted_from
from report.document import Block, Heading, ListItem, Paragraph, Strong, Typed, aside, filled, joined, runs, section
from workshop.kinds import RESULTS
from workshop.model import Node, Priority, Result
from workshop.slots import slot
from workshop.statements.brackets import open_in
from workshop.statements.statements import canonical_node
from workshop.talk import reservations
from workshop.visions import agreed
from workshop.votes.priorities import PRIORITIES


def conclusions(book: Book) -> Iterator[Block]:
    """Yield the title, the priorities, and for each its trunk, its agreed vision and its results."""
    details = book.workshop.details
    yield Heading(1, runs(Typed(details.title)) or runs(texts.UNTITLED))
    held = joined(", ", map(Typed, (details.place, details.country, details.dates)))
    if held:
        yield Paragraph(held)
    if details.organisers:
        said = filled(texts.FACT, name=texts.FACTS["organisers"], value=Typed(details.organisers))
        yield Paragraph(said)
    yield from missing(book)
    yield from section(2, texts.PRIORITIES, _priorities(book))
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from section(2, Typed(priority.text), _concluded(book, priority))


def _priorities(book: Book) -> Iterator[Block]:
    for place, priority in enumerate(book.workshop.all_in(PRIORITIES, Priority), 1):
        yield ListItem(0, runs(Typed(priority.text), adopted_from(book, priority)), number=place)
        if priority.reason:
            yield ListItem(1, filled(texts.REASON, reason=Typed(priority.reason)))


def _concluded(book: Book, priority: Priority) -> Iterator[Block]:
    for trunk in book.workshop.all_in(slot(priority.id, "trunk"), Node):
        letter = book.places.numbers[trunk.id]
        said = (canonical_node(book.workshop, trunk.id) or trunk).text
        if said:
            name = texts.TRUNK_LETTER.format(letter=letter) if letter else texts.TRUNK
            yield Paragraph(runs(Strong(name), " ", Typed(said)))
    vision = agreed(book.workshop, priority.id)
    if vision is not None:
        still = aside(texts.WITH_BRACKETS if open_in(vision) else "", reserved(book, vision.id))
        yield Paragraph(runs(Strong(texts.VISION_AGREED), " ", Typed(vision.text), still))
        for each in reservations(book.workshop, vision.id):
            says = texts.RESERVATION_OF if each.speaker else texts.RESERVATION
            yield ListItem(0, filled(says, who=Typed(each.speaker), words=Typed(each.text)))
    for kind in RESULTS.values():
        found = [
            runs(f"{book.places.numbers[result.id]} ", Typed(result.text))
            for result in book.workshop.all_in(slot(priority.id, kind.slot), Result)
            if result.text
        ]
        if found:  # in one paragraph, so that the conclusions fit on two pages
            yield Paragraph(runs(Strong(f"{kind.heading}:"), " ", joined("; ", found)))
