"""What the log tells people: what an edit is refused for, what is wrong with records and steps, what a merge did.

Whole sentences end with a full stop. A clause, which stands within a sentence, does not.
"""

from collections.abc import Sequence
from datetime import datetime

from languages.exchange import exchanged
from workshop.text import in_one_line, plural, shorten

# Clauses on what is wrong with a record or a step.
NO_KIND = "its id names no kind of record"
NO_POSITION = "it has no position"
NO_STAMP = "its stamp is not one of Plenary's"

# What an edit or a session refuses.
NOTHING_TO_UNDO = "There is nothing to undo."
NOTHING_TO_REDO = "There is nothing to redo."
OPEN_FOR_READING = "This workshop is open for reading only; nothing was changed."
NO_SUCH_WORDING = "This wording is no longer there."

# What a merge did to a record, as the list of changes from elsewhere says it.
NEW, BROUGHT_BACK, DELETED, REWORDED, MOVED = "new", "brought back", "deleted", "reworded", "moved"
KEPT = "deleted elsewhere, kept"
NO_PLACE = "no place, in the tray"
OTHER_KEPT, ANOTHER = "other wording kept", "another wording"


def votes(by: str, *, counted: bool) -> str:
    """Return a ballot, or dots counted on the wall, by whose they are if that is known."""
    what = "dots counted on the wall" if counted else "a ballot"
    return f"{what}, {by}" if by else what


# Why something stays that was to be undone: a clause.
CHANGED_ELSEWHERE = "stays as another console changed it"


def stays_with(rows: str) -> str:
    """Say, as a clause, that something stays for what stands under it or refers to it."""
    return f"stays with {rows}"


def not_undone(label: str, kept: str, why: str, *, redo: bool) -> str:
    """Say that nothing of an edit was undone, or redone.

    Args:
        label: What the edit is called.
        kept: What that says which stays.
        why: A clause on why it stays.
        redo: Whether it was to be redone.
    """
    word = "Not redone" if redo else "Not undone"
    return in_one_line(f"{word}: “{{}}” {why}.", kept) if kept else in_one_line(f"{word}: {{}} {why}.", label)


def forgotten_elsewhere(steps: int) -> str:
    """Say that a colleague had a name forgotten that was in steps of this log."""
    return (
        f"A name or a row was forgotten in another copy, and is gone from {plural(steps, 'step')} here too; "
        "the backups on this machine still have it until: plenary forget FILE."
    )


def taking(counts: tuple[int, int, int]) -> str:
    """Say, as a clause, what changes from elsewhere would do: to how many rows, deleting, rewording, moving."""
    verbs = ("delete", "reword", "move out of sight")
    return " and ".join(f"{verb} {plural(count, 'row')}" for verb, count in zip(verbs, counts, strict=True) if count)


def held_up(counts: tuple[int, int, int]) -> str:
    """Say that changes from elsewhere wait, since they would take a lot away."""
    return f"Changes from another copy would {taking(counts)}. They wait, and nothing is lost: Alt+E asks."


def wrong_record(record: str, fault: str, table: str = "") -> str:
    """Say what is wrong with a record, and in which table it is where that matters."""
    return f"Record {record} in table {table}: {fault}." if table else f"Record {record}: {fault}."


def wrong_field(name: str, fault: str) -> str:
    """Say, as a clause, what is wrong with a field."""
    return f"“{name}” {fault}"


def wrong_table(table: str) -> str:
    """Say, as a clause, where a record belongs."""
    return f"it belongs in table {table}"


def below_itself(over: str) -> str:
    """Say, as a clause, that a record's parents lead back to it."""
    return f"it is under itself (a cycle over {over})"


def below_hidden(record: str) -> str:
    """Say, as a clause, that a record's parent is not shown."""
    return f"it is under {record}, which cannot be shown"


def no_slot(parent: str) -> str:
    """Say, as a clause, that a record is in a slot that no kind has."""
    return f"it is in “{shorten(parent)}”, which is no place"


def no_parent(parent: str) -> str:
    """Say, as a clause, that a record's parent is nowhere."""
    return f"its parent “{shorten(parent)}” does not exist"


def moved_nowhere(record: str, parent: str) -> str:
    """Say that a record was moved to what is no place."""
    return wrong_record(record, f"it was moved to “{shorten(parent)}”, which is no place; it stays where it was")


def wrong_wording(fault: str) -> str:
    """Say why a wording cannot be chosen."""
    return f"This wording cannot be chosen: {fault}."


def changed_fields(names: Sequence[str]) -> str:
    """Say, as a clause, which fields a merge changed."""
    return f"changed ({', '.join(name.replace('_', ' ') for name in names)})"


def two_steps(moment: datetime) -> str:
    """Say that two steps had one stamp."""
    return f"Two different steps had the stamp of {moment:%d %b %H:%M:%S}; both are kept."


def ahead(moment: datetime) -> str:
    """Say that a step is dated in the future."""
    return (
        f"A change is dated {moment:%d %b %Y %H:%M} UTC, which is more than a day ahead: check the clock of "
        "this machine and of the others. Nothing is lost by it; only what is shown first may be wrong."
    )


exchanged(globals())
