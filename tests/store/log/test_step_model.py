"""A step is plainly right when pydantic takes it; what is wrong is told in words."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from store.log.log import Change, Step
from store.log.step_model import ChangeModel, StepModel, judged
from store.log.validation import _is_step, step_fault

STAMP = "2026-11-24T06:12:03.123Z-0000-k3f9"
ROOT = Path(__file__).parents[3]
TEXT = st.one_of(st.text(max_size=3), st.sampled_from(["\ud800", "ນ້ຳ"]))
ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT, st.lists(st.integers(), max_size=1))
STAMPS = st.one_of(st.lists(TEXT, max_size=2), st.lists(ODD, max_size=2), ODD)


def shaped(required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]]) -> Any:
    """Mostly right objects: any field may be odd, missing or unknown."""
    fields = {**required, **optional}
    right = st.fixed_dictionaries(required, optional=optional)
    any_way = st.fixed_dictionaries({}, optional={**{n: f | ODD for n, f in fields.items()}, "x": ODD, "\ud800": ODD})
    return right | any_way | st.builds(lambda one, two: {**one, **two}, right, any_way)


CHANGE = shaped({"record": TEXT, "field": TEXT, "value": ODD, "replaces": STAMPS}, {"seen": STAMPS})
STEP = shaped({"label": TEXT, "changes": st.lists(CHANGE | ODD, max_size=2)}, {"undoes": TEXT, "redoes": TEXT})


@given(STEP | ODD)
@example({"label": "", "changes": []})
@example({"label": "\ud800", "changes": [{"record": "a", "field": "b", "value": None, "replaces": ["\ud800"]}]})
def test_a_step_is_plainly_right_when_pydantic_takes_it(step: object) -> None:
    assert _is_step(step) == (judged(step) == "")


def test_pydantic_knows_the_fields_that_mypy_knows() -> None:
    for model, typed in ((StepModel, Step), (ChangeModel, Change)):
        assert {*model.model_fields} == {*typed.__annotations__}
        required = {name for name, field in model.model_fields.items() if field.is_required()}
        assert required == typed.__required_keys__


@pytest.mark.parametrize(
    ("step", "phrase"),
    [
        ({"label": "Reword", "changes": []}, ""),
        ({"changes": []}, "“label” is missing"),
        ({"label": 7, "changes": []}, "“label” is 7: input should be a valid string"),
        ({"label": "", "changes": [{"record": "a", "field": "b", "value": 1}]},
         "“replaces” of item 1 of “changes” is missing"),
        ({"label": "", "changes": {}}, "“changes” is {}: input should be a valid list"),
        ([], "is []: input should be an object"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(step: object, phrase: str) -> None:
    assert step_fault(STAMP, step) == phrase


@pytest.mark.parametrize(
    "stamp",
    ["", "x", "3026-11-24T06:12:03.123Z-0000-k3f9", "2026-13-24T06:12:03.123Z-0000-k3f9", STAMP + "\n", STAMP[:-5]],
)
def test_a_stamp_names_a_moment_a_number_and_a_console(stamp: str) -> None:
    assert step_fault(stamp, {"label": "", "changes": []}) == "its stamp is not one of Plenary's"
    assert step_fault(STAMP, {"label": "", "changes": []}) == ""


def test_a_sound_file_is_opened_without_pydantic() -> None:
    code = (
        "import sys; from pathlib import Path; from store.opening import read_workshop;"
        "read_workshop(Path('examples/lao-pdr-2013.json'), strict=True); print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"
