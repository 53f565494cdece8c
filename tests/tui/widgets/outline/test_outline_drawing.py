"""What the outline draws: wrapped rows, marks, harmful text as text, and no more than what changed."""

import pytest
from textual.geometry import Region
from textual.strip import Strip

from tests.tui.widgets.outline.outline_app import Screen, Tree, drawn_lines, many, screen_lines, small
from tui.widgets.outline.outline import Outline
from tui.widgets.outline.source import Row


async def test_a_move_draws_the_row_that_it_comes_to_and_asks_the_source_for_none() -> None:
    app = Screen(many(500))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down")
        app.source.asked = 0
        with drawn_lines(app.outline) as drawn:
            app.outline.action_cursor_down()
            await pilot.pause()
        assert drawn == {2}, "the one that it leaves was drawn before, as it looks now"
        assert app.source.asked == 0


async def test_the_first_frame_has_the_rows() -> None:
    """A frame without them would be sent for nothing, and seen as a flicker."""
    frames: list[list[str]] = []

    class Watched(Outline[str]):
        def render_lines(self, crop: Region) -> list[Strip]:
            strips = super().render_lines(crop)
            frames.append([strip.text.rstrip() for strip in strips])
            return strips

    app = Screen(small())
    async with app.run_test(size=(40, 10)) as pilot:
        outline = Watched()
        outline.show(small())
        await app.mount(outline)
        while not frames:
            await pilot.pause()
        assert frames[0][:3] == ["› ▾ a", "  │ · a1", "  │ · a2"]


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
        await pilot.pause()
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


async def test_a_short_note_has_a_column_of_its_own_beside_text_that_wraps() -> None:
    words = "people who move from village to village and town to town"
    beside, below = Row(words, label="1", note="No. 7"), Row(words, label="2", note="far too long to stand beside it")
    rows = {"a": beside, "b": below}
    app = Screen(Tree({"": list(rows)}, rows))
    async with app.run_test(size=(60, 8)):
        lines = screen_lines(app.outline)
        assert lines[0].endswith("village and    No. 7")
        assert lines[1].endswith("town to town")
        assert lines[2].endswith("village to village and town to")
        assert lines[3].endswith("town                 far too long to stand beside it")


async def test_a_brief_row_is_one_line_until_the_cursor_is_on_it() -> None:
    words = "people who move from village to village and town to town"
    marks = ("country", "cross-cutting")
    rows = {"a": Row(words, label="1", marks=marks, note="No. 7", brief=True), "b": Row("b", marks=marks, brief=True)}
    app = Screen(Tree({"": [*rows, "c"]}, rows))
    async with app.run_test(size=(60, 8)) as pilot:
        whole = screen_lines(app.outline)
        assert [line.split()[-1] for line in whole[:3]] == ["7", "[cross-cutting]", "[cross-cutting]"]
        await pilot.press("down")
        lines = screen_lines(app.outline)
        assert lines[0].endswith("[country] …     No. 7")
        assert "people who move" in lines[0]
        assert lines[1] == "› · b [country] [cross-cutting]"
        await pilot.press("up")
        assert screen_lines(app.outline) == whole


async def test_a_mark_wider_than_the_row_wraps_and_is_whole_under_the_cursor() -> None:
    why = " ".join(f"reason{number:02}" for number in range(20))
    rows = {"a": Row("Adopted", marks=("ADOPTED", why)), "b": Row("next")}
    app = Screen(Tree({"": list(rows)}, rows))
    async with app.run_test(size=(40, 20)):
        assert " ".join(" ".join(screen_lines(app.outline)).split()) == f"› · Adopted [ADOPTED] [{why}] · next"


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
        assert drawn <= {0, 1}
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
