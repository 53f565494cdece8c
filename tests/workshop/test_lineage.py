"""The way from an intervention back to the dots, and from a problem forward."""

import pytest

from workshop import lineage, outline, problems
from workshop.document import Workshop
from workshop.model import Priority, Result
from workshop.slots import slot
from workshop.statements import gaps, results, tree
from workshop.votes import themes

SKILLS = "priority-skills"


def dots(item: str) -> int:
    return {"theme-1": 9, "problem-1": 4, "problem-2": 5}.get(item, 0)


@pytest.fixture
def whole(skills: Workshop) -> Workshop:
    """Two problems in a theme that was adopted, a third in a theme that was not, a map over the tree."""
    w = problems.add_group(skills, "group-1", "Group One")
    names = ("Staff change too often", "No training", "Corruption", "Poverty")
    made = [problems.problem(f"problem-{n}", text) for n, text in enumerate(names, 1)]
    w = problems.add(w, made, "group-1")
    w = themes.make(w, "theme-1", "Skills", ["problem-1", "problem-2"])
    w = themes.make(w, "theme-2", "Justice", ["problem-3"])
    w = w.put(w.need(Priority, SKILLS).replace_fields(source="theme-1"))
    lines = ((0, "1", "Posts overlap"), (1, "2", "A rule on rotation"))
    w = results.add(
        w, [(level, results.entry(f"result-{name}", text)) for level, name, text in lines], f"{SKILLS}:changes"
    )
    w = results.answer(w, "result-1", ["node-cause-3"])
    return results.add(w, [(0, results.entry("result-3", "A poster"))], f"{SKILLS}:interventions")


def told(stops: list[lineage.Stop]) -> list[tuple[int, str, str]]:
    return [(stop.depth, stop.word, stop.text) for stop in stops]


def test_an_intervention_leads_back_to_the_dots(whole: Workshop) -> None:
    stops = lineage.back(whole, "result-2", dots)
    assert told(stops) == [
        (0, "intervention C1.1", "A rule on rotation"),
        (1, "intermediate change C1", "Posts overlap"),
        (2, "cause 3", "Rotation"),
        (3, "trunk", "Limited skills"),
        (4, "priority", "Skills"),
        (5, "theme", "Skills"),
        (6, "problem 1 of Group One", "Staff change too often"),
        (6, "problem 2 of Group One", "No training"),
    ]
    assert [stop.dots for stop in stops[-3:]] == [9, 4, 5]
    assert stops[0].dots is None


def test_a_problem_leads_forward_to_an_intervention(whole: Workshop) -> None:
    stops = lineage.forward(whole, "problem-1", dots)
    assert (5, "intermediate change C1", "Posts overlap") in told(stops)
    assert (6, "intervention C1.1", "A rule on rotation") in told(stops)
    ends = {stop.text for stop in stops if not stop.record}
    assert "no entry of a results map answers it" in ends


@pytest.mark.parametrize(
    ("problem", "end"),
    [
        ("problem-3", "in no tree: this theme was not adopted as a priority"),
        ("problem-4", "in no tree: it is in no theme and was not adopted"),
    ],
)
def test_a_problem_that_was_left_says_where_it_ended(whole: Workshop, problem: str, end: str) -> None:
    last = lineage.forward(whole, problem, dots)[-1]
    assert (last.record, last.text) == ("", end)


def test_each_way_back_is_one_row(whole: Workshop) -> None:
    assert lineage.ways(whole, SKILLS) == [
        lineage.Way("result-2", "result-1", "node-cause-3", "node-trunk", SKILLS, "theme-1"),
        lineage.Way("result-3", ended="it answers nothing"),
    ]
    shared = tree.add_place(whole, "node-again", "node-cause-3", "node-cause-1")
    assert len(lineage.ways(shared, SKILLS)) == 2, "two places in one tree are one way"
    own = shared.put(shared.need(Priority, SKILLS).replace_fields(source=""))
    assert lineage.ways(own, SKILLS)[0].ended == "the plenary's own, adopted from no theme"


def test_what_goes_in_circles_ends(whole: Workshop) -> None:
    names = [f"result-c{n}" for n in range(12)]
    w = results.add(whole, [(0, results.entry(name, name)) for name in names], f"{SKILLS}:changes")
    for name in names:
        w = results.answer(w, name, [other for other in names if other != name])
    w = results.answer(w, "result-3", names)
    back = lineage.back(w, "result-3", dots)
    assert {stop.record for stop in back if not stop.again} == {"result-3", *names}
    assert lineage.ways(w, SKILLS)[-1].ended
    assert len(lineage.forward(w, names[0], dots)) < 200


def test_a_problem_adopted_by_itself_is_its_own_source(whole: Workshop) -> None:
    own = whole.put(Priority(id="priority-own", position=("priorities", "z"), text="Poverty", source="problem-4"))
    own = tree.add(own, [(0, tree.node("node-own", "Poverty"))], slot("priority-own", "trunk"))
    own = gaps.from_tree(own, "priority-own", lambda prefix: f"{prefix}-own")
    assert own.need(Result, "result-own").answers == ("node-own",)
    assert told(lineage.back(own, "result-own", dots))[-1] == (3, "problem 4 of Group One", "Poverty")
    gone = outline.drop(own, ["problem-4"])
    assert told(lineage.back(gone, "result-own", dots))[-1][1] == "ends here"


def test_what_lost_its_place_to_a_deletion_elsewhere_is_named_all_the_same(skills: Workshop) -> None:
    """A merge can leave a statement alive below one that another copy threw away."""
    workshop = results.add(skills, [(0, results.entry("result-1", "Donors plan together"))], "priority-skills:changes")
    workshop = results.answer(workshop, "result-1", ["node-cause-2-1"]).drop(["node-cause-2"])
    assert lineage.word(workshop, "node-cause-2-1") == "a statement in no tree"
    stops = lineage.back(workshop, "result-1", lambda _: 0)
    assert [stop.word for stop in stops] == ["intermediate change C1", "a statement in no tree"]
    assert [stop.record for stop in lineage.forward(workshop, "node-cause-2-1", lambda _: 0)][:2] == [
        "node-cause-2-1",
        "result-1",
    ]
    assert lineage.ways(workshop, "priority-skills") == []
