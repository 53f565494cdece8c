"""What the store tells people of a workshop's file; what the log, copies and recovery alone say stands beside them.

Only what pydantic wants of a value is worded elsewhere, by pydantic and in `store.judge`.

Whole sentences end with a full stop. A clause, which stands within a sentence, does not.
"""

import errno
from collections.abc import Mapping, Sequence
from pathlib import Path

from languages.exchange import exchanged
from workshop.text import plural, shorten

# Errors of the system: cause and advice, both clauses.
_RIGHT_TO_WRITE = ("permission is missing", "ask for the right to write there or save in another place")
BUSY = ("another program holds it open", "close that program")
CAUSES = {
    errno.ENOSPC: ("the disk is full", "make room on it"),
    errno.EDQUOT: ("your share of the disk is used up", "make room on it"),
    errno.EFBIG: ("the file is larger than is allowed here", "save it in another place"),
    errno.EROFS: ("the disk is read-only", "unlock it or save in another place"),
    errno.EACCES: _RIGHT_TO_WRITE,
    errno.EPERM: _RIGHT_TO_WRITE,
    errno.EIO: ("the disk reports an error", "check the disk or the stick, and save in another place"),
    errno.ENOENT: ("the folder is not there", "put the stick or the network drive back"),
    errno.ENODEV: ("the disk is not there", "put the stick or the network drive back"),
    errno.ENOTDIR: ("a part of its folder's path is a file", "choose another folder"),
    errno.EISDIR: ("it is a folder", "name a file"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
    errno.ELOOP: ("its links lead in a circle", "name the file itself"),
    errno.EBUSY: BUSY,
}
_NETWORK = ("the network drive does not answer", "wait until it is back, or save in another place")
NO_NAME = ("Windows has no files of that name", "choose another name")
TOO_LONG = ("its path is too long for Windows", "move the folder nearer to the top of the drive, or shorten its name")
CAUSES_ON_WINDOWS = {
    19: CAUSES[errno.EROFS],
    21: CAUSES[errno.ENODEV],
    32: BUSY,
    33: BUSY,
    39: CAUSES[errno.ENOSPC],
    53: _NETWORK,
    59: _NETWORK,
    64: _NETWORK,
    67: _NETWORK,
    121: _NETWORK,
    123: NO_NAME,
    161: NO_NAME,
    206: TOO_LONG,
    225: ("the virus scanner holds it back", "ask whoever looks after this machine"),
    362: ("the program that syncs the folder does not run", "start it, or save in another place"),
    1117: CAUSES[errno.EIO],
    1167: CAUSES[errno.ENODEV],
    1224: BUSY,
    1231: _NETWORK,
}
"""What Windows says more exactly by numbers of its own; what Python makes of these is often wrong."""
OTHER_ADVICE = "try another place"
RIGHT_TO_READ = "ask for the right to read it"

# Clauses on what is wrong with a file.
A_FOLDER, NO_FILE = "a folder", "not an ordinary file"
NOT_UTF8 = "it is not UTF-8 text"
CUT_OFF = "it ends in the middle"
TOO_DEEP = "its values are nested too deeply"
NO_MEMORY = "it does not fit into this machine's memory"
DOUBLE_NAME = "a name occurs twice in one object"
LARGE_NUMBER = "a number is too large"
HOLDS_NULL = "it holds null, not tables"
EMPTY = "it is empty"
NO_FORMAT = "it names no format"
NO_WORKSHOP = "it names no workshop"
STRAY_STEPS = "there are steps in it where none belong"
KINDS = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
A_NUMBER = "a number"
NO_FIELDS = "it has no fields"

# What opening, saving and merging tell.
CHANGED_OUTSIDE = "Another program changed this file; its change is one step, which can be undone."
WRITTEN_WITHOUT_END = "Another program keeps changing the file; what it wrote is merged, and saving goes on."

# What the places are called that hold something of a workshop.
JOURNAL, JOURNAL_PART = "this machine's journal", "a part of this machine's journal"
NOTES, BACKUPS, FOLDER = "this machine's notes", "this machine's backups", "the folder"
WRITTEN, READ, TRIMMED = "written", "read", "trimmed"  # what could not be done to the journal


def unreadable(path: Path, cause: str, advice: str) -> str:
    """Say that a file could not be read."""
    return f"{path} could not be read: {cause}; {advice}."


def unwritable(path: Path, cause: str, advice: str) -> str:
    """Say that a file could not be written."""
    return f"{path} could not be saved: {cause}; {advice}."


def not_a_file(path: Path, kind: str) -> str:
    """Say that something else than a file has its name; `kind` is what."""
    return unreadable(path, f"it is {kind}", "name a file")


def forbidden_sign(name: str, sign: str) -> str:
    """Return why a name cannot be, as a clause: a sign in it."""
    shown = sign if sign.isprintable() else "a control character"
    return f"Windows has no files with {shown} in their names ({shorten(name)})"


def ends_in_nothing(name: str) -> str:
    """Return why a name cannot be, as a clause: its last character, which Windows leaves out."""
    return f"Windows leaves out a dot or a blank at the end of a name ({shorten(name)})"


def name_of_a_device(name: str) -> str:
    """Return why a name cannot be, as a clause: it is a device, and what is written to it is lost."""
    return f"{shorten(name)} is the name of a device on Windows"


def name_too_long(name: str) -> str:
    """Return why a name cannot be, as a clause: its length."""
    return f"a name may have 255 characters on Windows ({shorten(name)})"


def no_such_name(path: Path, why: str) -> str:
    """Say that no file can have this path."""
    return f"{path} cannot be saved: {why}; choose another name."


def read_in_part(path: Path, found: int, size: int) -> str:
    """Say that a disk gave fewer bytes than the file has."""
    return unreadable(path, f"only {found:,} of {size:,} bytes came", "try again")


def damaged(path: Path, reason: str, line: int, column: int) -> str:
    """Say that a file is damaged, and where if that is known; both count from 1."""
    place = f" at line {line}, column {column}" if line else ""
    return f"{path} is damaged{place}: {reason}; it was left untouched, so open a copy or a backup of it."


def no_workshop(path: Path, reason: str) -> str:
    """Say that nothing in a file comes from a workshop."""
    return f"{path} is no workshop: {reason}; it was left untouched, so name a workshop's file."


def not_a_workshop(path: Path, reason: str) -> str:
    """Say that a sound file is something else."""
    return f"{path} is not a workshop of this program: {reason}; it was left untouched."


def newer_format(path: Path, found: int, known: int) -> str:
    """Say that a later version wrote a file."""
    return (
        f"{path} has format {found}, this program knows formats up to {known}; "
        f"update the program, or look at it with: plenary review {path}."
    )


def newer_in_library(path: Path, found: int) -> str:
    """Say the same in the list of a folder's files."""
    return f"{path} has the newer format {found}; update this program, or open the file read-only."


def changed_by_another(path: Path, aside: Path | None) -> str:
    """Say that somebody else wrote a file, and where what they wrote lies now."""
    kept = f"; what was there is kept as {aside}" if aside is not None else ""
    return f"{path} was changed by another program{kept}; both versions are merged."


def wrong_records(path: Path, faults: Sequence[str]) -> str:
    """Say that a file's records do not fit together."""
    more = f" ({len(faults) - 1} more)" if len(faults) > 1 else ""
    return (
        f"{path} cannot be opened: {faults[0].rstrip('.')}{more}; it was left untouched, "
        "see all that is wrong with: plenary check FILE"
    )


def missing_file(path: Path) -> str:
    """Say that a file is not there."""
    return f"{path} is not there; name a workshop's file."


def missing_or_empty(path: Path) -> str:
    """Say that there is nothing to read."""
    return f"{path} is not there, or empty; name a workshop's file."


def empty_file(path: Path) -> str:
    """Say that a file is empty."""
    return f"{path} is empty; open a copy or a backup of it."


def opened_read_only(path: Path) -> str:
    """Say that a file was opened for reading."""
    return f"{path} is open for reading only; open it without 'review' to change it."


def write_protected(path: Path) -> str:
    """Say that a file's owner protected it."""
    return f"{path} is write-protected; unprotect it or save in another place."


def gone(path: Path) -> str:
    """Say that a file is gone for the moment."""
    return f"{path} is gone; it will be written again if it does not come back."


def being_written(path: Path) -> str:
    """Say that half of a file was found."""
    return f"{path} is being written by another program; trying again."


def too_large(size: int, limit: int) -> str:
    """Say, as a clause, that a file has too many bytes."""
    return f"it has {size:,} bytes, and a workshop at most {limit:,}"


def would_be_too_large(path: Path, size: int, limit: int) -> str:
    """Say that a file would have more bytes than could be read again."""
    return (
        f"{path} would have {size / 2**20:.0f} MB, and could not be opened again: a workshop has at most "
        f"{limit / 2**20:.0f} MB; what is not in it stays in this machine's journal, so go on in a new workshop."
    )


def no_room(limit: int) -> str:
    """Say why something is not recorded."""
    return (
        f"This is too much for one workshop, whose file may have {limit / 2**20:.0f} MB; nothing was recorded. "
        "Shorten it, or go on in a new workshop."
    )


def large(path: Path, size: int, limit: int) -> str:
    """Say that a file comes near the limit."""
    return (
        f"{path.name} has {size / 2**20:.0f} MB by now; from {limit / 2**20:.0f} MB on nothing more is recorded in it, "
        "so begin a new workshop in time."
    )


def too_large_to_merge(steps: int, limit: int) -> str:
    """Say that steps from elsewhere are left where they are."""
    return (
        f"A copy has {plural(steps, 'step')} more, with which the file would have more than {limit / 2**20:.0f} MB; "
        "they were left where they are."
    )


def not_json(reason: str) -> str:
    """Say, as a clause, why a text is no JSON."""
    return f"it is not JSON ({reason})"


def no_json_number(name: str) -> str:
    """Say, as a clause, that JSON has no such number."""
    return f"{name} is not a number JSON has"


def name_twice(name: str) -> str:
    """Say, as a clause, which name is there twice."""
    return f"{name!r} occurs twice in one object"


def no_tables(kind: str) -> str:
    """Say, as a clause, that a file holds no tables."""
    return f"it holds {kind}, not tables"


def no_table(name: str, kind: str) -> str:
    """Say, as a clause, that a table is none."""
    return f"table {name!r} is {kind}, not records by their ids"


def no_record(table: str, key: str, kind: str) -> str:
    """Say, as a clause, that a record is none."""
    return f"record {key!r} of table {table!r} is {kind}, not fields by their names"


def no_head(key: str, table: str) -> str:
    """Say, as a clause, that a file does not say what it is."""
    return f"it has no record {key!r} in a table {table!r}"


def unsaved_record(table: str, key: str, reason: str) -> str:
    """Say why a record cannot be written."""
    return f"Record {key!r} of table {table!r} cannot be saved: {reason}."


def wrong_step(stamp: str, fault: str) -> str:
    """Say what is wrong with a step."""
    return f"Step {stamp}: {fault}."


def from_journal(count: int) -> str:
    """Say how many steps the journal had beyond the file."""
    was = "was" if count == 1 else "were"
    return f"{plural(count, 'step')} missing from the file {was} restored from this machine's journal."


def from_backup(count: int) -> str:
    """Say how many steps this machine's backup had beyond the file."""
    was = "was" if count == 1 else "were"
    return (
        f"This file lacks {plural(count, 'step')} that this machine had, as an older copy does; "
        f"{'it' if count == 1 else 'they'} {was} restored from this machine's latest backup."
    )


def not_fetched_yet(path: Path) -> str:
    """Say that an empty file is not taken for a new workshop."""
    return (
        f"{path} is empty, and nothing of it is known here: a sync program may not have fetched it yet, so wait for "
        "it; to begin a new workshop under this name, remove the empty file first."
    )


def only_a_placeholder(path: Path, placeholder: Path) -> str:
    """Say that a sync program has not brought a file yet."""
    return (
        f"{path} is not on this machine yet: {placeholder.name} stands for it; have the sync program download it, "
        "and open it then."
    )


def left_out(path: Path, kept: Path) -> str:
    """Say that something in a file is lost by saving, and where it stays."""
    return f"Not all of {path.name} makes sense; the file as it was is kept as {kept.name}."


def all_restored(path: Path) -> str:
    """Say that a file which was gone is whole again."""
    return f"{path.name} was gone, as after a stick was pulled out; all of it has been restored."


def known_before(path: Path) -> str:
    """Say that a new file has the name of an old one."""
    return f"A file of this name was here before; to restore what it held: plenary recover {path}"


def damaged_by_another(path: Path, fault: str, aside: Path | None) -> str:
    """Say that another program damaged the file, and where that lies now."""
    return f"{path} was damaged by another program ({fault}); what it wrote is kept as {aside}."


def replaced_by_another(path: Path, aside: Path) -> str:
    """Say that another workshop was put in the place of the file."""
    return f"Another file was put in the place of {path.name}; it is kept as {aside.name}."


def source_kept(aside: Path) -> str:
    """Say where the file is in which something made no sense."""
    return f"The file in which this was found is kept as {aside.name}."


def on_no_disk(count: int, error: str) -> str:
    """Say how many entries are on no disk, and why."""
    entries = "The last entry is" if count == 1 else f"The last {count} entries are"
    return f"{entries} on no disk yet, so keep this console open: {error}"


def left_behind(path: Path, counts: Mapping[str, int], fault: str, copy: Path | None) -> str:
    """Say what is where of a workshop that could not be saved when it was closed.

    Args:
        path: The workshop's file.
        counts: How many entries of this run are in the `file`, only in the `journal`, and on no disk (`nowhere`).
        fault: Why it could not be saved, as a sentence; empty where that is not known.
        copy: The second copy of the whole workshop, if one was written.
    """
    held = [f"{counts['file']:,} in the file", f"{counts['journal']:,} in this machine's journal"]
    held.append(f"{counts['nowhere']:,} on neither")
    said = [fault or f"{path} could not be saved in time."]
    said.append(f"Of {_entries(sum(counts.values()))} made since it was opened, {held[0]}, {held[1]}, {held[2]}.")
    if counts["journal"]:
        said.append("What the journal has comes back when the file is opened again on this machine.")
    if copy is not None:
        said.append(f"The whole workshop was written to {copy}; to bring it together: plenary merge {path} {copy}")
    elif counts["nowhere"]:
        said.append("What is on neither is lost: no other place could be written.")
    return " ".join(said)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"


def defect(error: BaseException) -> str:
    """Say that a fault of this program keeps it from saving."""
    what = f"{type(error).__name__}: {error}"
    return f"The record could not be put together for saving ({what}); keep this console open and report it."


def no_backup(folder: Path, cause: str, advice: str) -> str:
    """Say that no backup could be made."""
    return f"No backup could be made in {folder}: {cause}; {advice}."


def journal_failed(folder: Path, what: str, cause: str, advice: str) -> str:
    """Say what could not be done to the journal.

    Args:
        folder: The journal's folder.
        what: WRITTEN, READ or TRIMMED.
        cause: A clause on why.
        advice: A clause on what to do.
    """
    return f"The safety journal in {folder} could not be {what}: {cause}; {advice}."


def is_there_already(path: Path) -> str:
    """Return why no workshop is started in a file."""
    return f"{path} is there already; name another file for the new workshop."


def codebook_changes(path: Path) -> str:
    """Return what to do where a codebook is written by others all the time."""
    return f"{path} is being written by another program; nothing was changed here, try again in a moment."


def settings_not_json(path: Path) -> str:
    """Return why nothing of what this machine remembers is used."""
    return f"{path} is not JSON, so nothing in it is used; correct it or delete it."


def wrong_settings(path: Path, fault: str) -> str:
    """Return what of what this machine remembers is not used."""
    return f"{path}: {fault}; that is not used, so correct it or delete it."


# What is wrong with a value; pydantic says in English what is wanted of it, and `store.plain_judge` as it does.


def item(place: int) -> str:
    """Return what an item of a list is called, counted from 1."""
    return f"item {place}"


def named(name: str) -> str:
    """Return what a part of a value with a name is called."""
    return f"“{name}”"


def of_part(part: str) -> str:
    """Return the whole to which a part belongs, behind it."""
    return f" of {part}"


def part_missing(name: str, where: str) -> str:
    """Say, as a clause, that a part of a value is missing; `where` is the whole that it belongs to."""
    return f"“{name}”{where} is missing"


def part_wrong(part: str, shown: str, wanted: str) -> str:
    """Say, as a clause, that a value, or the named part of it, is another than is wanted."""
    return f"{part} is {shown}: {wanted}" if part else f"is {shown}: {wanted}"


exchanged(globals())
