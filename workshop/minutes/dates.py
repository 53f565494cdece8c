"""Days as people write them, in English or French: "15 December", "12/1/2027", "end of March", "mi-avril", "Q1"."""

import re
from datetime import date

from workshop.text import search_key

_MONTHS = {  # each with what it may go on with; "market" is no month
    "jan": "uary", "feb": "ruary", "mar": "ch", "apr": "il", "may": "", "jun": "e", "jul": "y", "aug": "ust",
    "sep": "t(?:ember)?", "oct": "ober", "nov": "ember", "dec": "ember",
}  # fmt: skip
_IN_FRENCH = {  # where they are not those of the English names; without accents, as they are compared
    "janv": "ier", "fev": "r(?:ier)?", "mars": "", "avr": "il", "mai": "", "juin": "", "juil": "l(?:et)?", "aout": "",
    "sept": "embre", "oct": "obre", "nov": "embre", "dec": "embre",
}  # fmt: skip
_NUMBERS = {month: number for months in (_MONTHS, _IN_FRENCH) for number, month in enumerate(months, 1)}
_NAMES = (f"{month}(?:{rest})?" for months in (_IN_FRENCH, _MONTHS) for month, rest in months.items())
_MONTH = rf"(?P<month>{'|'.join(_NAMES)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_PART = r"(?P<part>beginning|start|early|debut|middle|mid|mi|end|late|fin)"
_PARTS = {"beginning": 10, "start": 10, "early": 10, "debut": 10, "middle": 20, "mid": 20, "mi": 20}
"""The day by which such a part is over."""
_FORMS = tuple(  # compiled with the first date that is looked for
    rf"(?<!\w){form}(?!\w)"
    for form in (
        rf"{_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})",
        r"(?P<day>\d{1,2})[-/.](?P<number>\d{1,2})[-/.](?P<year>(?:19|20|21)?\d\d)",
        rf"{_DAY}(?: of)?[ -]{_MONTH}(?:,? ?-?{_YEAR})?",
        rf"{_MONTH} {_DAY}(?:,? {_YEAR})?",
        rf"{_PART}[ -](?:of )?{_MONTH}(?:,? {_YEAR})?",
        rf"{_MONTH},? {_YEAR}",
        rf"q(?P<quarter>[1-4])(?:[ /]{_YEAR})?",
        rf"(?:{_PART}[ -](?:of )?)?{_YEAR}",
    )
)
"""From what says most to what says least; a day stands before its month where both are numbers."""
_MONTH_ALONE = rf"(?:by|before|in|until|during|the|of|avant|ici|en|le|d|\W)*{_MONTH}\W*"
"""A month and nothing else, as many a sentence has the word "may"."""


def day_of(text: str, after: date | None = None) -> date | None:
    """Return the last day that is meant, such as that of the month or the year; None where none is to be found.

    Args:
        text: What was written; the words around a day do not matter.
        after: The day from which people counted who left the year out; without one, nobody knows which year they meant.
    """
    folded = search_key(text)
    tried = (re.fullmatch(_MONTH_ALONE, folded), *(re.search(form, folded) for form in _FORMS))
    return next((day for match in tried if match and (day := _day(match.groupdict(), after))), None)


def _day(said: dict[str, str | None], after: date | None) -> date | None:
    month = _month(said)
    if year := int(said.get("year") or 0):
        return _last_day(said, year + 2000 if year < 100 else year, month)
    if after is None:
        return None
    years = (after.year, after.year + 1, after.year + 2)  # 29 February may be far
    return next((day for year in years if (day := _last_day(said, year, month)) and day >= after), None)


def _month(said: dict[str, str | None]) -> int:
    """Return the number of a month, that which ends a quarter or a part of a year."""
    if name := said.get("month"):
        return next(_NUMBERS[name[:length]] for length in (4, 3) if name[:length] in _NUMBERS)
    if quarter := said.get("quarter"):
        return 3 * int(quarter)
    if number := said.get("number"):
        return int(number)
    return {10: 4, 20: 8}.get(_PARTS.get(said.get("part") or "", 0), len(_MONTHS))


def _last_day(said: dict[str, str | None], year: int, month: int) -> date | None:
    """Return the last day of the month that is meant; None where that month has no such day."""
    if not 1 <= month <= len(_MONTHS):
        return None
    from calendar import monthrange  # 0.1 MB that starting does without

    last = monthrange(year, month)[1]
    day = int(said.get("day") or (_PARTS.get(said.get("part") or "", last) if said.get("month") else last))
    return date(year, month, day) if 1 <= day <= last else None
