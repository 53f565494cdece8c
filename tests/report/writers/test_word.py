"""The report in Word, read back: named styles only, lists that count, scripts with their fonts, nothing to be asked."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from report.document import (
    Block,
    Column,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Quotation,
    Table,
    Typed,
    linked,
    runs,
)
from report.pictures.picture import Box, Picture
from report.writers.facts import Facts, HouseError
from report.writers.word.writer import document
from tests.report.filled import filled
from tests.report.printed import word

FACTS = Facts("A workshop", "", "Vientiane", "Lao PDR", "9-10 April", "The organisers")
SCRIPTS = {
    "Lao": "ກົດໝາຍ",
    "Thai": "กฎหมาย",
    "Khmer": "ច្បាប់",
    "Burmese": "ဥပဒေ",
    "Vietnamese": "Luật pháp đường",
    "Chinese": "法律",
}
LOOKS = {"rStyle", "cs", "rtl"}  # what a run may have; and rFonts with a hint
HOSTILE = [
    "<w:p/>&amp;\"'",
    "\x00\x07\x1b[31m",
    "\ufffe\uffff",
    "\ud800",
    "\u202eabc",
    "x" * 7000,
    "😀👩‍👩‍👧",
    "=1+1",
    "a\tb",
]


def made(*blocks: Block, style: Path | None = None) -> Document:
    return docx.Document(BytesIO(document([Heading(1, runs("Title")), *blocks], FACTS, style)))


def xml_of(source: Document) -> Any:
    return source.element.body


def words(source: Document) -> list[str]:
    return [paragraph.text for paragraph in source.paragraphs]


def styles(source: Document) -> list[tuple[str, str]]:
    return [(str(p.style.name), p.text) for p in source.paragraphs if p.style is not None]


def numbers(source: Document) -> list[tuple[str, str]]:
    """The words of each paragraph with the number that Word puts before them."""
    root = source.part.numbering_part.element
    abstract = {each.get(qn("w:numId")): each for each in root.iterfind(qn("w:num"))}
    levels = {
        each.get(qn("w:abstractNumId")): {level.get(qn("w:ilvl")): level for level in each.iterfind(qn("w:lvl"))}
        for each in root.iterfind(qn("w:abstractNum"))
    }
    counts: dict[str, list[int]] = {}
    found = []
    for paragraph in source.paragraphs:
        own = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if own is None and paragraph.style is not None:
            own = paragraph.style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if own is None:
            continue
        num = own.find(qn("w:numId")).get(qn("w:val"))
        level = int(own.find(qn("w:ilvl")).get(qn("w:val")))
        shape = levels[abstract[num].find(qn("w:abstractNumId")).get(qn("w:val"))][str(level)]
        start = abstract[num].find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}")
        begun = counts.setdefault(num, [])
        del begun[level + 1 :]
        if len(begun) <= level:
            begun += [1] * (level - len(begun))
            begun.append(int(start.get(qn("w:val"))) if start is not None and not level else 1)
        else:
            begun[level] += 1
        text = shape.find(qn("w:lvlText")).get(qn("w:val"))
        for place, count in enumerate(begun, 1):
            text = text.replace(f"%{place}", str(count))
        found.append((text, paragraph.text))
    return found


def test_nothing_is_formatted_but_by_named_styles() -> None:
    workshop, past, _ = filled(lambda word: f"{word} ກົດໝາຍ 法律 قانون")
    body = xml_of(word(workshop, past))
    for run in body.iter(qn("w:rPr")):
        for each in run:
            name = each.tag.partition("}")[2]
            assert name in LOOKS or (name == "rFonts" and [*each.attrib] == [qn("w:hint")])
    allowed = {"pStyle", "numPr", "bidi", "sectPr"}
    assert {each.tag.partition("}")[2] for pr in body.iter(qn("w:pPr")) for each in pr} <= allowed
    known = {style.style_id for style in word(workshop, past).styles}
    used = {each.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for each in body.iter(qn(tag))}
    assert used <= known


@pytest.mark.parametrize(("script", "said"), SCRIPTS.items())
def test_each_script_has_its_font_and_its_language_and_is_bold_where_bold(script: str, said: str) -> None:
    source = made(Heading(2, (Typed(said),)), Quotation(0, said, (Typed(said),)))
    for paragraph in source.paragraphs[-2:]:
        for run in paragraph.runs:
            if run.text.strip(": "):
                assert run.style is not None
                assert str(run.style.name).endswith(script)
                assert qn("w:lang") in [each.tag for each in run.style.element.find(qn("w:rPr"))]
    head, speaker = source.styles["Heading 1"].element, source.styles["Speaker"].element
    for style in (head, speaker):
        assert style.find(f"{qn('w:rPr')}/{qn('w:bCs')}") is not None
    assert head.find(f"{qn('w:rPr')}/{qn('w:szCs')}").get(qn("w:val")) == "32"


def test_every_bold_or_sized_style_says_so_for_complex_scripts_in_the_order_of_the_schema() -> None:
    order = ["rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs", "u", "lang"]
    for properties in made(Paragraph(runs("x"))).styles.element.iter(qn("w:rPr")):
        tags = [each.tag.partition("}")[2] for each in properties]
        assert ("b" in tags) == ("bCs" in tags)
        assert ("sz" in tags) == ("szCs" in tags)
        assert tags == sorted(tags, key=order.index)


def test_lists_count_by_themselves_and_each_from_its_first_number() -> None:
    source = made(
        Paragraph(runs("p")),
        ListItem(0, runs("one"), number=1),
        Quotation(1, "said"),
        ListItem(0, runs("two"), number=2),
        Heading(2, runs("H")),
        ListItem(0, runs("again"), number=1),
        Quotation(0, "spoken", runs("Ann")),
    )
    assert numbers(source) == [
        ("1.", "p"), ("1.", "one"), ("–", "said"), ("2.", "two"), ("1.", "again"), ("2.", "Ann: spoken"),
    ]  # fmt: skip


@pytest.mark.parametrize("prefix", ["", "E", "AE", "L"])
def test_entries_of_trees_are_a_list_of_word_that_gives_their_numbers(prefix: str) -> None:
    labels = ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]
    entries = [ListItem(label.count("."), runs(f"w{label}"), label=prefix + label) for label in labels]
    between = [ListItem(1, runs("note"))]
    source = made(*entries[:2], *between, *entries[2:])
    assert [each for each in numbers(source) if each[1] != "note"] == [(prefix + x, f"w{x}") for x in labels]


def test_what_word_would_number_otherwise_keeps_its_number_in_words() -> None:
    deep = [ListItem(level, runs("w"), label=".".join(["1"] * (level + 1))) for level in range(12)]
    said = [
        text for _, text in numbers(made(*deep, ListItem(0, runs("x"), label="7"), ListItem(0, runs("y"), label="A")))
    ]
    assert said == ["w"] * 9 + [f"{'.'.join(['1'] * (level + 1))} w" for level in (9, 10, 11)] + ["7 x", "A y"]


def test_the_contents_are_filled_with_links_and_nothing_is_asked() -> None:
    source = made(Heading(2, runs("Chapter")), Paragraph(runs("x")), Heading(3, runs("Part")), Paragraph(runs("y")))
    listed = [each for each in styles(source) if each[0].startswith("toc")]
    assert listed == [("toc 1", "Chapter"), ("toc 2", "Part")]
    body = xml_of(source)
    marks = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    assert [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))] == marks
    kinds = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    assert "updateFields" not in source.settings.element.xml


def table(columns: int, rows: int = 2) -> Table:
    cells = tuple(tuple(runs(Typed(f"r{r}c{c}")) for c in range(columns)) for r in range(rows))
    return Table(tuple(Column(f"Heading {c}") for c in range(columns)), cells)


def orientations(source: Document) -> list[bool]:
    return [section.page_width > section.page_height for section in source.sections]  # type: ignore[operator]  # sizes are given


def test_tables_repeat_their_heads_in_columns_of_a_written_width() -> None:
    body = xml_of(made(table(3, 60)))
    (found,) = body.iter(qn("w:tbl"))
    rows = [*found.iter(qn("w:tr"))]
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * 60
    grid = [each.get(qn("w:w")) for each in found.iter(qn("w:gridCol"))]
    for row in rows:
        assert [each.get(qn("w:w")) for each in row.iter(qn("w:tcW"))] == grid
    assert found.find(f"{qn('w:tblPr')}/{qn('w:tblLayout')}").get(qn("w:type")) == "fixed"
    assert not [*body.iter(qn("w:gridSpan")), *body.iter(qn("w:vMerge"))]


def test_a_wide_table_lies_across_with_its_headings_and_the_note_on_it() -> None:
    source = made(
        Paragraph(runs("before")), Heading(2, runs("Wide")), table(9), Paragraph(runs("note")), Quotation(0, "after")
    )
    assert orientations(source) == [False, True, False]
    assert [len(list(section.iter_inner_content())) for section in source.sections][1:] == [5, 1]


def picture() -> Figure:
    causes = [(0, Box("1", "ກົດໝາຍ")), (1, Box("1.1", "below")), *[(0, Box(str(n), "cause")) for n in range(2, 9)]]
    return Figure(
        Picture("Problem tree: <Skills>", "1 cause", [(0, Box("", "Trunk"))], [], causes, "Effects", "Causes")
    )


def test_a_picture_has_png_and_svg_and_words() -> None:
    source = made(Heading(2, runs("Tree")), picture(), Paragraph(runs("after")))
    (described,) = xml_of(source).iter(qn("wp:docPr"))
    assert described.get("descr") == "Problem tree: <Skills>. Trunk. 1 cause"
    targets = {
        str(rel.target_part.partname).rpartition(".")[2] for rel in source.part.rels.values() if "image" in rel.reltype
    }
    assert targets == {"png", "svg"}
    (extent,) = xml_of(source).iter(qn("wp:extent"))
    across = next(section for section in source.sections if (section.page_width or 0) > (section.page_height or 0))
    room = (across.page_width or 0) - (across.left_margin or 0) - (across.right_margin or 0)
    assert room / 2 < int(extent.get("cx")) <= room


def test_the_document_says_what_it_is() -> None:
    properties = made(Paragraph(runs("x"))).core_properties
    assert (properties.title, properties.author, properties.language) == ("A workshop", "The organisers", "en-GB")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_words(text: str) -> None:
    source = made(Heading(2, (Typed(text),)), Quotation(0, text, (Typed(text),)), ListItem(0, (Typed(text),)), table(2))
    said = words(source)[-2]
    assert len(said) == len(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\ufffe\uffff]", "".join(words(source)))
    if text.isprintable() or "\t" in text:
        assert said == text


@pytest.fixture
def house(tmp_path: Path) -> Callable[..., Path]:
    def save(change: Callable[[Document], object] = lambda _: None) -> Path:
        source = docx.Document()
        source.sections[0].header.paragraphs[0].text = "House of {title}"
        change(source)
        source.save(str(tmp_path / "house.docx"))
        return tmp_path / "house.docx"

    return save


def test_the_house_s_styles_header_and_page_are_taken(house: Callable[..., Path]) -> None:
    def change(source: Document) -> None:
        source.styles["Heading 1"].font.name = "Garamond"
        source.add_paragraph("This body shows the styles.")

    source = made(Heading(2, runs("Chapter")), Paragraph(runs("x")), table(9), style=house(change))
    assert source.styles["Heading 1"].font.name == "Garamond"
    assert source.sections[0].header.paragraphs[0].text == "House of A workshop"
    assert all(section.header.is_linked_to_previous for section in [*source.sections][1:])
    assert "This body shows the styles." not in words(source)
    assert ("Title", "Title") in styles(source)
    assert source.styles["Heading 1"].element.find(f"{qn('w:rPr')}/{qn('w:bCs')}") is not None


def test_the_house_s_cover_is_filled(house: Callable[..., Path]) -> None:
    def change(source: Document) -> None:
        paragraph = source.add_paragraph("Held in {pl")
        paragraph.add_run("ace}, {dates}")

    source = made(Heading(2, runs("Chapter")), Paragraph(runs("x")), style=house(change))
    assert words(source)[0] == "Held in Vientiane, 9-10 April"
    assert ("Title", "Title") not in styles(source)


def test_a_house_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    with pytest.raises(HouseError, match="is not there"):
        made(style=tmp_path / "none.docx")
    (tmp_path / "bad.docx").write_bytes(b"no zip")
    with pytest.raises(HouseError, match=r"not a document that Word saved as \.docx"):
        made(style=tmp_path / "bad.docx")


def test_a_house_without_lists_of_its_own_gets_the_report_s(house: Callable[..., Path], tmp_path: Path) -> None:
    bare = tmp_path / "bare.docx"
    with zipfile.ZipFile(house()) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                data = re.sub(rb"<Relationship [^>]*numbering[^>]*/>", b"", data)
            if name == "word/styles.xml":
                data = re.sub(rb"<w:numPr>.*?</w:numPr>", b"", data, flags=re.DOTALL)
            if name != "word/numbering.xml":
                target.writestr(name, data)
    assert numbers(made(ListItem(0, runs("one"), number=1), style=bare)) == [("1.", "one")]


def runs_of(source: Document) -> Iterator[Any]:
    for paragraph in source.paragraphs:
        yield from paragraph.runs


def test_words_that_run_leftwards_say_so() -> None:
    source = made(Paragraph((Typed("قانون law"),)))
    properties = source.paragraphs[-1]._p.pPr
    assert properties is not None
    assert properties.find(qn("w:bidi")) is not None
    marked = [run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None for run in source.paragraphs[-1].runs]
    assert marked == [True, False]


def test_links_lead_to_the_places_of_records_and_dead_ones_are_words() -> None:
    source = made(
        Paragraph(linked("node-1", "there")),
        Paragraph(linked("node-2", "nowhere")),
        ListItem(0, runs(Mark("node-1"), "here")),
        ListItem(0, runs(Mark("node-1"), "again")),
    )
    assert words(source)[-4:] == ["there", "nowhere", "here", "again"]
    (link,) = xml_of(source).iter(qn("w:hyperlink"))
    (mark,) = xml_of(source).iter(qn("w:bookmarkStart"))
    assert link.get(qn("w:anchor")) == mark.get(qn("w:name"))


def test_a_large_tree_takes_several_pages_on_which_it_can_be_read() -> None:
    causes = [(0, Box(str(n), "A cause that says something")) for n in range(150)]
    large = Figure(Picture("Problem tree", "150 causes", [(0, Box("", "Trunk"))], [], causes, "Effects", "Causes"))
    body = xml_of(made(Heading(2, runs("Tree")), large, Paragraph(runs("after"))))
    assert [each.get("name") for each in body.iter(qn("wp:docPr"))] == [
        f"Problem tree (part {part} of 3)" for part in (1, 2, 3)
    ]
