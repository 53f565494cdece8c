"""T15: people and guests. Copies, templates, practice, older copies, placeholders, clones, hostile copies, half lines.

python -m tests.faults.guests.guests --trials 100

Each trial is a small world of its own, with headless consoles: what was recorded there is looked for afterwards, where
it belongs and where it does not.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from store.errors import StoreError
from store.identifying import decide
from store.log.guests import HANDFUL
from store.opening import OpenWorkshop, read_workshop
from store.state.journal import Journal
from tests.faults.parts.table import Table
from workshop import problems
from workshop.document import Workshop
from workshop.model import Problem

_WAIT = 60.0
GROUP, OTHER = "group-1", "group-2"
Trial = Callable[[Path, Random], int]


def opened(path: Path, machine: Path) -> OpenWorkshop:
    """Open a file on a machine, which is its state folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return OpenWorkshop(path, state=machine, on_status=lambda _: None)


def add(console: OpenWorkshop, *texts: str) -> None:
    """Record problems."""
    session = console.session
    if GROUP not in session.workshop:
        session.do("Add group", lambda w: problems.add_group(problems.add_group(w, GROUP, "One"), OTHER, "Two"))
    for text in texts:
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w, new=new: problems.add(w, [new], GROUP))  # type: ignore[misc]  # its default


def session_of(path: Path, machine: Path, *texts: str) -> None:
    """Open, record and close."""
    console = opened(path, machine)
    add(console, *texts)
    assert console.close(_WAIT), "it could not be saved"


def words(console: OpenWorkshop) -> set[str]:
    """What stands in the rows."""
    return {problem.text for problem in console.session.workshop.every(Problem)}


def seen(path: Path, machine: Path) -> set[str]:
    """What stands in the rows of a file when it is opened."""
    console = opened(path, machine)
    found = words(console)
    assert console.close(_WAIT), "it could not be saved"
    return found


def lines(chance: Random, name: str, most: int = 12) -> list[str]:
    """Some lines of somebody."""
    return [f"{name} {number} ເຮືອ" for number in range(chance.randint(1, most))]


def kill(console: OpenWorkshop) -> None:
    """Leave a console as a kill does: what is in the journal stays there, the file is as it is."""
    saver = console._saver
    assert saver is not None
    assert saver.secure(_WAIT), "the journal could not be written"
    for loop in (saver._file_loop, saver._journal_loop):
        loop.waiting.give_up.set()
    console._journal.close()
    if console._node is not None:
        console._node.release()


def template(folder: Path, chance: Random) -> int:
    """Last month's file under another name, beside it or elsewhere, one of the consoles killed: nothing flows."""
    lao, machine = folder / "lao.json", folder / "state"
    session_of(lao, machine, *(old := lines(chance, "old")))
    copy = folder / chance.choice(["", "elsewhere/"]) / "cambodia.json"
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(lao, copy)
    consoles = [opened(path, machine) for path in chance.sample([lao, copy], 2)]
    said = {console.path: set(lines(chance, console.path.stem)) for console in consoles}
    for console in consoles:
        add(console, *said[console.path])
    for console in consoles:
        if chance.random() < 0.5:
            kill(console)
        else:
            assert console.close(_WAIT), "it could not be saved"
    for path in chance.sample([lao, copy], 2):
        assert seen(path, machine) == said[path] | set(old), f"{path.name} has not what was recorded there"
    return len(old) + sum(map(len, said.values()))


def practice(folder: Path, chance: Random) -> int:
    """A copy of which somebody says what it is: the same flows, one to practise in and another workshop do not."""
    path, machine = folder / "w.json", folder / "state"
    session_of(path, machine, *(old := lines(chance, "old")))
    copy = folder / "copy.json"
    shutil.copy(path, copy)
    session_of(copy, machine)
    answer = chance.choice(["same", "practice", "another"])
    decide(copy, machine, answer, path)
    session_of(copy, machine, *(theirs := lines(chance, "theirs")))
    session_of(path, machine, *(ours := lines(chance, "ours")))
    both = set(theirs) if answer == "same" else set()
    console = opened(path, machine)
    assert console._sync is not None
    console._sync.look_beside()  # what it does once a second
    assert console.close(_WAIT), "it could not be saved"
    assert seen(path, machine) == {*old, *ours, *both}, f"{answer}: the workshop has not what belongs there"
    expected = {*old, *theirs, *(ours if answer == "same" else ())}
    console = opened(copy, machine)
    assert console._sync is not None
    console._sync.look_beside()
    assert console.close(_WAIT), "it could not be saved"
    assert seen(copy, machine) == expected, f"{answer}: the copy has not what belongs there"
    return len(old) + len(ours) + len(theirs)


def older(folder: Path, chance: Random) -> int:
    """An older copy over the closed file: all of it comes back, and it is said."""
    path, machine = folder / "w.json", folder / "state"
    session_of(path, machine, *(old := lines(chance, "old")))
    shutil.copy(path, folder / "older")
    session_of(path, machine, *(new := lines(chance, "new")))
    (folder / "older").replace(path)
    console = opened(path, machine)
    assert words(console) == {*old, *new}, "something is missing"
    assert f"lacks {len(new)} step" in " ".join(console.notices), "no word"
    assert console.close(_WAIT), "it could not be saved"
    assert {problem.text for problem in read_workshop(path).workshop.every(Problem)} == {*old, *new}, "not in the file"
    return len(old) + len(new)


def placeholder(folder: Path, chance: Random) -> int:
    """An empty file, or a placeholder, where the workshop is not yet: refused; and there when it comes."""
    away, path = folder / "away" / "w.json", folder / "w.json"
    session_of(away, folder / "state of another", *(old := lines(chance, "old")))
    name = chance.choice(["w.json", ".w.json.icloud", "w.json.nextcloud", "w.json.cloud"])
    (folder / name).touch()
    try:
        opened(path, folder / "state").close(_WAIT)
    except StoreError:
        pass
    else:
        raise AssertionError(f"{name}: a new workshop was begun")
    (folder / name).unlink()
    shutil.copy(away, path)
    assert seen(path, folder / "state") == set(old), "it is not there when it came"
    return len(old)


def clones(folder: Path, chance: Random) -> int:
    """Two machines of one image, state folder and all, typing at once: no row becomes another's."""
    session_of(folder / "image/w.json", folder / "image/state", *(old := lines(chance, "old")))
    machines = [folder / name for name in ("one", "two")]
    for machine in machines:
        shutil.copytree(folder / "image", machine)
    consoles = [opened(machine / "w.json", machine / "state") for machine in machines]
    said = [lines(chance, machine.name, 40) for machine in machines]
    for number in range(40):
        for console, texts in zip(consoles, said, strict=True):
            add(console, *texts[number : number + 1])
    for console in consoles:
        assert console.close(_WAIT), "it could not be saved"
    shutil.copy(machines[0] / "w.json", machines[1] / "w (1).json")
    console = opened(machines[1] / "w.json", machines[1] / "state")
    console.session.take_in(read_workshop(machines[1] / "w (1).json").log.steps)
    assert words(console) == {*old, *said[0], *said[1]}, "rows became one another's"
    assert not console.session.disputed(), "rows became other wordings of one another"
    assert console.close(_WAIT), "it could not be saved"
    return len(old) + len(said[0]) + len(said[1])


def _reworded(w: Workshop) -> Workshop:
    return w.put(*(p.replace_fields(text=f"vandal {p.id}") for p in w.every(Problem)))


def _away(slot: str) -> Callable[[Workshop], Workshop]:
    return lambda w: w.put(*(p.replace_fields(position=(slot, p.order)) for p in w.every(Problem)))


VANDALS: dict[str, Callable[[Workshop], Workshop]] = {
    "deletes": lambda w: w.drop([p.id for p in w.every(Problem)]),
    "rewords": _reworded,
    "moves to a parent that is not there": _away("group-none"),
    "moves to what is no place": _away("group-1:nonsense"),
    "moves out of sight": _away("priorities"),
    "puts the group under the other": lambda w: w.put(w.records[GROUP].replace_fields(position=(OTHER, "a0"))),
}


def hostile(folder: Path, chance: Random) -> int:
    """A copy that takes away all rows, over the closed file: nothing is shown of it, a yes takes it, a no undoes it."""
    path, machine = folder / "w.json", folder / "state"
    old = [f"old {number}" for number in range(chance.randint(HANDFUL + 1, 60))]
    session_of(path, machine, *old)
    name = chance.choice([*VANDALS])
    away = folder / "away" / "w.json"
    away.parent.mkdir()
    shutil.copy(path, away)
    console = opened(away, folder / "state of a vandal")
    console.session.do("x", VANDALS[name])
    assert console.close(_WAIT), "it could not be saved"
    away.replace(path)
    assert seen(path, machine) == set(old), f"{name}: shown before anybody agreed"
    new = lines(chance, "new")
    session_of(path, machine, *new)
    console = opened(path, machine)
    waiting = dict(console.waiting)
    console.session.take_in(waiting)
    console.hold({})
    if waiting and chance.random() < 0.5:
        console.session.take_back([*waiting])
        assert words(console) == {*old, *new}, f"{name}: a no does not bring it back"
    assert console.close(_WAIT), "it could not be saved"
    said = {change["value"] for step in read_workshop(path).log.steps.values() for change in step["changes"]
            if change["field"] == "text"}  # fmt: skip
    assert {*old, *new} <= said, f"{name}: words are gone from the file"
    assert set(new) <= seen(path, machine), f"{name}: what was typed meanwhile is gone"
    return len(old) + len(new)


_ODD_CHANGE = {"record": "problem-1", "field": "text", "value": {"a": []}, "replaces": ["x"]}
WRONG_STEPS: tuple[object, ...] = (
    *(None, 7, [], {"changes": 5}, {"label": 1, "changes": [{}]}),
    {"label": "x", "changes": [_ODD_CHANGE]},
)


def broken(folder: Path, chance: Random) -> int:
    """A copy in which steps are of wrong types, beside the open file: it is left out, and typing goes on."""
    path, machine = folder / "w.json", folder / "state"
    session_of(path, machine, *(old := lines(chance, "old")))
    tables: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for stamp in chance.sample([*tables["steps"]], min(3, len(tables["steps"]))):
        wrong = chance.choice(WRONG_STEPS)
        tables["steps"][stamp.replace("Z-", "Z-f") if chance.random() < 0.5 else stamp] = wrong
    (folder / "w (1).json").write_text(json.dumps(tables), encoding="utf-8")
    console = opened(path, machine)
    assert console._sync is not None
    console._sync.look_beside()
    add(console, *(new := lines(chance, "new")))
    assert {*old, *new} <= words(console), "rows are gone"
    assert console.close(_WAIT), "it could not be saved"
    assert {*old, *new} <= seen(path, machine), "rows are gone from the file"
    return len(old) + len(new)


def half_typed(folder: Path, chance: Random) -> int:
    """Consoles that are killed with half-typed lines at one place: each of them comes back."""
    path, machine = folder / "w.json", folder / "state"
    session_of(path, machine, *lines(chance, "old"))
    consoles = [opened(path, machine) for _ in range(chance.randint(2, 4))]
    typed = [f"half of {number}" for number, _ in enumerate(consoles)]
    for console, text in zip(consoles, typed, strict=True):
        console.draft("problems", text)
    for console in consoles:
        kill(console)
    for _ in range(2):
        console = opened(path, machine)
        assert set(console.drafts.values()) == set(typed), "a half-typed line is gone"
        assert console.close(_WAIT), "it could not be saved"
    left = set(Journal(machine, read_id(path)).read().drafts.values())
    assert left == set(typed), "a half-typed line is gone after closing"
    return len(typed)


def read_id(path: Path) -> str:
    """Return the id of the workshop in a file."""
    found: str = json.loads(path.read_text(encoding="utf-8"))["_meta"]["1"]["workshop"]
    return found


TRIALS: dict[str, Trial] = {
    "templates": template,
    "copies of which somebody says what they are": practice,
    "older copies over the closed file": older,
    "empty files and placeholders": placeholder,
    "clones of one machine": clones,
    "hostile copies over the closed file": hostile,
    "broken copies beside the file": broken,
    "half-typed lines of several consoles": half_typed,
}


def run(trials: int, table: Table, first: int = 0) -> None:
    """Live through so many trials of each kind."""
    for name, trial in TRIALS.items():
        for seed in range(first, first + trials):
            with tempfile.TemporaryDirectory(
                ignore_cleanup_errors=True
            ) as folder:  # a killed console's thread ends late
                try:
                    table.tried(f"T15 {name}: entries", trial(Path(folder), Random(seed)))
                except AssertionError as error:
                    table.wrong(f"T15 {name}: entries", f"seed {seed}: {error}")
                table.tried(f"T15 {name}")


def main() -> int:
    """Run all, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    table = Table("people and guests")
    run(given.trials, table, given.first)
    return table.print()


if __name__ == "__main__":
    sys.exit(main())
