"""Workshops of a series, for the command line: report, tables and codebook of all; a new one from an earlier one."""

from collections.abc import Collection
from pathlib import Path

from report.formats import MissingLibraryError
from report.series.formats import NothingSharedError, made
from report.writers.facts import HouseError
from store.series.beginning import begin
from store.series.codebook_file import CodebookFile
from store.series.folder import Folder
from store.state.state_folder import state_folder
from tui.cli import documents, texts
from tui.cli.output import CommandError, complain, put, write_file
from tui.cli.progress import shown
from workshop.kinds import Naming
from workshop.series.beginning import Part
from workshop.series.series import series as gathered


def write(folder: Path, output: Path, name: str, names: Naming | None, style: Path | None, language: str = "") -> int:
    """Write the report of the series of a folder in the format of a file's ending.

    Return the exit code, 1 where some workshop could not be read, which is said.

    Raises StoreError, CommandError and OtherLanguage.
    """
    read = Folder(folder)
    with shown(texts.READING_SERIES):
        found = gathered([*read.workshops()], CodebookFile(folder).read(), name)
        if not found.workshops:
            raise CommandError(texts.no_series(folder, name))
        documents.settle(documents.of_all(known.workshop.details.language for known in found.workshops), language)
        try:
            content = made(output.suffix, found, names, style)
        except MissingLibraryError as error:
            raise CommandError(texts.library_missing(output.suffix, str(error))) from error
        except NothingSharedError as error:
            raise CommandError(texts.nothing_shared(folder)) from error
        except HouseError as error:
            raise CommandError(str(error)) from error
    write_file(content, output, Path(found.workshops[0].file))
    for fault in read.faults:
        complain(fault)
    return 1 if read.faults else 0


def new(path: Path, old: Path | None, parts: Collection[Part], title: str) -> int:
    """Start a workshop without opening it; return the exit code. Raises StoreError."""
    begin(path, old, state_folder(), parts, title)
    put(texts.begun(path, old))
    return 0
