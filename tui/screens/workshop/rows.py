"""The rows of the workshop's own screen: what it is, its rules, who is there, what was said around it."""

from collections.abc import Sequence

from tui.widgets.outline.outline import Row
from workshop import people, texts
from workshop.document import Workshop
from workshop.kinds import REMARKS, VOTE_RULES, RemarkKind, VoteRule
from workshop.model import Group, Person, Phrase, Remark

_VOTE: tuple[VoteRule, ...] = ("dots", "stacking", "voted_on")  # the voters are told on the screen of the votes
FIELDS: dict[str, str] = {
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
}
RULES: dict[str, str] = {
    **{name: VOTE_RULES[name].label for name in _VOTE},
    "scale": "Scale of the criteria",
}
CHOICES: dict[str, str] = {  # what may be typed, where that is not anything
    **{name: VOTE_RULES[name].typed for name in _VOTE},
    "scale": "its words from the lowest, with commas between",
    "names": texts.NAMES_TYPED,
}


def _remarks(kind: RemarkKind) -> tuple[str, str, str]:
    declared = REMARKS[kind]
    return declared.title, declared.slot, declared.typed


SLOTS: dict[str, tuple[str, str, str]] = {  # heading key: title, slot, what to type
    "head:panel": ("Panel", "people", "Name, role, organisation"),
    "head:people": (
        "Participants",
        "people",
        "Name, organisation, sector; or “12 ministries” without names",
    ),
    "head:groups": ("Groups", "groups", "Group One; who is in it"),
    **{f"head:{REMARKS[kind].slot}": _remarks(kind) for kind in ("rule", "opening", "closing")},
    "head:phrases": ("Short codes", "phrases", "ht = human trafficking; then typing ht and a space writes it out"),
}
ABOUT, VOTE = "head:about", "head:vote"
_COLUMN = 1 + max(len(name) for name in (FIELDS | RULES).values())  # cells, so that what is typed stands in a column


class DetailRows:
    """Fields of the workshop, then its people, remarks and short codes."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def roots(self) -> Sequence[str]:
        """The headings."""
        return (ABOUT, VOTE, *SLOTS)

    def children(self, key: str) -> Sequence[str]:
        """What is under a heading."""
        if key == ABOUT:
            return tuple(f"field:{name}" for name in FIELDS)
        if key == VOTE:
            return tuple(f"field:{name}" for name in RULES)
        if key not in SLOTS:
            return ()
        members = self._workshop.children(SLOTS[key][1])
        if SLOTS[key][1] != people.PEOPLE:
            return members
        panel = key == "head:panel"
        return tuple(m for m in members if isinstance(p := self._workshop.records[m], Person) and p.panel == panel)

    def parent(self, key: str) -> str | None:
        """The heading above a row."""
        if key.startswith("head:"):
            return None
        if key.startswith("field:"):
            return ABOUT if key.removeprefix("field:") in FIELDS else VOTE
        return heading_of(self._workshop, key)

    def row(self, key: str) -> Row:
        """How a row looks."""
        if key == ABOUT:
            return Row("The workshop", tone="heading")
        if key == VOTE:
            return Row("Rules of the vote", tone="heading")
        if key in SLOTS:
            title, _, typed = SLOTS[key]
            members = self.children(key)
            note = _there(self._workshop) if key == "head:people" and members else typed if not members else ""
            return Row(title, note=note, tone="heading")
        if key.startswith("field:"):
            name = key.removeprefix("field:")
            return Row(people.detail_line(self._workshop, name), label=f"{(FIELDS | RULES)[name]}:".ljust(_COLUMN))
        return self._record_row(key)

    def _record_row(self, key: str) -> Row:
        match record := self._workshop.records.get(key):
            case Person():
                return Row(people.person_line(record))
            case Group():
                return Row(people.group_line(record))
            case Remark():
                return Row(record.text, label=f"{record.speaker}:" if record.speaker else "")
            case Phrase():
                return Row(people.phrase_line(record))
        return Row("")


def _there(workshop: Workshop) -> str:
    """How many participants are listed."""
    counts = [person.count for person in workshop.all_in(people.PEOPLE, Person) if not person.panel]
    known = sum(count for count in counts if count is not None)
    return f"{known} people" + (", and an unknown number" if None in counts else "")


def heading_of(workshop: Workshop, key: str) -> str | None:
    """The heading under which a record stands; None for no such record."""
    record = workshop.records.get(key)
    if record is None:
        return None
    if isinstance(record, Person):
        return "head:panel" if record.panel else "head:people"
    return next((head for head, (_, slot, _) in SLOTS.items() if slot == record.parent), None)
