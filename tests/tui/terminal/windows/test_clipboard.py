"""The clipboard of Windows: any text there and back, and nothing where there is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.terminal.windows.kernel import Board
from tui.terminal.windows.clipboard import Clipboard


def clipboard(board: Board) -> Clipboard:
    return Clipboard(board, board, sleep=lambda _: None)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
def test_any_text_comes_back_as_it_was_laid(text: str) -> None:
    board = Board()
    assert clipboard(board).lay(text)
    assert clipboard(board).text() == text
    assert not board.is_open


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (None, None),
        ("Roads\r\nflood\0left over".encode("utf-16-le"), "Roads\nflood"),
        ("half \ud83d".encode("utf-16-le", "surrogatepass"), "half \ufffd"),
        (b"a\0b", "a"),
        (b"", ""),
    ],
)
def test_what_others_laid_there_is_read_as_far_as_it_is_text(raw: bytes | None, found: str | None) -> None:
    assert clipboard(Board(raw)).text() == found


def test_it_is_waited_for_while_another_program_has_it_open_but_not_for_ever() -> None:
    raw = "a\0".encode("utf-16-le")
    assert clipboard(Board(raw, busy=3)).text() == "a"
    assert clipboard(Board(raw, busy=99)).text() is None
    assert not clipboard(Board(raw, busy=99)).lay("b")
