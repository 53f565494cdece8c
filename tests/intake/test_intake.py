"""Lists and tables of other programs come in; hostile files are answered with a sentence."""

from collections import Counter
from itertools import count
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from intake.plan import Plan, Trade, plan, taken
from intake.readers.text import rows_of, tabbed
from intake.reading import READERS, read
from intake.source import Block, Heading, IntakeError, Line, Table
from tests.intake.hostile import HOSTILE, document
from tui.widgets.composer.pasting import pasted_lines
from workshop.document import Workshop
from workshop.model import Acronym, Group, Person, Problem
from workshop.problems import number

FILES = Path(__file__).parent / "files"


def items(text: str) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in pasted_lines(text)]


def found_in(path: Path, workshop: Workshop | None = None, as_: Trade | None = None) -> Plan:
    blocks, notes = read(path, items)
    found = plan(blocks, workshop or Workshop(), as_)
    found.notes = [*notes, *found.notes]
    return found


def taken_from(path: Path, as_: Trade | None = None) -> Workshop:
    numbers = count()
    return taken(Workshop(), found_in(path, as_=as_), lambda prefix: f"{prefix}-{next(numbers)}")


def listed(workshop: Workshop) -> dict[str, list[str]]:
    groups = workshop.all_in("groups", Group)
    return {
        group.name: [
            f"{number(workshop, each)} {workshop.need(Problem, each).text}" for each in problems_of(workshop, group.id)
        ]
        for group in groups
    }


def problems_of(workshop: Workshop, above: str) -> list[str]:
    found: list[str] = []
    for each in workshop.children(above):
        found += [each, *problems_of(workshop, each)]
    return found


def test_a_document_as_libreoffice_saves_it_comes_in() -> None:
    workshop = taken_from(FILES / "groups.docx")
    assert listed(workshop) == {
        "Group One: ministries": [
            "1 Poverty", "1.1 Debt", "1.1.1 Loans at high interest", "2 Too few jobs", "3 ກົດໝາຍບໍ່ພຽງພໍ",
        ],
        "Group Two: civil society": ["1 Laws are not known", '2 Brokers, "agents" & friends', "3 Weak cooperation"],
        "Group Three": ["1 No data", "2 No budget"],
    }  # fmt: skip
    people = list(workshop.all_in("people", Person))
    assert (people[0].name, people[0].organisation, people[0].sector) == ("Ms Maly Boupha", "UNDP", "UN agencies")
    assert len(people) == 3
    first = next(workshop.all_in("acronyms", Acronym))
    assert (first.short, first.text) == ("TIP", "trafficking in persons")


def test_sixty_participants_come_in_from_a_workbook_as_libreoffice_saves_it() -> None:
    workshop = taken_from(FILES / "workshop.xlsx")
    people = list(workshop.all_in("people", Person))
    assert len(people) == 60
    assert people[0].name == "Mr Anna Soulivong"
    assert (people[0].organisation, people[0].role, people[0].sector) == ("Ministry of Health", "Officer", "Government")
    assert Counter(person.sector for person in people) == {"UN": 20, "Government": 20, "NGO": 20}
    assert not any(person.name == "Secret Person" for person in people), "a hidden sheet"
    assert listed(workshop) == {"Group One": ["1 Poverty", "2 =1+1"], "Group Two": ["1 7"]}
    assert [p.level for p in workshop.all_in(next(workshop.every(Group)).id, Problem)] == ["country", "community"]
    assert "Left out: the column “Email” of “Participants”." in found_in(FILES / "workshop.xlsx").notes


TEXT = """Group One
- Poverty
  - Debt
- Jobs

Group Two:
1. Laws
2. Brokers

Participants
- Maly Boupha, UNDP, UN
- 12 ministries
"""
MARKDOWN = """# Problems

An introduction that is no problem.

## Group One

* Poverty
    * Debt
* Jobs

## Acronyms

| Acronym | Meaning |
|---|---|
| TIP | trafficking |
"""
OPML = (
    '<opml version="2.0"><head/><body><outline text="Group One"><outline text="Poverty"><outline text="Debt"/>'
    '</outline><outline text="Jobs"/></outline></body></opml>'
)


@pytest.mark.parametrize(("name", "text"), [("l.txt", TEXT), ("l.md", MARKDOWN), ("l.opml", OPML)])
def test_headings_of_a_text_are_groups(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    workshop = taken_from(tmp_path / name)
    assert listed(workshop)["Group One"] == ["1 Poverty", "1.1 Debt", "2 Jobs"]
    assert "Problems" not in listed(workshop)
    if name == "l.txt":
        assert [(p.name, p.sector, p.count) for p in workshop.all_in("people", Person)] == [
            ("Maly Boupha", "UN", 1), ("", "ministries", 12)
        ]  # fmt: skip
    if name == "l.md":
        assert [acronym.short for acronym in workshop.every(Acronym)] == ["TIP"]


def test_a_list_without_headings_is_the_next_group(tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text("Poverty\nDebt\n", encoding="utf-8")
    assert listed(taken_from(tmp_path / "l.txt")) == {"Group One": ["1 Poverty", "2 Debt"]}
    assert [p.name for p in taken_from(tmp_path / "l.txt", "participants").every(Person)] == ["Poverty", "Debt"]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_whatever_stands_between_the_cells(tmp_path: Path, sign: str) -> None:
    rows = [["Surname", "Given name", "Institution"], ["Boupha", "Maly", '"UN, Lao; PDR"'], ["'=Lee", "Geoff", "IOM"]]
    text = "\r\n".join(sign.join(row) for row in rows)
    (tmp_path / "p.csv").write_text(text, encoding="utf-8-sig")
    people = list(taken_from(tmp_path / "p.csv").all_in("people", Person))
    assert [(p.name, p.organisation) for p in people] == [("Maly Boupha", "UN, Lao; PDR"), ("Geoff =Lee", "IOM")]


def test_what_is_recorded_already_is_left_out_and_told() -> None:
    workshop = taken_from(FILES / "groups.docx")
    again = found_in(FILES / "groups.docx", workshop)
    assert again.counts() == {}
    assert "Left out, as recorded already: 10 problems." in again.notes
    fewer = found_in(FILES / "groups.docx", workshop.drop(["person-0"]))
    assert fewer.counts() == {"participants": 1}


def test_the_changes_of_a_document_are_taken_as_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Kept </w:t></w:r><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )
    (tmp_path / "w.docx").write_bytes(document(body, word__vbaProject_dot_bin=b"x"))
    blocks, notes = read(tmp_path / "w.docx", items)
    assert blocks == [Line(0, "Kept inserted", plain=True)]
    assert notes == ["It has macros; they were not run and not looked at."]


def answer(path: Path) -> str:
    """What reading a file is answered with; empty where something was found."""
    try:
        found = found_in(path)
    except IntakeError as error:
        return str(error)
    assert found.counts()
    return ""


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_answered_with_a_sentence(tmp_path: Path, what: str) -> None:
    name, make, said = HOSTILE[what]
    (tmp_path / name).write_bytes(make())
    answered = answer(tmp_path / name)
    assert said in answered
    assert answered.endswith(".")


def test_a_sheet_with_a_cell_far_out_is_no_table_of_millions(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["A2"] = "Name", "Maly"
    book.active["XFD1048576"] = "far"
    book.save(tmp_path / "w.xlsx")
    with pytest.raises(IntakeError, match="more than 20,000 lines"):
        found_in(tmp_path / "w.xlsx")


@given(st.text(), st.sampled_from([".txt", ".md", ".csv"]))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str, ending: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(text.encode("utf-8", "replace"))
    said = answer(path)
    assert not said or said.endswith(".")


def test_a_table_is_told_by_a_tab_in_each_line() -> None:
    assert tabbed("Name\tUN\nMaly\tUNDP\n") == [["Name", "UN"], ["Maly", "UNDP"]]
    assert tabbed("\tindented\n\tlines") == []
    assert tabbed("one\ttab alone") == []
    assert rows_of("a,b\nc,d\n") == [["a", "b"], ["c", "d"]]


def test_headings_over_nothing_that_can_be_told_are_said(tmp_path: Path) -> None:
    agenda = Table((("Time", "Item"), ("9:00", "Tea")))
    blocks: list[Block] = [Heading(1, "Agenda"), agenda, Heading(1, "Group One"), Line(0, "A")]
    found = plan(blocks, Workshop())
    assert found.notes == [
        "Left out: the table “Agenda”; its headings say neither people nor problems, phrases nor acronyms."
    ]
    with pytest.raises(IntakeError, match="--as"):
        plan(blocks[:2], Workshop())


def test_each_ending_is_read() -> None:
    assert [*READERS] == [".docx", ".xlsx", ".csv", ".txt", ".md", ".opml"]


def test_a_document_of_the_library_reads_as_one_of_libreoffice(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Panel", 1)
    made.add_paragraph("Geoff Manthey, facilitator, UNIAP", style="List Bullet")
    made.save(str(tmp_path / "p.docx"))
    (person,) = taken_from(tmp_path / "p.docx").every(Person)
    assert (person.name, person.role, person.organisation, person.panel) == (
        "Geoff Manthey", "facilitator", "UNIAP", True
    )  # fmt: skip
