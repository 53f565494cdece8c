"""Two files, or two moments of one, compared for the command line."""

from pathlib import Path

from report.compared import compared, made
from report.formats import MissingLibraryError
from report.naming import as_decided, still_named
from store.opening import read_workshop
from tui.cli import documents, texts
from tui.cli.names import tell_of_names
from tui.cli.output import CommandError, put_text, write_file
from tui.cli.progress import shown
from tui.cli.report import as_it_stood
from workshop.kinds import Naming


def compare(
    old: Path,
    new: Path,
    output: Path | None,
    moments: tuple[str, str],
    *,
    short: bool,
    names: Naming | None,
    language: str = "",
) -> int:
    """Print what changed from one file, or moment, to another, or write it; return the exit code.

    `language` is that of the comparison, where it is not the later workshop's.

    Raises StoreError, WorkshopError for words that name no moment, CommandError and OtherLanguage.
    """
    with shown(texts.READING):
        first, second = as_it_stood(read_workshop(old), moments[0]), as_it_stood(read_workshop(new), moments[1])
        documents.settle(second.workshop.details.language, language)
        way = names or second.workshop.details.names
        (before, _), (after, _) = as_decided(first.workshop, first, way), as_decided(second.workshop, second, way)
        called = (_called(old, moments[0]), _called(new, moments[1]))
        try:
            content = made(output.suffix if output else "", compared(before, after, called, short=short), after)
            if way != "full":
                told = made("", compared(before, after, called, short=short), after).decode()
                named = still_named(first.workshop, told) | still_named(second.workshop, told)
                tell_of_names(named, redacts=False)
        except MissingLibraryError as error:
            raise CommandError(texts.library_missing(output.suffix if output else "", str(error))) from error
    if output is None:
        put_text(content.decode())
    else:
        write_file(content, output, new)
    return 0


def _called(path: Path, moment: str) -> str:
    return f"{path.name}, {moment}" if moment else path.name
