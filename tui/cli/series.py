"""A series of workshops, for the command line: its report, its tables, its codebook; or its screen."""

from pathlib import Path

from report.formats import MissingLibraryError
from report.series.formats import NothingSharedError, made
from report.writers.facts import HouseError
from store.series.codebook_file import CodebookFile
from store.series.folder import Folder
from tui.cli import texts
from tui.cli.output import CommandError, write_file
from tui.cli.progress import shown
from workshop.kinds import Naming
from workshop.series.series import series as gathered


def write(folder: Path, output: Path, name: str, names: Naming | None, style: Path | None) -> int:
    """Write the report of the series of a folder in the format of a file's ending; return the exit code.

    Raises StoreError and CommandError.
    """
    with shown(texts.READING_SERIES):
        found = gathered([*Folder(folder).workshops()], CodebookFile(folder).read(), name)
        if not found.workshops:
            raise CommandError(texts.no_series(folder, name))
        try:
            content = made(output.suffix, found, names, style)
        except MissingLibraryError as error:
            raise CommandError(texts.library_missing(output.suffix, str(error))) from error
        except NothingSharedError as error:
            raise CommandError(texts.nothing_shared(folder)) from error
        except HouseError as error:
            raise CommandError(str(error)) from error
    write_file(content, output, Path(found.workshops[0].file))
    return 0
