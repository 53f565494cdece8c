"""What the columns of a table hold, told by their headings."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from workshop.text import search_key

Column = Literal[
    "name", "first", "last", "title", "organisation", "sector", "role", "count",
    "group", "problem", "level", "code", "meaning", "number",
]  # fmt: skip

_WORDS: Final[Mapping[Column, tuple[str, ...]]] = {
    "first": ("first name", "given name", "forename", "prenom", "nombre", "vorname"),
    "last": ("last name", "surname", "family name", "nom de famille", "apellido", "apellidos", "nachname"),
    "name": (
        "name", "full name", "participant", "participants", "name of participant", "nom", "nom et prenom", "panellist",
        "panel member", "speaker", "delegate", "attendee", "ຊື່", "ชื่อ", "ຊື່ ແລະ ນາມສະກຸນ", "ชื่อ-นามสกุล", "ឈ្មោះ", "姓名",
        "ho ten", "ho va ten",
    ),
    "title": ("title", "salutation", "mr/ms", "mr/mrs/ms", "civilite", "anrede"),
    "organisation": (
        "organisation", "organization", "institution", "agency", "affiliation", "company", "employer", "ministry",
        "office", "organisme", "ministry/organisation", "organisation/ministry", "department",
        "ອົງການ", "หน่วยงาน", "单位",
    ),
    "sector": ("sector", "stakeholder", "stakeholder group", "category", "type of organisation", "secteur", "colour"),
    "role": ("role", "position", "function", "job title", "designation", "post", "fonction", "ຕຳແໜ່ງ", "ตำแหน่ง", "职务"),
    "count": ("count", "how many", "number of people", "people", "persons"),
    "group": ("group", "break-out group", "breakout group", "working group", "groupe", "grupo", "table"),
    "problem": (
        "problem", "problems", "issue", "issues", "challenge", "challenges", "key problem", "statement", "probleme",
        "problema", "problem statement", "ບັນຫາ", "ปัญหา", "问题", "van de",
    ),
    "level": ("level", "niveau", "nivel"),
    "code": ("code", "short code", "acronym", "abbreviation", "short", "acronyme", "sigle", "sigla"),
    "meaning": (
        "meaning", "phrase", "text", "full form", "full name of acronym", "expansion", "stands for", "definition",
        "long form", "in full", "signification",
    ),
    "number": ("no", "no.", "nr", "nr.", "n", "#", "number", "s/n", "sn", "s.no.", "item", "ລຳດັບ", "ลำดับ", "序号"),
}  # fmt: skip
_BY_WORD: Final[Mapping[str, Column]] = {word: column for column, words in _WORDS.items() for word in words}
_BLANKS = re.compile(r"[\s:*]+")


def column(heading: str) -> Column | None:
    """Return what a column holds; None where its heading does not tell."""
    fold = _BLANKS.sub(" ", search_key(heading)).strip()
    return _BY_WORD.get(fold)


def columns(row: Sequence[str]) -> dict[Column, int] | None:
    """Return at which place each column stands, if a row is the headings of a table; None where it is none."""
    found: dict[Column, int] = {}
    for place, cell in enumerate(row):
        held = column(cell)
        if held is not None:
            found.setdefault(held, place)
    telling = found.keys() - {"number", "title"}
    return found if telling and len(found) * 2 >= sum(1 for cell in row if cell) else None
