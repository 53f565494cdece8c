"""Listed problems that stand in a tree."""

from workshop import lineage, problems
from workshop.document import Workshop
from workshop.statements import listed, tree
from workshop.votes import priorities


def made() -> Workshop:
    workshop = problems.add_group(Workshop(), "group-1")
    texts = ("Poverty", "Low prices", "No roads")
    new = [problems.problem(f"problem-{n}", text) for n, text in enumerate(texts, start=1)]
    workshop = problems.add(workshop, new, "group-1")
    return priorities.adopt(workshop, "priority-1", "node-trunk", "problem-1")


def test_a_problem_taken_into_a_tree_leads_back_to_its_group_however_it_is_reworded() -> None:
    workshop = listed.take_into_tree(made(), ["problem-2"], ["node-new"], "node-trunk:causes")
    workshop = workshop.put(workshop.records["node-new"].replace_fields(text="Low farm prices"))
    back = lineage.back(workshop, "node-new", lambda item: {"problem-2": 7}.get(item, 0))
    assert ("problem 2 of Group One", 7) in [(stop.word, stop.dots) for stop in back]
    forward = lineage.forward(workshop, "problem-2", lambda _: 0)
    assert "cause 1" in [stop.word for stop in forward]
    assert listed.in_trees(workshop)["problem-2"] == ["node-new"]


def test_the_same_words_typed_again_are_the_same_problem() -> None:
    workshop = tree.add(made(), [(0, tree.node("node-typed", "no roads"))], "node-trunk:causes")
    assert listed.problems_of(workshop, "node-typed") == ["problem-3"]
    assert listed.in_trees(workshop)["problem-3"] == ["node-typed"]
    assert "problem-2" not in listed.in_trees(workshop)


def test_what_stands_in_no_tree_any_more_is_in_none() -> None:
    workshop = listed.take_into_tree(made(), ["problem-2"], ["node-new"], "node-trunk:effects")
    gone = workshop.drop(["priority-1"])
    assert "problem-2" not in listed.in_trees(gone)
