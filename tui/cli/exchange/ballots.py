"""Ballots in from a spreadsheet or a Pabulib file, for the command line."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from store.log.clock import when
from store.log.imports import standing_imports
from store.log.session import Session
from store.opening import OpenWorkshop
from store.state.state_folder import state_folder
from tui.cli import texts
from tui.cli.output import CommandError, note, put
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot
from workshop.text import plural
from workshop.timeline.local_time import local
from workshop.votes import ballot_table, pabulib, sectors
from workshop.votes.pabulib import Election
from workshop.votes.sheet import sheet
from workshop.votes.tables.csv_text import Rows, decoded, rows


@dataclass(frozen=True, slots=True)
class Choices:
    """How a table is taken."""

    round: int = 0  # 0 is the present one
    skip_wrong: bool = False
    again: bool = False  # although the same ballots were taken before


@dataclass(frozen=True, slots=True)
class _Done:
    """What is said of an import: whether it was done, the sentence, and what was wrong."""

    taken: bool
    said: str
    wrong: tuple[str, ...] = ()


def bring_in(path: Path, table: Path, choices: Choices) -> int:
    """Take ballots from a CSV or Pabulib file into a workshop, all or, if told so, those that are right."""
    try:
        source = _read(table)
        if isinstance(source, Election) and (refused := _refused(path, source, choices)):
            return _end(refused)
    except OSError as error:
        raise CommandError(texts.unreadable(table, texts.reason(error))) from error
    except WorkshopError as error:
        raise CommandError(texts.table_not_taken(table, str(error))) from error
    if not path.exists() and not (isinstance(source, Election) and path.parent.is_dir()):
        raise CommandError(texts.name_a_workshop(path, for_ballots=True))
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    try:
        done = _take(opened.session, table, source, choices)
    except WorkshopError as error:
        done = _Done(taken=False, said=texts.table_not_taken(table, str(error)))
    finally:
        saved = opened.close()
    return _end(done, "" if saved else opened.left)


def take_back(path: Path) -> int:
    """Take the last import that still stands out of a workshop."""
    if not path.exists():
        raise CommandError(texts.name_a_workshop(path))
    opened = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    session = opened.session
    try:
        if standing := standing_imports(session.log, session.workshop):
            name = _called(session, standing[-1])
            session.take_back(standing[-1:], f"Take back: {session.log.steps[standing[-1]]['label']}")
            done = _Done(taken=True, said=texts.taken_back(name))
        else:
            done = _Done(taken=False, said=texts.NO_IMPORT)
    except WorkshopError as error:
        done = _Done(taken=False, said=str(error))
    finally:
        saved = opened.close()
    return _end(done, "" if saved else opened.left)


def _read(table: Path) -> Election | Rows:
    """The election or the rows of a file. Raises WorkshopError, with the line, and OSError."""
    text = decoded(table.read_bytes())
    return pabulib.read(text) if table.suffix.casefold() == ".pb" else rows(text)


def _refused(path: Path, election: Election, choices: Choices) -> _Done | None:
    """Why an election is not taken, before a file is made for it. Raises WorkshopError where it cannot be replayed."""
    if choices.round:
        raise WorkshopError(texts.NO_ROUND)
    if election.wrong and not choices.skip_wrong:
        return _Done(taken=False, said=texts.wrong_in_election(len(election.wrong)), wrong=election.wrong)
    if not path.exists():
        numbers = count()
        pabulib.replay(Workshop(), election, lambda prefix: f"{prefix}-{next(numbers)}")
    return None


def _take(session: Session, table: Path, source: Election | Rows, choices: Choices) -> _Done:
    """Take what was read. Raises WorkshopError."""
    if isinstance(source, Election):
        digest = hashlib.sha256(repr(source).encode("utf-8", "replace")).hexdigest()
        session.do(
            _label(len(source.ballots), table),
            lambda w: pabulib.replay(w, source, session.new_id),
            imported=digest,
        )
        said = texts.election_taken(len(source.ballots), len(source.projects), source.left_out)
        return _Done(taken=True, said=said, wrong=source.wrong)
    number = choices.round or session.workshop.details.round
    found = ballot_table.taken(session.workshop, source, number, session.new_id)
    before = standing_imports(session.log, session.workshop, found.digest) if found.digest else []
    if before and not choices.again:
        raise WorkshopError(texts.would_count_twice(texts.taken_before(_called(session, before[-1]))))
    if (twice := _again(session, found, number)) and not choices.again:
        raise WorkshopError(texts.would_count_twice(twice))
    if found.wrong and not choices.skip_wrong:
        return _Done(taken=False, said=texts.wrong_rows(len(found.wrong)), wrong=found.wrong)
    known = sectors.known(session.workshop)
    session.do(_label(found.count, table), lambda _: found.workshop, imported=found.digest)
    said = texts.ballots_taken(found.count, len(found.wrong))
    return _Done(taken=True, said=said, wrong=(*found.wrong, *_new_sectors(known, found)))


def _label(ballots: int, table: Path) -> str:
    """Return what the step is called; it stands in the file, and is the same in every language."""
    return f"Import {plural(ballots, 'ballot')} from {table.name}"


def _new_sectors(known: Sequence[str], found: ballot_table.Taken) -> Sequence[str]:
    """Say which sectors are new beside those known, since a name written in two ways is counted in two."""
    new = [name for name in dict.fromkeys(ballot.sector for ballot in found.ballots) if name and name not in known]
    return [texts.new_sector(name, known) for name in new] if known else ()


def _again(session: Session, found: ballot_table.Taken, number: int) -> str:
    """Say so where the ballots of an earlier table are all in this one, or this one's all in that; else nothing."""
    log, workshop = session.log, session.workshop
    on = sheet(found.workshop)
    now = ballot_table.plainly(found.ballots, on)
    for stamp in standing_imports(log, workshop):
        records = (change["record"] for change in log.steps[stamp]["changes"] if log.first(change["record"]) == stamp)
        kept = [b for record in dict.fromkeys(records) if (b := workshop.get(Ballot, record)) is not None]
        cast = [ballot for ballot in kept if ballot.round == number]
        before = ballot_table.plainly(cast, on)
        if before.total() > 1 and before <= now:
            return texts.all_again(before.total(), _called(session, stamp))
        if now.total() > 1 and now <= before:
            return texts.all_already(_called(session, stamp))
    return ""


def _called(session: Session, stamp: str) -> str:
    """An import by its name and time."""
    return texts.import_called(session.log.steps[stamp]["label"], local(when(stamp)))


def _end(done: _Done, unsaved: str = "") -> int:
    for fault in done.wrong:
        note(fault)
    if unsaved or not done.taken:
        raise CommandError(unsaved or done.said)
    put(done.said)
    return 0
