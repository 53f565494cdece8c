"""The outline on a screen: cursor, folds, wrapping, selection, mouse, and text that would do harm."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.message import Message

from tui.widgets.outline import Outline, Row


class Tree:
    def __init__(self, below: dict[str, list[str]], rows: dict[str, Row] | None = None) -> None:
        self.below = below
        self.rows = rows or {}
        self.asked = 0

    def roots(self) -> Sequence[str]:
        return tuple(self.below.get("", ()))

    def children(self, key: str) -> Sequence[str]:
        return tuple(self.below.get(key, ()))

    def parent(self, key: str) -> str | None:
        return next((above for above, keys in self.below.items() if key in keys and above), None)

    def row(self, key: str) -> Row:
        self.asked += 1
        return self.rows.get(key, Row(key))


class Screen(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, source: Tree) -> None:
        super().__init__()
        self.source = source
        self.said: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Outline()

    def on_mount(self) -> None:
        self.outline.show(self.source)

    @property
    def outline(self) -> Outline:
        return self.query_one(Outline)

    def on_outline_cursor_moved(self, message: Outline.CursorMoved) -> None:
        self.said.append(message)

    def on_outline_chosen(self, message: Outline.Chosen) -> None:
        self.said.append(message)

    def on_outline_selection_changed(self, message: Outline.SelectionChanged) -> None:
        self.said.append(message)

    def on_outline_typed_into(self, message: Outline.TypedInto) -> None:
        self.said.append(message)


def screen_lines(outline: Outline) -> list[str]:
    return [outline.render_line(y).text.rstrip() for y in range(outline.size.height)]


@contextmanager
def drawn_lines(outline: Outline) -> Iterator[set[int]]:
    """Collect which lines are drawn anew."""
    drawn: set[int] = set()
    original = outline.render_line

    def render_line(y: int) -> object:
        drawn.add(y)
        return original(y)

    outline.render_line = render_line  # type: ignore[method-assign, assignment]  # to watch it
    yield drawn
    outline.render_line = original  # type: ignore[method-assign]  # back again


def small() -> Tree:
    return Tree({"": ["a", "b", "c"], "a": ["a1", "a2"], "b": ["b1"]})


def many(count: int) -> Tree:
    return Tree({"": [f"k{number}" for number in range(count)]})


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


async def test_a_move_draws_two_rows_and_asks_the_source_for_none() -> None:
    app = Screen(many(500))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        app.source.asked = 0
        with drawn_lines(app.outline) as drawn:
            app.outline.action_cursor_down()
            await pilot.pause()
        assert drawn == {1, 2}
        assert app.source.asked == 0


async def test_only_rows_near_the_window_are_asked_for() -> None:
    source = many(10_000)
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        assert source.asked < 100
        await pilot.press("end")
        assert source.asked < 200
        assert screen_lines(app.outline)[-1] == "› · k9999"


async def test_text_wraps_under_itself_and_the_cursors_row_is_whole() -> None:
    words = " ".join(f"word{number:02}" for number in range(40))
    app = Screen(Tree({"": ["long", "next"]}, {"long": Row(words, label="7")}))
    async with app.run_test(size=(40, 20)) as pilot:
        lines = screen_lines(app.outline)
        assert lines[0] == "›    7 word00 word01 word02 word03"
        assert lines[1] == "       word04 word05 word06 word07"
        assert "word39" in lines[9]
        await pilot.press("down")
        lines = screen_lines(app.outline)
        assert lines[3] == "       word12 word13 word14 word15 …"
        assert lines[4] == "› · next"
        await pilot.resize_terminal(26, 20)
        assert screen_lines(app.outline)[1] == "       word02 word03"


async def test_marks_are_words_and_the_note_stands_to_the_right() -> None:
    row = Row("Trafficking", label="12", marks=("country", "cross-cutting"), note="9 dots")
    uneven = Row("ខ្មែរ កម្ពុជា", note="3 dots")  # terminals disagree on its width
    rows = {"a": row, "b": Row("Withdrawn", tone="struck"), "c": uneven}
    app = Screen(Tree({"": list(rows)}, rows))
    async with app.run_test(size=(60, 5)):
        lines = screen_lines(app.outline)
        assert lines[0].startswith("›   12 Trafficking [country] [cross-cutting]  ")
        assert lines[0].endswith("9 dots")
        assert lines[1].endswith("Withdrawn [struck]")
        assert lines[2].endswith("  ខ្មែរ កម្ពុជា  3 dots".lstrip())


@pytest.mark.parametrize("size", [(24, 6), (80, 24)])
async def test_the_cursors_row_stays_wholly_in_sight_among_tall_rows(size: tuple[int, int]) -> None:
    rows = {f"k{number}": Row(f"<{'wide words ' * (number * 7 % 23)}>") for number in range(60)}
    app = Screen(Tree({"": list(rows)}, rows))
    async with app.run_test(size=size):
        outline = app.outline
        there_and_back = [outline.action_cursor_down] * 30 + [outline.action_cursor_up] * 10
        pages = [outline.action_cursor_last, outline.action_page_up, outline.action_page_up]
        for action in [*there_and_back, *pages, outline.action_page_down, outline.action_cursor_first]:
            action()
            inside = [line for line in outline._view.lines if line.at_cursor]
            assert [line.number for line in inside] == list(range(len(inside)))
            assert len(inside) == min(len(inside[0].layout.lines), outline.size.height)


async def test_text_that_would_do_harm_is_only_text() -> None:
    texts = {"a": "[/nope]", "b": "[red]x[/red]", "c": "\x1b[31mred\x07", "d": "ຂາດການປະສານງານ"}
    rows = {key: Row(text, label=text, marks=(text,), note=text) for key, text in texts.items()}
    app = Screen(Tree({"": list(texts)}, rows))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "space")
        shown = "\n".join(screen_lines(app.outline))
        assert shown.count("[/nope]") == 4
        assert shown.count("[red]x[/red]") == 4
        assert "\x1b" not in shown
        assert "␛[31mred␇" in shown
        assert shown.count(texts["d"]) == 4


async def test_rows_without_end_do_not_hang() -> None:
    app = Screen(Tree({"": ["a"], "a": ["b"], "b": ["a"]}, {"b": Row("x" * 7_000)}))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        lines = screen_lines(app.outline)
        assert len(lines) == 10
        assert any("…" in line for line in lines)
        await pilot.press("up")
        assert "[loop]" in "\n".join(screen_lines(app.outline))


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
        assert outline.cursor == ""
        await pilot.press("down", "up", "left", "right", "space", "enter", "pagedown", "shift+down", "end")
        assert outline.cursor == ""


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


async def test_the_cursors_row_keeps_its_line_when_rows_come_above() -> None:
    source = many(100)
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        outline.move_cursor("k50")
        await pilot.pause()
        before = screen_lines(outline)
        source.below[""][3:3] = ["new1", "new2", "new3"]
        with drawn_lines(outline) as drawn:
            outline.show(source, ())
            await pilot.pause()
        assert drawn == set()
        assert screen_lines(outline) == before
        assert outline.scroll_y == 44


async def test_a_row_that_moves_passes_its_neighbours_and_they_stay() -> None:
    source = many(100)
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        outline.scroll_to(y=50, animate=False)
        outline.move_cursor("k50")
        await pilot.pause()
        source.below[""].remove("k50")
        source.below[""].insert(51, "k50")
        with drawn_lines(outline) as drawn:
            outline.show(source, ())
            await pilot.pause()
        assert drawn == {0, 1}
        assert screen_lines(outline)[:3] == ["  · k51", "› · k50", "  · k52"]


async def test_rows_may_go_while_the_outline_has_no_room() -> None:
    source = many(100)
    app = Screen(source)
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        await pilot.press("end")
        outline.styles.height = 0
        await pilot.pause()
        source.below[""] = ["k1", "k2"]
        outline.show(source, ())
        source.below[""] = ["k1"]
        outline.show(source, ())
        outline.styles.height = 5
        await pilot.pause()
        assert screen_lines(outline) == ["› · k1", "", "", "", ""]


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


async def test_plain_signs_are_ascii_and_the_cursor_is_told_without_colour() -> None:
    app = Screen(small())
    async with app.run_test(size=(40, 10)) as pilot:
        outline = app.outline
        outline.ascii = True
        outline.fold("b")
        await pilot.press("space")
        assert screen_lines(outline)[:4] == [">*- a", "      a1", "      a2", "  + b"]
        assert "".join(screen_lines(outline)).isascii()


async def test_a_narrow_window_and_a_deep_row_still_show_text() -> None:
    below = {f"n{number}": [f"n{number + 1}"] for number in range(60)}
    app = Screen(Tree({"": ["n0"], **below}))
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.press("end")
        assert "n60" in screen_lines(app.outline)[-1]
        await pilot.resize_terminal(40, 5)
        assert screen_lines(app.outline)[-1].startswith("› ")
