"""Names in what people said: found whole and in part, in all scripts, and left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Workshop
from workshop.model import Comment, Group, Person, Problem, Record, Result
from workshop.naming.mentions import Finder, mentions, redacted, said
from workshop.naming.names import is_name, parts, recorded, same_person

HALL = Workshop().put(
    Person(id="person-1", position=("people", "a"), name="Ms Maly Boupha", sector="UN agencies"),
    Person(id="person-2", position=("people", "b"), name="ທ່ານ ບຸນມີ ສີສະຫວາດ"),
    Person(id="person-3", position=("people", "c"), name="Vũ Thị Hương"),
    Person(id="person-4", position=("people", "d"), name="王小明"),
    Person(id="person-5", position=("people", "e"), name="Ann O'Brien"),
    Person(id="person-6", position=("people", "f"), name="សុខ សុភា"),
    Person(id="person-7", position=("people", "g"), name="นางสาวมาลี ใจดี"),
    Group(id="group-1", position=("groups", "a"), name="Group One", members="Carl Dee, UNDP and two ministries"),
    Problem(id="problem-1", position=("group-1", "a"), text="Poverty"),
    Comment(id="comment-1", position=("problem-1:talk", "a"), speaker="Mr Long Nguyen", text="As Ms Boupha said."),
    Comment(id="comment-2", position=("problem-1:talk", "b"), speaker="Ministry of Health", text="The health of all."),
    Comment(id="comment-3", position=("problem-1:talk", "c"), speaker="another participant", text="One participant."),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ms Boupha said so", ["Ms Boupha"]),
        ("Maly is right, maly too; MALY BOUPHA, maly boupha", ["Maly", "maly", "MALY BOUPHA", "maly boupha"]),
        ("a long way, Long said", ["Long"]),
        ("Bouphavanh, Annex, planning", []),
        ("Ann's idea and O'Brien's", ["Ann", "O'Brien"]),
        ("as Huong says, and Ms Vu", ["Huong", "Ms Vu"]),
        ("Dr. Dee asked Carl", ["Dr. Dee", "Carl"]),
        ("ທ່ານບຸນມີເວົ້າ", ["ບຸນມີ"]),
        ("小明说的对，王小明", ["小明", "王小明"]),
        ("លោក សុភា និយាយ", ["សុភា"]),
        ("คุณมาลีพูดว่า", ["มาลี"]),
        ("the ministry of health is the Ministry of Health", ["ministry of health", "Ministry of Health"]),
        ("a participant and Health for all", []),
    ],
)
def test_names_are_found_whole_and_in_part_and_nothing_else(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in Finder(HALL)(text)] == found


def test_a_name_that_several_have_may_be_of_each() -> None:
    two = HALL.put(Person(id="person-8", position=("people", "h"), name="Maly Chan"))
    (found,) = Finder(two)("Maly said")
    assert set(found.names) == {"Ms Maly Boupha", "Maly Chan"}


def test_each_place_is_told_by_record_and_field() -> None:
    result = Result(id="result-1", position=("x:changes", "a"), text="So", answered=("was", "Maly's"), risks="Carl")
    found = {(m.record, m.field, m.place, m.words) for m in mentions(HALL.put(result))}
    assert found == {
        ("comment-1", "text", 0, "Ms Boupha"), ("result-1", "answered", 1, "Maly"), ("result-1", "risks", 0, "Carl")
    }  # fmt: skip


def test_what_only_says_what_somebody_is_is_no_name() -> None:
    assert not is_name("another participant")
    assert not is_name("Li")
    assert is_name("ມີ")
    assert parts("Colonel Dr Phengsavanh Thipphavongxay, chair") == ["Phengsavanh", "Thipphavongxay"]
    assert "UN agencies" not in recorded(HALL)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ms Boupha", "Maly Boupha", True),
        ("Boupha Maly", "Maly Boupha", True),
        ("Maly Bupha", "Maly Boupha", True),
        ("Maly Buopha", "Maly Boupha", True),
        ("Ann Boll", "Ann Chan", False),
        ("Ann Lee", "Ann Leg", True),  # a slip; whoever looks at the list decides
        ("the chair", "the facilitator", False),
        ("Élise Roux", "elise roux", True),
    ],
)
def test_two_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


WORDS = ["Maly", "Ms Boupha", "long", "ບຸນມີ", "王小明", "is", ", ", "O'Brien's", "Dee", "\u0eb4"]


@given(st.lists(st.sampled_from(WORDS)))
def test_nothing_is_found_in_what_was_redacted(words: list[str]) -> None:
    find = Finder(HALL)
    record: Record = Problem(id="problem-9", text=" ".join(words))
    clean = redacted(record, find, lambda _: "[…]")
    assert [found for texts in said(clean).values() for text in texts for found in find(text)] == []
    assert redacted(clean, find, lambda _: "[…]") is clean
