"""The report, for the command line."""

from dataclasses import replace
from pathlib import Path

from report.formats import STYLED, MissingLibraryError, Wish, made
from report.naming import still_named
from report.writers.facts import HouseError
from store.history.past import Past
from store.holding import some_wait
from store.log.clock import when
from store.log.session import Session
from store.log.view import hidden
from store.opening import read_workshop
from store.state.state_folder import state_folder
from tui.cli import documents, texts
from tui.cli.names import list_places, tell_of_names
from tui.cli.output import CommandError, agreed, complain, in_folder, put, put_text, write_file
from tui.cli.progress import shown
from workshop.errors import WorkshopError
from workshop.timeline.asked import Day


def report(
    path: Path,
    output: Path | None,
    wish: Wish,
    *,
    yes: bool = False,
    at: str = "",
    say_where: bool = False,
    language: str = "",
) -> int:
    """Print the report of a workshop as Markdown, or write it to a file in the format of its ending.

    Names in what people said are left out after a look at the list of them, and at once with `yes`. Return the exit
    code, 1 where not all is in it. With `at`, it is of the workshop as it stood at that moment; with `say_where`,
    the name of the file is printed. `language` is that of the report, where it is not the workshop's.

    Raises StoreError, CommandError, WorkshopError for words that name no moment, and OtherLanguage.
    """
    output = in_folder(output, path, ".report.md") if output else None
    ending = output.suffix if output else ""
    if wish.style and ending.casefold() not in STYLED:
        raise CommandError(texts.STYLE_IS_FOR_WORD, code=2)
    if wish.tracked and ending.casefold() not in STYLED:
        raise CommandError(texts.CHANGES_ARE_FOR_WORD, code=2)
    with shown(texts.WRITING_THE_REPORT):
        session = as_it_stood(read_workshop(path, state=state_folder()), at)
    documents.settle(session.workshop.details.language, language)
    if wish.redact:
        wish = _look_at_names(session, wish, yes=yes)
    with shown(texts.WRITING_THE_REPORT):
        try:
            made_of_it = made(ending, session.workshop, session, wish)
        except MissingLibraryError as error:
            raise CommandError(texts.library_missing(ending, str(error))) from error
        except HouseError as error:
            raise CommandError(str(error)) from error
    if output is None:
        put_text(made_of_it.decode())
    else:
        target = write_file(made_of_it, output, path)
        if say_where:
            put(str(target))
    _tell_of_names(session, wish)
    if some_wait(state_folder(), path):
        complain(texts.changes_wait(path))
    if left_out := hidden(session.log, session.workshop):
        complain(texts.not_in_the_report(path, len(left_out)))
    return 1 if left_out else 0


def _tell_of_names(session: Session, wish: Wish) -> None:
    """Where names are not wanted, say which of them still stand in what people said, and where."""
    if (wish.names or session.workshop.details.names) == "full":
        return
    found = still_named(session.workshop, made(".md", session.workshop, session, wish).decode())
    if found:
        list_places(session.workshop, sum(found.values()))
        tell_of_names(found)


def _look_at_names(session: Session, wish: Wish, *, yes: bool) -> Wish:
    """List what would be left out of people's words, and ask; return the wish as it was answered.

    Raises CommandError where names stay anyway, or nobody can be asked.
    """
    if (wish.names or session.workshop.details.names) == "full":
        raise CommandError(texts.REDACT_NEEDS_NAMES, code=2)
    as_it_is = replace(wish, redact=False)
    found = still_named(session.workshop, made(".md", session.workshop, session, as_it_is).decode())
    if not found:
        return wish
    list_places(session.workshop, sum(found.values()))
    return wish if yes or agreed(texts.LEAVE_NAMES_OUT) else as_it_is


def as_it_stood(session: Session, at: str) -> Session:
    """Return the workshop as it stood at a moment that was typed; the same one where none was.

    Raises WorkshopError for words that name no moment, and where nothing had been recorded then.
    """
    if not at:
        return session
    past = Past(session.log, session.workshop)
    if at in session.log.steps:  # a step by its stamp, as the console names the moment that it shows
        return past.session(past.count_at(at))
    day = Day([when(stamp) for stamp in past.stamps])
    count = past.count_until(day.moment(at, end=True))
    if not count:
        raise WorkshopError(texts.nothing_until(at))
    return past.session(count)
