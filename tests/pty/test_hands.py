"""A whole workshop with the room's habits, in the real program at 80x24 and at 60x15.

Guests on no list, "group two, number three", a wrong row, undo, a move, a pasted e-mail: every sentence must stand
where it was meant.
"""

import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from store.opening import read_workshop
from tests.pty.terminal import Terminal, plenary
from workshop import numbering, problems, talk, visions
from workshop.document import Workshop
from workshop.model import Ballot, Node, Priority, Problem, Record, Result
from workshop.statements import tree
from workshop.votes import criteria
from workshop.votes.counting_place import theme_id
from workshop.votes.sheet import sheet

EMAIL = (
    "- The police of the border provinces have no means to follow the\n"
    "  cases that villagers report\n"
    "- Villages are not told what the law\n"
    "  says about recruiters\n"
)


def go(at: Terminal, words: str) -> None:
    """Go to a row by its number or words, as the room calls it."""
    at.press("ctrl+g")
    at.say(words)


def list_problems(at: Terminal) -> None:
    at.say("Poverty", "Debt", "Few jobs")
    at.press("ctrl+n")
    at.say("Corruption", "Officials rotate", "Laws are not enforced", "Nothing is counted")
    go(at, "2.3")  # group two, number three
    at.say("?@Madame Keo: when will that change", ">@the chair: in June", ":@Keo that is late")
    at.say("?@somebody from the press asks who pays")  # the colon is forgotten, and nobody is called that
    go(at, "1.1")
    at.say(":the banks take the land")  # said of debt: a wrong row
    at.press("alt+x")
    at.say("1.2")
    go(at, "1.3")
    at.say("Villages are left exx")
    at.press("ctrl+z", "end", *["backspace"] * 2)  # the words come back, and are mended
    at.say("mpty")
    at.paste(EMAIL)
    at.shows("recorded as 2")
    go(at, "2.4")
    at.press("alt+x")
    at.say("group one")  # it was said by the other group
    at.shows("Nothing is counted")


def vote(at: Terminal) -> None:
    at.press("f2")
    go(at, "1.2")
    at.send(" ")
    go(at, "1.3")
    at.send(" ")
    at.say("Money")
    at.press("f2")
    at.say("2.3 1.1", "8 8 1", "1 2 2", "*9 9 torn", "2.3 2.3 2.3")
    at.say("1 1 1")
    at.press("ctrl+z", "ctrl+u")  # it was called out twice
    at.say("99")
    at.shows("no number 99")
    at.press("ctrl+u")
    at.press("f2", "home")
    at.say("h m l")
    at.press("ctrl+b")
    at.shows("[ADOPTED]")
    at.press("escape")


def grow(at: Terminal) -> None:
    at.press("f3")
    at.say("No budget", "Courts are far")
    at.say("?@Madame Keo: how far", ">two days on foot")
    at.press("shift+tab")
    at.say("Nobody complains")
    at.press("tab")
    at.say("They fear the police")
    at.press("home")
    at.say("Cases are not solved")
    go(at, "2")
    at.say(":@Dr Vong: in two provinces only")


def agree(at: Terminal) -> None:
    at.press("f4")
    at.say("@Group One: Laws are known", "Laws are enforced")
    at.press("home", "ctrl+o")
    at.say(" by all")
    at.press("alt+k", "end")
    at.say("!who can live with this")


def fill(at: Terminal) -> None:
    at.press("f5")
    at.say("Laws are enforced everywhere")
    go(at, "intermediate changes")
    at.say("A budget line exists")
    at.press("alt+j")
    at.say("1")
    at.press("home", "alt+.")
    at.say("@Group Two: Write the budget")
    at.shows("Write the budget")


@pytest.mark.parametrize("size", [(80, 24), (60, 15)])
def test_every_sentence_stands_where_it_was_meant(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "w.json"
    with Terminal(plenary(str(file)), size=size, env={"PLENARY_STATE": str(tmp_path / "state")}) as at:
        at.shows("Problem 1 in Group One")
        for part in (list_problems, vote, grow, agree, fill):
            part(at)
        assert at.leave() == 0
    workshop = read_workshop(file).workshop
    problems_stand(workshop)
    votes_stand(workshop)
    statements_stand(workshop)


def said_on(workshop: Workshop, kind: type[Record], words: str) -> list[tuple[str, str, str]]:
    """What was said about the record of a kind that says these words: kind, speaker, text."""
    record = next(record for record in workshop.every(kind) if record.statement_text == words)
    return [(c.kind, c.speaker, c.text) for c in talk.talk(workshop, record.id)]


def problems_stand(workshop: Workshop) -> None:
    listed = [(problems.group_number(workshop, p.id), p.text) for p in problems.listed(workshop)]
    assert listed == [
        ("1.1", "Poverty"), ("1.2", "Debt"), ("1.3", "Few jobs"), ("1.4", "Villages are left empty"),
        ("1.5", "The police of the border provinces have no means to follow the cases that villagers report"),
        ("1.6", "Villages are not told what the law says about recruiters"), ("1.7", "Nothing is counted"),
        ("2.1", "Corruption"), ("2.2", "Officials rotate"), ("2.3", "Laws are not enforced"),
    ]  # fmt: skip
    assert said_on(workshop, Problem, "Laws are not enforced") == [
        ("question", "Madame Keo", "when will that change"), ("response", "the chair", "in June"),
        ("comment", "Madame Keo", "that is late"), ("question", "", "@somebody from the press asks who pays"),
    ]  # fmt: skip
    assert said_on(workshop, Problem, "Debt") == [("comment", "", "the banks take the land")]
    assert said_on(workshop, Problem, "Poverty") == []


def votes_stand(workshop: Workshop) -> None:
    numbers = sheet(workshop).numbers
    cast = [([numbers[dot] for dot in b.dots], b.spoiled) for b in workshop.all_in("ballots", Ballot)]
    assert cast == [([10, 1], ""), ([8, 8, 1], ""), ([1, 2, 2], ""), ([9, 9], "torn"), ([10, 10, 10], "")]
    money = [p.text for p in workshop.every(Problem) if theme_id(workshop, p)]
    assert sorted(money) == ["Debt", "Few jobs"]
    adopted = workshop.need(Priority, workshop.children("priorities")[0])
    assert adopted.text == "Laws are not enforced"
    assert [each.score for each in criteria.ratings(workshop, adopted.source).values()] == ["high", "medium", "low"]


def statements_stand(workshop: Workshop) -> None:
    priority = workshop.children("priorities")[0]
    nodes = {numbering.called(workshop, n): n for n in tree.nodes_of(workshop, priority)}
    assert {name: workshop.need(Node, n).text for name, n in nodes.items()} == {
        "trunk": "Laws are not enforced", "cause 1": "No budget", "cause 2": "Courts are far",
        "cause 3": "Nobody complains", "cause 3.1": "They fear the police", "effect E1": "Cases are not solved",
    }  # fmt: skip
    assert said_on(workshop, Node, "Courts are far") == [
        ("question", "Madame Keo", "how far"), ("response", "", "two days on foot"),
        ("comment", "Dr Vong", "in two provinces only"),
    ]  # fmt: skip
    agreed = visions.agreed(workshop, priority)
    assert agreed is not None
    assert agreed.text == "Laws are known by all"
    assert said_on(workshop, Priority, "Laws are not enforced") == [("facilitator", "", "who can live with this")]
    entries = {numbering.number(workshop, r.id): r for r in workshop.every(Result)}
    assert {number: (r.text, r.kind) for number, r in entries.items()} == {
        "R1": ("Laws are enforced everywhere", "immediate"), "C1": ("A budget line exists", "change"),
        "C1.1": ("Write the budget", "intervention"),
    }  # fmt: skip
    assert entries["C1"].answers == (nodes["cause 1"],)
    assert entries["R1"].answers == (nodes["trunk"],)
    assert entries["C1.1"].group == workshop.children("groups")[1]
