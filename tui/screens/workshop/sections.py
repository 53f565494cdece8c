"""The sections of the workshop's own screen: what a line makes in each, and the line that says what is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tui.widgets.composer.entry import Entry
from workshop import people
from workshop.document import Workshop
from workshop.kinds import REMARKS, RemarkKind
from workshop.minutes import acronyms, agenda, photographs
from workshop.model import Acronym, AgendaItem, Group, Person, Photograph, Phrase, Record, Recording, Remark
from workshop.text import cleaned
from workshop.timeline import recordings

New = Callable[[Workshop, str, Entry], Record]
"""Makes the record of an id that an entry says. Raises WorkshopError where the entry cannot be read."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the screen: the slot that it lists, how ids there begin, and what an entry makes there."""

    slot: str
    prefix: str
    new: New


def _person(panel: bool) -> New:
    return lambda _, record_id, entry: Person(id=record_id, **people.person_fields(entry.words, panel=panel))


def _group(_: Workshop, record_id: str, entry: Entry) -> Group:
    name, members = people.group_parts(entry.words)
    return Group(id=record_id, name=name, members=members)


def _remark(kind: RemarkKind) -> New:
    return lambda _, record_id, entry: Remark(
        id=record_id, kind=kind, speaker=cleaned(entry.speaker), text=cleaned(entry.text)
    )


def _item(_: Workshop, record_id: str, entry: Entry) -> AgendaItem:
    return AgendaItem(id=record_id, **agenda.item_fields(entry.words))


def _phrase(_: Workshop, record_id: str, entry: Entry) -> Phrase:
    code, text = people.phrase_parts(entry.words)
    return Phrase(id=record_id, code=code, text=text)


def _acronym(_: Workshop, record_id: str, entry: Entry) -> Acronym:
    short, text = acronyms.acronym_parts(entry.words)
    return Acronym(id=record_id, short=short, text=text)


def _photograph(workshop: Workshop, record_id: str, entry: Entry) -> Photograph:
    return Photograph(id=record_id, **photographs.photograph_fields(workshop, entry.words))


def _recording(workshop: Workshop, record_id: str, entry: Entry) -> Recording:
    old = workshop.get(Recording, record_id)
    return recordings.recording(record_id, entry.words, datetime.now().astimezone(), old)


SECTIONS: Final[Mapping[str, Section]] = {  # by their ids, in the order of the screen
    "panel": Section(people.PEOPLE, Person.prefix, _person(panel=True)),
    "people": Section(people.PEOPLE, Person.prefix, _person(panel=False)),
    "groups": Section("groups", Group.prefix, _group),
    "agenda": Section(agenda.AGENDA, AgendaItem.prefix, _item),
    **{
        REMARKS[kind].slot: Section(REMARKS[kind].slot, Remark.prefix, _remark(kind))
        for kind in ("rule", "opening", "closing")
    },
    "phrases": Section("phrases", Phrase.prefix, _phrase),
    "acronyms": Section(acronyms.ACRONYMS, Acronym.prefix, _acronym),
    "recordings": Section(recordings.RECORDINGS, Recording.prefix, _recording),
    "photographs": Section(photographs.PHOTOGRAPHS, Photograph.prefix, _photograph),
}


def section_of(workshop: Workshop, record_id: str) -> str:
    """Return the section in which a record stands; empty for no such record."""
    record = workshop.records.get(record_id)
    if record is None:
        return ""
    if isinstance(record, Person):
        return "panel" if record.panel else "people"
    return next((name for name, section in SECTIONS.items() if section.slot == record.parent), "")


def entry_of(workshop: Workshop, record_id: str) -> Entry | None:
    """Return a record of a section as it is put into the line; None for what is in none."""
    match record := workshop.records.get(record_id):
        case Person():
            return Entry(people.person_line(record))
        case Group():
            return Entry(people.group_line(record))
        case Remark():
            return Entry(record.text, speaker=record.speaker)
        case AgendaItem():
            return Entry(agenda.item_line(record))
        case Phrase():
            return Entry(people.phrase_line(record))
        case Acronym():
            return Entry(acronyms.acronym_line(record))
        case Recording():
            return Entry(recordings.recording_line(record))
        case Photograph():
            return Entry(photographs.photograph_line(workshop, record))
    return None


def reworded(workshop: Workshop, record_id: str, entry: Entry) -> Workshop:
    """Return the workshop with what another entry says of a record; what no line says of it stays."""
    record = workshop.need(Record, record_id)
    match record:
        case Person():
            return workshop.put(record.replace_fields(**people.person_fields(entry.words, panel=record.panel)))
        case Group():
            name, members = people.group_parts(entry.words)
            return workshop.put(record.replace_fields(name=name, members=members))
        case Remark():
            return workshop.put(record.replace_fields(text=cleaned(entry.text), speaker=cleaned(entry.speaker)))
    section = section_of(workshop, record_id)
    if not section:
        return workshop
    return workshop.put(SECTIONS[section].new(workshop, record_id, entry).replace_fields(position=record.position))
