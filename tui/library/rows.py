"""The library: the workshop files of a folder, where a new one goes, and what one can be restored from."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import StoreError, because
from tui.widgets.outline.source import Row
from workshop.errors import WorkshopError

if TYPE_CHECKING:  # a console that opens one file does without
    from store.series.codebook_file import CodebookFile
    from store.series.folder import Folder
    from workshop.series.codebook import Codebook, Edit
    from workshop.series.known import Known
    from workshop.series.listed import Listed
    from workshop.series.series import Series

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)  # no file of Windows may have these names


class Library:
    """The workshops of a folder, as screens see them."""

    def __init__(self, folder: Path, state: Path, complain: Callable[..., None]) -> None:
        """Show a folder; `complain` is the console's `say`."""
        self.folder = folder
        self.begins_with_series = False
        self._state, self._complain = state, complain

    @cached_property
    def _read(self) -> "Folder":
        from store.series.folder import Folder

        return Folder(self.folder)

    def listed(self) -> Iterator["Listed"]:
        """Yield the workshop files, the last used first, each read as far as its head when it is asked for."""
        from store.library import each_workshop
        from workshop.series.listed import Listed

        try:
            for entry in each_workshop(self.folder, self._state):
                if entry is not None:
                    yield Listed(
                        str(entry.path),
                        entry.title,
                        entry.country,
                        entry.dates,
                        entry.copy_as,
                        entry.saved_at,
                        entry.used_at,
                        entry.fault,
                        entry.rescuable,
                    )
        except StoreError as error:
            self._complain(str(error), wrong=True)

    def read(self, file: str) -> "Known | None":
        """Return the workshop of a file, read whole; None where it cannot be. For threads of the background."""
        return self._read.one(Path(file))

    def workshops(self) -> Iterator["Known"]:
        """Yield all workshops, each read whole; copies to try things in are left out. For threads of the background."""
        try:
            yield from self._read.workshops()
        except StoreError:
            return  # the folder is gone, which the list of its files says

    @property
    def faults(self) -> Sequence[str]:
        """A sentence for each file that may be a workshop and could not be read, as far as they were read."""
        return self._read.faults

    def codebook(self) -> "Codebook":
        """Return the codebook of the folder's series, as it is now; an empty one where it cannot be read."""
        return self._attempted(lambda book: book.read())

    def edit_codebook(self, label: str, edit: "Edit") -> "Codebook":
        """Carry an edit of the codebook out, write it, and return what it is then; say so where that fails."""
        return self._attempted(lambda book: book.edit(label, edit))

    def undo_codebook(self) -> tuple["Codebook", str]:
        """Take the last edit of the codebook back; return what it is then, and the edit's label, empty for none."""
        label = ""

        def undo(book: "CodebookFile") -> "Codebook":
            nonlocal label
            after, label = book.undo()
            return after

        return self._attempted(undo), label

    def write_series(self, series: "Series", ending: str) -> tuple[str, bool]:
        """Write the report of a series into its folder; return a sentence, and whether that went wrong.

        For threads of the background.
        """
        from report.formats import MissingLibraryError
        from report.series.formats import NothingSharedError, made
        from tui import texts
        from tui.cli import documents
        from tui.safe_write import went_elsewhere, write

        output = self.folder / f"series.report{ending}"
        language = documents.of_all(known.workshop.details.language for known in series.workshops)
        if documents.wanted(language) != documents.written_in():
            said, wrong = documents.run_apart(["series", str(self.folder), "-o", str(output)], language)
            return said or texts.series_written(output), wrong
        try:
            target = write(made(ending, series), output, state=self._state, source=Path(series.workshops[0].file))
        except NothingSharedError:
            return str(texts.NOTHING_SHARED), True
        except MissingLibraryError as error:
            return texts.package_missing(ending, str(error)), True
        except OSError as error:
            return texts.report_not_written(output, because(error)[0]), True
        return texts.series_written(target) if target == output else went_elsewhere(output, target), False

    def _attempted(self, act: "Callable[[CodebookFile], Codebook]") -> "Codebook":
        from store.series.codebook_file import CodebookFile
        from workshop.series.codebook import Codebook

        file = CodebookFile(self.folder)
        try:
            return act(file)
        except (StoreError, WorkshopError) as error:
            self._complain(str(error), wrong=True)
        try:
            return file.read()
        except StoreError:
            return Codebook()

    def new_path(self, title: str) -> Path:
        """Return a file that is not there yet, for a workshop of that title."""
        return new_path(self.folder, title)

    def recoverable(self, path: Path) -> Sequence[tuple[str, Row]]:
        """Return where something of the workshop of a file can be restored from. May take a second."""
        from tui import recovering  # not before it is asked for

        return recovering.rows(path, self._state)

    def recover(self, path: Path, key: str) -> tuple[str, bool]:
        """Write what one such place holds into a new file; return a sentence, and whether that went wrong."""
        from tui import recovering

        try:
            return recovering.recovered(path, self._state, None, int(key)), False
        except StoreError as error:
            return str(error), True


def new_path(folder: Path, title: str) -> Path:
    """Return a file that the folder does not have yet, named after the title in letters that any system takes."""
    ascii_title = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_title).strip("-")[:60].rstrip("-") or "workshop"
    if _RESERVED.fullmatch(slug):
        slug = f"workshop-{slug}"
    count, path = 1, folder / f"{slug}.json"
    while path.exists():
        count += 1
        path = folder / f"{slug}-{count}.json"
    return path
