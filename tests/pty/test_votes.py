"""A whole voting session in the real program at 80x24, with keys alone."""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from report.markdown import markdown
from store.opening import read_workshop
from tests.pty.terminal import Terminal, plenary
from workshop.document import Workshop
from workshop.model import Ballot
from workshop.votes import ballots, cut, priorities, rounds, themes
from workshop.votes.sheet import sheet
from workshop.votes.tallier import tally

PROBLEMS = ("Poverty", "Few jobs", "No database", "Weak law", "Corruption", "Poverty")


def typed(workshop: Workshop, number: int) -> list[tuple[int, ...]]:
    numbers = sheet(workshop).numbers
    return [tuple(numbers[i] for i in ballot.dots) for ballot in ballots.of_round(workshop, number)]


def test_a_voting_session(tmp_path: Path) -> None:
    file = tmp_path / "votes.json"
    with Terminal(plenary(str(file)), env={"PLENARY_STATE": str(tmp_path / "state")}) as at:
        at.shows("Problems")
        at.say(*PROBLEMS)
        at.press("f2")
        at.shows("[Grouping]", "in no theme")

        at.send("  ")  # two problems selected, from the first one
        at.shows("   2 problems")
        at.say("Economy")
        at.shows("1 Economy")

        at.press("ctrl+n")
        at.shows("[Ballots]", "no dot is placed yet")
        at.send("1 3 4")
        at.shows("1 Poverty · 3 No database · 4 Weak law")
        at.press("enter")
        at.say("4+4+5", "=UN", "3 5 2", "0", "* 1 1 torn")
        at.shows("balances", "5x3=15: 9 placed, 3 unused, 3 spoiled")
        at.say("9 1")
        at.shows("no number 9")
        at.press("ctrl+u")
        at.press("up", "up", "up", "up", "ctrl+r", "ctrl+u")  # from the last ballot to the first
        at.shows("Rewording")
        at.say("1 4 3")
        at.shows("balances")

        at.press("ctrl+n")
        at.shows("[Ranking & cut]", "Weak law")
        at.press("alt+up", "alt+up")  # to where two are tied
        at.shows("A tie at the line")
        at.press("alt++")
        at.shows("Round 2")
        at.press("ctrl+n", "ctrl+n")
        at.shows("round 2")
        at.say("3", "3")
        at.shows("Round 2: balances")
        at.press("ctrl+n")
        at.shows("[Ranking & cut]")
        at.press("home", "ctrl+b")  # the first of the ranking is adopted
        at.shows("Adopted “Weak law”")
        at.press(*["down"] * 2, "alt+w")
        at.shows("revote, decision or criteria")
        at.say("revote: both for the database")
        at.shows("resolved by revote")
        at.press("end", "up", "up", "ctrl+b")  # the last of the ranking, from below the line
        at.shows("Why was")
        at.say("the donors wait for it")
        at.shows("[ADOPTED]")
        at.saved()
        assert at.leave() == 0

    workshop = read_workshop(file).workshop
    assert [theme.name for theme in themes.listed_themes(workshop)] == ["Economy"]
    assert typed(workshop, 1) == [(1, 4, 3), (4, 4, 5), (3, 5, 2), (), (1, 1)]
    assert typed(workshop, 2) == [(3,), (3,)]
    assert [b.sector for b in workshop.all_in("ballots", Ballot)][:3] == ["", "", "UN"]
    deciding = tally(workshop, rounds.deciding(workshop))
    line = cut.cut(workshop, deciding)
    assert (line.way, line.note) == ("revote", "both for the database")
    assert len(line.tied) > 1
    found = priorities.out_of_line(workshop, deciding, line)
    assert [(choice.adopted, choice.reason) for choice in found] == [(True, "the donors wait for it")]
    report = markdown(workshop, read_workshop(file))
    assert "the donors wait for it" in report
    assert "both for the database" in report
