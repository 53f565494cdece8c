"""The real program killed at any moment while it is typed into and saves: the file opens, what was recorded is there.

Each trial goes on with what the one before left. The suite has few trials; for more, PLENARY_KILLS=60.
"""

import json
import os
import random
import re
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from tinydb import TinyDB

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.pty.terminal import Terminal, plenary

TRIALS = int(os.environ.get("PLENARY_KILLS", "4"))
RATES = (30, 150, 400)  # characters a second, one of them in a trial
LONGEST = 1.4  # seconds of typing in one trial; a save is due after 0.4 to 2
UNSAFE = 20  # keystrokes of a half-typed line that may be lost
LATELY = 1.0  # seconds; what is older is safe whatever the number of keystrokes
HINT = "Type what is said"
_NEXT = re.compile(r"Problem (\d+) in Group One")


def line(number: int) -> str:
    words = ("land", "sold", "before", "anyone", "asks", "ຂ້ອຍ", "border", "rotates")
    return f"{number} {' '.join(words[(number * 5 + n) % len(words)] for n in range(8))}"


@dataclass
class Seen:
    """What a typist saw before the program died."""

    recorded: int = 0  # entries, as the prompt counts them
    saved: int = 0  # of these, before the last time that the screen said "saved"
    half: str = ""  # the line in the composer, a little before


def recorded(typist: Terminal) -> int:
    found = _NEXT.search(typist.text)
    return int(found[1]) - 1 if found else -1


def opened(typist: Terminal) -> bool:
    """Whether the first frame is there whole: it is drawn from the top down, and arrives in pieces."""
    return recorded(typist) >= 0 and bool(typist.screen.display[-1].strip())


def is_empty(typist: Terminal) -> bool:
    return not composer(typist)


def composer(typist: Terminal) -> str:
    """The line in the composer; empty if it shows its hint."""
    typist.wait(lambda: any(text.startswith(" › ") for text in typist.screen.display), "the rest of a frame")
    shown = next(text for text in reversed(typist.screen.display) if text.startswith(" › "))[3:]
    return "" if shown.strip().startswith(HINT) else shown.strip()


def type_until_killed(typist: Terminal, first: int, chance: random.Random) -> Seen:
    """Type line after line at a steady rate, and kill the program at a random moment."""
    seen = Seen(first - 1, first - 1)
    text = "".join(f"{line(number)}\r" for number in range(first, first + 60))
    begun = time.monotonic()
    end = begun + chance.uniform(0.02, LONGEST)
    typed, rate = 0, chance.choice(RATES)
    halves: list[tuple[float, str]] = []
    while (now := time.monotonic()) < end:
        due = min(int((now - begun) * rate) + 1, len(text))
        if due > typed:
            typist.send(text[typed:due])
            typed = due
        typist.take_in(0.003)
        if " saved " in typist.top:
            seen.saved = seen.recorded
        seen.recorded = max(seen.recorded, recorded(typist))
        halves.append((now, composer(typist)))
    typist.kill()
    last = halves[-1][1]
    seen.half = max((half for at, half in halves if at < now - LATELY and last.startswith(half)), key=len, default="")
    return seen


def test_whatever_the_moment_it_opens_and_nothing_recorded_is_missing(tmp_path: Path) -> None:
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    chance = random.Random(os.environ.get("PLENARY_SEED", "2013"))
    lost = half_lost = 0
    seen = Seen()
    for trial in range(TRIALS + 1):
        if file.exists():
            json.loads(file.read_bytes())
        with Terminal(plenary(str(file)), env=env) as typist:
            typist.wait(partial(opened, typist), "the problem screen")
            there, draft = recorded(typist), composer(typist)
            assert there >= seen.saved, f"trial {trial}: {seen}, but {there} came back"
            assert line(there + 1).startswith(draft), f"trial {trial}: {seen}; offered again: {draft}"
            if there == seen.recorded:
                assert len(draft) >= len(seen.half) - UNSAFE, f"trial {trial}: {seen}; offered again: {draft}"
                half_lost = max(half_lost, len(seen.half) - len(draft))
            lost = max(lost, seen.recorded - there)
            if trial == TRIALS:
                assert typist.leave() == 0
            else:
                typist.press("ctrl+u" if draft else "end")
                typist.wait(partial(is_empty, typist), "an empty line")
                seen = type_until_killed(typist, there + 1, chance)
    print(
        f"{TRIALS} kills, {there} entries; shown as recorded but lost: {lost}; characters of a half line: {half_lost}"
    )
    tables = TinyDB(file, access_mode="r", encoding="utf-8").storage.read() or {}
    found = sorted(tables["problems"].values(), key=lambda problem: problem["position"][1])
    assert [problem["text"] for problem in found] == [line(number) for number in range(1, there + 1)]
    assert there > TRIALS / 2  # it did get to work between the kills


def test_a_line_begun_in_a_gap_of_the_map_goes_on_there(tmp_path: Path) -> None:
    """Not at the beginning, where the same words would become another entry."""
    file, env = tmp_path / "w.json", {"PLENARY_STATE": str(tmp_path / "state")}
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("Problem 1 in")
        typist.press("f3")
        typist.say("Laws are not enforced", "No training")
        typist.shows("Cause 2")
        typist.press("f5", "alt+a")
        typist.shows("R1 …", "C1 …")
        typist.press("down", "down", "down", "down")
        typist.shows("Intermediate change C1:")
        typist.send("half typed")
        places = tmp_path / "state" / "places.json"
        typist.wait(lambda: places.exists() and "results" in places.read_text(encoding="utf-8"), "the place")
        time.sleep(LATELY)
        typist.kill()
    with Terminal(plenary(str(file)), env=env) as typist:
        typist.shows("[F5 Results]", "Intermediate change C1:", "half typed")
        assert typist.leave() == 0
