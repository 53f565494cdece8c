"""A whole workshop recorded at 80x24 with keys alone, in the real program, and found again in file and report."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tinydb import TinyDB

from tests.pty.terminal import ROOT, Terminal, plenary
from tests.tables import tables

PROBLEMS = (
    "Poverty drives families to sell the land that feeds them",
    "Officials rotate before they have learned their work",
    "Laws against trafficking are not enforced in the provinces",
    "Few victims are found at the border",
)
SAID = (
    "Is that so everywhere, or in the north only?",
    "In the north above all, where the road is new",
    "We shall come back to this tomorrow morning",
)
CAUSES = ("No curriculum exists for new staff", "Training has little support", "There is no budget line for it")
EFFECTS = ("Cases are not solved", "Victims are not re-integrated", "They are trafficked again")
TRUNK = "Officials of the district rotate too often"
WORDINGS = ("Mechanisms between ministries function better", "Mechanisms between ministries function fully")
RESULTS = (
    "Officials stay five years", "Cases are solved within months", "Victims live at home", "Nobody is sold twice",
    "A curriculum is taught", "Ministers speak for training", "A budget line pays for it",
)  # fmt: skip
INTERVENTION = "Write the curriculum with the training institute"
TYPED = (*PROBLEMS, *SAID, *CAUSES, *EFFECTS, TRUNK, *WORDINGS, *RESULTS, INTERVENTION)


def test_five_sessions_from_the_first_problem_to_the_report(tmp_path: Path) -> None:
    file, env = tmp_path / "lao.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        record_problems(typist)
        vote(typist)
        grow_tree(typist)
        agree_vision(typist)
        fill_map(typist)
        assert typist.leave() == 0
    with Terminal(plenary(str(file)), env=env) as typist:
        undo_and_redo(typist)
        assert typist.leave() == 0
    everything_is_in_file_and_report(file, env)


def record_problems(typist: Terminal) -> None:
    typist.say(*PROBLEMS[:3], "Few victims are fuond at the border")
    typist.shows("4 Few victims are fuond")
    typist.press("ctrl+r", "ctrl+u")
    typist.say(PROBLEMS[3])
    typist.shows("4 Few victims are found", "Problem 5 in Group One")
    typist.say(f"?@participant:{SAID[0]}", f">@Group One:{SAID[1]}", f"!{SAID[2]}")
    typist.shows("question, participant:  Is that so", "response, Group One:  In the", "facilitator:  We shall")
    typist.press("ctrl+z", "ctrl+z")
    typist.shows_not("response, Group One")
    typist.press("ctrl+y", "ctrl+y")
    typist.shows("response, Group One", "facilitator:  We shall")


def vote(typist: Terminal) -> None:
    typist.press("f2", "ctrl+n")
    typist.shows("Ballot 1 ·")
    typist.say(*(f"{n % 4 + 1} {(n + 1) % 4 + 1} 2" for n in range(20)))
    typist.shows("20x3=60: 60 placed, 0 unused, 0 spoiled", "30   20    2 Officials rota")
    refuse_wrong_ballots(typist)
    typist.press("ctrl+n")
    typist.shows("the line", "30   20", "dots   by")
    typist.press("home", "ctrl+b")
    typist.shows("[ADOPTED]", "Priorities adopted")


def refuse_wrong_ballots(typist: Terminal) -> None:
    """A number that does not exist, and too many dots: said in one sentence, nothing counted, nothing lost."""
    for ballot, sentence in (("1 99", "There is no number 99"), ("1 2 3 4", "4 dots")):
        typist.say(ballot)
        typist.shows(sentence, "60 placed", f"› {ballot}")
        typist.press("ctrl+u")
        typist.shows("Ballot 21", "60 placed")


def grow_tree(typist: Terminal) -> None:
    typist.press("f3")
    typist.shows("TRUNK Officials rotate", "Cause 1 ·")
    typist.press("ctrl+r", "ctrl+u")
    typist.say(TRUNK)
    typist.shows(f"TRUNK {TRUNK}", "Cause 1 ·")
    for level, cause in enumerate(CAUSES):
        typist.press(*["tab"] * bool(level))
        typist.say(cause)
    typist.shows(f"1.1.1 {CAUSES[2]}")
    typist.press("home")
    for level, effect in enumerate(EFFECTS):
        typist.press(*["tab"] * bool(level))
        typist.say(effect)
    typist.shows(f"E1.1.1 {EFFECTS[2]}")
    typist.press("home", "down", "down", "down", "down", "f8")
    typist.shows(
        "Wordings, the newest first", PROBLEMS[1].removesuffix(" work"), TRUNK
    )  # the trunk's earlier one wraps
    typist.press("escape")
    typist.shows("TRUNK")


def agree_vision(typist: Terminal) -> None:
    typist.press("f4")
    typist.shows("Vision none agreed yet", TRUNK)
    typist.say(f"@Group One:{WORDINGS[0]}")
    typist.press("home", "ctrl+o", "ctrl+w")
    typist.say("fully")
    typist.shows("(was: better, now: fully)")
    typist.press("alt+k")
    typist.shows("[AGREED]", WORDINGS[1])


def fill_map(typist: Terminal) -> None:
    typist.press("f5")
    typist.shows("[F5 Results]", "1 trunk, 3 effects, 3 causes not answered")
    typist.press("alt+a")
    typist.shows("R1 …", "C1.1 …")
    typist.say(*RESULTS)
    typist.shows(f"C1.1.1 {RESULTS[-1]}")
    typist.send("c1\r")
    typist.press("tab", "alt+t")  # what comes next is an intervention, under the change
    typist.say(INTERVENTION)
    typist.shows(INTERVENTION, "[intervention]")


def undo_and_redo(typist: Terminal) -> None:
    """What was done before the program ended can be undone after it began again."""
    typist.shows("[F5 Results]", INTERVENTION)  # where it was left
    typist.press("f1")
    typist.shows("[F1 Problems]", "4 Few victims are found")
    typist.press("f5")
    typist.shows("[F5 Results]", INTERVENTION)
    typist.press("ctrl+z", "ctrl+z")
    typist.shows_not(INTERVENTION)
    typist.shows_not(RESULTS[-1])
    typist.press("ctrl+y", "ctrl+y")
    typist.shows(INTERVENTION, RESULTS[-1])


def everything_is_in_file_and_report(file: Path, env: dict[str, str]) -> None:
    report = subprocess.run(
        plenary("report", str(file)), cwd=ROOT, env={**os.environ, **env}, capture_output=True, timeout=60, check=True
    ).stdout.decode("utf-8")
    found = TinyDB(file, access_mode="r", encoding="utf-8").storage.read() or {}
    said = {
        value for table in found.values() for row in table.values() for value in row.values() if isinstance(value, str)
    }
    ballots = len(found["ballots"])
    assert ballots == 20
    assert [text for text in TYPED if text not in said] == []
    assert [text for text in TYPED if text not in report] == []
    assert tables(file) == json.loads((ROOT / "tests" / "data" / "whole_workshop.json").read_text(encoding="utf-8"))
