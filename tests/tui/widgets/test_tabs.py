"""Tabs: a click names the tab by its id, whatever is written on it."""

import pytest
from textual import on
from textual.app import App, ComposeResult

from tui.widgets.priority_tabs import PriorityTabs
from tui.widgets.tabs import Tab, tab_at
from tui.widgets.title_bar import TitleBar
from tui.widgets.view_tabs import ViewTabs

SAME = (Tab("one", "ປະຊຸມ"), Tab("two", "ປະຊຸມ"), Tab("three", "Last"))


class Tabs(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.clicked: list[str] = []

    def compose(self) -> ComposeResult:
        yield TitleBar([Tab(tab.id, tab.caption, "F1") for tab in SAME])
        yield ViewTabs(SAME, "Ctrl+N")
        yield PriorityTabs()

    def on_mount(self) -> None:
        self.query_one(ViewTabs).here = "two"
        self.query_one(PriorityTabs).show(SAME, "two")

    @on(TitleBar.TabClicked)
    @on(ViewTabs.Picked)
    @on(PriorityTabs.Picked)
    def _clicked(self, event: TitleBar.TabClicked | ViewTabs.Picked | PriorityTabs.Picked) -> None:
        self.clicked.append(event.tab)


@pytest.mark.parametrize(
    ("widget", "offset", "tab"),
    [
        (TitleBar, (12, 1), "two"),
        (TitleBar, (2, 0), None),
        (TitleBar, (70, 1), None),
        (ViewTabs, (2, 0), "one"),
        (ViewTabs, (9, 0), "two"),
        (ViewTabs, (15, 0), "three"),
        (PriorityTabs, (12, 0), "two"),
        (PriorityTabs, (24, 0), "three"),
        (PriorityTabs, (25, 0), "three"),
    ],
)
async def test_a_click_names_the_tab_by_its_id(
    widget: type[TitleBar | ViewTabs | PriorityTabs], offset: tuple[int, int], tab: str | None
) -> None:
    app = Tabs()
    async with app.run_test(size=(80, 10)) as pilot:
        await pilot.click(widget, offset=offset)
        assert app.clicked == ([tab] if tab else [])


async def test_only_the_present_tab_is_in_brackets_though_another_has_its_caption() -> None:
    app = Tabs()
    async with app.run_test(size=(80, 10)):
        assert str(app.query_one(ViewTabs).render()).rstrip() == " ປະຊຸມ [ປະຊຸມ] Last  Ctrl+N"
        assert str(app.query_one(PriorityTabs).render()).rstrip() == " 1 ປະຊຸມ  [2 ປະຊຸມ]  3 Last"


async def test_where_captions_do_not_fit_the_present_tab_keeps_its_own() -> None:
    app = Tabs()
    async with app.run_test(size=(26, 10)) as pilot:
        bar = app.query_one(TitleBar)
        bar.here = "three"
        assert bar.render_line(1).text == " F1   F1  [F1 Last]"
        await pilot.click(TitleBar, offset=(7, 1))
        assert app.clicked == ["two"]


def test_the_gap_between_two_tabs_is_neither() -> None:
    widths = [("one", 3), ("two", 2)]
    assert [tab_at(column, widths, gap=1) for column in range(7)] == ["one"] * 3 + [None] + ["two"] * 2 + [None]
