"""What is right for a record is what pydantic takes; what is wrong is told in words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, TypeAdapter, ValidationError

from store.log.codec import build, fields
from store.log.validation import validated_fields
from workshop.model import KINDS, Record, fields_of

KIND = st.sampled_from(KINDS)
VALUE = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4),
    st.sampled_from(["", "policy", "question"]),
    st.lists(st.one_of(st.text(max_size=3), st.integers(), st.sampled_from(["\ud800", "ນ້ຳ"])), max_size=3),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=1),
)  # fmt: skip


def taken_by_pydantic(kind: type[Record], name: str, value: Any) -> bool:
    try:
        annotation: Any = fields_of(kind)[name].type
        judge = TypeAdapter[Any](annotation, config=ConfigDict(strict=True))
        judge.validate_python(tuple(value) if isinstance(value, list) else value)
    except ValidationError:
        return False
    return True


@given(KIND, st.data())
def test_a_record_is_right_when_pydantic_takes_each_of_its_fields(kind: type[Record], data: st.DataObject) -> None:
    names = st.sampled_from([*fields_of(kind), "of a later version"])
    drawn = data.draw(st.dictionaries(names, VALUE, max_size=4))
    values = {**drawn, "id": f"{kind.prefix}-1"}
    known = {name: value for name, value in values.items() if name in fields_of(kind)}
    found = validated_fields(kind, values)
    assert isinstance(found, str) == (not all(taken_by_pydantic(kind, name, known[name]) for name in known))
    if not isinstance(found, str):
        assert found == {name: tuple(v) if isinstance(v, list) else v for name, v in known.items()}


def test_a_record_comes_back_from_its_fields() -> None:
    for kind in KINDS:
        made = kind(id=f"{kind.prefix}-1", position=("groups", "a0"))
        assert build(made.id, fields(made)) == made


def test_what_is_wrong_is_named() -> None:
    assert build("problem-1", {"text": 7}) == "“text” is 7: input should be a valid string"
