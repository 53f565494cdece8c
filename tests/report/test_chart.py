"""The chart of the dots: every dot once, nothing run out, told without colour."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from report.chapters.tallies import by_sector
from report.contents import contents
from report.document import Bars, plain
from report.formats import Wish, made
from report.pictures.chart import Bar, Chart, draw, letter
from report.pictures.measure import width
from store.opening import read_workshop
from tests.report.printed import Page
from workshop import outline, problems
from workshop.document import Workshop
from workshop.model import Details, Person
from workshop.slots import WORKSHOP
from workshop.votes import ballots
from workshop.votes.tallier import tally
from workshop.votes.tally import Tally

SAMPLE = Path(__file__).parents[2] / "examples" / "lao-pdr-2013.json"
SVG = "{http://www.w3.org/2000/svg}"


def charts() -> tuple[list[Chart], Tally]:
    session = read_workshop(SAMPLE)
    found = [block.chart for block in contents(session.workshop, session) if isinstance(block, Bars)]
    return found, tally(session.workshop, 1)


def test_every_dot_of_the_ranking_is_in_the_chart_once() -> None:
    (chart,), sums = charts()
    voted = [row for row in sums.ranked if row.dots]
    assert [sum(bar.parts) for bar in chart.bars] == [row.dots for row in voted]
    by_sector = dict(zip(chart.sectors, map(sum, zip(*(bar.parts for bar in chart.bars), strict=True)), strict=True))
    assert by_sector == dict(sums.sectors)


def test_ballots_and_voters_stand_by_sector() -> None:
    made = problems.add_group(Workshop().put(Details(id=WORKSHOP, dots=1)), "group-1")
    made = problems.add(made, [problems.problem("problem-1", "Law")], "group-1")
    made = outline.insert(made, [Person(id="person-1", sector="UN", count=4)], "people")
    made = ballots.cast(made, "ballot-1", ["problem-1"], sector="UN")
    made = ballots.cast(made, "ballot-2", ["problem-1"])
    for ballot, sector in (("ballot-3", "UN"), ("ballot-4", "NGO")):
        made = ballots.cast_spoiled(made, ballot, "torn", ["problem-1"], sector=sector)
    assert [plain(item.words) for item in by_sector(tally(made, 1))] == [
        "no sector given: 1 dot; 1 ballot",
        "UN: 1 dot; 2 ballots of 4 voters",
        "NGO: 0 dots; 1 ballot",
    ]


def test_sectors_are_told_by_letters() -> None:
    drawn = ElementTree.fromstring(draw(Chart("T", (Bar("x", (9, 1)),), ("Ministries", "UN"))).svg)
    said = [text.text for text in drawn.iter(f"{SVG}text")]
    assert said == ["T", "A", "Ministries", "B", "UN", "x", "A 9", "B 1", "10"]
    assert [letter(place) for place in (0, 25, 26, 52)] == ["A", "Z", "A1", "A2"]


HOSTILE = st.text(max_size=40) | st.sampled_from(
    ["<b>&amp;\"'", "ສິດ ຂອງ ເດັກ " * 9, "x" * 7000, "👩‍👩‍👧 \u202e", "\x00\x1b[2J", "]]>"]
)


@given(HOSTILE, st.lists(st.tuples(HOSTILE, st.lists(st.integers(0, 30), min_size=3, max_size=3)), max_size=4))
def test_any_words_stay_words_and_inside(title: str, bars: list[tuple[str, list[int]]]) -> None:
    chart = Chart(title, tuple(Bar(words, tuple(parts)) for words, parts in bars), (title, "UN", "x" * 300))
    drawing = draw(chart)
    root = ElementTree.fromstring(drawing.svg)
    assert {part.tag for part in root.iter()} <= {f"{SVG}{name}" for name in ("svg", "title", "rect", "text", "tspan")}
    assert not any("style" in part.attrib or "class" in part.attrib for part in root.iter())
    for text in root.iter(f"{SVG}text"):
        said = "".join(text.itertext())
        assert float(text.attrib["x"]) + 0.8 * width(said, float(text.attrib["font-size"])) <= drawing.width
        assert float(text.attrib["y"]) <= drawing.height


def test_word_and_the_page_have_it_with_words_for_those_who_do_not_see_it() -> None:
    session = read_workshop(SAMPLE)
    page = Page(made(".html", session.workshop, session, Wish(print="report")).decode())
    labels = [attrs.get("aria-label") or "" for tag, attrs in page.tags if tag == "svg"]
    assert any(label.startswith("Dots by theme and sector. Skills: 20; Cooperation: 17;") for label in labels)
    assert b"Dots by theme" in _document_of(made(".docx", session.workshop, session, Wish(print="report")))


def _document_of(docx: bytes) -> bytes:
    return ZipFile(BytesIO(docx)).read("word/document.xml")
