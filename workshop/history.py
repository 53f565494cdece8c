"""How a statement came to read as it does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Wording:
    """A value that a field has had: since when (UTC), by which edit, and whether that was undone since.

    `other`: it is not shown, and nobody who knew it has replaced it, so somebody should choose.
    """

    stamp: str
    value: Any
    label: str
    at: datetime
    undone: bool = False
    other: bool = False


class History(Protocol):
    """Knows the earlier wordings of what was recorded."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        """Return all values that a field has had, oldest first."""
        ...
