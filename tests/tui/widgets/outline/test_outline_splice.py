"""How one list of children becomes another, in the smallest step."""

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.outline.splice import Splice, splice

NAMES = st.sampled_from([f"k{number}" for number in range(14)])


@st.composite
def long_lists(draw: st.DrawFn) -> list[str]:
    """Lists that agree over long stretches, around the number of items that is compared at once."""
    size = draw(st.sampled_from([0, 3, 1023, 1024, 1025, 2048, 2500]))
    keys = [f"m{number}" for number in range(size)]
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(keys)))
        new = [key for key in draw(st.lists(NAMES, max_size=1)) if key not in keys]
        keys[at : at + draw(st.integers(0, 2))] = new
    return keys


@given(*[st.one_of(st.lists(NAMES, unique=True), long_lists())] * 2)
def test_a_splice_makes_the_new_list_of_the_old_one(old: list[str], new: list[str]) -> None:
    change = splice(old, new)
    made = list(old)
    if change is not None:
        if change.gone:
            start = made.index(change.gone[0])
            assert made[start : start + len(change.gone)] == list(change.gone)
            del made[start : start + len(change.gone)]
        at = len(made) if change.before is None else made.index(change.before)
        made[at:at] = change.come
    assert made == new


def test_a_splice_is_no_longer_than_the_difference() -> None:
    old = tuple(f"k{number}" for number in range(5_000))
    for at in (0, 1, 1_023, 1_024, 3_976, 4_998, 4_999):
        change = splice(old, (*old[:at], "new", *old[at + 1 :]))
        assert change == Splice((old[at],), ("new",), old[at + 1] if at < 4_999 else None)


@given(st.lists(NAMES, unique=True, min_size=2), st.data())
def test_a_child_moved_in_its_list_moves_alone(old: list[str], data: st.DataObject) -> None:
    new = list(old)
    key = new.pop(data.draw(st.integers(0, len(old) - 1)))
    new.insert(data.draw(st.integers(0, len(new))), key)
    change = splice(old, new)
    assert change is None or len(change.gone) == len(change.come) == 1
