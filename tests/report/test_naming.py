"""People named in full, by group only, or not at all; and wordings between which nobody has chosen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from report.markdown import markdown
from report.naming import as_decided, still_named
from report.tables.votes_csv import votes_csv
from tests.report.filled import Past, filled
from workshop.document import Workshop
from workshop.history import Wording
from workshop.kinds import Naming
from workshop.model import KINDS, Ballot, Comment, Details, Group, Node, Person, Problem, Remark, Vision, fields_of
from workshop.naming.names import NAMED

HALL = Workshop().put(
    Details(id="workshop", title="T"),
    Person(id="person-1", position=("people", "a1"), name="Ann Boll", organisation="UNDP", sector="UN agencies"),
    Person(id="person-2", position=("people", "a2"), name="Bea Chan", organisation="UNDP", sector="UN agencies"),
    Person(id="person-3", position=("people", "a3"), name="Manthey", role="facilitator", panel=True),
    Group(id="group-1", position=("groups", "a0"), name="Group One", members="Carl Dee; Eva Falk"),
    Problem(id="problem-1", position=("group-1", "a0"), text="Poverty"),
    Comment(id="comment-1", position=("problem-1:talk", "a1"), speaker="Ann Boll", text="As Bea Chan said."),
    Comment(id="comment-2", position=("problem-1:talk", "a2"), speaker="Carl Dee", text="Two."),
    Comment(id="comment-3", position=("problem-1:talk", "a3"), speaker="another participant", text="Three."),
    Comment(id="comment-4", position=("problem-1:talk", "a4"), speaker="Gus Hill", text="Four."),
    Remark(id="remark-1", position=("opening", "a0"), speaker="manthey", text="Welcome."),
    Ballot(id="ballot-1", position=("ballots", "a0"), voter="Ann Boll", sector="UN agencies", dots=("problem-1",)),
)


def report(names: Naming | None) -> str:
    return markdown(HALL, Past(HALL, str), names)


def test_names_stay_where_nobody_decided_otherwise() -> None:
    assert report(None) == report("full")
    assert "- Comment, Ann Boll: As Bea Chan said." in report("full")
    assert "Members: Carl Dee; Eva Falk" in report("full")


def test_who_sees_to_a_decision_is_named_like_anybody_but_an_organisation_stays() -> None:
    decided = [
        Comment(id=f"comment-{who}", position=("problem-1:talk", "b0"), kind="decision", text=f"T{who}", who=who)
        for who in ("Bea Chan", "UNDP", "Gus Hill")
    ]
    workshop = HALL.put(*decided)
    by_group, nobody = (markdown(workshop, Past(workshop, str), way) for way in ("group", "none"))
    said = {line.strip() for line in by_group.splitlines()}
    for who, called in (("Bea Chan", "UN agencies"), ("UNDP", "UNDP"), ("Gus Hill", "participant")):
        assert f"- Decision *(to be seen to by {called})*: T{who}" in said
        assert f"- Decision: T{who}" in {line.strip() for line in nobody.splitlines()}


def test_by_group_only_says_where_people_belong() -> None:
    said = report("group")
    for line in (
        "- *(People are named by their sector or group only; what was said is printed as it was typed)*",
        "- Comment, UN agencies: As Bea Chan said.",
        "- Comment, Group One: Two.",
        "- Comment, another participant: Three.",
        "- Comment, participant: Four.",
        "- member of the panel: Welcome.",
        "- UNDP *(2 people)*",
    ):
        assert line in [each.strip() for each in said.splitlines()], line
    assert not any(name in said for name in ("Ann Boll", "Carl Dee", "Eva Falk", "Gus Hill", "Manthey"))


def test_left_out_says_no_name_and_nothing_else_less() -> None:
    said = report("none")
    assert "- Comment: Four." in [each.strip() for each in said.splitlines()]
    assert "UNDP" not in said
    assert not any(name in said for name in ("Ann Boll", "Carl Dee", "Eva Falk", "Gus Hill", "Manthey"))
    for text in ("As Bea Chan said.", "Two.", "Three.", "Four.", "Welcome.", "Poverty", "| 1 | 1 |  | UN agencies |"):
        assert text in said


def test_what_people_said_is_not_changed_but_the_names_in_it_are_found() -> None:
    assert still_named(HALL, report("none")) == {"Bea Chan": 1}
    assert "Ann Boll" in still_named(HALL, report("full"))
    lao = HALL.put(Person(id="person-1", position=("people", "a1"), name="ບຸນມີ"))
    assert still_named(lao, "ທ່ານບຸນມີເວົ້າ") == {"ບຸນມີ": 1}
    assert still_named(lao.put(Person(id="person-2", position=("people", "a2"), name="Ann")), "planning an annex") == {}


def test_the_votes_for_a_spreadsheet_name_no_voter_either() -> None:
    assert "Ann Boll" in votes_csv(HALL)
    assert "Ann Boll" not in votes_csv(HALL.put(HALL.details.replace_fields(names="group")))


def test_the_workshop_itself_can_say_it() -> None:
    decided = HALL.put(HALL.details.replace_fields(names="none"))
    assert markdown(decided, Past(decided, str)) == report("none")
    assert markdown(decided, Past(decided, str), "full").count("Ann Boll") == report("full").count("Ann Boll")


@pytest.mark.parametrize("way", ["group", "none"])
def test_no_field_that_names_somebody_gets_through(way: Naming) -> None:
    workshop, past, texts = filled()
    said = markdown(workshop, past, way)
    hidden = {(record, field) for record, field in texts if field in NAMED.get(type(workshop.records[record]), ())}
    if way == "group":  # what somebody does, and for whom, says the group and not the name
        hidden = {pair for pair in hidden if pair[1] not in {"role", "organisation"}}
    assert hidden
    assert [pair for pair in hidden if texts[pair] in said] == []


def test_every_field_that_may_name_somebody_was_thought_of() -> None:
    people = {"speaker", "proposer", "voter", "members"}
    assert {(kind, field) for kind in KINDS for field in fields_of(kind) if field in people} <= {
        (kind, field) for kind, fields in NAMED.items() for field in fields
    }


class Worded:
    """Each proposer of a trunk in turn."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        at = datetime(2026, 11, 24, tzinfo=UTC)
        values = {"text": ("before", "now"), "proposer": ("Ann Boll", "Gus Hill")}.get(field, ("", ""))
        return [Wording(f"2026-11-24T06:12:0{n}.000Z-0000-t", value, "Reword", at) for n, value in enumerate(values)]


def test_earlier_wordings_name_people_in_the_same_way() -> None:
    workshop = HALL.put(Node(id="node-1", position=("priority-1:trunk", "a0"), text="now", proposer="Gus Hill"))
    seen, past = as_decided(workshop, Worded(), "group")
    assert [wording.value for wording in past.wordings("node-1", "proposer")] == ["UN agencies", "participant"]
    assert [wording.value for wording in past.wordings("node-1", "text")] == ["before", "now"]
    node = seen.get(Node, "node-1")
    assert node is not None
    assert node.proposer == "participant"


class Apart:
    """Two wordings of everything, given apart from each other."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        at = datetime(2026, 11, 24, tzinfo=UTC)
        first = Wording("2026-11-24T06:12:01.000Z-0000-a", f"the other {field}", "Reword", at, other=True)
        return [first, Wording("2026-11-24T06:12:02.000Z-0000-b", "", "Reword", at)]


def test_wordings_between_which_nobody_chose_have_a_section() -> None:
    doubted = replace(
        HALL.put(Vision(id="vision-1", position=("priority-1:visions", "a0"), text="A vision", proposer="Ann Boll")),
        disputed=frozenset({("problem-1", "text"), ("vision-1", "proposer"), ("problem-9", "text")}),
    )
    title = "### Conflicting wordings still to be settled"
    said = markdown(doubted, Apart()).partition(title)[2].split("\n###")[0].strip()
    assert said.splitlines() == [
        "- Group One 1, as printed in this report: Poverty",
        "  - Other wording: the other text",
        "- Proposer of “A vision”, as printed in this report: Ann Boll",
        "  - Other wording: the other proposer",
    ]
    assert "proposer" not in markdown(doubted, Apart(), "none").casefold()
    assert title not in markdown(HALL, Past(HALL, str))


def test_a_name_is_found_however_it_is_escaped() -> None:
    hall = HALL.put(Person(id="person-9", position=("people", "z"), name="Pat O'Brien"))
    assert still_named(hall, markdown(hall, Past(hall, str))).get("Pat O'Brien") == 1
