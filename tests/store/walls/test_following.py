"""A workshop is followed from the file and the journal: at once, whatever lies there, and never what is half-typed."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.opening import OpenWorkshop
from store.saving.timing import Timing
from store.walls.channel import Told, folder_of, hold, new_token, write_told
from store.walls.following import Following
from workshop import problems

NEVER = Timing(quiet=1e6, longest=1e6, draft_after=0.0)
"""The file is not saved before it is asked for; half-typed lines are in the journal at once."""


class Time:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def passes(self) -> None:
        self.now += 10.0


class Console:
    """A console that records, and tells what there is."""

    def __init__(self, path: Path, *, timing: Timing | None = NEVER) -> None:
        self.path, self.state = path, path.parent / "state"
        self.opened = OpenWorkshop(path, state=self.state, on_status=lambda _: None, timing=timing)
        self.run = new_token()
        self.lock = hold(folder_of(self.state, path), self.run)

    def say(self, *texts: str) -> None:
        session = self.opened.session
        if not session.workshop.children("groups"):
            session.do("Add group", lambda w: problems.add_group(w, session.new_id("group")))
        (group, *_) = session.workshop.children("groups")
        for text in texts:
            new = problems.problem(session.new_id("problem"), text)
            session.do("Add problem", lambda w, new=new: problems.add(w, [new], group))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        assert self.opened._saver is not None
        self.journalled()

    def journalled(self) -> None:
        """Wait until the journal has all of it."""
        status = self.opened._saver.whereabouts  # type: ignore[union-attr]
        until(lambda: not status.status.nowhere)

    def tell(self, file: Path | None = None) -> None:
        told = Told(self.run, str(file or self.path), self.opened.workshop_id, len(self.opened.session.log.steps), "{}")
        write_told(folder_of(self.state, self.path), told)

    def close(self) -> None:
        assert self.opened.close(60)
        if self.lock is not None:
            self.lock.release(remove=True)


def until(condition: Callable[[], bool]) -> None:
    """Wait for a thread."""
    import time

    for _ in range(2000):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("never came true")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.json"


@pytest.fixture
def console(path: Path) -> Iterator[Console]:
    made = Console(path)
    yield made
    made.close()


def followed(path: Path, time: Time | None = None) -> Following:
    following = Following(path, path.parent / "state", time or Time())
    following.look()
    return following


def texts(following: Following) -> list[str]:
    return [problem.text for problem in problems.listed(following.workshop)]


def test_it_is_followed_from_the_journal_before_it_is_saved(console: Console, path: Path) -> None:
    following = followed(path)
    assert not following.is_there
    console.tell()
    console.say("Poverty")
    console.tell()
    assert following.look()
    assert (texts(following), following.is_there, path.exists()) == (["Poverty"], True, False)
    console.say("Debt")
    assert following.look()
    assert texts(following) == ["Poverty", "Debt"]
    assert not following.look()


def test_nothing_that_is_half_typed_is_followed(console: Console, path: Path) -> None:
    console.say("Poverty")
    console.tell()
    following = followed(path)
    console.opened.draft("problems", "Half a sentence")
    console.opened.flush(60)
    journals = [part.read_text(encoding="utf-8") for part in (path.parent / "state").rglob("*.log")]
    assert any("Half a sentence" in journal for journal in journals)
    following.look()
    assert texts(following) == ["Poverty"]
    assert "Half" not in repr(following.workshop) + repr(following.steps)


def test_a_file_that_came_by_a_sync_is_followed_without_a_console(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    console = Console(elsewhere / "w.json", timing=None)
    console.say("Poverty")
    assert console.opened.flush(60)
    time = Time()
    following = followed(path, time)
    for words in ("Debt", "Drought"):
        shutil.copy(console.path, path)
        time.passes()
        assert following.look()
        console.say(words)
        assert console.opened.flush(60)
    assert texts(following) == ["Poverty", "Debt"]
    assert following.last in following.steps
    shutil.copy(console.path, path)
    assert not following.look()  # the file is not looked at every time
    time.passes()
    assert following.look()
    assert texts(following) == ["Poverty", "Debt", "Drought"]
    console.close()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"_meta": {"1": {"format": 999}}}', b"\xff\xfe"])
def test_what_cannot_be_read_changes_nothing_and_is_said(path: Path, damage: bytes) -> None:
    console = Console(path, timing=None)
    console.say("Poverty")
    console.close()
    time = Time()
    following = followed(path, time)
    sound = path.read_bytes()
    path.write_bytes(damage)
    time.passes()
    following.look()
    assert (texts(following), bool(following.fault)) == (["Poverty"], True)
    path.unlink()
    time.passes()
    following.look()
    assert (texts(following), bool(following.fault)) == (["Poverty"], True)
    path.write_bytes(sound)
    time.passes()
    following.look()
    assert (texts(following), following.fault) == (["Poverty"], "")


def test_what_a_killed_console_left_in_the_journal_is_there_from_the_beginning(path: Path) -> None:
    console = Console(path)
    console.say("Poverty")
    assert console.opened.flush(60)
    console.say("Debt")
    following = followed(path)  # nobody tells anything, as after a kill
    assert texts(following) == ["Poverty", "Debt"]
    console.close()


def test_another_workshop_laid_over_the_file_is_not_mixed_with_it(path: Path, tmp_path: Path) -> None:
    console = Console(path, timing=None)
    console.say("Poverty")
    assert console.opened.flush(60)
    console.tell()
    time = Time()
    following = followed(path, time)
    (tmp_path / "other").mkdir()
    other = Console(tmp_path / "other" / "w.json", timing=None)
    other.say("Elsewhere")
    other.close()
    shutil.copy(other.path, path)
    console.say("Debt")
    console.tell()
    for _ in range(5):
        time.passes()
        following.look()
    assert texts(following) == ["Poverty", "Debt"]
    console.close()


def test_a_console_that_is_gone_is_noticed(path: Path) -> None:
    console = Console(path, timing=None)
    console.say("Poverty")
    console.tell()
    time = Time()
    following = followed(path, time)
    assert following.tells is not None
    console.close()  # its lock is free, as after a kill; what it told still lies there
    time.passes()
    assert following.look()
    assert following.tells is None
    assert texts(following) == ["Poverty"]


def test_what_takes_much_away_waits_until_the_console_has_it_too(console: Console, path: Path) -> None:
    """Changes from elsewhere are in the journal before the typist was asked about them."""
    console.say(*map(str, range(10)))
    console.tell()
    following = followed(path)
    session = console.opened.session
    rows = [problem.id for problem in problems.listed(session.workshop)]
    session.do("Delete", lambda w: w.drop(rows))
    console.journalled()
    following.look()
    assert len(texts(following)) == 10
    assert not following.is_behind
    console.tell()  # she has said yes
    following.look()
    assert texts(following) == []


def test_after_a_name_was_forgotten_all_is_read_anew(path: Path) -> None:
    console = Console(path, timing=None)
    console.say("Poverty, said Mr Chan")
    assert console.opened.flush(60)
    console.tell()
    following = followed(path)
    console.close()
    forgotten = path.read_text(encoding="utf-8").replace("Mr Chan", "[…]")
    for log in (path.parent / "state").rglob("*.log"):
        log.unlink()
    path.write_text(forgotten, encoding="utf-8")
    again = Console(path, timing=None)
    again.tell()
    following.look()
    assert "Chan" not in json.dumps([*following.steps.values()])
    assert texts(following) == ["Poverty, said […]"]
    again.close()
