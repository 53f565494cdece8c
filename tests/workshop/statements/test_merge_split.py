"""Merge, split, duplicate and copy, in trees and in maps."""

from itertools import count

import pytest

from tui.widgets.composer.pasting import pasted_lines
from workshop import outline, talk
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Comment, Node, Result
from workshop.statements import merge_split, results, statements, tree

SKILLS = "priority-skills"


def test_merging_keeps_children_talk_places_and_both_wordings(skills: Workshop) -> None:
    skills = talk.say(skills, "node-cause-2", talk.comment("comment-1", "Whose budget?"))
    skills = tree.add_place(skills, "node-again", "node-cause-2", "node-cause-3")
    skills = results.add(skills, [(0, results.entry("result-1", "Funds"))], f"{SKILLS}:changes")
    skills = results.answer(skills, "result-1", ["node-cause-2"])
    merged = merge_split.merge(skills, "node-cause-1", "node-cause-2")
    assert merged.children("node-cause-1") == ("node-cause-2-1",)
    assert merged.need(Comment, "comment-1").parent == "node-cause-1:talk"
    assert statements.statement(merged, "node-again") == "No curriculum"
    assert merged.tray["node-cause-2"].statement_text == "Small budget"
    assert merged.need(Node, "node-cause-1").origins == ("node-cause-2",)
    result = merged.need(Result, "result-1")
    assert results.answers_of(result) == {"node-cause-1": "Small budget"}
    assert results.check_wording(merged, result) == [results.Reworded("node-cause-1", "Small budget", "No curriculum")]


def test_a_cause_merged_into_what_is_behind_it_gives_it_its_place(skills: Workshop) -> None:
    merged = merge_split.merge(skills, "node-cause-2-1", "node-cause-2")
    assert merged.children("node-trunk:causes") == ("node-cause-1", "node-cause-2-1", "node-cause-3")


def test_two_trunks_become_one_tree(skills: Workshop) -> None:
    two = tree.split_trunk(skills, "node-trunk", "node-new", ["node-cause-2", "node-effect-1"])
    one = merge_split.merge(two, "node-trunk", "node-new")
    assert tree.trunks(one, SKILLS) == ("node-trunk",)
    assert set(tree.nodes_of(one, SKILLS)) == set(tree.nodes_of(skills, SKILLS))


def test_what_was_one_statement_in_both_keeps_its_words(skills: Workshop) -> None:
    both = tree.add_place(skills, "node-again", "node-cause-1", "node-cause-3")
    merged = merge_split.merge(both, "node-again", "node-cause-1")
    assert statements.statement(merged, "node-again") == "No curriculum"
    assert merged.need(Node, "node-again").same_as == ""


@pytest.mark.parametrize("other", ["node-effect-1", "node-trunk", "node-cause-1", "priority-skills", "node-none"])
def test_what_is_not_alike_is_not_merged(skills: Workshop, other: str) -> None:
    with pytest.raises(WorkshopError):
        merge_split.merge(skills, "node-cause-1", other)


def test_merged_entries_answer_what_both_did(skills: Workshop) -> None:
    new = [(0, results.entry("result-1", "Curriculum", "group-1")), (0, results.entry("result-2", "Training", "Two"))]
    skills = results.add(skills, new, f"{SKILLS}:changes")
    skills = results.answer(skills, "result-1", ["node-cause-1"])
    skills = results.answer(skills, "result-2", ["node-cause-1", "node-cause-3"])
    skills = skills.put(skills.need(Result, "result-2").replace_fields(risks="no money"))
    merged = merge_split.merge(skills, "result-1", "result-2")
    kept = merged.need(Result, "result-1")
    assert set(kept.answers) == {"node-cause-1", "node-cause-3"}
    assert kept.risks == "no money"


def test_a_split_statement_keeps_what_is_below_it(skills: Workshop) -> None:
    skills = tree.categorise(skills, ["node-cause-2"], "policy")
    split = merge_split.split(skills, "node-cause-2", ["Small budget", "", "few donors"], ["node-new"])
    assert split.children("node-trunk:causes") == ("node-cause-1", "node-cause-2", "node-new", "node-cause-3")
    assert split.children("node-cause-2") == ("node-cause-2-1",)
    assert split.need(Node, "node-new").category == "policy"
    assert split.need(Node, "node-new").origins == ("node-cause-2",)
    with pytest.raises(WorkshopError):
        merge_split.split(skills, "node-cause-2", ["all of it", " "], ["node-new"])


def test_a_copy_of_a_branch_is_whole_and_its_own(skills: Workshop) -> None:
    skills = tree.add_place(skills, "node-again", "node-cause-2", "node-cause-2-1")
    skills = talk.say(skills, "node-cause-2", talk.comment("comment-1", "Whose budget?"))
    numbers = count()
    copied, copy = merge_split.duplicate(skills, "node-cause-2", lambda prefix: f"{prefix}-copy-{next(numbers)}")
    assert copied.children("node-trunk:causes")[1:3] == ("node-cause-2", copy)
    (inner,) = copied.children(copied.children(copy)[0])
    assert statements.places(copied, inner) == [copy, inner]
    assert merge_split.as_text(copied, [copy]) == merge_split.as_text(skills, ["node-cause-2"])
    assert [*talk.talk(copied, copy)] == []


def test_a_branch_copied_as_text_pastes_back_as_it_was(skills: Workshop) -> None:
    text = merge_split.as_text(skills, skills.children("node-trunk:causes"))
    assert text.splitlines() == ["No curriculum", "Small budget", "  Donors' plans", "Rotation"]
    pasted = [(line.level, tree.node(f"node-p{n}", line.text)) for n, line in enumerate(pasted_lines(text))]
    emptied = tree.add(outline.drop(skills, skills.children("node-trunk:causes")), pasted, "node-trunk:causes")
    assert merge_split.as_text(emptied, emptied.children("node-trunk:causes")) == text


def test_a_chain_of_places_still_says_its_words_when_a_link_is_merged(skills: Workshop) -> None:
    chain = {"node-other": "node-cause-1", "node-middle": "node-other", "node-kept": "node-middle"}
    nodes = [(0, Node(id=name, same_as=target)) for name, target in chain.items()]
    merged = merge_split.merge(tree.add(skills, nodes, "node-cause-3"), "node-kept", "node-other")
    assert {statements.statement(merged, name) for name in ("node-kept", "node-middle")} == {"No curriculum"}
    reworded = statements.reword(merged, "node-kept", "No curriculum at all")
    assert statements.statement(reworded, "node-cause-1") == "No curriculum at all"
