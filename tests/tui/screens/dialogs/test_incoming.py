"""What another console types comes to the screen, is told in a line, and can be looked at, chosen and taken back."""

from pathlib import Path

import pytest

from store.log.guests import HANDFUL
from store.opening import OpenWorkshop
from tests.tui.conftest import Start
from tui.cli.exchange import ballots
from tui.screens.base.texts import CHOOSES
from tui.screens.dialogs.incoming import ADMIT, REFUSE, IncomingScreen, OtherWordingsScreen, WaitingScreen
from tui.widgets.outline.outline import Outline
from workshop import problems
from workshop.model import Problem

OTHER = f"other wording: {CHOOSES}"


def drawn(rows: Outline[str]) -> str:
    """What stands in the rows, line by line."""
    return " ".join(rows.render_line(y).text.strip() for y in range(rows.size.height))


def saved(path: Path) -> str:
    """What stands in the file; empty before there is one."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def other_console(path: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "other-state", on_status=lambda _: None)


async def test_what_another_console_types_arrives_and_can_be_taken_back(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        console = desk.console
        await desk.wait(lambda: "Poverty" in saved(tmp_path / "w.json"), "it is in the file")
        other = other_console(tmp_path / "w.json")
        group = other.session.workshop.children("groups")[0]
        new = problems.problem(other.session.new_id("problem"), "Debt [/x]")
        other.session.do("Add problem", lambda w: problems.add(w, [new], group))
        assert other.close(60)
        for _ in range(5):  # the console looks around once a second
            if new.id in console.workshop:
                break
            await desk.wait(lambda: new.id in console.workshop or desk.message, "the other's problem")
        assert new.id in console.workshop
        assert desk.message.startswith("1 change ")
        assert "“Debt [/x]”" in desk.message
        await desk.keys("alt+e")
        screen = console.screen
        assert isinstance(screen, IncomingScreen)
        await desk.keys("enter")
        await desk.wait(lambda: new.id in console.workshop.tray)
        await desk.keys("ctrl+z")
        assert new.id in console.workshop


@pytest.mark.parametrize("machine", ["state", "other-state"])
async def test_ctrl_z_takes_back_an_import_of_this_machine_and_no_row_of_the_typist(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: str
) -> None:
    async with start() as desk:
        console = desk.console
        await desk.say("Poverty", "Debt")
        await desk.wait(lambda: "Debt" in saved(tmp_path / "w.json"), "it is in the file")
        monkeypatch.setenv("PLENARY_STATE", str(tmp_path / machine))
        (tmp_path / "b.csv").write_text(",UN,1\n,UN,1\n", encoding="utf-8")
        assert ballots.bring_in(tmp_path / "w.json", tmp_path / "b.csv", ballots.Choices()) == 0
        for _ in range(5):  # the console looks around once a second
            if console.workshop.children("ballots"):
                break
            await desk.wait(lambda: console.workshop.children("ballots") or desk.message, "the ballots")
        await desk.wait(lambda: console.workshop.children("ballots"), "the ballots")
        here = machine == "state"
        assert ("Import 2 ballots from b.csv. Ctrl+Z" in desk.message) is here
        await desk.keys("ctrl+z")
        assert [p.text for p in problems.listed(console.workshop)] == ["Poverty", "Debt"][: 2 if here else 1]
        assert len(console.workshop.children("ballots")) == (0 if here else 2)


async def test_of_two_wordings_one_is_chosen(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.say("Poverty")
        console = desk.console
        await desk.wait(lambda: "Poverty" in saved(tmp_path / "w.json"), "it is in the file")
        other = other_console(tmp_path / "w.json")
        problem = next(console.workshop.every(Problem)).id
        other.session.do("Reword", lambda w: problems.reword(w, problem, "land"))
        console.do("Reword", lambda w: problems.reword(w, problem, "debt"))
        steps = dict(other.session.log.steps)
        session_rows = console.screen.query_one(Outline)
        assert OTHER not in drawn(session_rows)
        console.attempt(lambda session: (session.take_in(steps).line, False))
        other.close()
        await desk.wait(lambda: OTHER in drawn(session_rows), "the mark on the row")
        await desk.keys("alt+e")
        await desk.keys("enter")
        await desk.wait(lambda: isinstance(console.screen, OtherWordingsScreen))
        rows = console.screen.query_one(Outline)
        await desk.wait(lambda: rows.row_count == 2)
        await desk.keys("down", "enter")
        await desk.wait(lambda: not console.session.disputed())
        assert next(console.workshop.every(Problem)).text in ("land", "debt")
        await desk.wait(lambda: OTHER not in drawn(session_rows), "the row without its mark")


@pytest.mark.parametrize("answer", [ADMIT, REFUSE])
async def test_what_takes_much_away_waits_for_a_word(start: Start, tmp_path: Path, answer: str) -> None:
    async with start() as desk:
        console = desk.console
        await desk.say(*(f"p{n}" for n in range(HANDFUL + 1)))
        listed = [problem.id for problem in problems.listed(console.workshop)]
        await desk.wait(lambda: f"p{HANDFUL}" in saved(tmp_path / "w.json"), "it is in the file")
        other = other_console(tmp_path / "w.json")
        other.session.do("Delete", lambda w: w.drop(listed))
        steps = {
            stamp: step for stamp, step in other.session.log.steps.items() if stamp not in console.session.log.steps
        }
        other.close()
        await desk.wait(lambda: console.opened.waiting, "the other's deletion waits")
        assert console.opened.waiting == steps
        assert "would delete 6 rows. They wait, and nothing is lost: Alt+E asks." in desk.message
        assert len([*problems.listed(console.workshop)]) == HANDFUL + 1
        await desk.keys("alt+e", "enter")
        assert isinstance(console.screen, WaitingScreen)
        await desk.keys(*["down"] * (1 if answer == ADMIT else 2), "enter")
        await desk.wait(lambda: not console.opened.waiting)
        assert steps.keys() <= console.session.log.steps.keys()
        assert len([*problems.listed(console.workshop)]) == (0 if answer == ADMIT else HANDFUL + 1)
        await desk.keys("alt+e")
        assert f"console {other.session.node}: take all its 6 changes back" in drawn(console.screen.query_one(Outline))
