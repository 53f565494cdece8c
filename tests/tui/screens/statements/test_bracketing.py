"""Words in brackets on F3, F4 and F5, by keys."""

from store.log.clock import Clock
from store.log.log import Log
from store.log.session import Session
from store.log.view import view
from tests.tui.conftest import Desk, Start
from tui.screens.statements.bracketing import with_brackets
from tui.widgets.outline.source import Row
from workshop import visions
from workshop.model import Node, Result, Vision
from workshop.statements import settling, tree
from workshop.statements.brackets import worded


def wording(desk: Desk) -> Vision:
    (vision,) = visions.proposals(desk.console.workshop, desk.priority)
    return vision


def test_a_row_names_the_first_of_many_who_proposed_words() -> None:
    record = worded(Vision(id="vision-1"), "".join(f"[w{number} @P{number}]" for number in range(9)), "")
    row = with_brackets(Row(record.text), record)
    assert (row.warnings, row.marks[0], row.marks[-1], len(row.marks)) == (
        ("1 bracket open",), "“w0”: P0", "and 3 more", 7
    )  # fmt: skip


async def test_words_are_put_into_brackets_and_settled_by_keys(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Weak courts", "@Group Two:All courts are fully functioning")
        await desk.keys("ctrl+r", "ctrl+shift+left", "ctrl+shift+left", "alt+quotation_mark")
        assert desk.entry.text == "All courts are [fully functioning][]"
        await desk.say("better @UN")
        assert wording(desk).text == "All courts are [fully functioning][better]"
        assert set(wording(desk).alternatives) == {"fully functioning @Group Two", "better @UN"}
        assert "1 bracket open" in desk.shown
        assert "“better”: UN" in desk.shown
        await desk.keys("alt+k")
        assert "Still in brackets: [fully functioning][better]. Agreed?" in desk.shown
        await desk.keys("enter")
        assert wording(desk).status == "proposed"
        await desk.keys("alt+quotation_mark", "2")
        assert wording(desk).text == "All courts are better"
        assert desk.message == "Settled: “better” (UN). Alt+W records why."
        await desk.keys("f8")
        assert "took “better” (UN)" in " ".join(desk.shown.split())
        await desk.keys("escape", "ctrl+z", "alt+k", "down", "enter")
        assert (wording(desk).status, wording(desk).text) == ("agreed", "All courts are [fully functioning][better]")


async def test_each_of_several_brackets_is_settled_by_itself(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("[Weak][Slow] courts [as said][], note [1][2]")
        trunk = tree.trunks(desk.console.workshop, desk.priority)[0]

        def text() -> str:
            return desk.console.workshop.need(Node, trunk).text

        await desk.keys("alt+quotation_mark", "alt+quotation_mark", "0")
        assert text() == "[Weak][Slow] courts, note [1][2]"
        await desk.keys("alt+quotation_mark", "alt+quotation_mark", "down", "down", "down", "enter")
        assert "1 bracket open" in desk.shown
        await desk.keys("alt+quotation_mark")
        await desk.say("@UN:Too few")
        assert text() == "Too few courts, note [1][2]"
        assert desk.console.workshop.need(Node, trunk).alternatives == ("Too few @UN",)
        await desk.keys("alt+quotation_mark")
        assert desk.entry.text == text()


async def test_what_two_consoles_settled_apart_is_taken_together(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Weak courts", "All [courts][tribunals] are [good][better]")
        known = Log(desk.console.session.log.steps.items())
        other = Session(known, view(known).workshop, Clock("other"), lambda _stamp, _step: None)
        vision = wording(desk).id
        second = settling.open_of(other.workshop, vision)[1]
        other.do("Settle brackets", lambda w: settling.settle(w, vision, second, "better"))
        await desk.keys("alt+quotation_mark", "1")
        steps = dict(other.log.steps)
        desk.console.attempt(lambda session: (session.take_in(steps).line, False))
        await desk.keys("alt+quotation_mark")
        assert "yes: All courts are better" in desk.shown
        await desk.keys("down", "enter")
        assert wording(desk).text == "All courts are better"
        assert not desk.console.workshop.disputed
        await desk.keys("ctrl+z")
        assert wording(desk).text == "All courts are [good][better]"


async def test_an_entry_with_open_brackets_is_right_only_on_purpose(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f3")
        await desk.say("Weak courts")
        await desk.keys("f5", "home")
        await desk.say("Courts are [good][better]")
        (entry,) = desk.console.workshop.every(Result)
        await desk.keys("alt+k", "enter")
        assert "Agreed" not in desk.message
        await desk.keys("alt+quotation_mark", "1")
        assert desk.console.workshop.need(Result, entry.id).text == "Courts are good"


async def test_a_problem_with_open_brackets_is_adopted_only_on_purpose(start: Start) -> None:
    async with start() as desk:
        await desk.say("[Poor][Weak] law")
        await desk.keys("f2", "f2", "f2")
        await desk.go("Poor")
        await desk.keys("ctrl+b")
        assert "Still in brackets: [Poor][Weak]. Adopt it?" in desk.shown
        await desk.keys("enter")
        assert not desk.console.workshop.children("priorities")
        await desk.keys("ctrl+b", "down", "enter")
        assert desk.console.workshop.children("priorities")


async def test_an_enter_behind_the_number_that_settles_ends_nothing_else(start: Start) -> None:
    async with start() as desk:
        await desk.keys("f4")
        await desk.say("Weak courts", "All courts are [fully functioning][better @UN]")
        await desk.keys("alt+quotation_mark", "2", "enter", *"half")
        assert wording(desk).text == "All courts are better"
        assert desk.entry.text == "half"
