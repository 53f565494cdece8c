"""The series by keys at 80x24: which themes came up in three countries, what stands behind a cell, and undo."""

import shutil
from pathlib import Path

import pytest

from store.series.codebook_file import CodebookFile
from tests.tui.conftest import Desk, Start
from tests.workshop.series.made import FOLDER
from tui.screens.library.screen import LibraryScreen
from tui.screens.series.lists import MatchesScreen, SpotScreen
from tui.screens.series.matrix import Matrix
from tui.screens.series.screen import SeriesScreen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.json"):
        shutil.copy(file, tmp_path / file.name)
    return tmp_path


async def opened(desk: Desk) -> SeriesScreen:
    await desk.keys("alt+a")
    await desk.wait(lambda: "4 workshops" in desk.lines[0] and "Series" in desk.lines[0], "the series is read")
    screen = desk.console.screen
    assert isinstance(screen, SeriesScreen)
    return screen


def in_three(desk: Desk) -> list[str]:
    return [line[:25].strip() for line in desk.lines if " 3 of 4 " in line]


async def test_which_themes_came_up_in_three_countries_is_answered_by_keys(start: Start, folder: Path) -> None:
    async with start(library=True) as desk:
        await opened(desk)
        assert "Upkeep of wells           4 of 4  46% 1 A    33% 2 A R  29% 2 A    29% 2 A R" in desk.shown
        assert in_three(desk) == []
        await desk.keys("alt+m")
        assert isinstance(desk.console.screen, MatchesScreen)
        await desk.keys("enter", "enter", "ctrl+d", *"budget", "enter", "escape")
        await desk.wait(lambda: in_three(desk) == ["Budget of districts", "Skills of technicians"], "those two")
        assert len(CodebookFile(folder).read().refused) == 1
        await desk.keys("ctrl+z", "ctrl+z", "ctrl+z")
        await desk.wait(lambda: in_three(desk) == [], "what was accepted is taken back")
        assert "Undid: Accept" in desk.message


async def test_a_cell_leads_to_the_sentences_behind_it_and_a_sentence_to_its_workshop(
    start: Start, folder: Path
) -> None:
    async with start(library=True) as desk:
        screen = await opened(desk)
        await desk.keys("right")
        assert "Belmora: Maintenance of pumps" in desk.shown
        assert "vision: In five years no pump stands still" in desk.shown
        await desk.keys("enter")
        assert isinstance(desk.console.screen, SpotScreen)
        assert "comment, participant:" in desk.shown
        assert "recurring" in desk.shown
        await desk.keys("escape", "alt+o")
        assert [row for row in desk.rows if "no vision agreed" in row] == ["vision, Castara: no vision agreed"]
        await desk.keys("escape")
        assert screen.is_current
        await desk.keys("enter", *"spare parts come", "enter")
        await desk.wait(lambda: desk.console.opened.is_open, "it is open")
        assert desk.console.read_only
        assert desk.console.workshop.details.country == "Belmora"
        await desk.wait(lambda: "Spare parts come only" in desk.here, "the sentence")


async def test_the_codebook_is_worded_and_a_cell_taken_out_or_put_elsewhere(start: Start, folder: Path) -> None:
    async with start(library=True) as desk:
        await opened(desk)
        await desk.keys("ctrl+r", "ctrl+u")
        await desk.say("Wells & pumps [/b]")
        assert "Wells & pumps [/b]" in desk.shown
        await desk.keys("ctrl+o", "enter", "ctrl+u")
        await desk.say("What is built and then left")
        code = CodebookFile(folder).read().codes["1"]
        assert (code.name, code.definition) == ("Wells & pumps [/b]", "What is built and then left")
        assert "Upkeep of wells" in code.others
        await desk.keys("ctrl+d")
        assert "Taken out: Upkeep of wells" in desk.message
        await desk.wait(lambda: "Wells & pumps [/b]        3 of 4" in desk.shown, "the matrix without it")
        await desk.keys("ctrl+z", "down", "ctrl+d", "alt+j")
        assert "is the same as" in desk.shown
        await desk.keys(*"river", "enter")
        await desk.wait(lambda: "A river shared with the…  2 of 4" in desk.shown, "the matrix with it")
        await desk.keys("home", "right", "right", "right", "alt+j")
        assert "Go to a cell" in desk.message, "nothing came up there"


async def test_workshops_are_put_together_in_the_library(start: Start, folder: Path) -> None:
    async with start(library=True) as desk:
        await desk.wait(lambda: "7 problems" in desk.shown, "the first is read")
        await desk.wait(lambda: desk.shown.count("8 ") >= 4, "all are read")
        await desk.keys("shift+down", "alt+a")
        await desk.wait(lambda: "2 workshops" in desk.lines[0] and "Series" in desk.lines[0], "the two")
        await desk.keys("ctrl+z")
        await desk.wait(lambda: "4 workshops" in desk.lines[0], "the series is what its field names again")
        assert isinstance(desk.console.screen, SeriesScreen)
        await desk.keys("escape")
        assert isinstance(desk.console.screen, LibraryScreen)


async def test_an_empty_folder_has_an_empty_matrix(start: Start) -> None:
    async with start(library=True) as desk:
        await desk.keys("alt+a")
        await desk.wait(lambda: "No workshop in this folder" in desk.lines[0], "it is read")
        await desk.keys("enter", "alt+o", "alt+m", "escape", "alt+j", "ctrl+d", "ctrl+r", "ctrl+z", "right", "down")
        assert desk.console.screen.query_one(Matrix).line is None


async def test_the_report_is_written_into_the_folder_in_the_format_asked_for(start: Start, folder: Path) -> None:
    async with start(library=True) as desk:
        await opened(desk)
        await desk.keys("f11", *"qdc", "enter")
        await desk.wait((folder / "series.report.qdc").exists, "the codebook")
        await desk.wait(lambda: "Written:" in desk.message, "and it is said")
        await desk.keys("f9")
        assert "Side by side" in desk.shown
        await desk.keys("f9")
        assert "A series of workshops" in desk.shown
