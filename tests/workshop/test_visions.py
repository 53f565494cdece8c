"""Visions: proposals, amendments, mergers, one wording agreed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import visions
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Details, Vision
from workshop.slots import WORKSHOP
from workshop.visions import vision_hints

SKILLS = "priority-skills"


@pytest.fixture
def debated(skills: Workshop) -> Workshop:
    """Proposals a and b, with a1 and a2 against a, a11 against a1."""
    w = visions.propose(skills, "vision-a", SKILLS, "Mechanisms function better.", "Group One")
    w = visions.propose(w, "vision-b", SKILLS, "Trafficking is eliminated.")
    w = visions.amend(w, "vision-a1", "vision-a", "Mechanisms function fully.", "participant", "be ambitious")
    w = visions.amend(w, "vision-a2", "vision-a", "Mechanisms function.")
    return visions.amend(w, "vision-a11", "vision-a1", "All mechanisms function fully.")


def test_wordings_are_called_by_letter_and_amendments_by_number(debated: Workshop) -> None:
    labels = {v.id: visions.label(debated, v.id) for v in visions.proposals(debated, SKILLS)}
    assert labels == {
        "vision-a": "A", "vision-b": "B", "vision-a1": "A.1", "vision-a2": "A.2", "vision-a11": "A.1.1",
    }  # fmt: skip


def test_the_agreed_wording_stands_on_top_and_replaces_what_it_amends(debated: Workshop) -> None:
    agreed = visions.set_status(debated, "vision-a11", "agreed", "small steps fail too")
    order = [vision.id for vision in visions.ordered(agreed, SKILLS)]
    assert order == ["vision-a11", "vision-a", "vision-a1", "vision-a2", "vision-b"]
    status = {vision.id: vision.status for vision in visions.proposals(agreed, SKILLS)}
    assert status == {
        "vision-a": "amended", "vision-a1": "amended", "vision-a2": "proposed", "vision-a11": "agreed",
        "vision-b": "proposed",
    }  # fmt: skip
    assert visions.set_status(agreed, "vision-a11", "agreed").need(Vision, "vision-a11").status == "agreed"
    again = visions.set_status(agreed, "vision-b", "agreed")
    assert again.need(Vision, "vision-a11").status == "amended"
    top = visions.agreed(again, SKILLS)
    assert top is not None
    assert top.id == "vision-b"


def test_a_withdrawn_wording_stays_withdrawn_when_its_amendment_is_agreed(debated: Workshop) -> None:
    withdrawn = visions.set_status(debated, "vision-a", "withdrawn")
    agreed = visions.set_status(withdrawn, "vision-a1", "agreed")
    assert agreed.need(Vision, "vision-a").status == "withdrawn"


def test_merged_proposals_stay_in_the_record(debated: Workshop) -> None:
    text = visions.both(debated, ["vision-a", "vision-b"])
    assert text == "Mechanisms function better. / Trafficking is eliminated."
    merged = visions.merge(debated, "vision-c", ["vision-a", "vision-b"], text, "facilitator")
    assert merged.need(Vision, "vision-c").origins == ("vision-a", "vision-b")
    assert {merged.need(Vision, i).status for i in ("vision-a", "vision-b")} == {"amended"}
    assert visions.label(merged, "vision-c") == "C"
    with pytest.raises(WorkshopError):
        visions.merge(debated, "vision-c", ["vision-a", "vision-a"], text)


def test_what_changes_nothing_or_says_nothing_is_refused(debated: Workshop) -> None:
    with pytest.raises(WorkshopError):
        visions.amend(debated, "vision-x", "vision-b", " Trafficking is eliminated. ")
    with pytest.raises(WorkshopError):
        visions.propose(debated, "vision-x", SKILLS, "  ")


@given(st.lists(st.integers(0, 6), min_size=7, max_size=7))
def test_amendments_in_a_circle_are_all_shown_once(amends: list[int]) -> None:
    workshop = Workshop()
    for number, other in enumerate(amends):
        vision = Vision(
            id=f"vision-{number}", position=(f"{SKILLS}:visions", f"a{number}"), text="t", amends=f"vision-{other}"
        )
        workshop = workshop.put(vision)
    assert sorted(v.id for v in visions.ordered(workshop, SKILLS)) == [f"vision-{n}" for n in range(7)]
    assert all(visions.label(workshop, v.id) for v in visions.proposals(workshop, SKILLS))


def test_the_horizon_in_words() -> None:
    assert visions.horizon(Workshop().put(Details(id=WORKSHOP, horizon="5"))) == "in 5 years"
    assert visions.horizon(Workshop().put(Details(id=WORKSHOP, horizon="by 2018"))) == "by 2018"
    assert visions.horizon(Workshop()) == ""


def test_hints_speak_of_shared_words_and_of_change() -> None:
    trunk = ["Limited skills of those who work against trafficking"]
    assert vision_hints("The skilled staff of the ministries act faster", trunk) == []
    assert vision_hints("Communities are strengthened", trunk) == ["shares no word with the trunk"]
    assert vision_hints("The skills of the ministries in the country", trunk) == ["names no change"]
    assert vision_hints("ທັກສະຂອງພະນັກງານ", ["ທັກສະຈຳກັດ"]) == []
    assert vision_hints("", trunk) == []


def test_of_other_languages_no_hint_speaks_of_change() -> None:
    """What names a change is known in English only."""
    for text in (
        "Les ministères de la région travaillent ensemble et a la fois",
        "Die Ministerien arbeiten in der Region in Ruhe",
        "De ministeries zijn of waren er is en will",
        "Los ministerios por the region",
        "ກະຊວງ the ແລະ of ພາກສ່ວນ and",
        "Bộ ngành are phối hợp the tốt",
        "The ministries",
    ):
        assert vision_hints(text, []) == []
    assert vision_hints("The ministries of the region and their offices", []) == ["names no change"]
