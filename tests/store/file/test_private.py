"""Nobody else on the machine reads what we write, and no copy is wider than what it was made of."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.file.identity import SAME
from store.file.private import mode_for_new, private_folder, write_private
from store.identifying import decide
from store.opening import OpenWorkshop
from store.state.recent import remember_used
from tests.store.state.test_backups import NOON
from tui.cli.main import run
from tui.settings import Settings
from workshop import problems

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions are other things there")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=lambda mask: f"umask {mask:03o}")
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def opened(path: Path) -> OpenWorkshop:
    return OpenWorkshop(path, state=path.parents[1] / "state", on_status=lambda _: None)


def recorded(path: Path) -> None:
    one = opened(path)
    one.session.do("Add group", lambda w: problems.add_group(w, one.session.new_id("group")))
    one.draft("problems", "half")
    assert one.flush(20)
    wrong = {p: oct(mode(p)) for p in (path.parents[1] / "state").rglob("*") if mode(p) & 0o077}
    assert wrong == {}  # while it runs: journal, locks, notes
    assert one.close(60)


@pytest.mark.usefixtures("umask")
def test_everything_of_this_machine_is_for_this_user_alone(tmp_path: Path) -> None:
    state, path = tmp_path / "state", tmp_path / "room" / "w.json"
    private_folder(path.parent)
    recorded(path)
    remember_used(state, path, NOON)
    Settings(state / "settings.json").set("theme", "dark")
    found = [state, *state.rglob("*"), path]
    assert {p: oct(mode(p)) for p in found if mode(p) != (0o700 if p.is_dir() else 0o600)} == {}
    assert len(found) > 8


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("own", [0o600, 0o640])
def test_copies_reports_and_exports_are_no_wider_than_the_workshop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: int
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path = tmp_path / "room" / "w.json"
    path.parent.mkdir()
    path.parent.chmod(0o777)  # as a share is
    recorded(path)
    assert mode(path) == 0o666
    path.write_bytes(path.read_bytes()[:-30])
    path.chmod(own)
    old = path.with_name("r.md")
    old.write_text("", encoding="utf-8")
    old.chmod(0o644)
    recorded(path)
    for words in (
        ["report", path, "-o", path.with_name("n.md")],
        ["export", path, "--votes", path.with_name("v.csv"), "--people", path.with_name("p.csv")],
        ["recover", path, "-o", path.with_name("again.json")],
    ):
        assert run([str(word) for word in words]) == 0
    made = [p for p in path.parent.iterdir() if p != old]
    assert len(made) == 6
    assert {p.name: oct(mode(p)) for p in made if mode(p) & ~own} == {}


def test_a_wider_folder_of_an_earlier_version_is_narrowed_and_a_shared_one_is_not(tmp_path: Path) -> None:
    folder, shared = tmp_path / "state", tmp_path / "tmp"
    folder.mkdir(0o755)
    shared.mkdir()
    shared.chmod(0o1777)
    private_folder(folder)
    private_folder(shared)
    assert (mode(folder), mode(shared)) == (0o700, 0o777)
    assert mode_for_new(shared) == 0o600


def test_a_private_file_goes_through_no_link(tmp_path: Path) -> None:
    outside, link = tmp_path / ".bashrc", tmp_path / "state" / "settings.json"
    outside.write_text("mine", encoding="utf-8")
    link.parent.mkdir()
    link.symlink_to(outside)
    write_private(link, b"ours")
    assert (outside.read_text(encoding="utf-8"), link.read_bytes()) == ("mine", b"ours")


@pytest.mark.parametrize("there", [True, False])
def test_recovering_and_starting_follow_no_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], there: bool
) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path / "state"))
    path, link, outside = tmp_path / "room" / "w.json", tmp_path / "room" / "new.json", tmp_path / "authorized_keys"
    path.parent.mkdir()
    recorded(path)
    link.symlink_to(outside)
    if there:
        outside.write_text("mine", encoding="utf-8")
    assert run(["recover", str(path), "-o", str(link)]) == 1
    if not there:
        assert run([str(link)]) == 2
        assert "is a link to a file that is not there" in capsys.readouterr().err
    assert (outside.read_text(encoding="utf-8") if outside.exists() else None) == ("mine" if there else None)


def test_a_copy_outside_the_folder_is_not_read_through_a_link(tmp_path: Path) -> None:
    path = tmp_path / "room" / "w.json"
    path.parent.mkdir()
    recorded(path)
    outside = tmp_path / "elsewhere" / "w.json"
    outside.parent.mkdir()
    outside.write_bytes(path.read_bytes())
    decide(outside, tmp_path / "state", SAME)
    away = opened(outside)
    away.session.do("Add group", lambda w: problems.add_group(w, "group-elsewhere"))
    assert away.close(60)
    (tmp_path / "state").rename(tmp_path / "state of the other")  # its journal and backup have the step
    one, copy = opened(path), path.parent / "w.sync-conflict-20261124-120000-ABCDEFG.json"
    copy.symlink_to(outside)
    assert one._sync is not None
    assert not one._sync.look_beside()
    copy.unlink()
    copy.write_bytes(outside.read_bytes())
    assert one._sync.look_beside()  # as it is for a copy that lies there itself
    assert one.close(60)
