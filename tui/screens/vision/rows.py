"""The rows of session 4: the agreed wording, the proposals with their amendments, the debate beneath each."""

from collections.abc import Sequence
from functools import cached_property

from tui.screens.base.priority import NOTHING_ADOPTED
from tui.screens.problems.rows import WELCOME, talk_row
from tui.widgets.outline.outline import Row
from workshop import visions
from workshop.document import Workshop
from workshop.kinds import STATUSES, VisionStatus, handled
from workshop.model import Comment, Vision
from workshop.slots import owner, slot
from workshop.statements import statements, tree
from workshop.visions import vision_hints
from workshop.word_diff import signed, struck_and_inserted

_EMPTY = "empty"
_TONES = handled(VisionStatus, {"proposed": "item", "amended": "item", "agreed": "trunk", "withdrawn": "struck"})
_WELCOME = "How will things have changed for the better? Type the first wording proposed and press Enter"


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

    def roots(self) -> Sequence[str]:
        """The agreed wording, then the proposals; last what was said before there was any."""
        if not self._priority:
            return tuple(f"{WELCOME}:{n}" for n in range(len(NOTHING_ADOPTED)))
        return (*self._below.get("", (_EMPTY,)), *self._workshop.children(slot(self._priority, "talk")))

    def children(self, key: str) -> Sequence[str]:
        """What was said about a wording, then its amendments."""
        return (*self._workshop.children(slot(key, "talk")), *self._below.get(key, ()))

    def parent(self, key: str) -> str | None:
        """What a row stands under."""
        record = self._workshop.records.get(key)
        if isinstance(record, Comment):
            above = owner(record.parent)
            return None if above == self._priority else above
        return self._above.get(key)

    def row(self, key: str) -> Row:
        """How a row looks."""
        match self._workshop.records.get(key):
            case Vision() as vision:
                return self._wording(vision)
            case Comment() as comment:
                return talk_row(comment)
        if key.startswith(f"{WELCOME}:"):
            return Row(NOTHING_ADOPTED[int(key.partition(":")[2])], tone="empty")
        return Row(_WELCOME if key == _EMPTY else "", tone="empty")

    def _wording(self, vision: Vision) -> Row:
        marks: list[str] = [STATUSES[vision.status].sign]
        if vision.origins:
            marks.append(f"merges {', '.join(self._called(other) for other in vision.origins)}")
        if vision.status in ("proposed", "agreed"):
            marks += vision_hints(vision.text, trunks(self._workshop, self._priority))
        text = vision.text
        above = visions.amended(self._workshop, vision)
        if above is not None and vision.id in self._above:
            text = signed(struck_and_inserted(above.text, vision.text))
        note = " · ".join(filter(None, (vision.proposer, vision.why)))
        tone = _TONES[vision.status]
        return Row(text, label=visions.label(self._workshop, vision.id), marks=tuple(marks), note=note, tone=tone)

    def _called(self, vision_id: str) -> str:
        return visions.label(self._workshop, vision_id) if vision_id in self._workshop else "one deleted"


def trunks(workshop: Workshop, priority: str) -> list[str]:
    """The words of a priority's trunks."""
    return [statements.statement(workshop, trunk) for trunk in tree.trunks(workshop, priority)]
