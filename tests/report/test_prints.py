"""The three prints of one record: what each has, and what it leaves out."""

from itertools import pairwise
from pathlib import Path

import pytest

from report import texts
from report.contents import PRINTS, Print, contents
from report.document import Figure, Heading, ListItem, Paragraph, Table, plain, runs
from report.formats import FORMATS, Wish, made
from store.opening import read_workshop
from tests.report.filled import EARLIER, filled
from workshop import talk
from workshop.minutes.decisions import told
from workshop.model import Group, Priority, Vision
from workshop.visions import set_status

SAMPLE = Path(__file__).parents[2] / "examples" / "lao-pdr-2013.json"


def printed(of: Print) -> str:
    workshop, past, _ = filled()
    return made(".md", workshop, past, Wish(print=of)).decode()


def test_the_record_is_what_is_printed_by_default() -> None:
    workshop, past, _ = filled()
    assert printed("record") == made(".md", workshop, past, Wish()).decode()


def test_the_conclusions_have_what_was_adopted_and_agreed_and_nothing_else() -> None:
    workshop, _, words = filled()
    text = printed("conclusions")
    for record, field in (
        ("priority-1", "text"), ("priority-1", "reason"), ("node-1", "text"), ("vision-2", "text"),
        ("result-1", "text"), ("result-2", "text"), ("result-3", "text"), ("workshop", "title"), ("workshop", "dates"),
    ):  # fmt: skip
        assert words[record, field] in text, (record, field)
    others = [pair for pair, said in words.items() if said in text]
    kinds = {record.partition("-")[0] for record, _ in others}
    assert kinds == {"workshop", "priority", "node", "vision", "result", "theme"}
    for record, field in (("vision-1", "text"), ("node-2", "text"), ("problem-1", "text"), ("theme-2", "name")):
        assert words[record, field] not in text, (record, field)
    withdrawn = set_status(workshop, "vision-2", "withdrawn")
    again = made(".md", withdrawn, filled()[1], Wish(print="conclusions")).decode()
    assert words["vision-2", "text"] not in again
    assert workshop.need(Vision, "vision-2").status == "agreed"
    assert workshop.need(Priority, "priority-1").text in text


def test_decisions_stand_in_one_table_by_date_in_every_print() -> None:
    workshop, past, _ = filled()
    dates = workshop.details.replace_fields(dates="24 and 25 November 2026")
    lines = ("Publish; the chair; March", "Meet again; all; 1 December", "Translate; UN agencies; when it is agreed")
    where = ("problem-1", "node-2", "comment-2")
    for place, (line, on) in enumerate(zip(lines, where, strict=True)):
        said = told(talk.comment(f"comment-decided-{place}", line, "decision"), workshop.put(dates))
        workshop = workshop.put(dates, said.replace_fields(position=(f"{on}:talk", f"c{place}")))
    group, problem = workshop.need(Group, "group-1").name, "1"
    expected = [
        ("1", "Meet again", "all", "1 December"),
        ("2", "Publish", "the chair", "March"),
        ("3", "Translate", "UN agencies", "when it is agreed"),
    ]
    for of in PRINTS:
        blocks = [*contents(workshop, past, of=of)]
        at = next(place for place, block in enumerate(blocks) if block == Heading(2, runs(texts.DECISIONS)))
        table = blocks[at + 1]
        assert isinstance(table, Table)
        rows = [tuple(map(plain, row)) for row in table.rows]
        assert [row[:4] for row in rows] == expected
        assert [row[4] for row in rows][1:] == [f"{group} {problem}"] * 2
        assert rows[0][4].startswith("cause 1 of ")


def test_the_report_has_the_chapters_that_were_chosen_in_their_order_and_the_record_has_all() -> None:
    workshop, past, _ = filled()
    chosen = ("framework", "trees", "problems", "weather")
    workshop = workshop.put(workshop.details.replace_fields(chapters=chosen))

    def headings(of: Print) -> list[str]:
        blocks = contents(workshop, past, of=of, say_missing=False)
        return [plain(block.words) for block in blocks if isinstance(block, Heading) and block.level == 2]

    assert headings("report") == [texts.TREES, texts.PROBLEMS, texts.ANNEXES]
    assert {texts.VOTES, texts.VISIONS, texts.RESULTS, texts.AGENDA, texts.ANNEXES} <= {*headings("record")}


def test_the_report_leaves_out_what_only_the_record_needs() -> None:
    _, _, words = filled()
    report, record = printed("report"), printed("record")
    out = [*EARLIER.values(), words["ballot-1", "voter"], words["comment-3", "text"], "By problem", "### Ballots"]
    assert [words for words in out if words in report] == []
    assert [words for words in out if words not in record] == []
    for pair in (
        ("node-3", "text"),
        ("comment-1", "text"),
        ("remark-1", "text"),
        ("result-5", "text"),
        ("person-1", "name"),
    ):
        assert words[pair] in report, pair


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
