"""Boundaries of written characters: the same from anywhere in a text, and Unicode's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.text.graphemes import cells, is_boundary, iter_graphemes, next_boundary, previous_boundary

LATIN = ["a", " ", "é", "”", "e\u0301"]
UNSPACED = ["ກ", "ກໍ່", "ຳ", "ក្ខ", "ၾကား", "각"]
EMOJI = ["👩\u200d🌾", "👍🏽", "🇱🇦", "🇰", "✈\ufe0f"]
JOINERS_AND_HALVES = ["\u200d", "\u200c", "\ud83d"]
PIECES = st.sampled_from([*LATIN, *UNSPACED, *EMOJI, *JOINERS_AND_HALVES])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_boundaries_are_where_reading_from_the_start_finds_them(text: str) -> None:
    ends = [0]
    for written in iter_graphemes(text):
        ends.append(ends[-1] + len(written))
    assert [index for index in range(len(text) + 1) if is_boundary(text, index)] == sorted({*ends})
    for left, right in pairwise(ends):
        assert next_boundary(text, left) == right
        assert previous_boundary(text, right) == left


def test_flags_are_pairs_however_many_stand_in_a_row() -> None:
    flags = "🇱🇦" * 100
    assert [is_boundary(flags, index) for index in range(150, 154)] == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ນ້ຳ", 1),  # Lao: a tone and the AM
        ("ស្ត្រី", 1),  # Khmer: two consonants below the first
        ("👨‍👩‍👧‍👦", 1),
        ("🇱🇦🇰🇭", 2),
        ("e\u0301\u0302", 1),
    ],
)
def test_what_people_see_as_one_character_is_one(text: str, written: int) -> None:
    assert len([*iter_graphemes(text)]) == written


def test_what_follows_a_joiner_has_its_own_cells() -> None:
    assert cells("ກ\u200dຂ") == 2
    assert cells("👩‍🌾") == 2
    assert cells("xກຂ👍", 1, 3) == 2
