"""What widgets show, in the form in which those give it who know no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[str, str]
"""A text, and its look: name, strong, quiet, alert, struck or inserted."""
Lines: TypeAlias = Sequence[Sequence[Span]]


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One sum as people read it."""

    name: str
    dots: int
    rank: str = ""  # "2=" where it is shared
    voters: str = ""
    number: str = ""  # by which the room calls it
    tied: bool = False
