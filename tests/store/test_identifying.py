"""A copy of a file, opened: nothing flows between the two before somebody says what it is, and then as they said."""

import json
import shutil
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from store.errors import StoreError
from store.identifying import decide
from store.log.log import Step
from store.opening import OpenWorkshop
from store.recovery.merge_files import merge_files
from store.saving.saver import SaveStatus
from store.saving.timing import Timing
from workshop import problems
from workshop.model import Problem

QUICK = Timing(quiet=0.0, longest=0.0, retry_first=0.01, retry_longest=0.05, look_every=0.01)
NEVER = Timing(quiet=1e6, longest=1e6, look_every=1e6)
WAIT = 60.0
CONFLICT = "w.sync-conflict-20261124-061203-ABCDEFG.json"


class Console:
    """An open workshop without a screen; what comes is taken in when it is asked for."""

    def __init__(self, path: Path, state: str = "state", timing: Timing = QUICK) -> None:
        self.notes: list[str] = []
        self._recorded = 0
        self._came: list[Mapping[str, Step]] = []
        self._news = threading.Condition()
        folder = next(each for each in path.parents if each.name.startswith("test_")) / state
        self.open = OpenWorkshop(path, state=folder, on_status=self._status, on_merged=self._merged, timing=timing)

    def _status(self, status: SaveStatus) -> None:
        with self._news:
            self._recorded = status.recorded
            self._news.notify_all()

    def until_recorded(self, count: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self._recorded >= count, WAIT)

    def _merged(self, steps: Mapping[str, Step], notes: Sequence[str]) -> None:
        with self._news:
            self._came.append(steps)
            self.notes += notes
            self._news.notify_all()

    def add(self, *texts: str) -> "Console":
        session = self.open.session
        if not session.workshop.children("groups"):
            session.do("Add group", lambda w: problems.add_group(w, "group-1"))
        for text in texts:
            new = problems.problem(session.new_id("problem"), text)
            session.do("Add problem", lambda w, new=new: problems.add(w, [new], "group-1"))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        return self

    def texts(self) -> set[str]:
        return {problem.text for problem in self.open.session.workshop.every(Problem)}

    def until(self, text: str) -> None:
        with self._news:
            while text not in self.texts():
                assert self._came or self._news.wait(WAIT), (self.texts(), self.notes)
                came, self._came = self._came, []
                for steps in came:
                    self.open.session.take_in(steps)

    def until_told(self, word: str) -> None:
        with self._news:
            assert self._news.wait_for(lambda: any(word in note for note in self.notes), WAIT), self.notes

    def close(self) -> set[str]:
        assert self.open.close(60)
        return self.texts()


def recorded(path: Path, *texts: str, state: str = "state") -> set[str]:
    return Console(path, state).add(*texts).close()


def killed(path: Path, *texts: str) -> None:
    """Record what is then in the journal only."""
    console = Console(path, timing=NEVER).add(*texts)
    console.until_recorded(len(texts))
    console.open._journal.close()
    if console.open._node is not None:
        console.open._node.release()


def seen(path: Path, state: str = "state") -> set[str]:
    return Console(path, state).close()


def head(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["_meta"]["1"]
    return found


def says(path: Path, answer: str) -> None:
    """Open a copy, and say what it is."""
    console = Console(path)
    other = console.open.identity.other
    console.close()
    decide(
        path, path.parents[1] / "state" if path.parent.name != "here" else path.parent.parent / "state", answer, other
    )


@pytest.fixture
def lao(tmp_path: Path) -> Path:
    (tmp_path / "here").mkdir()
    path = tmp_path / "here" / "lao.json"
    recorded(path, "Template")
    return path


@pytest.fixture(
    params=["cambodia.json", "lao - Copy.json", "Copy of lao.json", "there/lao.json", "there/cambodia.json"]
)
def copy(request: pytest.FixtureRequest, lao: Path) -> Path:
    path: Path = lao.parent / request.param
    if "there" in request.param:
        path = lao.parent.parent / request.param
        path.parent.mkdir()
    shutil.copy(lao, path)
    return path


def test_nothing_flows_before_somebody_says_what_a_copy_is(lao: Path, copy: Path) -> None:
    asked = Console(copy)
    assert asked.open.head.is_undecided
    assert asked.open.identity.other == lao
    assert asked.open.identity.notice in asked.open.notices
    asked.add("Cambodia")
    first = Console(lao)
    assert not first.open.head.is_undecided
    first.add("Laos")
    assert first.close() == {"Template", "Laos"}
    assert asked.close() == {"Template", "Cambodia"}
    assert (seen(lao), seen(copy)) == ({"Template", "Laos"}, {"Template", "Cambodia"})


def test_looking_at_a_copy_changes_nothing_in_it(lao: Path, copy: Path) -> None:
    before = copy.read_bytes()
    assert seen(copy) == {"Template"}
    assert copy.read_bytes() == before
    assert seen(lao) == {"Template"}


def test_what_is_in_the_journals_only_stays_where_it_was_recorded(lao: Path, copy: Path) -> None:
    killed(lao, "Laos")
    killed(copy, "Cambodia")
    assert (seen(copy), seen(lao)) == ({"Template", "Cambodia"}, {"Template", "Laos"})
    assert "Cambodia" not in lao.read_text(encoding="utf-8")


def test_the_same_workshop_grows_together(lao: Path, copy: Path) -> None:
    recorded(copy, "South")
    recorded(lao, "North")
    says(copy, "same")
    assert head(copy)["workshop"] == head(lao)["workshop"]
    one = Console(copy)
    assert not one.open.head.is_undecided
    assert one.open.notices == []
    if copy.parent == lao.parent:
        one.until("North")
        two = Console(lao)
        two.until("South")
        two.add("Both")
        one.until("Both")
        two.close()
    one.close()
    assert not Console(lao).open.head.is_undecided


@pytest.mark.parametrize("answer", ["practice", "another"])
def test_a_copy_of_its_own_keeps_what_was_recorded_in_it(lao: Path, copy: Path, answer: str) -> None:
    killed(copy, "Cambodia")
    says(copy, answer)
    killed(lao, "Laos")
    killed(copy, "Mekong")
    one, two = Console(copy), Console(lao)
    assert not one.open.head.is_undecided
    one.add("More")
    assert (two.close(), one.close()) == ({"Template", "Laos"}, {"Template", "Cambodia", "Mekong", "More"})
    assert head(copy)["copy_as"] == answer
    assert head(copy)["workshop"] != head(lao)["workshop"]
    shutil.copy(copy, copy.with_name("elsewhere.json"))  # the answer travels: this is a copy of the copy
    assert Console(copy.with_name("elsewhere.json"), "other-state").open.head.copy_of == head(copy)["workshop"]


def test_a_copy_of_a_copy_that_nobody_spoke_for_is_asked_about_too(lao: Path) -> None:
    one, two = lao.with_name("cambodia.json"), lao.with_name("thailand.json")
    shutil.copy(lao, one)
    recorded(one, "Mekong")
    shutil.copy(one, two)
    killed(two, "Chao Phraya")
    killed(one, "Tonle Sap")
    assert (seen(one), seen(two)) == ({"Template", "Mekong", "Tonle Sap"}, {"Template", "Mekong", "Chao Phraya"})
    says(two, "same")
    assert head(two)["workshop"] == head(lao)["workshop"]


def test_a_practice_copy_says_so_and_is_merged_by_command_only(lao: Path) -> None:
    copy = lao.with_name("try.json")
    shutil.copy(lao, copy)
    says(copy, "practice")
    recorded(copy, "Tried")
    one = Console(copy)
    assert "try things in" in one.open.notices[0]
    one.close()
    assert seen(lao) == {"Template"}
    merge_files(lao, [copy])
    assert seen(lao) == {"Template", "Tried"}


def test_another_workshop_is_merged_by_no_command_unless_it_is_meant(lao: Path) -> None:
    copy = lao.with_name("cambodia.json")
    shutil.copy(lao, copy)
    says(copy, "another")
    recorded(copy, "Mekong")
    with pytest.raises(StoreError, match="another workshop"):
        merge_files(lao, [copy])
    merge_files(lao, [copy], begun_apart=True)
    assert seen(lao) == {"Template", "Mekong"}


@pytest.mark.parametrize("name", ["w.json", "renamed.json"])
def test_a_file_that_was_moved_or_renamed_is_the_same_and_nobody_is_asked(tmp_path: Path, name: str) -> None:
    path, moved = tmp_path / "a" / "w.json", tmp_path / "b" / name
    path.parent.mkdir()
    moved.parent.mkdir()
    recorded(path, "Poverty")
    killed(path, "Debt")
    path.rename(moved)
    again = Console(moved)
    assert not again.open.head.is_undecided
    assert again.texts() == {"Poverty", "Debt"}
    again.add("Roads").close()
    assert head(moved)["names"] == [name]


def test_a_link_to_the_file_is_no_copy(lao: Path) -> None:
    soft, hard = lao.with_name("soft.json"), lao.with_name("hard.json")
    soft.symlink_to(lao)
    hard.hardlink_to(lao)
    assert not Console(soft).open.head.is_undecided
    assert not Console(hard).open.head.is_undecided


def test_another_machine_is_not_asked_about_the_same_name_in_its_own_folder(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    recorded(tmp_path / "a" / "w.json", "Poverty")
    shutil.copy(tmp_path / "a" / "w.json", tmp_path / "b" / "w.json")
    theirs = Console(tmp_path / "b" / "w.json", "their-state")
    assert not theirs.open.head.is_undecided
    theirs.add("Debt").close()
    shutil.copy(tmp_path / "b" / "w.json", tmp_path / "a" / CONFLICT)
    mine = Console(tmp_path / "a" / "w.json")
    mine.until("Debt")
    mine.close()


def test_another_machine_is_not_asked_about_the_original(lao: Path) -> None:
    """The original says its own name; the copy beside it, which was synced along, does not."""
    shutil.copy(lao, lao.with_name("cambodia.json"))
    first, second = (Console(lao.with_name(name), "their-state") for name in ("lao.json", "cambodia.json"))
    assert (first.open.head.is_undecided, second.open.head.is_undecided) == (False, True)
    first.close()
    second.close()


def test_a_copy_that_comes_while_the_file_is_open_waits_for_a_word(lao: Path) -> None:
    theirs = lao.with_name("from Ana.json")
    elsewhere = lao.parent.parent / "lao.json"
    shutil.copy(lao, elsewhere)
    recorded(elsewhere, "Debt", state="her-state")
    one = Console(lao)
    elsewhere.rename(theirs)
    one.until_told("from Ana.json")
    assert one.texts() == {"Template"}
    assert one.open.withheld == ["from Ana.json"]
    one.open.accept("from Ana.json")
    one.until("Debt")
    one.add("Roads").close()
    assert head(lao)["names"] == ["from Ana.json", "lao.json"]
    assert sum("from Ana.json" in note for note in one.notes) == 1


def test_two_consoles_on_a_copy_work_together_and_both_follow_the_answer(lao: Path) -> None:
    copy = lao.with_name("cambodia.json")
    shutil.copy(lao, copy)
    one, two = Console(copy), Console(copy, "other-state")
    assert one.open.head.is_undecided
    assert two.open.head.is_undecided
    one.add("One")
    two.until("One")
    two.add("Two")
    one.until("Two")
    assert one.open.head.workshop == two.open.head.workshop
    one.close()
    decide(copy, lao.parents[1] / "state", "another")
    again = Console(copy).add("Three")
    two.until("Three")
    again.close()
    assert two.open.head.copy_as == "another"
    two.add("Four").close()
    assert head(copy)["copy_as"] == "another"
    assert seen(copy) == {"Template", "One", "Two", "Three", "Four"}
    assert seen(lao) == {"Template"}


def test_files_of_an_older_version_merge_by_conflict_names_and_are_asked_about_by_others(lao: Path) -> None:
    tables = json.loads(lao.read_text(encoding="utf-8"))
    del tables["_meta"]["1"]["names"]
    folder = lao.parent.parent / "old"
    folder.mkdir()
    for name in ("w.json", "w (1).json", "v.json"):
        (folder / name).write_text(json.dumps(tables), encoding="utf-8")
    one = Console(folder / "w.json", "fresh-state")
    assert one.open.identity.other == folder / "v.json"
    one.close()
    (folder / "v.json").unlink()
    two = Console(folder / "w.json", "fresh-state")
    assert not two.open.head.is_undecided
    two.add("More").close()
    assert head(folder / "w.json")["names"] == ["w.json"]


def test_what_was_recorded_under_a_name_that_leads_to_another_workshop_is_written_beside_it(tmp_path: Path) -> None:
    mine, theirs = tmp_path / "a" / "w.json", tmp_path / "b" / "w.json"
    for path, text in ((mine, "Mine"), (theirs, "Theirs")):
        path.parent.mkdir()
        recorded(path, text, state=f"state-{path.parent.name}")
    killed_in = Console(mine, "state-a", timing=NEVER).add("Mine too")
    killed_in.until_recorded(1)
    killed_in.open._journal.close()
    shutil.copy(theirs, mine)  # by a sync program, while no console was open
    one = Console(mine, "state-a")
    assert one.close() == {"Theirs"}
    (beside,) = set(mine.parent.glob("*.json")) - {mine}
    assert any(beside.name in notice for notice in one.open.notices)
    assert seen(beside, "state-a") == {"Mine", "Mine too"}
    beside.unlink()
    again = Console(mine, "state-a")
    assert again.open.notices == []  # the name is the other's by now
    again.close()
    assert not beside.exists()


def test_who_finds_another_workshop_under_the_name_is_told_where_the_first_one_is(tmp_path: Path) -> None:
    for name in ("w.json", "v.json"):
        recorded(tmp_path / name, name)
    (tmp_path / "w.json").rename(tmp_path / "last year.json")
    (tmp_path / "v.json").rename(tmp_path / "w.json")
    one = Console(tmp_path / "w.json")
    assert any("last year.json" in notice for notice in one.open.notices)
    assert one.close() == {"v.json"}
    assert {path.name for path in tmp_path.glob("*.json")} == {"w.json", "last year.json"}


def test_a_file_open_for_reading_is_not_asked_about(lao: Path) -> None:
    copy = lao.with_name("cambodia.json")
    shutil.copy(lao, copy)
    reading = OpenWorkshop(copy, state=lao.parents[1] / "state", on_status=lambda _: None, read_only=True)
    assert (reading.notices, reading.head.workshop) == ([], head(lao)["workshop"])
    reading.close()
