"""The rows of session 5: four headings with their entries, and what of the tree no entry answers."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.priority import NOTHING_ADOPTED
from tui.screens.problems.rows import WELCOME, talk_row
from tui.widgets.outline.outline import Row
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS, RESULTS, ResultKind
from workshop.model import Comment, Node, Result
from workshop.slots import owner, slot
from workshop.statements import gaps, results, statements
from workshop.text import shorten

GAP = "gap:"  # the key of a statement that no entry answers begins so
GAPS = "gaps"


class ResultRows:
    """One priority's map. A heading's key is its slot, so that a change there changes its row."""

    def __init__(
        self, workshop: Workshop, priority: str, survey: gaps.Survey, linked: frozenset[str] = frozenset()
    ) -> None:
        """`survey` may be a moment older than the workshop; `linked` are the places of shared statements."""
        self._workshop = workshop
        self._priority = priority
        self._survey = survey
        self._linked = linked
        self.unanswered = tuple(f"{GAP}{kind}:{node_id}" for kind, node_id in survey.unbegun)

    @property
    def gaps(self) -> gaps.Gaps:
        """What is missing."""
        return self._survey.gaps

    @cached_property
    def shared(self) -> statements.Shared:
        """The statements that stand in several places."""
        return statements.shared(self._workshop, self._linked)

    def roots(self) -> Sequence[str]:
        """The four headings, and the gaps."""
        if not self._priority:
            return tuple(f"{WELCOME}:{n}" for n in range(len(NOTHING_ADOPTED)))
        headings = tuple(slot(self._priority, name) for name in RESULT_SLOTS)
        return (*headings, GAPS) if self.unanswered else headings

    def children(self, key: str) -> Sequence[str]:
        """What stands under a row."""
        if key == GAPS:
            return self.unanswered
        said = self._workshop.children(slot(key, "talk"))
        own = self._workshop.children(key)
        if not own and key.partition(":")[2] in RESULT_SLOTS:
            return (f"hint:{key}",)
        return (*own, *said) if said else own

    def parent(self, key: str) -> str | None:
        """What a row stands under."""
        if key.startswith(GAP):
            return GAPS
        if key.startswith("hint:"):
            return key.removeprefix("hint:")
        record = self._workshop.records.get(key)
        if record is None:
            return None
        return owner(record.parent) if isinstance(record, Comment) else record.parent

    def row(self, key: str) -> Row:
        """How a row looks."""
        match self._workshop.records.get(key):
            case Result() as result:
                return self._entry(result)
            case Comment() as comment:
                return talk_row(comment)
        if key.startswith(GAP):
            _, kind, node_id = key.split(":", 2)
            if node_id not in self._workshop:
                return Row("…", tone="empty")
            name = numbering.called(self._workshop, node_id)
            words = statements.statement(self._workshop, node_id)
            return Row(words, label=name, marks=(f"no {RESULTS[_kind(kind)].word}",), tone="item")
        if key == GAPS:
            return Row("Not answered yet", note=f"{len(self.unanswered)}", tone="heading")
        if key.startswith(f"{WELCOME}:"):
            return Row(NOTHING_ADOPTED[int(key.partition(":")[2])], tone="empty")
        name = key.rpartition(":")[2]
        heading = RESULT_SLOTS.get(name)
        if key.startswith("hint:"):
            return Row(heading.hint if heading else "", tone="empty")
        count = len(self._workshop.children(key))
        return Row(heading.heading if heading else "", note=str(count) if count else "", tone="heading")

    def _entry(self, result: Result) -> Row:
        above = self._workshop.get(Result, result.parent)
        marks = [RESULTS[result.kind].word] if above is not None and above.kind != result.kind else []
        if results.check_wording(self._workshop, result):
            marks.append("check wording")
        if result.id in self._survey.lacking:
            marks.append("no intervention" if result.kind == "change" else "answers nothing")
        for name, said in (("assumes", result.assumptions), ("risk", result.risks)):
            if said:
                marks.append(f"{name}: {shorten(said, 40)}")
        if result.flagged:
            marks.append("flagged")
        said_of = [self._answered(result, record_id) for record_id in result.answers]
        who = ", ".join(filter(None, (results.group_name(self._workshop, result.group), result.proposer)))
        note = " ".join(filter(None, (who, _arrow(said_of))))
        label = numbering.number(self._workshop, result.id)
        if result.text:
            return Row(result.text, label=label, marks=tuple(marks), note=note)
        first = statements.said_of(self._workshop, result.answers[0]) if result.answers else ""
        words = f"…  what is so instead of “{shorten(first, 60)}”" if first else "…  not worded yet"
        return Row(words, label=label, marks=tuple(marks), note=note, tone="empty")

    def _answered(self, result: Result, record_id: str) -> str:
        place = gaps.place_answered(self._workshop, result, record_id, self.shared)
        if self._workshop.get(Node, place) is not None:
            return numbering.called(self._workshop, place, result.id)
        return numbering.number(self._workshop, place) if place in self._workshop else "one deleted"


def _arrow(answered: Sequence[str]) -> str:
    return f"← {', '.join(answered)}" if answered else ""


def _kind(kind: str) -> ResultKind:
    return next(known for known in RESULTS if known == kind)
