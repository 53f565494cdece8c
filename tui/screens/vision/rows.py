"""The rows of session 4: the agreed wording, the proposals with their amendments, the debate beneath each."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.comments import talk_row
from tui.screens.base.row_keys import RowKey, heading, hints, record_row, record_rows
from tui.screens.base.texts import NOTHING_ADOPTED
from tui.screens.statements.bracketing import reservation_marks, with_brackets
from tui.screens.vision import texts
from tui.widgets.outline.source import Row
from workshop import visions
from workshop.document import Workshop
from workshop.kinds import STATUSES, VisionStatus, handled
from workshop.model import Comment, Vision
from workshop.slots import owner, slot
from workshop.statements import statements, tree
from workshop.statements.brackets import puts_into_brackets
from workshop.word_diff import signed, struck_and_inserted

_TONES = handled(VisionStatus, {"proposed": "item", "amended": "item", "agreed": "trunk", "withdrawn": "struck"})
_FIRST = RowKey("hint", "", "first wording")


class VisionRows:
    """The wordings of one priority's vision; an amendment stands under the wording that it would change."""

    def __init__(self, workshop: Workshop, priority: str) -> None:
        self._workshop = workshop
        self._priority = priority

    @cached_property
    def _above(self) -> dict[str, str]:
        """The wording under which each amendment stands; what is agreed stands on top by itself."""
        agreed = visions.agreed(self._workshop, self._priority)
        found: dict[str, str] = {}
        for vision in visions.proposals(self._workshop, self._priority):
            above = visions.amended(self._workshop, vision)
            line = {each.id for each in visions.chain_of(self._workshop, above.id)} if above else set()
            if above is not None and vision is not agreed and vision.id not in line:
                found[vision.id] = above.id
        return found

    @cached_property
    def _below(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for vision in visions.ordered(self._workshop, self._priority):
            found.setdefault(self._above.get(vision.id, ""), []).append(vision.id)
        return {key: tuple(ids) for key, ids in found.items()}

    def roots(self) -> Sequence[RowKey]:
        """Return the agreed wording, then the proposals; last what was said about the vision as a whole."""
        if not self._priority:
            return hints(len(NOTHING_ADOPTED))
        proposals = record_rows(self._below.get("", ())) or (_FIRST,)
        if proposals == (_FIRST,):
            return (*proposals, *record_rows(self._workshop.children(slot(self._priority, "talk"))))
        return (*proposals, heading(self._priority, "talk"))

    def children(self, key: RowKey) -> Sequence[RowKey]:
        """Return what was said about a wording, then its amendments."""
        if key.kind == "heading":
            return record_rows(self._workshop.children(slot(key.record, key.detail)))
        if key.kind != "record":
            return ()
        said = self._workshop.children(slot(key.record, "talk"))
        return record_rows((*said, *self._below.get(key.record, ())))

    def parent(self, key: RowKey) -> RowKey | None:
        """Return what a row stands under."""
        record = self._workshop.records.get(key.record)
        if isinstance(record, Comment):
            above = owner(record.parent)
            if above == self._priority:
                return heading(above, "talk") if self._below else None
            return record_row(above)
        above = self._above.get(key.record, "")
        return record_row(above) if above else None

    def row(self, key: RowKey) -> Row:
        """Return how a row looks."""
        if key.kind == "heading":
            said = len(self._workshop.children(slot(key.record, key.detail)))
            return Row(texts.AS_A_WHOLE, note=str(said or ""), tone="heading")
        match self._workshop.records.get(key.record):
            case Vision() as vision:
                return self._wording(vision)
            case Comment() as comment:
                return talk_row(comment)
        if key == _FIRST:
            return Row(texts.FIRST_WORDING, tone="empty")
        return Row(str(NOTHING_ADOPTED[int(key.detail)]) if key.kind == "hint" else "", tone="empty")

    def _wording(self, vision: Vision) -> Row:
        merged = [texts.merges([self._called(other) for other in vision.origins])] if vision.origins else []
        marks = (*merged, *reservation_marks(self._workshop, vision.id))
        warnings: tuple[str, ...] = ()
        if vision.status in ("proposed", "agreed"):
            warnings = tuple(visions.vision_hints(vision.text, trunks(self._workshop, self._priority)))
        text = vision.text
        above = visions.amended(self._workshop, vision)
        if (
            above is not None
            and vision.id in self._above
            and not puts_into_brackets(above.text, vision.text, vision.ordinary)
        ):  # brackets say themselves what is proposed
            text = signed(struck_and_inserted(above.text, vision.text))
        note = " · ".join(filter(None, (vision.proposer, vision.why)))
        tone = _TONES[vision.status]
        row = Row(
            text,
            label=visions.label(self._workshop, vision.id),
            marks=marks,
            note=note,
            tone=tone,
            states=(STATUSES[vision.status].sign,),
            warnings=warnings,
        )
        return with_brackets(row, vision)

    def _called(self, vision_id: str) -> str:
        return visions.label(self._workshop, vision_id) if vision_id in self._workshop else texts.DELETED


def trunks(workshop: Workshop, priority: str) -> list[str]:
    """The words of a priority's trunks."""
    return [statements.statement(workshop, trunk) for trunk in tree.trunks(workshop, priority)]
