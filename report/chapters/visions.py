"""Session 4: the wordings of each vision, the agreed one first, with the debate."""

from collections.abc import Iterator
from itertools import chain

from report import texts
from report.book import Book
from report.chapters.brackets import in_brackets, reserved
from report.chapters.minutes import photographs_of
from report.chapters.wordings import earlier
from report.document import Block, Changes, ListItem, Mark, Runs, Strong, Typed, aside, filled, joined, runs, section
from workshop.kinds import STATUSES
from workshop.model import Priority, Vision
from workshop.statements.brackets import puts_into_brackets
from workshop.visions import amended, label, ordered
from workshop.votes.priorities import PRIORITIES
from workshop.word_diff import struck_and_inserted


def visions(book: Book) -> Iterator[Block]:
    """Yield the chapter of the visions."""
    yield from section(2, texts.VISIONS, chain(_visions(book), photographs_of(book, "vision")))


def _visions(book: Book) -> Iterator[Block]:
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from section(3, Typed(priority.text), _of(book, priority))


def _of(book: Book, priority: Priority) -> Iterator[Block]:
    for vision in book.take(ordered(book.workshop, priority.id)):
        yield ListItem(0, _words(book, vision))
        for note in _notes(book, vision):
            yield ListItem(1, note)
        yield from earlier(book, vision.id, 1)
        yield from book.talk(vision.id, 1)


def _words(book: Book, vision: Vision) -> Runs:
    return runs(
        Mark(vision.id),
        Strong(label(book.workshop, vision.id)),
        aside(STATUSES[vision.status].word, reserved(book, vision.id)),
        " ",
        book.said(vision),
        aside(filled(texts.PROPOSED_BY, proposer=Typed(vision.proposer)) if vision.proposer else ""),
    )


def _notes(book: Book, vision: Vision) -> Iterator[Runs]:
    workshop = book.workshop
    yield from in_brackets(book, vision)
    old = amended(workshop, vision)
    if old is not None:
        pieces = tuple(struck_and_inserted(old.text, vision.text))
        stays = sum(len(text) for op, text in pieces if op == "same")
        # of two sentences that share little, word by word, nobody can read the comparison; brackets say it themselves
        compared = 2 * stays >= len(vision.text) and not puts_into_brackets(old.text, vision.text, vision.ordinary)
        says = texts.AMENDS_BY if compared else texts.AMENDS
        yield filled(says, wording=label(workshop, old.id), changes=Changes(pieces))
    elif vision.amends:
        yield filled(texts.AMENDS, wording=texts.DELETED_WORDING)
    if vision.origins:
        wordings = [label(workshop, i) if workshop.get(Vision, i) else texts.DELETED_WORDING for i in vision.origins]
        yield filled(texts.BRINGS_TOGETHER, wordings=joined(", ", wordings))
    if vision.why:
        yield filled(texts.WHY, why=Typed(vision.why))
