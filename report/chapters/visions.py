"""Session 4: the wordings of each vision, the agreed one first, with the debate."""

from collections.abc import Iterator

from report import md
from report.book import Book
from report.chapters.wordings import earlier
from workshop.kinds import STATUSES
from workshop.model import Priority, Vision
from workshop.visions import amended, label, ordered
from workshop.votes.priorities import PRIORITIES
from workshop.word_diff import signed, struck_and_inserted

_GONE = "a wording that was deleted"


def visions(book: Book) -> Iterator[str]:
    """The chapter of the visions."""
    yield from md.section(2, "Session 4: Visions", _visions(book))


def _visions(book: Book) -> Iterator[str]:
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from md.section(3, md.text(priority.text), _of(book, priority))


def _of(book: Book, priority: Priority) -> Iterator[str]:
    for vision in book.take(ordered(book.workshop, priority.id)):
        name = label(book.workshop, vision.id)
        yield md.bullet(0, f"**{name}** *({STATUSES[vision.status].word})* {md.text(vision.text)}{_proposer(vision)}")
        yield from _notes(book, vision)
        yield from earlier(book, vision.id, 1)
        yield from book.talk(vision.id, 1)


def _proposer(vision: Vision) -> str:
    return md.marks(f"proposed by {md.text(vision.proposer)}" if vision.proposer else "")


def _notes(book: Book, vision: Vision) -> Iterator[str]:
    workshop = book.workshop
    old = amended(workshop, vision)
    if old is not None:
        pieces = struck_and_inserted(old.text, vision.text)
        stays = sum(len(text) for op, text in pieces if op == "same")
        # of two sentences that share little, word by word, nobody can read the comparison
        changes = f": {md.text(signed(pieces))}" if 2 * stays >= len(vision.text) else ""
        yield md.bullet(1, f"Amends {label(workshop, old.id)}{changes}")
    elif vision.amends:
        yield md.bullet(1, f"Amends {_GONE}")
    if vision.origins:
        names = [label(workshop, each) if workshop.get(Vision, each) else _GONE for each in vision.origins]
        yield md.bullet(1, f"Brings together {', '.join(names)}")
    if vision.why:
        yield md.bullet(1, f"Why: {md.text(vision.why)}")
