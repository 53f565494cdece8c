"""Two laptops made from one image, state folder and all, never write two things under one name."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from store.log.clock import Clock
from store.log.merge import union
from store.log.session import Session
from store.opening import OpenWorkshop, read_workshop
from store.state.state_folder import claim_node
from workshop import problems
from workshop.model import Problem

NOON = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


def opened(path: Path, state: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=state, on_status=lambda _: None)


def add(one: OpenWorkshop, text: str) -> str:
    session = one.session
    if not session.workshop.children("groups"):
        session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    new = problems.problem(session.new_id("problem"), text)
    session.do("Add problem", lambda w: problems.add(w, [new], "group-1"))
    return new.id


def images(tmp_path: Path) -> list[tuple[Path, Path]]:
    """Two machines, each with the file and the state folder of one on which the file was recorded."""
    (tmp_path / "image").mkdir()
    first = opened(tmp_path / "image" / "w.json", tmp_path / "image" / "state")
    add(first, "Poverty")
    assert first.close(60)
    for name in ("one", "two"):
        shutil.copytree(tmp_path / "image", tmp_path / name)
    return [(tmp_path / name / "w.json", tmp_path / name / "state") for name in ("one", "two")]


def test_stamps_and_ids_of_one_instant_are_apart(tmp_path: Path) -> None:
    sessions = []
    for path, state in images(tmp_path):
        one = opened(path, state)
        node = claim_node(state)
        clock = Clock(node.id, lambda: NOON, own=node.own)
        log = one.session.log
        sessions.append(Session(log, one.session.workshop, clock, lambda _stamp, _step: None))
        one.close()
    for number in range(200):
        for name, session in zip(("one", "two"), sessions, strict=True):
            new = problems.problem(session.new_id("problem"), f"{name} {number}")
            session.do("Add problem", lambda w, new=new: problems.add(w, [new], "group-1"))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    here, there = sessions
    came = union(here.log, sorted(there.log.steps.items()))
    assert came.doubled == []
    here.take_in({})
    assert len({record for record in here.log.records() if record.startswith("problem-")}) == 401


def test_both_say_so_once_and_undo_takes_back_ones_own_alone(tmp_path: Path) -> None:
    machines = images(tmp_path)
    for path, state in machines:
        one = opened(path, state)
        assert any("copied or moved" in notice for notice in one.notices)
        add(one, f"from {state.parent.name}")
        assert one.close(60)
    (path, state), (other, _) = machines
    again = opened(path, state)
    assert not any("copied or moved" in notice for notice in again.notices)
    again.session.take_in(read_workshop(other).log.steps)
    texts = {problem.text for problem in again.session.workshop.every(Problem)}
    assert texts == {"Poverty", "from one", "from two"}
    assert again.session.undo() == "Add problem"  # of this machine, from the run before
    texts = {problem.text for problem in again.session.workshop.every(Problem)}
    assert texts == {"Poverty", "from two"}
    again.close()
