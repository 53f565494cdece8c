"""The blocks of the report: whose words they hold, how they nest, and that they come one by one."""

from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.contents import contents
from report.document import (
    Aside,
    Bars,
    Block,
    Changes,
    Figure,
    Heading,
    Link,
    ListItem,
    Paragraph,
    Photograph,
    Plain,
    Quotation,
    Run,
    Runs,
    Strong,
    Table,
    Typed,
    aside,
    filled,
    joined,
    runs,
    section,
)
from tests.report import filled as full
from workshop.history import Wording
from workshop.kinds import NAMINGS, Naming
from workshop.model import Vision


def blocks(names: Naming | None = None) -> list[Block]:
    workshop, past, _ = full.filled()
    return list(contents(workshop, past, names))


def runs_of(block: Block) -> Iterator[Run]:
    """Yield the runs of a block, those inside asides too."""
    match block:
        case Heading() | Paragraph() | ListItem():
            yield from flat(block.words)
        case Quotation():
            yield from flat((Typed(block.words), *block.speaker, *block.notes, *block.about))
        case Photograph():
            yield from flat((Typed(block.path), *block.caption))
        case Table():
            for row in block.rows:
                yield from flat(run for cell in row for run in cell)
        case Photograph():
            yield from flat((*block.caption, Typed(block.path)))
        case Figure() | Bars():
            pass


def flat(words: Iterable[Run]) -> Iterator[Run]:
    for run in words:
        if isinstance(run, Aside):
            yield from flat(each for note in run.notes for each in note)
        elif isinstance(run, Link):
            yield from flat(run.words)
        else:
            yield run


@pytest.mark.parametrize("names", NAMINGS)
def test_words_that_people_typed_are_never_given_as_the_report_s_own(names: Naming) -> None:
    _, _, texts = full.filled()
    own = [run.text for block in blocks(names) for run in runs_of(block) if isinstance(run, Plain | Strong)]
    assert own
    assert [text for text in texts.values() if any(text in words for words in own)] == []


def test_what_is_typed_is_given_to_the_letter() -> None:
    _, _, texts = full.filled()
    typed = {run.text for block in blocks() for run in runs_of(block) if isinstance(run, Typed)}
    unprinted = {text for (record, _), text in texts.items() if record.startswith(("phrase", "recording"))}
    unprinted.add(texts["workshop", "language"])  # in which all the rest is
    missing = {text for text in texts.values() if text not in typed} - unprinted
    assert {text for text in missing if not any(text in whole for whole in typed)} == set()


def test_a_comparison_is_a_run_of_its_own() -> None:
    found = [run for block in blocks() for run in runs_of(block) if isinstance(run, Changes)]
    workshop, _, _ = full.filled()
    now = workshop.need(Vision, "vision-2").text
    before = full.EARLIER["vision-2", "text"]
    assert (("struck", before), ("inserted", now)) in [run.pieces for run in found]


def test_headings_nest_without_gaps_and_entries_too() -> None:
    level, entry = 0, -1
    for block in blocks():
        if isinstance(block, Heading):
            assert block.level <= level + 1
            level = block.level
        if isinstance(block, ListItem | Quotation):
            assert block.level <= entry + 1
            entry = block.level
        elif not isinstance(block, Figure):
            entry = -1


def test_every_row_has_a_cell_for_each_column() -> None:
    tables = [block for block in blocks() if isinstance(block, Table)]
    assert {len(table.columns) for table in tables} >= {4, 5, 6, 7, 8}
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


def test_each_tree_and_each_map_is_a_figure_before_its_words() -> None:
    made = blocks()
    figures = [(block, made[place + 1]) for place, block in enumerate(made) if isinstance(block, Figure)]
    assert [type(after) for _, after in figures] == [Paragraph, Heading]
    assert [figure.alternative_text.partition(":")[0] for figure, _ in figures] == ["Problem tree", "Results map"]
    assert figures[0][0].alternative_text.endswith(". 1 effect, 2 causes")


def test_the_same_workshop_gives_the_same_blocks() -> None:
    assert blocks() == blocks()
    assert len({*blocks()}) > 100  # frozen, and so usable as keys


class Unread:
    """A history that nobody may ask yet."""

    def wordings(self, record_id: str, field: str) -> Sequence[Wording]:
        raise AssertionError("the history was asked before its chapter was wanted")


def test_chapters_are_made_when_they_are_wanted() -> None:
    workshop, _, texts = full.filled()
    made = contents(workshop, Unread())
    assert next(made) == Heading(1, (Typed(texts["workshop", "title"]),))
    with pytest.raises(AssertionError, match="before its chapter"):
        list(made)


def test_runs_leave_out_what_is_empty() -> None:
    assert runs("", Typed(""), "a", (Typed("b"), Plain(""))) == (Plain("a"), Typed("b"))
    assert joined(", ", ["a", "", Typed(""), Typed("b")]) == (Plain("a"), Plain(", "), Typed("b"))
    assert aside("", (), Typed("")) == ()
    assert aside("", "a") == (Aside(((Plain("a"),),)),)
    assert list(section(2, "Nothing", [])) == []
    assert list(section(2, "A", [Paragraph(())])) == [Heading(2, (Plain("A"),)), Paragraph(())]


@given(st.text(), st.text())
def test_what_fills_a_gap_is_no_template(before: str, after: str) -> None:
    made: Runs = filled("“{item}”: {why}{item}", item=Typed(before), why=after)
    said = "".join(run.text for run in made if isinstance(run, Plain | Typed))
    assert said == f"“{before}”: {after}{before}"


def test_a_gap_that_nobody_fills_is_refused() -> None:
    with pytest.raises(KeyError):
        filled("{what} is missing")
