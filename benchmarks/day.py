"""Eight hours in short: 20,000 entries, 5,000 rewordings and 500 undos through the store, then the console on the file.

python -m benchmarks.day

The clock of the backups is that of a day, so that they are made and forgotten as on one. The goals: under 110 MiB of
memory, under 40 MB of backups, under a second until the first frame, beside what a bare Textual app takes in the same
run.
"""

import gc
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.start import Started, start
from store.opening import OpenWorkshop
from store.saving.timing import Timing
from tests.pty.terminal import plenary
from workshop import problems

_ENTRIES, _REWORDINGS, _UNDOS = 20_000, 5_000, 500
_HOURS = 8
_SAVED = 60.0  # seconds of the day between two saves that are waited for
_WAIT = 120.0
_GROUPS = [f"group-{number}" for number in range(1, 9)]
_WORDS = "families sell the land that feeds them and move away for work without papers so that nobody knows".split()  # noqa: SIM905 - words


def live(folder: Path) -> dict[str, float]:
    """Live through the day, and return what it cost: milliseconds, bytes, MiB of the store alone."""
    chance, edits, saves = random.Random(2013), [], []
    opened = OpenWorkshop(
        folder / "w.json", state=folder / "state", on_status=lambda _: None,
        timing=Timing(quiet=1e6, longest=1e6, look_every=1e6),
    )  # fmt: skip
    sync = opened._sync
    assert sync is not None
    acts = ["add"] * _ENTRIES + ["reword"] * _REWORDINGS + ["undo"] * _UNDOS
    chance.shuffle(acts)
    a_second, now, saved = len(acts) / (_HOURS * 3600), time.time(), 0.0
    sync._backups._clock = lambda: now
    for group in _GROUPS:
        opened.session.do("Add group", lambda w, group=group: problems.add_group(w, group))  # type: ignore[misc]  # its default
    listed: list[str] = []
    for number, act in enumerate(acts):
        now += 1 / a_second
        begun = time.perf_counter()
        _do(opened, act, chance, listed)
        edits.append(time.perf_counter() - begun)
        if number / a_second - saved >= _SAVED:
            saved = number / a_second
            begun = time.perf_counter()
            assert opened.flush(_WAIT)
            saves.append(time.perf_counter() - begun)
            sync.look_beside()
    assert opened.close(_WAIT)
    kept = [path.stat().st_size for path in (folder / "state/backups").rglob("*.gz")]
    return {
        "acts": len(acts),
        "steps": len(opened.session.log.steps),
        "file": (folder / "w.json").stat().st_size / 1e6,
        "backups": sum(kept) / 1e6,
        "copies": len(kept),
        "journal": sum(p.stat().st_size for p in (folder / "state/journals").rglob("*.log")) / 1e6,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "edit": statistics.median(edits[-1000:]) * 1e3,
        "save": statistics.median(saves[-10:]) * 1e3,
    }


def _do(opened: OpenWorkshop, act: str, chance: random.Random, listed: list[str]) -> None:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(4, 14)))
    if act == "add" or not listed:
        new = problems.problem(opened.session.new_id("problem"), words)
        into = chance.choice(_GROUPS)
        opened.session.do("Add problem", lambda w: problems.add(w, [new], into))
        listed.append(new.id)
    elif act == "reword":
        some = chance.choice(listed)
        if some in opened.session.workshop:
            opened.session.do("Reword", lambda w: problems.reword(w, some, words))
    else:
        opened.session.undo()


def console(folder: Path, rounds: int = 3) -> tuple[list[Started], list[Started]]:
    """Start the console on the file of the day, and a bare app, in turns."""
    env = {"PLENARY_STATE": str(folder / "state"), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    env["PYTHONDONTWRITEBYTECODE"] = ""
    bare = [*plenary()[:1], str(Path(__file__).with_name("bare.py"))]
    ours, theirs = [], []
    for number in range(rounds + 1):
        found = start(plenary(str(folder / "w.json")), env, "Problem"), start(bare, env, "Ready")
        if number:  # the first one compiles
            ours.append(found[0])
            theirs.append(found[1])
    return ours, theirs


def main() -> None:
    """Live the day in a process of its own, start the console on what it left, and print both."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "benchmarks.day", "--live", name]
        day = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        print("the day:", ", ".join(f"{what} {figure:,.1f}" for what, figure in day.items()))
        ours, bare = console(folder)
    for what, figures in (("console", ours), ("bare app", bare)):
        rest, cpu, memory = (statistics.median(getattr(one, name) for one in figures)
                             for name in ("rest", "cpu", "memory"))  # fmt: skip
        print(f"{what}: first frame at rest {rest:.2f} s ({cpu:.2f} s of processor time), {memory:.0f} MiB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--live"]:
        gc.set_threshold(10_000, 50, 50)
        print(json.dumps(live(Path(sys.argv[2]))))
    else:
        main()
