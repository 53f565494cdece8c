"""A board in a terminal: every line as wide as it, whole words, and what is in hand in a band."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wall.drawing import DrawnLine, Size, countdown, drawn
from tui.wall.looks import LOOKS, MARKED
from wall.fitting import board_lines
from wall.rows import Bar, Board, Clock, Row, Stretch, plain

NOW = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
SIZES = st.builds(Size, st.integers(1, 130), st.integers(1, 45))
WORDS = st.sampled_from([
    "Poverty", "Few schools in the villages of the north", "ປະຊາຊົນຂາດທີ່ດິນທຳກິນ", "ប្រជាជនគ្មានដី", "貧困", "ဆင်းရဲမှု",
    "\x1b[31mred", "a" * 90,
])  # fmt: skip
ROWS = st.builds(
    Row,
    WORDS.map(plain),
    st.sampled_from(["item", "parent", "around", "heading", "count", "cut", "said"]),
    label=st.sampled_from(["", "1.2", "E4"]),
    note=st.sampled_from(["", "ADOPTED"]),
    indent=st.integers(0, 9),
    agreed=st.booleans(),
    bar=st.none() | st.builds(Bar, st.integers(0, 20), st.just(20)),
)
BOARDS = st.builds(Board, st.just("problems"), WORDS, st.lists(ROWS, max_size=16), st.lists(ROWS, max_size=3))


def text(line: DrawnLine) -> str:
    return "".join(piece.text for piece in line.pieces)


@given(BOARDS, SIZES)
def test_there_are_as_many_lines_as_the_terminal_has(board: Board, size: Size) -> None:
    lines = drawn(board, size, "foot", NOW)
    assert len(lines) == size.height
    inks = {*LOOKS["dark"]}
    assert {MARKED.get(piece.ink, piece.ink) for line in lines for piece in line.pieces} | {
        line.fill for line in lines
    } <= inks
    assert LOOKS["bright"].keys() == LOOKS["sixteen"].keys() == inks


@given(BOARDS, SIZES)
def test_no_line_is_wider_than_the_terminal_where_there_is_room_for_a_word(board: Board, size: Size) -> None:
    if size.width >= 60 and "a" * 90 not in board.title:
        assert [text(line) for line in drawn(board, size, "", NOW) if cell_len(text(line)) > size.width] == []


@given(BOARDS)
def test_where_there_is_room_nothing_is_left_out(board: Board) -> None:
    size = Size(100, 60)
    made = [text(line) for line in drawn(board, size, "", NOW)]
    assert sum(bool(line.strip()) for line in made) == board_lines(board, size.room(16).width) - sum(
        row.weight == "cut" for row in (*board.rows, *board.said) for _ in range(_more_lines(row, size))
    )


def _more_lines(row: Row, size: Size) -> int:
    from wall.fitting import height

    return height(row, size.room(16).width) - 1


def board_of(*rows: Row) -> Board:
    return Board("problems", "Problems", rows)


def test_what_is_in_hand_stands_in_a_band_also_where_lines_are_few() -> None:
    rows = [Row(plain(f"Problem {number}"), "item" if number == 3 else "around") for number in range(8)]
    for height, band in ((24, 3), (13, 3), (10, 1)):
        lines = drawn(board_of(*rows), Size(80, height), "", NOW)
        assert [text(line).strip() for line in lines if line.fill == "band" and line.pieces] == ["Problem 3"]
        assert sum(line.fill == "band" for line in lines) == band


def test_bars_are_as_long_as_their_dots_and_say_them() -> None:
    rows = [Row(plain(name), bar=Bar(dots, 20)) for name, dots in (("Skills", 20), ("Debt", 10), ("Law", 0))]
    lines = [
        line for line in drawn(board_of(*rows), Size(80, 24), "", NOW) if any(p.ink == "dots" for p in line.pieces)
    ]
    bars = [sum(len(piece.text) for piece in line.pieces if piece.ink == "bar") for line in lines]
    assert abs(bars[0] - 2 * bars[1]) <= 1 < bars[1]
    assert bars[2] == 0
    assert [text(line).split()[-1] for line in lines] == ["20", "10", "0"]
    assert len({text(line).index("▆") for line in lines[:2]}) == 1


def test_words_keep_their_marks() -> None:
    row = Row(
        (Stretch("same", "All "), Stretch("struck", "victims"), Stretch("inserted", "people")), "item", agreed=True
    )
    pieces = {
        piece.ink: piece.text.strip() for line in drawn(board_of(row), Size(80, 24), "", NOW) for piece in line.pieces
    }
    assert (pieces["struck"], pieces["inserted"], pieces["agreed"]) == ("victims", "people", "AGREED")


def test_a_blank_wall_shows_nothing_not_even_its_foot() -> None:
    lines = drawn(Board("problems", "Problems", (Row(plain("Poverty")),), blank=True), Size(80, 24), "foot", NOW)
    assert "".join(map(text, lines)).strip() == ""


@pytest.mark.parametrize("size", [Size(80, 24), Size(120, 40), Size(40, 10), Size(12, 4)])
def test_a_break_is_counted_down_as_large_as_there_is_room(size: Size) -> None:
    clock = Clock(NOW + timedelta(minutes=20), "11:25", None, Row(plain("Voting"), "item", "11:30"))
    lines = drawn(Board("clock", clock=clock), size, "", NOW)
    assert len(lines) == size.height
    assert max(cell_len(text(line)) for line in lines) <= size.width
    told = "\n".join(map(text, lines))
    digits = sum(piece.ink == "digits" for line in lines for piece in line.pieces)
    assert digits or "20:00" in told or size.width < 20


@pytest.mark.parametrize(
    ("seconds", "told"), [(1200, "20:00"), (61, "1:01"), (0.4, "0:00"), (-5, "0:00"), (3661, "1:01:01")]
)
def test_the_time_that_is_left(seconds: float, told: str) -> None:
    assert countdown(timedelta(seconds=seconds)) == told
