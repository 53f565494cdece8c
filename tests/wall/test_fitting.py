"""Rows in whole words at any width, and what of a list fits."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from report.pictures.cells import spans, wrapped
from wall import fitting
from wall.rows import Bar, Room, Row, Stretch, plain

SCRIPTS = (
    "No central database, so no whole picture in the country and the region",
    "ບໍ່ມີຖານຂໍ້ມູນກາງ ດັ່ງນັ້ນຈຶ່ງບໍ່ເຫັນພາບລວມໃນປະເທດແລະພາກພື້ນ",
    "គ្មានមូលដ្ឋានទិន្នន័យកណ្តាល ដូច្នេះគ្មានរូបភាពទាំងមូល",
    "ဗဟိုဒေတာဘေ့စ်မရှိသောကြောင့် တစ်နိုင်ငံလုံး၏ရုပ်ပုံလွှာမရှိပါ",
    "没有中央数据库，因此无法了解国家和地区的全貌",
    "لا توجد قاعدة بيانات مركزية، لذلك لا توجد صورة كاملة في البلد",
)
texts = st.sampled_from(SCRIPTS) | st.text(st.sampled_from("ab \u0e81\u0eb3\u0ec0中é\u0301"), max_size=60)


@given(st.lists(st.tuples(st.sampled_from(["same", "struck", "inserted"]), texts), max_size=4), st.integers(1, 60))
def test_lines_hold_every_word_in_order_and_its_mark(told: list[tuple[str, str]], width: int) -> None:
    row = Row(tuple(Stretch(mark, text) for mark, text in told), most=99)  # type: ignore[arg-type]
    lines = fitting.lines_of(row, width)
    for mark in ("same", "struck", "inserted"):
        there = "".join(text for m, text in told if m == mark)
        shown = "".join(s.text for line in lines for s in line.words if s.mark == mark)
        assert shown.replace(" ", "") == there.replace(" ", "")
    assert all(cell_len(line.text) <= max(width, 12) for line in lines)
    assert fitting.height(row, width) == len(lines)


@given(texts, st.integers(1, 40), st.integers(0, 12), st.sampled_from(["", "2.1.3"]), st.integers(1, 4))
def test_a_row_is_as_high_as_its_lines(text: str, width: int, indent: int, label: str, most: int) -> None:
    for bar in (None, Bar(3, 9)):
        row = Row(plain(text), label=label, indent=indent, most=most, note="Group One", bar=bar)
        lines = fitting.lines_of(row, width)
        assert fitting.height(row, width) == len(lines) <= most
        assert lines[0].text.lstrip().startswith(label)


@given(texts, st.integers(1, 40))
def test_spans_are_the_lines_of_a_text(text: str, room: int) -> None:
    found = spans(text, room)
    assert [text[start:end] for start, end in found] == wrapped(text, room)
    assert "".join(wrapped(text, room)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text", SCRIPTS)
def test_what_is_too_long_ends_after_a_whole_word(text: str) -> None:
    row = Row(plain(text), most=1)
    (line,) = fitting.lines_of(row, 20)
    words = line.text.removesuffix(" …")
    assert words != line.text
    assert text.startswith(words)
    assert cell_len(line.text) <= 20
    if text.isascii():
        assert text[len(words)] == " "


@pytest.mark.parametrize("text", [each * 8 for each in SCRIPTS])
@pytest.mark.parametrize("width", [14, 30, 76])
def test_of_what_is_too_long_words_go_and_not_what_is_said_of_them(text: str, width: int) -> None:
    for most in (2, 3):
        row = Row(plain(text), label="2.1", note="+5", agreed=True, most=most)
        lines = fitting.lines_of(row, width)
        assert len(lines) == most == fitting.height(row, width)
        shown = " ".join(line.text for line in lines)
        assert "AGREED" in shown
        assert shown.rstrip().endswith("+5") or most == 2
        assert "…" in shown
        assert all(cell_len(line.text) <= max(width, 16) for line in lines)


def test_where_all_words_are_there_no_dots_say_otherwise() -> None:
    row = Row(plain("Poverty"), note="proposed by the ministries of justice, labour and health together", most=2)
    assert [line.text.strip() for line in fitting.lines_of(row, 30)] == ["Poverty", "proposed by the ministries of"]


@given(st.lists(st.integers(1, 3), min_size=1, max_size=40), st.integers(3, 12), st.data())
def test_each_row_is_on_one_page_and_pages_are_full(heights: Sequence[int], room: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(heights) - 1))
    first, end, page, pages = fitting.page_of(heights, at, room)
    assert first <= at < end
    assert 1 <= page <= pages
    assert sum(heights[first:end]) <= room
    if end < len(heights):
        assert sum(heights[first : end + 1]) > room
    all_pages = {fitting.page_of(heights, each, room) for each in range(len(heights))}
    assert sorted(place for a, b, *_ in all_pages for place in range(a, b)) == [*range(len(heights))]
    assert len(all_pages) == pages


@given(st.lists(st.integers(1, 3), min_size=1, max_size=20), st.integers(4, 12), st.data())
def test_rows_that_are_left_out_are_counted(heights: Sequence[int], lines: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(heights) - 1))
    rows = [Row(plain("\u200b ".join(["word" * 5] * high)), record=str(n)) for n, high in enumerate(heights)]
    shown = fitting.trimmed(rows, at, Room(16, 20), lines)
    assert str(at) in {row.record for row in shown}
    assert sum(fitting.height(row, 20) for row in shown) <= lines
    left = len(rows) - sum(1 for row in shown if row.record)
    assert [row.text for row in shown if row.weight == "count"] == ([f"{left} more"] if left else [])


def test_a_heading_stays_on_top_of_what_is_left() -> None:
    rows = [Row(plain("Group"), "heading"), *(Row(plain(f"{n}"), record=f"{n}") for n in range(20))]
    shown = fitting.trimmed(rows, 15, Room(16, 20), 6)
    assert shown[0].weight == "heading"
    assert "15" in [row.record for row in shown]
    assert len(shown) == 6
