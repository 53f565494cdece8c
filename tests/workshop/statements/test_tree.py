"""Problem trees: places, sides, one statement in several places, two trees from one, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import numbering, outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Node, Priority
from workshop.slots import slot
from workshop.statements import statements, tree

SKILLS = "priority-skills"


def words(workshop: Workshop, ids: tuple[str, ...]) -> list[str]:
    return [statements.statement(workshop, node_id) for node_id in ids]


def test_each_statement_knows_its_side_trunk_and_priority(skills: Workshop) -> None:
    assert tree.side_of(skills, "node-trunk") == "trunk"
    assert tree.side_of(skills, "node-cause-2-1") == "cause"
    assert tree.side_of(skills, "node-effect-1-1") == "effect"
    assert tree.trunk_of(skills, "node-effect-1-1") == "node-trunk"
    assert tree.priority_of(skills, "node-cause-2-1") == SKILLS


def test_a_list_pasted_as_trunks_becomes_their_causes(skills: Workshop) -> None:
    lines = ((0, "a"), (1, "b"), (2, "c"), (0, "d"), (1, "e"))
    nodes = [(level, tree.node(f"node-{name}", name)) for level, name in lines]
    after = tree.add(skills, nodes, f"{SKILLS}:trunk")
    assert tree.trunks(after, SKILLS) == ("node-trunk", "node-a", "node-d")
    assert after.children("node-a:causes") == ("node-b",)
    assert after.children("node-b") == ("node-c",)
    assert after.children("node-d:causes") == ("node-e",)


@pytest.mark.parametrize("into", ["node-trunk", "node-cause-1:causes", f"{SKILLS}:changes", "groups", "node-nobody"])
def test_nothing_is_put_where_no_tree_has_a_place(skills: Workshop, into: str) -> None:
    with pytest.raises(WorkshopError):
        tree.add(skills, [(0, tree.node("node-x", "x"))], into)
    with pytest.raises(WorkshopError):
        tree.move(skills, ["node-cause-1"], into)


def test_a_trunk_stays_a_trunk(skills: Workshop) -> None:
    two = tree.add(skills, [(0, tree.node("node-other", "Other"))], slot(SKILLS, "trunk"))
    with pytest.raises(WorkshopError):
        tree.indent(two, "node-other")
    with pytest.raises(WorkshopError):
        tree.move(two, ["node-other"], "node-trunk:causes")
    with pytest.raises(WorkshopError):
        tree.move(two, ["node-cause-1"], f"{SKILLS}:trunk")


def test_moving_a_branch_and_what_is_in_it_moves_the_branch(skills: Workshop) -> None:
    moved = tree.move(skills, ["node-cause-2", "node-cause-2-1"], "node-trunk:effects", "node-effect-1")
    assert moved.children("node-trunk:effects") == ("node-effect-1", "node-cause-2", "node-effect-2")
    assert moved.children("node-cause-2") == ("node-cause-2-1",)
    assert tree.side_of(moved, "node-cause-2-1") == "effect"


def test_a_cause_that_is_also_an_effect_is_one_statement(skills: Workshop) -> None:
    both = tree.also_other_side(skills, "node-again", "node-cause-3")
    assert words(both, tree.side(both, "node-trunk", "effect"))[-1] == "Rotation"
    reworded = statements.reword(both, "node-again", "Staff rotate every six months", "participant")
    assert statements.statement(reworded, "node-cause-3") == "Staff rotate every six months"
    put = tree.categorise(reworded, ["node-again"], "capacity")
    assert put.need(Node, "node-cause-3").category == "capacity"
    assert statements.places(put, "node-cause-3") == ["node-cause-3", "node-again"]
    with pytest.raises(WorkshopError):
        tree.also_other_side(put, "node-third", "node-cause-3")


def test_a_statement_outlives_the_place_where_it_was_first_said(skills: Workshop) -> None:
    both = tree.also_other_side(skills, "node-again", "node-cause-3")
    both = tree.add_place(both, "node-third", "node-again", "node-cause-1")
    gone = outline.drop(both, ["node-cause-3"])
    assert statements.statement(gone, "node-again") == "Rotation"
    reworded = statements.reword(gone, "node-again", "Rotation of staff")
    assert statements.statement(reworded, "node-third") == "Rotation of staff"
    assert "node-cause-3" in reworded.tray
    back = outline.restore(gone, "node-cause-3")
    assert statements.places(back, "node-third") == ["node-cause-3", "node-again", "node-third"]


@given(st.permutations(range(5)), st.integers(1, 5))
def test_loops_of_statements_end(order: list[int], size: int) -> None:
    workshop = outline.insert(Workshop(), [Priority(id=SKILLS, text="s")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node("node-t", "t"))], slot(SKILLS, "trunk"))
    loop = order[:size]
    ring = {here: loop[(place + 1) % size] for place, here in enumerate(loop)}
    nodes = [
        (0, tree.node(f"node-{n}", f"said {n}").replace_fields(same_as=f"node-{ring.get(n, loop[0])}"))
        for n in range(5)
    ]
    workshop = tree.add(workshop, nodes, "node-t:causes")
    assert {statements.statement(workshop, f"node-{n}") for n in range(5)} == {f"said {min(loop)}"}
    assert len(statements.places(workshop, "node-0")) == 5
    reworded = statements.reword(workshop, "node-0", "agreed")
    assert {statements.statement(reworded, f"node-{n}") for n in range(5)} == {"agreed"}


def test_two_statements_become_one_and_two_again(skills: Workshop) -> None:
    one = tree.link(skills, "node-effect-2", "node-cause-1")
    assert statements.statement(one, "node-effect-2") == "No curriculum"
    with pytest.raises(WorkshopError):
        tree.link(one, "node-cause-1", "node-effect-2")
    two = tree.unlink(one, "node-effect-2")
    two = statements.reword(two, "node-cause-1", "No national curriculum")
    assert statements.statement(two, "node-effect-2") == "No curriculum"


def test_a_tree_is_split_in_two_with_the_branches_chosen(skills: Workshop) -> None:
    chosen = ["node-cause-2-1", "node-cause-3", "node-effect-1", "node-effect-1-1"]
    two = tree.split_trunk(skills, "node-trunk", "node-new", chosen)
    assert tree.trunks(two, SKILLS) == ("node-trunk", "node-new")
    assert two.children("node-new:causes") == ("node-cause-2-1", "node-cause-3")
    assert two.children("node-new:effects") == ("node-effect-1",)
    assert two.children("node-effect-1") == ("node-effect-1-1",)
    assert two.children("node-trunk:causes") == ("node-cause-1", "node-cause-2")
    assert statements.statement(two, "node-new") == "Limited skills"
    assert two.need(Node, "node-new").origins == ("node-trunk",)
    with pytest.raises(WorkshopError):
        tree.split_trunk(two, "node-trunk", "node-no", ["node-cause-3"])


def test_a_statement_is_never_left_without_words(skills: Workshop) -> None:
    with pytest.raises(WorkshopError):
        statements.reword(skills, "node-trunk", " \n ")


def test_numbers_are_those_called_out_in_the_room(skills: Workshop) -> None:
    assert numbering.number(skills, "node-cause-2-1") == "2.1"
    assert numbering.number(skills, "node-effect-1-1") == "E1.1"
    assert numbering.number(skills, "node-trunk") == ""
    two = tree.split_trunk(skills, "node-trunk", "node-new", ["node-cause-2"])
    assert numbering.number(two, "node-cause-2-1") == "B1.1"
    assert numbering.number(two, "node-effect-1") == "AE1"
    assert numbering.find(two, SKILLS, "b") == "node-new"
    assert numbering.find(skills, SKILLS, "e1.1") == "node-effect-1-1"
    for nothing in ("", "9", "2.9", "x2", "2..1", "E", "0"):
        assert numbering.find(skills, SKILLS, nothing) == ""


@given(st.lists(st.integers(0, 3), max_size=30), st.booleans())
def test_the_number_of_a_statement_leads_to_it(levels: list[int], split: bool) -> None:
    workshop = outline.insert(Workshop(), [Priority(id=SKILLS, text="s")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node("node-t", "t"))], slot(SKILLS, "trunk"))
    for name in ("causes", "effects"):
        nodes = [(level, tree.node(f"node-{name}-{n}", f"{n}")) for n, level in enumerate(levels)]
        workshop = tree.add(workshop, nodes, f"node-t:{name}")
    if split:
        workshop = tree.split_trunk(workshop, "node-t", "node-u", workshop.children("node-t:causes")[::2])
    numbers = [numbering.number(workshop, node_id) for node_id in tree.nodes_of(workshop, SKILLS)]
    assert len(numbers) == len(set(numbers)) == 2 * len(levels) + 1 + split
    for node_id in tree.nodes_of(workshop, SKILLS)[0 if split else 1 :]:
        called = numbering.number(workshop, node_id)
        assert numbering.find(workshop, SKILLS, called.lower()) == node_id


def test_a_letter_for_any_place() -> None:
    assert [numbering.letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_rows_chosen_move_as_one_block_and_stop_at_the_ends(skills: Workshop) -> None:
    slot_name = "node-trunk:causes"
    first, second, third = skills.children(slot_name)
    assert outline.shift_together(skills, [second, third], -1).children(slot_name) == (second, third, first)
    assert outline.shift_together(skills, [second, first], 1).children(slot_name) == (third, first, second)
    assert outline.shift_together(skills, [first, second], -1) is skills
    assert outline.shift_together(skills, [third, first], 1) is skills
    with pytest.raises(WorkshopError):
        outline.shift_together(skills, [first, "node-cause-2-1"], 1)
