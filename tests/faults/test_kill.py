"""A program killed at a random moment loses nothing that it called recorded, and its file always opens."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from store.durable import TEMP_PREFIX
from store.journal import Journal
from store.storage import SafeStorage

TRIALS = 60
STEPS = 40  # before the kill, on average
ROOT = Path(__file__).parents[2]

# Records without a pause and says on its pipe, for each status: how many steps are recorded, how many are saved.
WRITER = """
import os, sys
from pathlib import Path
from store.journal import Journal
from store.saver import Saver, SaveStatus, Timing
from store.storage import SafeStorage

folder = Path(sys.argv[1])
storage = SafeStorage(folder / "w.json")
steps = dict((storage.read() or {}).get("steps", {}))
journal = Journal(folder / "state", "w")
steps.update(journal.read().steps)
journal.trim((storage.read() or {}).get("steps", {}))
begun = len(steps)

def write(stamps):
    storage.write({"_meta": {"1": {"format": 1, "workshop": "w"}}, "steps": dict(steps)})

def tell(status: SaveStatus) -> None:
    os.write(1, b"%d %d\\n" % (begun + status.recorded, begun + status.recorded - status.pending))

saver = Saver(journal, write, tell, timing=Timing(quiet=0.0, longest=0.002))
for number in range(begun, begun + 100_000):
    stamp = f"{number:09}"
    steps = {**steps, stamp: {"label": "Add", "text": "x" * (number * 7 % 900)}}
    saver.record(stamp, steps[stamp])
    if number % 5 == 0:
        saver.flush(5)
"""


@dataclass
class Told:
    """The last status that the killed program gave, whole lines only."""

    recorded: int = 0
    saved: int = 0


def run_and_kill(folder: Path, lines: int) -> Told:
    """Start the writer, let it say so many lines, kill it at whatever it does then, and return its last word."""
    told = Told()
    with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        for _ in range(lines):
            told = heard(child.stdout.readline()) or told
        os.kill(child.pid, signal.SIGKILL)
        for line in child.stdout:  # said before it died
            told = heard(line) or told
    assert child.returncode == -signal.SIGKILL
    return told


def heard(line: bytes) -> Told | None:
    return Told(*map(int, line.split())) if line.endswith(b"\n") else None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal that cannot be caught")
def test_killed_at_any_moment_nothing_recorded_is_lost(tmp_path: Path) -> None:
    chance = random.Random(20131124)
    told = Told()
    left_behind = 0
    for trial in range(TRIALS):
        told = run_and_kill(tmp_path, chance.randrange(1, 2 * STEPS))
        tables = SafeStorage(tmp_path / "w.json").read() or {}  # raises if it cannot be read
        in_file = set(tables.get("steps", {}))
        in_journal = set(Journal(tmp_path / "state", "w").read().steps)
        assert in_file >= {f"{n:09}" for n in range(told.saved)}, trial
        assert in_file | in_journal >= {f"{n:09}" for n in range(told.recorded)}, trial
        left_behind += sum(name.name.startswith(TEMP_PREFIX) for name in tmp_path.iterdir())
    assert told.recorded > TRIALS  # the program got to work between the kills
    assert left_behind  # and some of them hit it while it was saving
