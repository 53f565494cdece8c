import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.text.display import visible

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")
anything = st.text(st.characters(codec=None, exclude_categories=[]), max_size=60)


@given(anything)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert not STEERING.search(shown)
    assert len(shown) == len(text)


@given(anything)
def test_each_character_is_shown_on_its_own(text: str) -> None:
    assert visible(text) == "".join(visible(char) for char in text)


def test_every_control_is_one_cell() -> None:
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        0xAD,
        0x200E,
        0x202E,
        0x2066,
        0x2028,
        0xFEFF,
        0xD800,
        0xE0041,
    ):
        assert cell_len(visible(chr(code))) == 1, hex(code)


def test_an_escape_sequence_becomes_harmless_pictures() -> None:
    assert visible("a\x1b[31mb\n\x7f") == "a\u241b[31mb\u23ce\u2421"


def test_spaces_joiners_and_marks_stay() -> None:
    text = "a\u200bb\u00a0c\u202fd\u3000e\u200df\u200c ນ້ຳ ក្រុម e\u0301 👨\u200d👩\u200d👧"
    assert visible(text) == text
