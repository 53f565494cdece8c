"""Two states of a workshop compared, in words: by session, whole or only what matters."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from languages import writing
from report import texts
from report.document import (
    Block,
    Changes,
    Heading,
    ListItem,
    Paragraph,
    Runs,
    Typed,
    aside,
    filled,
    joined,
    runs,
    section,
)
from report.formats import MissingLibraryError
from report.writers.facts import facts
from workshop.document import Workshop
from workshop.text import shorten
from workshop.timeline.compared import WAYS, Ranked, Standing, Told, compare, ranked, told
from workshop.timeline.happened import Detail
from workshop.timeline.sessions import SESSIONS
from workshop.timeline.texts import SESSIONS as SESSION_WORDS
from workshop.word_diff import struck_and_inserted

_PLACE: Final = 60  # characters of what a row is under
_PACKAGES: Final = MappingProxyType({"docx": "python-docx", "lxml": "lxml", "resvg_py": "resvg-py"})


def compared(old: Workshop, new: Workshop, names: tuple[str, str], *, short: bool = False) -> Iterator[Block]:
    """Yield the blocks of a comparison.

    Args:
        old: The workshop as it was.
        new: The workshop as it is.
        names: What the two are called, such as their files or the moments.
        short: Whether only counts are told, and what became of trunks, themes, priorities and visions.
    """
    yield Heading(1, filled(texts.COMPARED, title=Typed(new.details.title) if new.details.title else texts.UNTITLED))
    yield Paragraph(filled(texts.COMPARED_FROM_TO, old=Typed(names[0]), new=Typed(names[1])))
    found = told(old, new, compare(old, new))
    standings = ranked(old, new)
    if not found and not standings:
        yield Paragraph(runs(texts.NO_DIFFERENCE))
    for session in (*SESSIONS, ""):
        here = [one for one in found if one.session == session]
        yield from section(2, SESSION_WORDS[session], _session(here, standings if session == "votes" else (), short))


def _session(found: Sequence[Told], standings: Sequence[Ranked], short: bool) -> Iterator[Block]:
    if found:
        counts = [(way, sum(one.way == way for one in found)) for way in WAYS]
        yield Paragraph(runs(", ".join(texts.rows_that(way, count) for way, count in counts if count) + "."))
    for way in WAYS:
        rows = [one for one in found if one.way == way and (one.matters or not short)]
        yield from section(3, texts.WAYS[way].capitalize(), map(_row, rows))
    yield from section(3, texts.RANKS, map(_standing, standings))


def _row(one: Told) -> Block:
    words = Changes(tuple(struck_and_inserted(one.before, one.words))) if one.before else Typed(one.words)
    details = map(_detail, one.details)
    place, was = Typed(shorten(one.place, _PLACE)), Typed(shorten(one.was, _PLACE))
    moved = filled(texts.MOVED_FROM, was=was, now=place) if one.was and one.was != one.place else ()
    under = filled(texts.UNDER, subject=place) if one.place and not moved else ()
    said = filled(texts.SAID_BY, who=Typed(one.speaker)) if one.speaker else ()
    return ListItem(0, filled(texts.KIND_SAYS, kind=one.kind, words=words) + aside(said, moved or under, *details))


def _detail(one: Detail) -> Runs:
    after = Typed(one.after) if one.after else texts.NOTHING
    return filled(texts.NOW_SAYS, name=texts.FIELDS.get(one.field, one.field), value=after)


def _standing(one: Ranked) -> Block:
    return ListItem(0, joined(writing.COLON, [Typed(one.words), f"{how(one.before)} \u2192 {how(one.after)}"]))


def how(standing: Standing | None) -> str:
    """Return how an item of the vote stands, in words."""
    if standing is None:
        return texts.NOT_THERE
    rank = texts.rank(standing.rank) if standing.rank is not None else texts.NO_RANK
    return ", ".join(filter(None, (rank, texts.dots(standing.dots), texts.ADOPTED if standing.adopted else "")))


def _markdown(blocks: Iterator[Block], new: Workshop) -> bytes:
    from report.writers import markdown

    del new
    return "".join(f"{line}\n" for line in markdown.lines(blocks)).encode()


def _html(blocks: Iterator[Block], new: Workshop) -> bytes:
    from report.writers.html import page

    return "".join(f"{line}\n" for line in page(blocks, facts(new))).encode()


def _word(blocks: Iterator[Block], new: Workshop) -> bytes:
    from report.writers.word.writer import document

    return document(blocks, facts(new), listed=False)


FORMATS: Final[Mapping[str, Callable[[Iterator[Block], Workshop], bytes]]] = MappingProxyType(
    {".md": _markdown, ".txt": _markdown, ".docx": _word, ".html": _html}
)


def made(ending: str, blocks: Iterator[Block], new: Workshop) -> bytes:
    """Return a comparison as the bytes of a file of that ending; Markdown under any that is not known.

    Raises MissingLibraryError where the format needs a library that is not there.
    """
    try:
        return FORMATS.get(ending.casefold(), _markdown)(blocks, new)
    except ModuleNotFoundError as error:
        package = _PACKAGES.get((error.name or "").partition(".")[0])
        if package is None:
            raise
        raise MissingLibraryError(package) from error
