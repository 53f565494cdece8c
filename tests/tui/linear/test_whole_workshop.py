"""The workshop that tests/pty/test_record.py records by keys, recorded line by line: the file holds the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.tables import tables

ROOT = Path(__file__).parents[3]
EXPECTED = ROOT / "tests" / "data" / "whole_workshop.json"

PROBLEMS = """
Poverty drives families to sell the land that feeds them
Officials rotate before they have learned their work
Laws against trafficking are not enforced in the provinces
Few victims are fuond at the border
/change fuond -> found
?@participant:Is that so everywhere, or in the north only?
>@Group One:In the north above all, where the road is new
!We shall come back to this tomorrow morning
/undo
/undo
/redo
/redo
"""
VOTES = (
    "\n".join(["/2", "/view", *(f"{n % 4 + 1} {(n + 1) % 4 + 1} 2" for n in range(20)), "1 99", "/drop"])
    + """
1 2 3 4
/drop
/view
/first
/ctrl+b
"""
)
TREE = """
/3
/reword
Officials of the district rotate too often
No curriculum exists for new staff
/in
Training has little support
\tThere is no budget line for it
/first
Cases are not solved
\tVictims are not re-integrated
\tThey are trafficked again
"""
VISION = """
/4
@Group One:Mechanisms between ministries function better
/first
/ctrl+o
Mechanisms between ministries function fully
/alt+k
"""
RESULTS = """
/f5
/alt+a
Officials stay five years
Cases are solved within months
Victims live at home
Nobody is sold twice
A curriculum is taught
Ministers speak for training
A budget line pays for it
c1
/in
/alt+t
Write the curriculum with the training institute
/undo
/undo
/redo
/redo
/quit
"""


def line_by_line(file: Path, lines: str) -> "subprocess.CompletedProcess[str]":
    state = {"PLENARY_STATE": str(file.parent / "state")}
    return subprocess.run(
        [sys.executable, "-m", "tui", "--linear", str(file)], cwd=ROOT, env={**os.environ, **state}, input=lines,
        capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip


def test_five_sessions_line_by_line_make_the_file_that_keys_make(tmp_path: Path) -> None:
    file = tmp_path / "lao.json"
    lines = "".join(part.lstrip("\n") for part in (PROBLEMS, VOTES, TREE, VISION, RESULTS))
    done = line_by_line(file, lines)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    first, *_, last = done.stdout.splitlines()
    assert first.startswith("Plenary, line by line: lao.json.")
    assert last == "Saved and closed."
    assert all(told in done.stdout for told in ("There is no number 99", "4 dots"))
    assert "\x1b" not in done.stdout
    assert tables(file) == json.loads(EXPECTED.read_text(encoding="utf-8"))
