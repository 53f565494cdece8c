"""How numbers and times are written in sentences and in rows; what stands in the file is written otherwise."""

from datetime import datetime
from typing import Final

from languages.exchange import exchanged

COLON: Final = ": "
"""Between what is named and what is said of it."""

SEMICOLON: Final = "; "
"""Between notes."""


def number(value: int) -> str:
    """Return a whole number: 1,200."""
    return f"{value:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun; `many` is its plural where that is not `one` with an s."""
    return f"{number(count)} {one if count == 1 else many or f'{one}s'}"


def moment(of: datetime) -> str:
    """Return a day and a time: 24 Nov 12:30."""
    return f"{of:%d %b %H:%M}"


def second(of: datetime) -> str:
    """Return a day and a time to the second: 24 Nov 12:30:07."""
    return f"{of:%d %b %H:%M:%S}"


def moment_of_year(of: datetime) -> str:
    """Return a day with its year, and a time: 24 Nov 2026 12:30."""
    return f"{of:%d %b %Y %H:%M}"


def second_of_year(of: datetime) -> str:
    """Return a day with its year, and a time to the second: 24 Nov 2026 12:30:07."""
    return f"{of:%d %b %Y %H:%M:%S}"


def day_of_year(of: datetime) -> str:
    """Return a day with its year: 24 Nov 2026."""
    return f"{of:%d %b %Y}"


def weekday(of: datetime) -> str:
    """Return a day with its name: Tuesday 24 November."""
    return f"{of:%A %d %B}"


exchanged(globals())
