"""T3 and T6: the power fails, or the stick is pulled out, at a random moment while a console types and saves.

On a real file system, at a random moment: a disk is left with what it had been made to keep, a stick with what its
driver had written. It is mounted again and looked at. Needs root. The journal lies on the disk; of a stick it does not,
as in life.

    python -m tests.faults.power --trials 300 --kind ext4
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from store.errors import StoreError
from store.saving.conflict_copies import is_left_over
from tests.faults.mounts import KINDS, Disk, mounted, why_not
from tests.faults.parts.table import Table
from tests.faults.parts.typist import numbers_in_file, numbers_in_journal

ROOT = Path(__file__).parents[2]

WRITER = """
import os, sys
from pathlib import Path
from tests.faults.parts.telling import telling

folder, state, first = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
typist = telling(folder, state, lambda recorded, saved: b"%d %d\\n" % (recorded, saved))
os.write(1, b"0 0\\n")
for number in range(first, first + 100_000):
    typist.add(number, number * 7 % 400)
    if number % 3 == 0:
        typist.open.flush(5)
"""


def one_cut(disk: Disk, state: Path, first: int, lines: int, pause: float) -> tuple[int, int]:
    """Let the console work and take the disk away; what it had called recorded, and saved, before that."""
    command = [sys.executable, "-c", WRITER, str(disk.place), str(state), str(first)]
    said = [0, 0]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        os.set_blocking(child.stdout.fileno(), True)
        for _ in range(lines):
            words = child.stdout.readline().split()  # read before the cut, so said before it
            if len(words) == 2:
                said = [max(old, int(new)) for old, new in zip(said, words, strict=True)]
        time.sleep(pause)
        disk.cut()
        os.kill(child.pid, signal.SIGKILL)
    return said[0], said[1]


def trials(count: int, table: Table, kind: str = "ext4", seed: int = 20131124) -> None:
    """Take the disk away so many times, one disk again and again."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name, mounted(Path(name), kind) as disk:
        place = disk.place
        state = Path(name) / "state" if kind == "exfat" else place / "state"
        safe: set[str] = set()
        gone_files = 0
        for trial in range(count):
            first = trial * 1_000
            recorded, saved = one_cut(disk, state, first, chance.randrange(1, 40), chance.random() * 0.02)
            disk.again()
            try:
                in_file = numbers_in_file(place / "w.json")
            except StoreError as error:
                table.wrong(f"{kind}: file unreadable", f"cut {trial}: {error}")
                break
            known = in_file | numbers_in_journal(state, place / "w.json")
            gone = [n for n in range(first, first + recorded) if f"problem-p{n:07}" not in known]
            if not (place / "w.json").exists():  # no exchange of names there; opening takes what lies beside it
                gone_files += 1
                in_file = {number for path in place.iterdir() if is_left_over(path) for number in _whole(path)}
                known |= in_file
            unsaved = [n for n in range(first, first + saved) if f"problem-p{n:07}" not in in_file]
            if safe - known or gone:
                table.wrong(f"{kind}: recorded items lost", f"cut {trial}: {len(safe - known)} of before, {gone[:5]}")
            if unsaved:
                table.wrong(f"{kind}: saved items not in the file", f"cut {trial}: {unsaved[:5]}")
            for row in ("file unreadable", "recorded items lost", "saved items not in the file"):
                table.tried(f"{kind}: {row}")
            safe = known
            if trial % 25 == 24:
                _clear(place)
                _clear(state)
                safe = set()
    if gone_files:
        print(f"{gone_files} times the file was gone for the moment, and what was to take its place lay beside it")


def _whole(path: Path) -> set[str]:
    try:
        return numbers_in_file(path)
    except StoreError:
        return set()  # half a file


def _clear(folder: Path) -> None:
    for path in folder.iterdir() if folder.exists() else ():
        if path.name != "lost+found":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def main() -> int:
    """Take the disk away so many times and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=300)
    parser.add_argument("--kind", default="ext4", choices=KINDS)
    parser.add_argument("--seed", type=int, default=20131124)
    given = parser.parse_args()
    if reason := why_not(given.kind):
        print(f"SKIPPED: {reason}")
        return 0
    table = Table("T6 stick pulled out" if given.kind == "exfat" else "T3 power cut", "cuts")
    trials(given.trials, table, given.kind, given.seed)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
