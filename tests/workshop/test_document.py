"""The workshop as a value: when two are the same, and edits that change nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Workshop
from workshop.model import Node


def _of(*texts: str) -> Workshop:
    return Workshop().put(*(Node(id=f"node-{n}", text=text) for n, text in enumerate(texts)))


def test_two_values_are_the_same_where_all_in_them_is() -> None:
    assert _of("a", "b") == _of("a", "b")
    assert _of("a", "b") != _of("a", "c")
    assert _of("a") != _of("a", "b")
    assert _of("a").settled() != _of("b").settled(), "even where neither says what was touched"
    assert _of("a").drop(["node-0"]) != _of("a").drop(["node-0"]).restore(["node-0"])
    assert _of("a") != replace(_of("a"), disputed=frozenset({("node-0", "text")}))
    assert _of("a") != "a"


def test_an_edit_of_nothing_gives_the_same_value() -> None:
    workshop = _of("a")
    assert workshop.put() is workshop
    assert workshop.drop(["node-9"]) is workshop
    assert workshop.restore(["node-0"]) is workshop


PLACES = st.tuples(st.integers(0, 24), st.sampled_from(["x", "y"]), st.sampled_from(["a0", "a1", "a2", "a3"]))


@given(st.lists(st.lists(PLACES, max_size=30), max_size=5))
def test_slots_have_their_records_in_order_however_many_come_and_go_at_once(
    edits: list[list[tuple[int, str, str]]],
) -> None:
    workshop = Workshop()
    for places in edits:
        workshop = workshop.put(*(Node(id=f"node-{n}", position=(into, order)) for n, into, order in places))
        workshop = workshop.drop([f"node-{n}" for n, _, order in places if order == "a3"])
        standing: dict[str, list[tuple[str, str]]] = {}
        for record in workshop.records.values():
            standing.setdefault(record.parent, []).append((record.order, record.id))
        assert workshop.slots == {slot: tuple(i for _, i in sorted(ids)) for slot, ids in standing.items()}
