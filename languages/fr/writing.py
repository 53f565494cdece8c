"""How French is written: numbers, plurals, lists, times."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

BLANK: Final = "\u00a0"
"""The blank within numbers, before : ; ! ? and within guillemets, at which no line breaks; every terminal has it."""
COLON: Final = f"{BLANK}: "
"""Between what is named and what is said of it."""
SEMICOLON: Final = f"{BLANK}; "
"""Between notes."""
MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
SHORT_MONTHS: Final = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def number(value: float) -> str:
    """Return a number as it is written: 1 234,5."""
    return f"{value:,}".replace(",", BLANK).replace(".", ",")


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: `plural(0, "ligne")` is "0 ligne", `plural(1200, "ligne")` is "1 200 lignes".

    Nought and one take the singular. `many` is the plural where it is not `one` with an s.
    """
    return f"{number(count)} {agreeing(count, one, many)}"


def agreeing(count: int, one: str, many: str = "") -> str:
    """Return a word alone as it agrees with a count: "adopté" or "adoptés"."""
    return one if abs(count) < 2 else many or f"{one}s"


def listed(words: Sequence[str], last: str = "et") -> str:
    """Return words as a list: "a, b et c"."""
    *first, end = words or ("",)
    return f"{', '.join(first)} {last} {end}" if first else end


def quoted(words: str) -> str:
    """Return what somebody typed between guillemets."""
    return f"«{BLANK}{words}{BLANK}»"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun, as `plural` does."""
    return plural(count, one, many)


def moment(of: datetime) -> str:
    """Return a day and a time: 24 nov. 12:30."""
    return f"{_day(of)} {of:%H:%M}"


def second(of: datetime) -> str:
    """Return a day and a time to the second: 24 nov. 12:30:07."""
    return f"{_day(of)} {of:%H:%M:%S}"


def moment_of_year(of: datetime) -> str:
    """Return a day with its year, and a time: 24 nov. 2026 12:30."""
    return f"{_day(of)} {of.year} {of:%H:%M}"


def second_of_year(of: datetime) -> str:
    """Return a day with its year, and a time to the second: 24 nov. 2026 12:30:07."""
    return f"{_day(of)} {of.year} {of:%H:%M:%S}"


def day_of_year(of: date) -> str:
    """Return a day with its year: 24 nov. 2026."""
    return f"{_day(of)} {of.year}"


def weekday(of: datetime) -> str:
    """Return a day with its name: mardi 24 novembre, dimanche 1er novembre."""
    return f"{DAYS[of.weekday()]} {_ordinal(of)} {MONTHS[of.month - 1]}"


def day(of: date) -> str:
    """Return a day in full: 1er mars 2013, 24 novembre 2013."""
    return f"{_ordinal(of)} {MONTHS[of.month - 1]} {of.year}"


def short_day(of: date) -> str:
    """Return a day without its year: 24 nov."""
    return _day(of)


def short_moment(of: datetime) -> str:
    """Return a day and a time, as `moment` does."""
    return moment(of)


def _ordinal(of: date) -> str:
    return "1er" if of.day == 1 else str(of.day)


def _day(of: date) -> str:
    return f"{of:%d} {SHORT_MONTHS[of.month - 1]}"
