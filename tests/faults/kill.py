"""T1: a console killed at a random moment while it types and saves.

python -m tests.faults.kill --trials 1000
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import TEMP_PREFIX
from store.opening import OpenWorkshop
from tests.faults.parts.table import Table
from tests.faults.parts.typist import drafts, numbers_in_file, numbers_in_journal
from workshop.model import Problem

ROOT = Path(__file__).parents[2]
LINES = 30  # said before the kill, on average
KEYS = 20  # that a half-typed line may lose

WRITER = """
import os, sys, time
from pathlib import Path
from tests.faults.parts.telling import telling

folder, first = Path(sys.argv[1]), int(sys.argv[2])
typist = telling(folder, folder / "state", lambda recorded, _: b"recorded %d\\n" % recorded)
line = ""
for number in range(first, first + 100_000):
    typist.add(number, number * 7 % 400)
    for key in "half a sentence that is still being typed"[: 10 + number % 30]:
        line += key
        typist.open.draft("Problems", line)
        if len(line) % 10 == 0:
            os.write(1, b"typed %d\\n" % len(line))
        time.sleep(0.002)
"""


@dataclass
class Told:
    """What the killed program said last, in whole lines; what of a half-typed line it had said a second before."""

    recorded: int = 0
    typed: int = 0
    typed_before: int = 0


def run_and_kill(folder: Path, first: int, lines: int) -> Told:
    """Start the writer, let it say so many lines, kill it at whatever it does then."""
    told = Told()
    command = [sys.executable, "-c", WRITER, str(folder), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        said: list[tuple[float, int]] = []
        for _ in range(lines):
            _hear(child.stdout.readline(), told, said)
        os.kill(child.pid, signal.SIGKILL)
        killed = time.monotonic()
        for line in child.stdout:  # said before it died
            _hear(line, told, said)
    told.typed_before = max((length for at, length in said if at <= killed - 1.0), default=0)
    return told


def _hear(line: bytes, told: Told, said: list[tuple[float, int]]) -> None:
    word, _, number = line.partition(b" ")
    if not line.endswith(b"\n"):
        return
    if word == b"typed":
        told.typed = int(number)
        said.append((time.monotonic(), told.typed))
    else:
        told.recorded = max(told.recorded, int(number))


def trials(count: int, table: Table, seed: int = 20131124) -> int:
    """Kill so many times, in one folder again and again; how many left a temporary file."""
    chance = random.Random(seed)
    left = worst = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        safe: set[str] = set()
        for trial in range(count):
            first = trial * 1_000
            told = run_and_kill(folder, first, chance.randrange(1, 2 * LINES))
            left += any(path.name.startswith(TEMP_PREFIX) for path in folder.iterdir())
            try:
                in_file = numbers_in_file(folder / "w.json")
            except StoreError as error:
                table.wrong("file unreadable", f"trial {trial}: {error}")
                break
            known = in_file | numbers_in_journal(folder / "state", folder / "w.json")
            missing = [n for n in range(first, first + told.recorded) if f"problem-p{n:07}" not in known]
            if safe - known or missing:
                table.wrong("recorded items lost", f"trial {trial}: {len(safe - known)} of before, {missing[:5]}")
            kept = len(drafts(folder / "state").get("Problems", ""))
            if told.typed - kept > KEYS and told.typed_before > kept:
                table.wrong("half-typed lines cut", f"trial {trial}: {told.typed} typed, {kept} kept")
            worst = max(worst, told.typed - kept)
            safe = known
            for row in ("file unreadable", "recorded items lost", "half-typed lines cut"):
                table.tried(row)
            if trial % 50 == 49:
                _check_opens(folder, safe, table)
                folder = Path(tempfile.mkdtemp(dir=name))
                safe = set()
    print(f"{left} kills came in the middle of a save and left a temporary file; {worst} keys lost at most")
    return left


def _check_opens(folder: Path, safe: set[str], table: Table) -> None:
    one = OpenWorkshop(folder / "w.json", state=folder / "state", on_status=lambda _: None)
    shown = {problem.id for problem in one.session.workshop.every(Problem)}
    if safe - shown:
        table.wrong("shown after opening", f"{len(safe - shown)} items are not shown")
    table.tried("shown after opening")
    one.close()


def main() -> int:
    """Run so many trials and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=20131124)
    given = parser.parse_args()
    table = Table("T1 kill -9")
    trials(given.trials, table, given.seed)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
