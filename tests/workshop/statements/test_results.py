"""Results maps: kinds by place, what entries answer, wordings to check, gaps, a map made from a tree."""

from collections.abc import Callable
from itertools import count

import pytest

from workshop import numbering, outline
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Group, Node, Priority, Result
from workshop.slots import slot
from workshop.statements import gaps, merge_split, results, statements, tree

SKILLS = "priority-skills"


def ids() -> Callable[[str], str]:
    numbers = count(1)
    return lambda prefix: f"{prefix}-{next(numbers):03}"


def kinds(workshop: Workshop) -> dict[str, str]:
    return {entry.id: entry.kind for entry in results.entries(workshop, SKILLS)}


@pytest.fixture
def mapped(skills: Workshop) -> Workshop:
    """Two changes, the second with an intervention under it, and one intervention by itself."""
    lines = ((0, "1", "A curriculum"), (0, "2", "A budget line"), (1, "3", "Lobby for a budget"))
    new = [(level, results.entry(f"result-{name}", text, "Group One")) for level, name, text in lines]
    skills = results.add(skills, new, f"{SKILLS}:changes")
    return results.add(skills, [(0, results.entry("result-4", "Train judges"))], f"{SKILLS}:interventions")


def test_the_place_of_an_entry_makes_its_kind(mapped: Workshop) -> None:
    assert kinds(mapped) == {
        "result-1": "change", "result-2": "change", "result-3": "intervention", "result-4": "intervention",
    }  # fmt: skip
    moved = results.move(mapped, ["result-2", "result-3"], f"{SKILLS}:longer-term")
    assert kinds(moved)["result-2"] == "longer-term"
    assert moved.children("result-2") == ("result-3",)
    assert kinds(results.indent(mapped, "result-2"))["result-2"] == "intervention"
    assert kinds(results.outdent(mapped, "result-3"))["result-3"] == "change"
    up = results.set_kind(mapped, ["result-1"], "immediate")
    assert up.children(f"{SKILLS}:immediate") == ("result-1",)
    assert kinds(results.set_kind(mapped, ["result-3"], "change"))["result-3"] == "change"
    with pytest.raises(WorkshopError):
        results.add(mapped, [(0, results.entry("result-9", "x"))], "node-trunk:causes")


def test_entries_are_called_by_letter_and_number(mapped: Workshop) -> None:
    numbers = {entry.id: numbering.number(mapped, entry.id) for entry in results.entries(mapped, SKILLS)}
    assert numbers == {"result-1": "C1", "result-2": "C2", "result-3": "C2.1", "result-4": "I1"}
    assert numbering.find_entry(mapped, SKILLS, "c2.1") == "result-3"
    assert numbering.find_entry(mapped, SKILLS, "c9") == ""


def test_a_cause_reworded_later_marks_what_answers_it(mapped: Workshop) -> None:
    answered = results.answer(mapped, "result-1", ["node-cause-1", "node-effect-1"])
    assert results.check_wording(answered, answered.need(Result, "result-1")) == []
    reworded = statements.reword(answered, "node-cause-1", "No curriculum for judges")
    assert results.check_wording(reworded, reworded.need(Result, "result-1")) == [
        results.Reworded("node-cause-1", "No curriculum", "No curriculum for judges")
    ]
    more = results.answer(reworded, "result-1", ["node-cause-1", "node-cause-2"])
    assert len(results.check_wording(more, more.need(Result, "result-1"))) == 1
    confirmed = results.confirm(reworded, ["result-1"])
    assert results.check_wording(confirmed, confirmed.need(Result, "result-1")) == []
    looked_at = results.reword(reworded, "result-1", "A curriculum for judges")
    assert results.check_wording(looked_at, looked_at.need(Result, "result-1")) == []
    deleted = outline.drop(answered, ["node-cause-1"])
    assert results.check_wording(deleted, deleted.need(Result, "result-1")) == [
        results.Reworded("node-cause-1", "No curriculum", "")
    ]


def test_an_entry_answers_a_statement_wherever_that_stands(mapped: Workshop) -> None:
    both = tree.also_other_side(mapped, "node-again", "node-cause-1")
    answered = results.answer(both, "result-1", ["node-again", "node-cause-1"])
    assert answered.need(Result, "result-1").answers == ("node-cause-1",)
    assert "node-cause-1" not in gaps.gaps(answered, SKILLS).causes
    assert "node-again" in gaps.gaps(answered, SKILLS).effects
    longer = results.add(answered, [(0, results.entry("result-9", "All cases"))], f"{SKILLS}:longer-term")
    longer = results.answer(longer, "result-9", ["node-cause-1"])
    assert "node-again" not in gaps.gaps(longer, SKILLS).effects
    assert gaps.place_answered(longer, longer.need(Result, "result-9"), "node-cause-1") == "node-again"


def test_a_map_is_made_from_its_tree_with_words_left_to_the_room(skills: Workshop) -> None:
    new = ids()
    made = gaps.from_tree(skills, SKILLS, new)
    entries = [*results.entries(made, SKILLS)]
    assert all(entry.text == "" for entry in entries)
    assert [(e.kind, e.answers, e.answered) for e in entries if e.kind == "immediate"] == [
        ("immediate", ("node-trunk",), ("Limited skills",))
    ]
    by_answer = {entry.answers[0]: entry for entry in entries}
    assert by_answer["node-cause-2-1"].parent == by_answer["node-cause-2"].id
    assert by_answer["node-effect-1-1"].kind == "longer-term"
    assert by_answer["node-cause-2-1"].kind == "change"
    assert len(entries) == 8
    assert gaps.from_tree(made, SKILLS, new) is made
    grown = tree.add(made, [(0, tree.node("node-more", "Few trainers"))], "node-cause-2")
    again = gaps.from_tree(grown, SKILLS, new)
    assert len([*results.entries(again, SKILLS)]) == 9
    assert gaps.entries_on(again, "node-more")[0].parent == by_answer["node-cause-2"].id


def test_what_nothing_answers_is_a_gap(mapped: Workshop) -> None:
    found = gaps.gaps(mapped, SKILLS)
    assert found.causes == ("node-cause-1", "node-cause-2", "node-cause-2-1", "node-cause-3")
    assert found.effects == ("node-effect-1", "node-effect-1-1", "node-effect-2")
    assert found.trunks == ("node-trunk",)
    assert found.changes == ("result-1",)
    assert found.interventions == ("result-4",)
    assert found.count == len(found.all()) == 10

    made = gaps.from_tree(mapped, SKILLS, ids())
    assert gaps.gaps(made, SKILLS).causes == found.causes, "an entry without words answers nothing yet"
    entry = gaps.entries_on(made, "node-cause-1")[0]
    filled = results.reword(made, entry.id, "A curriculum is taught")
    assert "node-cause-1" not in gaps.gaps(filled, SKILLS).causes
    assert entry.id in gaps.gaps(filled, SKILLS).changes
    served = results.answer(filled, "result-4", [entry.id])
    assert entry.id not in gaps.gaps(served, SKILLS).changes
    assert gaps.gaps(served, SKILLS).interventions == ()


def test_an_entry_may_answer_the_cause_of_another_tree(mapped: Workshop) -> None:
    legal = outline.insert(mapped, [Priority(id="priority-legal", text="Legal")], "priorities")
    legal = tree.add(legal, [(0, tree.node("node-legal", "Laws not applied"))], slot("priority-legal", "trunk"))
    legal = tree.add(legal, [(0, tree.node("node-judges", "Judges little trained"))], "node-legal:causes")
    assert gaps.gaps(legal, "priority-legal").causes == ("node-judges",)
    answered = results.answer(legal, "result-1", ["node-judges"])
    assert gaps.gaps(answered, "priority-legal").causes == ()


def test_who_contributed_is_noted_on_entries_and_statements(mapped: Workshop) -> None:
    named = mapped.put(Group(id="group-2", position=("groups", "a0"), name="Group Two"))
    named = results.contribute(named, ["result-4", "node-cause-1"], "group-2")
    assert results.group_name(named, named.need(Result, "result-4").group) == "Group Two"
    assert named.need(Node, "node-cause-1").group == "group-2"


def test_an_entry_is_split_with_what_it_answers(mapped: Workshop) -> None:
    answered = results.answer(mapped, "result-1", ["node-cause-1"])
    split = merge_split.split(answered, "result-1", ["A curriculum", "Teachers for it"], ["result-new"])
    assert split.children(f"{SKILLS}:changes") == ("result-1", "result-new", "result-2")
    assert split.need(Result, "result-new").answers == ("node-cause-1",)
    assert split.need(Result, "result-new").group == "Group One"


def test_only_statements_and_entries_are_answered(mapped: Workshop) -> None:
    for wrong in ("result-1", SKILLS, "node-none"):
        with pytest.raises(WorkshopError):
            results.answer(mapped, "result-1", [wrong])


def test_a_change_whose_own_change_leads_to_an_intervention_lacks_none(mapped: Workshop) -> None:
    lines = ((0, "a", "Law"), (1, "b", "Draft"), (2, "c", "Committee"), (0, "d", "Alone"), (1, "e", "Below"))
    new = [(level, results.entry(f"result-{name}", text)) for level, name, text in lines]
    workshop = results.add(mapped, new, f"{SKILLS}:changes")
    workshop = results.set_kind(workshop, ["result-b", "result-e"], "change")
    workshop = results.set_kind(workshop, ["result-c"], "intervention")
    lacking = gaps.gaps(workshop, SKILLS).changes
    assert [i for i in lacking if i in {"result-a", "result-b", "result-d", "result-e"}] == ["result-d", "result-e"]
