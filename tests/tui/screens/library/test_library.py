"""The library fills in, is sorted and filtered, shows what the row's workshop holds, and is searched as a whole."""

from pathlib import Path

import pytest

from store.file.meta import Head
from store.file.storage import SafeStorage
from store.file.workshop_file import WorkshopFile
from tests.tui.conftest import Start
from tui.screens.dialogs.search import AroundScreen, SearchScreen
from tui.screens.library import screen as module
from tui.screens.library.screen import LibraryScreen
from tui.widgets.composer.composer import Composer
from tui.widgets.context_panel import ContextPanel
from workshop.model import Group, Person

SAMPLE = Path(__file__).parents[4] / "examples" / "lao-pdr-2013.json"


def put(path: Path, country: str) -> None:
    """A copy of the sample that is a workshop of its own, in another country."""
    tables = WorkshopFile(SAMPLE, read_only=True).read()
    assert tables is not None
    steps = {
        stamp: {**step, "changes": [{**c, "value": country} if c["field"] == "country" else c for c in step["changes"]]}
        for stamp, step in tables["steps"].items()
    }
    details = {"workshop": {**tables["workshop"]["workshop"], "country": country}}
    head = Head(f"w-{country}", 1, "Safe journeys", country).table()
    SafeStorage(path).write({**tables, "steps": steps, "workshop": details, "_meta": head})


async def test_what_each_workshop_holds_comes_in_and_the_list_is_sorted_and_filtered(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    for country in ("Viet Nam", "Cambodia", "Lao PDR"):
        put(tmp_path / f"{country[:4].lower().strip()}.json", country)
    async with start(library=True) as desk:
        await desk.wait(lambda: sum("55" in row for row in desk.rows) == 3, "all are read")
        assert "agreed gaps" in desk.shown
        assert "4 priorities" in desk.shown, "of the row's workshop, below the list"
        assert "Skills (28 % of the dots)" in desk.shown
        await desk.keys("alt+o", "alt+o")
        assert "by country" in desk.lines[0]
        assert [word for row in desk.rows for word in ("Cambodia", "Lao PDR", "Viet Nam") if word in row] == [
            "Cambodia", "Lao PDR", "Viet Nam"
        ]  # fmt: skip
        await desk.keys("alt+q", *"safe viet.json")
        countries = ("Cambodia", "Lao PDR", "Viet Nam")
        assert [word for word in countries if word in "".join(desk.rows)] == ["Viet Nam"]
        await desk.keys("x")
        assert "Esc shows all" in desk.rows[0]
        await desk.keys("escape")
        assert all(word in "".join(desk.rows) for word in countries)
        assert desk.entry.text == "", "what filtered is no title"
        assert "typing a title starts a new one" in desk.prompt
        assert "3 workshops, by country" in desk.lines[0]


async def test_the_preview_stands_at_the_right_where_there_is_room(start: Start, tmp_path: Path) -> None:
    put(tmp_path / "a.json", "Lao PDR")
    async with start(library=True, size=(120, 30)) as desk:
        await desk.wait(lambda: "55 problems" in desk.shown, "it is read")
        panel = desk.console.screen.query_one(ContextPanel)
        assert (panel.region.x > 60, panel.region.y) == (True, 2)


async def test_all_workshops_are_searched_and_a_hit_opens_its_own(start: Start, tmp_path: Path) -> None:
    put(tmp_path / "a.json", "Viet Nam")
    put(tmp_path / "b.json", "Lao PDR")
    async with start(library=True) as desk:
        await desk.keys("ctrl+f")
        await desk.wait(lambda: "Search 2 workshops" in desk.shown, "all are read")
        await desk.keys(*"viet customary ?")
        assert sum("question" in row for row in desk.rows) == 1
        assert "Viet Nam" in desk.shown
        await desk.keys("enter")
        await desk.wait(lambda: not isinstance(desk.console.screen, LibraryScreen | SearchScreen), "it is open")
        await desk.wait(lambda: "customary law fit" in desk.here, "the row of the hit")
        assert desk.console.workshop.details.country == "Viet Nam"


async def test_a_hit_in_another_workshop_is_shown_with_what_was_said_around_it(start: Start, tmp_path: Path) -> None:
    put(tmp_path / "a.json", "Viet Nam")
    put(tmp_path / "b.json", "Lao PDR")
    async with start(tmp_path / "b.json") as desk:
        await desk.keys("ctrl+f", *"small compensation")
        assert sum("response" in row for row in desk.rows) == 1, "in the open workshop"
        await desk.keys("alt+a")
        await desk.wait(lambda: "Search 2 workshops" in desk.shown, "the other is read")
        await desk.keys("down", "enter")
        assert isinstance(desk.console.screen, AroundScreen)
        assert "In Viet Nam (a.json), which is not open" in desk.shown
        assert any("How does customary law" in row for row in desk.rows), "the question that it answers"
        assert "response" in desk.here
        await desk.keys("escape", "ctrl+f", "@")
        desk.console.screen.query_one(Composer).type("group")
        assert all("group representative" in row for row in desk.rows if "response" in row)


async def test_a_workshop_begins_from_the_row_with_the_panel_as_chosen(start: Start, tmp_path: Path) -> None:
    put(tmp_path / "a.json", "Lao PDR")
    async with start(library=True) as desk:
        await desk.wait(lambda: "55 problems" in desk.shown, "it is read")
        await desk.keys("ctrl+n", "enter")
        assert "of a.json" in desk.prompt
        await desk.keys("escape")
        assert "opens a.json" in desk.prompt
        await desk.keys("ctrl+n")
        await desk.say("The next one")
        assert "Who sits on the panel" in desk.shown
        await desk.keys("down", "enter")
        await desk.wait(lambda: not isinstance(desk.console.screen, LibraryScreen), "it is open")
        workshop = desk.console.workshop
        assert (workshop.details.title, workshop.details.country) == ("The next one", "")
        assert [group.name for group in workshop.all_in("groups", Group)][:1] == ["Group One"]
        assert any(person.panel for person in workshop.every(Person))
        assert not any(person.name for person in workshop.every(Person) if not person.panel)
        await desk.keys("ctrl+z")
        assert not [*desk.console.workshop.every(Group)]
    assert (tmp_path / "the-next-one.json").exists()
