"""Start to the first frame at rest, and memory then: the sample in the console against a bare Textual app.

Both run in a pseudo-terminal, compiled beforehand as an installation does, and take turns. "At rest" is the moment
of the last byte that the program wrote before it had been quiet for a while.
"""

import os
import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.measure import Line, in_turns, median_ratio
from tests.pty.terminal import ROOT, Terminal, plenary

QUIET = 0.6  # seconds
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Started:
    """Seconds to the first frame at rest, seconds of processor time until then, MiB of memory."""

    rest: float
    cpu: float
    memory: float


def start(command: list[str], env: dict[str, str], shows: str) -> Started:
    """Start a program and wait until it shows something and rests."""
    begun = last = time.monotonic()
    with Terminal(command, env=env) as program:
        while shows not in program.text or time.monotonic() - last < QUIET:
            if program.take_in(0.02):
                last = time.monotonic()
            assert last - begun < 30, program.text
        process = Path("/proc") / str(program.process.pid)
        words = (process / "stat").read_text().rpartition(")")[2].split()
        memory = next(line for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS"))
    return Started(last - begun, (int(words[11]) + int(words[12])) / _TICKS, int(memory.split()[1]) / 1024)


def lines(rounds: int) -> list[Line]:
    """Measure both."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {"PLENARY_STATE": str(folder / "state"), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
        env["PYTHONDONTWRITEBYTECODE"] = ""  # empty: off, so that both are compiled once
        sample = folder / "sample.json"
        shutil.copy(ROOT / "examples" / "lao-pdr-2013.json", sample)
        cases = {
            "sample": partial(start, plenary(str(sample)), env, "Problem 20 in"),
            "bare": partial(start, [*plenary()[:1], str(Path(__file__).with_name("bare.py"))], env, "Ready"),
        }
        in_turns(cases, 1)  # compiles, and warms the disk's cache
        found = in_turns(cases, rounds)
    ours, bare = found["sample"], found["bare"]
    rest = [one.rest for one in ours], [one.rest for one in bare]
    cpu = [one.cpu for one in ours], [one.cpu for one in bare]
    memory = [one.memory for one in ours], [one.memory for one in bare]
    return [
        Line(
            "start to first frame at rest, sample", _ms(rest[0]), f"{_ms(rest[1])} bare app", median_ratio(*rest), 1.8
        ),
        Line("… processor time until then", _ms(cpu[0]), f"{_ms(cpu[1])} bare app", median_ratio(*cpu)),
        Line("memory then", _mib(memory[0]), f"{_mib(memory[1])} bare app", median_ratio(*memory), 1.5),
    ]


def _ms(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f} ms"


def _mib(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} MiB"


if __name__ == "__main__":
    for line in lines(9):
        print(line)
