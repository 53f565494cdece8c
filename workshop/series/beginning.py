"""A workshop that begins from an earlier one: what is prepared goes over, what was said there stays there."""

from collections.abc import Callable, Collection, Iterator
from typing import Final, Literal, get_args

from workshop import outline
from workshop.document import Workshop
from workshop.kinds import WALL_RULES
from workshop.model import Acronym, AgendaItem, Details, Group, Person, Phrase, Record, Remark, fields_of
from workshop.people import PEOPLE
from workshop.problems import GROUPS

Part = Literal["rules", "groups", "sectors", "phrases", "questions", "agenda", "acronyms", "panel"]
"""What can go over."""
PARTS: tuple[Part, ...] = get_args(Part)
EVERYTHING: Final[frozenset[Part]] = frozenset(PARTS)
USUAL: Final[frozenset[Part]] = EVERYTHING - {"panel"}
"""What goes over where nobody says otherwise: the people at the front are asked again for each workshop."""

_ALWAYS: Final = ("series", "organisers", "language")
_FIELDS: Final[dict[Part, tuple[str, ...]]] = {
    "rules": ("dots", "stacking", "voted_on", "scale", "names", *WALL_RULES),
    "questions": ("questions", "horizon"),
}
_KINDS: Final[dict[Part, type[Record]]] = {"phrases": Phrase, "agenda": AgendaItem, "acronyms": Acronym}
"""Kinds of records that go over as they are, but for who spoke and when that really was."""


def begun_from(
    workshop: Workshop, old: Workshop, new_id: Callable[[str], str], parts: Collection[Part] = USUAL
) -> Workshop:
    """Return a new workshop with what an earlier one had prepared.

    Args:
        workshop: The new workshop, as it is.
        old: The earlier one.
        new_id: Gives ids of its own to all that goes over.
        parts: What goes over; series, organisers and the report's language always do.
    """
    names = [*_ALWAYS, *(name for part in parts for name in _FIELDS.get(part, ()))]
    fields = {name: getattr(old.details, name) for name in names}
    workshop = workshop.put(workshop.details.replace_fields(**fields))
    slots: dict[str, list[Record]] = {}
    for slot, record in _carried(old, parts):
        slots.setdefault(slot, []).append(record.replace_fields(id=new_id(record.prefix)))
    for slot, records in slots.items():
        workshop = outline.insert(workshop, records, slot)
    return workshop


def _carried(old: Workshop, parts: Collection[Part]) -> Iterator[tuple[str, Record]]:
    """Yield what goes over with the slot where it stands; not people by name, but for the panel."""
    if "rules" in parts:
        yield from (("rules", rule) for rule in old.all_in("rules", Remark))
    if "groups" in parts:
        yield from ((GROUPS, group.replace_fields(members="", narrative=False)) for group in old.all_in(GROUPS, Group))
    people = [*old.all_in(PEOPLE, Person)]
    if "panel" in parts:
        yield from ((PEOPLE, person) for person in people if person.panel)
    if "sectors" in parts:
        for sector in dict.fromkeys(person.sector for person in people if person.sector and not person.panel):
            yield PEOPLE, Person(id="", sector=sector, count=None)
    for part, kind in _KINDS.items():
        for record in old.all_in(kind.table, kind) if part in parts else ():
            happened = {"began": "", "ended": "", "speaker": ""} if isinstance(record, AgendaItem) else {}
            yield kind.table, record.replace_fields(**happened)


if not all(name in fields_of(Details) for names in _FIELDS.values() for name in names):
    raise TypeError("a field that goes over into a new workshop is none of a workshop")
