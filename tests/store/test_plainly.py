"""What is plainly right is what pydantic takes, and makes the same record of it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from store.plainly import plainly_right
from workshop.model import KINDS, Record

KIND = st.sampled_from(KINDS)
VALUE = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4),
    st.sampled_from(["", "policy", "question"]),
    st.lists(st.one_of(st.text(max_size=3), st.integers(), st.sampled_from(["\ud800", "ນ້ຳ"])), max_size=3),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)  # fmt: skip


@given(KIND, st.data())
def test_plainly_right_is_right_and_gives_the_same_record(kind: type[Record], data: st.DataObject) -> None:
    names = st.sampled_from([*kind.model_fields, "of a later version"])
    values: dict[str, Any] = {**data.draw(st.dictionaries(names, VALUE, max_size=4)), "id": f"{kind.prefix}-1"}
    plain = plainly_right(kind, values)
    if plain is None:
        return
    try:
        validated = kind.model_validate(values)
    except ValidationError as error:
        raise AssertionError(f"pydantic refuses {values}") from error
    made = kind.model_construct(**plain)
    assert made == validated
    assert [type(getattr(made, name)) for name in kind.model_fields] == [
        type(getattr(validated, name)) for name in kind.model_fields
    ]


def test_nearly_every_record_is_plainly_right() -> None:
    for kind in KINDS:
        ordinary = kind.model_validate({"id": f"{kind.prefix}-1", "position": ["groups", "a0"]})
        assert plainly_right(kind, ordinary.model_dump()) is not None, kind
