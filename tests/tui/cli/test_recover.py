"""`plenary merge` and `plenary recover`: one sentence for what is wrong, nothing lost, nothing overwritten."""

import json
import shutil
from pathlib import Path

import pytest

from store.opening import OpenWorkshop, read_workshop
from tui.app import PlenaryApp
from tui.cli.main import run
from tui.screens.base.picker import PickScreen
from workshop import problems
from workshop.model import Problem


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def add(path: Path, state: Path, *texts: str) -> None:
    one = OpenWorkshop(path, state=state, on_status=lambda _: None)
    if not one.session.workshop.children("groups"):
        one.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    for text in texts:
        new = problems.problem(one.session.new_id("problem"), text)
        one.session.do("Add problem", lambda w, new=new: problems.add(w, [new], "group-1"))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
    assert one.close(60)


@pytest.fixture
def path(tmp_path: Path, state: Path) -> Path:
    path = tmp_path / "folder" / "w.json"
    path.parent.mkdir()
    add(path, state, "Poverty", "Debt")
    return path


def texts(path: Path) -> set[str]:
    return {problem.text for problem in read_workshop(path).workshop.every(Problem)}


def test_copies_are_merged(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copies = [tmp_path / "a.json", tmp_path / "b.json"]
    for copy in copies:
        shutil.copy(path, copy)
        add(copy, tmp_path / f"state-{copy.stem}", f"from {copy.stem}")
    assert run(["merge", str(path), *map(str, copies)]) == 0
    assert texts(path) == {"Poverty", "Debt", "from a", "from b"}
    out = capsys.readouterr().out
    assert "new: from a" in out
    assert "2 steps merged into" in out
    assert run(["merge", str(path), *map(str, copies)]) == 0
    assert "had everything already" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["none.json", "text.json", "other.json"])
def test_what_is_no_copy_is_refused_and_nothing_changed(
    path: Path, tmp_path: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.json").write_text("Dear all", encoding="utf-8")
    add(tmp_path / "other.json", tmp_path / "other-state", "Roads")
    before = path.read_bytes()
    assert run(["merge", str(path), str(tmp_path / wrong)]) == 1
    assert path.read_bytes() == before
    err = capsys.readouterr().err
    assert wrong in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("damage", ["cut", "empty", "gone", "noise"])
def test_a_damaged_file_is_recovered_into_another(path: Path, damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = path.read_bytes()
    content = {"cut": whole[: len(whole) // 2], "empty": b"", "noise": b"\x00" * 5000}.get(damage)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    assert run(["recover", str(path), "--list"]) == 0
    assert "backup of" in capsys.readouterr().out
    assert run(["recover", str(path)]) == 0
    assert texts(path.with_name("w-recovered.json")) == {"Poverty", "Debt"}
    assert (path.read_bytes() if path.exists() else None) == content
    assert run(["recover", str(path), "-o", str(path.with_name("w-recovered.json"))]) == 1
    assert "already exists" in capsys.readouterr().err


def test_one_state_of_the_past_is_a_workshop_of_its_own(path: Path, state: Path) -> None:
    add(path, state, "a third")
    backups = sorted((state / "backups").glob("*/*.json.gz"))
    assert len(backups) == 2
    new = path.with_name("then.json")
    assert run(["recover", str(path), "--only", "3", "-o", str(new)]) == 0
    assert texts(new) == {"Poverty", "Debt"}
    again = path.with_name("once-more.json")
    assert run(["recover", str(path), "--only", "3", "-o", str(again)]) == 0
    ids = {json.loads(p.read_text(encoding="utf-8"))["_meta"]["1"]["workshop"] for p in (path, new, again)}
    assert len(ids) == 3


def test_nothing_known_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["recover", str(tmp_path / "none.json")]) == 1
    assert run(["recover", str(tmp_path / "none.json"), "--list"]) == 1
    assert capsys.readouterr().err.count("\n") == 2


async def test_the_library_lists_what_can_be_recovered_and_writes_it_into_a_new_file(path: Path, state: Path) -> None:
    path.write_bytes(path.read_bytes()[:900])
    console = PlenaryApp(state, library=path.parent)
    async with console.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+t")
        for _ in range(200):
            if isinstance(console.screen, PickScreen):
                break
            await pilot.pause(0.02)
        assert isinstance(console.screen, PickScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert texts(path.with_name("w-recovered.json")) == {"Poverty", "Debt"}
        await pilot.press("enter")  # and the damaged one opens with what is intact
        await pilot.pause(0.2)
        assert {p.text for p in console.workshop.every(Problem)} == {"Poverty", "Debt"}
        await console.action_quit()
