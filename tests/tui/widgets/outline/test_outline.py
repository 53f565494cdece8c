"""The outline's keys and mouse: cursor, folds, selection, filter, and what stays when rows change."""

from collections.abc import Sequence

from textual import events, on
from textual.app import App, ComposeResult

from tests.tui.widgets.outline.outline_app import Screen, many, screen_lines, small
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row


async def test_keys_move_fold_and_unfold() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        assert screen_lines(outline)[:6] == [
            "› ▾ a",
            "  │ · a1",
            "  │ · a2",
            "  ▾ b",
            "  │ · b1",
            "  · c",
        ]
        await pilot.press("down", "down")
        assert outline.cursor == "a2"
        await pilot.press("left")
        assert outline.cursor == "a"
        await pilot.press("left")
        assert screen_lines(outline)[:3] == ["› ▸ a", "  ▾ b", "  │ · b1"]
        await pilot.press("right", "right")
        assert outline.cursor == "a1"
        await pilot.press("end")
        assert outline.cursor == "c"
        await pilot.press("home", "enter")
        assert outline.cursor == "a"
        assert isinstance(app.said[-1], Outline.Chosen)
        assert app.said[-1].key == "a"


async def test_cursor_selection_and_folds_stay_with_their_rows() -> None:
    source = small()
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        outline.fold("b")
        outline.move_cursor("a2")
        await pilot.press("space")
        source.below["a"] = ["a0", "a1"]
        source.below["c"] = ["a2"]
        outline.show(source, {"a", "c"})
        assert outline.cursor == "a2"
        assert outline.selected == {"a2"}
        assert outline.folded == {"b"}
        assert screen_lines(outline)[:6] == ["  ▾ a", "  │ · a0", "  │ · a1", "  ▸ b", "  ▾ c", "›✓│ · a2"]
        source.below["c"] = []
        outline.show(source, {"c"})
        assert (outline.cursor, outline.selected) == ("c", frozenset())
        source.below[""] = []
        outline.show(source, ())
        assert outline.cursor is None
        await pilot.press("down", "up", "left", "right", "space", "enter", "pagedown", "shift+down", "end")
        assert outline.cursor is None


class Numbers:
    """Rows whose keys are numbers: 0 above 1 and 2."""

    def roots(self) -> Sequence[int]:
        return (0,)

    def children(self, key: int) -> Sequence[int]:
        return () if key else (1, 2)

    def parent(self, key: int) -> int | None:
        return 0 if key in (1, 2) else None

    def row(self, key: int) -> Row:
        return Row(f"number {key}")


class NumbersApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Outline[int]()

    def on_mount(self) -> None:
        self.chosen: list[int] = []
        self.query_one(Outline).show(Numbers())

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen[int]) -> None:
        self.chosen.append(event.key)


async def test_any_value_is_a_key_even_one_that_is_false() -> None:
    app = NumbersApp()
    async with app.run_test(size=(40, 10)) as pilot:
        outline: Outline[int] = app.query_one(Outline)
        outline.focus()
        assert outline.cursor == 0
        await pilot.press("enter", "space", "shift+down", "down", "left", "left", "end", "left")
        assert app.chosen == [0]
        assert outline.cursor == 0
        assert (outline.selected, outline.folded) == (frozenset({0, 1}), frozenset({0}))
        assert screen_lines(outline)[:2] == ["›✓▸ number 0", ""]
        outline.focus_branch(0)
        assert outline.branch == 0


async def test_a_cursor_moved_under_a_folded_row_is_unfolded_again() -> None:
    source = small()
    app = Screen(source)
    async with app.run_test(size=(40, 10)):
        outline = app.outline
        outline.fold("b")
        outline.move_cursor("c")
        source.below[""].remove("c")
        source.below["b"].append("c")
        outline.show(source, {"b"})
        assert outline.cursor == "c"
        assert outline.folded == frozenset()


async def test_moving_the_cursor_unfolds_what_hides_it() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)):
        outline = app.outline
        outline.fold_to(1)
        assert outline.row_count == 3
        assert outline.move_cursor("b1")
        assert outline.cursor == "b1"
        assert outline.folded == {"a"}
        assert not outline.move_cursor("nowhere")
        outline.fold("b")
        assert outline.cursor == "b"


async def test_filter_and_branch_show_less_and_give_back_the_rest() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)):
        outline = app.outline
        outline.move_cursor("a1")
        outline.filter = lambda key: key.endswith("2") or key == "c"
        assert screen_lines(outline)[:3] == ["  ▾ a", "› │ · a2", "  · c"]
        assert outline.matched == 2
        outline.filter = None
        outline.focus_branch("b")
        assert screen_lines(outline)[:3] == ["› ▾ b", "  │ · b1", ""]
        assert not outline.move_cursor("c")
        outline.focus_branch(None)
        assert outline.row_count == 6
        assert outline.cursor == "b"


async def test_a_stretch_of_rows_is_selected_and_shrinks_again() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        await pilot.press("end", "space", "home", "down", "shift+down", "shift+down")
        assert outline.selected == {"c", "a1", "a2", "b"}
        await pilot.press("shift+up")
        assert outline.selected == {"c", "a1", "a2"}
        await pilot.press("up", "shift+up")
        assert outline.selected == {"c", "a", "a1", "a2"}
        assert isinstance(app.said[-1], Outline.SelectionChanged)


async def test_what_is_typed_with_the_focus_here_is_passed_on() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)) as pilot:
        app.outline.focus()
        app.said.clear()
        await pilot.press("7", "x", "ກ")
        app.outline.post_message(events.Key("zero_width_space", "\u200b"))
        await pilot.pause()
        typed = [message.character for message in app.said if isinstance(message, Outline.TypedInto)]
        assert typed == ["7", "x", "ກ", "\u200b"]
        await pilot.press("tab", "escape", "f5")
        assert len(app.said) == 4


async def test_the_mouse_moves_folds_chooses_and_scrolls() -> None:
    source = many(100)
    source.below["k1"] = ["under"]
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        await pilot.click(Outline, offset=(10, 3))
        assert outline.cursor == "k2"
        await pilot.click(Outline, offset=(2, 1))
        assert outline.folded == {"k1"}
        assert outline.cursor == "k1"
        await pilot.click(Outline, offset=(10, 4), times=2)
        assert isinstance(app.said[-1], Outline.Chosen)
        assert app.said[-1].key == "k4"
        outline.scroll_to(y=60, animate=False)
        assert outline.cursor == "k4"
        assert screen_lines(outline)[0] == "  · k60"
        await pilot.press("down")
        assert outline.cursor == "k5"
        assert screen_lines(outline)[0] == "› · k5"
