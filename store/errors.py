"""What can go wrong with a workshop's file, each told in one sentence a typist can act on."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class StoreError(Exception):
    """A file could not be read or written; the text is one sentence: what, where, what to do."""


class DamagedFile(StoreError):  # noqa: N818 - named for what is there
    """A file that cannot be read as a workshop's tables.

    `reason` is the bare cause, `line` and `column` count from 1 and are 0 where no place is known.
    """

    def __init__(self, path: Path, reason: str, line: int = 0, column: int = 0) -> None:
        self.path, self.reason, self.line, self.column = path, reason, line, column
        place = f" at line {line}, column {column}" if line else ""
        advice = "it was left untouched, open a copy or a backup of it"
        super().__init__(f"{path} is damaged{place}: {reason}; {advice}.")


class NotAWorkshop(StoreError):  # noqa: N818 - named for what is there
    """A sound JSON file that is something else."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path} is not a workshop of this program: {reason}; it was left untouched.")


class NewerFormat(StoreError):  # noqa: N818 - named for what is there
    """A workshop written by a later version of this program, which may hold what this one would lose."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        self.path, self.found, self.known = path, found, known
        super().__init__(
            f"{path} has format {found}, this program knows formats up to {known}; "
            f"update the program, or look at it with: plenary review {path}."
        )


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
    """

    def __init__(
        self, path: Path, tables: Mapping[str, Mapping[str, Any]] | None, aside: Path | None, fault: str = ""
    ) -> None:
        self.path, self.tables, self.aside, self.fault = path, tables, aside, fault
        kept = f"; what was there is kept as {aside}" if aside is not None else ""
        super().__init__(f"{path} was changed by another program{kept}; both are brought together.")


_CAUSES = {
    errno.ENOSPC: ("the disk is full", "make room on it"),
    errno.EDQUOT: ("your share of the disk is used up", "make room on it"),
    errno.EFBIG: ("the file is larger than is allowed here", "save it in another place"),
    errno.EROFS: ("the disk is read-only", "unlock it or save in another place"),
    errno.EACCES: ("permission is missing", "ask for the right to write there or save in another place"),
    errno.EPERM: ("permission is missing", "ask for the right to write there or save in another place"),
    errno.EIO: ("the disk reports an error", "check the disk or the stick, and save in another place"),
    errno.ENOENT: ("the folder is not there", "put the stick or the network drive back"),
    errno.ENODEV: ("the disk is not there", "put the stick or the network drive back"),
    errno.ENOTDIR: ("a part of its folder's path is a file", "choose another folder"),
    errno.EISDIR: ("it is a folder", "name a file"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
    errno.ELOOP: ("its links lead in a circle", "name the file itself"),
    errno.EBUSY: ("another program holds it open", "close that program"),
}


def because(error: OSError) -> tuple[str, str]:
    """Cause and advice for an operating system's error, both without full stop."""
    if getattr(error, "winerror", None) in (32, 33):  # their errno says "no permission", which is wrong
        return _CAUSES[errno.EBUSY]
    known = _CAUSES.get(error.errno or 0)
    return known or (error.strerror or str(error) or type(error).__name__, "try another place")


def unreadable(path: Path, error: OSError) -> StoreError:
    """The sentence for a file that the system will not let us read."""
    cause, advice = because(error)
    if error.errno in (errno.EACCES, errno.EPERM):
        advice = "ask for the right to read it"
    return StoreError(f"{path} could not be read: {cause}; {advice}.")


def unwritable(path: Path, error: OSError) -> WriteFailed:
    """The sentence for a file that could not be written; the old one is still whole."""
    cause, advice = because(error)
    return WriteFailed(f"{path} could not be saved: {cause}; {advice}.")


class WrongRecords(StoreError):  # noqa: N818 - named for what is there
    """A workshop whose records do not fit together; `faults` has a sentence for each."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        self.path, self.faults = path, faults
        more = f" ({len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(
            f"{path} cannot be opened: {faults[0].rstrip('.')}{more}; it was left untouched, "
            "see all that is wrong with: plenary check FILE"
        )
