"""The workshop as a value: when two are the same, and edits that change nothing."""

from dataclasses import replace

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
