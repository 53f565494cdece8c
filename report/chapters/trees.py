"""Session 3: the problem tree of each priority, causes and effects as nested lists."""

from collections.abc import Iterator

from report import md
from report.book import Book
from report.chapters.wordings import earlier
from report.numbers import Places, places
from workshop.kinds import CATEGORIES
from workshop.model import Node, Priority
from workshop.slots import slot
from workshop.statements.statements import canonical_node, statement
from workshop.votes.priorities import PRIORITIES


def trees(book: Book) -> Iterator[str]:
    """The chapter of the trees."""
    yield from md.section(2, "Session 3: Problem trees", _trees(book))


def _trees(book: Book) -> Iterator[str]:
    where = places(book.workshop)
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from md.section(3, md.text(priority.text), _of(book, where, priority))


def _of(book: Book, where: Places, priority: Priority) -> Iterator[str]:
    for trunk in book.all_in(slot(priority.id, "trunk"), Node):
        letter = where.numbers[trunk.id]
        of_it = f" of trunk {letter}" if letter else ""
        yield from md.paragraph(f"**{f'Trunk {letter}'.strip()}:** {_words(book, where, trunk)}")
        for line in _notes(book, trunk):
            yield md.bullet(0, line)
        yield from earlier(book, trunk.id, 0, priority.text)
        yield from book.talk(trunk.id)
        for name, title in (("causes", "Causes"), ("effects", "Effects")):
            yield from md.section(4, title + of_it, _side(book, where, slot(trunk.id, name)))


def _side(book: Book, where: Places, members: str) -> Iterator[str]:
    yield from book.outline(
        members,
        Node,
        lambda node: f"{where.numbers[node.id]} {_words(book, where, node)}",
        lambda node: _notes(book, node),
    )


def _words(book: Book, where: Places, node: Node) -> str:
    said = canonical_node(book.workshop, node.id) or node
    own = said.id == node.id
    return md.text(said.text) + md.marks(
        CATEGORIES[said.category].word if said.category else "",
        *(f"also {where.name(place, node.id)}" for place in where.others(node.id)),
        f"from {book.name_of(node.group)}" if node.group else "",
        f"worded by {md.text(said.proposer)}" if said.proposer and own else "",
        "flagged" if node.flagged else "",
    )


def _notes(book: Book, node: Node) -> Iterator[str]:
    """What is known of a statement besides its words."""
    said = canonical_node(book.workshop, node.id) or node
    if node.why and said.id == node.id:
        yield f"Why it was reworded: {md.text(node.why)}"
    if node.text not in {"", said.text}:
        yield f"Worded in this place before: {md.text(node.text)}"
    for words in dict.fromkeys(statement(book.workshop, each) for each in node.origins):
        if words not in {"", said.text}:
            yield f"Split from, copied from or merged with: {md.text(words)}"
