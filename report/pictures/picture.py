"""What stands in the picture of a tree or of a results map, before anybody draws it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from report.plain import harmless
from workshop import numbering, visions
from workshop.document import Workshop
from workshop.kinds import CATEGORIES, RESULTS
from workshop.model import Node, Priority, Result
from workshop.slots import slot
from workshop.statements import gaps, results, statements, tree
from workshop.text import plural


@dataclass(frozen=True, slots=True)
class Box:
    """One statement: its number, its words, and what is noted about it. `tone` is what it is."""

    label: str
    text: str
    note: str = ""
    tone: str = "item"  # trunk, vision, result, item; gap where something is missing


Side = Sequence[tuple[int, Box]]  # each box with its depth, before what grows from it


@dataclass(frozen=True, slots=True)
class Picture:
    """What goes above and below the boxes in the middle, and what it is all called."""

    title: str
    subtitle: str
    middle: Sequence[Box]
    above: Side
    below: Side
    above_name: str
    below_name: str


def trees(workshop: Workshop, priority: str) -> list[Picture]:
    """The picture of each tree of a priority: effects above, the trunk, causes below."""
    return [_tree(workshop, priority, trunk) for trunk in tree.trunks(workshop, priority)]


def _tree(workshop: Workshop, priority: str, trunk: str) -> Picture:
    known = statements.shared(workshop)
    effects = _side(workshop, tree.side(workshop, trunk, "effect"), known)
    causes = _side(workshop, tree.side(workshop, trunk, "cause"), known)
    return Picture(
        f"Problem tree: {_words(workshop.need(Priority, priority).text)}",
        f"{plural(len(effects), 'effect')}, {plural(len(causes), 'cause')}",
        [_node(workshop, trunk, known, "trunk")],
        effects,
        causes,
        "Effects",
        "Causes",
    )


def _side(workshop: Workshop, ids: Iterable[str], known: statements.Shared) -> Side:
    return [(depth, _node(workshop, node_id, known)) for depth, node_id in tree.walk(workshop, ids)]


def _node(workshop: Workshop, node_id: str, known: statements.Shared, tone: str = "item") -> Box:
    held = statements.canonical_node(workshop, node_id)
    category = CATEGORIES[held.category].word if held is not None and held.category else ""
    others = [place for place in statements.places(workshop, node_id, known) if place != node_id]
    also = [f"also {_words(numbering.called(workshop, place, node_id))}" for place in others]
    return Box(
        numbering.number(workshop, node_id),
        _words(statements.statement(workshop, node_id)),
        "; ".join(filter(None, (category, *also))),
        tone,
    )


def results_map(workshop: Workshop, priority: str) -> Picture:
    """The picture of a results map: longer-term results above, the immediate one, what brings it below."""
    agreed = visions.agreed(workshop, priority)
    missing = {*gaps.gaps(workshop, priority).all()}
    known = statements.shared(workshop)

    def under(name: str) -> Side:
        walked = tree.walk(workshop, workshop.children(slot(priority, name)))
        return [(depth, _entry(workshop, result_id, missing, known)) for depth, result_id in walked]

    longer, changes, interventions = under("longer-term"), under("changes"), under("interventions")
    middle = [Box("Vision", _words(agreed.text), "", "vision")] if agreed else []
    middle += [box for _, box in under("immediate")]
    return Picture(
        f"Results map: {_words(workshop.need(Priority, priority).text)}",
        _counted(results.entries(workshop, priority)),
        middle,
        longer,
        [*changes, *interventions],
        "Longer-term results",
        "Changes and interventions",
    )


def _entry(workshop: Workshop, result_id: str, missing: set[str], known: statements.Shared) -> Box:
    result = workshop.need(Result, result_id)
    there = (gaps.place_answered(workshop, result, i, known) for i in result.answers)
    answered = [name for place in there if (name := _answered(workshop, place))]
    note = "; ".join(
        filter(
            None,
            (
                RESULTS[result.kind].word,
                _words(results.group_name(workshop, result.group)),
                f"answers {', '.join(answered)}" if answered else "",
                "check wording" if results.check_wording(workshop, result) else "",
                "no intervention yet" if result_id in missing and result.kind == "change" else "",
                "answers nothing" if result_id in missing and result.kind == "intervention" else "",
            ),
        )
    )
    tone = "gap" if result_id in missing or not result.text else "result"
    return Box(numbering.number(workshop, result_id), _words(result.text) or "(not worded yet)", note, tone)


def _answered(workshop: Workshop, record_id: str) -> str:
    if isinstance(workshop.records.get(record_id), Node):
        return numbering.called(workshop, record_id)
    return numbering.number(workshop, record_id) if record_id in workshop else ""


def _counted(entries: Iterable[Result]) -> str:
    counts = Counter(result.kind for result in entries)
    return ", ".join(plural(counts[k.value], k.word, k.plural) for k in RESULTS.values() if counts[k.value])


def _words(text: str) -> str:
    return harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").replace("\t", " ")


def siblings_after(side: Side) -> Iterator[tuple[int, Box, tuple[bool, ...]]]:
    """Each box with its depth, and for each level from the trunk to it, whether a sibling follows there."""
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
