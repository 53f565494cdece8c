"""The rows of session 5: four headings with their entries, and what of the tree no entry answers."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, hints, record_row, record_rows
from tui.screens.base.texts import NOTHING_ADOPTED
from tui.screens.results import texts
from tui.screens.statements.bracketing import reservation_marks, with_brackets
from tui.widgets.outline.source import Row
from workshop import numbering
from workshop.document import Workshop
from workshop.kinds import RESULT_SLOTS, RESULTS, ResultKind
from workshop.model import Comment, Node, Result
from workshop.slots import slot
from workshop.statements import gaps, results, statements
from workshop.text import shorten

GAPS = heading("", "gaps")


class ResultRows:
    """One priority's map. A heading stands for a slot, so that a change there changes its row."""

    def __init__(
        self, workshop: Workshop, priority: str, survey: gaps.Survey, linked: frozenset[str] = frozenset()
    ) -> None:
        """`survey` may be a moment older than the workshop; `linked` are the places of shared statements."""
        self._workshop = workshop
        self._priority = priority
        self._survey = survey
        self._linked = linked
        self.unanswered = tuple(RowKey("gap", node_id, kind) for kind, node_id in survey.unbegun)

    @property
    def gaps(self) -> gaps.Gaps:
        """What is missing."""
        return self._survey.gaps

    @cached_property
    def shared(self) -> statements.Shared:
        """The statements that stand in several places."""
        return statements.shared(self._workshop, self._linked)

    def roots(self) -> Sequence[RowKey]:
        """Return the four headings, and the gaps."""
        if not self._priority:
            return hints(len(NOTHING_ADOPTED))
        headings = tuple(heading(self._priority, name) for name in RESULT_SLOTS)
        return (*headings, GAPS) if self.unanswered else headings

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what stands under a row."""
        if key == GAPS:
            return self.unanswered
        if key.kind == "heading":
            own = self._workshop.children(slot(key.record, key.detail))
            return record_rows(own) if own else (RowKey("hint", key.record, key.detail),)
        if key.kind != "record":
            return ()
        own, said = self._workshop.children(key.record), self._workshop.children(slot(key.record, "talk"))
        return record_rows((*own, *said) if said else own)

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row stands under."""
        if key.kind == "gap":
            return GAPS
        if key.kind == "hint":
            return heading(key.record, key.detail) if key.record else None
        record = self._workshop.records.get(key.record)
        if key.kind != "record" or record is None:
            return None
        above, _, name = record.parent.partition(":")
        return heading(above, name) if name in RESULT_SLOTS else record_row(above)

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        match key.kind:
            case "gap":
                return self._gap(key)
            case "hint":
                words = RESULT_SLOTS[key.detail].hint if key.record else str(NOTHING_ADOPTED[int(key.detail)])
                return Row(words, tone="empty")
            case "heading" if key == GAPS:
                return Row(texts.GAPS, note=f"{len(self.unanswered)}", tone="heading")
            case "heading":
                count = len(self._workshop.children(slot(key.record, key.detail)))
                return Row(RESULT_SLOTS[key.detail].heading, note=str(count) if count else "", tone="heading")
        match self._workshop.records.get(key.record):
            case Result() as result:
                return self._entry(result)
            case Comment() as comment:
                return talk_row(comment)
        return Row("")

    def _gap(self, key: RowKey) -> Row:
        if key.record not in self._workshop:
            return Row(texts.UNKNOWN, tone="empty")
        name = numbering.called(self._workshop, key.record)
        words = statements.statement(self._workshop, key.record)
        return Row(words, label=name, warnings=(texts.unanswered(_kind(key.detail)),))

    def _entry(self, result: Result) -> Row:
        above = self._workshop.get(Result, result.parent)
        marks = [RESULTS[result.kind].word] if above is not None and above.kind != result.kind else []
        warnings = [texts.CHECK_WORDING] if results.check_wording(self._workshop, result) else []
        if result.id in self._survey.lacking:
            warnings.append(texts.NO_INTERVENTION if result.kind == "change" else texts.ANSWERS_NOTHING)
        for name, said in ((texts.ASSUMES, result.assumptions), (texts.RISK, result.risks)):
            if said:
                marks.append(texts.noted(name, shorten(said, 40)))
        marks += reservation_marks(self._workshop, result.id)
        said_of = [self._answered(result, record_id) for record_id in result.answers]
        who = ", ".join(filter(None, (results.group_name(self._workshop, result.group), result.proposer)))
        note = " ".join(filter(None, (who, texts.answers(said_of))))
        label = numbering.number(self._workshop, result.id)
        row = Row(
            result.text,
            label=label,
            marks=tuple(marks),
            note=note,
            states=(texts.FLAGGED,) if result.flagged else (),
            warnings=tuple(warnings),
        )
        if result.text:
            return with_brackets(row, result)
        first = statements.said_of(self._workshop, result.answers[0]) if result.answers else ""
        words = texts.instead(shorten(first, 60)) if first else texts.NOT_WORDED
        return row._replace(text=words, tone="empty")

    def _answered(self, result: Result, record_id: str) -> str:
        place = gaps.place_answered(self._workshop, result, record_id, self.shared)
        if self._workshop.get(Node, place) is not None:
            return numbering.called(self._workshop, place, result.id)
        return numbering.number(self._workshop, place) if place in self._workshop else texts.DELETED


def _kind(kind: str) -> ResultKind:
    return next(known for known in RESULTS if known == kind)
