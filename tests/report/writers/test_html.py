"""The report as a page: whole by itself, its links lead somewhere, and nobody's words are markup."""

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from report.document import Block, Column, Heading, ListItem, Paragraph, Quotation, Table, Typed, runs
from report.formats import Wish, made
from report.harmless import harmless
from report.writers.facts import Facts
from report.writers.html import page
from store.opening import read_workshop
from tests.report.filled import filled
from tests.report.printed import Page, html
from tests.report.writers.test_markdown import hostile

FACTS = Facts("A workshop", "", "", "", "", "The organisers")
SAMPLE = Path(__file__).parents[3] / "examples" / "lao-pdr-2013.json"
VOID = {"meta", "rect", "path", "circle", "line", "polygon"}


def written(*blocks: Block) -> str:
    return "\n".join(page([Heading(1, runs("Title")), *blocks], FACTS))


class Nesting(HTMLParser):
    """Fails where a tag is closed that is not the innermost open one."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.lists: list[tuple[str, str]] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li":
            assert self.open[-1] in {"ul", "ol"}
        if tag in {"ul", "ol"} and "li" in self.open:
            assert self.open[-1] == "li"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def sample() -> str:
    session = read_workshop(SAMPLE)
    return made(".html", session.workshop, session, Wish()).decode()


def test_a_page_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    text = sample()
    seen = Page(text)
    assert "default-src 'none'" in text
    assert {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "object"} == set()
    addresses = [value for _, given in seen.tags for name, value in given.items() if name in {"src", "href"}]
    assert addresses
    assert all(str(address).startswith("#") for address in addresses)
    assert not re.search(r"url\(|@import|javascript:", text)


def test_lists_and_all_else_nest() -> None:
    Nesting(sample())
    workshop, past, _ = filled()
    Nesting(html(workshop, past))


def test_every_link_leads_to_one_place() -> None:
    tags = Page(sample()).tags
    places = [given["id"] for _, given in tags if "id" in given]
    assert len(places) == len(set(places))
    assert {str(given["href"])[1:] for _, given in tags if "href" in given} <= {*places}


def test_an_intervention_leads_back_to_cause_theme_and_dots() -> None:
    text = sample()
    row = next(part for part in text.split("<tr>") if ">cause " in part and "theme “" in part)
    places = dict(re.findall(r'<a href="#(\w+)">(.*?)</a>', row))
    assert any(words.startswith("cause ") for words in places.values())
    assert any(words.startswith("theme “") for words in places.values())
    assert any(words.isdigit() for words in places.values())
    for place, words in places.items():
        where = text.index(f'<span id="{place}"></span>')
        beside = text[where : where + 400]
        said = re.sub(r"^[A-Z]*[\d.]+ |^.*?: |^theme “|”$", "", words)
        assert said in beside


def test_a_page_says_its_languages_and_directions() -> None:
    text = written(Paragraph((Typed("ກົດໝາຍ law"),)), Quotation(0, "قانون"), ListItem(0, (Typed("Luật pháp đường"),)))
    assert '<html lang="en-GB">' in text
    assert '<span lang="lo-LA">ກົດໝາຍ </span>law' in text
    assert '<li dir="rtl"><span lang="ar-SA">قانون</span>' in text
    assert '<span lang="vi-VN">' in text


def test_numbered_lists_go_on_around_what_is_said_and_begin_where_they_begin() -> None:
    text = written(
        ListItem(0, runs("three"), number=3),
        Quotation(1, "said"),
        ListItem(0, runs("four"), number=4),
        Quotation(0, "end"),
    )
    assert text.count("<ol") == 1
    assert '<ol start="3">' in text
    Nesting(text)


@given(hostile)
@settings(max_examples=60)
def test_no_words_become_markup(text: str) -> None:
    table = Table((Column("H"),), (((Typed(text),),),))
    blocks: list[Block] = [
        Heading(2, (Typed(text),)),
        Quotation(0, text, (Typed(text),)),
        ListItem(0, (Typed(text),)),
        table,
    ]
    seen, plain = Page(written(*blocks)), Page(written(*[_with(block, "x") for block in blocks]))
    tags = [[tag for tag, _ in each.tags if tag != "span"] for each in (seen, plain)]
    assert tags[0] == tags[1]
    assert harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd").strip("\n") in seen.text


def _with(block: Block, text: str) -> Block:
    match block:
        case Heading():
            return Heading(2, (Typed(text),))
        case Quotation():
            return Quotation(0, text, (Typed(text),))
        case ListItem():
            return ListItem(0, (Typed(text),))
    return Table((Column("H"),), (((Typed(text),),),))


@given(st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=20))
def test_any_levels_nest(levels: list[tuple[int, bool]]) -> None:
    Nesting(written(*(ListItem(level, runs("x"), number=1 if numbered else None) for level, numbered in levels)))
