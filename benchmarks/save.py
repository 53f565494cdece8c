"""What saving a workshop costs, as a multiple of a plain write and fsync of the same bytes in the same run."""

import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from store.file.storage import SafeStorage

_SIZES = (100, 1_000, 10_000, 50_000)
_ROUNDS = 21
GOAL = 2.5  # plain writes


def rows() -> list[dict[str, str]]:
    """One row a size: median milliseconds of both, and their ratio."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("PLENARY_BENCH_FOLDER")) as folder:
        return [_row(Path(folder), size) for size in _SIZES]


def _row(folder: Path, size: int) -> dict[str, str]:
    path, plain = folder / f"{size}.json", folder / f"{size}.plain"
    storage = SafeStorage(path)
    tables = _tables(size)
    storage.write(tables)
    content = path.read_bytes()
    ours, theirs, ratios = [], [], []
    gc.disable()
    for round_ in range(_ROUNDS):
        changed = _with_one_more(tables, round_)
        first, second = (lambda data=changed: storage.write(data)), (lambda: _write_plainly(plain, content))
        if round_ % 2:  # whoever goes second finds the disk busier
            mine, other = _timed(first), _timed(second)
        else:
            other, mine = _timed(second), _timed(first)
        ours.append(mine)
        theirs.append(other)
        ratios.append(mine / other)
    gc.enable()
    return {
        "what": f"save of {size:,} records ({len(content) / 1e6:.2f} MB)",
        "ours": f"{statistics.median(ours) * 1e3:.2f} ms",
        "plain write + fsync": f"{statistics.median(theirs) * 1e3:.2f} ms",
        "ratio": f"{statistics.median(ours) / statistics.median(theirs):.2f}",
    }


def _tables(size: int) -> dict[str, dict[str, Any]]:
    problems = {
        f"p-{n:08}": {"text": f"Problem {n}: families sell the land that feeds them", "order": f"a{n:05}"}
        for n in range(size)
    }
    steps = {
        f"2026-11-24T06:12:03.123Z-{n:04x}-k3f9": {
            "label": "Add problem",
            "changes": [
                {"record": key, "field": field, "value": value, "replaces": []} for field, value in fields.items()
            ],
        }
        for n, (key, fields) in enumerate(problems.items())
    }
    return {"_meta": {"1": {"format": 1, "workshop": "bench"}}, "problems": problems, "steps": steps}


def _with_one_more(tables: dict[str, dict[str, Any]], number: int) -> dict[str, dict[str, Any]]:
    """What a session gives the storage: new tables, in which all but one document are the same objects."""
    return {
        **tables,
        "problems": {**tables["problems"], "p-new": {"text": f"The newest, number {number}", "order": "b"}},
    }


def _write_plainly(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _timed(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    for row in rows():
        print("  ".join(f"{name}: {value}" for name, value in row.items()))
