"""How a trunk or a vision came to read as it does."""

from collections.abc import Iterator
from itertools import pairwise

from report import texts
from report.book import Book
from report.chapters.brackets import proposed
from report.document import Block, Changes, ListItem, Runs, Typed, aside, filled
from workshop.statements.statements import Said, said_of, wordings
from workshop.word_diff import struck_and_inserted


def earlier(book: Book, record_id: str, level: int, given: str = "") -> Iterator[Block]:
    """Yield the wordings that a statement had before, oldest first, each with who proposed it and why.

    Args:
        book: The report.
        record_id: The trunk or the vision.
        level: The level of the entries.
        given: What the console called it before anybody worded it; that is left out.
    """
    if book.brief:
        return
    now = said_of(book.workshop, record_id)
    before = given
    own: list[str] = []
    for wording in wordings(book.history, book.workshop, record_id):
        if wording.undone or wording.of in book.workshop:
            continue  # a slip of the finger, or it stands in the report by itself
        if wording.text not in {now, before}:
            yield ListItem(level, filled(texts.EARLIER, words=Typed(wording.text)) + _about(wording))
            if not wording.of:
                own.append(wording.text)
        if wording.before:
            words = proposed(wording.taken, wording.taken_by)
            because = aside(filled(texts.BECAUSE, why=Typed(wording.why)) if wording.why else "")
            yield ListItem(level, filled(texts.SETTLED, words=words, before=Typed(wording.before)) + because)
        before = wording.text
    for old, new in pairwise([*own, now] if own else []):
        yield ListItem(level, filled(texts.CHANGED, changes=Changes(tuple(struck_and_inserted(old, new)))))


def _about(wording: Said) -> Runs:
    return aside(
        filled(texts.WORDED_BY, proposer=Typed(wording.proposer)) if wording.proposer else "",
        filled(texts.BECAUSE, why=Typed(wording.why)) if wording.why else "",
    )
