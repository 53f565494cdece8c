"""What another console on the same file entered is told by its few new lines, as reading all of it would tell it."""

import json
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import StoreError
from store.file.encode import STEPS, Encoder
from store.file.loading import Loaded, load
from store.file.parse import parse
from store.file.pieces import cut, differing, find, key_of
from store.file.storage import SafeStorage
from store.log.codec import Writer
from store.log.log import Log
from store.log.merge import missing
from store.log.session import Session
from store.saving.small_change import small_change
from tests.faults.parts.world import World
from tests.store.file.test_judged import EDITS, HEAD, ODD, Tables
from tests.store.saving.consoles import WAIT, Console

PATH = Path("w.json")
SMALL = st.binary(max_size=3).map(lambda text: text.replace(b"\n", b"").replace(b",", b""))


def encoded(session: Session, title: str = "") -> bytes:
    head = {"1": {**HEAD["1"], "title": title}}
    tables: Tables = {"_meta": head, **Writer().tables(session.workshop, {}), STEPS: session.log.steps}
    return b"".join(Encoder().encode(tables))


@cache
def change(seed: int, acts: int) -> tuple[bytes, bytes, dict[str, Any]]:
    """A file as one console knew it; that file when another has gone on; and what the first has recorded since."""
    world = World(seed)
    world.begin()
    for _ in world.play(20):
        pass
    world.meet_all()
    one, two = world.consoles[:2]
    known = encoded(one)
    for _ in world.play(acts, only=one):
        pass
    for _ in world.play(acts - 1, only=two):
        pass
    return known, encoded(one, "New" if seed % 7 == 0 else ""), dict(two.log.steps)


def whole(known: bytes, found: bytes) -> Loaded | None:
    """What reading all of it tells; None where something has to be said, or done, besides taking in its steps."""
    try:
        read = load(PATH, parse(found, PATH) or {})
    except StoreError:
        return None
    before = load(PATH, parse(known, PATH) or {})
    odd = read.faults or read.left_out or read.outside or read.extra != before.extra
    return None if odd or not before.log.steps.keys() <= read.log.steps.keys() else read


def compared(known: bytes, found: bytes, log: Log) -> bool:
    """Whether it was told by a few lines; then reading all of it tells the same."""
    small = small_change(known, found, log, PATH)
    if small is None:
        return False
    read = whole(known, found)
    assert read is not None
    before = load(PATH, parse(known, PATH) or {}).log.steps
    assert repr(dict(small.log.steps)) == repr({s: step for s, step in read.log.steps.items() if s not in before})
    assert missing(before, read.log.steps) == small.log.steps
    assert small.head == read.head
    return True


@given(st.integers(0, 60), st.integers(1, 4))
def test_what_a_console_entered_is_told_alike(seed: int, acts: int) -> None:
    known, found, steps = change(seed, acts)
    compared(known, found, Log(steps.items()))


def test_most_of_what_is_entered_is_told_by_a_few_lines() -> None:
    told = [compared(known, found, Log(steps.items())) for known, found, steps in (change(n, 1) for n in range(60))]
    assert sum(told) > 25


@given(
    st.integers(0, 60),
    st.integers(1, 3),
    st.lists(st.sampled_from(EDITS), max_size=2),
    st.randoms(use_true_random=False),
)
def test_what_else_was_changed_is_never_passed_over(
    seed: int, acts: int, edits: list[Callable[[Tables, Random], None]], chance: Random
) -> None:
    known, found, steps = change(seed, acts)
    tables = json.loads(found)
    new = [stamp for stamp in tables[STEPS] if stamp.encode() not in known]
    for edit in edits:
        edit(tables, chance)
    if new and chance.random() < 0.5:  # in what came, rather than anywhere
        one = chance.choice(tables[STEPS][new[0]]["changes"]) if new[0] in tables[STEPS] else {}
        one[chance.choice(["record", "field", "value", "replaces"])] = chance.choice([*ODD, "text", "position"])
    try:
        made = b"".join(Encoder().encode(tables))
    except StoreError:
        return
    compared(known, made, Log(steps.items()))


@given(
    st.integers(0, 30),
    st.integers(0),
    st.sampled_from(["put", "twice", "cut"]),
    st.binary(max_size=2),
    st.integers(0, 30),
)
def test_damaged_bytes_are_never_taken_for_what_somebody_entered(
    seed: int, at: int, way: str, put: bytes, size: int
) -> None:
    known, found, steps = change(seed, 2)
    at %= len(found)
    if way == "twice":  # a line
        begins = found.rfind(b"\n", 0, at) + 1
        ends = found.find(b"\n", begins) + 1
        found = found[:begins] + found[begins:ends] + found[begins:]
    else:
        found = found[:at] + (put if way == "put" else b"") + found[at + size :]
    compared(known, found, Log(steps.items()))


def entered() -> tuple[bytes, Tables, str, Log]:
    """A file, its tables after one more problem was added, the stamp of that step, and the log before it."""
    world = World(1)
    world.begin()
    one = world.consoles[0]
    known, log = encoded(one), Log(dict(one.log.steps).items())
    world.add(one, one.workshop.children("groups")[0])
    return known, json.loads(encoded(one)), max(one.log.steps), log


def _label(tables: Tables, stamp: str) -> None:
    tables[STEPS][stamp]["label"] = 7


def _shown(tables: Tables, stamp: str) -> None:
    tables["problems"][tables[STEPS][stamp]["changes"][0]["record"]]["text"] = "Something else"


def _gone(tables: Tables, stamp: str) -> None:
    del tables[STEPS][min(tables[STEPS])]


def _known_before(tables: Tables, stamp: str) -> None:
    first = min(tables["problems"])
    tables["problems"][first]["text"] = "Said by nobody"


def _under_nothing(tables: Tables, stamp: str) -> None:
    changes = tables[STEPS][stamp]["changes"]
    place = next(change for change in changes if change["field"] == "position")
    place["value"] = ["problem-none", "a0"]
    tables["problems"][place["record"]]["position"] = ["problem-none", "a0"]


def _forgets(tables: Tables, stamp: str) -> None:
    tables[STEPS][stamp]["forgets"] = []


def _another(tables: Tables, stamp: str) -> None:
    tables["_meta"]["1"]["workshop"] = "w-other"


def _unheard_of(tables: Tables, stamp: str) -> None:
    tables["more"] = {"a": {"n": 1}}


def test_a_problem_that_was_added_is_told_by_a_few_lines() -> None:
    known, tables, stamp, log = entered()
    small = small_change(known, b"".join(Encoder().encode(tables)), log, PATH)
    assert small is not None
    assert [*small.log.steps] == [stamp]


@pytest.mark.parametrize(
    "edit", [_label, _shown, _gone, _known_before, _under_nothing, _forgets, _another, _unheard_of]
)
def test_what_is_more_than_an_entry_is_read_whole(edit: Callable[[Tables, str], None]) -> None:
    known, tables, stamp, log = entered()
    edit(tables, stamp)
    assert small_change(known, b"".join(Encoder().encode(tables)), log, PATH) is None


def test_what_was_said_earlier_than_what_is_known_is_read_whole() -> None:
    known, tables, _, log = entered()
    first = min(tables["problems"])
    reworded = {"record": first, "field": "text", "value": "Said long ago", "replaces": []}
    tables[STEPS]["2000-01-01T00:00:00.000Z-0000-zzzz"] = {"label": "Reword", "changes": [reworded]}
    tables["problems"][first]["text"] = "Said long ago"
    assert small_change(known, b"".join(Encoder().encode(tables)), log, PATH) is None


@pytest.mark.parametrize("seed", [1, 27])
def test_a_line_that_stands_twice_is_read_whole(seed: int) -> None:
    known, found, steps = change(seed, 2)
    lines, log = found.split(b"\n"), Log(steps.items())
    assert [
        line
        for at, line in enumerate(lines)
        if line.endswith(b"},") and compared(known, b"\n".join([*lines[: at + 1], *lines[at:]]), log)
    ] == []


@given(st.lists(SMALL, max_size=8, unique=True), st.randoms())
def test_the_differing_documents_are_all_that_differ(documents: list[bytes], chance: Random) -> None:
    pieces = [b'"%d": {%b}' % (n, each) for n, each in enumerate(documents)]
    other = [each for each in pieces if chance.random() < 0.7]
    other.insert(chance.randint(0, len(other)), b'"x": {}')
    found = differing(b",\n".join(pieces), b",\n".join(other))
    assert ({*found.gone}, {*found.came}) == ({*pieces} - {*other}, {*other} - {*pieces})
    for each in other:
        assert find(b",\n".join(other), key_of(each)) == each
    assert find(b",\n".join(pieces), b'"x"') is None


def test_a_file_is_cut_into_its_tables_and_others_are_not() -> None:
    tables: Tables = {"_meta": HEAD, "t": {}, "u": {"a": {"n": "}\n{,\n"}, "b": {}}}
    raw = b"".join(Encoder().encode(tables))
    bodies = cut(raw)
    assert bodies is not None
    assert [*bodies] == [b"_meta", b"t", b"u"]
    assert bodies[b"u"].count(b",\n") == 1
    for other in (
        b"",
        b"{}\n",
        raw[:-1],
        raw + b"\n",
        raw.replace(b'"t"', b'"u"'),
        json.dumps(tables, indent=1).encode(),
    ):
        assert cut(other) is None


def entering(one: Console, text: str) -> None:
    one.add(text)
    assert one.open.flush(WAIT)


def test_two_consoles_read_no_more_than_what_each_enters(
    path: Path, one: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = Console(path, "two")
    entering(one, "First")  # reads all that the other has brought so far, if it is about to be saved
    two.until(lambda: "First" in two.texts())
    entering(two, "Second")
    one.until(lambda: "Second" in one.texts())
    read: list[str] = []
    real = SafeStorage._look_at

    def noted(storage: SafeStorage, found: Any, aside: Any, target: Any) -> Any:
        try:
            real(storage, found, aside, target)
        except Exception as change:
            read.append(f"{threading.current_thread().name} {getattr(change, 'small', None) is not None}")
            raise

    monkeypatch.setattr(SafeStorage, "_look_at", noted)
    for number in range(3):
        entering(one, f"one {number}")
        two.until(lambda number=number: f"one {number}" in two.texts())  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        entering(two, f"two {number}")
        one.until(lambda number=number: f"two {number}" in one.texts())  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    assert one.open.session.workshop.records == two.open.session.workshop.records
    assert len(read) >= 6
    assert [each for each in read if each.endswith("False")] == []
    assert two.open.close(60)
    assert one.open.close(60)
    final = load(path, parse(path.read_bytes(), path) or {})
    assert (final.faults, final.outside) == ([], "")
    assert final.workshop.records == one.open.session.workshop.records
