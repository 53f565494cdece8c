"""Texts as they are kept and counted."""

from workshop.text import plural


def test_a_count_stands_with_its_noun() -> None:
    assert [plural(n, "row") for n in (0, 1, 2, 1200)] == ["0 rows", "1 row", "2 rows", "1,200 rows"]
    assert plural(2, "entry", "entries") == "2 entries"
