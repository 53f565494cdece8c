"""Session 5: the results map of each priority, what its entries answer, and what is not answered yet."""

from collections.abc import Iterator

from report import md
from report.book import Book
from report.numbers import Places, places
from workshop.kinds import RESULT_SLOTS, RESULTS
from workshop.model import Priority, Result
from workshop.slots import slot
from workshop.statements.gaps import gaps
from workshop.statements.results import answers_of, check_wording, group_name
from workshop.statements.statements import said_of
from workshop.votes.priorities import PRIORITIES

_GAPS = {
    "trunks": "No immediate positive result answers",
    "effects": "No longer-term result answers",
    "causes": "No intermediate change answers",
    "changes": "No intervention serves",
    "interventions": "Answers nothing",
}


def results(book: Book) -> Iterator[str]:
    """The chapter of the results maps."""
    yield from md.section(2, "Session 5: Results maps", _maps(book))


def _maps(book: Book) -> Iterator[str]:
    where = places(book.workshop)
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from md.section(3, md.text(priority.text), _map(book, where, priority))


def _map(book: Book, where: Places, priority: Priority) -> Iterator[str]:
    entries = False
    for kind in RESULTS.values():
        members = slot(priority.id, kind.slot)
        entries = entries or bool(book.workshop.children(members))
        lines = book.outline(
            members,
            Result,
            lambda result: _words(book, where, result),
            lambda result: _notes(book, where, result),
        )
        yield from md.section(4, kind.heading, lines)
    if entries:
        yield from md.section(4, "Not answered yet", _gaps(book, where, priority))


def _words(book: Book, where: Places, result: Result) -> str:
    under = book.workshop.get(Result, result.parent)
    if under is not None:
        usual = result.kind == under.kind
    else:
        usual = result.kind == RESULT_SLOTS[result.parent.partition(":")[2]].value
    return f"{where.numbers[result.id]} {md.text(result.text)}".rstrip() + md.marks(
        "" if usual else RESULTS[result.kind].word,
        "" if result.text else "not worded yet",
        f"from {md.text(group_name(book.workshop, result.group))}" if result.group else "",
        f"worded by {md.text(result.proposer)}" if result.proposer else "",
        "flagged" if result.flagged else "",
    )


def _notes(book: Book, where: Places, result: Result) -> Iterator[str]:
    changed = {each.record: each for each in check_wording(book.workshop, result)}
    for answer in answers_of(result):
        odd = changed.get(answer)
        if odd is None:
            note = ""
        elif odd.now:
            note = md.marks(f"reworded since; when this was said it read “{md.text(odd.then)}”")
        else:
            note = md.marks("deleted since")
        yield f"Answers {where.quoted(answer, result.id)}{note}"
    if result.why:
        yield f"Why it was reworded: {md.text(result.why)}"
    if result.assumptions:
        yield f"Assumptions: {md.text(result.assumptions)}"
    if result.risks:
        yield f"Risks: {md.text(result.risks)}"
    for words in dict.fromkeys(said_of(book.workshop, each) for each in result.origins):
        if words not in {"", result.text}:
            yield f"Split from, copied from or merged with: {md.text(words)}"


def _gaps(book: Book, where: Places, priority: Priority) -> Iterator[str]:
    found = gaps(book.workshop, priority.id)
    for kind, says in _GAPS.items():
        ids: tuple[str, ...] = getattr(found, kind)
        if ids:
            yield md.bullet(0, f"{says}:")
            for record_id in ids:
                yield md.bullet(1, where.quoted(record_id))
