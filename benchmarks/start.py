"""Start to the first frame at rest, and memory then: the console against a bare Textual app. And the rest itself.

All run in a pseudo-terminal, compiled beforehand as an installation does, and take turns. "At rest" is the moment
of the last byte that the program wrote before it had been quiet for a while. Processor time is that of the main
thread, which other work on the machine lengthens least. Run: python -m benchmarks.start
"""

import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.keys import make
from benchmarks.measure import Line, in_turns, median_ratio, table
from benchmarks.votes import spent
from store.opening import OpenWorkshop
from tests.pty.terminal import ROOT, Terminal, plenary

QUIET = 0.6  # seconds
LARGE = 10_000  # problems
IDLE = 20  # seconds
GOALS = {"sample": (1.2, 1.15), "large": (1.6, 1.8)}  # of a bare app: processor time, memory
WAKES = 2.0  # a second, of a console at rest
_MEASURED = ("rest", "cpu", "memory")


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
        memory = next(line for line in (process / "status").read_text().splitlines() if line.startswith("VmRSS"))
        return Started(last - begun, spent(program.process.pid) / 1000, int(memory.split()[1]) / 1024)


def _brought(file: Path, state: Path, env: dict[str, str]) -> Started:
    """Start on a file that this machine has not seen, so that it is judged."""
    shutil.rmtree(state, ignore_errors=True)
    return start(plenary(str(file)), {**env, "PLENARY_STATE": str(state)}, "F9 Keys")


def wakes(command: list[str], env: dict[str, str], shows: str) -> float:
    """Return how often a second all threads of a program wake that nobody touches."""
    with Terminal(command, env=env) as program:
        program.shows(shows)
        program.rest(3.0)
        before = _switches(program.process.pid)
        until = time.monotonic() + IDLE
        while time.monotonic() < until:
            program.take_in(1.0)
        return (_switches(program.process.pid) - before) / IDLE


def _switches(process: int) -> int:
    statuses = [(task / "status").read_text() for task in Path(f"/proc/{process}/task").iterdir()]
    lines = [line for status in statuses for line in status.splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


def lines(rounds: int) -> list[Line]:
    """Measure all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {"PLENARY_STATE": str(folder / "state"), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
        env["PYTHONDONTWRITEBYTECODE"] = ""  # empty: off, so that both are compiled once
        sample, large = folder / "sample.json", folder / "large.json"
        shutil.copy(ROOT / "examples" / "lao-pdr-2013.json", sample)
        make(large, LARGE)
        for file in (sample, large):
            OpenWorkshop(file, state=folder / "state", on_status=lambda _: None).close()  # as a console leaves them
        bare = [*plenary()[:1], str(Path(__file__).with_name("bare.py"))]
        cases = {
            "sample": partial(start, plenary(str(sample)), env, "F9 Keys"),
            "bare": partial(start, bare, env, "Ready"),
            "large": partial(start, plenary(str(large)), env, "F9 Keys"),
            "brought": partial(_brought, large, folder / "another", env),
        }
        in_turns(cases, 2)  # compiles, keeps what is compiled, and warms the disk's cache
        found = in_turns(cases, rounds)
        uncompiled = {**env, "PYTHONPYCACHEPREFIX": str(folder / "none"), "PYTHONDONTWRITEBYTECODE": "1"}
        found["uncompiled"] = in_turns({"": partial(start, plenary(str(sample)), uncompiled, "F9 Keys")}, 3)[""]
        woken = [wakes(command, env, shows) for command, shows in ((plenary(str(sample)), "F9 Keys"), (bare, "Ready"))]
    made: list[Line] = []
    for case, what in (
        ("sample", "sample"),
        ("large", f"{LARGE:,} problems"),
        ("brought", f"{LARGE:,} problems, brought from elsewhere"),
    ):
        time_goal, memory_goal = GOALS.get(case, (0.0, 0.0))
        rest, cpu, memory = ([[getattr(o, name) for o in found[c]] for c in (case, "bare")] for name in _MEASURED)
        made += [
            Line(
                f"start to first frame at rest, {what}", _ms(rest[0]), f"{_ms(rest[1])} bare app", median_ratio(*rest)
            ),
            Line("… processor time until then", _ms(cpu[0]), f"{_ms(cpu[1])} bare app", median_ratio(*cpu), time_goal),
            Line("memory then", _mib(memory[0]), f"{_mib(memory[1])} bare app", median_ratio(*memory), memory_goal),
        ]
    raw, compiled = ([one.cpu for one in found[case]] for case in ("uncompiled", "sample"))
    ratio = statistics.median(raw) / statistics.median(compiled)
    made.append(Line("start without compiled files: processor", _ms(raw), f"{_ms(compiled)} compiled", ratio))
    ours, theirs = woken
    made.append(
        Line("wakes a second at rest", f"{ours:.1f}", f"{WAKES:.0f} ({theirs:.1f} bare app)", ours / WAKES, 1.05)
    )
    return made


def _ms(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f} ms"


def _mib(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} MiB"


if __name__ == "__main__":
    print(table(lines(9)))
