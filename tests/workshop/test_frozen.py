"""Records are values: equal by what they hold, and never changed."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from workshop.model import Comment, Problem


def test_records_are_equal_by_kind_and_fields() -> None:
    one, other = (Problem(id="problem-1", text="Debt") for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != one.replace_fields(text="Hunger")
    assert one != Comment(id="problem-1", text="Debt")


def test_a_record_is_never_changed() -> None:
    record = Problem(id="problem-1")
    with pytest.raises(FrozenInstanceError):
        record.text = "Debt"  # type: ignore[misc]  # that is what is tried
    with pytest.raises(FrozenInstanceError):
        del record.text
    assert record == Problem(id="problem-1")


def test_fields_that_nobody_named_have_their_usual_value() -> None:
    record = Problem(id="problem-1", flagged=True)
    assert (record.text, record.flagged, record.position) == ("", True, ("", ""))
    assert repr(record).startswith("Problem(id='problem-1', position=('', ''), text=''")
    assert record.replace_fields(flagged=False) == Problem(id="problem-1")
    assert replace(record, flagged=False) == Problem(id="problem-1")
    assert [field.name for field in fields(Problem)][:3] == ["id", "position", "text"]


@pytest.mark.parametrize("values", [{}, {"id": "problem-1", "wording": "Debt"}])
def test_a_record_needs_an_id_and_takes_no_other_fields(values: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="Problem"):
        Problem(**values)  # type: ignore[arg-type]  # wrong on purpose
