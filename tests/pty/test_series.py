"""The made series in the real program at 80x24, with keys alone: which themes came up in three countries."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary


def in_three(at: Terminal) -> list[str]:
    return [line[:25].strip() for line in at.text.splitlines() if " 3 of 4 " in line]


def test_which_themes_came_up_in_three_countries(tmp_path: Path) -> None:
    env = {"PLENARY_STATE": str(tmp_path / "state"), "TMPDIR": str(tmp_path)}
    with Terminal(plenary("--sample-series"), env=env) as at:
        at.shows("Rural water, illustrative", "Upkeep of wells", "4 of 4", "46% 1 A", "8 possible matches")
        assert in_three(at) == []
        at.press("alt+m")
        at.shows("May be the same", "Skills of technicians (Arvenia)")
        at.press("enter", "enter")
        at.shows("Skills and training of")
        at.send("budget")
        at.shows("Budgets of districts for")
        at.press("enter")
        at.shows("Taken for the same: Budget")
        at.press("escape")
        at.wait(lambda: in_three(at) == ["Budget of districts", "Skills of technicians"], "the two themes")
        at.press("down", "enter")
        at.shows("“Budget of districts” in Arvenia", "Funds for repairs arrive late or never")
        at.press("escape")
        at.shows("3 of 4")
        assert at.leave() == 0
    (folder,) = tmp_path.glob("plenary-series-*")
    assert (folder / "series.codebook.json").exists()
