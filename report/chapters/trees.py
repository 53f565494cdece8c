"""Session 3: the problem tree of each priority, causes and effects as nested lists."""

from collections.abc import Iterator
from itertools import chain

from report import texts
from report.book import Book
from report.chapters.brackets import in_brackets, reserved
from report.chapters.minutes import photographs_of
from report.chapters.wordings import earlier
from report.document import Block, Figure, ListItem, Mark, Paragraph, Runs, Strong, Typed, aside, filled, runs, section
from report.pictures.picture import problem_tree
from workshop.kinds import CATEGORIES
from workshop.model import Node, Priority
from workshop.slots import slot
from workshop.statements.statements import canonical_node, statement
from workshop.votes.priorities import PRIORITIES


def trees(book: Book) -> Iterator[Block]:
    """Yield the chapter of the trees."""
    yield from section(2, texts.TREES, chain(_trees(book), photographs_of(book, "tree")))


def _trees(book: Book) -> Iterator[Block]:
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from section(3, Typed(priority.text), _of(book, priority))


def _of(book: Book, priority: Priority) -> Iterator[Block]:
    for trunk in book.all_in(slot(priority.id, "trunk"), Node):
        letter = book.places.numbers[trunk.id]
        name = texts.TRUNK_LETTER.format(letter=letter) if letter else texts.TRUNK
        yield Figure(problem_tree(book.workshop, priority.id, trunk.id, book.shared))
        yield Paragraph(runs(Strong(name), " ", _words(book, trunk)))
        for note in _notes(book, trunk):
            yield ListItem(0, note)
        yield from earlier(book, trunk.id, 0, priority.text)
        yield from book.talk(trunk.id)
        for members, side in (("causes", texts.CAUSES), ("effects", texts.EFFECTS)):
            title = filled(texts.OF_TRUNK, side=side, letter=letter) if letter else runs(side)
            yield from section(4, title, _side(book, slot(trunk.id, members)))


def _side(book: Book, members: str) -> Iterator[Block]:
    return book.outline(
        members,
        Node,
        lambda node: _words(book, node),
        lambda node: _notes(book, node),
        lambda node: book.places.numbers[node.id],
    )


def _words(book: Book, node: Node) -> Runs:
    said = canonical_node(book.workshop, node.id) or node
    own = said.id == node.id
    return runs(
        Mark(node.id),
        book.said(said),
        aside(
            CATEGORIES[said.category].word if said.category else "",
            *(filled(texts.ALSO, place=book.places.name(place, node.id)) for place in book.places.others(node.id)),
            filled(texts.FROM, group=book.words_of(node.group)) if node.group else "",
            filled(texts.WORDED_BY, proposer=Typed(said.proposer)) if said.proposer and own else "",
            texts.FLAGGED if node.flagged else "",
            reserved(book, node.id),
        ),
    )


def _notes(book: Book, node: Node) -> Iterator[Runs]:
    """Yield what is known of a statement besides its words."""
    said = canonical_node(book.workshop, node.id) or node
    if said.id == node.id:
        yield from in_brackets(book, node)
    if node.why and said.id == node.id:
        yield filled(texts.WHY_REWORDED, why=Typed(node.why))
    if node.text not in {"", said.text}:
        yield filled(texts.BEFORE_HERE, words=Typed(node.text))
    for words in dict.fromkeys(statement(book.workshop, each) for each in node.origins):
        if words not in {"", said.text}:
            yield filled(texts.CAME_FROM, words=Typed(words))
