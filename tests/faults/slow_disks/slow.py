"""T16: disks and network drives that hang. What was called recorded is there whenever the console is killed.

python -m tests.faults.slow_disks.slow --trials 30 --seconds 3 10 30

A console without a screen records twenty entries a second and prints how many its status calls recorded. It is
killed at a random moment; its journal and its file must hold as many, and the journal what was half-typed a second
or twenty keystrokes before.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import store.file.storage
import store.saving.conflict_copies
from store.saving.saver import SaveStatus
from store.saving.timing import Timing
from tests.faults.parts.table import Table
from tests.faults.parts.typist import Typist, drafts, numbers_in_file, numbers_in_journal

KINDS = ("fsync", "stat", "neighbour", "state")
"""The file's disk syncs slowly; it answers slowly; a copy beside it takes long; the journal's disk syncs slowly."""
SOON = 1.0  # seconds within which an entry is recorded, whatever the file's disk does
_PAUSE = 0.05
_KEYS = 20 + int(1.0 / 0.05)  # of a half-typed line that may be gone: as many come in a second, and as many wait
_LOAD = 1.0  # seconds that a busy machine may take besides


def child(kind: str, seconds: float, folder: Path) -> None:
    """Record until killed; print `made N` for each entry and `recorded N` for each status."""
    (folder / "files").mkdir(exist_ok=True)
    hang(kind, seconds, folder)

    def told(status: SaveStatus) -> None:
        sys.stdout.write(f"recorded {status.recorded}\n")
        sys.stdout.flush()

    typist = Typist(folder / "files/w.json", folder / "state", told, timing=Timing())
    for number in range(10_000):
        typist.add(number)
        typist.open.draft("problems", f"half {number + 2}")
        sys.stdout.write(f"made {number + 2}\n")  # the group is one
        sys.stdout.flush()
        time.sleep(_PAUSE)


def hang(kind: str, seconds: float, folder: Path) -> None:
    """Make one kind of call slow in this process, from now on."""
    slow_folder = folder / ("state" if kind == "state" else "files")
    if kind in ("fsync", "state"):
        real = os.fsync

        def fsync(handle: int) -> None:
            if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(slow_folder):
                time.sleep(seconds)
            real(handle)

        os.fsync = fsync  # type: ignore[assignment]  # narrower than the original
    elif kind == "stat":
        for module in (store.file.storage, store.saving.conflict_copies):
            module.fingerprint_of = _slow(module.fingerprint_of, seconds)  # type: ignore[attr-defined]  # imported
    else:
        (folder / "files/copy.json").write_text("{}", encoding="utf-8")
        copies = store.saving.conflict_copies.ConflictCopies
        copies._tables = _slow(copies._tables, seconds)  # type: ignore[method-assign]  # put in for a test


def _slow(call: Callable[..., Any], seconds: float) -> Callable[..., Any]:
    def slow(*given: object) -> Any:
        time.sleep(seconds)
        return call(*given)

    return slow


def trial(kind: str, seconds: float, lasts: float, table: Table, soon: float) -> None:
    """Kill one console after `lasts` seconds, and look at what it left; an entry is to be recorded `soon`."""
    row = f"T16 {kind} {seconds:g} s, killed"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "tests.faults.slow_disks.slow", "--child", kind, str(seconds), name]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert running.stdout is not None
        recorded = made = 0
        begun = time.monotonic()
        since: dict[int, float] = {}
        latest = 0.0
        for line in running.stdout:
            word, _, number = line.partition(" ")
            now = time.monotonic()
            if word == "made":
                made = int(number)
                since[made] = now
            else:
                recorded = int(number)
                for count in [count for count in since if count <= recorded]:
                    latest = max(latest, now - since.pop(count))
            if made and now - begun > lasts:
                break
        running.send_signal(signal.SIGKILL)
        running.wait()
        path = folder / "files/w.json"
        found = numbers_in_journal(folder / "state") | (numbers_in_file(path) if path.exists() else set())
        held = len({record for record in found if record.startswith("problem-")}) + 1
        table.tried(row, made)
        if held < recorded:
            table.wrong(row, f"{recorded} were called recorded, {held} are there", recorded - held)
        half = max((int(text.removeprefix("half ")) for text in drafts(folder / "state").values()), default=0)
        if kind != "state" and made - half > _KEYS:
            table.wrong(row, f"{made - half} keys of a half-typed line are gone")
        if kind != "state" and max([latest, *(time.monotonic() - at for at in since.values())]) > soon:
            table.wrong(row, f"an entry took {latest:.1f} s to be recorded")


def trials(
    count: int, seconds: float, table: Table, lasts: float = 4.0, seed: int = 1, soon: float = SOON + _LOAD
) -> None:
    """Try each kind so many times, killed at random moments between half a second and `lasts` after the start."""
    chance = random.Random(seed)
    for kind in KINDS:
        for _ in range(count):
            trial(kind, seconds, chance.uniform(0.5, lasts), table, soon)


def main() -> int:
    """Run all and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=30)
    parser.add_argument("--seconds", type=float, nargs="+", default=[3.0, 10.0, 30.0])
    parser.add_argument("--child", nargs=3, metavar=("KIND", "SECONDS", "FOLDER"))
    given = parser.parse_args()
    if given.child:
        kind, seconds, folder = given.child
        child(kind, float(seconds), Path(folder))
    table = Table("slow disks")
    for seconds in given.seconds:
        trials(given.trials, seconds, table, lasts=4.0 + seconds / 2)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
