"""Without pydantic foreign values are judged alike, in the same words; and the console goes on."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import plain_judge
from store.judge import type_fault
from store.log.log import Step
from store.log.step_model import judged
from store.opening import read_workshop
from tests.store.log.test_step_model import ODD, STEP, TEXT
from tui.cli.start import packed_sample
from workshop.model import BY_PREFIX, fields_of

ROOT = Path(__file__).parents[2]
TYPES = sorted({field.type for kind in BY_PREFIX.values() for field in fields_of(kind).values()}, key=str)
PAIRS = st.lists(TEXT | ODD, max_size=3).map(tuple)
VALUES = st.one_of(
    ODD, PAIRS, st.sampled_from(["", "question", "full", "policy"]), st.lists(PAIRS, max_size=2).map(tuple)
)


@given(st.sampled_from([*TYPES, dict[str, str]]), VALUES | st.dictionaries(st.text(max_size=3), TEXT | ODD, max_size=2))
def test_a_value_is_judged_as_pydantic_judges_it(annotation: Any, value: object) -> None:
    assert plain_judge.type_fault(annotation, value) == type_fault(annotation, value)


@given(STEP | ODD)
def test_a_step_is_judged_as_pydantic_judges_it(step: object) -> None:
    assert plain_judge.type_fault(Step, step) == judged(step)


def without(*modules: str) -> str:
    """Code that runs the command where these cannot be loaded."""
    return (
        f"import sys; sys.modules.update(dict.fromkeys({[*modules]!r})); "
        "from tui.cli.main import run; sys.exit(run(sys.argv[1:]))"
    )


def test_a_workshop_is_recorded_and_a_wrong_file_told_without_what_may_not_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    file = tmp_path / "w.json"
    file.write_bytes(packed_sample().read_bytes())

    def run(*words: str, lines: str = "") -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", without("pydantic", "pydantic_core", "rapidfuzz", "resvg_py"), *words]
        return subprocess.run(command, cwd=ROOT, input=lines, capture_output=True, encoding="utf-8", timeout=120)

    done = run("--linear", str(file), lines="/1\nOne more problem\n/2\n/alt+u\n/where\n/quit\n")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "One more problem" in [getattr(r, "text", "") for r in read_workshop(file).workshop.records.values()]
    broken = file.read_text(encoding="utf-8").replace('"field": "text", ', '"field": 7, ', 1)
    assert broken != file.read_text(encoding="utf-8")
    (tmp_path / "broken.json").write_text(broken, encoding="utf-8")
    checked = run("check", str(tmp_path / "broken.json"))
    assert checked.returncode == 1
    assert "of “changes” is 7: input should be a valid string" in checked.stdout
    told = run("doctor", str(tmp_path))
    assert told.returncode == 1
    assert all(f"! {name}: MISSING" in told.stdout for name in ("pydantic", "rapidfuzz", "resvg-py"))
