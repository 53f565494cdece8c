"""A defect in what one key sets off costs that key only."""

from pathlib import Path

import pytest

from tests.tui import bursts
from tests.tui.conftest import Start
from tui.linear.console import LineConsole
from tui.screens.dialogs.search import SearchScreen
from tui.screens.problems.page import ProblemsPage
from workshop import problems


def fails(*_: object) -> bool:
    raise KeyError("a defect")


async def test_a_command_that_fails_is_told_and_recording_goes_on(
    start: Start, defects: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as desk:
        await desk.say("* Poverty", "half the roads")
        monkeypatch.setattr(desk.recording, "begin", fails)
        await desk.keys(*"half", "ctrl+r")
        assert "did not do this" in desk.message
        assert len(defects) == 1
        assert "a defect" in defects[0]
        assert "a defect" in (desk.console._state / "fault.txt").read_text(encoding="utf-8")
        await desk.keys("enter")
        assert [p.text for p in problems.listed(desk.console.workshop)][-1:] == ["half"]
    defects.clear()


async def test_an_entry_that_fails_stays_on_the_line(
    start: Start, defects: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as desk:
        with monkeypatch.context() as patched:
            patched.setattr(ProblemsPage, "record", fails)
            await desk.say("Poverty")
            assert "did not do this" in desk.message
            assert desk.entry.text == "Poverty"
        await desk.keys("enter")
        assert [p.text for p in problems.listed(desk.console.workshop)] == ["Poverty"]
    assert len(defects) == 1
    defects.clear()


async def test_what_fails_in_a_dialog_or_after_it_ends_nothing(
    start: Start, defects: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as desk:
        await desk.say("Poverty", "Roads")
        with monkeypatch.context() as patched:
            patched.setattr(SearchScreen, "rows_for", fails)
            await desk.keys("ctrl+f")
            assert len(defects) == 1
            assert len(desk.console.screen_stack) == 1
        await desk.keys("ctrl+f")
        with monkeypatch.context() as patched:
            patched.setattr(SearchScreen, "rows_for", fails)
            await desk.keys(*"pov")
            assert len(defects) > 1
        await desk.keys("backspace", "v")
        with monkeypatch.context() as patched:
            patched.setattr(desk.console, "_jump", fails)
            await desk.keys("enter")
        assert len(desk.console.screen_stack) == 1
        await desk.say("Water")
        assert len(list(problems.listed(desk.console.workshop))) == 3
    defects.clear()


async def test_what_cannot_be_laid_out_ends_the_console(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken() -> None:
        async with start() as desk:
            monkeypatch.setattr(type(desk.recording), "on_resize", fails)
            await desk.pilot.resize_terminal(100, 30)
            await desk.wait(lambda: desk.console._exception is not None)

    with pytest.raises(KeyError):
        await broken()


async def test_what_cannot_be_drawn_ends_the_console(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken() -> None:
        async with start() as desk:
            monkeypatch.setattr(type(desk.recording.composer), "render_line", fails)
            await desk.keys("a")
            await desk.wait(lambda: desk.console._exception is not None)

    with pytest.raises(KeyError):
        await broken()


def test_by_ear_a_line_that_fails_is_told_and_the_next_is_taken(
    tmp_path: Path, defects: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    console = LineConsole(tmp_path / "state", said.append)
    console.open(tmp_path / "w.json")
    with monkeypatch.context() as patched:
        patched.setattr(ProblemsPage, "record", fails)
        console.take("Poverty")
    assert "did not do this" in said[-1]
    console.take("Roads")
    assert [p.text for p in problems.listed(console.recorder.workshop)] == ["Roads"]
    console.close()
    assert len(defects) == 1
    defects.clear()


@pytest.mark.parametrize("seed", range(3))
def test_keys_in_bursts_end_nothing_and_the_file_has_what_is_shown(seed: int) -> None:
    assert bursts.lived(seed).acts
