"""Who spoke, and one name in the place of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import outline, talk
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Ballot, Comment, Group, Node, Person, Remark, Result, Vision
from workshop.speakers import Speaker, Speaking, by_recency, offered, rename, speakers


@pytest.fixture
def room(hall: Workshop) -> Workshop:
    """Boll, the chair, Boll and Mr Boll spoke, in this order; Ann Lee is listed and has not spoken."""
    said = [
        talk.comment(f"comment-{place}", f"words {place}", speaker=name)
        for place, name in enumerate(("Boll", "the chair", "Boll", "Mr Boll", ""), start=1)
    ]
    workshop = outline.insert(hall, said, "problem-1:talk")
    people = [Person(id="person-1", name="Ann Lee"), Person(id="person-2", name="Mr Boll", organisation="UNODC")]
    return outline.insert(workshop, people, "people")


def test_the_speaker_before_the_last_is_offered_first(room: Workshop) -> None:
    assert by_recency(room) == ["Mr Boll", "Boll", "the chair"]
    assert offered(room) == ["Boll", "Mr Boll", "the chair", "Ann Lee"]
    assert offered(outline.insert(Workshop(), [Person(id="person-1", name="Ann Lee")], "people")) == ["Ann Lee"]


def test_speakers_are_counted(room: Workshop) -> None:
    assert speakers(room) == [Speaker("Boll", 2), Speaker("Mr Boll", 1), Speaker("the chair", 1), Speaker("Ann Lee", 0)]


def test_one_name_takes_the_place_of_others_everywhere(room: Workshop) -> None:
    workshop = room.put(
        Remark(id="remark-1", position=("opening", "a"), speaker="Boll"),
        Node(id="node-1", position=("x", "a"), proposer="Boll"),
        Vision(id="vision-1", position=("x", "a"), proposer="Boll"),
        Result(id="result-1", position=("x", "a"), proposer="Boll", group="Boll"),
        Result(id="result-2", position=("x", "b"), group="group-1"),
        Ballot(id="ballot-1", position=("ballots", "a"), voter="Boll", dots=("problem-1",)),
    )
    found = rename(workshop, ["Boll", "the chair"], " Mr Boll ")
    assert [c.speaker for c in found.all_in("problem-1:talk", Comment)] == ["Mr Boll"] * 4 + [""]
    held = [getattr(found.records[key], field) for key, field in (
        ("remark-1", "speaker"), ("node-1", "proposer"), ("vision-1", "proposer"), ("result-1", "proposer"),
        ("result-1", "group"), ("result-2", "group"), ("ballot-1", "voter"),
    )]  # fmt: skip
    assert held == [*["Mr Boll"] * 5, "group-1", "Mr Boll"]
    assert "Boll" not in [speaker.name for speaker in speakers(found)]


def test_the_list_of_participants_follows_a_new_name_and_loses_nobody(room: Workshop) -> None:
    names = [p.name for p in rename(room, ["Mr Boll"], "Martin Boll").all_in("people", Person)]
    assert names == ["Ann Lee", "Martin Boll"]
    names = [p.name for p in rename(room, ["Mr Boll"], "Ann Lee").all_in("people", Person)]
    assert names == ["Ann Lee", "Mr Boll"]


@pytest.mark.parametrize("name", ["", "  ", "12", "?"])
def test_a_name_has_a_letter(room: Workshop, name: str) -> None:
    with pytest.raises(WorkshopError):
        rename(room, ["Boll"], name)


def test_a_group_of_that_name_stays(room: Workshop) -> None:
    found = rename(room.put(Group(id="group-9", position=("groups", "z"), name="Boll")), ["Boll"], "Mr Boll")
    assert found.need(Group, "group-9").name == "Boll"


SAID = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 6), st.sampled_from(["Boll", "Lee", "Roy", ""])), max_size=14
)


@given(SAID)
def test_who_speaks_is_followed_from_edit_to_edit(said: list[tuple[int, int, str]]) -> None:
    workshop, speaking = Workshop(), Speaking()
    for kind, number, name in said:
        before = workshop
        settled = workshop.settled()
        match kind:
            case 0:
                workshop = settled.put(Comment(id=f"comment-{number}", position=("x:talk", "a"), speaker=name))
            case 1:
                workshop = settled.put(Person(id=f"person-{number}", position=("people", f"a{number}"), name=name))
            case 2:
                said_in = (f"better @{name}",) if name else ()
                workshop = settled.put(
                    Node(id=f"node-{number}", position=("x", "a"), proposer=name, alternatives=said_in)
                )
            case 3:
                workshop = settled.drop([f"comment-{number}", f"person-{number}"])
            case _:
                workshop = settled.restore([*settled.tray])
        assert speaking.offered(workshop) == offered(workshop)
        if kind == 4:  # what did not come from the last
            assert speaking.offered(before) == offered(before)
