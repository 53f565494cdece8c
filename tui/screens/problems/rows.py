"""The rows of session 1, and where the next thing said goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.widgets.outline.outline import Row
from workshop import problems, talk
from workshop.document import Workshop
from workshop.kinds import COMMENT_FLAGS, COMMENTS, LEVELS, MARKS
from workshop.model import Comment, Group, Problem
from workshop.slots import owner, slot
from workshop.text import shorten

WELCOME = "welcome"
_FIRST, *_OTHERS = MARKS.values()
_TOLD = (f"{_FIRST.mark} makes it {_FIRST.told}", *(f"{kind.mark} {kind.told}" for kind in _OTHERS))
_WELCOME = (
    "Type the first problem and press Enter: it is recorded, and the next line is ready.",
    "Tab makes what comes next a sub-point; Shift+Tab goes a level out, to the next group.",
    f"A first {', '.join(_TOLD)}.",
    "@ names the speaker. F9 shows all keys. Nothing you type is ever lost.",
)


def talk_row(comment: Comment) -> Row:
    """How a question, response or comment looks."""
    word = COMMENTS[comment.kind].word
    speaker = f", {comment.speaker}" if comment.speaker else ""
    marks = [flag.word for flag in COMMENT_FLAGS if getattr(comment, flag.field)]
    return Row(comment.text, label=f"{word}{speaker}:", marks=tuple(marks), tone="talk")


def problem_marks(problem: Problem) -> tuple[str, ...]:
    """The words that stand after a problem."""
    crosses = "cross-cutting" if problem.cross_cutting else ""
    return tuple(filter(None, (LEVELS[problem.level].word, crosses, "flagged" if problem.flagged else "")))


class ProblemRows:
    """Problems under their groups, and what was said under either."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def roots(self) -> Sequence[str]:
        """The groups; a welcome where there are none."""
        return self._workshop.children(problems.GROUPS) or tuple(f"{WELCOME}:{n}" for n in range(len(_WELCOME)))

    def children(self, key: str) -> Sequence[str]:
        """What a row has under it: problems or sub-points, then what was said."""
        said = self._workshop.children(slot(key, "talk"))
        own = self._workshop.children(key)
        return (*own, *said) if said else own

    def parent(self, key: str) -> str | None:
        """What a row is under."""
        record = self._workshop.records.get(key)
        if record is None or isinstance(record, Group):
            return None
        return owner(record.parent)

    def row(self, key: str) -> Row:
        """How a row looks."""
        record = self._workshop.records.get(key)
        match record:
            case Group():
                count = sum(1 for _ in self._workshop.all_in(key, Problem))
                told = ("told as a story",) if record.narrative else ()
                note = "1 problem" if count == 1 else f"{count} problems"
                return Row(record.name, marks=told, note=note, tone="heading")
            case Problem():
                label = problems.number(self._workshop, key)
                return Row(record.text, label=label, marks=problem_marks(record))
            case Comment():
                return talk_row(record)
        if key.startswith(f"{WELCOME}:"):
            return Row(_WELCOME[int(key.partition(":")[2])], tone="empty")
        return Row("")


@dataclass(frozen=True, slots=True)
class Aim:
    """Where the next thing said goes: a new group, a problem into a slot, or talk on a record."""

    kind: str  # group, problem or talk
    into: str  # the slot
    after: str | None  # the sibling it comes after; None for the last
    words: str  # what it will be, for the typist


def aim(workshop: Workshop, cursor: str, level: int, mark: str) -> Aim:
    """Where an entry goes that is typed with the cursor on a row.

    Without a mark it becomes the next of what the cursor is on; `level` moves it in (1) or out
    (-1, -2). With a mark it is said about what the cursor is on.
    """
    record = workshop.records.get(cursor)
    if mark:
        return _talk_aim(workshop, cursor, mark)
    if isinstance(record, Comment):
        if level >= 0:
            there = _talk_aim(workshop, cursor, ":", 24)
            out = aim(workshop, cursor, -1, "").words.partition(" in ")[0]
            return replace(there, words=f"{there.words} · Shift+Tab: {out}")
        cursor, level = talk.subject(workshop, cursor), level + 1
        record = workshop.records.get(cursor)
    if isinstance(record, Group):
        if level < 0:
            return Aim("group", problems.GROUPS, cursor, "New group")
        return _problem_aim(workshop, record.id, None)
    if isinstance(record, Problem):
        return _beside_problem(workshop, record, level)
    return Aim("group", problems.GROUPS, None, f"Problem 1 in {problems.next_group_name(workshop)}")


def _beside_problem(workshop: Workshop, record: Problem, level: int) -> Aim:
    if level > 0:
        number = f"{problems.number(workshop, record.id)}.{len(workshop.children(record.id)) + 1}"
        return Aim("problem", record.id, None, f"Sub-point {number} of “{shorten(record.text, 30)}”")
    current: Problem = record
    while level < 0:
        above = workshop.records.get(owner(current.parent))
        if isinstance(above, Problem):
            current, level = above, level + 1
        else:
            return Aim("group", problems.GROUPS, owner(current.parent), "New group")
    return _problem_aim(workshop, current.parent, current.id)


def _problem_aim(workshop: Workshop, into: str, after: str | None) -> Aim:
    group = problems.group_of(workshop, into)
    name = group.name if group else ""
    if after is None:
        number = str(len(workshop.children(into)) + 1)
    else:
        parts = problems.number(workshop, after).split(".")
        number = ".".join([*parts[:-1], str(int(parts[-1]) + 1)])
    kind = "Sub-point" if "." in number else "Problem"
    return Aim("problem", into, after, f"{kind} {number} in {name}")


def _talk_aim(workshop: Workshop, cursor: str, mark: str, room: int = 40) -> Aim:
    word = MARKS[mark].prompt
    record = workshop.records.get(cursor)
    if isinstance(record, Comment):
        on, after = talk.subject(workshop, cursor), cursor
    else:
        on, after = cursor, None
    about = workshop.records.get(on)
    if about is None:
        return Aim("talk", "inbox", None, f"A {word} for the inbox, to be filed later")
    number = f"{problems.number(workshop, on)} " if isinstance(about, Problem) else ""
    said = f"{word[0].upper()}{word[1:]} on {number}“{shorten(about.statement_text, room)}”"
    return Aim("talk", slot(on, "talk"), after, said)
