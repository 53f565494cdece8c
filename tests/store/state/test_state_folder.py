"""This machine's state folder, and the names its consoles write under."""

from pathlib import Path

import pytest

from store.state.locks import take_lock
from store.state.state_folder import claim_node, state_folder


def test_the_state_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLENARY_STATE", str(tmp_path))
    assert state_folder() == tmp_path
    monkeypatch.delenv("PLENARY_STATE")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "xdg"))
    assert state_folder().name == "plenary"


def test_a_name_is_kept_and_two_consoles_never_share_one(tmp_path: Path) -> None:
    first = claim_node(tmp_path)
    second = claim_node(tmp_path)
    assert first.id != second.id
    assert all(
        len(node.id) == 4 and set(node.id) <= set("abcdefghijklmnopqrstuvwxyz234567") for node in (first, second)
    )
    first.release()
    first.release()
    again = claim_node(tmp_path)
    assert again.id == first.id
    second.release()
    again.release()


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
