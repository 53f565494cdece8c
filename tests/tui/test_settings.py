"""What the typist chose on this machine, and what is said of a file that cannot be used."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, TypeAdapter, ValidationError

from store.judge import type_fault
from tui.app import PlenaryApp
from tui.settings import Settings


def test_what_is_chosen_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "state" / "settings.json"
    assert Settings(path).set("look", "light")
    again = Settings(path)
    assert (again.get("look", "dark"), again.all(), again.fault) == ("light", {"look": "light"}, "")


def test_a_machine_without_a_file_has_no_fault(tmp_path: Path) -> None:
    assert (Settings(tmp_path / "settings.json").fault, Settings(None).fault) == ("", "")


@pytest.mark.parametrize(
    ("content", "values", "fault"),
    [
        ("{", {}, "is not JSON"),
        ("[" * 100_000, {}, "is not JSON"),
        ("[1]", {}, "is [1]: input should be a valid dictionary"),
        ("null", {}, "is None: input should be a valid dictionary"),
        ('{"look": 7, "tabs": "wide"}', {"tabs": "wide"}, "“look” is 7: input should be a valid string"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_the_rest_is_used(
    tmp_path: Path, content: str, values: dict[str, str], fault: str
) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content, encoding="utf-8")
    found = Settings(path)
    assert found.all() == values
    assert fault in found.fault
    assert found.fault.startswith(str(path))
    assert found.fault.endswith("correct it or delete it.")
    assert "\n" not in found.fault


def test_a_file_that_is_not_utf_8_or_no_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(b"\xff")
    assert "is not JSON" in Settings(tmp_path / "keys.json").fault
    assert "it is a folder" in Settings(tmp_path).fault


@given(st.dictionaries(st.text(max_size=3), st.text(max_size=3) | st.integers() | st.none() | st.just("\ud800")))
def test_pydantic_has_the_same_verdict(values: dict[str, object]) -> None:
    judge = TypeAdapter(dict[str, str], config=ConfigDict(strict=True))
    try:
        judge.validate_python(values)
    except ValidationError:
        right = False
    else:
        right = True
    assert (
        right == all(isinstance(value, str) for value in values.values()) == (type_fault(dict[str, str], values) == "")
    )


async def test_the_console_says_what_is_wrong_with_both_files(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    (tmp_path / "keys.json").write_text(json.dumps({"undo": 7}), encoding="utf-8")
    console = PlenaryApp(tmp_path, file=tmp_path / "w.json")
    async with console.run_test():
        told, _ = console.message  # both at once: one said after the other would be all that is seen
    assert "settings.json is not JSON" in told
    assert "“undo” is 7" in told
