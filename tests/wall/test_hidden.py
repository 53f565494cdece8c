"""Whatever is done to a workshop, the wall holds no text that the room must not read, as text and as HTML."""

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wall.edits import SIGN, Typist, typed
from wall.board import board
from wall.fitting import board_lines, lines_of
from wall.page import page
from wall.pointing import VIEWS, Pointing
from wall.rows import Board, Room
from wall.rules import Rules
from workshop.document import Workshop
from workshop.kinds import NAMINGS, WALL_DOTS
from workshop.model import Comment, Group, Node, Person, Record
from workshop.slots import owner
from workshop.statements.statements import canonical_node
from workshop.votes.tallier import tally

EXAMPLES, EDITS = 25, 40  # so many edits before the first look, then a look after each: a thousand in all
_WIDTH = 60
_STATEMENTS = {
    "group": "name", "problem": "text", "theme": "name", "priority": "text", "vision": "text", "result": "text",
    "agenda": "text", "comment": "text",
}  # fmt: skip


def hidden(workshop: Workshop, rule: Rules) -> dict[str, str]:
    """The signs that must not be shown, each with the kind of thing that it is, told without the wall's own code."""
    why: dict[str, str] = {}
    shown: set[str] = set()
    for record_id, field, sign in typed(workshop):
        record = workshop.records.get(record_id)
        kind = _kind(workshop, record_id, record, field, rule)
        if kind:
            why.setdefault(sign, kind)
        else:
            shown.add(sign)
    held = {node.id: canonical_node(workshop, node.id) for node in workshop.every(Node)}
    for node in held.values():  # a statement that stands somewhere is shown, wherever it is held
        shown.update(SIGN.findall(node.text) if node is not None else ())
    return {sign: kind for sign, kind in why.items() if sign not in shown}


def _kind(workshop: Workshop, record_id: str, record: Record | None, field: str, rule: Rules) -> str:
    """What kind of hidden thing a field is; empty for what may be shown."""
    if record is None:
        return "tray"
    prefix = record_id.partition("-")[0]
    if isinstance(record, Comment) and (unheard := _unheard(workshop, record, rule)):
        return unheard
    if field == "due":
        return ""
    if field in ("speaker", "who", "proposer", "alternatives"):
        return f"{field} of {prefix}" if rule.names == "none" else ""
    if field == "group":
        return f"group of {prefix}" if rule.names == "none" else ""
    if isinstance(record, Person):
        return "participant" if rule.names != "group" or field == "name" else ""
    if isinstance(record, Group) and field == "members":
        return "members"
    if isinstance(record, Node) and field == "text":
        return ""
    return "" if _STATEMENTS.get(prefix) == field else f"{field} of {prefix}"


def _unheard(workshop: Workshop, said: Comment, rule: Rules) -> str:
    """Why nobody may read a comment; empty where everybody may."""
    above: Record | None = said
    passed: list[Record] = []
    while isinstance(above, Comment) and above not in passed:
        passed.append(above)
        if above.kind == "note":
            return "note"
        if above.parked and not rule.parked:
            return "parked"
        if above.parent == "inbox":
            return "inbox"
        above = workshop.records.get(owner(above.parent))
    return "loop" if isinstance(above, Comment) else ""


def words(made: Board) -> str:
    rows = [*made.rows, *made.said]
    if made.clock is not None:
        rows += [row for row in (made.clock.now, made.clock.next) if row is not None]
    lines = [line.text for row in rows for line in lines_of(row, _WIDTH)]
    return "\n".join([made.title, *lines, *(f"{row.text} {row.label} {row.note} {row.gap}" for row in rows)])


SEEN: Counter[str] = Counter()


@settings(max_examples=EXAMPLES)
@given(st.integers(0, 2**32))
def test_nothing_hidden_is_shown_after_any_edit(seed: int) -> None:
    typist, random = Typist(seed), Random(seed)
    for _ in range(EDITS):
        typist.edit()
    for _ in range(EDITS):
        typist.edit()
        workshop = typist.workshop
        rule = Rules(
            random.choice([*NAMINGS]), random.choice([*WALL_DOTS]), random.random() < 0.8, random.random() < 0.3
        )
        item = random.choice(["", "workshop", *sorted(workshop.records), *sorted(workshop.tray)])
        priority = random.choice(["", *workshop.children("priorities")])
        group = random.choice(["", *workshop.children("groups")])
        view, lines = random.choice(VIEWS), random.choice([16, 16, 9, 4])
        made = board(
            workshop, Pointing(view=view, item=item, priority=priority, group=group), rule, Room(lines, _WIDTH)
        )
        kinds = hidden(workshop, rule)
        SEEN.update({*kinds.values()})
        for text in (words(made), page(made)):
            assert {sign: kinds[sign] for sign in SIGN.findall(text) if sign in kinds} == {}
        assert board_lines(made, _WIDTH) <= lines
        sums = tally(workshop) if view == "ranking" and rule.dots != "always" else None
        if sums is not None and not sums.ledger.balances and sums.round > 1:
            SEEN["dots"] += 1
            assert not any(row.bar for row in made.rows)
            assert re.findall(r"\d+", words(made).partition("\n")[2].partition("\n")[0])[:1] == [
                str(sums.ledger.total.placed)
            ]
            assert 'class="bar"' not in page(made)


def test_all_kinds_of_hidden_things_were_there() -> None:
    """Runs after the property, which would hold of an empty workshop too."""
    if not SEEN:
        pytest.skip("the property did not run here, so it says nothing of what was there")
    wanted = {
        "tray", "inbox", "parked", "note", "speaker of comment", "who of comment", "proposer of node",
        "proposer of vision", "participant", "members", "voter of ballot", "spoiled of ballot", "reason of rating",
        "why of node", "why of vision", "risks of result", "answered of result", "code of phrase", "text of phrase",
        "name of recording", "notes of workshop", "reason of priority", "left_out of problem", "speaker of agenda",
        "group of result", "alternatives of node", "dots",
    }  # fmt: skip
    assert wanted - {*SEEN} == set()


@pytest.mark.parametrize("view", VIEWS)
def test_rules_are_told_by_the_workshop_alone(view: str) -> None:
    """The same workshop gives the same board, to the letter."""
    typist = Typist(7)
    for _ in range(60):
        typist.edit()
    pointing = Pointing(view=view, item=typist.any_of(Node))  # type: ignore[arg-type]
    one, other = (board(typist.workshop, pointing, Rules("full")) for _ in range(2))
    assert one == other
    assert page(one) == page(other)


def test_the_oracle_tells_what_is_hidden() -> None:
    """It is told by its own rules: an empty one would let everything pass."""
    typist = Typist(1)
    for _ in range(200):
        typist.edit()
    found = hidden(typist.workshop, Rules("none"))
    assert found
    assert {"tray", "participant"} <= {*found.values()}
