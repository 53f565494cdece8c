"""What others put into the file, or beside it, comes to an open console, and the other way round."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from store.log import Step
from store.opening import OpenWorkshop
from store.pace import Timing
from store.saver import SaveStatus
from workshop import problems
from workshop.incoming import Incoming
from workshop.model import Problem

WAIT = 20.0  # seconds; far more than is ever needed
SOON = Timing(quiet=0.0, longest=0.0, retry_first=0.01, retry_longest=0.05, look_every=0.01)


class Console:
    """An open workshop; its screen takes in what comes when it is asked."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.notes: list[str] = []
        self.seen: list[SaveStatus] = []
        self._came: list[Mapping[str, Step]] = []
        self._news = threading.Condition()
        self.open = OpenWorkshop(
            path, state=path.parent / f".state-{name}", on_status=self._status, on_merged=self._merged, timing=SOON
        )

    def _status(self, status: SaveStatus) -> None:
        with self._news:
            self.seen.append(status)
            self._news.notify_all()

    def _merged(self, steps: Mapping[str, Step], notes: Sequence[str]) -> None:
        with self._news:
            self._came.append(steps)
            self.notes.extend(notes)
            self._news.notify_all()

    def take(self) -> list[Incoming]:
        with self._news:
            came, self._came = self._came, []
        return [self.open.session.take_in(steps) for steps in came]

    def until(self, wanted: Callable[[], bool]) -> None:
        """Take in what comes until something is so."""
        with self._news:
            while not wanted():
                assert self._news.wait_for(lambda: bool(self._came) or wanted(), WAIT), (self.texts(), self.notes)
                came, self._came = self._came, []
                for steps in came:
                    self.open.session.take_in(steps)

    def texts(self) -> set[str]:
        return {record.text for record in self.open.session.workshop.every(Problem)}

    def add(self, text: str) -> None:
        session = self.open.session
        group = session.workshop.children("groups")[0]
        new = problems.problem(session.new_id("problem"), text)
        session.do("Add problem", lambda w: problems.add(w, [new], group))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "w.json"
    one = Console(path, "one")
    one.open.session.do("Add group", lambda w: problems.add_group(w, "group-1"))
    one.add("Poverty")
    assert one.open.close()
    return path


@pytest.fixture
def one(path: Path) -> Iterator[Console]:
    console = Console(path, "one")
    yield console
    console.open.close()


def in_file(path: Path) -> set[str]:
    tables = json.loads(path.read_text(encoding="utf-8"))
    return {problem["text"] for problem in tables["problems"].values()}


def test_two_consoles_on_one_file_see_what_each_types(path: Path, one: Console) -> None:
    two = Console(path, "two")
    for number in range(5):
        one.add(f"one {number}")
        two.add(f"two {number}")
    everything = {"Poverty", *(f"{who} {number}" for who in ("one", "two") for number in range(5))}
    one.until(lambda: one.texts() == everything)
    two.until(lambda: two.texts() == everything)
    assert one.open.session.workshop.records == two.open.session.workshop.records
    assert two.open.close()
    assert one.open.close()
    assert in_file(path) == everything
    assert [p.name for p in path.parent.iterdir() if "tmp" in p.name or "damaged" in p.name] == []


@pytest.mark.parametrize(
    "name",
    [
        "w.sync-conflict-20261124-061203-ABCDEFG.json",
        "w (conflicted copy 2026-11-24 061203).json",
        "w_conflict-20261124-061203.json",
        "w (Ana's conflicted copy 2026-11-24).json",
        "w-LAPTOP.json",
        "w (1).json",
        "anything at all.JSON",
    ],
)
def test_a_copy_beside_the_file_is_taken_in_whatever_it_is_called(path: Path, one: Console, name: str) -> None:
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(path, elsewhere / "w.json")
    other = Console(elsewhere / "w.json", "other")
    other.add("Debt")
    assert other.open.close()
    (elsewhere / "w.json").replace(path.with_name(name))
    one.until(lambda: "Debt" in one.texts())
    assert path.with_name(name).exists()  # whoever put it there takes it away
    assert one.open.close()
    assert in_file(path) == {"Poverty", "Debt"}


def test_a_copy_laid_over_the_file_is_merged_not_overwritten(path: Path, one: Console) -> None:
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(path, elsewhere / "w.json")
    other = Console(elsewhere / "w.json", "other")
    other.add("Debt")
    assert other.open.close()
    one.add("Roads")
    assert one.open.flush(WAIT)
    (elsewhere / "w.json").replace(path)
    one.until(lambda: "Debt" in one.texts())
    assert one.texts() == {"Poverty", "Debt", "Roads"}
    assert one.open.close()
    assert in_file(path) == {"Poverty", "Debt", "Roads"}


def test_a_hand_edit_while_it_is_open_is_taken_as_one_step(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    problem = next(iter(tables["problems"].values()))
    problem.update(text="Poverty of families", colour="blue")
    path.with_name("new").write_text(json.dumps(tables), encoding="utf-8")
    path.with_name("new").replace(path)
    one.until(lambda: one.texts() == {"Poverty of families"})
    one.add("Debt")
    assert one.open.close()
    after = json.loads(path.read_text(encoding="utf-8"))
    assert {p.get("colour") for p in after["problems"].values()} == {"blue", None}
    again = Console(path, "again")
    assert again.open.notices == []
    assert sum(step["label"] == "Changed by another program" for step in again.open.session.log.steps.values()) == 1
    again.open.close()


@pytest.mark.parametrize(("format_", "word"), [(1, "other"), (99, "newer")])
def test_another_workshop_laid_over_the_file_is_put_aside(path: Path, one: Console, format_: int, word: str) -> None:
    theirs = json.dumps({"_meta": {"1": {"format": format_, "workshop": "w-other"}}, "t": {"a": {}}})
    path.with_name("new").write_text(theirs, encoding="utf-8")
    path.with_name("new").replace(path)
    one.until(lambda: bool(one.notes))
    one.add("Debt")
    assert one.open.close()
    assert in_file(path) == {"Poverty", "Debt"}
    (aside,) = (p for p in path.parent.iterdir() if f".{word}-" in p.name)
    assert aside.read_text(encoding="utf-8") == theirs
    assert aside.name in one.notes[0]


def test_damaged_steps_in_a_copy_laid_over_are_kept_aside(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["steps"]["2026-11-24T06:12:03.123Z-0000-k3f9"] = {"label": 3}
    theirs = json.dumps(tables)
    path.with_name("new").write_text(theirs, encoding="utf-8")
    path.with_name("new").replace(path)
    one.until(lambda: bool(one.notes))
    one.add("Debt")
    assert one.open.close()
    assert in_file(path) == {"Poverty", "Debt"}
    (aside,) = (p for p in path.parent.iterdir() if ".damaged-" in p.name)
    assert aside.read_text(encoding="utf-8") == theirs


def test_what_came_in_is_in_the_file_although_the_screen_has_not_taken_it_in(path: Path, one: Console) -> None:
    two = Console(path, "two")
    two.add("Debt")
    assert two.open.close()
    one.add("Roads")
    assert one.open.close()
    assert one.texts() == {"Poverty", "Roads"}
    assert in_file(path) == {"Poverty", "Debt", "Roads"}
    again = Console(path, "again")
    assert again.texts() == {"Poverty", "Debt", "Roads"}
    assert again.open.notices == []
    again.open.close()


def test_unknown_tables_of_a_copy_are_kept(path: Path, one: Console) -> None:
    tables = json.loads(path.read_text(encoding="utf-8"))
    tables["plugins"] = {"1": {"colour": "blue"}}
    path.with_name("copy.json").write_text(json.dumps(tables), encoding="utf-8")
    two = Console(path, "two")
    two.add("Debt")
    one.until(lambda: "Debt" in one.texts())
    two.open.close()
    one.add("Roads")
    assert one.open.close()
    assert json.loads(path.read_text(encoding="utf-8"))["plugins"] == {"1": {"colour": "blue"}}
