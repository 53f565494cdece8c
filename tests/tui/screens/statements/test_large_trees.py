"""Trees of 100 statements, 20 wide and 9 levels deep, on one side only: pasted, drawn, reported, counted."""

import csv
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from textual import events
from textual.containers import ScrollableContainer

from tests.tui.conftest import Desk, Start
from tui.cli.main import run
from tui.screens.base.row_keys import heading
from tui.widgets.composer.composer import Composer
from tui.widgets.context_panel import ContextPanel
from workshop import numbering
from workshop.statements import statements, tree
from workshop.votes import priorities

WIDE, DEEP, ALL, WORDS = 20, 9, 100, 7
DOWN = [*range(DEEP)]  # the first branch goes down to the last level
FANNED = [0, *[1] * WIDE]  # the second has as many below it as stand beside it
SMALL = [0, 1, 2, 1, *[0] * 3]
LEVELS = [*DOWN, *FANNED, *SMALL]
LEVELS += [0] * (WIDE - LEVELS.count(0) - 1)
LEVELS += [0, *[n % 3 + 1 for n in range(ALL - len(LEVELS) - 1)]]


def text(place: int) -> str:
    """A statement; there are a few texts only, which repeat."""
    return f"Statement said {place % WORDS} times over"


def numbers(levels: list[int]) -> list[str]:
    """What the rows are called, counted independently of the console."""
    counts: list[int] = []
    found = []
    for level in levels:
        del counts[level + 1 :]
        counts = [*counts[:level], counts[level] + 1] if len(counts) > level else [*counts, 1]
        found.append(".".join(map(str, counts)))
    return found


async def paste(desk: Desk) -> None:
    lines = "\n".join(f"{'    ' * level}- {text(place)}" for place, level in enumerate(LEVELS))
    desk.console.screen.query_one(Composer).post_message(events.Paste(lines))
    await desk.keys()
    assert desk.message.startswith(f"{ALL} lines")


def test_the_list_is_as_large_as_it_says() -> None:
    assert (len(LEVELS), max(LEVELS) + 1, LEVELS.count(0)) == (ALL, DEEP, WIDE)
    assert len({*numbers(LEVELS)}) == ALL


@pytest.mark.parametrize(("sign", "name"), [("", "causes"), ("E", "effects")])
async def test_a_large_tree_of_one_side_is_right_everywhere(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sign: str, name: str
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    called = [f"{sign}{number}" for number in numbers(LEVELS)]
    said = {number: text(place) for place, number in enumerate(called)}
    async with start(size=(120, 40)) as desk:
        await desk.keys("f3")
        await desk.say("The trunk")
        await desk.keys(*(["up"] if sign else []))
        await paste(desk)

        workshop = desk.console.workshop
        priority = priorities.adopted(workshop)[0].id
        (trunk,) = tree.trunks(workshop, priority)
        recorded = tree.nodes_of(workshop, priority)[1:]
        assert {numbering.number(workshop, i): statements.statement(workshop, i) for i in recorded} == said
        rows = desk.recording.page.source()
        assert rows.row(heading(trunk, name)).note == f"{WIDE} direct"

        await desk.keys("alt+v")
        shown = str(desk.console.screen.query_one(ScrollableContainer).children[0].render())
        assert (f"{ALL} effects, 0 causes" if sign else f"0 effects, {ALL} causes") in shown
        there = {*re.findall(rf"│ ({sign}\d+) ", shown)}
        assert there == {number for number in called if "." not in number}, "all that are direct are in sight"
        assert ("EFFECTS" in shown, "CAUSES" in shown) == (bool(sign), not sign)

        await desk.keys("escape", "f5")
        strip = "".join(words for line in desk.console.screen.query_one(ContextPanel).lines for words, _ in line)
        assert f"1 trunk, {ALL} {name} not answered" in strip
        await desk.keys("alt+a")
        assert desk.message.startswith(f"{ALL + 1} entries")

    _look_at_the_files(tmp_path, said, name)


def _look_at_the_files(folder: Path, said: dict[str, str], name: str) -> None:
    """What the commands make of the file."""
    file = str(folder / "w.json")
    assert run(["check", file]) == 0
    report, framework, picture = folder / "r.md", folder / "f.csv", folder / "t.svg"
    assert run(["report", file, "-o", str(report)]) == 0
    assert run(["export", file, "--framework", str(framework), "--tree", str(picture)]) == 0

    chapter = report.read_text(encoding="utf-8").partition("## Session 3")[2].partition("\n## ")[0]
    listed = re.findall(r"^( *)- (E?[\d.]+) (Statement.*)$", chapter, re.MULTILINE)
    assert {number: words for _, number, words in listed} == said
    assert [len(indent) // 2 for indent, _, _ in listed] == LEVELS
    assert f"#### {name.capitalize()}" in chapter
    assert f"#### {'Causes' if name == 'effects' else 'Effects'}" not in chapter

    boxes = ["".join(box.itertext()) for box in ET.fromstring(picture.read_text(encoding="utf-8")).iter()]
    assert {*said} <= {*boxes}

    rows = list(csv.DictReader(framework.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == ALL + 1
    side = name.removesuffix("s")
    assert [row["Answers"] for row in rows if row["Answers"] != "trunk: The trunk"] == [
        f"{side} {number}: {words}" for number, words in said.items()
    ]
