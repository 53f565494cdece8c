"""Session 4: wordings of the vision proposed for a priority, amended, merged and agreed."""

import re
from collections.abc import Sequence

from workshop import outline, texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import VisionStatus
from workshop.model import Record, Vision
from workshop.numbering import letter
from workshop.slots import slot
from workshop.statements.brackets import line_of, open_in, worded, worded_as
from workshop.text import cleaned, search_key
from workshop.word_diff import SPACELESS

_COMMON = frozenset({
    "that", "with", "this", "from", "have", "been", "they", "their", "them", "which", "those", "these",
    "will", "into", "than", "more",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENGLISH = frozenset({"the", "of", "and", "are", "is", "by", "for", "to", "with", "their", "have"})
_ONLY_ENGLISH = frozenset({"the", "and", "their", "with"})  # words that no other language of Latin letters has
_CHANGE = re.compile(
    r"\b(?:no (?:one|longer|more)|not|all|new|every|less|more|fewer|better|stronger|safer|free|end|stop"
    r"|without|enough|adequate|full|fully|will|eliminat\w*|reduc\w*|increas\w*|improv\w*|\w{3,}ed|\w{3,}ened"
    r"|\w{4,}er)\b",
    re.IGNORECASE,
)
_STEM = 5  # letters by which "convict" and "convictions" are taken to speak of the same thing


def proposals(workshop: Workshop, priority: str) -> list[Vision]:
    """Return all wordings for a priority, in the order in which they were proposed."""
    return [*workshop.all_in(slot(priority, "visions"), Vision)]


def propose(workshop: Workshop, vision_id: str, priority: str, text: str, proposer: str = "") -> Workshop:
    """Return the workshop with a wording proposed for a priority.

    Args:
        workshop: The workshop as it is.
        vision_id: The id of the wording.
        priority: The id of the priority.
        text: The wording.
        proposer: Who proposed it.

    Raises:
        WorkshopError: The wording is empty.
    """
    new = worded(Vision(id=vision_id), _words(text), proposer)
    return outline.insert(workshop, [new], slot(priority, "visions"))


def amend(workshop: Workshop, vision_id: str, wording: str, text: str, proposer: str = "", why: str = "") -> Workshop:
    """Return the workshop with a changed wording proposed against another one, which stays as it was.

    Args:
        workshop: The workshop as it is.
        vision_id: The id of the changed wording.
        wording: The id of the one that it would change.
        text: The changed wording.
        proposer: Who proposed it.
        why: Why it should be changed.

    Raises:
        WorkshopError: The wording is empty, or nothing was changed.
    """
    old = workshop.need(Vision, wording)
    before = Vision(id=vision_id, amends=wording, **worded_as(old))
    new = worded(before, _words(text), proposer)
    if new.text == old.text:
        raise WorkshopError(texts.SAME_WORDING)
    return outline.insert(workshop, [new.replace_fields(proposer=cleaned(proposer), why=cleaned(why))], old.parent)


def merge(workshop: Workshop, vision_id: str, wordings: Sequence[str], text: str, proposer: str = "") -> Workshop:
    """Return the workshop with one proposal in the place of several, which stay in the record as amended.

    Args:
        workshop: The workshop as it is.
        vision_id: The id of the proposal.
        wordings: The ids of those that it brings together.
        text: Its wording.
        proposer: Who proposed it.

    Raises:
        WorkshopError: There are fewer than two wordings, or they are of several visions.
    """
    old = [workshop.need(Vision, wording) for wording in dict.fromkeys(wordings)]
    if len({vision.parent for vision in old}) != 1 or len(old) < 2:
        raise WorkshopError(texts.TWO_WORDINGS)
    ordinary = tuple(dict.fromkeys(raw for vision in old for raw in vision.ordinary))
    origins = tuple(vision.id for vision in old)
    new = worded(Vision(id=vision_id, origins=origins, ordinary=ordinary), _words(text), proposer)
    workshop = workshop.put(*(vision.replace_fields(status="amended") for vision in old))
    return outline.insert(workshop, [new], old[0].parent)


def both(workshop: Workshop, wordings: Sequence[str]) -> str:
    """Return wordings one after the other, as a merger of them begins."""
    return " / ".join(line_of(workshop.need(Vision, wording)) for wording in wordings)


def reword(workshop: Workshop, vision_id: str, text: str, proposer: str) -> Workshop:
    """Return the workshop with a wording corrected; a change that the room debates is an amendment instead.

    Args:
        workshop: The workshop as it is.
        vision_id: The wording.
        text: How it reads now.
        proposer: Who proposed it.

    Raises:
        WorkshopError: The wording is empty, or was deleted.
    """
    old = workshop.need(Vision, vision_id)
    return workshop.put(worded(old, _words(text), proposer))


def set_status(
    workshop: Workshop, vision_id: str, status: VisionStatus, why: str = "", *, with_brackets: bool = False
) -> Workshop:
    """Return the workshop with a wording proposed, amended, agreed or withdrawn.

    One wording of a priority is agreed at a time: agreeing one makes that agreed before, and those that it amends,
    "amended", since the room replaced them and did not take them back.

    Args:
        workshop: The workshop as it is.
        vision_id: The wording.
        status: How the room stands to it.
        why: Why; what was recorded before stays where it is empty.
        with_brackets: Whether a wording may be agreed that has open brackets, since the room knows of them.

    Raises:
        WorkshopError: The wording was deleted; or it was agreed, and the room did not take account of open brackets.
    """
    vision = workshop.need(Vision, vision_id)
    if status == "agreed" and vision.status != "agreed" and open_in(vision) and not with_brackets:
        raise WorkshopError(texts.OPEN_BRACKETS)
    changed: list[Record] = [vision.replace_fields(status=status, why=cleaned(why) or vision.why)]
    if status == "agreed":
        replaced = {other.id for other in chain_of(workshop, vision_id)[1:]}
        changed.extend(
            other.replace_fields(status="amended")
            for other in workshop.all_in(vision.parent, Vision)
            if other.id != vision_id
            and (other.status == "agreed" or (other.id in replaced and other.status == "proposed"))
        )
    return workshop.put(*changed)


def agreed(workshop: Workshop, priority: str) -> Vision | None:
    """Return the wording that was adopted; of two that two copies adopted, the one proposed last."""
    found = [vision for vision in proposals(workshop, priority) if vision.status == "agreed"]
    return found[-1] if found else None


def chain_of(workshop: Workshop, vision_id: str) -> list[Vision]:
    """Return a wording, the one that it amends, the one that this amends, and so on; a loop ends it."""
    chain: list[Vision] = []
    current = workshop.get(Vision, vision_id)
    while current is not None and current not in chain:
        chain.append(current)
        current = workshop.get(Vision, current.amends) if current.amends else None
    return chain


def amended(workshop: Workshop, vision: Vision) -> Vision | None:
    """Return the living wording against which this one was proposed."""
    chain = chain_of(workshop, vision.id)
    return chain[1] if len(chain) > 1 and chain[1].parent == vision.parent else None


def ordered(workshop: Workshop, priority: str) -> list[Vision]:
    """Return the agreed wording first, then the proposals in their order, each before its amendments."""
    top = agreed(workshop, priority)
    found = proposals(workshop, priority)
    below: dict[str, list[Vision]] = {}
    for vision in found:
        above = amended(workshop, vision)
        below.setdefault(above.id if above else "", []).append(vision)
    order = [top] if top else []
    waiting = [*reversed(below.get("", []))]
    seen: set[str] = set()
    while waiting:
        vision = waiting.pop()
        seen.add(vision.id)
        if vision is not top:
            order.append(vision)
        waiting.extend(reversed(below.get(vision.id, [])))
    order.extend(vision for vision in found if vision.id not in seen and vision is not top)  # loops
    return order


def label(workshop: Workshop, vision_id: str) -> str:
    """Return how the room calls a wording: A, B, C; A.1 for the first amendment of A."""
    vision = workshop.need(Vision, vision_id)
    parts: list[str] = []
    for each in chain_of(workshop, vision_id):
        above = amended(workshop, each)
        beside = [other.id for other in workshop.all_in(vision.parent, Vision) if amended(workshop, other) == above]
        place = beside.index(each.id)
        parts.append(str(place + 1) if above else letter(place))
        if above is None:
            break
    return ".".join(reversed(parts))


def horizon(workshop: Workshop) -> str:
    """Return how far the visions look ahead, in words; empty where that is not known."""
    return texts.horizon(workshop.details.horizon)


def _words(text: str) -> str:
    words = cleaned(text)
    if not words:
        raise WorkshopError(texts.EMPTY_VISION)
    return words


def vision_hints(text: str, trunks: Sequence[str]) -> list[str]:
    """Return what one may want to look at in a vision's words; never a reason to refuse it.

    Words are compared for any script that has spaces. What names a change is known in English only, so in any other
    language, and where one cannot tell, nothing is said of that.
    """
    found: list[str] = []
    stems = _stems(text)
    if stems and any(_stems(trunk) for trunk in trunks) and not any(stems & _stems(t) for t in trunks):
        found.append(texts.SHARES_NO_WORD)
    if _is_english(text) and not _CHANGE.search(text):
        found.append(texts.NAMES_NO_CHANGE)
    return found


def _is_english(text: str) -> bool:
    """Whether a text is in English for sure."""
    words = {*re.findall(r"[a-z]+", text.casefold())}
    letters = "".join(char for char in text if char.isalpha())
    return letters.isascii() and len(words & _ENGLISH) > 1 and bool(words & _ONLY_ENGLISH)


def _stems(text: str) -> set[str]:
    if SPACELESS.search(text):
        return set()
    return {word[:_STEM] for word in _WORD.findall(search_key(text)) if word not in _COMMON}
