"""Typing faster than anybody can, while the program saves: nothing is dropped, and n lines are n Enters.

The suite types for 5 seconds at 120 characters a second: as many characters as 20 seconds of the fastest typists,
and four times the rate, so that whatever could not keep up would show. For the full minute at 30 characters a
second, set PLENARY_TYPING=30x60.
"""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tinydb import TinyDB

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, key, plenary

RATE, SECONDS = map(int, os.environ.get("PLENARY_TYPING", "120x5").split("x"))
WORDS = ("the land", "feeds them", "ຂ້ອຍ", "is sold", "before", "ភាសា", "anyone asks", "why it", "ព្រះ", "was theirs")


def lines(count: int) -> Iterator[str]:
    """Lines that all differ, of about 24 characters."""
    for number in range(count):
        yield f"{number} {' '.join(WORDS[(number * 7 + n) % len(WORDS)] for n in range(3))}"


def keystrokes(text: str) -> Iterator[str]:
    """The characters of a text, a few in one write as a typist's fingers roll, never more than three."""
    start = 0
    while start < len(text):
        size = 1 + start % 3
        yield text[start : start + size]
        start += size


def test_a_list_typed_without_a_pause_is_recorded_line_by_line(tmp_path: Path) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    wanted: list[str] = []
    characters = 0
    for line in lines(10_000):
        if characters >= RATE * SECONDS:
            break
        wanted.append(line)
        characters += len(line) + 1
    saves = set()
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("Problem 1 in Group One")
        begun, typed = time.monotonic(), 0
        for piece in keystrokes("".join(f"{line}\r" for line in wanted)):
            typist.send(piece)
            typed += len(piece)
            while (early := begun + typed / RATE - time.monotonic()) > 0:
                typist.take_in(early)
                saves.add(typist.top[-10:])
        typist.shows(f"Problem {len(wanted) + 1} in Group One")
        assert typist.leave() == 0
    assert any(":" in top for top in saves), "it saved while the typist typed"
    tables = TinyDB(file, access_mode="r", encoding="utf-8").storage.read() or {}
    recorded = sorted(tables["problems"].values(), key=lambda problem: problem["position"][1])
    assert [problem["text"] for problem in recorded] == wanted


def test_what_is_typed_while_it_starts_and_while_screens_change_is_kept(tmp_path: Path) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.send("typed before the first frame\r")
        typist.shows("Problem 2 in Group One")
        typist.send(
            "first\r" + key("f3") + "a priority\r" + "a cause\r" + key("f1") + "second\r" + key("f4") + "a vision\r"
        )
        typist.send(key("f7") + "caught\r" + key("f5") + "a result\r" + key("f1") + "third\r")
        typist.shows("Problem 5 in Group One")
        assert typist.leave() == 0
    tables = TinyDB(file, access_mode="r", encoding="utf-8").storage.read() or {}
    found = {
        kind: [row["text"] for row in tables[kind].values()] for kind in ("problems", "comments", "visions", "results")
    }
    assert sorted(found["problems"]) == ["first", "second", "third", "typed before the first frame"]
    assert found["comments"] + found["visions"] + found["results"] == ["caught", "a vision", "a result"]
    assert {"a priority", "a cause"} <= {row.get("text") for row in tables["nodes"].values()}
