"""Who is in the room, as the typist writes it in one line; the house phrases too."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from languages.choosing import fitting, languages
from workshop import texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import NAMINGS, WALL_DOTS, WALL_NAMES, WALL_RULES
from workshop.model import Details, Group, Person, Phrase
from workshop.slots import WORKSHOP
from workshop.text import cleaned, search_key

PEOPLE = "people"
_UNKNOWN = "?"
_TIMES = {"x", "×"}
_DIGITS = 6  # of a number of people at most; more begins a name
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[,.'’ \u00a0\u202f][0-9]{3})+(?= )")  # 1,000 as it is written in many countries
_YES = {"yes", "y", "true", "1", "on", "oui", "o"}  # whatever language the screens speak
_NO = {"no", "n", "false", "0", "off", "non"}
_VOTED_ON = {
    "problems": ("problems", "problèmes"),
    "themes": ("themes", "thèmes"),
}  # whatever language the screens speak


def person_fields(line: str, *, panel: bool) -> dict[str, Any]:
    """Return what a line says of somebody.

    "Name, organisation, sector" for a participant, "Name, role, organisation" for the panel;
    semicolons in the place of the commas where a part has a comma itself. "12 ministries",
    "1,000 farmers" or "? embassies" are so many (or nobody knows how many) participants of a sector
    without names; "12 x ministries, Health" says their organisation too. A number with a comma after it and no
    x begins a name: "350 Vietnam, NGO, Civil society" is one person.
    """
    if not panel and (found := _nameless(cleaned(line))) is not None:
        return found
    first, second, third = _parts(line, 3)
    if panel:
        return {"name": first, "role": second, "organisation": third, "panel": True}
    return {"name": first, "organisation": second, "sector": third, "panel": False, "count": 1}


def _nameless(line: str) -> dict[str, Any] | None:
    """What a line says of people without names; None where it says nothing of any."""
    if (thousands := _THOUSANDS.match(line)) is not None:
        line = "".join(filter(str.isdecimal, thousands[0])) + line[thousands.end() :]
    number, _, rest = line.partition(" ")
    sign, _, after = rest.partition(" ")
    times = sign in _TIMES and bool(after.strip())
    told = number == _UNKNOWN or times or thousands is not None
    if times:
        rest = after
    sector, organisation = _parts(rest, 2)
    counted = number.isdecimal() and len(number) <= _DIGITS
    if not sector or not (number == _UNKNOWN or counted) or (organisation and not told):
        return None
    count = int(number) if counted else None
    return {"name": "", "organisation": organisation, "sector": sector, "count": count, "panel": False}


def person_line(person: Person) -> str:
    """Return the line that says this of somebody."""
    if person.panel:
        parts = [person.name, person.role, person.organisation]
    elif person.name:
        parts = [person.name, person.organisation, person.sector]
    else:
        parts = [person.sector, person.organisation]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    sign = "; " if any("," in part for part in parts) and len(parts) > 1 else ", "
    line = sign.join(parts)
    if person.panel or person.name:
        return line
    if "," in person.sector and len(parts) == 1:
        line = f"{line};"
    unclear = "," in line or ";" in line or _THOUSANDS.match(f"{person.count} {line}") is not None
    times = "x " if person.count is not None and unclear else ""
    return f"{_UNKNOWN if person.count is None else person.count} {times}{line}"


def _parts(line: str, most: int) -> list[str]:
    parts = cleaned(line).split(";" if ";" in line else ",", most - 1)
    return [part.strip() for part in parts] + [""] * (most - len(parts))


def group_parts(line: str) -> tuple[str, str]:
    """Return a group's name and who is in it: "Group One; ministries and police"."""
    name, _, members = (part.strip() for part in cleaned(line).partition(";"))
    return name, members


def group_line(group: Group) -> str:
    """Return the line that says this of a group."""
    return f"{group.name}; {group.members}" if group.members else group.name


def phrase_parts(line: str) -> tuple[str, str]:
    """Return a short code and what it stands for: "ht = human trafficking". Raises WorkshopError for no such line."""
    code, sign, text = (part.strip() for part in cleaned(line).partition("="))
    if not sign or not code or not text or " " in code:
        raise WorkshopError(texts.SHORT_CODE)
    return code, text


def phrase_line(phrase: Phrase) -> str:
    """Return the line that says this."""
    return f"{phrase.code} = {phrase.text}"


def set_detail(workshop: Workshop, field: str, line: str) -> Workshop:
    """Return the workshop with a field of its own filled in. Raises WorkshopError for a value that cannot be."""
    details = workshop.records.get(WORKSHOP) or Details(id=WORKSHOP)
    return workshop.put(details.replace_fields(**{field: _detail(field, cleaned(line))}))


def detail_line(workshop: Workshop, field: str) -> str:
    """Return what is recorded of the workshop under a field, as it is typed."""
    value = getattr(workshop.details, field)
    if isinstance(value, bool):
        return texts.YES if value else texts.NO
    if field == "voted_on":
        return str(texts.ITEMS[value])
    if field == "language":
        return str(languages().get(value, value))
    return str(value)


def _detail(field: str, line: str) -> object:
    if field == "dots":
        if not (line.isdecimal() and 1 <= int(line) <= 99):
            raise WorkshopError(texts.not_dots(line))
        return int(line)
    if field == "stacking":
        if line.casefold() not in _YES | _NO:
            raise WorkshopError(texts.STACKING)
        return line.casefold() in _YES
    if field == "voted_on":
        meant = search_key(line)
        named = next((kind for kind, words in _VOTED_ON.items() if meant in map(search_key, words)), None)
        if named is None:
            raise WorkshopError(texts.VOTED_ON)
        return named
    if field == "language":
        return _language(line)
    if field == "names":
        if line.casefold() not in NAMINGS:
            raise WorkshopError(texts.NAMES)
        return line.casefold()
    if field in WALL_RULES:
        return _of_wall(field, line.casefold())
    return line


def _language(line: str) -> str:
    """Return the code of a language by its code or its own name; empty for none. Raises WorkshopError for another."""
    there = languages()
    named = {search_key(name): code for code, name in there.items()}
    found = named.get(search_key(line)) or fitting(line)
    if line and not found:
        raise WorkshopError(texts.no_language(line, there))
    return found


def _of_wall(field: str, line: str) -> object:
    """Return the value of a rule of the wall. Raises WorkshopError for a value that cannot be."""
    choices: Mapping[str, Collection[str]] = {"wall_names": WALL_NAMES, "wall_dots": WALL_DOTS}
    if line not in choices.get(field, _YES | _NO):
        raise WorkshopError(next(sentence for name, sentence in texts.WALL.items() if name == field))
    return line if field in choices else line in _YES
