"""The files between console and walls: whole or not there, and harmless whatever is in them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.walls.channel import (
    Sign,
    Told,
    folder_of,
    forget_told,
    hold,
    lives,
    new_token,
    read_told,
    signs,
    take_down,
    told_mark,
    write_sign,
    write_told,
)

RUN, OTHER = "0" * 16, "1" * 16
TOLD = Told(RUN, "/w.json", "w-1", 7, '{"view":"tree"}', {OTHER: 2})


def test_what_is_told_is_read_again(tmp_path: Path) -> None:
    assert (read_told(tmp_path), told_mark(tmp_path)) == (None, None)
    write_told(tmp_path, TOLD)
    before = told_mark(tmp_path)
    assert read_told(tmp_path) == TOLD
    write_told(tmp_path, TOLD._replace(steps=8))
    assert told_mark(tmp_path) != before
    assert [path.name for path in tmp_path.iterdir()] == ["told.json"]


def test_a_run_takes_back_what_it_told_itself(tmp_path: Path) -> None:
    write_told(tmp_path, TOLD)
    forget_told(tmp_path, OTHER)
    assert read_told(tmp_path) == TOLD
    forget_told(tmp_path, RUN)
    assert read_told(tmp_path) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*Told._fields, *Sign._fields]) | st.text(), inner),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("walls")


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_as_if_it_were_not_there(folder: Path, content: bytes) -> None:
    (folder / "told.json").write_bytes(content)
    told = read_told(folder)
    assert told is None or told == Told(**json.loads(content))


@pytest.mark.parametrize(
    "wrong",
    [
        {"run": "../../x"},
        {"steps": True},
        {"steps": "7"},
        {"file": "a\0b"},
        {"pointing": {}},
        {"heard": [1]},
        {"heard": {"x": "1"}},
        {"workshop": None},
    ],
)
def test_a_field_that_makes_no_sense_spoils_all_of_it(tmp_path: Path, wrong: dict[str, object]) -> None:
    (tmp_path / "told.json").write_text(json.dumps({**TOLD._asdict(), **wrong}), encoding="utf-8")
    assert read_told(tmp_path) is None


def test_a_file_that_is_too_large_or_a_folder_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "told.json").write_text(json.dumps({**TOLD._asdict(), "more": "x" * 70_000}), encoding="utf-8")
    assert read_told(tmp_path) is None
    (tmp_path / "told.json").unlink()
    (tmp_path / "told.json").mkdir()
    assert read_told(tmp_path) is None


def test_a_wall_is_known_while_it_lives_and_swept_away_afterwards(tmp_path: Path) -> None:
    token = new_token()
    lock = hold(tmp_path, token)
    assert lock is not None
    write_sign(tmp_path, Sign(token, "F3 tree 2", True, 3))
    assert signs(tmp_path) == [Sign(token, "F3 tree 2", True, 3)]
    (tmp_path / f"{token}.12345678.part").write_text("half", encoding="utf-8")
    lock.release()  # as the system does when a process is killed
    assert not lives(tmp_path, token)
    assert signs(tmp_path) == []
    assert [*tmp_path.iterdir()] == []


def test_a_wall_that_leaves_leaves_nothing(tmp_path: Path) -> None:
    token = new_token()
    lock = hold(tmp_path, token)
    assert lock is not None
    write_sign(tmp_path, Sign(token))
    take_down(tmp_path, token)
    lock.release(remove=True)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("content", ["", "[]", '{"shows": 7}', '{"shows": "x", "frozen": 1, "presses": 0}'])
def test_a_sign_that_makes_no_sense_is_a_wall_all_the_same(tmp_path: Path, content: str) -> None:
    token = new_token()
    lock = hold(tmp_path, token)
    (tmp_path / f"{token}.wall").write_text(content, encoding="utf-8")
    (tmp_path / "not-a-token.wall").write_text("{}", encoding="utf-8")
    assert signs(tmp_path) == [Sign(token)]
    assert lock is not None
    lock.release(remove=True)


def test_files_of_the_same_name_meet_in_different_places(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "a")
    one = folder_of(tmp_path, tmp_path / "a" / "w.json")
    assert one == folder_of(tmp_path, tmp_path / "b" / "w.json")
    assert one != folder_of(tmp_path, tmp_path / "w.json")
