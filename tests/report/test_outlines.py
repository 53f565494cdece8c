"""Trees and maps as OPML and Mermaid: what comes out goes in again, and nothing typed is markup there."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from intake.readers import opml as reader
from intake.source import Heading, Line
from report.pictures.outlines import mermaid, opml
from report.pictures.picture import Box, Picture
from tui.cli.main import run
from tui.cli.start import packed_sample

TREE = Picture(
    "Tree: \"Skills\"", "", ((0, Box("", "Trunk", tone="trunk")),),
    ((0, Box("E1", "Effect")), (1, Box("E1.1", "Later"))),
    ((0, Box("1", "Cause", "policy")), (1, Box("1.1", "Behind")), (2, Box("1.1.1", "Root")), (0, Box("2", "<b> & #"))),
    "Effects", "Causes",
)  # fmt: skip


def test_an_outline_comes_in_again_with_its_levels() -> None:
    blocks, _ = reader.read(opml([TREE]).encode())
    assert blocks == [
        Heading(1, 'Tree: "Skills"'), Line(0, "Trunk"), Line(0, "Effects"), Line(1, "E1 Effect"), Line(2, "E1.1 Later"),
        Line(0, "Causes"), Line(1, "1 Cause"), Line(2, "1.1 Behind"), Line(3, "1.1.1 Root"), Line(1, "2 <b> & #"),
    ]  # fmt: skip


def test_causes_point_up_and_effects_away() -> None:
    assert mermaid([TREE]).splitlines() == [
        "flowchart BT",
        '  subgraph s1["Tree: #34;Skills#34;"]',
        '    n2["Trunk"]',
        "    style n2 fill:#fde0dd,stroke:#b22222",
        '    n3["E1 Effect"]',
        "    n2 --> n3",
        '    n4["E1.1 Later"]',
        "    n3 --> n4",
        '    n5["1 Cause #40;policy#41;"]',
        "    n5 --> n2",
        '    n6["1.1 Behind"]',
        "    n6 --> n5",
        '    n7["1.1.1 Root"]',
        "    n7 --> n6",
        '    n8["2 #60;b#62; #38; #35;"]',
        "    n8 --> n2",
        "  end",
    ]


@given(st.lists(st.tuples(st.integers(0, 3), st.text())))
def test_whatever_was_typed_is_text_there(side: list[tuple[int, str]]) -> None:
    below: list[tuple[int, Box]] = []
    for depth, text in side:
        below.append((min(depth, below[-1][0] + 1 if below else 0), Box("", text)))
    picture = Picture("T", "", ((0, Box("", "M")),), (), tuple(below), "A", "B")
    blocks, _ = reader.read(opml([picture]).encode())
    assert len(blocks) == 2 + (1 + len(side) if side else 0)
    drawn = mermaid([picture])
    assert len(re.findall(r"^    n\d+\[\"[^\"]*\"\]$", drawn, re.MULTILINE)) == 1 + len(side)
    assert "%%" not in drawn


def test_the_sample_is_exported(tmp_path: Path) -> None:
    assert (
        run(["export", str(packed_sample()), "--tree", str(tmp_path / "t.opml"), "--map", str(tmp_path / "m.mmd")]) == 0
    )
    blocks, _ = reader.read((tmp_path / "t.opml").read_bytes())
    assert sum(isinstance(block, Heading) for block in blocks) >= 4
    assert (tmp_path / "m.mmd").read_text(encoding="utf-8").startswith("flowchart BT")
