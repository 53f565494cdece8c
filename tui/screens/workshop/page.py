"""The workshop's own page: title, place, rules, people, remarks, short codes."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from intake.plan import Trade
from tui.screens.base.page import Command, Host, Page
from tui.screens.base.paste import paste_table
from tui.screens.base.row_commands import RowCommands
from tui.screens.base.row_keys import RowKey, record_row
from tui.screens.workshop import texts
from tui.screens.workshop.rows import CHAPTERS as CHAPTERS_HEADING
from tui.screens.workshop.rows import DetailRows
from tui.screens.workshop.sections import SECTIONS, entry_of, reworded, section_of
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.key import DeclaredKey, key
from tui.widgets.outline.source import Source
from workshop import outline, people
from workshop.document import Workshop
from workshop.kinds import CHAPTERS, Chapter
from workshop.minutes import agenda, chapters
from workshop.model import AgendaItem
from workshop.votes import sectors

_TRADES: dict[str, Trade] = {"people": "participants", "panel": "panel", "phrases": "phrases", "acronyms": "acronyms"}
"""What the tables are that can be pasted into a section."""
_STEPS = {  # what a step that fills a field, or adds to a section, is called in the file; never translated
    "title": "Title",
    "country": "Country",
    "place": "Place",
    "dates": "Dates",
    "horizon": "Years ahead",
    "organisers": "Organisers",
    "series": "Series",
    "questions": "Guiding questions",
    "notes": "Notes",
    "names": "Names in the report",
    "rapporteur": "Rapporteur",
    "status": "Status of the report",
    "language": "Language of the report",
    "dots": "Dots each",
    "stacking": "Two dots on one item",
    "voted_on": "Dots stand on",
    "scale": "Scale of the criteria",
    "wall_names": "Names on the wall",
    "wall_dots": "Dots on the wall",
    "wall_said": "Last things said on the wall",
    "wall_parked": "Parked comments on the wall",
    "panel": "panel",
    "people": "participants",
    "groups": "groups",
    "rules": "ground rules",
    "opening": "opening remarks",
    "closing": "closing remarks",
    "agenda": "agenda",
    "phrases": "short codes",
    "acronyms": "acronyms",
    "photographs": "photographs",
    "recordings": "recordings",
}


_MAY_BE_EMPTY = {"language"}  # of the fields where not anything may be typed
_CHAPTERS = "Chapters of the report"  # the label of a step; never translated

KEYS: list[DeclaredKey] = [
    key("alt+minus", "workshop.forget", *texts.KEYS["workshop.forget"]),
    key("alt+colon", "workshop.now", *texts.KEYS["workshop.now"]),
]


class WorkshopPage(Page):
    """Each row is filled in by typing on it; a heading takes the next entry under it."""

    NAME = "workshop"
    BESIDE = False
    HELP = texts.HELP
    MARKS: ClassVar[tuple[Mark, ...]] = ()  # "?" begins "? embassies" here
    PLACEHOLDER = texts.PLACEHOLDER

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._rows = RowCommands(self, without=frozenset({"row.beside-down", "row.beside-up"}))
        self.parts = (self._rows,)
        self._asked: set[str] = set()  # the sectors that were asked about

    def source(self) -> Source[RowKey]:
        """Return the workshop's own rows."""
        return DetailRows(self.workshop)

    def changed_rows(self, changed: frozenset[str]) -> None:
        """Few rows, and headings that depend on what is under them: all of them are looked at."""
        del changed

    @property
    def _field(self) -> str:
        """The field that the cursor is on; empty for none."""
        cursor = self.host.cursor
        return cursor.detail if cursor.kind == "field" else ""

    @property
    def _section(self) -> str:
        """The section that the cursor is in; empty for none."""
        cursor = self.host.cursor
        if cursor.kind == "heading":
            return cursor.detail if cursor.detail in SECTIONS else ""
        return section_of(self.workshop, cursor.record)

    def prompt(self, mark: str) -> str:
        """Return what Enter would record."""
        del mark  # there are none on this page
        if field := self._field:
            return texts.field(field, filled=bool(people.detail_line(self.workshop, field)))
        if self._chapter is not None or self.host.cursor == CHAPTERS_HEADING:
            return str(texts.CHAPTER_KEYS)
        return texts.section(self._section) if self._section else texts.GO_DOWN

    def record(self, entry: Entry) -> bool:
        """Fill in a field, or add somebody or something said; return whether it was taken."""
        if field := self._field:
            text = entry.words
            if not self.console.do(_STEPS[field], lambda w: people.set_detail(w, field, text)):
                return False
            self.host.rows.action_cursor_down()
            return True
        section = self._section
        if not section:
            self.host.rows.action_cursor_down()
            return bool(self._field) and self.record(entry)
        record_id = self.console.session.new_id(SECTIONS[section].prefix)
        if not self._insert(section, [record_id], [entry]):
            return False
        self.host.rows.move_cursor(record_row(record_id))
        return True

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Add pasted lines in the section; return whether they were taken."""
        section = self._section
        if not section:
            self.console.say(texts.PASTE_UNDER_HEADING, wrong=True)
            return False
        ids = [self.console.session.new_id(SECTIONS[section].prefix) for _ in lines]
        return self._insert(section, ids, [Entry(line.text) for line in lines])

    def record_table(self, text: str) -> bool | None:
        """Take people or phrases copied from a table of Word or Excel, whose headings say what its columns are."""
        trade = _TRADES.get(self._section)
        if trade is None:
            return None
        old = self.workshop
        taken = paste_table(self.console, text, trade, f"Paste {_STEPS[self._section]}")
        self._ask_about_sector(old)
        return taken

    def _insert(self, section: str, ids: Sequence[str], entries: Sequence[Entry]) -> bool:
        slot, here = SECTIONS[section].slot, self.host.cursor.record
        after = here if here in self.workshop.children(slot) else None

        def add(workshop: Workshop) -> Workshop:
            new = SECTIONS[section].new
            made = [new(workshop, record_id, entry) for record_id, entry in zip(ids, entries, strict=True)]
            return outline.insert(workshop, made, slot, after)

        old = self.workshop
        taken = self.console.do(f"Add to {_STEPS[section]}", add)
        self._ask_about_sector(old)
        return taken

    def _ask_about_sector(self, old: Workshop) -> None:
        """Ask once whether a sector is meant that came since then and is strange: it is taken, and can be changed."""
        found = sectors.strange(old, self.workshop)
        if found is not None and found[0] not in self._asked:
            self._asked.add(found[0])
            self.console.say(texts.new_sector(*found), wrong=True)

    def entry_of(self, key: RowKey) -> Entry | None:
        """Return a row as it is put into the line."""
        if key.kind == "field":
            return Entry(people.detail_line(self.workshop, key.detail))
        return entry_of(self.workshop, key.record)

    def enter_nothing(self) -> bool:
        """Enter alone goes past a row that nothing is known for."""
        self.host.rows.action_cursor_down()
        return True

    def may_be_empty(self, key: RowKey, mark: str) -> bool:
        """What is said of the workshop can be taken back; a person or a rule is deleted instead."""
        del mark
        return key.kind == "field"

    def reword(self, key: RowKey, entry: Entry) -> bool:
        """Change a row; return whether it was taken."""
        if key.kind == "field":
            text = entry.words
            return self.console.do(_STEPS[key.detail], lambda w: people.set_detail(w, key.detail, text))
        old = self.workshop
        taken = self.console.do("Reword", lambda w: reworded(w, key.record, entry))
        self._ask_about_sector(old)
        return taken

    def commands(self) -> dict[str, Command]:
        """Return what keys do here."""
        return {
            "row.delete": self._delete,
            "row.up": lambda: self._shift(-1),
            "row.down": lambda: self._shift(1),
            "workshop.forget": self._forget,
            "workshop.now": self._now,
        }

    @property
    def _chapter(self) -> Chapter | None:
        """The chapter of the report that the cursor is on."""
        cursor = self.host.cursor
        return next((name for name in CHAPTERS if cursor.kind == "chapter" and name == cursor.detail), None)

    def _shift(self, by: int) -> None:
        """Move the row up or down; a chapter in the order of the report."""
        chapter, cursor = self._chapter, self.host.cursor
        if chapter is None:
            self._rows.shift(by)
        elif self.console.do(_CHAPTERS, lambda w: chapters.moved(w, chapter, by)):
            self.host.rows.move_cursor(cursor)

    def _turn_chapter(self, chapter: Chapter) -> None:
        """Leave a chapter out of the report, or take it in again."""
        cursor = self.host.cursor
        if self.console.do(_CHAPTERS, lambda w: chapters.turned(w, chapter)):
            self.host.rows.move_cursor(cursor)
            self.console.say(texts.chapter(held=chapter in chapters.chosen(self.workshop)))

    def _forget(self) -> None:
        """Ask which name is to be forgotten."""
        self.host.around.open("forget")

    def _delete(self) -> None:
        """Put the row into the tray; a field becomes empty."""
        field, console, chapter = self._field, self.console, self._chapter
        if chapter is not None:
            self._turn_chapter(chapter)
        elif not field:
            if self.host.cursor.kind == "heading" and not self.host.rows.selected:
                console.say(texts.HEADING_STAYS, wrong=True)
            else:
                self._rows.delete()
        elif field in texts.CHOICES and field not in _MAY_BE_EMPTY:
            console.say(texts.always_filled(field), wrong=True)
        elif not people.detail_line(self.workshop, field):
            console.say(texts.empty_already(field), wrong=True)
        elif console.do(f"Empty {_STEPS[field]}", lambda w: people.set_detail(w, field, "")):
            console.say(texts.emptied(field))

    def _now(self) -> None:
        """Say that an item of the agenda begins now, or ends."""
        record, clock = self.host.cursor_record, f"{datetime.now():%H:%M}"
        if self.workshop.get(AgendaItem, record) is None:
            self.console.say(texts.NO_ITEM, wrong=True)
        elif self.console.do("Agenda: now", lambda w: agenda.now(w, record, clock)):
            self.console.say(texts.noted(clock, ended=bool(self.workshop.need(AgendaItem, record).ended)))
