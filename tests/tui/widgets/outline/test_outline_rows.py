"""The flat list of an outline: kept up change by change, it is what reading everything anew would give."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.widgets.outline.rows import DEEPEST, Rows
from tui.widgets.outline.source import Row

TOP = ""
"""The place above the roots in this file's trees."""


class Tree:
    """A tree that can be edited; ``changed`` gathers what an editor would report."""

    def __init__(self, **children: Sequence[str]) -> None:
        self.below: dict[str, tuple[str, ...]] = {key: tuple(keys) for key, keys in children.items()}
        self.changed: set[str] = set()
        self.asked: list[str] = []

    def roots(self) -> Sequence[str]:
        return self.children(TOP)

    def children(self, key: str) -> Sequence[str]:
        self.asked.append(key)
        return self.below.get(key, ())

    def parent(self, key: str) -> str | None:
        return next((above for above, keys in self.below.items() if key in keys and above != TOP), None)

    def row(self, key: str) -> Row:
        return Row(key)

    def has(self, key: str | None) -> bool:
        return any(key in keys for keys in self.below.values())

    def set(self, parent: str, keys: Sequence[str]) -> None:
        self.below[parent] = tuple(keys)
        self.changed.add(parent)

    def place(self, key: str, parent: str, at: int) -> None:
        """Move a key, or put a new one; with one under itself the source has a loop."""
        for above, keys in list(self.below.items()):
            if key in keys:
                self.set(above, [other for other in keys if other != key])
        siblings = list(self.below.get(parent, ()))
        siblings.insert(at, key)
        self.set(parent, siblings)


def read_anew(rows: Rows[str]) -> Rows[str]:
    fresh: Rows[str] = Rows()
    fresh.source, fresh.folded = rows.source, rows.folded
    fresh.filter, fresh.branch = rows.filter, rows.branch
    fresh.rebuild()
    return fresh


def assert_as_read_anew(rows: Rows[str]) -> None:
    fresh = read_anew(rows)
    assert (rows.keys, rows.depths, rows.cut) == (fresh.keys, fresh.depths, fresh.cut)
    assert rows.matched == fresh.matched
    for key in rows.keys:
        assert rows.parent(key) == fresh.parent(key)


def rows_of(tree: Tree) -> Rows[str]:
    rows: Rows[str] = Rows()
    rows.source = tree
    rows.rebuild()
    return rows


NAMES = st.sampled_from([f"k{number}" for number in range(9)])
PLACES = st.one_of(st.just(TOP), NAMES)
TREES = st.tuples(*(st.integers(0, number) for number in range(9)))
"""For each key the number of the key it is under, or its own for the top level."""
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("place"), NAMES, PLACES, st.integers(0, 3)),
        st.tuples(st.just("place"), NAMES, NAMES, st.integers(0, 3)),
        st.tuples(st.just("shuffle"), NAMES, PLACES, st.integers(0, 3)),
        st.tuples(st.just("repeat"), NAMES, NAMES, st.integers(0, 3)),
        st.tuples(st.sampled_from(["drop", "fold", "unfold", "show"]), NAMES, st.just(TOP), st.just(0)),
        st.tuples(st.just("branch"), st.one_of(st.none(), NAMES), st.just(TOP), st.just(0)),
    ),
    min_size=5,
    max_size=40,
)


def is_above(tree: Tree, key: str, other: str) -> bool:
    upper: str | None = other
    while upper is not None and upper != key:
        upper = tree.parent(upper)
    return upper == key


def change(tree: Tree, what: str, key: str, parent: str, number: int) -> None:
    """Make a source say something else."""
    if what == "place":
        tree.place(key, parent, number)
    elif what == "drop":
        for above, keys in list(tree.below.items()):
            if key in keys:
                tree.set(above, [other for other in keys if other != key])
    elif what == "shuffle":
        keys = tree.below.get(parent, ())
        tree.set(parent, (*keys[number:], *keys[:number]))
    elif what == "repeat":
        tree.set(parent, (*tree.below.get(parent, ()), key))


def stays_a_tree(tree: Tree, what: str, key: str, parent: str) -> bool:
    """Whether a change leaves every key in one place that is there, and none under itself."""
    if what == "repeat":
        return False
    return what != "place" or parent == TOP or (tree.has(parent) and not is_above(tree, key, parent))


@settings(max_examples=150)
@given(TREES, STEPS, st.booleans())
def test_kept_up_change_by_change_it_is_what_reading_anew_gives(
    start: tuple[int, ...], steps: list[tuple[str, str | None, str, int]], sound: bool
) -> None:
    """Sound sources are trees; the others have keys in two places, and loops."""
    tree = Tree()
    for number, upper in enumerate(start):
        tree.place(f"k{number}", TOP if upper == number else f"k{upper}", 0)
    tree.changed.clear()
    rows = rows_of(tree)
    for what, name, parent, number in steps:
        key = name or TOP
        if what in ("place", "drop", "shuffle", "repeat"):
            if not sound or stays_a_tree(tree, what, key, parent):
                change(tree, what, key, parent, number)
        elif what == "branch":
            rows.branch = name if tree.has(name) else None
            rows.rebuild()
            tree.changed.clear()
        else:
            rows.update(tree.changed)
            tree.changed.clear()
            if what == "fold":
                rows.fold(key)
            elif what == "unfold":
                rows.unfold(key)
            assert_as_read_anew(rows)
    rows.update(tree.changed)
    assert_as_read_anew(rows)
    assert len(set(rows.keys)) == len(rows.keys)
    for index, key in enumerate(rows.keys):
        assert rows.index(key) == index
        after = rows.depths[index + 1 :]
        deeper = next((at for at, depth in enumerate(after) if depth <= rows.depths[index]), len(after))
        assert rows.end(index) == index + 1 + deeper


def test_only_what_changed_is_read() -> None:
    tree = Tree(**{TOP: [f"g{group}" for group in range(50)]})
    for group in range(50):
        tree.below[f"g{group}"] = tuple(f"g{group}p{number}" for number in range(20))
    rows = rows_of(tree)
    tree.place("g7p3", "g7p2", 0)
    tree.asked.clear()
    rows.update({"g7", "g7p2"})
    assert sorted(tree.asked) == sorted([TOP, "g7", "g7p2", "g7p3"])
    assert_as_read_anew(rows)


def test_a_loop_is_cut_and_marked() -> None:
    rows = rows_of(Tree(**{TOP: ["a"], "a": ["b", "c"], "b": ["a", "d"]}))
    assert rows.keys == ["a", "b", "d", "c"]
    assert rows.cut == {"b": "loop"}


def test_a_key_in_two_places_is_shown_once_and_the_other_place_marked() -> None:
    tree = Tree(**{TOP: ["a", "b"], "a": ["c"], "b": ["c"]})
    rows = rows_of(tree)
    assert (rows.keys, rows.cut) == (["a", "c", "b"], {"b": "repeated"})
    tree.set("a", [])
    rows.update({"a"})
    assert (rows.keys, rows.cut) == (["a", "b", "c"], {})
    tree.set("a", ["c"])
    rows.update({"a"})
    tree.below["a"] = tree.below["b"] = ()
    rows.update(["a", "b"])
    assert (rows.keys, rows.cut) == (["a", "b"], {})


def test_a_key_twice_in_one_list_is_marked() -> None:
    tree = Tree(**{TOP: ["a"]})
    rows = rows_of(tree)
    tree.set(TOP, ["a", "a"])
    rows.update(())
    assert (rows.keys, rows.cut) == (["a"], {None: "repeated"})


def test_a_branch_too_deep_is_cut_marked_and_can_be_shown_by_itself() -> None:
    tree = Tree(**{TOP: ["n0"]})
    for number in range(5_000):
        tree.below[f"n{number}"] = (f"n{number + 1}",)
    rows = rows_of(tree)
    assert len(rows) == DEEPEST + 1
    assert rows.cut == {f"n{DEEPEST}": "deeper"}
    tree.set(f"n{DEEPEST}", [])
    rows.update({f"n{DEEPEST}"})
    assert rows.cut == {}
    tree.set(f"n{DEEPEST}", ["n201"])
    rows.update({f"n{DEEPEST}"})
    rows.fold("n7")
    assert rows.cut == {}
    rows.branch = "n300"
    rows.rebuild()
    assert rows.keys[0] == "n300"
    assert len(rows) == DEEPEST + 1


def test_a_branch_that_vanishes_gives_way_to_everything() -> None:
    tree = Tree(**{TOP: ["a", "b"], "b": ["c"]})
    rows = rows_of(tree)
    rows.branch = "b"
    rows.rebuild()
    tree.set(TOP, ["a"])
    rows.update(())
    assert rows.keys == ["a"]


@given(st.sets(NAMES), st.data())
def test_a_filter_leaves_what_matches_and_what_is_above_it(wanted: set[str], data: st.DataObject) -> None:
    tree = Tree(**{TOP: ["k0"]})
    for number in range(1, 9):
        parent = data.draw(st.sampled_from([TOP, *(f"k{lower}" for lower in range(number))]))
        tree.place(f"k{number}", parent, 0)
    rows = rows_of(tree)
    rows.fold("k0")
    everything = read_anew(rows)
    everything.folded = set()
    everything.rebuild()
    rows.filter = wanted.__contains__
    rows.rebuild()
    expected = [
        key for index, key in enumerate(everything.keys) if wanted & set(everything.keys[index : everything.end(index)])
    ]
    assert rows.keys == expected
    assert rows.matched == len(wanted & set(everything.keys))
    rows.filter = None
    rows.rebuild()
    assert rows.folded == {"k0"}
    assert_as_read_anew(rows)


def test_fold_to_a_level_folds_what_is_hidden_too() -> None:
    tree = Tree(**{TOP: ["a"], "a": ["b"], "b": ["c"], "c": ["d"]})
    rows = rows_of(tree)
    rows.fold("a")
    rows.fold_to(2)
    assert (rows.keys, rows.folded) == (["a", "b"], {"b", "c"})
    rows.fold_to(None)
    assert rows.keys == ["a", "b", "c", "d"]
