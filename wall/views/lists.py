"""Lists that page by themselves: problems, themes, decisions."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wall import fitting, texts
from wall.rows import Room, Row, Weight, plain
from wall.seen import Seen
from workshop.minutes.decisions import by_date
from workshop.model import Group, Problem, Theme
from workshop.problems import GROUPS
from workshop.votes.themes import by_theme


class Shown(NamedTuple):
    """The rows of a view, and which page of how many they are."""

    rows: list[Row]
    page: int = 1
    pages: int = 1
    at: int = 0  # the place of what is in hand among them


class _Entry(NamedTuple):
    """A row before it is made: of most nothing but the height is wanted."""

    record: str
    text: str
    level: int = 0
    label: str = ""
    note: str = ""
    over: int = -1  # the place of the entry that stands over it
    is_heading: bool = False

    @property
    def told(self) -> str:
        """Its words and the note behind them."""
        return f"{self.text}  {self.note}" if self.note else self.text


def problems(seen: Seen, item: str, group: str, room: Room) -> Shown:
    """Return the problems of a group, or of all where the group is empty; sub-points under them."""
    workshop = seen.workshop
    groups = workshop.children(GROUPS)
    entries: list[_Entry] = []
    for place, each in enumerate(groups, 1):
        found = workshop.get(Group, each)
        if found is None or (group and each != group):
            continue
        heading = len(entries)
        entries.append(_Entry(each, found.name or texts.NO_NAME, is_heading=True))
        first = f"{place}." if len(groups) > 1 else ""
        entries += _listed(seen, each, 1, first, heading)
    return _paged(entries, item, room)


def _listed(seen: Seen, above: str, level: int, before: str, heading: int) -> Iterator[_Entry]:
    """Yield the problems under a group or a problem, numbered as the room calls them."""
    records, slots = seen.workshop.records, seen.workshop.slots
    open_ = [(enumerate(slots.get(above, ()), 1), before)]  # the lists that are being gone through, innermost last
    while open_:
        members, before = open_[-1]
        for place, child in members:
            problem = records[child]
            if not isinstance(problem, Problem):
                continue
            called = f"{before}{place}"
            yield _Entry(child, problem.text, len(open_) + level - 1, called, "", heading)
            if child in slots:
                open_.append((enumerate(slots[child], 1), f"{called}."))
                break
        else:
            open_.pop()


def themes(seen: Seen, item: str, room: Room) -> Shown:
    """Return all themes, and under the one in hand its problems; last the problems in no theme."""
    workshop = seen.workshop
    inside = by_theme(workshop)
    open_ = item if item in inside else next((t for t, members in inside.items() if _has(members, item)), None)
    entries: list[_Entry] = []
    for theme, members in inside.items():
        found = workshop.get(Theme, theme)
        if found is None and not members:
            continue
        heading = len(entries)
        name = found.name if found is not None else texts.LOOSE
        entries.append(_Entry(theme, name, note=texts.problems(len(members)), is_heading=found is None))
        if theme == open_:
            entries += [_Entry(each.id, each.text, 1, over=heading) for each in members]
    return _paged(entries, item, room)


def _has(members: Iterable[Problem], item: str) -> bool:
    return any(problem.id == item for problem in members)


def decisions(seen: Seen, item: str, room: Room) -> Shown:
    """Return the decisions and follow-ups, the nearest first."""
    rows = [
        Row(
            plain(said.text),
            "item" if said.id == item else "around",
            note=texts.follow_up(seen.name(said.who), said.due),
            record=said.id,
        )
        for said, _ in by_date(seen.workshop)
        if seen.stands(said)
    ]
    return paged(rows, next((n for n, row in enumerate(rows) if row.record == item), 0), room)


def paged(rows: Sequence[Row], at: int, room: Room) -> Shown:
    """Return the page with one of the rows."""
    first, end, page, pages = fitting.page_of([fitting.height(row, room.width) for row in rows], at, room.lines)
    return Shown([*rows[first:end]], page, pages, max(0, min(at, end - 1) - first))


def _paged(entries: Sequence[_Entry], item: str, room: Room) -> Shown:
    """Return the page with what is in hand, or with the nearest that stands over it."""
    at = next((place for place, entry in enumerate(entries) if entry.record == item), 0)
    heights = [fitting.height_of(e.told, room.width, e.level, e.label) for e in entries]
    first, end, page, pages = fitting.page_of(heights, at, room.lines - 1)  # with a line for what stands over it
    shown = [*range(first, end)]
    if shown and entries[first].over >= 0:
        shown.insert(0, entries[first].over)
    over = _over(entries, at) if entries and entries[at].record == item else set()
    rows = [_row(entries[place], item, over=place in over) for place in shown]
    return Shown(rows, page, pages, shown.index(at) if at in shown else 0)


def _over(entries: Sequence[_Entry], at: int) -> set[int]:
    """Return the places of what the entry in hand stands under."""
    found = {entries[at].over}
    level = entries[at].level
    for place in range(at - 1, max(entries[at].over, -1), -1):
        if entries[place].level < level:
            found.add(place)
            level = entries[place].level
    return found


def _row(entry: _Entry, item: str, *, over: bool) -> Row:
    weight: Weight = "parent" if over else "heading" if entry.is_heading else "around"
    if entry.record and entry.record == item:
        weight = "item"
    return Row(plain(entry.text), weight, entry.label, entry.note, indent=entry.level, record=entry.record)
