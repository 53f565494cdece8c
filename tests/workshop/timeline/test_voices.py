"""The balance of voices: each said thing counts once for who said it, and who was not heard is named."""

from datetime import UTC, datetime

from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.history import Wording
from workshop.model import Group, Person, Problem, Remark, Result
from workshop.timeline.voices import voices


def hall() -> Workshop:
    people = [
        Person(id="person-1", name="Ms Kham", sector="ministries"),
        Person(id="person-2", name="Mr Lee", organisation="UN"),
        Person(id="person-3", sector="embassies", count=3),
        Person(id="person-4", name="The chair", panel=True, organisation="Secretariat"),
    ]
    groups = [Group(id="group-1", name="Group One", members="Mr Lee, Ms Orn"), Group(id="group-2", name="Group Two")]
    workshop = outline.insert(outline.insert(Workshop(), people, "people"), groups, "groups")
    workshop = outline.insert(workshop, [Remark(id="remark-1", speaker="The chair", text="Welcome")], "opening")
    workshop = problems.add(workshop, [Problem(id="problem-1", text="Debt")], "group-1")
    for number, name in enumerate(("Ms Kham", "Mr Lee", "Ms Kham", "ms kham", "", "embassies")):
        said = talk.comment(f"comment-{number}", "words", "comment", name)
        workshop = talk.say(workshop, "problem-1", said)
    entry = Result(id="result-1", text="Schools", group="group-2")
    return outline.insert(workshop, [entry], "priority-1:changes")


def test_each_said_thing_counts_once_for_who_said_it() -> None:
    found = voices(hall())
    assert [(voice.name, voice.times) for voice in found.people] == [
        ("Ms Kham", 2), ("embassies", 1), ("Mr Lee", 1), ("ms kham", 1), ("The chair", 1)
    ]  # fmt: skip
    assert [(voice.name, voice.times) for voice in found.groups] == [("Group One", 1), ("Group Two", 1)]
    assert [(voice.name, voice.times) for voice in found.sectors] == [("ministries", 3), ("embassies", 1), ("UN", 1)]
    assert found.sessions.sessions == (5, 0, 0, 0, 1, 1, 0)
    assert (found.silent_groups, found.silent_sectors) == ((), ())


def test_who_was_not_heard_is_named() -> None:
    workshop = hall().drop(["comment-1", "comment-5", "result-1"])
    found = voices(workshop)
    assert found.silent_groups == ("Group One", "Group Two")
    assert found.silent_sectors == ("UN", "embassies")


def test_names_are_those_that_the_report_gives() -> None:
    found = voices(hall(), lambda name: "" if name != "embassies" else name)
    assert [voice.name for voice in found.people] == ["embassies"]
    assert found.nameless.times == 5


class Past:
    """Earlier wordings: the entry was proposed by two others before."""

    def wordings(self, record_id: str, field: str) -> list[Wording]:
        names = ("Ms Orn", "undone", "", "Mr Lee") if (record_id, field) == ("result-1", "proposer") else ()
        at = datetime(2026, 11, 24, tzinfo=UTC)
        return [Wording(str(n), name, "", at, undone=name == "undone") for n, name in enumerate(names)]


def test_whose_wording_was_replaced_has_spoken_all_the_same() -> None:
    found = voices(hall(), history=Past())
    times = {voice.name: voice.times for voice in (*found.people, *found.groups)}
    assert (times["Ms Orn"], times["Mr Lee"]) == (1, 2)
    assert (times["Group One"], times["Group Two"]) == (3, 1)
    assert "undone" not in times


def test_the_representative_of_a_group_speaks_for_it_on_its_rows() -> None:
    workshop = hall()
    for number, name in enumerate(("group representative", "the group", "Group Leader Somsy")):
        workshop = talk.say(workshop, "problem-1", talk.comment(f"comment-g{number}", "words", "response", name))
    workshop = talk.say(workshop, "remark-1", talk.comment("comment-h", "words", "response", "group representative"))
    assert {voice.name: voice.times for voice in voices(workshop).groups} == {"Group One": 3, "Group Two": 1}
