"""T9: small faults put into the merge, one at a time; the merge properties must notice each.

python -m tests.faults.mutants
"""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.faults.parts.table import Table

ROOT = Path(__file__).parents[2]
CASES = 3_000


@dataclass(frozen=True)
class Mutant:
    """A text in a file, and what stands there instead."""

    name: str
    file: str
    old: str
    new: str


MUTANTS = (
    Mutant("nothing is ever replaced", "log", "replaced.update(gone for", "set().update(gone for"),
    Mutant("only the latest head counts", "log", "tuple(sorted(heads))", "(max(heads),)"),
    Mutant("a deletion hides what it had not seen", "log", 'if heads <= {*change.get("seen", ()), stamp}', "if True"),
    Mutant("deleting beats bringing back", "log", "not all(change", "not any(change"),
    Mutant(
        "only the last deletion is looked at",
        "log",
        "for stamp, change in deletions if",
        "for stamp, change in deletions[-1:] if",
    ),
    Mutant("moves may close a circle", "view", "if not _is_below(standing, owner(place[0]), record):", "if True:"),
    Mutant("moves in the order of arrival", "view", "sorted(log.steps.items())", "log.steps.items()"),
    Mutant(
        "moves in the reverse order",
        "view",
        "sorted(log.steps.items())",
        "sorted(log.steps.items(), reverse=True)",
    ),
    Mutant("what holds something living stays away", "view", "while above in tray:", "while False:"),
    Mutant("what did not change keeps its old place", "view", "known.position == place", "True"),
    Mutant("what came in is not looked at", "view", "record_id not in changed else None", "True else None"),
    Mutant("two steps of one stamp: one is lost", "merge", "elif mine != step:", "elif False:"),
    Mutant(
        "two steps of one stamp: the first come keeps it",
        "merge",
        "sorted((mine, step), key=_text)",
        "(mine, step)",
    ),
    Mutant(
        "a union leaves out what others made last",
        "merge",
        "if mine is None:",
        "if mine is None and stamp > max(log.steps, default=''):",
    ),
    Mutant(
        "a change replaces one head only",
        "codec",
        "replaces=[*log.heads(record_id, field)]",
        "replaces=[*log.heads(record_id, field)][-1:]",
    ),
    Mutant(
        "a deletion does not say what it saw",
        "codec",
        'found[-1]["seen"] = log.seen(record_id)',
        'found[-1]["seen"] = []',
    ),
    Mutant(
        "the clock does not heed the others",
        "session",
        "self._clock.witness(stamp)\n        old",
        "pass\n        old",
    ),
    Mutant(
        "undo takes back what came in",
        "session",
        "self._clock.witness(stamp)\n        old",
        "self._clock.witness(stamp)\n            self._stacks.walk(stamp, self.log.steps[stamp])\n        old",
    ),
    Mutant(
        "what is held up stays when nothing is under it",
        "session",
        "if not waiting:",
        "if waiting or not waiting:",
    ),
    Mutant(
        "what is above does not come back",
        "session",
        "return workshop.restore(back) if back else workshop",
        "return workshop",
    ),
)


def survives(mutant: Mutant, folder: Path, cases: int) -> bool:
    """Whether the properties hold although the mutant is in."""
    for package in ("store", "workshop", "tests/faults"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    path = folder / "store" / "log" / f"{mutant.file}.py"
    text = path.read_text(encoding="utf-8")
    if text.count(mutant.old) != 1:
        raise SystemExit(f"{mutant.name}: its text does not stand once in {path.name}; bring it up to date.")
    path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    command = [sys.executable, "-m", "tests.faults.merging", "--stop", "--cases", str(cases)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return True
    told = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    first = next((line for line in told if line.startswith("WRONG")), told[-1])
    print(f"{mutant.name}: {first.partition(': ')[2].removeprefix('merge properties, all: ')}", flush=True)
    return False


def main() -> int:
    """Try all, and print a table."""
    table = Table("mutants of the merge", "tried", "survived")
    for mutant in MUTANTS:
        with tempfile.TemporaryDirectory() as folder:
            if survives(mutant, Path(folder), CASES):
                table.wrong("all", mutant.name)
        table.tried("all")
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
