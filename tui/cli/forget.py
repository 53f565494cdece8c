"""Forgetting names and rows, and the backups of a workshop, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from languages import writing
from store.errors import unreadable
from store.file.workshop_file import WorkshopFile
from store.recovery.forgetting import Forgetting
from store.state.backups import Backups
from store.state.state_folder import state_folder
from tui.cli import texts
from tui.cli.output import agreed, asked, put
from tui.cli.progress import shown
from workshop.timeline.local_time import local

_MOST_ROWS = 12  # that are listed


def forget(path: Path, names: Sequence[str], records: Sequence[str], *, yes: bool) -> int:
    """Show what would go, ask, and make a workshop forget names and rows; return the exit code.

    Args:
        path: The workshop's file.
        names: The names; "-" asks for one. With neither names nor records, what was forgotten before goes where it
            still is.
        records: The ids of the rows.
        yes: Whether not to ask.

    Raises:
        StoreError: Something cannot be read or written.
        CommandError: Nobody can be asked.
    """
    named = [asked(texts.WHICH_NAME) if name == "-" else name for name in names]
    with shown(texts.FORGETTING):
        act = Forgetting(path, state_folder(), named, records)
        found = act.look()
    if found.longer:
        put(texts.stays(found.longer))
    if not found.anything and not records:
        put(texts.NOTHING_FOUND)  # still it is to be forgotten where other copies bring it along
    else:
        put(texts.would_go(found.steps, found.drafts, found.backups, found.copies))
    put(*map(texts.row_that_changes, found.rows[:_MOST_ROWS]))
    if len(found.rows) > _MOST_ROWS:
        put(texts.more_rows(len(found.rows) - _MOST_ROWS))
    if not yes and not agreed(texts.FORGET_IT):
        put(texts.NOTHING_DONE)
        return 1
    with shown(texts.FORGETTING):
        unreached = act.carry_out()
    put(texts.forgotten(found.steps, path))
    put(*map(texts.still_in, unreached.files))
    if unreached.others:
        put(texts.other_consoles(unreached.others))
    put(texts.OTHER_PLACES)
    return 0


def list_backups(path: Path) -> int:
    """List the backups of a workshop; return the exit code. Raises StoreError."""
    backups = _backups(path)
    try:
        found = backups.all()
    except OSError as error:
        raise unreadable(backups.folder, error) from error
    put(*(texts.backup_line(writing.second_of_year(local(backup.at)), backup.size) for backup in found))
    put(texts.backups_in_all(len(found), sum(backup.size for backup in found), backups.folder))
    return 0


def clear_backups(path: Path, *, yes: bool) -> int:
    """Remove all backups of a workshop whose file is sound; return the exit code. Raises StoreError, CommandError."""
    list_backups(path)
    WorkshopFile(path, read_only=True).load()  # of a damaged one they may be all there is
    if not yes and not agreed(texts.CLEAR_THEM):
        put(texts.NOTHING_DONE)
        return 1
    backups = _backups(path)
    try:
        cleared = backups.clear()
    except OSError as error:
        raise unreadable(backups.folder, error) from error
    put(texts.backups_cleared(cleared))
    return 0


def _backups(path: Path) -> Backups:
    try:
        head = WorkshopFile(path, read_only=True).head()
    except OSError as error:
        raise unreadable(path, error) from error
    return Backups(state_folder(), head.workshop)
