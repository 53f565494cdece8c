"""T10 and T13: files cut at every byte, with bytes flipped, types swapped, ids doubled, circles, and what is not ours.

No exception but a sentence reaches the typist, the bytes that were there are kept, and every record whose step is
whole in the file is shown.

    python -m tests.faults.fuzz --cases 20000
"""

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from store.errors import StoreError
from store.file.workshop_file import WorkshopFile
from store.opening import OpenWorkshop, read_workshop
from store.saving.timing import Timing
from tests.faults.parts.table import Table
from tests.faults.parts.typist import GROUP, Typist

IDLE = Timing(quiet=1e6, longest=1e6, look_every=1e6)
ODD: tuple[Any, ...] = (
    None,
    True,
    7,
    -1.5,
    10**400,
    "",
    "x" * 1000,
    [],
    [1],
    {},
    {"a": []},
    "\ud800",
    "\x1b[2J",
    "[/x]",
)


def sample(folder: Path) -> bytes:
    """A workshop with a few problems, as it is saved."""
    typist = Typist(folder / "w.json", folder / "state")
    for number in range(4):
        typist.add(number)
    typist.open.session.do("Flag", lambda w: w.put(w.records["problem-p0000001"].replace_fields(flagged=True)))
    typist.open.close(30)
    return (folder / "w.json").read_bytes()


def whole_steps(raw: bytes) -> set[str]:
    """The problems whose step is whole in these bytes, line by line, if the group's is too."""
    found: set[str] = set()
    for line in raw.split(b"\n"):
        try:
            steps = json.loads(b"{" + line.rstrip(b",") + b"}")
        except ValueError:
            continue
        for step in steps.values():
            if isinstance(step, dict) and step.get("label") in ("Add problem", "Add group"):
                changes = step.get("changes", [])
                placed = {str(c.get("record")) for c in changes if c.get("field") == "position"}
                found |= {r for r in placed if r == GROUP or re.fullmatch(r"problem-p\d{7}", r)}
    return found - {GROUP} if GROUP in found else set()


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def flipped(raw: bytes, chance: random.Random) -> bytes:
    made = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 20))):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def holed(raw: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(raw))
    length = chance.choice((1, 16, 512, 4096))
    return raw[:start] + chance.choice((b"", b"\x00" * length)) + raw[start + length :]


def doubled(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    place = chance.randrange(len(lines))
    return b"\n".join([*lines[:place], lines[place], *lines[place:]])


def swapped(raw: bytes, chance: random.Random) -> bytes:
    """Some value anywhere in the file is another one."""
    tables = json.loads(raw)
    holders = list(_holders(tables))
    holder, key = chance.choice(holders)
    holder[key] = chance.choice(ODD)
    return json.dumps(tables, ensure_ascii=chance.random() < 0.5).encode("utf-8", "backslashreplace")


def moved(raw: bytes, chance: random.Random) -> bytes:
    """A record stands under another one, or under nothing, or in a circle."""
    tables = json.loads(raw)
    records = [*tables["problems"], *tables["groups"], "problem-none", "", "nowhere:no"]
    for _ in range(chance.randint(1, 3)):
        record = chance.choice(list(tables["problems"].values()))
        record["position"] = [chance.choice(records), chance.choice(("a0", "", "zz", "a1V"))]
    return json.dumps(tables).encode()


def foreign(raw: bytes, chance: random.Random) -> bytes:
    """Fields, tables and kinds that this version does not know."""
    tables = json.loads(raw)
    chance.choice(list(tables["problems"].values()))["colour"] = chance.choice(("blue", ["a", 1], {"deep": [1]}))
    chance.choice(list(tables["steps"].values()))["mood"] = "good"
    tables["plugins"] = {"1": {"colour": "blue"}}
    return json.dumps(tables, sort_keys=True).encode()


KINDS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "cut": cut,
    "flipped": flipped,
    "holed": holed,
    "doubled": doubled,
    "swapped": swapped,
    "moved": moved,
    "foreign": foreign,
}


def _holders(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        for key in value:
            yield value, key
            yield from _holders(value[key])
    elif isinstance(value, list):
        for place in range(len(value)):
            yield value, place
            yield from _holders(value[place])


def check(kind: str, raw: bytes, folder: Path) -> str:
    """What is wrong with how a file is taken; empty where nothing is."""
    path = folder / "w.json"
    path.write_bytes(raw)
    WorkshopFile(path, read_only=True).faults()
    try:
        read_workshop(path)
    except StoreError as error:
        if "\n" in str(error):
            return f"more than one line: {error}"
    try:
        one = OpenWorkshop(path, state=folder / "state", on_status=lambda _: None, timing=IDLE)
    except StoreError as error:
        if path.read_bytes() != raw:
            return "refused, and yet changed"
        return "refused, although steps are whole" if whole_steps(raw) and _knows_itself(raw) else str(error)[:0]
    try:
        return _opened(kind, raw, folder, one)
    finally:
        one.close(0)


def _opened(kind: str, raw: bytes, folder: Path, one: OpenWorkshop) -> str:
    path = folder / "w.json"
    records = one.session.workshop.records
    lost = whole_steps(raw) - {*records, *one.session.workshop.tray}
    one.session.do("Reword", lambda w: w.put(w.details.replace_fields(notes="typed on")))
    saved = one.close(30)
    aside = [other.read_bytes() for other in folder.iterdir() if ".damaged-" in other.name]
    for other in folder.iterdir():
        if ".damaged-" in other.name:
            other.unlink()
    if lost and kind in ("cut", "holed", "doubled", "foreign"):
        return f"not shown: {sorted(lost)}"
    if not saved:
        return "it could not be saved"
    if any("damaged" in notice for notice in one.notices) and raw.strip() and raw not in aside:
        return "the damaged file is not kept"
    again = read_workshop(path)
    if again.workshop.records != records and again.workshop.records.keys() != one.session.workshop.records.keys():
        return "what is saved is not what was shown"
    if kind == "foreign":
        return _kept(raw, json.loads(path.read_bytes()))
    return ""


def _knows_itself(raw: bytes) -> bool:
    return b'"workshop": "w-' in raw[:200]


def _kept(raw: bytes, after: dict[str, Any]) -> str:
    """T13: what this version does not know is kept as it was."""
    before = json.loads(raw)
    colours = [{r: p["colour"] for r, p in t["problems"].items() if "colour" in p} for t in (before, after)]
    moods = [{s for s, step in t["steps"].items() if step.get("mood") == "good"} for t in (before, after)]
    same = colours[0] == colours[1] and moods[0] == moods[1] and before["plugins"] == after["plugins"]
    return "" if same else "something unknown was not kept"


def run(cases: int, table: Table, seed: int = 20131124, *, every_byte: bool = False) -> None:
    """So many cases, kinds in turn; with `every_byte` also one for each length that the file can be cut to."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "template"
        template.mkdir()
        raw = sample(template)
        work = [(kind, made) for kind in KINDS for made in [None] * (cases // len(KINDS))]
        lengths = range(len(raw)) if every_byte else range(0)
        everything = [*((kind, None) for kind, _ in work), *(("cut", raw[:length]) for length in lengths)]
        for place, (kind, given) in enumerate(everything):
            made = given if given is not None else KINDS[kind](raw, chance)
            folder = Path(name) / f"{place}"
            folder.mkdir()
            try:
                wrong = check(kind, made, folder)
            except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
                wrong = f"{type(error).__name__}: {error}"
            except (OSError, RuntimeError) as error:
                wrong = f"{type(error).__name__}: {error}"
            if wrong:
                kept = Path(tempfile.gettempdir()) / f"plenary-fuzz-{kind}-{place}.json"
                kept.write_bytes(made)
                table.wrong(kind, f"{wrong} (kept as {kept})")
            table.tried(kind)
            shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Run so many cases and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    given = parser.parse_args()
    table = Table("T10, T13 fuzz", "cases")
    run(given.cases, table, every_byte=given.cases >= 20_000)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
