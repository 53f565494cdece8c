"""What is missing is named, each thing once, and nothing of what is complete."""

from typing import get_args

import pytest

from tests.workshop.readiness.made import FAULTS, HALF_TYPED, complete
from workshop.model import Comment, Node, Person, Result
from workshop.readiness.lacks import LACKS, TITLES, Lack, Missing, session_of
from workshop.readiness.readiness import missing

THERE = {"wall.jpg"}


def test_a_complete_workshop_lacks_nothing() -> None:
    assert missing(complete(), {}, THERE.__contains__) == []
    assert missing(complete(), {"problems": "", "left:problems/x": "words of a rewording that was left"}) == []


def test_each_kind_of_fault_has_one_here() -> None:
    assert {*FAULTS} == {*get_args(Lack)} == {*LACKS}


@pytest.mark.parametrize("lack", FAULTS)
def test_one_fault_is_named_once_with_its_place(lack: Lack) -> None:
    make, record, words = FAULTS[lack]
    found = missing(make(complete()), HALF_TYPED if lack == "half-typed" else {}, THERE.__contains__)
    assert [(each.lack, each.record, each.words) for each in found] == [(lack, record, words)]
    if record:
        assert record in make(complete())


def test_all_faults_together_are_each_named_once_by_session() -> None:
    workshop = complete()
    apart = {  # they need another workshop
        "unreasoned", "tie", "one-sided", "parked", "follow-up", "acronym", "uncaptioned", "not-listed", "name-left",
    }  # fmt: skip
    for lack, (make, _, _) in FAULTS.items():
        if lack not in apart:
            workshop = make(workshop)
    found = missing(workshop, HALF_TYPED, THERE.__contains__)
    assert sorted(each.lack for each in found) == sorted(FAULTS.keys() - apart)
    order = [*TITLES]
    assert [order.index(each.session) for each in found] == sorted(order.index(each.session) for each in found)


def test_where_a_half_typed_line_waits_is_told_by_its_page() -> None:
    (found,) = missing(complete(), {"votes.ballots": "3 7"})
    assert found == Missing("half-typed", "votes", "3 7", place="votes.ballots")
    assert [each.session for each in missing(complete(), {"inbox": "so", "tree/node-2": "and"})] == ["tree", "workshop"]


def test_a_gap_that_was_begun_leads_to_the_empty_entry() -> None:
    begun = complete().drop(["result-2"])
    empty = Result(id="result-8", position=("priority-1:longer-term", "a"), kind="longer-term", answers=("node-3",))
    (found,) = missing(begun.put(empty))
    assert (found.record, found.words, found.priority) == ("result-8", "People leave", "priority-1")


def test_a_statement_in_two_places_lacks_its_category_once() -> None:
    workshop = complete().put(
        Node(id="node-2", position=("node-1:causes", "a"), text="No jobs"),
        Node(id="node-9", position=("node-1:causes", "b"), same_as="node-2"),
    )
    assert [each.record for each in missing(workshop)] == ["node-2"]


def test_people_who_speak_for_a_group_need_not_be_on_the_list() -> None:
    for speaker in ("another participant", "Group One", "UNDP", "Ministry of Health", "the facilitator", "group-1"):
        said = Comment(id="comment-9", position=("problem-1:talk", "z"), speaker=speaker, text="So.")
        assert missing(complete().put(said)) == [], speaker


def test_nobody_is_a_stranger_where_nobody_is_listed() -> None:
    said = Comment(id="comment-9", position=("problem-1:talk", "z"), speaker="Gus Hill", text="So.")
    assert missing(complete().drop(["person-1", "person-2"]).put(said)) == []


def test_two_on_the_list_with_one_name_are_named() -> None:
    twin = Person(id="person-9", position=("people", "z"), name="Boupha Maly")
    assert [(each.lack, each.note) for each in missing(complete().put(twin))] == [("two-names", "may be Maly Boupha")]


def test_what_is_said_of_something_belongs_to_its_session() -> None:
    workshop = complete().put(Comment(id="comment-9", position=("result-3:talk", "a"), text="So."))
    assert session_of(workshop, "comment-9") == "results"
    assert session_of(workshop, "node-2") == "tree"
    assert session_of(workshop, "gone-1") == session_of(workshop, "person-1") == "workshop"
