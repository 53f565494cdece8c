"""Session 5: the results map of each priority, what its entries answer, and what is not answered yet."""

from collections.abc import Iterator
from itertools import chain

from report import texts
from report.book import Book
from report.chapters.brackets import in_brackets, reserved
from report.chapters.minutes import photographs_of
from report.document import Block, Figure, ListItem, Mark, Runs, Typed, aside, filled, linked, runs, section
from report.pictures.picture import results_map
from workshop.kinds import RESULT_SLOTS, RESULTS
from workshop.model import Priority, Result
from workshop.slots import slot
from workshop.statements.gaps import gaps
from workshop.statements.results import answers_of, check_wording, group_name
from workshop.statements.statements import said_of
from workshop.votes.priorities import PRIORITIES


def results(book: Book) -> Iterator[Block]:
    """Yield the chapter of the results maps."""
    yield from section(2, texts.RESULTS, chain(_maps(book), photographs_of(book, "results")))


def _maps(book: Book) -> Iterator[Block]:
    for priority in book.workshop.all_in(PRIORITIES, Priority):
        yield from section(3, Typed(priority.text), _map(book, priority))


def _map(book: Book, priority: Priority) -> Iterator[Block]:
    slots = {kind: slot(priority.id, kind.slot) for kind in RESULTS.values()}
    if not any(map(book.workshop.children, slots.values())):
        return
    yield Figure(results_map(book.workshop, priority.id, book.shared))
    for kind, members in slots.items():
        entries = book.outline(
            members,
            Result,
            lambda result: _words(book, result),
            lambda result: _notes(book, result),
            lambda result: book.places.numbers[result.id],
        )
        yield from section(4, kind.heading, entries)
    yield from section(4, texts.GAPS_TITLE, _gaps(book, priority))


def _words(book: Book, result: Result) -> Runs:
    under = book.workshop.get(Result, result.parent)
    usual = under.kind if under is not None else RESULT_SLOTS[result.parent.partition(":")[2]].value
    return runs(
        Mark(result.id),
        book.said(result),
        aside(
            "" if result.kind == usual else RESULTS[result.kind].word,
            "" if result.text else texts.NOT_WORDED,
            filled(texts.FROM, group=Typed(group_name(book.workshop, result.group))) if result.group else "",
            filled(texts.WORDED_BY, proposer=Typed(result.proposer)) if result.proposer else "",
            texts.FLAGGED if result.flagged else "",
            reserved(book, result.id),
        ),
    )


def _notes(book: Book, result: Result) -> Iterator[Runs]:
    yield from in_brackets(book, result)
    changed = {each.record: each for each in check_wording(book.workshop, result)}
    for answer in answers_of(result):
        odd = changed.get(answer)
        if odd is None:
            note: Runs = ()
        elif odd.now:
            note = aside(filled(texts.REWORDED_SINCE, then=Typed(odd.then)))
        else:
            note = aside(texts.DELETED_SINCE)
        yield filled(texts.ANSWERS, place=linked(answer, book.places.quoted(answer, result.id))) + note
    if result.why:
        yield filled(texts.WHY_REWORDED, why=Typed(result.why))
    if result.assumptions:
        yield filled(texts.ASSUMPTIONS, words=Typed(result.assumptions))
    if result.risks:
        yield filled(texts.RISKS, words=Typed(result.risks))
    for words in dict.fromkeys(said_of(book.workshop, each) for each in result.origins):
        if words not in {"", result.text}:
            yield filled(texts.CAME_FROM, words=Typed(words))


def _gaps(book: Book, priority: Priority) -> Iterator[Block]:
    found = gaps(book.workshop, priority.id)
    for kind, says in texts.GAPS.items():
        ids: tuple[str, ...] = getattr(found, kind)
        if ids:
            yield ListItem(0, runs(says))
            for record_id in ids:
                yield ListItem(1, linked(record_id, book.places.quoted(record_id)))
