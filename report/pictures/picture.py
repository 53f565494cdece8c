"""What stands in the picture of a tree or of a results map, before anybody draws it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from languages import writing
from report import texts
from report.harmless import harmless
from workshop import numbering, visions
from workshop.document import Workshop
from workshop.kinds import CATEGORIES, RESULTS
from workshop.model import Node, Priority, Result
from workshop.slots import slot
from workshop.statements import gaps, results, statements, tree


@dataclass(frozen=True, slots=True)
class Box:
    """One statement: its number, its words, and what is noted about it.

    `tone` is what it is, `hand` what is being talked about. `category` is the value of its category, which a drawing
    shows by a sign beside the words of the note.
    """

    label: str
    text: str
    note: str = ""
    tone: str = "item"  # trunk, vision, result, item, hand; gap where something is missing
    category: str = ""


Side = Sequence[tuple[int, Box]]  # each box with its depth, before what grows from it


@dataclass(frozen=True, slots=True)
class Picture:
    """What goes above and below the boxes in the middle, and what it is all called."""

    title: str
    subtitle: str
    middle: Side
    above: Side
    below: Side
    above_name: str
    below_name: str


def trees(workshop: Workshop, priority: str) -> list[Picture]:
    """Return the picture of each tree of a priority."""
    known = statements.shared(workshop)
    return [problem_tree(workshop, priority, trunk, known) for trunk in tree.trunks(workshop, priority)]


def problem_tree(workshop: Workshop, priority: str, trunk: str, known: statements.Shared) -> Picture:
    """Return the picture of one tree: effects above, the trunk, causes below.

    Args:
        workshop: The workshop.
        priority: The id of the priority that the tree belongs to.
        trunk: The id of its trunk.
        known: The statements that stand in several places, as `shared` finds them.
    """
    effects = _side(workshop, tree.side(workshop, trunk, "effect"), known)
    causes = _side(workshop, tree.side(workshop, trunk, "cause"), known)
    return Picture(
        texts.TREE_TITLE.format(priority=_words(workshop.need(Priority, priority).text)),
        texts.effects_and_causes(len(effects), len(causes)),
        ((0, _node(workshop, trunk, known, "trunk")),),
        effects,
        causes,
        texts.EFFECTS,
        texts.CAUSES,
    )


def _side(workshop: Workshop, ids: Iterable[str], known: statements.Shared) -> Side:
    return tuple((depth, _node(workshop, node_id, known)) for depth, node_id in tree.walk(workshop, ids))


def _node(workshop: Workshop, node_id: str, known: statements.Shared, tone: str = "item") -> Box:
    held = statements.canonical_node(workshop, node_id)
    category = CATEGORIES[held.category].word if held is not None and held.category else ""
    others = [place for place in statements.places(workshop, node_id, known) if place != node_id]
    also = [texts.ALSO.format(place=_words(numbering.called(workshop, place, node_id))) for place in others]
    return Box(
        numbering.number(workshop, node_id),
        _words(statements.statement(workshop, node_id)),
        writing.SEMICOLON.join(filter(None, (category, *also))),
        tone,
        held.category if held is not None else "",
    )


def results_map(workshop: Workshop, priority: str, known: statements.Shared | None = None) -> Picture:
    """Return the picture of a results map: longer-term results above, the immediate one, what brings it below.

    Who asks for many gives the statements that stand in several places, as `shared` finds them.
    """
    agreed = visions.agreed(workshop, priority)
    missing = {*gaps.gaps(workshop, priority).all()}
    together = statements.shared(workshop) if known is None else known

    def under(name: str) -> Side:
        walked = tree.walk(workshop, workshop.children(slot(priority, name)))
        return tuple((depth, _entry(workshop, result_id, missing, together)) for depth, result_id in walked)

    longer, changes, interventions = under("longer-term"), under("changes"), under("interventions")
    middle = [(0, Box(texts.VISION, _words(agreed.text), "", "vision"))] if agreed else []
    middle += under("immediate")
    return Picture(
        texts.MAP_TITLE.format(priority=_words(workshop.need(Priority, priority).text)),
        _counted(results.entries(workshop, priority)),
        tuple(middle),
        longer,
        (*changes, *interventions),
        texts.LONGER_TERM,
        texts.CHANGES_AND_INTERVENTIONS,
    )


def _entry(workshop: Workshop, result_id: str, missing: set[str], known: statements.Shared) -> Box:
    result = workshop.need(Result, result_id)
    there = (gaps.place_answered(workshop, result, i, known) for i in result.answers)
    answered = [name for place in there if (name := _answered(workshop, place))]
    note = writing.SEMICOLON.join(
        filter(
            None,
            (
                RESULTS[result.kind].word,
                _words(results.group_name(workshop, result.group)),
                texts.ANSWERS_PLACES.format(places=", ".join(answered)) if answered else "",
                texts.CHECK_WORDING if results.check_wording(workshop, result) else "",
                texts.NO_INTERVENTION_YET if result_id in missing and result.kind == "change" else "",
                texts.ANSWERS_NOTHING if result_id in missing and result.kind == "intervention" else "",
            ),
        )
    )
    tone = "gap" if result_id in missing or not result.text else "result"
    return Box(numbering.number(workshop, result_id), _words(result.text) or texts.NOT_WORDED_BOX, note, tone)


def _answered(workshop: Workshop, record_id: str) -> str:
    if isinstance(workshop.records.get(record_id), Node):
        return numbering.called(workshop, record_id)
    return numbering.number(workshop, record_id) if record_id in workshop else ""


def _counted(entries: Iterable[Result]) -> str:
    counts = Counter(result.kind for result in entries)
    return ", ".join(writing.counted(counts[k.value], k.word, k.plural) for k in RESULTS.values() if counts[k.value])


def _words(text: str) -> str:
    return harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").replace("\t", " ")


def siblings_after(side: Side) -> Iterator[tuple[int, Box, tuple[bool, ...]]]:
    """Yield each box with its depth, and for each level from the trunk to it, whether a sibling follows there."""
    follows: list[list[bool]] = []
    open_levels: dict[int, bool] = {}
    for depth, _ in reversed(side):
        for level in [level for level in open_levels if level > depth]:
            del open_levels[level]
        here = [open_levels.get(level, False) for level in range(depth + 1)]
        open_levels[depth] = True
        follows.append(here)
    for (depth, box), here in zip(side, reversed(follows), strict=True):
        yield depth, box, tuple(here)


def in_parts(picture: Picture, most: int) -> list[Picture]:
    """Return a picture in parts of about so many boxes that can be read on a page; one that is small stays whole.

    Each part has the boxes in the middle. A branch is never cut.
    """
    if len(picture.above) + len(picture.below) <= most:
        return [picture]
    parts = [replace(picture, above=side, below=()) for side in _chunks(picture.above, most)]
    parts += [replace(picture, above=(), below=side) for side in _chunks(picture.below, most)]
    if len(parts) == 1:
        return [picture]
    return [
        replace(part, title=texts.PART.format(title=picture.title, part=place, parts=len(parts)))
        for place, part in enumerate(parts, 1)
    ]


def _chunks(side: Side, most: int) -> list[Side]:
    branches: list[list[tuple[int, Box]]] = []
    for depth, box in side:
        if depth == 0 or not branches:
            branches.append([])
        branches[-1].append((depth, box))
    chunks: list[list[tuple[int, Box]]] = []
    for branch in branches:
        if not chunks or len(chunks[-1]) + len(branch) > most:
            chunks.append([])
        chunks[-1].extend(branch)
    return [tuple(chunk) for chunk in chunks]
