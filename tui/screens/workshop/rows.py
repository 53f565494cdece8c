"""The rows of the workshop's own screen: what it is, its rules, who is there, what was said around it."""

from collections.abc import Sequence
from functools import lru_cache

from tui.screens.base.row_keys import RowKey, heading, record_rows
from tui.screens.workshop import texts
from tui.screens.workshop.sections import SECTIONS, entry_of, section_of
from tui.widgets.outline.source import Row
from tui.widgets.texts import COLON
from workshop import people
from workshop.document import Workshop
from workshop.kinds import CHAPTERS as KINDS
from workshop.kinds import Chapter
from workshop.minutes import chapters
from workshop.model import AgendaItem, Person, Remark

ABOUT, VOTE, WALL, CHAPTERS = (heading("", name) for name in ("about", "vote", "wall", "chapters"))
_COLUMN = len(COLON) + max(
    map(len, {**texts.FIELDS, **texts.RULES, **texts.WALL_FIELDS}.values())
)  # cells, so that what is typed stands in a column
_HEADINGS = (ABOUT, VOTE, *(heading("", name) for name in SECTIONS), WALL, CHAPTERS)
_ABOUT_ROWS = tuple(RowKey("field", "", name) for name in texts.FIELDS)
_VOTE_ROWS = tuple(RowKey("field", "", name) for name in texts.RULES)
_WALL_ROWS = tuple(RowKey("field", "", name) for name in texts.WALL_FIELDS)


_TITLES = {ABOUT: texts.ABOUT, VOTE: texts.VOTE, WALL: texts.WALL}
_FIELDS = {ABOUT: _ABOUT_ROWS, VOTE: _VOTE_ROWS, WALL: _WALL_ROWS}


class DetailRows:
    """Fields of the workshop, then its people, remarks and short codes."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def roots(self) -> Sequence[RowKey]:
        """Return the headings."""
        return _HEADINGS

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what is under a heading."""
        if key in _FIELDS:
            return _FIELDS[key]
        if key == CHAPTERS:
            return _chapter_rows((*chapters.chosen(self._workshop), *chapters.left_out(self._workshop)))
        if key.kind != "heading":
            return ()
        slot = SECTIONS[key.detail].slot
        members = self._workshop.children(slot)
        if slot == people.PEOPLE:
            panel = key.detail == "panel"
            records = self._workshop.records
            members = tuple(m for m in members if isinstance(p := records[m], Person) and p.panel == panel)
        return record_rows(members)

    def parent(self, key: RowKey) -> RowKey | None:
        """Return the heading above a row."""
        if key.kind == "field":
            return next((above for above, fields in _FIELDS.items() if key in fields), ABOUT)
        if key.kind == "chapter":
            return CHAPTERS
        section = section_of(self._workshop, key.record)
        return heading("", section) if section else None

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        if key.kind == "field":
            label = f"{texts.name_of(key.detail)}{COLON}".ljust(_COLUMN)
            return Row(people.detail_line(self._workshop, key.detail), label=label)
        if key.kind == "chapter":
            return self._chapter_row(key)
        if key.kind != "heading":
            return self._record_row(key.record)
        if key in _FIELDS:
            return Row(_TITLES[key], tone="heading")
        if key == CHAPTERS:
            return Row(texts.CHAPTERS, note=str(texts.CHAPTER_KEYS), tone="heading")
        title, typed = texts.SECTIONS[key.detail]
        if not self.children(key):
            return Row(title, note=str(typed), tone="heading")
        return Row(title, note=_head_count(self._workshop) if key.detail == "people" else "", tone="heading")

    def _chapter_row(self, key: RowKey) -> Row:
        held = chapters.chosen(self._workshop)
        kind = next(kind for kind in KINDS.values() if kind.value == key.detail)
        if kind.value not in held:
            return Row(kind.word, marks=(texts.CHAPTER_LEFT_OUT,), tone="empty")
        return Row(kind.word, label=f"{held.index(kind.value) + 1}.", note=texts.ANNEX if kind.is_annex else "")

    def _record_row(self, record_id: str) -> Row:
        match record := self._workshop.records.get(record_id):
            case Person():
                return Row(people.person_line(record))
            case Remark():
                return Row(record.text, who=f"{record.speaker}{COLON}" if record.speaker else "")
            case AgendaItem():
                note = texts.really(record.began, record.ended)
                return Row(record.text, label=record.time, marks=(record.speaker,) if record.speaker else (), note=note)
        entry = entry_of(self._workshop, record_id)
        return Row(entry.text if entry is not None else "")


@lru_cache(maxsize=64)
def _chapter_rows(order: tuple[Chapter, ...]) -> tuple[RowKey, ...]:
    return tuple(RowKey("chapter", "", chapter) for chapter in order)


def _head_count(workshop: Workshop) -> str:
    counts = [person.count for person in workshop.all_in(people.PEOPLE, Person) if not person.panel]
    return texts.head_count(sum(count for count in counts if count is not None), more=None in counts)
