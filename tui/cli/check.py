"""The check of a file, for the command line."""

from pathlib import Path

from store.errors import StoreError, WrongRecords
from store.file.workshop_file import WorkshopFile
from store.opening import read_workshop
from tui.cli import texts
from tui.cli.output import put
from tui.cli.progress import shown


def check(path: Path) -> int:
    """Name each fault of a file; return 0 where there is none."""
    with shown(texts.CHECKING):
        found = _faults(path)
    put(*found or [texts.is_sound(path)])
    return 1 if found else 0


def _faults(path: Path) -> list[str]:
    if found := WorkshopFile(path, read_only=True).faults():
        return found
    try:
        read_workshop(path, strict=True)
    except WrongRecords as error:
        return error.faults
    except StoreError as error:
        return [str(error)]
    return []
