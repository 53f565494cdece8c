"""Words in brackets: what is open still, what was proposed while it was, and by whom."""

from collections.abc import Iterator

from report import texts
from report.book import Book
from report.document import Runs, Typed, filled, joined, runs
from workshop.statements.brackets import Bracketed, proposers, told
from workshop.talk import with_reservations


def in_brackets(book: Book, record: Bracketed) -> Iterator[Runs]:
    """Yield what is noted of the brackets of a wording."""
    still = told(record)
    if still:
        yield filled(texts.IN_BRACKETS, words=joined("; ", [proposed(words, who) for words, who in still]))
    if not book.brief:
        open_still = {words for words, _ in still}
        settled = [
            proposed(words, who) for words, who in proposers(record.alternatives).items() if words not in open_still
        ]
        if settled:
            yield filled(texts.WAS_IN_BRACKETS, words=joined("; ", settled))


def reserved(book: Book, record_id: str) -> Runs:
    """Return that a wording is agreed with reservations, and whose; what they are is printed where it was said."""
    who = with_reservations(book.workshop, record_id)
    if who is None:
        return ()
    return filled(texts.RESERVED_BY, who=joined(", ", map(Typed, who))) if who else runs(texts.RESERVED)


def proposed(words: str, who: str) -> Runs:
    """Return words that were proposed, with who proposed them where that is known."""
    said = filled(texts.QUOTED, words=Typed(words)) if words else runs(texts.NOTHING_THERE)
    return filled(texts.PROPOSED_SO, words=said, who=Typed(who)) if who else said
