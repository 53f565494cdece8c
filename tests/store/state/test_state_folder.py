"""This machine's state folder, and the names its consoles write under."""

import shutil
from pathlib import Path

import pytest

from store.state.locks import take_lock
from store.state.state_folder import claim_node, own_nodes, state_folder


def test_the_state_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path))
    assert state_folder() == tmp_path
    monkeypatch.delenv("PLENARY_STATE")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "xdg"))
    assert state_folder().name == "plenary"


def test_no_two_runs_share_a_name_and_each_keeps_those_it_follows(tmp_path: Path) -> None:
    first = claim_node(tmp_path)
    second = claim_node(tmp_path)
    assert first.id != second.id
    assert first.own.isdisjoint(second.own)
    assert all(
        len(node.id) == 4 and set(node.id) <= set("abcdefghijklmnopqrstuvwxyz234567") for node in (first, second)
    )
    first.release()
    first.release()
    again = claim_node(tmp_path)
    assert again.id not in {first.id, second.id}
    assert again.own == {first.id, again.id}
    assert own_nodes(tmp_path) == {first.id, second.id, again.id}
    second.release()
    again.release()


def test_a_copied_state_folder_is_noticed_once_and_follows_nobody(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    claim_node(one).release()
    shutil.copytree(one, two)
    mine, theirs = claim_node(one), claim_node(two)
    assert (mine.copied, theirs.copied) == (False, True)
    assert mine.id != theirs.id
    assert mine.own.isdisjoint(theirs.own)
    theirs.release()
    later = claim_node(two)
    assert not later.copied
    assert later.own == {theirs.id, later.id}
    mine.release()
    later.release()


def test_a_name_that_the_log_has_is_not_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("aaaabbbb")
    monkeypatch.setattr("store.state.state_folder.secrets.choice", lambda _: next(letters))
    assert claim_node(tmp_path, {"aaaa"}).id == "bbbb"


def test_without_a_folder_there_is_a_name_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(claim_node(tmp_path / "file").id) == 4


def test_a_lock_has_one_holder(tmp_path: Path) -> None:
    lock = take_lock(tmp_path / "l")
    assert lock is not None
    assert take_lock(tmp_path / "l") is None
    lock.release(remove=True)
    lock.release(remove=True)
    assert not (tmp_path / "l").exists()
    other = take_lock(tmp_path / "l")
    assert other is not None
    other.release()
    assert (tmp_path / "l").exists()
