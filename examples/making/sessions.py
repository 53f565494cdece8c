"""Sessions 3 to 5, typed: trees, visions, results maps."""

from collections.abc import Mapping, Sequence
from functools import partial

from examples.making import maps, trees, words
from examples.making.statements import Cause, Entry, Tree
from examples.making.typist import Typist
from workshop import visions
from workshop.kinds import RESULTS
from workshop.model import Comment, Vision
from workshop.slots import slot
from workshop.statements import results, statements, tree

Statements = dict[str, dict[str, str]]  # by priority: the id of each statement of its tree, by its text


def session_three(typist: Typist, adopted: Mapping[str, str]) -> Statements:
    """The four trees and what was said about them."""
    made: Statements = {}
    for drawn in trees.TREES:
        made[drawn.priority] = _tree(typist, adopted[drawn.priority], drawn)
        _talk(typist, drawn, made[drawn.priority])
    return made


def _tree(typist: Typist, priority: str, drawn: Tree) -> dict[str, str]:
    trunk = tree.trunks(typist.workshop, priority)[0]
    _reword(typist, trunk, drawn.trunk)
    ids = {drawn.trunk: trunk}
    for name, listed in (("causes", drawn.causes), ("effects", drawn.effects)):
        waiting = [(slot(trunk, name), cause) for cause in reversed(listed)]
        while waiting:
            into, cause = waiting.pop()
            ids[cause.text] = _statement(typist, into, cause)
            waiting.extend((ids[cause.text], deeper) for deeper in reversed(cause.below))
    return ids


def _statement(typist: Typist, into: str, cause: Cause) -> str:
    node = tree.node(typist.new("node"), cause.text)
    typist.do("Add statement", lambda w: tree.add(w, [(0, node)], into), cause.text)
    if cause.category:
        typist.do("Category", partial(tree.categorise, ids=[node.id], category=cause.category))
    return node.id


def _reword(typist: Typist, trunk: str, text: str, proposer: str = "", why: str = "") -> None:
    typist.do(
        "Reword",
        partial(statements.reword, node_id=trunk, text=text, proposer=proposer, why=why),
        text + why,
    )


def _talk(typist: Typist, drawn: Tree, ids: dict[str, str]) -> None:
    trunk = ids[drawn.trunk]
    if drawn is trees.SKILLS:
        words.about_skills(typist, trunk, ids[trees.ROTATION])
    elif drawn is trees.COOPERATION:
        recurring = words.about_cooperation(typist, trunk)
        typist.do("Flag", lambda w: w.put(w.need(Comment, recurring).replace_fields(recurring=True)))
        for shared in (trees.CONSTRAINTS, trees.TOO_FEW):
            place = typist.new("node")
            also = partial(tree.add_place, new_id=place, node_id=ids[shared], into=ids[trees.EXTERNAL])
            typist.do("Also elsewhere", also)
    elif drawn is trees.ECONOMIC:
        words.about_economy(typist, trunk)
        _reword(typist, trunk, trees.TRUNK_THEN, "the plenary", trees.WHY)
        ids[trees.TRUNK_THEN] = trunk
    else:
        for both in (trees.AWARENESS, trees.MEDIATION):
            also = partial(tree.also_other_side, new_id=typist.new("node"), node_id=ids[both])
            typist.do("Also on the other side", also)
        words.about_law(typist, ids[trees.POLITICAL_WILL])


def session_four(typist: Typist, adopted: Mapping[str, str]) -> None:
    """The four visions and their debates."""
    skills, cooperation, economy, law = adopted.values()
    first = _propose(typist, skills, words.SKILLS_VISION)
    words.debate_skills(typist, first)
    instead = typist.new("vision")
    amend = partial(visions.amend, vision_id=instead, wording=first, text=words.SKILLS_INSTEAD)
    typist.do("Amend", amend, words.SKILLS_INSTEAD)
    why = words.SKILLS_WHY
    typist.do("Why", lambda w: w.put(w.need(Vision, instead).replace_fields(why=why)), why)
    words.debate_cooperation(typist, _propose(typist, cooperation, words.COOPERATION_VISION))
    words.debate_economy(typist, _propose(typist, economy, words.ECONOMIC_VISION))
    words.debate_law(typist, _propose(typist, law, words.LEGAL_VISION))


def _propose(typist: Typist, priority: str, text: str) -> str:
    vision = typist.new("vision")
    typist.do("Propose", partial(visions.propose, vision_id=vision, priority=priority, text=text), text)
    return vision


def session_five(typist: Typist, adopted: Mapping[str, str], known: Statements) -> None:
    """The four results maps."""
    for (name, priority), entries in zip(adopted.items(), maps.MAPS, strict=True):
        made = _map(typist, priority, entries, known[name])
        if name == "Skills":
            typist.steer(made, maps.QUESTION)


def _map(typist: Typist, priority: str, entries: Sequence[Entry], ids: Mapping[str, str]) -> str:
    """A map; the id of its first entry."""
    first = ""
    waiting = [(slot(priority, RESULTS[entry.kind].slot), entry) for entry in reversed(entries)]
    while waiting:
        into, entry = waiting.pop()
        made = results.entry(typist.new("result"), entry.text)
        typist.do("Add entry", partial(results.add, entries=[(0, made)], into=into), entry.text)
        answered = [ids[text] for text in entry.answers]
        if answered:
            typist.do("Answers", partial(results.answer, result_id=made.id, ids=answered))
        first = first or made.id
        waiting.extend((made.id, below) for below in reversed(entry.below))
    return first
