"""Where each record stands: all moves ever made, done again in the order of their stamps.

Two people can each put one record under the other's, which would be a circle. The move that would close it
is passed over, on every machine the same one, so the record stays where it stood.
"""

from typing import Any

from store.log.log import Log
from workshop.slots import owner

Place = tuple[str, str]


def places(log: Log) -> dict[str, Place]:
    """The place of every record that has one: its slot, and its order there."""
    standing: dict[str, Place] = {}
    for _, step in sorted(log.steps.items()):
        for change in step["changes"]:
            if change["field"] == "position" and (place := _place(change["value"])) is not None:
                record = change["record"]
                if not _is_below(standing, owner(place[0]), record):
                    standing[record] = place
    return standing


def _place(value: Any) -> Place | None:
    if isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(part, str) for part in value):
        return (value[0], value[1])
    return None


def _is_below(standing: dict[str, Place], record: str, other: str) -> bool:
    """Whether a record is the other one or stands somewhere under it."""
    while record != other:
        place = standing.get(record)
        if place is None:
            return False
        record = owner(place[0])
    return True
