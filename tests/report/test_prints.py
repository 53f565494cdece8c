"""The three prints of one record: what each has, and what it leaves out."""

from itertools import pairwise
from pathlib import Path

import pytest

from report.contents import PRINTS, Print, contents
from report.document import Figure, Heading, ListItem, Paragraph, Table, plain
from report.formats import FORMATS, Wish, made
from store.opening import read_workshop
from tests.report.filled import EARLIER, filled
from workshop.model import Priority, Vision
from workshop.visions import set_status

SAMPLE = Path(__file__).parents[2] / "examples" / "lao-pdr-2013.json"


def printed(of: Print) -> str:
    workshop, past, _ = filled()
    return made(".md", workshop, past, Wish(print=of)).decode()


def test_the_record_is_what_is_printed_by_default() -> None:
    workshop, past, _ = filled()
    assert printed("record") == made(".md", workshop, past, Wish()).decode()


def test_the_conclusions_have_what_was_adopted_and_agreed_and_nothing_else() -> None:
    workshop, _, texts = filled()
    text = printed("conclusions")
    for record, field in (
        ("priority-1", "text"), ("priority-1", "reason"), ("node-1", "text"), ("vision-2", "text"),
        ("result-1", "text"), ("result-2", "text"), ("result-3", "text"), ("workshop", "title"), ("workshop", "dates"),
    ):  # fmt: skip
        assert texts[record, field] in text, (record, field)
    others = [pair for pair, said in texts.items() if said in text]
    kinds = {record.partition("-")[0] for record, _ in others}
    assert kinds == {"workshop", "priority", "node", "vision", "result", "theme"}
    for record, field in (("vision-1", "text"), ("node-2", "text"), ("problem-1", "text"), ("theme-2", "name")):
        assert texts[record, field] not in text, (record, field)
    withdrawn = set_status(workshop, "vision-2", "withdrawn")
    again = made(".md", withdrawn, filled()[1], Wish(print="conclusions")).decode()
    assert texts["vision-2", "text"] not in again
    assert workshop.need(Vision, "vision-2").status == "agreed"
    assert workshop.need(Priority, "priority-1").text in text


def test_the_report_leaves_out_what_only_the_record_needs() -> None:
    _, _, texts = filled()
    report, record = printed("report"), printed("record")
    out = [*EARLIER.values(), texts["ballot-1", "voter"], texts["comment-3", "text"], "By problem", "### Ballots"]
    assert [words for words in out if words in report] == []
    assert [words for words in out if words not in record] == []
    for pair in (
        ("node-3", "text"),
        ("comment-1", "text"),
        ("remark-1", "text"),
        ("result-5", "text"),
        ("person-1", "name"),
    ):
        assert texts[pair] in report, pair


@pytest.mark.parametrize("of", PRINTS)
def test_each_print_is_nested_and_drawn_as_it_is_meant(of: Print) -> None:
    session = read_workshop(SAMPLE)
    blocks = list(contents(session.workshop, session, of=of))
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    drawn = [block for block in blocks if isinstance(block, Figure | Table)]
    assert bool(drawn) == (of != "conclusions")


def test_the_conclusions_of_the_sample_fit_on_two_pages() -> None:
    session = read_workshop(SAMPLE)
    blocks = contents(session.workshop, session, of="conclusions")
    lines = 0
    for block in blocks:
        assert isinstance(block, Heading | Paragraph | ListItem)
        lines += 2 if isinstance(block, Heading) else 1 + len(plain(block.words)) // 85
    assert 30 < lines < 90  # of A4, at 45 lines a page


@pytest.mark.parametrize("of", PRINTS)
@pytest.mark.parametrize("ending", FORMATS)
def test_each_print_is_made_in_each_format(of: Print, ending: str) -> None:
    workshop, past, _ = filled()
    assert made(ending, workshop, past, Wish(print=of))
