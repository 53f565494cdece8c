"""The workshop itself: title, place, rules, people, remarks, short codes."""

from collections.abc import Sequence
from typing import ClassVar

from tui.screens.base.recording import OutlineScreen
from tui.screens.workshop.rows import CHOICES, FIELDS, RULES, SLOTS, DetailRows, heading_of
from tui.widgets.composer.entry import Entry, Mark
from tui.widgets.composer.pasting import PastedLine
from tui.widgets.outline.outline import Source
from workshop import outline, people
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import REMARK_SLOTS
from workshop.model import Group, Person, Phrase, Record, Remark
from workshop.text import cleaned

_NAMES = FIELDS | RULES


class DetailsScreen(OutlineScreen):
    """Each row is filled in by typing on it; a heading takes the next entry under it."""

    SESSION = "workshop"
    MARKS: ClassVar[tuple[Mark, ...]] = ()  # "?" begins "? embassies" here

    def source(self, workshop: Workshop) -> Source[str]:
        """The workshop's own rows."""
        return DetailRows(workshop)

    def changed_rows(self, changed: frozenset[str] | None) -> frozenset[str] | None:  # noqa: ARG002 - as inherited
        """Few rows, and headings that depend on what is under them: all of them are looked at."""
        return None

    def _field(self) -> str:
        cursor = self.rows.cursor
        return cursor.removeprefix("field:") if cursor.startswith("field:") else ""

    def _heading(self) -> str:
        cursor = self.rows.cursor
        return cursor if cursor in SLOTS else (heading_of(self.desk.workshop, cursor) or "")

    def prompt(self, mark: str) -> str:  # noqa: ARG002 - there are no marks on this screen
        """What Enter would record."""
        if field := self._field():
            if field in CHOICES:
                return f"{_NAMES[field]}: {CHOICES[field]}"
            now = people.detail_line(self.desk.workshop, field)
            return f"{_NAMES[field]}, in the place of what is there" if now else _NAMES[field]
        if heading := self._heading():
            title, _, typed = SLOTS[heading]
            return f"{title}: {typed}"
        return "Go down to a row, type, and press Enter; the next row is ready"

    def placeholder(self) -> str:
        """What can be typed."""
        return "Type it and press Enter; Enter alone goes on"

    def record(self, entry: Entry) -> bool:
        """Fill in a field, or add somebody or something said."""
        if field := self._field():
            text = _whole(entry)
            if not self.desk.do(_NAMES[field], lambda w: people.set_detail(w, field, text)):
                return False
            self.rows.action_cursor_down()
            return True
        heading = self._heading()
        if not heading:
            self.rows.action_cursor_down()
            return bool(self._field()) and self.record(entry)
        new = self._new(heading, entry)
        if new is None or not self._insert(heading, [new]):
            return False
        self.rows.move_cursor(new.id)
        return True

    def record_lines(self, lines: Sequence[PastedLine]) -> bool:
        """Add pasted lines under the heading."""
        heading = self._heading()
        made = [self._new(heading, Entry(line.text)) for line in lines] if heading else []
        sound = [record for record in made if record is not None]
        if not heading or len(sound) < len(made):
            self.desk.say("Several lines go under a heading, such as Participants; paste them there.", wrong=True)
            return False
        return self._insert(heading, sound)

    def _insert(self, heading: str, records: list[Record]) -> bool:
        title, slot, _ = SLOTS[heading]
        after = self.rows.cursor if self.rows.cursor in self.desk.workshop.children(slot) else None
        return self.desk.do(f"Add to {title.lower()}", lambda w: outline.insert(w, records, slot, after))

    def _new(self, heading: str, entry: Entry) -> Record | None:
        slot = SLOTS[heading][1]
        if slot == people.PEOPLE:
            fields = people.person_fields(_whole(entry), panel=heading == "head:panel")
            return Person(id=self.desk.new_id("person"), **fields)
        if slot == "groups":
            name, members = people.group_parts(_whole(entry))
            return Group(id=self.desk.new_id("group"), name=name, members=members)
        if slot == "phrases":
            try:
                return _phrase(self.desk.new_id("phrase"), entry)
            except WorkshopError as error:
                self.desk.say(str(error), wrong=True)
                return None
        kind = REMARK_SLOTS[slot].value
        text, speaker = cleaned(entry.text), cleaned(entry.speaker)
        return Remark(id=self.desk.new_id("remark"), kind=kind, speaker=speaker, text=text)

    def entry_of(self, key: str) -> Entry | None:
        """A row as it is put into the composer."""
        if key.startswith("field:"):
            return Entry(people.detail_line(self.desk.workshop, key.removeprefix("field:")))
        match record := self.desk.workshop.records.get(key):
            case Person():
                return Entry(people.person_line(record))
            case Group():
                return Entry(people.group_line(record))
            case Phrase():
                return Entry(people.phrase_line(record))
            case Remark():
                return Entry(record.text, speaker=record.speaker)
        return None

    def enter_nothing(self, entry: Entry) -> None:
        """Enter alone goes past a row that nothing is known for."""
        if self.rewording:
            super().enter_nothing(entry)
        else:
            self.rows.action_cursor_down()

    def action_delete(self) -> None:
        """Put the row into the tray; a field becomes empty."""
        field = self._field()
        if not field:
            if self.rows.cursor in self.desk.workshop or self.rows.selected:
                super().action_delete()
            else:
                self.desk.say("A heading stays; go to a row under it to delete that.", wrong=True)
        elif field in CHOICES:
            self.desk.say(f"{_NAMES[field]} always says something; type {CHOICES[field]}.", wrong=True)
        elif not people.detail_line(self.desk.workshop, field):
            self.desk.say(f"{_NAMES[field]} is empty already.", wrong=True)
        elif self.desk.do(f"Empty {_NAMES[field]}", lambda w: people.set_detail(w, field, "")):
            self.desk.say(f"{_NAMES[field]} is empty now; ctrl+z brings it back.")

    def may_be_empty(self, key: str) -> bool:
        """What is said of the workshop can be taken back; a person or a rule is deleted instead."""
        return key.startswith("field:")

    def reword(self, key: str, entry: Entry) -> bool:
        """Change a row."""
        if key.startswith("field:"):
            field = key.removeprefix("field:")
            return self.desk.do(_NAMES[field], lambda w: people.set_detail(w, field, _whole(entry)))
        return self.desk.do("Reword", lambda w: _reworded(w, key, entry))


def _reworded(workshop: Workshop, key: str, entry: Entry) -> Workshop:
    match record := workshop.need(Record, key):
        case Person():
            fields = people.person_fields(_whole(entry), panel=record.panel)
            return workshop.put(record.replace_fields(**fields))
        case Group():
            name, members = people.group_parts(_whole(entry))
            return workshop.put(record.replace_fields(name=name, members=members))
        case Phrase():
            return workshop.put(_phrase(key, entry).replace_fields(position=record.position))
        case Remark():
            return workshop.put(record.replace_fields(text=cleaned(entry.text), speaker=cleaned(entry.speaker)))
    return workshop


def _phrase(phrase_id: str, entry: Entry) -> Phrase:
    code, text = people.phrase_parts(_whole(entry))
    return Phrase(id=phrase_id, code=code, text=text)


def _whole(entry: Entry) -> str:
    """The entry as one text, where a name before it is part of what was typed."""
    return f"{entry.speaker}: {entry.text}" if entry.speaker else entry.text
