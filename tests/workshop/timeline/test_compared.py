"""Two states of a workshop compared: nothing that differs is left out, and what is told is what people did."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from store.history.past import Past
from store.log.view import view
from tests.faults.parts.world import World
from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.model import Ballot, Problem
from workshop.statements import statements, tree
from workshop.timeline.compared import Difference, Ranked, Standing, compare, ranked, told
from workshop.votes import priorities


def applied(workshop: Workshop, differences: Sequence[Difference]) -> Workshop:
    there = workshop.put(*(each.after for each in differences if each.after is not None))
    return there.drop(each.record for each in differences if each.after is None)


@given(st.integers(0, 10_000), st.data())
def test_what_is_compared_becomes_what_it_was_compared_with(seed: int, data: st.DataObject) -> None:
    world = World(seed)
    world.begin()
    for _ in world.play(20):
        pass
    world.meet_all()
    log = world.consoles[0].log
    past = Past(log, view(log).workshop)
    counts = st.integers(0, len(log.steps))
    one, other = past.workshop(data.draw(counts)), past.workshop(data.draw(counts))
    made = applied(one, compare(one, other))
    assert (made.records, made.slots) == (other.records, other.slots)
    assert compare(made, other) == []
    differing = compare(one, other)
    assert {each.record for each in told(one, other, differing)} <= {each.record for each in differing}


def hall() -> Workshop:
    workshop = problems.add_group(Workshop(), "group-1", "Group One")
    workshop = problems.add_group(workshop, "group-2", "Group Two")
    listed = [Problem(id=f"problem-{n}", text=text) for n, text in enumerate(("Debt", "Land", "Water"))]
    workshop = problems.add(workshop, listed, "group-1")
    said = talk.comment("comment-1", "Whose land?", "question", "Ms Kham")
    return talk.say(workshop, "problem-1", said)


def test_what_people_did_is_told() -> None:
    old = hall()
    new = problems.reword(old, "problem-0", "Debts to traders")
    new = outline.move(new, ["problem-1"], "group-2")
    new = outline.drop(new, ["problem-2"])
    new = problems.add(new, [Problem(id="problem-3", text="Roads")], "group-1")
    new = new.put(new.need(Problem, "problem-0").replace_fields(flagged=True))
    found = [
        (one.way, one.kind, one.words, one.before, one.place, one.was) for one in told(old, new, compare(old, new))
    ]
    assert found == [
        ("came", "problem 2 of Group One", "Roads", "", "Group One", ""),
        ("went", "problem 3 of Group One", "Water", "", "Group One", ""),
        ("reworded", "problem 1 of Group One", "Debts to traders", "Debt", "Group One", ""),
        ("moved", "problem 1 of Group Two", "Land", "", "Group Two", "Group One"),
    ]
    (reworded,) = [one for one in told(old, new, compare(old, new)) if one.way == "reworded"]
    assert [(d.field, d.before, d.after) for d in reworded.details] == [("flagged", "", "yes")]


def test_a_new_order_key_alone_is_no_move() -> None:
    old = hall()
    new = old.put(old.need(Problem, "problem-1").replace_fields(position=("group-1", "a1V")))
    assert compare(old, new) != []
    assert told(old, new, compare(old, new)) == []
    moved = problems.shift(old, "problem-2", -1)
    assert [(one.way, one.words) for one in told(old, moved, compare(old, moved))] == [("moved", "Water")]


def test_a_trunk_and_what_stands_in_two_places_are_told_by_their_words() -> None:
    old = priorities.adopt(hall(), "priority-1", "node-1", source="problem-1")
    new = statements.reword(old, "node-1", "Land is lost", "Ms Kham", "narrower")
    new = tree.add(new, [(0, tree.node("node-2", "Courts are far"))], "node-1:causes")
    trunk, cause = sorted(told(old, new, compare(old, new)), key=lambda one: one.record)
    assert (trunk.way, trunk.before, trunk.words, trunk.matters) == ("reworded", "Land", "Land is lost", True)
    assert (cause.way, cause.kind, cause.matters) == ("came", "cause 1", False)


def test_what_a_vote_changed_is_told_by_rank() -> None:
    old = hall()
    first = [("ballot-1", ("problem-0", "problem-0", "problem-1"))]
    then = [("ballot-2", ("problem-1", "problem-1", "problem-2"))]

    def with_ballots(workshop: Workshop, ballots: Sequence[tuple[str, tuple[str, ...]]]) -> Workshop:
        return outline.insert(workshop, [Ballot(id=b, dots=dots) for b, dots in ballots], "ballots")

    voted = with_ballots(old, first)
    more = priorities.adopt(with_ballots(voted, then), "priority-1", "node-1", source="problem-1")
    assert [(one.words, one.before) for one in ranked(old, voted)] == [("Debt", None), ("Land", None)]
    assert ranked(voted, more) == [
        Ranked("problem-1", "Land", Standing(2, 1, adopted=False), Standing(1, 3, adopted=True)),
        Ranked("problem-0", "Debt", Standing(1, 2, adopted=False), Standing(2, 2, adopted=False)),
        Ranked("problem-2", "Water", None, Standing(3, 1, adopted=False)),
    ]
    assert [one.kind for one in told(voted, more, compare(voted, more)) if "ballot" in one.record] == []
