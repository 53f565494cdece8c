"""The report of the made series in each format, with known answers; its codebook and the table for analysts."""

import csv
import io
import zipfile
from dataclasses import replace
from functools import cache

import pytest
from docx import Document
from lxml import etree

from report.formats import MissingLibraryError
from report.series.cells import named
from report.series.formats import NothingSharedError, made
from report.series.qdc import NAMESPACE, guid
from tests.workshop.series.made import item
from tests.workshop.series.made import made as the_series
from workshop import problems, talk
from workshop.model import Person, Problem
from workshop.series.codebook import Codebook, accept, rename
from workshop.series.series import Series

# What the standard says of a codebook, in our words: an origin; codes, at least one, each with id, name, whether it can
# be coded with, perhaps a colour and a description, and codes under it; perhaps sets of codes.
GRAMMAR = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:QDA-XML:codebook:1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="CodeBook">
      <optional><attribute name="origin" ns=""/></optional>
      <element name="Codes"><oneOrMore><ref name="code"/></oneOrMore></element>
      <optional><element name="Sets"><oneOrMore><ref name="set"/></oneOrMore></element></optional>
    </element>
  </start>
  <define name="code">
    <element name="Code">
      <ref name="guid"/>
      <attribute name="name" ns=""/>
      <attribute name="isCodable" ns=""><data type="boolean"/></attribute>
      <optional><attribute name="color" ns=""><data type="string"><param name="pattern">#[0-9A-Fa-f]{6}</param></data>
      </attribute></optional>
      <optional><element name="Description"><text/></element></optional>
      <zeroOrMore><ref name="code"/></zeroOrMore>
    </element>
  </define>
  <define name="set">
    <element name="Set">
      <ref name="guid"/>
      <attribute name="name" ns=""/>
      <optional><element name="Description"><text/></element></optional>
      <zeroOrMore><element name="MemberCode"><ref name="guid"/></element></zeroOrMore>
    </element>
  </define>
  <define name="guid">
    <attribute name="guid" ns=""><data type="string">
      <param name="pattern">[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}</param>
    </data></attribute>
  </define>
</grammar>
"""


@cache
def markdown() -> str:
    return made(".md", the_series()).decode()


def test_the_matrix_stands_in_the_report_with_its_known_answers() -> None:
    text = markdown()
    assert "# Rural water, illustrative" in text
    row = next(line for line in text.splitlines() if line.startswith("| Upkeep of wells"))
    assert [cell.strip() for cell in row.strip("|").split("|")] == [
        "Upkeep of wells", "4 of 4", "46 %, rank 1, adopted", "33 %, rank 2, adopted, 1 recurring",
        "29 %, rank 2, adopted", "29 %, rank 2, adopted, 1 recurring",
    ]  # fmt: skip
    assert "never added up" in text
    assert "made up" in text, "the notes of each workshop say that it is illustrative"


def test_a_theme_has_its_definition_names_visions_results_and_recurring_remarks() -> None:
    theme = markdown().partition("### Upkeep of wells")[2].partition("\n### ")[0]
    assert "What is meant: Wells and pumps that stand still" in theme
    assert "Also called: Maintenance of pumps; Repair and upkeep of wells; Pumps and wells are not kept up" in theme
    assert "Came up in 4 of 4 countries." in theme
    vision = next(line for line in theme.splitlines() if line.startswith("| Vision"))
    assert [cell.strip()[:24] for cell in vision.strip("|").split("|")] == [
        "Vision", "In five years every vill", "In five years no pump st", "none agreed", "In five years spare parts",
    ] or "none agreed" in vision  # fmt: skip
    assert "Train two mechanics in each village" in theme
    assert "This was also said in Arvenia" in theme


@pytest.mark.parametrize("ending", [".md", ".html", ".docx", ".xlsx", ".csv", ".qdc"])
def test_each_format_holds_the_shared_themes(ending: str) -> None:
    content = made(ending, the_series())
    if ending == ".docx":
        tables = Document(io.BytesIO(content)).tables
        words = " ".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    elif ending == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            words = book.read("xl/sharedStrings.xml").decode()
            assert len([name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]) == 3
    else:
        words = content.decode("utf-8-sig")
    assert "Upkeep of wells" in words
    assert "Money for repairs" in words


def codebook(series: Series) -> etree._Element:
    root = etree.fromstring(made(".qdc", series))
    schema = etree.RelaxNG(etree.fromstring(GRAMMAR))
    schema.assertValid(root)
    return root


def test_the_codebook_is_as_the_standard_has_it_and_keeps_its_ids() -> None:
    root = codebook(the_series())
    codes = root.findall(f".//{{{NAMESPACE}}}Code")
    assert [code.get("name") for code in codes] == ["Upkeep of wells", "Budget of districts"]
    description = codes[0].findtext(f"{{{NAMESPACE}}}Description") or ""
    assert description.startswith("Wells and pumps that stand still")
    assert "Also called: Maintenance of pumps" in description
    book = rename(the_series().book, "1", "Wells & <pumps>\x01")
    again = codebook(Series(the_series().workshops, book))
    code = again.find(f".//{{{NAMESPACE}}}Code")
    assert code is not None
    assert (code.get("guid"), code.get("name")) == (codes[0].get("guid"), "Wells & <pumps>␁")
    assert guid(replace(book, id="another"), book.codes["1"]) != codes[0].get("guid")


def test_the_grammar_refuses_what_is_no_codebook() -> None:
    schema = etree.RelaxNG(etree.fromstring(GRAMMAR))
    assert not schema.validate(etree.fromstring(f'<CodeBook xmlns="{NAMESPACE}"><Codes/></CodeBook>'))
    assert not schema.validate(etree.fromstring('<CodeBook xmlns="urn:QDA-XML:project:1.0"><Codes/></CodeBook>'))


def test_a_codebook_without_a_theme_is_refused() -> None:
    with pytest.raises(NothingSharedError):
        made(".qdc", Series(the_series().workshops, Codebook()))


def test_the_table_for_analysts_has_each_sentence_once() -> None:
    rows = [*csv.reader(io.StringIO(made(".csv", the_series()).decode("utf-8-sig")))]
    assert rows[0] == ["id", "interview", "comment"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    assert ["Belmora, participant", "This was also said in Arvenia"] in [row[1:] for row in rows]
    assert ["Arvenia, Group One", "Broken pumps stand still for many months"] not in [row[1:] for row in rows]
    assert ["Belmora, Group Two", "Broken pumps stand still for many months"] in [row[1:] for row in rows]
    assert len({*map(tuple, (row[1:] for row in rows))}) > 60


def test_people_are_named_as_each_workshop_decides() -> None:
    upkeep = item("Arvenia", "Upkeep of wells")
    known = upkeep.known
    said = talk.comment("comment-x", "=1+1 is what we have", "comment", "Ms Vela")
    problem = next(known.workshop.every(Problem))
    workshop = talk.say(known.workshop, problem.id, said).put(
        Person(id="person-x", position=("people", "z"), name="Ms Vela", sector="Districts"),
        known.workshop.details.replace_fields(names="group"),
    )
    series = Series((replace(known, workshop=problems.reword(workshop, problem.id, "=cmd")),), the_series().book)
    rows = made(".csv", series).decode("utf-8-sig")
    assert "Vela" not in rows
    assert "Districts" in rows
    assert "\n1," in rows.replace("\r", "")
    assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(rows)) for cell in row)
    assert "Ms Vela" in made(".csv", named(series, "full"), "full").decode("utf-8-sig")


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingLibraryError, match="XlsxWriter"):
        made(".xlsx", the_series())


def test_two_things_of_one_workshop_in_a_theme_stand_in_one_cell() -> None:
    one, other = item("Belmora", "Data on wells"), item("Belmora", "Women in water committees")
    text = made(".md", Series(the_series().workshops, accept(Codebook(), one.match, other.match))).decode()
    assert "| 29 %, rank 3 |" in text


def test_what_people_typed_is_no_markup_in_headings_of_columns() -> None:
    first = the_series().workshops[0]
    details = first.workshop.details.replace_fields(country="A|B <b> $x$ **c**")
    series = Series((replace(first, workshop=first.workshop.put(details)),), the_series().book)
    text = made(".md", series).decode()
    assert r"A\|B \<b> \$x\$ \*\*c\*\*" in text
    assert "A|B &lt;b&gt; $x$ **c**" in made(".html", series).decode()


def test_recurring_remarks_say_where_they_were_made_and_where_it_came_up_before() -> None:
    theme = markdown().partition("### Upkeep of wells")[2].partition("\n### ")[0]
    assert "**Recurring remarks**" in theme
    assert "participant: This was also said in Arvenia" in theme.replace(" *(Belmora)*", "").replace("  ", " ")
