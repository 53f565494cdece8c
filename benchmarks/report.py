"""What a report for Word costs, in a process of its own as F11 makes it, compared with the same report as Markdown."""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measure import Line, in_turns, median_ratio
from store.file.meta import Head
from store.log.clock import Clock
from store.log.log import Log, Step
from store.log.session import Session
from store.recovery.merge_files import write_new
from workshop import outline, problems, talk
from workshop.document import Workshop
from workshop.model import Priority
from workshop.slots import slot
from workshop.statements import tree

SAMPLE = Path(__file__).parent.parent / "examples" / "lao-pdr-2013.json"
SIZE = 10_000
_GROUPS, _SAID = 4, 3  # groups, and comments on each problem


def lines(rounds: int) -> list[Line]:
    """Measure the sample, and a workshop of ten thousand records."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = folder / "large.json"
        _write(large)
        return [
            _line("report of the sample for Word", SAMPLE, folder, rounds),
            _line(f"report of {SIZE:,} records for Word", large, folder, max(1, rounds // 3)),
        ]


def _line(what: str, path: Path, folder: Path, rounds: int) -> Line:
    found = in_turns({e: partial(_seconds, path, folder / f"report{e}") for e in (".docx", ".md")}, rounds)
    ours, base = found[".docx"], found[".md"]
    memory = max(each[1] for each in ours)
    seconds = [[each[0] for each in several] for several in (ours, base)]
    return Line(
        what,
        f"{sorted(seconds[0])[len(ours) // 2]:.2f} s of a processor, {memory} MB",
        f"{sorted(seconds[1])[len(base) // 2]:.2f} s as Markdown",
        median_ratio(*seconds),
    )


def _seconds(path: Path, output: Path) -> tuple[float, int]:
    """Return the seconds of a processor that the command takes, and the megabytes that it needs at most."""
    words = [sys.executable, "-m", "tui", "report", str(path), "-o", str(output), "--print", "record"]
    child = subprocess.Popen(words, env={**os.environ, "PLENARY_STATE": str(output.parent / "state")})
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"no report of {path}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def _write(path: Path) -> None:
    """Write a workshop of ten thousand records: problems and what was said about them, and a tree."""
    log = Log({})
    session = Session(log, Workshop(), Clock("benc"), _ignore)
    session.do("Fill", _filled)
    write_new(path, session.log, Head("w-benchmark", 1, names=(path.name,)))


def _filled(workshop: Workshop) -> Workshop:
    count = SIZE // (_GROUPS * (1 + _SAID)) - 100
    for group in range(_GROUPS):
        workshop = problems.add_group(workshop, f"group-{group}")
        listed = [problems.problem(f"problem-{group}x{n:05}", f"Problem {n}: families sell land") for n in range(count)]
        workshop = problems.add(workshop, listed, f"group-{group}")
        for each in listed:
            said = [talk.comment(f"comment-{each.id[8:]}x{n}", f"What was said, {n}", "question") for n in range(_SAID)]
            workshop = outline.insert(workshop, said, f"{each.id}:talk")
    workshop = outline.insert(workshop, [Priority(id="priority-1", text="Skills")], "priorities")
    workshop = tree.add(workshop, [(0, tree.node("node-trunk", "Limited skills"))], slot("priority-1", "trunk"))
    causes = [(n % 3, tree.node(f"node-{n:05}", f"Cause {n}")) for n in range(SIZE - len(workshop.records))]
    return tree.add(workshop, causes, "node-trunk:causes")


def _ignore(_stamp: str, _step: Step) -> None:
    """Nothing is kept while it is made."""


def main() -> None:
    """Print the figures."""
    for line in lines(3):
        print(f"{line.what}: {line.figure}; {line.base}; ratio {line.ratio:.2f}")


if __name__ == "__main__":
    main()
