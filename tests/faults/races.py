"""T4, T7, T12: copies taken while saving, files replaced underneath, wrong clocks.

python -m tests.faults.races --copies 2000 --replacements 2000
"""

import argparse
import random
import shutil
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from store.errors import DamagedFile
from store.file.atomic import exchange
from store.file.parse import parse
from store.file.storage import SafeStorage
from store.log.clock import Clock
from tests.faults.parts.table import Table
from tests.faults.parts.typist import Typist, numbers_in_file

WAIT = 60.0  # seconds


def copies(count: int, table: Table) -> None:
    """T4: copy the file again and again while it is saved without a pause; each copy must be whole."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "w.json"
        typist = Typist(path, Path(name) / "state")
        for number in range(100):
            typist.add(number, 400)
        typist.open.flush(WAIT)
        stop = threading.Event()

        def type_on() -> None:
            number = 100
            while not stop.is_set():
                typist.add(number)
                typist.open.flush(WAIT)
                number += 1

        typing = threading.Thread(target=type_on)
        typing.start()
        different = set()
        for trial in range(count):
            raw = path.read_bytes()
            different.add(len(raw))
            try:
                parse(raw, path)
            except DamagedFile as error:
                table.wrong("T4 copies while saving", f"copy {trial}: {error}")
            table.tried("T4 copies while saving")
        stop.set()
        typing.join()
        typist.open.close()
        print(f"{len(different)} of the copies were of different files")


def replacements(count: int, table: Table) -> None:
    """T7: another program replaces the file again and again while ours saves without a pause; nothing is lost."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "w.json"
        typist = Typist(path, Path(name) / "state")
        typist.add(0)
        typist.open.flush(WAIT)
        theirs = SafeStorage(path).read() or {}
        step = next(step for step in theirs["steps"].values() if step["label"] == "Add problem")
        stop = threading.Event()

        def type_on() -> None:
            number = 1
            while not stop.is_set():
                typist.add(number)
                number += 1
                time.sleep(0.002)

        typing = threading.Thread(target=type_on)
        typing.start()
        laid: set[str] = set()
        unseen: dict[str, object] = {}
        before = b""
        chance = random.Random(20131124)
        for trial in range(count):
            # what a sync program brings: a copy that knows nothing of what we wrote last
            record = f"problem-q{trial:07}"
            changes = [{**change, "record": record} for change in step["changes"]]
            stamp = f"2026-11-24T06:{trial // 60000:02}:{trial // 1000 % 60:02}.{trial % 1000:03}Z-0000-zzzz"
            unseen[stamp] = {**step, "changes": changes}
            other = path.with_name("theirs")
            content = _encoded({**theirs, "problems": {}, "steps": {**theirs["steps"], **unseen}})
            other.write_bytes(content)
            if not exchange(other, path):
                raise SystemExit("SKIPPED: T7 needs a system that can exchange two files")
            if other.read_bytes() != before:  # else we have replaced our own file, and bring its steps again
                unseen = {stamp: unseen[stamp]}
            before = content
            laid.add(record)
            time.sleep(chance.random() * 0.01)
        stop.set()
        typing.join()
        closed = typist.open.close(WAIT)
        found = numbers_in_file(path)
        row = "T7 files replaced underneath"
        if not closed:
            table.wrong(row, "the last save did not succeed")
        if laid - found:
            table.wrong(row, f"{len(laid - found)} of theirs are lost", len(laid - found))
        own = {f"problem-p{n:07}" for n in range(len(found - laid))}
        if own - found:
            table.wrong(row, f"{len(own - found)} of ours are lost", len(own - found))
        table.tried(row, count)


def _encoded(tables: dict[str, dict[str, object]]) -> bytes:
    import json

    tables.pop("problems")  # a file that has only a log tells nothing beside it
    tables.pop("groups", None)
    return json.dumps(tables, ensure_ascii=False).encode()


def clocks(table: Table) -> None:
    """T12: consoles whose clocks stand in 1970, in 2106, and run backwards."""
    row = "T12 wrong clocks"
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "w.json"
        begin = datetime(2026, 11, 24, tzinfo=UTC)
        ticks = iter(range(10**6))
        wrong = {
            "a": lambda: datetime(1970, 1, 1, tzinfo=UTC),
            "b": lambda: datetime(2106, 2, 7, 6, 28, 16, tzinfo=UTC),
            "c": lambda: begin - timedelta(seconds=next(ticks)),
            "d": lambda: begin,
        }
        everything: set[str] = set()
        for round_ in range(5):
            for who, now in wrong.items():
                typist = Typist(path, Path(name) / f"state-{who}", clock=Clock(f"{who}000", now), name=who)
                for number in range(round_ * 10, round_ * 10 + 10):
                    typist.add(number)
                    everything.add(f"problem-{who}{number:07}")
                typist.open.session.undo()
                typist.open.session.redo()
                if not typist.open.close(WAIT):
                    table.wrong(row, f"{who} could not be saved")
                shown = {r for r in typist.open.session.workshop.records if r.startswith("problem-")}
                if shown != everything:
                    table.wrong(row, f"{who}: {len(everything - shown)} items are not shown")
                table.tried(row, 10)
        shutil.rmtree(name, ignore_errors=True)
        Path(name).mkdir(exist_ok=True)


def main() -> int:
    """Run all and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=2_000)
    parser.add_argument("--replacements", type=int, default=2_000)
    given = parser.parse_args()
    table = Table("races")
    copies(given.copies, table)
    replacements(given.replacements, table)
    clocks(table)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
