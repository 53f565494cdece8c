"""Where records stand: a slot is a record's id, a record's id and a name, or a root."""

from workshop.kinds import REMARK_SLOTS, RESULT_SLOTS

WORKSHOP = "workshop"  # the id of the one Details record
ROOTS: frozenset[str] = frozenset({
    "", "people", "groups", *REMARK_SLOTS, "inbox", "themes", "rounds", "ballots", "counts", "priorities", "phrases",
    "agenda", "acronyms", "photographs", "recordings",
})  # fmt: skip
SLOTS: frozenset[str] = frozenset({
    "talk", "ratings", "causes", "effects", "trunk", "visions", *RESULT_SLOTS,
})  # fmt: skip


def slot(parent: str, name: str) -> str:
    """Return the named slot of a record."""
    return f"{parent}:{name}"


def owner(slot_name: str) -> str:
    """Return the record that a slot belongs to; a root slot is its own owner."""
    return slot_name.split(":", 1)[0]
