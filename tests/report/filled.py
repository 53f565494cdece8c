"""A workshop in which every field of every kind of record says something of its own."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from workshop.document import Workshop
from workshop.history import Wording
from workshop.model import (
    KINDS,
    Acronym,
    AgendaItem,
    Ballot,
    Comment,
    Count,
    Details,
    Group,
    Node,
    Person,
    Photograph,
    Phrase,
    Priority,
    Problem,
    Rating,
    Record,
    Recording,
    Remark,
    Result,
    Round,
    Theme,
    Vision,
    fields_of,
)

BRACKETED: dict[str, Any] = {"alternatives": ("better @somebody",), "ordinary": ("[1][2]",)}

# What is given to fields that hold no free text; every other field gets a text of its own.
GIVEN: dict[type[Record], list[dict[str, Any]]] = {
    Details: [{
        "id": "workshop", "dots": 4, "stacking": False, "voted_on": "themes", "voters": 77, "round": 1, "cut": 2,
        "cut_way": "decision", "names": "full", "chapters": (),
        "wall_names": "none", "wall_dots": "always", "wall_said": False, "wall_parked": True,
    }],
    Person: [
        {"id": "person-1", "at": "people", "panel": True, "count": 1},
        {"id": "person-2", "at": "people", "panel": False, "count": 31},
    ],
    Group: [{"id": "group-1", "at": "groups", "narrative": True}],
    Remark: [
        {"id": "remark-1", "at": "opening", "kind": "opening"},
        {"id": "remark-2", "at": "closing", "kind": "closing"},
        {"id": "remark-3", "at": "rules", "kind": "rule"},
    ],
    Problem: [
        {
            "id": "problem-1", "at": "group-1", "level": "country", "cross_cutting": True, "flagged": True,
            "theme": "theme-1", "number": 41, "regrouped": True,
        },
        {
            "id": "problem-2", "at": "problem-1", "level": "regional", "cross_cutting": False, "flagged": False,
            "theme": "", "number": 42, "regrouped": False,
        },
        {
            "id": "problem-3", "at": "group-1", "level": "", "cross_cutting": False, "flagged": False, "theme": "",
            "number": 43, "regrouped": True,
        },
    ],
    Comment: [
        {"id": "comment-1", "at": "group-1:talk", "kind": "question", "parked": True, "recurring": True},
        {"id": "comment-2", "at": "problem-1:talk", "kind": "facilitator", "parked": False, "recurring": False},
        {"id": "comment-3", "at": "inbox", "kind": "note", "parked": False, "recurring": False},
        {"id": "comment-4", "at": "comment-1:talk", "kind": "response", "parked": False, "recurring": False},
        {"id": "comment-5", "at": "comment-2", "kind": "comment", "parked": False, "recurring": False},
    ],
    Theme: [
        {"id": "theme-1", "at": "themes", "number": 44, "regrouped": True},
        {"id": "theme-2", "at": "theme-1", "number": 45, "regrouped": False},
    ],
    Round: [
        {
            "id": "round-3", "at": "rounds", "number": 3, "dots": 3, "stacking": True,
            "items": ("theme-1", "problem-3"), "voters": 88,
        },
    ],
    Rating: [
        {"id": "rating-1", "at": "theme-1:ratings", "criterion": "support"},
        {"id": "rating-2", "at": "problem-3:ratings", "criterion": "capacity"},
    ],
    Ballot: [
        {"id": "ballot-1", "at": "ballots", "dots": ("theme-1", "problem-3", "problem-3"), "round": 3, "spoiled": ""},
        {"id": "ballot-2", "at": "ballots", "dots": ("theme-1",), "round": 1},
    ],
    Count: [{"id": "count-1", "at": "counts", "item": "problem-3", "dots": 5, "round": 3}],
    Priority: [{"id": "priority-1", "at": "priorities", "source": "theme-1"}],
    Node: [
        {"id": "node-1", "at": "priority-1:trunk", "category": "policy", "same_as": "", "flagged": True,
         "origins": (), **BRACKETED},
        {
            "id": "node-2", "at": "node-1:causes", "category": "norm", "same_as": "", "flagged": True,
            "origins": ("node-3",), **BRACKETED,
        },
        {"id": "node-3", "at": "node-2", "category": "capacity", "same_as": "", "flagged": False,
         "origins": (), **BRACKETED},
        {
            "id": "node-4", "at": "node-1:effects", "category": "", "same_as": "node-2", "proposer": "", "why": "",
            "flagged": False, "origins": (), "alternatives": (), "ordinary": (),
        },
    ],
    Vision: [
        {"id": "vision-1", "at": "priority-1:visions", "status": "amended", "amends": "", "origins": (), **BRACKETED},
        {
            "id": "vision-2", "at": "priority-1:visions", "status": "agreed", "amends": "vision-1",
            "origins": ("vision-1",), **BRACKETED,
        },
    ],
    Result: [
        {
            "id": "result-1", "at": "priority-1:immediate", "kind": "immediate", "answers": ("node-1",),
            "answered": ("read otherwise then",), "flagged": True, "origins": (), **BRACKETED,
        },
        {
            "id": "result-2", "at": "priority-1:longer-term", "kind": "longer-term", "answers": ("node-4",),
            "answered": (), "flagged": False, "origins": ("result-1",), **BRACKETED,
        },
        {
            "id": "result-3", "at": "priority-1:changes", "kind": "change", "answers": ("node-2",), "answered": (),
            "flagged": False, "origins": (), **BRACKETED,
        },
        {
            "id": "result-4", "at": "result-3", "kind": "intervention", "answers": ("node-3",), "answered": (),
            "flagged": False, "origins": (), **BRACKETED,
        },
        {
            "id": "result-5", "at": "priority-1:interventions", "kind": "intervention", "answers": (),
            "answered": (), "flagged": False, "origins": (), **BRACKETED,
        },
    ],
    Phrase: [{"id": "phrase-1", "at": "phrases"}],
    AgendaItem: [{"id": "agenda-1", "at": "agenda"}],
    Acronym: [{"id": "acronym-1", "at": "acronyms"}],
    Photograph: [
        {"id": "photograph-1", "at": "photographs", "place": ""},
        {"id": "photograph-2", "at": "photographs", "place": "group-1"},
        {"id": "photograph-3", "at": "photographs", "place": "tree"},
    ],
    Recording: [{"id": "recording-1", "at": "recordings"}],
}  # fmt: skip

EARLIER = {("node-1", "text"): "trunkbefore", ("vision-2", "text"): "visionbefore"}


class Past:
    """Wordings that a trunk and a vision had before."""

    def __init__(self, workshop: Workshop, style: Callable[[str], str]) -> None:
        self._workshop = workshop
        self._style = style

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        now = getattr(self._workshop.records[record_id], field, "")
        before = [self._style(EARLIER[record_id, field])] if (record_id, field) in EARLIER else []
        return [
            Wording(f"2026-11-24T06:12:0{place}.000Z-0000-test", value, "Reword", datetime(2026, 11, 24, tzinfo=UTC))
            for place, value in enumerate([*before, now])
        ]


def as_it_is(word: str) -> str:
    return word


def filled(style: Callable[[str], str] = as_it_is) -> tuple[Workshop, Past, dict[tuple[str, str], str]]:
    """The workshop, its history, and the text given to each free field of each record.

    `style` makes the text out of a word that no other text has.
    """
    numbers = count(1)
    texts: dict[tuple[str, str], str] = {}
    made: list[Record] = []
    for kind, each in GIVEN.items():
        for place, given in enumerate(each):
            fields = {name: value for name, value in given.items() if name != "at"}
            for name, info in fields_of(kind).items():
                if name not in {"position", *fields}:
                    assert info.type is str, f"say what {kind.__name__}.{name} is in a full workshop"
                    fields[name] = texts[given["id"], name] = style(
                        f"{kind.prefix}{name}{next(numbers)}".replace("_", "")
                    )
            made.append(kind(position=(given.get("at", ""), f"a{place}"), **fields))
    commented = [*(record.id for record in made if not isinstance(record, Comment))]
    for place, on in enumerate(commented):
        words = texts[f"comment-on-{on}", "text"] = style(f"saidof{next(numbers)}")
        made.append(Comment(id=f"comment-on-{on}", position=(f"{on}:talk", f"b{place}"), text=words))
    workshop = Workshop().put(*made)
    return workshop, Past(workshop, style), texts


def test_every_kind_is_there() -> None:
    assert set(GIVEN) == set(KINDS)
