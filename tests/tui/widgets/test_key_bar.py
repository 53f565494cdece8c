"""The line of keys: what fits is shown whole, and a click does what the key does."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType

from tui.widgets.key_bar import KeyBar


class Keys(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "note('two')", "[red]Two[/nope]", id="two"),
        Binding("f3,f4", "note('three')", "Three", id="three"),
        Binding("f5", "note('five')", "Five", id="five"),
        Binding("f6", "note('hidden')", "Hidden", show=False),
    ]
    ENABLE_COMMAND_PALETTE = False
    noted = ""

    def compose(self) -> ComposeResult:
        yield KeyBar(always=("five",))

    def action_note(self, what: str) -> None:
        self.noted += what

    @property
    def line(self) -> str:
        return self.query_one(KeyBar).render().plain


async def test_every_key_that_is_to_be_shown_is_shown_as_it_is_written() -> None:
    app = Keys()
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.pause()
        assert app.line.split("  ") == ["f2 [red]Two[/nope]", "f3 Three", "f5 Five"]


async def test_a_key_that_does_not_fit_is_left_out_whole_but_not_the_one_to_keep() -> None:
    app = Keys()
    async with app.run_test(size=(32, 5)) as pilot:
        await pilot.pause()
        assert app.line.split("  ") == ["f2 [red]Two[/nope]", "f5 Five"]


async def test_a_click_does_what_the_key_does() -> None:
    app = Keys()
    async with app.run_test(size=(80, 5)) as pilot:
        await pilot.pause()
        await pilot.click(KeyBar, offset=(1 + app.line.index("Three"), 0))
        assert app.noted == "three"
        await pilot.click(KeyBar, offset=(1 + app.line.index("  f3"), 0))
        assert app.noted == "three"
