"""Every kind that the file stores by a word, declared once: its value, its words, its sign and its place in the report.

To add a kind, add its value to the `Literal` and its declaration to the table below it. The marks of the line, the
prompt, the rows, the search, the filter, the report and the list of keys (F9) read these tables; a consumer that keeps
a table of its own passes it through `handled`. The import fails where a kind is declared twice, or is not handled.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, Protocol, TypeVar, get_args

from languages.exchange import words_of

Value = TypeVar("Value", bound=str)
Answer = TypeVar("Answer")


def handled(values: Any, table: Mapping[Value, Answer]) -> Mapping[Value, Answer]:
    """Return a table by kind once it is seen to have every kind, and none besides, in the order of the `Literal`.

    Raises:
        TypeError: The table and the kinds differ; its text names the kinds concerned.
    """
    known, found = get_args(values), tuple(table)
    if known != found:
        differing = sorted({*known} ^ {*found}) or "the order"
        raise TypeError(f"the kinds {known} and the table with {found} differ in {differing}")
    return table


class _Kind(Protocol):
    @property
    def value(self) -> str: ...


Declared = TypeVar("Declared", bound=_Kind)
Worded = TypeVar("Worded")


def _worded(table: str, value: str, declaration: Worded) -> Worded:
    """Return a declaration in the words of the language in force, which has them by table and kind."""
    words = words_of(__name__, table).get(value)
    change: Callable[..., Worded] = getattr(type(declaration), "_replace", replace)  # a named tuple, or a dataclass
    return change(declaration, **words) if words else declaration


def _declared(table: str, values: Any, *kinds: Declared) -> Mapping[Any, Declared]:
    """Return declarations by their stored value. Raises TypeError where a kind is declared twice, or not at all."""
    found = {kind.value: _worded(table, kind.value, kind) for kind in kinds}
    if len(found) < len(kinds):
        raise TypeError(f"one of the kinds {get_args(values)} is declared twice")
    return handled(values, found)


# What people say about anything recorded.

TalkKind = Literal["question", "response", "comment", "facilitator", "decision", "reservation", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentKind:
    """A kind of comment, or with `parked` a way to record a comment that waits for later."""

    value: TalkKind  # what the file stores
    mark: str = ""  # the first character on the line that makes it one (not @ * = +); none for what cannot be typed
    word: str  # on a row, and for the mark in the line
    told: str  # what a mark makes of a line: "a question"
    plural: str  # the rows that a filter shows: "questions"
    heading: str  # before the words of the comment in the report
    annex: str = ""  # the heading of an annex that lists all of this kind once more; none for most
    typed: str = ""  # what the line holds, where that is more than what was said
    parked: bool = False
    since: int = 1  # the format of files that may hold it; programs that know only earlier ones take it for damage

    @property
    def prompt(self) -> str:
        """What Enter would record, as in "question on 3"."""
        if self.typed:
            return f"{self.word} ({self.typed})"
        return f"{COMMENTS[self.value].word}, parked," if self.parked else self.word


COMMENTS: Mapping[TalkKind, CommentKind] = _declared(
    "COMMENTS",
    TalkKind,
    CommentKind(value="question", mark="?", word="question", told="a question", plural="questions", heading="Question"),
    CommentKind(value="response", mark=">", word="response", told="a response", plural="responses", heading="Response"),
    CommentKind(value="comment", mark=":", word="comment", told="a comment", plural="comments", heading="Comment"),
    CommentKind(
        value="facilitator",
        mark="!",
        word="facilitator",
        told="the facilitator",
        plural="words of the facilitator",
        heading="Facilitator",
    ),
    CommentKind(
        value="decision",
        mark="&",
        word="decision",
        told="a decision or follow-up",
        plural="decisions and follow-ups",
        heading="Decision",
        typed="what; who; by when",
        since=3,
    ),
    CommentKind(
        value="reservation",
        mark="%",
        word="reservation",
        told="a reservation about what is agreed",
        plural="reservations",
        heading="Reservation",
        since=4,
    ),
    CommentKind(value="note", word="note", told="a note", plural="notes", heading="Note"),
)
PARKED = _worded(
    "PARKED",
    "comment",
    CommentKind(
        value="comment",
        mark="~",
        word="parked",
        told="parked",
        plural="parked comments",
        heading="Comment",
        parked=True,
    ),
)
MARKS: Mapping[str, CommentKind] = {kind.mark: kind for kind in (*COMMENTS.values(), PARKED) if kind.mark}
if len(MARKS) < sum(1 for kind in (*COMMENTS.values(), PARKED) if kind.mark):
    raise TypeError("two kinds of comment have the same mark")


def kind_of_comment(value: TalkKind, *, parked: bool = False) -> CommentKind:
    """Return the declaration of a comment; a plain comment that is parked has one of its own."""
    return PARKED if parked and value == PARKED.value else COMMENTS[value]


class CommentFlag(NamedTuple):
    """Something that can hold of a comment of any kind."""

    field: Literal["parked", "recurring"]  # the field of the record
    word: str  # on a row
    report: str  # behind the comment in the report
    plural: str  # the rows that a filter shows
    annex: str  # the heading of the annex that lists all of them


COMMENT_FLAGS: tuple[CommentFlag, ...] = tuple(
    _worded("COMMENT_FLAGS", flag.field, flag)
    for flag in (
        CommentFlag(
            field="parked", word="parked", report="parked for later", plural="parked comments", annex="Parked for later"
        ),
        CommentFlag(
            field="recurring",
            word="recurring",
            report="a recurring theme, raised in an earlier workshop too",
            plural="recurring comments",
            annex="Recurring themes",
        ),
    )
)

# What is said around the sessions.

RemarkKind = Literal["opening", "closing", "rule"]


class RemarkDeclaration(NamedTuple):
    """A kind of remark: an opening or closing remark, or a ground rule."""

    value: RemarkKind
    slot: str  # the root slot in which remarks of the kind stand
    title: str  # above them, on the screen and in the report
    typed: str  # what the typist types there


REMARKS: Mapping[RemarkKind, RemarkDeclaration] = _declared(
    "REMARKS",
    RemarkKind,
    RemarkDeclaration(
        value="opening", slot="opening", title="Opening remarks", typed="@speaker: what was said, in a paragraph"
    ),
    RemarkDeclaration(
        value="closing", slot="closing", title="Closing remarks", typed="@speaker: what was said, in a paragraph"
    ),
    RemarkDeclaration(value="rule", slot="rules", title="Ground rules", typed="A rule of the room"),
)
REMARK_SLOTS: Mapping[str, RemarkDeclaration] = {kind.slot: kind for kind in REMARKS.values()}

# How people are named in the report.

Naming = Literal["full", "group", "none"]


class NamingDeclaration(NamedTuple):
    """A way to name people in the report."""

    value: Naming  # what the file stores and the typist types
    word: str  # in a sentence on the screen
    report: str  # what the report says of it on its first page
    typed: str  # the value with what it means, in the prompt


NAMINGS: Mapping[Naming, NamingDeclaration] = _declared(
    "NAMINGS",
    Naming,
    NamingDeclaration(value="full", word="names in full", report="", typed="full"),
    NamingDeclaration(
        value="group",
        word="by group only",
        report="People are named by their sector or group only",
        typed="group (by sector or group only)",
    ),
    NamingDeclaration(value="none", word="names left out", report="Names are left out", typed="none"),
)

# What hangs on the wall, where the room reads while the typist types.

WallNames = Literal["report", "full", "group", "none"]
WallDots = Literal["closed", "always", "never"]
WallRule = Literal["wall_names", "wall_dots", "wall_said", "wall_parked"]


class WallNamesDeclaration(NamedTuple):
    """A way to name people on the wall."""

    value: WallNames  # what the file stores and the typist types
    typed: str  # the value with what it means, in the prompt


WALL_NAMES: Mapping[WallNames, WallNamesDeclaration] = _declared(
    "WALL_NAMES",
    WallNames,
    WallNamesDeclaration(value="report", typed="report (as the report does)"),
    WallNamesDeclaration(value="full", typed="full"),
    WallNamesDeclaration(value="group", typed="group (by sector or group only)"),
    WallNamesDeclaration(value="none", typed="none"),
)


class WallDotsDeclaration(NamedTuple):
    """When the wall shows how many dots stand where."""

    value: WallDots
    typed: str


WALL_DOTS: Mapping[WallDots, WallDotsDeclaration] = _declared(
    "WALL_DOTS",
    WallDots,
    WallDotsDeclaration(value="closed", typed="closed (once every dot is in)"),
    WallDotsDeclaration(value="always", typed="always"),
    WallDotsDeclaration(value="never", typed="never"),
)


class WallRuleDeclaration(NamedTuple):
    """A rule of what the wall shows, which a field of the workshop holds."""

    value: WallRule  # the field
    label: str  # on the workshop's own screen
    typed: str  # what may be typed there


WALL_RULES: Mapping[WallRule, WallRuleDeclaration] = _declared(
    "WALL_RULES",
    WallRule,
    WallRuleDeclaration(value="wall_names", label="Names", typed=", ".join(kind.typed for kind in WALL_NAMES.values())),
    WallRuleDeclaration(
        value="wall_dots", label="Dots of each item", typed=", ".join(kind.typed for kind in WALL_DOTS.values())
    ),
    WallRuleDeclaration(value="wall_said", label="Last things said", typed="yes or no"),
    WallRuleDeclaration(value="wall_parked", label="Parked comments too", typed="yes or no"),
)

# What a report has.

Chapter = Literal[
    "people", "agenda", "opening", "problems", "votes", "trees", "visions", "results", "decisions", "closing",
    "acronyms", "photographs", "parked", "recurring", "origins", "framework",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterDeclaration:
    """A chapter or an annex that a report may have; the order of the kinds is the usual one."""

    value: Chapter
    word: str  # on a row
    is_annex: bool = False


CHAPTERS: Mapping[Chapter, ChapterDeclaration] = _declared(
    "CHAPTERS",
    Chapter,
    ChapterDeclaration(value="people", word="Panel and participants"),
    ChapterDeclaration(value="agenda", word="Agenda"),
    ChapterDeclaration(value="opening", word="Ground rules and opening remarks"),
    ChapterDeclaration(value="problems", word="Session 1: Problems"),
    ChapterDeclaration(value="votes", word="Session 2: Votes"),
    ChapterDeclaration(value="trees", word="Session 3: Problem trees"),
    ChapterDeclaration(value="visions", word="Session 4: Visions"),
    ChapterDeclaration(value="results", word="Session 5: Results maps"),
    ChapterDeclaration(value="decisions", word="Decisions and follow-ups"),
    ChapterDeclaration(value="closing", word="Closing remarks"),
    ChapterDeclaration(value="acronyms", word="Acronyms"),
    ChapterDeclaration(value="photographs", word="Photographs"),
    ChapterDeclaration(value="parked", word="What was parked for later", is_annex=True),
    ChapterDeclaration(value="recurring", word="Recurring themes", is_annex=True),
    ChapterDeclaration(value="origins", word="Where each intervention comes from", is_annex=True),
    ChapterDeclaration(value="framework", word="Results framework", is_annex=True),
)

# Session 1.

Level = Literal["", "regional", "country", "community"]


class LevelDeclaration(NamedTuple):
    """The level at which a problem stands."""

    value: Level
    word: str  # on a row
    report: str


LEVELS: Mapping[Level, LevelDeclaration] = _declared(
    "LEVELS",
    Level,
    LevelDeclaration(value="", word="", report=""),
    LevelDeclaration(value="regional", word="regional", report="regional level"),
    LevelDeclaration(value="country", word="country", report="country level"),
    LevelDeclaration(value="community", word="community", report="community level"),
)

# Session 2.

VoteRule = Literal["dots", "stacking", "voted_on", "voters"]
CutWay = Literal["", "revote", "decision", "criteria"]
Criterion = Literal["impact", "support", "capacity"]


class VoteRuleDeclaration(NamedTuple):
    """A rule of the vote, which a field of the workshop or of a later round holds."""

    value: VoteRule  # the field
    name: str  # how the line of the rules names it
    example: str  # what follows the name there, for instance
    label: str  # of the field on the workshop's own screen
    typed: str  # what may be typed there


VOTE_RULES: Mapping[VoteRule, VoteRuleDeclaration] = _declared(
    "VOTE_RULES",
    VoteRule,
    VoteRuleDeclaration(value="dots", name="dots", example="3", label="Dots each", typed="a number from 1 to 99"),
    VoteRuleDeclaration(
        value="stacking", name="stacking", example="yes", label="Two dots on one item", typed="yes or no"
    ),
    VoteRuleDeclaration(
        value="voted_on", name="on", example="problems", label="Dots stand on", typed="problems or themes"
    ),
    VoteRuleDeclaration(
        value="voters", name="voters", example="20", label="Voters", typed="a number, or ? where it is not known"
    ),
)


class CutWayDeclaration(NamedTuple):
    """A way in which a tie at the line was resolved; its first letter is enough to type it."""

    value: CutWay
    report: str


CUT_WAYS: Mapping[CutWay, CutWayDeclaration] = _declared(
    "CUT_WAYS",
    CutWay,
    CutWayDeclaration(value="", report=""),
    CutWayDeclaration(value="revote", report="a revote"),
    CutWayDeclaration(value="decision", report="a decision of the plenary"),
    CutWayDeclaration(value="criteria", report="the criteria"),
)


class CriterionDeclaration(NamedTuple):
    """A criterion under which themes and problems are rated; the beginning of its value is enough to type it."""

    value: Criterion
    word: str


CRITERIA: Mapping[Criterion, CriterionDeclaration] = _declared(
    "CRITERIA",
    Criterion,
    CriterionDeclaration(value="impact", word="impact if solved"),
    CriterionDeclaration(value="support", word="enough support to solve it"),
    CriterionDeclaration(value="capacity", word="capacity and comparative advantage"),
)

# Session 3.

Category = Literal["", "policy", "capacity", "norm", "other"]


class CategoryDeclaration(NamedTuple):
    """What kind of cause or effect a statement of a problem tree names."""

    value: Category
    word: str  # on a row, in the filter and in the report


CATEGORIES: Mapping[Category, CategoryDeclaration] = _declared(
    "CATEGORIES",
    Category,
    CategoryDeclaration(value="", word="no category"),
    CategoryDeclaration(value="policy", word="policy constraint"),
    CategoryDeclaration(value="capacity", word="capacity weakness"),
    CategoryDeclaration(value="norm", word="social or cultural norm"),
    CategoryDeclaration(value="other", word="other"),
)

# Session 4.

VisionStatus = Literal["proposed", "amended", "agreed", "withdrawn"]


class StatusDeclaration(NamedTuple):
    """How the room stands to a wording of a vision."""

    value: VisionStatus
    word: str  # in the report
    sign: str  # on a row


STATUSES: Mapping[VisionStatus, StatusDeclaration] = _declared(
    "STATUSES",
    VisionStatus,
    StatusDeclaration(value="proposed", word="proposed", sign="proposed"),
    StatusDeclaration(value="amended", word="amended", sign="amended"),
    StatusDeclaration(value="agreed", word="agreed", sign="AGREED"),
    StatusDeclaration(value="withdrawn", word="withdrawn", sign="withdrawn"),
)

# Session 5.

ResultKind = Literal["immediate", "longer-term", "change", "intervention"]


class ResultDeclaration(NamedTuple):
    """A kind of entry of a results map, and the heading of the map under which such entries stand.

    The order of the kinds is that of the method: the result at once, what follows it, what must
    come first, what brings it about.
    """

    value: ResultKind
    slot: str  # the slot of a priority in which entries of the kind stand
    word: str
    plural: str
    heading: str  # above them, on the screen and in the report
    letter: str  # before their numbers
    hint: str  # what the typist reads while there is none
    under: ResultKind  # the kind that an entry becomes under one of this kind


RESULTS: Mapping[ResultKind, ResultDeclaration] = _declared(
    "RESULTS",
    ResultKind,
    ResultDeclaration(
        value="immediate",
        slot="immediate",
        word="immediate positive result",
        plural="immediate positive results",
        heading="Immediate positive result",
        letter="R",
        hint="The trunk turned round: what is so once the problem is solved",
        under="change",
    ),
    ResultDeclaration(
        value="longer-term",
        slot="longer-term",
        word="longer-term result",
        plural="longer-term results",
        heading="Longer-term results",
        letter="L",
        hint="The effects turned round: what follows in the longer term",
        under="longer-term",
    ),
    ResultDeclaration(
        value="change",
        slot="changes",
        word="intermediate change",
        plural="intermediate changes",
        heading="Intermediate changes",
        letter="C",
        hint="The causes turned round: what must change first",
        under="intervention",
    ),
    ResultDeclaration(
        value="intervention",
        slot="interventions",
        word="intervention",
        plural="interventions",
        heading="Interventions",
        letter="I",
        hint="What brings the changes about; Tab under a change puts one there",
        under="intervention",
    ),
)
RESULT_SLOTS: Mapping[str, ResultDeclaration] = {kind.slot: kind for kind in RESULTS.values()}
