"""The JSON Schema of the file: as committed, and what it takes and refuses."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from store.file import schema
from tests.store.file.test_file_format import blocks

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "examples" / "lao-pdr-2013.json"


@pytest.fixture(scope="module")
def judge() -> Draft202012Validator:
    committed = json.loads((ROOT / schema.PATH).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(committed)
    return Draft202012Validator(committed)


@pytest.fixture
def tables() -> dict[str, Any]:
    return json.loads(SAMPLE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # the sample is an object


def test_what_is_committed_is_what_is_generated() -> None:
    assert (ROOT / schema.PATH).read_text(encoding="utf-8") == schema.text(), "run: python -m store.file.schema"


def test_the_sample_and_the_page_s_example_are_valid(judge: Draft202012Validator, tables: dict[str, Any]) -> None:
    assert list(judge.iter_errors(tables)) == []
    assert list(judge.iter_errors(json.loads(blocks("json")[0]))) == []


def test_what_a_later_version_adds_is_valid(judge: Draft202012Validator, tables: dict[str, Any]) -> None:
    next(iter(tables["problems"].values()))["weight"] = 3
    tables["weather"] = {"weather-1": {"sky": "clear"}}
    next(iter(tables["steps"].values()))["author"] = "Ms Boupha"
    assert list(judge.iter_errors(tables)) == []


def first(tables: dict[str, Any], name: str) -> Any:
    return next(iter(tables[name].values()))


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda t: t.pop("_meta"), "'_meta' is a required property"),
        (lambda t: t["_meta"]["1"].update(format=7), "is not one of [1, 2, 3, 4]"),
        (lambda t: t["_meta"]["1"].update(workshop=""), "'' should be non-empty"),
        (lambda t: first(t, "problems").update(text=7), "7 is not of type 'string'"),
        (lambda t: first(t, "problems").update(level="galactic"), "'galactic' is not one of"),
        (lambda t: first(t, "problems").update(position=["a"]), "is too short"),
        (lambda t: first(t, "steps").pop("label"), "'label' is a required property"),
        (lambda t: first(t, "steps")["changes"][0].update(replaces="x"), "'x' is not of type 'array'"),
        (lambda t: t["steps"].update(yesterday=first(t, "steps")), "'yesterday' does not match"),
        (lambda t: t["problems"].update({"group-1": {}}), "'group-1' does not match"),
        (lambda t: t.update(weather=[]), "[] is not of type 'object'"),
        (lambda t: t.update(weather={"weather-1": 3}), "3 is not of type 'object'"),
    ],
)
def test_what_is_wrong_is_refused(
    judge: Draft202012Validator, tables: dict[str, Any], spoil: Callable[[dict[str, Any]], object], where: str
) -> None:
    spoil(tables)
    assert re.search(re.escape(where), "\n".join(error.message for error in judge.iter_errors(tables)))
