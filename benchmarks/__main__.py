"""All benchmarks, one table: python -m benchmarks [--quick]."""

import argparse
import datetime
import os
import platform

from benchmarks import consoles, growth, history, keys, outline, paints, report, save, series, start, trees, wall, wire
from benchmarks.measure import Line, table


def lines(*, quick: bool) -> list[Line]:
    """Measure everything."""
    found = [*start.lines(5 if quick else 15), *keys.lines(10 if quick else 40), *wire.lines()]
    found += paints.lines(10 if quick else 40)
    if not quick:
        found += trees.lines(20)
        found += series.lines(9)
        found += wall.lines(20)
        found += report.lines(5)
        found += history.lines()
        found += growth.lines()
        found += consoles.lines(9)
        found += [
            Line(f"outline alone, {kind}, {action}, {size:,} rows", f"{ms:.2f} ms", "100 rows", ratio)
            for kind, action, size, ms, _, ratio in outline.rows()
            if size == outline.SIZES[-1]
        ]
    found += [
        Line(
            row["what"],
            row["ours"],
            f"{row['plain write + fsync']} plain write + fsync",
            float(row["ratio"]),
            save.GOAL,
        )
        for row in save.rows()
    ]
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, coarser figures")
    quick = parser.parse_args().quick
    now = datetime.datetime.now(datetime.UTC)
    print(f"{now:%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}\n")  # fmt: skip
    print(table(lines(quick=quick)))


if __name__ == "__main__":
    main()
