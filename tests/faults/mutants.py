"""T9: small faults put into merge and undo, one at a time; the properties of both must notice each.

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
    Mutant("the only wording is forgotten when another comes", "store/log/log.py", "(versions[0],)", "()"),
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
    Mutant(
        "moves in the order of arrival", "store/log/view.py", "moves(log, log.stamps())", "moves(log, [*log.steps])"
    ),
    Mutant(
        "moves in the reverse order", "store/log/view.py", "moves(log, log.stamps())", "moves(log, log.stamps()[::-1])"
    ),
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
        "replaces=[*replaced(record_id, field)]",
        "replaces=[*replaced(record_id, field)][-1:]",
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
        "store/log/settling.py",
        "if not waiting:",
        "if waiting or not waiting:",
    ),
    Mutant(
        "what is above does not come back",
        "store/log/settling.py",
        "return workshop.restore(back) if back else workshop",
        "return workshop",
    ),
)


UNDO_MUTANTS = (
    Mutant("undo takes what others put under it", "store/log/undo.py", "if other not in going]:", "if False]:"),
    Mutant("undo takes what others refer to", "store/log/undo.py", "holding[target].append(record)", "pass"),
    Mutant(
        "undo takes what others reworded",
        "store/log/undo.py",
        "for record in made if self._has_more(record)]",
        "for record in made if False]",
    ),
    Mutant(
        "an undone wording takes the other one along",
        "store/log/session.py",
        "return back.replaces.get((record, name)) or self.log.heads(record, name)",
        "return self.log.heads(record, name)",
    ),
    Mutant(
        "redo takes what was said since", "store/log/undo.py", "elif not self._has_news(change, stamp):", "elif True:"
    ),
    Mutant(
        "an undone choice takes what was chosen",
        "store/log/undo.py",
        "(beside := self._not_chosen(change)) is not None:",
        "(beside := None) is not None:",
    ),
    Mutant(
        "a rewording replaces what came while it was typed",
        "store/log/session.py",
        "if seen is None or (seen.steps == len(self.log.steps) and not seen.until):",
        "if True:",
    ),
)


def survives(mutant: Mutant, folder: Path, cases: int, module: str = "tests.faults.merging") -> bool:
    """Whether the properties of a module hold although the mutant is in."""
    copied(folder, ("store", "workshop", "tests/faults"))
    put_in(mutant, folder)
    command = [sys.executable, "-m", module, "--stop", "--cases", str(cases)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return True
    told = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    first = next((line for line in told if line.startswith("WRONG")), told[-1])
    print(f"{mutant.name}: {first.removeprefix('WRONG: ')}", flush=True)
    return False


def main() -> int:
    """Try all, and print a table."""
    table = Table("mutants of merge and undo", "tried", "survived")
    for module, mutants in {"tests.faults.merging": MUTANTS, "tests.faults.undoing": UNDO_MUTANTS}.items():
        for mutant in mutants:
            with tempfile.TemporaryDirectory() as folder:
                if survives(mutant, Path(folder), CASES, module):
                    table.wrong("all", mutant.name)
            table.tried("all")
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
