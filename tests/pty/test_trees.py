"""Sessions 3 to 5 at 80x24 with keys alone, in the real program: from a pasted list to an intervention and back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import ROOT, Terminal, plenary

PASTED = """1. No regular monitoring
2. No national database
   - No staff for it
   - No money for it
3. No agreement with some countries
4. Agreements show little effect
"""


def test_a_tree_its_vision_and_its_map_lead_from_cause_to_intervention_and_back(tmp_path: Path) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        typist.say("Ministries do not talk to each other")
        adopt(typist)
        paste_and_split(typist)
        link_as_effect(typist)
        amend_and_adopt(typist)
        make_the_map(typist)
        reword_later(typist)
        follow_the_lineage(typist)
        assert typist.leave() == 0
    drawn = tmp_path / "tree.svg"
    words = plenary("export", str(file), "--tree", str(drawn))
    subprocess.run(words, cwd=ROOT, env={**os.environ, **env}, timeout=60, check=True)
    assert "No regular monitoring of results" in drawn.read_text(encoding="utf-8")


def adopt(typist: Terminal) -> None:
    typist.press("f2", "ctrl+n")
    typist.say("1")
    typist.press("ctrl+n")
    typist.shows("the line", "dots   by")
    typist.press("home", "ctrl+b")
    typist.shows("[ADOPTED]")
    typist.press("f3")
    typist.shows("TRUNK Ministries do not talk", "Cause 1 ·")


def paste_and_split(typist: Terminal) -> None:
    """A nested list as one undo; then a second trunk for the causes that lie abroad."""
    typist.paste(PASTED)
    typist.shows("2.2 No money for it", "4 Agreements show")
    typist.press("ctrl+z")
    typist.shows_not("No money for it")
    typist.press("ctrl+y")
    typist.shows("2.2 No money for it")
    typist.send("4\r")
    typist.press("shift+up", "alt+s")
    typist.shows("Rewording", "TRUNK B")
    typist.press("ctrl+u")
    typist.say("Cooperation across borders is weak")
    typist.shows("TRUNK B Cooperation across borders", "B1 No agreement", "B2 Agreements show")


def link_as_effect(typist: Terminal) -> None:
    typist.say("A1")  # the number of a row: the line goes there
    typist.press("alt+a", "enter")
    typist.shows("[also cause A1]", "[also effect AE1]")


def amend_and_adopt(typist: Terminal) -> None:
    typist.press("f4")
    typist.shows("none agreed yet")
    typist.say("@Group One:Ministries work together better")
    typist.press("home", "ctrl+o", "ctrl+w")
    typist.say("fully")
    typist.shows("(was: better, now: fully)")
    typist.press("alt+k")
    typist.shows("[AGREED]", "A.1 Ministries work together fully", "[amended]")


def make_the_map(typist: Terminal) -> None:
    typist.press("f5")
    typist.shows("Vision  Ministries work together fully", "2 trunks, 1 effect, 6 causes not answered")
    typist.press("alt+a")
    typist.shows("instead of")
    typist.say("Ministries meet each month")
    typist.shows("R1 Ministries meet each month", "1 trunk, 1 effect, 6 causes not answered")
    typist.send("c1\r")
    typist.shows("change C1")
    typist.say("Results are looked at each quarter")
    typist.send("c1\r")
    typist.press("tab")
    typist.say("@Group One:Train the planning offices")
    typist.shows("C1.1 Train the planning offices", "[intervention]", "5 causes not answered")


def reword_later(typist: Terminal) -> None:
    typist.press("f3")
    typist.say("A1")
    typist.press("ctrl+r")
    typist.say(" of results")
    typist.shows("A1 No regular monitoring of results", "AE1 No regular monitoring of results")
    typist.press("f5")
    typist.send("c1\r")
    typist.shows("[check wording]", "(new: of results)")


def follow_the_lineage(typist: Terminal) -> None:
    typist.send("c1.1\r")
    typist.press("f12")
    typist.shows("Where it comes from", "Train the planning offices", "cause A1:", "problem 1 of Group One:", "1 dot")
    typist.press("escape")
    typist.shows("[F5 Results]")
