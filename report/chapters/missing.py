"""What is still missing, on the first page: so many of each kind, session by session, and nobody's name."""

from collections import Counter
from collections.abc import Iterator

from report import texts
from report.book import Book
from report.document import Block, ListItem, filled, runs
from workshop.readiness.lacks import LACKS, TITLES


def missing(book: Book) -> Iterator[Block]:
    """Yield what is missing as a list; nothing where nothing is missing, or it is not to be said."""
    if book.missing:
        yield ListItem(0, runs(texts.STILL_MISSING))
    for session, title in TITLES.items():
        counts = Counter(each.lack for each in book.missing if each.session == session)
        if counts:
            said = ", ".join(kind.counted(counts[lack]) for lack, kind in LACKS.items() if counts[lack])
            yield ListItem(1, filled(texts.FACT, name=title, value=said))
