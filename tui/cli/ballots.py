"""Ballots in from a spreadsheet or a Pabulib file, for the command line."""

import csv
import sys
from pathlib import Path

from store.errors import StoreError
from store.opening import OpenWorkshop
from store.state.state_folder import state_folder
from tui.widgets.text.display import visible
from workshop.errors import WorkshopError
from workshop.votes import ballot_table, pabulib
from workshop.votes.ballot_table import Taken

_DELIMITERS = ",;\t"


def bring_in(path: Path, table: Path, number: int, *, skip_wrong: bool) -> int:
    """Take ballots from a CSV or Pabulib file into a workshop, all or, if told so, those that are right."""
    try:
        text = table.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return _complain(f"{table} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        return _complain(f"{table} is not UTF-8; save it as “CSV UTF-8” and try again.")
    if not path.exists() and not (_is_election(table) and path.parent.is_dir()):
        return _complain(f"{path} is not there; name the workshop's file that the ballots go into.")
    try:
        workshop = OpenWorkshop(path, state=state_folder(), on_status=lambda _: None)
    except StoreError as error:
        return _complain(str(error))
    said, code = "", 1
    wrong: tuple[str, ...] = ()
    try:
        said, wrong = _take(workshop, table, text, number, skip_wrong=skip_wrong)
        code = 1 if wrong and not skip_wrong else 0
    except WorkshopError as error:
        said = f"{table}: {error}"
    finally:
        saved = workshop.close()
    for fault in wrong:
        print(visible(fault), file=sys.stderr)
    if not saved:
        return _complain(f"{path} could not be saved; what was taken is in this machine's journal.")
    if code:
        return _complain(said)
    print(visible(said))
    return 0


def _take(
    opened: OpenWorkshop, table: Path, text: str, number: int, *, skip_wrong: bool
) -> tuple[str, tuple[str, ...]]:
    """What is said of it, and what is wrong. Raises WorkshopError."""
    session = opened.session
    if _is_election(table):
        election = pabulib.read(text)
        session.do("Replay an election", lambda w: pabulib.replay(w, election, session.new_id))
        return f"{len(election.ballots):,} ballots on {len(election.projects):,} projects taken.", ()
    found: Taken = ballot_table.taken(
        session.workshop, rows(text), number or session.workshop.details.round, session.new_id
    )
    if found.wrong and not skip_wrong:
        rows_are = "1 row is" if len(found.wrong) == 1 else f"{len(found.wrong)} rows are"
        return f"{rows_are} wrong, and nothing was taken; --skip-wrong takes the others.", found.wrong
    ballots = "1 ballot" if found.count == 1 else f"{found.count} ballots"
    session.do(f"Import {ballots}", lambda _: found.workshop)
    return f"{ballots} taken" + (f", {len(found.wrong)} left out." if found.wrong else "."), found.wrong


def _is_election(table: Path) -> bool:
    """Whether this brings its own problems and rules, and so can begin a workshop."""
    return table.suffix.casefold() == ".pb"


def rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows of a table with the numbers of their lines. Raises WorkshopError for what is no CSV."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise WorkshopError(f"Line {reader.line_num} cannot be read ({error}).") from error


def _complain(sentence: str) -> int:
    print(visible(f"plenary: {sentence}"), file=sys.stderr)
    return 1
