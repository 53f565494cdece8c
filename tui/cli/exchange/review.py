"""A reviewed report read back: each change and comment is accepted, refused or noted, and the log says whose it was."""

from collections.abc import Container, Iterator
from pathlib import Path

from intake.reading import bytes_of
from intake.review import paragraphs
from intake.review.paragraphs import Paragraph
from intake.review.proposals import Printed, Proposal, proposals
from intake.review.taking import Answer, accepted, may_be_accepted, noted, stands_already
from intake.source import IntakeError
from report.contents import PRINTS, Print, contents
from report.document import marked
from report.formats import Wish, made
from store.log.session import Session
from store.opening import OpenWorkshop
from store.state.state_folder import state_folder
from tui.cli import documents, texts
from tui.cli.output import CommandError, asked, put
from tui.cli.progress import shown
from tui.screens.base import naming
from workshop.model import kind_of
from workshop.search.places import place as place_of
from workshop.statements.statements import said_of
from workshop.text import shorten

_ANSWERS: dict[str, Answer] = {"a": "accept", "r": "refuse", "n": "note"}


def read_back(path: Path, source: Path, *, yes: bool) -> int:
    """List what the readers of a report propose, ask about each, and record the answers; return the exit code.

    With `yes`, all that can be accepted is, and the rest is noted. Raises StoreError, WorkshopError, CommandError
    and OtherLanguage.
    """
    if not path.exists():
        raise CommandError(texts.not_there(path))
    reviewed, language = _document(source)
    documents.settle("", language)
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    session = opened.session
    counts: dict[Answer, int] = {"accept": 0, "refuse": 0, "note": 0}
    try:
        with shown(texts.COMPARING):
            found = _proposed(session, reviewed, path.parent)
        if not found:
            put(texts.NOTHING_PROPOSED)
        for place, proposal, answer in _answers(session, found, yes=yes):
            if not place:
                break
            counts[answer] += 1
            _carry_out(session, proposal, answer)
    finally:
        saved = opened.close()
    if not saved:
        raise CommandError(opened.left)
    if found:
        put(texts.reviewed(counts["accept"], counts["note"], counts["refuse"], len(found)))
    return 0


def _document(source: Path) -> tuple[list[Paragraph], str]:
    """Return the paragraphs of a document, and its language: it is compared with a report in the same one."""
    try:
        data = bytes_of(source)
        return paragraphs.read(data), paragraphs.language(data)
    except IntakeError as error:
        raise CommandError(texts.table_not_taken(source, str(error))) from error
    except OSError as error:
        raise CommandError(texts.unreadable(source, texts.reason(error))) from error


def _proposed(session: Session, reviewed: list[Paragraph], folder: Path) -> list[Proposal]:
    """Return the proposals beside that print of the report which is most like the document, without what stands."""
    from report.writers.word.marks import bookmark

    workshop = session.workshop
    records = {bookmark(record): (record, said_of(workshop, record)) for record in workshop.records}
    there = {name for paragraph in reviewed for name in paragraph.names if name in records}
    which = min(PRINTS, key=lambda each: len(there ^ _names(session, each, records)))
    anew = made(".docx", workshop, session, Wish(print=which, folder=folder))
    gone = {bookmark(record) for record in workshop.tray}
    wordings = {
        " ".join(str(wording.value).split())
        for record in (*workshop.records, *workshop.tray)
        for wording in session.wordings(record, kind_of(record).statement)
    }
    found = proposals(reviewed, Printed(paragraphs.read(anew), records, gone, wordings))
    return [each for each in found if not stands_already(workshop, each)]


def _names(session: Session, which: Print, known: Container[str]) -> set[str]:
    """Return the names of the bookmarks that a print of the report would have."""
    from report.writers.word.marks import bookmark

    blocks = contents(session.workshop, session, of=which)
    return {name for block in blocks for record in marked(block) if (name := bookmark(record)) in known}


def _answers(session: Session, found: list[Proposal], *, yes: bool) -> Iterator[tuple[int, Proposal, Answer]]:
    """Yield each proposal with its place and what is done with it; place 0 where no more are to be asked about."""
    for place, proposal in enumerate(found, 1):
        may = may_be_accepted(session.workshop, proposal)
        put(*_lines(session, proposal, place, len(found)))
        if yes:
            yield place, proposal, "accept" if may else "note"
            continue
        typed = ""
        while typed not in (*_ANSWERS, "q") or (typed == "a" and not may):
            typed = asked(texts.ANSWER_IT if may else texts.NOTE_IT).strip().casefold()[:1] or "r"
        if typed == "q":
            yield 0, proposal, "refuse"
            return
        yield place, proposal, _ANSWERS[typed]


def _lines(session: Session, proposal: Proposal, place: int, count: int) -> Iterator[str]:
    record = session.workshop.records.get(proposal.record)
    where = (
        ""
        if record is None
        else ", ".join(filter(None, [place_of(session.workshop, record.id), naming.called(session.workshop, record)]))
    )
    yield texts.proposal_head(place, count, proposal.author, proposal.date[:10], where, tracked=proposal.tracked)
    yield from texts.proposal_words(proposal.kind, proposal.before, proposal.after, proposal.about)
    if proposal.stale:
        yield texts.READS_OTHERWISE


def _carry_out(session: Session, proposal: Proposal, answer: Answer) -> None:
    """Record an answer as a step that says whose proposal it was; a refusal records nothing."""
    who = shorten(proposal.author, 40) or "a reader"
    if answer == "accept":
        session.do(f"Review by {who}: {proposal.kind}", lambda w: accepted(w, proposal, session.new_id))
    elif answer == "note":
        words = " ".join(texts.proposal_words(proposal.kind, proposal.before, proposal.after, proposal.about)).strip()
        session.do(f"Review by {who}: note", lambda w: noted(w, proposal, session.new_id, words))
