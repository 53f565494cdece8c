"""What would come in: participants, panel, problem lists by group, phrases; told first, and taken in one edit."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from intake import texts
from intake.columns import Column, columns
from intake.source import Block, Heading, IntakeError, Line, Table
from workshop import outline, people, problems
from workshop.document import Workshop
from workshop.kinds import LEVELS
from workshop.minutes.acronyms import ACRONYMS
from workshop.model import Acronym, Person, Phrase, Problem
from workshop.people import PEOPLE
from workshop.text import cleaned, search_key

Trade = Literal["participants", "panel", "problems", "phrases", "acronyms"]
_BY_HEADING: tuple[tuple[Trade, tuple[str, ...]], ...] = (
    ("acronyms", ("acronym", "abbreviation", "acronymes", "siglas")),
    ("phrases", ("short code", "phrases", "glossary")),
    ("panel", ("panel", "facilitator", "resource person", "resource people", "chairs", "moderator")),
    (
        "participants",
        ("participant", "attendee", "delegates", "attendance", "ຜູ້ເຂົ້າຮ່ວມ", "ผู้เข้าร่วม"),
    ),
)
_GROUPS = ("group", "groupe", "grupo", "ກຸ່ມ", "กลุ่ม", "ក្រុម", "组")
_WORD = re.compile(r"\w+")
_FIRST = 3  # of each list that are told


@dataclass
class Plan:
    """What was found in a file. `people` are fields of participants and panel, `groups` lists by their names."""

    people: list[dict[str, Any]] = field(default_factory=list)
    groups: dict[str, list[tuple[int, dict[str, Any]]]] = field(default_factory=dict)
    phrases: list[tuple[str, str]] = field(default_factory=list)
    acronyms: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """Tells the same content again, whatever file it comes from."""
        held = repr((self.people, self.groups, self.phrases, self.acronyms))
        return hashlib.sha256(held.encode("utf-8", "replace")).hexdigest()

    def counts(self) -> dict[Trade, int]:
        """Return how much of each there is, without what there is none of."""
        panel = sum(1 for person in self.people if person["panel"])
        found: dict[Trade, int] = {
            "participants": len(self.people) - panel,
            "panel": panel,
            "problems": sum(map(len, self.groups.values())),
            "phrases": len(self.phrases),
            "acronyms": len(self.acronyms),
        }
        return {trade: count for trade, count in found.items() if count}

    def lines(self, workshop: Workshop) -> Iterator[str]:
        """Yield what would come in, the first of each list in full."""
        for trade, panel in (("participants", False), ("panel", True)):
            listed = [_person(fields) for fields in self.people if fields["panel"] is panel]
            if listed:
                yield texts.counted(trade, len(listed))
                yield texts.some(listed[:_FIRST], len(listed))
        for name, entries in self.groups.items():
            yield texts.group(name or problems.next_group_name(workshop), len(entries), known=_group(workshop, name))
            yield texts.some([entry["text"] for _, entry in entries[:_FIRST]], len(entries))
        pairs: tuple[tuple[Trade, list[tuple[str, str]]], ...] = (
            ("phrases", self.phrases),
            ("acronyms", self.acronyms),
        )
        for trade, found in pairs:
            if found:
                yield texts.counted(trade, len(found))
                yield texts.some([f"{code} = {text}" for code, text in found[:_FIRST]], len(found))
        yield from self.notes


def plan(blocks: Sequence[Block], workshop: Workshop, as_: Trade | None = None) -> Plan:
    """Return what would come in of some blocks, without what is recorded already.

    Args:
        blocks: The blocks of a file.
        workshop: The workshop as it is.
        as_: What all of them are, where somebody says so.

    Raises:
        IntakeError: Nothing of it could be told to be any of these.
    """
    found = Plan()
    listed = any(isinstance(block, Line) and not block.plain for block in blocks)
    for title, outer, section in _sections(blocks):
        lines = [block for block in section if isinstance(block, Line)]
        for block in section:
            if isinstance(block, Table) and block.rows:
                _take_table(found, block, block.title or title, as_ or _by_heading(title, outer))
        if lines:
            _take_lines(found, lines, title, as_ or _by_heading(title, outer), listed=listed, sure=as_ is not None)
    known = _without_known(found, workshop)
    if not found.counts() and not known:
        raise IntakeError(texts.NOTHING_IN_IT)
    return found


def taken(workshop: Workshop, wanted: Plan, new_id: Callable[[str], str]) -> Workshop:
    """Return the workshop with all of it."""
    persons = [Person(id=new_id("person"), **fields) for fields in wanted.people]
    workshop = outline.insert(workshop, persons, PEOPLE)
    for name, entries in wanted.groups.items():
        group = problems.group_named(workshop, name) if name else None
        group_id = group.id if group is not None else new_id("group")
        if group is None:
            workshop = problems.add_group(workshop, group_id, name)
        made = [(level, Problem(id=new_id("problem"), **fields)) for level, fields in entries]
        workshop = outline.insert_nested(workshop, made, group_id)
    phrases = [Phrase(id=new_id("phrase"), code=code, text=text) for code, text in wanted.phrases]
    workshop = outline.insert(workshop, phrases, "phrases")
    acronyms = [Acronym(id=new_id("acronym"), short=short, text=text) for short, text in wanted.acronyms]
    return outline.insert(workshop, acronyms, ACRONYMS)


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[str, str, list[Block]]]:
    """Yield what stands under each heading, with the heading and those around it; short lines before a list are one."""
    path: list[Heading] = []
    section: list[Block] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        heading = block if isinstance(block, Heading) else _made_by_hand(block, after)
        if heading is None:
            section.append(block)
            continue
        if section:
            yield (*_titles(path), section)
        section = []
        while path and path[-1].level >= heading.level:
            path.pop()
        path.append(heading)
    if section:
        yield (*_titles(path), section)


def _titles(path: list[Heading]) -> tuple[str, str]:
    return (path[-1].text if path else ""), " / ".join(heading.text for heading in path[:-1])


def _made_by_hand(block: Block, after: Block | None) -> Heading | None:
    """Return a short paragraph before a list or table as the heading that it is meant to be."""
    if not isinstance(block, Line) or not block.plain or len(block.text) > 80:
        return None
    leads = isinstance(after, Table) or (isinstance(after, Line) and not after.plain)
    ends = block.text.endswith((".", ";", ","))
    return Heading(9, block.text.rstrip(":").rstrip()) if leads and not ends else None


def _by_heading(title: str, outer: str) -> Trade | None:
    """Return what a section is by its heading, or else by those around it; None where they do not tell."""
    for said in (title, outer):
        fold = search_key(said)
        for trade, words in _BY_HEADING:
            if any(search_key(word) in fold for word in words) and not _is_group(title):
                return trade
    return None


def _is_group(title: str) -> bool:
    """Return whether a heading names one group: "Group One", and not "Problems of the groups"."""
    fold = search_key(title)
    return any(word in _WORD.findall(fold) or (not word.isascii() and word in fold) for word in _GROUPS)


def _take_lines(
    found: Plan, lines: Sequence[Line], title: str, trade: Trade | None, *, listed: bool, sure: bool
) -> None:
    """Take the lines of a section; paragraphs beside a list are no entries of it."""
    entries = [line for line in lines if not line.plain]
    plain = len(lines) - len(entries)
    if not entries and listed and trade is None and not _is_group(title) and not sure:
        found.notes.append(texts.left_out_section(title, plain))
        return
    if entries and plain:
        found.notes.append(texts.left_out_paragraphs(title, plain))
    entries = entries or list(lines)
    if trade in ("participants", "panel"):
        found.people += [people.person_fields(line.text, panel=trade == "panel") for line in entries]
    elif trade in ("phrases", "acronyms"):
        pairs = found.phrases if trade == "phrases" else found.acronyms
        pairs += [pair for line in entries if (pair := _phrase(line.text)) is not None]
    else:
        rows = [(line.level, {"text": cleaned(line.text)}) for line in entries]
        found.groups.setdefault(_group_name(title), []).extend(rows)


def _phrase(line: str) -> tuple[str, str] | None:
    """Return a short code and what it stands for: "TIP = ...", "TIP: ...", "TIP - ..."."""
    for sign in ("=", ":", " \u2013 ", " \u2014 ", " - ", "\t"):
        code, there, text = line.partition(sign)
        if there and code.strip() and text.strip() and " " not in code.strip():
            return code.strip(), text.strip()
    return None


def _group_name(title: str) -> str:
    """Return the name of a group from a heading such as "Problems of Group One:"."""
    return cleaned(title).rstrip(":").rstrip()


def _take_table(found: Plan, block: Table, title: str, trade: Trade | None) -> None:
    heads = columns(block.rows[0])
    rows = block.rows[1:] if heads is not None else block.rows
    trade = trade or _by_columns(heads, block)
    if trade is None:
        found.notes.append(texts.left_out_table(title))
        return
    if heads is not None:
        unknown = [cell for place, cell in enumerate(block.rows[0]) if cell and place not in heads.values()]
        if unknown:
            found.notes.append(texts.left_out_columns(title, unknown))
    if trade in ("participants", "panel"):
        found.people += filter(None, (_person_in(row, heads, panel=trade == "panel") for row in rows))
    elif trade in ("phrases", "acronyms"):
        at, to = _places(heads, ("code", "meaning"))
        pairs = found.phrases if trade == "phrases" else found.acronyms
        pairs += [(_cell(row, at), _cell(row, to)) for row in rows if _cell(row, at) and _cell(row, to)]
    else:
        _take_problems(found, rows, heads, title)


def _by_columns(heads: dict[Column, int] | None, block: Table) -> Trade | None:
    """Return what a table is by its headings; without any, a table of one column is a list of problems."""
    if heads is None:
        return "problems" if all(len(row) == 1 for row in block.rows) else None
    if "problem" in heads:
        return "problems"
    if "code" in heads:
        return (
            "phrases"
            if any(word in search_key(block.rows[0][heads["code"]]) for word in ("code", "short"))
            else "acronyms"
        )
    return "participants" if heads.keys() & {"name", "first", "last", "organisation", "sector", "count"} else None


def _take_problems(found: Plan, rows: Sequence[Sequence[str]], heads: dict[Column, int] | None, title: str) -> None:
    at = heads.get("problem", -1) if heads is not None else _widest(rows)
    group_at, level_at = (heads or {}).get("group", -1), (heads or {}).get("level", -1)
    name = ""
    for row in rows:
        name = _cell(row, group_at) or name  # merged cells hold it in the first of their rows alone
        said = _cell(row, at)
        if said:
            level = search_key(_cell(row, level_at))
            fields = {"text": said, **({"level": level} if level in LEVELS and level else {})}
            found.groups.setdefault(name if group_at >= 0 else _group_name(title), []).append((0, fields))


def _widest(rows: Sequence[Sequence[str]]) -> int:
    """Return the column with the most text."""
    width = max(map(len, rows), default=0)
    return max(range(width), key=lambda place: sum(len(_cell(row, place)) for row in rows), default=0)


def _places(heads: dict[Column, int] | None, wanted: tuple[Column, Column]) -> tuple[int, int]:
    if heads is None:
        return 0, 1
    return heads.get(wanted[0], -1), heads.get(wanted[1], next((p for c, p in heads.items() if c == "name"), -1))


def _person_in(row: Sequence[str], heads: dict[Column, int] | None, *, panel: bool) -> dict[str, Any] | None:
    """Return the fields of somebody in a row; None for a row that names nobody."""
    if heads is None:
        first, second, third = (_cell(row, place) for place in range(3))
        rest = {"role": second, "organisation": third} if panel else {"organisation": second, "sector": third}
        return {"name": first, **rest, "panel": panel, "count": 1} if first else None
    held = {column: _cell(row, place) for column, place in heads.items()}
    parts = [held.get("title", "") if "name" not in held or held["name"] else "", held.get("first", "")]
    name = " ".join(filter(None, [*parts, held.get("last", "") or held.get("name", "")]))
    fields = {each: held[each] for each in ("organisation", "sector", "role") if held.get(each)}
    if not name and not fields:
        return None
    count: int | None = 1
    if "count" in held and not name:
        count = int(held["count"]) if held["count"].isdecimal() and len(held["count"]) < 7 else None
    return {"name": name, **fields, "panel": panel, "count": count}


def _cell(row: Sequence[str], place: int) -> str:
    return cleaned(row[place]) if 0 <= place < len(row) else ""


def _person(fields: dict[str, Any]) -> str:
    return people.person_line(Person(id="", **fields))


def _group(workshop: Workshop, name: str) -> bool:
    return problems.group_named(workshop, name) is not None


def _without_known(found: Plan, workshop: Workshop) -> int:
    """Leave out who is on the list, what the group has, and codes that there are; return how much that is."""
    names = {(search_key(person.name), person.panel) for person in workshop.every(Person) if person.name}
    fresh = [
        each for each in found.people if not each["name"] or (search_key(each["name"]), each["panel"]) not in names
    ]
    codes = {search_key(phrase.code) for phrase in workshop.every(Phrase)}
    phrases = [pair for pair in found.phrases if search_key(pair[0]) not in codes]
    shorts = {acronym.short for acronym in workshop.every(Acronym)}
    acronyms = [pair for pair in found.acronyms if pair[0] not in shorts]
    left: dict[Trade, int] = {
        "participants": len(found.people) - len(fresh),
        "phrases": len(found.phrases) - len(phrases),
        "acronyms": len(found.acronyms) - len(acronyms),
        "problems": 0,
    }
    for name, entries in [*found.groups.items()]:
        group = problems.group_named(workshop, name)
        inside = outline.branch(workshop, group.id) if group is not None else []
        listed = {search_key(each.text) for each in map(workshop.records.get, inside) if isinstance(each, Problem)}
        kept = [(level, fields) for level, fields in entries if search_key(fields["text"]) not in listed]
        left["problems"] += len(entries) - len(kept)
        found.groups[name] = kept
        if not kept:
            del found.groups[name]
    found.people, found.phrases, found.acronyms = fresh, phrases, acronyms
    found.notes += [texts.known_already(trade, count) for trade, count in left.items() if count]
    return sum(left.values())
