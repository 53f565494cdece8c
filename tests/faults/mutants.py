"""T9: small faults put into the merge, one at a time; the merge properties must notice each.

python -m tests.faults.mutants
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.parts.mutant import Mutant, copied, put_in
from tests.faults.parts.table import Table

CASES = 3_000

MUTANTS = (
    Mutant("nothing is ever replaced", "store/log/log.py", "if in_order(known) < in_order(stamp)]", "if False]"),
    Mutant(
        "only the latest head counts",
        "store/log/log.py",
        "tuple(sorted(few, key=in_order))",
        "(max(few, key=in_order),)",
    ),
    Mutant(
        "a deletion hides what it had not seen",
        "store/log/log.py",
        'if heads <= {*change.get("seen", ()), stamp}',
        "if True",
    ),
    Mutant("deleting beats bringing back", "store/log/log.py", "not all(change", "not any(change"),
    Mutant(
        "only the last deletion is looked at",
        "store/log/log.py",
        "for stamp, change in deletions if",
        "for stamp, change in deletions[-1:] if",
    ),
    Mutant(
        "moves may close a circle",
        "store/log/view.py",
        "            if not below:",
        "            if True:",
    ),
    Mutant("moves in the order of arrival", "store/log/view.py", "in log.stamps():", "in log.steps:"),
    Mutant("moves in the reverse order", "store/log/view.py", "in log.stamps():", "in reversed(log.stamps()):"),
    Mutant("what holds something living stays away", "store/log/view.py", "while above in tray:", "while False:"),
    Mutant("what did not change keeps its old place", "store/log/view.py", "known.position == place", "True"),
    Mutant(
        "what came in is not looked at", "store/log/view.py", "record_id not in changed else None", "True else None"
    ),
    Mutant("two steps of one stamp: one is lost", "store/log/merge.py", "elif mine != step:", "elif False:"),
    Mutant(
        "two steps of one stamp: the first come keeps it",
        "store/log/merge.py",
        "sorted((mine, step), key=_text)",
        "(mine, step)",
    ),
    Mutant(
        "a union leaves out what others made last",
        "store/log/merge.py",
        "if mine is None:",
        "if mine is None and stamp > max(log.steps, default=''):",
    ),
    Mutant(
        "a change replaces one head only",
        "store/log/codec.py",
        "replaces=[*log.heads(record_id, field)]",
        "replaces=[*log.heads(record_id, field)][-1:]",
    ),
    Mutant(
        "a deletion does not say what it saw",
        "store/log/codec.py",
        'found[-1]["seen"] = log.seen(record_id)',
        'found[-1]["seen"] = []',
    ),
    Mutant(
        "the clock does not heed the others",
        "store/log/session.py",
        "self._clock.witness(stamp)\n        old",
        "pass\n        old",
    ),
    Mutant(
        "undo takes back what came in",
        "store/log/session.py",
        "self._clock.witness(stamp)\n        old",
        "self._clock.witness(stamp)\n            self._stacks.walk(stamp, self.log.steps[stamp])\n        old",
    ),
    Mutant(
        "what is held up stays when nothing is under it",
        "store/log/session.py",
        "if not waiting:",
        "if waiting or not waiting:",
    ),
    Mutant(
        "what is above does not come back",
        "store/log/session.py",
        "return workshop.restore(back) if back else workshop",
        "return workshop",
    ),
)


def survives(mutant: Mutant, folder: Path, cases: int) -> bool:
    """Whether the properties hold although the mutant is in."""
    copied(folder, ("store", "workshop", "tests/faults"))
    put_in(mutant, folder)
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
