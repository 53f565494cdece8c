"""A copy that is opened asks what it is, and whoever does not answer types on."""

import json
import shutil
from pathlib import Path

import pytest
from textual.events import Paste

from tests.tui.conftest import Desk, Start
from tui.screens.dialogs.identity import IdentityScreen
from tui.widgets.composer.composer import Composer
from workshop.model import Problem


def problems_in(path: Path) -> list[str]:
    return [problem["text"] for problem in json.loads(path.read_text(encoding="utf-8"))["problems"].values()]


def head(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))["_meta"]["1"]
    return found


async def asked(desk: Desk) -> IdentityScreen:
    await desk.wait(lambda: isinstance(desk.console.screen, IdentityScreen), "the question")
    await desk.keys()
    assert isinstance(desk.console.screen, IdentityScreen)
    return desk.console.screen


@pytest.fixture
async def lao(start: Start, tmp_path: Path) -> Path:
    path = tmp_path / "lao.json"
    async with start(path) as desk:
        await desk.say("Template")
    shutil.copy(path, tmp_path / "cambodia.json")
    return path


async def test_who_types_on_records_into_the_copy_alone(start: Start, lao: Path) -> None:
    copy = lao.with_name("cambodia.json")
    async with start(copy) as desk:
        await asked(desk)
        assert "cambodia.json is a copy of lao.json" in desk.shown
        await desk.keys(*"Mekong [/b]", "enter", *"half")
        assert not isinstance(desk.console.screen, IdentityScreen)
        assert "Mekong [/b]" in desk.shown
        assert desk.entry.text == "half"
    assert (problems_in(copy), problems_in(lao)) == (["Template", "Mekong [/b]"], ["Template"])
    async with start(lao) as desk:
        assert not isinstance(desk.console.screen, IdentityScreen)
        assert "Mekong" not in desk.shown


async def test_what_is_pasted_goes_on_to_the_line(start: Start, lao: Path) -> None:
    async with start(lao.with_name("cambodia.json")) as desk:
        await asked(desk)
        desk.console.post_message(Paste("pasted"))
        await desk.keys()
        assert desk.console.screen.query_one(Composer).value.text == "pasted"


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_the_answer_can_be_given_later(start: Start, lao: Path, key: str) -> None:
    copy = lao.with_name("cambodia.json")
    async with start(copy) as desk:
        await asked(desk)
        await desk.keys(key)
        await desk.say("Mekong")
        await desk.keys(*"half", "alt+0")
        await asked(desk)
        await desk.keys("down", "down", "enter")
        assert "try things in" in desk.message
        assert desk.entry.text == "half"
        assert desk.console.drafts.at("problems").text == "half"
        await desk.keys("ctrl+z", "ctrl+z")  # the typing, and then a step, over the answer
        assert [p.text for p in desk.console.workshop.every(Problem)] == ["Template"]
        await desk.keys(*"half")
    assert head(copy)["copy_as"] == "practice"
    async with start(copy) as desk:
        assert not isinstance(desk.console.screen, IdentityScreen)
        assert "try things in" in desk.message
        assert desk.entry.text == "half"


async def test_the_same_workshop_takes_in_what_the_other_has(start: Start, lao: Path) -> None:
    copy = lao.with_name("cambodia.json")
    async with start(lao) as desk:
        await desk.say("North")
    async with start(copy) as desk:
        await asked(desk)
        await desk.keys("down", "enter")
        for _ in range(5):
            if "North" in desk.shown:
                break
            await desk.wait(lambda: "North" in desk.shown or "Alt+E" in desk.message)
        assert "North" in desk.shown
    assert head(copy)["workshop"] == head(lao)["workshop"]


async def test_a_file_without_copies_has_nothing_to_answer(start: Start, tmp_path: Path) -> None:
    async with start() as desk:
        await desk.keys("alt+0")
        assert not isinstance(desk.console.screen, IdentityScreen)
        assert "w.json" in desk.message


async def test_a_file_that_cannot_be_written_stays_what_it_was(
    start: Start, lao: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> object:
        raise OSError(28, "No space left on device")

    async with start(lao.with_name("cambodia.json")) as desk:
        await asked(desk)
        with monkeypatch.context() as patch:
            patch.setattr("store.file.storage.write_temp", refused)
            await desk.keys("down", "down", "down", "enter")
        assert "disk is full" in desk.message
        assert desk.console.opened.is_undecided
        await desk.say("Mekong")
        assert [p.text for p in desk.console.workshop.every(Problem)] == ["Template", "Mekong"]


async def test_the_same_workshop_in_another_folder_promises_no_merging(start: Start, lao: Path) -> None:
    copy = lao.parent / "there" / "lao.json"
    copy.parent.mkdir()
    shutil.copy(lao, copy)
    async with start(copy) as desk:
        await asked(desk)
        assert "The same workshop in two folders" in desk.shown
        await desk.keys("down", "enter")
        assert "plenary merge" in desk.message
        assert not desk.console.opened.is_undecided
    assert head(copy)["workshop"] == head(lao)["workshop"]
