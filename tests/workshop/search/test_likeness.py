"""How alike two texts are, with the library and without it: the same figures."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from workshop.search.likeness import likest, share

WORDS = st.lists(st.text("abcdeເກ", min_size=1, max_size=6), max_size=8).map(" ".join)


@given(WORDS, WORDS)
def test_a_share_is_the_token_set_ratio(one: str, other: str) -> None:
    assert share(one, other) == pytest.approx(fuzz.token_set_ratio(one, other))


@given(WORDS, st.dictionaries(st.integers(0, 9), WORDS), st.sampled_from([0.123, 54.321, 80.123]))
def test_the_likest_are_the_same_without_the_library(wanted: str, texts: dict[int, str], least: float) -> None:
    with_it = likest(wanted, texts, least)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "rapidfuzz", None)
        without = likest(wanted, texts, least)
    figures = {name: likeness for likeness, name in with_it}
    assert {name: likeness for likeness, name in without} == pytest.approx(figures)
    assert [likeness for likeness, _ in without] == pytest.approx(sorted(figures.values(), reverse=True))
    assert [likeness for likeness, _ in likest(wanted, texts, least, 1)] == pytest.approx(
        [likeness for likeness, _ in without][:1]
    )
