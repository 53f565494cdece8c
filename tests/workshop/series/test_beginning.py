"""A workshop that begins from an earlier one has what was prepared there, and nothing that was said."""

from pathlib import Path

import pytest

from store.errors import StoreError
from store.file.workshop_file import WorkshopFile
from store.opening import read_workshop
from store.series.beginning import begin
from workshop.document import Workshop
from workshop.model import Acronym, AgendaItem, Ballot, Comment, Details, Group, Person, Phrase, Problem, Remark
from workshop.series.beginning import PARTS, USUAL, begun_from

OLD = Workshop().put(
    Details(
        id="workshop", position=("", "a0"), title="Old", country="Laos", dates="2013", series="South", dots=5,
        stacking=False, voted_on="themes", questions="Why?", names="group", notes="illustrative", voters=20, cut=3,
        wall_names="none", wall_said=False,
    ),
    Group(id="group-2", position=("groups", "a1"), name="Two", members="Ann", narrative=True),
    Group(id="group-1", position=("groups", "a0"), name="One"),
    Person(id="person-1", position=("people", "a0"), name="Chair", role="chair", panel=True),
    Person(id="person-2", position=("people", "a1"), name="Ann", sector="UN"),
    Person(id="person-3", position=("people", "a2"), sector="Ministries", count=12),
    Person(id="person-4", position=("people", "a3"), sector="UN", count=3),
    Remark(id="remark-1", position=("rules", "a0"), kind="rule", text="One speaks"),
    Remark(id="remark-2", position=("opening", "a0"), text="Welcome"),
    Phrase(id="phrase-1", position=("phrases", "a0"), code="ht", text="human trafficking"),
    AgendaItem(id="agenda-1", position=("agenda", "a0"), time="9:00", text="Opening", speaker="Chair", began="9:10"),
    Acronym(id="acronym-1", position=("acronyms", "a0"), short="MOU", text="memorandum of understanding"),
    Problem(id="problem-1", position=("group-1", "a0"), text="Poverty"),
    Comment(id="comment-1", position=("problem-1:talk", "a0"), text="said"),
    Ballot(id="ballot-1", position=("ballots", "a0"), dots=("problem-1",)),
)  # fmt: skip


def begun(*parts: str) -> Workshop:
    given: list[str] = []

    def new_id(prefix: str) -> str:
        given.append(f"{prefix}-new{len(given)}")
        return given[-1]

    return begun_from(Workshop(), OLD, new_id, [part for part in PARTS if part in parts])


def told(workshop: Workshop) -> list[str]:
    lists = [
        [group.name + group.members for group in workshop.all_in("groups", Group)],
        [person.name or f"{person.count} {person.sector}" for person in workshop.all_in("people", Person)],
        [remark.text for remark in workshop.all_in("rules", Remark)],
        [phrase.code for phrase in workshop.all_in("phrases", Phrase)],
    ]
    return [" ".join(each) for each in lists]


def test_what_was_prepared_goes_over_in_its_order_and_nothing_that_was_said() -> None:
    made = begun(*USUAL)
    assert told(made) == ["One Two", "None UN None Ministries", "One speaks", "ht"]
    of = made.details
    assert (of.dots, of.stacking, of.voted_on, of.names) == (5, False, "themes", "group")
    assert (of.wall_names, of.wall_dots, of.wall_said) == ("none", "closed", False)
    assert (of.series, of.questions) == ("South", "Why?")
    assert (of.title, of.country, of.dates, of.notes, of.voters, of.cut) == ("", "", "", "", None, None)
    kinds = {type(record) for record in made.records.values()}
    assert kinds == {Details, Group, Person, Remark, Phrase, AgendaItem, Acronym}
    (item,) = made.all_in("agenda", AgendaItem)
    assert (item.time, item.text, item.speaker, item.began) == ("9:00", "Opening", "", ""), "planned, not yet held"
    assert not {*made.records} & {*OLD.records} - {"workshop"}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("panel",), ["", "Chair", "", ""]),
        (("panel", "sectors"), ["", "Chair None UN None Ministries", "", ""]),
        (("phrases",), ["", "", "", "ht"]),
        ((), ["", "", "", ""]),
    ],
)
def test_only_what_is_chosen_goes_over(parts: tuple[str, ...], expected: list[str]) -> None:
    made = begun(*parts)
    assert told(made) == expected
    assert made.details.dots == 3
    assert made.details.series == "South"


def test_the_new_file_is_a_workshop_of_its_own_with_one_step(tmp_path: Path) -> None:
    old, new, state = tmp_path / "old.json", tmp_path / "new.json", tmp_path / "state"
    old.write_bytes((Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json").read_bytes())
    before = old.read_bytes()
    begin(new, old, state, USUAL, "The next one")
    session = read_workshop(new)
    assert len(session.log.steps) == 1
    assert session.workshop.details.title == "The next one"
    assert not [*session.workshop.every(Problem)]
    assert next(group.name for group in session.workshop.all_in("groups", Group)) == "Group One"
    assert WorkshopFile(new).head().workshop != WorkshopFile(old).head().workshop
    assert WorkshopFile(new).head().copy_of == ""
    assert old.read_bytes() == before
    with pytest.raises(StoreError, match="there already"):
        begin(new, old, state, USUAL)


def test_a_workshop_that_is_started_is_a_file_even_with_nothing_in_it(tmp_path: Path) -> None:
    begin(tmp_path / "new.json", None, tmp_path / "state", ())
    assert not read_workshop(tmp_path / "new.json").workshop.children("problems")
