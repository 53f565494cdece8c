"""What can go wrong with a workshop's file, each told in one sentence a typist can act on."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store import texts
from store.file.names import is_too_long

if TYPE_CHECKING:
    from store.file.loading import Loaded


class StoreError(Exception):
    """A file could not be read or written; the text is one sentence: what, where, what to do."""


class DamagedFile(StoreError):  # noqa: N818 - named for what is there
    """A file that cannot be read as a workshop's tables.

    `reason` is the bare cause, `line` and `column` count from 1 and are 0 where no place is known. Where it is
    `foreign`, nothing in it comes from a workshop.
    """

    def __init__(self, path: Path, reason: str, line: int = 0, column: int = 0, *, foreign: bool = False) -> None:
        self.path, self.reason, self.line, self.column = path, reason, line, column
        super().__init__(texts.no_workshop(path, reason) if foreign else texts.damaged(path, reason, line, column))


class NotAWorkshop(StoreError):  # noqa: N818 - named for what is there
    """A sound JSON file that is something else."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(texts.not_a_workshop(path, reason))


class NewerFormat(StoreError):  # noqa: N818 - named for what is there
    """A workshop written by a later version of this program, which may hold what this one would lose."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        self.path, self.found, self.known = path, found, known
        super().__init__(texts.newer_format(path, found, known))


class ReadOnly(StoreError):  # noqa: N818 - named for what is there
    """A write to a file that was opened for reading only, or that its owner protected."""


class WriteFailed(StoreError):  # noqa: N818 - named for what is there
    """The file could not be replaced; what was there before is still there."""


class FileMissing(StoreError):  # noqa: N818 - named for what is there
    """A file that was there is gone for the moment; it is written back when it stays away."""


class ForeignChange(StoreError):  # noqa: N818 - named for what is there
    """Somebody else's bytes are, or were, where ours were to go. Nothing is lost: merge and write again.

    `tables` is what was found, None if it cannot be read (`fault` says why). `aside` is where those bytes
    lie now if no longer under the workshop's own name; give it to `SafeStorage.absorbed` after a merge.
    `small` is what came, where that could be told without reading all of it; there are no tables then.
    """

    def __init__(
        self,
        path: Path,
        tables: Mapping[str, Mapping[str, Any]] | None,
        aside: Path | None,
        fault: str = "",
        small: "Loaded | None" = None,
    ) -> None:
        self.path, self.tables, self.aside, self.fault, self.small = path, tables, aside, fault, small
        super().__init__(texts.changed_by_another(path, aside))


def because(error: OSError) -> tuple[str, str]:
    """Return cause and advice for an operating system's error, both without full stop."""
    if is_too_long(error.filename or "", error):
        return texts.TOO_LONG
    if getattr(error, "winerror", None) == 3 and any(map(Path.is_file, Path(error.filename or "").parents)):
        return texts.CAUSES[errno.ENOTDIR]  # as other systems say
    known = texts.CAUSES_ON_WINDOWS.get(getattr(error, "winerror", None) or 0) or texts.CAUSES.get(error.errno or 0)
    return known or (error.strerror or str(error) or type(error).__name__, texts.OTHER_ADVICE)


def unreadable(path: Path, error: OSError) -> StoreError:
    """Return the sentence for a file that the system will not let us read."""
    cause, advice = because(error)
    if (cause, advice) == texts.CAUSES[errno.EACCES]:
        advice = texts.RIGHT_TO_READ
    return StoreError(texts.unreadable(path, cause, advice))


def unwritable(path: Path, error: OSError) -> WriteFailed:
    """Return the sentence for a file that could not be written; the old one is still whole."""
    cause, advice = because(error)
    return WriteFailed(texts.unwritable(path, cause, advice))


class WrongRecords(StoreError):  # noqa: N818 - named for what is there
    """A workshop whose records do not fit together; `faults` has a sentence for each."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        self.path, self.faults = path, faults
        super().__init__(texts.wrong_records(path, faults))
