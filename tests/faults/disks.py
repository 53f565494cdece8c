"""T5 and T6: a disk that is full, a limit on the size of files, a file that another program holds open.

python -m tests.faults.disks
"""

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import StoreError
from store.file.atomic import replace
from tests.faults.parts.table import Table
from tests.faults.parts.typist import Typist, numbers_in_file, numbers_in_journal

WAIT = 60.0  # seconds


@contextmanager
def small_disk(folder: Path) -> Iterator[Path | None]:
    """A disk of one megabyte; None where it cannot be had."""
    place = folder / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    found = sys.platform == "linux" and subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield place if found else None
    finally:
        if found:
            subprocess.run(["umount", "-l", str(place)], check=True)


def full_disk(table: Table) -> None:
    """T5: the stick is full; the journal is elsewhere. Room is made, and everything is in the file."""
    with tempfile.TemporaryDirectory() as name, small_disk(Path(name)) as place:
        if place is None:
            print("SKIPPED: T5, no small disk can be mounted here")
            return
        said: list[str] = []
        ballast = place / "ballast"
        ballast.write_bytes(b"x" * 500_000)
        typist = Typist(place / "w.json", Path(name) / "state", lambda status: said.append(status.error))
        recorded = {f"problem-p{number:07}" for number in range(300)}
        for number in range(300):
            typist.add(number, 400)
            if number % 20 == 0:
                typist.open.flush(1)
        typist.open.flush(2)
        row = "T5 full disk"
        if not any("the disk is full" in sentence for sentence in said):
            table.wrong(row, "it was not said")
        safe: set[str] = set()
        try:
            for _ in range(600):  # the journal has a thread of its own, and its disk is not full
                safe = numbers_in_file(place / "w.json") | numbers_in_journal(Path(name) / "state")
                if not recorded - safe:
                    break
                time.sleep(0.1)
        except StoreError as error:
            table.wrong(row, str(error))
        if recorded - safe:
            table.wrong(row, f"{len(recorded - safe)} items are nowhere")
        ballast.unlink()
        if not typist.open.close(WAIT) or numbers_in_file(place / "w.json") != recorded:
            table.wrong(row, "not all is in the file after room was made")
        table.tried(row, len(recorded))


def size_limit(table: Table) -> None:
    """T5: the system allows no larger file."""
    row = "T5 file size limit"
    with tempfile.TemporaryDirectory() as name:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            said: list[str] = []
            typist = Typist(Path(name) / "w.json", Path(name) / "state", lambda status: said.append(status.error))
            typist.open.flush(5)
            resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))
            for number in range(50):
                typist.add(number)
            typist.open.flush(1)
            os._exit(0 if any("larger than is allowed" in sentence for sentence in said) else 1)
        if os.waitpid(child, 0)[1] != 0:
            table.wrong(row, "it was not said")
        numbers_in_file(Path(name) / "w.json")
        table.tried(row)


def held_open(count: int, table: Table) -> None:
    """T6: a scanner or a sync program holds the file open now and then, as on Windows; replacing it waits and works.

    The system's answers are played, in the proportion and for as long as was measured there: 1 in 25 is refused, for at
    most two seconds.
    """
    row = "T6 file held open (played)"
    chance = random.Random(20131124)
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "w.json"
        for trial in range(count):
            temp = Path(name) / "temp"
            temp.write_text(str(trial), encoding="ascii")
            free_at = chance.random() * 2.0 if trial % 25 == 0 else 0.0
            now = 0.0

            def rename(old: Path, new: Path) -> object:
                if now < free_at:  # noqa: B023 - asked at once
                    refused = PermissionError(13, "held open")
                    refused.winerror = chance.choice((5, 32, 33))  # type: ignore[attr-defined]  # as Windows does
                    raise refused
                return old.replace(new)

            def sleep(seconds: float) -> None:
                nonlocal now
                now += seconds

            try:
                replace(temp, target, rename=rename, sleep=sleep)
            except OSError as error:
                table.wrong(row, f"replace {trial}: {error}")
            if target.read_text(encoding="ascii") != str(trial):
                table.wrong(row, f"replace {trial} is not there")
            table.tried(row)


def main() -> int:
    """Run all and print a table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    table = Table("T5 and T6")
    full_disk(table)
    size_limit(table)
    held_open(4_000, table)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
