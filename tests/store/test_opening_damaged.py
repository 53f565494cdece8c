"""Opening what is damaged or makes no sense: what is whole is shown, what is not is named and kept."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.errors import DamagedFile, NewerFormat, NotAWorkshop, StoreError
from store.opening import OpenWorkshop, read_workshop
from tests.store.test_opening import begun, edit, opened, silent, texts
from workshop import problems


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path / "w.json")


def first(tables: dict[str, Any], table: str) -> dict[str, Any]:
    found: dict[str, Any] = next(iter(tables[table].values()))
    return found


def change_of(tables: dict[str, Any], field: str) -> dict[str, Any]:
    every = [c for step in tables["steps"].values() for c in step["changes"] if c["field"] == field]
    found: dict[str, Any] = every[-1]
    return found


def make_cycle(tables: dict[str, Any]) -> None:
    one, two = list(tables["problems"])
    tables["problems"][one]["position"][0] = two
    tables["problems"][two]["position"][0] = one


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda t: first(t, "problems").update(text=7), "problem.*“text” is 7"),
        (lambda t: first(t, "problems").update(position=["problem-nowhere", "a0"]), "does not exist"),
        (make_cycle, "under itself"),
        (lambda t: t["problems"].update({"x-1": {"text": "?"}}), "no kind of record"),
        (lambda t: t.update(problems=[1, 2]), "problems.*list"),
        (lambda t: change_of(t, "level").update(value="galactic"), "“level” is 'galactic'"),
        (lambda t: change_of(t, "level").pop("replaces"), "“replaces” of item [0-9]+ of “changes” is missing"),
        (lambda t: t.pop("_meta"), "_meta"),
    ],
)
def test_what_makes_no_sense_is_named_and_kept_and_the_rest_is_there(
    path: Path, spoil: Callable[[dict[str, Any]], None], sentence: str
) -> None:
    one = opened(path)
    found = next(problems.listed(one.session.workshop)).id
    one.session.do("Level", lambda w: problems.next_level(w, [found]))
    assert one.close(60)
    edit(path, spoil)
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        read_workshop(path, strict=True)
    assert re.search(sentence, str(caught.value)), str(caught.value)
    assert "\n" not in str(caught.value)
    reading = opened(path, read_only=True)
    assert texts(reading) == ["Poverty", "Debt"]
    assert path.read_bytes() == before
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert re.search(sentence, " ".join(one.notices)), one.notices
    one.session.do("Reword", lambda w: problems.reword(w, found, "Poverty of families"))
    assert one.close(60)
    aside = [p for p in path.parent.iterdir() if ".damaged-" in p.name]
    in_step = "galactic" in sentence  # a step that can be read is in the log, whatever it says
    assert [p.read_bytes() for p in aside] == ([] if in_step else [before])
    again = opened(path)
    assert texts(again) == ["Poverty of families", "Debt"]
    assert again.notices == []  # the tables had the level, too
    again.close()


@pytest.mark.parametrize(
    ("spoil", "error", "sentence"),
    [
        (lambda t: first(t, "_meta").update(format=99), NewerFormat, "format 99"),
        (lambda t: [t.pop("_meta"), t.pop("steps")], NotAWorkshop, "_meta"),
    ],
)
def test_what_is_no_workshop_of_ours_is_refused_and_left_as_it_is(
    path: Path, spoil: Callable[[dict[str, Any]], None], error: type[StoreError], sentence: str
) -> None:
    edit(path, spoil)
    before = path.read_bytes()
    with pytest.raises(error, match=sentence) as caught:
        opened(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


def test_a_duplicate_id_costs_nothing(path: Path) -> None:
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if '"text": "Debt"' in line)
    path.write_text(path.read_text(encoding="utf-8").replace(line, f"{line},\n{line}"), encoding="utf-8")
    with pytest.raises(DamagedFile, match="twice"):
        read_workshop(path)
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert "twice" in one.notices[0]
    one.close()


def test_text_that_is_no_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "w.json").write_text("Dear all, please find attached", encoding="utf-8")
    with pytest.raises(DamagedFile, match="is no workshop: it is not JSON"):
        opened(tmp_path / "w.json")


def test_a_file_cut_off_anywhere_gives_what_is_whole(path: Path) -> None:
    whole = path.read_bytes()
    cut = path.parent / "elsewhere" / "cut.json"
    cut.parent.mkdir()
    ends = [whole.index(b"}", whole.index(text)) for text in (b'"value": "Poverty"', b'"value": "Debt"')]
    for size in range(1, len(whole) - 2, 37):
        cut.write_bytes(whole[:size])
        fresh = cut.parent / f"state-{size}"
        try:
            one = OpenWorkshop(cut, state=fresh, on_status=silent, read_only=True)
        except StoreError:
            assert b'"steps"' not in whole[:size] or size < ends[0]
        else:
            assert texts(one) == ["Poverty", "Debt"][: len(texts(one))]
            assert len(texts(one)) >= sum(whole.index(b"\n", end) < size for end in ends)
            one.close()  # threads left behind would slow down all that comes after
        assert cut.read_bytes() == whole[:size]


def test_an_emptied_file_is_filled_from_the_backup(path: Path) -> None:
    path.write_bytes(b"")
    one = opened(path)
    assert texts(one) == ["Poverty", "Debt"]
    assert "empty" in one.notices[0]
    assert one.close(60)
    assert "Poverty" in path.read_text(encoding="utf-8")
