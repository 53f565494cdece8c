"""T3: the power fails at a random moment while a console types and saves, on a real file system.

A file system in a file is mounted; at a random moment it is shut down in the middle of its work, as if the power
had gone, so that only what it had put on the disk is left; it is mounted again and looked at. Needs root.

    python -m tests.faults.power --trials 300
"""

import argparse
import fcntl
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import StoreError
from tests.faults.table import Table
from tests.faults.typist import numbers_in_file, numbers_in_journal

ROOT = Path(__file__).parents[2]
_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, XFS_IOC_GOINGDOWN
_NO_FLUSH = 2
SIZE = 48 * 2**20

WRITER = """
import os, sys
from pathlib import Path
from tests.faults.typist import Typist

folder, first = Path(sys.argv[1]), int(sys.argv[2])
base = None
last = None

def tell(status):
    global last
    last = status
    if base is not None:
        os.write(1, b"%d %d\\n" % (status.recorded - base, status.recorded - base - status.pending))

typist = Typist(folder / "w.json", folder / "state", tell)
while not typist.open.flush(10):
    pass
base = last.recorded if last else 0
os.write(1, b"0 0\\n")
for number in range(first, first + 100_000):
    typist.add(number, number * 7 % 400)
    if number % 3 == 0:
        typist.open.flush(5)
"""


def why_not(kind: str = "ext4") -> str:
    """Why this cannot be run here; empty where it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "the power-cut test needs Linux and root"
    if shutil.which(f"mkfs.{kind}") is None:
        return f"mkfs.{kind} is not installed"
    with tempfile.TemporaryDirectory() as name:
        try:
            with mounted(Path(name), kind):
                return ""
        except (OSError, subprocess.CalledProcessError) as error:
            return f"a file system cannot be mounted here ({error})"


@contextmanager
def mounted(folder: Path, kind: str) -> Iterator[Path]:
    """A new file system under `folder`."""
    image, place = folder / "image", folder / "disk"
    with image.open("wb") as file:
        file.truncate(SIZE if kind == "ext4" else 320 * 2**20)
    subprocess.run([f"mkfs.{kind}", "-q", str(image)], check=True, capture_output=True)
    place.mkdir()
    mount(image, place)
    try:
        yield place
    finally:
        unmount(place)


def mount(image: Path, place: Path) -> None:
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True, capture_output=True)


def unmount(place: Path) -> None:
    for _ in range(50):
        if subprocess.run(["umount", str(place)], check=False, capture_output=True).returncode == 0:
            return
        time.sleep(0.1)
    subprocess.run(["umount", "-l", str(place)], check=True, capture_output=True)


def cut(place: Path) -> None:
    """Take the power away."""
    handle = os.open(place, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _NO_FLUSH))
    finally:
        os.close(handle)


def one_cut(place: Path, first: int, lines: int, pause: float) -> tuple[int, int]:
    """Let the console work and take the power away; what it had called recorded, and saved, before that."""
    command = [sys.executable, "-c", WRITER, str(place), str(first)]
    said = [0, 0]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        os.set_blocking(child.stdout.fileno(), True)
        for _ in range(lines):
            words = child.stdout.readline().split()  # read before the cut, so said before it
            if len(words) == 2:
                said = [max(old, int(new)) for old, new in zip(said, words, strict=True)]
        time.sleep(pause)
        cut(place)
        os.kill(child.pid, signal.SIGKILL)
    return said[0], said[1]


def trials(count: int, table: Table, kind: str = "ext4", seed: int = 20131124) -> None:
    """Cut the power so many times, on one disk again and again."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name, mounted(Path(name), kind) as place:
        safe: set[str] = set()
        for trial in range(count):
            first = trial * 1_000
            recorded, saved = one_cut(place, first, chance.randrange(1, 40), chance.random() * 0.02)
            unmount(place)
            mount(Path(name) / "image", place)
            try:
                in_file = numbers_in_file(place / "w.json")
            except StoreError as error:
                table.wrong(f"{kind}: file unreadable", f"cut {trial}: {error}")
                break
            known = in_file | numbers_in_journal(place / "state")
            gone = [n for n in range(first, first + recorded) if f"problem-p{n:07}" not in known]
            unsaved = [n for n in range(first, first + saved) if f"problem-p{n:07}" not in in_file]
            if safe - known or gone:
                table.wrong(f"{kind}: recorded items lost", f"cut {trial}: {len(safe - known)} of before, {gone[:5]}")
            if unsaved:
                table.wrong(f"{kind}: saved items not in the file", f"cut {trial}: {unsaved[:5]}")
            for row in ("file unreadable", "recorded items lost", "saved items not in the file"):
                table.tried(f"{kind}: {row}")
            safe = known
            if trial % 25 == 24:
                for path in place.iterdir():
                    if path.name != "lost+found":
                        shutil.rmtree(path) if path.is_dir() else path.unlink()
                safe = set()


def main() -> int:
    """Cut the power so many times and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=300)
    parser.add_argument("--kind", default="ext4", choices=["ext4", "xfs"])
    parser.add_argument("--seed", type=int, default=20131124)
    given = parser.parse_args()
    if reason := why_not(given.kind):
        print(f"SKIPPED: {reason}")
        return 0
    table = Table("T3 power cut", "cuts")
    trials(given.trials, table, given.kind, given.seed)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
