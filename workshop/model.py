"""The records that a workshop is made of, each a frozen value with an id that is never reused.

The words are those of the method (UNDP, Handbook on Planning, Monitoring and Evaluating for
Development Results, 2009, as the consultation workshops use it). Every record stands in a
*slot* of its parent, at a fractional order, so that two copies can both insert.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, ClassVar, Literal, NoReturn, Self, TypeVar, dataclass_transform

from workshop import kinds

# Where a record stands: the slot of its parent, and its order among the siblings there. The two
# are one field, so that a merge never takes the parent of one move and the order of another.
Position = tuple[str, str]
Texts = tuple[str, ...]
_set = object.__setattr__
K = TypeVar("K", bound="type[Record]")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def frozen(kind: K) -> K:
    """Make a kind one of frozen values, with the fields that it declares, as a frozen dataclass is.

    For that Python writes and compiles six functions a kind, which is a twentieth of the time of the console's start.
    """
    made: Any = dataclass(init=False, repr=False, eq=False, kw_only=True)(kind)
    kind._usual = {field.name: field.default for field in fields(made)}
    kind._values = attrgetter(*kind._usual)
    return kind


@frozen
class Record:
    """Anything recorded. Fields left out of the file have their default.

    What comes from a file is judged by its fields' types before a record is made of it.
    """

    table: ClassVar[str] = ""  # the name of this kind's table in the file
    prefix: ClassVar[str] = ""  # how this kind's ids begin
    statement: ClassVar[str] = "text"  # the field that says what was said

    id: str
    position: Position = ("", "")

    _usual: ClassVar[Mapping[str, Any]] = {}
    _values: ClassVar[Callable[[Any], tuple[Any, ...]]]

    def __init__(self, **values: Any) -> None:
        """Hold these values; fields that are not named have their usual ones, which the kind itself holds."""
        if "id" not in values or not values.keys() <= self._usual.keys():
            raise TypeError(f"{type(self).__name__} with {', '.join(values)}")
        for name, value in values.items():
            _set(self, name, value)

    def replace_fields(self, **values: Any) -> Self:
        """Return this record with other values; the caller answers for their types."""
        kind = type(self)
        return kind(**dict(zip(kind._usual, kind._values(self), strict=True)) | values)

    def __eq__(self, other: object) -> bool:
        kind = type(self)
        return kind is type(other) and kind._values(self) == kind._values(other)

    def __hash__(self) -> int:
        return hash(type(self)._values(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._usual)})"

    def __setattr__(self, *_: object) -> NoReturn:
        raise FrozenInstanceError(type(self).__name__)

    __delattr__ = __setattr__

    @property
    def parent(self) -> str:
        """The slot in which the record stands."""
        return self.position[0]

    @property
    def order(self) -> str:
        """The record's order among its siblings; equal orders go by id."""
        return self.position[1]

    @property
    def statement_text(self) -> str:
        """What was said: the record's statement."""
        value: str = getattr(self, self.statement)
        return value


@frozen
class Details(Record):
    """The workshop itself; there is one, with the id "workshop"."""

    table, prefix, statement = "workshop", "workshop", "title"

    title: str = ""
    country: str = ""
    place: str = ""
    dates: str = ""
    horizon: str = ""  # years that the visions look ahead, as the organisers say it
    organisers: str = ""
    series: str = ""
    questions: str = ""  # the guiding questions put to the groups
    notes: str = ""  # anything else about the record, such as "votes are illustrative"
    dots: int = 3
    stacking: bool = True  # whether two dots of one participant may stand on one item
    voted_on: Literal["problems", "themes"] = "problems"
    voters: int | None = None  # how many people vote, where the participants listed do not tell
    round: int = 1  # the round of the vote into which ballots go now
    cut: int | None = None  # after how many ranked items the line stands; None: where it stands by itself
    cut_way: kinds.CutWay = ""  # how a tie at the line was resolved
    cut_note: str = ""  # the same as a sentence for the report
    scale: str = "low, medium, high"  # the words in which the criteria are rated
    rapporteur: str = ""  # who answers for the report
    status: str = ""  # of the report: draft 1, for comment, final
    language: str = ""  # of the report, as fr; empty: that of the screens where it is written
    chapters: Texts = ()  # of the report, by their kinds in order; none: all, in the usual order
    names: kinds.Naming = "full"  # how the report names people, as the organisers decide
    wall_names: kinds.WallNames = "report"  # how the wall names people
    wall_dots: kinds.WallDots = "closed"  # when the wall shows how many dots stand where
    wall_said: bool = True  # whether the wall shows what was said last
    wall_parked: bool = False  # whether parked comments are among it


@frozen
class Person(Record):
    """A participant or a member of the panel; `count` anonymous people where there is no name."""

    table, prefix, statement = "people", "person", "name"

    name: str = ""
    organisation: str = ""
    sector: str = ""
    role: str = ""  # what the panel member does: chair, facilitator
    panel: bool = False
    count: int | None = 1  # None where it is not known how many


@frozen
class Group(Record):
    """A break-out group."""

    table, prefix, statement = "groups", "group", "name"

    name: str = ""
    members: str = ""
    narrative: bool = False  # told as a story, recorded as points


@frozen
class Remark(Record):
    """An opening or closing remark, or a ground rule."""

    table, prefix = "remarks", "remark"

    kind: kinds.RemarkKind = "opening"
    speaker: str = ""
    text: str = ""


@frozen
class Problem(Record):
    """A problem that a group listed, or a sub-point of one."""

    table, prefix = "problems", "problem"

    text: str = ""
    level: kinds.Level = ""
    cross_cutting: bool = False
    flagged: bool = False
    theme: str = ""  # the theme into which the plenary put it
    number: int | None = None  # its number on the voting sheet, once one dot is placed
    regrouped: bool = False  # whether it changed its theme after dots were placed on it
    left_out: str = ""  # why it was not adopted, although its dots put it above the line


@frozen
class Comment(Record):
    """What somebody said about something: it stands in the talk of that record."""

    table, prefix = "comments", "comment"

    kind: kinds.TalkKind = "comment"
    speaker: str = ""
    text: str = ""
    parked: bool = False
    recurring: bool = False  # came up in an earlier workshop of the series
    who: str = ""  # of a decision: who sees to it
    due: str = ""  # of a decision: by when, as it was said
    came_up: str = ""  # of what recurs: in which workshop it came up before


@frozen
class Theme(Record):
    """Problems of several groups that the plenary put together."""

    table, prefix, statement = "themes", "theme", "name"

    name: str = ""
    number: int | None = None
    regrouped: bool = False  # whether problems with dots came or went after those were placed
    left_out: str = ""


@frozen
class Round(Record):
    """The rules of a vote after the first, such as a revote between those that are tied."""

    table, prefix, statement = "rounds", "round", "note"

    number: int = 2
    dots: int = 1
    stacking: bool = False
    items: Texts = ()  # what is voted on; none: all that is on the sheet
    voters: int | None = None
    note: str = ""  # why it was held


@frozen
class Rating(Record):
    """What the plenary thinks of an item under one of the three criteria."""

    table, prefix, statement = "ratings", "rating", "reason"

    criterion: kinds.Criterion = "impact"
    score: str = ""
    reason: str = ""


@frozen
class Ballot(Record):
    """The dots of one participant: items by id, an item twice where two dots stand on it."""

    table, prefix, statement = "ballots", "ballot", "voter"

    voter: str = ""
    sector: str = ""
    dots: Texts = ()
    spoiled: str = ""  # why it does not count
    round: int = 1


@frozen
class Count(Record):
    """Dots counted on the wall: so many of one colour or sector on one item."""

    table, prefix, statement = "counts", "count", "sector"

    item: str = ""  # none: dots that were handed back unused
    sector: str = ""
    dots: int = 0
    round: int = 1


@frozen
class Priority(Record):
    """What the plenary adopted to work on; trees, visions and maps hang on it."""

    table, prefix = "priorities", "priority"

    text: str = ""
    source: str = ""  # the theme or problem that was adopted; none where it is the plenary's own
    reason: str = ""  # why it was adopted, where the dots do not say
    note: str = ""


@frozen
class Node(Record):
    """A statement in a problem tree: the trunk, a cause or an effect, by the slot it grows from."""

    table, prefix = "nodes", "node"

    text: str = ""
    category: kinds.Category = ""
    same_as: str = ""  # the statement that this one is, in a second place
    proposer: str = ""  # who proposed the present wording
    why: str = ""  # why it was reworded
    flagged: bool = False
    group: str = ""  # who it came from
    origins: Texts = ()  # the statements that it was split from, copied from or merged with
    alternatives: Texts = ()  # who proposed which words in brackets: "better @Group Two"
    ordinary: Texts = ()  # brackets side by side that leave nothing open, as they read


@frozen
class Vision(Record):
    """A wording of how things will have changed, proposed for one priority."""

    table, prefix = "visions", "vision"

    text: str = ""
    proposer: str = ""
    why: str = ""
    status: kinds.VisionStatus = "proposed"
    amends: str = ""  # the wording that it would change
    origins: Texts = ()  # the wordings that it brings together
    alternatives: Texts = ()  # who proposed which words in brackets: "better @Group Two"
    ordinary: Texts = ()  # brackets side by side that leave nothing open, as they read


@frozen
class Result(Record):
    """An entry of a results map."""

    table, prefix = "results", "result"

    kind: kinds.ResultKind = "change"
    text: str = ""
    group: str = ""  # who contributed it: a group's id, or a name
    proposer: str = ""  # who proposed the present wording, once it was reworded
    why: str = ""  # why it was reworded
    answers: Texts = ()  # causes and effects, of any tree, or changes, of any map, that it answers
    answered: Texts = ()  # the wordings of those when it was said to answer them, in the same order
    assumptions: str = ""
    risks: str = ""
    flagged: bool = False
    origins: Texts = ()  # the entries that it was split from, copied from or merged with
    alternatives: Texts = ()  # who proposed which words in brackets: "better @Group Two"
    ordinary: Texts = ()  # brackets side by side that leave nothing open, as they read


@frozen
class Phrase(Record):
    """A short code of the typist and the house phrase that it stands for."""

    table, prefix = "phrases", "phrase"

    code: str = ""
    text: str = ""


@frozen
class AgendaItem(Record):
    """What was planned for a time, and when it really began and ended; times are those of the clock on the wall."""

    table, prefix = "agenda", "agenda"

    time: str = ""
    text: str = ""
    speaker: str = ""
    began: str = ""
    ended: str = ""


@frozen
class Acronym(Record):
    """An acronym, and the words that it stands for."""

    table, prefix = "acronyms", "acronym"

    short: str = ""
    text: str = ""


@frozen
class Photograph(Record):
    """A photograph for the report, such as of what hung on the wall."""

    table, prefix = "photographs", "photograph"

    path: str = ""  # seen from the folder of the workshop's file
    text: str = ""  # its caption
    place: str = ""  # the group whose it is by its id, or a session; none for the workshop as a whole


@frozen
class Recording(Record):
    """A recording of the room that is kept elsewhere, by its file's name or whatever it is called."""

    table, prefix, statement = "recordings", "recording", "name"

    name: str = ""
    began: str = ""  # when its 0:00 was: UTC, as a stamp begins


KINDS: tuple[type[Record], ...] = (
    Details, Person, Group, Remark, Problem, Comment, Theme, Round, Rating, Ballot, Count,
    Priority, Node, Vision, Result, Phrase, AgendaItem, Acronym, Photograph,
    Recording,
)  # fmt: skip
BY_PREFIX: dict[str, type[Record]] = {kind.prefix: kind for kind in KINDS}


_FIELDS = {kind.prefix: {field.name: field for field in fields(kind)} for kind in KINDS}


def fields_of(kind: type[Record]) -> Mapping[str, Field[Any]]:
    """Return the fields of a kind by name, with their types and defaults."""
    return _FIELDS[kind.prefix]


def kind_of(record_id: str) -> type[Record]:
    """Return the kind that an id belongs to. Raises KeyError where there is none."""
    return BY_PREFIX[record_id.split("-", 1)[0]]
