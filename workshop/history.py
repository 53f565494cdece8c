"""How a statement came to read as it does."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from workshop.document import Workshop


class Wording(NamedTuple):
    """A value that a field has had: since when (UTC), by which edit, and whether that was undone since.

    `begun`: when its line was begun, where that is known.
    `other`: it is not shown, and nobody who knew it has replaced it, so somebody should choose.
    """

    stamp: str
    value: Any
    label: str
    at: datetime
    undone: bool = False
    other: bool = False
    begun: datetime | None = None

    @property
    def said_at(self) -> datetime:
        """When it was said, as near as is known: when its line was begun, or else entered."""
        return self.begun or self.at


class Seen(NamedTuple):
    """What somebody had in sight when they began to change something: the workshop, made by so many steps.

    Of something begun before the console was last ended only this is known: what was said up to `until` was in sight.
    """

    workshop: Workshop
    steps: int
    until: str = ""


class History(Protocol):
    """Knows the earlier wordings of what was recorded."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        """Return all values that a field has had, oldest first."""
        ...
