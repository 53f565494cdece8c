"""Orders between siblings: those of the published algorithm, ascending, however often one inserts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ordering import keys_between


@pytest.mark.parametrize(
    ("low", "high", "count", "keys"),
    [
        (None, None, 1, "a0"),
        (None, "a0", 1, "Zz"),
        ("a0", None, 1, "a1"),
        ("az", None, 1, "b00"),
        ("bzz", None, 1, "c000"),
        (None, "Y00", 1, "Xzzz"),
        ("a0", "a1", 1, "a0V"),
        ("a0V", "a1", 1, "a0l"),
        ("a0", "a0G", 1, "a08"),
        ("a0", "a1V", 1, "a1"),
        ("Zz", "a1", 1, "a0"),
        ("Zz", "a01", 1, "a0"),
        (None, "b999", 1, "b99"),
        ("b125", "b129", 1, "b127"),
        ("z" * 27, None, 1, "z" * 27 + "V"),
        (None, "A" + "0" * 26 + "V", 1, "A" + "0" * 26 + "G"),
        ("a4", None, 6, "a5 a6 a7 a8 a9 aA"),
        (None, "a0", 5, "Zv Zw Zx Zy Zz"),
        ("a0", "a2", 7, "a0G a0V a0l a1 a1G a1V a1l"),
        ("a0", "a2", 0, ""),
    ],
)
def test_orders_are_those_of_the_published_algorithm(low: str | None, high: str | None, count: int, keys: str) -> None:
    assert keys_between(low, high, count) == keys.split()


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 4)), max_size=60))
def test_whatever_is_inserted_ascends(inserts: list[tuple[int, int]]) -> None:
    keys: list[str] = []
    for place, count in inserts:
        here = place % (len(keys) + 1)
        before, behind = keys[here - 1] if here else None, keys[here] if here < len(keys) else None
        keys[here:here] = keys_between(before, behind, count)
    assert keys == sorted({*keys})


def test_thousands_of_inserts_at_one_place_are_no_recursion() -> None:
    low, high = "a0", "a1"
    for _ in range(8000):
        low = keys_between(low, high, 1)[0]
    assert low < high
    assert len(low) > 1000


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("", None),
        ("a", None),
        ("a00", None),
        ("!0", None),
        ("a1é", None),
        (None, "A" + "0" * 26),
        ("a1", "a0"),
        ("a0",) * 2,
    ],
)
def test_what_is_no_order_is_refused(low: str | None, high: str | None) -> None:
    with pytest.raises(ValueError, match="order"):
        keys_between(low, high, 1)
