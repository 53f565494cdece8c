"""Bytes that were judged before are opened without judging them, and that gives what judging gives."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store import opening, texts
from store.errors import StoreError
from store.file.encode import STEPS, Encoder
from store.file.judged import is_sound, unjudged
from store.file.loading import Loaded, load
from store.file.parse import parse
from store.log.codec import NAMES, Writer, fields
from store.opening import OpenWorkshop
from store.state import sound_files
from store.state.sound_files import is_noted, note_sound
from tests.faults.parts.world import World
from workshop import problems

PATH = Path("w.json")
GROUP = "group-1"
HEAD = {"1": {"format": 1, "workshop": "w", "title": "", "country": "", "dates": ""}}
ODD: tuple[Any, ...] = (None, True, 1, 0, -1.5, "", "\ud800", [], ["groups", "a0"], {}, "x", ["group-none", "a1"])
Tables = dict[str, dict[str, Any]]


@cache
def world(seed: int) -> tuple[bytes, Mapping[str, Any]]:
    """A file of consoles that worked apart and met, and its tables."""
    made = World(seed)
    made.begin()
    for _ in made.play(25):
        pass
    made.meet_all()
    session = made.consoles[0]
    tables: Tables = {
        "_meta": HEAD,
        "more": {"a": {"n": 1}},
        **Writer().tables(session.workshop, {}),
        STEPS: session.log.steps,
    }
    return b"".join(Encoder().encode(tables)), tables


def told(found: Loaded) -> str:
    """All that a file holds, so that 1 is not True."""
    log, shown = found.log, found.workshop
    each = {record: (log.deletion(record), fields(value)) for record, value in {**shown.records, **shown.tray}.items()}
    heads = {(r, f): log.heads(r, f) for r in log.records() for f in log.fields(r)}
    return repr(
        (log.steps, {**shown.records}, {**shown.tray}, {**shown.slots}, sorted(shown.disputed), each, heads, found.head)
    ) + repr((found.extra, log.split == {*log.split}))


def is_same(raw: bytes) -> bool:
    """Whether judging has nothing to say of bytes; then it gives what doing without gives."""
    judged = load(PATH, parse(raw, PATH) or {})
    if judged.faults or judged.left_out or judged.outside:
        return False
    found = unjudged(raw, PATH)
    assert found is not None
    assert told(found) == told(judged)
    return True


@given(st.integers(0, 40))
def test_a_file_of_ours_is_sound_and_opens_alike(seed: int) -> None:
    raw, _ = world(seed)
    assert is_sound(raw, PATH)
    assert is_same(raw)


def _in_a_step(tables: Tables, chance: Random) -> None:
    if changes := [change for step in tables[STEPS].values() for change in step["changes"]]:
        change = chance.choice(changes)
        change[chance.choice([*change])] = chance.choice(ODD)


def _in_a_table(tables: Tables, chance: Random) -> None:
    if documents := [document for name in tables if name in NAMES for document in tables[name].values()]:
        chance.choice(documents)[chance.choice(["text", "position", "unheard_of"])] = chance.choice(ODD)


def _an_odd_record(tables: Tables, chance: Random) -> None:
    tables.setdefault("problems", {})[chance.choice(["problem-odd", "odd", "group-1"])] = {"text": chance.choice(ODD)}


def _a_step_gone(tables: Tables, chance: Random) -> None:
    if tables[STEPS]:
        del tables[STEPS][chance.choice([*tables[STEPS]])]


def _a_step_forged(tables: Tables, chance: Random) -> None:
    change = chance.choice([c for s in tables[STEPS].values() for c in s["changes"]] or [{"record": "group-1"}])
    forged = {**change, "value": chance.choice([change.get("value"), *ODD]), "replaces": []}
    stamp = chance.choice(["2030-01-01T00:00:00.000Z-0000-zzzz", "2000-01-01T00:00:00.000Z-0000-aaaa", "x"])
    tables[STEPS][stamp] = {"label": "Forged", "changes": [forged, *([forged] * chance.randint(0, 1))]}


def _a_circle(tables: Tables, chance: Random) -> None:
    records = sorted({str(c["record"]) for s in tables[STEPS].values() for c in s["changes"]}) or ["group-1"]
    one, other = chance.choice(records), chance.choice(records)
    changes = [
        {"record": a, "field": "position", "value": [b, "a5"], "replaces": []} for a, b in ((one, other), (other, one))
    ]
    tables[STEPS]["2029-01-01T00:00:00.000Z-0000-zzzz"] = {"label": "Move", "changes": changes}


EDITS: list[Callable[[Tables, Random], None]] = [
    _in_a_step, _in_a_table, _an_odd_record, _a_step_gone, _a_step_forged, _a_circle,
]  # fmt: skip


@given(st.integers(0, 40), st.sampled_from(EDITS), st.randoms(use_true_random=False))
def test_of_what_is_noted_judging_says_nothing_and_gives_the_same(
    seed: int, edit: Callable[[Tables, Random], None], chance: Random
) -> None:
    tables = json.loads(world(seed)[0])
    edit(tables, chance)
    try:
        raw = b"".join(Encoder().encode(tables))
    except StoreError:
        return  # it is no file of ours
    if is_sound(raw, PATH):
        assert is_same(raw)


@given(st.integers(0, 5), st.integers(0), st.binary(max_size=3), st.integers(0, 40))
def test_bytes_that_were_damaged_are_never_taken_for_sound_unless_they_are(
    seed: int, at: int, put: bytes, gone: int
) -> None:
    raw, _ = world(seed)
    at %= len(raw)
    made = raw[:at] + put + raw[at + gone :]
    assume(made != raw)
    if is_sound(made, PATH):
        assert is_same(made)


def test_a_file_with_nonsense_beside_sound_steps_is_not_noted() -> None:
    tables = json.loads(world(1)[0])
    tables["problems"]["problem-odd"] = {"text": 7}
    assert not is_sound(b"".join(Encoder().encode(tables)), PATH)


def test_a_file_in_which_a_move_is_passed_over_is_not_noted() -> None:
    tables = json.loads(world(3)[0])
    group = next(iter(tables["groups"]))
    problem = next(p for p, document in tables["problems"].items() if document["position"][0] == group)
    moves = [(group, problem)]
    tables[STEPS]["2029-01-01T00:00:00.000Z-0000-zzzz"] = {
        "label": "Move",
        "changes": [{"record": a, "field": "position", "value": [b, "a5"], "replaces": []} for a, b in moves],
    }
    assert not is_sound(b"".join(Encoder().encode(tables)), PATH)


def shown(one: OpenWorkshop) -> list[str]:
    return [problem.text for problem in problems.listed(one.session.workshop)]


def opened(path: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parent / "state", on_status=lambda _: None)


def added(one: OpenWorkshop, *words: str) -> OpenWorkshop:
    if GROUP not in one.session.workshop:
        one.session.do("Add group", lambda w: problems.add_group(w, GROUP))
    for text in words:
        new = problems.problem(one.session.new_id("problem"), text)
        one.session.do("Add problem", lambda w, new=new: problems.add(w, [new], GROUP))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    return one


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "w.json"
    assert added(opened(made), *(f"Families sell the land that feeds them, {n}" for n in range(40))).close(60)
    assert made.stat().st_size > 2 * 4096
    return made


def test_what_this_machine_wrote_last_is_not_judged_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(opening, "load", lambda *_: pytest.fail("it was judged"))
        one = added(opened(path), "Debt")
        assert not one.notices
        assert one.session.undo() == one.session.redo() == "Add problem"
        assert one.close(60)
        again = opened(path)
    assert shown(again)[39:] == ["Families sell the land that feeds them, 39", "Debt"]
    assert is_same(path.read_bytes())
    again.close()


def test_a_changed_byte_is_judged_again(path: Path) -> None:
    raw = path.read_bytes()
    at = raw.index(b"them, 39")
    assert at > 4096
    path.write_bytes(raw[:at] + b"THEM, 39" + raw[at + 8 :])
    one = opened(path)
    assert one.notices == [texts.CHANGED_OUTSIDE]
    assert shown(one)[39] == "Families sell the land that feeds THEM, 39"
    one.close()


def test_what_another_version_found_sound_counts_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note_sound(tmp_path, "ab" * 32)
    assert is_noted(tmp_path, "ab" * 32)
    assert not is_noted(tmp_path, "cd" * 32)
    monkeypatch.setattr(sound_files, "_version", lambda: "another")
    assert not is_noted(tmp_path, "ab" * 32)


def test_notes_that_are_gone_or_cannot_be_written_cost_nothing_but_time(path: Path) -> None:
    notes = path.parent / "state" / "sound.txt"
    notes.unlink()
    notes.mkdir()
    assert added(opened(path), "Debt").close(60)
    notes.rmdir()
    notes.write_bytes(b"\xff\x00 nonsense\n" * 9)
    one = opened(path)
    assert len(shown(one)) == 41
    assert one.close(60)
    assert len(notes.read_bytes().splitlines()) == 10


def test_only_so_many_are_noted(tmp_path: Path) -> None:
    for number in range(60):
        note_sound(tmp_path, f"{number:064}")
    assert [is_noted(tmp_path, f"{number:064}") for number in (0, 9, 10, 59)] == [False, False, True, True]
