"""The report, for the command line."""

from pathlib import Path

from report.formats import STYLED, MissingLibraryError, Wish, made
from report.naming import still_named
from report.writers.facts import HouseError
from store.log.session import Session
from store.log.view import hidden
from store.opening import read_workshop
from tui.cli import texts
from tui.cli.output import CommandError, complain, put_text, write_file
from tui.cli.progress import shown

_MOST_NAMES = 8  # that are listed


def report(path: Path, output: Path | None, wish: Wish) -> int:
    """Print the report of a workshop as Markdown, or write it to a file in the format of its ending.

    Return the exit code, 1 where not all is in it. Raises StoreError and CommandError.
    """
    ending = output.suffix if output else ""
    if wish.style and ending.casefold() not in STYLED:
        raise CommandError(texts.STYLE_IS_FOR_WORD, code=2)
    with shown(texts.WRITING_THE_REPORT):
        session = read_workshop(path)
        try:
            made_of_it = made(ending, session.workshop, session, wish)
        except MissingLibraryError as error:
            raise CommandError(texts.library_missing(ending, str(error))) from error
        except HouseError as error:
            raise CommandError(str(error)) from error
    if output is None:
        put_text(made_of_it.decode())
    else:
        write_file(made_of_it, output, path)
    _tell_of_names(session, wish)
    if left_out := hidden(session.log, session.workshop):
        complain(texts.not_in_the_report(path, len(left_out)))
    return 1 if left_out else 0


def _tell_of_names(session: Session, wish: Wish) -> None:
    """Where names are not wanted, say which of them still stand in what people said."""
    if (wish.names or session.workshop.details.names) == "full":
        return
    found = still_named(session.workshop, made(".md", session.workshop, session, wish).decode())
    if found:
        complain(texts.names_left([*found.items()][:_MOST_NAMES], len(found) - _MOST_NAMES))
