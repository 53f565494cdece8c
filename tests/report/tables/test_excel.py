"""Tables for Excel, read back from the bytes: text stays text, figures are figures, the headings stay in sight."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report import texts
from report.harmless import harmless
from report.tables import people, votes_csv
from report.tables.excel import workbook
from tests.report.filled import filled
from workshop.document import Workshop
from workshop.kinds import NAMINGS, Naming
from workshop.model import Details, Person

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "http://x.example", "mailto:a@b.c", "file:///etc/passwd", "0123", "1e5", "TRUE",
    "'x", "<b>&amp;", "\x1b[31m", "\ufffe", "\ud800", "_x0041_", "{=1}", "ກົດໝາຍ", "😀", "a\tb", "\u202eabc",
]  # fmt: skip


def sheet(book: bytes) -> tuple[ET.Element, list[list[str | float]]]:
    """The sheet of a workbook, and its cells."""
    with zipfile.ZipFile(BytesIO(book)) as file:
        root = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
        shared = ET.fromstring(file.read("xl/sharedStrings.xml"))
    strings = ["".join(each.text or "" for each in item.iter(f"{MAIN}t")) for item in shared]
    strings = [ESCAPED.sub(lambda found: chr(int(found[1], 16)), each) for each in strings]
    found: list[list[str | float]] = []
    for row in root.iter(f"{MAIN}row"):
        cells: list[str | float] = []
        for cell in row:
            cells += [""] * (ord(cell.get("r", "A")[0]) - ord("A") - len(cells))  # empty ones are left out
            value = cell.findtext(f"{MAIN}v", "")
            assert cell.find(f"{MAIN}f") is None
            cells.append("" if not value else strings[int(value)] if cell.get("t") == "s" else float(value))
        found.append(cells)
    return root, found


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_is_text_whatever_it_begins_with(text: str) -> None:
    root, cells = sheet(workbook("S", ["A", "B"], [(text, 7)], ["B"]))
    assert cells == [["A", "B"], [harmless(text).replace("\ufffe", "\ufffd"), 7.0]]
    assert not [*root.iter(f"{MAIN}hyperlink")]


@given(st.text())
@settings(max_examples=60)
def test_any_text_is_carried_unharmed(text: str) -> None:
    _, cells = sheet(workbook("S", ["A"], [(f"x{text}",)]))
    assert cells[1] == ["x" + harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")]


def test_a_text_longer_than_a_cell_is_cut_where_one_sees_it() -> None:
    _, cells = sheet(workbook("S", ["A"], [("x" * 40_000,), ("y" * 32_767,)]))
    assert cells[1:] == [["x" * 32_766 + "…"], ["y" * 32_767]]


def test_the_headings_stay_in_sight_and_columns_are_as_wide_as_their_words() -> None:
    root, _ = sheet(workbook("S", ["A", "A long heading"], [("word " * 30, 1)]))
    pane = root.find(f".//{MAIN}pane")
    assert pane is not None
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
    narrow, wide = (float(column.get("width", "0")) for column in root.iter(f"{MAIN}col"))
    assert narrow > wide > 14
    assert root.find(f"{MAIN}autoFilter") is not None


def test_votes_have_their_figures_as_figures() -> None:
    workshop, _, _ = filled()
    book = workbook("Votes", [*map(str, votes_csv.COLUMNS)], votes_csv.rows(workshop), votes_csv.FIGURES)
    _, cells = sheet(book)
    place = [*cells[0]].index("dots")
    assert all(isinstance(row[place], float) for row in cells[1:] if len(row) > place and row[place] != "")
    assert {row[0] for row in cells[1:]} >= {"ballot", "spoiled ballot", "wall count", "ranked", "sum"}


@pytest.mark.parametrize("way", NAMINGS)
def test_people_are_named_as_the_organisers_decide(way: Naming) -> None:
    workshop, past, _ = filled()
    ann = Person(id="person-9", position=("people", "z"), name="=Ann", organisation="UN", sector="UN agencies", count=1)
    known = workshop.put(ann, workshop.need(Details, "workshop").replace_fields(names=way))
    said = people.people_csv(known, past)
    assert ("'=Ann" in said) == (way == "full")
    assert said.splitlines()[0] == ",".join(texts.PEOPLE_COLUMNS)
    assert "UN agencies" in said


def test_nobody_is_a_table_without_people() -> None:
    _, past, _ = filled()
    assert people.people_csv(Workshop(), past).count("\r\n") == 1
