"""The way back from an intervention to the dots on the wall, and forward from a problem."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from workshop import numbering, texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.kinds import RESULTS
from workshop.model import Node, Priority, Problem, Result, Theme, Vision
from workshop.problems import group_of
from workshop.problems import number as problem_number
from workshop.slots import owner
from workshop.statements import gaps, listed, tree
from workshop.statements.results import entries
from workshop.statements.statements import Shared, places, said_of, shared
from workshop.votes import themes
from workshop.votes.counting_place import standing, theme_id

Dots = Callable[[str], int]  # how many dots stand on a problem or theme


@dataclass(frozen=True, slots=True)
class Stop:
    """A record on the way, `depth` steps from where it began; `record` is empty where the way ends."""

    depth: int
    record: str
    word: str  # what it is: change C1, cause 2.1, problem 3 of Group One
    text: str
    dots: int | None = None
    again: bool = False  # whether the way on from here was told before


def back(workshop: Workshop, record_id: str, dots: Dots) -> list[Stop]:
    """Return the way back from an entry of a map, a statement, a vision, a priority or a theme, as an outline."""
    return _follow(workshop, record_id, dots, _behind, _no_further_back)


def forward(workshop: Workshop, record_id: str, dots: Dots) -> list[Stop]:
    """Return the way forward from a problem or a theme, to interventions, or to where it ended, as an outline."""
    return _follow(workshop, record_id, dots, _ahead, _no_further_ahead)


def _follow(
    workshop: Workshop,
    record_id: str,
    dots: Dots,
    onward: Callable[[Workshop, str, Shared], Iterator[str]],
    end: Callable[[Workshop, str], str],
) -> list[Stop]:
    stops: list[Stop] = []
    known = shared(workshop)
    told: set[str] = set()  # each record once: what people say can go in circles
    waiting = [(0, record_id)]
    while waiting:
        depth, here = waiting.pop()
        again = here in told
        counted = isinstance(workshop.records.get(here), Problem | Theme)
        on_it = dots(here) if counted else None
        stops.append(Stop(depth, here, word(workshop, here), said_of(workshop, here), on_it, again))
        if again:
            continue
        told.add(here)
        further = [i for i in dict.fromkeys(onward(workshop, here, known)) if i in workshop]
        waiting.extend((depth + 1, i) for i in reversed(further))
        if not further and (ended := end(workshop, here)):
            stops.append(Stop(depth + 1, "", texts.ENDS_HERE, ended))
    return stops


def word(workshop: Workshop, record_id: str) -> str:
    """Return what a record is, as the room calls it."""
    match workshop.records.get(record_id):
        case Result() as result:
            return f"{RESULTS[result.kind].word} {numbering.number(workshop, record_id)}"
        case Node():
            return numbering.called(workshop, record_id)
        case Vision():
            return texts.RECORDS["vision"]
        case Priority():
            return texts.RECORDS["priority"]
        case Theme():
            return texts.RECORDS["theme"]
        case Problem():
            group = group_of(workshop, record_id)
            number = problem_number(workshop, record_id)
            return texts.problem_called(number, group.name if group else "")
    return ""


def _behind(workshop: Workshop, record_id: str, known: Shared) -> Iterator[str]:
    """What a record comes from."""
    match workshop.records.get(record_id):
        case Result() as result:
            if served := gaps.served_by(workshop, result):
                yield served
            yield from result.answers
        case Node() as node:
            is_trunk = node.parent.endswith(":trunk")
            for place in [record_id] if is_trunk else places(workshop, record_id, known):
                yield owner(workshop.need(Node, place).parent)
            if not is_trunk:
                yield from listed.problems_of(workshop, record_id)
        case Vision() as vision:
            yield tree.priority_of(workshop, vision.id)
        case Priority() as priority:
            yield standing(workshop, priority.source) or priority.source
        case Theme():
            yield from (problem.id for problem in themes.members(workshop, record_id))


def _no_further_back(workshop: Workshop, record_id: str) -> str:
    match workshop.records.get(record_id):
        case Result():
            return texts.ANSWERS_NOTHING
        case Priority():
            return texts.PLENARYS_OWN
        case Theme():
            return texts.HAS_NO_PROBLEMS
    return ""


def _ahead(workshop: Workshop, record_id: str, _known: Shared) -> Iterator[str]:
    """What came of a record."""
    match workshop.records.get(record_id):
        case Problem() as problem:
            top = standing(workshop, problem.id)
            if top != problem.id:
                yield top
                return
            yield from _adopted(workshop, problem.id)
            if theme := theme_id(workshop, problem):
                yield theme
            yield from (
                node
                for node in listed.in_trees(workshop).get(problem.id, ())
                if not workshop.need(Node, node).parent.endswith(":trunk")
            )
        case Theme():
            yield from _adopted(workshop, record_id)
        case Priority():
            yield from tree.trunks(workshop, record_id)
        case Node():
            yield from (result.id for result in gaps.entries_on(workshop, record_id))
            yield from tree.below(workshop, record_id)
        case Result():
            yield from workshop.children(record_id)
            yield from sorted(r.id for r in workshop.every(Result) if record_id in r.answers)


def _adopted(workshop: Workshop, item: str) -> Iterator[str]:
    for priority in workshop.all_in("priorities", Priority):
        if priority.source and (standing(workshop, priority.source) or priority.source) == item:
            yield priority.id


def _no_further_ahead(workshop: Workshop, record_id: str) -> str:
    match workshop.records.get(record_id):
        case Problem():
            return texts.PROBLEM_IN_NO_TREE
        case Theme():
            return texts.THEME_IN_NO_TREE
        case Priority():
            return texts.PRIORITY_WITHOUT_TREE
        case Result() as result if result.kind in ("change", "immediate"):
            return texts.NO_INTERVENTION
        case Node() as node if not node.parent.endswith(":trunk"):
            return texts.NOT_ANSWERED
    return ""


@dataclass(frozen=True, slots=True)
class Way:
    """One way from an intervention back to the dots, as ids; empty where it has no such station."""

    intervention: str
    change: str = ""  # or another entry, through which the intervention answers the cause
    cause: str = ""  # the cause, effect or trunk that is answered
    trunk: str = ""
    priority: str = ""
    source: str = ""  # the theme, or the problem adopted by itself
    ended: str = ""  # where the way ended before the dots, as a phrase


def ways(workshop: Workshop, priority: str) -> list[Way]:
    """Return all ways back from the interventions of a map, in its order; one at least for each."""
    found: dict[Way, None] = {}
    known = shared(workshop)
    for result in entries(workshop, priority):
        if result.kind == "intervention":
            answered = [*_answered(workshop, result, known)]
            for change, cause in answered:
                found.update(dict.fromkeys(_to_the_dots(workshop, Way(result.id, change, cause), known)))
            if not answered:
                found[Way(result.id, ended=_no_further_back(workshop, result.id))] = None
    return [*found]


def _answered(workshop: Workshop, intervention: Result, known: Shared) -> Iterator[tuple[str, str]]:
    """The statements that an intervention answers, each with the change through which it does."""
    waiting, seen = [(intervention.id, "")], {intervention.id}
    while waiting:
        here, change = waiting.pop(0)
        if workshop.need(Result, here).kind != "intervention":
            change = change or here
        for behind in _behind(workshop, here, known):
            if workshop.get(Node, behind) is not None:
                yield change, behind
            elif workshop.get(Result, behind) is not None and behind not in seen:
                seen.add(behind)
                waiting.append((behind, change))


def _to_the_dots(workshop: Workshop, way: Way, known: Shared) -> Iterator[Way]:
    for place in places(workshop, way.cause, known):
        try:
            trunk = tree.trunk_of(workshop, place)
        except WorkshopError:  # what it grew from was thrown away in another copy
            yield replace(way, ended=texts.ANSWERED_IS_GONE)
            continue
        priority = workshop.get(Priority, tree.priority_of(workshop, trunk))
        source = (standing(workshop, priority.source) or priority.source) if priority is not None else ""
        ended = "" if source in workshop else _no_further_back(workshop, priority.id) if priority else ""
        yield replace(
            way,
            trunk=trunk,
            priority=priority.id if priority else "",
            source=source if source in workshop else "",
            ended=ended,
        )
