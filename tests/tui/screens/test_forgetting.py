"""A name is forgotten from F6: what goes is shown first, nothing goes without a yes, and no byte of it is left."""

import gzip
from pathlib import Path

from tests.tui.conftest import Desk, Start
from tui.screens.dialogs.forgetting import ConfirmScreen, UnreachedScreen
from tui.widgets.outline.outline import Outline
from workshop.model import Problem

NAME = "Maly Boupha"


def has(folder: Path, name: str) -> list[str]:
    """The files under a folder that have a name, packed ones too."""
    found = []
    for path in (path for path in folder.rglob("*") if path.is_file()):
        raw = path.read_bytes()
        raw = gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw
        if name.encode() in raw:
            found.append(path.name)
    return found


async def asked(desk: Desk) -> None:
    await desk.keys("f6", "alt+minus")
    await desk.say(NAME)
    await desk.wait(lambda: isinstance(desk.console.screen, ConfirmScreen), "what would go")
    await desk.wait(lambda: listed(desk), "the list")


def listed(desk: Desk) -> str:
    """What stands in the list over the screen; empty until it is drawn."""
    rows = [rows for rows in desk.console.screen.query(Outline) if rows.is_attached]
    return " ".join(rows[0].render_line(y).text.strip() for y in range(rows[0].size.height)) if rows else ""


async def test_a_name_is_forgotten_with_a_yes_and_typing_goes_on(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.say(f"As {NAME} said, poverty", "Debt")
    async with start() as desk:  # there is a backup now
        await asked(desk)
        assert "It goes from 1 step, 0 half-typed lines and 1 backup" in listed(desk)
        assert f"changes: As {NAME} said, poverty" in listed(desk)
        await desk.keys("enter")
        assert "Nothing was changed." in desk.message
        await asked(desk)
        await desk.keys("down", "enter")
        await desk.wait(lambda: isinstance(desk.console.screen, UnreachedScreen), "where it may still be")
        await desk.wait(lambda: listed(desk), "the list")
        assert "nothing here reaches them" in listed(desk)
        await desk.keys("escape", "f1", "end")
        await desk.say("Land")
        said = [problem.text for problem in desk.console.workshop.every(Problem)]
        assert len(said) == 3
        assert not any(NAME in text for text in said)
    assert has(tmp_path, NAME) == []
    assert "Land" in (tmp_path / "w.json").read_text(encoding="utf-8")


async def test_a_half_typed_line_with_the_name_is_finished_first(start: Start) -> None:
    async with start() as desk:
        await desk.say("Debt")
        desk.recording.composer.type(f"{NAME} says")
        await desk.keys("f6", "alt+minus")
        await desk.say(NAME)
        assert "A half-typed line in Problems has this name" in desk.message


async def test_what_is_no_name_is_refused_in_a_sentence(start: Start) -> None:
    async with start() as desk:
        await desk.say("Debt")
        await desk.keys("f6", "alt+minus")
        await desk.say("@")
        assert "“@” has no letters" in desk.message
        await desk.keys("f1", *"half")
        assert desk.entry.text == "half"
