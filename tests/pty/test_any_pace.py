"""Keys at any pace give the same record, also on a machine that is slow to follow."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal, key, plenary

TYPED = (
    *("before", "\r", "first", "\r", key("f3"), "a priority", "\r", "a cause", "\r", key("f1"), "second", "\r"),
    *(key("f4"), "a vision", "\r", key("f7"), "caught", "\r", key("f5"), "a result", "\r", key("f1"), "third", "\r"),
    *(key("ctrl+f"), "first", "\r", "after a jump", "\r", key("f6"), key("ctrl+f"), "a cause", "\r"),
    *("deeper", "\r", key("f1"), "last", "\r"),
)
"""Screens change, lists open and close, and text follows at once."""

RECORDED = {
    "problems": ["after a jump", "before", "first", "last", "second", "third"],
    "comments": ["caught"],
    "nodes": ["a cause", "a priority", "deeper"],
    "visions": ["a vision"],
    "results": ["a result"],
}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_typed_goes_where_it_would_if_it_were_typed_slowly(tmp_path: Path, seed: int) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    chance = random.Random(seed)
    with Terminal(plenary(str(file)), env=env) as typist:
        for piece in pieces(chance):
            typist.send(piece)
            if chance.random() < 0.5:
                typist.take_in(chance.choice([0.001, 0.01, 0.05, 0.2]))
        typist.shows("4 last", "Problem 5 in")
        assert typist.leave() == 0
    tables = json.loads(file.read_text(encoding="utf-8"))
    assert {kind: sorted(row["text"] for row in tables[kind].values()) for kind in RECORDED} == RECORDED


def pieces(chance: random.Random) -> Iterator[str]:
    """What is typed, cut into writes of a few keys up to many."""
    keys = [k for typed in TYPED for k in ([typed] if "\x1b" in typed else typed)]
    while keys:
        count = chance.choice([1, 1, 2, 3, 8, 30, 200])
        yield "".join(keys[:count])
        del keys[:count]
