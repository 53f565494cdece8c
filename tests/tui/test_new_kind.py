"""A kind of comment that is declared in one place is there wherever kinds are."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.kinds import TalkKind, handled

ROOT = Path(__file__).parent.parent.parent
VALUE = '"reservation", "note"]'
DECLARATION = '    CommentKind(value="note",'
COMMITMENT = """    CommentKind(
        value="commitment",
        mark="^",
        word="commitment",
        told="a commitment",
        plural="commitments",
        heading="Commitment",
        annex="What was committed to",
    ),
"""


def test_a_kind_of_comment_declared_in_one_place_is_found_everywhere(tmp_path: Path) -> None:
    """As a developer would add it: in a copy of the program, one value and one declaration in `kinds.py`."""
    copy = tmp_path / "program"
    for package in ("workshop", "store", "intake", "report", "wall", "tui"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    kinds = copy / "workshop" / "kinds.py"
    text = kinds.read_text(encoding="utf-8")
    assert (text.count(VALUE), text.count(DECLARATION)) == (1, 1)
    text = text.replace(VALUE, '"reservation", "commitment", "note"]')
    kinds.write_text(text.replace(DECLARATION, COMMITMENT + DECLARATION), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "tui" / "commitments.py"), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(copy), str(ROOT))), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_table_that_does_not_handle_a_kind_is_refused_when_it_is_imported() -> None:
    with pytest.raises(TypeError, match="'note'"):
        handled(
            TalkKind, {"question": 1, "response": 2, "comment": 3, "facilitator": 4, "decision": 5, "reservation": 6}
        )
