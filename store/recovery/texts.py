"""What is said of restoring, merging and forgetting."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from languages.exchange import exchanged
from workshop.text import plural, shorten

CLOSE_CONSOLES = "A console is open on this machine; close it first, or it would write the name again."
NOTHING_TO_FORGET = "Say what is to be forgotten: a name, or --record with a row's id."


def no_name_to_forget(name: str) -> str:
    """Say that something cannot be forgotten as a name."""
    return f"“{shorten(name, 40)}” has no letters, or too many for a name; give the name as it was typed."


def no_such_record(record: str) -> str:
    """Say that there is no such row."""
    return f"There is no row with the id {shorten(record, 60)}; the file's tables have the ids."


UNKNOWN_WORKSHOP = "Its workshop's id could not be read, so it no longer merges by itself with other copies."


AN_UNKNOWN_TIME = "an unknown time"


OWN = "the file itself"


def existing_file(path: Path) -> str:
    """Say that a new file would replace one."""
    return f"{path} already exists; name a file that does not."


def being_changed(path: Path) -> str:
    """Say that a file could not be merged for what was put there meanwhile."""
    return f"{path} is being changed by another program; try again."


def another_workshop(path: Path) -> str:
    """Say, as a clause, that a file is no copy of another."""
    return f"it is not a copy of {path}, but another workshop"


def backup_of(moment: datetime) -> str:
    """Return what a backup is called; `moment` is in local time."""
    return f"backup of {moment:%d %b %Y %H:%M:%S}"


def rescued(line: int, reason: str, steps: int) -> str:
    """Say how much of a damaged file could be read; `line` counts from 1, 0 where it is not known."""
    place = f" at line {line}" if line else ""
    return f"This file is damaged{place}: {reason}. {plural(steps, 'step')} in it could still be read."


def more_elsewhere(steps: int, places: Sequence[str]) -> str:
    """Say how much more other places had."""
    return f"{plural(steps, 'more step')} came from {', '.join(places)}."


def lost(steps: int, times: str) -> str:
    """Say how many steps are lost; `times` lists when they were made."""
    return f"{plural(steps, 'step')} could not be read anywhere (of {times})."


def damaged_kept(kept: Path) -> str:
    """Say where the damaged file is."""
    return f"The damaged file is kept whole as {kept.name}."


exchanged(globals())
