"""How a trunk or a vision came to read as it does."""

from collections.abc import Iterator

from report import md
from report.book import Book
from workshop.statements import Said, said_of, wordings


def earlier(book: Book, record_id: str, depth: int, given: str = "") -> Iterator[str]:
    """The wordings that a statement had before, oldest first, each with who proposed it and why.

    `given` is what it was called by the console before anybody worded it; that is left out.
    """
    now = said_of(book.workshop, record_id)
    before = given
    for wording in wordings(book.history, book.workshop, record_id):
        if wording.undone or wording.of in book.workshop:
            continue  # a slip of the finger, or it stands in the report by itself
        if wording.text not in {now, before}:
            yield md.bullet(depth, f"Earlier wording: {md.text(wording.text)}{_about(wording)}")
        before = wording.text


def _about(wording: Said) -> str:
    return md.marks(
        f"worded by {md.text(wording.proposer)}" if wording.proposer else "",
        f"because: {md.text(wording.why)}" if wording.why else "",
    )
