"""How a trunk or a vision came to read as it does."""

from collections.abc import Iterator
from itertools import pairwise

from report import md
from report.book import Book
from workshop.statements.statements import Said, said_of, wordings
from workshop.word_diff import signed, struck_and_inserted


def earlier(book: Book, record_id: str, depth: int, given: str = "") -> Iterator[str]:
    """The wordings that a statement had before, oldest first, each with who proposed it and why.

    `given` is what it was called by the console before anybody worded it; that is left out.
    """
    now = said_of(book.workshop, record_id)
    before = given
    own: list[str] = []
    for wording in wordings(book.history, book.workshop, record_id):
        if wording.undone or wording.of in book.workshop:
            continue  # a slip of the finger, or it stands in the report by itself
        if wording.text not in {now, before}:
            yield md.bullet(depth, f"Earlier wording: {md.text(wording.text)}{_about(wording)}")
            if not wording.of:
                own.append(wording.text)
        before = wording.text
    for old, new in pairwise([*own, now] if own else []):
        yield md.bullet(depth, f"Changed word by word: {md.text(signed(struck_and_inserted(old, new)))}")


def _about(wording: Said) -> str:
    return md.marks(
        f"worded by {md.text(wording.proposer)}" if wording.proposer else "",
        f"because: {md.text(wording.why)}" if wording.why else "",
    )
