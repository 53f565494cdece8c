"""Trees and maps as boxes: all of it is there or counted, the edges stand in line, and it fits where it can."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from report.pictures.picture import Box, Picture, Side
from tui.screens.statements.boxes import boxes

SIDES = st.lists(st.integers(0, 4), max_size=14)


def side(levels: list[int], sign: str, words: str = "") -> Side:
    """Boxes of some levels, each at most one deeper than the one before."""
    found: list[tuple[int, Box]] = []
    for number, level in enumerate(levels):
        depth = min(level, found[-1][0] + 1) if found else 0
        found.append((depth, Box(f"{sign}{number}", words or f"{sign}says{number}", category="policy")))
    return found


def picture(above: Side, below: Side, trunk: str = "Laws are not applied") -> Picture:
    return Picture("Problem tree", "", ((0, Box("", trunk, tone="trunk")),), above, below, "Effects", "Causes")


def drawn(shown: Picture, width: int, height: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in boxes(shown, width, height)]


def test_the_trunk_stands_in_the_middle_with_effects_above_and_causes_below() -> None:
    assert drawn(picture(side([0, 1], "E"), side([0, 1, 0], "")), 60, 40) == [
        "Problem tree",
        "┌──────────────────────────────────────────────────────────┐",
        "│   ▲ E1 Esays1                                            │",
        "│ ▲ E0 Esays0                                              │",
        "└─────────────────────────────┬────────────────────────────┘",
        "                              │ EFFECTS                     ",
        "┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓",
        "┃ TRUNK  Laws are not applied                              ┃",
        "┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
        "               │ CAUSES                      │              ",
        "┌──────────────┴─────────────┐ ┌─────────────┴─────────────┐",
        "│ ▲ 0 says0                  │ │ ▲ 2 says2                 │",
        "│   ▲ 1 says1                │ └───────────────────────────┘",
        "└────────────────────────────┘                              ",
        "▲ policy constraint   Esc goes back",
    ]


@given(SIDES, SIDES, st.integers(40, 130), st.integers(16, 50))
def test_every_statement_is_there_or_counted(above: list[int], below: list[int], width: int, height: int) -> None:
    shown = "\n".join(drawn(picture(side(above, "E"), side(below, "")), width, height)[:-1])
    there = len(re.findall(r"▲ E?\d", shown))
    assert there + sum(map(int, re.findall(r"▸(\d+)", shown))) == len(above) + len(below)


@given(SIDES, SIDES, st.sampled_from(["ບໍ່ມີ ກົດໝາຍ ສະເພາະ", "គ្មាន ច្បាប់ ជាក់លាក់", "没有具体的法律", "no law yet"]))
def test_edges_stand_in_line_in_any_script(above: list[int], below: list[int], words: str) -> None:
    lines = drawn(picture(side(above, "E", words), side(below, "", words), words), 79, 24)
    assert {cell_len(line) for line in lines[1:-1]} == {79}


def test_what_does_not_fit_is_folded_the_deepest_first() -> None:
    tall = picture((), side([0, 1, 2, 2, 2, 1, 2, 2, 2, 2, 2], ""))
    assert len(drawn(tall, 79, 40)) < 24
    lines = drawn(tall, 79, 12)
    assert len(lines) <= 12
    assert [line.strip("│ ") for line in lines if "▸" in line][:2] == ["▲ 1 ▸3 says1", "▲ 5 ▸5 says5"]
    assert "▸" in lines[-1]
