"""Widths as the terminal in front of the typist has them, in all that lays out."""

from collections.abc import Iterator

import pytest
from rich.cells import cell_len, set_cell_size

from tui.widgets.text import cell_widths
from tui.widgets.text.cell_widths import ASSUMED, SAMPLES, Widths
from tui.widgets.text.graphemes import cells
from tui.widgets.text.wrapping import wrap

BURMESE, KHMER, LAO = "ကျောင်းသား", "ក្រុមការងារ", "ກຳປູເຈຍ"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    cell_widths.use(ASSUMED)


@pytest.mark.parametrize("told", [Widths(2, 2, 2), Widths(1, 2, 1), Widths(2, 1, 1), Widths(1, 1, 2), Widths(2, 2, 1)])
def test_each_sample_takes_what_the_terminal_said(told: Widths) -> None:
    cell_widths.use(told)
    assert tuple(map(cell_len, SAMPLES)) == told


def test_other_characters_stay_as_they_are() -> None:
    known = "plain, é ü ñ, 漢字 ベトナム Việt Nam ທີ່ ที่ 👍🏽 ❤️ 1️⃣ │"
    before = cell_len(known)
    assert cell_widths.use(Widths(2, 2, 2))
    assert cell_len(known) == before
    assert not cell_widths.use(Widths(2, 2, 2))


def test_words_are_measured_and_cut_with_the_widths_of_the_terminal() -> None:
    assert cells(BURMESE) == 3
    cell_widths.use(Widths(2, 2, 2))
    assert cells(BURMESE) == cell_len(BURMESE) == 9
    assert cell_len(set_cell_size(BURMESE, 6)) == 6
    assert all(
        cells(f"{KHMER} {BURMESE} {LAO}", start, end) <= 12 for start, end in wrap(f"{KHMER} {BURMESE} {LAO}", 10)
    )


@pytest.mark.parametrize("odd", [Widths(0, 2, 2), Widths(7, 7, 7), Widths(2, 2, 40)])
def test_an_odd_answer_changes_nothing(odd: Widths) -> None:
    assert not cell_widths.use(odd)
    assert tuple(map(cell_len, SAMPLES)) == ASSUMED
