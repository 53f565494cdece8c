"""The board as a page of HTML."""

import re

import pytest

from tests.wall.test_large import PRIORITY, grown
from wall.board import board
from wall.page import page, room
from wall.pointing import VIEWS, Pointing
from wall.rows import Bar, Board, Clock, Row, Stretch, plain
from wall.rules import Rules
from wall.script import SCRIPT
from workshop import outline
from workshop.document import Workshop
from workshop.model import Result

__all__ = ["grown"]


def main(text: str) -> str:
    (found,) = re.findall(r"<main>(.*)</main>", text, re.DOTALL)
    return str(found)


def stamp(text: str) -> str:
    (found,) = re.findall(r'data-stamp="(\w+)"', text)
    return str(found)


def test_a_page_differs_where_its_board_or_look_does() -> None:
    one, other = (Board("problems", "Problems", [Row(plain(text))]) for text in ("a", "b"))
    assert page(one) == page(one)
    assert len({stamp(page(one)), stamp(page(other)), stamp(page(one, bright=True))}) == 3
    assert '<html lang="en" class=bright>' in page(one, bright=True)


def test_words_are_escaped_and_say_their_language() -> None:
    row = Row((Stretch("struck", "<b>"), Stretch("inserted", "ຂໍ້")), "item", "1", "by & for", agreed=True, gap="gap")
    text = main(page(Board("vision", "a < b", [row], [Row(plain("\x1b[0m"), "said")])))
    assert '<del>&lt;b&gt;</del><ins><span lang="lo-LA">ຂໍ້</span></ins>' in text
    assert "by &amp; for" in text
    assert "AGREED" in text
    assert "<h1>a &lt; b</h1>" in text
    assert "\x1b" not in text
    assert '<p class="item" dir="rtl">' in page(Board("problems", rows=[Row(plain("قاعدة"), "item")]))


def test_bars_are_as_long_as_their_share() -> None:
    text = main(page(Board("ranking", rows=[Row(plain("a"), bar=Bar(3, 4)), Row(plain("b"), bar=Bar(0, 0))])))
    assert re.findall(r"width: ([\d.]+)%", text) == ["75.0", "0.0"]


def test_nothing_is_on_a_blank_page() -> None:
    assert main(page(Board("tree", blank=True))) == ""


def test_a_clock_counts_down_to_a_moment_and_not_to_words() -> None:
    made = board(Workshop(), Pointing(view="clock", clock="2026-11-24T11:15:00+07:00"), Rules())
    assert 'data-until="1795493700000"' in page(made)
    assert "data-until" not in main(page(Board("clock", clock=Clock())))


def test_a_tree_is_drawn_with_its_counts(grown: Workshop) -> None:
    made = board(grown, Pointing("tree", "tree", "node-0-4", PRIORITY), Rules(), room("tree"))
    text = main(page(made))
    assert text.count("<svg") == 1
    boxes = re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+" rx="3"', text)
    assert len(boxes) == len(made.rows)
    counts = sum(int(count) for count in re.findall(r">\+(\d+)<", text))
    assert len(boxes) + counts == 104


def test_a_map_says_below_its_drawing_what_was_left_out(grown: Workshop) -> None:
    entries = [Result(id=f"result-{n:02}", text=f"Change {n}") for n in range(20)]
    workshop = outline.insert(grown, entries, f"{PRIORITY}:changes")
    text = main(page(board(workshop, Pointing("results", "map", "result-03", PRIORITY), Rules(), room("map"))))
    shown = len({*re.findall(r">Change (\d+)<", text)} | {*re.findall(r"Change (\d+)", text)})
    assert f"Intermediate changes +{20 - shown}" in text
    assert "Interventions Nothing yet" in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_has_one_script_that_is_always_the_same(view: str, grown: Workshop) -> None:
    text = page(board(grown, Pointing(view=view, item="node-0-4", priority=PRIORITY), Rules()))  # type: ignore[arg-type]
    assert re.findall(r"<script>(.*?)</script>", text, re.DOTALL) == [SCRIPT]
    assert not re.search(r"https?:|//[a-z]", main(text).replace('xmlns="http://www.w3.org/2000/svg"', ""))
